import { chmodSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksBinary, parsePatch, parseRaw } from "../../../src/edge/git/diff.ts";
import { commitAll, controlOf, git, gitBytes, gitWith, head, repository, write } from "./scene.ts";

const DIFF = ["diff-tree", "-r", "-p", "--binary", "--full-index", "--no-renames", "--no-color"];

/** Lines as git counts them: the last one may lack its line break. */
function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

const line = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "b",
    "}",
    "+",
    "-",
    "\\",
    "@@ -1,2 +3,4 @@",
    "diff --git a/x b/x",
    "--- a/x",
    "+++ b/x",
  ),
  fc.constantFrom("index 0..1", "\\ No newline at end of file", "GIT binary patch", "\r", "\tü€😀", "\u2028"),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\n\0]/g, "")),
);
const text = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.boolean())
  .map(([lines, ends]) => lines.join("\n") + (ends ? "\n" : ""));

describe("parsePatch", () => {
  it("gives the lines that lead from the old text to the new one, whatever they say", () => {
    const folder = repository();
    const blobs = (contents: readonly string[]) => {
      contents.forEach((content, i) => {
        writeFileSync(join(folder, `${i}`), content);
      });
      const paths = contents.map((_, i) => `${i}\n`).join("");
      return gitWith(folder, {}, paths, "hash-object", "-w", "--no-filters", "--stdin-paths").split("\n");
    };
    const tree = (ids: string[]) =>
      gitWith(
        folder,
        {},
        ids.map((id, i) => `100644 blob ${id}\tf${String(i).padStart(2, "0")}\n`).join(""),
        "mktree",
      );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 30 }), (pairs) => {
        const ids = blobs(pairs.flat());
        const before = tree(ids.filter((_, i) => i % 2 === 0));
        const after = tree(ids.filter((_, i) => i % 2 === 1));
        const sections = parsePatch(gitBytes(folder, {}, undefined, ...DIFF, before, after));
        const changed = pairs.filter(([old, fresh]) => old !== fresh);
        expect(sections).toHaveLength(changed.length);
        for (const [i, [old, fresh]] of changed.entries()) {
          const { added = [], removed = [] } = sections[i] ?? {};
          const oldLines = linesOf(old);
          const freshLines = linesOf(fresh);
          for (const { line, text } of removed) expect(oldLines[line - 1]).toBe(text);
          for (const { line, text } of added) expect(freshLines[line - 1]).toBe(text);
          const gone = new Set(removed.map(({ line }) => line - 1));
          const came = new Set(added.map(({ line }) => line - 1));
          expect(oldLines.filter((_, at) => !gone.has(at))).toEqual(
            freshLines.filter((_, at) => !came.has(at)),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it("refuses what git would not print", () => {
    for (const patch of [
      "hello\n",
      "diff --git a/x b/x\n@@ -1,2 +1 @@\n a\n",
      "diff --git a/x b/x\n@@ -1 +1 @@\n?\n",
    ]) {
      expect(() => parsePatch(Buffer.from(patch))).toThrow(expect.objectContaining({ code: "git-output" }));
    }
    expect(parsePatch(Buffer.from(""))).toEqual([]);
  });
});

describe("parseRaw", () => {
  it("takes entries apart, and refuses what git would not print", () => {
    const id = "a".repeat(40);
    const zero = "0".repeat(40);
    expect(parseRaw(Buffer.from(`:000000 100644 ${zero} ${id} A\0b\nc\0`))).toEqual([
      { beforeMode: "000000", afterMode: "100644", beforeId: zero, afterId: id, path: "b\nc" },
    ]);
    expect(parseRaw(Buffer.from(""))).toEqual([]);
    expect(() => parseRaw(Buffer.from(`:100644 100644 ${id} ${id} R100\0a\0b\0`))).toThrow();
  });
});

describe("looksBinary", () => {
  it("looks for a NUL in the first 8,000 bytes", () => {
    expect(looksBinary(Buffer.concat([Buffer.alloc(7999, "a"), Buffer.from([0])]))).toBe(true);
    expect(looksBinary(Buffer.concat([Buffer.alloc(8000, "a"), Buffer.from([0])]))).toBe(false);
  });
});

describe("change", () => {
  it("tells modes, sizes, lines and contents of every kind of change", async () => {
    const folder = repository({
      "edit.txt": "1\n2\n3\n",
      "gone/deep.txt": "bye\n",
      "same.txt": "same\n",
      "becomes-link": "target",
      "becomes-folder": "x\n",
      "run.sh": "#!/bin/sh\n",
      "bin.dat": Buffer.from([0, 1, 2]),
      "crlf.txt": "a\r\nb\r\n",
      ".gitattributes": "*.txt -diff\n*.dat diff=x\n",
      'odd "name"\t.md': "x\n",
    });
    const sub = repository();
    const base = head(folder);
    for (const path of ["becomes-folder", "becomes-link", "gone"])
      rmSync(join(folder, path), { recursive: true });
    symlinkSync("edit.txt", join(folder, "becomes-link"));
    chmodSync(join(folder, "run.sh"), 0o755);
    write(folder, {
      "edit.txt": "1\ntwo\n3\n4",
      "becomes-folder/a": "y\n",
      "bin.dat": Buffer.from([0, 1, 3]),
      "crlf.txt": "a\r\nc\r\n",
      "neu/ü.txt": "ü\n",
      "empty.txt": "",
      'odd "name"\t.md': "y\n",
    });
    git(folder, "add", "-A");
    git(folder, "update-index", "--add", "--cacheinfo", `160000,${head(sub)},sub`);
    git(folder, "commit", "--quiet", "-m", "second");
    const made = await controlOf(folder);
    git(made.dir, "--git-dir=.", "fetch", "--quiet", "--depth=2", `file://${folder}`, "main");
    const change = await made.change(base, head(folder, "HEAD^{tree}"));
    const shown = change.files.map((file) => {
      const side = (entry = file.before) => (entry === undefined ? "-" : `${entry.mode} ${entry.size}`);
      const lines = (list = file.addedLines) => list.map(({ line, text }) => `${line}:${text}`);
      const content = file.content === undefined ? "-" : JSON.stringify(Buffer.from(file.content).toString());
      const kind = file.binary ? "binary" : JSON.stringify([lines(file.removedLines), lines()]);
      return [file.path, side(), file.after === undefined ? "-" : side(file.after), kind, content].join(
        " | ",
      );
    });
    expect(shown).toMatchInlineSnapshot(`
      [
        "becomes-folder | 100644 2 | - | [["1:x"],[]] | -",
        "becomes-folder/a | - | 100644 2 | [[],["1:y"]] | "y\\n"",
        "becomes-link | 100644 6 | 120000 8 | [["1:target"],["1:edit.txt"]] | "edit.txt"",
        "bin.dat | 100644 3 | 100644 3 | binary | "\\u0000\\u0001\\u0003"",
        "crlf.txt | 100644 6 | 100644 6 | [["2:b\\r"],["2:c\\r"]] | "a\\r\\nc\\r\\n"",
        "edit.txt | 100644 6 | 100644 9 | [["2:2"],["2:two","4:4"]] | "1\\ntwo\\n3\\n4"",
        "empty.txt | - | 100644 0 | [[],[]] | """,
        "gone/deep.txt | 100644 4 | - | [["1:bye"],[]] | -",
        "neu/ü.txt | - | 100644 3 | [[],["1:ü"]] | "ü\\n"",
        "odd "name"	.md | 100644 2 | 100644 2 | [["1:x"],["1:y"]] | "y\\n"",
        "run.sh | 100644 10 | 100755 10 | [[],[]] | "#!/bin/sh\\n"",
        "sub | - | 160000 0 | [[],[]] | -",
      ]
    `);
    // What `git apply` takes leads to exactly that tree.
    const work = repository();
    git(work, "fetch", "--quiet", `file://${folder}`, base);
    git(work, "read-tree", base);
    gitWith(work, {}, Buffer.from(change.patch), "apply", "--cached", "-");
    expect(git(work, "write-tree", "--missing-ok")).toBe(change.tree);
  });

  it("is not led astray by a replaced object or by attributes of the tree", async () => {
    const folder = repository({ "a.txt": "a\n", ".gitattributes": "a.txt binary diff=evil\n" });
    const base = head(folder);
    write(folder, { "a.txt": "b\n" });
    const next = commitAll(folder, "second");
    const made = await controlOf(folder);
    git(made.dir, "--git-dir=.", "fetch", "--quiet", "--depth=2", `file://${folder}`, "main");
    git(
      made.dir,
      "--git-dir=.",
      "update-ref",
      `refs/replace/${head(folder, `${next}:a.txt`)}`,
      head(folder, `${base}:a.txt`),
    );
    const change = await made.change(base, head(folder, "HEAD^{tree}"));
    expect(change.files).toMatchObject([
      { path: "a.txt", binary: false, addedLines: [{ line: 1, text: "b" }] },
    ]);
  });

  it("is empty for the same tree", async () => {
    const folder = repository();
    const made = await controlOf(folder);
    expect(await made.change(head(folder), head(folder, "HEAD^{tree}"))).toMatchObject({
      files: [],
      patch: Buffer.alloc(0),
    });
  });
});
