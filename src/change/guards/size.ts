/**
 * Threat: a change too large to be read hides anything: ten thousand lines of noise, a minified line of a megabyte, a
 * file that the forge shows no diff of or refuses after all the work is done. This guard holds the number of files, the
 * lines and the size of a file within limits. It must not judge what the lines say.
 */
import type { Change, Finding } from "../change.ts";
import type { Policy } from "../guards.ts";
import { addedLines } from "./new-text.ts";

/** A line counts once for each started stretch of this many characters, so that one long line is not one line. */
const stretch = 500;

/** Bytes of one file after the change. */
const fileLimit = 10 * 1024 * 1024;

export function size(change: Change, { limits }: Policy): readonly Finding[] {
  const files = change.files.length;
  const lines = change.files
    .flatMap((file) => [...addedLines(file), ...file.removedLines])
    .reduce((sum, { text }) => sum + Math.max(1, Math.ceil(text.length / stretch)), 0);
  const large = change.files.filter(({ after }) => after !== undefined && !(after.size <= fileLimit));
  return [
    ...overLimit(files, limits.changedFiles, "files are changed", "limits.changed-files"),
    ...overLimit(
      lines,
      limits.changedLines,
      `lines are changed (a long one counts for every ${stretch} characters)`,
      "limits.changed-lines",
    ),
    ...large.map(({ path }) => ({
      guard: "size",
      path,
      line: undefined,
      what: `The file is larger than ${fileLimit / 1024 / 1024} MiB`,
      cure: "Keep files of this size out of the change; a person can add one in a commit of their own.",
    })),
  ];
}

/** A limit that is no number is no limit to pass. */
function overLimit(count: number, limit: number, counted: string, key: string): readonly Finding[] {
  if (count <= limit) return [];
  return [
    {
      guard: "size",
      path: undefined,
      line: undefined,
      what: `${count} ${counted}, and at most ${limit} are allowed`,
      cure: `Split the task into smaller ones, or raise ${key} in the config file.`,
    },
  ];
}
