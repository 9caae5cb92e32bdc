/** Takes one commit apart, for a forge that makes it anew: what it stands on, what it says, what it changes. Sends nothing. */
import type { FileChange } from "../../change/change.ts";
import { Problem } from "../../problem.ts";
import { type Sha, sha } from "../../words.ts";
import { changeBetween } from "./change.ts";
import type { ControlEdge } from "./control.ts";
import { treeOf } from "./history.ts";

export interface CommitParts {
  readonly tree: Sha;
  readonly parent: Sha;
  readonly parentTree: Sha;
  /** To the byte. */
  readonly message: string;
  /** Against the parent. */
  readonly files: readonly FileChange[];
}

/** Of a commit with one parent, as all of ours are. @throws Problem `git-failed`, `git-output` */
export async function commitParts(edge: ControlEdge, commit: Sha): Promise<CommitParts> {
  const { git, dir } = edge;
  const raw = (await git.read({ gitDir: dir, args: ["cat-file", "commit", commit] })).toString("utf8");
  const end = raw.indexOf("\n\n");
  const header = raw.slice(0, end);
  const tree = /^tree ([0-9a-f]+)$/m.exec(header)?.[1];
  const [parent, ...others] = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = ""]) => sha(id));
  if (end === -1 || tree === undefined || parent === undefined || others.length > 0) {
    throw new Problem("git-output", `The commit ${commit.slice(0, 7)} is not one that we have made.`);
  }
  const parentTree = await treeOf(edge, parent);
  const { files } = await changeBetween(edge, parentTree, sha(tree));
  return { tree: sha(tree), parent, parentTree, message: raw.slice(end + 2), files };
}
