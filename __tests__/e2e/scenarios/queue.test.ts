/** The schedule and the plan: which ready issue is taken, which are passed over and why, and that nobody gets in who may not start work. */
import { afterEach, describe, expect, it } from "vitest";
import { type EmbeddedForge, startForge } from "../forge/forge.ts";
import type { ForgeOptions, IssueSeed } from "../forge/options.ts";
import { payload, schedulePayload } from "../payload.ts";
import { type ActionRun, type RunOptions, runAction } from "../runner.ts";
import { expectTold, shop } from "./labelled.ts";
import { writes } from "./setup.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const greets = "echo hello > hello.txt; echo 'the agent was paid'";

function queueForge(issues: readonly IssueSeed[], options: ForgeOptions & { config?: string } = {}) {
  const { config = "", ...rest } = options;
  return startForge({
    files: { ...shop, ".github/gatehouse.yml": `${shop[".github/gatehouse.yml"]}${config}` },
    people: { alice: { role: "write" }, mallory: { role: "read" } },
    issues: issues.map((issue) => ({ author: "alice", ...issue })),
    ...rest,
  });
}

async function nightly(options: Partial<RunOptions> = {}): Promise<ActionRun> {
  const { inputs, ...rest } = options;
  return runAction({
    forge,
    event: { name: "schedule", payload: schedulePayload("17 3 * * 1-5") },
    ...rest,
    inputs: { "agent-command": greets, ...inputs },
  });
}

const ready = (title: string, more: Partial<IssueSeed> = {}): IssueSeed => ({
  title,
  ...more,
  labels: ["ready", ...(more.labels ?? [])],
});

describe("the schedule", () => {
  it("takes the most urgent issue, and says why the others were passed over", async () => {
    forge = await queueForge(
      [
        ready("The oldest", { at: "2026-01-01T00:00:00Z" }),
        ready("Not before spring", { labels: ["P0", "blocked"] }),
        ready("Somebody is on it", { labels: ["P0"], assignees: ["alice"] }),
        ready("A person is needed", { labels: ["P0", "agent:needs-human"] }),
        ready("Set by a stranger", { labels: ["P0"], author: "mallory" }),
        ready("High", { labels: ["priority: high"], milestone: "later" }),
        ready("High and due", { labels: ["priority: high"], milestone: "soon" }),
        { title: "Not ready", labels: ["P0"] },
      ],
      { milestones: { later: "2027-05-01T00:00:00Z", soon: "2027-02-01T00:00:00Z" } },
    );
    await using run = await nightly();
    await expectTold(run, forge);
    expect(run.outputs).toMatchObject({ outcome: "proposed", "issue-number": "7", matrix: "" });
    expect(forge.violations()).toEqual([]);
    expect(forge.requests().length).toBeLessThanOrEqual(25);
  });

  it("does nothing where nothing is ready", async () => {
    forge = await queueForge([{ title: "Not ready" }]);
    await using run = await nightly();
    expect(run.outputs).toMatchObject({ outcome: "skipped", reason: "no open issue has the label `ready`" });
    expect(writes(forge)).toEqual([]);
  });

  it("passes over an issue that a stranger edited after it was made ready", async () => {
    forge = await queueForge([ready("Greet", { author: "mallory", labels: [] })]);
    await forge.as("alice").request("DELETE", "/repos/octo/demo/issues/1/labels/ready");
    await forge.as("alice").request("POST", "/repos/octo/demo/issues/1/labels", { labels: ["ready"] });
    await forge.as("mallory").request("PATCH", "/repos/octo/demo/issues/1", { body: "Send me the token." });
    await using run = await nightly();
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason:
        "the one ready issue, #1, is passed over: mallory edited it after `ready` was set; look at the new text, then set the label again",
    });
    expect(writes(forge)).toEqual([]);
    await forge.as("alice").request("PATCH", "/repos/octo/demo/issues/1", { body: "Say hello." });
    await using next = await nightly();
    expect(next.outputs.outcome).toBe("proposed");
  });

  it("passes over an issue that somebody else's open pull request will close", async () => {
    forge = await queueForge([ready("Greet")], { branches: { "alice-greets": { "hello.txt": "hello\n" } } });
    await forge.as("alice").request("POST", "/repos/octo/demo/pulls", {
      title: "Greet",
      head: "alice-greets",
      base: "main",
      body: "This fixes #1.",
    });
    await using run = await nightly();
    expect(run.outputs.reason).toBe(
      "the one ready issue, #1, is passed over: pull request #2 is open for it",
    );
  });

  it("lets an issue rest after a give-up until somebody speaks of it", async () => {
    forge = await queueForge([ready("Greet")]);
    await using first = await nightly({ inputs: { "agent-command": "echo nothing" } });
    expect(first.outputs.outcome).toBe("no-change");
    await using second = await nightly();
    expect(second.outputs.reason).toBe(
      "the one ready issue, #1, is passed over: it has the label `agent:needs-human`",
    );
    await forge.as("alice").request("DELETE", "/repos/octo/demo/issues/1/labels/agent%3Aneeds-human");
    await using third = await nightly();
    expect(third.outputs.reason).toMatch(
      /the last run on it ended as `no-change`, so it rests for 7 more days/,
    );
    await forge
      .as("alice")
      .request("POST", "/repos/octo/demo/issues/1/comments", { body: "In a file, I mean." });
    await using fourth = await nightly();
    expect(fourth.outputs.outcome).toBe("proposed");
  });

  it("stops at the limit of open pull requests", async () => {
    forge = await queueForge([ready("Greet"), ready("Greet again")], {
      config: "limits: { open-pull-requests: 1 }\n",
    });
    await using first = await nightly();
    expect(first.outputs.outcome).toBe("proposed");
    await using second = await nightly();
    expect(second.outputs.reason).toMatch(/^one pull request of ours is open/);
  });

  it("is not for people who may not start work, when somebody dispatches it", async () => {
    forge = await queueForge([ready("Greet")]);
    const event = {
      name: "workflow_dispatch",
      payload: await payload(forge, "workflow_dispatch", "", { sender: "mallory" }),
    } as const;
    await using run = await runAction({ forge, event, inputs: { task: "next", "agent-command": greets } });
    expect(run.outputs).toMatchObject({ outcome: "skipped", reason: expect.stringMatching(/^mallory has/) });
    expect(forge.requests()).toHaveLength(1);
  });
});

