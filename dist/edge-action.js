import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as notice, c as setSecret, i as info, l as startGroup, n as error, o as saveState, s as setOutput, t as endGroup, u as warning } from "./actions-core.js";
import { A as parentOf, B as indexOf, C as layHistory, D as below, E as importTree, F as parseRaw, G as passThrough, H as scriptFile, I as openWorkspace, K as _usingCtx, L as findGit, N as changeBetween, O as decoded, P as readBlobs, R as treeOf, S as alternates, T as boxEnvironment, U as shellArguments, V as IndexFile, W as Reporter, _ as answerPlainly, a as dryForge, b as judgeTarget, c as createBundle, d as checkUpstream, f as keyOf, g as refusals, h as refusalText, i as installedVersion, j as createControl, k as foldersAbove, l as createPlainBox, m as harmless, n as resumeCommands, o as dryRepository, p as prefixOf, r as stopCommands, s as createClock, t as LogGuard, u as apiDoor, v as limits, w as objectFolders, x as Trees, y as listen$1, z as checkoutTree } from "./text-lines.js";
import { B as parse, Et as endsGreen, F as nullable, R as object, Y as string, c as plainName, kt as Problem, ot as onOneLine, wt as sha, xt as Secret } from "./first-look.js";
import { n as redactor, t as growingRedactor } from "./text-redact.js";
import { f as quoted } from "./change-path-match.js";
import { a as upperOf, i as replacedFolders, n as pathsToCover, r as removeRoom, t as layOverlay } from "./edge-box-walls-overlay2.js";
import { a as shownFolder, i as lookAtHost, r as existingFolders, t as perlProgram } from "./edge-box-walls-perl.js";
import { a as wallsOf, c as isSeen, d as isIn, i as throwAwayIdentity, l as stdinPath, n as openWalls, o as describeBox, r as ourselves, s as homeOf, t as chooseLauncher, u as usualLimits } from "./edge-box-walls-walls.js";
import { n as createGitHub, t as readPlace } from "./edge-place.js";
import { a as refusalOf, l as isSameText, o as createClient, r as forgeProblem } from "./edge-github-problem.js";
import { c as isMapping } from "./gate-workflow.js";
import { n as workflowIn, t as mapping } from "./start-workflow.js";
import { appendFileSync, constants, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import path, { join } from "node:path";
import { EOL } from "os";
import { constants as constants$1, promises } from "fs";
import { Socket, connect, createServer } from "node:net";
import { createServer as createServer$1, request } from "node:http";
import { connect as connect$1 } from "node:tls";
import { randomBytes } from "node:crypto";
import { chmod, copyFile, mkdir, mkdtemp, open, readFile, readdir, realpath, symlink, writeFile as writeFile$1 } from "node:fs/promises";
import os, { networkInterfaces, userInfo } from "node:os";
import { spawn } from "node:child_process";
import { Agent, request as request$1 } from "node:https";
import { lookup } from "node:dns/promises";

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
		doing: () => {},
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
		nonce: () => randomBytes(16).toString("hex")
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
		...annotation.path === void 0 ? {} : { file: redact(annotation.path) },
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

// src/edge/git/clean.ts
/**
* Tells whether an earlier step's workspace is exactly the checkout of a commit, by its index and by `lstat`. Nothing in it is
* obeyed: git is asked through the control repository, with a copy of the index.
*/
/** `undefined` when it is not, or when nobody could say. What is untracked does not count. */
async function cleanWorkspace(edge, folder, commit) {
	const workspace = openWorkspace(folder);
	if (workspace === void 0 || workspace.format !== edge.format) return void 0;
	try {
		const index = join(await edge.scratch("workspace"), "index");
		await copyFile(join(workspace.gitDir, "index"), index);
		const bytes = await readFile(index);
		const entries = new IndexFile(bytes, edge.format);
		const compared = edge.git.run({
			gitDir: edge.dir,
			workTree: folder,
			index,
			args: [
				"diff-index",
				"--quiet",
				"--ignore-submodules=all",
				"--end-of-options",
				commit
			],
			config: ["core.preloadIndex=true"]
		});
		const [{ code }, hasOwnBytes] = await Promise.all([compared, holdsBlobBytes(edge, workspace.gitDir, entries)]);
		return code === 0 && hasOwnBytes ? {
			commit,
			index,
			entries
		} : void 0;
	} catch {
		return;
	}
}
/** Whether the files hold the bytes of the blobs. Only where something could have changed them are their sizes compared. */
async function holdsBlobBytes(edge, gitDir, entries) {
	const rules = [...entries.entries].filter(([path]) => /(?:^|\/)\.gitattributes$/.test(path));
	const blobs = await readBlobs(edge, rules.map(([, entry]) => entries.idOf(entry)));
	const settings = await Promise.all(["config", "info/attributes"].map((name) => readFile(join(gitDir, name), "utf8").catch(() => "")));
	const all = [...blobs.values(), ...settings].map(String).join("\n");
	if (!/\b(?:filter=|ident\b|working-tree-encoding|eol\s*=\s*crlf|autocrlf\s*=\s*true)/i.test(all)) return true;
	const files = [...entries.entries.values()].filter((entry) => (entry.mode & 61440) === 32768);
	const sizes = (await edge.git.read({
		gitDir: edge.dir,
		args: ["cat-file", "--batch-check=%(objectsize)"],
		input: Buffer.from(files.map((entry) => `${entries.idOf(entry)}\n`).join(""))
	})).toString().trimEnd().split("\n");
	return files.every((entry, i) => String(entries.sizeOf(entry)) === sizes[i]);
}

// src/edge/box/ground.ts
/** Finds the folder that all rooms of a run stand on: the clean workspace, else one checkout of ours. Nothing writes to it afterwards. */
/** @throws Problem `git-failed` */
async function layGround(control, workspace, commit, dir) {
	if (workspace !== void 0) {
		const [clean, covered] = await Promise.all([cleanWorkspace(control, workspace, commit), pathsToCover(workspace).catch(() => void 0)]);
		if (clean !== void 0 && covered !== void 0) {
			const { index, entries } = clean;
			return {
				commit,
				folder: workspace,
				covered: untracked(covered, entries),
				index,
				entries
			};
		}
	}
	const parent = await mkdtemp(path.join(dir, "ground-"));
	const { dir: folder, index, entries } = await checkoutTree({
		control,
		commit,
		dir: path.join(parent, "tree")
	});
	return {
		commit,
		folder,
		covered: [],
		index,
		entries
	};
}
/** What the commit itself holds is no secret of this machine, and the gate has to see it. */
function untracked(covered, { entries }) {
	return covered.filter((name) => !entries.has(Buffer.from(name).toString("latin1")));
}

// src/edge/box/lay-commit.ts
/** Lays what a commit has differently over the ground's commit, from objects: then an overlay of both is a checkout of that commit. */
const nothing = {
	paths: /* @__PURE__ */ new Set(),
	covered: []
};
/** @param upper an empty folder of ours. @throws Problem `git-failed` */
async function layCommit(control, ground, commit, upper) {
	if (commit === ground.commit) return nothing;
	const raw = await control.git.read({
		gitDir: control.dir,
		args: [
			"diff-tree",
			"-r",
			"--no-renames",
			"--raw",
			"-z",
			"--no-abbrev",
			"--end-of-options",
			ground.commit,
			commit
		]
	});
	const entries = parseRaw(Buffer.from(raw.toString("latin1")));
	const written = entries.filter(({ afterMode }) => afterMode.startsWith("100") || afterMode === "120000");
	const contents = await readBlobs(control, written.map((entry) => entry.afterId));
	for (const { path, afterId, afterMode } of written) {
		const bytes = contents.get(afterId);
		if (bytes === void 0) throw new Problem("git-output", `The object ${afterId} is missing.`);
		await mkdir(below(upper, parentOf(path)), {
			recursive: true,
			mode: 493
		});
		const file = below(upper, path);
		if (afterMode === "120000") await symlink(bytes, file);
		else {
			await writeFile$1(file, bytes, { flag: "wx" });
			await chmod(file, (Number.parseInt(afterMode, 8) & 64) === 0 ? 420 : 493);
		}
	}
	for (const { path, afterMode } of entries) if (afterMode === "160000") await mkdir(below(upper, path), {
		recursive: true,
		mode: 493
	});
	const deleted = entries.filter(({ afterMode }) => afterMode === "000000").map(({ path }) => path);
	return {
		paths: new Set(written.map(({ path }) => path)),
		covered: covered(ground, deleted, written)
	};
}
function covered(ground, deleted, written) {
	if (deleted.length === 0) return [];
	const gone = new Set(deleted);
	const left = [...ground.entries.entries.keys()].filter((path) => !gone.has(path));
	const alive = new Set([...left, ...written.map(({ path }) => path)].flatMap(foldersAbove));
	const topmost = deleted.map((path) => foldersAbove(path).find((folder) => !alive.has(folder)) ?? path);
	return [...new Set(topmost)].filter((path) => !alive.has(path));
}

// src/edge/box/view.ts
/** Says what of this machine a box shows beyond the system: the tools on PATH. And what it must never show. It mounts nothing. */
const system = [
	"/usr",
	"/opt",
	"/bin",
	"/sbin",
	"/lib",
	"/lib64",
	"/nix/store"
];
/** Where version managers keep what their shims on PATH start; they look in the HOME that the box does not have. No credentials lie there. */
const inHome = [
	{
		variable: "RUSTUP_HOME",
		folder: ".rustup"
	},
	{
		variable: "PYENV_ROOT",
		folder: ".pyenv"
	},
	{
		variable: "RBENV_ROOT",
		folder: ".rbenv"
	},
	{
		variable: "VOLTA_HOME",
		folder: ".volta"
	}
];
/** @param ours folders of this run, with the token's neighbours in them */
async function viewOf(outer, ours) {
	const home = outer.HOME;
	const homes = [home, accountHome()].filter((name) => name !== void 0).filter(isOfPeople);
	const folders = (outer.PATH ?? "").split(":").filter((folder) => path.isAbsolute(folder));
	const wanted = /* @__PURE__ */ new Set();
	for (const folder of folders.filter((name) => !system.some((top) => isIn(name, top)))) for (const one of await foldersOfTools(path.normalize(folder), homes)) wanted.add(one);
	for (const { variable, folder } of inHome) {
		const named = outer[variable] ?? (home === void 0 ? void 0 : path.join(home, folder));
		if (named !== void 0 && path.isAbsolute(named)) wanted.add(path.normalize(named));
	}
	const shown = await Promise.all([...wanted].map(shownFolder));
	const secret = [
		...homes,
		outer.RUNNER_TEMP,
		outer.RUNNER_WORKSPACE
	].filter((name) => name !== void 0);
	return {
		shown: shown.filter((entry) => entry !== void 0),
		hidden: await existingFolders([...secret, ...ours].filter((name) => name !== ""))
	};
}
/** Where the variables of `inHome` lead when nobody has set them. */
function homeVariables(outer, { shown }) {
	const set = {};
	for (const { variable, folder } of inHome) {
		const usual = outer.HOME === void 0 ? void 0 : path.join(outer.HOME, folder);
		if (outer[variable] === void 0 && usual !== void 0 && shown.some((entry) => entry.path === usual)) set[variable] = usual;
	}
	return set;
}
/** Folders in which a second look for links is worth it. */
const mostLinked = 50;
/**
* A folder of tools, and the folders that its links lead to: those of a virtual environment lead to the Python that made it, and a link
* in `~/.local/bin` leads to a virtual environment first.
*/
async function foldersOfTools(folder, homes) {
	const linked = await linkedFolders(folder);
	const further = await Promise.all(linked.slice(0, mostLinked).map(linkedFolders));
	return [...new Set([
		folder,
		...linked,
		...further.flat()
	].map((name) => withLibraries(name, homes)))];
}
/**
* `…/node/20/bin` needs `…/node/20`, where its libraries are; a program of npm needs the packages beside its own; of `~/.cargo/bin` and
* `~/.local/bin` only the folder itself is shown, since credentials lie beside it.
*/
function withLibraries(folder, homes) {
	const packages = folder.indexOf("/node_modules/");
	if (packages !== -1) return folder.slice(0, packages + 13);
	const above = path.dirname(folder);
	return path.basename(folder) !== "bin" || path.basename(above).startsWith(".") || path.dirname(above) === "/home" || homes.some((home) => isIn(home, above)) ? folder : above;
}
/** Accounts of the system have a HOME that every box shows, or makes itself. */
function isOfPeople(home) {
	return home !== "" && home !== "/" && ![
		"/usr",
		"/bin",
		"/sbin",
		"/lib",
		"/lib64",
		"/dev",
		"/etc",
		"/proc"
	].some((top) => isIn(home, top));
}
/** A workflow can set HOME, and a container's job has another one than the account; the credentials may lie in either. */
function accountHome() {
	try {
		return userInfo().homedir;
	} catch {
		return;
	}
}
async function linkedFolders(folder) {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const found = (await Promise.all(entries.filter((entry) => entry.isSymbolicLink()).slice(0, 200).map((entry) => realpath(path.join(folder, entry.name)).catch(() => void 0)))).filter((target) => target !== void 0).map((target) => path.dirname(target));
	return [...new Set(found)].filter((target) => !system.some((top) => isIn(target, top)));
}

// src/edge/box/walls/probe.ts
/** The enemy of the self-test: one program that tries each wall from inside and reports what it found. It judges nothing. */
const calls = [
	"add_key",
	"bpf",
	"clone",
	"clone3",
	"exit_group",
	"io_uring_setup",
	"ioctl",
	"keyctl",
	"mknodat",
	"mount",
	"perf_event_open",
	"prctl",
	"setns",
	"socket",
	"unshare",
	"userfaultfd"
];
/** The walls, as the probe names them and as people read them. `end` is judged from outside. */
const wallNames = {
	usable: "the box can work: its tree, HOME and /tmp are writable, its input arrives, its doors answer",
	environment: "its environment holds nothing of ours",
	processes: "no process of the machine is visible, and no memory or environment of one",
	user: "an unprivileged user of no group, who can never gain a capability",
	sudo: "sudo is refused",
	files: "no file or socket of the machine is visible",
	system: "the system is read-only",
	network: "nothing of the network is reachable",
	calls: "the system-call filter holds",
	end: "a kill leaves no process behind"
};
/** The order travels on standard input, the canary backwards, so that the probe does not find itself. */
function probeInput(order) {
	return [
		["canary", [...order.canary].reverse().join("")],
		["port", String(order.port)],
		["abstract", order.abstractSocket],
		...order.doors.map((door) => ["door", String(door)]),
		["fifo", order.fifo],
		...order.mustNotSee.map((path) => ["hidden", path]),
		...order.environment.map((name) => ["name", name]),
		...order.writable.map((path) => ["writable", path])
	].map((line) => `${line.join(" ")}\n`).join("");
}
function probeProgram(machine) {
	return perlProgram(machine, calls, probeSource);
}
/** Prints `holds WALL` or `breach WALL: what`, then `ready`, then waits to be killed. */
const probeSource = String.raw`
my %order;
for (split /\n/, whole(\*STDIN)) { my ($key, $value) = split / /, $_, 2; push @{$order{$key}}, $value }
my $canary = reverse $order{canary}[0] // '';
my %found;
sub breach { my ($wall, $what) = @_; push @{$found{$wall}}, $what }
sub content { open my $file, '<', $_[0] or return ''; my $all = ''; while (sysread $file, $all, 65536, length $all) { last if length $all > 1e6 } return $all }
my $me = $$;

breach('usable', 'its input did not arrive') if $canary eq '';
for my $folder (@{$order{writable}}) {
  my $name = "$folder/.gatehouse-probe";
  my $file;
  (open $file, '>', $name and print $file 'x' and close $file and unlink $name) or breach('usable', "$folder: $!");
}

for my $port (@{$order{door}}) {
  socket my $door, 2, 1, 6 or breach('usable', "a socket: $!");
  connect $door, pack 'SnC4x8', 2, $port, 127, 0, 0, 1 or breach('usable', "its door at port $port: $!");
}

my $mine = content('/proc/self/environ');
breach('environment', 'the canary is in it') if $canary ne '' && (index($mine, $canary) >= 0 || grep { index($_, $canary) >= 0 } values %ENV);
my %known = map { $_ => 1 } @{$order{name}};
breach('environment', "$_ is in it") for grep { !$known{$_} } sort keys %ENV;

opendir my $processes, '/proc';
for my $id (grep { /^\d+$/ && $_ != $me } readdir $processes) {
  # Where the box has doors, its first process has started the one that carries them, and nothing else before us.
  breach('processes', "process $id is visible") if $me == 1 || $id != 1 && !($order{door} && $id == 2 && $me == 3);
  breach('processes', "the environment of process $id") if index(content("/proc/$id/environ"), $canary) >= 0;
  open my $memory, '<', "/proc/$id/mem" or next;
  my $got = 0;
  for (split /\n/, content("/proc/$id/maps")) {
    my ($from, $to, $how) = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/ or next;
    next if $how !~ /^rw/ || length $from > 12 || hex($to) - hex($from) > 1 << 24;
    sysseek $memory, hex $from, 0 or next;
    my $bytes;
    $got = 1 if sysread($memory, $bytes, hex($to) - hex($from)) && index($bytes, $canary) >= 0;
  }
  breach('processes', "the memory of process $id") if $got;
}

my $status = content('/proc/self/status');
for my $line (qw(CapInh CapPrm CapEff CapBnd CapAmb)) { breach('user', $line) unless $status =~ /^$line:\s+0+$/m }
breach('user', 'new privileges') unless $status =~ /^NoNewPrivs:\s+1$/m;
breach('user', 'root') if $status =~ /^Uid:.*\b0\b/m;
breach('user', 'groups') if $status =~ /^Groups:[ \t]*(.*?)[ \t]*$/m && grep { $_ != 65534 } split ' ', $1;
breach('calls', 'no filter') unless $status =~ /^Seccomp:\s+2$/m;

for my $sudo (grep { -x } qw(/usr/bin/sudo /bin/sudo /usr/local/bin/sudo)) {
  my $child = fork;
  if (defined $child && $child == 0) {
    open STDIN, '<', '/dev/null'; open STDOUT, '>', '/dev/null'; open STDERR, '>', '/dev/null';
    { no warnings; exec $sudo, '-n', 'true' }
    call('exit_group', 1);
  }
  waitpid $child, 0;
  breach('sudo', $sudo) if $? == 0;
}

for my $path (@{$order{hidden}}) { breach('files', $path) if lstat $path }
for my $path (grep { -e } qw(/run/docker.sock /var/run/docker.sock /run/containerd/containerd.sock /run/podman/podman.sock /run/systemd/private /run/dbus/system_bus_socket)) { breach('files', $path) }

for my $folder (qw(/ /usr /usr/bin /usr/local /usr/local/bin /usr/share /opt /etc /lib /dev /proc/sys/kernel), split /:/, $ENV{PATH} // '') {
  -d $folder or next;
  my $name = "$folder/.gatehouse-probe";
  if (open my $file, '>', $name) { breach('system', "$folder is writable"); unlink $name }
}
my %own = map { $_ => 1 } @{$order{writable}};
for (split /\n/, content('/proc/self/mountinfo')) {
  my ($at, $how) = (split ' ')[4, 5];
  $at =~ s/\\([0-7]{3})/chr oct $1/ge;
  breach('system', "$at is not nosuid") unless $how =~ /\bnosuid\b/;
  breach('system', "$at is not read-only") unless $how =~ /\bro\b/ || $own{$at} || $at =~ m{^/(proc|dev/.*)$};
}

if (socket my $tcp, 2, 1, 6) {
  breach('network', 'a listener on 127.0.0.1') if connect $tcp, pack 'SnC4x8', 2, $order{port}[0] // 0, 127, 0, 0, 1;
}
if (socket my $unix, 1, 1, 0) {
  breach('network', 'an abstract socket') if connect $unix, pack 'Sa108', 1, "\0$order{abstract}[0]";
  breach('network', 'an abstract socket') if connect $unix, pack('S', 1) . "\0$order{abstract}[0]";
}
for (split /\n/, content('/proc/net/dev')) { breach('network', "the interface $1") if /^\s*(\S+):/ && $1 ne 'lo' }
my @routes = split /\n/, content('/proc/net/route');
breach('network', 'a route') if @routes > 1;

# Each with arguments that would do no harm if it went through.
my ($none, $zero) = ("\0" x 128, 0);
sub refused {
  my ($what, $errno, $name, @args) = @_;
  my $result = call($name, @args);
  if ($result == 0 && $name eq 'clone') { call('exit_group', 0) }
  breach('calls', $what) if $result != -1 || $! != $errno;
}
refused('AF_VSOCK', 97, 'socket', 40, 1, 0);
refused('AF_ALG', 97, 'socket', 38, 5, 0);
refused('a nested user namespace (unshare)', 1, 'unshare', 0x10000000);
refused('a nested user namespace (clone)', 1, 'clone', 0x10000011, 0, 0, 0, 0);
refused('clone3', 38, 'clone3', $none, 88);
refused('setns', 1, 'setns', -1, 0);
refused('mount', 1, 'mount', 'none', '/nowhere', 'tmpfs', 0, 0);
refused('a keyring', 1, 'keyctl', 0, -3, 0, 0, 0);
refused('add_key', 1, 'add_key', 'user', 'gatehouse', 'x', 1, -2);
refused('io_uring', 38, 'io_uring_setup', 1, $none);
refused('bpf', 1, 'bpf', 99, $none, 128);
refused('userfaultfd', 1, 'userfaultfd', 1);
refused('perf events', 1, 'perf_event_open', $none, 0, -1, -1, 0);
refused('TIOCSTI', 1, 'ioctl', 0, 0x5412, 'x');
refused('TIOCSTI with a high bit', 1, 'ioctl', 0, 0x100005412, 'x');
refused('TIOCLINUX', 1, 'ioctl', 0, 0x541c, 'x');

pipe my $up, my $tell;
if ((fork // die) == 0) {
  setpgrp;
  if ((fork // die) == 0) {
    $SIG{$_} = 'IGNORE' for qw(TERM HUP INT);
    call('prctl', 1, 0, 0, 0, 0);
    call('mknodat', -100, $order{fifo}[0], 0010600, 0);
    chmod 0666, $order{fifo}[0];
    open my $kept, '+<', $order{fifo}[0];
    syswrite $tell, 'x';
    sleep 1 while 1;
  }
  call('exit_group', 0);
}
wait;
close $tell;
sysread $up, my $x, 1;

my $report = '';
for my $wall (qw(usable environment processes user sudo files system network calls)) {
  $report .= $found{$wall} ? "breach $wall: " . join('; ', @{$found{$wall}}) . "\n" : "holds $wall\n";
}
syswrite STDOUT, $report . "ready\n";
sleep 1 while 1;
`;

// src/edge/box/walls/self-test.ts
/** Proves each wall in a real box before anything untrusted starts, with canaries laid out around it. What is not proven is a breach. */
const canaryName = "GATEHOUSE_CANARY";
/** A probe takes 50 ms; one that takes this long has not shown anything. */
const probeMinutes = .5;
/**
* The box of the test is that of `enclosure` but for its tree, which is a folder of the test's own; each of `doors` must answer. `folder` must not exist; it is
* made and removed. Takes about 0.2 seconds.
*/
async function selfTest(launcher, enclosure, folder, doors = []) {
	try {
		await mkdir(folder, { mode: 457 });
		const breaches = await probe(launcher, enclosure, folder, doors);
		return breaches.length === 0 ? { kind: "holds" } : {
			kind: "breach",
			walls: breaches
		};
	} catch (error) {
		return {
			kind: "breach",
			walls: [`the box could not be tested: ${String(error)}`]
		};
	} finally {
		await removeRoom(folder).catch(() => {});
	}
}
async function probe(launcher, enclosure, folder, doors) {
	try {
		var _usingCtx$2 = _usingCtx();
		const canary = randomBytes(16).toString("hex");
		const tree = path.join(folder, "tree");
		const room = path.join(folder, "room");
		const secret = path.join(folder, "secret");
		await mkdir(tree, { mode: 493 });
		await mkdir(room, { mode: 448 });
		await writeFile$1(secret, canary);
		await chmod(secret, 420);
		const abstractSocket = `gatehouse-${canary.slice(0, 8)}`;
		const bait = _usingCtx$2.a(await layBait(canary, abstractSocket));
		const ours = {
			...enclosure,
			tree: {
				kind: "folder",
				path: tree,
				owner: ourselves()
			},
			hidden: [...enclosure.hidden, folder]
		};
		const home = homeOf(ours);
		const env = {
			PATH: "/usr/bin:/bin",
			HOME: home
		};
		const stdin = probeInput({
			canary,
			port: bait.port,
			doors: doors.map((door) => door.port),
			abstractSocket,
			mustNotSee: [
				secret,
				room,
				...await hiddenEntries(ours)
			],
			environment: Object.keys(env),
			fifo: path.join(ours.workspace, "daemon"),
			writable: [
				ours.workspace,
				home,
				"/tmp",
				"/dev/shm"
			]
		});
		const walls = _usingCtx$2.a(await openWalls(launcher, ours, room));
		let said = "";
		let ready = () => {};
		const isReady = new Promise((resolve) => {
			ready = resolve;
		});
		const box = await walls.start({
			argv: [
				"/usr/bin/perl",
				"-e",
				probeProgram(launcher.machine)
			],
			env,
			workingDirectory: ours.workspace,
			stdin,
			doors,
			files: []
		}, {
			timeoutMinutes: probeMinutes,
			cancelled: void 0,
			onOutput: (chunk) => {
				said += Buffer.from(chunk).toString();
				if (said.endsWith("ready\n")) ready();
			}
		});
		await Promise.race([isReady, box.end]);
		const daemon = path.join(tree, "daemon");
		const wasAlive = await isRead(daemon);
		box.kill();
		await box.end;
		const isAlive = await isRead(daemon);
		return judge(said, wasAlive, isAlive, bait.visitors());
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
}
/**
* What lies directly in the hidden folders, a hundred names of each; without what is on the way to something shown, of which the box has
* to see the name. A folder that we may not read ourselves gives nothing.
*/
async function hiddenEntries(enclosure) {
	const shown = [enclosure.workspace, ...enclosure.shown.map((entry) => entry.path)];
	return (await Promise.all(enclosure.hidden.map(async (folder) => {
		return (await readdir(folder).catch(() => [])).slice(0, 100).map((name) => path.join(folder, name));
	}))).flat().filter((entry) => !shown.some((other) => isIn(other, entry) || isIn(entry, other)) && !entry.includes("\n"));
}
/** A wall holds only if the probe said so in full. */
function judge(said, wasAlive, isAlive, visitors) {
	const lines = said.split("\n");
	if (!lines.includes("ready")) return [`the probe did not come to its end: ${JSON.stringify(said.slice(-500))}`];
	const breaches = [];
	for (const name of Object.keys(wallNames).filter(isWallName)) {
		const found = lines.find((line) => line.startsWith(`breach ${name}: `));
		if (name === "end") {
			if (!wasAlive || isAlive) breaches.push(`${wallNames.end} (${wasAlive ? "its daemon lives on" : "no daemon was seen"})`);
		} else if (found !== void 0 || !lines.includes(`holds ${name}`)) breaches.push(`${wallNames[name]} (${found?.slice(`breach ${name}: `.length) ?? "not proven"})`);
		else if (name === "network" && visitors > 0) breaches.push(`${wallNames.network} (our listener had a visitor)`);
	}
	return breaches;
}
function isWallName(name) {
	return Object.hasOwn(wallNames, name);
}
/** Whether some process has the named pipe open for reading: the kernel says so to a writer that will not wait. */
async function isRead(fifo) {
	try {
		await (await open(fifo, constants.O_WRONLY | constants.O_NONBLOCK)).close();
		return true;
	} catch {
		return false;
	}
}
/** A process of ours with the canary in memory and environment, two listeners, and the canary in our own environment. */
async function layBait(canary, abstractSocket) {
	let visitors = 0;
	const listener = () => createServer((socket) => {
		visitors++;
		socket.destroy();
	});
	const tcp = listener();
	const abstract = listener();
	await listen(tcp, {
		host: "127.0.0.1",
		port: 0
	});
	await listen(abstract, { path: `\0${abstractSocket}` });
	const bait = spawn("/bin/sh", ["-c", "read x"], {
		env: { [canaryName]: canary },
		stdio: [
			"pipe",
			"ignore",
			"ignore"
		]
	});
	const gone = new Promise((resolve) => {
		bait.on("close", () => resolve());
		bait.on("error", () => resolve());
	});
	process.env[canaryName] = canary;
	const address = tcp.address();
	return {
		port: address !== null && typeof address === "object" ? address.port : 0,
		visitors: () => visitors,
		async [Symbol.asyncDispose]() {
			delete process.env[canaryName];
			bait.stdin.end();
			tcp.close();
			abstract.close();
			await gone;
		}
	};
}
function listen(server, where) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(where, () => resolve());
	});
}

