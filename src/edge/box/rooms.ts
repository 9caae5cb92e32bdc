/** Builds the rooms of a run: overlays over one ground, or checkouts where no overlay can be had. It runs nothing in them. */
import { mkdir, mkdtemp, realpath, writeFile } from "node:fs/promises";
import path from "node:path";
import { Problem } from "../../problem.ts";
import type { Sha } from "../../words.ts";
import type { Room } from "../../world.ts";
import { indexOf } from "../git/checkout.ts";
import { decoded } from "../importer/byte-path.ts";
import { importTree } from "../importer/importer.ts";
import type { LayerOrder } from "../importer/layer.ts";
import { type Ground, layGround } from "./ground.ts";
import { alternates, layHistory, objectFolders } from "./history.ts";
import { layCommit } from "./lay-commit.ts";
import { enclosureOf, type Standing, type WalledBoxOptions } from "./standing.ts";
import { Trees } from "./trees.ts";
import { shownFolder } from "./walls/host.ts";
import { layOverlay, type Overlay, removeRoom, replacedFolders, upperOf } from "./walls/overlay.ts";
import type { Enclosure, Shown } from "./walls/spec.ts";
import { type WalledRoom as OpenWalls, openWalls, ourselves } from "./walls/walls.ts";

/** A tree in its walls, and how it is read when nothing in it is alive. */
export interface Built {
  readonly enclosure: Enclosure;
  readonly walls: OpenWalls;
  readonly dir: string;
  capture(): ReturnType<Room["capture"]>;
}

interface History {
  /** Where the room's repository finds them. */
  readonly objects: readonly string[];
  readonly shown: readonly Shown[];
}

export class Rooms {
  readonly #options: WalledBoxOptions;
  readonly #standing: Standing;
  readonly #trees: Trees;
  #ground: Promise<Ground> | undefined;
  #refused: boolean;
  #noList: Promise<string> | undefined;

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
    const enclosure = enclosureOf(this.#standing, { ...tree, covered }, history.shown);
    const { objects } = history;
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
    const entries =
      commit === ground.commit
        ? ground.entries
        : await indexOf(control, commit, path.join(tree.layers, "index"));
    const layer: LayerOrder = {
      lower: ground.folder,
      replaced: new Set(replaced.map((name) => name.toString("latin1"))),
      laid,
      covered: new Set(covered.map((name) => Buffer.from(name).toString("latin1"))),
      entries,
    };
    return await importTree({ control, dir: upper, base: commit, layer });
  }

  /**
   * The objects that a room's history borrows, read-only and in one flat list. The lists that they have themselves are covered: they name
   * paths of this machine, one of which is the room's own tree, and programs that are not git would go round in a circle.
   */
  async #history(): Promise<History> {
    this.#noList ??= emptyFile(path.join(this.#options.dir, "no-list"));
    const from = await this.#noList;
    const found = await Promise.all(
      (await objectFolders(this.#options.control)).map(async (folder, i) => {
        const objects = { path: `/run/gatehouse/objects-${i}`, from: folder };
        const list = { path: path.join(objects.path, alternates), from };
        const hasList = (await shownFolder(path.join(folder, alternates))) !== undefined;
        return { objects, shown: hasList ? [objects, list] : [objects] };
      }),
    );
    return {
      objects: found.map(({ objects }) => objects.path),
      shown: found.flatMap(({ shown }) => shown),
    };
  }

  async #folder(commit: Sha, dir: string): Promise<Built> {
    const { control } = this.#options;
    const checkout = await this.#trees.take(commit);
    const history = await this.#history();
    const tree = { kind: "folder", path: checkout.dir, owner: ourselves() } as const;
    const enclosure = enclosureOf(this.#standing, tree, history.shown);
    const { objects } = history;
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

async function emptyFile(file: string): Promise<string> {
  await writeFile(file, "", { mode: 0o644 });
  return await realpath(file);
}
