import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/change/change.ts";
import { type Checkout, checkoutTree } from "../../../src/edge/git/checkout.ts";
import { type Control, createLocalControl } from "../../../src/edge/git/control.ts";
import { IMPORT_LIMITS, type ImportLimits, importTree } from "../../../src/edge/importer/importer.ts";
import type { Sha } from "../../../src/words.ts";
import {
  clock,
  commitAll,
  type Files,
  git,
  gitWith,
  head,
  program,
  repository,
  temporary,
  write,
} from "../git/scene.ts";

interface Scene {
  /** The user's repository. */
  readonly folder: string;
  readonly base: Sha;
  readonly control: Control;
  readonly checkout: Checkout;
  /** The tree that the agent works in. */
  readonly dir: string;
  /** What a canary touches. */
  readonly canary: string;
}

async function scene(files?: Files | string): Promise<Scene> {
  const folder = typeof files === "string" ? files : repository(files);
  const base = head(folder);
  const dir = join(temporary(), "tree");
  const control = await createLocalControl({
    git: program,
    clock,
    dir: join(temporary(), "control"),
    repository: folder,
  });
  const checkout = await checkoutTree({ control, commit: base, dir });
  return { folder, base, control, checkout, dir, canary: join(temporary(), "canary") };
}

/** `git add -A` on the agent's tree with the user's repository, as a simple action does it; returns the tree. */
function naive({ folder, base, dir }: Scene, ...config: string[]): string {
  const env = {
    GIT_DIR: join(folder, ".git"),
    GIT_WORK_TREE: dir,
    GIT_INDEX_FILE: join(temporary(), "index"),
  };
  gitWith(dir, env, undefined, "read-tree", base);
  // Twice, as in a second attempt: now a nested repository is known as a submodule.
  for (let i = 0; i < 2; i += 1)
    gitWith(dir, env, undefined, ...config.flatMap((setting) => ["-c", setting]), "add", "-A");
  return gitWith(dir, env, undefined, "write-tree");
}

/** Git in the control repository, which also sees the user's objects. */
function show({ control }: Scene, ...args: string[]): string {
  return git(control.dir, ...args);
}

function modesIn(scene: Scene, tree: string): string {
  return show(scene, "ls-tree", "-r", "-t", tree);
}

async function findings(scene: Scene, limits?: Partial<ImportLimits>): Promise<readonly Finding[]> {
  const { control, dir, base, checkout } = scene;
  const order = { control, dir, base, limits: { ...IMPORT_LIMITS, ...limits } };
  const known = await importTree({ ...order, checkout });
  const unknown = await importTree(order);
  expect(unknown).toEqual(known);
  return known.kind === "refused" ? known.findings : [];
}

async function refusal(scene: Scene, limits?: Partial<ImportLimits>): Promise<string[]> {
  return (await findings(scene, limits)).map((finding) => `${finding.path ?? "-"}: ${finding.what}`);
}

async function imported(scene: Scene): Promise<string> {
  const { control, dir, base, checkout } = scene;
  const captured = await importTree({ control, dir, base, checkout });
  if (captured.kind !== "tree") throw new Error(JSON.stringify(captured.findings));
  return captured.tree;
}

/** A repository of the agent's own, whose configuration runs a command. */
function hostileRepository(folder: string, canary: string): void {
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "--quiet");
  write(folder, { ".gitattributes": "* filter=evil\n", "x.txt": "x\n" });
  git(folder, "add", "-A");
  git(folder, "commit", "--quiet", "-m", "x");
  git(folder, "config", "filter.evil.clean", `touch ${canary}; cat`);
  git(folder, "config", "core.fsmonitor", `touch ${canary}; false`);
  // Of the same size, so that git has to read it, and runs the filter.
  write(folder, { "x.txt": "y\n" });
}

const NESTED = "a git repository lies inside the tree";

