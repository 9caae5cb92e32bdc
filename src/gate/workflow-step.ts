/** Decides what one `run:` step of a CI job is as a check. What only a run of the workflow knows is refused, never guessed. */
import { Problem } from "../problem.ts";
import { firstLine } from "../settings/check.ts";
import type { Check } from "../settings/settings.ts";
import type { Place, Source } from "../settings/source.ts";
import { onOneLine, shellFault, shown, treeFolder, treeFolderFault } from "../settings/values.ts";
import { type Lookup, type Resolved, resolveText } from "./expression.ts";
import { type Combination, matrixValue, scalarText } from "./matrix.ts";
import type { Environment, Job, RunDefaults, Step, Values } from "./workflow-schema.ts";

/** One step, with what it shares with the others of its job. */
export interface StepInJob {
  readonly source: Source;
  readonly id: string;
  readonly job: Job;
  readonly workflowEnv: Environment;
  readonly defaults: RunDefaults;
  readonly combinations: readonly Combination[] | undefined;
  readonly step: Step;
  readonly place: Place;
}

const takeGate = 'List the commands under "gate:" in the config file instead.';

/** @throws Problem `gate-expression`, `bad-workflow` */
export function checkOfStep(at: StepInJob): Check {
  const outer = outerLookup(at);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(valuesOf(at, true))) {
    env[name] = known(at, `env.${name}`, resolveText(scalarText(value) ?? "", outer));
  }
  const lookup = lookupIn(at, env);
  const run = known(at, "run", resolveText(at.step.run ?? "", lookup));
  const variable = runnersVariable(run, env);
  if (variable !== undefined) {
    throw unknownStep(at, `"run" uses ${variable}, which only the Actions runner sets`);
  }
  return {
    name: checkName(at.step, run, lookup),
    run,
    shell: shellOf(at, lookup),
    env,
    workingDirectory: folderOf(at, lookup),
    timeoutMinutes: minutesOf(at, lookup),
  };
}

/** For what stands beside the step's own `env:`. */
export function outerLookup(at: StepInJob): Lookup {
  return lookupIn(at, valuesOf(at, false));
}

/** The step's variables as they are written, the inner level over the outer; without its own if `own` is false. */
function valuesOf(at: StepInJob, own: boolean): Values {
  let values: Values = {};
  for (const level of [at.workflowEnv, at.job.env, own ? at.step.env : undefined]) {
    if (typeof level === "string") {
      throw unknownStep(at, `"env" is ${shown(level)}, which cannot be known`);
    }
    values = { ...values, ...level };
  }
  return values;
}

function lookupIn(at: StepInJob, env: Values): Lookup {
  return (context, path) => {
    const [name = "", ...deeper] = path;
    if (context === "matrix") return matrixValue(at.combinations, path);
    if (context === "env" && deeper.length === 0) {
      const value = scalarText(Object.hasOwn(env, name) ? env[name] : undefined);
      if (value === undefined) return { why: `no env: of the workflow, the job or the step sets ${name}` };
      return value.includes("${{") ? { why: `env.${name} is itself an expression` } : { value };
    }
    if (
      context === "runner" &&
      name.toLowerCase() === "os" &&
      /^ubuntu-/.test(scalarText(at.job["runs-on"]) ?? "")
    ) {
      return { value: "Linux" };
    }
    if (context === "secrets") return { why: "secrets never reach the gate" };
    return { why: "it is known only in a run of the workflow" };
  };
}

function shellOf(at: StepInJob, lookup: Lookup): string | undefined {
  const written = at.step.shell ?? at.defaults.shell;
  if (written == null || written === "") return usualShell(at.job);
  const shell = known(at, "shell", resolveText(written, lookup)).trim();
  const fault = shellFault(shell);
  if (fault === undefined) return shell;
  throw badWorkflow(
    at.source,
    [...at.place, "shell"],
    `job ${shown(at.id)}, step ${shown(stepName(at.step))}: "shell" is ${shown(shell)}, but must be ${fault.must}`,
    fault.hint,
  );
}

