import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collisions, embeddedRepositories, isDotGit, nameFault } from "../../../src/edge/importer/names.ts";

/** As the importer has it: one character a byte. */
const bytes = (text: string): string => Buffer.from(text).toString("latin1");

describe("isDotGit", () => {
  it.each([
    ".git",
    ".GIT",
    ".Git",
    "GIT~1",
    "git~27",
    ".git ",
    ".git.",
    ".git. .",
    ".g\u200cit",
    ".git\u200d",
    "\ufeff.git",
    ".git::$INDEX_ALLOCATION",
    ".git:stream",
    "a\\.git",
    "a\\.GIT\\b",
  ])("knows %j", (name) => {
    expect(isDotGit(bytes(name))).toBe(true);
  });

  it.each([
    ".gitignore",
    ".github",
    "git",
    "gitmod~1",
    "x.git",
    ".git-x",
    "git~",
    "..git",
    "dotgit",
    "a\\b",
    "ü",
  ])("lets %j pass", (name) => {
    expect(isDotGit(bytes(name))).toBe(false);
  });
});

describe("nameFault", () => {
  it.each([
    ["a\nb", /control/],
    ["a\u001bb", /control/],
    ["a\u202eb", /invisible/],
    ["zero\u200bwidth", /invisible/],
    ["line\u2028", /invisible/],
    [`${"a".repeat(1025)}`, /1024 bytes/],
    [`${"a/".repeat(64)}a`, /64 folders/],
    // What Windows calls `.github`, `.vscode`, `.husky` and `devfile.yaml`, also once there are several or many that begin alike.
    ["GITHUB~1/workflows/x.yml", /short name/],
    ["vscode~2/tasks.json", /short name/],
    ["a/HU7EBA~1/pre-commit", /short name/],
    ["DEVFIL~1.YAM", /short name/],
    ["a~12345", /short name/],
  ])("refuses the new name %j", (name, what) => {
    expect(nameFault(bytes(name))?.what).toMatch(what);
  });

  it("refuses bytes that are no UTF-8", () => {
    for (const name of ["\xff", "a/\xc3", "\xed\xa0\x80", "\xc0\xaf"])
      expect(nameFault(name)?.what).toMatch(/UTF-8/);
  });

  it("lets every other name pass", () => {
    for (const name of [
      "a b",
      "ü/日本",
      "-x",
      ":(glob)",
      'q"',
      "a\\b",
      "😀",
      "a".repeat(255),
      "con",
      "x.",
      "a~",
      "~1",
      "x~1.json",
      "notes.txt~1",
      "longer~than-that~1",
      "a~0",
    ]) {
      expect(nameFault(bytes(name))).toBeUndefined();
    }
  });
});

describe("collisions", () => {
  it("finds names that a system without case would mix up, also of folders on the way", () => {
    const tree = ["Docs/a.md", "README.md", bytes("caf\u00e9"), "src/x/a.ts", "stra\u00dfe"].map(
      (path) => path,
    );
    const fresh = [
      "docs/b.md",
      "readme.md",
      bytes("cafe\u0301"),
      "src/X",
      "new",
      bytes("STRASSE"),
      "src/y/b.ts",
    ];
    expect(collisions(fresh, [...tree.slice(0, 4), bytes("stra\u00dfe"), ...fresh])).toEqual(
      new Map([
        ["docs/b.md", "Docs"],
        ["readme.md", "README.md"],
        [bytes("cafe\u0301"), bytes("caf\u00e9")],
        ["src/X", "src/x"],
        [bytes("STRASSE"), bytes("stra\u00dfe")],
      ]),
    );
  });

  it("finds them among the new names as well, in any order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom("a", "b/a", "B/b", "b/c", "C", "d/e", "D/e/f"), { minLength: 1 }),
        (fresh) => {
          const found = collisions(fresh, fresh);
          const names: readonly string[] = fresh;
          const clash = (one: string, other: string) => names.includes(one) && names.includes(other);
          const expected = clash("b/a", "B/b") || clash("b/c", "B/b") || clash("d/e", "D/e/f");
          expect(found.size > 0).toBe(expected);
        },
      ),
    );
  });
});

describe("embeddedRepositories", () => {
  const bare = ["t/r.git/HEAD", "t/r.git/config", "t/r.git/objects/x", "t/r.git/refs/heads/main"];

  it("finds a folder that git would take for a repository", () => {
    expect(embeddedRepositories(bare, ["a", ...bare])).toEqual(["t/r.git"]);
    expect(embeddedRepositories(["x/HEAD"], ["x/HEAD", "x/commondir"])).toEqual(["x"]);
    expect(embeddedRepositories(["x/head"], ["x/head", "x/Objects/a", "x/REFS/a"])).toEqual(["x"]);
    expect(
      embeddedRepositories(
        ["r/objects/r/HEAD"],
        ["r/objects/r/HEAD", "r/objects/r/objects/a", "r/objects/r/refs/a"],
      ),
    ).toEqual(["r/objects/r"]);
  });

  it("leaves alone what lacks a part, what was there before, and the root", () => {
    expect(embeddedRepositories(["a/HEAD"], ["a/HEAD", "a/objects/x"])).toEqual([]);
    expect(embeddedRepositories(["a/objects", "a/refs/x"], ["a/HEAD", "a/objects", "a/refs/x"])).toEqual([]);
    expect(embeddedRepositories(["other"], ["other", ...bare])).toEqual([]);
    expect(embeddedRepositories(["HEAD"], ["HEAD", "objects/x", "refs/x"])).toEqual([]);
  });

  it("finds the change of a single file inside one that was there before", () => {
    expect(embeddedRepositories(["t/r.git/config"], bare)).toEqual(["t/r.git"]);
  });
});
