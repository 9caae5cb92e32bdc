/** Makes one tree of two: all of the one, with some paths as the other has them. Writes objects; checks nothing out. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Sha, sha } from "../../words.ts";
import type { ControlEdge } from "./control.ts";
import { parseRaw } from "./diff.ts";

interface MixOrder {
  readonly tree: Sha;
  readonly from: Sha;
  readonly paths: readonly string[];
}

/** Paths that are alike in both trees, or in neither, change nothing. @throws Problem `git-failed`, `git-output` */
export async function mixedTree(edge: ControlEdge, { tree, from, paths }: MixOrder): Promise<Sha> {
  const wanted = new Set(paths);
  const raw = await edge.git.read({
    gitDir: edge.dir,
    args: ["diff-tree", "-r", "--no-renames", "--raw", "-z", "--no-abbrev", "--end-of-options", tree, from],
  });
  const differing = parseRaw(raw).filter(({ path }) => wanted.has(path));
  if (differing.length === 0) return tree;
  // What goes is said first: a file may stand where the other tree has a folder.
  const gone = differing.map(({ path, beforeId }) => `0 ${"0".repeat(beforeId.length)}\t${path}\0`);
  const there = differing
    .filter(({ afterMode }) => afterMode !== "000000")
    .map(({ path, afterMode, afterId }) => `${afterMode} ${afterId}\t${path}\0`);
  const folder = await edge.scratch("mix");
  try {
    const at = { gitDir: edge.dir, index: join(folder, "index") };
    await edge.git.read({ ...at, args: ["read-tree", tree] });
    await edge.git.read({
      ...at,
      args: ["update-index", "--replace", "-z", "--index-info"],
      input: Buffer.from([...gone, ...there].join("")),
    });
    return sha((await edge.git.read({ ...at, args: ["write-tree"] })).toString().trim());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
