/** Takes apart what `git diff-tree` prints: raw entries, and the lines of a patch. Pure; it calls nothing. */
import type { AddedLine } from "../../change/change.ts";
import { Problem } from "../../problem.ts";

export interface RawEntry {
  /** Six octal digits; `000000` where the side has no such path. */
  readonly beforeMode: string;
  readonly afterMode: string;
  readonly beforeId: string;
  readonly afterId: string;
  readonly path: string;
}

/** One `diff --git` section. A path that changes its type has two: its deletion and its creation. */
export interface PatchSection {
  /** Full object ids of the `index` line; `undefined` when only the mode differs. */
  readonly ids: { readonly before: string; readonly after: string } | undefined;
  readonly added: readonly AddedLine[];
  readonly removed: readonly AddedLine[];
}

/** Of `diff-tree -r -z --raw --no-renames --no-abbrev`. @throws Problem `git-output` */
export function parseRaw(output: Buffer): RawEntry[] {
  const fields = output.toString("utf8").split("\0");
  const entries: RawEntry[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const match = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [AMDT]$/.exec(fields[i] ?? "");
    const [, beforeMode, afterMode, beforeId, afterId] = match ?? [];
    const path = fields[i + 1];
    if (!beforeMode || !afterMode || !beforeId || !afterId || !path) throw unreadable(fields[i] ?? "");
    entries.push({ beforeMode, afterMode, beforeId, afterId, path });
  }
  return entries;
}

/** Of `diff-tree -p --full-index`, in git's order. Contents cannot pass for headers: hunks are counted. */
export function parsePatch(patch: Buffer): PatchSection[] {
  const sections: PatchSection[] = [];
  const lines = linesOf(patch);
  let next = lines.next();
  while (next.done !== true) {
    if (!next.value.toString("latin1").startsWith("diff --git ")) throw unreadable(next.value.toString());
    let ids: PatchSection["ids"];
    const added: AddedLine[] = [];
    const removed: AddedLine[] = [];
    next = lines.next();
    while (next.done !== true) {
      const line = next.value.toString("latin1");
      if (line.startsWith("diff --git ")) break;
      const index = /^index ([0-9a-f]+)\.\.([0-9a-f]+)(?: \d+)?$/.exec(line);
      if (index?.[1] !== undefined && index[2] !== undefined) ids = { before: index[1], after: index[2] };
      const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
      if (hunk !== null) readHunk(hunk, lines, added, removed);
      next = lines.next();
    }
    sections.push({ ids, added, removed });
  }
  return sections;
}

function readHunk(
  header: RegExpExecArray,
  lines: Iterator<Buffer>,
  added: AddedLine[],
  removed: AddedLine[],
): void {
  const [before = 0, beforeCount = 1, after = 0, afterCount = 1] = header
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  let oldLine = before;
  let newLine = after;
  while (oldLine < before + beforeCount || newLine < after + afterCount) {
    const next = lines.next();
    if (next.done === true) throw unreadable("the end of the patch");
    const text = next.value.toString("utf8", 1);
    switch (next.value[0]) {
      case 0x20:
        oldLine += 1;
        newLine += 1;
        break;
      case 0x2b:
        added.push({ line: newLine, text });
        newLine += 1;
        break;
      case 0x2d:
        removed.push({ line: oldLine, text });
        oldLine += 1;
        break;
      case 0x5c: // "\ No newline at end of file"
        break;
      default:
        throw unreadable(next.value.toString("utf8", 0, 80));
    }
  }
}

function* linesOf(bytes: Buffer): Generator<Buffer, undefined> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    yield bytes.subarray(start, end === -1 ? bytes.length : end);
    start = end === -1 ? bytes.length : end + 1;
  }
  return undefined;
}

/** As git decides it for a file without attributes. */
export function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8000).includes(0);
}

function unreadable(what: string): Problem {
  return new Problem("git-output", `git printed a difference that cannot be read at "${what.slice(0, 80)}".`);
}
