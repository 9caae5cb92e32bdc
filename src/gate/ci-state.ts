/** What CI says of one commit, told apart carefully: a run that waits for a person has said nothing. Pure; asks nobody. */
import { type WorkflowRun, workflowFile } from "../trigger/workflow-run.ts";
import type { Asked } from "../world.ts";

export type RunState = "held" | "running" | "green" | "red" | "without a verdict";

export interface CiRun {
  readonly name: string;
  readonly url: string;
  readonly state: RunState;
}

export type Ci =
  /** We could not look; `why` is the forge's own line. */
  | { readonly kind: "unknown"; readonly why: string }
  | { readonly kind: "none" }
  | { readonly kind: "seen"; readonly runs: readonly CiRun[] };

/** With what was done about a CI that had not started. */
export interface CiFact {
  readonly ci: Ci;
  readonly dispatch: { readonly workflow: string; readonly end: Asked } | undefined;
}

/** @param runs newest first; of each workflow and cause the newest counts */
export function ciOf(runs: readonly WorkflowRun[]): Ci {
  const newest = new Map<string, WorkflowRun>();
  for (const run of runs) {
    const key = `${run.path} ${run.event}`;
    if (!newest.has(key)) newest.set(key, run);
  }
  if (newest.size === 0) return { kind: "none" };
  return {
    kind: "seen",
    runs: [...newest.values()].map((run) => ({
      name: run.name === "" ? workflowFile(run) : run.name,
      url: run.url,
      state: stateOf(run),
    })),
  };
}

/** `action_required` is how the forge shows a run that waits for approval; it is no failure. */
export function stateOf(run: Pick<WorkflowRun, "status" | "conclusion">): RunState {
  if (run.status === "waiting" || run.status === "action_required") return "held";
  if (run.status !== "completed") return "running";
  switch (run.conclusion) {
    case "action_required":
      return "held";
    case "success":
      return "green";
    case "failure":
    case "timed_out":
    case "startup_failure":
      return "red";
    default:
      return "without a verdict";
  }
}

/** Nothing of CI is under way or was: then a dispatch is worth a request. */
export function hasNotStarted(ci: Ci): boolean {
  return ci.kind === "none" || (ci.kind === "seen" && ci.runs.every(({ state }) => state === "held"));
}
