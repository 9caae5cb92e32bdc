/** Builds the rooms of a run: overlays over one ground, or checkouts where no overlay can be had. It runs nothing in them. */
import { mkdir, mkdtemp, realpath } from "node:fs/promises";
import path from "node:path";
import { Problem } from "../../problem.ts";
import type { Sha } from "../../words.ts";
import type { Room } from "../../world.ts";
import { indexOf } from "../git/checkout.ts";
import type { ControlEdge } from "../git/control.ts";
import { decoded } from "../importer/byte-path.ts";
import { importTree } from "../importer/importer.ts";
import type { LayerOrder } from "../importer/layer.ts";
import { type Ground, layGround } from "./ground.ts";
import { layHistory, objectFolders } from "./history.ts";
import { layCommit } from "./lay-commit.ts";
import { enclosureOf, type Standing, type WalledBoxOptions } from "./standing.ts";
import { Trees } from "./trees.ts";
import { layOverlay, type Overlay, removeRoom, replacedFolders, upperOf } from "./walls/overlay.ts";
import type { Enclosure, Shown } from "./walls/spec.ts";
import { isIn } from "./walls/spec-check.ts";
import { type WalledRoom as OpenWalls, openWalls, ourselves } from "./walls/walls.ts";

/** A tree in its walls, and how it is read when nothing in it is alive. */
export interface Built {
  readonly enclosure: Enclosure;
  readonly walls: OpenWalls;
  readonly dir: string;
  capture(): ReturnType<Room["capture"]>;
}

export class Rooms {
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

  async open(commit: Sha): Promise<Built> {
    const dir = await mkdtemp(path.join(this.#options.dir, "room-"));
    const overlay = this.#refused ? undefined : await this.#overlay(commit, dir);
    return overlay ?? (await this.#folder(commit, dir));
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
