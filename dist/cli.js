#!/usr/bin/env node
import { G as passThrough, J as withEverythingSeen, L as findGit, M as createLocalControl, W as Reporter, X as DigestReader, Y as withoutColours, a as dryForge, c as createBundle, i as installedVersion, l as createPlainBox, o as dryRepository, q as inColours, s as createClock, t as LogGuard } from "./text-lines.js";
import { Et as endsGreen, St as Untrusted, jt as problemLine, kt as Problem, n as readTrigger, nt as readInputs } from "./first-look.js";
import { f as quoted } from "./change-path-match.js";
import { a as getExecOutput, i as switchTo, n as requireClean, r as requireNoBranch, t as repositoryRoot } from "./edge-cli-user-repository.js";
import { n as redactor } from "./text-redact.js";
import { appendFileSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import os from "node:os";

// src/edge/laptop.ts
/** The laptop, where there is no forge: reads come from what is at hand, writes become the commands that a person would type. */
/** Whoever sits at the machine owns it, so everybody may start work there. */
function createLaptop(options) {
	const would = (what) => options.say(`On a forge this would ${what}.`);
	const issue = async (number) => {
		if (options.issue?.number === number) return options.issue;
		throw new Problem("no-forge", `Issue #${number} cannot be read: there is no forge here, and the recorded event does not hold it.`, "Pass the payload of an `issues` or `issue_comment` event.");
	};
	return {
		identity: async () => options.identity,
		permission: async () => "admin",
		issue,
		issueAtStart: async (number) => ({
			identity: options.identity,
			issue: await issue(number),
			comments: [],
			onCommits: [],
			openPullRequests: []
		}),
		comments: async () => [],
		addLabel: async (issue, label) => would(`set the label \`${label}\` on #${issue}`),
		removeLabel: async (issue, label) => would(`remove the label \`${label}\` from #${issue}`),
		writeComment: async (issue, id) => {
			would(`${id === void 0 ? "write" : "update"} the status comment on #${issue}`);
			return id ?? 1;
		},
		commentText: async () => void 0,
		refreshComment: async () => {},
		removeComment: async () => would("remove our status comment"),
		pullRequestsOf: async () => [],
		openPullRequest: (proposal) => told(options, proposal),
		updatePullRequest: async (number) => would(`update pull request #${number}`),
		markReady: async () => ({ kind: "not-asked" }),
		pullRequest: async (number) => {
			throw new Problem("no-forge", `Pull request #${number} cannot be read: there is no forge here.`, "Try it with the event of an issue.");
		},
		reviews: async () => [],
		diffedFiles: async () => [],
		approvers: async () => [],
		isAncestor: async (commit, of) => commit === of,
		isCollaborator: async () => true,
		react: async () => {},
		ready: {
			issues: noQueue,
			labelNames: noQueue,
			dueMilestones: noQueue,
			openPullRequests: async () => [],
			commentsSince: async () => [],
			labelSettings: noQueue
		},
		commitComments: {
			on: async () => [],
			since: async () => [],
			write: async (commit, id) => {
				would(`${id === void 0 ? "write" : "update"} the status comment on commit ${commit.slice(0, 7)}`);
				return id ?? 1;
			},
			text: async () => void 0,
			refresh: async () => {},
			remove: async () => would("remove our status comment")
		},
		...noRuns
	};
}
async function noQueue() {
	throw new Problem("no-forge", "There is no forge here, and so no queue of issues.", "Name the issue.");
}
/** There is no CI on the laptop, so nothing of a run can be read. */
const noRuns = {
	workflowRun: async () => void 0,
	runsOf: async () => [],
	completedRuns: async () => [],
	failedJobs: async ({ id }) => {
		throw new Problem("no-forge", `What failed in run ${id} cannot be read: there is no forge here.`, "Mend a red gate with `self-heal`.");
	},
	jobLog: async () => ({ kind: "gone" }),
	rerunFailedJobs: async () => ({ kind: "not-asked" }),
	dispatchWorkflow: async () => ({ kind: "not-asked" }),
	isProtected: async () => false
};
async function told(options, proposal) {
	const body = await options.keep("pull-request.md", proposal.body);
	return {
		kind: "not-opened",
		command: `gh pr create${proposal.draft ? " --draft" : ""} --base ${proposal.base} --head ${proposal.head} --title ${quoted(proposal.title)} --body-file ${quoted(body)}`
	};
}

// src/edge/terminal-runner.ts
/** A terminal as the place where a run shows itself, to people and to tests: lines, and what is being done. */
function createTerminalRunner(options) {
	const { redact } = options;
	mkdirSync(options.record, {
		recursive: true,
		mode: 448
	});
	const journal = path.join(options.record, "journal.jsonl");
	writeFileSync(journal, "");
	const print = (line) => options.print(redact(line));
	return {
		url: void 0,
		say: (line) => print(withoutColours(line)),
		doing: (words) => options.doing(redact(words)),
		group: (title) => {
			if (options.loud) print(`── ${withoutColours(title)}`);
			return () => {};
		},
		foreign: () => {
			const guard = new LogGuard();
			const show = (lines) => {
				if (options.loud) for (const line of lines) print(line);
			};
			return {
				write: (chunk) => show(guard.write(chunk)),
				end: () => show(guard.end())
			};
		},
		annotate: () => {},
		keep: async (name, content) => {
			const file = path.join(options.record, name);
			await writeFile(file, typeof content === "string" ? redact(content) : content);
			return file;
		},
		journal: (line) => appendFileSync(journal, `${redact(line)}\n`),
		summary: async () => {},
		output: () => {},
		remember: () => {},
		nonce: () => randomBytes(16).toString("hex")
	};
}

// src/edge/cli/workshop.ts
/** The command line's World: the repository that somebody stands in, no forge, and the same run as the action's. */
const identity = {
	login: "gatehouse",
	name: "Gatehouse",
	email: "gatehouse@localhost"
};
async function visit(order) {
	const temp = realpathSync(os.tmpdir());
	const work = mkdtempSync(path.join(temp, "gatehouse-"));
	const record = path.join(temp, `gatehouse-record-${path.basename(work).slice(10)}`);
	const stop = new AbortController();
	const onSignal = () => {
		stop.abort("the run was cancelled");
		order.doing(void 0);
	};
	process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
	const secrets = redactor([]);
	const runner = createTerminalRunner({
		record,
		print: order.print,
		doing: (words) => stop.signal.aborted || order.doing(words),
		redact: secrets.redact,
		loud: order.loud
	});
	try {
		const clock = createClock(stop);
		const control = await createLocalControl({
			git: findGit(order.env),
			dir: path.join(work, "control"),
			clock,
			repository: order.root,
			signal: stop.signal
		});
		const laptop = createLaptop({
			identity,
			issue: order.issue,
			say: runner.say,
			keep: runner.keep
		});
		const rooms = path.join(work, "rooms");
		mkdirSync(rooms, { mode: 448 });
		const world = {
			forge: order.inputs.dryRun ? dryForge(laptop, runner.say) : laptop,
			repository: order.inputs.dryRun ? dryRepository(control, runner.say) : keepingBranch(control),
			box: createPlainBox({
				control,
				dir: rooms,
				outer: order.env,
				holdsSecret: () => false,
				cancelled: stop.signal,
				mark: randomBytes(16).toString("hex")
			}),
			bundle: createBundle({
				control,
				record,
				given: void 0,
				redact: secrets.redact
			}),
			clock,
			runner,
			knownSecrets: secrets.finds,
			excess: async () => [],
			installedVersion: (program) => installedVersion(program, order.env.PATH ?? ""),
			cancelled: stop.signal
		};
		const reporter = new Reporter(world);
		return {
			outcome: await passThrough(world, reporter, order.trigger, order.inputs),
			story: reporter.story
		};
	} finally {
		stop.abort("the run has ended");
		order.doing(void 0);
		process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
		await rm(work, {
			recursive: true,
			force: true,
			maxRetries: 5
		});
	}
}
/** The branch is written into the user's repository; the push to wherever it came from is theirs. */
function keepingBranch(control) {
	return {
		...control,
		push: async (push) => {
			const end = await control.push(push);
			const command = `git push --set-upstream origin ${push.branch}`;
			return end.kind === "pushed" ? {
				kind: "not-pushed",
				command
			} : end;
		}
	};
}

// src/edge/cli/commands.ts
/** What each command of the command line does, and with which exit code it ends. */
async function issueToPr(file, options, terminal) {
	const full = path.resolve(terminal.cwd, file);
	if (!existsSync(full)) throw new Problem("bad-usage", `There is no file ${file}.`, "Pass a Markdown file that describes the work.");
	const text = readFileSync(full, "utf8");
	const slug = path.basename(file, path.extname(file)).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
	const trigger = {
		kind: "file",
		slug: slug === "" ? "issue" : slug,
		title: new Untrusted(titleOf(text) ?? slug),
		body: new Untrusted(text)
	};
	return work(trigger, `agent/${trigger.slug}`, options, terminal);
}
async function selfHeal(options, terminal) {
	return work({
		kind: "self-heal",
		evenIfGreen: options.simulate !== void 0
	}, "agent/self-heal", options, terminal);
}
async function work(trigger, branch, options, terminal) {
	const root = await repositoryRoot(terminal.cwd);
	await requireClean(root);
	await requireNoBranch(root, branch);
	const inputs = inputsFor(options, terminal.env);
	if (options.simulate !== void 0) terminal.print("The agent is simulated: a stand-in that plants a discount() function and its test. It does not implement the issue.");
	const visited = await visit({
		root,
		trigger,
		inputs,
		issue: void 0,
		...terminal
	});
	if (visited.story.pushed !== void 0) await switchTo(root, branch);
	tellEnd(visited, terminal.print);
	return visited;
}
/** The whole run of the action for a recorded event, on the repository that one stands in; nothing leaves the machine. */
async function runEvent(name, payloadFile, terminal) {
	const root = await repositoryRoot(terminal.cwd);
	const inputs = {
		...readInputs(terminal.env),
		dryRun: true,
		signCommits: false
	};
	const trigger = readTrigger({
		name,
		payload: readJson(path.resolve(terminal.cwd, payloadFile), payloadFile)
	}, inputs);
	const issue = trigger.kind === "issue" ? trigger.asTriggered : void 0;
	const visited = await visit({
		root,
		trigger,
		inputs,
		issue,
		...terminal
	});
	tellEnd(visited, terminal.print);
	return visited;
}
async function digest(file, bytes, stdin) {
	if (file !== void 0 && file !== "-" && !existsSync(file)) throw new Problem("bad-usage", `There is no file ${file}.`, "Pass a log file, or pipe the log in.");
	const reader = new DigestReader(bytes === void 0 ? {} : { bytes });
	const source = file === void 0 || file === "-" ? stdin : createReadStream(file, { highWaterMark: 1 << 20 });
	for await (const chunk of source) reader.write(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
	return reader.end().text;
}
/** 0 as the contract says, 1 refused or given up, 2 bad usage or configuration. */
function exitCode(kind) {
	if (endsGreen(kind)) return 0;
	return kind === "error" ? 2 : 1;
}
function inputsFor(options, env) {
	const own = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_")));
	const command = options.simulate === void 0 ? env.AGENT_CMD : simulatedCommand(options.simulate);
	if (command === void 0 || command.trim() === "") throw new Problem("no-agent", "There is no agent.", "Set AGENT_CMD to its one-shot command, or add --simulate to watch the stand-in.");
	return readInputs({
		...own,
		"INPUT_AGENT-COMMAND": command,
		"INPUT_MAX-ATTEMPTS": String(options.maxAttempts),
		...options.gate.length === 0 ? {} : { INPUT_GATE: options.gate.join("\n") },
		...options.base === void 0 ? {} : { INPUT_BASE: options.base }
	});
}
function simulatedCommand(simulation) {
	return `${quoted(process.execPath)} ${quoted(process.argv[1] ?? "")} simulated-agent ${simulation}`;
}
function titleOf(text) {
	return /^#[ \t]+(.+)$/m.exec(text)?.[1]?.trim() ?? text.split("\n").find((line) => line.trim() !== "")?.trim();
}
function readJson(file, shown) {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		throw new Problem("bad-usage", `${shown} is not there or is not JSON.`, "Pass the recorded payload of an event.");
	}
}
function tellEnd(visited, print) {
	const { pushed, notOpened, attempts } = visited.story;
	const patch = attempts.findLast((attempt) => attempt.change !== void 0)?.change?.patch || void 0;
	if (pushed?.command !== void 0) {
		if (patch !== void 0) print(`\n${withEverythingSeen(readFileSync(patch, "utf8")).trimEnd()}\n`);
		print(`Branch ${pushed.branch}, commit ${pushed.commit}. Nothing was pushed. To propose it:`);
		print(`  ${pushed.command}`);
		if (notOpened !== void 0) print(`  ${notOpened}`);
	} else if (patch !== void 0) print(`${pushed === void 0 ? "No proposal. The refused change" : "The change"} is kept in ${patch}`);
}

// src/edge/cli/demo.ts
/** Four stories in a throw-away repository, with the real gate and the simulated agent, each checked for its promised end. */
const once = (simulate, maxAttempts) => ({
	simulate,
	maxAttempts,
	gate: [],
	base: void 0
});
const tales = [
	{
		title: "A bad change is refused",
		promise: "The gate is red, one attempt is allowed: no branch, no proposal.",
		play: (terminal) => issueToPr("ISSUE.md", once("bad", 1), terminal),
		ends: "refused",
		attempts: 1
	},
	{
		title: "A good change is proposed",
		promise: "The gate is green on exactly the commit that would be pushed.",
		play: (terminal) => issueToPr("ISSUE.md", once("good", 1), terminal),
		ends: "proposed",
		attempts: 1
	},
	{
		title: "A red gate is healed",
		promise: "The failure goes back to the agent; the second attempt is green.",
		play: (terminal) => selfHeal(once("heals", 3), terminal),
		ends: "proposed",
		attempts: 2
	},
	{
		title: "A hopeless change is stopped",
		promise: "After three attempts nobody is paid any more; a person is asked.",
		play: (terminal) => selfHeal(once("stuck", 3), terminal),
		ends: "gave-up",
		attempts: 3
	}
];
/** 0 when all four went as told. */
async function demo(terminal) {
	let asTold = 0;
	for (const [index, tale] of tales.entries()) {
		terminal.print(`\n${index + 1}. ${tale.title}\n   ${tale.promise}\n`);
		const root = await throwAwayRepository();
		try {
			const { outcome, story } = await tale.play({
				...terminal,
				cwd: root,
				env: {
					...terminal.env,
					PATH: [path.dirname(process.execPath), terminal.env.PATH].join(path.delimiter)
				},
				print: (line) => terminal.print(line.replace(/^/gm, "   "))
			});
			if (outcome.kind === tale.ends && story.attempts.length === tale.attempts) asTold += 1;
			else terminal.print(`   NOT AS TOLD: it should have ended as ${tale.ends} after ${tale.attempts} attempts.`);
		} finally {
			await rm(root, {
				recursive: true,
				force: true
			});
		}
	}
	terminal.print(`\n${asTold} of ${tales.length} stories went as told.`);
	return asTold === tales.length ? 0 : 1;
}
const files = {
	"package.json": "{ \"name\": \"shop\", \"version\": \"1.0.0\", \"private\": true, \"type\": \"module\" }\n",
	"total.js": "export function total(prices) {\n  return prices.reduce((sum, price) => sum + price, 0);\n}\n",
	"test/total.test.js": [
		"import assert from \"node:assert/strict\";",
		"import { it } from \"node:test\";",
		"import { total } from \"../total.js\";",
		"",
		"it(\"adds the prices up\", () => {",
		"  assert.equal(total([1, 2]), 3);",
		"});",
		""
	].join("\n"),
	"ISSUE.md": "# Give a discount\n\n## Acceptance criteria\n\n- `discount(200, 10)` is 180.\n- A test shows it.\n",
	".github/gatehouse.yml": "gate:\n  - { name: test, run: node --test }\n"
};
async function throwAwayRepository() {
	const root = mkdtempSync(path.join(realpathSync(os.tmpdir()), "gatehouse-demo-"));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
		writeFileSync(path.join(root, name), text);
	}
	for (const args of [
		["init", "--quiet"],
		["add", "--all"],
		[
			...[
				"-c",
				"user.name=Demo",
				"-c",
				"user.email=demo@localhost",
				"-c",
				"commit.gpgsign=false"
			],
			"commit",
			"--quiet",
			"-m",
			"A small shop"
		]
	]) {
		const { exitCode, stderr } = await getExecOutput("git", args, {
			cwd: root,
			silent: true,
			ignoreReturnCode: true
		});
		if (exitCode !== 0) throw new Problem("no-git", `git ${args.at(-1)} failed: ${stderr.trim()}`, "The demo needs git.");
	}
	return root;
}

