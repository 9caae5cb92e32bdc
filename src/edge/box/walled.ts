/**
 * The box: every room of a run behind walls that were proven first. It lets nothing untrusted run without them, and reads a tree only
 * when nothing that could write to it is alive.
 */
import { mkdir, mkdtemp, realpath } from "node:fs/promises";
import path from "node:path";
import { scriptFile, shellArguments } from "../../gate/shell.ts";
import { Problem } from "../../problem.ts";
import { quoted } from "../../text/shell.ts";
import type { Secret, Sha } from "../../words.ts";
import type { Box, BoxOrder, Room, Walls } from "../../world.ts";
import { indexOf } from "../git/checkout.ts";
import type { ControlEdge } from "../git/control.ts";
import { decoded } from "../importer/byte-path.ts";
import { importTree } from "../importer/importer.ts";
import type { LayerOrder } from "../importer/layer.ts";
import { boxEnvironment } from "./environment.ts";
import { type Ground, layGround } from "./ground.ts";
import { layHistory, objectFolders } from "./history.ts";
import { layCommit } from "./lay-commit.ts";
import { Trees } from "./trees.ts";
import { homeVariables, type View, viewOf } from "./view.ts";
import { lookAtHost } from "./walls/host.ts";
import { layOverlay, type Overlay, removeRoom, replacedFolders, upperOf } from "./walls/overlay.ts";
import { selfTest } from "./walls/self-test.ts";
import {
  describeBox,
  type Enclosure,
  homeOf,
  isSeen,
  type Shown,
  stdinPath,
  usualLimits,
} from "./walls/spec.ts";
import { isIn } from "./walls/spec-check.ts";
import {
  chooseLauncher,
  type Launcher,
  type WalledRoom as OpenWalls,
  openWalls,
  ourselves,
  throwAwayIdentity,
  wallsOf,
} from "./walls/walls.ts";
import { keyOf } from "./way-out/api-door.ts";
import { neverHosts } from "./way-out/never.ts";
import { openWayOut, type WayOut } from "./way-out/way-out.ts";

export interface WalledBoxOptions {
  readonly control: ControlEdge;
  /** A private folder; every room is a folder in it. */
  readonly dir: string;
  readonly outer: Readonly<Record<string, string | undefined>>;
  readonly holdsSecret: (value: string) => boolean;
  readonly cancelled: AbortSignal;
  /** Of the forge, which no box may reach. */
  readonly apiUrl: string;
  readonly say: (line: string) => void;
  /** Hears of the keys that stay outside, before any of them is used. */
  readonly cover: (keys: readonly Secret[]) => void;
}

/** Where the tree stands inside when no runner says it. */
const usualWorkspace = "/home/runner/work/tree";
/** Of the HOME in memory. Package managers keep their caches there. */
const homeBytes = 4 * 1024 ** 3;

export function createWalledBox(options: WalledBoxOptions): Box {
  let ready: Promise<Standing> | undefined;
  const standing = () => {
    ready ??= raise(options);
    return ready;
  };
  let rooms: Rooms | undefined;
  return {
    ready: async (apis) => {
      options.cover(apis.map((api) => keyOf(api, options.outer)));
      return (await standing()).walls;
    },
    room: async (commit) => {
      rooms ??= new Rooms(options, await standing());
      return await rooms.open(commit);
    },
  };
}

/** What was found out and proven before the first room. */
interface Standing {
  readonly launcher: Launcher;
  readonly walls: Walls;
  readonly view: View;
  readonly workspace: string;
}

async function raise({ outer, dir }: WalledBoxOptions): Promise<Standing> {
  const workspace = path.normalize(outer.GITHUB_WORKSPACE ?? usualWorkspace).replace(/(.)\/$/, "$1");
  const [launcher, view] = await Promise.all([chooseLauncher(), viewOf(outer, [path.dirname(dir)])]);
  if (launcher.kind === "none") throw new Problem("no-box", launcher.why, launcher.cure);
  const enclosure = enclosureOf({ view, workspace }, { kind: "folder", path: dir, owner: ourselves() }, []);
  const tested = await selfTest(launcher, enclosure, path.join(dir, "self-test"));
  if (tested.kind === "breach") {
    throw new Problem(
      "box-breach",
      `A wall of the box does not hold on this machine, so no agent was started: ${tested.walls.join("; ")}.`,
      "Use a hosted Linux runner, or report this with the machine's kernel and distribution.",
    );
  }
  return { launcher, view, workspace, walls: wallsOf(launcher) };
}

