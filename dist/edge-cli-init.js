import { A as looseObject, Q as unknown, W as record$1, Y as string, _t as suggestion, at as hostFault, bt as presetNames, kt as Problem, ot as onOneLine, q as safeParse, z as optional } from "./first-look.js";
import { _ as checkOf, g as presets, m as installLine, p as require_dist } from "./gate-workflow.js";
import { a as pins, i as ourAction, l as onlyInstalls, n as machineCommands, t as ciJobs, u as firstOf } from "./start-ci.js";
import { t as lstatIfThere } from "./edge-lstat.js";
import { a as getExecOutput, t as repositoryRoot } from "./edge-cli-user-repository.js";
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { once } from "node:events";
import { createInterface } from "node:readline/promises";

// src/start/yaml-text.ts
var import_dist = require_dist();
const style = {
	lineWidth: 0,
	blockQuote: "literal"
};
/** As it stands after `key: `, on one line. */
function scalar(value) {
	return (0, import_dist.stringify)(value, {
		...style,
		blockQuote: false
	}).trimEnd();
}
/** As it stands between `{` and `}`. */
function inFlow(value) {
	return (0, import_dist.stringify)([value], {
		...style,
		blockQuote: false,
		collectionStyle: "flow"
	}).trim().slice(1, -1).trim();
}
/** Block style, each line after the first indented by `spaces`. */
function block(value, spaces) {
	return indented((0, import_dist.stringify)(value, style).trimEnd(), spaces);
}
/** Text from a repository cannot end the comment. */
function comment(text) {
	return `# ${onOneLine(text)}`;
}
function indented(text, spaces) {
	return text.replaceAll(/\n(?=.)/g, `\n${" ".repeat(spaces)}`);
}
/** A step of a workflow as an item of the list under `steps:`, without the indentation of its first line. */
function stepText(step) {
	switch (step.kind) {
		case "run": return `- ${block({
			name: step.name,
			run: step.run
		}, 2)}`;
		case "uses": {
			const values = Object.entries(step.with).map(([key, value]) => `\n    ${key}: ${scalar(value)}`);
			return `- uses: ${onOneLine(step.uses)}${values.length === 0 ? "" : `\n  with:${values.join("")}`}`;
		}
		default: return step;
	}
}

// src/start/config-text.ts
const configPath = ".github/gatehouse.yml";
function configText(plan) {
	return `${[
		["# What Gatehouse may do here, and what has to be green before it proposes anything.", "# It is read from the base commit, so that no change can relax its own exam."],
		agentLines(plan),
		setupLines(plan),
		gateLines(plan),
		hostLines(plan),
		healLines(plan)
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function agentLines({ choice }) {
	return ["agent:", `  preset: ${choice.agent}`];
}
function setupLines({ setup }) {
	if (setup.length === 0) return [];
	return [
		"# Prepares a clean checkout, for the agent and for the gate.",
		"setup:",
		...setup.map((run) => `  - ${scalar(run)}`)
	];
}
function gateLines({ gate, left }) {
	const gone = left.length === 0 ? [] : ["# Not in it, though CI has it:", ...left.map(({ name, why }) => `#   ${onOneLine(`${name}: ${why}`)}`)];
	switch (gate.kind) {
		case "workflow": return [
			"# The run: steps of CI's own job, as they stand there: what CI asks of people, the gate asks of the agent.",
			...gone,
			`gate: { workflow: ${inFlow(gate.file)}, job: ${inFlow(gate.job)} }`
		];
		case "list": return [
			comment(`Every one must exit 0; ${gate.from}.`),
			...gone,
			"gate:",
			...gate.checks.map((check) => `  ${checkText(check)}`)
		];
		default: return gate;
	}
}
function checkText(check) {
	const more = {
		...check.shell === void 0 ? {} : { shell: check.shell },
		...Object.keys(check.env).length === 0 ? {} : { env: check.env },
		...check.workingDirectory === "." ? {} : { "working-directory": check.workingDirectory },
		...check.timeoutMinutes === void 0 ? {} : { "timeout-minutes": check.timeoutMinutes }
	};
	const run = check.run.trim();
	if (Object.keys(more).length === 0 && !run.includes("\n")) return `- { name: ${inFlow(check.name)}, run: ${inFlow(run)} }`;
	return `- ${block({
		name: check.name,
		run,
		...more
	}, 4)}`;
}
function hostLines({ gateHosts }) {
	if (gateHosts.length === 0) return [];
	return [
		"# All that setup and gate may reach; their box has no other network. The report names what was stopped.",
		"gate-hosts:",
		...gateHosts.map((host) => `  - ${host}`)
	];
}
function healLines({ choice, ci }) {
	if (!choice.triggers.includes("failed-runs")) return [];
	return [
		"# Whose failed runs are healed: on the agent's own branches in place, on the default branch by a pull request.",
		"heal:",
		`  workflows: [${ci.map(({ file }) => inFlow(file)).join(", ")}]`
	];
}
/** For the terminal: what the gate is, on one line. */
function gateInWords(gate) {
	const names = gate.checks.map(({ name }) => name).join(", ");
	return gate.kind === "workflow" ? `${gate.file}, job ${gate.job} (${names})` : `${names} (${gate.from})`;
}

