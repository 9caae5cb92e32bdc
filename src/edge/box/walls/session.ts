/** One room's line to the program outside its boxes: opens it, starts one command at a time, hears how it ended. Decides no wall. */
import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import type { CommandEnd } from "../../../gate/gate.ts";
import { Problem } from "../../../problem.ts";
import { encodeFrame, encodeOrders, type Frame, frameReader, type Order } from "./wire.ts";

/** How to start the program outside the boxes: absolute path and arguments, none of them a secret. */
export interface Program {
  readonly file: string;
  readonly arguments: readonly string[];
}

export interface Watch {
  /** Raw bytes of both output streams, in the order in which the box wrote them. */
  readonly onOutput: (chunk: Uint8Array) => void;
  /** `undefined`: no limit. */
  readonly timeoutMinutes: number | undefined;
  /** Kills the box when it is aborted. */
  readonly cancelled: AbortSignal | undefined;
}

export interface BoxedProcess {
  /** The process id, on the machine, of the box's first process. */
  readonly pid: number;
  /** Settles when no process of the box is left and all output was handed over. Rejects with a `Problem` when the box could not be. */
  readonly end: Promise<CommandEnd>;
  /** Harmless when it has already ended. */
  kill(): void;
}

export interface Session {
  /** What the program said of the room: `mapped`, `given` (the tree changed its owner), `stands`. */
  readonly how: string;
  /** One at a time. @throws Problem `box-start` */
  start(orders: readonly Order[], watch: Watch): Promise<BoxedProcess>;
  /** Ends what still runs. Settles when the program is gone, and with it every mount of the room. */
  close(): Promise<void>;
}

/** Boxes are built and reaped in milliseconds; what is not done by then hangs in the kernel or in sudo. */
const patienceSeconds = 30;
const cleanEnvironment = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" };

