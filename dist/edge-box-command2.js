import { closeSync, constants, existsSync, openSync, readFileSync, readdirSync, unlinkSync } from "node:fs";
import path from "node:path";
import { Socket } from "node:net";
import { promisify } from "node:util";
import { randomBytes } from "node:crypto";
import { execFile, spawn } from "node:child_process";

// src/edge/box/command.ts
/** Runs one command without walls: own process group, real pipes, a time limit, and an end after which nothing lives on. */
/** The variable that every descendant inherits, by which those that left the process group are found (on Linux). */
const markName = "GATEHOUSE_RUN";
/**
* Seconds are wall-clock seconds. A command that is not there ends with 127 and one that may not be started with 126, as
* in a shell, and the output says why.
*/
async function runCommand(order) {
	const start = performance.now();
	const { mark } = order;
	const { read, write } = await pipe(order.dir);
	const input = openSync(order.stdin ?? "/dev/null", constants.O_RDONLY);
	const [command, ...rest] = order.arguments;
	const child = spawn(command ?? "/bin/false", rest, {
		cwd: order.cwd,
		env: {
			...order.env,
			[markName]: mark
		},
		stdio: [
			input,
			write,
			write
		],
		detached: true
	});
	closeSync(input);
	closeSync(write);
	const output = drain(read, order.onOutput);
	const end = await endOf(child, order);
	killAll(child.pid, mark);
	await output.finish();
	return {
		end,
		seconds: (performance.now() - start) / 1e3
	};
}
function endOf(child, order) {
	return new Promise((resolve) => {
		let stopped;
		const stop = (why) => {
			stopped = why;
			killGroup(child.pid);
		};
		const cancel = () => stop({ kind: "cancelled" });
		const minutes = order.timeoutMinutes;
		const timer = minutes === void 0 ? void 0 : setTimeout(() => stop({
			kind: "timeout",
			minutes
		}), minutes * 6e4);
		const settle = (end) => {
			clearTimeout(timer);
			order.cancelled.removeEventListener("abort", cancel);
			resolve(stopped ?? end);
		};
		child.once("error", (error) => {
			order.onOutput(Buffer.from(`${notStarted(order, error.code)}\n`));
			settle({
				kind: "exit",
				code: error.code === "EACCES" ? 126 : 127
			});
		});
		child.once("exit", (code, signal) => {
			settle(code === null ? {
				kind: "signal",
				signal: signal ?? "an unknown signal"
			} : {
				kind: "exit",
				code
			});
		});
		if (order.cancelled.aborted) cancel();
		else order.cancelled.addEventListener("abort", cancel, { once: true });
	});
}
function notStarted({ arguments: [command], cwd }, code) {
	return `Cannot start ${command}: ${existsSync(cwd) ? code ?? "for an unknown reason" : `there is no folder ${cwd}`}`;
}
/**
* A named pipe, unlinked at once. Node's own stdio is a socket pair, which a program cannot open again as `/dev/stdout`.
*/
async function pipe(dir) {
	const name = path.join(dir, `pipe-${randomBytes(8).toString("hex")}`);
	await promisify(execFile)("mkfifo", [
		"-m",
		"600",
		name
	]);
	const read = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
	const write = openSync(name, constants.O_WRONLY);
	unlinkSync(name);
	return {
		read,
		write
	};
}
/** How long what is still in the pipe is waited for when something that we cannot find holds its other end. */
const lastOutput = 2e3;
function drain(fd, onOutput) {
	const socket = new Socket({
		fd,
		readable: true,
		writable: false
	});
	const closed = new Promise((resolve) => socket.once("close", () => resolve()));
	socket.on("data", onOutput);
	socket.once("error", () => socket.destroy());
	const finish = async () => {
		const timer = setTimeout(() => socket.destroy(), lastOutput);
		await closed;
		clearTimeout(timer);
	};
	return { finish };
}
function killGroup(pid) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, "SIGKILL");
	} catch {}
}
/** Those in the group, then those that left it, until a look finds none. */
function killAll(pid, mark) {
	killGroup(pid);
	killMarked(mark);
}
/** Milliseconds. What starts new processes faster than they are listed takes walls to end. */
const longestHunt = 5e3;
/** Everything that inherited the mark, in whatever group. It cannot find what threw its environment away: that takes walls. */
function killMarked(mark) {
	if (process.platform !== "linux") return;
	const until = performance.now() + longestHunt;
	for (let found = marked(mark); found.length > 0 && performance.now() < until; found = marked(mark)) for (const other of found) try {
		process.kill(other, "SIGKILL");
	} catch {}
}
function marked(mark) {
	return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter((name) => {
		try {
			return !isZombie(name) && readFileSync(`/proc/${name}/environ`, "latin1").includes(`${markName}=${mark}`);
		} catch {
			return false;
		}
	}).map(Number);
}
function isZombie(pid) {
	const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
	return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) === "Z";
}

export { runCommand as n, killMarked as t };
