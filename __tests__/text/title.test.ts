import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainTitle, slug } from "../../src/text/title.ts";
import { Untrusted } from "../../src/words.ts";
import { pageAttacks } from "./attacks.ts";
import { liveIn, readRaw } from "./page.ts";

const title = (text: string, max = 72): string => plainTitle(new Untrusted(text), max, "Work on issue 12");

/** What a title or subject must never hold, on top of what acts in raw text. */
const forbidden: Readonly<Record<string, RegExp>> = {
  ...readRaw,
  // A plain `feat:` stays: a person gave the issue that title, and a person merges.
  "release word": /breaking[ -]change|begin_commit_override|^[a-z]+(?:\([^)]*\))?!:/i,
  "at sign": /@/,
  "line break or control": /[\p{Cc}\p{Cf}\u2028]/u,
  "breaking mark": /^\w+(?:\([^)]*\))?!\s*:/,
  "autosquash mark": /^(?:fixup|squash|amend)!/i,
  "square bracket": /[[\]]/,
  address: /:\/\//,
  "comment or option": /^[#\-/]/,
};

describe("plainTitle", () => {
  it.each([
    ["Add a delete command", "Add a delete command"],
    ["feat: add x", "feat: add x"],
    ["feat(api)!: drop x", "feat(api): drop x"],
    ["feat!!! : drop x", "feat : drop x"],
    ["BREAKING CHANGE: drop x", "drop x"],
    ["Fix crash (#12)", "Fix crash"],
    ["Fixes #12 and owner/repo#3, GH-4", "Fixes and owner/repo,"],
    ["##1#2 x", "x"],
    ["#@12 x", "12 x"],
    ["Ask @octocat and @org/team", "Ask octocat and org/team"],
    ["react@18 breaks user@example.com", "react at 18 breaks user at example.com"],
    ["Fix [skip ci] it", "Fix it"],
    ["Fix [ci skip][no ci] [SKIP ACTIONS] [cf-pages-skip] it", "Fix it"],
    ["Fix [skip [skip ci]ci] it", "Fix it"],
    ["Fix [skip @ci] it", "Fix it"],
    ["***NO_CI*** x", "NO_CI x"],
    ["skip-checks: true", ""],
    ["x\n\nskip-checks: true\nCo-authored-by: A <a@b.example>", "x"],
    ["\n\n  \n x", "x"],
    ["Co-authored-by: A <a@b.example>", "Co-authored-by A <a at b.example>"],
    ["Gatehouse-Attempt: 1", "Gatehouse-Attempt 1"],
    ["fixup! x", "fixup x"],
    ["[Bug] List<String> fails in C#", "(Bug) List<String> fails in C#"],
    ["fixes https://github.com/a/b/issues/1", "fixes github.com/a/b/issues/1"],
    ["a\u200b\u202eb\x1b[31m c\td", "ab(31m c d"],
    ["/agent retry", "agent retry"],
    ["-- --upload-pack=x", "upload-pack=x"],
    ["# heading", "heading"],
    ["日本語のタイトル", "日本語のタイトル"],
  ])("%j becomes %j", (given, expected) => {
    expect(title(given)).toBe(expected === "" ? "Work on issue 12" : expected);
  });

  it.each(["", "  \n", "\u200b", "#12", "@", "!!!", "[skip ci]", "😀", "***"])(
    "%j gives way to our own words",
    (given) => {
      expect(title(given)).toBe("Work on issue 12");
    },
  );

  it("cuts between words, with a mark, within the limit", () => {
    expect(title("one two three", 9)).toBe("one two…");
    expect(title("abcdefghijkl", 9)).toBe("abcdefgh…");
    expect(title("one two", 7)).toBe("one two");
    expect(Array.from(title("😀a".repeat(100)))).toHaveLength(72);
  });

  it("holds nothing that anything acts on, whatever it is made of", () => {
    const parts = fc.constantFrom(
      ...pageAttacks.map(({ text }) => text),
      ..."# @ ! : [ ] ( ) - / * skip ci no_ci 1 12 gh- feat BREAKING CHANGE skip-checks true :// http fixup".split(
        " ",
      ),
      " ",
      "\n",
      "\u200b",
      "word",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), fc.integer({ min: 10, max: 72 }), (pieces, max) => {
        const result = title(pieces.join(""), max);
        expect(liveIn(result, forbidden)).toEqual([]);
        expect(Array.from(result).length).toBeLessThanOrEqual(Math.max(max, 16));
        expect(result).toBe(result.trim());
        expect(result).not.toBe("");
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("slug", () => {
  it.each([
    ["Add a `delete` command!", "add-a-delete-command"],
    ["Überprüfe Größe, naïve façade", "uberprufe-grosse-naive-facade"],
    ["Łódź æther Øre ﬁx ①", "lodz-aether-ore-fix-1"],
    ["../../etc/passwd; rm -rf $(x) --upload-pack=y", "etc-passwd-rm-rf-x-upload-pack-y"],
    ["日本語", ""],
    ["---", ""],
    ["ad\u200bmin", "admin"],
    ["one two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight"],
    ["a".repeat(50), "a".repeat(40)],
    ["x.lock", "x-lock"],
  ])("%j becomes %j", (given, expected) => {
    expect(slug(new Untrusted(given))).toBe(expected);
  });

  it("is always letters, digits and single dashes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 60 }), (text, max) => {
        const result = slug(new Untrusted(text), max);
        expect(result).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(result.length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