// src/start/toolchains/compiled.ts
/** Decides what Go, Rust, Maven and Gradle repositories need, by the manifest in their root. */
function go(view) {
	if (firstOf(view, "go.mod") === void 0) return void 0;
	return {
		name: "Go",
		steps: [{
			kind: "uses",
			uses: pins.go,
			with: {
				"go-version-file": "go.mod",
				cache: false
			}
		}],
		installs: [],
		setup: ["go mod download"],
		hosts: [
			"proxy.golang.org",
			"sum.golang.org",
			"storage.googleapis.com"
		],
		checks: [{
			name: "vet",
			run: "go vet ./..."
		}, {
			name: "test",
			run: "go test ./..."
		}]
	};
}
/** Hosted machines have rustup; what the repository pins is installed before the box, which cannot write there. */
function rust(view) {
	if (firstOf(view, "Cargo.toml") === void 0) return void 0;
	const locked = firstOf(view, "Cargo.lock") === void 0 ? "" : " --locked";
	return {
		name: "Rust",
		steps: firstOf(view, "rust-toolchain.toml", "rust-toolchain") !== void 0 ? [{
			kind: "run",
			name: "Install the pinned toolchain",
			run: "rustup toolchain install"
		}] : [],
		installs: [],
		setup: [`cargo fetch${locked}`],
		hosts: ["index.crates.io", "static.crates.io"],
		checks: [{
			name: "build",
			run: `cargo build --all-targets${locked}`
		}, {
			name: "test",
			run: `cargo test${locked}`
		}]
	};
}
function maven(view) {
	if (firstOf(view, "pom.xml") === void 0) return void 0;
	const mvn = firstOf(view, "mvnw") === void 0 ? "mvn" : "./mvnw";
	return {
		name: "Maven",
		steps: [java(view)],
		installs: [],
		setup: [`${mvn} -q dependency:go-offline`],
		hosts: ["repo.maven.apache.org"],
		checks: [{
			name: "verify",
			run: `${mvn} --batch-mode verify`
		}]
	};
}
function gradle(view) {
	if (firstOf(view, "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts") === void 0) return;
	const command = firstOf(view, "gradlew") === void 0 ? "gradle" : "./gradlew";
	return {
		name: "Gradle",
		steps: [java(view)],
		installs: [],
		setup: [`${command} --no-daemon dependencies`],
		hosts: [
			"services.gradle.org",
			"downloads.gradle.org",
			"plugins.gradle.org",
			"plugins-artifacts.gradle.org",
			"repo.maven.apache.org"
		],
		checks: [{
			name: "check",
			run: `${command} --no-daemon check`
		}]
	};
}
function java(view) {
	const file = firstOf(view, ".java-version", ".tool-versions", ".sdkmanrc");
	const version = file === void 0 ? { "java-version": "21" } : { "java-version-file": file };
	return {
		kind: "uses",
		uses: pins.java,
		with: {
			distribution: "temurin",
			...version
		}
	};
}