describe("repositories inside the tree", () => {
  it("runs nothing of a nested repository that stands where a submodule was", async () => {
    const folder = repository();
    git(folder, "update-index", "--add", "--cacheinfo", `160000,${head(folder)},sub`);
    git(folder, "commit", "--quiet", "-m", "submodule");
    const attack = await scene(folder);
    hostileRepository(join(attack.dir, "sub"), attack.canary);
    // Hooks and file system monitors switched off, and the filter runs all the same.
    naive(attack, "core.fsmonitor=false", "core.hooksPath=/dev/null", "diff.ignoreSubmodules=all");
    expect(existsSync(attack.canary)).toBe(true);
    rmSync(attack.canary);
    expect(await refusal(attack)).toEqual([
      "sub: the content of a submodule was changed, and changes to submodules are not supported yet",
    ]);
    expect(existsSync(attack.canary)).toBe(false);
  });

  it.each(["new/nested", "kept/nested"])(
    "refuses a nested repository at %s, and runs nothing of it",
    async (place) => {
      const attack = await scene({ "kept/a.txt": "a\n" });
      hostileRepository(join(attack.dir, place), attack.canary);
      rmSync(attack.canary, { force: true });
      git(join(attack.dir, place), "status");
      expect(existsSync(attack.canary)).toBe(true);
      rmSync(attack.canary);
      expect(modesIn(attack, naive(attack))).toContain(`160000 commit`);
      rmSync(attack.canary, { force: true });
      expect(await refusal(attack)).toEqual([`${place}/.git: ${NESTED}`]);
      expect(existsSync(attack.canary)).toBe(false);
    },
  );

  it("refuses `.git` of any kind below the root", async () => {
    const attack = await scene({ "a/x": "x\n", "b/x": "x\n", "c/x": "x\n", "d/x": "x\n" });
    write(attack.dir, {
      "a/.git": `gitdir: ${attack.folder}/.git\n`,
      "b/.git/HEAD": "broken",
      "e/.git/x": "",
    });
    symlinkSync(attack.folder, join(attack.dir, "c/.git"));
    execFileSync("mkfifo", [join(attack.dir, "d/.git")]);
    expect((await refusal(attack)).sort()).toEqual(
      ["a", "b", "c", "d", "e"].map((name) => `${name}/.git: ${NESTED}`),
    );
  });

  it("does not look into an ignored folder", async () => {
    const attack = await scene({ ".gitignore": "node_modules/\n", "a.txt": "a\n" });
    hostileRepository(join(attack.dir, "node_modules"), attack.canary);
    rmSync(attack.canary, { force: true });
    execFileSync("mkfifo", [join(attack.dir, "node_modules/pipe")]);
    write(attack.dir, { "a.txt": "b\n" });
    expect(await imported(attack)).toBe(naive(attack));
    expect(existsSync(attack.canary)).toBe(false);
  });

  it("does not obey, nor take, the root's own `.git`", async () => {
    const attack = await scene();
    hostileRepository(attack.dir, attack.canary);
    for (const hook of ["pre-commit", "post-index-change", "reference-transaction"]) {
      mkdirSync(join(attack.dir, ".git/hooks"), { recursive: true });
      writeFileSync(join(attack.dir, ".git/hooks", hook), `#!/bin/sh\ntouch ${attack.canary}\n`, {
        mode: 0o755,
      });
    }
    rmSync(attack.canary, { force: true });
    git(attack.dir, "status");
    expect(existsSync(attack.canary)).toBe(true);
    rmSync(attack.canary);
    const tree = await imported(attack);
    expect(show(attack, "ls-tree", "-r", "--name-only", tree)).toBe(".gitattributes\na.txt\nx.txt");
    expect(existsSync(attack.canary)).toBe(false);
    rmSync(join(attack.dir, ".git"), { recursive: true });
    write(attack.dir, { ".git": `gitdir: ${attack.control.dir}\n` });
    expect(await imported(attack)).toBe(tree);
  });

  it("refuses a bare repository without a `.git` in its name", async () => {
    const attack = await scene();
    const bare = join(attack.dir, "fixtures/store");
    git(attack.dir, "init", "--quiet", "--bare", bare);
    git(bare, "config", "core.bare", "false");
    git(bare, "config", "core.worktree", "..");
    git(bare, "config", "core.fsmonitor", `touch ${attack.canary}; false`);
    write(bare, { "refs/heads/x": "", "objects/info/x": "" });
    const tree = naive(attack);
    const victim = join(temporary(), "victim");
    git(temporary(), "clone", "--quiet", attack.folder, victim);
    git(victim, "read-tree", "-u", "--reset", tree);
    git(join(victim, "fixtures/store"), "status");
    expect(existsSync(attack.canary)).toBe(true);
    expect(await refusal(attack)).toContainEqual(
      expect.stringMatching(/^fixtures\/store: the folder is a bare git rep/),
    );
  });
});

