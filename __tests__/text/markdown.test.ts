import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/text/invisible.ts";
import { block, cell, codeSpan, inline, quote } from "../../src/text/markdown.ts";
import { Untrusted } from "../../src/words.ts";
import { pageAttacks } from "./attacks.ts";
import { codeBlocks, liveIn, readRaw, resolved, skeleton, words } from "./page.ts";

const joiners = /\u2060/g;
const outside = (text: string): Untrusted => new Untrusted(text);
const visibleLine = (text: string): string => cleanText(text).text.replace(/\s+/g, " ").trim();

/** Where our templates put a line of outside text. */
const places: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `Title: ${line} (ours)`,
  (line) => `above\n${line}\nbelow`,
  (line) => `# ${line}`,
  (line) => `- ${line}\n- next`,
  (line) => `- ours\n  ${line}`,
  (line) => `> ${line}`,
  (line) => `**${line}** ours`,
  (line) => `ours \`code\` ${line} \`code\``,
  (line) => `| a | b |\n| --- | --- |\n| ${line} | x |\n| x | ${line} |`,
  (line) => `<details>\n<summary>ours</summary>\n\n${line}\n\n</details>`,
];

/** Words that mean something to Markdown or the forge, between random ones. */
const fragments = [
  ...pageAttacks.map(({ text }) => text),
  ..."\\ ` `` ``` * ** _ __ ~ ~~ [ ] ( ) ! ![ ]( < > </ <!-- --> & &#64; &lt; | || # ## @ @a #1 $ $$ $x$ $` : - = + ".split(
    " ",
  ),
  " ",
  "\n",
  "\n\n",
  "\t",
  "    ",
  "\r",
  "word",
  "1",
  "0123456",
  "é",
  "😀",
  "\u200b",
  "\u202e",
  "\u{e0041}",
  "\0",
  "://",
  "www.",
  "http",
  "mailto:",
  "xmpp:a@b.c",
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 40 }),
);

describe("the attacks", () => {
  it.each(pageAttacks)("$text shows as $shows when it is not escaped", ({ text, shows }) => {
    const rawly = liveIn(text, readRaw).includes(shows);
    const onPage = liveIn(words(text), resolved).includes(shows) || skeleton(text).includes(shows);
    expect(rawly || onPage).toBe(true);
  });
});

describe("inline and cell", () => {
  it.each(pageAttacks)("make text of $text", ({ text }) => {
    for (const place of places) {
      const page = place(inline(outside(text)));
      expect(skeleton(page)).toBe(skeleton(place("word")));
      expect(liveIn(words(page), resolved)).toEqual([]);
    }
    expect(liveIn(inline(outside(text)), readRaw)).toEqual([]);
  });

  it("show the text that was given, and nothing else happens, wherever they stand", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...places), (text, place) => {
        const visible = visibleLine(text);
        fc.pre(visible !== "");
        const page = place(inline(outside(text), 10_000));
        expect(skeleton(page)).toBe(skeleton(place("word")));
        expect(words(page).replace(joiners, "")).toBe(words(place("QQQ")).replaceAll("QQQ", () => visible));
        expect(liveIn(words(page), resolved)).toEqual([]);
        expect(liveIn(inline(outside(text), 10_000), readRaw)).toEqual([]);
        expect(cell(outside(text), 10_000)).toBe(inline(outside(text), 10_000));
      }),
      { numRuns: 600 },
    );
  });

  it("do nothing together that they do not do alone", () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        fc.pre(visibleLine(one) !== "" && visibleLine(other) !== "");
        const page = `${inline(outside(one), 999)} ${codeSpan("a")} ${inline(outside(other), 999)}`;
        expect(skeleton(page)).toBe(skeleton("word `a` word"));
      }),
      { numRuns: 500 },
    );
  });

  it("stand their dollar signs in spans, so that no formula begins", () => {
    expect(inline(outside("$x$ costs $5"))).toBe("<span>$</span>x<span>$</span> costs <span>$</span>5");
  });

  it("leave ordinary words as they are", () => {
    const plain = "Add a delete command (v2), it's 50% done; e.g. C++ or a/b.txt!";
    expect(inline(outside(plain))).toBe(plain);
  });

  it("say what they cut, in characters", () => {
    expect(inline(outside("a".repeat(300)))).toBe("a".repeat(300));
    expect(inline(outside("😀".repeat(1534)))).toBe(`${"😀".repeat(300)}… 1,234 more characters`);
    expect(cell(outside(`${"a".repeat(120)}b`))).toBe(`${"a".repeat(120)}… 1 more character`);
  });

  it("come back empty when nothing is to be seen", () => {
    expect(inline(outside("\u200b \n\u202e"))).toBe("");
  });
});

const harmless = "word";
const fencedPlaces: readonly { readonly prefix: string; readonly page: (text: string) => string }[] = [
  { prefix: "", page: (text) => `above${text}below` },
  { prefix: "", page: (text) => `<details>\n<summary>Log</summary>${text}</details>` },
  { prefix: "", page: (text) => `- item${text}below` },
  { prefix: "  ", page: (text) => `- item${text}- next` },
  { prefix: "     ", page: (text) => `1.   item${text}2.   next` },
  { prefix: "> ", page: (text) => `> quoted${text}below` },
];