function enclosureOf(
  standing: Pick<Standing, "view" | "workspace">,
  tree: Enclosure["tree"],
  history: readonly Shown[],
): Enclosure {
  return {
    workspace: standing.workspace,
    tree,
    home: { kind: "memory", bytes: homeBytes },
    identity: throwAwayIdentity(),
    shown: [...standing.view.shown, ...history],
    hidden: standing.view.hidden,
    limits: usualLimits,
  };
}

/** A tree in its walls, and how it is read when nothing in it is alive. */
interface Built {
  readonly enclosure: Enclosure;
  readonly walls: OpenWalls;
  readonly dir: string;
  capture(): ReturnType<Room["capture"]>;
}

class Rooms {
  readonly #options: WalledBoxOptions;
  readonly #standing: Standing;
  readonly #trees: Trees;
  #ground: Promise<Ground> | undefined;
  #refused: boolean;

  constructor(options: WalledBoxOptions, standing: Standing) {
    this.#options = options;
    this.#standing = standing;
    this.#trees = new Trees(options.control, options.dir);
    this.#refused = standing.launcher.kind === "bwrap";
  }

  async open(commit: Sha): Promise<Room> {
    const dir = await mkdtemp(path.join(this.#options.dir, "room-"));
    const overlay = this.#refused ? undefined : await this.#overlay(commit, dir);
    const built = overlay ?? (await this.#folder(commit, dir));
    return new WalledRoom(this.#options, this.#standing, built);
  }

  /** `undefined` when none can be had here: then every room is a checkout. */
  async #overlay(commit: Sha, dir: string): Promise<Built | undefined> {
    const { control, outer } = this.#options;
    this.#ground ??= layGround(control, outer.GITHUB_WORKSPACE, commit, this.#options.dir);
    const ground = await this.#ground;
    const layers = path.join(dir, "layers");
    const tree = await layOverlay(ground.folder, layers, ground.covered, ourselves());
    const upper = upperOf(tree);
    const laid = await layCommit(control, ground, commit, upper);
    const deleted = laid.covered.map(decoded);
    if (!deleted.every((name) => name !== undefined)) return undefined;
    const covered = [...ground.covered, ...deleted];
    const history = await this.#history();
    const enclosure = enclosureOf(this.#standing, { ...tree, covered }, history);
    const objects = history.map((shown) => shown.path);
    await layHistory({ control, tree: upper, commit, index: ground.index, indexed: ground.commit, objects });
    try {
      const walls = await openWalls(this.#standing.launcher, enclosure, dir);
      const capture = () => this.#captureLayer(commit, ground, tree, laid.paths, covered);
      return { enclosure, walls, dir, capture };
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "box-overlay") throw error;
      this.#refused = true;
      await removeRoom(dir);
      await mkdir(dir, { mode: 0o700 });
      return undefined;
    }
  }

  async #captureLayer(
    commit: Sha,
    ground: Ground,
    tree: Overlay,
    laid: ReadonlySet<string>,
    covered: readonly string[],
  ): ReturnType<Room["capture"]> {
    const { control } = this.#options;
    const { launcher } = this.#standing;
    const upper = upperOf(tree);
    const replaced = await replacedFolders(launcher.machine, launcher.perl, upper);
    const known =
      commit === ground.commit ? ground : await commitIndex(control, commit, path.join(tree.layers, "index"));
    const layer: LayerOrder = {
      lower: ground.folder,
      replaced: new Set(replaced.map((name) => name.toString("latin1"))),
      laid,
      covered: new Set(covered.map((name) => Buffer.from(name).toString("latin1"))),
      index: known.index,
      entries: known.entries,
    };
    return await importTree({ control, dir: upper, base: commit, layer });
  }

  /** The objects that a room's history borrows, read-only. Git looks for what they borrow themselves at its own path. */
  async #history(): Promise<readonly Shown[]> {
    const { workspace } = this.#standing;
    const folders = await objectFolders(this.#options.control);
    return await Promise.all(
      folders.map(async (folder, i) => {
        const from = await realpath(folder);
        return { path: i === 0 || isIn(folder, workspace) ? `/run/gatehouse/objects-${i}` : folder, from };
      }),
    );
  }

  async #folder(commit: Sha, dir: string): Promise<Built> {
    const { control } = this.#options;
    const checkout = await this.#trees.take(commit);
    const history = await this.#history();
    const tree = { kind: "folder", path: checkout.dir, owner: ourselves() } as const;
    const enclosure = enclosureOf(this.#standing, tree, history);
    const objects = history.map((shown) => shown.path);
    await layHistory({
      control,
      tree: checkout.dir,
      commit,
      index: checkout.index,
      indexed: commit,
      objects,
    });
    const walls = await openWalls(this.#standing.launcher, enclosure, dir);
    const capture = () => importTree({ control, dir: checkout.dir, base: commit, checkout });
    return { enclosure, walls, dir, capture };
  }
}

async function commitIndex(
  control: ControlEdge,
  commit: Sha,
  index: string,
): Promise<Pick<Ground, "index" | "entries">> {
  return { index, entries: await indexOf(control, commit, index) };
}

class WalledRoom implements Room {
  readonly #options: WalledBoxOptions;
  readonly #standing: Standing;
  readonly #built: Built;
  #walls: OpenWalls | undefined;

  constructor(options: WalledBoxOptions, standing: Standing, built: Built) {
    this.#options = options;
    this.#standing = standing;
    this.#built = built;
    this.#walls = built.walls;
  }

  async run(order: BoxOrder): ReturnType<Room["run"]> {
    const { enclosure, dir } = this.#built;
    await using out = await this.#wayOut(order);
    this.#walls ??= await openWalls(
      this.#standing.launcher,
      enclosure,
      await mkdtemp(path.join(dir, "walls-")),
    );
    const home = homeOf(enclosure);
    const script = scriptFile(
      order.shell,
      order.script.replaceAll("{prompt_file}", () => quoted(stdinPath)),
    );
    const file = `/tmp/.gatehouse/command${script.extension}`;
    const [program, ...rest] = shellArguments(order.shell, file);
    const box = await this.#walls.start(
      {
        argv: [program ?? "/bin/false", ...rest],
        env: await this.#environment(order, home, out),
        workingDirectory: path.join(enclosure.workspace, order.workingDirectory),
        stdin: order.stdin,
        doors: out.doors,
        files: [{ path: file, content: script.text }],
      },
      { onOutput: order.onOutput, timeoutMinutes: order.timeoutMinutes, cancelled: this.#options.cancelled },
    );
    // What the box costs is ours, not the command's.
    const start = performance.now();
    const end = await box.end;
    return { end, seconds: (performance.now() - start) / 1000, traffic: out.seen() };
  }

  /** @throws Problem `no-api-key` */
  async #wayOut({ reach }: BoxOrder): Promise<WayOut> {
    const { outer, apiUrl, say } = this.#options;
    return await openWayOut({
      folder: await mkdtemp(path.join(this.#built.dir, "out-")),
      allowed: reach.hosts,
      apis: reach.apis,
      never: neverHosts(apiUrl, outer),
      env: outer,
      say,
    });
  }

  async #environment(order: BoxOrder, home: string, out: WayOut): Promise<Record<string, string>> {
    const { outer, holdsSecret } = this.#options;
    const env = boxEnvironment({
      // A box cannot write to the cache that this names, and cargo wants to.
      outer: { ...homeVariables(outer, this.#standing.view), ...outer, CARGO_HOME: undefined },
      home,
      temp: "/tmp",
      expose: order.expose,
      own: order.env,
      holdsSecret,
    });
    const { enclosure } = this.#built;
    const empty = {
      argv: ["/bin/true"],
      env: {},
      workingDirectory: "/",
      stdin: undefined,
      doors: [],
      files: [],
    } as const;
    const spec = describeBox(await lookAtHost(), enclosure, empty);
    const seen = (env.PATH ?? "")
      .split(":")
      .filter((folder) => path.isAbsolute(folder) && isSeen(spec, folder));
    return { ...env, ...out.env, PATH: seen.length === 0 ? "/usr/bin:/bin" : seen.join(":") };
  }

  async capture(): ReturnType<Room["capture"]> {
    // What was given away cannot be read before it was given back. The next command gets new walls, and an empty HOME.
    if (this.#walls?.isGiven === true) await this.#close();
    return await this.#built.capture();
  }

  async #close(): Promise<void> {
    const walls = this.#walls;
    this.#walls = undefined;
    await walls?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
    await removeRoom(this.#built.dir).catch(() => {});
  }
}