// src/edge/box/standing.ts
/** What the boxes of a run stand in: who builds them, what they show, and the proof that every wall holds. It runs nothing untrusted. */
/** Where the tree stands inside when no runner says it. */
const usualWorkspace = "/home/runner/work/tree";
/** Of the HOME in memory. Package managers keep their caches there. */
const homeBytes = 4 * 1024 ** 3;
/** @throws Problem `no-box`, `box-breach` */
async function raise({ outer, dir }) {
	const workspace = path.normalize(outer.GITHUB_WORKSPACE ?? usualWorkspace).replace(/(.)\/$/, "$1");
	const [launcher, view] = await Promise.all([chooseLauncher(), viewOf(outer, [path.dirname(dir)])]);
	if (launcher.kind === "none") throw new Problem("no-box", launcher.why, launcher.cure);
	const enclosure = enclosureOf({
		view,
		workspace
	}, {
		kind: "folder",
		path: dir,
		owner: ourselves()
	}, []);
	const tested = await selfTest(launcher, enclosure, path.join(dir, "self-test"));
	if (tested.kind === "breach") throw new Problem("box-breach", `A wall of the box does not hold on this machine, so no agent was started: ${tested.walls.join("; ")}.`, "Use a hosted Linux runner, or report this with the machine's kernel and distribution.");
	return {
		launcher,
		view,
		workspace,
		walls: wallsOf(launcher)
	};
}
function enclosureOf(standing, tree, history) {
	return {
		workspace: standing.workspace,
		tree,
		home: {
			kind: "memory",
			bytes: homeBytes
		},
		identity: throwAwayIdentity(),
		shown: [...standing.view.shown, ...history],
		hidden: standing.view.hidden,
		limits: usualLimits
	};
}

