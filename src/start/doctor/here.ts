/** Says what the repository's own files carry: config, gate, workflow, and which workflows give pull requests secrets. Pure. */
import { checksFromWorkflow } from "../../gate/workflow.ts";
import { Problem, problemLine } from "../../problem.ts";
import { isMapping } from "../../settings/checked.ts";
import { readConfig } from "../../settings/config.ts";
import { settingsOf } from "../../settings/merge.ts";
import type { Check, Config, Inputs, Settings } from "../../settings/settings.ts";
import { onOneLine, shown } from "../../settings/values.ts";
import { ciJobs, workflowFiles } from "../ci.ts";
import { commandLines, isInstall } from "../installs.ts";
import type { RepositoryView } from "../view.ts";
import { mapping } from "../workflow.ts";
import type { Line } from "./line.ts";
import { eventsOf, type OurStep, ourStep, workflowAt } from "./our-step.ts";

export interface Here {
  readonly step: OurStep | undefined;
  /** `undefined` when something in it is wrong. */
  readonly settings: Settings | undefined;
  readonly lines: readonly Line[];
}

/** @param isThere whether a file stands in the working tree, though not in the commit */
export function linesHere(view: RepositoryView, plain: Inputs, isThere: (path: string) => boolean): Here {
  const found = attempt(() => ourStep(view));
  const step = found.kind === "good" ? found.value : undefined;
  const inputs = step?.inputs ?? plain;
  const config = configLine(view, inputs, isThere);
  return {
    step,
    settings: config.settings,
    lines: [
      config.line,
      found.kind === "bad"
        ? { about: "workflow", state: "missing", says: onOneLine(found.why) }
        : workflowLine(step, isThere),
      gateLine(view, config.settings),
      pullRequestTargetLine(view),
      pushesLine(step),
    ],
  };
}

function attempt<T>(make: () => T): { kind: "good"; value: T } | { kind: "bad"; why: string } {
  try {
    return { kind: "good", value: make() };
  } catch (error) {
    if (error instanceof Problem) return { kind: "bad", why: problemLine(error) };
    throw error;
  }
}

function configLine(
  view: RepositoryView,
  inputs: Inputs,
  isThere: (path: string) => boolean,
): { readonly line: Line; readonly settings: Settings | undefined } {
  const path = inputs.configPath;
  const text = view.read(path);
  const read = attempt((): { config: Config | undefined; settings: Settings } => {
    const config = text === undefined ? undefined : readConfig(text, path);
    return { config, settings: settingsOf(inputs, config) };
  });
  const about = "config";
  if (read.kind === "good") {
    const says =
      text === undefined
        ? "There is no config file, and the workflow says all that is needed."
        : `${path} is valid.`;
    return { line: { about, state: "ok", says }, settings: read.value.settings };
  }
  if (text !== undefined)
    return { line: { about, state: "missing", says: onOneLine(read.why) }, settings: undefined };
  const line: Line = isThere(path)
    ? {
        about,
        state: "missing",
        says: `${path} is there, but not committed.`,
        todo: "Commit it; it is read from the base commit.",
      }
    : { about, state: "missing", says: `There is no ${path}.`, todo: "gatehouse init writes one." };
  return { line, settings: undefined };
}

function workflowLine(step: OurStep | undefined, isThere: (path: string) => boolean): Line {
  const about = "workflow";
  if (step !== undefined) {
    return {
      about,
      state: "ok",
      says: `${step.file} starts the agent on: ${step.events.map(onOneLine).join(", ")}.`,
    };
  }
  return isThere(".github/workflows/gatehouse.yml")
    ? {
        about,
        state: "missing",
        says: ".github/workflows/gatehouse.yml is there, but not committed.",
        todo: "Commit and push it.",
      }
    : {
        about,
        state: "missing",
        says: "No workflow starts this action.",
        todo: "gatehouse init writes one.",
      };
}

