import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { automatonOf, rowBits } from "../../src/digest/keywords.ts";

/** The bits found in `text`, as a caller of the automaton finds them. */
function bitsIn(words: readonly string[], text: string): number {
  const automaton = automatonOf(words.map((word, index) => ({ word, bits: 1 << index, hint: 1 + index })));
  let state = 0;
  let found = 0;
  for (const byte of Buffer.from(text)) {
    const step = automaton.classOf[byte] ?? 0;
    state = step < automaton.special ? (automaton.next[(state << rowBits) | step] ?? 0) : 0;
    found |= automaton.bits[state] ?? 0;
  }
  return found;
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), minLength: 1, maxLength: 5 });
const text = fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "A", "B", "x"), maxLength: 60 });

describe("the automaton", () => {
  it("finds exactly the words that are there, in either case", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), text, (words, line) => {
        const lower = line.toLowerCase();
        const expected = words.reduce(
          (bits, each, index) => (lower.includes(each) ? bits | (1 << index) : bits),
          0,
        );
        expect(bitsIn(words, line)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("finds a word inside and at the end of another", () => {
    expect(bitsIn(["abcab", "bca", "ca"], "xabcax")).toBe(0b110);
  });

  it("counts digits, and characters beyond ASCII, as one another: it says where to look, not what is there", () => {
    expect(bitsIn(["e2"], "e9")).toBe(1);
    expect(bitsIn(["✓"], "✗")).toBe(1);
  });

  it("does not find a word across a control character", () => {
    expect(bitsIn(["ab"], "a\u0001b")).toBe(0);
  });

  it("refuses what it could never find", () => {
    expect(() => bitsIn(["A"], "")).toThrow(RangeError);
    expect(() => bitsIn(["a\tb"], "")).toThrow(RangeError);
  });
});
