/** Takes out of a text what a terminal would obey instead of showing it. Whether the rest is true is not its business. */
import { showInvisible } from "./invisible.ts";

/** Colour and weight: `ESC [ numbers m`. */
export const colour = String.raw`\x1b\[[\d;:]{0,32}m`;

/** All that a terminal obeys: control sequences, strings to the terminal with their end, two-character escapes; 7 and 8 bit. */
const sequence =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-Z\\`-~]/g;
const isColour = new RegExp(`^${colour}$`);

/** Control and format characters, line and paragraph separators; not tab and line feed, not the ESC of a colour. */
const unprintable = new RegExp(String.raw`(?![\t\n]|${colour})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]`, "gu");
const unprintableOrColour = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Lines that only add to what stands there, in colours. */
export function inColours(text: string): string {
  if (/^[\t\n -~]*$/.test(text)) return text;
  return text.replace(sequence, (found) => (isColour.test(found) ? found : "")).replace(unprintable, "");
}

/** Lines that only add to what stands there. */
export function withoutColours(text: string): string {
  if (/^[\t\n -~]*$/.test(text)) return text;
  return text.replace(sequence, "").replace(unprintableOrColour, "");
}

/** For a patch that somebody is to judge: what cannot be seen is shown as `<U+001B>`. */
export function withEverythingSeen(text: string): string {
  return text.replace(/[^\t\n]+/g, showInvisible);
}