describe("block", () => {
  it("stays one block of code with the text that was given, wherever it stands", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...fencedPlaces), (text, { prefix, page }) => {
        const rendered = page(block(outside(text), { prefix, maxBytes: 100_000 }));
        expect(skeleton(rendered)).toBe(skeleton(page(block(outside(harmless), { prefix }))));
        const shown = cleanText(text)
          .text.replace(/\s+$/, "")
          .replace(/[^\S\n]+$/gm, "");
        expect(codeBlocks(rendered).map((code) => code.replace(joiners, ""))).toEqual([shown]);
        const raw = block(outside(text), { prefix, maxBytes: 100_000 }).split("\n");
        expect(liveIn(raw.map((line) => line.slice(prefix.length)).join("\n"), readRaw)).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  it("would be left by its text without the prefix or without the longer fence", () => {
    const item = skeleton(`- item\n\n  \`\`\`\n${"text\n\n# ours?"}\n  \`\`\``);
    expect(item).toContain("heading(");
    expect(skeleton("```\n```\n# ours?\n```")).toContain("heading(");
    expect(skeleton("<details>\n```\n<img src=x>\n```")).toContain("html");
  });

  it("takes a language, but none that is drawn instead of shown", () => {
    expect(block(outside("x"), { info: "diff" })).toBe("\n\n```diff\nx\n```\n\n");
    for (const info of ["mermaid", "math", "a b", "`", "x\ny"]) {
      expect(block(outside("x"), { info })).toBe("\n\n```\nx\n```\n\n");
    }
  });

  it("cuts at whole characters and says so", () => {
    expect(block(outside("é".repeat(10)), { maxBytes: 5 })).toBe("\n\n```\néé\n… 8 more characters\n```\n\n");
    expect(block(outside("a".repeat(9000)))).toContain("… 808 more characters");
  });

  it("refuses a prefix that is more than an indent", () => {
    expect(() => block(outside("x"), { prefix: "- " })).toThrow(TypeError);
  });
});

describe("quote", () => {
  it("is one paragraph after another of text under our label", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = `above${quote(outside(text), { maxBytes: 100_000 })}below`;
        expect(skeleton(rendered)).toMatch(
          /^root\(paragraph\(text\) blockquote\(paragraph\(strong\(text\)\)(?: paragraph\(text(?: break text)*\))*\) paragraph\(text\)\)$/,
        );
        expect(liveIn(words(rendered), resolved)).toEqual([]);
        expect(liveIn(quote(outside(text)).replace(/^> ?(?:&nbsp;)*/gm, ""), readRaw)).toEqual([]);
        const read = words(rendered).replace(joiners, "").split("\n").slice(2, -1);
        const given = cleanText(text).text.split("\n");
        expect(read.map(visibleLine).filter(Boolean)).toEqual(given.map(visibleLine).filter(Boolean));
      }),
      { numRuns: 700 },
    );
  });

  it("says that nobody verified the words, keeps lines and indents, and says what it cut", () => {
    expect(quote(outside("Done:\n  - x\n\nend"))).toBe(
      "\n\n> **The agent's own words, not verified:**\n>\n> Done:\\\n> &nbsp;&nbsp;\\- x\n>\n> end\n\n",
    );
    expect(quote(outside("abcdef"), { label: "L", maxBytes: 4 })).toBe(
      "\n\n> **L**\n>\n> abcd\\\n> … 2 more characters\n\n",
    );
  });
});

describe("codeSpan", () => {
  it("is one piece of code in one line, also in a table", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...places), (text, place) => {
        const span = codeSpan(text, 10_000);
        expect(span).not.toContain("\n");
        const kept = span.startsWith("<code>");
        const page = skeleton(place(span)).replaceAll("html <code> text html </code>", "inlineCode");
        expect(page).toBe(skeleton(place(text === "" ? "(empty)" : "`word`")));
        if (!kept) expect(liveIn(words(place(span), false), resolved)).toEqual([]);
        expect(liveIn(span, { ...readRaw, mention: /^$/ })).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  it("shows what would be unseen in a name", () => {
    expect(codeSpan("src/ad\u200bmin.ts")).toBe("`src/ad<U+200B>min.ts`");
    expect(codeSpan("a\nb\t\u202e")).toBe("`a\\nb\\t<U+202E>`");
    expect(codeSpan("")).toBe("(empty)");
  });

  it("keeps commands copyable and holds backticks and pipes", () => {
    expect(codeSpan("npx @biomejs/biome check")).toBe("`npx @biomejs/biome check`");
    expect(codeSpan("a`b``c")).toBe("```a`b``c```");
    expect(codeSpan("`")).toBe("`` ` ``");
    expect(codeSpan("a | tee b")).toBe("<code>a &vert; tee b</code>");
    expect(codeSpan("a".repeat(205))).toBe(`\`${"a".repeat(200)}\` (… 5 more characters)`);
  });
});
