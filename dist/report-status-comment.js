import { B as safeParse, H as string, M as object, N as optional, c as plainName$1, d as cutCharacters, f as cutMark, j as number, m as array, mt as Untrusted, o as workflowFile, p as grouped, u as cutBytes } from "./first-look.js";

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

// src/trigger/memory.ts
/** What the status comment remembers between runs. Believed only when its author is us; anybody else's marker is text. */
const statusMarker = "<!-- gatehouse:status -->";
const memory = object({
	task: string(),
	/** The commit of the base branch that the run started from. */
	base: string(),
	/** SHA-256 of the title and the body that it worked on. */
	text: string(),
	/** How it ended, `working`, or `stopped` when a person ended it. */
	outcome: string(),
	/** When this was written. All times are milliseconds since 1970. */
	at: optional(number()),
	/** While working: when its time limit ends. */
	until: optional(number()),
	/** When agents were started on this task in the last day, oldest first. */
	starts: optional(array(number())),
	/** The pull request, when one stands. */
	pull: optional(number())
});
const dayMs = 864e5;
/** Those of the last 24 hours. */
function startsOfTheDay(memory, now) {
	return (memory?.starts ?? []).filter((start) => now - start < dayMs).slice(-1e3);
}
/** A machine that is gone tells no end: the work is over when its time is, with ten minutes for the clean-up. */
function isStale(memory, now) {
	if (memory?.outcome !== "working" || memory.until === void 0) return false;
	return now > memory.until + 6e5;
}
/** One line of HTML comment; its JSON is base64, so that nothing in it can end the comment. */
function memoryLine(remembered) {
	return `<!-- gatehouse:memory ${Buffer.from(JSON.stringify(remembered)).toString("base64")} -->`;
}
/** The oldest comment of ours that begins with the marker. */
function statusCommentOf(comments, login) {
	for (const comment of comments) {
		if (comment.author.login !== login) continue;
		const body = Untrusted.reveal(comment.body);
		if (!body.startsWith("<!-- gatehouse:status -->")) continue;
		const packed = /^<!-- gatehouse:memory ([A-Za-z0-9+/=]+) -->$/m.exec(body)?.[1];
		return {
			id: comment.id,
			memory: packed === void 0 ? void 0 : unpack(packed)
		};
	}
}
function unpack(packed) {
	try {
		const parsed = safeParse(memory, JSON.parse(Buffer.from(packed, "base64").toString("utf8")));
		return parsed.success ? parsed.output : void 0;
	} catch {
		return;
	}
}

