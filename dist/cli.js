#!/usr/bin/env node
import { B as passThrough, H as quoted, N as findGit, U as DigestReader, a as dryRepository, i as dryForge, k as createLocalControl, o as createClock, s as createPlainBox, t as LogGuard, z as Reporter } from "./text-lines.js";
import { V as readInputs, mt as problemLine, n as readTrigger, ot as Untrusted, pt as Problem, ut as endsGreen } from "./first-look.js";
import { n as redactor } from "./text-redact.js";
import { appendFileSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import path$1 from "node:path";
import * as os from "os";
import * as fs from "fs";
import * as path from "path";
import * as events from "events";
import { parseArgs } from "node:util";
import { randomBytes } from "node:crypto";
import { StringDecoder } from "string_decoder";
import * as child from "child_process";
import { setTimeout } from "timers";
import { rm as rm$1, writeFile } from "node:fs/promises";
import os$1 from "node:os";

// node_modules/@actions/io/lib/io-util.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$3(this, void 0, void 0, function* () {
		try {
			yield stat(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
/**
* On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
* \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
*/
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
/**
* Best effort attempt to determine whether a file exists and is executable.
* @param filePath    file path to check
* @param extensions  additional file extensions to try
* @return if file exists and is executable, returns the file path. otherwise empty string.
*/
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$3(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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
/**
* Returns path of a tool had the tool actually been invoked.  Resolves via paths.
* If you check and the tool does not exist, it will throw.
*
* @param     tool              name of the tool
* @param     check             whether to check if tool exists
* @returns   Promise<string>   path to tool
*/
function which(tool, check) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
/**
* Returns a list of all occurrences of the given tool on the system path.
*
* @returns   Promise<string[]>  the paths of the tool
*/
function findInPath(tool) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
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
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os.EOL.length);
				n = s.indexOf(os.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	/**
	* Exec a tool.
	* Output will be streamed to the live console.
	* Returns promise with return code
	*
	* @param     tool     path to tool to exec
	* @param     options  optional exec options.  See ExecOptions
	* @returns   number
	*/
	exec() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$1(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
/**
* Convert an arg string to an array of args. Handles escaping
*
* @param    argString   string of arguments
* @returns  string[]    array of arguments
*/
function argStringToArray(argString) {
	const args = [];
	let inQuotes = false;
	let escaped = false;
	let arg = "";
	function append(c) {
		if (escaped && c !== "\"") arg += "\\";
		arg += c;
		escaped = false;
	}
	for (let i = 0; i < argString.length; i++) {
		const c = argString.charAt(i);
		if (c === "\"") {
			if (!escaped) inQuotes = !inQuotes;
			else append(c);
			continue;
		}
		if (c === "\\" && escaped) {
			append(c);
			continue;
		}
		if (c === "\\" && inQuotes) {
			escaped = true;
			continue;
		}
		if (c === " " && !inQuotes) {
			if (arg.length > 0) {
				args.push(arg);
				arg = "";
			}
			continue;
		}
		append(c);
	}
	if (arg.length > 0) args.push(arg.trim());
	return args;
}
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

// node_modules/@actions/exec/lib/exec.js
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
/**
* Exec a command.
* Output will be streamed to the live console.
* Returns promise with return code
*
* @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
* @param     args               optional arguments for tool. Escaping is handled by the lib.
* @param     options            optional exec options.  See ExecOptions
* @returns   Promise<number>    exit code
*/
function exec(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		const commandArgs = argStringToArray(commandLine);
		if (commandArgs.length === 0) throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
		const toolPath = commandArgs[0];
		args = commandArgs.slice(1).concat(args || []);
		return new ToolRunner(toolPath, args, options).exec();
	});
}
/**
* Exec a command and get the output.
* Output will be streamed to the live console.
* Returns promise with the exit code and collected stdout and stderr
*
* @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
* @param     args                  optional arguments for tool. Escaping is handled by the lib.
* @param     options               optional exec options.  See ExecOptions
* @returns   Promise<ExecOutput>   exit code, stdout, and stderr
*/
function getExecOutput(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		var _a, _b;
		let stdout = "";
		let stderr = "";
		const stdoutDecoder = new StringDecoder("utf8");
		const stderrDecoder = new StringDecoder("utf8");
		const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
		const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
		const stdErrListener = (data) => {
			stderr += stderrDecoder.write(data);
			if (originalStdErrListener) originalStdErrListener(data);
		};
		const stdOutListener = (data) => {
			stdout += stdoutDecoder.write(data);
			if (originalStdoutListener) originalStdoutListener(data);
		};
		const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), {
			stdout: stdOutListener,
			stderr: stdErrListener
		});
		const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
		stdout += stdoutDecoder.end();
		stderr += stderrDecoder.end();
		return {
			exitCode,
			stdout,
			stderr
		};
	});
}

