/** Finds the folder that all rooms of a run stand on: the clean workspace, else one checkout of ours. Nothing writes to it afterwards. */
import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import type { Sha } from "../../words.ts";
import { checkoutTree } from "../git/checkout.ts";
import { cleanWorkspace } from "../git/clean.ts";
import type { ControlEdge } from "../git/control.ts";
import type { IndexFile } from "../git/index-file.ts";
import { pathsToCover } from "./walls/overlay.ts";

export interface Ground {
  readonly commit: Sha;
  readonly folder: string;
  /** Paths in it that no box may see. */
  readonly covered: readonly string[];
  /** A private index file of the commit, and what it holds. */
  readonly index: string;
  readonly entries: IndexFile;
}

/** @throws Problem `git-failed` */
export async function layGround(
  control: ControlEdge,
  workspace: string | undefined,
  commit: Sha,
  dir: string,
): Promise<Ground> {
  if (workspace !== undefined) {
    const [clean, covered] = await Promise.all([
      cleanWorkspace(control, workspace, commit),
      pathsToCover(workspace).catch(() => undefined),
    ]);
    if (clean !== undefined && covered !== undefined) {
      const { index, entries } = clean;
      return { commit, folder: workspace, covered: untracked(covered, entries), index, entries };
    }
  }
  const parent = await mkdtemp(path.join(dir, "ground-"));
  const {
    dir: folder,
    index,
    entries,
  } = await checkoutTree({ control, commit, dir: path.join(parent, "tree") });
  return { commit, folder, covered: [], index, entries };
}

/** What the commit itself holds is no secret of this machine, and the gate has to see it. */
function untracked(covered: readonly string[], { entries }: IndexFile): readonly string[] {
  return covered.filter((name) => !entries.has(Buffer.from(name).toString("latin1")));
}