// src/start/toolchains/node.ts
/** Decides what a JavaScript repository needs, by its lock file and the scripts of its package.json. */
const manifestSchema = looseObject({
	scripts: optional(record$1(string(), unknown())),
	packageManager: optional(string())
});
function node(view) {
	const manifest = manifestOf(view.read("package.json"));
	if (manifest === void 0) return void 0;
	const manager = managerOf(view, manifest);
	return {
		name: manager,
		steps: [{
			kind: "uses",
			uses: pins.node,
			with: versionOf$1(view)
		}, ...bringing(manager, manifest)],
		installs: [],
		setup: [installOf(view, manager)],
		hosts: registriesOf(view, manager),
		checks: checksOf$1(manager, manifest)
	};
}
function manifestOf(text) {
	try {
		const parsed = safeParse(manifestSchema, JSON.parse(text ?? ""));
		return parsed.success ? parsed.output : void 0;
	} catch {
		return;
	}
}
function managerOf(view, { packageManager = "" }) {
	if (firstOf(view, "pnpm-lock.yaml") !== void 0) return "pnpm";
	if (firstOf(view, "yarn.lock") !== void 0) return "yarn";
	if (firstOf(view, "package-lock.json", "npm-shrinkwrap.json") !== void 0) return "npm";
	return /^(pnpm|yarn)@/.test(packageManager) ? packageManager.startsWith("p") ? "pnpm" : "yarn" : "npm";
}
/** The machine's own cache would be of no use: the box has a HOME of its own. */
function versionOf$1(view) {
	const file = firstOf(view, ".nvmrc", ".node-version", ".tool-versions");
	return {
		...file === void 0 ? { "node-version": 24 } : { "node-version-file": file },
		"package-manager-cache": false
	};
}
function bringing(manager, { packageManager = "" }) {
	if (manager !== "pnpm") return [];
	return [{
		kind: "run",
		name: "Install pnpm",
		run: `npm install --global pnpm@${/^pnpm@(\d[\w.-]*)/.exec(packageManager)?.[1] ?? "10"}`
	}];
}
/** Where there is no lock file, none may come into being: it would be part of every change. */
function installOf(view, manager) {
	switch (manager) {
		case "pnpm": return firstOf(view, "pnpm-lock.yaml") === void 0 ? "pnpm install --no-lockfile" : "pnpm install --frozen-lockfile";
		case "yarn":
			if (firstOf(view, "yarn.lock") === void 0) return "yarn install --no-lockfile";
			return /^__metadata:/m.test(view.read("yarn.lock") ?? "") ? "yarn install --immutable" : "yarn install --frozen-lockfile";
		case "npm": return firstOf(view, "package-lock.json", "npm-shrinkwrap.json") === void 0 ? "npm install --no-package-lock" : "npm ci";
		default: return manager;
	}
}
/** The public registry, and those that `.npmrc` names. */
function registriesOf(view, manager) {
	const named = [...(view.read(".npmrc") ?? "").matchAll(/^\s*(?:@[^:\s]+:)?registry\s*=\s*https:\/\/([^/\s:]+)/gm)];
	const usual = manager === "yarn" ? ["registry.yarnpkg.com", "registry.npmjs.org"] : ["registry.npmjs.org"];
	const own = named.map(([, host = ""]) => host.toLowerCase()).filter((host) => hostFault(host) === void 0);
	return [.../* @__PURE__ */ new Set([...usual, ...own])];
}
const wanted = [
	"lint",
	"typecheck",
	"type-check",
	"types",
	"test"
];
function checksOf$1(manager, { scripts = {} }) {
	const real = (name) => typeof scripts[name] === "string" && !/no test specified/.test(String(scripts[name]));
	return wanted.filter(real).map((name) => ({
		name,
		run: name === "test" ? `${manager} test` : `${manager} run ${name}`
	}));
}

