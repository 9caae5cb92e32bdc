/** Decides what the first workflow and config file say, from what the repository shows. It writes nothing and asks nobody. */
import { Problem } from "../problem.ts";
import { checkOf } from "../settings/check.ts";
import { suggestion } from "../settings/nearest.ts";
import { installLine, presets } from "../settings/presets.ts";
import { type Check, type PresetName, presetNames } from "../settings/settings.ts";
import { type CiJob, ciJobs, type Left, machineCommands } from "./ci.ts";
import { onlyInstalls } from "./installs.ts";
import type { Toolchain, WorkflowStep } from "./toolchains/toolchain.ts";
import { toolchainsOf } from "./toolchains/toolchains.ts";
import { firstOf, type RepositoryView } from "./view.ts";

export const triggerNames = ["label", "comment", "failed-runs", "schedule"] as const;
export type TriggerName = (typeof triggerNames)[number];

export interface StartChoice {
  readonly agent: PresetName;
  readonly triggers: readonly TriggerName[];
  readonly twoJobs: boolean;
  /** Commands that win over all that is found. */
  readonly gate: readonly string[];
  readonly defaultBranch: string;
}

export type PlannedGate =
  | {
      readonly kind: "workflow";
      readonly file: string;
      readonly job: string;
      readonly checks: readonly Check[];
    }
  /** `from` says where the commands were found, for a comment. */
  | { readonly kind: "list"; readonly checks: readonly Check[]; readonly from: string };

export interface StartPlan {
  readonly choice: StartChoice;
  /** For people; empty where no known manifest is in the root. */
  readonly languages: readonly string[];
  /** Between the checkout and the agent's installation. */
  readonly steps: readonly WorkflowStep[];
  readonly install: WorkflowStep;
  readonly setup: readonly string[];
  readonly gate: PlannedGate;
  readonly left: readonly Left[];
  readonly gateHosts: readonly string[];
  /** CI's workflows, as `workflow_run` and the config file know them. */
  readonly ci: readonly { readonly name: string; readonly file: string }[];
  /** Variables that hold the agent's key. */
  readonly secrets: readonly string[];
  /** A file from which the labels are made, if there is one. */
  readonly labelFile: string | undefined;
}

/** @throws Problem `bad-usage` */
export function agentNamed(name: string): PresetName {
  const found = presetNames.find((known) => known === name);
  if (found !== undefined) return found;
  const hint = [suggestion(name, presetNames), `The agents are ${presetNames.join(", ")}.`];
  throw new Problem(
    "bad-usage",
    `There is no agent ${name}.`,
    hint.filter((part) => part !== undefined).join(" "),
  );
}

/** @throws Problem `bad-usage` */
export function triggersNamed(text: string): readonly TriggerName[] {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  for (const name of names) {
    if (triggerNames.some((known) => known === name)) continue;
    const hint = [suggestion(name, triggerNames), `The triggers are ${triggerNames.join(", ")}.`];
    throw new Problem(
      "bad-usage",
      `There is no trigger ${name}.`,
      hint.filter((part) => part !== undefined).join(" "),
    );
  }
  if (names.length === 0)
    throw new Problem("bad-usage", "--triggers names none.", `The triggers are ${triggerNames.join(", ")}.`);
  return triggerNames.filter((known) => names.includes(known));
}

/** @throws Problem `no-gate` when nothing tells what has to be green, `bad-usage` for a trigger that needs CI where there is none */
export function planStart(view: RepositoryView, choice: StartChoice): StartPlan {
  const toolchains = toolchainsOf(view);
  const setup = toolchains.flatMap((one) => one.setup);
  const jobs = ciJobs(view).filter(({ checks }) => checks.some(({ run }) => !onlyInstalls(run)));
  const gate = gateOf(choice, jobs, toolchains);
  const ci = [...new Map(jobs.map(({ workflow, file }) => [file, { name: workflow, file }])).values()];
  if (choice.triggers.includes("failed-runs") && ci.length === 0) {
    throw new Problem(
      "bad-usage",
      "The trigger failed-runs needs a CI workflow, and there is none that runs on pull requests or pushes.",
      "Leave it out of --triggers.",
    );
  }
  const preset = presets[choice.agent];
  return {
    choice,
    languages: toolchains.map(({ name }) => name),
    steps: stepsOf(view, jobs, toolchains),
    install: { kind: "run", name: "Install the agent", run: installLine(preset) },
    setup,
    gate,
    left:
      choice.gate.length > 0
        ? []
        : jobs.flatMap(({ left, job }) =>
            left.map((one) => ({ ...one, name: jobs.length > 1 ? `${job}: ${one.name}` : one.name })),
          ),
    gateHosts: [...new Set(toolchains.flatMap(({ hosts }) => hosts))],
    ci,
    secrets: [...new Set(preset.api.map(({ keyEnv }) => keyEnv))],
    labelFile: firstOf(view, ".github/labels.yml", ".github/labels.yaml", ".github/labels.json"),
  };
}

