import { describe, expect, it } from "vitest";
import { closedIssues } from "../../src/trigger/closing.ts";
import { Untrusted } from "../../src/words.ts";

const closed = (body: string, repository = "octo/demo") => [...closedIssues(new Untrusted(body), repository)];

describe("the issues that a pull request says it will close", () => {
  it.each(["close", "closes", "closed", "fix", "fixes", "fixed", "resolve", "resolves", "resolved"])(
    "are named after `%s`, with or without a colon, in any case",
    (word) => {
      expect(closed(`It ${word} #7.`)).toEqual([7]);
      expect(closed(`${word.toUpperCase()}: #7`)).toEqual([7]);
    },
  );

  it.each([
    ["#7", [7]],
    ["GH-7", [7]],
    ["octo/demo#7", [7]],
    ["Octo/Demo#7", [7]],
    ["https://github.com/octo/demo/issues/7", [7]],
    ["https://github.example.com/octo/demo/issues/7#issuecomment-1", [7]],
    ["octo/other#7", []],
    ["other/octo/demo#7", []],
    ["https://github.com/octo/other/issues/7", []],
    ["https://github.com/octo/demo/pull/7", []],
    ["https://github.com/other/octo/demo/issues/7", []],
    ["#70000000000000000", []],
    ["7", []],
  ])("may be written as %s", (form, numbers) => {
    expect(closed(`Fixes ${form}`)).toEqual(numbers);
  });

  it("are all of them, each with a word of its own", () => {
    expect(closed("Fixes #7, closes #8 and #9.\nResolves\n#10")).toEqual([7, 8, 10]);
  });

  it("are none without the word, or when it is part of another one", () => {
    for (const body of ["See #7", "prefixes #7", "fixing #7", "fixes#7", "Fixes issue #7"])
      expect(closed(body)).toEqual([]);
  });

  it("are those of a repository whose name has signs of its own", () => {
    expect(closed("Fixes octo/demo.js#7", "octo/demo.js")).toEqual([7]);
    expect(closed("Fixes octo/demoxjs#7", "octo/demo.js")).toEqual([]);
  });
});
