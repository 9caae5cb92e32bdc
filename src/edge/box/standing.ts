/** What the boxes of a run stand in: who builds them, what they show, and the proof that every wall holds. It runs nothing untrusted. */
import path from "node:path";
import { Problem } from "../../problem.ts";
import type { Secret } from "../../words.ts";
import type { Walls } from "../../world.ts";
import type { ControlEdge } from "../git/control.ts";
import { type View, viewOf } from "./view.ts";
import { selfTest } from "./walls/self-test.ts";
import { type Enclosure, type Shown, usualLimits } from "./walls/spec.ts";
import { chooseLauncher, type Launcher, ourselves, throwAwayIdentity, wallsOf } from "./walls/walls.ts";

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

/** What was found out and proven before the first room. */
export interface Standing {
  readonly launcher: Launcher;
  readonly walls: Walls;
  readonly view: View;
  readonly workspace: string;
}

/** @throws Problem `no-box`, `box-breach` */
export async function raise({ outer, dir }: WalledBoxOptions): Promise<Standing> {
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

export function enclosureOf(
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