// src/start/toolchains/python.ts
/** Decides what a Python repository needs: with uv where it has uv's lock file, else with pip. */
const hosts = ["pypi.org", "files.pythonhosted.org"];
function python(view) {
	const requirements = view.files.filter((file) => /^(?:dev-|test-)?requirements(?:[-_.]?(?:dev|test|tests))?\.txt$/.test(file));
	const project = firstOf(view, "pyproject.toml", "setup.py", "setup.cfg");
	if (requirements.length === 0 && project === void 0) return void 0;
	return firstOf(view, "uv.lock") === void 0 ? withPip(view, requirements, project) : {
		name: "Python with uv",
		steps: [{
			kind: "uses",
			uses: pins.python,
			with: versionOf(view)
		}, {
			kind: "uses",
			uses: pins.uv,
			with: { "enable-cache": false }
		}],
		installs: [],
		setup: ["uv sync --locked"],
		hosts,
		checks: checksOf(view, "uv run ")
	};
}
/**
* In the box `pip` can only write into the throw-away HOME, whose programs are not on the PATH. So it runs once before
* the box too; `setup` then finds everything there, unless the requirements changed.
*/
function withPip(view, requirements, project) {
	const lists = requirements.map((file) => `-r ${file}`).join(" ");
	const install = lists === "" && project !== void 0 ? "pip install -e ." : `pip install ${lists}`;
	const step = {
		kind: "run",
		name: "Install what the checks need",
		run: install
	};
	return {
		name: "Python with pip",
		steps: [{
			kind: "uses",
			uses: pins.python,
			with: versionOf(view)
		}],
		installs: [step],
		setup: [install],
		hosts,
		checks: checksOf(view, "")
	};
}
function versionOf(view) {
	const file = firstOf(view, ".python-version", ".tool-versions");
	return file === void 0 ? { "python-version": "3.x" } : { "python-version-file": file };
}
function checksOf(view, prefix) {
	const texts = view.files.filter((file) => /^(?:pyproject\.toml|setup\.cfg|tox\.ini|pytest\.ini|[\w.-]*requirements[\w.-]*\.txt)$/.test(file)).map((file) => view.read(file) ?? "").join("\n");
	const checks = [];
	if (/\bruff\b/.test(texts)) checks.push({
		name: "lint",
		run: `${prefix}ruff check`
	});
	if (/\bmypy\b/.test(texts)) checks.push({
		name: "types",
		run: `${prefix}mypy .`
	});
	if (/\bpytest\b/.test(texts)) checks.push({
		name: "test",
		run: `${prefix}python -m pytest -q`
	});
	else if (view.files.some((file) => /(?:^|\/)test_[^/]*\.py$/.test(file))) checks.push({
		name: "test",
		run: `${prefix}python -m unittest discover`
	});
	return checks;
}

// src/start/toolchains/toolchains.ts
const known = [
	node,
	python,
	go,
	rust,
	maven,
	gradle
];
function toolchainsOf(view) {
	return known.map((detect) => detect(view)).filter((found) => found !== void 0);
}

