/**
 * Reads the walked files that may differ from the base, and keeps those that do, with their contents. It judges what a file
 * is and how large, not its name.
 */
import type { ControlEdge } from "../git/control.ts";
import type { IndexFile } from "../git/index-file.ts";
import { blobId, idOfLarge, readRegular, readTarget } from "./content.ts";
import type { Findings } from "./findings.ts";
import type { ImportLimits } from "./importer.ts";
import type { Entry } from "./store.ts";
import type { Found, Walked } from "./walk.ts";

export interface ChangedOrder {
  readonly control: ControlEdge;
  readonly dir: string;
  readonly base: IndexFile;
  readonly walked: Walked;
  readonly limits: ImportLimits;
  readonly findings: Findings;
}

/** @throws Problem `git-failed` */
export async function changedEntries(order: ChangedOrder): Promise<Entry[]> {
  const { base, walked, limits, findings } = order;
  const unchanged = await unchangedLarge(order);
  const entries: Entry[] = [];
  let total = 0;
  for (const found of [...walked.touched, ...walked.fresh]) {
    if (unchanged.has(found.path)) continue;
    const entry = readEntry(order, found);
    if (entry === undefined) continue;
    const before = base.entries.get(entry.path);
    const isSame = before !== undefined && before.mode === Number.parseInt(entry.mode, 8);
    if (isSame && base.idOf(before) === entry.id) continue;
    total += entry.bytes.length;
    if (total > limits.totalBytes) {
      const what = `the changed files have more than ${inMiB(limits.totalBytes)} together`;
      findings.add(undefined, what, "Propose less, or keep large files elsewhere.");
      break;
    }
    entries.push(entry);
  }
  return entries;
}

/** `undefined` when it was refused. */
function readEntry(
  { control, dir, walked, limits, findings }: ChangedOrder,
  found: Found,
): Entry | undefined {
  const { path, stats } = found;
  if (stats.isSymbolicLink()) {
    const read = readTarget(dir, path);
    if (read.kind === "bytes") {
      return { path, mode: "120000", id: blobId(read.bytes, control.format), bytes: read.bytes };
    }
    findings.add(path, read.why, "Let nothing run while the tree is read.");
    return undefined;
  }
  if (!stats.isFile()) {
    findings.add(path, "it is a pipe, socket or device", "Remove it; only files and links can be proposed.");
    return undefined;
  }
  if (stats.size > limits.fileBytes) {
    findings.add(path, `it has more than ${inMiB(limits.fileBytes)}`, "Keep large files elsewhere.");
    return undefined;
  }
  // A name outside could belong to a file that whoever wrote the tree may not read, while we may.
  if (stats.nlink > 1 && stats.nlink !== walked.names.get(stats.ino)) {
    findings.add(path, "it is a hard link to a file outside of the tree", "Copy the file instead.");
    return undefined;
  }
  const read = readRegular(dir, path, stats, limits.fileBytes);
  if (read.kind === "bytes") {
    const mode = (stats.mode & 0o100) === 0 ? "100644" : "100755";
    return { path, mode, id: blobId(read.bytes, control.format), bytes: read.bytes };
  }
  findings.add(path, read.why, "Make it readable for its owner, and let nothing run while the tree is read.");
  return undefined;
}

/** Files of the base that were too large already, and still are the same. Only one of the very same size is read. */
async function unchangedLarge(order: ChangedOrder): Promise<ReadonlySet<string>> {
  const { control, dir, base, walked, limits } = order;
  const found = new Set<string>();
  const large = walked.touched.flatMap(({ path, stats }) => {
    const entry = base.entries.get(path);
    const isLarge = stats.isFile() && stats.size > limits.fileBytes;
    return isLarge && entry !== undefined ? [{ path, stats, mode: entry.mode, id: base.idOf(entry) }] : [];
  });
  if (large.length === 0) return found;
  const answer = await control.git.read({
    gitDir: control.dir,
    args: ["cat-file", "--batch-check=%(objectname) %(objectsize)"],
    input: Buffer.from(large.map(({ id }) => `${id}\n`).join("")),
  });
  const sizes = new Map<string, number>();
  for (const line of answer.toString().split("\n")) {
    const [id, size] = line.split(" ");
    if (id !== undefined && size !== undefined) sizes.set(id, Number(size));
  }
  for (const { path, stats, mode, id } of large) {
    const isSameMode = (mode & 0o100) === (stats.mode & 0o100) && (mode & 0o170000) === 0o100000;
    if (!isSameMode || sizes.get(id) !== stats.size) continue;
    if (idOfLarge(dir, path, stats, control.format) === id) found.add(path);
  }
  return found;
}

function inMiB(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MiB`;
}
