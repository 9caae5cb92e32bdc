/** Decides what the action was told by its inputs. Loaded for every event, so it must stay light; it reads no file. */
import { Problem } from "../problem.ts";
import { type BranchName, branchName, Secret } from "../words.ts";
import {
  type InputName,
  type InputRow,
  inputNames,
  inputTable,
  onGiveUps,
  phases,
  sandboxes,
  tasks,
  wholeNumber,
} from "./input-table.ts";
import { suggestion } from "./nearest.ts";
import { type AgentChoice, type Inputs, presetNames } from "./settings.ts";
import {
  branchPrefixFault,
  exposedNameFault,
  type Fault,
  hostFault,
  repositoryPathFault,
  shown,
  shownName,
  workflowFile,
  workflowFileFault,
} from "./values.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the runner's `INPUT_*` variables (name in upper case, spaces as `_`, hyphens kept) and `AGENT_CMD`, which
 * counts when neither `agent` nor `agent-command` is given. An empty value, or a list without items, is not given.
 * @throws Problem `bad-input`, one line that names the input, its value and what is accepted
 */
export function readInputs(env: Environment): Inputs {
  refuseUnknown(env);
  const inputs: Inputs = {
    token: token(env),
    agent: agentChoice(env),
    agentEnv: list(env, "agent-env", exposedNameFault),
    allowedHosts: hosts(env, "allowed-hosts"),
    gateHosts: hosts(env, "gate-hosts"),
    setup: list(env, "setup", commandFault),
    gate: list(env, "gate", commandFault),
    configPath: textOr(env, "config", repositoryPathFault),
    task: choiceOr(env, "task", tasks),
    issue: integer(env, "issue"),
    runId: integer(env, "run-id"),
    base: base(env),
    branchPrefix: textOr(env, "branch-prefix", branchPrefixFault),
    label: textOr(env, "label", labelFault),
    readyLabel: textOr(env, "ready-label", labelFault),
    command: textOr(env, "command", commandWordFault),
    maxAttempts: integer(env, "max-attempts"),
    timeoutMinutes: integer(env, "timeout-minutes"),
    sandbox: choiceOr(env, "sandbox", sandboxes),
    phase: choiceOr(env, "phase", phases),
    bundle: text(env, "bundle", oneLineFault),
    onGiveUp: choiceOr(env, "on-give-up", onGiveUps),
    draft: flag(env, "draft"),
    signCommits: flag(env, "sign-commits"),
    ciWorkflow: ciWorkflow(env),
    dryRun: flag(env, "dry-run"),
  };
  refuseContradictions(inputs);
  return inputs;
}

function given(env: Environment, name: InputName): string | undefined {
  return env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
}

function defaultOf(name: InputName): string {
  const row: InputRow = inputTable[name];
  return row.default ?? "";
}

function bad(message: string, hint?: string): Problem {
  return new Problem("bad-input", message, hint);
}

function wrong(name: InputName, value: string, fault: Fault): Problem {
  return bad(`Input "${name}" is ${value}, but must be ${fault.must}.`, fault.hint);
}

/** The runner only warns of an input that action.yml does not have, and passes it on. */
function refuseUnknown(env: Environment): void {
  const accepted = new Set(inputNames.map((name) => `INPUT_${name.toUpperCase()}`));
  const unknown = Object.keys(env)
    .filter((variable) => variable.startsWith("INPUT_") && !accepted.has(variable))
    .sort()[0];
  if (unknown === undefined) return;
  const name = unknown.slice("INPUT_".length).toLowerCase();
  throw bad(
    `Unknown input ${shown(name)}.`,
    suggestion(name, inputNames) ?? `The inputs are ${inputNames.join(", ")}.`,
  );
}

function text(
  env: Environment,
  name: InputName,
  fault: (value: string) => Fault | undefined,
): string | undefined {
  const value = given(env, name);
  const found = value === undefined ? undefined : fault(value);
  if (value !== undefined && found !== undefined) throw wrong(name, shown(value), found);
  return value;
}

function textOr(env: Environment, name: InputName, fault: (value: string) => Fault | undefined): string {
  return text(env, name, fault) ?? defaultOf(name);
}

function choice<const Choice extends string>(
  env: Environment,
  name: InputName,
  choices: readonly Choice[],
): Choice | undefined {
  const value = given(env, name);
  if (value === undefined) return undefined;
  const found = choices.find((accepted) => accepted === value);
  if (found !== undefined) return found;
  throw wrong(name, shown(value), {
    must: `one of ${choices.join(", ")}`,
    hint: suggestion(value, choices),
  });
}

function choiceOr<const Choice extends string>(
  env: Environment,
  name: InputName,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  return choice(env, name, choices) ?? choices.find((accepted) => accepted === defaultOf(name)) ?? choices[0];
}

function flag(env: Environment, name: InputName): boolean {
  const value = given(env, name) ?? defaultOf(name);
  if (value === "true" || value === "false") return value === "true";
  throw wrong(name, shown(value), {
    must: "true or false",
    hint: suggestion(value, ["true", "false"]),
  });
}