// src/start/plan.ts
/** Decides what the first workflow and config file say, from what the repository shows. It writes nothing and asks nobody. */
const triggerNames = [
	"label",
	"comment",
	"failed-runs",
	"schedule"
];
/** @throws Problem `bad-usage` */
function agentNamed(name) {
	const found = presetNames.find((known) => known === name);
	if (found !== void 0) return found;
	const hint = [suggestion(name, presetNames), `The agents are ${presetNames.join(", ")}.`];
	throw new Problem("bad-usage", `There is no agent ${name}.`, hint.filter((part) => part !== void 0).join(" "));
}
/** @throws Problem `bad-usage` */
function triggersNamed(text) {
	const names = text.split(",").map((name) => name.trim()).filter((name) => name !== "");
	for (const name of names) {
		if (triggerNames.some((known) => known === name)) continue;
		const hint = [suggestion(name, triggerNames), `The triggers are ${triggerNames.join(", ")}.`];
		throw new Problem("bad-usage", `There is no trigger ${name}.`, hint.filter((part) => part !== void 0).join(" "));
	}
	if (names.length === 0) throw new Problem("bad-usage", "--triggers names none.", `The triggers are ${triggerNames.join(", ")}.`);
	return triggerNames.filter((known) => names.includes(known));
}
/** @throws Problem `no-gate` when nothing tells what has to be green, `bad-usage` for a trigger that needs CI where there is none */
function planStart(view, choice) {
	const toolchains = toolchainsOf(view);
	const setup = toolchains.flatMap((one) => one.setup);
	const jobs = ciJobs(view).filter(({ checks }) => checks.some(({ run }) => !onlyInstalls(run)));
	const gate = gateOf(choice, jobs, toolchains);
	const ci = [...new Map(jobs.map(({ workflow, file }) => [file, {
		name: workflow,
		file
	}])).values()];
	if (choice.triggers.includes("failed-runs") && ci.length === 0) throw new Problem("bad-usage", "The trigger failed-runs needs a CI workflow, and there is none that runs on pull requests or pushes.", "Leave it out of --triggers.");
	const preset = presets[choice.agent];
	return {
		choice,
		languages: toolchains.map(({ name }) => name),
		steps: stepsOf(view, jobs, toolchains),
		install: {
			kind: "run",
			name: "Install the agent",
			run: installLine(preset)
		},
		setup,
		gate,
		left: choice.gate.length > 0 ? [] : jobs.flatMap(({ left, job }) => left.map((one) => ({
			...one,
			name: jobs.length > 1 ? `${job}: ${one.name}` : one.name
		}))),
		gateHosts: [...new Set(toolchains.flatMap(({ hosts }) => hosts))],
		ci,
		secrets: [...new Set(preset.api.map(({ keyEnv }) => keyEnv))],
		labelFile: firstOf(view, ".github/labels.yml", ".github/labels.yaml", ".github/labels.json")
	};
}
function gateOf(choice, jobs, toolchains) {
	if (choice.gate.length > 0) return {
		kind: "list",
		checks: choice.gate.map(checkOf),
		from: "as they were given"
	};
	const [only, ...others] = jobs;
	if (only?.whole && others.length === 0) return {
		kind: "workflow",
		file: only.file,
		job: only.job,
		checks: only.checks
	};
	const fromCi = unitedChecks(jobs);
	const offered = toolchains.flatMap(({ checks }) => checks.map(({ name, run }) => ({
		...checkOf(run),
		name
	})));
	if (fromCi.length > 0) {
		const tests = testsInstead(jobs, fromCi, offered);
		const from = `from CI (${jobs.map(({ file, job }) => `${file}, job ${job}`).join("; ")})${tests.length === 0 ? "" : ", the tests from the manifest"}`;
		return {
			kind: "list",
			checks: [...fromCi, ...tests],
			from
		};
	}
	if (offered.length > 0) return {
		kind: "list",
		checks: offered,
		from: "what the manifest offers, since no CI tells"
	};
	throw new Problem("no-gate", "Nothing here tells what has to be green: no CI workflow with commands that can be taken, no manifest with tests.", "Name the commands yourself: gatehouse init --gate \"make test\"");
}
/** CI's own tests cannot always be had (a matrix of shards, say); a gate without any would be green for nothing. */
function testsInstead(jobs, found, offered) {
	if (jobs.every(({ whole }) => whole) || found.some(({ run }) => /test|spec|verify|check/i.test(run))) return [];
	return offered.filter(({ name }) => [
		"test",
		"verify",
		"check"
	].includes(name));
}
/** Each command once, in CI's order, without what `setup` does already. */
function unitedChecks(jobs) {
	const known = /* @__PURE__ */ new Map();
	const names = /* @__PURE__ */ new Set();
	for (const { job, checks } of jobs) for (const check of checks) {
		const key = JSON.stringify([
			check.run.trim(),
			check.workingDirectory,
			check.env
		]);
		if (known.has(key) || onlyInstalls(check.run)) continue;
		const name = names.has(check.name) ? `${job}: ${check.name}` : check.name;
		names.add(name);
		known.set(key, {
			...check,
			name
		});
	}
	return [...known.values()];
}
/** CI's own steps where it has any; the toolchain's where it has none. */
function stepsOf(view, jobs, toolchains) {
	const tools = new Map(jobs.flatMap((job) => job.tools).map((step) => [keyOf(step), step]));
	const commands = machineCommands(view, jobs).map((run) => ({
		kind: "run",
		name: "As in CI: what the box cannot install",
		run
	}));
	if (jobs.length === 0) return toolchains.flatMap(({ steps, installs: more }) => [...steps, ...more]);
	const brought = tools.size > 0 ? [...tools.values()] : toolchains.flatMap(({ steps }) => steps);
	const missing = commands.length > 0 ? commands : toolchains.flatMap((one) => one.installs);
	return [...brought, ...missing];
}
function keyOf(step) {
	return step.kind === "uses" ? step.uses.split("@", 1)[0] ?? "" : step.run;
}

