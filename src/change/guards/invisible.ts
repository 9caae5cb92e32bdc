/**
 * Threat: characters that a reviewer cannot see, or that show a line in another order than it runs, make a diff say one
 * thing and do another. This guard stops them in new names and added lines. Which of them honest text needs (inside an
 * emoji, between the letters of some scripts) is decided in text/invisible.ts; a byte order mark may stand where a file
 * begins. It must not accuse what was there before, nor letters of any script.
 */
import { hasInvisible } from "../../text/invisible.ts";
import type { AddedLine, Change, FileChange, Finding } from "../change.ts";
import { addedLines } from "./new-text.ts";

/** How many different characters a finding names. */
const named = 5;

export function invisible(change: Change): readonly Finding[] {
  return change.files.flatMap((file) => [...nameFinding(file), ...lineFinding(file)]);
}

function nameFinding({ path, before, after }: FileChange): readonly Finding[] {
  if (before !== undefined || after === undefined) return [];
  const breaks = path.match(/[\t\n\f\r]/g)?.map((character) => `U+${hex(character)}`) ?? [];
  const names = [...hasInvisible(path).map(({ name }) => name), ...breaks];
  if (names.length === 0) return [];
  return [
    {
      guard: "invisible",
      path,
      line: undefined,
      what: `The new file's name holds characters that cannot be seen (${list(names)})`,
      cure: "Give the file a name of visible characters.",
    },
  ];
}

function lineFinding(file: FileChange): readonly Finding[] {
  const hits = addedLines(file).flatMap((line) => unseen(line).map((name) => ({ line: line.line, name })));
  const [first] = hits;
  if (first === undefined) return [];
  return [
    {
      guard: "invisible",
      path: file.path,
      line: first.line,
      what: `Added lines hold characters that cannot be seen (${list(hits.map(({ name }) => name))}), here for the first time`,
      cure: "Take them out, or write them as escapes of the language, such as \\u200b, so that a reader sees them.",
    },
  ];
}

function unseen({ line, text }: AddedLine): readonly string[] {
  const body = line === 1 && text.startsWith("\ufeff") ? text.slice(1) : text;
  return hasInvisible(body, named).map(({ name }) => name);
}

function list(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length > named ? ` and ${distinct.length - named} more` : "";
  return `${distinct.slice(0, named).join(", ")}${more}`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
