import { a as notice, c as setSecret, i as info, l as startGroup, n as error, o as saveState, s as setOutput, t as endGroup, u as warning } from "./actions-core.js";
import { a as dryRepository, c as createControl, d as passThrough, i as dryForge, n as resumeCommands, o as createClock, r as stopCommands, s as createPlainBox, t as LogGuard, u as findGit } from "./text-lines.js";
import { Y as Secret, et as endsGreen, rt as Problem } from "./first-look.js";
import { n as Reporter, t as redactor } from "./text-redact.js";
import { t as removeRoom } from "./edge-box-walls-overlay.js";
import { n as createGitHub, t as readPlace } from "./edge-place.js";
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EOL } from "os";
import { constants as constants$1, promises } from "fs";
import { randomBytes } from "node:crypto";
import { writeFile as writeFile$1 } from "node:fs/promises";
import os from "node:os";

// node_modules/@actions/core/lib/summary.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// src/text/credentials.ts
/** Which values of an environment are credentials, going by their names and their shape. It redacts nothing itself. */
/** How people name a variable that holds a credential; with a number behind it, where there are several. */
const telling = /(?:^|_)(?:API_?)?(?:KEY|KEY_ID|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASS|PAT|CREDENTIALS?|AUTH)(?:_?\d+)?$/i;
/** The password in an address: `postgres://user:password@host/`. */
const inAddress = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:([^/\s@]+)@/i;
/**
* What of this environment no text may hold. A value that could be any word (`password`, `postgres`) is left out: covering
* it would make holes in honest texts, and a change that has the word would be stopped.
*/
function credentialsIn(environment) {
	const values = /* @__PURE__ */ new Set();
	for (const [name, value = ""] of Object.entries(environment)) {
		if (telling.test(name) && isNoWord(value)) values.add(value);
		const password = inAddress.exec(value)?.[1];
		if (password !== void 0 && isNoWord(password)) values.add(password);
	}
	return [...values].map((value) => new Secret(value));
}
function isNoWord(value) {
	if (value.startsWith("-----BEGIN ")) return true;
	return /^[\x21-\x7e]{12,}$/.test(value) && /[a-z]/i.test(value) && /\d/.test(value);
}

// src/edge/actions-runner.ts
/** The Actions runner as the place where a run shows itself: log, groups, annotations, outputs, state, summary, record. */
/** GitHub shows at most 1 MiB of summary for a step. */
const summaryLimit = 1e6;
function createActionsRunner(options) {
	const { redact } = options;
	mkdirSync(options.record, {
		recursive: true,
		mode: 448
	});
	const journal = path.join(options.record, "journal.jsonl");
	writeFileSync(journal, "");
	setOutput("journal", journal);
	return {
		url: options.url,
		say: (line) => info(oneLine(redact(line))),
		group: (title) => {
			startGroup(oneLine(redact(title)));
			return () => endGroup();
		},
		foreign: () => foreign(redact),
		annotate: (annotation) => annotate(annotation, redact),
		keep: async (name, content) => {
			const file = path.join(options.record, name);
			await writeFile$1(file, typeof content === "string" ? redact(content) : redactBytes(content, redact));
			return file;
		},
		journal: (line) => appendFileSync(journal, `${redact(line)}\n`),
		summary: async (markdown) => {
			await summary.addRaw(redact(markdown).slice(0, summaryLimit), true).write();
		},
		output: (name, value) => setOutput(name, oneLine(redact(value))),
		remember: (name, value) => saveState(name, redact(value)),
		boundary: () => randomBytes(16).toString("hex")
	};
}
/** Two locks: the guard leaves nothing that the runner would obey, and the runner obeys nothing until the token comes again. */
function foreign(redact) {
	const guard = new LogGuard();
	const token = randomBytes(32).toString("hex");
	const print = (lines) => {
		if (lines.length > 0) process.stdout.write(`${lines.map(redact).join("\n")}\n`);
	};
	process.stdout.write(`${stopCommands(token)}\n`);
	return {
		write: (chunk) => print(guard.write(chunk)),
		end: () => {
			print(guard.end());
			process.stdout.write(`${resumeCommands(token)}\n`);
		}
	};
}
function annotate(annotation, redact) {
	const properties = {
		title: redact(annotation.title),
		...annotation.path === void 0 ? {} : { file: annotation.path },
		...annotation.line === void 0 ? {} : { startLine: annotation.line }
	};
	const message = redact(annotation.message);
	switch (annotation.level) {
		case "notice":
			notice(message, properties);
			break;
		case "warning":
			warning(message, properties);
			break;
		case "error":
			error(message, properties);
			break;
		default: annotation.level;
	}
}
/** Our own lines quote names from outside; a line break or a command marker in them must not start a line of its own. */
function oneLine(text) {
	return text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ").replaceAll("##[", "##⁠[").replace(/^(\s*)::/, "$1⁠::");
}
/** Byte by byte the same, but for secrets. */
function redactBytes(content, redact) {
	return Buffer.from(redact(Buffer.from(content).toString("latin1")), "latin1");
}