/** What the runner takes when no shell is named; `undefined` stands for bash, else sh. */
function usualShell(job: Job): string | undefined {
  if (job.container != null) return "sh";
  return /^windows-/.test(scalarText(job["runs-on"]) ?? "") ? "pwsh" : undefined;
}

function folderOf(at: StepInJob, lookup: Lookup): string {
  const written = at.step["working-directory"] ?? at.defaults["working-directory"];
  if (written == null || written === "") return ".";
  // Here, and only here, the workspace is the tree's root whatever its path.
  const fromRoot: Lookup = (context, path) =>
    context === "github" && path.join(".").toLowerCase() === "workspace"
      ? { value: "." }
      : lookup(context, path);
  const folder = known(at, "working-directory", resolveText(written, fromRoot)).trim();
  const fault = treeFolderFault(folder);
  if (fault === undefined) return treeFolder(folder);
  throw badWorkflow(
    at.source,
    [...at.place, "working-directory"],
    `job ${shown(at.id)}, step ${shown(stepName(at.step))}: "working-directory" is ${shown(folder)}, but must be ${fault.must}`,
  );
}

/** The step's limit; a step cannot take longer than its job either. */
function minutesOf(at: StepInJob, lookup: Lookup): number | undefined {
  const limits: number[] = [];
  for (const written of [at.step["timeout-minutes"], at.job["timeout-minutes"]]) {
    if (written == null) continue;
    const minutes = Number(known(at, "timeout-minutes", resolveText(String(written), lookup)));
    if (!(minutes > 0)) {
      throw badWorkflow(
        at.source,
        at.place,
        `job ${shown(at.id)}, step ${shown(stepName(at.step))}: "timeout-minutes" must be a number above 0`,
      );
    }
    limits.push(minutes);
  }
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/**
 * A variable that the run's commands read and only the runner sets, with no value given in its place (`${X:-y}`).
 * Commands that write to the runner's files would fail in the gate, those that read an empty name would check something else.
 */
function runnersVariable(run: string, env: Values): string | undefined {
  const commands = run.replaceAll(/^\s*#.*$/gm, "");
  const uses = /\$(?:env:|\{)?((?:GITHUB|RUNNER|ACTIONS)_[A-Z0-9_]+)(?![A-Z0-9_]|(?<=\$\{\w+):?[-+=])/g;
  for (const [, name] of commands.matchAll(uses)) {
    if (name !== undefined && name !== "GITHUB_ACTIONS" && !Object.hasOwn(env, name)) return `$${name}`;
  }
  return undefined;
}

/** For people: the step's name as it is written, else its action, else the first line of its commands. */
export function stepName(step: Step): string {
  const named = step.name == null ? "" : String(step.name);
  return named || step.uses || firstLine(step.run ?? "") || "without a name";
}

/** A name is for people only, so one that cannot be resolved stays as it is written. */
function checkName(step: Step, run: string, lookup: Lookup): string {
  const named = step.name == null ? "" : String(step.name);
  const resolved = resolveText(named, lookup);
  return firstLine(resolved.kind === "known" ? resolved.text : named) || firstLine(run);
}

export function known(at: StepInJob, key: string, resolved: Resolved): string {
  if (resolved.kind === "known") return resolved.text;
  throw unknownStep(at, `${resolved.expression} in "${key}" cannot be known: ${resolved.why}`);
}

export function unknownStep(at: StepInJob, what: string): Problem {
  const { line, column } = at.source.position(at.place, "value");
  const where = `${at.source.file}:${line}:${column}: job ${shown(at.id)}, step ${shown(stepName(at.step))}`;
  return new Problem("gate-expression", `${where}: ${onOneLine(what)}.`, takeGate);
}

export function badWorkflow(source: Source, place: Place, what: string, hint: string = takeGate): Problem {
  const { line, column } = source.position(place, "key");
  return new Problem("bad-workflow", `${source.file}:${line}:${column}: ${what}.`, hint);
}

export function entryOf(mapping: unknown, key: string): unknown {
  return typeof mapping === "object" && mapping !== null
    ? Object.entries(mapping).find(([name]) => name === key)?.[1]
    : undefined;
}
