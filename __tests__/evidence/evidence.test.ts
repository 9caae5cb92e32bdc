import { describe, expect, it } from "vitest";
import {
  blocking,
  countInWords,
  type Evidence,
  isFewer,
  onChangeFor,
  testCounts,
} from "../../src/evidence/evidence.ts";
import type { Weakening } from "../../src/evidence/weakening.ts";
import { gate, result } from "../report/stories.ts";

const none: Evidence = { weakenings: [], oldTests: undefined, newTests: undefined, counts: [] };
const green = gate(result("test", { kind: "exit", code: 0 }));
const red = gate(result("test", { kind: "exit", code: 1 }));
const weakening = (weight: Weakening["weight"]): Weakening => ({
  rule: "assertion-gone",
  weight,
  path: "test/a.py",
  line: 3,
  side: "before",
  what: "An assertion was taken out",
  quote: "assert a",
});
const blocks = (part: Partial<Evidence>) => blocking({ ...none, ...part }).map(({ what }) => what);

describe("what blocks", () => {
  it("is what asks for less, red old tests or settings, and fewer tests", () => {
    expect(blocks({ weakenings: [weakening("weakened")] })).toEqual([
      "An assertion was taken out, in the file as it was: assert a",
    ]);
    const oldTests = { paths: [], tests: true, settings: [], gate: red };
    expect(blocks({ oldTests })).toEqual([
      "The new code does not pass the tests as they were before the change",
    ]);
    expect(blocks({ oldTests: { ...oldTests, tests: false, settings: ["package.json"] } })).toEqual([
      "The gate is red when the settings of the checks are as they were before the change",
    ]);
    expect(blocks({ counts: [{ check: "test", base: 9, now: 3, withOldCode: undefined }] })).toEqual([
      "test: 3 tests ran, 9 on the base",
    ]);
  });

  it("is never what an honest change may do", () => {
    expect(
      blocks({
        weakenings: [weakening("look")],
        oldTests: { paths: [], tests: true, settings: [], gate: green },
        newTests: { gate: green },
        counts: [{ check: "test", base: 9, now: 9, withOldCode: 9 }],
      }),
    ).toEqual([]);
    expect(blocks({ newTests: { gate: red } })).toEqual([]);
  });

  it("does not drown the report", () => {
    const many = blocks({ weakenings: Array.from({ length: 1_000 }, () => weakening("weakened")) });
    expect(many).toHaveLength(26);
    expect(many.at(-1)).toBe("Further weakened places that are not listed here: 975");
  });

  it("is asked for by default in a heal only, and what is written counts", () => {
    expect(onChangeFor(undefined, { expectedBase: "green" })).toBe("flag");
    expect(onChangeFor(undefined, { expectedBase: "red" })).toBe("block");
    expect(onChangeFor(undefined, { expectedBase: "either" })).toBe("block");
    expect(onChangeFor("flag", { expectedBase: "red" })).toBe("flag");
    expect(onChangeFor("allow", { expectedBase: "red" })).toBe("allow");
  });
});

describe("the number of tests", () => {
  it.each([
    [9, 9, undefined, false],
    [9, 10, undefined, false],
    [9, 8, undefined, true],
    [9, undefined, undefined, true],
    [undefined, 3, undefined, false],
    [0, undefined, undefined, false],
    [9, 9, 12, true],
    [9, 12, 3, false],
  ] as const)(
    "%s on the base, %s now, %s with the old code: fewer is %s",
    (base, now, withOldCode, fewer) => {
      expect(isFewer({ check: "test", base, now, withOldCode })).toBe(fewer);
    },
  );

  it("is compared check by check, and left out where no run says one", () => {
    const checks = ["lint", "unit", "e2e"].map((name) => result(name, { kind: "exit", code: 0 }));
    const withTests = (numbers: readonly (number | undefined)[]) =>
      gate(...checks.map((one, at) => ({ ...one, tests: numbers[at] })));
    const counts = testCounts(withTests([undefined, 5, undefined]), withTests([undefined, 4, 2]), undefined);
    expect(counts.map(countInWords)).toEqual([
      "unit: 5 tests ran, 4 on the base",
      "e2e: its output names no number of tests, 2 on the base",
    ]);
  });
});