// src/start/workflow-text.ts
/** Writes `.github/workflows/gatehouse.yml`: the plan as a workflow, with the comments that its next reader wants. Pure. */
const workflowPath = ".github/workflows/gatehouse.yml";
function workflowText(plan) {
	return [
		"# Written by `gatehouse init`, and yours to change: only `gatehouse init --force` writes over it.",
		"# It starts the agent; what has to be green before anything is proposed stands in .github/gatehouse.yml.",
		"name: Gatehouse",
		"",
		"on:",
		...plan.choice.triggers.map((trigger) => `  ${indented(onText(trigger, plan), 2)}`),
		"",
		"permissions: {} # each job says what it needs",
		"",
		"jobs:",
		`  ${indented(plan.choice.twoJobs ? twoJobs(plan) : oneJob(plan), 2)}`,
		""
	].join("\n");
}
function onText(trigger, plan) {
	switch (trigger) {
		case "label": return "issues:\n  types: [labeled]";
		case "comment": return "issue_comment:\n  types: [created]\npull_request_review:\n  types: [submitted] # one that requests changes of a pull request of the agent's";
		case "failed-runs": return `workflow_run:\n  workflows: [${plan.ci.map(({ name }) => inFlow(name)).join(", ")}]\n  types: [completed]`;
		case "schedule": return "schedule:\n  - cron: \"17 3 * * 1-5\" # at night, on working days: the top issue with the label `ready`";
		default: return trigger;
	}
}
const conditions = {
	label: "(github.event_name == 'issues' && github.event.label.name == 'agent')",
	comment: "(github.event_name == 'issue_comment' && startsWith(github.event.comment.body, '/agent')) ||\n  (github.event_name == 'pull_request_review' && github.event.review.state == 'changes_requested')",
	"failed-runs": "(github.event_name == 'workflow_run' && contains(fromJSON('[\"failure\", \"timed_out\"]'), github.event.workflow_run.conclusion))",
	schedule: "github.event_name == 'schedule'"
};
const condition = (plan) => [
	"# Only spares a machine for events that are not for us: who may start work, the action asks the forge.",
	"if: >-",
	plan.choice.triggers.map((trigger) => `  ${conditions[trigger]}`).join(" ||\n")
].join("\n");
function subject(plan) {
	const { triggers } = plan.choice;
	return `\${{ ${[
		...triggers.includes("label") || triggers.includes("comment") ? ["github.event.issue.number"] : [],
		...triggers.includes("comment") ? ["github.event.pull_request.number"] : [],
		...triggers.includes("failed-runs") ? ["github.event.workflow_run.head_branch"] : [],
		...triggers.includes("schedule") ? ["'next'"] : []
	].join(" || ")} }}`;
}
const words = [
	"stop",
	"status",
	"help"
].map((word) => `startsWith(github.event.comment.body, '/agent ${word}')`);
function concurrency(plan, group) {
	const isTalk = plan.choice.triggers.includes("comment");
	const word = isTalk ? `\${{ (${words.join(" || ")}) && '-word' || '' }}` : "";
	return [
		`concurrency: # one run at a time for one issue or branch${isTalk ? "; a word to a run that is under way must not wait for it" : ""}`,
		`  group: ${group}-${subject(plan)}${word}`,
		"  cancel-in-progress: false"
	].join("\n");
}
const writing = (plan) => [
	"permissions:",
	"  contents: write # to push the agent's branch; the default branch is never pushed to",
	"  issues: write # to set labels and keep one status comment",
	"  pull-requests: write # to open the pull request",
	...readingLogs(plan)
].join("\n");
const reading = (plan) => [
	"permissions: # nothing can be written from here, whatever the agent does",
	"  contents: read # to check the repository out",
	"  issues: read # to read the issue and its comments",
	"  pull-requests: read # to see what was proposed before",
	...readingLogs(plan)
].join("\n");
function readingLogs(plan) {
	return plan.choice.triggers.includes("failed-runs") ? ["  actions: read # to read the logs of a failed run; with `write` a flaky job is started once more"] : [];
}
const checkout = [
	`- uses: ${pins.checkout}`,
	"  with:",
	"    persist-credentials: false # no token is left lying in the checkout"
].join("\n");
function preparation(plan) {
	return [
		checkout,
		...plan.steps.map((step) => stepText(step)),
		stepText(plan.install)
	];
}
/** The keys go to our step alone; it keeps them outside of the box. */
function keys(plan) {
	return ["  env:", ...[...plan.secrets.map((name) => `    ${name}: \${{ secrets.${name} }}`), `    GATEHOUSE_PAUSED: \${{ vars.GATEHOUSE_PAUSED }} # set this repository variable to \`true\` to stop every start`]].join("\n");
}
const steps = (texts) => ["steps:", ...texts.map((text) => `  ${indented(text, 2)}`)].join("\n");
function oneJob(plan) {
	const job = [
		condition(plan),
		"runs-on: ubuntu-latest",
		"timeout-minutes: 75 # the action ends by itself after 60, with the time to say how",
		writing(plan),
		concurrency(plan, "gatehouse"),
		steps([
			...preparation(plan),
			`- uses: ${ourAction}\n  id: agent\n${keys(plan)}`,
			record("agent", "record")
		])
	];
	return `agent:\n  ${indented(job.join("\n"), 2)}`;
}
/** What the machine takes with it otherwise. A cancelled run has a record, too. @param id of our step @param name of the artifact */
function record(id, name) {
	return [
		`- uses: ${pins.upload}`,
		`  if: \${{ always() && steps.${id}.outputs.journal != '' }} # the run's record: briefs, patches and report`,
		"  with:",
		`    name: ${name}`,
		`    path: \${{ runner.temp }}/gatehouse-record-*`,
		"    retention-days: 14"
	].join("\n");
}
/** Two machines: the one on which the agent runs has no token that can write, the other one never runs the agent's code. */
function twoJobs(plan) {
	const work = [
		condition(plan),
		"runs-on: ubuntu-latest",
		"timeout-minutes: 75 # the action ends by itself after 60, with the time to say how",
		reading(plan),
		concurrency(plan, "gatehouse"),
		"outputs:",
		`  bundle: \${{ steps.work.outputs.bundle }}`,
		steps([
			...preparation(plan),
			`- uses: ${ourAction}\n  id: work\n${keys(plan)}\n  with:\n    phase: work`,
			[
				`- uses: ${pins.upload}`,
				`  if: \${{ !cancelled() && steps.work.outputs.bundle }}`,
				"  with:",
				"    name: proposal",
				`    path: \${{ steps.work.outputs.bundle }}`,
				"    include-hidden-files: true",
				"    if-no-files-found: error",
				"    retention-days: 1"
			].join("\n"),
			record("work", "record-of-the-work")
		])
	];
	const publish = [
		"# Takes the proposal as hostile input: imports it again, guards it again, then pushes and opens.",
		"needs: work",
		"# Also after a red job, and after one that left nothing: this one tells it, and answers words in comments.",
		`if: \${{ !cancelled() && needs.work.result != 'skipped' }}`,
		"runs-on: ubuntu-latest",
		"timeout-minutes: 15",
		writing(plan),
		concurrency(plan, "gatehouse-publish"),
		steps([
			checkout,
			[
				`- uses: ${pins.download}`,
				"  if: needs.work.outputs.bundle",
				"  with:",
				"    name: proposal",
				`    path: \${{ runner.temp }}/proposal`
			].join("\n"),
			[
				`- uses: ${ourAction}`,
				"  id: publish",
				"  with:",
				"    phase: publish",
				`    bundle: \${{ runner.temp }}/proposal`
			].join("\n"),
			record("publish", "record")
		])
	];
	return `work:\n  ${indented(work.join("\n"), 2)}\n\npublish:\n  ${indented(publish.join("\n"), 2)}`;
}

