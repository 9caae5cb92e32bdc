/**
 * The one escape from text of outside into GitHub-flavoured Markdown. What comes back shows the same text and nothing
 * else: it cannot mention, refer, link, load, hide, close or forge. It does not decide what is shown.
 *
 * Technique: unseen characters go; word joiners break what the forge resolves after rendering (disarm.ts); then every
 * character with a meaning in Markdown is escaped. `& < > | \` become character references, because a table is cut at its
 * pipes before escapes are looked at, and because programs search raw bodies for `<!--`; by name, because `&#92;` in raw
 * text refers to issue 92. A dollar sign stands in a `<span>`, which is how the forge's documentation keeps it from
 * starting a formula; that tag is the only HTML here.
 */
import { Untrusted } from "../words.ts";
import { cutBytes, cutCharacters, cutMark } from "./cut.ts";
import { disarmPage, disarmRaw, disarmReferences } from "./disarm.ts";
import { cleanText, showInvisible } from "./invisible.ts";

/** What stands for these on a page; every other character of Markdown's own gets a backslash. */
export const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&vert;",
  "\\": "&bsol;",
  $: "<span>$</span>",
};

/** One line of cleaned text, safe at the start of a line, inside a line, in a heading, a list, a quote and a table cell. */
function escaped(line: string): string {
  return disarmPage(line)
    .replace(/[&<>|\\$`*_~[\]#]/g, (character) => escapes[character] ?? `\\${character}`)
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

function oneLine(untrusted: Untrusted, max: number): string {
  const line = cleanText(Untrusted.reveal(untrusted)).text.replace(/\s+/g, " ").trim();
  const { kept, left } = cutCharacters(line, max);
  return left === 0 ? escaped(kept) : `${escaped(kept)}${cutMark(left)}`;
}

/** Outside text as plain text in one line, at most `max` characters before the cut is said. May be empty. */
export function inline(untrusted: Untrusted, max = 300): string {
  return oneLine(untrusted, max);
}

/** As `inline`, shorter: for a cell of a table. */
export function cell(untrusted: Untrusted, max = 120): string {
  return oneLine(untrusted, max);
}

export interface BlockOptions {
  /** Of the text, in UTF-8. */
  readonly maxBytes?: number;
  /** Language of the block. Names that the forge draws instead of showing (a diagram, a formula) are dropped. */
  readonly info?: string;
  /** What every line begins with when the block stands in a list item (spaces) or in a quote (`> `). */
  readonly prefix?: string;
}

const drawn = new Set(["mermaid", "math", "geojson", "topojson", "stl", "suggestion"]);

/**
 * Outside text as a fenced code block that no run of backticks inside can close. Blank lines around it end an HTML block
 * such as `<details>` before it, so that nothing inside is read as HTML; in a list item or a quote give `prefix`, or the
 * text would fall out of the container and of the block. A table cell cannot hold it.
 */
export function block(untrusted: Untrusted, options: BlockOptions = {}): string {
  const text = disarmRaw(cleanText(Untrusted.reveal(untrusted)).text).replace(/\s+$/, "");
  const { kept, left } = cutBytes(text, options.maxBytes ?? 8192);
  const body = left === 0 ? kept : `${kept}\n${cutMark(left)}`;
  const longest = Math.max(2, ...(body.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const info =
    /^[a-z0-9+#-]{1,20}$/.test(options.info ?? "") && !drawn.has(options.info ?? "") ? options.info : "";
  return framed([`${fence}${info}`, ...body.split("\n"), fence], options.prefix);
}

export interface QuoteOptions {
  /** Our own words above the quote. */
  readonly label?: string;
  readonly maxBytes?: number;
  readonly prefix?: string;
}

/** The agent's own words as a block quote, line by line as `inline`, under a line that says that nobody verified them. */
export function quote(untrusted: Untrusted, options: QuoteOptions = {}): string {
  const text = cleanText(Untrusted.reveal(untrusted)).text.replace(/^\n+|\s+$/g, "");
  const { kept, left } = cutBytes(text, options.maxBytes ?? 8192);
  const lines = [...kept.split("\n").map(quotedLine), ...(left === 0 ? [] : [cutMark(left)])];
  const broken = lines.map((line, at) => (line !== "" && (lines[at + 1] ?? "") !== "" ? `${line}\\` : line));
  const label = escaped(options.label ?? "The agent's own words, not verified:");
  return framed(
    [`**${label}**`, "", ...broken].map((line) => `> ${line}`.trimEnd()),
    options.prefix,
  );
}

function quotedLine(line: string): string {
  const depth = (/^\s*/.exec(line)?.[0] ?? "").replace(/\t/g, "  ").length;
  const words = escaped(line.replace(/\s+/g, " ").trim());
  return words === "" ? "" : `${"&nbsp;".repeat(Math.min(depth, 12))}${words}`;
}

function framed(lines: readonly string[], prefix = ""): string {
  if (!/^[ >]*$/.test(prefix)) throw new TypeError("A block's prefix is made of spaces and > only.");
  return `\n${["", ...lines, ""].map((line) => `${prefix}${line}`.trimEnd()).join("\n")}\n`;
}

/**
 * A dynamic word of ours (path, command, branch) as code in one line, hostile or not; unseen characters are shown as
 * `<U+202E>`. Works in a table: with a pipe in it, it becomes a `<code>` element, since a pipe in backticks would cut the
 * cell, and escaped would show its backslash outside a table. Mentions are left alone: the forge resolves none in code,
 * and a command stays copyable.
 */
export function codeSpan(text: string, max = 200): string {
  const { kept, left } = cutCharacters(disarmReferences(showInvisible(text)), max);
  const mark = left === 0 ? "" : ` (${cutMark(left)})`;
  if (kept === "") return "(empty)";
  if (kept.includes("|")) return `<code>${escaped(kept)}</code>${mark}`;
  const longest = Math.max(0, ...(kept.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(kept) ? " " : "";
  return `${ticks}${pad}${kept}${pad}${ticks}${mark}`;
}
