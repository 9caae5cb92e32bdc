/** A changed file's whole text before and after, from its new content and its changed lines. It reads no repository. */
import type { FileChange } from "../change/change.ts";

export interface TwoSides {
  readonly path: string;
  /** `undefined` where the file is not there; empty for a binary one. */
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
}

/** Longer lines are generated, and no rule needs their end. In UTF-16 units. */
const longestLine = 2_000;

export function twoSides(file: FileChange): TwoSides {
  const isText = !file.binary && file.content !== undefined;
  const after = isText ? linesOf(Buffer.from(file.content ?? []).toString("utf8")) : [];
  return {
    path: file.path,
    before: file.before === undefined ? undefined : cut(file.binary ? [] : oldLines(file, after)),
    after: file.after === undefined ? undefined : cut(after),
  };
}

/** What was not added was there before, in the same order; what was removed stood at its own line. */
function oldLines(file: FileChange, after: readonly string[]): readonly string[] {
  const added = new Set(file.addedLines.map(({ line }) => line));
  const kept = after.filter((_, index) => !added.has(index + 1));
  const removed = new Map(file.removedLines.map(({ line, text }) => [line, text]));
  const before: string[] = [];
  for (let next = 0; next < kept.length || removed.size > 0; ) {
    const line = before.length + 1;
    const text = removed.get(line);
    removed.delete(line);
    if (text === undefined && next >= kept.length) break;
    before.push(text ?? kept[next++] ?? "");
  }
  return before;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function cut(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.slice(0, longestLine).replace(/\r$/, ""));
}
