import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Control, createLocalControl } from "../../../src/edge/git/control.ts";
import { pushEnd } from "../../../src/edge/git/push.ts";
import { branchName, type Sha } from "../../../src/words.ts";
import { credential, type Forge, serve, TOKEN } from "./forge.ts";
import {
  clock,
  commitAll,
  control,
  git,
  head,
  main,
  program,
  repository,
  temporary,
  us,
  write,
} from "./scene.ts";

const STEM = "agent/issue-12-";
const branch = branchName(`${STEM}x`);

async function scene(): Promise<{ folder: string; forge: Forge; made: Control; base: Sha }> {
  const folder = repository();
  const forge = await serve(join(folder, ".."));
  const made = await control({ url: forge.url("repo"), credential, retryAfter: [0], pause: async () => {} });
  const { base } = await made.fetch(main, STEM);
  return { folder, forge, made, base: base.commit };
}

async function commitOn(made: Control, parent: Sha, message: string): Promise<Sha> {
  return await made.commit({ tree: await made.treeOf(parent), parents: [parent], message, author: us });
}

describe("push", () => {
  it("makes a branch that must not exist, and says the same when it is asked again", async () => {
    const { folder, made, base } = await scene();
    const commit = await commitOn(made, base, "one");
    expect(await made.push({ commit, branch, expected: undefined })).toEqual({ kind: "pushed" });
    expect(head(folder, branch)).toBe(commit);
    expect(await made.push({ commit, branch, expected: undefined })).toEqual({ kind: "pushed" });
    const other = await commitOn(made, base, "other");
    expect(await made.push({ commit: other, branch, expected: undefined })).toEqual({ kind: "moved" });
    expect(head(folder, branch)).toBe(commit);
  });

  it("moves a branch only from where it was seen, and may replace what was seen", async () => {
    const { folder, made, base } = await scene();
    const one = await commitOn(made, base, "one");
    await made.push({ commit: one, branch, expected: undefined });
    const two = await commitOn(made, one, "two");
    expect(await made.push({ commit: two, branch, expected: one })).toEqual({ kind: "pushed" });
    const three = await commitOn(made, base, "three, on the base again");
    expect(await made.push({ commit: three, branch, expected: one })).toEqual({ kind: "moved" });
    expect(await made.push({ commit: three, branch, expected: two })).toEqual({ kind: "pushed" });
    expect(head(folder, branch)).toBe(three);
    expect(git(folder, "for-each-ref", "--format=%(refname)")).toBe(`refs/heads/${branch}\nrefs/heads/main`);
  });

  it("never overwrites a person's commit", async () => {
    const { folder, made, base } = await scene();
    const ours = await commitOn(made, base, "ours");
    await made.push({ commit: ours, branch, expected: undefined });
    git(folder, "switch", "--quiet", branch);
    write(folder, { "theirs.txt": "x\n" });
    const theirs = commitAll(folder, "theirs");
    git(folder, "switch", "--quiet", "main");
    const next = await commitOn(made, ours, "next");
    expect(await made.push({ commit: next, branch, expected: ours })).toEqual({ kind: "moved" });
    expect(await made.push({ commit: next, branch, expected: undefined })).toEqual({ kind: "moved" });
    git(folder, "branch", "-D", branch);
    expect(await made.push({ commit: next, branch, expected: theirs })).toEqual({ kind: "moved" });
  });

  it("lets exactly one of two pushes at the same moment through", async () => {
    const { folder, forge, made, base } = await scene();
    for (let round = 0; round < 4; round += 1) {
      const name = branchName(`${STEM}race-${round}`);
      const commits = [await commitOn(made, base, `a${round}`), await commitOn(made, base, `b${round}`)];
      // Both have heard that there is no such branch before either is let through.
      let waiting: (() => void)[] = [];
      const hold = new Promise<void>((resolve) => waiting.push(resolve));
      let posts = 0;
      forge.gate = async (request) => {
        if (request.method !== "POST") return;
        posts += 1;
        if (posts === 2) for (const go of waiting) go();
        await hold;
      };
      const ends = await Promise.all(
        commits.map((commit) => made.push({ commit, branch: name, expected: undefined })),
      );
      waiting = [];
      expect(ends.map((end) => end.kind).sort()).toEqual(["moved", "pushed"]);
      expect(head(folder, name)).toBe(commits[ends.findIndex((end) => end.kind === "pushed")]);
    }
  });

  it("gives the forge's own words when it refuses", async () => {
    const { folder, made, base } = await scene();
    const hook = join(folder, ".git/hooks/pre-receive");
    mkdirSync(join(folder, ".git/hooks"), { recursive: true });
    writeFileSync(hook, "#!/bin/sh\necho 'error: GH006: Protected branch update failed.' >&2\nexit 1\n");
    chmodSync(hook, 0o755);
    const commit = await commitOn(made, base, "one");
    expect(await made.push({ commit, branch, expected: undefined })).toEqual({
      kind: "refused",
      why: "pre-receive hook declined - error: GH006: Protected branch update failed.",
    });
  });

  it("says that the token may not push", async () => {
    const { forge, made, base } = await scene();
    const commit = await commitOn(made, base, "one");
    for (const status of [401, 403]) {
      forge.fault = (request) => (request.url?.includes("receive-pack") ? { status } : undefined);
      const problem = await made
        .push({ commit, branch, expected: undefined })
        .catch((thrown: unknown) => thrown);
      expect(problem).toMatchObject({ code: "forge-permission", hint: /contents: write/ });
      expect(JSON.stringify(problem)).not.toContain(TOKEN);
    }
  });

  it("finds out that a push got through although its answer was lost", async () => {
    const { folder, forge, made, base } = await scene();
    const commit = await commitOn(made, base, "one");
    let lost = 1;
    forge.fault = (request) => (request.method === "POST" && lost-- > 0 ? "lose-answer" : undefined);
    expect(await made.push({ commit, branch, expected: undefined })).toEqual({ kind: "pushed" });
    expect(head(folder, branch)).toBe(commit);
    expect(lost).toBeLessThan(0);
  });

  it("pushes from a shallow and from a full workspace", async () => {
    const { folder, forge } = await scene();
    write(folder, { "a.txt": "2\n" });
    commitAll(folder, "second");
    for (const [i, args] of [["--depth=1"], ["--no-local"]].entries()) {
      const workspace = join(temporary(), "workspace");
      git(folder, "clone", "--quiet", ...args, `file://${folder}`, workspace);
      const made = await control({ url: forge.url("repo"), credential, workspace });
      const { base } = await made.fetch(main, STEM);
      const commit = await commitOn(made, base.commit, "x");
      const name = branchName(`${STEM}${i}`);
      expect(await made.push({ commit, branch: name, expected: undefined })).toEqual({ kind: "pushed" });
      expect(git(folder, "rev-list", "--count", name)).toBe("3");
    }
  });
});

