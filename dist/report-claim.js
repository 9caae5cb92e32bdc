import { Ct as branchName, L as number, R as object, St as Untrusted, Y as string, _ as cutMark, c as plainName$1, d as isSameLabel, g as cutCharacters, kt as Problem, o as workflowFile, q as safeParse, r as unfitIssue, v as grouped, y as array, z as optional } from "./first-look.js";
import { a as codeSpan, c as disarmPage, d as showInvisible, i as cell, l as cleanText, o as inline, r as block, s as quote } from "./text-redact.js";
import { createHash } from "node:crypto";

// src/text/title.ts
/** Makes a title and a branch's last word from outside text. What comes back is words only: it starts, closes, mentions nothing. */
/** Titles and commit subjects are raw text to the forge, to CI and to release tools: here things are taken out, not escaped. */
const rules = [
	[/\(\s*(?:[\w.-]+\/[\w.-]+)?#\p{N}+\s*\)/gu, ""],
	[/#+(?=\p{N})\p{N}+/gu, ""],
	[/(?<![a-z0-9_])gh-(?=\d)\d+/gi, ""],
	[/(?:\b[a-z][a-z0-9+.-]*)?:\/\//gi, ""],
	[/(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, " at "],
	[/@/g, ""],
	[/\[[^\][]*(?<![a-z])skip(?![a-z])[^\][]*\]/gi, ""],
	[/\[\s*no[ _-]?ci\s*\]/gi, ""],
	[/skip-checks\s*:\s*(?:true|false)?/gi, ""],
	[/\*{2,}/g, ""],
	[/<!--+|--+>/g, ""],
	[/BREAKING[ _-]?CHANGES?\s*:?/gi, ""],
	[/!+(?=\s*:)/g, ""],
	[/^(fixup|squash|amend)!+/gi, "$1"],
	[/BEGIN_(?:COMMIT_OVERRIDE|NESTED_COMMIT|VERSION_OVERRIDE)/gi, ""],
	[/^([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\s*:/gi, "$1"],
	[/\s+/g, " "],
	[/^[-/#:;,!*=>~+ ]+| +$/g, ""]
];
/**
* One line of at most `max` characters: the first line of the text that has words in it. `fallback`, our own words, when
* nothing readable is left.
*/
function plainTitle(untrusted, max, fallback) {
	const lines = cleanText(Untrusted.reveal(untrusted)).text.split("\n", 200);
	for (const line of lines) {
		const title = shortened(stripped(cutCharacters(line, 2e3).kept), max);
		if (/[\p{L}\p{N}]/u.test(title)) return title;
	}
	return fallback;
}
/** Taking one thing out can put another together, so the rules run until nothing changes; each pass takes something out. */
function stripped(line) {
	let before;
	let title = line;
	do {
		before = title;
		title = rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), title);
	} while (title !== before);
	return title.replace(/\[/g, "(").replace(/\]/g, ")");
}
function shortened(title, max) {
	if (cutCharacters(title, max).left === 0) return title;
	const kept = cutCharacters(title, max - 1).kept;
	const atWord = kept.replace(/\s+\S*$/, "");
	return `${atWord.length >= kept.length / 2 ? atWord : kept.trimEnd()}…`;
}
const plainLetters = {
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ø: "o",
	ł: "l",
	đ: "d",
	ð: "d",
	þ: "th",
	ı: "i"
};
/** ASCII lower-case letters, digits and single dashes, at most `max`; empty when the text has no Latin letters or digits. */
function slug(untrusted, max = 40) {
	const words = cutCharacters(cleanText(Untrusted.reveal(untrusted)).text, 2e3).kept.normalize("NFKD").toLowerCase().replace(/\p{M}+/gu, "").replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? "").replace(/[^a-z0-9]+/g, "-").replace(/^-/, "");
	const kept = words.slice(0, max);
	const whole = /^[a-z0-9]/.test(words.slice(max)) ? kept.replace(/-[a-z0-9]*$/, "") : kept;
	return (whole.length >= max / 2 ? whole : kept).replace(/-+$/, "");
}

// src/trigger/trailers.ts
/** Appended to a commit message, after an empty line. */
function trailerLines(trailers) {
	return `Gatehouse-Task: ${trailers.task}\nGatehouse-Attempt: ${trailers.attempt}\n`;
}
/** Reads the last paragraph of a message, as `git interpret-trailers` does; `undefined` when ours are not both there. */
function trailersOf(message) {
	const last = message.trimEnd().split(/\n{2,}/).at(-1) ?? "";
	const task = /^Gatehouse-Task: (\S+)$/m.exec(last)?.[1];
	const attempt = /^Gatehouse-Attempt: ([1-9][0-9]{0,5})$/m.exec(last)?.[1];
	return task === void 0 || attempt === void 0 ? void 0 : {
		task,
		attempt: Number(attempt)
	};
}
/** Our trailers in a commit that our account made; a commit that only quotes them is not ours. */
function ourTrailers(commit, identity) {
	const isByUs = commit.authorEmail === identity.email;
	const committers = [identity.email, identity.signer];
	return isByUs && committers.includes(commit.committerEmail) ? trailersOf(commit.message) : void 0;
}

// src/trigger/decide.ts
/** Decides whether work starts: who asked, what was asked, and what stands there already. Asks nobody; writes nothing. */
/** Why this person may not start work; `undefined` when they may. Fails closed: only three answers allow it. */
function refusalOf(login, permission) {
	switch (permission) {
		case "admin":
		case "maintain":
		case "write": return;
		case "triage":
		case "read":
		case "none": return `${login} has the permission \`${permission}\` here, and starting work needs \`write\``;
		default: return permission;
	}
}
/** The part of a branch name that an issue's title cannot change. */
function branchStem(prefix, issue) {
	return `${prefix}issue-${issue}-`;
}
function decide(now) {
	const { trigger, issue, base, branch } = now;
	const unfit = unfitIssue(issue);
	if (unfit !== void 0) return skip(unfit);
	if (trigger.asTriggered !== void 0 && textHash(issue) !== textHash(trigger.asTriggered)) return skip(trigger.comment === void 0 ? `issue #${issue.number} was edited after the label was set; look at the new text, then remove the label and set it again` : `issue #${issue.number} was edited after the comment that asked for it; look at the new text, then ask again`);
	const open = now.pullRequests.find((pull) => pull.state === "open");
	const task = taskId(issue.number);
	const stranger = branch?.commits.find((commit) => ourTrailers(commit, now.identity)?.task !== task);
	if (branch !== void 0 && stranger !== void 0) {
		const ask = open !== void 0 && open.authorLogin === now.identity.login ? `ask on pull request #${open.number}, by comment or review, for a further attempt on top of it` : "rename or delete the branch to start anew";
		return skip(`\`${branch.name}\` holds a commit that we did not make (${stranger.sha.slice(0, 7)}), so it is left alone; ${ask}`);
	}
	if (open !== void 0 && open.authorLogin !== now.identity.login) return skip(`pull request #${open.number} from \`${open.head}\` was opened by ${open.authorLogin}, so it is left alone`);
	const newest = now.pullRequests.find((pull) => pull.authorLogin === now.identity.login);
	if (open === void 0 && newest?.state === "closed" && trigger.how !== "retry") return skip(`pull request #${newest.number} for issue #${issue.number} was closed without a merge; ask for a \`retry\` by comment, or delete \`${newest.head}\`, to start anew`);
	const asksAgain = trigger.instruction !== void 0 || trigger.how === "retry";
	if (open !== void 0 && !asksAgain && !hasMovedOn(now)) return skip(`pull request #${open.number} stands, and neither the issue nor \`${base.branch}\` has moved on since`);
	return {
		kind: "go",
		order: orderOf(now, open)
	};
}
function orderOf(now, open) {
	const { issue, branch } = now;
	const title = slug(issue.title);
	const made = branchName(`${branchStem(now.prefix, issue.number)}${title === "" ? "work" : title}`);
	return {
		id: taskId(issue.number),
		issue: issue.number,
		human: now.trigger.actor.login,
		title: issue.title,
		body: issue.body,
		instruction: now.trigger.instruction,
		written: writtenOf(issue),
		instructed: {
			by: now.trigger.actor.login,
			at: now.trigger.at
		},
		comments: [],
		branch: branch?.name ?? made,
		standing: branch,
		pullRequest: open,
		expectedBase: "green",
		heal: void 0,
		revision: void 0,
		isAskedInWords: now.trigger.how === "comment" || now.trigger.how === "retry",
		attemptsBefore: now.trigger.how === "retry" ? 0 : attemptsOn(branch)
	};
}
function writtenOf({ author, createdAt }) {
	return {
		by: author.login,
		at: createdAt
	};
}
/**
* The latest commit tells it: they are counted on from run to run, and after a retry from the start. Whoever made it: the cap
* must hold also when the token is another account's than last time.
*/
function attemptsOn(branch) {
	for (const commit of branch?.commits ?? []) {
		const trailers = trailersOf(commit.message);
		if (trailers !== void 0) return trailers.attempt;
	}
	return 0;
}
/** SHA-256 of what the agent is asked for, so that an edit is noticed. */
function textHash(text) {
	return createHash("sha256").update(`${Untrusted.reveal(text.title)}\0${Untrusted.reveal(text.body).replaceAll("\r\n", "\n")}`).digest("hex");
}
/** The work of the laptop: a file with an issue's text. */
function fileOrder(trigger, branch) {
	return {
		...laptopOrder(branch),
		id: `file-${trigger.slug}`,
		title: trigger.title,
		body: trigger.body
	};
}
/** The work of the laptop: a red gate. */
function selfHealOrder(trigger, branch) {
	return {
		...laptopOrder(branch),
		expectedBase: trigger.evenIfGreen ? "either" : "red",
		id: "self-heal",
		title: new Untrusted("Make the gate green again"),
		body: new Untrusted("The repository's own checks fail. Find out why and mend the cause.")
	};
}
function laptopOrder(branch) {
	return {
		issue: void 0,
		human: void 0,
		instruction: void 0,
		comments: [],
		branch,
		standing: void 0,
		pullRequest: void 0,
		expectedBase: "green",
		heal: void 0,
		revision: void 0,
		isAskedInWords: false,
		attemptsBefore: 0
	};
}
function taskId(issue) {
	return `issue-${issue}`;
}
/**
* Without a memory of ours nothing is known, and the person asked again: then it counts as moved on. So it does when the
* last run did not come to a proposal: what it remembers is its own start, not what the pull request was made for.
*/
function hasMovedOn(now) {
	const memory = now.status?.memory;
	if (memory === void 0 || memory.task !== taskId(now.issue.number)) return true;
	if (memory.outcome !== "proposed" && memory.outcome !== "healed") return true;
	const base = now.base.commit;
	return memory.base !== base || memory.text !== textHash(now.issue);
}
function skip(reason) {
	return {
		kind: "skip",
		reason
	};
}

// src/trigger/decide-pull.ts
/** Why no work is done on this pull request, whoever asks; `undefined` when it is one of ours and stands. */
function unfitPull(number, pull, identity, prefix) {
	if (pull === void 0) return `there is no pull request #${number} here`;
	if (!pull.own) return `pull request #${number} comes from another repository`;
	if (pull.authorLogin !== identity.login || !pull.head.startsWith(prefix)) return `pull request #${number} is not one of ours, and only those are worked on`;
	if (pull.state !== "open") return `pull request #${number} is ${pull.state}, and that is its end`;
	if (pull.page.locked) return `pull request #${number} is locked`;
}
/**
* The task whose work the branch holds: as our own commits on it tell, else by the branch's name, which we gave it.
* @param state `undefined` where the branch was not looked at
*/
function taskOf$1(head, prefix, state, identity) {
	for (const commit of state?.commits ?? []) {
		const trailers = ourTrailers(commit, identity);
		if (trailers !== void 0) return trailers.task;
	}
	const name = head.slice(prefix.length);
	return /^issue-[1-9]\d{0,14}(?=-)/.exec(name)?.[0] ?? name;
}
/** Why no further commit is put on a pull request, unless somebody asks for it in words. */
function approvedReason(number, approver) {
	return `pull request #${number} was approved by ${approver}, so it is left as it is; ask for a change of it by comment`;
}
function withoutPage(pull) {
	const { number, title, url, state, draft, head, base, authorLogin } = pull;
	return {
		number,
		title,
		url,
		state,
		draft,
		head,
		base,
		authorLogin
	};
}
function issueOfTask(task) {
	const number = /^issue-([1-9]\d{0,14})$/.exec(task)?.[1];
	return number === void 0 ? void 0 : Number(number);
}
function furtherOrder(now) {
	const { pull, state, issue, human } = now;
	const text = issue ?? pull.page;
	return {
		id: now.task,
		issue: issueOfTask(now.task),
		human: human === "" ? void 0 : human,
		title: text.title,
		body: text.body,
		instruction: now.trigger.instruction,
		written: writtenOf(text),
		instructed: {
			by: now.trigger.actor.login,
			at: now.trigger.at
		},
		comments: now.comments,
		branch: now.branch,
		standing: state,
		pullRequest: withoutPage(pull),
		expectedBase: "green",
		heal: void 0,
		revision: now.revision,
		isAskedInWords: true,
		attemptsBefore: now.trigger.how === "retry" ? 0 : attemptsOn(state)
	};
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
	/** The mark of the run that wrote this; a person's stop has none. */
	run: optional(string()),
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
/** What a run may take beyond its time limit, in milliseconds. */
const cleanUpMs = 6e5;
/** A machine that is gone tells no end: the work is over when its time is, with ten minutes for the clean-up. */
function isStale(memory, now) {
	if (memory?.outcome !== "working" || memory.until === void 0) return false;
	return now > memory.until + cleanUpMs;
}
/** A run says that it is at work, and its time is not over. */
function isUnderWay(memory, now) {
	return memory?.outcome === "working" && memory.until !== void 0 && !isStale(memory, now);
}
/** Of a branch, not of an issue. */
function isHealTask(id) {
	return id.startsWith("heal-");
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

// src/change/change.ts
/** The change may hold a secret. Also when the guard broke: then nobody knows what it holds. */
function isOfSecrets(finding) {
	return finding.guard === "secrets";
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
	const reached = [...listed$2(apis, (name, times) => `${codeSpan(name, 100)} (${times} ${times === 1 ? "request" : "requests"})`), ...listed$2(hosts, (name, times) => `${codeSpan(name, 100)} (${times} ${times === 1 ? "connection" : "connections"})`)];
	const stopped = listed$2(count(seen.flatMap((traffic) => traffic.blocked.map(({ target, why, times }) => [`${target}\0${why}`, times]))), (key, times) => {
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
function listed$2(entries, show) {
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
function listed$1(lines, size, more) {
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
	return `| check | result | exit code | seconds |\n| --- | --- | --- | ---: |\n${listed$1(gate.results.map((result) => {
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
	return listed$1(story.attempts.map((attempt) => `- Attempt ${attempt.number}: ${attemptInWords(attempt)}`), sizes.attempts, (left) => `- … ${left} more attempts`);
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
	return listed$1(findings.map((finding) => {
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
function removesTestLines(attempt) {
	return attempt?.change?.tests.some((test) => test.removed.length > 0) === true;
}
/** The test lines that went away come first: they are what a reviewer must look at. */
function testChanges(attempt) {
	const tests = attempt?.change?.tests ?? [];
	if (tests.length === 0) return "No test file was changed.";
	const removed = tests.reduce((sum, test) => sum + test.removed.length, 0);
	const added = tests.reduce((sum, test) => sum + test.added, 0);
	const ordered = [...tests].sort((one, other) => other.removed.length - one.removed.length);
	const list = listed$1(ordered.map((test) => `- ${codeSpan(test.path)}: ${countOf(test.added)} added, ${test.removed.length} removed`), sizes.list, (left) => `- … ${left} more test files`);
	const [only] = tests;
	if (removed === 0 && only !== void 0 && tests.length === 1) return `One test file was changed, ${codeSpan(only.path)}: ${countOf(added)} added, none removed.`;
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
const press = "a person with write access has to look at the change and press **Approve workflows to run** on the pull request";
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
	if (story.bundle?.kind === "taken") return `the job that did the work says that the gate is green on exactly the tree of ${on}`;
	return `the gate is green on exactly ${wasMadeAnew(story) ? "the tree of " : ""}${on}`;
}
/** The forge made and signed a commit of the tree that passed. Its author and time are the forge's, and so its id is another. */
function wasMadeAnew({ attempts, pushed }) {
	const gate = attempts.findLast((attempt) => attempt.gate !== void 0)?.gate;
	return gate !== void 0 && pushed !== void 0 && gate.commit !== pushed.commit;
}
/** The first words of a pull request. */
function greenLead(story, commit) {
	if (story.bundle?.kind === "taken") return `**The gate is green** on exactly the tree of this commit, \`${commit}\`, by the word of the job that did the work`;
	return `**The gate is green** on exactly ${wasMadeAnew(story) ? "the tree of " : ""}this commit, \`${commit}\``;
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
	const id = story.admitted?.order.heal?.run.id;
	const again = `or ask for it again with \`task: heal\` and ${id === void 0 ? "the run's id" : `\`run-id: ${id}\``}`;
	switch (kind) {
		case "error": return `Mend what is named above, then push to the branch, ${again}.`;
		case "cancelled": return `Push to the branch, ${again}.`;
		case "blocked": return "If the change is wanted, a person has to make it.";
		default: return story.attempts.length === 0 ? "" : `Take it over from here with a commit, ${again}.`;
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

// src/proposal/commit-message.ts
/** The message of our one commit: a template, our two trailers, and of the issue only its title made plain. */
function commitMessage(order, attempt) {
	const origin = order.issue === void 0 ? "" : ` It is for issue #${order.issue}.`;
	return [
		subjectOf(order),
		`Written by a coding agent that worked unattended, proposed by Gatehouse.${origin}`,
		trailerLines({
			task: order.id,
			attempt
		})
	].join("\n\n");
}
/** One line, at most 72 characters, never empty. */
function subjectOf(order) {
	return plainTitle(order.title, 72, order.issue === void 0 ? "Proposed change" : `Work on issue ${order.issue}`);
}

// src/evidence/evidence.ts
/** A branch that was red is there to be healed, also one of which that is not known. */
function taskOf(order) {
	return order.expectedBase === "green" ? "issue" : "heal";
}
/** In a heal, where a weaker test is the shortest way to green, what nobody wrote down means `block`. */
function onChangeFor(written, order) {
	return written ?? (taskOf(order) === "issue" ? "flag" : "block");
}
/** The base's run of a check, and a run with the base's code, are matched by the check itself. */
function testCounts(gate, baseline, withOldCode) {
	const of = (report, check) => report?.results.find((result) => result.check === check)?.tests;
	return gate.results.map(({ check, tests }) => ({
		check: check.name,
		base: of(baseline, check),
		now: tests,
		withOldCode: of(withOldCode, check)
	})).filter(({ base, now }) => base !== void 0 || now !== void 0);
}
/** Fewer than there were, or none where there were some: tests are gone, or something ended them early. */
function isFewer({ base, now, withOldCode }) {
	return Math.max(base ?? 0, withOldCode ?? 0) > (now ?? 0);
}
/**
* What does not let the change through under `block`: weakened tests and checks, a gate that is red with the base's tests
* or settings put back, and fewer tests. Everything else that is found is shown only: changed expectations and
* settings, rewritten recorded results, new tests that are skipped, and new tests that the old code passes as well.
*/
function blocking(evidence) {
	return [
		...fromWeakenings(evidence.weakenings.filter(({ weight }) => weight === "weakened")),
		...evidence.oldTests?.gate.verdict === "red" ? [fromOldTests(evidence.oldTests)] : [],
		...evidence.counts.filter(isFewer).map(fromCount)
	];
}
/** A change made to drown the report gets a count instead. */
const listed = 25;
function fromWeakenings(weakened) {
	const left = weakened.length - listed;
	const shown = weakened.slice(0, listed).map(fromWeakening);
	if (left <= 0) return shown;
	const more = {
		guard: "evidence",
		path: void 0,
		line: void 0,
		what: `Further weakened places that are not listed here: ${left}`,
		cure: "The run's journal lists all of them."
	};
	return [...shown, more];
}
function fromWeakening({ path, line, side, what, quote }) {
	return {
		guard: "evidence",
		path,
		line,
		what: quote === "" ? what : `${what}${side === "before" ? ", in the file as it was" : ""}: ${quote}`,
		cure: "Leave the tests and checks as strict as they are, or let a person make this part of the change."
	};
}
function fromOldTests({ tests, settings }) {
	return {
		guard: "evidence",
		path: tests ? void 0 : settings[0],
		line: void 0,
		what: tests ? "The new code does not pass the tests as they were before the change" : "The gate is red when the settings of the checks are as they were before the change",
		cure: "Where the old tests or settings were wrong, a person has to say so and change them."
	};
}
function fromCount(count) {
	return {
		guard: "evidence",
		path: void 0,
		line: void 0,
		what: countInWords(count),
		cure: "Look for tests that are gone, and for code that ends the test run early."
	};
}
/** `test: 3 tests ran, 9 on the base` */
function countInWords({ check, base, now, withOldCode }) {
	return `${check}: ${now === void 0 ? "its output names no number of tests" : `${ran(now)} ran`}${base === void 0 ? "" : `, ${base} on the base`}${withOldCode !== void 0 && withOldCode > Math.max(base ?? 0, now ?? 0) ? `, ${withOldCode} with the code as it was before` : ""}`;
}
function ran(tests) {
	return tests === 1 ? "1 test" : `${tests} tests`;
}

// src/report/evidence-parts.ts
/** What a green gate is worth, in the fewest words that a reviewer needs. A pure view; every outside word is escaped here. */
/** How many lines stand open; the rest is folded. */
const open = {
	weakened: 8,
	look: 4
};
/** In characters of the finished text, for each of four lists. */
const size = 4e3;
/** What a reviewer has to look at, the removed lines of tests first; never empty for a change. */
function toLookAt(attempt) {
	const tests = testChanges(attempt);
	const evidence = attempt?.evidence;
	if (evidence === void 0) return tests;
	const lists = attempt?.findings.length === 0 ? weakeningLists(evidence.weakenings) : [];
	const runs = runSentences(evidence);
	const weighed = [
		...lists,
		...lists.length > 0 && runs !== "" ? ["What the runs say:"] : [],
		runs
	];
	return (removesTestLines(attempt) ? [tests, ...weighed] : [...weighed, tests]).filter((part) => part !== "").join("\n\n");
}
function weakeningLists(all) {
	const weakened = all.filter(({ weight }) => weight === "weakened");
	const look = all.filter(({ weight }) => weight === "look");
	const places = weakened.length === 1 ? "one place" : `${weakened.length} places`;
	return [...weakened.length === 0 ? [] : [`**The change weakens what judges it, in ${places}.**`, ...list(weakened, open.weakened)], ...look.length === 0 ? [] : [weakened.length === 0 ? "Worth a look:" : "Worth a look as well:", ...list(look, open.look)]];
}
function list(all, shown) {
	const lines = all.map(line);
	const more = (left) => `- … ${left} more, in the journal`;
	const rest = lines.slice(shown);
	return [listed$1(lines.slice(0, shown), size, more), ...rest.length === 0 ? [] : [folded(`${rest.length} more of these`, listed$1(rest, size, more))]];
}
function line({ what, quote, path, line: at, side }) {
	const words = quote === "" ? "" : `: ${codeSpan(quote, 120)}`;
	const where = at === void 0 ? "" : `, line ${at}${side === "before" ? " before the change" : ""}`;
	return `- ${inline(new Untrusted(what), 200)}${words} (${codeSpan(path)}${where})`;
}
function runSentences(evidence) {
	const { oldTests, newTests, counts } = evidence;
	return [
		...oldTests === void 0 ? [] : [oldTestsSentence(oldTests)],
		...newTests === void 0 ? [] : [newTests.gate.verdict === "red" ? "- The new tests fail on the old code, as they should." : "- The new tests pass on the old code as well, so they prove nothing about this change."],
		...counts.slice(0, 8).map((count) => `- ${isFewer(count) ? "**Fewer tests ran.** " : ""}${inline(new Untrusted(countInWords(count)), 200)}.`)
	].join("\n");
}
function oldTestsSentence({ tests, settings, gate }) {
	const red = named(gate.results.filter(({ end }) => !isGreen(end)).map(({ check }) => check.name));
	const asWere = [...tests ? ["the tests"] : [], ...settings.length > 0 ? [`the settings of the checks (${named(settings)})`] : []].join(" and ");
	return gate.verdict === "green" ? `- With ${asWere} as they were before, the gate is green on the new code too.` : `- **With ${asWere} as they were before, the gate is red on the new code** (${red}).`;
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
	const green = greenGate(story, "this head");
	return `**Changed with \`${story.pushed?.commit.slice(0, 7)}\`**${by}. ${green.charAt(0).toUpperCase()}${green.slice(1)}. A person reviews and merges.`;
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

// src/report/pull-request.ts
/** Title and body of the pull request: the verdict first, then what to look at, then the evidence, then the rest folded. */
/** How the title of a draft begins that was given up. */
const notReady = "NOT READY:";
/** What people see after our NOT READY in a pull request's title; `undefined` when it does not begin so. */
function titleAfterNotReady({ title }) {
	const text = Untrusted.reveal(title);
	return text.startsWith(notReady) ? text.slice(10).trim() : void 0;
}
/** For where the run is told; empty when there is nothing to press. */
function stillDraft({ pullRequest }) {
	if (pullRequest?.stillDraft === void 0) return "";
	const { number, url } = pullRequest.pullRequest;
	return `[#${number}](${url}) is still a draft, and a person has to press **Ready for review**: ${sentence(pullRequest.stillDraft.replace(/\.$/, ""))}`;
}
function pullRequestTitle(order, readiness) {
	return readiness === "ready" ? subjectOf(order) : `${notReady} ${subjectOf(order)}`;
}
/** Below the forge's limit of 65,536 characters, whatever the story holds. */
function pullRequestBody(story, url, readiness) {
	const last = story.attempts.findLast((attempt) => attempt.gate !== void 0) ?? story.attempts.at(-1);
	const gate = last?.gate;
	const commit = story.pushed?.commit ?? gate?.commit;
	const order = story.admitted?.order;
	const issue = order?.heal?.how === "in place" ? issueOfTask(order.id) : order?.issue;
	const origin = healOrigin(order?.heal);
	return `${[
		...readiness === "ready" ? [
			`${greenLead(story, commit ?? "")}${attemptOf(last)}. A coding agent wrote it, unattended; no person has read it yet.`,
			issue === void 0 ? origin : `Closes #${issue}`,
			revisionOrigin(story),
			"### What to look at",
			toLookAt(last),
			`### The gate${asTold(story)}`,
			gate === void 0 ? "" : gateTable(gate),
			gate === void 0 ? "" : flakeNote(gate),
			"A green gate is evidence, not proof: it ran code that the agent wrote."
		] : [
			`**NOT READY.** The gate is red on this commit, \`${commit}\`, and the work was given up. A person has to take it over, or to close this.`,
			issue === void 0 ? origin : `For #${issue}`,
			`### What is still red${asTold(story)}`,
			gate === void 0 ? "" : gateTable(gate),
			gate === void 0 ? "" : redDigests(gate, 1e4),
			"### What to look at",
			testChanges(last)
		],
		ciSection(story),
		"### How it came about",
		tokensInWords(story),
		attemptLines(story),
		hiddenNote(story),
		agentWords(story),
		bundleNote(story),
		folded("What was allowed in the box", allowedInWords(story)),
		folded("How to undo it", `Before the merge: close this pull request and delete its branch. After it: ${afterMerge(story, commit)}; where the merge squashed it, revert the commit that the squash made.`),
		url === void 0 ? "" : `[The run with its log](${url})`
	].filter((part) => part !== "").join("\n\n")}\n`;
}
function afterMerge(story, commit) {
	const { revision, heal } = story.admitted?.order ?? {};
	return revision === void 0 && heal?.how !== "in place" ? `\`git revert ${commit}\`` : "`git revert -m 1` of the merge, since the branch has more commits than the last";
}
function attemptOf(attempt) {
	if (attempt === void 0) return "";
	return attempt.number === 1 ? ", at the first attempt" : `, at attempt ${attempt.number}`;
}

// src/report/stage.ts
/** @param named shows the name of a check, made harmless for the place that it is shown at */
function stageInWords(stage, named) {
	switch (stage.kind) {
		case "preparing": return stage.check === void 0 ? "getting ready" : `getting ready, ${named(stage.check)}`;
		case "agent": return `the agent is at work, attempt ${stage.attempt} of ${stage.cap}`;
		case "guards": return `the guards look at the change of attempt ${stage.attempt}`;
		case "gate": {
			const { at, of, again } = stage;
			const count = of === 1 ? "" : ` (${at} of ${of})`;
			return `the gate on ${gateInWords(stage.on)}, ${named(stage.check)}${count}${again ? ", once more" : ""}`;
		}
		case "pushing": return "pushing the branch";
		default: return stage;
	}
}
/** What the log says of a step that prints nothing itself, once it is over; `undefined` for all others. */
function quietEnd(stage, seconds) {
	if (!(stage.kind === "guards" || stage.kind === "pushing" || stage.kind === "preparing") || stage.kind === "preparing" && stage.check !== void 0) return void 0;
	const words = stageInWords(stage, (check) => check);
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${seconds.toFixed(1)} s`;
}
function gateInWords(on) {
	switch (on.kind) {
		case "start": return `the untouched ${on.name}`;
		case "attempt": return `the change of attempt ${on.number}`;
		case "evidence": return on.tests === "old" ? "the new code with the base's tests" : "the base's code with the new tests";
		default: return on;
	}
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
/** The one comment on the issue, edited in place: how the work stands, and what is asked of whom. */
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
			...facts.run === void 0 ? {} : { run: facts.run },
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
	return [
		`**Gatehouse is working on this**, from \`${start.branch}\` at \`${start.commit.slice(0, 7)}\`, for the branch ${codeSpan(order.branch)}.`,
		...progress === void 0 ? [] : [progressLines(progress)],
		story.attempts.length < 2 ? "" : attemptLines({
			...story,
			attempts: story.attempts.slice(0, -1)
		})
	];
}
/** A comment cannot tick, so it says when it was true; people who want more have the log. */
function progressLines({ stage, since, began, minutes, at }) {
	return `${stage === void 0 ? "" : `At ${day(at)} ${clockTime(at)} UTC: **${stageInWords(stage, (check) => codeSpan(check, 60))}**, since ${clockTime(since)}.\n\n`}The work began at ${day(began)} ${clockTime(began)} UTC and may take ${minutes === 1 ? "1 minute" : `${minutes} minutes`}. Later steps are told here as they begin; the log of the run has every line.`;
}
function day(iso) {
	return iso.slice(0, 10);
}
function clockTime(iso) {
	return iso.slice(11, 19);
}
function ended(kind, reason, story, facts) {
	switch (kind) {
		case "proposed":
		case "healed": return [
			proposedLine(story),
			stillDraft(story),
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
		nextSteps(kind, story, facts.task),
		findings.length === 0 ? "" : `What the guards found:\n\n${findingLines(findings)}`,
		...gate === void 0 || gate.verdict === "green" ? [] : [
			tried === void 0 ? `The gate on ${baselineName(story)}:` : `The gate after attempt ${tried.number}:`,
			gateTable(gate),
			redDigests(gate, 2e4)
		],
		tried === void 0 && gate?.verdict === "green" ? ciDigests(story, 2e4) : "",
		story.attempts.length === 0 ? "" : `What was tried:\n\n${attemptLines(story)}`,
		patch === void 0 ? "" : whereThePatchIs(patch, findings)
	];
}
function whereThePatchIs(patch, findings) {
	if (patch !== "") return `The last change is ${codeSpan(patch.split("/").at(-1) ?? "")} in the run's record, which is among the run's artifacts if the workflow uploads it.`;
	return findings.some(isOfSecrets) ? "The change itself is not kept, because of the secret in it." : "";
}
/** The forge's own rule for a login, with the underscore of managed accounts. */
function mention(login) {
	return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(login) ? `@${login}, a person is needed` : "A person is needed";
}
function headline(kind, story) {
	switch (kind) {
		case "no-change": return "Nothing was changed.";
		case "already-red": return "The gate is red without any change.";
		case "cancelled": return "Cancelled.";
		case "error": return "This could not be done.";
		default:
			if (kind === "blocked" && story.bundle?.kind === "refused") return "The bundle was refused.";
			if (story.admitted?.order.revision !== void 0) return "The branch stays as it was.";
			return story.admitted?.order.heal === void 0 ? "No proposal." : "Not healed.";
	}
}
function nextSteps(kind, story, task) {
	if (story.admitted?.order.heal !== void 0 || isHealTask(task)) return afterHeal(kind, story);
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

// src/report/status-page.ts
/** Where the status of a task stands: an issue, a pull request, or the commit that is red. It decides nothing of what stands there. */
function issuePage(forge, { number, labels }) {
	return {
		labels,
		remembered: ["issue", String(number)],
		number,
		comments: () => forge.comments(number),
		write: (id, body) => forge.writeComment(number, id, body),
		text: (id) => forge.commentText(id),
		refresh: (id, body) => forge.refreshComment(id, body),
		remove: (id) => forge.removeComment(id),
		addLabel: (label) => forge.addLabel(number, label),
		removeLabel: (label) => forge.removeLabel(number, label),
		removeOf: async (names) => {
			for (const name of names) {
				const there = labels.find((label) => isSameLabel(label, name));
				if (there !== void 0) await forge.removeLabel(number, there);
			}
		}
	};
}
/** A commit has no labels: its comment alone says how the work stands. */
function commitPage({ commitComments }, commit) {
	return {
		labels: [],
		remembered: ["commit", commit],
		number: void 0,
		comments: () => commitComments.on(commit),
		write: async (id, body) => {
			try {
				return await commitComments.write(commit, id, body);
			} catch (error) {
				throw id === void 0 && error instanceof Problem ? unremembered(error) : error;
			}
		},
		text: (id) => commitComments.text(id),
		refresh: (id, body) => commitComments.refresh(id, body),
		remove: (id) => commitComments.remove(id),
		addLabel: async () => {},
		removeLabel: async () => {},
		removeOf: async () => {}
	};
}
function unremembered({ code, message, hint, cause }) {
	return new Problem(code, `${message} What is not remembered there the next run would pay for again, so no agent is started.`, hint, { cause });
}

// src/report/claim.ts
/** Ends that are not written over by a run that has less to show. */
const lasting = /* @__PURE__ */ new Set(["proposed", "healed"]);
/** @param now in milliseconds since 1970 */
async function claim(page, claimant, now) {
	const { login, run, before, comment } = claimant;
	const oldest = statusCommentOf(await page.comments(), login);
	if (oldest === void 0) return {
		kind: "ours",
		comment: void 0,
		isAnew: false
	};
	const { id, memory } = oldest;
	if (memory?.run === run || memory !== void 0 && wordOf(memory) === before) return {
		kind: "ours",
		comment: id,
		isAnew: false
	};
	if (comment !== void 0 && comment !== id) await page.remove(comment);
	if (memory?.outcome === "stopped") return {
		kind: "stopped",
		comment: id
	};
	const works = isUnderWay(memory, now);
	if (works || lasting.has(memory?.outcome)) return {
		kind: "another run's",
		comment: id,
		isUnderWay: works
	};
	return {
		kind: "ours",
		comment: id,
		isAnew: true
	};
}
/** Tells one word in a status comment from a later one. */
function wordOf({ at, run }) {
	return `${at ?? ""} ${run ?? ""}`;
}

export { issueOfTask as $, allowedInWords as A, tokensInWords as B, ciDigests as C, wasMadeAnew as D, greenGate as E, gateTable as F, isStale as G, isGreen as H, hiddenNote as I, startsOfTheDay as J, isUnderWay as K, named as L, findingLines as M, flakeNote as N, ciInWords as O, folded as P, furtherOrder as Q, redDigests as R, baselineName as S, bundleNote as T, isOfSecrets as U, endInWords as V, cleanUpMs as W, statusMarker as X, statusCommentOf as Y, approvedReason as Z, onChangeFor as _, statusComment as a, fileOrder as at, commitMessage as b, gateInWords as c, textHash as ct, pullRequestBody as d, taskOf$1 as et, pullRequestTitle as f, blocking as g, toLookAt as h, issuePage as i, decide as it, attemptLines as j, agentWords as k, quietEnd as l, ourTrailers as lt, titleAfterNotReady as m, wordOf as n, attemptsOn as nt, findingsOf as o, refusalOf as ot, stillDraft as p, memoryLine as q, commitPage as r, branchStem as rt, storyOf as s, selfHealOrder as st, claim as t, unfitPull as tt, stageInWords as u, plainTitle as ut, taskOf as v, asTold as w, modelTrouble as x, testCounts as y, sentence as z };
