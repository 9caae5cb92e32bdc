import { kt as Problem, ot as onOneLine } from "./first-look.js";
import { c as isMapping, i as resolveText, n as matrixCombinations, p as require_dist, r as scalarText, t as checksFromWorkflow } from "./gate-workflow.js";
import { n as workflowIn } from "./start-workflow.js";

// src/start/view.ts
/** The first of the paths that is there. */
function firstOf(view, ...paths) {
	return paths.find((path) => view.files.includes(path));
}

// src/start/ci-steps.ts
/** Decides which setup steps of a CI job the written workflow takes over, and with what. It never takes a cache or a credential. */
var import_dist = require_dist();
/** Actions that bring tools, and of their inputs those that say which version. */
const known = {
	"actions/setup-node": ["node-version", "node-version-file"],
	"actions/setup-python": ["python-version", "python-version-file"],
	"actions/setup-go": ["go-version", "go-version-file"],
	"actions/setup-java": [
		"distribution",
		"java-version",
		"java-version-file"
	],
	"actions/setup-dotnet": ["dotnet-version", "global-json-file"],
	"astral-sh/setup-uv": ["version", "python-version"],
	"pnpm/action-setup": ["version", "package_json_file"],
	"gradle/actions/setup-gradle": ["gradle-version"],
	"dtolnay/rust-toolchain": ["toolchain", "components"],
	"actions-rust-lang/setup-rust-toolchain": ["toolchain", "components"],
	"ruby/setup-ruby": ["ruby-version"],
	"oven-sh/setup-bun": ["bun-version", "bun-version-file"]
};
function actionName(uses) {
	return uses.split(/[@\s]/, 1)[0] ?? "";
}
/**
* @param text the workflow's, where the comment after a pinned action stands
* @param last the combination of the job's matrix to take, the last being the newest by custom
*/
function toolSteps(steps, text, env, last) {
	return steps.flatMap((step) => {
		if (!isMapping(step) || typeof step.uses !== "string") return [];
		const keys = known[actionName(step.uses)];
		if (keys === void 0 || !/@[\w./-]+$/.test(step.uses)) return [];
		const given = isMapping(step.with) ? step.with : {};
		const values = keys.flatMap((key) => {
			const value = resolved(given[key], env, last);
			return value === void 0 ? [] : [[key, value]];
		});
		return [{
			kind: "uses",
			uses: withComment(step.uses, text),
			with: Object.fromEntries(values)
		}];
	});
}
/** `undefined` for what only a run of CI knows. A number stays one, as it was written. */
function resolved(value, env, last) {
	if (typeof value === "number" || typeof value === "boolean") return value;
	if (typeof value !== "string") return void 0;
	const whole = resolveText(value, (context, [name = "", ...deeper]) => {
		const source = context === "matrix" ? last : context === "env" ? env : void 0;
		const found = deeper.length === 0 ? scalarText(source?.[name] ?? void 0) : void 0;
		return found === void 0 || found.includes("${{") ? { why: "only a run knows it" } : { value: found };
	});
	return whole.kind === "known" ? whole.text : void 0;
}
function withComment(uses, text) {
	const line = text.split("\n").find((candidate) => candidate.includes(`${uses} #`));
	const comment = line?.slice(line.indexOf(`${uses} #`) + uses.length).trim();
	return comment === void 0 ? uses : `${uses} ${comment}`;
}

