/** An agent that changes files so that we should not see it, or sees another tree than we take; beside the same tricks against `git add`. */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChannel, searchPath } from "../e2e/channel.ts";
import { label, shop, shopForge } from "../e2e/scenarios/labelled.ts";

const branch = "agent/issue-1-greet-the-customers";
/** One trick a folder; each folder of the base holds `a` and `b`, of the same size and time, and a folder `c` with a file in it. */
const tricks: Readonly<Record<string, string>> = {
  "times-set-back": 'touch -r a /tmp/t; printf "two\\n" > a; touch -r /tmp/t a',
  exchanged: "mv a x; mv b a; mv x b",
  "mode-too": "printf '#!/bin/sh\n' > a; chmod 711 a",
  "mode-and-back": "chmod 777 a; chmod 644 a; printf 'two\\n' > b; chmod 600 b",
  "folder-made-again": "rm -r c; mkdir c; echo new > c/other",
  "folder-moved-away": "mv c d",
  "folder-for-file": "rm a; mkdir a; echo deep > a/file",
  "empty-folder-for-file": "rm a; mkdir a",
  "folder-of-nothing-for-file": "rm a; mkdir -p a/b/c; mkfifo a/b/p; rm a/b/p",
  "file-for-folder": "rm -r c; echo file > c",
  "link-in-between": "ln -s b l; ln -s ../c c/in2; rm c/in",
  "deleted-and-back": "rm a; printf 'one\\n' > a; rm b",
  whiteout: "mknod a2 c 0 0; mkdir e; mknod e/w c 0 0; rm -rf e a2; rm b",
  "marks-of-the-overlay":
    'perl -e \'for my $n (qw(opaque redirect metacopy whiteout origin)) { my ($p, $k, $v) = ("c", "user.overlay.$n", "y"); syscall($ARGV[0] + 0, $p, $k, $v, 1, 0); $p = "a"; syscall($ARGV[0] + 0, $p, $k, $v, 1, 0) }\' $SETXATTR; echo new > c/other',
  "mark-of-the-overlay-taken-back":
    'rm -r c; mkdir c; perl -e \'my ($p, $k) = ("c", "user.overlay.opaque"); syscall($ARGV[0] + 0, $p, $k)\' $REMOVEXATTR',
  "locked-away": "printf 'two\\n' > c/in; chmod 000 c/in; chmod 500 c",
  "hard-link": "rm b; ln a b; printf 'two\\n' > a",
  "sparse-and-cut": "truncate -s 1G a; printf 'two\\n' > a",
};
/** The names and contents of a tree as whoever stands in it sees them. */
const picture =
  'find . -path ./.git -prune -o \\( -type f -o -type l \\) -print | LC_ALL=C sort | while read -r f; do if test -h "$f"; then echo "$f 120000 $(readlink "$f")"; else echo "$f $(test -x "$f" && echo 100755 || echo 100644) $(cat "$f")"; fi; done';
const numbers = process.arch === "arm64" ? { set: 5, remove: 14 } : { set: 188, remove: 197 };
const script = [
  `SETXATTR=${numbers.set} REMOVEXATTR=${numbers.remove}`,
  ...Object.entries(tricks).map(([name, trick]) => `(cd tricks/${name}; ${trick}) 2>/dev/null`),
].join("\n");

const base: Record<string, string> = {};
for (const name of Object.keys(tricks)) {
  for (const [file, text] of [
    ["a", "one\n"],
    ["b", "two\n"],
    ["c/in", "one\n"],
  ] as const)
    base[`tricks/${name}/${file}`] = text;
}

describe("without us", () => {
  let folder = "";
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, encoding: "utf8" }).trim();
  const sh = (line: string) => execFileSync("sh", ["-c", line], { cwd: folder, encoding: "utf8" });
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "hiding-"));
    git("init", "-q", ".");
    git("config", "core.checkStat", "minimal");
    sh(
      "echo one > a; touch -d 2020-01-01 a; git add a; git -c user.name=x -c user.email=x@y commit -qm base",
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("a change with its times set back is not seen by git, nor one that its index was told to pass over", () => {
    sh('touch -r a t; printf "two\\n" > a; touch -r t a; rm t');
    expect(git("status", "--porcelain")).toBe("");
    sh("git update-index --assume-unchanged a; echo three > a");
    git("add", "-A");
    expect(git("diff", "--cached", "--name-only")).toBe("");
  });
});

describe("through the action", () => {
  it("the tree that is tested and pushed is the tree that the agent saw at its end", async () => {
    await using channel = await openChannel();
    await using forge = await shopForge({ files: { ...shop, ...base } });
    const seen = channel.pipe("seen");
    const tested = channel.pipe("tested");
    const reading = readFile(seen, "utf8");
    const testing = readFile(tested, "utf8");
    await using run = await label(
      forge,
      `set +e\n${script}\nchmod 644 tricks/locked-away/c/in\n${picture} > ${seen}`,
      {
        // The base is looked at too, with nothing to tell yet.
        inputs: {
          gate: `if test -e tricks/exchanged/x -o "$(cat tricks/exchanged/a)" = two; then ${picture} > ${tested}; fi`,
        },
        env: { PATH: searchPath(channel) },
      },
    );
    expect(run.outputs.outcome, run.summary).toBe("proposed");
    const [agent, gate] = await Promise.all([reading, testing]);
    const pushed: string[] = [];
    for (const { path: name, mode } of await forge.repository.tree(branch)) {
      const content = Buffer.from(
        (await forge.repository.bytes(`${branch}:${name}`)) ?? "",
        "latin1",
      ).toString();
      pushed.push(`./${name} ${mode} ${content.trimEnd()}`);
    }
    const lines = (text: string) => text.trimEnd().split("\n").sort();
    const wanted = lines(pushed.join("\n"));
    expect(lines(agent)).toEqual(wanted);
    expect(lines(gate)).toEqual(wanted);
    expect(wanted.join("\n")).toContain("./tricks/times-set-back/a 100644 two");
  });
});
