/** Knows which characters a reader cannot see. Takes them out, or points at them; does not judge what they were for. */

/**
 * Everything of the general categories C (control, format, surrogate, private use, unassigned), line and paragraph
 * separators, what Unicode lets a renderer ignore (tags, variation selectors, Hangul fillers, joiners, bidi marks), and
 * blanks that are no white space: Braille, the null notehead, the Khitan filler, Egyptian blanks.
 */
const unseen = String.raw`[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}\u{16FE4}\u{13441}\u{13442}]`;

const unseenButLines = new RegExp(String.raw`(?![\n\t])${unseen}`, "gu");

export interface Cleaned {
  readonly text: string;
  /** Characters (code points) taken out. A carriage return that became a line feed is not one of them. */
  readonly removed: number;
}

/**
 * Text as a reader sees it: CR and CRLF become LF, tabs and line feeds stay, every unseen character goes. No
 * normalisation. An emoji sequence that needs a joiner or a variation selector falls apart into its visible parts: the
 * same characters also carry hidden bytes, and the sense of a text survives it. What counts as unassigned depends on the
 * Unicode version of the running Node.
 */
export function cleanText(raw: string): Cleaned {
  let removed = 0;
  const text = raw.replace(/\r\n?/g, "\n").replace(unseenButLines, () => {
    removed += 1;
    return "";
  });
  return { text, removed };
}

/** Unseen characters made visible as `<U+200B>`, a line feed as `\n`, a tab as `\t`: for names that must be told apart. */
export function showInvisible(text: string): string {
  return text
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t")
    .replace(unseenButLines, (character) => `<${codePointName(character)}>`);
}

export interface Invisible {
  /** In UTF-16 units from the start of the text. */
  readonly index: number;
  /** As in `U+202E`. */
  readonly name: string;
}

const joiningScripts = [
  "Arabic",
  "Syriac",
  "Devanagari",
  "Bengali",
  "Gurmukhi",
  "Gujarati",
  "Oriya",
  "Tamil",
  "Telugu",
  "Kannada",
  "Malayalam",
  "Sinhala",
  "Khmer",
]
  .map((script) => String.raw`\p{Script=${script}}`)
  .join("");

/** Uses of unseen characters in honest source text: each needs the visible neighbour that gives it a meaning. */
const honest = [
  String.raw`[\n\t\f]`,
  String.raw`\r(?=\n|$)`,
  String.raw`(?<=(?![0-9#*])\p{Emoji})[\uFE0E\uFE0F]`,
  String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
  String.raw`(?<=\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic}|[\u2640\u2642])`,
  `(?<=[${joiningScripts}])[\\u200C\\u200D](?=[${joiningScripts}])`,
].join("|");

const suspicious = new RegExp(`(?!${honest})${unseen}`, "gu");

/**
 * The unseen characters of added lines or of a name, at most `limit`. Not reported: tabs, line and form feeds, CR before
 * LF or at the end, selectors and joiners that belong to an emoji, joiners between letters of scripts that need them.
 * A byte order mark is reported wherever it stands.
 */
export function hasInvisible(text: string, limit = 100): readonly Invisible[] {
  const found: Invisible[] = [];
  for (const match of text.matchAll(suspicious)) {
    if (found.length >= limit) break;
    found.push({ index: match.index, name: codePointName(match[0]) });
  }
  return found;
}

function codePointName(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
