import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownMarkdown } from "../../src/text/hidden.ts";
import { readable } from "./page.ts";

/** Each holds the word `secret` where no reader of the page sees it, and `plain` where one does. */
const hiding: Readonly<Record<string, string>> = {
  "a comment": "plain <!-- secret --> plain",
  "a comment of many lines": "plain\n\n<!--\nsecret\n\nsecret\n-->\n\nplain",
  "a comment without an end": "plain\n\n<!-- secret\n\nsecret",
  "a comment in a quote": "> plain <!-- secret\n> secret --> plain",
  "a comment after a short one": "plain <!--> plain <!-- secret -->",
  "a comment that a block does not close": "plain\n\n<div><!--\n\nsecret\n\n<p>--> plain",
  "a comment behind a fence of an ended list": "plain\n\n- a\n\n  ```\n<!-- secret -->\n  ```",
  "a comment behind a fence in HTML": "plain\n\n<pre>\n```\n<!-- secret -->\n```\n</pre>",
  "a comment behind a backtick in an attribute": 'plain <a title="`"> <!-- secret --> <a title="`">',
  "a comment behind an escaped backtick": "plain \\`<!-- secret -->`",
  "a comment behind backticks in two cells": "| plain |\n| - |\n| ` <!-- secret --> |\n| ` |",
  "a declaration": "plain <!SECRET secret> <?php secret ?>",
  "an attribute": 'plain <b title="secret words" data-x=secret>plain</b>',
  "the names of tags": "plain <secret> <x-secret>plain</secret>",
  "an attribute without an end": 'plain\n\n<div title="\n\nsecret\n\n">',
  "an attribute that goes on behind a bracket": 'plain\n\n<div title=">\n\nsecret\n\n">',
  "quotes that a browser pairs in another way": 'plain\n\n<div a=x"c d=">secret">plain</div>',
  "the text of an image": "plain ![secret](https://x.example/secret.png 'secret')",
  "the text of an image by reference": "plain ![secret][a]\n\n[a]: https://x.example/secret 'secret'",
  "the text of an HTML image": "plain <img alt='secret' src=secret width=1>",
  "a link's title": "plain [plain](https://x.example 'secret')",
  "a link without a text": "plain [](https://x.example/secret) [<!-- -->](secret)",
  "a link around a blank": "plain [&#8203;](https://x.example/secret)",
  "a definition that nothing uses": "plain\n\n[a]: https://x.example/secret",
  "a second definition": "plain [a]\n\n[a]: https://x.example\n[a]: https://x.example/secret",
  "a definition's title": "plain [a]\n\n[a]: https://x.example (secret)",
  "a footnote that nothing uses": "plain\n\n[^a]: secret\n    secret",
  "the words behind a fence's language": "plain\n\n~~~js secret instructions\nplain\n~~~",
  "the words behind a fence's language, indented": "plain\n\n   ```js secret\n   plain\n   ```",
  "the words behind a fence in a list": "- plain\n\n  ```js secret\n  plain\n  ```",
  "a long language": "plain\n\n```secret-secret-secret-secret-secret\nplain\n```",
  "cells beyond the head of a table": "| plain |\n| - |\n| plain | secret | secret |",
};

describe("shownMarkdown", () => {
  it.each(Object.entries(hiding))("takes out %s", (_name, source) => {
    const shown = shownMarkdown(source);
    expect(source).toMatch(/secret/i);
    expect(shown.text).not.toMatch(/secret/i);
    expect(shown.text).toContain("plain");
    expect(shown.comments + shown.images).toBeGreaterThan(0);
  });

  it.each([
    [
      "prose with Markdown",
      "# A *b* `c`\n\n- [ ] d\n\n> e\n\n1. f [g](https://x.example) ~~h~~ | i\n\n---\n\n\\<!-- j -->",
    ],
    [
      "a comment shown in code",
      "say `<!-- toc -->`:\n\n```html\n<!-- toc -->\n![a](b)\n[a]: b\n```\n\n    <!-- toc -->",
    ],
    ["folded details", "<details>\n<summary>Log</summary>\n\n```\nx\n```\n\n</details>"],
    ["a used definition and footnote", "[a][b] c[^1]\n\n[b]: https://x.example\n[^1]: d"],
    ["an HTML link", 'see <a href="https://x.example">there</a>'],
    ["layout", '<p align="center">x</p>\n\n<td width=50%>'],
    ["angle brackets in words", "a < b > c, 1<2, f<1>(x)"],
    ["a table", "| a | b |\n| :-: | - |\n| c \\| d | `e` |\n| f |"],
    ["references to what can be seen", "&amp; &#65; &copy; a&nbsp;b"],
    ["unfinished Markdown", "[a](b ![c **d `e <f"],
    ["fences with a language", "```js\na\n```\n\n~~~c++\nb\n~~~\n\n- c\n  ```objective-c\n  d\n  ```"],
  ])("leaves %s as it is", (_name, source) => {
    expect(shownMarkdown(source)).toEqual({ text: source, comments: 0, images: 0, hidden: 0 });
  });

  it("counts what it took out", () => {
    expect(shownMarkdown("a <!-- b --> ![c](d) <img> <!-- e -->\n\n[f]: g").text).toBe(
      "a  [image] [image] \n\n",
    );
    expect(shownMarkdown("a <!-- b --> ![c](d) <img> <!-- e -->\n\n[f]: g")).toMatchObject({
      comments: 3,
      images: 2,
    });
  });

  it("takes out references to unseen characters, which an agent could decode", () => {
    const source = "a&#x200b;&#8203;&zwj;&#xE0041;&#917569;b `&zwj;` &#x41;";
    expect(shownMarkdown(source)).toEqual({ text: "ab `&zwj;` &#x41;", comments: 0, images: 0, hidden: 5 });
    expect(shownMarkdown("<p>&#xE0041;x</p>").text).toBe("<p>x</p>");
  });

  it("shows what a browser shows around comments", () => {
    expect(shownMarkdown("<!--> plain").text).toBe(" plain");
    expect(shownMarkdown("<div><!--\n\n![a](b)\n\n<p>-->x")).toEqual({
      text: "<div>x",
      comments: 2,
      images: 0,
      hidden: 0,
    });
  });

  it("keeps a link's address when it drops the title", () => {
    expect(shownMarkdown("[a](<b c> 'd')").text).toBe("[a](<b c>)");
    expect(shownMarkdown("[![a](b)](c)").text).toBe("[[image]](c)");
  });

  it("still takes out when the text is too deep for the parser", () => {
    const shown = shownMarkdown(`${"> ".repeat(7_000)}<!-- secret --> ![secret](x)\n[a]: secret`);
    expect(shown.text).not.toContain("secret");
    expect(shown).toMatchObject({ comments: 2, images: 1 });
  });

  it("leaves no word that the page does not show, in any text", () => {
    const parts = fc.constantFrom(
      ..."<!-- --> <! > < ` ``` ~~~ - | [a] [a]: [^a] [^a]: ![ ]( ) ' \" &#x200b; </div> <pre> <b> <div".split(
        " ",
      ),
      ..."w1 w2 w3 w4 w5 w6".split(" "),
      " ",
      "\n",
      "\n\n",
      "    ",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        const source = pieces.join("");
        const seen = readable(source);
        const left = shownMarkdown(source).text.match(/w\d/g) ?? [];
        expect(left.filter((word) => !seen.includes(word))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
