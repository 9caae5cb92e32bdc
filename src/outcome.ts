/** How a run ended: the contract's table of outcomes, and whether the step is green. */
import { type Problem, problemLine } from "./problem.ts";

export const outcomeKinds = [
  "planned",
  "proposed",
  "healed",
  "flaky",
  "skipped",
  "refused",
  "gave-up",
  "blocked",
  "no-change",
  "already-red",
  "cancelled",
  "error",
] as const;

export type OutcomeKind = (typeof outcomeKinds)[number];

export interface Outcome {
  readonly kind: OutcomeKind;
  /** One line, for people, without a final stop. */
  readonly reason: string;
}

export function endsGreen(kind: OutcomeKind): boolean {
  switch (kind) {
    case "planned":
    case "proposed":
    case "healed":
    case "flaky":
    case "skipped":
      return true;
    case "refused":
    case "gave-up":
    case "blocked":
    case "no-change":
    case "already-red":
    case "cancelled":
    case "error":
      return false;
    default:
      return kind satisfies never;
  }
}

/** In UTF-16 units. What a forge or a program says may be a page long. */
const longestReason = 1_000;

export function errorOutcome(problem: Problem): Outcome {
  const line = problemLine(problem).replace(/\s+/g, " ").trim();
  const reason =
    line.length > longestReason
      ? `${line.slice(0, longestReason - 1).replace(/[\ud800-\udbff]$/, "")}…`
      : line;
  return { kind: "error", reason: reason.replace(/\.$/, "") };
}
