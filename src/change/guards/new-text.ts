/** Which bytes and lines of a changed file are new, for the guards to read. It never decides whether they may be. */
import type { AddedLine, FileChange } from "../change.ts";

/**
 * The new bytes: a link's are its target. `undefined` when nothing new is there: a deletion, or a gitlink.
 * @throws when the change does not carry bytes that it must carry; what cannot be read cannot be passed
 */
export function newBytes(file: FileChange): Uint8Array | undefined {
  if (file.after === undefined || file.after.mode === "160000") return undefined;
  if (file.content === undefined) throw new Error("A changed file came without its content.");
  return file.content;
}

/** The new side as text, without a byte order mark at its start; what is not UTF-8 becomes replacement characters. */
export function newText(file: FileChange): string {
  return new TextDecoder().decode(newBytes(file));
}

/** The new side can be read as text: no NUL anywhere in it. */
export function isText(file: FileChange): boolean {
  return newBytes(file)?.includes(0) === false;
}

/**
 * The added lines as git shows them. It shows none where one side is binary: then every line of a new side that is text,
 * and none of one that is not.
 */
export function addedLines(file: FileChange): readonly AddedLine[] {
  if (!file.binary) return file.addedLines;
  if (!isText(file)) return [];
  const lines = newText(file).split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((text, index) => ({ line: index + 1, text }));
}
