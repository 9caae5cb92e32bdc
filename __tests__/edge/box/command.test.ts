import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { killMarked, type PlainCommand, runCommand } from "../../../src/edge/box/command.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "command-"));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

interface Seen {
  readonly end: string;
  readonly seconds: number;
  readonly output: string;
}

async function sh(script: string, over: Partial<PlainCommand> = {}): Promise<Seen> {
  const chunks: Uint8Array[] = [];
  const { end, seconds } = await runCommand({
    arguments: ["/bin/sh", "-c", script],
    cwd: dir,
    env: { PATH: process.env.PATH ?? "/usr/bin:/bin" },
    stdin: undefined,
    timeoutMinutes: undefined,
    cancelled: new AbortController().signal,
    onOutput: (chunk) => chunks.push(Uint8Array.from(chunk)),
    dir,
    mark: randomBytes(16).toString("hex"),
    ...over,
  });
  const words: string[] = [end.kind];
  if (end.kind === "exit") words.push(String(end.code));
  if (end.kind === "signal") words.push(end.signal);
  if (end.kind === "timeout") words.push(String(end.minutes));
  return { end: words.join(" "), seconds, output: Buffer.concat(chunks).toString("utf8") };
}

const second = 1 / 60;

/** A process that somebody wrote the id of is gone, or a zombie. */
function isDead(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) === "Z";
  } catch {
    return true;
  }
}

function pidIn(name: string): number {
  const pid = Number(readFileSync(path.join(dir, name), "utf8"));
  expect(pid).toBeGreaterThan(1);
  return pid;
}

/** A program that survives its parent: its own session, no terminal, and it tells its id in a file first. */
const daemon = (name: string, env = "") =>
  `${env} setsid sh -c 'echo $$ > ${name}.tmp; mv ${name}.tmp ${name}; exec sleep 600' & while ! test -e ${name}; do :; done`;

describe("how a command ended", () => {
  it.each([
    ["exit 0", "true", "exit 0"],
    ["exit 7", "exit 7", "exit 7"],
    ["exit 127", "no-such-program-anywhere 2>/dev/null", "exit 127"],
    ["a signal", "kill -TERM $$", "signal SIGTERM"],
    ["a signal that cannot be caught", "kill -KILL $$", "signal SIGKILL"],
    ["a crash", "kill -SEGV $$", "signal SIGSEGV"],
  ])("is told apart: %s", async (_name, script, end) => {
    expect((await sh(script)).end).toBe(end);
  });

  it("is 127 when there is nothing to start", async () => {
    expect((await sh("", { arguments: ["/no/such/program"] })).end).toBe("exit 127");
    expect((await sh("", { arguments: ["no-such-program-anywhere"] })).end).toBe("exit 127");
  });

  it("is 126 when it may not be started, as in a shell", async () => {
    writeFileSync(path.join(dir, "plain"), "#!/bin/sh\n", { mode: 0o644 });
    expect((await sh("", { arguments: [path.join(dir, "plain")] })).end).toBe("exit 126");
  });

  it("is 127 when its folder is not there, and the reader is told", async () => {
    const { end, output } = await sh("true", { cwd: path.join(dir, "packages/gone") });
    expect(end).toBe("exit 127");
    expect(output).toMatch(/there is no folder .*packages\/gone/);
  });

  it("is the time limit when it took longer, whatever it does about signals", async () => {
    const { end } = await sh("trap '' TERM INT HUP; while :; do sleep 1; done", {
      timeoutMinutes: 0.3 * second,
    });
    expect(end).toBe(`timeout ${0.3 * second}`);
  });

  it("is that it was cancelled, also when that was so from the start", async () => {
    const during = new AbortController();
    const ran = sh("echo ready; sleep 600", {
      cancelled: during.signal,
      onOutput: () => during.abort("the run was cancelled"),
    });
    expect((await ran).end).toBe("cancelled");
    expect((await sh("sleep 600", { cancelled: AbortSignal.abort() })).end).toBe("cancelled");
  });

  it("is seconds as well", async () => {
    const { seconds } = await sh("true");
    expect(seconds).toBeGreaterThan(0);
  });
});

