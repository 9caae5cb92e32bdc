/**
 * Tells whether an earlier step's workspace is exactly the checkout of a commit, by its index and by `lstat`. Nothing in it is
 * obeyed: git is asked through the control repository, with a copy of the index.
 */
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sha } from "../../words.ts";
import { readBlobs } from "./change.ts";
import type { ControlEdge } from "./control.ts";
import { IndexFile } from "./index-file.ts";
import { openWorkspace } from "./workspace.ts";

export interface CleanWorkspace {
  readonly commit: Sha;
  /** A private copy of its index. */
  readonly index: string;
  readonly entries: IndexFile;
}

/** `undefined` when it is not, or when nobody could say. What is untracked does not count. */
export async function cleanWorkspace(
  edge: ControlEdge,
  folder: string,
  commit: Sha,
): Promise<CleanWorkspace | undefined> {
  const workspace = openWorkspace(folder);
  if (workspace === undefined || workspace.format !== edge.format) return undefined;
  try {
    const index = join(await edge.scratch("workspace"), "index");
    await copyFile(join(workspace.gitDir, "index"), index);
    const bytes = await readFile(index);
    // Refuses what would hide a difference: sparse checkouts and files that are assumed to be unchanged.
    const entries = new IndexFile(bytes, edge.format);
    const compared = edge.git.run({
      gitDir: edge.dir,
      workTree: folder,
      index,
      args: ["diff-index", "--quiet", "--ignore-submodules=all", "--end-of-options", commit],
      config: ["core.preloadIndex=true"],
    });
    const [{ code }, hasOwnBytes] = await Promise.all([
      compared,
      holdsBlobBytes(edge, workspace.gitDir, entries),
    ]);
    return code === 0 && hasOwnBytes ? { commit, index, entries } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the files hold the bytes of the blobs. Only where something could have changed them are their sizes compared. */
async function holdsBlobBytes(edge: ControlEdge, gitDir: string, entries: IndexFile): Promise<boolean> {
  const rules = [...entries.entries].filter(([path]) => /(?:^|\/)\.gitattributes$/.test(path));
  const blobs = await readBlobs(
    edge,
    rules.map(([, entry]) => entries.idOf(entry)),
  );
  const settings = await Promise.all(
    ["config", "info/attributes"].map((name) => readFile(join(gitDir, name), "utf8").catch(() => "")),
  );
  const all = [...blobs.values(), ...settings].map(String).join("\n");
  if (!/\b(?:filter=|ident\b|working-tree-encoding|eol\s*=\s*crlf|autocrlf\s*=\s*true)/i.test(all))
    return true;
  const files = [...entries.entries.values()].filter((entry) => (entry.mode & 0o170000) === 0o100000);
  const answer = await edge.git.read({
    gitDir: edge.dir,
    args: ["cat-file", "--batch-check=%(objectsize)"],
    input: Buffer.from(files.map((entry) => `${entries.idOf(entry)}\n`).join("")),
  });
  const sizes = answer.toString().trimEnd().split("\n");
  return files.every((entry, i) => String(entries.sizeOf(entry)) === sizes[i]);
}
