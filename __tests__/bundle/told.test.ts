import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/bundle/journal.ts";
import { factsOf, journalOf } from "../../src/bundle/told.ts";
import { type Story, storyOf } from "../../src/report/story.ts";
import { ending, endingNames, everywhere, plain } from "../report/stories.ts";

/** What a second job has of a first one's story. */
function carried(story: Story): Story | undefined {
  if (story.admitted === undefined) return undefined;
  const text = JSON.stringify(journalOf(story.admitted, story, 1_700_000_000_000.5));
  const read = readJournal(text);
  if (read.kind === "refused") throw new Error(read.finding.what);
  return storyOf(factsOf(read.value));
}

describe("what is told of the work", () => {
  it.each(endingNames)("comes over: %s", (name) => {
    const story = ending(name, plain);
    const told = carried(story);
    expect(told?.attempts.map(({ number }) => number) ?? []).toEqual(
      story.admitted === undefined ? [] : story.attempts.map(({ number }) => number),
    );
    for (const [at, attempt] of (told?.attempts ?? []).entries()) {
      const before = story.attempts[at];
      expect(attempt.findings).toEqual(before?.findings);
      expect(attempt.agent?.end).toEqual(before?.agent?.end);
      expect(attempt.gate?.verdict).toEqual(before?.gate?.verdict);
      expect(attempt.gate?.results.map(({ check, end, digest }) => [check.name, end, digest])).toEqual(
        before?.gate?.results.map(({ check, end, digest }) => [check.name, end, digest]),
      );
    }
  });

  it("is never refused for what a person or a program wrote", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 600 }),
        fc.constantFrom(...endingNames),
        (text, name) => {
          carried(ending(name, everywhere(text)));
        },
      ),
    );
    for (const name of endingNames) carried(ending(name, everywhere("\ud800\n\0 x".repeat(20_000))));
  });
});