describe("what a command says", () => {
  it("comes from both streams in the order in which it was written", async () => {
    const { output } = await sh("echo 1; echo 2 >&2; echo 3; echo 4 >&2");
    expect(output).toBe("1\n2\n3\n4\n");
  });

  it("comes to its last byte, also when it ends in the middle of a line", async () => {
    const { output, end } = await sh("head -c 300000 /dev/zero | tr '\\0' x; printf end; exit 5");
    expect(output.length).toBe(300_003);
    expect(output.endsWith("xend")).toBe(true);
    expect(end).toBe("exit 5");
  });

  it("comes as the bytes that they are", async () => {
    const chunks: number[] = [];
    await sh("printf '\\000\\377\\015\\012'", { onOutput: (chunk) => chunks.push(...chunk) });
    expect(chunks).toEqual([0, 255, 13, 10]);
  });

  it("is taken in bounded memory, 100 MB of it", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const held = () => {
      collect();
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      return arrayBuffers + heapUsed;
    };
    const before = held();
    let bytes = 0;
    let highest = 0;
    const { end } = await sh("head -c 100000000 /dev/zero", {
      onOutput: (chunk) => {
        if (Math.floor((bytes + chunk.length) / 1e7) > Math.floor(bytes / 1e7))
          highest = Math.max(highest, held() - before);
        bytes += chunk.length;
      },
    });
    expect([end, bytes]).toEqual(["exit 0", 100_000_000]);
    expect(highest).toBeLessThan(20_000_000);
  });

  it("does not keep a command from ending that says too much and is not read", async () => {
    const { end } = await sh("yes", { timeoutMinutes: 0.3 * second, onOutput: () => {} });
    expect(end).toMatch(/^timeout/);
  });

  it("may be written through /dev/stdout and /dev/stderr, as scripts do", async () => {
    const { output, end } = await sh("echo a > /dev/stdout; echo b > /dev/stderr; echo c | tee /dev/stderr");
    expect(output).toBe("a\nb\nc\nc\n");
    expect(end).toBe("exit 0");
  });

  it("leaves no pipe in the folder", async () => {
    await sh("true");
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe("what a command is given", () => {
  it("is a regular file on standard input, read from its beginning", async () => {
    const brief = path.join(dir, "brief.md");
    writeFileSync(brief, "# A task\n");
    const { output } = await sh("cat; test -f /dev/stdin && echo regular", { stdin: brief });
    expect(output).toBe("# A task\nregular\n");
  });

  it("cannot be changed through standard input", async () => {
    const brief = path.join(dir, "brief.md");
    writeFileSync(brief, "# A task\n");
    await sh("echo forged >&0 2>/dev/null", { stdin: brief });
    expect(readFileSync(brief, "utf8")).toBe("# A task\n");
  });

  it("is nothing on standard input where no file is given", async () => {
    expect((await sh("cat; echo end")).output).toBe("end\n");
  });

  it("is exactly its environment, and a mark of ours", async () => {
    const { output } = await sh("", { arguments: ["/usr/bin/env"], env: { ONLY: "this" } });
    expect(output.trim().split("\n").sort()).toEqual([
      expect.stringMatching(/^GATEHOUSE_RUN=[0-9a-f]{32}$/),
      "ONLY=this",
    ]);
  });

  it("is the folder that is named", async () => {
    expect((await sh("pwd -P", { cwd: "/" })).output).toBe("/\n");
  });

  it.runIf(process.platform === "linux")("is no descriptor of ours but the three", async () => {
    const brief = path.join(dir, "brief.md");
    writeFileSync(brief, "");
    const { output } = await sh("ls -l /proc/self/fd", { stdin: brief });
    const ours = output.split("\n").filter((line) => line.includes(path.basename(dir)));
    expect(ours.map((line) => /(\d+) -> /.exec(line)?.[1])).toEqual(["0", "1", "2"]);
  });
});

describe("the end of a command", () => {
  it("is the end of what it left in its process group", async () => {
    const { end } = await sh("sleep 600 & echo $! > pid; exit 0");
    expect(end).toBe("exit 0");
    expect(isDead(pidIn("pid"))).toBe(true);
  });

  it.runIf(process.platform === "linux")("is the end of a daemon with a session of its own", async () => {
    await sh(daemon("pid"));
    expect(isDead(pidIn("pid"))).toBe(true);
  });

  it.runIf(process.platform === "linux")(
    "is the end of a daemon when the command was stopped, too",
    async () => {
      const stop = new AbortController();
      const { end } = await sh(`${daemon("pid")}; echo up; sleep 600`, {
        cancelled: stop.signal,
        onOutput: () => stop.abort(),
      });
      expect(end).toBe("cancelled");
      expect(isDead(pidIn("pid"))).toBe(true);
    },
  );

  it.runIf(process.platform === "linux")("is the end of daemons that start daemons", async () => {
    await sh(
      `setsid sh -c 'for i in 1 2 3 4 5 6 7 8; do setsid sh -c "echo \\$\\$ > tmp$i; mv tmp$i pid$i; exec sleep 600" & done; wait' &
       for i in 1 2 3 4 5 6 7 8; do while ! test -e pid$i; do :; done; done`,
    );
    const told = readdirSync(dir).filter((name) => name.startsWith("pid"));
    expect(told).toHaveLength(8);
    for (const name of told) expect(isDead(pidIn(name)), name).toBe(true);
  });

  it.runIf(process.platform === "linux")(
    "is the end of one that becomes another program at that very moment, again and again",
    () => {
      // While it takes over so many arguments its environment cannot be read.
      const next = 'exec /bin/sh -c "$0" "$0" "$@"';
      for (let round = 0; round < 10; round += 1) {
        const mark = randomBytes(16).toString("hex");
        const env = { GATEHOUSE_RUN: mark };
        const { pid = 0 } = spawn("/bin/sh", ["-c", next, next, ...Array(100_000).fill("x")], { env });
        try {
          while (readFileSync(`/proc/${pid}/environ`, "latin1") !== "");
          killMarked(mark);
          expect(isDead(pid), `round ${round}`).toBe(true);
        } finally {
          process.kill(pid, "SIGKILL");
        }
      }
    },
  );

  it.runIf(process.platform === "linux")(
    "does not wait for a daemon that hid from us and holds the output",
    async () => {
      const { end, output } = await sh(`echo said; ${daemon("pid", "env -i PATH=$PATH")}`);
      const pid = pidIn("pid");
      const hid = !isDead(pid);
      process.kill(pid, "SIGKILL");
      expect(hid, "the attack works without walls").toBe(true);
      expect([end, output]).toEqual(["exit 0", "said\n"]);
    },
  );

  it("leaves others alone", async () => {
    const other = runCommand({
      arguments: ["/bin/sh", "-c", "while ! test -e go; do sleep 0.05; done; echo fine"],
      cwd: dir,
      env: { PATH: process.env.PATH ?? "" },
      stdin: undefined,
      timeoutMinutes: undefined,
      cancelled: new AbortController().signal,
      onOutput: () => {},
      dir,
      mark: randomBytes(16).toString("hex"),
    });
    await sh("setsid sleep 600 & exit 0");
    writeFileSync(path.join(dir, "go"), "");
    expect((await other).end).toEqual({ kind: "exit", code: 0 });
    expect(existsSync(path.join(dir, "go"))).toBe(true);
  });
});