/** @throws Problem `box-start` with what the program or sudo said */
export async function openSession(program: Program, room: readonly Order[]): Promise<Session> {
  const child = spawn(program.file, program.arguments, {
    env: cleanEnvironment,
    cwd: "/",
    // Not in the terminal's process group: who interrupts us lets us end the boxes, in order.
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const line = connect(child);
  line.send("O", encodeOrders(room));
  const answer = await soon(line.next(), () => new Problem("box-start", "No box was built in time."));
  if (answer.kind !== "o") {
    child.stdin.end();
    throw startProblem(answer);
  }
  let busy = false;
  return {
    how: answer.body.toString(),
    async start(orders, watch) {
      if (busy) {
        throw new Problem("box-start", "A room runs one command at a time.");
      }
      busy = true;
      line.send("R", encodeOrders(orders));
      const first = await soon(line.next(), () => new Problem("box-start", "No box was built in time."));
      if (first.kind !== "p") {
        busy = false;
        throw startProblem(first);
      }
      const killer = killerOf(line, watch.timeoutMinutes);
      const kill = (): void => killer.kill({ kind: "cancelled" });
      watch.cancelled?.addEventListener("abort", kill);
      if (watch.cancelled?.aborted) {
        kill();
      }
      const end = untilEnd(line, watch, killer).finally(() => {
        watch.cancelled?.removeEventListener("abort", kill);
        killer.stop();
        busy = false;
      });
      // Whoever looks later still hears of it; until then it is nobody's unhandled rejection.
      end.catch(() => {});
      return { pid: Number(first.body.toString()), end, kill };
    },
    async close() {
      child.stdin.end();
      await soon(line.ended, stillAlive);
    },
  };
}

function stillAlive(): Problem {
  return new Problem("box-alive", `A box was killed but did not end within ${patienceSeconds} seconds.`);
}

async function soon<T>(promise: Promise<T>, otherwise: () => Problem): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(otherwise()), patienceSeconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Why a box was killed, and the proof that a kill ends in time. */
interface Killer {
  kill(why: CommandEnd): void;
  readonly reason: () => CommandEnd | undefined;
  /** Rejects when a kill did not end the box. */
  readonly stuck: Promise<never>;
  stop(): void;
}

function killerOf(line: Line, timeoutMinutes: number | undefined): Killer {
  let reason: CommandEnd | undefined;
  let reaping: NodeJS.Timeout | undefined;
  let giveUp: (problem: Problem) => void = () => {};
  const stuck = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  stuck.catch(() => {});
  const kill = (why: CommandEnd): void => {
    if (reason !== undefined) {
      return;
    }
    reason = why;
    line.send("K");
    reaping = setTimeout(() => giveUp(stillAlive()), patienceSeconds * 1000);
  };
  const alarm =
    timeoutMinutes === undefined
      ? undefined
      : setTimeout(() => kill({ kind: "timeout", minutes: timeoutMinutes }), timeoutMinutes * 60_000);
  return {
    kill,
    reason: () => reason,
    stuck,
    stop: () => {
      clearTimeout(alarm);
      clearTimeout(reaping);
    },
  };
}

/** Who cannot take the output any more ends the box, and hears of it after the end. */
async function untilEnd(line: Line, watch: Watch, killer: Killer): Promise<CommandEnd> {
  let failure: { readonly error: unknown } | undefined;
  for (;;) {
    const frame = await Promise.race([line.next(), killer.stuck]);
    if (frame.kind === "d" && failure === undefined) {
      try {
        watch.onOutput(frame.body);
      } catch (error) {
        failure = { error };
        killer.kill({ kind: "cancelled" });
      }
    } else if (frame.kind === "e" && failure !== undefined) {
      throw failure.error;
    } else if (frame.kind === "e") {
      return endOf(frame.body.toString(), killer.reason());
    } else if (frame.kind === gone) {
      throw boxDied(`The program that minds the box ended while a command ran: ${saidIn(frame)}.`);
    } else if (frame.kind !== "d") {
      throw startProblem(frame);
    }
  }
}

/**
 * `why` is believed only where the box was really killed: it may have ended by itself the moment before.
 * @throws Problem `box-died` when it was killed, and not by us
 */
function endOf(said: string, why: CommandEnd | undefined): CommandEnd {
  const [, what, digits] = /^(exit|signal) (\d+)$/.exec(said) ?? [];
  const number = Number(digits);
  if (what === "exit") {
    return { kind: "exit", code: number };
  }
  if (what === "signal") {
    return { kind: "signal", signal: signalName(number) };
  }
  if (said === "killed") {
    if (why !== undefined) {
      return why;
    }
    throw boxDied("The box was killed from outside while a command ran in it.");
  }
  throw new Problem("box-start", `The box ended without a word that we know: ${JSON.stringify(said)}.`);
}

function boxDied(what: string): Problem {
  return new Problem(
    "box-died",
    `${what} What the command did was thrown away.`,
    "Most likely the machine ran out of memory: use a runner with more of it, or let the command do less at a time, and start again.",
  );
}

function signalName(number: number): string {
  return Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? `signal ${number}`;
}

function startProblem(frame: Frame): Problem {
  const said =
    frame.kind === "x" || frame.kind === gone ? saidIn(frame) : `an unexpected answer (${frame.kind})`;
  return new Problem("box-start", `The box could not be built: ${said}.`);
}

function saidIn(frame: Frame): string {
  return frame.body.toString().trim().replace(/\.$/, "");
}

/** The kind of the last frame of all, which is ours: the program has ended. */
const gone = "gone";

interface Line {
  send(kind: string, body?: Uint8Array): void;
  /** The next frame; once the program has ended, one of kind `gone`, with what it said. */
  next(): Promise<Frame>;
  readonly ended: Promise<void>;
}

function connect(child: ChildProcess): Line {
  const waiting: ((frame: Frame) => void)[] = [];
  const frames: Frame[] = [];
  let complaint = "";
  let over: Frame | undefined;
  const give = (frame: Frame): void => {
    const taker = waiting.shift();
    if (taker === undefined) {
      frames.push(frame);
    } else {
      taker(frame);
    }
  };
  const finish = (why: string): void => {
    over ??= { kind: gone, body: Buffer.from(complaint.trim() || why) };
    for (const taker of waiting.splice(0)) {
      taker(over);
    }
  };
  const read = frameReader(give);
  child.stdout?.on("data", read);
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(0, 4096);
  });
  // Writing to a program that is gone: its end is told by `ended`.
  child.stdin?.on("error", () => {});
  const ended = new Promise<void>((resolve) => {
    child.on("error", (error) => {
      finish(error.message);
      resolve();
    });
    child.on("close", (code, signal) => {
      finish(`it ended (${signal ?? code})`);
      resolve();
    });
  });
  return {
    ended,
    send: (kind, body) => {
      child.stdin?.write(encodeFrame(kind, body));
    },
    next: () => {
      const frame = frames.shift();
      if (frame !== undefined) {
        return Promise.resolve(frame);
      }
      return over === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(over);
    },
  };
}
