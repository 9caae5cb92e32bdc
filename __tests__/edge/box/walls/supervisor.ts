/** Starts drivers as the users that the tests need, and lays out their folders. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { chooseLauncher } from "../../../../src/edge/box/walls/walls.ts";
import type { CommandEnd } from "../../../../src/gate/gate.ts";
import { accountOf, canMakeUsers, has, makeUser, removeUser, userNames } from "../../../users.ts";
import type { Request, RoomOrder, RunOrder } from "./driver.ts";

/** Whose launcher is tested: root itself, a user with sudo, a user with nothing but bubblewrap. */
export type Who = "root" | "sudo" | "bwrap";

const project = path.resolve(import.meta.dirname, "../../../..");
const node = path.join(project, "node_modules/node/bin/node");
const isRoot = process.geteuid?.() === 0;

/** The launchers that can be tested here: as root all of them, as anybody else the one that is chosen. For the others it says so, loudly. */
export async function testable(): Promise<readonly Who[]> {
  const all: readonly Who[] = ["root", "sudo", "bwrap"];
  const own = isRoot ? undefined : (await chooseLauncher()).kind;
  const missing = (who: Who): string | undefined => {
    if (process.platform !== "linux") {
      return "this is not Linux";
    }
    if (own !== undefined) {
      return own === who ? undefined : "the tests do not run as root";
    }
    return who === "root" || (has(who) && has("useradd")) ? undefined : `${who} or useradd is not installed`;
  };
  for (const who of all) {
    const why = missing(who);
    if (why !== undefined) {
      process.stderr.write(`\n*** NOT TESTED: boxes with launcher "${who}": ${why} ***\n\n`);
    }
  }
  return all.filter((who) => missing(who) === undefined);
}

const kinds = { sudo: "sudo", bwrap: "plain" } as const;

export function makeUsers(): void {
  if (canMakeUsers) for (const kind of Object.values(kinds)) makeUser(kind);
}

export function removeUsers(): void {
  if (canMakeUsers) for (const kind of Object.values(kinds)) removeUser(userNames[kind]);
}

export function idOf(who: Who): { readonly uid: number; readonly gid: number } {
  if (who === "root" || !isRoot) {
    return { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 };
  }
  return accountOf(userNames[kinds[who]]);
}

/** A folder that belongs to that user, readable by nobody else but root. */
export function homeGround(who: Who): string {
  const base = mkdtempSync(path.join(tmpdir(), "walls-"));
  give(base, who);
  chmodSync(base, 0o711);
  return base;
}

export function give(file: string, who: Who): void {
  const { uid, gid } = idOf(who);
  chownSync(file, uid, gid);
}

export function folderOf(who: Who, ...parts: readonly string[]): string {
  const folder = path.join(...parts);
  mkdirSync(folder);
  give(folder, who);
  return folder;
}

export interface Ended {
  readonly end: CommandEnd;
  readonly output: string;
  /** Of the file that was asked for. */
  readonly alive?: boolean;
  readonly size?: number;
}

export class Driver implements AsyncDisposable {
  readonly child: ChildProcess;
  readonly base: string;
  readonly who: Who;
  readonly #answers: AsyncIterator<string>;
  #rooms = 0;

  /** `through` is a command in front of it, `env` the environment that its boxes must not see. */
  constructor(who: Who, options: { through?: readonly string[]; env?: Record<string, string> } = {}) {
    this.who = who;
    this.base = homeGround(who);
    const driver = path.join(import.meta.dirname, "driver.ts");
    const [file = node, ...rest] = [...(options.through ?? []), node, driver];
    this.child = spawn(file, rest, {
      cwd: "/",
      env: { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: this.base, NODE_NO_WARNINGS: "1", ...options.env },
      stdio: ["pipe", "pipe", "inherit"],
      ...(!isRoot || options.through !== undefined ? {} : idOf(who)),
    });
    if (this.child.stdout === null) {
      throw new Error("no output");
    }
    this.#answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async ask<T = Record<string, unknown>>(request: Request): Promise<T> {
    this.child.stdin?.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#answers.next();
    if (done) {
      throw new Error("the driver is gone");
    }
    const answer = JSON.parse(value) as T & { failed?: string; code?: string };
    if (answer.failed !== undefined) {
      throw Object.assign(new Error(answer.failed), { code: answer.code });
    }
    return answer;
  }

  /** The order of a room with a plain folder as its tree, in fresh folders. */
  roomOrder(more: Partial<RoomOrder> = {}): RoomOrder {
    const base = folderOf(this.who, this.base, `room-${this.#rooms++}`);
    const tree = { folder: folderOf(this.who, base, "tree") };
    return {
      workspace: "/home/runner/work/app/app",
      tree,
      folder: folderOf(this.who, base, "walls"),
      ...more,
    };
  }

  /** Opens a room and says where its tree is on the machine. */
  async open(more: Partial<RoomOrder> = {}): Promise<{ tree: string; identity: { uid: number } }> {
    const order = this.roomOrder(more);
    const { identity, upper } = await this.ask<{ identity: { uid: number }; upper: string }>({
      op: "open",
      order,
    });
    return { tree: "folder" in order.tree ? order.tree.folder : upper, identity };
  }

  async start(order: RunOrder): Promise<number> {
    return (await this.ask<{ pid: number }>({ op: "start", order })).pid;
  }

  /** With what was seen of the file `look` at that moment. */
  end(look?: string): Promise<Ended> {
    return this.ask<Ended>({ op: "end", ...(look === undefined ? {} : { look }) });
  }

  /** Until the box has said so; its output comes in events that nobody forwards, so we ask again and again. */
  async until(word: string): Promise<void> {
    while (!(await this.ask<{ output: string }>({ op: "output" })).output.includes(word)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Runs a shell script to its end. */
  async sh(script: string, more: Partial<RunOrder> = {}): Promise<Ended> {
    await this.start({ argv: ["/bin/sh", "-c", script], ...more });
    return this.end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((resolve) => this.child.once("close", resolve));
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.stdin?.end();
      await gone;
    }
    rmSync(this.base, { recursive: true, force: true });
  }
}

/** Whether a filter is on us already: in a container, or in a box of ours. What it forbids cannot be shown to work without. */
export function isFiltered(): boolean {
  return /^Seccomp:\s+[12]$/m.test(readFileSync("/proc/self/status", "utf8"));
}

/** A folder for one test, removed at the end of its block. */
export function emptyFolder(): Disposable & { readonly path: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "walls-"));
  return { path: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
