/** Finds the start command in a comment. Only its first line counts: a quote, a code block or a later line is talk. */
import { nearest } from "../settings/nearest.ts";
import { Untrusted } from "../words.ts";

export const commandWords = ["retry", "stop", "status", "help"] as const;

export type CommandWord = (typeof commandWords)[number];

export type Command =
  | { readonly kind: "none" }
  | { readonly kind: "start"; readonly instruction: Untrusted | undefined }
  | { readonly kind: "word"; readonly word: CommandWord }
  /** One word that is nearly one of ours: to take it for an instruction would pay an agent for a slip of the finger. */
  | { readonly kind: "unclear"; readonly near: CommandWord };

/** `body` is the comment as written; `word` is the configured command, `/agent` say. */
export function commandIn(body: string, word: string): Command {
  const firstLine = body.split(/\r\n|\n|\r/, 1)[0] ?? "";
  if (firstLine !== word && !(firstLine.startsWith(word) && /^\s/.test(firstLine.slice(word.length))))
    return { kind: "none" };
  // A line of its own is enough: what explains a "stop" below it must not start work.
  const said = firstLine.slice(word.length).trim().toLowerCase().replace(/[.!]$/, "");
  const known = commandWords.find((one) => one === said);
  if (known !== undefined) return { kind: "word", word: known };
  const near = /^\S+$/.test(said) ? nearest(said, commandWords) : undefined;
  if (near !== undefined) return { kind: "unclear", near: wordOf(near) };
  const rest = body.slice(word.length).trim();
  return { kind: "start", instruction: rest === "" ? undefined : new Untrusted(rest) };
}

function wordOf(name: string): CommandWord {
  return commandWords.find((one) => one === name) ?? "help";
}
