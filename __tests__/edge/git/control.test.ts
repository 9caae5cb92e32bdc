import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ControlEdge } from "../../../src/edge/git/control.ts";
import { findGit } from "../../../src/edge/git/git.ts";
import { branchName } from "../../../src/words.ts";
import { credential, serve, TOKEN } from "./forge.ts";
import {
  commitAll,
  control,
  controlOf,
  git,
  gitWith,
  head,
  main,
  repository,
  temporary,
  us,
  write,
} from "./scene.ts";

const STEM = "agent/issue-12-";

/** Objects that the control repository holds itself, borrowed ones not counted. */
function received(edge: ControlEdge): number {
  const counts = git(edge.dir, "--git-dir=.", "count-objects", "-v");
  const number = (name: string) => Number(new RegExp(`^${name}: (\\d+)$`, "m").exec(counts)?.[1]);
  return number("count") + number("in-pack");
}

let template: string | undefined;

/** A forge's repository with ten commits on `main`, and its address. */
function upstream(): { folder: string; url: string } {
  template ??= tenCommits();
  const folder = join(temporary(), "repo");
  cpSync(template, folder, { recursive: true });
  return { folder, url: `file://${folder}` };
}

function tenCommits(): string {
  const folder = mkdtempSync(join(tmpdir(), "gatehouse-test-"));
  git(folder, "init", "--quiet", "-b", "main");
  const steps = Array.from({ length: 10 }, (_, i) => [
    ["a.txt", `${i}\n`],
    i === 0 ? ["src/code.js", "let a = 1;\n"] : [`old/${i}.txt`, `${i}\n`],
  ]);
  addCommits(folder, "main", steps);
  git(folder, "reset", "--quiet", "--hard", "main");
  return folder;
}

afterAll(() => {
  if (template !== undefined) rmSync(template, { recursive: true, force: true });
});

