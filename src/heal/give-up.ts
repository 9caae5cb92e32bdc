/** The end without a proposal. Where the settings ask for it, what there is goes into a draft that says it is not ready. */
import type { Outcome } from "../outcome.ts";
import { propose } from "../proposal/propose.ts";
import type { Sha } from "../words.ts";
import type { Publication } from "../work.ts";
import type { Step } from "./next-step.ts";

/** @param commit of the last attempt whose change may be shown */
export async function giveUp(
  work: Publication,
  commit: Sha | undefined,
  step: Extract<Step, { kind: "stop" }>,
): Promise<Outcome> {
  const outcome: Outcome = { kind: step.outcome, reason: step.reason };
  const failed = step.outcome === "gave-up" || step.outcome === "refused";
  // A proposal that stands passed its gate: a red commit must not take its place.
  const isFirst = work.order.pullRequest === undefined;
  const mayPropose = isFirst && work.order.heal?.how !== "in place";
  if (failed && commit !== undefined && mayPropose && work.settings.onGiveUp === "draft") {
    await propose(work, commit, "not ready");
  }
  return outcome;
}