describe("names", () => {
  it("refuses what other systems take for `.git`", async () => {
    const attack = await scene();
    write(attack.dir, { ".g\u200cit/config": "evil", "sub/.git\u200d/config": "evil" });
    // On Linux git itself adds them.
    expect(modesIn(attack, naive(attack, "core.quotePath=false"))).toMatch(/\.g\u200cit|\\342\\200\\214/);
    write(attack.dir, {
      ".GIT/config": "evil",
      "git~1/config": "evil",
      "x/.git /y": "evil",
      "x/a\\.git": "evil",
    });
    expect((await refusal(attack)).sort()).toEqual(
      [".GIT", ".g\\u{200c}it", "git~1", "sub/.git\\u{200d}", "x/.git ", "x/a\\.git"]
        .map((name) => `${name}: some systems take this name for \`.git\``)
        .sort(),
    );
  });

  it("refuses what git passes over in silence", async () => {
    const attack = await scene();
    symlinkSync("a.txt", join(attack.dir, ".gitmodules"));
    const id = git(attack.folder, "rev-parse", "HEAD:a.txt");
    // Git leaves it out and says that all is well.
    gitWith(attack.folder, {}, `120000 ${id}\t.gitmodules\n`, "update-index", "--index-info");
    expect(git(attack.folder, "ls-files")).toBe("a.txt");
    expect(await refusal(attack)).toEqual([".gitmodules: git itself holds this path to be dangerous"]);
  });

  it("refuses new names with control characters or bytes that are no UTF-8, and keeps old ones", async () => {
    const folder = repository();
    writeFileSync(Buffer.from(`${folder}/old\xff\n`, "latin1"), "1\n");
    commitAll(folder, "an old name");
    const attack = await scene(folder);
    writeFileSync(Buffer.from(`${attack.dir}/old\xff\n`, "latin1"), "2\n");
    expect(await imported(attack)).toBe(naive(attack));
    mkdirSync(Buffer.from(`${attack.dir}/neu\xfe`, "latin1"));
    writeFileSync(Buffer.from(`${attack.dir}/neu\xfe/a`, "latin1"), "1\n");
    write(attack.dir, { "esc\u001b[31m": "1\n", "rtl\u202etxt.exe": "1\n" });
    expect((await refusal(attack)).sort()).toEqual([
      "esc\\u{1b}[31m: the new name holds control or invisible characters",
      "neu\ufffd/a: the new name is not UTF-8",
      "rtl\\u{202e}txt.exe: the new name holds control or invisible characters",
    ]);
  });

  it("refuses a new name that differs from another only in case", async () => {
    const attack = await scene({ "src/Main.ts": "1\n", "README.md": "1\n" });
    renameSync(join(attack.dir, "README.md"), join(attack.dir, "Readme.md"));
    expect(await imported(attack)).toBe(naive(attack));
    write(attack.dir, { "src/main.ts": "2\n", "SRC/other.ts": "3\n" });
    expect((await refusal(attack)).sort()).toEqual([
      "SRC/other.ts: its path differs only in case from `src`",
      "src/main.ts: its path differs only in case from `src/Main.ts`",
    ]);
  });

  it("takes names that look like options and patterns as they are", async () => {
    const attack = await scene({ ".gitignore": "ignored\n" });
    write(attack.dir, {
      "--upload-pack=x": "1",
      ":(top,glob)**": "2",
      "-": "3",
      '"q"': "4",
      "a\\b": "5",
      ":!x": "6",
    });
    expect(await imported(attack)).toBe(naive(attack));
  });
});

