/** The whole loop's mind: from what was tried to what comes next. Pure; it never proposes a tree whose gate was not green. */
import { type CommandEnd, endInWords, isGreen } from "../gate/gate.ts";
import type { Sha } from "../words.ts";

/** How one attempt ended, in the order of the house: agent, capture, guards, gate. */
export type AttemptEnd =
  /** The tree is the one that the work started from: nothing was done. */
  | { readonly kind: "unchanged"; readonly agent: CommandEnd; readonly trouble?: Trouble }
  /** The agent was stopped or killed in the middle; half-done work is never proposed, whatever the gate would say. */
  | { readonly kind: "interrupted"; readonly tree: Sha; readonly agent: CommandEnd }
  | { readonly kind: "blocked"; readonly findings: number }
  | { readonly kind: "red"; readonly tree: Sha; readonly signature: string; readonly trouble?: Trouble }
  | { readonly kind: "green"; readonly tree: Sha };

/** Why the model was of no use, where it was not. */
type Trouble = string | undefined;

export type Step =
  | { readonly kind: "attempt"; readonly number: number }
  | { readonly kind: "propose"; readonly number: number }
  | {
      readonly kind: "stop";
      readonly outcome: "refused" | "gave-up" | "blocked" | "no-change";
      readonly reason: string;
    };

export interface History {
  /** Attempts of earlier runs on the same branch. */
  readonly attemptsBefore: number;
  readonly attempts: readonly AttemptEnd[];
}

/** `limits.attempts` counts over runs, first try included. */
export function nextStep(history: History, limits: { readonly attempts: number }): Step {
  const made = history.attemptsBefore + history.attempts.length;
  const last = history.attempts.at(-1);
  if (last === undefined) {
    if (made < limits.attempts) return { kind: "attempt", number: made + 1 };
    const used =
      limits.attempts === 1
        ? "the one attempt that is allowed was used by an earlier run on this branch"
        : `all ${limits.attempts} attempts were used by earlier runs on this branch`;
    return stop(
      "gave-up",
      `${used}; ask for a retry by comment or delete the branch to start anew, or allow more attempts`,
    );
  }
  switch (last.kind) {
    case "green":
      return { kind: "propose", number: made };
    case "blocked":
      return stop(
        "blocked",
        last.findings === 1
          ? "a guard stopped the change"
          : `guards stopped the change for ${last.findings} reasons`,
      );
    case "unchanged":
      return history.attempts.length === 1
        ? stop("no-change", `the agent changed nothing${because(last.trouble)}${howItEnded(last.agent)}`)
        : stop(
            "gave-up",
            `the agent took its own change back and changed nothing else${because(last.trouble)}`,
          );
    case "interrupted":
    case "red":
      return afterFailure(last, history, made, limits.attempts);
    default:
      return last satisfies never;
  }
}

function afterFailure(
  last: Extract<AttemptEnd, { kind: "red" | "interrupted" }>,
  history: History,
  made: number,
  cap: number,
): Step {
  const earlier = history.attempts.slice(0, -1);
  if (earlier.some((attempt) => "tree" in attempt && attempt.tree === last.tree)) {
    return stop("gave-up", `the same change came twice${last.kind === "red" ? because(last.trouble) : ""}`);
  }
  if (
    last.kind === "red" &&
    earlier.some((attempt) => attempt.kind === "red" && attempt.signature === last.signature)
  ) {
    return stop("gave-up", "the same failure came twice");
  }
  if (made < cap) return { kind: "attempt", number: made + 1 };
  if (last.kind === "interrupted") {
    const how = howItEnded(last.agent);
    return cap === 1
      ? stop("refused", `the agent did not finish${how} and only one attempt is allowed`)
      : stop("gave-up", `the agent did not finish attempt ${made} of ${cap}${how}`);
  }
  if (cap === 1) return stop("refused", "the gate is red and only one attempt is allowed");
  return stop("gave-up", `the gate is red after ${made} of ${cap} attempts`);
}

function because(trouble: Trouble): string {
  return trouble === undefined ? "" : `: ${trouble}`;
}

/** Nothing is said of the usual end. */
function howItEnded(agent: CommandEnd): string {
  return isGreen(agent) ? "" : ` (${endInWords(agent)})`;
}

function stop(outcome: "refused" | "gave-up" | "blocked" | "no-change", reason: string): Step {
  return { kind: "stop", outcome, reason };
}
