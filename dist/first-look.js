import { appendFileSync } from "node:fs";
import { posix } from "node:path";

// src/problem.ts
/** What goes wrong at an edge, said for people: what happened, and what to do about it. Caught once, in the door. */
/** `code` names the kind of trouble and never changes its meaning; `hint` says what the reader can do. */
var Problem = class extends Error {
	code;
	hint;
	constructor(code, message, hint, options) {
		super(message, options);
		this.name = "Problem";
		this.code = code;
		this.hint = hint;
	}
};
function diskFull() {
	return new Problem("disk-full", "There was no space left on the runner's disk.", "Free some in a step before this one, or use a runner with a larger disk.");
}
/** One line: what happened, then what to do. */
function problemLine(problem) {
	return problem.hint === void 0 ? problem.message : `${problem.message} ${problem.hint}`;
}

// src/outcome.ts
/** How a run ended: the contract's table of outcomes, and whether the step is green. */
const outcomeKinds = [
	"planned",
	"proposed",
	"healed",
	"flaky",
	"skipped",
	"refused",
	"gave-up",
	"blocked",
	"no-change",
	"already-red",
	"cancelled",
	"error"
];
function endsGreen(kind) {
	switch (kind) {
		case "planned":
		case "proposed":
		case "healed":
		case "flaky":
		case "skipped": return true;
		case "refused":
		case "gave-up":
		case "blocked":
		case "no-change":
		case "already-red":
		case "cancelled":
		case "error": return false;
		default: return kind;
	}
}
/** In UTF-16 units. What a forge or a program says may be a page long. */
const longestReason = 1e3;
function errorOutcome(problem) {
	const line = problemLine(problem).replace(/\s+/g, " ").trim();
	return {
		kind: "error",
		reason: (line.length > longestReason ? `${line.slice(0, 999).replace(/[\ud800-\udbff]$/, "")}…` : line).replace(/\.$/, "")
	};
}

// src/edge/early-end.ts
/**
* Tells an end that came before the house was opened: outputs, summary and one line. Loads nothing: even `@actions/core`
* brings Node's cryptography with it, which takes longer than all the rest of an event that is not for us.
*/
const emptyOutputs = [
	"issue-number",
	"branch",
	"head-sha",
	"pull-request-number",
	"pull-request-url",
	"journal",
	"report",
	"patch",
	"bundle",
	"matrix"
];
function endEarly(env, outcome) {
	const reason = oneLine(outcome.reason);
	const outputs = {
		outcome: outcome.kind,
		reason,
		"pull-request-operation": "none",
		attempts: "0"
	};
	const empty = emptyOutputs.map((name) => `${name}=\n`).join("");
	append(env.GITHUB_OUTPUT, Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`).join("") + empty);
	append(env.GITHUB_STATE, "concluded=true\n");
	append(env.GITHUB_STEP_SUMMARY, `Gatehouse: ${outcome.kind}: ${plain(reason)}.\n`);
	if (endsGreen(outcome.kind)) process.stdout.write(`${outcome.kind}: ${reason}.\n`);
	else {
		process.stdout.write(`::error title=Gatehouse%3A ${outcome.kind}::${reason.replaceAll("%", "%25")}\n`);
		process.exitCode = 1;
	}
}
function append(file, text) {
	if (file !== void 0 && file !== "") appendFileSync(file, text);
}
/** Reasons quote inputs and event names: they must not begin a line, nor hold a command. */
function oneLine(text) {
	return text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ").replaceAll("##[", "##⁠[");
}
/** In Markdown the quoted names are shown as they are. */
function plain(text) {
	return text.replace(/[<>[\]@#*_|\\]/g, (character) => `&#${character.codePointAt(0)};`);
}

// src/words.ts
/** The few words that a mistake must not mix up: a commit, a branch, text from outside, a secret. Decides nothing else. */
/** @throws Problem `bad-object-id` */
function sha(text) {
	if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text;
	throw new Problem("bad-object-id", `"${text.slice(0, 80)}" is not a full object id.`);
}
/**
* Follows `git check-ref-format --branch`, and is stricter: printable ASCII without shell or glob characters.
* @throws Problem `bad-branch-name`
*/
function branchName(text) {
	const parts = text.split("/");
	if (/^[A-Za-z0-9_][A-Za-z0-9._/+@=-]{0,199}$/.test(text) && !text.includes("..") && !text.includes("@{") && text !== "@" && text !== "HEAD" && parts.every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".") && !part.endsWith(".lock"))) return text;
	throw new Problem("bad-branch-name", `"${text.slice(0, 80)}" cannot be used as a branch name.`, "Use letters, digits and . _ - / + only, not starting with a dash or a dot.");
}
/**
* Text that a person or a program outside wrote. It prints as a placeholder, so that it cannot slip into a prompt, a
* page or a log by interpolation: only the fence, the escape and the checks in this project reveal it.
*/
var Untrusted = class {
	#text;
	constructor(text) {
		this.#text = text;
	}
	get length() {
		return this.#text.length;
	}
	toString() {
		return "[untrusted text]";
	}
	toJSON() {
		return "[untrusted text]";
	}
	static reveal(untrusted) {
		return untrusted.#text;
	}
};
/** A credential. It prints as `***`; only the edge that hands it to the forge, and the secret guard, reveal it. */
var Secret = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	toString() {
		return "***";
	}
	toJSON() {
		return "***";
	}
	static reveal(secret) {
		return secret.#value;
	}
};

// src/settings/settings.ts
const presetNames = [
	"claude",
	"codex",
	"gemini",
	"copilot",
	"opencode",
	"qwen",
	"aider"
];