// src/edge/box/rooms.ts
/** Builds the rooms of a run: overlays over one ground, or checkouts where no overlay can be had. It runs nothing in them. */
var Rooms = class {
	#options;
	#standing;
	#trees;
	#ground;
	#refused;
	#noList;
	constructor(options, standing) {
		this.#options = options;
		this.#standing = standing;
		this.#trees = new Trees(options.control, options.dir);
		this.#refused = standing.launcher.kind === "bwrap";
	}
	async open(commit) {
		const dir = await mkdtemp(path.join(this.#options.dir, "room-"));
		return (this.#refused ? void 0 : await this.#overlay(commit, dir)) ?? await this.#folder(commit, dir);
	}
	/** `undefined` when none can be had here: then every room is a checkout. */
	async #overlay(commit, dir) {
		const { control, outer } = this.#options;
		this.#ground ??= layGround(control, outer.GITHUB_WORKSPACE, commit, this.#options.dir);
		const ground = await this.#ground;
		const layers = path.join(dir, "layers");
		const tree = await layOverlay(ground.folder, layers, ground.covered, ourselves());
		const upper = upperOf(tree);
		const laid = await layCommit(control, ground, commit, upper);
		const deleted = laid.covered.map(decoded);
		if (!deleted.every((name) => name !== void 0)) return void 0;
		const covered = [...ground.covered, ...deleted];
		const history = await this.#history();
		const enclosure = enclosureOf(this.#standing, {
			...tree,
			covered
		}, history.shown);
		const { objects } = history;
		await layHistory({
			control,
			tree: upper,
			commit,
			index: ground.index,
			indexed: ground.commit,
			objects
		});
		try {
			const walls = await openWalls(this.#standing.launcher, enclosure, dir);
			const capture = () => this.#captureLayer(commit, ground, tree, laid.paths, covered);
			return {
				enclosure,
				walls,
				dir,
				capture
			};
		} catch (error) {
			if (!(error instanceof Problem) || error.code !== "box-overlay") throw error;
			this.#refused = true;
			await removeRoom(dir);
			await mkdir(dir, { mode: 448 });
			return;
		}
	}
	async #captureLayer(commit, ground, tree, laid, covered) {
		const { control } = this.#options;
		const { launcher } = this.#standing;
		const upper = upperOf(tree);
		const replaced = await replacedFolders(launcher.machine, launcher.perl, upper);
		const entries = commit === ground.commit ? ground.entries : await indexOf(control, commit, path.join(tree.layers, "index"));
		const layer = {
			lower: ground.folder,
			replaced: new Set(replaced.map((name) => name.toString("latin1"))),
			laid,
			covered: new Set(covered.map((name) => Buffer.from(name).toString("latin1"))),
			entries
		};
		return await importTree({
			control,
			dir: upper,
			base: commit,
			layer
		});
	}
	/**
	* The objects that a room's history borrows, read-only and in one flat list. The lists that they have themselves are covered: they name
	* paths of this machine, one of which is the room's own tree, and programs that are not git would go round in a circle.
	*/
	async #history() {
		this.#noList ??= emptyFile(path.join(this.#options.dir, "no-list"));
		const from = await this.#noList;
		const found = await Promise.all((await objectFolders(this.#options.control)).map(async (folder, i) => {
			const objects = {
				path: `/run/gatehouse/objects-${i}`,
				from: folder
			};
			const list = {
				path: path.join(objects.path, alternates),
				from
			};
			return {
				objects,
				shown: await shownFolder(path.join(folder, "info/alternates")) !== void 0 ? [objects, list] : [objects]
			};
		}));
		return {
			objects: found.map(({ objects }) => objects.path),
			shown: found.flatMap(({ shown }) => shown)
		};
	}
	async #folder(commit, dir) {
		const { control } = this.#options;
		const checkout = await this.#trees.take(commit);
		const history = await this.#history();
		const tree = {
			kind: "folder",
			path: checkout.dir,
			owner: ourselves()
		};
		const enclosure = enclosureOf(this.#standing, tree, history.shown);
		const { objects } = history;
		await layHistory({
			control,
			tree: checkout.dir,
			commit,
			index: checkout.index,
			indexed: commit,
			objects
		});
		const walls = await openWalls(this.#standing.launcher, enclosure, dir);
		const capture = () => importTree({
			control,
			dir: checkout.dir,
			base: commit,
			checkout
		});
		return {
			enclosure,
			walls,
			dir,
			capture
		};
	}
};
async function emptyFile(file) {
	await writeFile$1(file, "", { mode: 420 });
	return await realpath(file);
}

// src/edge/box/way-out/never.ts
/** Names the hosts that no box may reach whatever is allowed: the forge's API and the services of the runner. It looks nothing up. */
/** Each holds an address at which the job's own token, or one like it, is worth something. */
const variables = [
	"GITHUB_API_URL",
	"GITHUB_GRAPHQL_URL",
	"ACTIONS_RUNTIME_URL",
	"ACTIONS_RESULTS_URL",
	"ACTIONS_CACHE_URL",
	"ACTIONS_ID_TOKEN_REQUEST_URL"
];
/** For the `never` list of a way out. `apiUrl` is the forge's, wherever it was said. */
function neverHosts(apiUrl, env) {
	const addresses = [
		apiUrl,
		"https://api.github.com",
		...variables.map((name) => env[name] ?? "")
	];
	return [...new Set(addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address).hostname))];
}