// src/start/remaining.ts
/** Says what a person still has to do after the files are written, with the command for each. It does none of it. */
function remaining(plan) {
	const { triggers, defaultBranch, agent } = plan.choice;
	const labels = [...triggers.includes("label") || triggers.includes("comment") ? [[
		"agent",
		"starts the agent on an issue",
		"5319e7"
	]] : [], ...triggers.includes("schedule") ? [[
		"ready",
		"the agent may take it at night",
		"0e8a16"
	]] : []];
	const steps = [
		[`Look at both files, then bring them to ${defaultBranch}: GitHub starts this workflow only from there.`, `git add ${workflowPath} ${configPath} && git commit -m "Let ${agent} work on issues" && git push`],
		[`Give it the agent's key: one of its own, with a budget.`, ...plan.secrets.map((name) => `gh secret set ${name}`)],
		[plan.labelFile === void 0 ? "Make the labels." : `Make the labels, and add them to ${plan.labelFile}.`, ...labels.map(([name, what, colour]) => `gh label create ${name} --description "${what}" --color ${colour}`)],
		["Let Actions open pull requests (Settings, Actions, General).", "gh api --method PUT 'repos/{owner}/{repo}/actions/permissions/workflow' -F can_approve_pull_request_reviews=true"],
		["Ask what this repository's own gates carry.", "gatehouse doctor"]
	].filter((step) => step.length > 1);
	return [
		`The gate: ${gateInWords(plan.gate)}`,
		...plan.left.length === 0 ? [] : [`Not in the gate, though CI has it: ${plan.left.map(({ name }) => name).join(", ")}`],
		"",
		"What remains:",
		...steps.flatMap(([what = "", ...commands], index) => [`${index + 1}. ${what}`, ...commands.map((command) => `     ${command}`)])
	];
}

