/** `gatehouse init`: looks at the repository, asks for the agent where nobody named one, and writes the two files. */
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { Problem } from "../../problem.ts";
import { presetNames } from "../../settings/settings.ts";
import { configPath, configText } from "../../start/config-text.ts";
import { agentNamed, planStart, triggersNamed } from "../../start/plan.ts";
import { remaining } from "../../start/remaining.ts";
import { workflowPath, workflowText } from "../../start/workflow-text.ts";
import { lstatIfThere } from "../lstat.ts";
import type { Terminal } from "./commands.ts";
import { defaultBranch, workingTree } from "./repository-view.ts";
import { repositoryRoot } from "./user-repository.ts";

export interface InitOptions {
  readonly agent: string | undefined;
  /** Names, separated by commas. */
  readonly triggers: string | undefined;
  readonly gate: readonly string[];
  readonly twoJobs: boolean;
  /** Write over files that are there. */
  readonly force: boolean;
  /** Ask nothing, even on a terminal. */
  readonly yes: boolean;
}

/** @throws Problem for all that is wrong with the folder or the options; then nothing was written */
export async function init(options: InitOptions, terminal: Terminal): Promise<number> {
  const root = await repositoryRoot(terminal.cwd);
  const triggers = triggersNamed(options.triggers ?? "label,comment");
  const named = options.agent === undefined ? undefined : agentNamed(options.agent);
  if (!options.force) refuseToOverwrite(root);
  const agent = named ?? agentNamed(await ask(options.yes));
  const plan = planStart(await workingTree(root), {
    agent,
    triggers,
    twoJobs: options.twoJobs,
    gate: options.gate,
    defaultBranch: await defaultBranch(root),
  });
  write(root, workflowPath, workflowText(plan));
  write(root, configPath, configText(plan));
  const languages = plan.languages.length === 0 ? "" : ` for ${plan.languages.join(" and ")}`;
  terminal.print(`Wrote ${workflowPath} and ${configPath}${languages}.`);
  for (const line of remaining(plan)) terminal.print(line);
  return 0;
}

function refuseToOverwrite(root: string): void {
  const there = [workflowPath, configPath].filter(
    (name) => lstatIfThere(path.join(root, name)) !== undefined,
  );
  if (there.length === 0) return;
  throw new Problem(
    "files-exist",
    `${there.join(" and ")} ${there.length === 1 ? "is" : "are"} there already, and nothing was written.`,
    `--force writes over ${there.length === 1 ? "it" : "them"}.`,
  );
}

async function ask(yes: boolean): Promise<string> {
  const known = presetNames.join(", ");
  const nobody = new Problem("bad-usage", "No agent is named.", `Add --agent and one of ${known}.`);
  if (yes || !process.stdin.isTTY || !process.stdout.isTTY) throw nobody;
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  try {
    const ended = once(lines, "close").then(() => "");
    const answer = await Promise.race([lines.question(`Which agent? (${known}) `), ended]);
    if (answer.trim() === "") throw nobody;
    return answer.trim();
  } finally {
    lines.close();
  }
}

/** A link in a file's place would lead the text elsewhere. */
function write(root: string, name: string, text: string): void {
  const file = path.join(root, name);
  const link = [file, path.dirname(file), path.join(root, ".github")].find((part) =>
    lstatIfThere(part)?.isSymbolicLink(),
  );
  if (link !== undefined) {
    throw new Problem(
      "bad-usage",
      `${path.relative(root, link)} is a symbolic link.`,
      "Remove it, or write the file yourself.",
    );
  }
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem("cannot-write", `${name} could not be written (${why}).`);
  }
}
