/** The paths of a change as a report lists them: what became of each, and how many lines. It judges nothing. */
import type { Change } from "./change.ts";

export interface ChangedPath {
  readonly path: string;
  readonly status: "added" | "modified" | "deleted";
  readonly added: number;
  readonly removed: number;
}

export function changedPaths({ files }: Change): readonly ChangedPath[] {
  return files.map(({ path, before, after, addedLines, removedLines }) => ({
    path,
    status: before === undefined ? "added" : after === undefined ? "deleted" : "modified",
    added: addedLines.length,
    removed: removedLines.length,
  }));
}