describe("files that are none", () => {
  it("refuses a pipe, a socket and a device, and waits for none of them", async () => {
    const attack = await scene({ "a.txt": "a\n", "b.txt": "b\n" });
    rmSync(join(attack.dir, "a.txt"));
    execFileSync("mkfifo", [join(attack.dir, "a.txt"), join(attack.dir, "new")]);
    // Whoever opens it waits.
    expect(() => execFileSync("cat", [join(attack.dir, "a.txt")], { timeout: 300 })).toThrow(/ETIMEDOUT/);
    const server = createServer().listen(join(attack.dir, "socket"));
    await new Promise((ready) => server.once("listening", ready));
    const what = "it is a pipe, socket or device";
    expect((await refusal(attack)).sort()).toEqual([`a.txt: ${what}`, `new: ${what}`, `socket: ${what}`]);
    server.close();
  });

  it("refuses a pipe in place of `.gitignore` without opening it, and takes a link there as git does", async () => {
    const attack = await scene({ "a.txt": "a\n" });
    execFileSync("mkfifo", [join(attack.dir, ".gitignore")]);
    write(attack.dir, { "new.txt": "x\n" });
    expect(await refusal(attack)).toEqual([".gitignore: it is a pipe, socket or device"]);
    rmSync(join(attack.dir, ".gitignore"));
    write(attack.dir, { rules: "new.txt\n" });
    symlinkSync("rules", join(attack.dir, ".gitignore"));
    expect(await imported(attack)).toBe(naive(attack));
  });

  it("refuses a hard link to a file outside, and takes those within the tree", async () => {
    const attack = await scene({ "a.txt": "a\n" });
    linkSync(join(attack.dir, "a.txt"), join(attack.dir, "b.txt"));
    expect(await imported(attack)).toBe(naive(attack));
    const secret = join(attack.dir, "..", "secret");
    writeFileSync(secret, "secret\n");
    linkSync(secret, join(attack.dir, "leak"));
    expect(show(attack, "show", `${naive(attack)}:leak`)).toBe("secret");
    expect(await refusal(attack)).toEqual(["leak: it is a hard link to a file outside of the tree"]);
  });

  it.skipIf(process.getuid?.() === 0)("refuses what cannot be read", async () => {
    const attack = await scene({ "a.txt": "a\n", "d/x": "x\n", "f/x": "x\n" });
    write(attack.dir, { "a.txt": "b\n", "e/x": "x\n" });
    for (const path of ["a.txt", "d", "e"]) chmodSync(join(attack.dir, path), 0);
    chmodSync(join(attack.dir, "f"), 0o444);
    const found = await refusal(attack);
    for (const path of ["d", "e", "f"]) chmodSync(join(attack.dir, path), 0o755);
    expect(found.sort()).toEqual([
      "a.txt: it cannot be read",
      "d: the folder cannot be read",
      "e: the folder cannot be read",
      "f: the folder cannot be read",
    ]);
  });
});

describe("links", () => {
  it("does not read through a folder that became a link", async () => {
    const attack = await scene({ "d/a.txt": "a\n", "d/b.txt": "b\n" });
    const outside = temporary();
    write(outside, { "a.txt": "secret\n", "b.txt": "secret\n" });
    rmSync(join(attack.dir, "d"), { recursive: true });
    symlinkSync(outside, join(attack.dir, "d"));
    expect(readFileSync(join(attack.dir, "d/a.txt"), "utf8")).toBe("secret\n");
    expect(modesIn(attack, naive(attack))).toMatch(/^120000 blob \w+\td$/m);
    expect(await refusal(attack)).toEqual(["d: the link leads to an absolute path"]);
    rmSync(join(attack.dir, "d"));
    mkdirSync(join(attack.dir, "elsewhere"));
    symlinkSync("elsewhere", join(attack.dir, "d"));
    expect(modesIn(attack, await imported(attack))).toMatch(/^120000 blob \w+\td$/);
  });

  it("refuses links out of the tree, into `.git`, and by way of other links", async () => {
    const attack = await scene({ "d/e/x": "x\n", "old/up": "placeholder\n" });
    const make = (path: string, to: string) => symlinkSync(to, join(attack.dir, path));
    make("abs", "/etc/passwd");
    make("out", "d/../../secret");
    make("git", ".git/config");
    make("d/e/up", "../..");
    make("d/e/far", "up/../secret");
    make("fine", "d/e/x");
    expect(modesIn(attack, naive(attack)).match(/^120000/gm)).toHaveLength(6);
    expect((await refusal(attack)).sort()).toEqual([
      "abs: the link leads to an absolute path",
      "d/e/far: the link leads out of the tree",
      "git: the link leads into `.git`",
      "out: the link leads out of the tree",
    ]);
  });

  it("leaves the base's own links alone, until the change makes them lead out", async () => {
    const folder = repository({ "d/x": "x\n" });
    symlinkSync("/usr/share/x", join(folder, "old-absolute"));
    symlinkSync("d/../secret", join(folder, "d/through"));
    symlinkSync("d/link/../../secret", join(folder, "through"));
    mkdirSync(join(folder, "d/link/deep"), { recursive: true });
    write(folder, { "d/link/deep/x": "x\n" });
    commitAll(folder, "links");
    const attack = await scene(folder);
    symlinkSync("d/x", join(attack.dir, "new"));
    expect(await imported(attack)).toBe(naive(attack));
    rmSync(join(attack.dir, "d/link"), { recursive: true });
    symlinkSync("..", join(attack.dir, "d/link"));
    expect(await refusal(attack)).toEqual(["through: the change makes this link lead out of the tree"]);
  });
});