// src/edge/cli/user-repository.ts
/** The repository that the user stands in: asked carefully, and never changed but by switching to the new branch. */
/** @throws Problem `no-repository` */
async function repositoryRoot(cwd) {
	const { exitCode, stdout } = await git(cwd, ["rev-parse", "--show-toplevel"]);
	if (exitCode === 0) return stdout.trim();
	throw new Problem("no-repository", "This folder is in no git repository.", "Change into one, or make one with `git init`.");
}
/** @throws Problem `uncommitted`, `no-commit` */
async function requireClean(root) {
	if ((await git(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD^{commit}"
	])).exitCode !== 0) throw new Problem("no-commit", "The repository has no commit yet.", "Commit what is there first.");
	const { stdout } = await git(root, [
		"status",
		"--porcelain",
		"--untracked-files=no"
	]);
	if (stdout.trim() === "") return;
	throw new Problem("uncommitted", `The working tree has changes that are not committed (${stdout.trim().split("\n").length} files).`, "Commit or stash them; the work starts from the last commit.");
}
/** @throws Problem `branch-exists` */
async function requireNoBranch(root, branch) {
	const { exitCode } = await git(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/heads/${branch}`
	]);
	if (exitCode !== 0) return;
	const leave = (await git(root, [
		"symbolic-ref",
		"--short",
		"-q",
		"HEAD"
	])).stdout.trim() === branch ? "git switch - && " : "";
	throw new Problem("branch-exists", `The branch ${branch} is there already, from an earlier run perhaps.`, `Look at it, then remove it: ${leave}git branch -D ${branch}`);
}
/** @throws Problem `switch-failed` */
async function switchTo(root, branch) {
	const { exitCode, stderr } = await git(root, [
		"switch",
		"--quiet",
		branch
	]);
	if (exitCode === 0) return;
	throw new Problem("switch-failed", `The branch ${branch} was made, but git could not switch to it: ${stderr.trim().split("\n").at(-1)}`);
}
async function git(cwd, args) {
	return getExecOutput("git", [...args], {
		cwd,
		silent: true,
		ignoreReturnCode: true
	});
}

// src/edge/laptop.ts
/** The laptop, where there is no forge: reads come from what is at hand, writes become the commands that a person would type. */
/** Whoever sits at the machine owns it, so everybody may start work there. */
function createLaptop(options) {
	const would = (what) => options.say(`On a forge this would ${what}.`);
	return {
		identity: async () => options.identity,
		permission: async () => "admin",
		issue: async (number) => {
			if (options.issue?.number === number) return options.issue;
			throw new Problem("no-forge", `Issue #${number} cannot be read: there is no forge here, and the recorded event does not hold it.`, "Pass the payload of an `issues` or `issue_comment` event.");
		},
		comments: async () => [],
		addLabel: async (issue, label) => would(`set the label \`${label}\` on #${issue}`),
		removeLabel: async (issue, label) => would(`remove the label \`${label}\` from #${issue}`),
		writeComment: async (issue, id) => {
			would(`${id === void 0 ? "write" : "update"} the status comment on #${issue}`);
			return id ?? 1;
		},
		removeComment: async () => would("remove our status comment"),
		pullRequestsOf: async () => [],
		openPullRequest: (proposal) => told(options, proposal),
		updatePullRequest: async (number) => would(`update pull request #${number}`),
		approvers: async () => [],
		isCollaborator: async () => true,
		react: async () => {},
		ready: {
			issues: noQueue,
			labelNames: noQueue,
			dueMilestones: noQueue,
			openPullRequests: async () => [],
			commentsSince: async () => [],
			labelSetting: noQueue
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
	failedJobs: async (run) => {
		throw new Problem("no-forge", `What failed in run ${run} cannot be read: there is no forge here.`, "Mend a red gate with `self-heal`.");
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
/** A terminal as the place where a run shows itself. Plain lines: it is read by people, and by tests. */
function createTerminalRunner(options) {
	const { redact } = options;
	mkdirSync(options.record, {
		recursive: true,
		mode: 448
	});
	const journal = path$1.join(options.record, "journal.jsonl");
	writeFileSync(journal, "");
	const print = (line) => options.print(redact(line));
	return {
		url: void 0,
		say: print,
		group: (title) => {
			if (options.loud) print(`── ${title}`);
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
			const file = path$1.join(options.record, name);
			await writeFile(file, typeof content === "string" ? redact(content) : content);
			return file;
		},
		journal: (line) => appendFileSync(journal, `${redact(line)}\n`),
		summary: async () => {},
		output: () => {},
		remember: () => {},
		boundary: () => randomBytes(16).toString("hex")
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
	const temp = realpathSync(os$1.tmpdir());
	const work = mkdtempSync(path$1.join(temp, "gatehouse-"));
	const record = path$1.join(temp, `gatehouse-record-${path$1.basename(work).slice(10)}`);
	const stop = new AbortController();
	const onSignal = () => stop.abort("the run was cancelled");
	process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
	const secrets = redactor([]);
	const runner = createTerminalRunner({
		record,
		print: order.print,
		redact: secrets.redact,
		loud: order.loud
	});
	try {
		const clock = createClock(stop);
		const control = await createLocalControl({
			git: findGit(order.env),
			dir: path$1.join(work, "control"),
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
		const rooms = path$1.join(work, "rooms");
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
			clock,
			runner,
			knownSecrets: secrets.finds,
			cancelled: stop.signal
		};
		const reporter = new Reporter(world);
		return {
			outcome: await passThrough(world, reporter, order.trigger, order.inputs),
			story: reporter.story
		};
	} finally {
		stop.abort("the run has ended");
		process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
		await rm$1(work, {
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
	const full = path$1.resolve(terminal.cwd, file);
	if (!existsSync(full)) throw new Problem("bad-usage", `There is no file ${file}.`, "Pass a Markdown file that describes the work.");
	const text = readFileSync(full, "utf8");
	const slug = path$1.basename(file, path$1.extname(file)).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
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
	const inputs = readInputs(terminal.env);
	const trigger = readTrigger({
		name,
		payload: readJson(path$1.resolve(terminal.cwd, payloadFile), payloadFile)
	}, inputs);
	const issue = trigger.kind === "issue" ? trigger.asTriggered : void 0;
	const visited = await visit({
		root,
		trigger,
		inputs: {
			...inputs,
			dryRun: true
		},
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
	const patch = attempts.findLast((attempt) => attempt.change !== void 0)?.change?.patch;
	if (pushed?.command !== void 0) {
		if (patch !== void 0) print(`\n${readFileSync(patch, "utf8").trimEnd()}\n`);
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
					PATH: [path$1.dirname(process.execPath), terminal.env.PATH].join(path$1.delimiter)
				},
				print: (line) => terminal.print(line.replace(/^/gm, "   "))
			});
			if (outcome.kind === tale.ends && story.attempts.length === tale.attempts) asTold += 1;
			else terminal.print(`   NOT AS TOLD: it should have ended as ${tale.ends} after ${tale.attempts} attempts.`);
		} finally {
			await rm$1(root, {
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
	const root = mkdtempSync(path$1.join(realpathSync(os$1.tmpdir()), "gatehouse-demo-"));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path$1.dirname(path$1.join(root, name)), { recursive: true });
		writeFileSync(path$1.join(root, name), text);
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
	mkdirSync(path$1.dirname(path$1.join(root, file)), { recursive: true });
	writeFileSync(path$1.join(root, file), text);
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
		const full = path$1.join(root, folder);
		if (existsSync(full) && readdirSync(full).some((name) => pattern.test(name))) return folder;
	}
	return ".";
}
function python(root, folder) {
	const isPackage = existsSync(path$1.join(root, folder, "__init__.py"));
	const define = (lines) => `"""A stand-in that Gatehouse's simulated agent planted."""\n\n\ndef discount(price, percent):\n${lines.map((line) => `    ${line}\n`).join("")}`;
	return {
		source: path$1.posix.join(folder, "discount.py"),
		test: path$1.posix.join(folder, "test_discount.py"),
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
		source: path$1.posix.join(folder, "discount.js"),
		test: path$1.posix.join(folder, "discount.test.js"),
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
		const parsed = JSON.parse(readFileSync(path$1.join(root, "package.json"), "utf8"));
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

  demo                            four stories in a throw-away repository: a bad change is refused,
                                  a good one is proposed, a red gate is healed, a hopeless one is stopped
  issue-to-pr ISSUE.md            on the repository you stand in: branch, agent, gate, commit, diff, and the
    [--simulate good|bad]         commands that would push it and open the pull request
    [--max-attempts N]            how often the agent may try, 1 by default
  self-heal                       gate, feed the failure back to the agent, and again
    [--simulate bad|stuck]
    [--max-attempts N]            3 by default
  run --event NAME --payload FILE the action's whole run for a recorded event; inputs come from INPUT_* variables,
                                  nothing leaves this machine
  digest [LOG] [--bytes N]        what one needs of a failed job's log, at most N bytes (16,000); reads a file or stdin

Options of issue-to-pr and self-heal: --gate COMMAND (again for each check; else .github/gatehouse.yml decides),
--base BRANCH (else the commit you stand on), --quiet (without what agent and gate print).
The agent is the command in AGENT_CMD: it starts in the root of a tree of its own, the brief is on its standard input,
and {prompt_file} in the command becomes the brief's path.

Exit codes: 0 done, 1 refused or given up, 2 bad usage or configuration.`;
process.on("SIGUSR1", () => {});
const terminal = {
	env: process.env,
	cwd: process.cwd(),
	print: (line) => process.stdout.write(`${line}\n`),
	loud: true
};
try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	process.stderr.write(`gatehouse: ${problemLine(error)}\n`);
	process.exitCode = 2;
}
async function main(args) {
	const [command, ...rest] = args;
	switch (command) {
		case "demo": return demo({
			...terminal,
			loud: read(rest).values.verbose === true
		});
		case "issue-to-pr": {
			const { values, positionals } = read(rest);
			const file = only(positionals, "an issue's file");
			const options = workshop(values, ["good", "bad"], 1);
			return exitCode((await issueToPr(file, options, loudness(values))).outcome.kind);
		}
		case "self-heal": {
			const { values, positionals } = read(rest);
			none(positionals);
			const options = workshop(values, ["bad", "stuck"], 3);
			const simulation = options.simulate === "bad" ? "heals" : options.simulate;
			return exitCode((await selfHeal({
				...options,
				simulate: simulation
			}, loudness(values))).outcome.kind);
		}
		case "run": {
			const { values, positionals } = read(rest);
			none(positionals);
			if (values.event === void 0 || values.payload === void 0) throw bad("run needs --event NAME and --payload FILE.");
			return exitCode((await runEvent(values.event, values.payload, loudness(values))).outcome.kind);
		}
		case "digest": {
			const { values, positionals } = read(rest);
			const bytes = values.bytes === void 0 ? void 0 : wholeNumber("--bytes", values.bytes, 200, 1e9);
			process.stdout.write(await digest(positionals[0], bytes, process.stdin));
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
		case "init":
		case "doctor": throw new Problem("not-built-yet", `${command} is not built yet in this version.`, "The README has a workflow to copy.");
		case void 0: throw bad("A command is missing.");
		default: throw bad(`There is no command ${command}.`);
	}
}
function read(args) {
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