// src/start/installs.ts
/** Tells commands that only install dependencies from those that check something. It knows the common package managers. */
const installs = /^(?:npm (?:ci|install)|pnpm install|yarn(?: install)?$|uv sync|(?:python3? -m )?pip3? install|go mod download|cargo fetch|bundle install|composer install|(?:mvn|\.\/mvnw)\b.*dependency:)/;
/** The lines of a script that are commands, without blanks around them. */
function commandLines(run) {
	return run.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
function isInstall(line) {
	return installs.test(line);
}
function onlyInstalls(run) {
	return commandLines(run).every(isInstall);
}

// src/start/pins.ts
/** The actions that written workflows use, by commit, with the version beside it, and how ours is named in one. Data only. */
const pins = {
	checkout: "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
	node: "actions/setup-node@53b83947a5a98c8d113130e565377fae1a50d02f # v6.3.0",
	python: "actions/setup-python@a309ff8b426b58ec0e2a45f0f869d46889d02405 # v6.2.0",
	uv: "astral-sh/setup-uv@cec208311dfd045dd5311c1add060b2062131d57 # v8.0.0",
	go: "actions/setup-go@4a3601121dd01d1626a1e23e37211e3254c1c06c # v6.4.0",
	java: "actions/setup-java@be666c2fcd27ec809703dec50e508c2fdc7f6654 # v5.2.0",
	upload: "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0",
	download: "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1"
};
/** A workflow's `uses` that starts this action, or calls its reusable workflow. */
const usesUs = /\/gatehouse(?:\/\.github\/workflows\/gatehouse\.ya?ml)?@/;
/** As the README names this action. */
const ourAction = "gatehouse-action/gatehouse@v1";

// src/start/ci.ts
/** Finds the CI jobs that judge a pull request, and of each the commands that a gate can take. It runs and guesses nothing. */
const folder = ".github/workflows/";
function workflowFiles(view) {
	return view.files.filter((file) => file.startsWith(folder) && /^[^/]+\.ya?ml$/.test(file.slice(18))).sort();
}
function ciJobs(view) {
	return workflowFiles(view).flatMap((path) => {
		const text = view.read(path) ?? "";
		const workflow = workflowIn(text, path);
		if (workflow === void 0 || !judgesChanges(workflow.on) || isOurs(text)) return [];
		return (isMapping(workflow.jobs) ? Object.entries(workflow.jobs) : []).flatMap(([job, value]) => isMapping(value) ? jobOf(path, text, workflow, job, value) ?? [] : []);
	});
}
/** A workflow that starts this action is no CI. */
function isOurs(text) {
	return (text.match(/uses:\s*\S+/g) ?? []).some((uses) => usesUs.test(uses));
}
/** Started by pull requests, or by pushes to branches. */
function judgesChanges(on) {
	const names = typeof on === "string" ? [on] : Array.isArray(on) ? on : isMapping(on) ? Object.keys(on) : [];
	if (names.some((name) => name === "pull_request" || name === "merge_group")) return true;
	const push = isMapping(on) ? on.push : void 0;
	return names.includes("push") && !(isMapping(push) && "tags" in push && !("branches" in push));
}
const notForChanges = /deploy|release|publish|pages|docs?$|docker|image|codeql|stale|label|nightly|bench|notify|summary/i;
const otherSystems = /^(?:windows|macos)/;
function jobOf(path, text, workflow, id, job) {
	const steps = Array.isArray(job.steps) ? job.steps : [];
	if (notForChanges.test(id) || otherSystems.test(scalarText(job["runs-on"]) ?? "") || steps.length === 0) return void 0;
	const found = checksOf(path, text, workflow, id, job, steps);
	if (found.checks.length === 0) return void 0;
	const strategy = isMapping(job.strategy) ? job.strategy : {};
	const env = {
		...isMapping(workflow.env) ? workflow.env : {},
		...isMapping(job.env) ? job.env : {}
	};
	return {
		file: path.slice(18),
		workflow: typeof workflow.name === "string" ? workflow.name : path,
		job: id,
		...found,
		tools: toolSteps(steps, text, env, lastOf(matrixCombinations(strategy.matrix)))
	};
}
function lastOf(combinations) {
	return combinations?.at(-1);
}
/** The whole job at once; where that cannot be, each step alone, and the others with the reason. */
function checksOf(path, text, workflow, id, job, steps) {
	try {
		const { checks, skipped } = checksFromWorkflow(text, path, id);
		const left = [...skipped.filter(({ why }) => !why.startsWith("it is an action")), ...checks.flatMap(beforeBox)];
		return {
			checks: checks.filter((check) => beforeBox(check).length === 0),
			left,
			whole: checks.every((check) => beforeBox(check).length === 0)
		};
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
	}
	const checks = [];
	const left = /* @__PURE__ */ new Map();
	const leave = (one) => left.set(`${one.name}: ${one.why}`, one);
	for (const step of steps.filter((one) => isMapping(one) && one.run != null)) {
		const alone = (0, import_dist.stringify)({
			...workflow,
			jobs: { [id]: {
				...job,
				steps: [step]
			} }
		});
		try {
			const { checks: found, skipped } = checksFromWorkflow(alone, path, id);
			for (const check of found) {
				const reasons = beforeBox(check);
				if (reasons.length === 0) checks.push(check);
				for (const one of [...skipped, ...reasons]) leave(one);
			}
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			leave({
				name: nameOf(step),
				why: reasonOf(error)
			});
		}
	}
	return {
		checks,
		left: [...left.values()],
		whole: false
	};
}
const needsTheMachine = /\bsudo\b|\bapt(?:-get)?\s+(?:-\S+\s+)*install\b|\bcorepack\s+enable\b|\bnpm\s+(?:i|install)\s+(?:-g|--global)\b|\brustup\s|\bbrew\s+install\b|\bpipx\s+install\b/;
/** What changes the machine cannot be done in the box, where the system is read-only. */
function beforeBox(check) {
	return needsTheMachine.test(check.run) ? [{
		name: check.name,
		why: "it changes the machine, and is a step of the workflow instead"
	}] : [];
}
/** CI's own commands that install tools; they belong before the box. */
function machineCommands(view, jobs) {
	const commands = jobs.flatMap(({ file, job }) => {
		const path = `${folder}${file}`;
		const value = workflowIn(view.read(path) ?? "", path);
		const found = isMapping(value?.jobs) ? value.jobs[job] : void 0;
		return (isMapping(found) && Array.isArray(found.steps) ? found.steps : []).flatMap((step) => {
			if (!isMapping(step) || typeof step.run !== "string" || step.run.includes("${{")) return [];
			return needsTheMachine.test(step.run) || isPip(step.run) ? [step.run.trim()] : [];
		});
	});
	return [...new Set(commands)];
}
/** Only installs; in the box it has no place on the PATH. */
function isPip(run) {
	const lines = commandLines(run);
	return lines.length > 0 && lines.every((line) => /^(?:python3? -m )?pip3? install\b/.test(line));
}
function nameOf(step) {
	const { name, run } = isMapping(step) ? step : {};
	return onOneLine(typeof name === "string" ? name : String(run).split("\n", 1)[0] ?? "").slice(0, 80);
}
/** The last clause of the gate's own words: `path:line: job "x", step "y": WHY.` */
function reasonOf(problem) {
	return onOneLine(problem.message.replace(/^.*?step "(?:[^"\\]|\\.)*": /s, "")).replace(/\.$/, "");
}

export { pins as a, isInstall as c, ourAction as i, onlyInstalls as l, machineCommands as n, usesUs as o, workflowFiles as r, commandLines as s, ciJobs as t, firstOf as u };
