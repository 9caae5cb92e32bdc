/** The command line in front of a person: one live line that vanishes, and nothing that a terminal would obey from anybody else. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { node24 } from "./runner/step.ts";

const cli = path.resolve(import.meta.dirname, "../../dist/cli.js");

let root: string;
let repository: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), "terminal-")));
  repository = path.join(root, "repository");
  mkdirSync(repository);
  writeFileSync(path.join(repository, "sum.sh"), "echo 3\n");
  writeFileSync(path.join(repository, "ISSUE.md"), "# Greet\n");
  writeFileSync(path.join(repository, "old.txt"), "\u001b[2J\u001b[8mold\u0007\r\n");
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: repository });
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("-c", "user.name=L", "-c", "user.email=l@example.com", "commit", "--quiet", "--message", "Start");
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(root, { recursive: true, force: true });
});

/** The agent waits for a line in this pipe. */
function pipe(): string {
  const name = path.join(root, "pipe");
  execFileSync("mkfifo", [name]);
  return name;
}

interface Session {
  readonly child: ChildProcess;
  /** All that came so far. */
  readonly shown: () => string;
  /** As soon as this was shown. */
  readonly sees: (wanted: RegExp) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly shown: string }>;
}

const quiet = { CI: "", NO_COLOR: "", TERM: "xterm" };

/** With a terminal of util-linux's `script`, or without one. */
function session(
  agent: string,
  { tty = true, env = {}, gate = "sh sum.sh", more = [] as readonly string[] } = {},
): Session {
  const args = [node24, cli, "issue-to-pr", "ISSUE.md", "--gate", gate, ...more];
  const quoted = args.map((arg) => `'${arg.replaceAll("'", "'\\''")}'`).join(" ");
  const child = spawn(tty ? "script" : "sh", tty ? ["-qec", `exec ${quoted}`, "/dev/null"] : ["-c", quoted], {
    cwd: repository,
    env: {
      PATH: process.env.PATH,
      HOME: root,
      TMPDIR: root,
      SHELL: "/bin/sh",
      AGENT_CMD: agent,
      ...quiet,
      ...env,
    },
  });
  children.push(child);
  let shown = "";
  const waiting: (() => void)[] = [];
  const ended = new Promise<{ code: number | null; shown: string }>((done) => {
    child.on("close", (code) => {
      done({ code, shown });
      for (const look of waiting) look();
    });
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      shown += chunk.toString();
      for (const look of waiting) look();
    });
  }
  return {
    child,
    shown: () => shown,
    sees: (wanted) =>
      new Promise((done, failed) => {
        const look = () => {
          if (wanted.test(shown)) done();
          else if (child.exitCode !== null) failed(new Error(`It never showed ${wanted}:\n${shown}`));
        };
        waiting.push(look);
        look();
      }),
    ended,
  };
}

/** What stands on the terminal in the end; it knows nothing but line ends, the return and the clearing of a line. */
function screenOf(shown: string): string[] {
  return shown.split("\r\n").map((line) => {
    const [, kept = ""] = /(?:^|\r\u001b\[K)((?:(?!\r\u001b\[K).)*)$/s.exec(line) ?? [];
    return kept;
  });
}

/** Everything of it that a terminal would obey, but for the ends of lines. */
function obeyed(shown: string): string[] {
  return shown.replaceAll("\r\n", "\n").match(/\r\u001b\[K|[\p{Cc}](?<![\t\n])/gu) ?? [];
}

const works = (from: string) => `cat ${from}; echo '# done' >> sum.sh`;

describe("on a terminal", () => {
  it("one line says what is done and for how long, and is gone before anything else is printed", async () => {
    const from = pipe();
    const { sees, ended } = session(works(from));
    await sees(/\r\u001b\[Kthe gate on the untouched base, sh sum\.sh, 0 s/);
    await sees(/\r\u001b\[Kthe agent is at work, attempt 1 of 1, 0 s/);
    // A busy machine may pass over a second.
    await sees(/\r\u001b\[Kthe agent is at work, attempt 1 of 1, [1-9]\d* s/);
    await writeFile(from, "the agent's own line\n");
    const { code, shown } = await ended;
    expect(code).toBe(0);
    const lines = screenOf(shown);
    expect(lines).toContain("│ the agent's own line");
    expect(lines.some((line) => line.startsWith("Branch agent/issue, commit"))).toBe(true);
    expect(
      lines.filter((line) => /, \d+ s$/.test(line) && /at work|getting ready|the gate on|pushing/.test(line)),
    ).toEqual([]);
    expect(new Set(obeyed(shown))).toEqual(new Set(["\r\u001b[K"]));
  });

  it("it is gone after Ctrl-C", async () => {
    const { child, sees, ended } = session(works(pipe()));
    await sees(/the agent is at work/);
    child.stdin?.write("\u0003");
    const { code, shown } = await ended;
    expect(code).toBe(1);
    const after = shown.slice(shown.lastIndexOf("the agent is at work"));
    expect(after).toMatch(/^[^\r]*\r\u001b\[K/);
    expect(screenOf(shown).at(-1)).toBe("");
    expect(screenOf(shown)).toContain("cancelled: the run was cancelled.");
  });

  it("nobody else moves the cursor: not the agent, not the gate, not the name of a check, not the change", async () => {
    const attack = String.raw`\033[2J\033[3A\033]0;title\007\033]52;c;eA==\007\rover\010\010\033[8mhidden\302\233K`;
    const gate = `: '\u001b[2J\u001b[1A\u009bK\u0007'; printf '${attack}\\n'; sh sum.sh`;
    const agent = `printf '${attack}\\n'; rm old.txt`;
    const { code, shown } = await session(agent, { gate }).ended;
    expect(code).toBe(0);
    expect(shown).toContain("-<U+001B>[2J<U+001B>[8mold<U+0007>");
    const left = obeyed(shown.replaceAll(/\u001b\[[08]m/g, ""));
    expect(new Set(left)).toEqual(new Set(["\r\u001b[K"]));
  });
});

describe("plain lines, and nothing else,", () => {
  it.each([
    ["without a terminal", { tty: false }],
    ["with NO_COLOR", { env: { NO_COLOR: "1" } }],
    ["on a terminal that can do nothing", { env: { TERM: "dumb" } }],
    ["on one that nobody named", { env: { TERM: "" } }],
    ["in CI", { env: { CI: "true" } }],
  ])("%s", async (_where, options) => {
    const agent = String.raw`printf '\033[31mred\033[0m\n'; echo '# done' >> sum.sh`;
    const { code, shown } = await session(agent, options).ended;
    expect(code).toBe(0);
    expect(shown).toContain("│ red");
    expect(shown).toContain("The agent ended: exit 0");
    expect(shown).not.toContain("the agent is at work");
    expect(obeyed(shown)).toEqual([]);
  });
});