// src/edge/action.ts
/** Builds the World of the action from the runner's environment, lets the run through, and leaves nothing behind. */
async function actOn(env, trigger, inputs) {
	if (inputs.token === void 0) throw new Problem("no-token", "The input `token` is empty.", "Leave it out to use the job's own token.");
	const place = readPlace(env);
	const token = Secret.reveal(inputs.token);
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	setSecret(token);
	setSecret(basic);
	const ours = [
		token,
		basic,
		env.ACTIONS_RUNTIME_TOKEN,
		env.ACTIONS_ID_TOKEN_REQUEST_TOKEN
	].flatMap(secretOf);
	const never = redactor(ours);
	const secrets = redactor([...ours, ...credentialsIn(env)]);
	const work = mkdtempSync(path.join(realpathSync(env.RUNNER_TEMP ?? os.tmpdir()), "gatehouse-"));
	const mark = randomBytes(16).toString("hex");
	saveState("work", work);
	saveState("mark", mark);
	const record = path.join(env.RUNNER_TEMP ?? os.tmpdir(), `gatehouse-record-${path.basename(work).slice(10)}`);
	const runner = createActionsRunner({
		record,
		url: place.runUrl,
		redact: secrets.redact
	});
	const stop = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop.abort("the run was cancelled"));
	try {
		const github = createGitHub({
			token: inputs.token,
			...place.repository,
			apiUrl: place.apiUrl,
			redact: secrets.redact,
			say: runner.say
		});
		const clock = createClock(stop);
		const control = await createControl({
			git: findGit(env),
			dir: path.join(work, "control"),
			clock,
			workspace: env.GITHUB_WORKSPACE,
			url: place.cloneUrl,
			credential: { header: new Secret(`AUTHORIZATION: basic ${basic}`) },
			signal: stop.signal
		});
		const rooms = path.join(work, "rooms");
		mkdirSync(rooms, { mode: 448 });
		const world = {
			forge: inputs.dryRun ? dryForge(github, runner.say) : github,
			repository: inputs.dryRun ? dryRepository(control, runner.say) : control,
			box: createPlainBox({
				control,
				dir: rooms,
				outer: env,
				holdsSecret: (value) => never.finds(value) !== void 0,
				cancelled: stop.signal,
				mark
			}),
			clock,
			runner,
			knownSecrets: secrets.finds,
			cancelled: stop.signal
		};
		const outcome = await passThrough(world, new Reporter(world), trigger, inputs);
		if (!endsGreen(outcome.kind)) process.exitCode = 1;
	} finally {
		stop.abort("the run has ended");
		await removeRoom(work).catch(() => runner.say(`${work} holds files of another user and stays.`));
	}
}
function secretOf(value) {
	return value === void 0 || value === "" ? [] : [new Secret(value)];
}

export { actOn };
