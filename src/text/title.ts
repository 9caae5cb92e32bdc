/** Makes a title and a branch's last word from outside text. What comes back is words only: it starts, closes, mentions nothing. */
import { Untrusted } from "../words.ts";
import { cutCharacters } from "./cut.ts";
import { cleanText } from "./invisible.ts";

type Rule = readonly [pattern: RegExp, replacement: string];

/** Titles and commit subjects are raw text to the forge, to CI and to release tools: here things are taken out, not escaped. */
const rules: readonly Rule[] = [
  // References, with the brackets that usually hold one, and addresses that a closing keyword would act on.
  [/\(\s*(?:[\w.-]+\/[\w.-]+)?#\p{N}+\s*\)/gu, ""],
  [/#+(?=\p{N})\p{N}+/gu, ""],
  [/(?<![a-z0-9_])gh-(?=\d)\d+/gi, ""],
  [/(?:\b[a-z][a-z0-9+.-]*)?:\/\//gi, ""],
  // Mentions; an address keeps its sense.
  [/(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, " at "],
  [/@/g, ""],
  // Words that keep CI from running. Brackets that are left become round ones, so that none can be put together.
  [/\[[^\][]*(?<![a-z])skip(?![a-z])[^\][]*\]/gi, ""],
  [/\[\s*no[ _-]?ci\s*\]/gi, ""],
  [/skip-checks\s*:\s*(?:true|false)?/gi, ""],
  [/\*{2,}/g, ""],
  // A comment, if the title is ever put on a page unescaped.
  [/<!--+|--+>/g, ""],
  // What a release tool takes for a breaking change or a version, and git for a commit to fold in.
  [/BREAKING[ _-]?CHANGES?\s*:?/gi, ""],
  [/!+(?=\s*:)/g, ""],
  [/^(fixup|squash|amend)!+/gi, "$1"],
  [/BEGIN_(?:COMMIT_OVERRIDE|NESTED_COMMIT|VERSION_OVERRIDE)/gi, ""],
  // A trailer's key has a hyphen and stands at the start.
  [/^([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\s*:/gi, "$1"],
  [/\s+/g, " "],
  [/^[-/#:;,!*=>~+ ]+| +$/g, ""],
];

/**
 * One line of at most `max` characters: the first line of the text that has words in it. `fallback`, our own words, when
 * nothing readable is left.
 */
export function plainTitle(untrusted: Untrusted, max: number, fallback: string): string {
  const lines = cleanText(Untrusted.reveal(untrusted)).text.split("\n", 200);
  for (const line of lines) {
    const title = shortened(stripped(cutCharacters(line, 2000).kept), max);
    if (/[\p{L}\p{N}]/u.test(title)) return title;
  }
  return fallback;
}

/** Taking one thing out can put another together, so the rules run until nothing changes; each pass takes something out. */
function stripped(line: string): string {
  let before: string;
  let title = line;
  do {
    before = title;
    title = rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), title);
  } while (title !== before);
  return title.replace(/\[/g, "(").replace(/\]/g, ")");
}

function shortened(title: string, max: number): string {
  if (cutCharacters(title, max).left === 0) return title;
  const kept = cutCharacters(title, max - 1).kept;
  const atWord = kept.replace(/\s+\S*$/, "");
  return `${atWord.length >= kept.length / 2 ? atWord : kept.trimEnd()}…`;
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** ASCII lower-case letters, digits and single dashes, at most `max`; empty when the text has no Latin letters or digits. */
export function slug(untrusted: Untrusted, max = 40): string {
  const words = cutCharacters(cleanText(Untrusted.reveal(untrusted)).text, 2000)
    .kept.normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "");
  const kept = words.slice(0, max);
  const cutsWord = /^[a-z0-9]/.test(words.slice(max));
  const whole = cutsWord ? kept.replace(/-[a-z0-9]*$/, "") : kept;
  return (whole.length >= max / 2 ? whole : kept).replace(/-+$/, "");
}
