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
import { inTurn, type Row, type Series } from "./measure.ts";

const workspace = "/home/runner/work/app/app";
const nothing: Command = {
  argv: ["/bin/true"],
  env: { PATH: "/usr/bin:/bin" },
  workingDirectory: workspace,
  stdin: undefined,
  doors: [],
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
    limits: usualLimits,
  };
}

async function timed(once: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await once();
  return performance.now() - start;
}

const show = ({ median, times }: Series): string =>
  `${median.toFixed(0)} ms (${times[0]?.toFixed(0)} to ${times.at(-1)?.toFixed(0)})`;

/** `more`: the difference counts, not the ratio. */
function row(what: string, value: Series, floor: Series | undefined, aim: string): Row {
  const more = floor === undefined ? "" : `${(value.median - floor.median).toFixed(0)} ms more`;
  return { what, value: show(value), floor: floor === undefined ? "" : show(floor), ratio: more, aim };
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

/** With the launcher that is chosen here; one row that says so when there is none. */
export async function boxRows(): Promise<readonly Row[]> {
  const launcher = await chooseLauncher();
  if (launcher.kind === "none") {
    return [{ what: "the box", value: launcher.why, floor: "", ratio: "", aim: "" }];
  }
  const base = mkdtempSync(path.join(tmpdir(), "gatehouse-bench-"));
  try {
    return [...(await folderRows(launcher, base)), ...(await overlayRows(launcher, base))];
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

async function folderRows(launcher: Launcher, base: string): Promise<readonly Row[]> {
  const tree: Tree = { kind: "folder", path: path.join(base, "tree"), owner: ourselves() };
  mkdirSync(tree.path);
  const enclosure = enclosureOf(tree);
  let rooms = 0;
  const folder = (): string => {
    const name = path.join(base, `room-${rooms++}`);
    mkdirSync(name);
    return name;
  };
  await using room = await openWalls(launcher, enclosure, folder());
  const small = await inTurn(20, {
    outside: () => timed(() => outside("/bin/true")),
    inside: () => timed(() => inside(room, nothing)),
    whole: () =>
      timed(async () => {
        await using fresh = await openWalls(launcher, enclosure, folder());
        await inside(fresh, nothing);
      }),
    choose: () => timed(() => chooseLauncher()),
    test: () =>
      timed(async () => {
        const result = await selfTest(launcher, enclosure, path.join(base, "self-test"));
        if (result.kind !== "holds") throw new Error(result.walls.join("; "));
      }),
  });
  const flood = ["-c", "head -c 100000000 /dev/zero"] as const;
  const large = await inTurn(3, {
    outside: () => timed(() => outside("/bin/sh", ...flood)),
    inside: () => timed(() => inside(room, { ...nothing, argv: ["/bin/sh", ...flood] })),
  });
  const each = "at most 100 ms more";
  return [
    row(`box: find the launcher (${launcher.kind})`, small.choose, undefined, ""),
    row("box: self-test", small.test, undefined, "at most 300 ms"),
    row("box: a command in an open room", small.inside, small.outside, each),
    row("box: room opened, a command, room closed", small.whole, small.outside, each),
    row("box: 100 MB of output", large.inside, large.outside, ""),
  ];
}

async function overlayRows(launcher: Launcher, base: string): Promise<readonly Row[]> {
  if (launcher.kind === "bwrap") {
    return [];
  }
  const rows: Row[] = [];
  for (const files of [50, 50_000]) {
    const lower = path.join(base, `workspace-${files}`);
    makeWorkspace(lower, files);
    let round = 0;
    const { cover, whole } = await inTurn(10, {
      cover: () => timed(() => pathsToCover(lower)),
      whole: () =>
        timed(async () => {
          const folder = path.join(base, `over-${files}-${round++}`);
          mkdirSync(folder);
          const tree = await layOverlay(lower, path.join(folder, "layers"), [".git"], ourselves());
          const room = await openWalls(launcher, enclosureOf(tree), folder);
          await inside(room, { ...nothing, argv: ["/bin/sh", "-c", "echo changed > d0/faaa"] });
          await room[Symbol.asyncDispose]();
          await removeRoom(folder);
        }),
    });
    rows.push(row(`box: overlay on ${files} files, one changed, removed`, whole, undefined, ""));
    rows.push(row(`box: what to cover in ${files} files`, cover, undefined, ""));
  }
  return rows;
}

if (import.meta.main) {
  for (const one of await boxRows()) {
    process.stdout.write(
      `${one.what.padEnd(52)} ${one.value.padEnd(24)} ${one.floor.padEnd(24)} ${one.ratio.padEnd(14)} ${one.aim}\n`,
    );
  }
}
