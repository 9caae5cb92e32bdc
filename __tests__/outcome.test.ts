import { describe, expect, it } from "vitest";
import { endsGreen, errorOutcome, type OutcomeKind } from "../src/outcome.ts";
import { Problem } from "../src/problem.ts";

describe("an outcome", () => {
  it.each<[OutcomeKind, boolean]>([
    ["planned", true],
    ["proposed", true],
    ["healed", true],
    ["flaky", true],
    ["skipped", true],
    ["refused", false],
    ["gave-up", false],
    ["blocked", false],
    ["no-change", false],
    ["already-red", false],
    ["cancelled", false],
    ["error", false],
  ])("%s ends the step green: %s", (kind, green) => {
    expect(endsGreen(kind)).toBe(green);
  });

  it.each([
    [new Problem("x", "The base does not exist."), "The base does not exist"],
    [
      new Problem("x", "The base does not exist.", "Check its name."),
      "The base does not exist. Check its name",
    ],
    [new Problem("x", "It said:\n\r\n  why\u2028not\tnow."), "It said: why not now"],
    [new Problem("x", "Is it there?"), "Is it there?"],
  ])("of a problem is one line without a final stop (%#)", (problem, reason) => {
    expect(errorOutcome(problem)).toEqual({ kind: "error", reason });
  });

  it.each(["", "a"])(
    "of a problem with a long message is cut, and never inside a character (%#)",
    (start) => {
      const { reason } = errorOutcome(new Problem("x", `${start}${"😀".repeat(100_000)}`));
      expect(reason.length).toBeLessThanOrEqual(1_000);
      expect(reason).toMatch(/😀…$/u);
      expect(reason.isWellFormed()).toBe(true);
    },
  );
});