describe("pushEnd", () => {
  const line = (flag: string, summary: string) =>
    `To https://x\n${flag}\tabc:refs/heads/x\t${summary}\nDone\n`;
  it.each([
    ["*", "[new branch]", "", { kind: "pushed" }],
    ["=", "[up to date]", "", { kind: "pushed" }],
    [" ", "abc..def", "", { kind: "pushed" }],
    ["+", "abc...def (forced update)", "", { kind: "pushed" }],
    ["!", "[rejected] (stale info)", "", { kind: "moved" }],
    ["!", "[rejected] (fetch first)", "", { kind: "moved" }],
    ["!", "[rejected] (non-fast-forward)", "", { kind: "moved" }],
    ["!", "[remote rejected] (reference already exists)", "", { kind: "moved" }],
    ["!", "[remote rejected] (incorrect old value provided)", "", { kind: "moved" }],
    [
      "!",
      "[remote rejected] (cannot lock ref 'refs/heads/x': is at a but expected b)",
      "",
      { kind: "moved" },
    ],
    [
      "!",
      "[remote rejected] (failed to update ref)",
      "remote: error: cannot lock ref 'refs/heads/x': reference already exists\n",
      { kind: "moved" },
    ],
    [
      "!",
      "[remote rejected] (refusing to allow a GitHub App to create or update workflow `.github/workflows/x.yml` without `workflows` permission)",
      "",
      {
        kind: "refused",
        why: "refusing to allow a GitHub App to create or update workflow `.github/workflows/x.yml` without `workflows` permission",
      },
    ],
    [
      "!",
      "[remote rejected] (protected branch hook declined)",
      "remote: error: GH006: no.\nremote: \nremote: \u001b[31mSee docs\n",
      { kind: "refused", why: "protected branch hook declined - error: GH006: no. -  [31mSee docs" },
    ],
  ])("%s %s", (flag, summary, stderr, end) => {
    expect(pushEnd(line(flag, summary), stderr)).toEqual(end);
  });

  it("does not guess", () => {
    expect(pushEnd("", "fatal: the remote end hung up unexpectedly\n")).toBeUndefined();
  });
});

