import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLocalControl } from "../../../src/edge/git/control.ts";
import { blobId } from "../../../src/edge/importer/content.ts";
import { type Entry, storeTree } from "../../../src/edge/importer/store.ts";
import { clock, git, gitBytes, gitWith, head, program, repository, temporary } from "../git/scene.ts";

const files = { "a.txt": "a\n", "b/c.txt": "c\n", "b/d.txt": "d\n" };

async function scene(folder = repository(files)) {
  const dir = join(temporary(), "control");
  const control = await createLocalControl({ git: program, clock, repository: folder, dir });
  const entry = (path: string, text: string, mode: Entry["mode"] = "100644"): Entry => {
    const bytes = Buffer.from(text, "latin1");
    return { path, mode, id: blobId(bytes, control.format), bytes };
  };
  const base = head(folder);
  const store = (entries: readonly Entry[], gone: readonly string[] = []) =>
    storeTree({ control, base, entries, gone, folder: temporary() });
  /** As byte strings. */
  const listed = (tree: string) =>
    gitBytes(control.dir, {}, undefined, "ls-tree", "-r", "-z", tree).toString("latin1").split("\0");
  return { folder, control, base, entry, store, listed };
}

async function treeOf(stored: ReturnType<typeof storeTree>) {
  const answer = await stored;
  if (answer.kind !== "tree") throw new Error(`refused ${answer.path}`);
  return answer.tree;
}

describe("storeTree", () => {
  it("puts any path into the tree as it is, and no path is taken for a command", async () => {
    const { entry, store, listed } = await scene();
    const byte = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(..."\n\r\t\"\\ :'#,ab012 DMRC-") },
      fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
    );
    const name = fc
      .string({ unit: byte, minLength: 1, maxLength: 12 })
      .map((text) => `n${text.replaceAll("/", "|")}n`);
    // No file of the one kind stands where the other one has a folder.
    const path = fc.oneof(
      name.map((one) => `f${one}`),
      fc.tuple(name, name).map(([folder, file]) => `d${folder}/${file}`),
    );
    const examples: [Map<string, string>][] = [
      "x\nD a.txt",
      'x"\nD a.txt',
      "x\\",
      "x\\nD",
      ' "x',
      "x\nM 100644 inline y\ndata 1\n1",
    ].map((one) => [new Map([[one, "text"]])]);
    const change = fc
      .array(fc.tuple(path, fc.string({ unit: byte })), { maxLength: 6 })
      .map((pairs) => new Map(pairs));
    await fc.assert(
      fc.asyncProperty(change, async (changed) => {
        const entries = [...changed].map(([at, text]) => entry(at, text));
        const tree = await treeOf(store(entries, ["b/d.txt"]));
        const kept = [entry("a.txt", "a\n"), entry("b/c.txt", "c\n")];
        const expected = [...kept, ...entries].map(({ id, path: at }) => `100644 blob ${id}\t${at}`);
        expect(
          listed(tree)
            .filter((line) => line !== "")
            .sort(),
        ).toEqual(expected.sort());
      }),
      { numRuns: Number(process.env.GATEHOUSE_RUNS ?? 15), examples },
    );
  });

  it("gives the path that git holds to be dangerous, also where writing it fails", async () => {
    const { entry, store } = await scene();
    for (const path of [".git/config", "a/.GIT/x", "a/../b", "a//b", "/a", "git~1/x", "a\\.git"]) {
      expect(await store([entry("good", "1"), entry(path, "1")])).toEqual({ kind: "refused", path });
    }
    const link = entry(".gitmodules", "a.txt", "120000");
    expect(await store([link])).toEqual({ kind: "refused", path: ".gitmodules" });
  });

  it("takes modes, and a file in a folder's place and the other way round", async () => {
    const { folder, entry, store, listed } = await scene();
    const run = entry("b", "run\n", "100755");
    const link = entry("a.txt/link", "../b", "120000");
    const tree = await treeOf(store([run, link], ["a.txt", "b/c.txt", "b/d.txt"]));
    expect(listed(tree)).toEqual([`120000 blob ${link.id}\ta.txt/link`, `100755 blob ${run.id}\tb`, ""]);
    const empty = gitWith(folder, {}, "", "mktree");
    expect(await store([], ["a.txt", "b/c.txt", "b/d.txt"])).toEqual({ kind: "tree", tree: empty });
  });

  it("leaves alone what was not changed, also modes that git writes no more", async () => {
    const folder = repository(files);
    const trees = gitWith(folder, {}, undefined, "ls-tree", "HEAD");
    const old = `100664 blob ${git(folder, "rev-parse", "HEAD:a.txt")}\told`;
    const tree = gitWith(folder, {}, `${trees}\n${old}\n`, "mktree");
    git(folder, "update-ref", "HEAD", git(folder, "commit-tree", tree, "-m", "old"));
    const { control, entry, store } = await scene(folder);
    const stored = await treeOf(store([entry("new", "1")]));
    // Whatever lists a tree corrects the modes that it shows.
    expect(gitBytes(control.dir, {}, undefined, "cat-file", "tree", stored).toString("latin1")).toContain(
      "100664 old\0",
    );
  });

  it("works with SHA-256", async () => {
    const { entry, store, listed } = await scene(repository({ "a.txt": "a\n" }, "--object-format=sha256"));
    const one = entry("one", "1");
    expect(listed(await treeOf(store([one], ["a.txt"])))).toEqual([`100644 blob ${one.id}\tone`, ""]);
  });

  it("fails when the content is another one than the id says, and leaves no branch behind", async () => {
    const { control, entry, store } = await scene();
    const refs = () => git(control.dir, "for-each-ref");
    const before = refs();
    await store([entry("one", "1")]);
    await expect(store([{ ...entry("one", "1"), id: entry("two", "2").id }])).rejects.toThrow(/fast-import/);
    expect(refs()).toBe(before);
    expect(existsSync(join(control.dir, "refs", "gatehouse"))).toBe(false);
  });
});
