import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { block, cell, codeSpan, inline, quote } from "../../src/text/markdown.ts";
import { type Encoding, redactor } from "../../src/text/redact.ts";
import { Secret, Untrusted } from "../../src/words.ts";
import { words } from "./page.ts";

const token = "ghs_S3cret+Token/With?odd=chars&more~1234567";
const one = redactor([new Secret(token)]);
const buffer = Buffer.from(token);

const encodings: readonly (readonly [Encoding, string])[] = [
  ["plain", token],
  ["base64", Buffer.from(`x-access-token:${token}`).toString("base64")],
  ["base64", Buffer.from(`a${token}b`).toString("base64")],
  ["base64", Buffer.from(`ab${token}`).toString("base64")],
  ["hex", buffer.toString("hex")],
  ["hex", buffer.toString("hex").toUpperCase()],
  ["url", encodeURIComponent(token)],
  ["url", encodeURIComponent(token).replace(/%../g, (code) => code.toLowerCase())],
  ["reversed", Array.from(token).reverse().join("")],
];

describe("redactor", () => {
  it.each(encodings)("finds and covers the secret as %s", (encoding, written) => {
    const text = `before ${written} after`;
    expect(one.finds(text)).toBe(encoding);
    expect(one.finds(Buffer.from(text))).toBe(encoding);
    expect(one.redact(text)).toMatch(/^before .{0,30}\*\*\*.{0,4} after$/);
    expect(one.finds(one.redact(text))).toBeUndefined();
  });

  it("finds the address form of base64", () => {
    const other = redactor([new Secret("~?>~?>~?>~?>~")]);
    for (const before of ["", "a", "ab"]) {
      const bytes = Buffer.from(`${before}~?>~?>~?>~?>~`);
      expect(bytes.toString("base64")).toMatch(/[+/]/);
      expect(other.finds(bytes.toString("base64"))).toBe("base64");
      expect(other.finds(bytes.toString("base64url"))).toBe("base64url");
    }
  });

  it("finds it at every place of longer data, in each encoding of the whole", () => {
    const around = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(
        around,
        around,
        fc.constantFrom<BufferEncoding>("utf8", "base64", "base64url", "hex"),
        (left, right, how) => {
          const text = Buffer.from(left + token + right).toString(how);
          expect(one.finds(text)).toBeDefined();
          expect(one.finds(Buffer.from(text))).toBeDefined();
          expect(one.finds(one.redact(text))).toBeUndefined();
        },
      ),
    );
  });

  it("finds encodings that a tool broke into lines, wherever the breaks fall", () => {
    const value = token.repeat(3);
    const long = redactor([new Secret(value)]);
    for (let before = 0; before < 60; before += 1) {
      const data = Buffer.from(`${"-".repeat(before)}${value}`);
      for (const [encoding, width] of [
        ["base64", 76],
        ["base64", 64],
        ["hex", 60],
      ] as const) {
        const wrapped = data.toString(encoding).replace(new RegExp(`.{${width}}`, "g"), "$&\n");
        expect(long.finds(wrapped)).toBe(encoding);
        expect(long.redact(wrapped).replace(/\n/g, "").length).toBeLessThan(before * 2 + 12);
      }
    }
  });

  it("finds what a tool broke into lines of a secret that is short", () => {
    const value = "hunter2-hunter2";
    const short = redactor([new Secret(value)]);
    for (const encoding of ["base64", "hex"] as const) {
      const text = Buffer.from(value).toString(encoding);
      for (let at = 1; at < text.length - 1; at += 1) {
        const wrapped = `${text.slice(0, at)}\n${text.slice(at)}`;
        expect(short.finds(wrapped), wrapped).toBe(encoding);
        expect(short.redact(wrapped)).toContain("***");
      }
    }
  });

  /** Keys as services make them, and what the escape of a page breaks. */
  const keys = [
    "ghp_0123456789abcdefABCDEF0123456789abcd",
    "sk-ant-api03-Ab_cD-eF~gH*iJ",
    "0123456789abcdef0123456789abcdef01234567",
    "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
    "-pa$$word|with<odd>&[marks]#12\\and`more`",
    "postgres://shop:s3cr@t_pass@db.internal:5432/issues/1",
  ];
  const ways: readonly ((text: string) => string)[] = [
    (text) => inline(new Untrusted(text)),
    (text) => cell(new Untrusted(text)),
    (text) => block(new Untrusted(text)),
    (text) => block(new Untrusted(text), { prefix: "> " }),
    (text) => quote(new Untrusted(text)),
    (text) => codeSpan(text),
  ];
  const forms: readonly ((value: string) => string)[] = [
    (value) => value,
    (value) => Buffer.from(`user:${value}`).toString("base64"),
    (value) => Buffer.from(`user:${value}`).toString("base64url"),
    (value) => Buffer.from(value).toString("hex"),
    (value) => encodeURIComponent(value),
  ];

  it("covers what a page shows of a secret, however the escape wrote it", () => {
    const around = fc.constantFrom(
      "",
      "x",
      " ",
      "\n",
      "key=",
      "@",
      "1. ",
      "# ",
      "> ",
      "**",
      "_",
      ":",
      "\u200b",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.constantFrom(...ways),
        fc.constantFrom(...forms),
        around,
        around,
        (key, shown, form, before, after) => {
          const secret = redactor([new Secret(key)]);
          const page = shown(`${before}${form(key)}${after}`);
          expect(secret.finds(words(page).replace(/\u2060/g, ""))).toBeDefined();
          expect(secret.finds(words(secret.redact(page)).replace(/\u2060/g, ""))).toBeUndefined();
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each(encodings)(
    "covers what a cut has left of the secret as %s, but for what can be guessed",
    (_, written) => {
      for (let lost = 1; lost <= 8; lost += 1) {
        for (const [text, rest] of [
          [`[…] ${written.slice(lost)} after`, /^\[…\] .{0,40}\*\*\*.{0,4} after$/],
          [`before ${written.slice(0, -lost)} [… 9 more characters]`, /^before .{0,30}\*\*\*.{0,7} \[…/],
        ] as const) {
          expect(one.redact(text)).toMatch(rest);
        }
      }
      expect(one.redact(`a ${token.slice(0, 20)} b`)).toContain(token.slice(0, 20));
    },
  );

  it("covers an encoding in many lines that a page quotes", () => {
    const key = keys[0] ?? "";
    const secret = redactor([new Secret(key)]);
    const wrapped = Buffer.from(`${"-".repeat(40)}${key}`)
      .toString("base64")
      .replace(/.{76}/g, "$&\n");
    for (const page of [quote(new Untrusted(wrapped)), block(new Untrusted(wrapped), { prefix: "> " })]) {
      expect(secret.redact(page)).toContain("***");
    }
  });

  it("finds the JSON form and each line of a key of many lines", () => {
    const key = `-----BEGIN KEY-----\n${"QUJDREVGR0hJSktM".repeat(3)}\n"quoted" line of a key\n-----END KEY-----\n`;
    const keys = redactor([new Secret(key)]);
    expect(keys.finds(JSON.stringify({ key }))).toBe("json");
    expect(keys.finds(key)).toBe("plain");
    expect(keys.redact(`x ${"QUJDREVGR0hJSktM".repeat(3)} y`)).toBe("x *** y");
    expect(keys.finds("-----BEGIN KEY-----")).toBeUndefined();
  });

  it("finds a secret that is not ASCII, in text and in bytes", () => {
    const other = redactor([new Secret("pässwörd😀")]);
    expect(other.redact("x pässwörd😀 y")).toBe("x *** y");
    expect(other.finds(Buffer.from("x pässwörd😀 y"))).toBe("plain");
    expect(other.finds(Buffer.from(encodeURIComponent("pässwörd😀")))).toBe("url");
  });

  it("covers the longer of two secrets that begin alike, and every one of them", () => {
    const two = redactor([new Secret("abcdefgh"), new Secret("abcdefghijkl"), new Secret("abcdefgh")]);
    expect(two.redact("1 abcdefghijkl 2 abcdefgh 3 abcdefgh")).toBe("1 *** 2 *** 3 ***");
  });

  it("leaves other text alone and takes no secret for a pattern", () => {
    const dots = redactor([new Secret("a.c*e+g")]);
    expect(dots.redact("abcdefg a.c*e+g")).toBe("abcdefg ***");
    expect(one.redact("nothing here")).toBe("nothing here");
    expect(one.finds("nothing here")).toBeUndefined();
    expect(redactor([]).redact("x")).toBe("x");
  });

  it("ignores secrets that are too short, and says how many", () => {
    const short = redactor([new Secret("12345"), new Secret(""), new Secret("123456")]);
    expect(short.ignored).toBe(2);
    expect(short.redact("12345 123456")).toBe("12345 ***");
  });

  it("reads a part of a larger array only", () => {
    const whole = Buffer.from(`${token} tail`);
    expect(one.finds(whole.subarray(9))).toBeUndefined();
  });
});
