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
    // What is in the pipe already is read first, also by a process that was held up longer than that itself.
    const timer = setTimeout(() => setImmediate(() => socket.destroy()), lastOutput);
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
  killMarked(mark, pid);
}

/** Milliseconds. What starts new processes faster than they are listed takes walls to end. */
const longestHunt = 15_000;

/**
 * Everything that inherited the mark, in whatever group; it is dead afterwards, and so is what was dying in the group `killed`. It cannot
 * find what threw its environment away: that takes walls.
 */
export function killMarked(mark: string, killed?: number): void {
  if (process.platform !== "linux") return;
  const until = performance.now() + longestHunt;
  const doomed = new Set<string>();
  for (;;) {
    for (const { id, name } of living().filter((one) => isMarked(one.id, mark, until))) {
      doomed.add(name);
      try {
        process.kill(id, "SIGKILL");
      } catch {
        // It ended by itself.
      }
    }
    // What is dying has lost its environment already, so that only its group tells whose it is.
    const isOver = !living().some((one) => doomed.has(one.name) || (one.isDying && one.group === killed));
    if (isOver || performance.now() >= until) return;
  }
}

interface Living {
  readonly id: number;
  readonly group: number;
  readonly isDying: boolean;
  /** Numbers are given anew; together with the time of its birth it is the only one. */
  readonly name: string;
}

/** `PF_EXITING` of the kernel. */
const dying = 4;

function living(): readonly Living[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      const { state = "X", group, flags, threads, birth } = statOf(id);
      if (state === "X" || (state === "Z" && Number(threads) <= 1)) return [];
      const isDying = (Number(flags) & dying) !== 0;
      return [{ id: Number(id), group: Number(group), isDying, name: `${id} ${birth}` }];
    });
}

/** As proc(5) has it; empty when it is gone. */
function statOf(id: string | number): Readonly<Record<string, string | undefined>> {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, , group, , , , flags] = fields;
    const [threads, , birth, memory] = fields.slice(17);
    const [start, end] = fields.slice(47);
    return { state, group, flags, threads, birth, memory, start, end };
  } catch {
    return {};
  }
}

/** While a process becomes another program its environment reads as empty: so it is asked again until it has one, or really none. */
function isMarked(id: number, mark: string, until: number): boolean {
  try {
    for (;;) {
      const environment = readFileSync(`/proc/${id}/environ`, "latin1");
      if (environment !== "") return environment.includes(`${markName}=${mark}`);
      const { memory = "0", start, end } = statOf(id);
      const hasNone = memory === "0" || (end !== "0" && start === end);
      if (hasNone || performance.now() >= until) return false;
    }
  } catch {
    return false;
  }
}
