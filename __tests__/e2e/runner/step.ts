/** Runs one entry point of an action as a process of Node 24, as the runner does: standard input closed, no shell. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { makeStepLog, type StepLog } from "./commands.ts";
import type { Masks } from "./masks.ts";

/** Sent once, to the process alone, when a line of the log (before masking) fits; in the order given. */
export type SignalOrder = { name: "SIGINT" | "SIGTERM" | "SIGKILL" | "SIGUSR1"; when: RegExp };

/** `heldOpen`: something else kept the step's output open for five seconds after it ended, and was cut off. */
export type StepEnd = {
  exitCode: number | null;
  signal: string | null;
  log: StepLog;
  timedOut: boolean;
  heldOpen: boolean;
  /** From the start of the process to the end of its output. */
  seconds: number;
};

/** The Node of the action's runtime, installed as a development dependency. */
export const node24 = path.join(
  path.dirname(createRequire(import.meta.url).resolve("node/package.json")),
  "bin/node",
);

export type StepOptions = {
  /** A command that becomes the one after it, in front of Node. */
  through: readonly string[];
  script: string;
  cwd: string;
  env: Readonly<Record<string, string>>;
  masks: Masks;
  signals?: readonly SignalOrder[];
  /** Milliseconds after which the harness gives up on a step that hangs. */
  limit: number;
  before?: (log: StepLog) => void;
};

export function runStep(options: StepOptions): Promise<StepEnd> {
  const orders = [...(options.signals ?? [])];
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const [program = node24, ...words] = [...options.through, node24, options.script];
    const child = spawn(program, words, {
      cwd: options.cwd,
      env: options.env,
      stdio: ["pipe", "pipe", "pipe"],
    });
    const log = makeStepLog(options.masks, (line) => {
      const next = orders[0];
      if (next === undefined || !next.when.test(line)) return;
      orders.shift();
      child.kill(next.name);
    });
    options.before?.(log);
    let timedOut = false;
    let heldOpen = false;
    const letGo = () => {
      child.stdout.destroy();
      child.stderr.destroy();
    };
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill("SIGKILL");
      letGo();
    }, options.limit);
    // The runner too waits five seconds for the streams once the process is gone.
    let grace: NodeJS.Timeout | undefined;
    child.on("exit", () => {
      grace = setTimeout(() => {
        heldOpen = true;
        letGo();
      }, 5000);
    });
    for (const stream of [child.stdout, child.stderr]) {
      const lines = log.stream();
      stream.on("data", (chunk: Buffer) => lines.write(chunk));
      stream.on("close", () => lines.end());
    }
    child.stdin.on("error", () => {});
    child.stdin.end();
    child.on("error", reject);
    child.on("close", (exitCode, signal) => {
      clearTimeout(timer);
      clearTimeout(grace);
      resolve({ exitCode, signal, log, timedOut, heldOpen, seconds: (performance.now() - start) / 1000 });
    });
  });
}
