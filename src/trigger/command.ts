/** Finds the start command in a comment. Only its first line counts: a quote, a code block or a later line is talk. */
import { Untrusted } from "../words.ts";

const laterWords = ["retry", "stop", "status", "help"] as const;

export type Command =
  | { readonly kind: "none" }
  | { readonly kind: "start"; readonly instruction: Untrusted | undefined }
  /** A word that a later version answers. */
  | { readonly kind: "later"; readonly word: (typeof laterWords)[number] };

/** `body` is the comment as written; `word` is the configured command, `/agent` say. */
export function commandIn(body: string, word: string): Command {
  const firstLine = body.split(/\r\n|\n|\r/, 1)[0] ?? "";
  if (firstLine !== word && !(firstLine.startsWith(word) && /^\s/.test(firstLine.slice(word.length))))
    return { kind: "none" };
  // A line of its own is enough: what explains a "stop" below it must not start work.
  const said = firstLine.slice(word.length).trim().toLowerCase().replace(/[.!]$/, "");
  const later = laterWords.find((known) => known === said);
  if (later !== undefined) return { kind: "later", word: later };
  const rest = body.slice(word.length).trim();
  return { kind: "start", instruction: rest === "" ? undefined : new Untrusted(rest) };
}
