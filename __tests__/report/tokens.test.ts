import { describe, expect, it } from "vitest";
import { type Fact, storyOf } from "../../src/report/story.ts";
import { tokensInWords } from "../../src/report/traffic.ts";
import { Untrusted } from "../../src/words.ts";
import type { Traffic } from "../../src/world.ts";

type Api = Traffic["apis"][number];

function api(answers: Record<number, number>, tokens?: { in: number; out: number; answers: number }): Api {
  return { upstream: "api.example.com", requests: 9, answers, broken: 0, tokens };
}

/** One attempt for each list of APIs; `undefined` is an attempt that nobody saw. */
function said(...attempts: readonly (readonly Api[] | undefined)[]): string {
  const facts = attempts.flatMap((apis, index): Fact[] => {
    const number = index + 1;
    const traffic = apis && { blocked: [], blockedMore: 0, allowed: [], apis };
    const end = { kind: "exit", code: 0 } as const;
    return [
      { kind: "attempt", number, hidden: 0, brief: "" },
      { kind: "agent", number, end, seconds: 1, traffic, words: new Untrusted("") },
    ];
  });
  return tokensInWords(storyOf(facts));
}

describe("the tokens of a run", () => {
  it("are summed over attempts and APIs", () => {
    expect(
      said(
        [api({ 200: 2 }, { in: 61_000, out: 3_000, answers: 2 })],
        [
          api({ 200: 1, 529: 4 }, { in: 300, out: 150, answers: 1 }),
          api({ 200: 1 }, { in: 100, out: 50, answers: 1 }),
        ],
      ),
    ).toBe("2 attempts, 61,400 tokens in, 3,200 out.");
  });

  it("are at least so many where an answer did not tell", () => {
    expect(said([api({ 200: 3 }, { in: 7, out: 2, answers: 2 })])).toBe(
      "1 attempt, at least 7 tokens in, at least 2 out.",
    );
  });

  it("are unknown where no answer told, and where nobody saw one", () => {
    expect(said([api({ 200: 3 })])).toBe("1 attempt, tokens unknown.");
    expect(said(undefined, [])).toBe("2 attempts, tokens unknown.");
  });
});
