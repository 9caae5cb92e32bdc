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
		const timer = setTimeout(() => setImmediate(() => socket.destroy()), lastOutput);
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
	killMarked(mark, pid);
}
/** Milliseconds. What starts new processes faster than they are listed takes walls to end. */
const longestHunt = 15e3;
/**
* Everything that inherited the mark, in whatever group; it is dead afterwards, and so is what was dying in the group `killed`. It cannot
* find what threw its environment away: that takes walls.
*/
function killMarked(mark, killed) {
	if (process.platform !== "linux") return;
	const until = performance.now() + longestHunt;
	const doomed = /* @__PURE__ */ new Set();
	for (;;) {
		for (const { id, name } of living().filter((one) => isMarked(one.id, mark, until))) {
			doomed.add(name);
			try {
				process.kill(id, "SIGKILL");
			} catch {}
		}
		if (!living().some((one) => doomed.has(one.name) || one.isDying && one.group === killed) || performance.now() >= until) return;
	}
}
/** `PF_EXITING` of the kernel. */
const dying = 4;
function living() {
	return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((id) => {
		const { state = "X", group, flags, threads, birth } = statOf(id);
		if (state === "X" || state === "Z" && Number(threads) <= 1) return [];
		const isDying = (Number(flags) & dying) !== 0;
		return [{
			id: Number(id),
			group: Number(group),
			isDying,
			name: `${id} ${birth}`
		}];
	});
}
/** As proc(5) has it; empty when it is gone. */
function statOf(id) {
	try {
		const stat = readFileSync(`/proc/${id}/stat`, "latin1");
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		const [state, , group, , , , flags] = fields;
		const [threads, , birth, memory] = fields.slice(17);
		const [start, end] = fields.slice(47);
		return {
			state,
			group,
			flags,
			threads,
			birth,
			memory,
			start,
			end
		};
	} catch {
		return {};
	}
}
/** While a process becomes another program its environment reads as empty: so it is asked again until it has one, or really none. */
function isMarked(id, mark, until) {
	try {
		for (;;) {
			const environment = readFileSync(`/proc/${id}/environ`, "latin1");
			if (environment !== "") return environment.includes(`${markName}=${mark}`);
			const { memory = "0", start, end } = statOf(id);
			if (memory === "0" || end !== "0" && start === end || performance.now() >= until) return false;
		}
	} catch {
		return false;
	}
}

export { runCommand as n, killMarked as t };
