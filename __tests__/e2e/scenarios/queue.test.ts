/** The schedule and the plan: which ready issue is taken, which are passed over and why, and that nobody gets in who may not start work. */
import { afterEach, describe, expect, it } from "vitest";
import { type Memory, memoryLine, statusMarker } from "../../../src/trigger/memory.ts";
import { asked } from "../asked.ts";
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
    expect(asked(forge).length).toBeLessThanOrEqual(25);
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

  it.each([
    ["by its words", "This fixes #1.", {}],
    ["by the name of the repository", "Fixes Octo/Demo#1", {}],
    ["by the issue's address", "Resolves: https://github.com/octo/demo/issues/1", {}],
    ["in its sidebar", "Says hello.", { sidebarLinks: { 1: [2] } }],
    ["by its words, where the forge tells of no sidebar", "Fixes GH-1", { sidebarLinks: "unknown" as const }],
  ])(
    "passes over an issue that somebody else's open pull request will close: %s",
    async (_, body, options) => {
      forge = await queueForge([ready("Greet")], {
        branches: { "alice-greets": { "hello.txt": "hello\n" } },
        ...options,
      });
      await forge.as("alice").request("POST", "/repos/octo/demo/pulls", {
        title: "Greet",
        head: "alice-greets",
        base: "main",
        body,
      });
      await using run = await nightly();
      expect(run.outputs.reason).toBe(
        "the one ready issue, #1, is passed over: pull request #2 is open for it",
      );
      expect(forge.violations()).toEqual([]);
    },
  );

  it("asks an old forge, which knows no links in the sidebar, once more without them", async () => {
    forge = await queueForge([ready("Greet")], { sidebarLinks: "unknown" });
    await using run = await nightly();
    expect(run.outputs.outcome).toBe("proposed");
  });

  it("finds the one that may start behind many that strangers put into the queue", async () => {
    forge = await queueForge([
      ...Array.from({ length: 40 }, (_, at) =>
        ready(`Buy ${at}`, { labels: ["P0"], author: "mallory", at: "2026-01-01T00:00:00Z" }),
      ),
      ready("Greet", { labels: ["P0"] }),
    ]);
    await using run = await nightly();
    expect(run.outputs).toMatchObject({ outcome: "proposed", "issue-number": "41" });
    expect(run.summary).toContain("`ready` was set by mallory");
    // Two questions about 41 issues, and one about mallory.
    expect(asked(forge).length).toBeLessThanOrEqual(24);
  });

  describe("after the machine of a run was lost", () => {
    const hour = 3_600_000;
    const us = "github-actions[bot]";
    const memory = (over: Partial<Memory>) => {
      const body = memoryLine({ task: "issue-1", base: "", text: "", outcome: "working", ...over });
      return { author: us, body: `${statusMarker}\n${body}\n\n**Gatehouse is working on this**.\n` };
    };
    const left = (comments: IssueSeed["comments"] = [], more: Partial<IssueSeed> = {}) =>
      ready("Greet", { ...more, labels: ["agent:working"], comments });

    it("takes the issue up again, and mends label and comment", async () => {
      const at = Date.now() - 5 * hour;
      forge = await queueForge([left([memory({ at, until: at + hour, starts: [at] })])]);
      await using planned = await nightly({ inputs: { task: "plan" } });
      expect(planned.outputs.reason).toBe("one issue is planned: #1");
      await using run = await nightly();
      expect(run.outputs.outcome).toBe("proposed");
      const issue = (await forge.state()).issues[0];
      expect(issue?.labels).toEqual(["ready", "agent:proposed"]);
      expect(issue?.comments).toHaveLength(1);
      expect(issue?.comments[0]?.body).not.toContain("is working on this");
    });

    it("says so on an issue that is not in the queue, where nobody else would", async () => {
      const at = Date.now() - 5 * hour;
      const issue = { title: "Greet", author: "alice", labels: ["agent:working"] };
      const over = { at, until: at + hour, starts: [at] };
      const under = { ...over, task: "issue-2", until: Date.now() + hour };
      forge = await queueForge([
        { ...issue, comments: [memory(over)] },
        { ...issue, comments: [memory(under)] },
        { ...issue, comments: [{ ...memory(over), author: "mallory" }] },
      ]);
      await using run = await nightly();
      expect(run.outputs.reason).toBe("no open issue has the label `ready`");
      const [lost, atWork, forged] = (await forge.state()).issues;
      expect(lost?.labels).toEqual(["agent:needs-human"]);
      expect(lost?.comments).toHaveLength(1);
      expect(lost?.comments[0]?.body).toContain("its machine is probably gone");
      expect(lost?.comments[0]?.body).not.toContain("is working on this");
      expect([atWork, forged].map((one) => one?.labels)).toEqual([["agent:working"], ["agent:working"]]);
      expect(forge.violations()).toEqual([]);
    });

    it("lets it rest when that is the second start within a day", async () => {
      const at = Date.now() - 5 * hour;
      const starts = [at - hour, at];
      forge = await queueForge([left([memory({ at, until: at + hour, starts })])]);
      await using run = await nightly();
      expect(run.outputs.reason).toBe(
        "the one ready issue, #1, is passed over: the last run on it died, and 2 agents were started on it within a day, so it rests for one more day, or until it is edited or commented on",
      );
    });

    it("leaves it to a run that has time left", async () => {
      const at = Date.now() - hour / 2;
      forge = await queueForge([left([memory({ at, until: at + hour, starts: [at] })])]);
      await using run = await nightly();
      expect(run.outputs.reason).toBe("the one ready issue, #1, is passed over: a run is working on it");
    });

    it("goes by the age of the label where there is no comment", async () => {
      forge = await queueForge([left([], { at: "2026-01-01T00:00:00Z" })]);
      await using run = await nightly();
      expect(run.outputs.outcome).toBe("proposed");
      expect((await forge.state()).issues[0]?.labels).toEqual(["ready", "agent:proposed"]);
    });

    it("takes a label of this hour for a run that is about to say so", async () => {
      forge = await queueForge([ready("Greet")]);
      await forge
        .as("alice")
        .request("POST", "/repos/octo/demo/issues/1/labels", { labels: ["agent:working"] });
      await using run = await nightly();
      expect(run.outputs.reason).toBe("the one ready issue, #1, is passed over: a run is working on it");
    });
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

  it("leads to jobs that leave an issue to the person who took it meanwhile", async () => {
    forge = await queueForge([ready("First")]);
    await forge.as("alice").request("POST", "/repos/octo/demo/issues/1/assignees", { assignees: ["alice"] });
    await using run = await nightly({ inputs: { task: "issue", issue: "1" } });
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: "issue #1 is passed over: it is assigned to alice",
    });
    expect(writes(forge)).toEqual([]);
  });

  it("is no longer than the forge takes a matrix, whatever the limits are", async () => {
    forge = await queueForge(
      Array.from({ length: 260 }, (_, number) => ready(`Issue ${number}`)),
      {
        files: {
          "README.md": "# A shop\n",
          ".github/gatehouse.yml": "limits: { open-pull-requests: 300, agent-runs-per-day: 300 }\n",
        },
      },
    );
    await using run = await nightly({ inputs: { task: "plan" } });
    expect(JSON.parse(run.outputs.matrix ?? "").include).toHaveLength(256);
  });
});
