/** What the walls cost, as ratios and differences within one run, on this machine. It asserts nothing. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { layOverlay, pathsToCover, removeRoom } from "../src/edge/box/walls/overlay.ts";
import { selfTest } from "../src/edge/box/walls/self-test.ts";
import { type Command, type Enclosure, type Tree, usualLimits } from "../src/edge/box/walls/spec.ts";
import {
  chooseLauncher,
  type Launcher,
  openWalls,
  ourselves,
  throwAwayIdentity,
  type WalledRoom,
} from "../src/edge/box/walls/walls.ts";

export interface BoxRow {
  readonly what: string;
  readonly milliseconds: number;
  /** What the same would cost without walls, where there is such a thing. */
  readonly outside?: number;
}

const workspace = "/home/runner/work/app/app";
const nothing: Command = {
  argv: ["/bin/true"],
  env: { PATH: "/usr/bin:/bin" },
  workingDirectory: workspace,
  stdin: undefined,
  files: [],
};

function enclosureOf(tree: Tree): Enclosure {
  return {
    workspace,
    tree,
    home: { kind: "memory", bytes: 2 ** 30 },
    identity: throwAwayIdentity(),
    shown: [],
    hidden: [],
    door: undefined,
    limits: usualLimits,
  };
}

async function median(rounds: number, once: (round: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await once(round);
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
}

function outside(file: string, ...words: readonly string[]): Promise<void> {
  const child = spawn(file, words, { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.resume();
  return new Promise((resolve) => child.once("close", () => resolve()));
}

async function inside(room: WalledRoom, command: Command): Promise<void> {
  const box = await room.start(command, { timeoutMinutes: 5, cancelled: undefined, onOutput: () => {} });
  await box.end;
}

/** Files of 1 KiB in folders of a hundred, with a repository's `.git` beside them. */
function makeWorkspace(folder: string, files: number): void {
  const script = `mkdir -p "$1/.git"; cd "$1"; i=0
    while [ $i -lt ${Math.ceil(files / 100)} ]; do mkdir d$i; head -c 102400 /dev/zero | split -b 1024 -a 3 - d$i/f; i=$((i+1)); done`;
  execFileSync("sh", ["-c", script, "sh", folder]);
}

/** Each row with a launcher that works here; empty when none does. */
export async function boxRows(): Promise<readonly BoxRow[]> {
  const launcher = await chooseLauncher();
  if (launcher.kind === "none") {
    return [];
  }
  const base = mkdtempSync(path.join(tmpdir(), "gatehouse-bench-"));
  try {
    return [...(await folderRows(launcher, base)), ...(await overlayRows(launcher, base))];
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

async function folderRows(launcher: Launcher, base: string): Promise<readonly BoxRow[]> {
  const tree: Tree = { kind: "folder", path: path.join(base, "tree"), owner: ourselves() };
  mkdirSync(tree.path);
  const enclosure = enclosureOf(tree);
  const folder = (name: string): string => {
    mkdirSync(path.join(base, name));
    return path.join(base, name);
  };
  const plain = await median(40, () => outside("/bin/true"));
  await using room = await openWalls(launcher, enclosure, folder("room"));
  const one = await median(40, () => inside(room, nothing));
  const whole = await median(20, async (round) => {
    await using fresh = await openWalls(launcher, enclosure, folder(`fresh-${round}`));
    await inside(fresh, nothing);
  });
  const choose = await median(10, async () => {
    await chooseLauncher();
  });
  const test = await median(10, async (round) => {
    const result = await selfTest(launcher, enclosure, path.join(base, `self-${round}`));
    if (result.kind !== "holds") {
      throw new Error(result.walls.join("; "));
    }
  });
  const many = ["-c", "head -c 100000000 /dev/zero"] as const;
  const flood = await median(3, () => inside(room, { ...nothing, argv: ["/bin/sh", ...many] }));
  return [
    { what: `find the launcher (${launcher.kind})`, milliseconds: choose },
    { what: "a command in an open room", milliseconds: one, outside: plain },
    { what: "room opened, a command, room closed", milliseconds: whole, outside: plain },
    { what: "self-test", milliseconds: test },
    {
      what: "100 MB of output",
      milliseconds: flood,
      outside: await median(3, () => outside("/bin/sh", ...many)),
    },
  ];
}

async function overlayRows(launcher: Launcher, base: string): Promise<readonly BoxRow[]> {
  if (launcher.kind === "bwrap") {
    return [];
  }
  const rows: BoxRow[] = [];
  for (const files of [50, 50_000]) {
    const lower = path.join(base, `workspace-${files}`);
    makeWorkspace(lower, files);
    const cover = await median(3, async () => {
      await pathsToCover(lower);
    });
    const whole = await median(10, async (round) => {
      const folder = path.join(base, `over-${files}-${round}`);
      mkdirSync(folder);
      const tree = await layOverlay(lower, path.join(folder, "layers"), [".git"], ourselves());
      const room = await openWalls(launcher, enclosureOf(tree), folder);
      await inside(room, { ...nothing, argv: ["/bin/sh", "-c", "echo changed > d0/faaa"] });
      await room[Symbol.asyncDispose]();
      await removeRoom(folder);
    });
    rows.push({ what: `overlay on ${files} files: laid, one file changed, removed`, milliseconds: whole });
    rows.push({ what: `look for what to cover in ${files} files`, milliseconds: cover });
  }
  return rows;
}

if (import.meta.main) {
  for (const { what, milliseconds, outside: plain } of await boxRows()) {
    const beside =
      plain === undefined
        ? ""
        : `  (without walls ${plain.toFixed(1)}, ${(milliseconds - plain).toFixed(1)} more)`;
    process.stdout.write(`${what.padEnd(62)} ${milliseconds.toFixed(1).padStart(8)} ms${beside}\n`);
  }
}
