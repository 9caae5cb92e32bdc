/** Turns what an event says of a CI run into a Trigger, or says why that run is not to be healed. It asks nobody. */
import * as v from "valibot";
import { Problem } from "../problem.ts";
import { plainName } from "../text/plain-name.ts";
import type { Actor, Trigger } from "./trigger.ts";
import { fileOf, rawWorkflowRun, type WorkflowRun, workflowRunOf } from "./workflow-run.ts";

/** Only these say that something is broken: a run that was held, cancelled or skipped has said nothing. */
const failures: readonly string[] = ["failure", "timed_out"];

/** Whose head is a commit of a branch. Of others (`pull_request_target`, `workflow_run`) it is not what was tried. */
const events: readonly string[] = [
  "push",
  "pull_request",
  "schedule",
  "workflow_dispatch",
  "repository_dispatch",
];

export const runEvent = v.object({
  action: v.string(),
  workflow_run: rawWorkflowRun,
  workflow: v.nullish(v.object({ path: v.nullish(v.string()) })),
  repository: v.object({ default_branch: v.optional(v.string()) }),
});

interface AnyEvent {
  readonly sender?: { readonly login: string; readonly type: string } | undefined;
  readonly repository?: { readonly default_branch?: string | undefined } | undefined;
}

interface Told {
  readonly name: string;
  readonly workflowRef?: string | undefined;
}

export function runTrigger(event: Told, payload: v.InferOutput<typeof runEvent>): Trigger {
  if (payload.action !== "completed") return notForUs("only a run that has ended can have failed");
  const told = workflowRunOf(payload.workflow_run);
  const run = told.path === "" ? { ...told, path: fileOf(payload.workflow?.path) } : told;
  const ownWorkflow = workflowOf(event.workflowRef);
  const unfit = unfitRun(run, ownWorkflow);
  if (unfit !== undefined) return notForUs(unfit);
  return {
    kind: "failed-run",
    id: run.id,
    run,
    starter: undefined,
    defaultBranch: payload.repository.default_branch,
    ownWorkflow,
  };
}

/** `task: heal`. @throws Problem `bad-input` without a run's id */
export function namedRunTrigger(event: Told, payload: AnyEvent, id: number | undefined): Trigger {
  if (id === undefined) throw new Problem("bad-input", "`task: heal` needs the input `run-id`.");
  const started = starterOf(event, payload);
  if (typeof started === "string") return notForUs(started);
  return {
    kind: "failed-run",
    id,
    run: undefined,
    starter: started.by,
    defaultBranch: payload.repository?.default_branch,
    ownWorkflow: workflowOf(event.workflowRef),
  };
}

/** `task: scan`. */
export function scanTrigger(event: Told, payload: AnyEvent): Trigger {
  const started = starterOf(event, payload);
  if (typeof started === "string") return notForUs(started);
  return {
    kind: "scan",
    starter: started.by,
    defaultBranch: payload.repository?.default_branch,
    ownWorkflow: workflowOf(event.workflowRef),
  };
}

/**
 * A timer has no sender: who wrote it into the workflow of the default branch could write there. Neither has a run of
 * another workflow: who caused that run is asked about instead.
 */
function starterOf(event: Told, { sender }: AnyEvent): string | { readonly by: Actor | undefined } {
  if (event.name === "schedule" || event.name === "workflow_run") return { by: undefined };
  if (sender === undefined) {
    return `the event \`${plainName(event.name)}\` has no sender whose permission could be asked for`;
  }
  return { by: { login: sender.login, kind: sender.type === "User" ? "user" : "bot" } };
}

/** Why this run is not healed, whoever caused it; `undefined` when it may be. */
export function unfitRun(run: WorkflowRun, ownWorkflow: string | undefined): string | undefined {
  const which = `run ${run.id}`;
  if (!run.isOfThisRepository) {
    return `${which} ran on a commit of another repository, and only this one's branches are healed`;
  }
  if (run.path === "") return `${which} does not say which workflow it is of`;
  if (run.path === ownWorkflow) return `${which} is one of the workflow that runs Gatehouse itself`;
  if (run.status !== "completed") return `${which} has not ended`;
  if (run.conclusion === undefined || !failures.includes(run.conclusion)) {
    return `${which} ended with \`${plainName(run.conclusion ?? "nothing")}\`, which is no failure`;
  }
  if (!events.includes(run.event)) {
    return `${which} was started by \`${plainName(run.event)}\`, whose head is not what was tried`;
  }
  if (run.branch === undefined) return `${which} belongs to no branch`;
  return undefined;
}

/** `octo/demo/.github/workflows/agent.yml@refs/heads/main` → `.github/workflows/agent.yml` */
export function workflowOf(ref: string | undefined): string | undefined {
  return /^[^/]+\/[^/]+\/([^@]+)@/.exec(ref ?? "")?.[1];
}

function notForUs(reason: string): Trigger {
  return { kind: "not-for-us", reason };
}