describe("sizes and times", () => {
  it("refuses a sparse giant without reading it", async () => {
    const attack = await scene({ "a.txt": "a\n" });
    write(attack.dir, { "new.bin": "" });
    // Whoever reads one of these does not come back within this test.
    truncateSync(join(attack.dir, "new.bin"), 2 ** 40);
    truncateSync(join(attack.dir, "a.txt"), 2 ** 40);
    expect((await refusal(attack)).sort()).toEqual([
      "a.txt: it has more than 10 MiB",
      "new.bin: it has more than 10 MiB",
    ]);
  });

  it("refuses a `.gitignore` that is too large to be asked", async () => {
    const attack = await scene();
    write(attack.dir, { ".gitignore": "x\n".repeat(600_000), new: "1" });
    expect((await refusal(attack))[0]).toBe(".gitignore: it decides what is ignored, and it is too large");
  });

  it("keeps a large file of the base, and refuses its change", async () => {
    const large = Buffer.alloc(11 * 1024 * 1024, "x");
    const attack = await scene({ "large.bin": large, "a.txt": "a\n" });
    write(attack.dir, { "a.txt": "b\n", "large.bin": large });
    expect(await imported(attack)).toBe(naive(attack));
    large[5] = 0x79;
    write(attack.dir, { "large.bin": large });
    expect(await refusal(attack)).toEqual(["large.bin: it has more than 10 MiB"]);
    chmodSync(join(attack.dir, "large.bin"), 0o755);
    expect(await refusal(attack)).toEqual(["large.bin: it has more than 10 MiB"]);
  });

  it("bounds the whole change and the number of new entries", async () => {
    const attack = await scene({ ".gitignore": "ignored/\n" });
    for (let i = 0; i < 5; i += 1)
      write(attack.dir, { [`f${i}`]: Buffer.alloc(1024 * 1024, i), [`ignored/${i}`]: "" });
    expect(await refusal(attack, { totalBytes: 4 * 1024 * 1024 })).toEqual([
      "-: the changed files have more than 4 MiB together",
    ]);
    expect(await refusal(attack, { totalBytes: 5 * 1024 * 1024, newEntries: 6 })).toEqual([]);
    expect(await refusal(attack, { newEntries: 5 })).toEqual(["-: more than 5 new entries lie in the tree"]);
  });

  it("bounds depth and length", async () => {
    const attack = await scene();
    write(attack.dir, {
      [`${"d/".repeat(64)}x`]: "1",
      [`${`${"n".repeat(200)}/`.repeat(5)}${"m".repeat(60)}`]: "2",
    });
    expect((await findings(attack)).map((finding) => finding.what).sort()).toEqual([
      "the new path is longer than 1024 bytes",
      "the new path is more than 64 folders deep",
    ]);
  });

  it("sees a change of the same size whose times were set back", async () => {
    const attack = await scene({ "a.txt": "good\n" });
    const file = join(attack.dir, "a.txt");
    const { atime, mtime } = lstatSync(file);
    const env = {
      GIT_DIR: join(attack.folder, ".git"),
      GIT_WORK_TREE: attack.dir,
      GIT_INDEX_FILE: attack.checkout.index,
    };
    // Older than the index, so that git sees no race; and a cache that goes by modification times is deceived.
    utimesSync(file, new Date(1000), new Date(1000));
    gitWith(attack.dir, env, undefined, "update-index", "--refresh");
    writeFileSync(file, "evil\n");
    utimesSync(file, new Date(1000), new Date(1000));
    expect(
      gitWith(attack.dir, env, undefined, "-c", "core.trustctime=false", "diff-files", "--name-only"),
    ).toBe("");
    utimesSync(file, atime, mtime);
    expect(show(attack, "show", `${await imported(attack)}:a.txt`)).toBe("evil");
  });

  it("sees an exchange of two files that keep all their times", async () => {
    const attack = await scene({ "a/f": "1\n", "b/f": "2\n" });
    renameSync(join(attack.dir, "a"), join(attack.dir, "c"));
    renameSync(join(attack.dir, "b"), join(attack.dir, "a"));
    renameSync(join(attack.dir, "c"), join(attack.dir, "b"));
    expect(await imported(attack)).toBe(naive(attack));
    expect(show(attack, "show", `${await imported(attack)}:a/f`)).toBe("2");
  });

  it("lists fifty findings, and says how many there are", async () => {
    const attack = await scene();
    for (let i = 0; i < 60; i += 1) symlinkSync("/etc", join(attack.dir, `l${i}`));
    const found = await findings(attack);
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toMatchObject({
      path: undefined,
      what: "10 more of the tree's entries cannot be taken",
    });
  });
});

