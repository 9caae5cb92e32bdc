/**
 * Which paths the base keeps in Git LFS, by its own `.gitattributes`. Git decides in a skeleton that holds only these files,
 * read from objects.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBlobs } from "../git/change.ts";
import type { ControlEdge } from "../git/control.ts";
import type { IndexFile } from "../git/index-file.ts";
import { below, child, parentOf } from "./byte-path.ts";

/** @param folder an empty folder of our own. @throws Problem `git-failed` */
export async function keptInLfs(
  control: ControlEdge,
  base: IndexFile,
  paths: readonly string[],
  folder: string,
): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const rules = new Map<string, string>();
  for (const [folder, names] of base.folders) {
    const entry = names.get(".gitattributes");
    if (entry !== undefined && (entry.mode & 0o170000) === 0o100000)
      rules.set(child(folder, ".gitattributes"), base.idOf(entry));
  }
  const contents = await readBlobs(control, [...rules.values()]);
  if (![...contents.values()].some((bytes) => bytes.includes("lfs"))) return new Set();
  const tree = join(folder, "tree");
  for (const [path, id] of rules) {
    mkdirSync(below(tree, parentOf(path)), { recursive: true, mode: 0o700 });
    writeFileSync(below(tree, path), contents.get(id) ?? "");
  }
  mkdirSync(tree, { recursive: true });
  // A repository of its own: in the control repository our own attributes overrule those of the tree.
  const gitDir = join(folder, "git");
  for (const part of ["objects", "refs"]) mkdirSync(join(gitDir, part), { recursive: true });
  writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
  const answer = await control.git.read({
    gitDir,
    workTree: tree,
    args: ["check-attr", "-z", "--stdin", "filter"],
    input: Buffer.from(paths.map((path) => `${path}\0`).join(""), "latin1"),
  });
  const fields = answer.toString("latin1").split("\0");
  const kept = new Set<string>();
  for (let i = 0; i + 2 < fields.length; i += 3) {
    const path = fields[i];
    if (path !== undefined && fields[i + 2] === "lfs") kept.add(path);
  }
  return kept;
}
