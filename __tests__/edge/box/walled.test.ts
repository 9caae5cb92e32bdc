/** Rooms behind walls: what stands in them, and what is taken out of them. Real boxes, real git. */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { createWalledBox } from "../../../src/edge/box/walled.ts";
import { chooseLauncher } from "../../../src/edge/box/walls/walls.ts";
import { createLocalControl } from "../../../src/edge/git/control.ts";
import type { Sha } from "../../../src/words.ts";
import type { Box, Room } from "../../../src/world.ts";
import { clock, commitAll, git, gitWith, head, program, repository, temporary, write } from "../git/scene.ts";
import { file, link, step } from "../importer/arbitrary-work.ts";
import { hasCircle, type Step, take } from "../importer/honest-work.ts";

const launcher = await chooseLauncher();
const overlays = launcher.kind === "root" || launcher.kind === "sudo";

/** A folder on PATH, which boxes show. */
function tools(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tools-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  copyFileSync(path.resolve(import.meta.dirname, "../importer/honest-work.ts"), path.join(folder, "work.ts"));
  return folder;
}

/** `workspace` is what an earlier step left; the control repository knows the repository itself. */
async function boxFor(
  folder: string,
  workspace: string | undefined,
  onPath: string,
  dir = path.join(temporary(), "box"),
): Promise<Box> {
  mkdirSync(dir);
  const control = await createLocalControl({
    git: program,
    clock,
    repository: folder,
    dir: path.join(temporary(), "control"),
  });
  return createWalledBox({
    control,
    dir,
    outer: {
      PATH: `${onPath}:${path.dirname(process.execPath)}:/usr/bin:/bin`,
      ...(workspace === undefined ? {} : { GITHUB_WORKSPACE: workspace }),
    },
    holdsSecret: () => false,
    cancelled: new AbortController().signal,
    apiUrl: "https://api.github.com",
    say: () => {},
    cover: () => {},
  });
}

async function sh(room: Room, script: string, stdin?: string): Promise<string> {
  let output = "";
  const { end } = await room.run({
    script,
    shell: "sh",
    env: {},
    expose: [],
    reach: { hosts: [], apis: [] },
    workingDirectory: ".",
    stdin,
    timeoutMinutes: 1,
    onOutput: (chunk) => {
      output += Buffer.from(chunk).toString();
    },
  });
  return end.kind === "exit" && end.code === 0 ? output : `${JSON.stringify(end)}: ${output}`;
}

/** Names, kinds, execute bits and contents, in git's words; what is not committed but there, too. */
const picture = `find . -mindepth 1 \\( -name .git -prune -o ! -type d -printf '%P %y %m %l ' -a \\( -type l -printf '\\n' -o -exec sha1sum {} ';' \\) \\) | LC_ALL=C sort`;

function treeAfter(folder: string, commit: Sha, steps: readonly Step[]): string {
  const dir = path.join(temporary(), "expected");
  const index = { GIT_INDEX_FILE: `${dir}.index`, GIT_DIR: path.join(folder, ".git"), GIT_WORK_TREE: dir };
  mkdirSync(dir);
  gitWith(dir, index, undefined, "read-tree", "-m", "-u", commit);
  for (const one of steps) take(dir, one);
  fc.pre(!hasCircle(dir));
  gitWith(dir, index, undefined, "add", "-A");
  return gitWith(dir, index, undefined, "write-tree");
}