// src/trigger/labels.ts
/** The names of the labels that are ours, and of those that people set to keep us away. */
const labels = {
	working: "agent:working",
	proposed: "agent:proposed",
	needsHuman: "agent:needs-human"
};
/** On the issue that the config names: no work starts. */
const pausedLabel = "agent:paused";
const blockedLabel = "blocked";
/** The forge does not tell upper from lower case in the names of labels. */
function hasLabel(labelled, name) {
	return labelled.labels.some((one) => one.toLowerCase() === name.toLowerCase());
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

// src/gate/gate.ts
function isGreen(end) {
	return end.kind === "exit" && end.code === 0;
}
/** `exit 1`, `killed by SIGKILL`, `stopped after 10 minutes`. */
function endInWords(end) {
	switch (end.kind) {
		case "exit": return `exit ${end.code}`;
		case "signal": return `killed by ${end.signal}`;
		case "timeout": return `stopped after ${end.minutes} ${end.minutes === 1 ? "minute" : "minutes"}`;
		case "cancelled": return "cancelled";
		default: return end;
	}
}

// src/report/traffic.ts
/** Says what went in and out of the boxes of a run. A pure view of the story; host names come from untrusted programs and are shown as code. */
const mostListed = 10;
/** One sentence each for what was reached and what was stopped; empty where nobody saw it. */
function trafficInWords(story) {
	const seen = trafficOf(story);
	if (seen.length === 0) return "";
	const apis = count(seen.flatMap((traffic) => traffic.apis.map((api) => [api.upstream, api.requests])));
	const hosts = count(seen.flatMap((traffic) => traffic.allowed.map((host) => [host.host, host.connections])));
	const reached = [...listed$1(apis, (name, times) => `${codeSpan(name, 100)} (${times} ${times === 1 ? "request" : "requests"})`), ...listed$1(hosts, (name, times) => `${codeSpan(name, 100)} (${times} ${times === 1 ? "connection" : "connections"})`)];
	const stopped = listed$1(count(seen.flatMap((traffic) => traffic.blocked.map(({ target, why, times }) => [`${target}\0${why}`, times]))), (key, times) => {
		const [target = "", why = ""] = key.split("\0");
		return `${codeSpan(target, 100)} (${times === 1 ? "once" : `${grouped(times)} times`}: ${why})`;
	});
	return [reached.length === 0 ? "Nothing outside was reached." : `Reached outside: ${reached.join(", ")}.`, stopped.length === 0 ? "" : `Tried and stopped: ${stopped.join(", ")}.`].filter((part) => part !== "").join(" ");
}
/** "2 attempts, 61,400 tokens in, 3,200 out": what the answers of the models told, and that they did not. */
function tokensInWords({ attempts }) {
	const apis = attempts.flatMap((attempt) => attempt.agent?.traffic?.apis ?? []);
	const told = apis.flatMap(({ tokens }) => tokens === void 0 ? [] : [tokens]);
	const good = apis.flatMap(({ answers }) => Object.entries(answers)).filter(([status]) => status < "3");
	const here = (attempts[0]?.number ?? 1) > 1 ? " in this run" : "";
	const made = `${attempts.length} ${attempts.length === 1 ? "attempt" : "attempts"}${here}`;
	if (told.length === 0) return `${made}, tokens unknown.`;
	const sum = (of) => told.reduce((total, tokens) => total + of(tokens), 0);
	const least = good.reduce((total, [, times]) => total + times, 0) > sum(({ answers }) => answers) ? "at least " : "";
	return `${made}, ${least}${grouped(sum((tokens) => tokens.in))} tokens in, ${least}${grouped(sum(({ out }) => out))} out.`;
}
function trafficOf(story) {
	const checks = [story.baseline, ...story.attempts.flatMap(({ gate, evidence }) => [
		gate,
		evidence?.oldTests?.gate,
		evidence?.newTests?.gate
	])].flatMap((gate) => gate?.results ?? []).map((result) => result.traffic);
	const agents = story.attempts.map((attempt) => attempt.agent?.traffic);
	return [...checks, ...agents].filter((traffic) => traffic !== void 0);
}
/** Most often first. */
function count(entries) {
	const sums = /* @__PURE__ */ new Map();
	for (const [name, times] of entries) sums.set(name, (sums.get(name) ?? 0) + times);
	return [...sums].filter(([, times]) => times > 0).sort(([, one], [, other]) => other - one);
}
function listed$1(entries, show) {
	const shown = entries.slice(0, mostListed).map(([name, times]) => show(name, times));
	const left = entries.length - shown.length;
	return left === 0 ? shown : [...shown, `${grouped(left)} more`];
}

// src/report/parts.ts
/**
* In characters of the finished text. The forge takes 65,536 for a comment or a body, and what a view puts together of
* these pieces stays below that.
*/
const sizes = {
	table: 6e3,
	attempts: 6e3,
	findings: 14e3,
	reason: 4e3,
	list: 5e3,
	lines: 9e3,
	words: 8e3
};
/** Escapes make a text up to fourteen times longer, so less of it is shown until what is made of it fits. */
function fitting(size, max, render) {
	let shown = max;
	let text = render(shown);
	while (text.length > size && shown > 0) {
		shown = Math.floor(shown / 2);
		text = render(shown);
	}
	return text;
}
/** As many lines as fit, and how many do not. */
function listed(lines, size, more) {
	let used = 0;
	const end = lines.findIndex((line) => {
		used += line.length + 1;
		return used > size;
	});
	if (end === -1) return lines.join("\n");
	return [...lines.slice(0, end), more(grouped(lines.length - end))].join("\n");
}
/** Names in code, the first eight of them. */
function named(names) {
	const shown = names.slice(0, 8).map((name) => codeSpan(name, 60));
	return names.length > shown.length ? `${shown.join(", ")} and ${grouped(names.length - shown.length)} more` : shown.join(", ");
}
/** A reason may quote what a forge, a file or an agent said. Names in backticks are shown as code. */
function sentence(reason) {
	return `${fitting(sizes.reason, 1e3, (max) => withNames(reason, max))}.`;
}
function withNames(reason, max) {
	const { kept, left } = cutCharacters(reason, max);
	const parts = kept.split("`");
	if (parts.length % 2 === 0) return inline(new Untrusted(reason), max);
	return `${parts.map((part, at) => at % 2 === 1 ? codeSpan(part) : betweenNames(part)).join("").trim()}${left === 0 ? "" : cutMark(left)}`;
}
/** The escape takes the white space off both ends. */
function betweenNames(words) {
	const shown = inline(new Untrusted(words), words.length);
	if (shown === "") return words === "" ? "" : " ";
	return `${/^\s/.test(words) ? " " : ""}${shown}${/\s$/.test(words) ? " " : ""}`;
}
function gateTable(gate) {
	return `| check | result | exit code | seconds |\n| --- | --- | --- | ---: |\n${listed(gate.results.map((result) => {
		const state = isGreen(result.end) ? result.flaky ? "green, flaky" : "green" : "**red**";
		const end = result.end.kind === "exit" ? String(result.end.code) : endInWords(result.end);
		return `| ${cell(new Untrusted(result.check.name))} | ${state} | ${end} | ${result.seconds.toFixed(1)} |`;
	}), sizes.table, (left) => `| … ${left} more checks | | | |`)}`;
}
function flakeNote(gate) {
	const flaky = gate.results.filter((result) => result.flaky).map((result) => result.check.name);
	return flaky.length === 0 ? "" : `${named(flaky)} failed once and passed on a second fresh checkout of the same commit: a flake, not healed by this change.`;
}
/** One line for each attempt: what it changed and how it ended. */
function attemptLines(story) {
	return listed(story.attempts.map((attempt) => `- Attempt ${attempt.number}: ${attemptInWords(attempt)}`), sizes.attempts, (left) => `- … ${left} more attempts`);
}
function attemptInWords(attempt) {
	return `${attempt.agent === void 0 ? "the agent did not end" : `agent ${endInWords(attempt.agent.end)} (${attempt.agent.seconds.toFixed(0)} s)`}; ${changeInWords(attempt)}; ${verdictInWords(attempt)}`;
}
function changeInWords(attempt) {
	const paths = attempt.change?.paths;
	if (paths === void 0) return "no change was taken";
	const added = paths.reduce((sum, path) => sum + path.added, 0);
	const removed = paths.reduce((sum, path) => sum + path.removed, 0);
	return `${paths.length} ${paths.length === 1 ? "file" : "files"}, +${added} −${removed}`;
}
function verdictInWords(attempt) {
	if (attempt.findings.length > 0) return "stopped by a guard";
	const gate = attempt.gate;
	if (gate === void 0) return "the gate was not run";
	if (gate.verdict === "green") return "gate green";
	return `gate red (${named(redOf(gate).map((result) => result.check.name))})`;
}
function redOf(gate) {
	return gate.results.filter((result) => !isGreen(result.end));
}
function findingLines(findings) {
	return listed(findings.map((finding) => {
		const line = finding.line === void 0 ? "" : `, line ${finding.line}`;
		const place = finding.path === void 0 ? "" : ` (${codeSpan(finding.path)}${line})`;
		return `- ${inline(new Untrusted(finding.what), 300)}${place}. ${inline(new Untrusted(finding.cure), 300)}`;
	}), sizes.findings, (left) => `- … ${left} more findings`);
}
/** The digest of every red check, each folded under its name. `size` is for all of them together. */
function redDigests(gate, size) {
	const red = redOf(gate);
	const shown = red.slice(0, Math.max(1, Math.floor(size / 2e3)));
	const each = Math.floor(size / Math.max(1, shown.length));
	const texts = shown.map((result) => folded(`What ${plainName(result.check.name)} printed, shortened`, result.digest === "" ? "It printed nothing." : fitting(each - 300, each, (max) => block(new Untrusted(result.digest), { maxBytes: max }))));
	const left = red.length - shown.length;
	return [...texts, ...left === 0 ? [] : [`… ${grouped(left)} more red checks; the log has their output.`]].join("\n\n");
}
/** The test lines that went away come first: they are what a reviewer must look at. */
function testChanges(attempt) {
	const tests = attempt?.change?.tests ?? [];
	if (tests.length === 0) return "No test file was changed.";
	const removed = tests.reduce((sum, test) => sum + test.removed.length, 0);
	const added = tests.reduce((sum, test) => sum + test.added, 0);
	const ordered = [...tests].sort((one, other) => other.removed.length - one.removed.length);
	const list = listed(ordered.map((test) => `- ${codeSpan(test.path)}: ${countOf(test.added)} added, ${test.removed.length} removed`), sizes.list, (left) => `- … ${left} more test files`);
	if (removed === 0) return `Test files were changed: ${countOf(added)} added, none removed.\n\n${list}`;
	const lines = ordered.filter((test) => test.removed.length > 0).flatMap((test) => [`${showInvisible(test.path)}:`, ...test.removed.map((line) => `-${line.line}: ${line.text}`)]);
	const detail = fitting(sizes.lines, 8e3, (max) => block(new Untrusted(lines.join("\n")), { maxBytes: max }));
	return [
		`**${countOf(removed)} of test files ${removed === 1 ? "was" : "were"} removed or replaced. Look there first.**`,
		list,
		folded("The removed test lines", detail)
	].join("\n\n");
}
function countOf(lines) {
	return lines === 1 ? "1 line" : `${grouped(lines)} lines`;
}
function allowedInWords(story) {
	const allowed = story.admitted?.allowed;
	if (allowed === void 0) return "";
	const exposed = allowed.exposed.length === 0 ? "No variable of the job was handed in." : `Handed in as they are: ${named(allowed.exposed)}.`;
	return [
		allowed.walls.note,
		exposed,
		trafficInWords(story)
	].filter((part) => part !== "").join(" ");
}
/** The agent's last words, folded; empty when it said nothing. */
function agentWords(story) {
	const words = story.attempts.at(-1)?.agent?.words;
	if (words === void 0 || inline(words, 1) === "") return "";
	return folded("What the agent said at its end", fitting(sizes.words, 4e3, (max) => quote(new Untrusted(Untrusted.reveal(words).slice(-max)))));
}
/** `summary` is our own words; a blank line on both sides lets the Markdown inside be Markdown. */
function folded(summary, inside) {
	return `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`;
}
function hiddenNote(story) {
	const hidden = Math.max(0, ...story.attempts.map((attempt) => attempt.hidden));
	if (hidden === 0) return "";
	const where = story.admitted?.order.revision === void 0 ? "the issue" : "the issue and the pull request's talk";
	return hidden === 1 ? `One hidden character, comment or image text was removed from ${where} before the agent read it.` : `${grouped(hidden)} hidden characters, comments or image texts were removed from ${where} before the agent read it.`;
}
/** A check's name stands in an HTML summary, where Markdown is not read: only its harmless characters stay. */
function plainName(name) {
	return disarmPage(name.replace(/[^\p{L}\p{N} .,:_/+=-]/gu, "").slice(0, 80));
}

// src/report/ci.ts
const press = "a person with write access has to look at the change and press **Approve workflows to run** on this pull request";
/** Before it was looked for: what can be said of every pull request. */
const beforehand = `When this was written, no run of CI was known on this commit. A push with a workflow's own token starts none; what such a pull request starts waits: ${press}.`;
/** For the pull request: empty for a commit that was not pushed. */
function ciSection(story) {
	if (story.pushed?.command !== void 0) return "";
	return `### CI\n\n${story.ci === void 0 || story.ci.ci.kind === "unknown" ? beforehand : ciInWords(story)}`;
}
/** Empty when nothing was looked for. */
function ciInWords(story) {
	if (story.ci === void 0) return "";
	const { ci, dispatch } = story.ci;
	return [stateInWords(ci, story.pushed?.commit.slice(0, 7) ?? ""), dispatchInWords(dispatch)].filter((part) => part !== "").join(" ");
}
function stateInWords(ci, commit) {
	switch (ci.kind) {
		case "unknown": return `What CI does on \`${commit}\` could not be read: ${shown(ci.why)} The token needs \`actions: read\` for it.`;
		case "none": return `No CI run was there on \`${commit}\` when we looked. A push with a workflow's own token starts none; what the pull request starts may wait: ${press}.`;
		case "seen": return ci.runs.slice(0, 20).map(runInWords).join(" ");
		default: return ci;
	}
}
function runInWords({ name, url, state }) {
	const run = `CI's run of ${codeSpan(name, 60)} ([log](${url}))`;
	switch (state) {
		case "held": return `${run} waits and has said nothing yet: ${press}.`;
		case "running": return `${run} is under way.`;
		case "green": return `${run} is green.`;
		case "red": return `${run} is **red**.`;
		case "without a verdict": return `${run} ended without a verdict.`;
		default: return state;
	}
}
function dispatchInWords(dispatch) {
	if (dispatch === void 0) return "";
	const workflow = named([dispatch.workflow]);
	switch (dispatch.end.kind) {
		case "asked": return `So ${workflow} was dispatched on the branch.`;
		case "refused": return `${workflow} could not be dispatched on the branch: ${shown(dispatch.end.why)}`;
		case "not-asked": return "";
		default: return dispatch.end;
	}
}
/** As one sentence. Its full stop is escaped with it, since a stop can make an address of a word. */
function shown(why) {
	return inline(new Untrusted(`${cutCharacters(why, 300).kept.replace(/[.\s]+$/, "")}.`), 310);
}

// src/report/two-jobs.ts
/** One sentence or two for the report; empty where one job does all. */
function bundleNote({ bundle }) {
	switch (bundle?.kind) {
		case "left": return "Nothing was written to the forge. The folder of the output `bundle` holds what a job with `phase: publish` needs to tell this end, and to propose the change where there is one.";
		case "taken": return `${wordOfTheOther} It looked again at the change itself, made the commit of it, and ran no agent and no gate.`;
		case "refused": return "The bundle was refused, so nothing of it was used: nothing was pushed, and what it tells of attempts and gate is not shown.";
		case void 0: return "";
		default: return bundle;
	}
}
const wordOfTheOther = "What is said of attempts, gate and box is the word of the job that did the work, on another machine; this job could not see it.";
/** A clause that says what the gate is green on: a gate that this job has seen, or one by the other's word. */
function greenGate(story, on) {
	return story.bundle?.kind === "taken" ? `the job that did the work says that the gate is green on exactly the tree of ${on}` : `the gate is green on exactly ${on}`;
}
/** The first words of a pull request. */
function greenLead(story, commit) {
	return story.bundle?.kind === "taken" ? `**The gate is green** on exactly the tree of this commit, \`${commit}\`, by the word of the job that did the work` : `**The gate is green** on exactly this commit, \`${commit}\``;
}
/** For the headings over what a gate said. */
function asTold({ bundle }) {
	return bundle?.kind === "taken" ? ", as the job that did the work tells it" : "";
}

// src/report/heal-words.ts
/** One sentence for the top of a pull request that heals a branch of its own. */
function healOrigin(heal) {
	if (heal === void 0) return "";
	return `It is to make ${codeSpan(heal.branch)} green again: ${failedRun(heal)} failed there, and the gate failed on the same commit.`;
}
function healedLine(story, heal) {
	return `**Healed with \`${story.pushed?.commit.slice(0, 7)}\`.** ${failedRun(heal)} had failed on \`${story.admitted?.start.commit.slice(0, 7)}\`, and the gate with it; now ${greenGate(story, "this head")}. A person reviews and merges.`;
}
function failedRun(heal) {
	return `[run ${heal.run.id}](${heal.run.url}) of ${codeSpan(workflowFile(heal.run), 60)}`;
}
/** Of the gate's first run: on the base, or on the commit on which CI failed. */
function baselineName(story) {
	const order = story.admitted?.order;
	if (order?.revision !== void 0) return "the branch as it stood";
	return order?.heal === void 0 ? "the untouched base" : "the commit on which CI failed";
}
/** What the failed jobs printed, each folded. `size` is for all of them together. */
function ciDigests(story, size) {
	const jobs = story.admitted?.order.heal?.jobs ?? [];
	const each = Math.floor(size / Math.max(1, jobs.length));
	return jobs.map((job) => folded(`What CI's job ${disarmPage(plainName$1(job.name))} printed, shortened`, job.digest.length === 0 ? "Nothing could be read of it." : fitting(each - 300, each, (max) => block(job.digest, { maxBytes: max })))).join("\n\n");
}
/** What a person does after a heal that did not come to a fix; empty where the reason says it. */
function afterHeal(kind, story) {
	const again = "or ask for it again with `task: heal` and the run's id";
	switch (kind) {
		case "error": return `Mend what is named above, then push to the branch, ${again}.`;
		case "cancelled": return `Push to the branch, ${again}.`;
		case "blocked": return "If the change is wanted, a person has to make it.";
		default: return story.attempts.length === 0 ? "" : `Take it over from here with a commit, ${again}.`;
	}
}

// src/report/revision-words.ts
/** One sentence for the top of the pull request; empty for all other work. */
function revisionOrigin(story) {
	const { order, start } = story.admitted ?? {};
	if (order?.revision === void 0) return "";
	return `This commit goes on from \`${start?.commit.slice(0, 7)}\`, ${asked(order.revision)}. What is said below is about this last step alone.`;
}
function revisedLine(story) {
	const { order } = story.admitted ?? {};
	const by = order?.revision === void 0 ? "" : `, ${asked(order.revision)}`;
	return `**Changed with \`${story.pushed?.commit.slice(0, 7)}\`**${by}. The gate is green on exactly this head. A person reviews and merges.`;
}
function asked({ by, how }) {
	return `as ${codeSpan(by)} asked ${how === "review" ? "in a review" : "in a comment"}`;
}
/** What a person does after a further attempt that came to nothing. */
function afterRevision(kind) {
	const again = "ask again by a comment or a review";
	switch (kind) {
		case "error": return `Mend what is named above, then ${again}.`;
		case "cancelled": return `To go on, ${again}.`;
		case "blocked": return "If the change is wanted, a person has to make it.";
		default: return `Say more clearly what is wanted and ${again}, or take the branch over with a commit.`;
	}
}

// src/report/model-trouble.ts
/** Completes "the agent changed nothing: …"; `undefined` where one answer was a good one, and where nobody saw the answers. */
function modelTrouble(traffic) {
	const apis = traffic?.apis ?? [];
	if (apis.length === 0) return void 0;
	if (apis.every((api) => api.requests === 0)) return "it never asked the model's API";
	const statuses = [...new Set(apis.flatMap((api) => Object.keys(api.answers).map(Number)))].sort();
	if (statuses.length === 0) return "the model's API gave no answer";
	if (statuses.some((status) => status < 400)) return void 0;
	const said = `(${statuses.join(", ")})`;
	const only = (...these) => statuses.every((status) => these.includes(status));
	if (only(401, 403)) return `the model's API refused the key ${said}`;
	if (only(402)) return `the model's API asks for payment ${said}`;
	if (only(429)) return `the model's API takes no more requests for now, or the key's budget is used up ${said}`;
	if (statuses.every((status) => status >= 500)) return `the model's API failed ${said}`;
	return `the model's API answered no request well ${said}`;
}

// src/report/story.ts
const untold = {
	queue: void 0,
	admitted: void 0,
	baseline: void 0,
	attempts: [],
	pushed: void 0,
	pullRequest: void 0,
	notOpened: void 0,
	ci: void 0,
	bundle: void 0,
	ended: void 0
};
/** All that stopped the work, of whichever job. */
function findingsOf({ attempts, bundle }) {
	return [...bundle?.kind === "refused" ? bundle.findings : [], ...attempts.flatMap((attempt) => attempt.findings)];
}
function storyOf(facts) {
	return facts.reduce(tell, untold);
}
function tell(story, fact) {
	switch (fact.kind) {
		case "queue": return {
			...story,
			queue: fact
		};
		case "admitted": return {
			...story,
			admitted: fact
		};
		case "baseline": return {
			...story,
			baseline: fact.gate
		};
		case "attempt": return {
			...story,
			attempts: [...story.attempts, begun(fact.number, fact.hidden)]
		};
		case "agent": return inAttempt(story, fact.number, { agent: fact });
		case "change": return inAttempt(story, fact.number, { change: fact });
		case "findings": return inAttempt(story, fact.number, { findings: fact.findings });
		case "gate": return inAttempt(story, fact.number, { gate: fact.gate });
		case "evidence": return inAttempt(story, fact.number, { evidence: fact.evidence });
		case "pushed": return {
			...story,
			pushed: fact
		};
		case "pull-request": return {
			...story,
			pullRequest: fact
		};
		case "not-opened": return {
			...story,
			notOpened: fact.command
		};
		case "ci": return {
			...story,
			ci: fact
		};
		case "bundle": return {
			...story,
			bundle: fact.bundle
		};
		case "ended": return {
			...story,
			ended: fact
		};
		default: return fact;
	}
}
function begun(number, hidden) {
	return {
		number,
		hidden,
		agent: void 0,
		change: void 0,
		findings: [],
		gate: void 0,
		evidence: void 0
	};
}
function inAttempt(story, number, what) {
	return {
		...story,
		attempts: story.attempts.map((attempt) => attempt.number === number ? {
			...attempt,
			...what
		} : attempt)
	};
}

// src/report/status-comment.ts
/** Below the forge's limit of 65,536 characters, whatever the story holds. */
function statusComment(story, facts) {
	const outcome = story.ended?.outcome;
	const pull = (story.pullRequest?.pullRequest ?? story.admitted?.order.pullRequest)?.number;
	return `${[
		`${statusMarker}\n${memoryLine({
			task: facts.task,
			base: story.admitted?.start.commit ?? "",
			text: facts.text,
			outcome: outcome?.kind ?? "working",
			...facts.times === void 0 ? {} : {
				at: facts.times.at,
				starts: [...facts.times.starts]
			},
			...facts.times === void 0 || outcome !== void 0 ? {} : { until: facts.times.until },
			...pull === void 0 ? {} : { pull }
		})}`,
		...outcome === void 0 ? working(story, facts.progress) : ended(outcome.kind, outcome.reason, story, facts),
		facts.url === void 0 ? "" : `[The run with its log](${facts.url})`
	].filter((part) => part !== "").join("\n\n")}\n`;
}
function working(story, progress) {
	const admitted = story.admitted;
	if (admitted === void 0) return ["**Gatehouse is looking at this.**"];
	const { order, start } = admitted;
	return [`**Gatehouse is working on this**, from \`${start.branch}\` at \`${start.commit.slice(0, 7)}\`, for the branch ${codeSpan(order.branch)}.`, ...progress === void 0 ? [] : [progressLine(progress), attemptLines(story)]];
}
function progressLine({ attempt, cap, seconds }) {
	const minutes = Math.round(seconds / 60);
	return `Attempt ${attempt} of ${cap} began ${minutes === 1 ? "1 minute" : `${minutes} minutes`} after the start.`;
}
function ended(kind, reason, story, facts) {
	switch (kind) {
		case "proposed":
		case "healed": return [
			proposedLine(story),
			ciInWords(story),
			lastGate(story),
			attemptLines(story)
		];
		case "planned":
		case "flaky":
		case "skipped": return [`**Nothing was changed**: ${sentence(reason)}`];
		case "refused":
		case "gave-up":
		case "blocked":
		case "no-change":
		case "already-red":
		case "cancelled":
		case "error": return asksForAHuman(kind, reason, story, facts);
		default: return kind;
	}
}
function proposedLine(story) {
	const heal = story.admitted?.order.heal;
	if (heal?.how === "in place" && story.pushed !== void 0) return healedLine(story, heal);
	if (story.admitted?.order.revision !== void 0 && story.pushed !== void 0) return revisedLine(story);
	const made = story.pullRequest;
	if (made === void 0) return "**The change passed the gate.**";
	const green = greenGate(story, `its head, \`${story.pushed?.commit.slice(0, 7)}\``);
	return `**Proposed in #${made.pullRequest.number}.** ${green.charAt(0).toUpperCase()}${green.slice(1)}. A person reviews and merges.`;
}
function asksForAHuman(kind, reason, story, facts) {
	const tried = story.attempts.findLast((attempt) => attempt.gate !== void 0);
	const gate = tried?.gate ?? story.baseline;
	const findings = findingsOf(story);
	const patch = story.attempts.findLast((attempt) => attempt.change !== void 0)?.change?.patch;
	return [
		`**${headline(kind, story)}** ${mention(facts.human)}: ${sentence(reason)}`,
		nextSteps(kind, story),
		findings.length === 0 ? "" : `What the guards found:\n\n${findingLines(findings)}`,
		...gate === void 0 || gate.verdict === "green" ? [] : [
			tried === void 0 ? `The gate on ${baselineName(story)}:` : `The gate after attempt ${tried.number}:`,
			gateTable(gate),
			redDigests(gate, 2e4)
		],
		tried === void 0 && gate?.verdict === "green" ? ciDigests(story, 2e4) : "",
		story.attempts.length === 0 ? "" : `What was tried:\n\n${attemptLines(story)}`,
		patch === void 0 || patch === "" ? "" : `The last change is kept in the run's record as ${codeSpan(patch.split("/").at(-1) ?? "")} (output \`patch\`).`
	];
}
/** The forge's own rule for a login, with the underscore of managed accounts. */
function mention(login) {
	return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(login) ? `@${login}, a person is needed` : "A person is needed";
}
function headline(kind, story) {
	switch (kind) {
		case "blocked": return story.bundle?.kind === "refused" ? "The bundle was refused." : "Stopped by a guard.";
		case "no-change": return "Nothing was changed.";
		case "already-red": return "The gate is red without any change.";
		case "cancelled": return "Cancelled.";
		case "error": return "This could not be done.";
		default:
			if (story.admitted?.order.revision !== void 0) return "The branch stays as it was.";
			return story.admitted?.order.heal === void 0 ? "No proposal." : "Not healed.";
	}
}
function nextSteps(kind, story) {
	if (story.admitted?.order.heal !== void 0) return afterHeal(kind, story);
	if (story.admitted?.order.revision !== void 0) return afterRevision(kind);
	switch (kind) {
		case "already-red": return "Mend the gate on the base branch first, then set the start label again.";
		case "error": return "Mend what is named above, then set the start label again.";
		case "cancelled": return "Set the start label again to start anew.";
		case "blocked":
			if (story.bundle?.kind === "refused") return "Nothing was pushed. Look at the job that left the bundle, then set the start label again to start anew.";
			return "If the change is wanted, a person has to make it; else say in the issue what to leave alone, and set the start label again.";
		default: return afterGivingUp(story);
	}
}
function afterGivingUp(story) {
	const draft = story.pullRequest;
	if (draft !== void 0) return `What there is stands in #${draft.pullRequest.number}: take it over from there, or delete its branch and set the start label again to start anew.`;
	if (modelTrouble(story.attempts.at(-1)?.agent?.traffic) !== void 0) return "See to the model's API and its key, then set the start label again.";
	if (story.attempts.length === 0) return "";
	return "Make the issue clearer or smaller, or take it over; setting the start label again starts anew.";
}
function lastGate(story) {
	const gate = story.attempts.findLast((attempt) => attempt.gate !== void 0)?.gate;
	return gate === void 0 ? "" : gateTable(gate);
}

export { isGreen as A, statusCommentOf as B, listed as C, testChanges as D, sentence as E, labels as F, cleanText as H, pausedLabel as I, isStale as L, inline as M, blockedLabel as N, tokensInWords as O, hasLabel as P, memoryLine as R, hiddenNote as S, redDigests as T, hasInvisible as U, statusMarker as V, attemptLines as _, revisionOrigin as a, folded as b, healOrigin as c, greenGate as d, greenLead as f, allowedInWords as g, agentWords as h, modelTrouble as i, codeSpan as j, endInWords as k, asTold as l, ciSection as m, findingsOf as n, baselineName as o, ciInWords as p, storyOf as r, ciDigests as s, statusComment as t, bundleNote as u, findingLines as v, named as w, gateTable as x, flakeNote as y, startsOfTheDay as z };
