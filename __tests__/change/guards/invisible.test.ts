import { describe, expect, it } from "vitest";
import { invisible } from "../../../src/change/guards/invisible.ts";
import { added, deleted, file, findings } from "../build.ts";

describe("added lines", () => {
  it.each([
    [
      "right-to-left override",
      "if (role !== '\u202euser\u2066// admin\u2069')",
      ["U+202E", "U+2066", "U+2069"],
    ],
    ["right-to-left mark", "a\u200fb", ["U+200F"]],
    ["zero-width space", "ad\u200bmin", ["U+200B"]],
    ["word joiner", "ad\u2060min", ["U+2060"]],
    ["joiner between Latin letters", "ad\u200dmin", ["U+200D"]],
    ["tags", "hi\u{e0068}\u{e0069}", ["U+E0068", "U+E0069"]],
    ["variation selectors after a letter", "a\u{e0100}\ufe0f", ["U+E0100", "U+FE0F"]],
    ["Hangul filler as a name", "const { \u3164 } = query;", ["U+3164"]],
    ["soft hyphen", "pass\u00adword", ["U+00AD"]],
    ["mark inside a line", "a\ufeffb", ["U+FEFF"]],
    ["escape sequence", "\u001b[8mhidden\u001b[0m", ["U+001B"]],
    ["backspace", "evil\b\b\b\bgood", ["U+0008"]],
    ["line separator", "// a\u2028evil()", ["U+2028"]],
    ["carriage return inside a line", "evil()\rgood()", ["U+000D"]],
  ])("are stopped for a %s", async (_, text, names) => {
    const found = await findings(invisible, [file("a.js", "first\nlast\n", `first\n${text}\nlast\n`)]);
    expect(found).toMatchObject([{ guard: "invisible", path: "a.js", line: 2 }]);
    for (const name of names) expect(found[0]?.what).toContain(name);
    expect(found[0]?.what).not.toContain(text);
  });

  it.each([
    ["Arabic", "مرحبا بالعالم"],
    ["Hebrew", "שלום עולם"],
    ["Hebrew with points", "שָׁלוֹם"],
    ["Persian with a non-joiner", "می\u200cخواهم"],
    ["Hindi with a joiner", "क्\u200dष"],
    ["Sinhala", "ශ්\u200dරී"],
    ["Chinese", "你好，世界"],
    ["Japanese", "全角　スペース"],
    ["Korean", "안녕하세요"],
    ["French with no-break spaces", "Bonjour\u00a0! Ça va\u202f?"],
    ["combining accents", "cafe\u0301"],
    ["emoji with a selector", "// ❤\ufe0f ☀\ufe0e ✔\ufe0f"],
    ["keycap", "1\ufe0f\u20e3"],
    ["family", "👩\u200d👩\u200d👧"],
    ["profession with a skin tone", "👩🏽\u200d🚒 🧑🏿\u200d💻"],
    ["rainbow flag", "🏳\ufe0f\u200d🌈"],
    ["tab, form feed, CRLF", "\tx\f\r"],
    ["escapes", String.raw`"\u202e\u200b"`],
  ])("are let pass with %s", async (_, text) => {
    expect(await findings(invisible, [added("a.txt", `x\n${text}\n`)])).toEqual([]);
  });

  it("may begin with a byte order mark where the file begins, and nowhere else", async () => {
    expect(await findings(invisible, [added("a.cs", "\ufeffusing System;\r\n")])).toEqual([]);
    expect(await findings(invisible, [added("a.cs", "\ufeff\ufeffusing System;\n")])).toHaveLength(1);
    expect(await findings(invisible, [added("a.cs", "x\n\ufeffusing System;\n")])).toMatchObject([
      { line: 2 },
    ]);
  });

  it("do not count where they were already, nor where they go", async () => {
    const old = "a\u200bb\n";
    expect(await findings(invisible, [file("a", `${old}x\n`, `${old}y\n`), deleted("b", old)])).toEqual([]);
    expect(await findings(invisible, [file("a", `${old}x\n`, "x\n")])).toEqual([]);
  });

  it("are all lines of a text that was binary", async () => {
    expect(await findings(invisible, [file("a.sh", "\0", "x\na\u202eb\n")])).toMatchObject([{ line: 2 }]);
  });

  it("are none of a binary file", async () => {
    expect(await findings(invisible, [added("a.png", "\0a\u202eb"), file("b.png", "x", "\0\u202e")])).toEqual(
      [],
    );
  });

  it("give one finding a file, with at most five names", async () => {
    const text = "\u200b\n\u200b\n\u200c\n\u200e\n\u200f\n\u202a\n\u202b\n\u202c\n";
    const found = await findings(invisible, [added("a", text)]);
    expect(found.map(({ what }) => what.match(/U\+|and 2 more/g))).toEqual([
      ["U+", "U+", "U+", "U+", "U+", "and 2 more"],
    ]);
  });
});

describe("names", () => {
  it.each(["a\u202etxt.js", "a\u200b.ts", "\ufeffa", "a\u00ad", "a\nb", "a\tb", "a\u001b[31m"])(
    "that are new are stopped: %j",
    async (path) => {
      expect(await findings(invisible, [added(path, "x\n")])).toMatchObject([
        { guard: "invisible", line: undefined },
      ]);
    },
  );

  it.each(["docs/größe.md", "文档/说明.md", "מסמך.txt", "🎉.md", "a b.md"])(
    "of visible characters pass: %j",
    async (path) => {
      expect(await findings(invisible, [added(path, "x\n")])).toEqual([]);
    },
  );

  it("that were there before pass, changed or deleted", async () => {
    expect(await findings(invisible, [file("a\u200b", "x\n", "y\n"), deleted("b\u200b", "x\n")])).toEqual([]);
  });
});