describe.skipIf(launcher.kind === "none")("a room", () => {
  it("over a clean workspace or a checkout of ours gives the tree that `git add -A` gives, for honest work of every kind", async () => {
    const onPath = tools();
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.oneof(file, link), { maxLength: 12 }),
        fc.array(step, { maxLength: 8 }),
        fc.array(step, { minLength: 2, maxLength: 12 }),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        async (isClean, before, between, after, again) => {
          const folder = repository();
          for (const one of before) take(folder, one);
          git(folder, "add", "-A", "-f");
          const base = commitAll(folder, "base");
          for (const one of between) take(folder, one);
          const next = commitAll(folder, "next");
          git(folder, "clean", "-ffdxq");
          git(folder, "checkout", "--quiet", "--detach", base);
          if (!isClean) writeFileSync(path.join(folder, "dirt"), "x\n");
          if (!isClean) git(folder, "add", "-f", "dirt");
          const box = await boxFor(folder, folder, onPath);
          for (const commit of [base, next]) {
            await using room = await box.room(commit);
            const dir = path.join(temporary(), "fresh");
            git(folder, "clone", "--quiet", "--no-checkout", folder, dir);
            git(dir, "checkout", "--quiet", "--detach", commit);
            expect(await sh(room, picture)).toBe(outside(dir, picture));
            const run = `node ${onPath}/work.ts`;
            expect(await sh(room, run, JSON.stringify(after))).toBe("");
            expect(await room.capture()).toEqual({ kind: "tree", tree: treeAfter(folder, commit, after) });
            expect(await sh(room, run, JSON.stringify(again))).toBe("");
            expect(await room.capture()).toEqual({
              kind: "tree",
              tree: treeAfter(folder, commit, [...after, ...again]),
            });
          }
        },
      ),
      { numRuns: Number(process.env.GATEHOUSE_RUNS ?? 5) },
    );
  }, 600_000);

  it("shows what earlier steps installed, keeps the credential from it, and takes none of it", async () => {
    const folder = repository({ "a.txt": "a\n", ".gitignore": "node_modules\n", "lib/b.txt": "b\n" });
    write(folder, {
      "node_modules/dep/index.js": "dep\n",
      "lib/gha-creds-1.json": "key\n",
      "lib/.venv/.gitignore": "*\n",
    });
    git(folder, "config", "http.extraheader", "AUTHORIZATION: basic secret");
    const box = await boxFor(folder, folder, tools());
    await using room = await box.room(head(folder));
    const over = await sh(room, "grep -c lowerdir=cover /proc/self/mountinfo || true");
    expect(over).toBe(overlays ? "1\n" : "0\n");
    const installed = await sh(room, "cat node_modules/dep/index.js; ls -A; ls -A lib");
    if (!overlays) {
      expect(installed).toContain("No such file");
      return;
    }
    expect(installed).toBe("dep\n.git\n.gitignore\na.txt\nlib\nnode_modules\n.venv\nb.txt\n");
    expect(
      await sh(
        room,
        "echo more >> a.txt; echo x > node_modules/dep/x; mkdir -p lib/.venv; echo x > lib/.venv/x",
      ),
    ).toBe("");
    const steps: Step[] = [{ kind: "file", path: "a.txt", text: "a\nmore\n", run: false }];
    expect(await room.capture()).toEqual({ kind: "tree", tree: treeAfter(folder, head(folder), steps) });
    expect(existsSync(path.join(folder, "node_modules/dep/x"))).toBe(false);
    expect(git(folder, "status", "--porcelain", "a.txt")).toBe("");
  });

  it("takes new files from a folder that stands where the workspace still has a file", async () => {
    const folder = repository({ a: "a\n", ".gitignore": "*.log\n" });
    const base = head(folder);
    rmSync(path.join(folder, "a"));
    write(folder, { "a/b.txt": "b\n" });
    const next = commitAll(folder, "second");
    git(folder, "checkout", "--quiet", "--detach", base);
    const box = await boxFor(folder, folder, tools());
    await using first = await box.room(base);
    expect(await sh(first, "cat a")).toBe("a\n");
    await using room = await box.room(next);
    expect(await sh(room, "echo c > a/c.txt; echo d > a/d.log")).toBe("");
    const steps: Step[] = [{ kind: "file", path: "a/c.txt", text: "c\n", run: false }];
    expect(await room.capture()).toEqual({ kind: "tree", tree: treeAfter(folder, next, steps) });
  });

  it.each([
    ["another commit", (folder: string) => git(folder, "checkout", "--quiet", "HEAD~1")],
    ["a change", (folder: string) => writeFileSync(path.join(folder, "a.txt"), "dirty\n")],
    ["a change of the same size that keeps its time", sameSize],
    ["a staged change", (folder: string) => git(folder, "rm", "--cached", "--quiet", "a.txt")],
    ["a file that git was told not to look at", assumed],
    ["line ends that git changed on the way", carriageReturns],
    ["no index", (folder: string) => rmSync(path.join(folder, ".git/index"))],
    ["no repository", (folder: string) => rmSync(path.join(folder, ".git"), { recursive: true })],
  ])("does not stand on a workspace with %s", async (_what, spoil) => {
    const folder = repository({ "a.txt": "a\n", ".gitattributes": "*.crlf eol=crlf\n" });
    write(folder, { "b.txt": "b\n", "c.crlf": "c\n" });
    const commit = commitAll(folder, "second");
    const workspace = path.join(temporary(), "workspace");
    git(folder, "clone", "--quiet", folder, workspace);
    spoil(workspace);
    const box = await boxFor(folder, workspace, tools());
    await using room = await box.room(commit);
    expect(await sh(room, "ls -A; cat a.txt b.txt; wc -c < c.crlf")).toBe(
      ".git\n.gitattributes\na.txt\nb.txt\nc.crlf\na\nb\n2\n",
    );
  });
});