/** One commit for each list of files, with one call of git. */
function addCommits(folder: string, branch: string, steps: readonly (readonly string[][])[]): void {
  const stream = steps.map((files, i) => {
    const from = i === 0 && branch !== "main" ? "from refs/heads/main^0\n" : "";
    const head = `commit refs/heads/${branch}\ncommitter A <person@example.com> ${1_600_000_000 + i} +0000\n`;
    const data = (text = "") => `data ${Buffer.byteLength(text)}\n${text}\n`;
    return (
      head +
      data(`m${i}`) +
      from +
      files.map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`).join("")
    );
  });
  gitWith(folder, {}, stream.join(""), "fast-import", "--quiet");
}

function clone(url: string, ...args: string[]): string {
  const folder = join(temporary(), "clone");
  git(temporary(), "clone", "--quiet", ...args, url, folder);
  return folder;
}

describe("fetch", () => {
  it("finds the base and its tree in an empty workspace, and downloads one commit", async () => {
    const { folder, url } = upstream();
    const made = await control({ url, workspace: temporary() });
    const { base, branches } = await made.fetch(main, STEM);
    expect(base).toEqual({ branch: "main", commit: head(folder), tree: head(folder, "HEAD^{tree}") });
    expect(branches).toEqual([]);
    expect(git(made.dir, "--git-dir=.", "rev-list", "--all")).toBe(head(folder));
  });

  it("asks for the default branch", async () => {
    const { folder, url } = upstream();
    git(folder, "branch", "-m", "main", "trunk/1");
    const { base } = await (await control({ url })).fetch(undefined, STEM);
    expect(base).toMatchObject({ branch: "trunk/1", commit: head(folder) });
  });

  it("names the base that does not exist", async () => {
    const { url } = upstream();
    const made = await control({ url });
    await expect(made.fetch(branchName("nope"), STEM)).rejects.toMatchObject({
      code: "no-base",
      message: 'The branch "nope" does not exist in the repository.',
    });
    const empty = join(temporary(), "empty.git");
    git(temporary(), "init", "--quiet", "--bare", empty);
    const ofEmpty = await control({ url: `file://${empty}` });
    await expect(ofEmpty.fetch(undefined, STEM)).rejects.toMatchObject({ code: "no-base" });
  });

  it.each([["--depth=1"], ["--depth=3"], ["--no-local"], ["--no-single-branch", "--depth=2"]])(
    "downloads nothing that the workspace has (clone %s)",
    async (...args) => {
      const { folder, url } = upstream();
      const workspace = clone(url, ...args);
      const made = await control({ url, workspace });
      const { base } = await made.fetch(main, STEM);
      expect(base.commit).toBe(head(folder));
      expect(received(made)).toBe(0);
      expect((await made.readFile(base.commit, "a.txt"))?.toString()).toBe("9\n");
    },
  );

  it("tells the links of a commit, whatever they are called and lead to", async () => {
    const folder = repository({ "a.txt": "a\n", "b/c.txt": "c\n" });
    for (const [path, target] of [
      ["CLAUDE.md", "docs/agents.md"],
      ["b/ü\n120000 blob", "../nowhere"],
    ] as const)
      symlinkSync(target, join(folder, path));
    const made = await controlOf(folder);
    expect([...(await made.links(head(folder)))]).toEqual([]);
    commitAll(folder, "links");
    const { base } = await made.fetch(main, STEM);
    expect([...(await made.links(base.commit))]).toEqual([
      ["CLAUDE.md", "docs/agents.md"],
      ["b/ü\n120000 blob", "../nowhere"],
    ]);
  });

  it.each([["--depth=1"], ["--no-local"]])(
    "downloads only what is new since the workspace was made (clone %s)",
    async (...args) => {
      const { folder, url } = upstream();
      const workspace = clone(url, ...args);
      write(folder, { "src/code.js": "let a = 2;\n" });
      commitAll(folder, "moved on");
      const made = await control({ url, workspace });
      const { base } = await made.fetch(main, STEM);
      expect(base.commit).toBe(head(folder));
      // A commit, two trees and a blob, of more than twenty objects; and the tree that one of them is sent as a change of.
      expect(received(made)).toBeGreaterThanOrEqual(4);
      expect(received(made)).toBeLessThanOrEqual(5);
      // It knows where its history ends.
      expect(git(made.dir, "--git-dir=.", "rev-list", "--objects", "--all")).toContain(base.tree);
    },
  );

  it("borrows from a linked worktree and from a workspace that borrows itself", async () => {
    const { url } = upstream();
    const first = clone(url);
    const worktree = join(temporary(), "tree");
    git(first, "worktree", "add", "--quiet", "--detach", worktree);
    for (const workspace of [worktree, clone(first, "--shared")]) {
      const made = await control({ url, workspace });
      await made.fetch(main, STEM);
      expect(received(made)).toBe(0);
    }
  });

  it("does not rely on a clone with left-out objects", async () => {
    const { folder, url } = upstream();
    git(folder, "config", "uploadpack.allowFilter", "true");
    const workspace = clone(url, "--filter=blob:none", "--no-checkout");
    const made = await control({ url, workspace });
    const { base } = await made.fetch(main, STEM);
    expect((await made.readFile(base.commit, "src/code.js"))?.toString()).toBe("let a = 1;\n");
  });

  it("works beside the clone of another repository", async () => {
    const { folder, url } = upstream();
    const other = clone(`file://${repository({ "other.txt": "x\n" })}`);
    const made = await control({ url, workspace: other });
    expect((await made.fetch(main, STEM)).base.commit).toBe(head(folder));
    expect(git(made.dir, "--git-dir=.", "rev-list", "--count", "refs/gatehouse/base")).toBe("1");
  });

  it.each([["sha1"], ["sha256"]])("takes a workspace of %s objects", async (format) => {
    const folder = repository({ "a.txt": "a\n" }, `--object-format=${format}`);
    const made = await control({ url: `file://${folder}`, workspace: folder });
    expect((await made.fetch(main, STEM)).base.commit).toBe(head(folder));
    expect(made.format).toBe(format);
  });

  describe.each([
    ["no workspace", undefined],
    ["a shallow workspace", ["--depth=1"]],
    ["a full workspace", ["--no-local", "--single-branch"]],
  ])("with %s", (_, cloneArgs) => {
    it("tells exactly the commits that the base lacks, newest first", async () => {
      const { folder, url } = upstream();
      const workspace = cloneArgs === undefined ? undefined : clone(url, ...cloneArgs);
      git(folder, "switch", "--quiet", "-c", `${STEM}x`, "main~5");
      write(folder, { "fix.txt": "1\n" });
      const one = commitAll(folder, "one\n\nGatehouse-Task: issue-12\nGatehouse-Attempt: 1");
      write(folder, { "fix.txt": "2\n" });
      const two = commitAll(folder, "two: ünïcode");
      git(folder, "branch", `${STEM}merged`, "main~2");
      git(folder, "branch", `${STEM}same`, "main");
      git(folder, "branch", "agent/issue-120-other", "main~1");
      git(folder, "switch", "--quiet", "main");
      const made = await control({ url, workspace });
      const { branches } = await made.fetch(main, STEM);
      const person = { authorEmail: "person@example.com", committerEmail: "person@example.com" };
      expect(branches).toEqual([
        { name: `${STEM}merged`, tip: head(folder, "main~2"), commits: [] },
        { name: `${STEM}same`, tip: head(folder), commits: [] },
        {
          name: `${STEM}x`,
          tip: two,
          commits: [
            { sha: two, ...person, message: "two: ünïcode\n" },
            { sha: one, ...person, message: "one\n\nGatehouse-Task: issue-12\nGatehouse-Attempt: 1\n" },
          ],
        },
      ]);
      expect((await made.readFile(two, "fix.txt"))?.toString()).toBe("2\n");
      // The history below is not downloaded with it.
      if (cloneArgs?.[0] !== "--no-local") {
        const all = git(made.dir, "--git-dir=.", "rev-list", "--objects", "--all");
        expect(all).not.toContain(head(folder, "main~6"));
      }
    });
  });

  it("looks at one branch only where only one is asked for", async () => {
    const { folder, url } = upstream();
    const tips = ["agent/issue-1", "agent/issue-12"].map((name) => {
      git(folder, "switch", "--quiet", "-c", name, "main");
      write(folder, { [name]: "1\n" });
      const first = commitAll(folder, `first of ${name}`);
      write(folder, { [name]: "2\n" });
      return { first, tip: commitAll(folder, `second of ${name}`) };
    });
    git(folder, "switch", "--quiet", "main");
    const one = branchName("agent/issue-1");
    const made = await control({ url, workspace: clone(url, "--depth=1") });
    const { branches } = await made.fetch(main, one, one);
    expect(branches).toMatchObject([
      { name: one, tip: tips[0]?.tip, commits: [{ sha: tips[0]?.tip }, { sha: tips[0]?.first }] },
    ]);
    const all = git(made.dir, "--git-dir=.", "rev-list", "--all");
    expect(all).not.toContain(tips[1]?.first);
  });

  it("gets the contents of an old branch that a shallow workspace seems to have", async () => {
    const { folder, url } = upstream();
    const workspace = clone(url, "--depth=1");
    write(folder, { "new.txt": "1\n" });
    commitAll(folder, "moved on");
    git(folder, "switch", "--quiet", "-c", `${STEM}x`, "main~6");
    const tip = commitAll(folder, "old");
    git(folder, "switch", "--quiet", "main");
    const made = await control({ url, workspace });
    expect((await made.fetch(main, STEM)).branches).toMatchObject([{ tip, commits: [{ sha: tip }] }]);
    expect((await made.readFile(tip, "a.txt"))?.toString()).toBe("4\n");
  });

  it("tells a branch of one commit from a branch that the base has swallowed, and forgets a deleted one", async () => {
    const { folder, url } = upstream();
    const made = await control({ url });
    git(folder, "switch", "--quiet", "-c", `${STEM}x`, "main~1");
    write(folder, { "fix.txt": "1\n" });
    const one = commitAll(folder, "one");
    git(folder, "switch", "--quiet", "main");
    expect((await made.fetch(main, STEM)).branches).toMatchObject([{ tip: one, commits: [{ sha: one }] }]);
    git(folder, "merge", "--quiet", "-m", "merge", one);
    expect((await made.fetch(main, STEM)).branches).toMatchObject([{ tip: one, commits: [] }]);
    git(folder, "branch", "-D", `${STEM}x`);
    expect((await made.fetch(main, STEM)).branches).toEqual([]);
  });

  it("gives at most 100 commits of a branch", async () => {
    const { folder, url } = upstream();
    addCommits(
      folder,
      `${STEM}x`,
      Array.from({ length: 102 }, () => []),
    );
    const { branches } = await (await control({ url })).fetch(main, STEM);
    expect(branches[0]?.commits).toHaveLength(100);
    expect(branches[0]?.commits[0]?.message.trim()).toBe("m101");
  });

  it("passes over branches whose names could be options or patterns, and takes no such stem", async () => {
    const { folder, url } = upstream();
    for (const name of ["--upload-pack=touch x", `${STEM}$(id)`, `${STEM}a;b`]) {
      const ref = `refs/heads/${name.replaceAll(" ", "_")}`;
      git(folder, "update-ref", ref, "HEAD");
    }
    const made = await control({ url });
    expect((await made.fetch(main, STEM)).branches).toEqual([]);
    for (const stem of ["--upload-pack=x", "agent/*", "a..b", "", "a b", "-x", "/x", "a//b", "a:b", "+a"]) {
      await expect(made.fetch(main, stem)).rejects.toMatchObject({ code: "bad-branch-name" });
    }
  });
});

