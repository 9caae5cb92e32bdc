import { describe, expect, it } from "vitest";
import { lineRules } from "../../src/evidence/line-rules.ts";

describe.each(lineRules)("the rule $name", ({ pattern, finds, lets }) => {
  it.each(finds)("finds %j", (line) => {
    expect(pattern.test(line)).toBe(true);
  });

  it.each(lets)("lets %j be", (line) => {
    expect(pattern.test(line)).toBe(false);
  });

  it("keeps no state, and takes a long line", () => {
    expect(pattern.global || pattern.sticky).toBe(false);
    for (const part of ["a", " ", "(", "{", "[", '"', "#", "//", "x: ", "test."]) {
      expect(pattern.test(part.repeat(2_000))).toBe(false);
    }
  });
});