describe.skipIf(launcher.kind === "none")("the history in a room", () => {
  it.each(["the workspace", "a checkout of ours"])(
    "over %s is the commit's, and clean; what is done to it reaches nothing",
    async (what) => {
      const folder = repository({ "a.txt": "a\n", "b/c.txt": "c\n", gone: "x\n" });
      const base = head(folder);
      write(folder, { "a.txt": "a2\n" });
      rmSync(path.join(folder, "gone"));
      const next = commitAll(folder, "second");
      git(folder, "checkout", "--quiet", "--detach", base);
      const box = await boxFor(folder, what === "the workspace" ? folder : undefined, tools());
      for (const commit of [base, next]) {
        await using room = await box.room(commit);
        expect(
          await sh(
            room,
            "git status --porcelain; git diff --exit-code; git rev-parse HEAD; git log --format=%s",
          ),
        ).toBe(`${commit}\n${commit === base ? "" : "second\n"}first\n`);
        const script =
          "echo x >> a.txt; git diff --stat; git commit -qam mine; git status --porcelain; git log --format=%s -1";
        expect(await sh(room, script)).toMatch(/^ a\.txt \| 1 \+\n.*\nmine\n$/);
        const steps: Step[] = [
          { kind: "file", path: "a.txt", text: commit === base ? "a\nx\n" : "a2\nx\n", run: false },
        ];
        expect(await room.capture()).toEqual({ kind: "tree", tree: treeAfter(folder, commit, steps) });
      }
      expect(git(folder, "log", "--all", "--format=%s")).toBe("second\nfirst");
    },
  );
});

/** As GitPython reads a repository's objects: down every list, for as long as it goes on. Prints what it finds, and where it comes round again. */
const walk = `perl -e 'sub walk {
  my ($folder, @above) = @_;
  return print "round again: @above\n" if grep { $_ eq $folder } @above;
  return print "missing: $folder\n" if !-d $folder;
  print "objects\n" if -d "$folder/pack";
  open my $list, "<", "$folder/info/alternates" or return;
  for (<$list>) { chomp; walk(m{^/} ? $_ : "$folder/$_", $folder, @above) }
} chomp(my $root = \`pwd\`); walk("$root/.git/objects")'`;

describe.skipIf(launcher.kind === "none")("the objects of a room", () => {
  it.each(["the workspace", "a checkout of ours"])(
    "over %s are one list that leads nowhere else, also those that the workspace borrows itself",
    async (what) => {
      const mirror = repository({ "a.txt": "a\n" });
      const far = path.join(temporary(), "far");
      const workspace = path.join(temporary(), "workspace");
      git(mirror, "clone", "--quiet", "--reference", mirror, mirror, far);
      git(mirror, "clone", "--quiet", "--reference", far, mirror, workspace);
      git(mirror, "pack-refs", "--all");
      if (what !== "the workspace") write(workspace, { "a.txt": "dirty\n" });
      const box = await boxFor(workspace, workspace, tools());
      await using room = await box.room(head(workspace));
      expect(await sh(room, walk)).not.toMatch(/round again|missing/);
      expect(await sh(room, "git fsck --connectivity-only HEAD 2>&1; git log --format=%s")).toBe("first\n");
      // Outside nothing has changed for git.
      expect(git(workspace, "log", "--format=%s")).toBe("first");
    },
  );
});

describe.skipIf(launcher.kind !== "root")("where no overlay can be had", () => {
  it("a room is a checkout, and gives the same tree", async () => {
    const folder = repository({ "a.txt": "a\n", "b/c.txt": "c\n" });
    const onPath = tools();
    // An overlay over an overlay whose owner cannot be mapped: the kernel refuses.
    const at = temporary();
    outside(
      at,
      "mkdir lower upper work disk; mount -t overlay -o lowerdir=lower,upperdir=upper,workdir=work none disk",
    );
    onTestFinished(() => void outside(at, "umount -l disk"));
    const box = await boxFor(folder, folder, onPath, path.join(at, "disk/box"));
    await using room = await box.room(head(folder));
    expect(await sh(room, "grep -c lowerdir=cover /proc/self/mountinfo || true")).toBe("0\n");
    const steps: Step[] = [
      { kind: "file", path: "new/x", text: "x\n", run: true },
      { kind: "remove", path: "b/c.txt" },
    ];
    expect(await sh(room, `id -u; ls -A; node ${onPath}/work.ts`, JSON.stringify(steps))).toMatch(
      /^[12]\d{6}\n\.git\na\.txt\nb\n$/,
    );
    const tree = treeAfter(folder, head(folder), steps);
    expect(await room.capture()).toEqual({ kind: "tree", tree });
    const more: Step[] = [{ kind: "file", path: "a.txt", text: "b\n", run: false }];
    expect(await sh(room, `node ${onPath}/work.ts`, JSON.stringify(more))).toBe("");
    expect(await room.capture()).toEqual({
      kind: "tree",
      tree: treeAfter(folder, head(folder), [...steps, ...more]),
    });
  });
});

function outside(dir: string, script: string): string {
  return execFileSync("sh", ["-c", script], { cwd: dir, encoding: "utf8" });
}

/** As a build tool might do it that restores times. */
function sameSize(folder: string): void {
  outside(folder, "touch -r a.txt .git/time; printf 'z\\n' > a.txt; touch -r .git/time a.txt");
}

function assumed(folder: string): void {
  git(folder, "update-index", "--assume-unchanged", "a.txt");
  writeFileSync(path.join(folder, "a.txt"), "dirty\n");
}

function carriageReturns(folder: string): void {
  // It was: the clone has made `c.crlf` three bytes long.
  expect(git(folder, "status", "--porcelain")).toBe("");
}