describe("a poisoned workspace", () => {
  it("is never obeyed, and its configuration is never even opened by git", async () => {
    const { folder, url } = upstream();
    const workspace = clone(url);
    const canary = join(temporary(), "canary");
    const touch = `touch ${canary}; false`;
    for (const [key, value] of [
      ["core.fsmonitor", touch],
      ["core.sshCommand", touch],
      ["core.alternateRefsCommand", touch],
      ["core.pager", touch],
      ["credential.helper", `!${touch}`],
      ["uploadpack.packObjectsHook", touch],
      ["diff.external", touch],
      ["filter.x.smudge", touch],
      ["filter.x.clean", touch],
      [`url.ext::sh -c "${touch}".insteadOf`, url],
      ["gpg.program", touch],
      ["commit.gpgSign", "true"],
    ]) {
      git(workspace, "config", key ?? "", value ?? "");
    }
    mkdirSync(join(workspace, ".git/hooks"), { recursive: true });
    for (const hook of [
      "pre-commit",
      "post-checkout",
      "pre-push",
      "reference-transaction",
      "post-index-change",
    ]) {
      writeFileSync(join(workspace, ".git/hooks", hook), `#!/bin/sh\n${touch}\n`, { mode: 0o755 });
    }
    // The attack works on whoever runs git there.
    expect(() => git(workspace, "status")).not.toThrow();
    expect(() => statSync(canary)).not.toThrow();
    execFileSync("rm", [canary]);

    const made = await control({ url, workspace });
    const { base } = await made.fetch(main, STEM);
    const tree = await made.treeOf(base.commit);
    const commit = await made.commit({ tree, parents: [base.commit], message: "m", author: us });
    expect(await made.push({ commit, branch: branchName(`${STEM}x`), expected: undefined })).toEqual({
      kind: "pushed",
    });
    expect(head(folder, `${STEM}x`)).toBe(commit);
    expect(() => statSync(canary)).toThrow();

    // A pipe in place of the configuration holds every git that opens it, as a plain one shows.
    renameSync(join(workspace, ".git/config"), join(workspace, ".git/config.old"));
    execFileSync("mkfifo", [join(workspace, ".git/config")]);
    const plain = ["--git-dir", join(workspace, ".git"), "for-each-ref"];
    expect(() => execFileSync("git", plain, { timeout: 500, stdio: "ignore" })).toThrow(/ETIMEDOUT/);
    const second = await control({ url, workspace });
    expect((await second.fetch(main, "agent/other-")).base.commit).toBe(base.commit);
    expect(received(second)).toBe(0);
  });

  it("is passed over when it is no repository at all", async () => {
    const { folder, url } = upstream();
    const odd = [
      { ".git/objects": "a file" },
      { ".git": "gitdir: /nonexistent/place\n" },
      { ".git": "nonsense" },
      { ".git/HEAD": "ref: refs/../../../etc/passwd\n", ".git/objects/x": "" },
      { ".git/HEAD": "f".repeat(40), ".git/objects/x": "", ".git/shallow": "nonsense\n" },
    ];
    for (const files of odd) {
      const workspace = temporary();
      write(workspace, files as Record<string, string>);
      const made = await control({ url, workspace });
      expect((await made.fetch(main, STEM)).base.commit).toBe(head(folder));
    }
    const linked = temporary();
    symlinkSync(join(folder, ".git"), join(linked, ".git"));
    const made = await control({ url, workspace: linked });
    expect((await made.fetch(main, STEM)).base.commit).toBe(head(folder));
  });

  it("cannot replace or graft what is read", async () => {
    const { folder, url } = upstream();
    const good = head(folder);
    write(folder, { "a.txt": "evil\n" });
    const evil = commitAll(folder, "evil");
    git(folder, "reset", "--quiet", "--hard", good);
    const workspace = clone(url);
    git(workspace, "fetch", "--quiet", "origin", evil);
    git(workspace, "replace", good, evil);
    writeFileSync(join(workspace, ".git/info/grafts"), `${good}\n`);
    expect(git(workspace, "show", `${good}:a.txt`)).toBe("evil");
    const made = await control({ url, workspace });
    const { base } = await made.fetch(main, STEM);
    expect((await made.readFile(base.commit, "a.txt"))?.toString()).toBe("9\n");
    expect(base.tree).toBe(git(folder, "rev-parse", `${good}^{tree}`));
  });
});