// src/edge/cli/screen.ts
/**
* Where the command line prints: lines, and on a terminal one more below them that says what is being done. Whatever is printed, a
* terminal obeys nothing in it but colours. It knows nothing of what it shows.
*/
/** Goes to the start of the line, and clears it. */
const clear = "\r\x1B[K";
var Screen = class {
	#output;
	#isPlain;
	#live;
	#timer;
	constructor(output, env) {
		this.#output = output;
		this.#isPlain = output.isTTY !== true || wantsPlain(env);
	}
	/** One line or more. */
	print(text) {
		const shown = `${this.#isPlain ? withoutColours(text) : inColours(text)}\n`;
		if (this.#live === void 0) this.#output.write(shown);
		else this.#output.write(`${clear}${shown}${this.#line(this.#live)}`);
	}
	/** From now on the last line says this and for how long; nothing, and it is gone. */
	doing(words) {
		if (this.#isPlain) return;
		clearInterval(this.#timer);
		const wasThere = this.#live !== void 0;
		this.#live = words === void 0 ? void 0 : {
			words: withoutColours(words),
			since: performance.now()
		};
		if (this.#live === void 0) {
			if (wasThere) this.#output.write(clear);
			return;
		}
		this.#draw();
		this.#timer = setInterval(() => this.#draw(), 1e3).unref();
	}
	#draw() {
		if (this.#live !== void 0) this.#output.write(`${clear}${this.#line(this.#live)}`);
	}
	/** A line that is broken could not be cleared again, so it ends before the edge; a letter may be two columns wide. */
	#line({ words, since }) {
		const seconds = Math.floor((performance.now() - since) / 1e3);
		const time = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
		const room = (this.#output.columns === void 0 || this.#output.columns < 1 ? 80 : this.#output.columns) - time.length - 4;
		let width = 0;
		const kept = [...words.replace(/\s+/g, " ")].filter((character) => {
			width += character >= " " && character <= "~" ? 1 : 2;
			return width <= room;
		});
		return room < 1 ? "" : `${kept.join("")}, ${time}`;
	}
};
function wantsPlain({ NO_COLOR, TERM, CI }) {
	const isSet = (value) => value !== void 0 && value !== "";
	return isSet(NO_COLOR) || !isSet(TERM) || TERM === "dumb" || isSet(CI) && CI !== "false";
}

// src/edge/cli/simulated-agent.ts
/**
* The workshop's agent: it plants a `discount()` function and its test, right or wrong as told, and lets the real gate judge
* them. It is a stand-in and does not implement the issue; it says so.
*/
const simulations = [
	"good",
	"bad",
	"heals",
	"stuck"
];
/** `brief` is what the agent got on standard input; like a real agent it sees there whether an earlier attempt failed. */
function simulate(simulation, root, brief) {
	const attempt = Number(/^## What happened in attempt (\d+)$/m.exec(brief)?.[1] ?? "0") + 1;
	const language = speaks(root);
	const variant = variantOf(simulation, attempt);
	plant(root, language.source, language.text[variant]);
	plant(root, language.test, language.testText);
	return ["I am the simulated agent: a stand-in, not a coding agent. I do not implement the issue.", `Attempt ${attempt}: planted ${language.source} (${variant === "right" ? "right" : "wrong on purpose"}) and ${language.test}.`].join("\n");
}
function variantOf(simulation, attempt) {
	const wrong = [
		"adds",
		"raises",
		"text",
		"nothing"
	];
	switch (simulation) {
		case "good": return "right";
		case "bad": return "adds";
		case "heals": return attempt === 1 ? "adds" : "right";
		case "stuck": return wrong[(attempt - 1) % wrong.length] ?? "adds";
		default: return simulation;
	}
}
function plant(root, file, text) {
	mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
	writeFileSync(path.join(root, file), text);
}
/** @throws Problem `simulate-language` when the repository is neither Python nor JavaScript */
function speaks(root) {
	const names = readdirSync(root);
	if (names.some((name) => /^(pyproject\.toml|setup\.(py|cfg)|requirements.*\.txt|tox\.ini|pytest\.ini)$/.test(name)) || names.some((name) => name.endsWith(".py"))) return python(root, testFolder(root, /^test_.*\.py$|_test\.py$/));
	if (names.includes("package.json") || names.some((name) => /\.[cm]?[jt]s$/.test(name))) return javaScript(root, testFolder(root, /\.(test|spec)\.[cm]?[jt]sx?$/));
	throw new Problem("simulate-language", "The simulated agent speaks Python and JavaScript, and this repository seems to be neither.", "Set AGENT_CMD to a real agent's command and leave out --simulate.");
}
/** Where the repository keeps its tests, so that its own runner finds ours; the root where there are none. */
function testFolder(root, pattern) {
	for (const folder of [
		".",
		"tests",
		"test",
		"__tests__",
		"spec",
		"src"
	]) {
		const full = path.join(root, folder);
		if (existsSync(full) && readdirSync(full).some((name) => pattern.test(name))) return folder;
	}
	return ".";
}
function python(root, folder) {
	const isPackage = existsSync(path.join(root, folder, "__init__.py"));
	const define = (lines) => `"""A stand-in that Gatehouse's simulated agent planted."""\n\n\ndef discount(price, percent):\n${lines.map((line) => `    ${line}\n`).join("")}`;
	return {
		source: path.posix.join(folder, "discount.py"),
		test: path.posix.join(folder, "test_discount.py"),
		text: {
			right: define(["return price - price * percent / 100"]),
			adds: define(["return price + price * percent / 100"]),
			raises: define(["raise ValueError(f\"no discount of {percent} for {price}\")"]),
			text: define(["return f\"{price} less {percent}\""]),
			nothing: define(["return None"])
		},
		testText: [
			"import unittest",
			"",
			`from ${isPackage ? "." : ""}discount import discount`,
			"",
			"",
			"class DiscountTest(unittest.TestCase):",
			"    def test_takes_the_percentage_off(self):",
			"        self.assertEqual(discount(200, 10), 180)",
			""
		].join("\n")
	};
}
function javaScript(root, folder) {
	const manifest = packageJson(root);
	const runner = `${manifest.test} ${manifest.tools}`;
	const isModule = manifest.type === "module" || /\bvitest\b/.test(runner);
	const define = (body) => `// A stand-in that Gatehouse's simulated agent planted.\n${isModule ? "export " : ""}function discount(price, percent) {\n  ${body}\n}\n${isModule ? "" : "\nmodule.exports = { discount };\n"}`;
	const take = (names, from) => isModule ? `import { ${names} } from "${from}";` : `const { ${names} } = require("${from}");`;
	const assert = isModule ? "import assert from \"node:assert/strict\";" : "const assert = require(\"node:assert/strict\");";
	const globals = /\b(jest|mocha)\b/.test(runner);
	const from = /\bvitest\b/.test(runner) ? "vitest" : "node:test";
	return {
		source: path.posix.join(folder, "discount.js"),
		test: path.posix.join(folder, "discount.test.js"),
		text: {
			right: define("return price - (price * percent) / 100;"),
			adds: define("return price + (price * percent) / 100;"),
			raises: define("throw new RangeError(\"no discount today\");"),
			text: define("return String(price - percent);"),
			nothing: define("return undefined;")
		},
		testText: [
			assert,
			...globals ? [] : [take("it", from)],
			take("discount", "./discount.js"),
			"",
			"it(\"takes the percentage off\", () => {",
			"  assert.equal(discount(200, 10), 180);",
			"});",
			""
		].join("\n")
	};
}
function packageJson(root) {
	try {
		const parsed = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
		const text = (value) => typeof value === "string" ? value : "";
		const at = (value, key) => typeof value === "object" && value !== null ? Reflect.get(value, key) : void 0;
		const tools = {
			...Object(at(parsed, "devDependencies")),
			...Object(at(parsed, "dependencies"))
		};
		return {
			type: text(at(parsed, "type")),
			test: text(at(at(parsed, "scripts"), "test")),
			tools: Object.keys(tools).join(" ")
		};
	} catch {
		return {
			type: "",
			test: "",
			tools: ""
		};
	}
}

// src/cli.ts
/** The command line's door: reads the arguments, calls one command, sets the exit code. */
const usage = `Usage: gatehouse COMMAND

  demo [--verbose]                four stories in a throw-away repository: a bad change is refused,
                                  a good one is proposed, a red gate is healed, a hopeless one is stopped
  issue-to-pr ISSUE.md            on the repository you stand in: branch, agent, gate, commit, diff, and the
    [--simulate good|bad]         commands that would push it and open the pull request
    [--max-attempts N]            how often the agent may try, 1 by default
  self-heal                       gate, feed the failure back to the agent, and again
    [--simulate bad|stuck]
    [--max-attempts N]            3 by default
  run --event NAME --payload FILE the action's whole run for a recorded event; inputs come from INPUT_* variables,
                                  nothing leaves this machine
  init [--agent NAME]             writes the workflow and the config file for the repository you stand in, with the gate
    [--triggers LIST]             that its CI has, and says what remains to be done. Of label, comment, failed-runs,
    [--two-jobs] [--yes]          schedule (the first two by default); --two-jobs keeps the token off the agent's machine;
    [--gate COMMAND] [--force]    --yes asks nothing; --force writes over files that are there
  doctor [--json]                 what the repository's own files and settings carry, line by line; it changes nothing.
                                  GH_TOKEN or GITHUB_TOKEN lets it ask the forge
  digest [LOG] [--bytes N]        what one needs of a failed job's log, at most N bytes (16,000); reads a file or stdin

Options of issue-to-pr and self-heal: --gate COMMAND (again for each check; else .github/gatehouse.yml decides),
--base BRANCH (else the commit you stand on), --quiet (without what agent and gate print).
The agent is the command in AGENT_CMD: it starts in the root of a tree of its own, the brief is on its standard input,
and {prompt_file} in the command becomes the brief's path.

Exit codes: 0 done, 1 refused, given up, or something is missing (doctor), 2 bad usage or configuration.`;
const workshopOptions = [
	"simulate",
	"max-attempts",
	"gate",
	"base",
	"quiet"
];
process.on("SIGUSR1", () => {});
const screen = new Screen(process.stdout, process.env);
const terminal = {
	env: process.env,
	cwd: process.cwd(),
	print: (line) => screen.print(line),
	doing: (words) => screen.doing(words),
	loud: true
};
try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	process.stderr.write(`gatehouse: ${withoutColours(problemLine(error))}\n`);
	process.exitCode = 2;
}
async function main(args) {
	const [command, ...rest] = args;
	if (rest.includes("--help") || rest.includes("-h")) return main(["help"]);
	switch (command) {
		case "demo": return demo({
			...terminal,
			loud: read(rest, ["verbose"]).values.verbose === true
		});
		case "issue-to-pr": {
			const { values, positionals } = read(rest, workshopOptions);
			const file = only(positionals, "an issue's file");
			const options = workshop(values, ["good", "bad"], 1);
			return exitCode((await issueToPr(file, options, loudness(values))).outcome.kind);
		}
		case "self-heal": {
			const { values, positionals } = read(rest, workshopOptions);
			none(positionals);
			const options = workshop(values, ["bad", "stuck"], 3);
			const simulation = options.simulate === "bad" ? "heals" : options.simulate;
			return exitCode((await selfHeal({
				...options,
				simulate: simulation
			}, loudness(values))).outcome.kind);
		}
		case "run": {
			const { values, positionals } = read(rest, [
				"event",
				"payload",
				"quiet"
			]);
			none(positionals);
			if (values.event === void 0 || values.payload === void 0) throw bad("run needs --event NAME and --payload FILE.");
			return exitCode((await runEvent(values.event, values.payload, loudness(values))).outcome.kind);
		}
		case "digest": {
			const { values, positionals } = read(rest, ["bytes"]);
			const bytes = values.bytes === void 0 ? void 0 : wholeNumber("--bytes", values.bytes, 200, 1e9);
			const text = await digest(positionals[0], bytes, process.stdin);
			process.stdout.write(process.stdout.isTTY ? withoutColours(text) : text);
			return 0;
		}
		case "simulated-agent": {
			const simulation = simulations.find((known) => known === rest[0]);
			if (simulation === void 0) throw bad("simulated-agent needs one of good, bad, heals, stuck.");
			terminal.print(simulate(simulation, process.cwd(), readFileSync(0, "utf8")));
			return 0;
		}
		case "help":
		case "--help":
		case "-h":
			terminal.print(usage);
			return 0;
		case "init": {
			const { values, positionals } = read(rest, [
				"agent",
				"triggers",
				"gate",
				"two-jobs",
				"force",
				"yes"
			]);
			none(positionals);
			const { agent, triggers, gate = [], force = false, yes = false } = values;
			const { init } = await import("./edge-cli-init.js");
			return init({
				agent,
				triggers,
				gate,
				twoJobs: values["two-jobs"] === true,
				force,
				yes
			}, terminal);
		}
		case "doctor": {
			const { values, positionals } = read(rest, ["json"]);
			none(positionals);
			const { doctor } = await import("./edge-cli-doctor.js");
			return doctor(values.json === true, terminal);
		}
		case void 0: throw bad("A command is missing.");
		default: throw bad(`There is no command ${command}.`);
	}
}
/** @param own the options of the command; another one's would be passed over without a word */
function read(args, own) {
	const parsed = parsedArguments(args);
	const foreign = Object.keys(parsed.values).find((name) => !own.some((known) => known === name));
	if (foreign !== void 0) throw bad(`This command takes no --${foreign}.`);
	return parsed;
}
function parsedArguments(args) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				simulate: { type: "string" },
				"max-attempts": { type: "string" },
				gate: {
					type: "string",
					multiple: true
				},
				base: { type: "string" },
				event: { type: "string" },
				payload: { type: "string" },
				bytes: { type: "string" },
				agent: { type: "string" },
				triggers: { type: "string" },
				"two-jobs": { type: "boolean" },
				force: { type: "boolean" },
				yes: { type: "boolean" },
				json: { type: "boolean" },
				quiet: { type: "boolean" },
				verbose: { type: "boolean" }
			}
		});
	} catch (error) {
		throw bad(error instanceof Error ? `${error.message.split(". ", 1)[0]}.` : "The arguments cannot be read.");
	}
}
function workshop(values, simulated, attempts) {
	const simulation = simulated.find((known) => known === values.simulate);
	if (values.simulate !== void 0 && simulation === void 0) throw bad(`--simulate takes ${simulated.join(" or ")}, not ${values.simulate}.`);
	const cap = values["max-attempts"];
	return {
		simulate: simulation,
		maxAttempts: cap === void 0 ? attempts : wholeNumber("--max-attempts", cap, 1, 10),
		gate: values.gate ?? [],
		base: values.base
	};
}
function loudness(values) {
	return {
		...terminal,
		loud: values.quiet !== true
	};
}
function wholeNumber(name, text, from, to) {
	const value = Number(text);
	if (/^\d+$/.test(text) && value >= from && value <= to) return value;
	throw bad(`${name} takes a whole number from ${from} to ${to}, not ${text}.`);
}
function only(positionals, what) {
	const [first, ...more] = positionals;
	if (first === void 0 || more.length > 0) throw bad(`This command takes exactly one argument: ${what}.`);
	return first;
}
function none(positionals) {
	if (positionals.length > 0) throw bad(`This command takes no argument: ${positionals.join(" ")}.`);
}
function bad(message) {
	return new Problem("bad-usage", message, "See gatehouse --help.");
}

export {  };
