/** Finds the CI jobs that judge a pull request, and of each the commands that a gate can take. It runs and guesses nothing. */

import { stringify } from "yaml";
import { type Combination, matrixCombinations, scalarText } from "../gate/matrix.ts";
import { checksFromWorkflow } from "../gate/workflow.ts";
import { Problem } from "../problem.ts";
import { isMapping } from "../settings/checked.ts";
import type { Check } from "../settings/settings.ts";
import { onOneLine } from "../settings/values.ts";
import { toolSteps } from "./ci-steps.ts";
import { commandLines } from "./installs.ts";
import { usesUs } from "./pins.ts";
import type { WorkflowStep } from "./toolchains/toolchain.ts";
import type { RepositoryView } from "./view.ts";
import { workflowIn } from "./workflow.ts";

/** What CI has and the gate does not. */
export interface Left {
  readonly name: string;
  readonly why: string;
}

export interface CiJob {
  /** File name alone. */
  readonly file: string;
  /** As `workflow_run` knows it. */
  readonly workflow: string;
  readonly job: string;
  readonly checks: readonly Check[];
  readonly left: readonly Left[];
  /** Every `run:` step can be had, so that the config file may name the job. */
  readonly whole: boolean;
  readonly tools: readonly WorkflowStep[];
}

const folder = ".github/workflows/";

export function workflowFiles(view: RepositoryView): readonly string[] {
  return view.files
    .filter((file) => file.startsWith(folder) && /^[^/]+\.ya?ml$/.test(file.slice(folder.length)))
    .sort();
}

export function ciJobs(view: RepositoryView): readonly CiJob[] {
  return workflowFiles(view).flatMap((path) => {
    const text = view.read(path) ?? "";
    const workflow = workflowIn(text, path);
    if (workflow === undefined || !judgesChanges(workflow.on) || isOurs(text)) return [];
    const jobs = isMapping(workflow.jobs) ? Object.entries(workflow.jobs) : [];
    return jobs.flatMap(([job, value]) =>
      isMapping(value) ? (jobOf(path, text, workflow, job, value) ?? []) : [],
    );
  });
}

/** A workflow that starts this action is no CI. */
export function isOurs(text: string): boolean {
  return (text.match(/uses:\s*\S+/g) ?? []).some((uses) => usesUs.test(uses));
}

/** Started by pull requests, or by pushes to branches. */
function judgesChanges(on: unknown): boolean {
  const names = typeof on === "string" ? [on] : Array.isArray(on) ? on : isMapping(on) ? Object.keys(on) : [];
  if (names.some((name) => name === "pull_request" || name === "merge_group")) return true;
  const push = isMapping(on) ? on.push : undefined;
  return names.includes("push") && !(isMapping(push) && "tags" in push && !("branches" in push));
}

const notForChanges =
  /deploy|release|publish|pages|docs?$|docker|image|codeql|stale|label|nightly|bench|notify|summary/i;
const otherSystems = /^(?:windows|macos)/;

function jobOf(
  path: string,
  text: string,
  workflow: Record<string, unknown>,
  id: string,
  job: Record<string, unknown>,
): CiJob | undefined {
  const steps = Array.isArray(job.steps) ? job.steps : [];
  if (notForChanges.test(id) || otherSystems.test(scalarText(job["runs-on"]) ?? "") || steps.length === 0)
    return undefined;
  const found = checksOf(path, text, workflow, id, job, steps);
  if (found.checks.length === 0) return undefined;
  const strategy = isMapping(job.strategy) ? job.strategy : {};
  const env = { ...(isMapping(workflow.env) ? workflow.env : {}), ...(isMapping(job.env) ? job.env : {}) };
  return {
    file: path.slice(folder.length),
    workflow: typeof workflow.name === "string" ? workflow.name : path,
    job: id,
    ...found,
    tools: toolSteps(steps, text, env, lastOf(matrixCombinations(strategy.matrix))),
  };
}

function lastOf(combinations: readonly Combination[] | undefined): Combination | undefined {
  return combinations?.at(-1);
}

/** The whole job at once; where that cannot be, each step alone, and the others with the reason. */
function checksOf(
  path: string,
  text: string,
  workflow: Record<string, unknown>,
  id: string,
  job: Record<string, unknown>,
  steps: readonly unknown[],
): Pick<CiJob, "checks" | "left" | "whole"> {
  try {
    const { checks, skipped } = checksFromWorkflow(text, path, id);
    const left = [
      ...skipped.filter(({ why }) => !why.startsWith("it is an action")),
      ...checks.flatMap(beforeBox),
    ];
    return {
      checks: checks.filter((check) => beforeBox(check).length === 0),
      left,
      whole: checks.every((check) => beforeBox(check).length === 0),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  const checks: Check[] = [];
  const left = new Map<string, Left>();
  const leave = (one: Left) => left.set(`${one.name}: ${one.why}`, one);
  for (const step of steps.filter((one) => isMapping(one) && one.run != null)) {
    const alone = stringify({ ...workflow, jobs: { [id]: { ...job, steps: [step] } } });
    try {
      const { checks: found, skipped } = checksFromWorkflow(alone, path, id);
      for (const check of found) {
        const reasons = beforeBox(check);
        if (reasons.length === 0) checks.push(check);
        for (const one of [...skipped, ...reasons]) leave(one);
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      leave({ name: nameOf(step), why: reasonOf(error) });
    }
  }
  return { checks, left: [...left.values()], whole: false };
}

const needsTheMachine =
  /\bsudo\b|\bapt(?:-get)?\s+(?:-\S+\s+)*install\b|\bcorepack\s+enable\b|\bnpm\s+(?:i|install)\s+(?:-g|--global)\b|\brustup\s|\bbrew\s+install\b|\bpipx\s+install\b/;

/** What changes the machine cannot be done in the box, where the system is read-only. */
function beforeBox(check: Check): readonly Left[] {
  return needsTheMachine.test(check.run)
    ? [{ name: check.name, why: "it changes the machine, and is a step of the workflow instead" }]
    : [];
}

/** CI's own commands that install tools; they belong before the box. */
export function machineCommands(view: RepositoryView, jobs: readonly CiJob[]): readonly string[] {
  const commands = jobs.flatMap(({ file, job }) => {
    const path = `${folder}${file}`;
    const value = workflowIn(view.read(path) ?? "", path);
    const found = isMapping(value?.jobs) ? value.jobs[job] : undefined;
    const steps = isMapping(found) && Array.isArray(found.steps) ? found.steps : [];
    return steps.flatMap((step): string[] => {
      if (!isMapping(step) || typeof step.run !== "string" || step.run.includes("${{")) return [];
      return needsTheMachine.test(step.run) || isPip(step.run) ? [step.run.trim()] : [];
    });
  });
  return [...new Set(commands)];
}

/** Only installs; in the box it has no place on the PATH. */
function isPip(run: string): boolean {
  const lines = commandLines(run);
  return lines.length > 0 && lines.every((line) => /^(?:python3? -m )?pip3? install\b/.test(line));
}

function nameOf(step: unknown): string {
  const { name, run } = isMapping(step) ? step : {};
  return onOneLine(typeof name === "string" ? name : (String(run).split("\n", 1)[0] ?? "")).slice(0, 80);
}

/** The last clause of the gate's own words: `path:line: job "x", step "y": WHY.` */
function reasonOf(problem: Problem): string {
  return onOneLine(problem.message.replace(/^.*?step "(?:[^"\\]|\\.)*": /s, "")).replace(/\.$/, "");
}
