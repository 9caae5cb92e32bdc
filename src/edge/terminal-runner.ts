/** A terminal as the place where a run shows itself, to people and to tests: lines, and what is being done. */
import { randomBytes } from "node:crypto";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { LogGuard } from "../text/lines.ts";
import { withoutColours } from "../text/terminal.ts";
import type { Runner } from "../world.ts";

export interface TerminalRunnerOptions {
  /** Folder of the run's record; it is kept after the run. */
  readonly record: string;
  readonly print: (line: string) => void;
  /** What is being done, where there is a place for it. */
  readonly doing: (words: string) => void;
  readonly redact: (text: string) => string;
  /** Whether what agent and gate print is shown as well. */
  readonly loud: boolean;
}

export function createTerminalRunner(options: TerminalRunnerOptions): Runner {
  const { redact } = options;
  mkdirSync(options.record, { recursive: true, mode: 0o700 });
  const journal = path.join(options.record, "journal.jsonl");
  writeFileSync(journal, "");
  const print = (line: string) => options.print(redact(line));
  return {
    url: undefined,
    // Our own words have no colours; what they quote may have.
    say: (line) => print(withoutColours(line)),
    doing: (words) => options.doing(redact(words)),
    group: (title) => {
      if (options.loud) print(`── ${withoutColours(title)}`);
      return () => {};
    },
    foreign: () => {
      const guard = new LogGuard();
      const show = (lines: readonly string[]) => {
        if (options.loud) for (const line of lines) print(line);
      };
      return { write: (chunk) => show(guard.write(chunk)), end: () => show(guard.end()) };
    },
    annotate: () => {},
    keep: async (name, content) => {
      const file = path.join(options.record, name);
      await writeFile(file, typeof content === "string" ? redact(content) : content);
      return file;
    },
    journal: (line) => appendFileSync(journal, `${redact(line)}\n`),
    summary: async () => {},
    output: () => {},
    remember: () => {},
    nonce: () => randomBytes(16).toString("hex"),
  };
}
