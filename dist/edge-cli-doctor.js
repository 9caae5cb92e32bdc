import { a as getExecOutput, t as repositoryRoot } from "./edge-cli-user-repository.js";
import { jt as problemLine, kt as Problem, nt as readInputs, ot as onOneLine, ut as shown, xt as Secret } from "./first-look.js";
import { c as readConfig, f as quoted, i as matchesExactly, l as settingsOf } from "./change-path-match.js";
import { c as isInstall, o as usesUs, r as workflowFiles, s as commandLines, t as ciJobs, u as firstOf } from "./start-ci.js";
import { c as isMapping, g as presets, t as checksFromWorkflow } from "./gate-workflow.js";
import { n as workflowIn, t as mapping } from "./start-workflow.js";
import { n as redactor } from "./text-redact.js";
import { t as chooseLauncher } from "./edge-box-walls-walls.js";
import { d as RequestError, i as isStatus, o as createClient, r as forgeProblem } from "./edge-github-problem.js";
import { existsSync } from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";

// src/start/doctor/code-owners.ts
/** Decides who owns a path by a CODEOWNERS file: the last pattern that matches wins. It knows no person. */
/** The file that GitHub takes, `undefined` when there is none. */
function codeOwnersFile(view) {
	return firstOf(view, ".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");
}
function ownersOf(text, path) {
	let owners = [];
	for (const line of text.split("\n")) {
		const [pattern = "", ...people] = line.replace(/(^|\s)#.*$/, "").trim().split(/\s+/);
		if (pattern !== "" && matches(pattern, path)) owners = people;
	}
	return owners;
}
/** As in .gitignore: a slash before the end ties a pattern to the root; a folder owns all that is below it, `folder/*` does not. */
function matches(pattern, path) {
	const bare = pattern.replace(/^\//, "").replace(/\/$/, "");
	const base = bare.includes("/") || pattern.startsWith("/") ? bare : `**/${bare}`;
	const globs = base.endsWith("/*") ? [base] : [base, `${base}/**`];
	try {
		return matchesExactly(pattern.endsWith("/") ? [`${base}/**`] : globs)(path);
	} catch {
		return false;
	}
}

// src/start/doctor/forge.ts
/** The labels that people have to be able to set. */
function wantedLabels(step) {
	const label = step?.inputs.label ?? "agent";
	return [...step === void 0 || step.events.includes("issues") ? [label] : [], ...step?.events.includes("schedule") ? [step.inputs.readyLabel] : []];
}
function linesOfForge(asked, view, step, settings) {
	const facts = asked.kind === "known" ? asked.value : void 0;
	const none = {
		kind: "unknown",
		why: asked.kind === "unknown" ? asked.why : ""
	};
	const branch = facts?.defaultBranch ?? "the default branch";
	const rules = facts?.rules ?? none;
	return [
		keyLine(facts?.secrets ?? none, step, settings),
		labelsLine(facts?.labels ?? none, wantedLabels(step)),
		...workflowLines(facts?.workflows ?? none, step),
		protectionLine(rules, branch),
		codeOwnersLine(rules, view)
	];
}
function keyLine(secrets, step, settings) {
	const about = "key";
	if (step === void 0 || settings === void 0) return {
		about,
		state: "unknown",
		says: "Which key the agent needs is not known before workflow and config are right."
	};
	const needed = [...new Set(settings.agent.api.map(({ keyEnv }) => keyEnv))];
	const lost = needed.find((name) => (step.env.get(name) ?? []).length === 0);
	if (lost !== void 0) {
		const todo = `Add it to the step's env: ${lost}: \${{ secrets.${lost} }}`;
		return {
			about,
			state: "missing",
			says: `${step.file} hands the step no secret as ${lost}.`,
			todo
		};
	}
	const named = [...new Set([...needed, ...settings.agent.env].flatMap((name) => step.env.get(name) ?? []))];
	if (named.length === 0) return {
		about,
		state: "ok",
		says: "The agent is a command that is given no secret."
	};
	if (secrets.kind === "unknown") return unknown(about, `Whether the secret ${named.join(", ")} is set`, secrets.why);
	const missing = named.filter((name) => !secrets.value.includes(name.toUpperCase()));
	return missing.length === 0 ? {
		about,
		state: "ok",
		says: `The agent's secret is set (${named.join(", ")}).`
	} : {
		about,
		state: "missing",
		says: `The secret ${missing.join(", ")} is not set.`,
		todo: `gh secret set ${missing[0]}`
	};
}
function labelsLine(labels, wanted) {
	const about = "labels";
	if (wanted.length === 0) return {
		about,
		state: "ok",
		says: "No label starts anything here."
	};
	const names = wanted.map(onOneLine);
	const one = names.length === 1;
	if (labels.kind === "unknown") return unknown(about, `Whether the ${one ? "label" : "labels"} ${names.join(" and ")} ${one ? "is" : "are"} there`, labels.why);
	const missing = wanted.filter((name) => !labels.value.includes(name));
	if (missing.length === 0) return {
		about,
		state: "ok",
		says: `The ${one ? "label" : "labels"} ${names.join(" and ")} ${one ? "is" : "are"} there.`
	};
	return {
		about,
		state: "missing",
		says: `There is no label ${missing.map(onOneLine).join(", and none called ")}.`,
		todo: missing.map((name) => `gh label create ${/^[\w:.-]+$/.test(name) ? name : quoted(onOneLine(name))}`).join("; ")
	};
}
const actionsSettings = "Settings, Actions, General, Workflow permissions";
function workflowLines(workflows, step) {
	if (workflows.kind === "unknown") return [unknown("proposing", "Whether Actions may open pull requests", workflows.why), unknown("token-default", "What a workflow's token may do by default", workflows.why)];
	const { mayPropose, writeByDefault } = workflows.value;
	return [mayPropose ? {
		about: "proposing",
		state: "ok",
		says: "Actions may open pull requests."
	} : step?.token !== void 0 ? {
		about: "proposing",
		state: "ok",
		says: "Actions may not open pull requests, and the workflow hands over a token of its own."
	} : {
		about: "proposing",
		state: "missing",
		says: "Actions may not open pull requests.",
		todo: `Allow it under ${actionsSettings}.`
	}, writeByDefault ? {
		about: "token-default",
		state: "weak",
		says: "A workflow that names no permissions gets a token that can write.",
		todo: `Choose read under ${actionsSettings}.`
	} : {
		about: "token-default",
		state: "ok",
		says: "A workflow that names no permissions gets a token that can only read."
	}];
}
function protectionLine(rules, branch) {
	const about = "protection";
	if (rules.kind === "unknown") return unknown(about, `What ${branch} asks of a merge`, rules.why);
	const { checks, reviews } = rules.value;
	const named = checks.map(onOneLine).join(", ");
	const todo = "Add it to a ruleset or to the branch's protection.";
	if (checks.length > 0 && reviews > 0) return {
		about,
		state: "ok",
		says: `A merge into ${branch} needs green checks (${named}) and ${reviews === 1 ? "one review" : `${reviews} reviews`}.`
	};
	if (checks.length > 0) return {
		about,
		state: "weak",
		says: `A merge into ${branch} needs green checks (${named}), but nobody's review.`,
		todo
	};
	return reviews > 0 ? {
		about,
		state: "weak",
		says: `A merge into ${branch} needs a review, but no green check.`,
		todo
	} : {
		about,
		state: "missing",
		says: `A merge into ${branch} needs neither a green check nor a review.`,
		todo: "Require both in a ruleset, with CI's jobs as checks."
	};
}
function codeOwnersLine(rules, view) {
	const about = "code-owners";
	const file = codeOwnersFile(view);
	const owners = file === void 0 ? [] : ownersOf(view.read(file) ?? "", ".github/workflows/ci.yml");
	if (owners.length === 0) return {
		about,
		state: "weak",
		says: "Nobody is named as the owner of .github/workflows.",
		todo: "Name one in .github/CODEOWNERS: /.github/ @someone"
	};
	const named = owners.map(onOneLine).join(", ");
	if (rules.kind === "unknown") return unknown(about, `Whether the owner of .github/workflows (${named}) must approve`, rules.why);
	return rules.value.codeOwners ? {
		about,
		state: "ok",
		says: `${named} must approve changes of .github/workflows.`
	} : {
		about,
		state: "weak",
		says: `.github/workflows is owned by ${named}, but no rule asks for an owner's review.`,
		todo: "Require review from code owners."
	};
}
function unknown(about, what, why) {
	return {
		about,
		state: "unknown",
		says: `${what} is not known: ${why}`
	};
}

// src/start/doctor/our-step.ts
/** Finds the step of a workflow that starts this action, and what it is given. It judges nothing. */
/** The first such step of the first such workflow. @throws Problem `bad-input` for what the action would refuse */
function ourStep(view) {
	for (const file of workflowFiles(view)) {
		const workflow = workflowAt(view, file);
		for (const job of Object.values(mapping(workflow?.jobs))) {
			const { steps } = mapping(job);
			for (const step of Array.isArray(steps) ? steps : [asStep(mapping(job))]) {
				if (!isMapping(step) || !usesUs.test(String(step.uses))) continue;
				const env = {
					...mapping(workflow?.env),
					...mapping(mapping(job).env),
					...mapping(step.env)
				};
				return {
					file,
					events: eventsOf(workflow?.on),
					...given(mapping(step.with), env)
				};
			}
		}
	}
}
/** A call of the reusable workflow takes inputs of the same names, and hands each secret to the variable of its name. */
function asStep({ uses, with: given, secrets }) {
	const handed = secrets === "inherit" ? everyKey : mapping(secrets);
	const token = handed.token === void 0 ? {} : { token: handed.token };
	return {
		uses,
		with: {
			...mapping(given),
			...token
		},
		env: handed
	};
}
const everyKey = Object.fromEntries(Object.values(presets).flatMap(({ api }) => api.map(({ keyEnv }) => keyEnv)).map((name) => [name, `\${{ secrets.${name} }}`]));
/** `undefined` for what is no workflow. */
function workflowAt(view, file) {
	return workflowIn(view.read(file) ?? "", file);
}
function eventsOf(on) {
	if (typeof on === "string") return [on];
	return Array.isArray(on) ? on.map(String) : Object.keys(mapping(on));
}
/** An expression's value is known only in a run, so the input counts as not given. */
function given(inputs, env) {
	const plain = Object.entries(inputs).flatMap(([name, value]) => {
		const text = value === null || isMapping(value) ? "" : String(value);
		return text.includes("${{") ? [] : [[`INPUT_${name.toUpperCase()}`, text]];
	});
	const agent = typeof env.AGENT_CMD === "string" ? { AGENT_CMD: env.AGENT_CMD } : {};
	const named = Object.entries(env).map(([name, value]) => [name, [...String(value).matchAll(/\bsecrets\.([A-Za-z_]\w*)/g)].flatMap(([, secret]) => secret ?? [])]);
	const token = typeof inputs.token === "string" ? inputs.token : void 0;
	return {
		inputs: readInputs({
			...Object.fromEntries(plain),
			...agent
		}),
		token: token === void 0 || /\bgithub\.token\b|\bsecrets\.GITHUB_TOKEN\b/.test(token) ? void 0 : token,
		env: new Map(named)
	};
}

// src/start/doctor/here.ts
/** Says what the repository's own files carry: config, gate, workflow, and which workflows give pull requests secrets. Pure. */
/** @param isThere whether a file stands in the working tree, though not in the commit */
function linesHere(view, plain, isThere) {
	const found = attempt(() => ourStep(view));
	const step = found.kind === "good" ? found.value : void 0;
	const config = configLine(view, step?.inputs ?? plain, isThere);
	return {
		step,
		settings: config.settings,
		lines: [
			config.line,
			found.kind === "bad" ? {
				about: "workflow",
				state: "missing",
				says: onOneLine(found.why)
			} : workflowLine(step, isThere),
			gateLine(view, config.settings),
			pullRequestTargetLine(view),
			pushesLine(step)
		]
	};
}
function attempt(make) {
	try {
		return {
			kind: "good",
			value: make()
		};
	} catch (error) {
		if (error instanceof Problem) return {
			kind: "bad",
			why: problemLine(error)
		};
		throw error;
	}
}
function configLine(view, inputs, isThere) {
	const path = inputs.configPath;
	const text = view.read(path);
	const read = attempt(() => {
		const config = text === void 0 ? void 0 : readConfig(text, path);
		return {
			config,
			settings: settingsOf(inputs, config)
		};
	});
	const about = "config";
	if (read.kind === "good") return {
		line: {
			about,
			state: "ok",
			says: text === void 0 ? "There is no config file, and the workflow says all that is needed." : `${path} is valid.`
		},
		settings: read.value.settings
	};
	if (text !== void 0) return {
		line: {
			about,
			state: "missing",
			says: onOneLine(read.why)
		},
		settings: void 0
	};
	return {
		line: isThere(path) ? {
			about,
			state: "missing",
			says: `${path} is there, but not committed.`,
			todo: "Commit it; it is read from the base commit."
		} : {
			about,
			state: "missing",
			says: `There is no ${path}.`,
			todo: "gatehouse init writes one."
		},
		settings: void 0
	};
}
function workflowLine(step, isThere) {
	const about = "workflow";
	if (step !== void 0) return {
		about,
		state: "ok",
		says: `${step.file} starts the agent on: ${step.events.map(onOneLine).join(", ")}.`
	};
	return isThere(".github/workflows/gatehouse.yml") ? {
		about,
		state: "missing",
		says: ".github/workflows/gatehouse.yml is there, but not committed.",
		todo: "Commit and push it."
	} : {
		about,
		state: "missing",
		says: "No workflow starts this action.",
		todo: "gatehouse init writes one."
	};
}
function gateLine(view, settings) {
	const about = "gate";
	if (settings === void 0) return {
		about,
		state: "unknown",
		says: "The gate cannot be told before the config is right."
	};
	const planned = attempt(() => checksOf(view, settings));
	if (planned.kind === "bad") return {
		about,
		state: "missing",
		says: onOneLine(planned.why)
	};
	const names = planned.value.map(({ name }) => onOneLine(name)).join(", ");
	const missing = notCovered(view, planned.value, settings.setup);
	return missing.length === 0 ? {
		about,
		state: "ok",
		says: `The gate runs ${names}.`
	} : {
		about,
		state: "weak",
		says: `The gate runs ${names}, and CI also runs ${missing.map((run) => shown(run)).join(", ")}.`,
		todo: "Add it to gate: in the config file, else CI is where it shows."
	};
}
/** @throws Problem as the action would */
function checksOf(view, { gate }) {
	if (gate.kind === "checks") return gate.checks;
	const file = gate.workflow.includes("/") ? gate.workflow : `.github/workflows/${gate.workflow}`;
	const text = view.read(file);
	if (text === void 0) throw new Problem("no-gate", `The gate names the workflow ${file}, which is not there.`);
	return checksFromWorkflow(text, file, gate.job).checks;
}
/** What CI runs and the gate does not, at most five; installing is no check. */
function notCovered(view, gate, setup) {
	const covered = [...gate.map(({ run }) => run), ...setup].join("\n");
	const commands = ciJobs(view).flatMap(({ checks }) => checks.flatMap(({ run }) => commandLines(run)));
	return [...new Set(commands)].filter((line) => !isInstall(line) && !covered.includes(line)).slice(0, 5);
}
function pullRequestTargetLine(view) {
	const about = "pull-request-target";
	const open = workflowFiles(view).filter((file) => {
		const workflow = workflowAt(view, file);
		return eventsOf(workflow?.on).includes("pull_request_target") && checksOutHead(workflow);
	});
	return open.length === 0 ? {
		about,
		state: "ok",
		says: "No workflow runs a pull request's code with the repository's secrets."
	} : {
		about,
		state: "missing",
		says: `${open.join(", ")} runs on pull_request_target and checks out the pull request: its code meets this repository's secrets.`,
		todo: "Use pull_request, or do not check out the head."
	};
}
function checksOutHead(workflow) {
	return Object.values(mapping(workflow?.jobs)).some((job) => {
		const steps = mapping(job).steps;
		return (Array.isArray(steps) ? steps : []).some((step) => {
			if (!isMapping(step)) return false;
			const { ref, repository } = mapping(step.with);
			const checkout = String(step.uses).startsWith("actions/checkout@");
			return /\b(?:gh pr checkout|git fetch\b.*\bpull\/)/.test(String(step.run)) || checkout && /head|refs\/pull|merge_commit_sha/.test(`${ref} ${repository}`);
		});
	});
}
function pushesLine(step) {
	const about = "pushes";
	if (step === void 0) return {
		about,
		state: "unknown",
		says: "Whose token pushes is not known before there is a workflow."
	};
	if (step.token !== void 0) return {
		about,
		state: "weak",
		says: "The workflow hands over a token of its own: its pushes start CI, which runs the agent's code with CI's secrets before anybody has looked.",
		todo: "Keep secrets out of the workflows that run on pull requests."
	};
	const dispatch = step.inputs.ciWorkflow;
	return {
		about,
		state: "ok",
		says: dispatch === void 0 ? "Pushes with the job's own token start no workflow; CI on its pull requests waits until a person approves it." : `Pushes with the job's own token start no workflow, so ${dispatch} is dispatched on the branch.`
	};
}

// src/start/doctor/line.ts
function lineText({ state, says, todo }) {
	return `${state.padEnd(8)} ${says}${todo === void 0 ? "" : ` ${todo}`}`;
}

// src/start/doctor/verdict.ts
/** Without these no run comes to a pull request. */
const toRun = [
	"config",
	"workflow",
	"gate",
	"key",
	"labels",
	"proposing"
];
function verdict(lines) {
	const missing = lines.filter(({ state }) => state === "missing");
	const unsure = lines.filter(({ state }) => state === "unknown").length;
	const rest = unsure === 0 ? "" : ` ${unsure === 1 ? "One line" : `${unsure} lines`} could not be judged.`;
	return `${sentence(lines, missing)}${rest}`;
}
function sentence(lines, missing) {
	const first = missing.filter(({ about }) => toRun.includes(about)).length;
	if (first > 0) return `Nothing can run here yet: ${first === 1 ? "one thing has" : `${first} things have`} to be put right first.`;
	if (missing.length > 0) return "It may propose while somebody watches: only people's care keeps a bad change out here.";
	const state = (about) => lines.find((line) => line.about === about)?.state;
	if (state("protection") === "unknown") return "What may run unattended here cannot be said before it is known what a merge needs.";
	return [
		"protection",
		"code-owners",
		"box",
		"pushes"
	].every((about) => state(about) === "ok") ? "It may work unattended up to the pull request: nothing is merged without green checks and a review." : "It may work unattended up to the pull request, and every pull request has to be read with care: not all of it is enforced here.";
}
/** 1 when something is missing. */
function doctorExit(lines) {
	return lines.some(({ state }) => state === "missing") ? 1 : 0;
}

// src/edge/github-settings.ts
/** Asks GitHub how a repository is set up, in eight questions at most. What the token may not read is said, never guessed. */
/** @throws Problem when the token is not valid, the repository is not there, or the forge cannot be reached */
async function askSettings(order) {
	const octokit = createClient(order);
	const at = {
		owner: order.owner,
		repo: order.name
	};
	const defaultBranch = await firstQuestion(octokit, at);
	const [rules, workflows, labels, secrets] = await Promise.all([
		rulesOf(octokit, at, defaultBranch),
		answer("administration: read", async () => {
			const { data } = await octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(at);
			return {
				writeByDefault: data.default_workflow_permissions === "write",
				mayPropose: data.can_approve_pull_request_reviews
			};
		}),
		answer("issues: read", () => labelsThere(octokit, at, order.labels)),
		answer("secrets: read", () => secretNames(octokit, at))
	]);
	return {
		defaultBranch,
		rules,
		workflows,
		labels,
		secrets
	};
}
/** Not repeated: who has no network wants to hear of it at once. */
async function firstQuestion(octokit, at) {
	try {
		const { data } = await octokit.rest.repos.get({
			...at,
			request: { retries: 0 }
		});
		return data.default_branch;
	} catch (error) {
		const what = `look at ${at.owner}/${at.repo}`;
		const isUnanswered = error instanceof RequestError && error.response === void 0;
		throw forgeProblem(what, isUnanswered ? error.cause ?? new Error(error.message) : error);
	}
}
/** Of the repository, and of its organization where there is one. */
async function secretNames(octokit, at) {
	const { listRepoSecrets, listRepoOrganizationSecrets } = octokit.rest.actions;
	const own = await octokit.paginate(listRepoSecrets, {
		...at,
		per_page: 100
	});
	const shared = await octokit.paginate(listRepoOrganizationSecrets, {
		...at,
		per_page: 100
	}).catch((error) => {
		if (isStatus(error, 404)) return [];
		throw error;
	});
	return [...own, ...shared].map(({ name }) => name);
}
async function labelsThere(octokit, at, wanted) {
	return (await Promise.all(wanted.map((name) => octokit.rest.issues.getLabel({
		...at,
		name
	}).then(() => [name], (error) => {
		if (isStatus(error, 404)) return [];
		throw error;
	})))).flat();
}
/** Rulesets are everybody's to read; the older protection is not, and without it nothing is known to be missing. */
async function rulesOf(octokit, at, branch) {
	const [ofRulesets, ofProtection] = await Promise.all([answer("metadata: read", () => rulesetsOf(octokit, at, branch)), answer("administration: read", () => protectionOf(octokit, at, branch))]);
	if (ofRulesets.kind === "unknown") return ofRulesets;
	const rulesets = ofRulesets.value;
	if (ofProtection.kind === "known") return {
		kind: "known",
		value: united(rulesets, ofProtection.value)
	};
	return rulesets.checks.length > 0 && rulesets.reviews > 0 && rulesets.codeOwners ? ofRulesets : ofProtection;
}
async function rulesetsOf(octokit, at, branch) {
	const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, {
		...at,
		branch,
		per_page: 100
	});
	let found = {
		checks: [],
		reviews: 0,
		codeOwners: false
	};
	for (const rule of rules) {
		if (rule.type === "pull_request") {
			const { required_approving_review_count: reviews = 0, require_code_owner_review: codeOwners = false } = rule.parameters ?? {};
			found = united(found, {
				checks: [],
				reviews,
				codeOwners
			});
		}
		if (rule.type === "required_status_checks") {
			const checks = (rule.parameters?.required_status_checks ?? []).map(({ context }) => context);
			found = united(found, {
				checks,
				reviews: 0,
				codeOwners: false
			});
		}
	}
	return found;
}
async function protectionOf(octokit, at, branch) {
	try {
		const { data } = await octokit.rest.repos.getBranchProtection({
			...at,
			branch
		});
		const reviews = data.required_pull_request_reviews;
		return {
			checks: data.required_status_checks?.contexts ?? [],
			reviews: reviews === void 0 ? 0 : reviews.required_approving_review_count ?? 0,
			codeOwners: reviews?.require_code_owner_reviews ?? false
		};
	} catch (error) {
		if (isStatus(error, 404) && error instanceof Error && /branch not protected/i.test(error.message)) return {
			checks: [],
			reviews: 0,
			codeOwners: false
		};
		throw error;
	}
}
/** The stricter of the two counts: both hold. */
function united(one, other) {
	return {
		checks: [.../* @__PURE__ */ new Set([...one.checks, ...other.checks])],
		reviews: Math.max(one.reviews, other.reviews),
		codeOwners: one.codeOwners || other.codeOwners
	};
}
async function answer(permission, ask) {
	try {
		return {
			kind: "known",
			value: await ask()
		};
	} catch (error) {
		if (isStatus(error, 403) || isStatus(error, 404)) return {
			kind: "unknown",
			why: `the token may not read it (it needs ${permission}).`
		};
		return {
			kind: "unknown",
			why: forgeProblem("read it", error).message
		};
	}
}

// src/edge/cli/doctor.ts
/** `gatehouse doctor`: reads what is committed, asks the forge and the machine, and says line by line what carries. It changes nothing. */
/** @throws Problem for a folder without a commit, a token that is not valid, a forge that cannot be reached */
async function doctor(json, terminal) {
	const root = await repositoryRoot(terminal.cwd);
	const view = await committed(root);
	const here = linesHere(view, readInputs({}), (name) => existsSync(path.join(root, name)));
	const token = [terminal.env.GH_TOKEN, terminal.env.GITHUB_TOKEN].find((value) => value !== void 0 && value !== "");
	const { redact } = redactor(token === void 0 ? [] : [new Secret(token)]);
	const asked = await askForge(root, token, terminal.env, wantedLabels(here.step));
	const lines = [
		...here.lines,
		...linesOfForge(asked, view, here.step, here.settings),
		boxLine(await chooseLauncher(), here.step?.inputs.sandbox === "off")
	];
	const says = verdict(lines);
	if (json) terminal.print(redact(JSON.stringify({
		lines,
		verdict: says
	}, void 0, 2)));
	else for (const text of [
		...lines.map(lineText),
		"",
		says
	]) terminal.print(redact(text));
	return doctorExit(lines);
}
/** The commit that one stands on, as the action would read the base. */
async function committed(root) {
	const { exitCode, stdout } = await git(root, [
		"ls-tree",
		"-r",
		"-z",
		"--name-only",
		"--full-tree",
		"HEAD"
	]);
	if (exitCode !== 0) throw new Problem("no-commit", "The repository has no commit yet.", "Commit what is there first.");
	const files = stdout.split("\0").filter((name) => name !== "");
	const known = new Set(files);
	return {
		files,
		read: (name) => {
			if (!known.has(name)) return void 0;
			const options = {
				cwd: root,
				maxBuffer: 67108864,
				stdio: [
					"ignore",
					"pipe",
					"ignore"
				]
			};
			return execFileSync("git", [
				"cat-file",
				"blob",
				`HEAD:${name}`
			], options).toString("utf8");
		}
	};
}
async function askForge(root, token, env, labels) {
	if (token === void 0) return {
		kind: "unknown",
		why: "there is no token (GH_TOKEN or GITHUB_TOKEN)."
	};
	const place = await placeOf(root, env);
	if (place.kind === "unknown") return place;
	return {
		kind: "known",
		value: await askSettings({
			token: new Secret(token),
			...place.value,
			say: (line) => process.stderr.write(`${line}\n`),
			labels
		})
	};
}
/** The token goes only to github.com or to where `GITHUB_API_URL` says: a remote may lead anywhere. */
async function placeOf(root, env) {
	const remote = (await git(root, [
		"remote",
		"get-url",
		"origin"
	])).stdout.trim();
	const [, host = "", ofRemote = "", nameOfRemote = ""] = /^(?:[a-z+]+:\/\/(?:[^/@]*@)?|(?:[^/@]*@)?)([^/:]+)(?::\d+)?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote) ?? [];
	const [owner = ofRemote, name = nameOfRemote] = env.GITHUB_REPOSITORY?.split("/") ?? [];
	if (owner === "" || name === "") return {
		kind: "unknown",
		why: "no remote `origin` names a repository, and GITHUB_REPOSITORY is not set."
	};
	if (env.GITHUB_API_URL !== void 0 && env.GITHUB_API_URL !== "") return {
		kind: "known",
		value: {
			owner,
			name,
			apiUrl: env.GITHUB_API_URL
		}
	};
	if (env.GITHUB_REPOSITORY === void 0 && host !== "github.com" && host !== "ssh.github.com") return {
		kind: "unknown",
		why: `the remote is on ${onOneLine(host)}, and GITHUB_API_URL does not say where its API is.`
	};
	return {
		kind: "known",
		value: {
			owner,
			name,
			apiUrl: "https://api.github.com"
		}
	};
}
function boxLine(choice, isOff) {
	const about = "box";
	if (isOff) return {
		about,
		state: "weak",
		says: "The workflow says `sandbox: off`: nothing stands between the agent and its machine.",
		todo: "Leave it out."
	};
	switch (choice.kind) {
		case "root": return {
			about,
			state: "ok",
			says: "A box can be built on this machine, by root."
		};
		case "sudo": return {
			about,
			state: "ok",
			says: "A box can be built on this machine, with sudo."
		};
		case "bwrap": return {
			about,
			state: "ok",
			says: "A box can be built on this machine, with bubblewrap."
		};
		case "none": return {
			about,
			state: "weak",
			says: `No box can be built on this machine: ${onOneLine(choice.why)}`,
			todo: `Where the workflow runs on GitHub's own Linux machines, there is one. ${onOneLine(choice.cure)}`
		};
		default: return choice;
	}
}
function git(root, args) {
	return getExecOutput("git", [...args], {
		cwd: root,
		silent: true,
		ignoreReturnCode: true
	});
}

export { doctor };
