/**
 * Decides which checks the `run:` steps of a CI job are. What depends on a run (secrets, events, earlier steps) is
 * refused with its place, never guessed: a gate that is not CI's would say green for nothing.
 */
import { Problem } from "../problem.ts";
import { checked } from "../settings/checked.ts";
import { suggestion } from "../settings/nearest.ts";
import type { Check } from "../settings/settings.ts";
import { readSource, type Source } from "../settings/source.ts";
import { shown } from "../settings/values.ts";
import { conditionHolds, resolveText } from "./expression.ts";
import { matrixCombinations, scalarText } from "./matrix.ts";
import { type Job, jobSchema, stepSchema, workflowSchema } from "./workflow-schema.ts";
import {
  badWorkflow,
  checkOfStep,
  entryOf,
  known,
  outerLookup,
  type StepInJob,
  stepName,
  unknownStep,
} from "./workflow-step.ts";

export interface WorkflowChecks {
  readonly checks: readonly Check[];
  /** What the job has and the gate does not, for log and report. */
  readonly skipped: readonly { readonly name: string; readonly why: string }[];
}

/**
 * The checks of a job, in order, each with its shell, environment, folder and time limit as the workflow says.
 * @param job its id; may be left out where the workflow has one job
 * @throws SourceProblem `bad-workflow` for what is no workflow; Problem `bad-workflow` for a job that is not there or
 * has no steps of its own, `gate-expression` for what only a run of the workflow knows, `no-gate` for no `run:` step
 */
export function checksFromWorkflow(text: string, file: string, job: string | undefined): WorkflowChecks {
  const source = readSource(text, file, "bad-workflow");
  const workflow = checked(workflowSchema, source, "bad-workflow");
  const id = jobId(source, Object.keys(workflow.jobs), job);
  const chosen = checked(jobSchema, source, "bad-workflow", workflow.jobs[id], ["jobs", id]);
  if (chosen.uses != null) {
    throw badWorkflow(
      source,
      ["jobs", id, "uses"],
      `job ${shown(id)} calls another workflow (${shown(chosen.uses)})`,
    );
  }
  const matrix = typeof chosen.strategy === "string" ? chosen.strategy : chosen.strategy?.matrix;
  const shared = {
    source,
    id,
    job: chosen,
    workflowEnv: workflow.env,
    // The runner takes the job's `defaults.run` in place of the workflow's, not key by key.
    defaults: chosen.defaults?.run ?? workflow.defaults?.run ?? {},
    combinations: matrixCombinations(matrix),
  };
  const checks: Check[] = [];
  const skipped = [...apartFromSteps(file, id, chosen)];
  (chosen.steps ?? []).forEach((raw, index) => {
    const place = ["jobs", id, "steps", index];
    const step = checked(stepSchema, source, "bad-workflow", raw, place);
    const at: StepInJob = { ...shared, step, place };
    const why = whySkipped(at);
    if (why === undefined) checks.push(checkOfStep(at));
    else skipped.push({ name: stepName(step), why });
  });
  if (checks.length === 0) {
    throw new Problem(
      "no-gate",
      `${file}: job ${shown(id)} has no run: steps that a gate could take.`,
      'Name another job, or list the commands under "gate:" in the config file.',
    );
  }
  return { checks, skipped };
}

function jobId(source: Source, ids: readonly string[], wanted: string | undefined): string {
  const listed = ids.map((id) => shown(id)).join(", ");
  if (wanted !== undefined) {
    if (ids.includes(wanted)) return wanted;
    const hint = [suggestion(wanted, ids), `The jobs are ${listed || "none"}.`].filter(
      (part) => part !== undefined,
    );
    throw badWorkflow(source, ["jobs"], `there is no job ${shown(wanted)}`, hint.join(" "));
  }
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return only;
  throw badWorkflow(
    source,
    ["jobs"],
    `there are ${ids.length} jobs, and the gate names none of them`,
    `Add "job:" to "gate:" in the config file; the jobs are ${listed || "none"}.`,
  );
}

/** What belongs to the job as a whole and cannot be had in the gate. */
function* apartFromSteps(file: string, id: string, job: Job): Generator<{ name: string; why: string }> {
  if (job.if != null) {
    yield {
      name: `if: ${shown(String(job.if))}`,
      why: "the gate runs the job's steps whatever its own condition says",
    };
  }
  if (job.container != null) {
    const image = scalarText(job.container) ?? scalarText(entryOf(job.container, "image")) ?? "";
    yield {
      name: `container: ${shown(image)}`,
      why: "the gate runs on this machine, not in the job's container",
    };
  }
  const services = job.services;
  for (const name of typeof services === "object" && services !== null ? Object.keys(services) : []) {
    yield { name: `service: ${shown(name)}`, why: "the gate has no service containers" };
  }
  if (job["continue-on-error"] != null && String(job["continue-on-error"]) !== "false") {
    yield {
      name: `job ${shown(id)} of ${file}`,
      why: "CI lets it fail (continue-on-error); the gate does not",
    };
  }
}

/** `undefined` when the step is a check. */
function whySkipped(at: StepInJob): string | undefined {
  const { source, id, place, step } = at;
  if (step.uses != null) return whyNotAction(step.uses, entryOf(step.with, "path"));
  if (step.run == null) {
    throw badWorkflow(source, place, `job ${shown(id)} has a step that is neither "run" nor "uses"`);
  }
  if (step.background != null && step.background !== false) {
    throw badWorkflow(source, place, `job ${shown(id)} has a step that runs in the background`);
  }
  if (step.if != null) {
    const condition = String(step.if).trim();
    const holds = conditionHolds(condition);
    if (holds === "unknown") throw unknownStep(at, `"if: ${condition}" cannot be known before a run`);
    if (holds === "never") return `its condition (${shown(condition)}) holds only after a failure, or never`;
  }
  if (step["continue-on-error"] != null) {
    const resolved = resolveText(String(step["continue-on-error"]), outerLookup(at));
    if (known(at, "continue-on-error", resolved) === "true") return "it may fail in CI (continue-on-error)";
  }
  return undefined;
}

function whyNotAction(uses: string, path: unknown): string {
  const elsewhere = /^actions\/checkout@/.test(uses) && typeof path === "string";
  return elsewhere
    ? `it is an action, and the folder ${shown(path)} that it makes is not in the gate`
    : 'it is an action; what it prepares must be there before the gate, by a step of the workflow or by "setup"';
}