describe("createControl", () => {
  it("is private, and writes into no folder that is not empty", async () => {
    const { url } = upstream();
    const dir = join(temporary(), "control");
    await control({ url, dir });
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    await expect(control({ url, dir })).rejects.toThrow(/not empty/);
  });

  it("says that git is too old", async () => {
    const bin = join(temporary(), "bin");
    write(bin, { git: "#!/bin/sh\necho git version 2.25.1\n" });
    chmodSync(join(bin, "git"), 0o755);
    await expect(
      control({ url: "https://example.com/a/b", git: findGit({ PATH: bin }) }),
    ).rejects.toMatchObject({
      code: "git-too-old",
      message: "git version 2.25.1 is too old.",
    });
  });

  it("takes no address with a credential in it, and no other scheme", async () => {
    for (const url of [
      "https://x:tok@example.com/a/b",
      "ext::sh -c id",
      "ssh://host/x",
      "a/b",
      "--upload-pack=x",
    ]) {
      await expect(control({ url })).rejects.toMatchObject({ code: "bad-url" });
    }
  });
});

describe("over HTTP", () => {
  it("shows the token to the forge alone: not on disk, not in a message", async () => {
    const { folder } = upstream();
    const forge = await serve(join(folder, ".."));
    const made = await control({ url: forge.url("repo"), credential });
    const { base } = await made.fetch(undefined, STEM);
    const commit = await made.commit({ tree: base.tree, parents: [base.commit], message: "m", author: us });
    await made.push({ commit, branch: branchName(`${STEM}x`), expected: undefined });
    expect(forge.requests.length).toBeGreaterThan(3);
    const basic = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
    expect(new Set(forge.requests.map((request) => request.authorization))).toEqual(
      new Set([`basic ${basic}`]),
    );
    const files = readdirSync(made.dir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const file of files) {
      const content = readFileSync(join(file.parentPath, file.name), "latin1");
      expect(content.includes(TOKEN) || content.includes(basic)).toBe(false);
    }
  });

  it.each([
    [401, "forge-permission"],
    [403, "forge-permission"],
    [404, "forge-permission"],
    [500, "forge-unreachable"],
    [503, "forge-unreachable"],
    [429, "forge-unreachable"],
  ])("says what a %i means", async (status, code) => {
    const { folder } = upstream();
    const forge = await serve(join(folder, ".."));
    forge.fault = () => ({ status });
    const made = await control({ url: forge.url("repo"), credential });
    const problem = await made.fetch(main, STEM).catch((thrown: unknown) => thrown);
    expect(problem).toMatchObject({ code });
    expect(JSON.stringify(problem)).not.toContain(TOKEN);
    if (code === "forge-permission") expect(problem).toMatchObject({ hint: /contents: read/ });
  });

  it("says that nobody answers", async () => {
    const made = await control({ url: "http://127.0.0.1:9/a/b", credential });
    await expect(made.fetch(main, STEM)).rejects.toMatchObject({ code: "forge-unreachable" });
  });

  it("tries again when the forge could not be reached, as often as it was told", async () => {
    const { folder } = upstream();
    const forge = await serve(join(folder, ".."));
    let failures = 2;
    forge.fault = () => (failures-- > 0 ? "reset" : undefined);
    const pauses: number[] = [];
    const pause = async (milliseconds: number) => {
      pauses.push(milliseconds);
    };
    const made = await control({ url: forge.url("repo"), credential, retryAfter: [1, 2], pause });
    expect((await made.fetch(main, STEM)).base.commit).toBe(head(folder));
    expect(pauses).toEqual([1, 2]);
    forge.fault = () => "reset";
    await expect(made.fetch(main, STEM)).rejects.toMatchObject({ code: "forge-unreachable" });
  });

  it("tells the truth of a branch that is deleted, or moves on, while it is looked at", async () => {
    const { folder } = upstream();
    const forge = await serve(join(folder, ".."));
    git(folder, "switch", "--quiet", "-c", `${STEM}x`);
    const one = commitAll(folder, "one");
    git(folder, "switch", "--quiet", "main");
    const made = await control({ url: forge.url("repo"), credential });
    const between = (act: () => void) => {
      let talks = 0;
      forge.fault = (request) => {
        if (request.url?.includes("info/refs") && ++talks === 2) act();
        return undefined;
      };
    };
    let two = one;
    between(() => {
      git(folder, "switch", "--quiet", `${STEM}x`);
      two = commitAll(folder, "two");
      git(folder, "switch", "--quiet", "main");
    });
    const moved = (await made.fetch(main, STEM)).branches;
    expect(two).not.toBe(one);
    expect(moved).toMatchObject([{ tip: two, commits: [{ sha: two }, { sha: one }] }]);
    between(() => git(folder, "branch", "-D", `${STEM}x`));
    expect((await made.fetch(main, STEM)).branches).toEqual([]);
  });

  it("does not follow the forge to another host", async () => {
    const { folder } = upstream();
    const other = await serve(join(folder, ".."));
    const forge = await serve(join(folder, ".."));
    forge.fault = (request) => ({
      status: 302,
      headers: { location: `${other.url("repo")}${request.url?.slice(5)}` },
    });
    const made = await control({ url: forge.url("repo"), credential });
    await expect(made.fetch(main, STEM)).rejects.toThrow();
    expect(other.requests).toEqual([]);
  });
});

