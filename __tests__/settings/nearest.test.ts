import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest, suggestion } from "../../src/settings/nearest.ts";

const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,12}$/), { minLength: 1, maxLength: 8 });

describe("nearest", () => {
  it.each([
    ["protekt", ["agent", "protect", "limits"], "protect"],
    ["max_attempts", ["max-attempts", "timeout-minutes"], "max-attempts"],
    ["PROTECT", ["protect"], "protect"],
    ["ehal", ["heal", "issue"], "heal"],
    ["xyz", ["heal", "issue"], undefined],
    ["", ["a"], undefined],
    ["anything", [], undefined],
  ])("%s among %j is %s", (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it("is said as a question, or not at all", () => {
    expect(suggestion("isue", ["issue"])).toBe('Did you mean "issue"?');
    expect(suggestion("nothing", ["issue"])).toBeUndefined();
  });

  it("is always a candidate, and a candidate is nearest to itself", () => {
    fc.assert(
      fc.property(words, fc.string(), (candidates, word) => {
        const near = nearest(word, candidates);
        if (near !== undefined) expect(candidates).toContain(near);
        for (const candidate of candidates) expect(nearest(candidate, candidates)).toBe(candidate);
      }),
    );
  });

  it("finds a candidate again after one edit, unless another is as near", () => {
    const edit = fc.tuple(fc.nat(), fc.constantFrom("drop", "double", "replace", "swap"));
    fc.assert(
      fc.property(words, fc.nat(), edit, (candidates, pick, [at, how]) => {
        const word = candidates[pick % candidates.length] ?? "";
        const place = at % (word.length - 1);
        const misspelled = {
          drop: word.slice(0, place) + word.slice(place + 1),
          double: word.slice(0, place) + word.charAt(place) + word.slice(place),
          replace: `${word.slice(0, place)}z${word.slice(place + 1)}`,
          swap: word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
        }[how];
        const near = nearest(misspelled, candidates);
        expect(near).toBeDefined();
        expect(editDistance(misspelled, near ?? "")).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("measures the same both ways, and nothing between a word and itself", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
        expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