function integer(env: Environment, name: InputName): number | undefined {
  const value = given(env, name);
  if (value === undefined) return undefined;
  const { from = 0, to = Number.MAX_SAFE_INTEGER }: InputRow = inputTable[name];
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= from && number <= to) return number;
  const range = to === Number.MAX_SAFE_INTEGER ? `a whole number, ${from} or more` : wholeNumber(from, to);
  throw wrong(name, shown(value), { must: range });
}

/** The items of a list: one a line, for names and hosts also split at commas; blank lines and `#` lines are left out. */
export function listItems(value: string, commas: boolean): string[] {
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => (commas ? line.split(",").map((item) => item.trim()) : [line]))
    .filter((item) => item !== "");
}

function list(
  env: Environment,
  name: InputName,
  fault: (item: string) => Fault | undefined,
): readonly string[] | undefined {
  const { kind } = inputTable[name];
  const items = listItems(given(env, name) ?? "", kind !== "commands");
  for (const item of items) {
    const found = fault(item);
    if (found === undefined) continue;
    const value = kind === "names" ? shownName(item) : shown(item);
    throw bad(`Input "${name}" holds ${value}, but each item must be ${found.must}.`, found.hint);
  }
  return items.length === 0 ? undefined : [...new Set(items)];
}

function hosts(env: Environment, name: InputName): readonly string[] | undefined {
  return list(env, name, hostFault)?.map((host) => host.toLowerCase());
}

function token(env: Environment): Secret | undefined {
  const value = given(env, "token");
  if (value === undefined) return undefined;
  if (/^[\x21-\x7e]+$/.test(value)) return new Secret(value);
  throw wrong("token", "not shown here", { must: "one word of plain characters" });
}

function agentChoice(env: Environment): AgentChoice | undefined {
  const preset = choice(env, "agent", presetNames);
  const command = given(env, "agent-command");
  if (preset !== undefined && command !== undefined) {
    throw bad(
      `Inputs "agent" (${shown(preset)}) and "agent-command" (${shown(command)}) are both given, but only one of them is accepted.`,
      "Remove one of them.",
    );
  }
  if (preset !== undefined) return { kind: "preset", name: preset };
  const chosen = command ?? (env.AGENT_CMD?.trim() || undefined);
  return chosen === undefined ? undefined : { kind: "command", command: chosen };
}

function base(env: Environment): BranchName | undefined {
  const value = text(env, "base", branchFault);
  return value === undefined ? undefined : branchName(value);
}

function ciWorkflow(env: Environment): string | undefined {
  const value = text(env, "ci-workflow", workflowFileFault);
  return value === undefined ? undefined : workflowFile(value);
}

function branchFault(value: string): Fault | undefined {
  const short = value.replace(/^refs\/heads\//, "");
  if (short === value && isBranchName(value)) return undefined;
  return {
    must: "a branch name of letters, digits and . _ - / + = @, not starting with a dash or a dot",
    hint: short !== value && isBranchName(short) ? `Did you mean "${short}"?` : undefined,
  };
}

function isBranchName(value: string): boolean {
  try {
    branchName(value);
    return true;
  } catch {
    return false;
  }
}

/** A command is a line of its own, so a line cannot go on in the next. */
function commandFault(item: string): Fault | undefined {
  return item.endsWith("\\")
    ? { must: "a whole command on one line", hint: "Put it on one line, or use the config file." }
    : undefined;
}

function oneLineFault(value: string): Fault | undefined {
  return /\p{Cc}/u.test(value) ? { must: "one line" } : undefined;
}

function labelFault(value: string): Fault | undefined {
  if (/\p{Cc}/u.test(value) || value.length > 50)
    return { must: "a label: one line of at most 50 characters" };
  if (/^agent:(?:working|proposed|needs-human|paused)$/i.test(value)) {
    return { must: "a label other than those that a run sets itself" };
  }
  return undefined;
}

function commandWordFault(value: string): Fault | undefined {
  return /^\S{1,50}$/.test(value) && !/\p{Cc}/u.test(value)
    ? undefined
    : { must: "one word of at most 50 characters, such as /agent" };
}

function refuseContradictions(inputs: Inputs): void {
  if (inputs.task === "issue" && inputs.issue === undefined) {
    throw bad(
      'Input "task" is "issue", but input "issue" is not given.',
      'Set "issue" to the number of the issue.',
    );
  }
  if (inputs.task === "heal" && inputs.runId === undefined) {
    throw bad(
      'Input "task" is "heal", but input "run-id" is not given.',
      'Set "run-id" to the id of the failed run.',
    );
  }
  if (inputs.sandbox === "off" && inputs.phase !== "work") {
    throw bad(
      `Input "sandbox" is "off" and "phase" is "${inputs.phase}", but without walls only "work" is accepted.`,
      'Set "phase" to "work" and publish in a second job.',
    );
  }
  if (inputs.phase === "publish" && inputs.bundle === undefined) {
    throw bad(
      'Input "phase" is "publish", but input "bundle" is not given.',
      'Set "bundle" to the folder that the job with "phase: work" left.',
    );
  }
  if (inputs.phase !== "publish" && inputs.bundle !== undefined) {
    throw bad(
      `Input "bundle" is ${shown(inputs.bundle)}, but is only accepted with "phase: publish", and "phase" is "${inputs.phase}".`,
      'Remove "bundle", or set "phase" to "publish".',
    );
  }
}
