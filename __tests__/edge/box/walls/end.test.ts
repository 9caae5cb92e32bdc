/** How boxes end: with a word that tells exit, signal, timeout and cancellation apart, and with nothing of them left alive. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, createReadStream, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { syscallNumber } from "../../../../src/edge/box/walls/syscalls.ts";
import { isRead } from "./pipes.ts";
import { Driver, emptyFolder, idOf, makeUsers, removeUsers, testable, type Who } from "./supervisor.ts";

const machine = process.arch === "arm64" ? "arm64" : "x64";
const prctl = syscallNumber(machine, "prctl") ?? -1;

/** Leaves a daemon that does all that a daemon can do to live on, and keeps the pipe `life` open in the way that is asked for. The file `stop` ends it. */
const leaveDaemon = (how: "+<" | ">"): string => `perl -e '
  pipe my $ready, my $tell;
  if (!fork) { setpgrp; if (!fork) {
    $SIG{$_} = "IGNORE" for qw(TERM INT HUP PIPE);
    syscall(${prctl}, 1, 0, 0, 0, 0);
    open my $life, "${how}", "life"; open STDOUT, ">", "/dev/null"; open STDERR, ">", "/dev/null";
    syswrite $tell, "x"; close $tell; select undef, undef, undef, 0.05 until -e "stop" || !-e "life" } exit }
  close $tell; sysread $ready, my $x, 1'`;

/** Each process forks the next and ends: no listing of processes ever meets it. It runs when the file `away` is there, and ends with `stop`, or with its folder. */
const runAway = `perl -e 'open my $life, "+<", "life"; open STDOUT, ">", "/dev/null"; open STDERR, ">", "/dev/null"; setpgrp;
  my $far = 0; while (-e "life" && !-e "stop") { exit if fork; mkdir "away" if ++$far == 9 }' &
  while ! test -e away; do :; done`;

function makePipe(folder: string): string {
  const fifo = path.join(folder, "life");
  execFileSync("mkfifo", [fifo]);
  chmodSync(fifo, 0o666);
  return fifo;
}

function isGone(pid: number): boolean {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return true;
  }
}

