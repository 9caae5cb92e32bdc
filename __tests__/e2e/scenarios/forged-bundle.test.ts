/** Bundles that somebody has tampered with: each is refused with nothing pushed. The same bundle untouched is accepted before and after. */
import { execFile } from "node:child_process";
import { link, mkdtemp, rename, rm, symlink, truncate, unlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import { createRepository } from "../forge/repository.ts";
import { shop } from "./labelled.ts";
import { expectNothingLeft } from "./setup.ts";
import { branch, type Carried, carried, greets, publish, twoJobsForge, work } from "./two-jobs.ts";

let forge: EmbeddedForge;
let honest: Carried;

beforeAll(async () => {
  forge = await twoJobsForge({ branches: { side: { "side.txt": "side\n" } } });
  await using worked = await work(forge, greets);
  honest = await carried(worked);
  expect(await outcomeOf(honest.folder, true)).toMatch(/^proposed: /);
});

afterAll(async () => {
  // Nothing that happened to the forge in between made it refuse: the untouched bundle still goes through.
  const last = await outcomeOf(honest.folder, false);
  const pushed = forge.pushes().flatMap(({ updates }) => updates.map(({ ref }) => ref));
  await honest[Symbol.asyncDispose]();
  await forge.close();
  expect(last).toMatch(/^proposed: pull request #2 was opened/);
  expect(pushed).toEqual([`refs/heads/${branch}`]);
});

async function outcomeOf(folder: string, isDry: boolean): Promise<string> {
  await using run = await publish(forge, folder, isDry ? { inputs: { "dry-run": "true" } } : {});
  return `${run.outputs.outcome}: ${run.outputs.reason}`;
}

type Forge = (bundle: Carried) => Promise<unknown>;

async function expectRefused(forgery: Forge, why: RegExp): Promise<void> {
  await using bundle = await honest.copy();
  const folder = (await forgery(bundle)) as string | undefined;
  const before = forge.requests().length;
  await using run = await publish(forge, folder ?? bundle.folder);
  const reason = run.outputs.reason ?? "";
  expect(`${run.outputs.outcome}: ${reason}`).toMatch(/^blocked: the bundle was refused: /);
  expect(reason).toMatch(why);
  expect(run.conclusion).toBe("failure");
  expect(forge.pushes()).toEqual([]);
  const asked = forge.requests().slice(before);
  expect(asked.filter((one) => one.method === "POST" && /\/(pulls|git)\b/.test(one.path))).toEqual([]);
  const state = await forge.state();
  expect(state.pulls).toEqual([]);
  expect(state.issues[0]?.labels).toContain("agent:needs-human");
  expect(state.issues[0]?.comments[0]?.body).toContain("**The bundle was refused.**");
  await expectNothingLeft(run, forge);
}

type File = { mode: "100644" | "100755" | "120000"; content: string };

/** Another change, told without any contradiction: tree, journal and files fit each other. */
function change(files: Readonly<Record<string, File>>): Forge {
  return async (bundle) => {
    const tree = await treeWith(files);
    await withTree(bundle, tree);
    await unlink(bundle.file("0"));
    await unlink(bundle.file("1"));
    const changed = Object.entries(files).map(([name, { mode }], at) => ({
      path: name,
      mode,
      file: String(at),
    }));
    for (const [at, { content }] of Object.values(files).entries())
      await writeFile(bundle.file(String(at)), content);
    await bundle.change("manifest.json", (json) => {
      json.change.changed = changed;
    });
  };
}

async function withTree(bundle: Carried, tree: string): Promise<void> {
  await bundle.change("manifest.json", (json) => {
    json.change.tree = tree;
  });
  await bundle.change("journal.json", (json) => {
    json.attempts[0].change.tree = tree;
    json.attempts[0].gate.tree = tree;
  });
}

/** An object's id is the same in every repository. Paths that git would not store are not needed: they are refused before. */
async function treeWith(files: Readonly<Record<string, File>>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "trees-"));
  try {
    const repository = await createRepository(path.join(folder, "trees.git"), "main");
    await repository.commit("main", shop, "base");
    const stored = await repository.commit("main", files, "forged").catch(() => undefined);
    return stored === undefined ? "f".repeat(40) : ((await repository.sha("main^{tree}")) ?? "");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const file = (content: string): File => ({ mode: "100644", content });

/** Renames the path of the first file, and leaves everything else as it is. */
function named(name: string): Forge {
  return (bundle) =>
    bundle.change("manifest.json", (json) => {
      json.change.changed[0].path = name;
    });
}

// biome-ignore lint/suspicious/noExplicitAny: a forger writes what it likes
const manifest = (edit: (json: any) => unknown): Forge => {
  return (bundle) => bundle.change("manifest.json", edit);
};
// biome-ignore lint/suspicious/noExplicitAny: as above
const journal = (edit: (json: any) => unknown): Forge => {
  return (bundle) => bundle.change("journal.json", edit);
};

/** Puts a value at `a.0.b`. */
function set(at: string, value: unknown) {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return (json: any): void => {
    const keys = at.split(".");
    const last = keys.pop() ?? "";
    keys.reduce((inner, key) => inner[key], json)[last] = value;
  };
}

describe("the way that the test forges", () => {
  it("is accepted when what it tells is harmless", async () => {
    await using bundle = await honest.copy();
    await change({ "hello.txt": file("another hello\n") })(bundle);
    expect(await outcomeOf(bundle.folder, true)).toMatch(/^proposed: /);
  });
});

describe("a change that may not be", () => {
  it.each<[string, Forge, RegExp]>([
    [
      "a protected path",
      change({ ".github/workflows/x.yml": file("on: push\n") }),
      /protected.*workflows\/x\.yml/,
    ],
    ["a protected path in other case", change({ ".GitHub/workflows/x.yml": file("on: push\n") }), /\.GitHub/],
    [
      "a link out of the tree",
      change({ leak: { mode: "120000", content: "../../etc/passwd" } }),
      /out of the tree \(`leak`\)/,
    ],
  ])("%s", (_, forgery, why) => expectRefused(forgery, why));

  it("a secret of this very run", async () => {
    const before = forge.token;
    await expectRefused(change({ "hello.txt": file(`token=${before}\n`) }), /hello\.txt/);
  });
});

describe("a path that is none", () => {
  it.each<[string, RegExp]>([
    ["../escape.txt", /no path of a tree/],
    ["/tmp/escape.txt", /no path of a tree/],
    [".git/hooks/pre-push", /take this name for `\.git`/],
    ["shop/.g\u200cIT/config", /take this name for `\.git`/],
    ["readme.md", /differs only in case/],
  ])("%j", (name, why) => expectRefused(named(name), why));
});

describe("a bundle that does not fit what is known", () => {
  const base = (commit: string): Forge => {
    return async (bundle) => {
      for (const name of ["manifest.json", "journal.json"] as const) {
        await bundle.change(name, (json) => Object.assign(json, { base: commit, start: commit }));
      }
    };
  };
  it.each<[string, Forge, RegExp]>([
    ["a base that the forge does not know", base("1".repeat(40)), /starts from a commit that is neither/],
    [
      "a base that is on another branch",
      async (bundle) => base((await forge.repository.sha("refs/heads/side")) ?? "")(bundle),
      /starts from a commit that is neither/,
    ],
    ["another tree", (bundle) => withTree(bundle, "a".repeat(40)), /do not make the tree/],
    ["another content", (bundle) => writeFile(bundle.file("0"), "other\n"), /do not make the tree/],
    [
      "a deletion that was not tested",
      manifest(set("change.deleted", ["AGENTS.md"])),
      /do not make the tree/,
    ],
    ["another task", manifest(set("task", "issue-2")), /of the task `issue-2`/],
    ["another attempt", manifest(set("attempt", 2)), /attempts are not the ones after/],
    [
      "an outcome that proposes nothing",
      manifest(set("outcome.kind", "no-change")),
      /its outcome proposes none/,
    ],
  ])("%s", (_, forgery, why) => expectRefused(forgery, why));
});

describe("a journal of something else", () => {
  it.each<[string, Forge, RegExp]>([
    ["another task", journal(set("task", "issue-2")), /of different tasks/],
    ["another base", journal(set("base", "2".repeat(40))), /start from different commits/],
    ["a red gate", journal(set("attempts.0.gate.verdict", "red")), /verdict is not that of its checks/],
    [
      "a green gate with a red check",
      journal(set("attempts.0.gate.results.0.end.code", 1)),
      /verdict is not that of its checks/,
    ],
    ["another check", journal(set("attempts.0.gate.results.0.check", "true")), /lacks the check `test`/],
    ["an attempt of an earlier run", journal(set("attempts.0.number", 7)), /attempts are not the ones after/],
    ["an empty one", (bundle) => writeFile(bundle.file("journal.json"), "{}"), /not of the form of a bundle/],
    ["none", (bundle) => unlink(bundle.file("journal.json")), /has no `journal\.json`/],
  ])("%s", (_, forgery, why) => expectRefused(forgery, why));
});

describe("a manifest that is none", () => {
  it.each<[string, Forge, RegExp]>([
    [
      "no JSON",
      (bundle) => writeFile(bundle.file("manifest.json"), "format: 1\n"),
      /`manifest\.json` is not JSON/,
    ],
    ["another format", manifest(set("format", 2)), /has another format than this version reads, which is 1/],
    [
      "mode 160000",
      manifest(set("change.changed.0.mode", "160000")),
      /form of a bundle, at `change\.changed\.0\.mode`/,
    ],
    ["none", (bundle) => unlink(bundle.file("manifest.json")), /has no `manifest\.json`/],
  ])("%s", (_, forgery, why) => expectRefused(forgery, why));
});

describe("a folder that is none", () => {
  const replaced = (name: string, put: (at: string) => Promise<unknown>): Forge => {
    return async (bundle) => {
      await unlink(bundle.file(name));
      await put(bundle.file(name));
    };
  };
  it.each<[string, Forge, RegExp]>([
    [
      "a link in place of a file",
      replaced("0", (at) => symlink("/etc/passwd", at)),
      /`0` in the bundle is no regular file/,
    ],
    [
      "a link in place of the manifest",
      replaced("manifest.json", (at) => symlink("journal.json", at)),
      /no regular file/,
    ],
    [
      "a link in place of the folder",
      async (bundle) => {
        const at = path.join(bundle.root, "link");
        await symlink(bundle.folder, at);
        return at;
      },
      /The bundle is no folder|the bundle is no folder/,
    ],
    ["a named pipe", replaced("0", (at) => promisify(execFile)("mkfifo", [at])), /no regular file/],
    [
      "a second name of a file of this machine",
      async (bundle) => {
        const other = path.join(bundle.root, "other");
        await rename(bundle.file("0"), other);
        await link(other, bundle.file("0"));
      },
      /has a second name elsewhere/,
    ],
    ["a missing file", (bundle) => unlink(bundle.file("1")), /has no file 1/],
    ["an extra file", (bundle) => writeFile(bundle.file("2"), "x"), /does not name file 2/],
    ["a file of another name", (bundle) => writeFile(bundle.file("run.sh"), "x"), /neither its manifest/],
  ])("%s", (_, forgery, why) => expectRefused(forgery, why));
});

describe("a bomb", () => {
  const sparse =
    (name: string, bytes: number): Forge =>
    (bundle) =>
      truncate(bundle.file(name), bytes);
  it.each<[string, Forge, RegExp]>([
    ["a file that is too large", sparse("0", 10 * 1024 * 1024 + 1), /`0` in the bundle has more than/],
    ["a file of a tebibyte that takes no room", sparse("0", 2 ** 40), /`0` in the bundle has more than/],
    [
      "many files that are too large together",
      async (bundle) => {
        for (let at = 2; at < 8; at += 1) {
          await writeFile(bundle.file(String(at)), "");
          await truncate(bundle.file(String(at)), 9 * 1024 * 1024);
        }
      },
      /more than 52428800 bytes together/,
    ],
    [
      "very many files",
      async (bundle) => {
        for (let at = 2; at < 10_010; at += 1) await writeFile(bundle.file(String(at)), "");
      },
      /holds more than 10000 files/,
    ],
    [
      "very many paths",
      manifest((json) => {
        json.change.deleted = Array.from({ length: 10_001 }, (_, at) => String(at));
      }),
      /at `change\.deleted`/,
    ],
    [
      "very deep JSON",
      (bundle) => writeFile(bundle.file("manifest.json"), "[".repeat(4_000_000)),
      /nested more than 40 levels deep/,
    ],
  ])("%s", (_, forgery, why) => expectRefused(forgery, why));
});
