/** Lays what a commit has differently over the ground's commit, from objects: then an overlay of both is a checkout of that commit. */
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { Problem } from "../../problem.ts";
import type { Sha } from "../../words.ts";
import { readBlobs } from "../git/change.ts";
import type { ControlEdge } from "../git/control.ts";
import { parseRaw } from "../git/diff.ts";
import { below, foldersAbove, parentOf } from "../importer/byte-path.ts";
import type { Ground } from "./ground.ts";

/** Byte paths. */
export interface Laid {
  /** Files and links that were written. */
  readonly paths: ReadonlySet<string>;
  /** What must be covered of the ground: files that the commit does not have, by their topmost folder where nothing is left in it. */
  readonly covered: readonly string[];
}

const nothing: Laid = { paths: new Set(), covered: [] };

/** @param upper an empty folder of ours. @throws Problem `git-failed` */
export async function layCommit(
  control: ControlEdge,
  ground: Ground,
  commit: Sha,
  upper: string,
): Promise<Laid> {
  if (commit === ground.commit) return nothing;
  const raw = await control.git.read({
    gitDir: control.dir,
    args: [
      "diff-tree",
      "-r",
      "--no-renames",
      "--raw",
      "-z",
      "--no-abbrev",
      "--end-of-options",
      ground.commit,
      commit,
    ],
  });
  const entries = parseRaw(Buffer.from(raw.toString("latin1")));
  const written = entries.filter(({ afterMode }) => afterMode.startsWith("100") || afterMode === "120000");
  const contents = await readBlobs(
    control,
    written.map((entry) => entry.afterId),
  );
  for (const { path, afterId, afterMode } of written) {
    const bytes = contents.get(afterId);
    if (bytes === undefined) throw new Problem("git-output", `The object ${afterId} is missing.`);
    await mkdir(below(upper, parentOf(path)), { recursive: true, mode: 0o755 });
    const file = below(upper, path);
    if (afterMode === "120000") {
      await symlink(bytes, file);
    } else {
      await writeFile(file, bytes, { flag: "wx" });
      await chmod(file, (Number.parseInt(afterMode, 8) & 0o100) === 0 ? 0o644 : 0o755);
    }
  }
  for (const { path, afterMode } of entries) {
    if (afterMode === "160000") await mkdir(below(upper, path), { recursive: true, mode: 0o755 });
  }
  const deleted = entries.filter(({ afterMode }) => afterMode === "000000").map(({ path }) => path);
  return { paths: new Set(written.map(({ path }) => path)), covered: covered(ground, deleted, written) };
}

function covered(
  ground: Ground,
  deleted: readonly string[],
  written: readonly { readonly path: string }[],
): readonly string[] {
  if (deleted.length === 0) return [];
  const gone = new Set(deleted);
  const left = [...ground.entries.entries.keys()].filter((path) => !gone.has(path));
  const alive = new Set([...left, ...written.map(({ path }) => path)].flatMap(foldersAbove));
  const topmost = deleted.map((path) => foldersAbove(path).find((folder) => !alive.has(folder)) ?? path);
  // A folder that took a file's place hides it by itself.
  return [...new Set(topmost)].filter((path) => !alive.has(path));
}
