import { $ as presetNames, A as branchPrefixFault, F as repositoryPathFault, G as inputNames, H as workflowFile, J as onGiveUps, K as inputTable, L as shown, M as hostFault, Q as wholeNumber, R as shownName, U as workflowFileFault, W as suggestion, X as sandboxes, Y as phases, Z as tasks, et as Secret, j as exposedNameFault, nt as branchName, ot as Problem } from "./trigger-read.js";

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
	return value === void 0 ? void 0 : workflowFile(value);
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

export { readInputs as t };