describe("on the laptop", () => {
  async function laptop(folder: string): Promise<Control> {
    const dir = join(temporary(), "control");
    return await createLocalControl({ git: program, dir, clock, repository: folder });
  }

  it("starts from the commit that the user stands on, and copies nothing", async () => {
    const folder = repository();
    git(folder, "switch", "--quiet", "-c", "feature");
    write(folder, { "b.txt": "b\n" });
    commitAll(folder, "second");
    git(folder, "branch", "agent/task-1", "main");
    write(folder, { "a.txt": "not committed\n" });
    const made = await laptop(folder);
    const { base, branches } = await made.fetch(undefined, "agent/task");
    expect(base).toEqual({ branch: "feature", commit: head(folder), tree: head(folder, "HEAD^{tree}") });
    expect(branches).toEqual([{ name: "agent/task-1", tip: head(folder, "main"), commits: [] }]);
    expect((await made.fetch(main, "agent/task")).base.commit).toBe(head(folder, "main"));
    expect(git(made.dir, "--git-dir=.", "count-objects")).toMatch(/^0 objects/);
  });

  it("says what is missing", async () => {
    const folder = repository();
    const made = await laptop(folder);
    await expect(made.fetch(branchName("nope"), "agent/")).rejects.toMatchObject({ code: "no-base" });
    git(folder, "switch", "--quiet", "--detach");
    await expect(made.fetch(undefined, "agent/")).rejects.toMatchObject({ code: "no-base" });
    const unborn = temporary();
    git(unborn, "init", "--quiet");
    await expect((await laptop(unborn)).fetch(undefined, "agent/")).rejects.toMatchObject({
      code: "no-base",
    });
    await expect(laptop(temporary())).rejects.toMatchObject({ code: "no-repository" });
  });

  it("writes the branch on the same terms, and nothing else; no hook runs", async () => {
    const folder = repository();
    const canary = join(temporary(), "canary");
    for (const name of [
      "pre-receive",
      "update",
      "post-receive",
      "reference-transaction",
      "post-update",
      "pre-push",
    ]) {
      mkdirSync(join(folder, ".git/hooks"), { recursive: true });
      writeFileSync(join(folder, ".git/hooks", name), `#!/bin/sh\ntouch ${canary}-${name}\n`, {
        mode: 0o755,
      });
    }
    write(folder, { "a.txt": "not committed\n", "new.txt": "untracked\n" });
    // Hooks of the repository do run for a plain git.
    git(folder, "update-ref", "refs/heads/x", "HEAD");
    const canaries = readdirSync(join(canary, ".."));
    expect(canaries).toEqual(["canary-reference-transaction"]);
    const index = readFileSync(join(folder, ".git/index"));
    const made = await laptop(folder);
    const { base } = await made.fetch(undefined, "agent/");
    const one = await commitOn(made, base.commit, "one");
    expect(await made.push({ commit: one, branch, expected: undefined })).toEqual({ kind: "pushed" });
    expect(await made.push({ commit: one, branch, expected: undefined })).toEqual({ kind: "pushed" });
    const two = await commitOn(made, base.commit, "two");
    expect(await made.push({ commit: two, branch, expected: undefined })).toEqual({ kind: "moved" });
    expect(await made.push({ commit: two, branch, expected: one })).toEqual({ kind: "pushed" });
    expect(head(folder, branch)).toBe(two);
    git(folder, "fsck", "--strict");
    expect(readdirSync(join(canary, ".."))).toEqual(canaries);
    expect(readFileSync(join(folder, ".git/index"))).toEqual(index);
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("not committed\n");
    expect(git(folder, "symbolic-ref", "HEAD")).toBe("refs/heads/main");
  });

  it("does not write the branch that the user stands on, nor that of a linked worktree", async () => {
    const folder = repository();
    const made = await laptop(folder);
    const { base } = await made.fetch(undefined, "agent/");
    const commit = await commitOn(made, base.commit, "one");
    const end = await made.push({ commit, branch: main, expected: base.commit });
    expect(end).toMatchObject({ kind: "refused", why: /checked out/ });
    git(folder, "worktree", "add", "--quiet", "-b", "side", join(temporary(), "side"));
    expect(await made.push({ commit, branch: branchName("side"), expected: base.commit })).toMatchObject({
      kind: "refused",
    });
    expect(head(folder)).toBe(base.commit);
  });
});