describe("what the base decides", () => {
  it("takes submodules from the base", async () => {
    const folder = repository({ "lib/a": "a\n" });
    git(folder, "update-index", "--add", "--cacheinfo", `160000,${head(folder)},lib/sub`);
    git(folder, "commit", "--quiet", "-m", "submodule");
    const attack = await scene(folder);
    expect(await imported(attack)).toBe(git(folder, "rev-parse", "HEAD^{tree}"));
    rmSync(join(attack.dir, "lib"), { recursive: true });
    expect(modesIn(attack, await imported(attack))).toMatch(/160000 commit \w+\tlib\/sub/);
    const changed = "the content of a submodule was changed, and changes to submodules are not supported yet";
    write(attack.dir, { "lib/sub/x": "x\n" });
    expect(await refusal(attack)).toEqual([`lib/sub: ${changed}`]);
    rmSync(join(attack.dir, "lib/sub"), { recursive: true });
    write(attack.dir, { "lib/sub": "a file\n" });
    expect(await refusal(attack)).toEqual([`lib/sub: ${changed}`]);
    rmSync(join(attack.dir, "lib"), { recursive: true });
    write(attack.dir, { lib: "a file\n" });
    expect(await refusal(attack)).toEqual(["lib/sub: a file took the place of a submodule"]);
  });

  it("refuses changed and new files that the base keeps in LFS", async () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
    const folder = repository();
    write(folder, {
      ".gitattributes": "*.png filter=lfs diff=lfs merge=lfs -text\n",
      "art/.gitattributes": "plain.png -filter\n",
    });
    write(folder, { "a.png": pointer, "gone.png": pointer, "art/plain.png": "x" });
    commitAll(folder, "pointers");
    const attack = await scene(folder);
    rmSync(join(attack.dir, "gone.png"));
    chmodSync(join(attack.dir, "a.png"), 0o755);
    write(attack.dir, { "art/plain.png": "y", "a.txt": "b\n" });
    expect(show(attack, "ls-tree", "-r", "--name-only", await imported(attack))).not.toContain("gone.png");
    // What the agent writes into its own `.gitattributes` decides nothing.
    write(attack.dir, { ".gitattributes": "", "a.png": "not a pointer", "art/new.png": "x" });
    const what = "it was changed, and files kept in Git LFS are not supported yet";
    expect(await refusal(attack)).toEqual([`a.png: ${what}`, `art/new.png: ${what}`]);
  });

  it("stores the bytes as they are, whatever the tree's attributes say", async () => {
    const attack = await scene({ "a.txt": "a\n" });
    const files = { "a.txt": "a\r\nb\r\n", "b.txt": "$Id: x$\n", "c.txt": "h\0i\0" };
    write(attack.dir, { ...files, ".gitattributes": "* text ident\nc.txt working-tree-encoding=UTF-16LE\n" });
    expect(show(attack, "show", `${naive(attack)}:a.txt`)).toBe("a\nb");
    const tree = await imported(attack);
    for (const [path, content] of Object.entries(files)) {
      expect(
        execFileSync("git", ["cat-file", "blob", `${tree}:${path}`], { cwd: attack.control.dir }).toString(),
      ).toBe(content);
    }
  });

  it("refuses the tree when its own folder was replaced", async () => {
    const attack = await scene();
    renameSync(attack.dir, `${attack.dir}.moved`);
    symlinkSync("/etc", attack.dir);
    expect(await refusal(attack)).toEqual(["-: the tree's own folder was replaced"]);
    rmSync(attack.dir);
    mkdirSync(attack.dir);
    const { control, dir, base, checkout } = attack;
    expect(await importTree({ control, dir, base, checkout })).toMatchObject({ kind: "refused" });
  });
});
