import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, hasInvisible, showInvisible } from "../../src/text/invisible.ts";

const smuggled: Readonly<Record<string, string>> = {
  "tag characters": "\u{e0001}\u{e0041}\u{e007f}",
  "variation selectors": "\ufe00\ufe0f\u{e0100}\u{e01ef}\u180b",
  "zero-width characters": "\u200b\u200c\u200d\ufeff\u2060\u2061\u2064",
  "bidirectional controls": "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
  "Hangul fillers": "\u115f\u1160\u3164\uffa0",
  "a Braille blank": "\u2800",
  "private use": "\ue000\uf8ff\u{f0000}\u{10fffd}",
  controls: "\0\x07\b\x0b\x1b\x7f\u0085\u009b",
  "a lone surrogate": "\ud800\udfff\ud800",
  "unassigned and non-characters": "\ufdd0\uffff\u{e01f0}\u0378",
  "separators of lines and paragraphs": "\u2028\u2029",
  "blanks of other kinds": "\u034f\u17b4\u17b5\u00ad\u{1d159}\u{16fe4}\u{13441}",
};

describe("cleanText", () => {
  it.each(Object.entries(smuggled))("takes out and counts %s", (_name, characters) => {
    const count = Array.from(characters).length;
    expect(cleanText(`a${characters}b`)).toEqual({ text: "ab", removed: count });
  });

  it("makes one line feed of each line ending and keeps tabs", () => {
    expect(cleanText("a\r\nb\rc\n\n\td")).toEqual({ text: "a\nb\nc\n\n\td", removed: 0 });
  });

  it("keeps what can be read in any script, and does not compose it", () => {
    for (const text of ["héllo he\u0301llo", "日本語 العربية हिन्दी ไทย", "😀👍🏽 ← ∑ €", "ªº½ ﬁ"]) {
      expect(cleanText(text)).toEqual({ text, removed: 0 });
    }
  });

  it("leaves the visible parts of an emoji sequence", () => {
    expect(cleanText("👩‍💻 ✔️")).toEqual({ text: "👩💻 ✔", removed: 2 });
  });

  it("changes nothing the second time and leaves nothing for the guard", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        const { text } = cleanText(raw);
        expect(cleanText(text)).toEqual({ text, removed: 0 });
        expect(hasInvisible(text)).toEqual([]);
      }),
    );
  });
});

describe("hasInvisible", () => {
  it.each(Object.entries(smuggled))("points at %s", (_name, characters) => {
    expect(hasInvisible(`let x = "${characters}";`).length).toBe(Array.from(characters).length);
  });

  it("says where and what", () => {
    expect(hasInvisible("if (a\u202e) {} // \u{e0041}")).toEqual([
      { index: 5, name: "U+202E" },
      { index: 14, name: "U+E0041" },
    ]);
    expect(hasInvisible("\ufeffusing System;")).toEqual([{ index: 0, name: "U+FEFF" }]);
  });

  it.each([
    ["an emoji sequence", "👩‍💻 👩🏽‍🚀 🏳️‍🌈 👨‍👩‍👧 ✔️ ❤️ ☎︎ 1️⃣ #️⃣ 🤷‍♀️"],
    ["CRLF", "line one\r\nline two\r"],
    ["a form feed and tabs", "\f\n\tx"],
    ["Persian and Hindi with joiners", "می‌خواهم क्‍ष"],
    ["other scripts", "日本語 العربية עברית"],
  ])("does not accuse %s", (_name, text) => {
    expect(hasInvisible(text)).toEqual([]);
  });

  it.each([
    ["selectors in a row behind an emoji", "😀\ufe0f\ufe0e\ufe0f", 2],
    ["selectors behind digits and letters", "1\ufe0f2\ufe0ea\ufe0f", 3],
    ["joiners between Latin letters", "ad\u200dmin pass\u200cword", 2],
    ["a carriage return within a line", "safe\rhidden", 1],
    ["a joiner behind an emoji with nothing after it", "😀\u200dx", 1],
    ["a joiner before an emoji with nothing before it", "x\u200d😀", 1],
  ])("is not misled by %s", (_name, text, count) => {
    expect(hasInvisible(text)).toHaveLength(count);
  });

  it("stops at its limit", () => {
    expect(hasInvisible("\u200b".repeat(5000))).toHaveLength(100);
    expect(hasInvisible("\u200b".repeat(9), 3)).toHaveLength(3);
  });
});

describe("showInvisible", () => {
  it("tells names apart that look the same", () => {
    expect(showInvisible("a\u200bb\u{e0041}\n\tc")).toBe("a<U+200B>b<U+E0041>\\n\\tc");
    expect(showInvisible("src/été.ts")).toBe("src/été.ts");
  });
});
