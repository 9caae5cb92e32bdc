import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptanceCriteria } from "../../src/brief/criteria.ts";

const criteria = "- [ ] it deletes\n- [ ] it says so";

describe("acceptance criteria", () => {
  it.each([
    "## Acceptance criteria",
    "# Acceptance Criteria",
    "###### ACCEPTANCE CRITERIA",
    "### Acceptance criteria:",
    "## Acceptance criteria ##",
    "##\tAcceptance criteria",
    "  ## Acceptance criteria",
    "## 2. Acceptance criteria",
    "## 2) Acceptance criteria",
    "## **Acceptance criteria**",
    "## ✅ Acceptance criteria",
    "## Acceptance criterion",
    "### Definition of done",
    "### Definition of Done (DoD)",
    "## Done when",
    "## Requirements",
    "**Acceptance criteria**",
    "**Acceptance criteria:**",
    "__Acceptance criteria__",
    "Acceptance criteria:",
  ])("are found below %j", (heading) => {
    expect(acceptanceCriteria(`Some context.\n\n${heading}\n\n${criteria}\n\n# Out of scope\n\nUndo.`)).toBe(
      criteria,
    );
  });

  it.each(["\n", "\r\n", "\r"])("are found with line ends %j", (end) => {
    const body = ["## Acceptance criteria", "", "- a", "- b", "", "## Next"].join(end);
    expect(acceptanceCriteria(body)).toBe("- a\n- b");
  });

  it("end at the next heading of the same or a higher rank, and at the end of the text", () => {
    const under = (rest: string) => acceptanceCriteria(`## Acceptance criteria\n${rest}`);
    expect(under("- a\n### More\n- b\n## Next\n- c")).toBe("- a\n### More\n- b");
    expect(under("- a\n# Next\n- c")).toBe("- a");
    expect(under("- a\n**Next**\n- b")).toBe("- a\n**Next**\n- b");
    expect(under("- a\n#hashtag\n- b")).toBe("- a\n#hashtag\n- b");
    expect(under("- a")).toBe("- a");
  });

  it("below a line that is no heading end at any heading, and at the next line of that kind", () => {
    const under = (rest: string) => acceptanceCriteria(`**Acceptance criteria**\n${rest}`);
    expect(under("- a\n###### Next\n- b")).toBe("- a");
    expect(under("- a\n\n**Out of scope**\n- b")).toBe("- a");
    expect(under("- a **really**\n- b")).toBe("- a **really**\n- b");
  });

  it("are not cut by code that looks like a heading, nor found there", () => {
    const code = "- run this:\n```sh\n# first\ntasks add x\n~~~\n## Next\n```\n- see it";
    expect(acceptanceCriteria(`## Acceptance criteria\n${code}\n## Next\n- no`)).toBe(code);
    expect(acceptanceCriteria("```md\n## Acceptance criteria\n- a\n```\n")).toBeUndefined();
    expect(acceptanceCriteria("~~~~\n~~~\n## Acceptance criteria\n- a\n~~~~\n## Requirements\n- b")).toBe(
      "- b",
    );
  });

  it("are those of the first such heading", () => {
    expect(acceptanceCriteria("## Requirements\n- a\n## Acceptance criteria\n- b")).toBe("- a");
  });

  it.each([
    ["an empty text", ""],
    ["a text without headings", "Please add a delete command."],
    ["another heading", "## Steps to reproduce\n- a"],
    ["talk of them in a line", "The acceptance criteria are:\n- a"],
    ["talk of them in a heading", "## Why the acceptance criteria changed\n- a"],
    ["a word that only begins so", "## Requirementsx\n- a"],
    ["no space after the signs", "##Acceptance criteria\n- a"],
    ["seven signs", "####### Acceptance criteria\n- a"],
    ["code of four spaces", "    ## Acceptance criteria\n- a"],
    ["nothing below the heading", "## Acceptance criteria\n\n## Next\n- a"],
  ])("are not found in %s", (_name, body) => {
    expect(acceptanceCriteria(body)).toBeUndefined();
  });

  it("are always a piece of the text, and never begin with a heading of theirs", () => {
    const line = fc.constantFrom(
      "## Acceptance criteria",
      "**Done when**",
      "# A",
      "### B",
      "- x",
      "",
      "text",
      "**C**",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const found = acceptanceCriteria(lines.join("\n"));
        if (found === undefined) return;
        expect(lines.join("\n")).toContain(found);
        expect(found).toBe(found.trim());
        expect(found).not.toBe("");
      }),
    );
  });

  // Where a pattern can match one line in more ways than one, these take longer than a test may.
  const long = 400_000;
  it.each([
    ["white space before an unusual line end", `# ${" ".repeat(long)}\u2028x`],
    ["white space that nothing follows", `#${" ".repeat(long)}`],
    ["tabs and spaces", `# ${"\t ".repeat(long / 2)}\u2029`],
    ["digits", `# ${"1".repeat(long)}`],
    ["digits and white space", `# 1${" ".repeat(long)}x`],
    ["stars", "*".repeat(long)],
    ["stars and words", `**${"a*".repeat(long / 2)}`],
    ["signs", "#".repeat(long)],
    ["headings", "# a\n".repeat(long / 4)],
    ["signs in front of the words", `## ${"✅".repeat(long)}x`],
  ])("are looked for in one pass over %s", (_name, text) => {
    expect(acceptanceCriteria(text)).toBeUndefined();
  });
});
