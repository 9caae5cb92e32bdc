/** What a green gate is worth for one change: all that was found, and which of it blocks. It runs nothing. */
import type { Finding } from "../change/change.ts";
import type { GateReport } from "../gate/gate.ts";
import type { Order } from "../trigger/order.ts";
import type { Runs } from "./runs.ts";
import type { Task, Weakening } from "./weakening.ts";

export type OnChange = "allow" | "flag" | "block";

/** One check's tests; a number is `undefined` where the output says none, or where there was no such run. */
export interface TestCount {
  readonly check: string;
  readonly base: number | undefined;
  readonly now: number | undefined;
  /** In the run of the new tests with the base's code. */
  readonly withOldCode: number | undefined;
}

export interface Evidence {
  readonly weakenings: readonly Weakening[];
  /** The new code with the base's tests and settings. */
  readonly oldTests: (NonNullable<Runs["oldTests"]> & { readonly gate: GateReport }) | undefined;
  /** The new tests with the base's code. */
  readonly newTests: { readonly gate: GateReport } | undefined;
  /** Of the checks that said a number in any of the runs. */
  readonly counts: readonly TestCount[];
}

/** A branch that was red is there to be healed, also one of which that is not known. */
export function taskOf(order: Pick<Order, "expectedBase">): Task {
  return order.expectedBase === "green" ? "issue" : "heal";
}

/** In a heal, where a weaker test is the shortest way to green, what nobody wrote down means `block`. */
export function onChangeFor(written: OnChange | undefined, order: Pick<Order, "expectedBase">): OnChange {
  return written ?? (taskOf(order) === "issue" ? "flag" : "block");
}

/** The base's run of a check, and a run with the base's code, are matched by the check itself. */
export function testCounts(
  gate: GateReport,
  baseline: GateReport | undefined,
  withOldCode: GateReport | undefined,
): readonly TestCount[] {
  const of = (report: GateReport | undefined, check: GateReport["results"][number]["check"]) =>
    report?.results.find((result) => result.check === check)?.tests;
  return gate.results
    .map(({ check, tests }) => ({
      check: check.name,
      base: of(baseline, check),
      now: tests,
      withOldCode: of(withOldCode, check),
    }))
    .filter(({ base, now }) => base !== undefined || now !== undefined);
}

/** Fewer than there were, or none where there were some: tests are gone, or something ended them early. */
export function isFewer({ base, now, withOldCode }: TestCount): boolean {
  return Math.max(base ?? 0, withOldCode ?? 0) > (now ?? 0);
}

/**
 * What does not let the change through under `block`: weakened tests and checks, a gate that is red with the base's tests
 * or settings put back, and fewer tests. Everything else that is found is shown only: changed expectations and
 * settings, rewritten recorded results, new tests that are skipped, and new tests that the old code passes as well.
 */
export function blocking(evidence: Evidence): readonly Finding[] {
  return [
    ...fromWeakenings(evidence.weakenings.filter(({ weight }) => weight === "weakened")),
    ...(evidence.oldTests?.gate.verdict === "red" ? [fromOldTests(evidence.oldTests)] : []),
    ...evidence.counts.filter(isFewer).map(fromCount),
  ];
}

/** A change made to drown the report gets a count instead. */
const listed = 25;

function fromWeakenings(weakened: readonly Weakening[]): readonly Finding[] {
  const left = weakened.length - listed;
  const shown = weakened.slice(0, listed).map(fromWeakening);
  if (left <= 0) return shown;
  const more: Finding = {
    guard: "evidence",
    path: undefined,
    line: undefined,
    what: `Further weakened places that are not listed here: ${left}`,
    cure: "The run's journal lists all of them.",
  };
  return [...shown, more];
}

function fromWeakening({ path, line, side, what, quote }: Weakening): Finding {
  const where = side === "before" ? ", in the file as it was" : "";
  return {
    guard: "evidence",
    path,
    line,
    what: quote === "" ? what : `${what}${where}: ${quote}`,
    cure: "Leave the tests and checks as strict as they are, or let a person make this part of the change.",
  };
}

function fromOldTests({ tests, settings }: NonNullable<Evidence["oldTests"]>): Finding {
  return {
    guard: "evidence",
    path: tests ? undefined : settings[0],
    line: undefined,
    what: tests
      ? "The new code does not pass the tests as they were before the change"
      : "The gate is red when the settings of the checks are as they were before the change",
    cure: "Where the old tests or settings were wrong, a person has to say so and change them.",
  };
}

function fromCount(count: TestCount): Finding {
  return {
    guard: "evidence",
    path: undefined,
    line: undefined,
    what: countInWords(count),
    cure: "Look for tests that are gone, and for code that ends the test run early.",
  };
}

/** `test: 3 tests ran, 9 on the base` */
export function countInWords({ check, base, now, withOldCode }: TestCount): string {
  const here = now === undefined ? "its output names no number of tests" : `${ran(now)} ran`;
  const before = base === undefined ? "" : `, ${base} on the base`;
  const old =
    withOldCode !== undefined && withOldCode > Math.max(base ?? 0, now ?? 0)
      ? `, ${withOldCode} with the code as it was before`
      : "";
  return `${check}: ${here}${before}${old}`;
}

function ran(tests: number): string {
  return tests === 1 ? "1 test" : `${tests} tests`;
}