// src/settings/input-table.ts
/** Names every input of action.yml with its kind and default. Data only; a test compares it with action.yml. */
const tasks = [
	"auto",
	"issue",
	"heal",
	"next",
	"plan",
	"scan"
];
const sandboxes = ["required", "off"];
const phases = [
	"all",
	"work",
	"publish"
];
const onGiveUps = ["comment", "draft"];
/** The largest number of attempts; the forge's own token does not live longer than the minutes. */
const most = {
	attempts: 10,
	minutes: 1440
};
/** Every input of action.yml; a test compares the two. */
const inputTable = {
	token: {
		kind: "secret",
		default: `\${{ github.token }}`
	},
	agent: {
		kind: "choice",
		choices: presetNames
	},
	"agent-command": { kind: "script" },
	"agent-env": { kind: "names" },
	"allowed-hosts": { kind: "hosts" },
	"gate-hosts": { kind: "hosts" },
	setup: { kind: "commands" },
	gate: { kind: "commands" },
	config: {
		kind: "text",
		default: ".github/gatehouse.yml"
	},
	task: {
		kind: "choice",
		choices: tasks,
		default: "auto"
	},
	issue: {
		kind: "number",
		from: 1,
		to: Number.MAX_SAFE_INTEGER
	},
	"run-id": {
		kind: "number",
		from: 1,
		to: Number.MAX_SAFE_INTEGER
	},
	base: { kind: "text" },
	"branch-prefix": {
		kind: "text",
		default: "agent/"
	},
	label: {
		kind: "text",
		default: "agent"
	},
	"ready-label": {
		kind: "text",
		default: "ready"
	},
	command: {
		kind: "text",
		default: "/agent"
	},
	"max-attempts": {
		kind: "number",
		from: 1,
		to: most.attempts
	},
	"timeout-minutes": {
		kind: "number",
		from: 1,
		to: most.minutes
	},
	sandbox: {
		kind: "choice",
		choices: sandboxes,
		default: "required"
	},
	phase: {
		kind: "choice",
		choices: phases,
		default: "all"
	},
	bundle: { kind: "text" },
	"on-give-up": {
		kind: "choice",
		choices: onGiveUps,
		default: "comment"
	},
	draft: {
		kind: "flag",
		default: "false"
	},
	"sign-commits": {
		kind: "flag",
		default: "false"
	},
	"ci-workflow": { kind: "text" },
	"dry-run": {
		kind: "flag",
		default: "false"
	}
};
const inputNames = Object.keys(inputTable);
function wholeNumber(from, to) {
	return `a whole number from ${from} to ${to}`;
}

// src/settings/nearest.ts
/** Decides which accepted word a misspelled one was meant to be. It never corrects anything; it only suggests. */
/**
* The candidate nearest to `word`, or `undefined` when none is near: at most one edit for each three letters (at least
* one) apart, where an edit is a letter put in, left out, replaced, or two neighbours swapped. Case does not count, and
* `_`, `-` and space are one letter.
*/
function nearest(word, candidates) {
	const wanted = folded(word);
	if (wanted === "" || wanted.length > 60) return void 0;
	let best;
	let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(wanted, folded(candidate));
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
/** `Did you mean "x"?`, or `undefined` when nothing is near. */
function suggestion(word, candidates) {
	const near = nearest(word, candidates);
	return near === void 0 ? void 0 : `Did you mean "${near}"?`;
}
function folded(word) {
	return word.toLowerCase().replaceAll(/[_\s-]/g, "-");
}
/** Optimal string alignment: as Levenshtein, and a swap of two neighbours is one edit. */
function editDistance(from, to) {
	let twoBack = [];
	let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const same = from[row - 1] === to[column - 1];
			let least = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
			if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) least = Math.min(least, (twoBack[column - 2] ?? 0) + 1);
			current.push(least);
		}
		twoBack = previous;
		previous = current;
	}
	return previous[to.length] ?? 0;
}