function gateOf(choice: StartChoice, jobs: readonly CiJob[], toolchains: readonly Toolchain[]): PlannedGate {
  if (choice.gate.length > 0)
    return { kind: "list", checks: choice.gate.map(checkOf), from: "as they were given" };
  const [only, ...others] = jobs;
  if (only?.whole && others.length === 0) {
    return { kind: "workflow", file: only.file, job: only.job, checks: only.checks };
  }
  const fromCi = unitedChecks(jobs);
  const offered = toolchains.flatMap(({ checks }) =>
    checks.map(({ name, run }): Check => ({ ...checkOf(run), name })),
  );
  if (fromCi.length > 0) {
    const tests = testsInstead(jobs, fromCi, offered);
    const places = jobs.map(({ file, job }) => `${file}, job ${job}`).join("; ");
    const from = `from CI (${places})${tests.length === 0 ? "" : ", the tests from the manifest"}`;
    return { kind: "list", checks: [...fromCi, ...tests], from };
  }
  if (offered.length > 0) {
    return { kind: "list", checks: offered, from: "what the manifest offers, since no CI tells" };
  }
  throw new Problem(
    "no-gate",
    "Nothing here tells what has to be green: no CI workflow with commands that can be taken, no manifest with tests.",
    'Name the commands yourself: gatehouse init --gate "make test"',
  );
}

/** CI's own tests cannot always be had (a matrix of shards, say); a gate without any would be green for nothing. */
function testsInstead(
  jobs: readonly CiJob[],
  found: readonly Check[],
  offered: readonly Check[],
): readonly Check[] {
  if (jobs.every(({ whole }) => whole) || found.some(({ run }) => /test|spec|verify|check/i.test(run)))
    return [];
  return offered.filter(({ name }) => ["test", "verify", "check"].includes(name));
}

/** Each command once, in CI's order, without what `setup` does already. */
function unitedChecks(jobs: readonly CiJob[]): readonly Check[] {
  const known = new Map<string, Check>();
  const names = new Set<string>();
  for (const { job, checks } of jobs) {
    for (const check of checks) {
      const key = JSON.stringify([check.run.trim(), check.workingDirectory, check.env]);
      if (known.has(key) || onlyInstalls(check.run)) continue;
      const name = names.has(check.name) ? `${job}: ${check.name}` : check.name;
      names.add(name);
      known.set(key, { ...check, name });
    }
  }
  return [...known.values()];
}

/** CI's own steps where it has any; the toolchain's where it has none. */
function stepsOf(
  view: RepositoryView,
  jobs: readonly CiJob[],
  toolchains: readonly Toolchain[],
): readonly WorkflowStep[] {
  const tools = new Map(jobs.flatMap((job) => job.tools).map((step) => [keyOf(step), step]));
  const commands = machineCommands(view, jobs).map(
    (run): WorkflowStep => ({ kind: "run", name: "As in CI: what the box cannot install", run }),
  );
  if (jobs.length === 0) return toolchains.flatMap(({ steps, installs: more }) => [...steps, ...more]);
  const brought = tools.size > 0 ? [...tools.values()] : toolchains.flatMap(({ steps }) => steps);
  const missing = commands.length > 0 ? commands : toolchains.flatMap((one) => one.installs);
  return [...brought, ...missing];
}

function keyOf(step: WorkflowStep): string {
  return step.kind === "uses" ? (step.uses.split("@", 1)[0] ?? "") : step.run;
}
