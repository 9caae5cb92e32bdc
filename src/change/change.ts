/** What an attempt changed, as git's objects say it: the difference of two trees, and what was found wrong with it. */
import type { Sha } from "../words.ts";

export type Mode = "100644" | "100755" | "120000" | "160000";

export interface TreeEntry {
  readonly mode: Mode;
  readonly sha: Sha;
  /** Bytes; 0 for a gitlink. */
  readonly size: number;
}

export interface AddedLine {
  /** Counted from 1 in the new file. */
  readonly line: number;
  readonly text: string;
}

/** One path that differs. Renames are a deletion and an addition: a guard must see both ends. */
export interface FileChange {
  /** As stored in the tree, `/` between parts, never quoted. The importer refuses new names that are not UTF-8. */
  readonly path: string;
  readonly before: TreeEntry | undefined;
  readonly after: TreeEntry | undefined;
  /** A NUL byte in the first 8,000 bytes of either side, as git decides it. */
  readonly binary: boolean;
  readonly addedLines: readonly AddedLine[];
  readonly removedLines: readonly AddedLine[];
  /** The new bytes; `undefined` when the path was deleted or is a gitlink. */
  readonly content: Uint8Array | undefined;
}

export interface Change {
  readonly base: Sha;
  readonly tree: Sha;
  readonly files: readonly FileChange[];
  /** What `git apply` takes, with binary patches. */
  readonly patch: Uint8Array;
}

/** A reason not to propose. `guard` is the file's name in `change/guards/`, or `importer`. */
export interface Finding {
  readonly guard: string;
  readonly path: string | undefined;
  readonly line: number | undefined;
  /** What is wrong, in one sentence without a final stop. Never holds the secret it found. */
  readonly what: string;
  /** What the reader can do about it, one sentence. */
  readonly cure: string;
}

/** The change may hold a secret. Also when the guard broke: then nobody knows what it holds. */
export function isOfSecrets(finding: Finding): boolean {
  return finding.guard === "secrets";
}

/** What became of the room's tree. */
export type Captured =
  | { readonly kind: "tree"; readonly tree: Sha }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };
