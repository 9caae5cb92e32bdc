/**
 * Threat: a file in Git LFS is a small pointer in the tree. An agent that writes into one breaks it, or points it at other
 * content than anybody tested. This guard says in words that this is not supported yet. It must not stop the deletion
 * of a pointer, which needs nothing of LFS, nor a text that only speaks of it. A pointer that a *binary* file replaces
 * shows no removed lines and is left to the binaries guard.
 */
import type { Change, FileChange, Finding } from "../change.ts";
import { newText } from "./new-text.ts";

/** The first line of a pointer, as of the specification and of the version before it had its name. */
const pointer = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d/;

export function lfs(change: Change): readonly Finding[] {
  return change.files.filter(touchesPointer).map(({ path }) => ({
    guard: "lfs",
    path,
    line: undefined,
    what: "The change touches a file that is kept in Git LFS, which is not supported yet",
    cure: "Leave the file as it is in the base; a person with Git LFS can change it in a commit of their own.",
  }));
}

function touchesPointer(file: FileChange): boolean {
  if (file.after === undefined) return false;
  const wasPointer = file.removedLines.some(({ line, text }) => line === 1 && pointer.test(text));
  return wasPointer || pointer.test(newText(file));
}