/** What never comes ends with the time of the test. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}

function outside(who: Who, cwd: string, script: string): Promise<void> {
  const child = spawn("/bin/sh", ["-c", script], {
    cwd,
    detached: true,
    stdio: "ignore",
    ...(process.geteuid?.() === 0 ? idOf(who) : {}),
  });
  return new Promise((resolve) => child.once("close", () => resolve()));
}

const launchers = await testable();
beforeAll(makeUsers);
afterAll(removeUsers);

describe.each(launchers)("with launcher %s", (who) => {
  let driver: Driver;
  let tree: string;
  let fifo: string;
  beforeAll(async () => {
    driver = new Driver(who);
    ({ tree } = await driver.open());
    fifo = makePipe(tree);
  });
  afterAll(() => driver[Symbol.asyncDispose]());

  test.each([
    ["exit 0", { kind: "exit", code: 0 }],
    ["exit 3", { kind: "exit", code: 3 }],
    ["exit 137", { kind: "exit", code: 137 }],
    ["kill -9 $$", { kind: "signal", signal: "SIGKILL" }],
    ["kill -SEGV $$", { kind: "signal", signal: "SIGSEGV" }],
    ["kill -TERM $$", { kind: "signal", signal: "SIGTERM" }],
    ["kill -9 1; kill -TERM 1; kill -STOP 1; exit 4", { kind: "exit", code: 4 }],
  ])("%s", async (script, end) => {
    expect((await driver.sh(script)).end).toEqual(end);
  });

  test("a command that ignores every polite signal is stopped when its time is up, and that is what is said (RN-17)", async () => {
    const script = "trap '' TERM INT HUP; echo on; while :; do sleep 5; done";
    await driver.start({ argv: ["/bin/sh", "-c", script], minutes: 7 });
    await driver.until("on");
    await driver.ask({ op: "timeUp", minutes: 7 });
    const { end, output } = await driver.end();
    expect(end).toEqual({ kind: "timeout", minutes: 7 });
    expect(output).toBe("on\n");
  });

  test("a daemon outlives its parent without a box, and not in one: not a normal end, a kill, or a timeout (RN-10, RN-12)", async () => {
    using folder = emptyFolder();
    chmodSync(folder.path, 0o777);
    const life = makePipe(folder.path);
    await outside(who, folder.path, `${leaveDaemon("+<")}`);
    expect(isRead(life), "the attack works without a box").toBe(true);
    writeFileSync(path.join(folder.path, "stop"), "");
    await until(() => !isRead(life));

    await driver.start({ argv: ["/bin/sh", "-c", leaveDaemon("+<")] });
    expect(await driver.end(fifo)).toMatchObject({ end: { kind: "exit", code: 0 }, alive: false });

    await driver.start({ argv: ["/bin/sh", "-c", `${leaveDaemon("+<")}; echo up; sleep 100`] });
    await driver.until("up");
    expect(isRead(fifo)).toBe(true);
    await driver.ask({ op: "kill" });
    expect(await driver.end(fifo)).toMatchObject({ end: { kind: "cancelled" }, alive: false });

    await driver.start({
      argv: ["/bin/sh", "-c", `${leaveDaemon("+<")}; echo up; sleep 100`],
      minutes: 7,
    });
    await driver.until("up");
    expect(isRead(fifo)).toBe(true);
    await driver.ask({ op: "timeUp", minutes: 7 });
    expect(await driver.end(fifo)).toMatchObject({ end: { kind: "timeout" }, alive: false });
  });

  test("processes that fork faster than anybody lists them end with the box", async () => {
    using folder = emptyFolder();
    chmodSync(folder.path, 0o777);
    const life = makePipe(folder.path);
    await outside(who, folder.path, runAway);
    expect(isRead(life), "the attack works without a box").toBe(true);
    writeFileSync(path.join(folder.path, "stop"), "");
    await until(() => !isRead(life));

    await driver.start({ argv: ["/bin/sh", "-c", runAway] });
    expect(await driver.end(fifo)).toMatchObject({ alive: false });
  });

  test("no write reaches the tree after the end was told (RN-13)", async () => {
    const writers =
      "rm -f grow; for i in 1 2 3 4 5 6 7 8; do (while :; do echo x >> grow; done) & done; while ! test -s grow; do :; done";
    for (let round = 0; round < 10; round++) {
      await driver.start({ argv: ["/bin/sh", "-c", writers] });
      const { size } = await driver.end(path.join(tree, "grow"));
      expect(statSync(path.join(tree, "grow")).size).toBe(size);
    }
  });

  test("a killed supervisor leaves no box behind", async () => {
    await using doomed = new Driver(who);
    const room = await doomed.open();
    const life = makePipe(room.tree);
    const first = await doomed.start({ argv: ["/bin/sh", "-c", `${leaveDaemon(">")}; echo up; sleep 100`] });
    const untilGone = text(createReadStream(life));
    await doomed.until("up");
    const programs = [first, parentOf(first), parentOf(parentOf(first))];
    expect(programs.some(isGone)).toBe(false);
    doomed.child.kill("SIGKILL");
    await untilGone;
    for (const program of programs.filter((pid) => pid !== doomed.child.pid)) {
      await until(() => isGone(program));
    }
  });

  test.runIf(process.geteuid?.() === 0)(
    "nor does a killed program outside; the end is then an error, not a result",
    async () => {
      await using doomed = new Driver(who);
      const room = await doomed.open();
      const life = makePipe(room.tree);
      const first = await doomed.start({
        argv: ["/bin/sh", "-c", `${leaveDaemon(">")}; echo up; sleep 100`],
      });
      const untilGone = text(createReadStream(life));
      await doomed.until("up");
      // bubblewrap stands between the two.
      process.kill(who === "bwrap" ? parentOf(parentOf(first)) : parentOf(first), "SIGKILL");
      await untilGone;
      await expect(doomed.end()).rejects.toMatchObject({ code: "box-died" });
    },
  );

  test.runIf(process.geteuid?.() === 0)(
    "nor does a program outside that is killed while the box is still being made",
    async () => {
      await using doomed = new Driver(who);
      await doomed.open();
      const first = await doomed.start({ argv: ["/bin/sh", "-c", "sleep 100"] });
      process.kill(first, "SIGSTOP");
      const program = who === "bwrap" ? parentOf(parentOf(first)) : parentOf(first);
      process.kill(program, "SIGKILL");
      await expect.poll(() => isGone(program), { timeout: 60_000 }).toBe(true);
      // It may have died already.
      spawnSync("kill", ["-CONT", String(first)]);
      await expect.poll(() => isGone(first), { timeout: 60_000 }).toBe(true);
    },
  );

  test.runIf(process.geteuid?.() === 0)(
    "nor is it a result when the box is killed from outside; the room goes on",
    async () => {
      const first = await driver.start({ argv: ["/bin/sh", "-c", "echo up; sleep 100"] });
      await driver.until("up");
      process.kill(first, "SIGKILL");
      await expect(driver.end()).rejects.toMatchObject({ code: "box-died" });
      expect((await driver.sh("kill -9 $$")).end).toEqual({ kind: "signal", signal: "SIGKILL" });
      expect((await driver.sh("kill -9 1; echo on")).output).toBe("on\n");
    },
  );

  test("a room runs one command at a time, and goes on after a kill", async () => {
    await driver.start({ argv: ["/bin/sh", "-c", "sleep 100"] });
    await expect(driver.start({ argv: ["/bin/true"] })).rejects.toMatchObject({ code: "box-start" });
    await driver.ask({ op: "kill" });
    await driver.ask({ op: "kill" });
    expect((await driver.end()).end).toEqual({ kind: "cancelled" });
    await driver.ask({ op: "kill" });
    await driver.start({ argv: ["/bin/sh", "-c", "sleep 100"] });
    await driver.ask({ op: "cancel" });
    expect((await driver.end()).end).toEqual({ kind: "cancelled" });
    expect((await driver.sh("echo on")).output).toBe("on\n");
  });

  test("all output is there at the end, in the order in which both streams were written", async () => {
    const lines = await driver.sh(
      "i=0; while [ $i -lt 2000 ]; do echo out $i; echo err $i >&2; i=$((i+1)); done",
    );
    expect(lines.output).toBe(Array.from({ length: 2000 }, (_, i) => `out ${i}\nerr ${i}\n`).join(""));
    const much = await driver.sh("head -c 5000000 /dev/zero | tr '\\0' x; (exec >&- 2>&-; sleep 0.01)");
    expect(much.output).toHaveLength(5_000_000);
  });

  test("a box that closes its output, or hands it to a daemon, ends all the same", async () => {
    expect((await driver.sh("exec >&- 2>&-; exit 5")).end).toEqual({ kind: "exit", code: 5 });
    expect((await driver.sh("echo a; sleep 100 & exit 6")).end).toEqual({ kind: "exit", code: 6 });
  });

  test("closing the room ends what runs in it", async () => {
    const room = await driver.open();
    const life = makePipe(room.tree);
    await driver.start({ argv: ["/bin/sh", "-c", `${leaveDaemon("+<")}; echo up; sleep 100`] });
    await driver.until("up");
    await driver.ask({ op: "close" });
    expect(isRead(life)).toBe(false);
    const mounts = readFileSync("/proc/self/mountinfo", "utf8");
    expect(mounts).not.toContain(driver.base);
  });
});