describe("reading", () => {
  it("gives a file's bytes, and nothing for what is no file", async () => {
    const folder = repository({
      "a b/ü.txt": "x\r\n",
      "run.sh": "#!/bin/sh\n",
      "[x]": "literal\n",
      "-x": "dash\n",
    });
    symlinkSync("run.sh", join(folder, "link"));
    git(folder, "update-index", "--chmod=+x", "run.sh");
    const commit = commitAll(folder, "more");
    const made = await controlOf(folder);
    const text = async (path: string) => (await made.readFile(commit, path))?.toString();
    expect(await text("a b/ü.txt")).toBe("x\r\n");
    expect(await text("run.sh")).toBe("#!/bin/sh\n");
    expect(await text("[x]")).toBe("literal\n");
    expect(await text("-x")).toBe("dash\n");
    for (const path of ["link", "a b", "a b/", "missing", "*", ":(glob)**", "x"]) {
      expect(await text(path)).toBeUndefined();
    }
  });

  it("commits exactly the given message, author and time", async () => {
    const folder = repository();
    const made = await controlOf(folder);
    const tree = await made.treeOf(head(folder));
    const message = "Title\n\n# not a comment\n\nGatehouse-Attempt: 2\n";
    const commit = await made.commit({ tree, parents: [head(folder)], message, author: us });
    const who = "gatehouse[bot] <1+gatehouse[bot]@example.com> 1700000000 +0000";
    expect(git(made.dir, "--git-dir=.", "cat-file", "commit", commit)).toBe(
      `tree ${tree}\nparent ${head(folder)}\nauthor ${who}\ncommitter ${who}\n\n${message.trim()}`,
    );
    await expect(made.commit({ tree, parents: [], message: "a\0b", author: us })).rejects.toMatchObject({
      code: "git-failed",
    });
  });
});