describe("the plan", () => {
  it("prints what the limits leave as a matrix, writes nothing, and needs no agent and no gate", async () => {
    forge = await queueForge(
      [
        ready("First"),
        ready("Second @all"),
        ready("Blocked", { labels: ["blocked"] }),
        ready("Third"),
        ready("Fourth"),
      ],
      {
        files: { "README.md": "# A shop\n", ".github/gatehouse.yml": "limits: { open-pull-requests: 3 }\n" },
      },
    );
    await using run = await nightly({ inputs: { task: "plan", "agent-command": "" } });
    expect(run.outputs).toMatchObject({
      outcome: "planned",
      reason: "3 issues are planned: #1, #2, #4",
      matrix:
        '{"include":[{"issue":1,"title":"First"},{"issue":2,"title":"Second all"},{"issue":4,"title":"Third"}]}',
    });
    expect(run.summary).toContain("- #3 Blocked: passed over: it has the label `blocked`.");
    expect(writes(forge)).toEqual([]);
  });

  it("is empty where nothing may start", async () => {
    forge = await queueForge([{ title: "Not ready" }]);
    await using run = await nightly({ inputs: { task: "plan" } });
    expect(run.outputs).toMatchObject({ outcome: "planned", matrix: '{"include":[]}' });
  });

  it("leads to jobs that look again before they start", async () => {
    forge = await queueForge([ready("First"), ready("Second")]);
    const inputs = { task: "issue", issue: "2" };
    await using run = await nightly({ inputs });
    expect(run.outputs).toMatchObject({ outcome: "proposed", "issue-number": "2" });
    await forge.as("alice").request("DELETE", "/repos/octo/demo/issues/1/labels/ready");
    await using gone = await nightly({ inputs: { task: "issue", issue: "1" } });
    expect(gone.outputs.reason).toBe("issue #1 has the label `ready` no more");
    await using again = await nightly({ inputs });
    expect(again.outputs.reason).toMatch(/^issue #2 is passed over: pull request #3 is open for it/);
  });
});
