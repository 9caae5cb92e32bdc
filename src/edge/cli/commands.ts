/** What each command of the command line does, and with which exit code it ends. */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DigestReader } from "../../digest/digest.ts";
import { endsGreen, type OutcomeKind } from "../../outcome.ts";
import { Problem } from "../../problem.ts";
import { readInputs } from "../../settings/inputs.ts";
import type { Inputs } from "../../settings/settings.ts";
import { quoted } from "../../text/shell.ts";
import { withEverythingSeen } from "../../text/terminal.ts";
import { readTrigger } from "../../trigger/read.ts";
import type { Trigger } from "../../trigger/trigger.ts";
import { Untrusted } from "../../words.ts";
import type { Simulation } from "./simulated-agent.ts";
import { repositoryRoot, requireClean, requireNoBranch, switchTo } from "./user-repository.ts";
import { type Visited, visit } from "./workshop.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Options that issue-to-pr and self-heal share. */
export interface WorkshopOptions {
  readonly simulate: Simulation | undefined;
  readonly maxAttempts: number;
  readonly gate: readonly string[];
  readonly base: string | undefined;
}

export interface Terminal {
  readonly env: Environment;
  readonly cwd: string;
  /** One line or more. */
  readonly print: (line: string) => void;
  /** As in `Screen`. */
  readonly doing: (words: string | undefined) => void;
  readonly loud: boolean;
}

export async function issueToPr(
  file: string,
  options: WorkshopOptions,
  terminal: Terminal,
): Promise<Visited> {
  const full = path.resolve(terminal.cwd, file);
  if (!existsSync(full))
    throw new Problem(
      "bad-usage",
      `There is no file ${file}.`,
      "Pass a Markdown file that describes the work.",
    );
  const text = readFileSync(full, "utf8");
  const slug = path
    .basename(file, path.extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const trigger: Trigger = {
    kind: "file",
    slug: slug === "" ? "issue" : slug,
    title: new Untrusted(titleOf(text) ?? slug),
    body: new Untrusted(text),
  };
  return work(trigger, `agent/${trigger.slug}`, options, terminal);
}

export async function selfHeal(options: WorkshopOptions, terminal: Terminal): Promise<Visited> {
  const trigger: Trigger = { kind: "self-heal", evenIfGreen: options.simulate !== undefined };
  return work(trigger, "agent/self-heal", options, terminal);
}

async function work(
  trigger: Trigger,
  branch: string,
  options: WorkshopOptions,
  terminal: Terminal,
): Promise<Visited> {
  const root = await repositoryRoot(terminal.cwd);
  await requireClean(root);
  await requireNoBranch(root, branch);
  const inputs = inputsFor(options, terminal.env);
  if (options.simulate !== undefined) {
    terminal.print(
      "The agent is simulated: a stand-in that plants a discount() function and its test. It does not implement the issue.",
    );
  }
  const visited = await visit({ root, trigger, inputs, issue: undefined, ...terminal });
  if (visited.story.pushed !== undefined) await switchTo(root, branch);
  tellEnd(visited, terminal.print);
  return visited;
}

/** The whole run of the action for a recorded event, on the repository that one stands in; nothing leaves the machine. */
export async function runEvent(name: string, payloadFile: string, terminal: Terminal): Promise<Visited> {
  const root = await repositoryRoot(terminal.cwd);
  // No forge is there that could sign a commit, and nothing is pushed.
  const inputs: Inputs = { ...readInputs(terminal.env), dryRun: true, signCommits: false };
  const trigger = readTrigger(
    { name, payload: readJson(path.resolve(terminal.cwd, payloadFile), payloadFile) },
    inputs,
  );
  const issue = trigger.kind === "issue" ? trigger.asTriggered : undefined;
  const visited = await visit({ root, trigger, inputs, issue, ...terminal });
  tellEnd(visited, terminal.print);
  return visited;
}

export async function digest(
  file: string | undefined,
  bytes: number | undefined,
  stdin: NodeJS.ReadableStream,
): Promise<string> {
  if (file !== undefined && file !== "-" && !existsSync(file)) {
    throw new Problem("bad-usage", `There is no file ${file}.`, "Pass a log file, or pipe the log in.");
  }
  const reader = new DigestReader(bytes === undefined ? {} : { bytes });
  const source =
    file === undefined || file === "-" ? stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  for await (const chunk of source) reader.write(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return reader.end().text;
}

/** 0 as the contract says, 1 refused or given up, 2 bad usage or configuration. */
export function exitCode(kind: OutcomeKind): number {
  if (endsGreen(kind)) return 0;
  return kind === "error" ? 2 : 1;
}

function inputsFor(options: WorkshopOptions, env: Environment): Inputs {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_")));
  const command = options.simulate === undefined ? env.AGENT_CMD : simulatedCommand(options.simulate);
  if (command === undefined || command.trim() === "") {
    throw new Problem(
      "no-agent",
      "There is no agent.",
      "Set AGENT_CMD to its one-shot command, or add --simulate to watch the stand-in.",
    );
  }
  return readInputs({
    ...own,
    "INPUT_AGENT-COMMAND": command,
    "INPUT_MAX-ATTEMPTS": String(options.maxAttempts),
    ...(options.gate.length === 0 ? {} : { INPUT_GATE: options.gate.join("\n") }),
    ...(options.base === undefined ? {} : { INPUT_BASE: options.base }),
  });
}

function simulatedCommand(simulation: Simulation): string {
  return `${quoted(process.execPath)} ${quoted(process.argv[1] ?? "")} simulated-agent ${simulation}`;
}

function titleOf(text: string): string | undefined {
  return (
    /^#[ \t]+(.+)$/m.exec(text)?.[1]?.trim() ??
    text
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim()
  );
}

function readJson(file: string, shown: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Problem(
      "bad-usage",
      `${shown} is not there or is not JSON.`,
      "Pass the recorded payload of an event.",
    );
  }
}

function tellEnd(visited: Visited, print: (line: string) => void): void {
  const { pushed, notOpened, attempts } = visited.story;
  const patch = attempts.findLast((attempt) => attempt.change !== undefined)?.change?.patch || undefined;
  if (pushed?.command !== undefined) {
    if (patch !== undefined) print(`\n${withEverythingSeen(readFileSync(patch, "utf8")).trimEnd()}\n`);
    print(`Branch ${pushed.branch}, commit ${pushed.commit}. Nothing was pushed. To propose it:`);
    print(`  ${pushed.command}`);
    if (notOpened !== undefined) print(`  ${notOpened}`);
  } else if (patch !== undefined) {
    print(`${pushed === undefined ? "No proposal. The refused change" : "The change"} is kept in ${patch}`);
  }
}