// src/edge/cli/repository-view.ts
/** Shows the pure rooms a repository: the working tree as it stands, or one commit. It reads, and follows no link. */
/** A manifest or a workflow larger than this is none that we would understand. */
const mostBytes = 1048576;
/** Tracked files, and those that nobody has added yet but that no ignore rule names. */
async function workingTree(root) {
	const listed = await git(root, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	]);
	return {
		files: [...new Set(listed.split("\0").filter((name) => name !== ""))].sort(),
		read: (name) => {
			const file = path.join(root, name);
			try {
				const stats = lstatSync(file);
				return stats.isFile() && stats.size <= mostBytes ? readFileSync(file, "utf8") : void 0;
			} catch {
				return;
			}
		}
	};
}
/** The default branch by what git knows of the remote, else the branch one stands on. */
async function defaultBranch(root) {
	const remote = (await git(root, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"refs/remotes/origin/HEAD"
	])).trim();
	if (remote.startsWith("origin/")) return remote.slice(7);
	const current = (await git(root, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	])).trim();
	return current === "" ? "main" : current;
}
/** Standard output, empty when git has nothing to say. */
async function git(root, args) {
	const { stdout } = await getExecOutput("git", [...args], {
		cwd: root,
		silent: true,
		ignoreReturnCode: true
	});
	return stdout;
}

// src/edge/cli/init.ts
/** `gatehouse init`: looks at the repository, asks for the agent where nobody named one, and writes the two files. */
/** @throws Problem for all that is wrong with the folder or the options; then nothing was written */
async function init(options, terminal) {
	const root = await repositoryRoot(terminal.cwd);
	const triggers = triggersNamed(options.triggers ?? "label,comment");
	const named = options.agent === void 0 ? void 0 : agentNamed(options.agent);
	if (!options.force) refuseToOverwrite(root);
	const agent = named ?? agentNamed(await ask(options.yes));
	const plan = planStart(await workingTree(root), {
		agent,
		triggers,
		twoJobs: options.twoJobs,
		gate: options.gate,
		defaultBranch: await defaultBranch(root)
	});
	write(root, workflowPath, workflowText(plan));
	write(root, configPath, configText(plan));
	const languages = plan.languages.length === 0 ? "" : ` for ${plan.languages.join(" and ")}`;
	terminal.print(`Wrote ${workflowPath} and ${configPath}${languages}.`);
	for (const line of remaining(plan)) terminal.print(line);
	return 0;
}
function refuseToOverwrite(root) {
	const there = [workflowPath, configPath].filter((name) => lstatIfThere(path.join(root, name)) !== void 0);
	if (there.length === 0) return;
	throw new Problem("files-exist", `${there.join(" and ")} ${there.length === 1 ? "is" : "are"} there already, and nothing was written.`, `--force writes over ${there.length === 1 ? "it" : "them"}.`);
}
async function ask(yes) {
	const known = presetNames.join(", ");
	const nobody = new Problem("bad-usage", "No agent is named.", `Add --agent and one of ${known}.`);
	if (yes || !process.stdin.isTTY || !process.stdout.isTTY) throw nobody;
	const lines = createInterface({
		input: process.stdin,
		output: process.stdout,
		terminal: false
	});
	try {
		const ended = once(lines, "close").then(() => "");
		const answer = await Promise.race([lines.question(`Which agent? (${known}) `), ended]);
		if (answer.trim() === "") throw nobody;
		return answer.trim();
	} finally {
		lines.close();
	}
}
/** A link in a file's place would lead the text elsewhere. */
function write(root, name, text) {
	const file = path.join(root, name);
	const link = [
		file,
		path.dirname(file),
		path.join(root, ".github")
	].find((part) => lstatIfThere(part)?.isSymbolicLink());
	if (link !== void 0) throw new Problem("bad-usage", `${path.relative(root, link)} is a symbolic link.`, "Remove it, or write the file yourself.");
	try {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new Problem("cannot-write", `${name} could not be written (${why}).`);
	}
}

export { init };
