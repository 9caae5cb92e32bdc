/** A supervisor of boxes in a process of its own, told what to do line by line: so that tests can be several users, and can kill it. */
import { statSync } from "node:fs";
import { createInterface } from "node:readline";
import { mock } from "node:test";
import { existingFolders, shownFolder } from "../../../../src/edge/box/walls/host.ts";
import {
  layOverlay,
  pathsToCover,
  replacedFolders,
  upperOf,
} from "../../../../src/edge/box/walls/overlay.ts";
import { selfTest } from "../../../../src/edge/box/walls/self-test.ts";
import type { BoxedProcess } from "../../../../src/edge/box/walls/session.ts";
import {
  type Door,
  type Enclosure,
  homeOf,
  type Tree,
  usualLimits,
} from "../../../../src/edge/box/walls/spec.ts";
import {
  chooseLauncher,
  type Launcher,
  openWalls,
  ourselves,
  throwAwayIdentity,
  type WalledRoom,
} from "../../../../src/edge/box/walls/walls.ts";
import { isRead } from "./pipes.ts";

export interface RoomOrder {
  readonly workspace: string;
  /** A folder, or a workspace to lay an overlay on. */
  readonly tree: { readonly folder: string } | { readonly over: string; readonly layers: string };
  readonly folder: string;
  readonly shown?: readonly string[];
  readonly hidden?: readonly string[];
  /** Of every command in it. */
  readonly doors?: readonly Door[];
  readonly homeBytes?: number;
  readonly homeFolder?: string;
  readonly limits?: Partial<typeof usualLimits>;
}

export interface RunOrder {
  readonly argv: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly files?: readonly { readonly path: string; readonly content: string }[];
  /** They pass when `timeUp` is asked for, and not before. */
  readonly minutes?: number;
  readonly workingDirectory?: string;
}

export type Request =
  | { readonly op: "choose" }
  | { readonly op: "open"; readonly order: RoomOrder }
  | { readonly op: "start"; readonly order: RunOrder }
  | { readonly op: "kill" }
  | { readonly op: "cancel" }
  | { readonly op: "timeUp"; readonly minutes: number }
  /** Looks at a file of the tree at the very moment of the end. */
  | { readonly op: "end"; readonly look?: string }
  | { readonly op: "output" }
  | { readonly op: "close" }
  | { readonly op: "replaced"; readonly upper: string }
  | { readonly op: "selfTest"; readonly order: RoomOrder; readonly folder: string };

let launcher: Launcher | undefined;
let room: WalledRoom | undefined;
let enclosure: Enclosure | undefined;
let doors: readonly Door[] = [];
let box: BoxedProcess | undefined;
let output = "";
let cancelled = new AbortController();

async function enclosureOf(order: RoomOrder): Promise<Enclosure> {
  const shown = await Promise.all((order.shown ?? []).map(shownFolder));
  const tree: Tree =
    "folder" in order.tree
      ? { kind: "folder", path: order.tree.folder, owner: ourselves() }
      : await layOverlay(
          order.tree.over,
          order.tree.layers,
          await pathsToCover(order.tree.over),
          ourselves(),
        );
  return {
    workspace: order.workspace,
    tree,
    home:
      order.homeFolder === undefined
        ? { kind: "memory", bytes: order.homeBytes ?? 64 * 1024 ** 2 }
        : { kind: "folder", path: order.homeFolder },
    identity: throwAwayIdentity(),
    shown: shown.filter((entry) => entry !== undefined),
    hidden: await existingFolders(order.hidden ?? []),
    limits: { ...usualLimits, temporaryBytes: 64 * 1024 ** 2, ...order.limits },
  };
}

async function launch(): Promise<Launcher> {
  if (launcher === undefined) {
    const choice = await chooseLauncher();
    if (choice.kind === "none") {
      throw new Error(choice.why);
    }
    launcher = choice;
  }
  return launcher;
}

async function obey(request: Request): Promise<unknown> {
  switch (request.op) {
    case "choose": {
      const choice = await chooseLauncher();
      launcher = choice.kind === "none" ? undefined : choice;
      return choice;
    }
    case "open":
      await room?.[Symbol.asyncDispose]();
      enclosure = await enclosureOf(request.order);
      doors = request.order.doors ?? [];
      room = await openWalls(await launch(), enclosure, request.order.folder);
      return {
        identity: enclosure.identity,
        upper: enclosure.tree.kind === "overlay" ? upperOf(enclosure.tree) : "",
      };
    case "start": {
      if (room === undefined || enclosure === undefined) {
        throw new Error("no room");
      }
      output = "";
      cancelled = new AbortController();
      const { order } = request;
      if (order.minutes !== undefined) mock.timers.enable({ apis: ["setTimeout"] });
      box = await room.start(
        {
          argv: order.argv,
          env: { PATH: "/usr/bin:/bin", HOME: homeOf(enclosure), ...order.env },
          workingDirectory: order.workingDirectory ?? enclosure.workspace,
          stdin: order.stdin,
          doors,
          files: order.files ?? [],
        },
        {
          timeoutMinutes: order.minutes,
          cancelled: cancelled.signal,
          onOutput: (chunk) => {
            output += Buffer.from(chunk).toString("latin1");
          },
        },
      );
      box.end.catch(() => {});
      return { pid: box.pid };
    }
    case "cancel":
      cancelled.abort();
      return {};
    case "timeUp":
      mock.timers.tick(request.minutes * 60_000);
      return {};
    case "kill":
      box?.kill();
      return {};
    case "output":
      return { output };
    case "end": {
      const end = await box?.end;
      mock.timers.reset();
      return { end, output, ...(request.look === undefined ? {} : lookAt(request.look)) };
    }
    case "close":
      await room?.[Symbol.asyncDispose]();
      return {};
    case "replaced": {
      const found = await replacedFolders((await launch()).machine, (await launch()).perl, request.upper);
      return { folders: found.map(String) };
    }
    case "selfTest":
      return selfTest(await launch(), await enclosureOf(request.order), request.folder, request.order.doors);
    default:
      return request satisfies never;
  }
}

function lookAt(file: string): { alive: boolean; size: number } {
  return { alive: isRead(file), size: statSync(file).size };
}

function failure(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return { failed: error instanceof Error ? error.message : String(error), code };
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await obey(JSON.parse(line) as Request).catch(failure);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await room?.[Symbol.asyncDispose]();
