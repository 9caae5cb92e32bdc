/** The harness against a small action of its own: what it hands in, what it reads back, and what it notices. */
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedForge, startForge } from "./forge/forge.ts";
import type { ForgeOptions } from "./forge/options.ts";
import { payload, schedulePayload } from "./payload.ts";
import { type ActionRun, type RunOptions, runAction } from "./runner.ts";
import { expectSnapshot, told } from "./snapshot.ts";

const action = path.join(import.meta.dirname, "fixtures/action");
let forge: EmbeddedForge;
const runs: ActionRun[] = [];

beforeEach(async () => {
  forge = await startForge(options);
});
const options: ForgeOptions = {
  people: { alice: { role: "write" } },
  labels: ["agent"],
  issues: [{ title: "Please add a file", body: "It should be new.", author: "alice", labels: ["agent"] }],
  files: { "README.md": "# demo\n", "src/a.js": "export const a = 1;\n" },
};
afterEach(async () => {
  for (const run of runs.splice(0)) await run[Symbol.asyncDispose]();
  await forge.close();
});

async function run(options: Partial<RunOptions> & { mode?: string } = {}): Promise<ActionRun> {
  const { mode = "talk", env, ...rest } = options;
  const event = {
    name: "issues",
    payload: await payload(forge, "issues", "labeled", { issue: 1, label: "agent", sender: "alice" }),
  };
  const done = await runAction({ forge, action, event, ...rest, env: { MODE: mode, ...env } });
  runs.push(done);
  return done;
}

describe("a step", () => {
  it("talks to the runner", async () => {
    const done = await run({ inputs: { "two-words": "a b", "not-there": "x" } });
    await expectSnapshot(done, forge);
    expect(done.outputs).toEqual({ plain: "one", long: "first\nsecond" });
    expect(done.state).toEqual({ "from-main": "kept" });
    expect(done.masked).toEqual(["hidden-value"]);
    expect(done.summary).toBe("# Summary\nsecret is ***\n");
    expect(done.conclusion).toBe("success");
  });

  it("proposes", async () => {
    const done = await run({ mode: "propose" });
    await expectSnapshot(done, forge);
    expect(forge.pushes()).toHaveLength(1);
    expect(done.outputs["pull-request-number"]).toBe("2");
  });

  it("is told in the same words each time, whatever was random in it", async () => {
    const first = await told(await run({ mode: "propose" }), forge);
    await forge.close();
    forge = await startForge(options);
    const second = await told(await run({ mode: "propose" }), forge);
    expect(second).toBe(first);
    expect(first).not.toMatch(/[0-9a-f]{40}|127\.0\.0\.1|\/tmp\//);
  });

  it("gets the event's name and the actor of its payload", async () => {
    const done = await run({ event: { name: "schedule", payload: schedulePayload("0 3 * * *") } });
    expect(done.main.log).toContain("event: schedule undefined #undefined");
  });

  it("fails on a malformed file, as on the runner", async () => {
    const done = await run({ mode: "broken" });
    expect(done.exitCode).toBe(0);
    expect(done.conclusion).toBe("failure");
    expect(done.annotations[0]?.message).toContain("Invalid format 'no separator'");
  });

  it("is obeyed on standard error too", async () => {
    const done = await run({ mode: "stderr" });
    expect(done.annotations).toEqual([
      { level: "warning", message: "on standard error, token ***", properties: {} },
    ]);
    expect((await done.secretsFound()).map(({ where, form }) => `${where} ${form}`)).toEqual([
      "main log plain",
    ]);
  });

  it("may name a secret only to have it hidden", async () => {
    const done = await run({ mode: "mask" });
    expect(done.log).toContain("a word ***");
    expect(await done.secretsFound()).toEqual([]);
  });

  it("runs no post when the machine is gone", async () => {
    const done = await run({ post: false });
    expect(done.post).toBeUndefined();
  });

  it("is asked, then told to stop, and post still runs", async () => {
    const done = await run({
      mode: "wait",
      signals: [
        { name: "SIGINT", when: /^ready/ },
        { name: "SIGTERM", when: /^waiting for the end/ },
      ],
    });
    expect(done.main).toMatchObject({
      exitCode: 1,
      log: "ready\nasked to stop\nwaiting for the end\ntold to stop\n",
    });
    expect(done.post?.exitCode).toBe(0);
  });

  it("is killed when it hangs", async () => {
    const done = await run({ mode: "hang", limit: 1 });
    expect(done.main).toMatchObject({ timedOut: true, signal: "SIGKILL", exitCode: null });
    expect(done.conclusion).toBe("failure");
  });
});

describe("what a run leaves", () => {
  it("is seen: processes, files, a dirty workspace, a secret", async () => {
    const done = await run({ mode: "leave" });
    try {
      expect(done.processesLeft.map(({ command, because }) => [command, because]).sort()).toEqual([
        ["sleep 300", "environment"],
        ["sleep 301", "folder"],
      ]);
    } finally {
      for (const { pid } of done.processesLeft) process.kill(pid, "SIGKILL");
    }
    expect(done.leftInTemp).toEqual(["+ left.txt"]);
    expect(done.workspaceChanges).toEqual(["+ dirty.txt"]);
    expect((await done.secretsFound()).map(({ where }) => where)).toContain("_temp/left.txt");
  });

  it("is nothing when nothing is left", async () => {
    const done = await run({ env: { MODE: "none" } });
    expect(done.processesLeft).toEqual([]);
    expect(done.leftInTemp).toEqual([]);
    expect(done.workspaceChanges).toEqual([]);
    expect(await done.secretsFound()).toEqual([]);
  });
});

describe("the workspace", () => {
  it.each([
    { depth: 1, credential: "v6" },
    { depth: 0, credential: "v4" },
    { depth: 2, credential: "none" },
  ] as const)(
    "is a checkout with fetch-depth $depth, credential $credential",
    async ({ depth, credential }) => {
      await forge.commit("main", { "b.txt": "b\n" });
      await forge.commit("main", { "c.txt": "c\n" });
      const done = await run({ workspace: { kind: "checkout", depth, credential }, mode: "none" });
      const { git } = await import("./forge/git.ts");
      const log = await git(done.folders.workspace, ["log", "--format=%s"]);
      expect(log.split("\n")).toHaveLength({ 0: 3, 1: 1, 2: 2 }[depth]);
      const header = await git(done.folders.workspace, [
        "config",
        "--includes",
        "--get-regexp",
        "extraheader",
      ]).catch(() => "");
      expect(header.includes("basic")).toBe(credential !== "none");
    },
  );

  it("is empty", async () => {
    const done = await run({ workspace: "empty", prepare: async () => {}, mode: "none" });
    expect(done.main.exitCode).toBe(0);
    expect(done.workspaceChanges).toEqual([]);
  });

  it("poisons work when an action runs git in it", async () => {
    const done = await run({ workspace: "poisoned", mode: "git" });
    expect(done.poisonsTaken).toContain("fsmonitor");
    const clean = await run({ workspace: "poisoned", mode: "none" });
    expect(clean.poisonsTaken).toEqual([]);
  });
});
