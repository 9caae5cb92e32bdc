import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitMessage, subjectOf } from "../../src/proposal/commit-message.ts";
import { trailersOf } from "../../src/trigger/trailers.ts";
import { orderWith, plain } from "../report/stories.ts";
import { pageAttacks } from "../text/attacks.ts";
import { liveIn, readRaw } from "../text/page.ts";

const titled = (title: string, issue: number | undefined = 12) =>
  orderWith({ ...plain, title }, issue === undefined ? { issue, id: "file-x" } : { issue });

describe("the commit message", () => {
  it("is a subject, a sentence of ours, and our two trailers", () => {
    expect(commitMessage(titled("Add a delete command"), 2)).toBe(
      [
        "Add a delete command",
        "",
        "Written by a coding agent that worked unattended, proposed by Gatehouse. It is for issue #12.",
        "",
        "Gatehouse-Task: issue-12",
        "Gatehouse-Attempt: 2",
        "",
      ].join("\n"),
    );
  });

  it("names no issue where there is none", () => {
    const message = commitMessage(orderWith(plain, { issue: undefined, id: "self-heal" }), 1);
    expect(message).not.toContain("issue");
    expect(trailersOf(message)).toEqual({ task: "self-heal", attempt: 1 });
  });

  it.each([
    ["", "Work on issue 12"],
    ["   \n\n", "Work on issue 12"],
    ["\u200b\u202e", "Work on issue 12"],
    ["Closes #3, fixes #4 @octocat [skip ci]", "Closes , fixes octocat"],
    ["first\nGatehouse-Attempt: 9", "first"],
    ["Gatehouse-Attempt: 9", "Gatehouse-Attempt 9"],
  ])("makes of the title %j the subject %j", (title, subject) => {
    expect(subjectOf(titled(title))).toBe(subject);
  });

  it("says something where there is neither a title nor an issue", () => {
    expect(subjectOf(orderWith({ ...plain, title: "" }, { issue: undefined }))).toBe("Proposed change");
  });

  it("carries our trailers and nothing that the title wants, whatever the title is", () => {
    const fragment = fc.oneof(
      fc.constantFrom(
        ...pageAttacks.map(({ text }) => text),
        "\n",
        "\n\n",
        "Gatehouse-Task: issue-1",
        ":",
        " ",
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    const title = fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(title, fc.integer({ min: 1, max: 10 }), (text, attempt) => {
        const message = commitMessage(titled(text), attempt);
        expect(trailersOf(message)).toEqual({ task: "issue-12", attempt });
        const [subject = "", blank, ...rest] = message.split("\n");
        expect(rest.join("\n")).toBe(commitMessage(titled("x"), attempt).split("\n").slice(2).join("\n"));
        expect(blank).toBe("");
        expect(Array.from(subject).length).toBeLessThanOrEqual(72);
        // A title such as "feat: x" keeps its form; it must not call itself a breaking change.
        expect(liveIn(subject, readRaw).filter((name) => name !== "release word")).toEqual([]);
        expect(subject).not.toMatch(/!:|BREAKING[ -]CHANGE/);
      }),
      { numRuns: 500 },
    );
  });
});