function gateLine(view: RepositoryView, settings: Settings | undefined): Line {
  const about = "gate";
  if (settings === undefined) {
    return { about, state: "unknown", says: "The gate cannot be told before the config is right." };
  }
  const planned = attempt(() => checksOf(view, settings));
  if (planned.kind === "bad") return { about, state: "missing", says: onOneLine(planned.why) };
  const names = planned.value.map(({ name }) => onOneLine(name)).join(", ");
  const missing = notCovered(view, planned.value, settings.setup);
  return missing.length === 0
    ? { about, state: "ok", says: `The gate runs ${names}.` }
    : {
        about,
        state: "weak",
        says: `The gate runs ${names}, and CI also runs ${missing.map((run) => shown(run)).join(", ")}.`,
        todo: "Add it to gate: in the config file, else CI is where it shows.",
      };
}

/** @throws Problem as the action would */
function checksOf(view: RepositoryView, { gate }: Settings): readonly Check[] {
  if (gate.kind === "checks") return gate.checks;
  const file = gate.workflow.includes("/") ? gate.workflow : `.github/workflows/${gate.workflow}`;
  const text = view.read(file);
  if (text === undefined)
    throw new Problem("no-gate", `The gate names the workflow ${file}, which is not there.`);
  return checksFromWorkflow(text, file, gate.job).checks;
}

/** What CI runs and the gate does not, at most five; installing is no check. */
function notCovered(
  view: RepositoryView,
  gate: readonly Check[],
  setup: readonly string[],
): readonly string[] {
  const covered = [...gate.map(({ run }) => run), ...setup].join("\n");
  const commands = ciJobs(view).flatMap(({ checks }) => checks.flatMap(({ run }) => commandLines(run)));
  return [...new Set(commands)].filter((line) => !isInstall(line) && !covered.includes(line)).slice(0, 5);
}

function pullRequestTargetLine(view: RepositoryView): Line {
  const about = "pull-request-target";
  const open = workflowFiles(view).filter((file) => {
    const workflow = workflowAt(view, file);
    return eventsOf(workflow?.on).includes("pull_request_target") && checksOutHead(workflow);
  });
  return open.length === 0
    ? { about, state: "ok", says: "No workflow runs a pull request's code with the repository's secrets." }
    : {
        about,
        state: "missing",
        says: `${open.join(", ")} runs on pull_request_target and checks out the pull request: its code meets this repository's secrets.`,
        todo: "Use pull_request, or do not check out the head.",
      };
}

function checksOutHead(workflow: Record<string, unknown> | undefined): boolean {
  return Object.values(mapping(workflow?.jobs)).some((job) => {
    const steps = mapping(job).steps;
    return (Array.isArray(steps) ? steps : []).some((step) => {
      if (!isMapping(step)) return false;
      const { ref, repository } = mapping(step.with);
      const checkout = String(step.uses).startsWith("actions/checkout@");
      const fetches = /\b(?:gh pr checkout|git fetch\b.*\bpull\/)/.test(String(step.run));
      return fetches || (checkout && /head|refs\/pull|merge_commit_sha/.test(`${ref} ${repository}`));
    });
  });
}

function pushesLine(step: OurStep | undefined): Line {
  const about = "pushes";
  if (step === undefined)
    return { about, state: "unknown", says: "Whose token pushes is not known before there is a workflow." };
  if (step.token !== undefined) {
    return {
      about,
      state: "weak",
      says: "The workflow hands over a token of its own: its pushes start CI, which runs the agent's code with CI's secrets before anybody has looked.",
      todo: "Keep secrets out of the workflows that run on pull requests.",
    };
  }
  const dispatch = step.inputs.ciWorkflow;
  const says =
    dispatch === undefined
      ? "Pushes with the job's own token start no workflow; CI on its pull requests waits until a person approves it."
      : `Pushes with the job's own token start no workflow, so ${dispatch} is dispatched on the branch.`;
  return { about, state: "ok", says };
}
