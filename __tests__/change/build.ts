/** Builds changes for the tests of the guards, with the lines and the binary flag that git would show. */
import { createHash } from "node:crypto";
import type { AddedLine, Change, FileChange, Finding, Mode, TreeEntry } from "../../src/change/change.ts";
import type { Guard, Policy } from "../../src/change/guards.ts";
import { sha } from "../../src/words.ts";

/** What stands at a path: text or bytes of a regular file, or one of the functions below. */
export type Content = string | Uint8Array | Entry;

interface Entry {
  readonly mode: Mode;
  readonly bytes: Uint8Array;
}

export function executable(content: string | Uint8Array): Entry {
  return { mode: "100755", bytes: bytesOf(content) };
}

export function link(target: string | Uint8Array): Entry {
  return { mode: "120000", bytes: bytesOf(target) };
}

export function submodule(name: string): Entry {
  return { mode: "160000", bytes: bytesOf(name) };
}

export function file(path: string, before: Content | undefined, after: Content | undefined): FileChange {
  const old = before === undefined ? undefined : entryOf(before);
  const now = after === undefined ? undefined : entryOf(after);
  const binary = [old, now].some((side) => side?.bytes.subarray(0, 8000).includes(0) === true);
  const lines = binary ? { added: [], removed: [] } : differingLines(linesOf(old), linesOf(now));
  return {
    path,
    before: treeEntry(old),
    after: treeEntry(now),
    binary,
    addedLines: lines.added,
    removedLines: lines.removed,
    content: now === undefined || now.mode === "160000" ? undefined : now.bytes,
  };
}

export function added(path: string, after: Content): FileChange {
  return file(path, undefined, after);
}

export function deleted(path: string, before: Content): FileChange {
  return file(path, before, undefined);
}

export function change(...files: readonly FileChange[]): Change {
  return { base: sha("a".repeat(40)), tree: sha("b".repeat(40)), files, patch: new Uint8Array() };
}

/** Limits as the contract's defaults; no secret is known. */
export function policy(part: Partial<Policy> = {}): Policy {
  return {
    protect: [],
    configPath: ".github/gatehouse.yml",
    links: Promise.resolve(new Map()),
    limits: { changedFiles: 100, changedLines: 3000 },
    knownSecrets: () => undefined,
    ...part,
  };
}

/** The findings of one guard on these files. */
export async function findings(
  guard: Guard,
  files: readonly FileChange[],
  part: Partial<Policy> = {},
): Promise<readonly Finding[]> {
  return guard(change(...files), policy(part));
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : content;
}

function entryOf(content: Content): Entry {
  return typeof content === "string" || content instanceof Uint8Array
    ? { mode: "100644", bytes: bytesOf(content) }
    : content;
}

function treeEntry(entry: Entry | undefined): TreeEntry | undefined {
  if (entry === undefined) return undefined;
  const object = createHash("sha1").update(entry.bytes).digest("hex");
  return { mode: entry.mode, sha: sha(object), size: entry.mode === "160000" ? 0 : entry.bytes.length };
}

function linesOf(entry: Entry | undefined): readonly string[] {
  if (entry === undefined || entry.bytes.length === 0 || entry.mode === "160000") return [];
  const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(entry.bytes).split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** By common start and end only, which is what these tests need of a diff. */
function differingLines(
  old: readonly string[],
  now: readonly string[],
): { added: AddedLine[]; removed: AddedLine[] } {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const numbered = (lines: readonly string[]) =>
    lines.slice(start, lines.length - end).map((text, index) => ({ line: start + index + 1, text }));
  return { added: numbered(now), removed: numbered(old) };
}