// src/settings/values.ts
/** Decides what a host, a variable's name, a path, a prefix or a shell may look like; where the value came from is not its business. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function writtenOut(mark) {
	return `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`;
}
/** Text on one line: line breaks and blanks are one space, other control and invisible characters are written out. */
function onOneLine(text) {
	return text.trim().replaceAll(/\s+/g, " ").replaceAll(unprintable, writtenOut);
}
/** A value in quotes on one line: cut after 60 characters, with control and invisible characters written out. */
function shown(value) {
	return `"${(value.length > 60 ? `${value.slice(0, 60)}…` : value).replaceAll(unprintable, writtenOut)}"`;
}
/** As `shown`, for a place where people put a secret by mistake: at most the name before `=`, or the first letters. */
function shownName(value) {
	const name = /^[A-Za-z_][A-Za-z0-9_]*(?==)/.exec(value)?.[0];
	if (name !== void 0 && name.length <= 60) return shown(`${name}=…`);
	return shown(value.length > 8 && !isVariableName(value) ? `${value.slice(0, 4)}…` : value);
}
function isVariableName(text) {
	return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
const neverExposed = /^(?:INPUT_|ACTIONS_|RUNNER_|GITHUB_|GIT_|SSH_|LD_|DYLD_|SUDO_|NODE_OPTIONS$|BASH_ENV$|ENV$|PYTHONSTARTUP$|PERL5OPT$)/;
/** A name of our own environment that may be handed into the box. */
function exposedNameFault(text) {
	if (!isVariableName(text)) return {
		must: "the name of an environment variable (letters, digits and _, not starting with a digit)",
		hint: text.includes("=") ? "Give the name only; the value comes from the step's env." : void 0
	};
	if (neverExposed.test(text)) return { must: "a name that may enter the box, and those of the runner, git, ssh, sudo and the dynamic loader, or that make a program run code when it starts, may not" };
}
function variableNameFault(text) {
	return isVariableName(text) ? void 0 : { must: "the name of an environment variable (letters, digits and _, not starting with a digit)" };
}
const hostLabels = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
function isHost(text) {
	return text.length <= 253 && hostLabels.test(text) && !/(?:^|\.)localhost$/i.test(text);
}
/** An exact host name with at least two labels: no scheme, port, path, address or wildcard. Case does not count. */
function hostFault(text) {
	if (isHost(text)) return void 0;
	const must = "an exact host name such as api.example.com (no scheme, port, path, address or wildcard)";
	if (text.includes("*")) return {
		must,
		hint: "List every name that is needed."
	};
	if (text.length > 300) return { must };
	const bare = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@\s]*@)?([^/:?#\s]+?)\.?(?::\d+)?(?:[/?#]\S*)?$/i.exec(text)?.[1];
	if (bare !== void 0 && bare !== text && isHost(bare)) return {
		must,
		hint: `Did you mean "${bare.toLowerCase()}"?`
	};
	if (/[^\x20-\x7e]/.test(text)) return {
		must,
		hint: "Write an international name in its xn-- form."
	};
	return { must };
}
/** A path inside a repository, with `/`, as git spells it. */
function repositoryPathFault(text) {
	return text !== "" && !/[\p{Cc}\\]/u.test(text) && !/^[/~-]/.test(text) && text.split("/").every((part) => part !== "" && part !== "." && part !== ".." && part.toLowerCase() !== ".git") ? void 0 : { must: "a path from the repository's root, such as .github/gatehouse.yml (no leading / or ./, no ..)" };
}
/** A folder inside the tree; `.` is the root. What is accepted is normal after `treeFolder`. */
function treeFolderFault(text) {
	const normal = posix.normalize(text);
	return text !== "" && !/[\p{Cc}\\]/u.test(text) && !/^[/~]/.test(normal) && normal !== ".." && !normal.startsWith("../") && normal.split("/").every((part) => part.toLowerCase() !== ".git") ? void 0 : { must: "a folder of the repository, written from its root" };
}
function treeFolder(text) {
	const normal = posix.normalize(text);
	return normal === "./" ? "." : normal.replace(/\/$/, "");
}
/** A workflow by its file name; the folder may stand before it. */
function workflowFileFault(text) {
	return /^(?:\.github\/workflows\/)?[^/\\\p{Cc}\s][^/\\\p{Cc}]*\.ya?ml$/u.test(text) ? void 0 : { must: "the name of a file in .github/workflows, such as ci.yml" };
}
/** The file name alone. */
function workflowFile$1(text) {
	return text.slice(text.lastIndexOf("/") + 1);
}
/** Our branches are found again by their prefix, so it must end where a name begins. */
function branchPrefixFault(text) {
	const must = "the beginning of a branch name that ends with / or -, at most 60 characters, such as agent/";
	if (text.length > 60 || !/[/-]$/.test(text) || /^refs\//i.test(text)) return { must };
	try {
		branchName(`${text}x`);
		return;
	} catch {
		return { must };
	}
}
/** A pattern over paths, from the root, that adds to a list and cannot take away from it. */
function patternFault(text) {
	return faultOf("a pattern from the repository's root, such as \"migrations/**\"", text);
}
/** Of names of branches. */
function branchPatternFault(text) {
	return faultOf("a pattern of branch names, such as \"agent/**\"", text);
}
function faultOf(must, text) {
	if (text === "" || /[\p{Cc}\\]/u.test(text)) return { must };
	if (text.startsWith("!")) return {
		must,
		hint: "A pattern can only add; it cannot begin with an exclamation mark."
	};
	const plain = text.replace(/^(?:\.?\/)+/, "");
	if (plain !== text) return {
		must,
		hint: plain === "" ? void 0 : `Did you mean "${plain}"?`
	};
	if (text.endsWith("/")) return {
		must,
		hint: `Did you mean "${text}**"?`
	};
}
const shellNames = [
	"bash",
	"sh",
	"python",
	"pwsh",
	"powershell",
	"cmd"
];
/** A shell by its name, or a command with `{0}` where the script's path goes. */
function shellFault(text) {
	if (shellNames.some((name) => name === text) || /^\S+\s+\S/.test(text) && text.includes("{0}") && !/[\r\n]/.test(text)) return void 0;
	return {
		must: `one of ${shellNames.join(", ")}, or a command with {0} in the place of the script's path`,
		hint: /\s/.test(text.trim()) ? `Did you mean "${text.trim()} {0}"?` : void 0
	};
}

// src/settings/inputs.ts
/** Decides what the action was told by its inputs. Loaded for every event, so it must stay light; it reads no file. */
/**
* Reads the runner's `INPUT_*` variables (name in upper case, spaces as `_`, hyphens kept) and `AGENT_CMD`, which
* counts when neither `agent` nor `agent-command` is given. An empty value, or a list without items, is not given.
* @throws Problem `bad-input`, one line that names the input, its value and what is accepted
*/
function readInputs(env) {
	refuseUnknown(env);
	const inputs = {
		token: token(env),
		agent: agentChoice(env),
		agentEnv: list(env, "agent-env", exposedNameFault),
		allowedHosts: hosts(env, "allowed-hosts"),
		gateHosts: hosts(env, "gate-hosts"),
		setup: list(env, "setup", commandFault),
		gate: list(env, "gate", commandFault),
		configPath: textOr(env, "config", repositoryPathFault),
		task: choiceOr(env, "task", tasks),
		issue: integer(env, "issue"),
		runId: integer(env, "run-id"),
		base: base(env),
		branchPrefix: textOr(env, "branch-prefix", branchPrefixFault),
		label: textOr(env, "label", labelFault),
		readyLabel: textOr(env, "ready-label", labelFault),
		command: textOr(env, "command", commandWordFault),
		maxAttempts: integer(env, "max-attempts"),
		timeoutMinutes: integer(env, "timeout-minutes"),
		sandbox: choiceOr(env, "sandbox", sandboxes),
		phase: choiceOr(env, "phase", phases),
		bundle: text(env, "bundle", oneLineFault),
		onGiveUp: choiceOr(env, "on-give-up", onGiveUps),
		draft: flag(env, "draft"),
		signCommits: flag(env, "sign-commits"),
		ciWorkflow: ciWorkflow(env),
		dryRun: flag(env, "dry-run")
	};
	refuseContradictions(inputs);
	return inputs;
}
function given(env, name) {
	return env[`INPUT_${name.toUpperCase()}`]?.trim() || void 0;
}
function defaultOf(name) {
	return inputTable[name].default ?? "";
}
function bad(message, hint) {
	return new Problem("bad-input", message, hint);
}
function wrong(name, value, fault) {
	return bad(`Input "${name}" is ${value}, but must be ${fault.must}.`, fault.hint);
}
/** The runner only warns of an input that action.yml does not have, and passes it on. */
function refuseUnknown(env) {
	const accepted = new Set(inputNames.map((name) => `INPUT_${name.toUpperCase()}`));
	const unknown = Object.keys(env).filter((variable) => variable.startsWith("INPUT_") && !accepted.has(variable)).sort()[0];
	if (unknown === void 0) return;
	const name = unknown.slice(6).toLowerCase();
	throw bad(`Unknown input ${shown(name)}.`, suggestion(name, inputNames) ?? `The inputs are ${inputNames.join(", ")}.`);
}
function text(env, name, fault) {
	const value = given(env, name);
	const found = value === void 0 ? void 0 : fault(value);
	if (value !== void 0 && found !== void 0) throw wrong(name, shown(value), found);
	return value;
}
function textOr(env, name, fault) {
	return text(env, name, fault) ?? defaultOf(name);
}
function choice(env, name, choices) {
	const value = given(env, name);
	if (value === void 0) return void 0;
	const found = choices.find((accepted) => accepted === value);
	if (found !== void 0) return found;
	throw wrong(name, shown(value), {
		must: `one of ${choices.join(", ")}`,
		hint: suggestion(value, choices)
	});
}
function choiceOr(env, name, choices) {
	return choice(env, name, choices) ?? choices.find((accepted) => accepted === defaultOf(name)) ?? choices[0];
}
function flag(env, name) {
	const value = given(env, name) ?? defaultOf(name);
	if (value === "true" || value === "false") return value === "true";
	throw wrong(name, shown(value), {
		must: "true or false",
		hint: suggestion(value, ["true", "false"])
	});
}
function integer(env, name) {
	const value = given(env, name);
	if (value === void 0) return void 0;
	const { from = 0, to = Number.MAX_SAFE_INTEGER } = inputTable[name];
	const number = Number(value);
	if (/^\d+$/.test(value) && number >= from && number <= to) return number;
	const range = to === Number.MAX_SAFE_INTEGER ? `a whole number, ${from} or more` : wholeNumber(from, to);
	throw wrong(name, shown(value), { must: range });
}
/** The items of a list: one a line, for names and hosts also split at commas; blank lines and `#` lines are left out. */
function listItems(value, commas) {
	return value.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => !line.startsWith("#")).flatMap((line) => commas ? line.split(",").map((item) => item.trim()) : [line]).filter((item) => item !== "");
}
function list(env, name, fault) {
	const { kind } = inputTable[name];
	const items = listItems(given(env, name) ?? "", kind !== "commands");
	for (const item of items) {
		const found = fault(item);
		if (found === void 0) continue;
		throw bad(`Input "${name}" holds ${kind === "names" ? shownName(item) : shown(item)}, but each item must be ${found.must}.`, found.hint);
	}
	return items.length === 0 ? void 0 : [...new Set(items)];
}
function hosts(env, name) {
	return list(env, name, hostFault)?.map((host) => host.toLowerCase());
}
function token(env) {
	const value = given(env, "token");
	if (value === void 0) return void 0;
	if (/^[\x21-\x7e]+$/.test(value)) return new Secret(value);
	throw wrong("token", "not shown here", { must: "one word of plain characters" });
}
function agentChoice(env) {
	const preset = choice(env, "agent", presetNames);
	const command = given(env, "agent-command");
	if (preset !== void 0 && command !== void 0) throw bad(`Inputs "agent" (${shown(preset)}) and "agent-command" (${shown(command)}) are both given, but only one of them is accepted.`, "Remove one of them.");
	if (preset !== void 0) return {
		kind: "preset",
		name: preset
	};
	const chosen = command ?? (env.AGENT_CMD?.trim() || void 0);
	return chosen === void 0 ? void 0 : {
		kind: "command",
		command: chosen
	};
}
function base(env) {
	const value = text(env, "base", branchFault);
	return value === void 0 ? void 0 : branchName(value);
}
function ciWorkflow(env) {
	const value = text(env, "ci-workflow", workflowFileFault);
	return value === void 0 ? void 0 : workflowFile$1(value);
}
function branchFault(value) {
	const short = value.replace(/^refs\/heads\//, "");
	if (short === value && isBranchName(value)) return void 0;
	return {
		must: "a branch name of letters, digits and . _ - / + = @, not starting with a dash or a dot",
		hint: short !== value && isBranchName(short) ? `Did you mean "${short}"?` : void 0
	};
}
function isBranchName(value) {
	try {
		branchName(value);
		return true;
	} catch {
		return false;
	}
}
/** A command is a line of its own, so a line cannot go on in the next. */
function commandFault(item) {
	return item.endsWith("\\") ? {
		must: "a whole command on one line",
		hint: "Put it on one line, or use the config file."
	} : void 0;
}
function oneLineFault(value) {
	return /\p{Cc}/u.test(value) ? { must: "one line" } : void 0;
}
function labelFault(value) {
	if (/\p{Cc}/u.test(value) || value.length > 50) return { must: "a label: one line of at most 50 characters" };
	if (/^agent:(?:working|proposed|needs-human|paused)$/i.test(value)) return { must: "a label other than those that a run sets itself" };
}
function commandWordFault(value) {
	return /^\S{1,50}$/.test(value) && !/\p{Cc}/u.test(value) ? void 0 : { must: "one word of at most 50 characters, such as /agent" };
}
function refuseContradictions(inputs) {
	if (inputs.task === "issue" && inputs.issue === void 0) throw bad("Input \"task\" is \"issue\", but input \"issue\" is not given.", "Set \"issue\" to the number of the issue.");
	if (inputs.task === "heal" && inputs.runId === void 0) throw bad("Input \"task\" is \"heal\", but input \"run-id\" is not given.", "Set \"run-id\" to the id of the failed run.");
	if (inputs.sandbox === "off" && inputs.phase !== "work") throw bad(`Input "sandbox" is "off" and "phase" is "${inputs.phase}", but without walls only "work" is accepted.`, "Set \"phase\" to \"work\" and publish in a second job.");
	if (inputs.phase === "publish" && inputs.bundle === void 0) throw bad("Input \"phase\" is \"publish\", but input \"bundle\" is not given.", "Set \"bundle\" to the folder that the job with \"phase: work\" left.");
	if (inputs.phase !== "publish" && inputs.bundle !== void 0) throw bad(`Input "bundle" is ${shown(inputs.bundle)}, but is only accepted with "phase: publish", and "phase" is "${inputs.phase}".`, "Remove \"bundle\", or set \"phase\" to \"publish\".");
}

// src/trigger/pause.ts
const pauseVariable = "GATEHOUSE_PAUSED";
/** Anything but an empty value, `false`, `0`, `no` and `off` pauses: whoever sets the variable wants it quiet. */
function pausedByVariable(trigger, value) {
	if (trigger.kind === "not-for-us" || trigger.kind === "word") return void 0;
	if (/^(?:|false|0|no|off)$/i.test((value ?? "").trim())) return void 0;
	return `all work is paused by the variable \`${pauseVariable}\`; set it to \`false\` to go on`;
}

// node_modules/valibot/dist/index.mjs
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
let store$3;
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
let store$2;
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
let store$1;
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}
const ABORT_EARLY_CONFIG = { abortEarly: true };
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, /* @__PURE__ */ new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse$1(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

// src/text/cut.ts
/** Keeps the first `max` characters (code points). */
function cutCharacters(text, max) {
	if (text.length <= max) return {
		kept: text,
		left: 0
	};
	const characters = Array.from(text);
	return {
		kept: characters.slice(0, max).join(""),
		left: Math.max(0, characters.length - max)
	};
}
/** Keeps as many whole characters as fit into `maxBytes` of UTF-8. */
function cutBytes(text, maxBytes) {
	if (text.length * 3 <= maxBytes) return {
		kept: text,
		left: 0
	};
	const bytes = Buffer.from(text, "utf8");
	if (bytes.length <= maxBytes) return {
		kept: text,
		left: 0
	};
	let end = maxBytes;
	while (end > 0 && isContinuation(bytes[end])) end -= 1;
	let left = 0;
	for (const byte of bytes.subarray(end)) if (!isContinuation(byte)) left += 1;
	return {
		kept: bytes.toString("utf8", 0, end),
		left
	};
}
function isContinuation(byte) {
	return byte !== void 0 && (byte & 192) === 128;
}
/** `… 1,234 more characters` */
function cutMark(left) {
	return `… ${grouped(left)} more ${left === 1 ? "character" : "characters"}`;
}
/** 1234567 → `1,234,567` */
function grouped(count) {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

// src/trigger/command.ts
/** Finds the start command in a comment. Only its first line counts: a quote, a code block or a later line is talk. */
const commandWords = [
	"retry",
	"stop",
	"status",
	"help"
];
/** `body` is the comment as written; `word` is the configured command, `/agent` say. */
function commandIn(body, word) {
	const firstLine = body.split(/\r\n|\n|\r/, 1)[0] ?? "";
	if (firstLine !== word && !(firstLine.startsWith(word) && /^\s/.test(firstLine.slice(word.length)))) return { kind: "none" };
	const said = firstLine.slice(word.length).trim().toLowerCase().replace(/[.!]$/, "");
	const known = commandWords.find((one) => one === said);
	if (known !== void 0) return {
		kind: "word",
		word: known
	};
	const near = /^\S+$/.test(said) ? nearest(said, commandWords) : void 0;
	if (near !== void 0) return {
		kind: "unclear",
		near: wordOf(near)
	};
	const rest = body.slice(word.length).trim();
	return {
		kind: "start",
		instruction: rest === "" ? void 0 : new Untrusted(rest)
	};
}
function wordOf(name) {
	return commandWords.find((one) => one === name) ?? "help";
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
function isSameLabel(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}
function hasLabel(labelled, name) {
	return labelled.labels.some((one) => isSameLabel(one, name));
}

// src/text/plain-name.ts
/** Makes a name that somebody outside chose harmless for a line of our own words. What it takes out is gone, not escaped. */
/** One line of letters, digits, spaces and a few signs that no page, shell or log reads as anything else. */
function plainName(name, max = 80) {
	const kept = cutCharacters(name, 1e3).kept.replace(/[^\p{L}\p{N} .,:_/+=()-]/gu, "").replace(/ +/g, " ").trim();
	return cutCharacters(kept, max).kept;
}

// src/trigger/read-review.ts
/** Turns a review's event into a Trigger, or says why it is not for us. Asks nobody; only a review that requests changes starts anything. */
const user$2 = object({
	login: string(),
	type: string()
});
const id = pipe(number(), safeInteger());
const reviewEvent = object({
	action: string(),
	review: object({
		id,
		state: string(),
		submitted_at: nullish(string(), "")
	}),
	pull_request: object({
		number: pipe(number(), safeInteger(), minValue(1)),
		head: object({ repo: nullish(object({ id })) })
	}),
	sender: user$2,
	repository: object({
		id,
		default_branch: optional(string())
	})
});
function reviewTrigger({ action, review, pull_request: pull, sender, repository }) {
	const notForUs = (reason) => ({
		kind: "not-for-us",
		reason
	});
	if (action !== "submitted") return notForUs(`a review was ${plainName(action)}, and only a new one starts work`);
	if (review.state.toLowerCase() !== "changes_requested") return notForUs("the review requests no changes");
	if (pull.head.repo?.id !== repository.id) return notForUs(`pull request #${pull.number} comes from another repository`);
	const actor = {
		login: sender.login,
		kind: sender.type === "User" ? "user" : "bot"
	};
	return {
		kind: "pull-request",
		number: pull.number,
		how: "review",
		actor,
		comment: void 0,
		review: review.id,
		at: review.submitted_at ?? "",
		instruction: void 0,
		defaultBranch: repository.default_branch
	};
}

// src/trigger/workflow-run.ts
/** CI's own runs as the forge tells of them, from an event's payload or from its API. Types, one shape, and nothing decided. */
const user$1 = object({
	login: string(),
	type: string()
});
/** The same object stands in the payload of `workflow_run` and in the API's answers. */
const rawWorkflowRun = object({
	id: pipe(number(), safeInteger(), minValue(1)),
	name: nullish(string(), ""),
	/** Old servers tell it of the workflow only. */
	path: nullish(string(), ""),
	event: string(),
	status: nullish(string(), ""),
	conclusion: nullish(string()),
	head_branch: nullish(string()),
	head_sha: string(),
	run_attempt: optional(pipe(number(), safeInteger(), minValue(1)), 1),
	html_url: string(),
	actor: nullish(user$1),
	triggering_actor: optional(nullable(user$1)),
	repository: object({ id: number() }),
	head_repository: nullish(object({ id: number() }))
});
function workflowRunOf(raw) {
	const first = actorOf$1(raw.actor);
	const second = raw.triggering_actor === void 0 ? first : actorOf$1(raw.triggering_actor);
	return {
		id: raw.id,
		name: raw.name ?? "",
		path: fileOf(raw.path),
		event: raw.event,
		status: raw.status ?? "",
		conclusion: raw.conclusion ?? void 0,
		branch: raw.head_branch ?? void 0,
		headSha: raw.head_sha,
		attempt: raw.run_attempt,
		url: raw.html_url,
		actors: first?.login === second?.login ? [first] : [first, second],
		isOfThisRepository: raw.head_repository != null && raw.head_repository.id === raw.repository.id
	};
}
/** Without the ref that a required workflow's path carries. */
function fileOf(path) {
	return (path ?? "").replace(/@.*$/s, "");
}
function actorOf$1(raw) {
	return raw == null ? void 0 : {
		login: raw.login,
		kind: raw.type === "User" ? "user" : "bot"
	};
}
/** The file's name: what `heal.workflows` and `ci-workflow` hold. */
function workflowFile(run) {
	return run.path.split("/").at(-1) ?? "";
}

// src/trigger/read-run.ts
/** Turns what an event says of a CI run into a Trigger, or says why that run is not to be healed. It asks nobody. */
/** Only these say that something is broken: a run that was held, cancelled or skipped has said nothing. */
const failures = ["failure", "timed_out"];
/** Whose head is a commit of a branch. Of others (`pull_request_target`, `workflow_run`) it is not what was tried. */
const events = [
	"push",
	"pull_request",
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
];
const runEvent = object({
	action: string(),
	workflow_run: rawWorkflowRun,
	workflow: nullish(object({ path: nullish(string()) })),
	repository: object({ default_branch: optional(string()) })
});
function runTrigger(event, payload) {
	if (payload.action !== "completed") return notForUs$1("only a run that has ended can have failed");
	const told = workflowRunOf(payload.workflow_run);
	const run = told.path === "" ? {
		...told,
		path: fileOf(payload.workflow?.path)
	} : told;
	const ownWorkflow = workflowOf(event.workflowRef);
	const unfit = unfitRun(run, ownWorkflow);
	if (unfit !== void 0) return notForUs$1(unfit);
	return {
		kind: "failed-run",
		id: run.id,
		run,
		starter: void 0,
		defaultBranch: payload.repository.default_branch,
		ownWorkflow
	};
}
/** `task: heal`. @throws Problem `bad-input` without a run's id */
function namedRunTrigger(event, payload, id) {
	if (id === void 0) throw new Problem("bad-input", "`task: heal` needs the input `run-id`.");
	const started = starterOf(event, payload);
	if (typeof started === "string") return notForUs$1(started);
	return {
		kind: "failed-run",
		id,
		run: void 0,
		starter: started.by,
		defaultBranch: payload.repository?.default_branch,
		ownWorkflow: workflowOf(event.workflowRef)
	};
}
/** `task: scan`. */
function scanTrigger(event, payload) {
	const started = starterOf(event, payload);
	if (typeof started === "string") return notForUs$1(started);
	return {
		kind: "scan",
		starter: started.by,
		defaultBranch: payload.repository?.default_branch,
		ownWorkflow: workflowOf(event.workflowRef)
	};
}
/**
* A timer has no sender: who wrote it into the workflow of the default branch could write there. Neither has a run of
* another workflow: who caused that run is asked about instead.
*/
function starterOf(event, { sender }) {
	if (event.name === "schedule" || event.name === "workflow_run") return { by: void 0 };
	if (sender === void 0) return `the event \`${plainName(event.name)}\` has no sender whose permission could be asked for`;
	return { by: {
		login: sender.login,
		kind: sender.type === "User" ? "user" : "bot"
	} };
}
/** Why this run is not healed, whoever caused it; `undefined` when it may be. */
function unfitRun(run, ownWorkflow) {
	const which = `run ${run.id}`;
	if (!run.isOfThisRepository) return `${which} ran on a commit of another repository, and only this one's branches are healed`;
	if (run.path === "") return `${which} does not say which workflow it is of`;
	if (run.path === ownWorkflow) return `${which} is one of the workflow that runs Gatehouse itself`;
	if (run.status !== "completed") return `${which} has not ended`;
	if (run.conclusion === void 0 || !failures.includes(run.conclusion)) return `${which} ended with \`${plainName(run.conclusion ?? "nothing")}\`, which is no failure`;
	if (!events.includes(run.event)) return `${which} was started by \`${plainName(run.event)}\`, whose head is not what was tried`;
	if (run.branch === void 0) return `${which} belongs to no branch`;
}
/** `octo/demo/.github/workflows/agent.yml@refs/heads/main` → `.github/workflows/agent.yml` */
function workflowOf(ref) {
	return /^[^/]+\/[^/]+\/([^@]+)@/.exec(ref ?? "")?.[1];
}
function notForUs$1(reason) {
	return {
		kind: "not-for-us",
		reason
	};
}

// src/trigger/read.ts
/** Turns an event's payload into a Trigger, or says why it is not for us. Asks nobody; what it returns is true from here on. */
const user = object({
	login: string(),
	type: string()
});
const issue = object({
	number: pipe(number(), safeInteger(), minValue(1)),
	title: string(),
	body: nullish(string(), ""),
	user: nullish(user, {
		login: "ghost",
		type: "User"
	}),
	labels: optional(array(object({ name: string() })), []),
	state: picklist(["open", "closed"]),
	locked: optional(boolean(), false),
	pull_request: nullish(unknown()),
	created_at: optional(string()),
	updated_at: optional(string(), "")
});
const repository = object({ default_branch: optional(string()) });
/** Looked at first: events that are not for us come in more shapes than the two that are (a pinned issue has no state). */
const labelHead = object({
	action: string(),
	label: nullish(object({ name: string() }))
});
const commentHead = object({
	action: string(),
	comment: object({
		id: pipe(number(), safeInteger()),
		body: nullish(string(), ""),
		created_at: optional(string(), "")
	})
});
const onIssue = object({
	issue,
	sender: user,
	repository
});
const anyEvent = object({
	sender: optional(user),
	repository: optional(repository)
});
/** @throws Problem `bad-payload` when a payload that may be for us does not have the shape that GitHub documents */
function readTrigger(event, inputs) {
	switch (inputs.task) {
		case "auto": return fromEvent(event, inputs);
		case "issue": return dispatched(event, inputs.issue);
		case "heal": return namedRunTrigger(event, parse(anyEvent, event), inputs.runId);
		case "scan": return scanTrigger(event, parse(anyEvent, event));
		case "next":
		case "plan": return fromQueue(event, inputs.task);
		default: return inputs.task;
	}
}
/** The issue as the rest of the house knows it. */
function issueOf(raw) {
	return {
		number: raw.number,
		title: new Untrusted(raw.title),
		body: new Untrusted(raw.body ?? ""),
		author: actorOf(raw.user ?? {
			login: "ghost",
			type: "User"
		}),
		labels: raw.labels.map((label) => label.name),
		state: raw.state,
		locked: raw.locked,
		isPullRequest: raw.pull_request !== void 0 && raw.pull_request !== null,
		createdAt: raw.created_at
	};
}
/** Only an account of type `User` is a person. */
function actorOf(raw) {
	return {
		login: raw.login,
		kind: raw.type === "User" ? "user" : "bot"
	};
}
function fromEvent(event, inputs) {
	switch (event.name) {
		case "issues": return fromLabel(event, inputs);
		case "issue_comment": return fromComment(event, inputs);
		case "pull_request_review": return reviewTrigger(parse(reviewEvent, event));
		case "workflow_dispatch":
		case "repository_dispatch": return fromDispatch(event, inputs);
		case "workflow_run": return runTrigger(event, parse(runEvent, event));
		case "schedule": return fromQueue(event, "next");
		default: return notForUs(`the event \`${shortLine(event.name)}\` starts nothing`);
	}
}
function fromDispatch(event, { issue, runId }) {
	if (issue === void 0 && runId === void 0) return notForUs("a dispatch starts work only with the input `issue` or `run-id`");
	if (issue !== void 0 && runId !== void 0) return notForUs("the dispatch names an issue and a run; leave out `issue` or `run-id`, or say with `task` which is meant");
	return runId === void 0 ? dispatched(event, issue) : namedRunTrigger(event, parse(anyEvent, event), runId);
}
function fromLabel(event, inputs) {
	const { action, label } = parse(labelHead, event);
	if (action !== "labeled") return notForUs(`an issue was ${shortLine(action)}, and only a label starts work`);
	if (label == null || !isSameLabel(label.name, inputs.label)) return notForUs(`the label that was set is not \`${inputs.label}\``);
	const payload = parse(onIssue, event);
	return started(payload, {
		how: "label",
		comment: void 0,
		at: payload.issue.updated_at,
		instruction: void 0
	});
}
function fromComment(event, inputs) {
	const { action, comment } = parse(commentHead, event);
	if (action !== "created") return notForUs(`a comment was ${shortLine(action)}, and only a new one starts work`);
	const command = commandIn(comment.body ?? "", inputs.command);
	const start = (how, instruction) => {
		const payload = parse(onIssue, event);
		const asked = {
			how,
			comment: comment.id,
			at: comment.created_at,
			instruction
		};
		return issueOf(payload.issue).isPullRequest ? furtherWork(payload, asked) : started(payload, asked);
	};
	switch (command.kind) {
		case "none": return notForUs(`the comment does not begin with \`${inputs.command}\``);
		case "start": return start("comment", command.instruction);
		case "word": return command.word === "retry" ? start("retry", void 0) : answer(event, inputs, {
			word: command.word,
			near: command.word,
			comment: comment.id
		});
		case "unclear": return answer(event, inputs, {
			word: "unclear",
			near: command.near,
			comment: comment.id
		});
		default: return command;
	}
}
function started({ issue, sender, repository }, what) {
	const asTriggered = issueOf(issue);
	const refusal = unfitIssue(asTriggered);
	if (refusal !== void 0) return notForUs(refusal);
	return {
		kind: "issue",
		number: issue.number,
		actor: actorOf(sender),
		asTriggered,
		defaultBranch: repository.default_branch,
		...what
	};
}
/** Also of one that is closed: whoever asks there is told. */
function furtherWork({ issue, sender, repository }, what) {
	return {
		kind: "pull-request",
		number: issue.number,
		actor: actorOf(sender),
		review: void 0,
		defaultBranch: repository.default_branch,
		...what
	};
}
/** Answers are written, so that of two jobs only the one that may write gives them. */
function answer(event, inputs, what) {
	return inputs.phase === "work" ? notForUs("words are answered by the job with `phase: publish`") : said(parse(onIssue, event), what);
}
function said({ issue, sender, repository }, what) {
	const page = issueOf(issue);
	const isLate = page.state === "closed" && what.word === "stop";
	const refusal = page.isPullRequest ? void 0 : unfitIssue(isLate ? {
		...page,
		state: "open"
	} : page);
	if (refusal !== void 0) return notForUs(refusal);
	return {
		kind: "word",
		on: page.isPullRequest ? "pull request" : "issue",
		number: issue.number,
		actor: actorOf(sender),
		defaultBranch: repository.default_branch,
		...what
	};
}
/** A schedule has no person: there the issue must be ready, and who made it so must be allowed to start work. */
function dispatched(event, issueNumber) {
	const payload = parse(anyEvent, event);
	if (issueNumber === void 0) throw new Problem("bad-input", "`task: issue` needs the input `issue`.");
	if (event.name === "schedule") return {
		kind: "queue",
		take: { issue: issueNumber },
		actor: void 0,
		defaultBranch: payload.repository?.default_branch
	};
	if (payload.sender === void 0) return withoutSender(event);
	return {
		kind: "issue",
		number: issueNumber,
		how: "dispatch",
		comment: void 0,
		at: "",
		actor: actorOf(payload.sender),
		asTriggered: void 0,
		instruction: void 0,
		defaultBranch: payload.repository?.default_branch
	};
}
function fromQueue(event, take) {
	const payload = parse(anyEvent, event);
	const isScheduled = event.name === "schedule";
	if (!isScheduled && payload.sender === void 0) return withoutSender(event);
	return {
		kind: "queue",
		take,
		actor: isScheduled || payload.sender === void 0 ? void 0 : actorOf(payload.sender),
		defaultBranch: payload.repository?.default_branch
	};
}
function withoutSender(event) {
	return notForUs(`the event \`${shortLine(event.name)}\` has no sender whose permission could be asked for`);
}
/** Why no work is done on this issue, whoever asks; `undefined` when it may be worked on. */
function unfitIssue(candidate) {
	if (candidate.isPullRequest) return `#${candidate.number} is a pull request, and work starts on issues only`;
	if (candidate.state === "closed") return `issue #${candidate.number} is closed`;
	if (candidate.locked) return `issue #${candidate.number} is locked`;
}
function parse(schema, event) {
	const result = safeParse(schema, event.payload);
	if (result.success) return result.output;
	const first = result.issues[0];
	const path = getDotPath(first) ?? "(root)";
	throw new Problem("bad-payload", `The payload of the event \`${event.name}\` is not as GitHub describes it: ${path}: ${shortLine(first.message)}`, "Start the action from the event itself, or pass the event's own JSON.");
}
/** Reasons are one line, whatever the payload says. */
function shortLine(text) {
	return cutCharacters(text, 200).kept.replace(/\s+/g, " ");
}
function notForUs(reason) {
	return {
		kind: "not-for-us",
		reason
	};
}

export { variant as $, looseObject as A, diskFull as At, parse$1 as B, fallback as C, branchName as Ct, is as D, errorOutcome as Dt, getDotPath as E, endsGreen as Et, nullable as F, regex as G, picklist as H, nullish as I, strictObject as J, safeInteger as K, number as L, maxValue as M, minLength as N, lazy as O, outcomeKinds as Ot, minValue as P, unknown as Q, object as R, custom as S, Untrusted as St, forward as T, endEarly as Tt, pipe as U, parseJson as V, record as W, transform as X, string as Y, union as Z, cutMark as _, suggestion as _t, rawWorkflowRun as a, hostFault as at, boolean as b, presetNames as bt, plainName as c, repositoryPathFault as ct, isSameLabel as d, shownName as dt, pauseVariable as et, labels as f, treeFolder as ft, cutCharacters as g, workflowFileFault as gt, cutBytes as h, workflowFile$1 as ht, unfitRun as i, exposedNameFault as it, maxLength as j, problemLine as jt, literal as k, Problem as kt, blockedLabel as l, shellFault as lt, commandIn as m, variableNameFault as mt, readTrigger as n, readInputs as nt, workflowFile as o, onOneLine as ot, pausedLabel as p, treeFolderFault as pt, safeParse as q, unfitIssue as r, branchPatternFault as rt, workflowRunOf as s, patternFault as st, actorOf as t, pausedByVariable as tt, hasLabel as u, shown as ut, grouped as v, most as vt, finite as w, sha as wt, check as x, Secret as xt, array as y, wholeNumber as yt, optional as z };