// node_modules/ipaddr.js/lib/ipaddr.js
var require_ipaddr = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(root) {
		"use strict";
		const ipv4Part = "(0?\\d+|0x[a-f0-9]+)";
		const ipv4Regexes = {
			fourOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
			threeOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
			twoOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}$`, "i"),
			longValue: new RegExp(`^${ipv4Part}$`, "i")
		};
		const octalRegex = new RegExp(`^0[0-7]+$`, "i");
		const hexRegex = new RegExp(`^0x[a-f0-9]+$`, "i");
		const zoneIndex = "%[0-9a-z]{1,}";
		const ipv6Part = "(?:[0-9a-f]+::?)+";
		const ipv6Regexes = {
			zoneIndex: new RegExp(zoneIndex, "i"),
			"native": new RegExp(`^(::)?(${ipv6Part})?([0-9a-f]+)?(::)?(${zoneIndex})?$`, "i"),
			deprecatedTransitional: new RegExp(`^(?:::)(${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?)$`, "i"),
			transitional: new RegExp(`^((?:${ipv6Part})|(?:::)(?:${ipv6Part})?)${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?$`, "i")
		};
		function expandIPv6(string, parts) {
			if (string.indexOf("::") !== string.lastIndexOf("::")) return null;
			let colonCount = 0;
			let lastColon = -1;
			let zoneId = (string.match(ipv6Regexes.zoneIndex) || [])[0];
			let replacement, replacementCount;
			if (zoneId) {
				zoneId = zoneId.substring(1);
				string = string.replace(/%.+$/, "");
			}
			while ((lastColon = string.indexOf(":", lastColon + 1)) >= 0) colonCount++;
			if (string.substr(0, 2) === "::") colonCount--;
			if (string.substr(-2, 2) === "::") colonCount--;
			if (colonCount >= parts) return null;
			replacementCount = parts - colonCount;
			replacement = ":";
			while (replacementCount--) replacement += "0:";
			string = string.replace("::", replacement);
			if (string[0] === ":") string = string.slice(1);
			if (string[string.length - 1] === ":") string = string.slice(0, -1);
			parts = (function() {
				const ref = string.split(":");
				const results = [];
				for (let i = 0; i < ref.length; i++) results.push(ref[i].length > 4 ? NaN : parseInt(ref[i], 16));
				return results;
			})();
			return {
				parts,
				zoneId
			};
		}
		function matchCIDR(first, second, partSize, cidrBits) {
			if (first.length !== second.length) throw new Error("ipaddr: cannot match CIDR for objects with different lengths");
			let part = 0;
			let shift;
			while (cidrBits > 0) {
				shift = partSize - cidrBits;
				if (shift < 0) shift = 0;
				if (first[part] >> shift !== second[part] >> shift) return false;
				cidrBits -= partSize;
				part += 1;
			}
			return true;
		}
		function parseIntAuto(string) {
			if (hexRegex.test(string)) return parseInt(string, 16);
			if (string[0] === "0" && !isNaN(parseInt(string[1], 10))) {
				if (octalRegex.test(string)) return parseInt(string, 8);
				throw new Error(`ipaddr: cannot parse ${string} as octal`);
			}
			return parseInt(string, 10);
		}
		function padPart(part, length) {
			while (part.length < length) part = `0${part}`;
			return part;
		}
		const ipaddr = {};
		ipaddr.IPv4 = (function() {
			function IPv4(octets) {
				if (octets.length !== 4) throw new Error("ipaddr: ipv4 octet count should be 4");
				let i, octet;
				for (i = 0; i < octets.length; i++) {
					octet = octets[i];
					if (!(0 <= octet && octet <= 255)) throw new Error("ipaddr: ipv4 octet should fit in 8 bits");
				}
				this.octets = octets;
			}
			IPv4.prototype.SpecialRanges = {
				unspecified: [[new IPv4([
					0,
					0,
					0,
					0
				]), 8]],
				broadcast: [[new IPv4([
					255,
					255,
					255,
					255
				]), 32]],
				multicast: [[new IPv4([
					224,
					0,
					0,
					0
				]), 4]],
				linkLocal: [[new IPv4([
					169,
					254,
					0,
					0
				]), 16]],
				loopback: [[new IPv4([
					127,
					0,
					0,
					0
				]), 8]],
				carrierGradeNat: [[new IPv4([
					100,
					64,
					0,
					0
				]), 10]],
				"private": [
					[new IPv4([
						10,
						0,
						0,
						0
					]), 8],
					[new IPv4([
						172,
						16,
						0,
						0
					]), 12],
					[new IPv4([
						192,
						168,
						0,
						0
					]), 16]
				],
				reserved: [
					[new IPv4([
						192,
						0,
						0,
						0
					]), 24],
					[new IPv4([
						192,
						0,
						2,
						0
					]), 24],
					[new IPv4([
						192,
						88,
						99,
						0
					]), 24],
					[new IPv4([
						198,
						18,
						0,
						0
					]), 15],
					[new IPv4([
						198,
						51,
						100,
						0
					]), 24],
					[new IPv4([
						203,
						0,
						113,
						0
					]), 24],
					[new IPv4([
						240,
						0,
						0,
						0
					]), 4]
				],
				as112: [[new IPv4([
					192,
					175,
					48,
					0
				]), 24], [new IPv4([
					192,
					31,
					196,
					0
				]), 24]],
				amt: [[new IPv4([
					192,
					52,
					193,
					0
				]), 24]]
			};
			IPv4.prototype.kind = function() {
				return "ipv4";
			};
			IPv4.prototype.match = function(other, cidrRange) {
				let ref;
				if (cidrRange === void 0) {
					ref = other;
					other = ref[0];
					cidrRange = ref[1];
				}
				if (other.kind() !== "ipv4") throw new Error("ipaddr: cannot match ipv4 address with non-ipv4 one");
				return matchCIDR(this.octets, other.octets, 8, cidrRange);
			};
			IPv4.prototype.prefixLengthFromSubnetMask = function() {
				let cidr = 0;
				let stop = false;
				const zerotable = {
					0: 8,
					128: 7,
					192: 6,
					224: 5,
					240: 4,
					248: 3,
					252: 2,
					254: 1,
					255: 0
				};
				let i, octet, zeros;
				for (i = 3; i >= 0; i -= 1) {
					octet = this.octets[i];
					if (octet in zerotable) {
						zeros = zerotable[octet];
						if (stop && zeros !== 0) return null;
						if (zeros !== 8) stop = true;
						cidr += zeros;
					} else return null;
				}
				return 32 - cidr;
			};
			IPv4.prototype.range = function() {
				return ipaddr.subnetMatch(this, this.SpecialRanges);
			};
			IPv4.prototype.toByteArray = function() {
				return this.octets.slice(0);
			};
			IPv4.prototype.toIPv4MappedAddress = function() {
				return ipaddr.IPv6.parse(`::ffff:${this.toString()}`);
			};
			IPv4.prototype.toNormalizedString = function() {
				return this.toString();
			};
			IPv4.prototype.toString = function() {
				return this.octets.join(".");
			};
			return IPv4;
		})();
		ipaddr.IPv4.broadcastAddressFromCIDR = function(string) {
			try {
				const cidr = this.parseCIDR(string);
				const ipInterfaceOctets = cidr[0].toByteArray();
				const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
				const octets = [];
				let i = 0;
				while (i < 4) {
					octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
					i++;
				}
				return new this(octets);
			} catch (e) {
				throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
			}
		};
		ipaddr.IPv4.isIPv4 = function(string) {
			return this.parser(string) !== null;
		};
		ipaddr.IPv4.isValid = function(string) {
			try {
				new this(this.parser(string));
				return true;
			} catch {
				return false;
			}
		};
		ipaddr.IPv4.isValidCIDR = function(string) {
			try {
				this.parseCIDR(string);
				return true;
			} catch {
				return false;
			}
		};
		ipaddr.IPv4.isValidFourPartDecimal = function(string) {
			if (ipaddr.IPv4.isValid(string) && string.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/)) return true;
			else return false;
		};
		ipaddr.IPv4.isValidCIDRFourPartDecimal = function(string) {
			const match = string.match(/^(.+)\/(\d+)$/);
			if (!ipaddr.IPv4.isValidCIDR(string) || !match) return false;
			return ipaddr.IPv4.isValidFourPartDecimal(match[1]);
		};
		ipaddr.IPv4.networkAddressFromCIDR = function(string) {
			let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
			try {
				cidr = this.parseCIDR(string);
				ipInterfaceOctets = cidr[0].toByteArray();
				subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
				octets = [];
				i = 0;
				while (i < 4) {
					octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
					i++;
				}
				return new this(octets);
			} catch (e) {
				throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
			}
		};
		ipaddr.IPv4.parse = function(string) {
			const parts = this.parser(string);
			if (parts === null) throw new Error("ipaddr: string is not formatted like an IPv4 Address");
			return new this(parts);
		};
		ipaddr.IPv4.parseCIDR = function(string) {
			let match;
			if (match = string.match(/^(.+)\/(\d+)$/)) {
				const maskLength = parseInt(match[2]);
				if (maskLength >= 0 && maskLength <= 32) {
					const parsed = [this.parse(match[1]), maskLength];
					Object.defineProperty(parsed, "toString", { value: function() {
						return this.join("/");
					} });
					return parsed;
				}
			}
			throw new Error("ipaddr: string is not formatted like an IPv4 CIDR range");
		};
		ipaddr.IPv4.parser = function(string) {
			let match, part, value;
			if (match = string.match(ipv4Regexes.fourOctet)) return (function() {
				const ref = match.slice(1, 6);
				const results = [];
				for (let i = 0; i < ref.length; i++) {
					part = ref[i];
					results.push(parseIntAuto(part));
				}
				return results;
			})();
			else if (match = string.match(ipv4Regexes.longValue)) {
				value = parseIntAuto(match[1]);
				if (value > 4294967295 || value < 0) throw new Error("ipaddr: address outside defined range");
				return (function() {
					const results = [];
					let shift = 0;
					for (; shift <= 24; shift += 8) results.push(value >> shift & 255);
					return results;
				})().reverse();
			} else if (match = string.match(ipv4Regexes.twoOctet)) return (function() {
				const ref = match.slice(1, 4);
				const results = [];
				value = parseIntAuto(ref[1]);
				if (value > 16777215 || value < 0) throw new Error("ipaddr: address outside defined range");
				results.push(parseIntAuto(ref[0]));
				results.push(value >> 16 & 255);
				results.push(value >> 8 & 255);
				results.push(value & 255);
				return results;
			})();
			else if (match = string.match(ipv4Regexes.threeOctet)) return (function() {
				const ref = match.slice(1, 5);
				const results = [];
				value = parseIntAuto(ref[2]);
				if (value > 65535 || value < 0) throw new Error("ipaddr: address outside defined range");
				results.push(parseIntAuto(ref[0]));
				results.push(parseIntAuto(ref[1]));
				results.push(value >> 8 & 255);
				results.push(value & 255);
				return results;
			})();
			else return null;
		};
		ipaddr.IPv4.subnetMaskFromPrefixLength = function(prefix) {
			prefix = parseInt(prefix);
			if (Number.isNaN(prefix) || prefix < 0 || prefix > 32) throw new Error("ipaddr: invalid IPv4 prefix length");
			const octets = [
				0,
				0,
				0,
				0
			];
			let j = 0;
			const filledOctetCount = Math.floor(prefix / 8);
			while (j < filledOctetCount) {
				octets[j] = 255;
				j++;
			}
			if (filledOctetCount < 4) octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
			return new this(octets);
		};
		ipaddr.IPv6 = (function() {
			function IPv6(parts, zoneId) {
				let i, part;
				if (parts.length === 16) {
					this.parts = [];
					for (i = 0; i <= 14; i += 2) this.parts.push(parts[i] << 8 | parts[i + 1]);
				} else if (parts.length === 8) this.parts = parts;
				else throw new Error("ipaddr: ipv6 part count should be 8 or 16");
				for (i = 0; i < this.parts.length; i++) {
					part = this.parts[i];
					if (!(0 <= part && part <= 65535)) throw new Error("ipaddr: ipv6 part should fit in 16 bits");
				}
				if (zoneId) this.zoneId = zoneId;
			}
			IPv6.prototype.SpecialRanges = {
				unspecified: [new IPv6([
					0,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 128],
				linkLocal: [new IPv6([
					65152,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 10],
				multicast: [new IPv6([
					65280,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 8],
				loopback: [new IPv6([
					0,
					0,
					0,
					0,
					0,
					0,
					0,
					1
				]), 128],
				uniqueLocal: [new IPv6([
					64512,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 7],
				ipv4Mapped: [new IPv6([
					0,
					0,
					0,
					0,
					0,
					65535,
					0,
					0
				]), 96],
				deprecatedSiteLocal: [new IPv6([
					65216,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 10],
				discard: [new IPv6([
					256,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 64],
				rfc6145: [new IPv6([
					0,
					0,
					0,
					0,
					65535,
					0,
					0,
					0
				]), 96],
				rfc6052: [[new IPv6([
					100,
					65435,
					0,
					0,
					0,
					0,
					0,
					0
				]), 96], [new IPv6([
					100,
					65435,
					1,
					0,
					0,
					0,
					0,
					0
				]), 48]],
				"6to4": [new IPv6([
					8194,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 16],
				teredo: [new IPv6([
					8193,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 32],
				benchmarking: [new IPv6([
					8193,
					2,
					0,
					0,
					0,
					0,
					0,
					0
				]), 48],
				amt: [new IPv6([
					8193,
					3,
					0,
					0,
					0,
					0,
					0,
					0
				]), 32],
				as112v6: [[new IPv6([
					8193,
					4,
					274,
					0,
					0,
					0,
					0,
					0
				]), 48], [new IPv6([
					9760,
					79,
					32768,
					0,
					0,
					0,
					0,
					0
				]), 48]],
				deprecatedOrchid: [new IPv6([
					8193,
					16,
					0,
					0,
					0,
					0,
					0,
					0
				]), 28],
				orchid2: [new IPv6([
					8193,
					32,
					0,
					0,
					0,
					0,
					0,
					0
				]), 28],
				droneRemoteIdProtocolEntityTags: [new IPv6([
					8193,
					48,
					0,
					0,
					0,
					0,
					0,
					0
				]), 28],
				segmentRouting: [new IPv6([
					24320,
					0,
					0,
					0,
					0,
					0,
					0,
					0
				]), 16],
				reserved: [
					[new IPv6([
						8193,
						0,
						0,
						0,
						0,
						0,
						0,
						0
					]), 23],
					[new IPv6([
						8193,
						3512,
						0,
						0,
						0,
						0,
						0,
						0
					]), 32],
					[new IPv6([
						16383,
						0,
						0,
						0,
						0,
						0,
						0,
						0
					]), 20]
				]
			};
			IPv6.prototype.isIPv4MappedAddress = function() {
				return this.range() === "ipv4Mapped";
			};
			IPv6.prototype.kind = function() {
				return "ipv6";
			};
			IPv6.prototype.match = function(other, cidrRange) {
				let ref;
				if (cidrRange === void 0) {
					ref = other;
					other = ref[0];
					cidrRange = ref[1];
				}
				if (other.kind() !== "ipv6") throw new Error("ipaddr: cannot match ipv6 address with non-ipv6 one");
				return matchCIDR(this.parts, other.parts, 16, cidrRange);
			};
			IPv6.prototype.prefixLengthFromSubnetMask = function() {
				let cidr = 0;
				let stop = false;
				const zerotable = {
					0: 16,
					32768: 15,
					49152: 14,
					57344: 13,
					61440: 12,
					63488: 11,
					64512: 10,
					65024: 9,
					65280: 8,
					65408: 7,
					65472: 6,
					65504: 5,
					65520: 4,
					65528: 3,
					65532: 2,
					65534: 1,
					65535: 0
				};
				let part, zeros;
				for (let i = 7; i >= 0; i -= 1) {
					part = this.parts[i];
					if (part in zerotable) {
						zeros = zerotable[part];
						if (stop && zeros !== 0) return null;
						if (zeros !== 16) stop = true;
						cidr += zeros;
					} else return null;
				}
				return 128 - cidr;
			};
			IPv6.prototype.range = function() {
				return ipaddr.subnetMatch(this, this.SpecialRanges);
			};
			IPv6.prototype.toByteArray = function() {
				let part;
				const bytes = [];
				const ref = this.parts;
				for (let i = 0; i < ref.length; i++) {
					part = ref[i];
					bytes.push(part >> 8);
					bytes.push(part & 255);
				}
				return bytes;
			};
			IPv6.prototype.toFixedLengthString = function() {
				const addr = (function() {
					const results = [];
					for (let i = 0; i < this.parts.length; i++) results.push(padPart(this.parts[i].toString(16), 4));
					return results;
				}).call(this).join(":");
				let suffix = "";
				if (this.zoneId) suffix = `%${this.zoneId}`;
				return addr + suffix;
			};
			IPv6.prototype.toIPv4Address = function() {
				if (!this.isIPv4MappedAddress()) throw new Error("ipaddr: trying to convert a generic ipv6 address to ipv4");
				const ref = this.parts.slice(-2);
				const high = ref[0];
				const low = ref[1];
				return new ipaddr.IPv4([
					high >> 8,
					high & 255,
					low >> 8,
					low & 255
				]);
			};
			IPv6.prototype.toNormalizedString = function() {
				const addr = (function() {
					const results = [];
					for (let i = 0; i < this.parts.length; i++) results.push(this.parts[i].toString(16));
					return results;
				}).call(this).join(":");
				let suffix = "";
				if (this.zoneId) suffix = `%${this.zoneId}`;
				return addr + suffix;
			};
			IPv6.prototype.toRFC5952String = function() {
				const regex = /((^|:)(0(:|$)){2,})/g;
				let suffix = "";
				if (this.zoneId) suffix = `%${this.zoneId}`;
				const normalized = this.toNormalizedString();
				const string = normalized.slice(0, normalized.length - suffix.length);
				let bestMatchIndex = 0;
				let bestMatchLength = -1;
				let bestMatchGroups = -1;
				let match;
				while (match = regex.exec(string)) {
					const groups = (match[0].match(/0/g) || []).length;
					if (groups > bestMatchGroups) {
						bestMatchGroups = groups;
						bestMatchIndex = match.index;
						bestMatchLength = match[0].length;
					}
				}
				if (bestMatchLength < 0) return string + suffix;
				return `${string.substring(0, bestMatchIndex)}::${string.substring(bestMatchIndex + bestMatchLength)}${suffix}`;
			};
			IPv6.prototype.toString = function() {
				return this.toRFC5952String();
			};
			return IPv6;
		})();
		ipaddr.IPv6.broadcastAddressFromCIDR = function(string) {
			try {
				const cidr = this.parseCIDR(string);
				const ipInterfaceOctets = cidr[0].toByteArray();
				const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
				const octets = [];
				let i = 0;
				while (i < 16) {
					octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
					i++;
				}
				return new this(octets);
			} catch (e) {
				throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
			}
		};
		ipaddr.IPv6.isIPv6 = function(string) {
			return this.parser(string) !== null;
		};
		ipaddr.IPv6.isValid = function(string) {
			if (typeof string === "string" && string.indexOf(":") === -1) return false;
			try {
				const addr = this.parser(string);
				new this(addr.parts, addr.zoneId);
				return true;
			} catch {
				return false;
			}
		};
		ipaddr.IPv6.isValidCIDR = function(string) {
			if (typeof string === "string" && string.indexOf(":") === -1) return false;
			try {
				this.parseCIDR(string);
				return true;
			} catch {
				return false;
			}
		};
		ipaddr.IPv6.networkAddressFromCIDR = function(string) {
			let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
			try {
				cidr = this.parseCIDR(string);
				ipInterfaceOctets = cidr[0].toByteArray();
				subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
				octets = [];
				i = 0;
				while (i < 16) {
					octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
					i++;
				}
				return new this(octets);
			} catch (e) {
				throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
			}
		};
		ipaddr.IPv6.parse = function(string) {
			const addr = this.parser(string);
			if (addr === null) throw new Error("ipaddr: string is not formatted like an IPv6 Address");
			return new this(addr.parts, addr.zoneId);
		};
		ipaddr.IPv6.parseCIDR = function(string) {
			let maskLength, match, parsed;
			if (match = string.match(/^(.+)\/(\d+)$/)) {
				maskLength = parseInt(match[2]);
				if (maskLength >= 0 && maskLength <= 128) {
					parsed = [this.parse(match[1]), maskLength];
					Object.defineProperty(parsed, "toString", { value: function() {
						return this.join("/");
					} });
					return parsed;
				}
			}
			throw new Error("ipaddr: string is not formatted like an IPv6 CIDR range");
		};
		ipaddr.IPv6.parser = function(string) {
			let addr, i, match, octet, octets, zoneId;
			if (match = string.match(ipv6Regexes.deprecatedTransitional)) return this.parser(`::ffff:${match[1]}`);
			if (ipv6Regexes.native.test(string)) return expandIPv6(string, 8);
			if (match = string.match(ipv6Regexes.transitional)) {
				zoneId = match[6] || "";
				addr = match[1];
				if (!match[1].endsWith("::")) addr = addr.slice(0, -1);
				addr = expandIPv6(addr + zoneId, 6);
				if (addr && addr.parts) {
					octets = [
						parseInt(match[2]),
						parseInt(match[3]),
						parseInt(match[4]),
						parseInt(match[5])
					];
					for (i = 0; i < octets.length; i++) {
						octet = octets[i];
						if (!(0 <= octet && octet <= 255)) return null;
					}
					addr.parts.push(octets[0] << 8 | octets[1]);
					addr.parts.push(octets[2] << 8 | octets[3]);
					return {
						parts: addr.parts,
						zoneId: addr.zoneId
					};
				}
			}
			return null;
		};
		ipaddr.IPv6.subnetMaskFromPrefixLength = function(prefix) {
			prefix = parseInt(prefix);
			if (Number.isNaN(prefix) || prefix < 0 || prefix > 128) throw new Error("ipaddr: invalid IPv6 prefix length");
			const octets = [
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0,
				0
			];
			let j = 0;
			const filledOctetCount = Math.floor(prefix / 8);
			while (j < filledOctetCount) {
				octets[j] = 255;
				j++;
			}
			if (filledOctetCount < 16) octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
			return new this(octets);
		};
		ipaddr.fromByteArray = function(bytes) {
			const length = bytes.length;
			if (length === 4) return new ipaddr.IPv4(bytes);
			else if (length === 16) return new ipaddr.IPv6(bytes);
			else throw new Error("ipaddr: the binary input is neither an IPv6 nor IPv4 address");
		};
		ipaddr.isValid = function(string) {
			return ipaddr.IPv6.isValid(string) || ipaddr.IPv4.isValid(string);
		};
		ipaddr.isValidCIDR = function(string) {
			return ipaddr.IPv6.isValidCIDR(string) || ipaddr.IPv4.isValidCIDR(string);
		};
		ipaddr.parse = function(string) {
			if (ipaddr.IPv6.isValid(string)) return ipaddr.IPv6.parse(string);
			else if (ipaddr.IPv4.isValid(string)) return ipaddr.IPv4.parse(string);
			else throw new Error("ipaddr: the address has neither IPv6 nor IPv4 format");
		};
		ipaddr.parseCIDR = function(string) {
			try {
				return ipaddr.IPv6.parseCIDR(string);
			} catch {
				try {
					return ipaddr.IPv4.parseCIDR(string);
				} catch (e) {
					throw new Error("ipaddr: the address has neither IPv6 nor IPv4 CIDR format", { cause: e });
				}
			}
		};
		ipaddr.process = function(string) {
			const addr = this.parse(string);
			if (addr.kind() === "ipv6" && addr.isIPv4MappedAddress()) return addr.toIPv4Address();
			else return addr;
		};
		ipaddr.subnetMatch = function(address, rangeList, defaultName) {
			let i, rangeName, rangeSubnets, subnet;
			if (defaultName === void 0 || defaultName === null) defaultName = "unicast";
			for (rangeName in rangeList) if (Object.prototype.hasOwnProperty.call(rangeList, rangeName)) {
				rangeSubnets = rangeList[rangeName];
				if (rangeSubnets[0] && !(rangeSubnets[0] instanceof Array)) rangeSubnets = [rangeSubnets];
				for (i = 0; i < rangeSubnets.length; i++) {
					subnet = rangeSubnets[i];
					if (address.kind() === subnet[0].kind() && address.match.apply(address, subnet)) return rangeName;
				}
			}
			return defaultName;
		};
		if (typeof module !== "undefined" && module.exports) module.exports = ipaddr;
		else root.ipaddr = ipaddr;
	})(this$1);
}));

// src/edge/box/way-out/addresses.ts
/** Decides which addresses a name of the box may lead to: those of the public internet that are not this machine's own. */
var import_ipaddr = /* @__PURE__ */ __toESM(require_ipaddr(), 1);
/** A service of Azure's hosts, hosted runners among them, at an address that looks public. */
const hostServices = ["168.63.129.16"];
/** Everything of IPv6 that is given out for the internet so far (RFC 4291, IANA). */
const globalUnicast = [import_ipaddr.default.IPv6.parse("2000::"), 3];
/** Neither private, loopback, link-local (metadata), shared, multicast, reserved, nor an IPv4 address in the clothes of IPv6. */
function isPublicAddress(text, own = ownAddresses()) {
	if (!import_ipaddr.default.IPv4.isValidFourPartDecimal(text) && !import_ipaddr.default.IPv6.isValid(text)) return false;
	const address = import_ipaddr.default.parse(text);
	const shown = address.toString();
	if (address.range() !== "unicast" || hostServices.includes(shown) || own.includes(shown)) return false;
	return address instanceof import_ipaddr.default.IPv4 || address.match([...globalUnicast]);
}
/** As `ipaddr.js` writes them. */
function ownAddresses() {
	return Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).filter(({ address }) => import_ipaddr.default.isValid(address)).map(({ address }) => import_ipaddr.default.parse(address).toString());
}

// src/edge/box/way-out/client-hello.ts
/** Bytes. Real ones take 0.2 to 2 kB; those with large tickets some more. */
const longestHello = 32768;
/** Clients take one; some that want to confuse the machines on the way take a few. */
const mostRecords = 64;
const handshakeRecord = 22;
/** A change of ciphers (which means nothing any more), an alert, early data. */
const besideHandshake = [
	20,
	21,
	23
];
const clientHelloMessage = 1;
const serverNameExtension = 0;
/** Encrypted Client Hello, and the draft before it: the name that counts is inside, for the server's eyes only. */
const hidingExtensions = [65037, 65486];
/** `bytes` is all that was sent so far. */
function readClientHello(bytes) {
	const refused = {
		kind: "refused",
		why: "not-tls"
	};
	const message = firstMessage(bytes);
	if (typeof message === "string") return message === "incomplete" ? { kind: "incomplete" } : refused;
	try {
		return nameIn(extensionsOf(new Cursor(message.content)), message.end);
	} catch (error) {
		if (error instanceof Misshapen) return refused;
		throw error;
	}
}
/** As `readClientHello`, of what is sent when the server asked again: early data and the like may come before it. */
function readSecondHello(bytes) {
	const data = bufferOf(bytes);
	let at = 0;
	while (besideHandshake.includes(data[at] ?? handshakeRecord)) {
		if (data.length < at + 5) return { kind: "incomplete" };
		at += 5 + data.readUInt16BE(at + 3);
		if (at > 32768) return {
			kind: "refused",
			why: "not-tls"
		};
	}
	const hello = readClientHello(data.subarray(at));
	return hello.kind === "named" ? {
		...hello,
		end: hello.end + at
	} : hello;
}
/** The random of the server's hello that says so (RFC 8446, 4.1.3). */
const askingAgain = Buffer.from("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c", "hex");
/**
* Whether the server wants another hello, whose name is then the one that counts. `undefined`: it has not said enough yet. What has an
* unusual form counts as yes.
*/
function asksAgain(bytes) {
	const data = bufferOf(bytes);
	if (data.length > 0 && data[0] !== handshakeRecord) return false;
	if (data.length < 5) return void 0;
	if (data.readUInt16BE(3) < 38) return true;
	return data.length < 43 ? void 0 : data.subarray(11, 43).equals(askingAgain);
}
function bufferOf(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** The first handshake message without its head, put together from as many records as it takes; it must end where a record ends. */
function firstMessage(bytes) {
	const data = bufferOf(bytes);
	const parts = [];
	let length = 0;
	for (let at = 0; at <= 32768 && parts.length <= mostRecords;) {
		if (data.length > at && data[at] !== handshakeRecord) return "not-tls";
		if (data.length > at + 1 && data[at + 1] !== 3) return "not-tls";
		if (data.length < at + 5) return "incomplete";
		const size = data.readUInt16BE(at + 3);
		if (size === 0 || size > 2 ** 14) return "not-tls";
		if (data.length < at + 5 + size) return "incomplete";
		parts.push(data.subarray(at + 5, at + 5 + size));
		at += 5 + size;
		length += size;
		const head = Buffer.concat(parts.slice(0, 4).map((part) => part.subarray(0, 4)));
		if (head[0] !== clientHelloMessage) return "not-tls";
		if (length < 4) continue;
		const wanted = 4 + head.readUIntBE(1, 3);
		if (wanted > 32768 || length > wanted) return "not-tls";
		if (length === wanted) return {
			content: Buffer.concat(parts).subarray(4),
			end: at
		};
	}
	return "not-tls";
}
function extensionsOf(hello) {
	hello.take(34);
	hello.vector(1);
	hello.vector(2);
	hello.vector(1);
	const found = /* @__PURE__ */ new Map();
	if (hello.isEmpty) return found;
	const list = hello.vector(2);
	hello.mustBeEmpty();
	while (!list.isEmpty) {
		const id = list.number(2);
		if (found.has(id)) throw new Misshapen();
		found.set(id, list.vector(2));
	}
	return found;
}
function nameIn(extensions, end) {
	if (hidingExtensions.some((id) => extensions.has(id))) return {
		kind: "refused",
		why: "hidden-server-name"
	};
	const extension = extensions.get(serverNameExtension);
	if (extension === void 0) return {
		kind: "refused",
		why: "no-server-name"
	};
	const list = extension.vector(2);
	extension.mustBeEmpty();
	if (list.number(1) !== 0) throw new Misshapen();
	const name = list.vector(2);
	list.mustBeEmpty();
	const text = Buffer.from(name.rest).toString("latin1");
	if (!/^[\x21-\x7e]+$/.test(text)) throw new Misshapen();
	return {
		kind: "named",
		name: text,
		end
	};
}
var Misshapen = class extends Error {};
/** Reads numbers and length-prefixed parts, and never past the end. */
var Cursor = class Cursor {
	rest;
	constructor(bytes) {
		this.rest = bytes;
	}
	get isEmpty() {
		return this.rest.length === 0;
	}
	mustBeEmpty() {
		if (!this.isEmpty) throw new Misshapen();
	}
	take(length) {
		if (this.rest.length < length) throw new Misshapen();
		const taken = this.rest.subarray(0, length);
		this.rest = this.rest.subarray(length);
		return taken;
	}
	number(bytes) {
		return this.take(bytes).reduce((sum, byte) => sum * 256 + byte, 0);
	}
	/** A part with its length in front, which is `bytes` long. */
	vector(bytes) {
		return new Cursor(this.take(this.number(bytes)));
	}
};

// src/edge/box/way-out/forward-proxy.ts
/**
* Lets TLS connections to allowed names out of the box, and nothing else. What it lets out is decided by `hosts.ts`, `addresses.ts` and
* `client-hello.ts`; it looks into no connection beyond its hello, and the second one where the server asks for it.
*/
/** A program that wants out speaks first. */
const helloSeconds = 20;
/** What is not the box's fault. */
const unreachable = ["no-address", "no-answer"];
function forwardProxy(order) {
	const server = createServer$1(limits);
	server.on("request", (request, response) => {
		const target = plainTarget(request);
		order.ledger.block(target, "plain-http");
		answerPlainly(response, 403, refusalText(target, "plain-http"));
	});
	server.on("connect", (request, client, head) => {
		client.on("error", () => client.destroy());
		letOut(order, request.url ?? "", client, head).catch(() => client.destroy());
	});
	return server;
}
async function letOut(order, target, client, head) {
	const { rules, outside, ledger } = order;
	const refuse = (why, host) => {
		ledger.block(target, why);
		client.end(refusalAnswer(refusalText(target, why, host), unreachable.includes(why) ? 502 : 403));
		client.resume();
	};
	const verdict = judgeTarget(target, rules);
	if (verdict.kind === "refused") return refuse(verdict.why, verdict.host);
	const { host } = verdict;
	const addresses = await outside.resolve(host);
	if (addresses.length === 0 && !outside.isProxied?.(host)) return refuse("no-address");
	if (!addresses.every((address) => (order.isPublic ?? isPublicAddress)(address))) return refuse("inner-address");
	const server = await outside.connect(host, addresses).catch(() => void 0);
	if (server === void 0) return refuse("no-answer");
	server.on("error", () => client.destroy());
	client.on("close", () => client.readableEnded ? server.end() : server.destroy());
	if (client.destroyed) return void server.destroy();
	client.write("HTTP/1.1 200 Connection established\r\n\r\n");
	const drop = (why) => {
		if (why !== void 0) ledger.block(target, why);
		server.destroy();
		client.destroy();
	};
	const first = await helloOf(client, head, host, readClientHello);
	if (first.kind === "refused") return drop(first.why);
	const account = ledger.tunnel(host);
	const send = (bytes) => {
		account.sent(bytes.length);
		server.write(bytes);
	};
	server.on("data", (chunk) => account.received(chunk.length));
	server.setTimeout(20 * 6e4, () => server.destroy());
	server.on("close", () => server.readableEnded ? void 0 : client.destroy());
	const isAskedAgain = askedAgain(server);
	send(first.bytes.subarray(0, first.end));
	server.pipe(client);
	const rest = first.bytes.subarray(first.end);
	if (await isAskedAgain) {
		const second = await helloOf(client, rest, host, readSecondHello);
		if (second.kind === "refused") return drop(second.why);
		send(second.bytes);
	} else send(rest);
	client.on("data", (chunk) => account.sent(chunk.length));
	client.pipe(server);
}
/** Whether these bytes, with this message in them, may go to that host. */
function judged(bytes, hello, host) {
	switch (hello.kind) {
		case "incomplete": return {
			kind: "refused",
			why: "not-tls"
		};
		case "refused": return hello;
		case "named": return hello.name.toLowerCase() === host ? {
			kind: "may-pass",
			bytes,
			end: hello.end
		} : {
			kind: "refused",
			why: "other-server-name"
		};
		default: return hello;
	}
}
/** Once it is clear from the server's first words; a server that says nothing asks for nothing. */
function askedAgain(server) {
	return new Promise((resolve) => {
		let bytes = Buffer.alloc(0);
		const settle = (answer) => {
			server.off("data", take).off("end", stop).off("close", stop);
			resolve(answer);
		};
		const stop = () => settle(false);
		const take = (chunk) => {
			bytes = Buffer.concat([bytes, chunk]);
			const answer = asksAgain(bytes);
			if (answer !== void 0) settle(answer);
		};
		server.on("data", take).on("end", stop).on("close", stop);
	});
}
/** What the program says, up to a whole message or to the point where it can be none. Leaves it paused. */
function helloOf(client, head, host, read) {
	return new Promise((resolve) => {
		let bytes = head;
		const settle = (heard) => {
			clearTimeout(timer);
			client.off("data", take).off("end", stop).off("close", stop).pause();
			resolve(heard);
		};
		const stop = () => settle({
			kind: "refused",
			why: void 0
		});
		const take = (chunk) => {
			bytes = Buffer.concat([bytes, chunk]);
			const hello = read(bytes);
			if (bytes.length > 0 && hello.kind !== "incomplete") settle(judged(bytes, hello, host));
		};
		const timer = setTimeout(stop, helloSeconds * 1e3);
		client.on("data", take).on("end", stop).on("close", stop);
		take(Buffer.alloc(0));
		if (client.listeners("data").includes(take)) client.resume();
	});
}
function refusalAnswer(text, status) {
	const body = `${text}\n`;
	return [
		`HTTP/1.1 ${status} ${status === 403 ? "Not allowed by Gatehouse" : "No answer"}`,
		"content-type: text/plain; charset=utf-8",
		`content-length: ${Buffer.byteLength(body)}`,
		"connection: close",
		"",
		body
	].join("\r\n");
}
/** Where a plain request was meant to go: `host:port` of its address, or of its Host line. */
function plainTarget(request) {
	const address = request.url ?? "";
	const url = URL.canParse(address) ? new URL(address) : void 0;
	if (url !== void 0) return url.port === "" ? `${url.hostname}:${url.protocol === "https:" ? 443 : 80}` : url.host;
	return request.headers.host ?? "the proxy itself";
}

// src/edge/box/way-out/ledger.ts
const mostTargets = 50;
var Ledger = class {
	#blocked = /* @__PURE__ */ new Map();
	#allowed = /* @__PURE__ */ new Map();
	#apis = [];
	#say;
	#more = 0;
	/** `say` hears of each target that is blocked, once, in one line of harmless characters. */
	constructor(say) {
		this.#say = say;
	}
	block(target, why) {
		const shown = harmless(target);
		const reason = typeof why === "string" ? refusals[why] : why.text;
		const key = `${shown} ${reason}`;
		const known = this.#blocked.get(key);
		if (known !== void 0) known.times += 1;
		else if (this.#blocked.size >= mostTargets) this.#more += 1;
		else {
			this.#blocked.set(key, {
				target: shown,
				why: reason,
				times: 1
			});
			this.#say(`${shown} cannot be reached from the box: ${reason}.`);
		}
	}
	/** Opens a tunnel's account; bytes are added as they pass. */
	tunnel(host) {
		const name = this.#allowed.has(host) || this.#allowed.size < mostTargets ? host : "further hosts";
		const account = this.#allowed.get(name) ?? {
			connections: 0,
			sent: 0,
			received: 0
		};
		this.#allowed.set(name, account);
		account.connections += 1;
		return {
			sent: (bytes) => {
				account.sent += bytes;
			},
			received: (bytes) => {
				account.received += bytes;
			}
		};
	}
	api(upstream) {
		const account = {
			upstream,
			requests: 0,
			answers: {},
			broken: 0,
			tokens: void 0
		};
		this.#apis.push(account);
		return {
			request: () => {
				account.requests += 1;
			},
			answer: (status) => {
				account.answers[status] = (account.answers[status] ?? 0) + 1;
			},
			broken: () => {
				account.broken += 1;
			},
			tokens: (told) => {
				const { in: read, out, answers } = account.tokens ?? {
					in: 0,
					out: 0,
					answers: 0
				};
				account.tokens = {
					in: read + told.in,
					out: out + told.out,
					answers: answers + 1
				};
			}
		};
	}
	seen() {
		return {
			blocked: [...this.#blocked.values()].sort((one, other) => other.times - one.times).map((entry) => ({ ...entry })),
			blockedMore: this.#more,
			allowed: [...this.#allowed].map(([host, account]) => ({
				host,
				...account
			})),
			apis: this.#apis.map((account) => ({
				...account,
				answers: { ...account.answers }
			}))
		};
	}
};

// src/edge/box/way-out/outer-proxy.ts
/** Finds the proxy behind which the runner itself sits, and asks it for a connection. What may be connected to is decided before. */
/** As programs read these variables: lower case first, and `NO_PROXY` as a list of names and their ends. `undefined`: go straight. */
function outerProxy(host, env) {
	const of = (name) => env[name.toLowerCase()] || env[name] || "";
	const address = of("HTTPS_PROXY") || of("ALL_PROXY");
	if (address === "" || of("NO_PROXY").split(/[\s,]+/).some((entry) => isExcepted(host, entry))) return void 0;
	const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
	const url = URL.canParse(full) ? new URL(full) : void 0;
	return url?.protocol === "http:" || url?.protocol === "https:" ? url : void 0;
}
function isExcepted(host, entry) {
	const name = entry.toLowerCase().replace(/:\d+$/, "").replace(/^\*?\./, "");
	return entry === "*" || name !== "" && (host === name || host.endsWith(`.${name}`));
}
/**
* A line to `host:port` through that proxy. Its password stays in one header of one request.
* @param seconds after which it counts as dead
* @throws Error when the proxy says no, or nothing
*/
async function connectThrough(proxy, host, port, seconds) {
	const target = `${host}:${port}`;
	const { username, password } = proxy;
	const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return await new Promise((resolve, reject) => {
		const asked = (proxy.protocol === "https:" ? request$1 : request)({
			hostname: proxy.hostname.replace(/^\[|\]$/g, ""),
			port: proxy.port,
			method: "CONNECT",
			path: target,
			agent: false,
			timeout: seconds * 1e3,
			headers: {
				host: target,
				...username === "" ? {} : { "proxy-authorization": `Basic ${Buffer.from(account).toString("base64")}` }
			}
		});
		asked.on("connect", ({ statusCode }, socket, head) => {
			socket.setTimeout(0);
			if (statusCode === 200 && head.length === 0) resolve(socket);
			else {
				socket.destroy();
				reject(/* @__PURE__ */ new Error(`the proxy answered ${statusCode}`));
			}
		});
		asked.on("response", ({ statusCode }) => {
			asked.destroy();
			reject(/* @__PURE__ */ new Error(`the proxy answered ${statusCode}`));
		});
		asked.on("timeout", () => asked.destroy(/* @__PURE__ */ new Error("the proxy did not answer")));
		asked.on("error", reject);
		asked.end();
	});
}

// src/edge/box/way-out/outside.ts
/** The network as the ways out use it: names become addresses here, and addresses connections. It decides nothing. */
/** Not ours to wait longer: a server that is there answers in less. */
const connectSeconds = 20;
/** `env` says whether the runner itself sits behind a proxy. */
function network(env) {
	return {
		async resolve(host) {
			return (await lookup(host, {
				all: true,
				verbatim: true
			}).catch(() => [])).map(({ address }) => address);
		},
		connect: (host, addresses) => {
			const proxy = outerProxy(host, env);
			return proxy === void 0 ? connectTo(host, addresses) : connectThrough(proxy, host, 443, connectSeconds);
		},
		isProxied: (host) => outerProxy(host, env) !== void 0,
		agent: (host, ca) => {
			const proxy = outerProxy(host, env);
			return proxy === void 0 ? false : new ThroughProxy(proxy, ca);
		}
	};
}
function connectTo(host, addresses) {
	const known = addresses.map((address) => ({
		address,
		family: address.includes(":") ? 6 : 4
	}));
	return new Promise((resolve, reject) => {
		const socket = connect({
			host,
			port: 443,
			allowHalfOpen: true,
			autoSelectFamily: true,
			lookup: (_host, options, found) => {
				const [first] = known;
				if (first === void 0) found(/* @__PURE__ */ new Error("no address"), "", 4);
				else if (options.all) found(null, known);
				else found(null, first.address, first.family);
			}
		});
		const late = setTimeout(() => socket.destroy(/* @__PURE__ */ new Error("no answer")), connectSeconds * 1e3);
		socket.once("error", reject);
		socket.once("close", () => clearTimeout(late));
		socket.once("connect", () => {
			clearTimeout(late);
			socket.off("error", reject).pause();
			resolve(socket);
		});
	});
}
/** One connection through the runner's proxy, with TLS on it that ends at the upstream. */
var ThroughProxy = class extends Agent {
	#proxy;
	#ca;
	constructor(proxy, ca) {
		super({ keepAlive: false });
		this.#proxy = proxy;
		this.#ca = ca;
	}
	createConnection(options, done) {
		const host = String(options.host ?? "");
		connectThrough(this.#proxy, host, Number(options.port ?? 443), connectSeconds).then((socket) => done?.(null, connect$1({
			socket,
			servername: host,
			...this.#ca === void 0 ? {} : { ca: this.#ca }
		})), (error) => done?.(error, new Socket()));
	}
};

// src/edge/box/way-out/way-out.ts
/**
* Opens all that leads out of a box: a proxy for allowed hosts and one door for each model API, on unix sockets that the walls show
* inside. It decides no host and no path itself, and hands no key in.
*/
/** Below the ports that kernels give to those who ask for any, and not known for anything. Door 0 is the proxy, then the APIs in order. */
const firstPort = 19510;
const inside = "127.0.0.1";
/**
* Without allowed hosts and APIs there is a proxy all the same: what tries to get out hears why it cannot, and is counted.
* @throws Problem `no-api-key`, `api-upstream`, `way-out`
*/
async function openWayOut(order) {
	const outside = order.outside ?? network(order.env);
	const ledger = new Ledger(order.say);
	const apis = order.apis.map((api) => {
		checkUpstream(api, order.never);
		return {
			api,
			key: keyOf(api, order.env)
		};
	});
	const { allowed, never } = order;
	const servers = [forwardProxy({
		rules: {
			allowed,
			never
		},
		outside,
		ledger,
		...order.isPublic === void 0 ? {} : { isPublic: order.isPublic }
	}), ...apis.map(({ api, key }) => apiDoor({
		api,
		key,
		ledger,
		outside
	}))];
	const standing = [];
	const close = async () => {
		await Promise.all(standing.map((one) => one[Symbol.asyncDispose]()));
	};
	try {
		for (const [index, server] of servers.entries()) standing.push(await listen$1(server, order.folder, `door-${index}`));
	} catch (error) {
		await close();
		throw error;
	}
	return {
		doors: standing.map(({ from }, index) => ({
			port: firstPort + index,
			from
		})),
		env: {
			...proxyVariables(order.allowed.length > 0),
			...apiVariables(order.apis)
		},
		keys: apis.map(({ key }) => key),
		seen: () => ledger.seen(),
		[Symbol.asyncDispose]: close
	};
}
function proxyVariables(leadsSomewhere) {
	const proxy = `http://${inside}:${firstPort}`;
	const none = `${inside},localhost,::1`;
	const java = `-Dhttps.proxyHost=${inside} -Dhttps.proxyPort=${firstPort} -Daether.connector.http.useSystemProperties=true`;
	return {
		HTTP_PROXY: proxy,
		http_proxy: proxy,
		HTTPS_PROXY: proxy,
		https_proxy: proxy,
		ALL_PROXY: proxy,
		all_proxy: proxy,
		NO_PROXY: none,
		no_proxy: none,
		...leadsSomewhere ? {
			NODE_USE_ENV_PROXY: "1",
			MAVEN_OPTS: java,
			GRADLE_OPTS: java
		} : {}
	};
}
/** A stand-in for each key's variable, the same for all APIs that share it. */
function apiVariables(apis) {
	const variables = {};
	for (const [index, api] of apis.entries()) {
		variables[api.keyEnv] ??= `gatehouse-stand-in-${randomBytes(16).toString("hex")}`;
		variables[api.baseUrlEnv] = `http://${inside}:${19511 + index}${prefixOf(api)}`;
	}
	return variables;
}

// src/edge/box/walled.ts
/**
* The box: every room of a run behind walls that were proven first. It lets nothing untrusted run without them, and reads a tree only
* when nothing that could write to it is alive.
*/
function createWalledBox(options) {
	let ready;
	const standing = () => {
		ready ??= raise(options);
		return ready;
	};
	let rooms;
	return {
		ready: async (apis) => {
			options.cover(apis.map((api) => keyOf(api, options.outer)));
			return (await standing()).walls;
		},
		room: async (commit) => {
			rooms ??= new Rooms(options, await standing());
			return new WalledRoom(options, await standing(), await rooms.open(commit));
		}
	};
}
var WalledRoom = class {
	#options;
	#standing;
	#built;
	#walls;
	constructor(options, standing, built) {
		this.#options = options;
		this.#standing = standing;
		this.#built = built;
		this.#walls = built.walls;
	}
	async run(order) {
		try {
			var _usingCtx$1 = _usingCtx();
			const { enclosure, dir } = this.#built;
			const out = _usingCtx$1.a(await this.#wayOut(order));
			this.#walls ??= await openWalls(this.#standing.launcher, enclosure, await mkdtemp(path.join(dir, "walls-")));
			const home = homeOf(enclosure);
			const script = scriptFile(order.shell, order.script.replaceAll("{prompt_file}", () => quoted(stdinPath)));
			const file = `/tmp/.gatehouse/command${script.extension}`;
			const [program, ...rest] = shellArguments(order.shell, file);
			const box = await this.#walls.start({
				argv: [program ?? "/bin/false", ...rest],
				env: await this.#environment(order, home, out),
				workingDirectory: path.join(enclosure.workspace, order.workingDirectory),
				stdin: order.stdin,
				doors: out.doors,
				files: [{
					path: file,
					content: script.text
				}]
			}, {
				onOutput: order.onOutput,
				timeoutMinutes: order.timeoutMinutes,
				cancelled: this.#options.cancelled
			});
			const start = performance.now();
			return {
				end: await box.end,
				seconds: (performance.now() - start) / 1e3,
				traffic: out.seen()
			};
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	}
	/** @throws Problem `no-api-key` */
	async #wayOut({ reach }) {
		const { outer, apiUrl, say } = this.#options;
		return await openWayOut({
			folder: await mkdtemp(path.join(this.#built.dir, "out-")),
			allowed: reach.hosts,
			apis: reach.apis,
			never: neverHosts(apiUrl, outer),
			env: outer,
			say
		});
	}
	async #environment(order, home, out) {
		const { outer, holdsSecret } = this.#options;
		const env = boxEnvironment({
			outer: {
				...homeVariables(outer, this.#standing.view),
				...outer,
				CARGO_HOME: void 0
			},
			home,
			temp: "/tmp",
			expose: order.expose,
			own: order.env,
			holdsSecret
		});
		const { enclosure } = this.#built;
		const spec = describeBox(await lookAtHost(), enclosure, {
			argv: ["/bin/true"],
			env: {},
			workingDirectory: "/",
			stdin: void 0,
			doors: [],
			files: []
		});
		const seen = (env.PATH ?? "").split(":").filter((folder) => path.isAbsolute(folder) && isSeen(spec, folder));
		return {
			...env,
			...out.env,
			PATH: seen.length === 0 ? "/usr/bin:/bin" : seen.join(":")
		};
	}
	async capture() {
		if (this.#walls?.isGiven === true) await this.#close();
		return await this.#built.capture();
	}
	async #close() {
		const walls = this.#walls;
		this.#walls = void 0;
		await walls?.[Symbol.asyncDispose]();
	}
	async [Symbol.asyncDispose]() {
		await this.#close();
		await removeRoom(this.#built.dir).catch(() => {});
	}
};

// src/edge/git/commit-parts.ts
/** Of a commit with one parent, as all of ours are. @throws Problem `git-failed`, `git-output` */
async function commitParts(edge, commit) {
	const { git, dir } = edge;
	const raw = (await git.read({
		gitDir: dir,
		args: [
			"cat-file",
			"commit",
			commit
		]
	})).toString("utf8");
	const end = raw.indexOf("\n\n");
	const header = raw.slice(0, end);
	const tree = /^tree ([0-9a-f]+)$/m.exec(header)?.[1];
	const [parent, ...others] = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = ""]) => sha(id));
	if (end === -1 || tree === void 0 || parent === void 0 || others.length > 0) throw new Problem("git-output", `The commit ${commit.slice(0, 7)} is not one that we have made.`);
	const parentTree = await treeOf(edge, parent);
	const { files } = await changeBetween(edge, parentTree, sha(tree));
	return {
		tree: sha(tree),
		parent,
		parentTree,
		message: raw.slice(end + 2),
		files
	};
}

// src/edge/github-commit.ts
/** What takes the place of the push of `edge`. */
function signedPush(edge, options) {
	const forge = {
		octokit: createClient(options),
		repository: {
			owner: options.owner,
			repo: options.name
		},
		cancelled: options.cancelled
	};
	return async (order) => {
		const seen = await branchAt(forge, order);
		if (seen.tip !== order.expected) return { kind: "moved" };
		const parts = await commitParts(edge, order.commit);
		await uploadBlobs(forge, parts.files);
		await makeTree(forge, parts);
		const commit = await makeCommit(forge, parts);
		return await moveBranch(forge, seen.repository, order, {
			commit,
			parent: parts.parent
		});
	};
}
async function asking(forge, what, ask) {
	forge.cancelled.throwIfAborted();
	try {
		return await ask();
	} catch (error) {
		throw forgeProblem(what, error);
	}
}
/**
* One after the other, as the forge asks of its clients. What the parent has, under whatever name, the forge has.
* @throws Problem `forge-differs`, or what the forge said
*/
async function uploadBlobs(forge, files) {
	const known = new Set(files.flatMap(({ before }) => before === void 0 ? [] : [before.sha]));
	for (const { path, after, content } of files) {
		if (after === void 0 || content === void 0 || known.has(after.sha)) continue;
		known.add(after.sha);
		const name = plainName(path, 200);
		const { data } = await asking(forge, `store \`${name}\` for the commit`, () => forge.octokit.rest.git.createBlob({
			...forge.repository,
			content: Buffer.from(content).toString("base64"),
			encoding: "base64"
		}));
		if (data.sha !== after.sha) throw differs(`other content for \`${name}\``);
	}
}
async function makeTree(forge, { tree, parentTree, files }) {
	const gone = files.filter(({ after }) => after === void 0);
	const kept = files.filter(({ after }) => after !== void 0);
	const { data } = await asking(forge, "make the commit's tree", () => forge.octokit.rest.git.createTree({
		...forge.repository,
		base_tree: parentTree,
		tree: [...gone, ...kept].map(({ path, before, after }) => {
			const mode = (after ?? before)?.mode ?? "100644";
			return {
				path,
				mode,
				type: mode === "160000" ? "commit" : "blob",
				sha: after?.sha ?? null
			};
		})
	}));
	if (data.sha !== tree) throw differs(`the tree ${data.sha.slice(0, 7)} where ${tree.slice(0, 7)} was tested`);
}
/**
* Author and committer are left out: the forge signs only what it may put its own names on. A commit that it did not sign
* is not used, since somebody relies on it: a branch rule would refuse it, or a reader would be told less than was asked for.
* @throws Problem `forge-differs`, `not-verified`, or what the forge said
*/
async function makeCommit(forge, { tree, parent, message }) {
	const { data } = await asking(forge, "make the commit", () => forge.octokit.rest.git.createCommit({
		...forge.repository,
		message,
		tree,
		parents: [parent]
	}));
	const parents = data.parents.map((one) => one.sha);
	if (data.tree.sha !== tree || parents.join() !== parent || !isSameText(data.message, message)) throw differs("another commit than it was asked for");
	if (data.verification.verified) return sha(data.sha);
	throw new Problem("not-verified", `\`sign-commits: true\`, and the forge did not sign the commit (${plainName(data.verification.reason)}); nothing was pushed.`, "Use the job's own token or that of a GitHub App; on a server of your own, its administrator has to enable the signing of web commits.");
}
function differs(what) {
	return new Problem("forge-differs", `Through its API the forge made ${what}, so nothing was pushed.`, "Run it again; if it stays so, leave `sign-commits` out.");
}
/** `moved` and `pushed` are told from where the branch is afterwards, and not from what the forge says of it. */
async function moveBranch(forge, repositoryId, order, { commit, parent }) {
	const { octokit, repository, cancelled } = forge;
	const ref = `refs/heads/${order.branch}`;
	cancelled.throwIfAborted();
	try {
		if (order.expected === void 0) await octokit.rest.git.createRef({
			...repository,
			ref,
			sha: commit
		});
		else {
			const force = order.expected !== parent;
			const update = {
				name: ref,
				beforeOid: order.expected,
				afterOid: commit,
				force
			};
			await octokit.graphql(updateRefs, {
				repositoryId,
				updates: [update]
			});
		}
		return {
			kind: "made anew",
			commit
		};
	} catch (error) {
		const now = await branchAt(forge, order);
		if (now.tip === commit) return {
			kind: "made anew",
			commit
		};
		if (now.tip !== order.expected) return { kind: "moved" };
		const why = refusalOf(error);
		if (why === void 0) throw forgeProblem(`put the new commit on \`${order.branch}\``, error);
		return {
			kind: "refused",
			why
		};
	}
}
const updateRefs = `mutation($repositoryId: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $updates }) { clientMutationId }
}`;
const branchQuery = `query($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { id ref(qualifiedName: $ref) { target { oid } } }
}`;
const branchAnswer = object({ repository: object({
	id: string(),
	ref: nullable(object({ target: object({ oid: string() }) }))
}) });
async function branchAt(forge, { branch }) {
	const { owner, repo: name } = forge.repository;
	return await asking(forge, `look at \`${branch}\``, async () => {
		const answer = await forge.octokit.graphql(branchQuery, {
			owner,
			name,
			ref: `refs/heads/${branch}`
		});
		const { id, ref } = parse(branchAnswer, answer).repository;
		return {
			repository: id,
			tip: ref === null ? void 0 : sha(ref.target.oid)
		};
	});
}

// src/edge/github-file.ts
/** @throws Problem from the reader, also when there is no such file */
function fileOfForge(options) {
	return async (commit, file) => {
		const octokit = createClient(options);
		const { owner, name: repo } = options;
		try {
			const { data } = await octokit.rest.repos.getContent({
				owner,
				repo,
				path: file,
				ref: commit,
				request: { retries: 0 }
			});
			return !Array.isArray(data) && data.type === "file" && data.encoding === "base64" ? Buffer.from(data.content, "base64").toString() : void 0;
		} catch (error) {
			throw forgeProblem(`read ${file}`, error);
		}
	};
}

// src/start/permissions.ts
/** Says what a job may do that this action does not need, by the workflow's own text. What cannot be known is no accusation. */
const enough = "`contents`, `issues` and `pull-requests: write`, and `actions: read`";
/** Written to with it: branches, issues and pull requests; `actions: write` starts a failed job once more. `id-token` shows in the runner's variables. */
const known = /* @__PURE__ */ new Set([
	"contents",
	"issues",
	"pull-requests",
	"actions",
	"id-token"
]);
/** One sentence each. */
function excessIn(text, name) {
	const file = onOneLine(name.file);
	const workflow = workflowIn(text, name.file);
	const job = mapping(mapping(workflow?.jobs)[name.job]);
	if (!startsAction(job, name.action)) return [];
	const permissions = "permissions" in job ? job.permissions : workflow?.permissions;
	if (permissions === void 0) return [`${file} names no permissions, so the token of this job may do all that the repository's default gives it. Gatehouse needs ${enough}; name these under \`permissions\`.`];
	if (permissions === "write-all") return [`The job has \`permissions: write-all\`. Gatehouse needs ${enough}; name these in ${file} instead.`];
	if (!isMapping(permissions)) return [];
	const more = Object.entries(permissions).filter(([permission, level]) => level === "write" && !known.has(permission)).map(([permission]) => `\`${onOneLine(permission)}: write\``);
	if (more.length === 0) return [];
	const [what, them] = more.length === 1 ? ["permission", "it"] : ["permissions", "them"];
	return [`The job has the ${what} ${more.join(", ")}. Gatehouse does not need ${them}; take ${them} out of ${file}.`];
}
function startsAction(job, action) {
	return (Array.isArray(job.steps) ? job.steps : []).some((step) => {
		const uses = String(mapping(step).uses ?? "").toLowerCase();
		return action === void 0 ? uses.startsWith("./") : uses.startsWith(`${action.toLowerCase()}@`);
	});
}

// src/edge/preflight.ts
/** Looks at what this process was started with, before anything untrusted is read. It refuses what lets others into it; it mends nothing. */
/** Settings of size and speed. Everything else could load code into us or open a debugger. */
const harmlessOptions = /^--(?:max-old-space-size|max-semi-space-size|max-http-header-size|stack-trace-limit|dns-result-order|no-warnings|no-deprecation|use-openssl-ca|use-system-ca)(?:=\S*)?$/;
/** @throws Problem `unsafe-process` */
function refuseUnsafeProcess(env) {
	const options = (env.NODE_OPTIONS ?? "").split(/\s+/).filter((word) => word !== "");
	const harmful = options.find((option, at) => !harmlessOptions.test(option) && !isValue(option, options[at - 1]));
	if (harmful !== void 0) throw unsafe("`NODE_OPTIONS`", `sets \`${harmful.slice(0, 60)}\`, and could load code into the process that holds the token`);
	for (const name of [
		"LD_PRELOAD",
		"LD_AUDIT",
		"DYLD_INSERT_LIBRARIES",
		"OPENSSL_CONF"
	]) if (!["", "/dev/null"].includes(env[name] ?? "")) throw unsafe(`\`${name}\``, "is set, and loads code into the process that holds the token");
	if ((env.ACTIONS_ALLOW_UNSECURE_COMMANDS ?? "").toLowerCase() === "true") throw unsafe("`ACTIONS_ALLOW_UNSECURE_COMMANDS`", "is true, and lets every line of the log set variables of later steps");
}
/**
* What the job holds and this action does not need, one sentence each. What the token itself may do cannot be asked for, but the workflow
* says it; `readers` are tried in order. A workflow that none of them gives says nothing.
*/
async function excessOf(env, readers) {
	return [...(env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "") !== "" ? ["The job has the permission `id-token: write`, with which it can sign in to clouds as this repository. Gatehouse does not need it; take it out of `permissions`."] : [], ...await workflowExcess(env, readers)];
}
async function workflowExcess(env, readers) {
	const [named = ""] = (env.GITHUB_WORKFLOW_REF ?? "").split("@", 1);
	const repository = `${env.GITHUB_REPOSITORY}/`;
	const file = named.slice(repository.length);
	const isHere = named.toLowerCase().startsWith(repository.toLowerCase());
	const commit = env.GITHUB_WORKFLOW_SHA ?? "";
	if (!isHere || !/^\.github\/workflows\/[^/]+\.ya?ml$/.test(file) || commit === "") return [];
	const job = env.GITHUB_JOB ?? "";
	const action = env.GITHUB_ACTION_REPOSITORY === "" ? void 0 : env.GITHUB_ACTION_REPOSITORY;
	for (const read of readers) try {
		return excessIn(await read(sha(commit), file) ?? "", {
			file,
			job,
			action
		});
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
	}
	return [];
}
/** `--max-old-space-size 4096`: the number is a word of its own. */
function isValue(word, before) {
	return /^\d+$/.test(word) && before !== void 0 && harmlessOptions.test(before) && !before.includes("=");
}
function unsafe(name, what) {
	return new Problem("unsafe-process", `${name} ${what}.`, "Set it only on the steps that need it, not on this step or its whole job.");
}

// src/edge/action.ts
/** Builds the World of the action from the runner's environment, lets the run through, and leaves nothing behind. */
async function actOn(env, trigger, inputs) {
	refuseUnsafeProcess(env);
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
	const secrets = growingRedactor([...ours, ...credentialsIn(env)]);
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
	let raising = Promise.resolve();
	try {
		const access = {
			token: inputs.token,
			...place.repository,
			apiUrl: place.apiUrl,
			redact: secrets.redact,
			say: runner.say
		};
		const github = createGitHub(access);
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
		const boxOptions = {
			control,
			dir: rooms,
			outer: env,
			holdsSecret: (value) => never.finds(value) !== void 0,
			cancelled: stop.signal,
			apiUrl: place.apiUrl,
			say: runner.say,
			cover: secrets.cover
		};
		const isWork = inputs.phase === "work";
		const say = isWork ? () => {} : runner.say;
		const published = inputs.signCommits ? {
			...control,
			push: signedPush(control, {
				...access,
				cancelled: stop.signal
			})
		} : control;
		const world = {
			forge: inputs.dryRun || isWork ? dryForge(github, say) : github,
			repository: inputs.dryRun || isWork ? dryRepository(control, say) : published,
			box: inputs.sandbox === "off" ? createPlainBox({
				...boxOptions,
				mark
			}) : createWalledBox(boxOptions),
			bundle: createBundle({
				control,
				record,
				given: inputs.bundle,
				redact: secrets.redact
			}),
			clock,
			runner,
			knownSecrets: secrets.finds,
			excess: () => excessOf(env, [async (commit, file) => (await control.readFile(commit, file))?.toString(), fileOfForge(access)]),
			installedVersion: (program) => installedVersion(program, env.PATH ?? ""),
			cancelled: stop.signal
		};
		if (inputs.phase !== "publish") raising = world.box.ready([]).catch(() => {});
		const outcome = await passThrough(world, new Reporter(world), trigger, inputs);
		if (!endsGreen(outcome.kind)) process.exitCode = 1;
	} finally {
		stop.abort("the run has ended");
		await raising;
		await removeRoom(work).catch(() => runner.say(`${work} holds files of another user and stays.`));
	}
}
function secretOf(value) {
	return value === void 0 || value === "" ? [] : [new Secret(value)];
}

export { actOn };
