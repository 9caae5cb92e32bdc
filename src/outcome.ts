/** How a run ended: the contract's table of outcomes, and whether the step is green. */
import { type Problem, problemLine } from "./problem.ts";

export type OutcomeKind =
  | "planned"
  | "proposed"
  | "healed"
  | "flaky"
  | "skipped"
  | "refused"
  | "gave-up"
  | "blocked"
  | "no-change"
  | "already-red"
  | "cancelled"
  | "error";

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

export function errorOutcome(problem: Problem): Outcome {
  return { kind: "error", reason: problemLine(problem).replace(/\s+/g, " ").replace(/\.$/, "") };
}
