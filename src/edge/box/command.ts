/** Runs one command without walls: own process group, real pipes, a time limit, and an end after which nothing lives on. */
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, constants, existsSync, openSync, readdirSync, readFileSync, unlinkSync } from "node:fs";
import { Socket } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import type { CommandEnd } from "../../gate/gate.ts";

export interface PlainCommand {
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** A regular file for standard input; `undefined` is the null device. */
  readonly stdin: string | undefined;
  readonly timeoutMinutes: number | undefined;
  readonly cancelled: AbortSignal;
  readonly onOutput: (chunk: Uint8Array) => void;
  /** A private folder for what the run of one command needs. */
  readonly dir: string;
  /** Random, the same for all commands of a run: by it the post step finds what a killed run left. */
  readonly mark: string;
}

/** The variable that every descendant inherits, by which those that left the process group are found (on Linux). */
const markName = "GATEHOUSE_RUN";

/**
 * Seconds are wall-clock seconds. A command that is not there ends with 127 and one that may not be started with 126, as
 * in a shell, and the output says why.
 */
export async function runCommand(order: PlainCommand): Promise<{ end: CommandEnd; seconds: number }> {
  const start = performance.now();
  const { mark } = order;
  const { read, write } = await pipe(order.dir);
  const input = openSync(order.stdin ?? "/dev/null", constants.O_RDONLY);
  const [command, ...rest] = order.arguments;
  const child = spawn(command ?? "/bin/false", rest, {
    cwd: order.cwd,
    env: { ...order.env, [markName]: mark },
    stdio: [input, write, write],
    detached: true,
  });
  closeSync(input);
  closeSync(write);
  const output = drain(read, order.onOutput);
  const end = await endOf(child, order);
  killAll(child.pid, mark);
  await output.finish();
  return { end, seconds: (performance.now() - start) / 1000 };
}

function endOf(child: ReturnType<typeof spawn>, order: PlainCommand): Promise<CommandEnd> {
  return new Promise((resolve) => {
    let stopped: CommandEnd | undefined;
    const stop = (why: CommandEnd) => {
      stopped = why;
      killGroup(child.pid);
    };
    const cancel = () => stop({ kind: "cancelled" });
    const minutes = order.timeoutMinutes;
    const timer =
      minutes === undefined
        ? undefined
        : setTimeout(() => stop({ kind: "timeout", minutes }), minutes * 60_000);
    const settle = (end: CommandEnd) => {
      clearTimeout(timer);
      order.cancelled.removeEventListener("abort", cancel);
      resolve(stopped ?? end);
    };
    child.once("error", (error: NodeJS.ErrnoException) => {
      order.onOutput(Buffer.from(`${notStarted(order, error.code)}\n`));
      settle({ kind: "exit", code: error.code === "EACCES" ? 126 : 127 });
    });
    child.once("exit", (code, signal) => {
      settle(
        code === null ? { kind: "signal", signal: signal ?? "an unknown signal" } : { kind: "exit", code },
      );
    });
    if (order.cancelled.aborted) cancel();
    else order.cancelled.addEventListener("abort", cancel, { once: true });
  });
}

function notStarted({ arguments: [command], cwd }: PlainCommand, code: string | undefined): string {
  const why = existsSync(cwd) ? (code ?? "for an unknown reason") : `there is no folder ${cwd}`;
  return `Cannot start ${command}: ${why}`;
}

/**
 * A named pipe, unlinked at once. Node's own stdio is a socket pair, which a program cannot open again as `/dev/stdout`.
 */
async function pipe(dir: string): Promise<{ read: number; write: number }> {
  const name = path.join(dir, `pipe-${randomBytes(8).toString("hex")}`);
  await promisify(execFile)("mkfifo", ["-m", "600", name]);
  const read = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
  const write = openSync(name, constants.O_WRONLY);
  unlinkSync(name);
  return { read, write };
}

/** How long what is still in the pipe is waited for when something that we cannot find holds its other end. */
const lastOutput = 2_000;

function drain(fd: number, onOutput: (chunk: Uint8Array) => void): { finish: () => Promise<void> } {
  const socket = new Socket({ fd, readable: true, writable: false });
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.on("data", onOutput);
  socket.once("error", () => socket.destroy());
  const finish = async () => {
    const timer = setTimeout(() => socket.destroy(), lastOutput);
    await closed;
    clearTimeout(timer);
  };
  return { finish };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}

/** Those in the group, then those that left it, until a look finds none. */
function killAll(pid: number | undefined, mark: string): void {
  killGroup(pid);
  killMarked(mark);
}

/** Milliseconds. What starts new processes faster than they are listed takes walls to end. */
const longestHunt = 5_000;

/** Everything that inherited the mark, in whatever group. It cannot find what threw its environment away: that takes walls. */
export function killMarked(mark: string): void {
  if (process.platform !== "linux") return;
  const until = performance.now() + longestHunt;
  for (let found = marked(mark); found.length > 0 && performance.now() < until; found = marked(mark)) {
    for (const other of found) {
      try {
        process.kill(other, "SIGKILL");
      } catch {
        // It ended by itself.
      }
    }
  }
}

function marked(mark: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return (
          !isZombie(name) && readFileSync(`/proc/${name}/environ`, "latin1").includes(`${markName}=${mark}`)
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

function isZombie(pid: string): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) === "Z";
}
