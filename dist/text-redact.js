import { St as Untrusted, _ as cutMark, g as cutCharacters, h as cutBytes, xt as Secret } from "./first-look.js";

// src/text/invisible.ts
/** Knows which characters a reader cannot see. Takes them out, or points at them; does not judge what they were for. */
/**
* Everything of the general categories C (control, format, surrogate, private use, unassigned), line and paragraph
* separators, what Unicode lets a renderer ignore (tags, variation selectors, Hangul fillers, joiners, bidi marks), and
* blanks that are no white space: Braille, the null notehead, the Khitan filler, Egyptian blanks.
*/
const unseen = String.raw`[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}\u{16FE4}\u{13441}\u{13442}]`;
const unseenButLines = new RegExp(String.raw`(?![\n\t])${unseen}`, "gu");
/**
* Text as a reader sees it: CR and CRLF become LF, tabs and line feeds stay, every unseen character goes. No
* normalisation. An emoji sequence that needs a joiner or a variation selector falls apart into its visible parts: the
* same characters also carry hidden bytes, and the sense of a text survives it. What counts as unassigned depends on the
* Unicode version of the running Node.
*/
function cleanText(raw) {
	let removed = 0;
	return {
		text: raw.replace(/\r\n?/g, "\n").replace(unseenButLines, () => {
			removed += 1;
			return "";
		}),
		removed
	};
}
/** Unseen characters made visible as `<U+200B>`, a line feed as `\n`, a tab as `\t`: for names that must be told apart. */
function showInvisible(text) {
	return text.replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t").replace(unseenButLines, (character) => `<${codePointName(character)}>`);
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
	"Khmer"
].map((script) => String.raw`\p{Script=${script}}`).join("");
/** Uses of unseen characters in honest source text: each needs the visible neighbour that gives it a meaning. */
const honest = [
	String.raw`[\n\t\f]`,
	String.raw`\r(?=\n|$)`,
	String.raw`(?<=(?![0-9#*])\p{Emoji})[\uFE0E\uFE0F]`,
	String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
	String.raw`(?<=\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic}|[\u2640\u2642])`,
	`(?<=[${joiningScripts}])[\\u200C\\u200D](?=[${joiningScripts}])`
].join("|");
const suspicious = new RegExp(`(?!${honest})${unseen}`, "gu");
/**
* The unseen characters of added lines or of a name, at most `limit`. Not reported: tabs, line and form feeds, CR before
* LF or at the end, selectors and joiners that belong to an emoji, joiners between letters of scripts that need them.
* A byte order mark is reported wherever it stands.
*/
function hasInvisible(text, limit = 100) {
	const found = [];
	for (const match of text.matchAll(suspicious)) {
		if (found.length >= limit) break;
		found.push({
			index: match.index,
			name: codePointName(match[0])
		});
	}
	return found;
}
function codePointName(character) {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

// src/text/disarm.ts
/**
* Breaks what is live on the forge in text that is *not* Markdown: in page text after rendering, and in raw text that
* a squash merge or a bot takes over. Escaping Markdown is not its business; it only puts word joiners in.
*/
/**
* U+2060: no width, no line break, no word character, so that what stands on either side of it no longer belongs
* together for a program. The forge resolves mentions, references, hashes and emoji names on the rendered text, where
* escapes are gone; only another character helps. Cleaned text holds none, so every one in our output is ours.
*/
const joiner = "⁠";
const J = "⁠";
/** What acts from raw text too: the body of a pull request can become a commit message word for word. */
const references = [
	[/#(?=\p{N})/gu, `#${J}`],
	[/(?<![a-z0-9_])gh(?=-\d)/gi, `$&${J}`],
	[/:\/\/(?=\S{0,200}\/(?:issues|pulls?|discussions|commit|compare|milestone)\/)/gi, `:${J}//`],
	[/<(?=!--)/g, `<${J}`],
	[/\[(?=(?:skip[ _-]?[a-z]|[a-z-]+[ _-]skip\b|no[ _-]ci\b)[^\]\n]{0,60}\])/gi, `[${J}`],
	[/skip-checks(?=\s*:)/gi, `$&${J}`],
	[/\*\*(?=\*no_ci\*\*\*)/gi, `**${J}`],
	[/^[^\S\n]*[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?=[^\S\n]*:)/gim, `$&${J}`],
	[/BREAKING(?=[ -]CHANGES?)/gi, `$&${J}`],
	[/BEGIN(?=_(?:COMMIT_OVERRIDE|NESTED_COMMIT|VERSION_OVERRIDE))/gi, `$&${J}`],
	[/^[^\S\n]*(?:(?:feat|fix|perf|revert|deps)(?:\([^)\n]*\))?|[a-z]+(?:\([^)\n]*\))?!)(?=:)/gim, `$&${J}`],
	[/^(?=[^\S\n]*\/[a-z][\w-]*(?:[^\S\n]|$))/gim, J]
];
const mentions = [[/@(?=[^\s@])/g, `@${J}`]];
/** What is live only where the page is shown as text, not in code. */
const pageOnly = [
	[/:\/\//g, `:${J}//`],
	[/www(?=\.|$)/gi, `$&${J}`],
	[/:(?=[\w+-]+:)/g, `:${J}`]
];
/** For code spans of our own: issue references, markers, CI words and bot commands, but `npx @scope/tool` stays copyable. */
function disarmReferences(text) {
	return applied(references, text);
}
/** For text in code blocks: as above, and mentions (the forge resolves none in code, but the raw text travels on). */
function disarmRaw(text) {
	return applied(mentions, disarmReferences(text));
}
/** For text outside code: as above, and addresses, emoji names and commit hashes. */
function disarmPage(text) {
	return brokenHashes(applied(pageOnly, disarmRaw(text)));
}
function applied(rules, text) {
	return rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}
/** The forge links 7 to 40 hexadecimal digits that stand alone: after this, no run is longer than six. */
function brokenHashes(text) {
	return text.replace(/(?<![0-9A-Za-z_])[0-9a-f]{7,64}(?![0-9A-Za-z_])/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${J}`));
}

// src/text/markdown.ts
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
/** What stands for these on a page; every other character of Markdown's own gets a backslash. */
const escapes = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&vert;",
	"\\": "&bsol;",
	$: "<span>$</span>"
};
/** One line of cleaned text, safe at the start of a line, inside a line, in a heading, a list, a quote and a table cell. */
function escaped(line) {
	return disarmPage(line).replace(/[&<>|\\$`*_~[\]#]/g, (character) => escapes[character] ?? `\\${character}`).replace(/^[-+=:]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}
function oneLine(untrusted, max) {
	const line = cleanText(Untrusted.reveal(untrusted)).text.replace(/\s+/g, " ").trim();
	const { kept, left } = cutCharacters(line, max);
	return left === 0 ? escaped(kept) : `${escaped(kept)}${cutMark(left)}`;
}
/** Outside text as plain text in one line, at most `max` characters before the cut is said. May be empty. */
function inline(untrusted, max = 300) {
	return oneLine(untrusted, max);
}
/** As `inline`, shorter: for a cell of a table. */
function cell(untrusted, max = 120) {
	return oneLine(untrusted, max);
}
const drawn = /* @__PURE__ */ new Set([
	"mermaid",
	"math",
	"geojson",
	"topojson",
	"stl",
	"suggestion"
]);
/**
* Outside text as a fenced code block that no run of backticks inside can close. Blank lines around it end an HTML block
* such as `<details>` before it, so that nothing inside is read as HTML; in a list item or a quote give `prefix`, or the
* text would fall out of the container and of the block. A table cell cannot hold it.
*/
function block(untrusted, options = {}) {
	const text = disarmRaw(cleanText(Untrusted.reveal(untrusted)).text).replace(/\s+$/, "");
	const { kept, left } = cutBytes(text, options.maxBytes ?? 8192);
	const body = left === 0 ? kept : `${kept}\n${cutMark(left)}`;
	const longest = Math.max(2, ...(body.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return framed([
		`${fence}${/^[a-z0-9+#-]{1,20}$/.test(options.info ?? "") && !drawn.has(options.info ?? "") ? options.info : ""}`,
		...body.split("\n"),
		fence
	], options.prefix);
}
/** The agent's own words as a block quote, line by line as `inline`, under a line that says that nobody verified them. */
function quote(untrusted, options = {}) {
	const text = cleanText(Untrusted.reveal(untrusted)).text.replace(/^\n+|\s+$/g, "");
	const { kept, left } = cutBytes(text, options.maxBytes ?? 8192);
	const lines = [...kept.split("\n").map(quotedLine), ...left === 0 ? [] : [cutMark(left)]];
	const broken = lines.map((line, at) => line !== "" && (lines[at + 1] ?? "") !== "" ? `${line}\\` : line);
	return framed([
		`**${escaped(options.label ?? "The agent's own words, not verified:")}**`,
		"",
		...broken
	].map((line) => `> ${line}`.trimEnd()), options.prefix);
}
function quotedLine(line) {
	const depth = (/^\s*/.exec(line)?.[0] ?? "").replace(/\t/g, "  ").length;
	const words = escaped(line.replace(/\s+/g, " ").trim());
	return words === "" ? "" : `${"&nbsp;".repeat(Math.min(depth, 12))}${words}`;
}
function framed(lines, prefix = "") {
	if (!/^[ >]*$/.test(prefix)) throw new TypeError("A block's prefix is made of spaces and > only.");
	return `\n${[
		"",
		...lines,
		""
	].map((line) => `${prefix}${line}`.trimEnd()).join("\n")}\n`;
}
/**
* A dynamic word of ours (path, command, branch) as code in one line, hostile or not; unseen characters are shown as
* `<U+202E>`. Works in a table: with a pipe in it, it becomes a `<code>` element, since a pipe in backticks would cut the
* cell, and escaped would show its backslash outside a table. Mentions are left alone: the forge resolves none in code,
* and a command stays copyable.
*/
function codeSpan(text, max = 200) {
	const { kept, left } = cutCharacters(disarmReferences(showInvisible(text)), max);
	const mark = left === 0 ? "" : ` (${cutMark(left)})`;
	if (kept === "") return "(empty)";
	if (kept.includes("|")) return `<code>${escaped(kept)}</code>${mark}`;
	const longest = Math.max(0, ...(kept.match(/`+/g) ?? []).map((run) => run.length));
	const ticks = "`".repeat(longest + 1);
	const pad = /^`|`$|^ .* $/.test(kept) ? " " : "";
	return `${ticks}${pad}${kept}${pad}${ticks}${mark}`;
}

// src/text/redact.ts
/**
* Finds the exact secrets of this run in any text, plain or in the usual encodings, and covers them, also where the escape of a page
* (markdown.ts) has written them in its own way. Knows no patterns of foreign ones.
*/
function growingRedactor(secrets) {
	let known = [...secrets];
	let current = redactor(known);
	return {
		cover: (more) => {
			known = [...known, ...more];
			current = redactor(known);
		},
		redact: (text) => current.redact(text),
		finds: (data) => current.finds(data),
		get ignored() {
			return current.ignored;
		}
	};
}
const shortest = 6;
/** Length of the two pieces that are looked for first, at most. A line break inside an encoding leaves one of them whole. */
const piece = 16;
/** So many characters of a long form may be missing at one end, where a text was cut: who has the others can try these. */
const guessable = 8;
/** All that the escape of a page adds to a character or puts between two. */
const written = new RegExp([
	"⁠",
	...Object.values(escapes).map(quoted),
	String.raw`\\(?=[^A-Za-z0-9\s])`
].join("|"), "g");
const standsFor = new Map(Object.entries(escapes).map(([character, text]) => [text, character]));
function redactor(secrets) {
	const values = [...new Set(secrets.map((secret) => Secret.reveal(secret)))];
	const usable = values.filter((value) => value.length >= shortest);
	const inText = distinct(usable.flatMap((value) => formsOf(value, value)));
	const inBytes = distinct(usable.flatMap((value) => formsOf(value, Buffer.from(value, "utf8").toString("latin1"))));
	const all = inText.length === 0 ? void 0 : new RegExp(inText.map(expression).join("|"), "g");
	const finds = (data) => typeof data === "string" ? found(data, inText) : found(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("latin1"), inBytes);
	const isThere = (text) => {
		if (finds(text) !== void 0) return true;
		const read = asRead(text);
		return read !== text && finds(read) !== void 0;
	};
	return {
		redact: (text) => all === void 0 || !isThere(text) ? text : text.replace(all, "***"),
		finds,
		ignored: values.length - usable.length
	};
}
/** A page's source as its reader sees it, as far as the escape wrote it. */
function asRead(text) {
	return text.replace(written, (found) => standsFor.get(found) ?? "");
}
/** `plain` is the secret as it stands in the text that is searched: characters, or one character for each byte. */
function formsOf(value, plain) {
	const bytes = Buffer.from(value, "utf8");
	const hex = bytes.toString("hex");
	const base64 = [
		0,
		1,
		2
	].map((offset) => base64At(bytes, offset));
	const url = encodeURIComponent(bytes.toString("utf8"));
	const json = JSON.stringify(plain).slice(1, -1);
	const lines = plain.includes("\n") ? plain.split(/\r?\n/).filter((line) => line.length >= piece && !line.startsWith("--")) : [];
	const pattern = (encoding, wraps = false) => (text) => ({
		text,
		encoding,
		wraps
	});
	return [
		...[plain, ...lines].map(pattern("plain")),
		...base64.map(pattern("base64", true)),
		...base64.map((text) => text.replace(/\+/g, "-").replace(/\//g, "_")).map(pattern("base64url", true)),
		...[hex, hex.toUpperCase()].map(pattern("hex", true)),
		...[
			url,
			url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
			url.replace(/%20/g, "+")
		].map(pattern("url")),
		pattern("json")(json),
		pattern("reversed")(Array.from(plain).reverse().join(""))
	].flatMap((form) => [form, ...cutForms(form)]);
}
function cutForms(form) {
	if (form.text.length < 32) return [];
	return [form.text.slice(guessable), form.text.slice(0, -8)].map((text) => ({
		...form,
		text
	}));
}
/** The characters of base64 that depend on nothing but these bytes, when `offset` unknown bytes (modulo 3) stand before them. */
function base64At(bytes, offset) {
	const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
	return padded.toString("base64").slice(Math.ceil(offset * 8 / 6), Math.floor(padded.length * 8 / 6));
}
/** Longest first, so that the longer of two secrets with the same beginning is covered whole. */
function distinct(patterns) {
	const byText = /* @__PURE__ */ new Map();
	for (const pattern of patterns) if (!byText.has(pattern.text)) byText.set(pattern.text, pattern);
	return [...byText.values()].sort((one, other) => other.text.length - one.text.length);
}
function found(text, patterns) {
	return patterns.find((pattern) => piecesOf(pattern).some((part) => text.includes(part)) && (!pattern.wraps || new RegExp(expression(pattern)).test(text)))?.encoding;
}
function piecesOf({ text, wraps }) {
	if (!wraps) return [text];
	const length = Math.min(piece, Math.ceil(text.length / 2));
	return [text.slice(0, length), text.slice(length, 2 * length)];
}
/** Between two characters a page may have a joiner, and in a quotation a line's end has a backslash and its beginning a mark. */
function expression({ text, wraps }) {
	const between = wraps ? String.raw`${"⁠"}?(?:\\?\r?\n[> ]*)?` : `${"⁠"}?`;
	return Array.from(text, writings).join(between);
}
function writings(character) {
	const plain = quoted(character);
	const escaped = escapes[character];
	if (escaped !== void 0) return `(?:${quoted(escaped)}|${plain})`;
	return /[^A-Za-z0-9\s]/.test(character) ? String.raw`\\?${plain}` : plain;
}
function quoted(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

export { codeSpan as a, disarmPage as c, showInvisible as d, cell as i, cleanText as l, redactor as n, inline as o, block as r, quote as s, growingRedactor as t, hasInvisible as u };
