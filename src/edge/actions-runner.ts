/** The Actions runner as the place where a run shows itself: log, groups, annotations, outputs, state, summary, record. */
import { randomBytes } from "node:crypto";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import * as core from "@actions/core";
import { LogGuard, resumeCommands, stopCommands } from "../text/lines.ts";
import type { Annotation, Runner } from "../world.ts";

export interface ActionsRunnerOptions {
  /** Folder of the run's record; it is kept after the run. */
  readonly record: string;
  readonly url: string | undefined;
  /** Takes every secret of this run out of a text. */
  readonly redact: (text: string) => string;
}

/** GitHub shows at most 1 MiB of summary for a step. */
const summaryLimit = 1_000_000;

export function createActionsRunner(options: ActionsRunnerOptions): Runner {
  const { redact } = options;
  mkdirSync(options.record, { recursive: true, mode: 0o700 });
  const journal = path.join(options.record, "journal.jsonl");
  writeFileSync(journal, "");
  core.setOutput("journal", journal);
  return {
    url: options.url,
    say: (line) => core.info(oneLine(redact(line))),
    // In a log it is the groups that show it.
    doing: () => {},
    group: (title) => {
      core.startGroup(oneLine(redact(title)));
      return () => core.endGroup();
    },
    foreign: () => foreign(redact),
    annotate: (annotation) => annotate(annotation, redact),
    keep: async (name, content) => {
      const file = path.join(options.record, name);
      await writeFile(file, typeof content === "string" ? redact(content) : redactBytes(content, redact));
      return file;
    },
    journal: (line) => appendFileSync(journal, `${redact(line)}\n`),
    summary: async (markdown) => {
      await core.summary.addRaw(redact(markdown).slice(0, summaryLimit), true).write();
    },
    output: (name, value) => core.setOutput(name, oneLine(redact(value))),
    remember: (name, value) => core.saveState(name, redact(value)),
    nonce: () => randomBytes(16).toString("hex"),
  };
}

/** Two locks: the guard leaves nothing that the runner would obey, and the runner obeys nothing until the token comes again. */
function foreign(redact: (text: string) => string): ReturnType<Runner["foreign"]> {
  const guard = new LogGuard();
  const token = randomBytes(32).toString("hex");
  const print = (lines: readonly string[]) => {
    if (lines.length > 0) process.stdout.write(`${lines.map(redact).join("\n")}\n`);
  };
  process.stdout.write(`${stopCommands(token)}\n`);
  return {
    write: (chunk) => print(guard.write(chunk)),
    end: () => {
      print(guard.end());
      process.stdout.write(`${resumeCommands(token)}\n`);
    },
  };
}

function annotate(annotation: Annotation, redact: (text: string) => string): void {
  const properties = {
    title: redact(annotation.title),
    ...(annotation.path === undefined ? {} : { file: redact(annotation.path) }),
    ...(annotation.line === undefined ? {} : { startLine: annotation.line }),
  };
  const message = redact(annotation.message);
  switch (annotation.level) {
    case "notice":
      core.notice(message, properties);
      break;
    case "warning":
      core.warning(message, properties);
      break;
    case "error":
      core.error(message, properties);
      break;
    default:
      annotation.level satisfies never;
  }
}

/** Our own lines quote names from outside; a line break or a command marker in them must not start a line of its own. */
function oneLine(text: string): string {
  return text
    .replace(/[\r\n\u0085\u2028\u2029]+/g, " ")
    .replaceAll("##[", "##\u2060[")
    .replace(/^(\s*)::/, "$1\u2060::");
}

/** Byte by byte the same, but for secrets. */
function redactBytes(content: Uint8Array, redact: (text: string) => string): Uint8Array {
  return Buffer.from(redact(Buffer.from(content).toString("latin1")), "latin1");
}
