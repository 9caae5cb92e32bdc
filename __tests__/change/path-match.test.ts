import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparedPath,
  foldersOnTheWay,
  foldPath,
  matchesExactly,
  matchesFolded,
} from "../../src/change/path-match.ts";

describe("foldPath", () => {
  it.each([
    ["A/B.TXT", "a/b.txt"],
    ["caf\u0065\u0301", "café"],
    ["stra\u00dfe", "strasse"],
    ["a. /b...", "a/b"],
    ["a:stream/b::$DATA", "a/b"],
    ["a\\b", "a/b"],
    ["a\u200d\u2060\ufeffb", "ab"],
    ["\u017f\u212a", "sk"],
    ["\u01f0", "\u01f0"],
    ["e\u200d\u0301", "\u00e9"],
    [".hidden", ".hidden"],
    ["..", ".."],
    ["...", "..."],
    ["a b.c d", "a b.c d"],
    [":colon", ":colon"],
  ])("%j is %j", (path, folded) => {
    expect(foldPath(path)).toBe(folded);
  });

  it("is the same when done twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (path) => {
        expect(foldPath(foldPath(path))).toBe(foldPath(path));
      }),
    );
  });
});

describe("foldersOnTheWay", () => {
  it.each([
    ["a/{b,c/d}/e.sql", ["a", "a/{b,c/d}"]],
    ["**/.github/**", ["**/.github"]],
    ["**/x", []],
    ["x", []],
    ["a/**/b", ["a"]],
    ["a/@(b/c)/[d/e]/f", ["a", "a/@(b/c)", "a/@(b/c)/[d/e]"]],
  ])("of %s", (glob, folders) => {
    expect(foldersOnTheWay(glob)).toEqual(folders);
  });
});

describe("globs", () => {
  it("match dotfiles, and upper and lower case apart", () => {
    const matches = matchesExactly(["**/*Test.java"]);
    expect(matches("a/.b/LoginTest.java")).toBe(true);
    expect(matches("a/Contest.java")).toBe(false);
  });

  it("match any spelling of a path", () => {
    const matches = matchesFolded(["Db/**", "Größe"]);
    for (const path of ["db/x", "DB./x", "db", "Gro\u0308sse".replace("ss", "ß")])
      expect(matches(comparedPath(path))).toBe(true);
    expect(matches(comparedPath("src/db"))).toBe(false);
  });

  it("match a composed path though they are written decomposed, and have no negation", () => {
    expect(matchesExactly(["cafe\u0301/**"])("caf\u00e9/x")).toBe(true);
    expect(matchesExactly(["!a"])("b")).toBe(false);
  });

  it("of none match nothing", () => {
    expect(matchesExactly([])("x")).toBe(false);
  });

  it.each(["[z-a]", ""])("that cannot be read are an error: %j", (glob) => {
    expect(() => matchesExactly([glob])).toThrow();
  });
});
