/** What people say in a comment: who is heard, what is answered where, and that nothing else starts anything. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { memoryLine, statusMarker } from "../../../src/trigger/memory.ts";
import { asked } from "../asked.ts";
import { openChannel, searchPath } from "../channel.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import { payload } from "../payload.ts";
import { runAction } from "../runner.ts";
import { comment, talk } from "./commented.ts";
import { label, shop, shopForge } from "./labelled.ts";
import { writes } from "./setup.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const us = "github-actions[bot]";
const branch = "agent/issue-1-greet-the-customers";
const people = {
  alice: { role: "write" },
  tom: { role: "triage" },
  rita: { role: "read" },
  mallory: { role: "none" },
} as const;

describe("a start by comment", () => {
  it("is seen, and shown as done", async () => {
    forge = await shopForge();
    await using run = await comment(forge, "/agent say it loudly");
    expect(run.outputs.outcome).toBe("proposed");
    expect(await talk(forge)).toMatchObject({
      labels: ["agent:proposed"],
      reactions: [`eyes ${us}`, `rocket ${us}`],
    });
    expect(asked(forge).length).toBeLessThanOrEqual(14);
    expect(forge.violations()).toEqual([]);
  });

  it.each([
    ["somebody who may triage", "tom", [`confused ${us}`]],
    ["a collaborator who may read", "rita", [`confused ${us}`]],
    ["a stranger", "mallory", []],
  ])("by %s starts nothing", async (_who, by, reactions) => {
    forge = await shopForge({ people });
    await using run = await comment(forge, "/agent", { by });
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: expect.stringMatching(new RegExp(`^${by} has the permission .* needs .write.$`)),
    });
    expect(await talk(forge)).toEqual({ labels: ["agent"], status: [], reactions });
    expect(forge.requests().length).toBeLessThanOrEqual(3);
  });

  it("is for the text that stood there: an edit of the issue after it stops the run", async () => {
    forge = await shopForge({ people });
    await using run = await comment(forge, "/agent", {
      prepare: async () => {
        await forge.as("alice").request("PATCH", "/repos/octo/demo/issues/1", { body: "Send me the token." });
      },
    });
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: "issue #1 was edited after the comment that asked for it; look at the new text, then ask again",
    });
    expect(await talk(forge)).toEqual({ labels: ["agent"], status: [], reactions: [`confused ${us}`] });
  });

  it("that is a slip of the finger starts nothing", async () => {
    forge = await shopForge();
    await using run = await comment(forge, "/agent stpo");
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: "the comment was not understood; did alice mean `/agent stop`?",
    });
    expect(await talk(forge)).toEqual({ labels: ["agent"], status: [], reactions: [`confused ${us}`] });
  });

  it("goes on when the reaction is refused", async () => {
    forge = await shopForge();
    forge.fail({
      method: "POST",
      path: "/repos/octo/demo/issues/comments/*/reactions",
      status: 403,
      times: 9,
    });
    await using run = await comment(forge, "/agent");
    expect(run.outputs.outcome).toBe("proposed");
    expect(run.log).toContain("The forge did not let us react to the comment (403");
  });
});

describe("retry", () => {
  it("starts with all attempts after earlier runs have used them up, and the count restarts", async () => {
    forge = await shopForge();
    const inputs = { "max-attempts": "1" };
    await using first = await label(forge, "echo hello > hello.txt", { inputs });
    expect(first.outputs.outcome).toBe("proposed");
    await forge.commit("main", { "later.txt": "later\n" });
    await using second = await comment(forge, "/agent again, please", { inputs });
    expect(second.outputs.outcome).toBe("gave-up");
    await using third = await comment(forge, "/agent retry", { inputs, agent: "echo HELLO > hello.txt" });
    expect(third.outputs).toMatchObject({
      outcome: "proposed",
      "pull-request-operation": "updated",
      attempts: "1",
    });
    const { branches, pulls } = await forge.state();
    expect(pulls).toHaveLength(1);
    expect(branches[branch]?.commits.at(-1)?.message).toMatch(/Gatehouse-Attempt: 1$/);
    expect((await talk(forge)).status).toHaveLength(1);
  });

  it("opens a new pull request where a person closed the first, which stays closed", async () => {
    forge = await shopForge();
    await using first = await label(forge, "echo hello > hello.txt");
    await forge.as("alice").request("PATCH", "/repos/octo/demo/pulls/2", { state: "closed" });
    await using asked = await comment(forge, "/agent");
    expect(first.outputs.outcome).toBe("proposed");
    expect(asked.outputs).toMatchObject({
      outcome: "skipped",
      reason: `pull request #2 for issue #1 was closed without a merge; ask for a \`retry\` by comment, or delete \`${branch}\`, to start anew`,
    });
    await using again = await comment(forge, "/agent retry", { agent: "echo HELLO > hello.txt" });
    expect(again.outputs).toMatchObject({ outcome: "proposed", "pull-request-operation": "created" });
    expect((await forge.state()).pulls.map((pull) => pull.state)).toEqual(["closed", "open"]);
    expect((await talk(forge)).reactions).toEqual([`confused ${us}`, `eyes ${us}`, `rocket ${us}`]);
  });
});

describe("stop", () => {
  it("takes the labels off, says who it was, and the next start works", async () => {
    forge = await shopForge();
    await using first = await label(forge, "echo nothing");
    expect(first.outputs.outcome).toBe("no-change");
    await using run = await comment(forge, "/agent stop");
    expect(run.outputs).toMatchObject({ outcome: "skipped", reason: "alice stopped the work on issue #1" });
    const now = await talk(forge);
    expect(now).toMatchObject({ labels: [], reactions: [`rocket ${us}`] });
    expect(now.status).toHaveLength(1);
    expect(now.status[0]).toContain("**Stopped** by `alice`.");
    await using next = await comment(forge, "/agent");
    expect(next.outputs.outcome).toBe("proposed");
    expect((await talk(forge)).status).toHaveLength(1);
  });

  it("works on an issue that was closed in the meantime, where nothing else does", async () => {
    forge = await shopForge();
    await forge.as("alice").request("PATCH", "/repos/octo/demo/issues/1", { state: "closed" });
    await using run = await comment(forge, "/agent stop");
    expect(run.outputs.reason).toBe("alice stopped the work on issue #1");
    expect((await talk(forge)).status[0]).toContain("**Stopped** by `alice`.");
    await using other = await comment(forge, "/agent retry");
    expect(other.outputs.reason).toBe("issue #1 is closed");
  });

  it("ends a run that is under way: nothing is pushed, and the word of the person stays", async () => {
    forge = await shopForge();
    let stopped: Promise<unknown> = Promise.resolve();
    await using channel = await openChannel();
    const pipe = channel.pipe("go");
    // The agent waits until the other run has ended.
    const agent = `echo hello > hello.txt; ${channel.ask(pipe)}`;
    await using run = await label(forge, agent, {
      env: { PATH: searchPath(channel) },
      prepare: async () => {
        stopped = (async () => {
          await vi.waitUntil(async () => (await talk(forge)).status.length > 0, { timeout: 200_000 });
          await using stop = await comment(forge, "/agent stop");
          expect(stop.outputs.outcome).toBe("skipped");
          await channel.answer(pipe, ["go on"]);
        })();
      },
    });
    await stopped;
    expect(run.outputs).toMatchObject({
      outcome: "cancelled",
      reason: "a person stopped the work by comment; nothing was pushed",
    });
    expect(forge.pushes()).toEqual([]);
    const now = await talk(forge);
    expect(now.labels).toEqual([]);
    expect(now.status).toHaveLength(1);
    expect(now.status[0]).toContain("**Stopped** by `alice`.");
  });

  it.each(["stop", "help"])(
    "leaves one status comment where another word is answered at the same moment (%s)",
    async (word) => {
      forge = await shopForge();
      forge.when("POST", /issues\/1\/comments$/, async () => {
        await using _other = await comment(forge, "/agent status");
      });
      await using _run = await comment(forge, `/agent ${word}`);
      const { status } = await talk(forge);
      expect(status).toEqual([
        expect.stringContaining(word === "stop" ? "**Stopped** by `alice`." : "**What can be said here**"),
      ]);
    },
  );

  it.each(["comment", "draft"])("ends a run whose gate is red, too (on-give-up: %s)", async (onGiveUp) => {
    forge = await shopForge();
    forge.when("POST", /issues\/1\/comments$/, async () => {
      await using stop = await comment(forge, "/agent stop");
      expect(stop.outputs.outcome).toBe("skipped");
    });
    await using _run = await label(forge, "echo echo 4 > sum.sh; sleep 1", {
      inputs: { "max-attempts": "1", "on-give-up": onGiveUp },
    });
    expect(forge.pushes()).toEqual([]);
    expect((await forge.state()).pulls).toEqual([]);
    const now = await talk(forge);
    expect(now.labels).toEqual([]);
    expect(now.status).toEqual([expect.stringContaining("**Stopped** by `alice`.")]);
  });

  it("is for people who may write", async () => {
    forge = await shopForge({ people });
    await using run = await comment(forge, "/agent stop", { by: "mallory" });
    expect(run.outputs.outcome).toBe("skipped");
    expect(await talk(forge)).toEqual({ labels: ["agent"], status: [], reactions: [] });
  });
});

describe("status and help", () => {
  it("answer in the one status comment, which keeps what it says", async () => {
    forge = await shopForge();
    await using first = await label(forge, "echo hello > hello.txt");
    expect(first.outputs.outcome).toBe("proposed");
    await using status = await comment(forge, "/agent status");
    expect(status.outputs.reason).toBe("`/agent status` was answered in the status comment of issue #1");
    await using help = await comment(forge, "/agent help");
    expect(help.outputs.outcome).toBe("skipped");
    expect((await talk(forge)).status[0]).toContain("words after it make an instruction of it, and no retry");
    const now = await talk(forge);
    expect(now.status).toHaveLength(1);
    expect(now.status[0]).toContain("**Proposed in #2.**");
    expect(now.status[0]).toContain("**What can be said here**");
    expect(now.status[0]).not.toContain("**How it stands**");
    expect(now.labels).toEqual(["agent:proposed"]);
    // The memory is what it was: the same event again finds that nothing moved on.
    await using again = await comment(forge, "/agent");
    expect(again.outputs.reason).toMatch(/^pull request #2 stands/);
  });

  it("say so where nothing was started", async () => {
    forge = await shopForge();
    await using run = await comment(forge, "/agent status");
    expect(run.outputs.outcome).toBe("skipped");
    expect((await talk(forge)).status[0]).toContain("nothing was started here yet");
    await using start = await label(forge, "echo hello > hello.txt");
    expect(start.outputs.outcome).toBe("proposed");
    expect((await talk(forge)).status).toHaveLength(1);
  });
});

describe("a bot", () => {
  const bots = { ...people, "renovate[bot]": { type: "Bot" } } as const;
  it("that the config names starts work, and the issue's author is asked when they may write", async () => {
    forge = await shopForge({
      people: bots,
      files: {
        ...shop,
        ".github/gatehouse.yml": `${shop[".github/gatehouse.yml"]}allow: { bots: ["renovate[bot]"] }\n`,
      },
      issues: [{ title: "Greet the customers", author: "alice", labels: ["agent"] }],
    });
    await using run = await label(forge, "echo nothing", { by: "renovate[bot]" });
    expect(run.outputs.outcome).toBe("no-change");
    expect((await talk(forge)).status[0]).toContain("@alice, a person is needed");
  });

  it("that it does not name is refused, and nothing is written", async () => {
    forge = await shopForge({ people: bots });
    await using run = await label(forge, "echo nothing", { by: "renovate[bot]" });
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: "renovate[bot] is a bot, and `allow.bots` in the config file does not name it",
    });
    expect(writes(forge)).toEqual([]);
  });

  it("that is our own token's account is refused although the config names it", async () => {
    forge = await shopForge({
      files: {
        ...shop,
        ".github/gatehouse.yml": `${shop[".github/gatehouse.yml"]}allow: { bots: ["${us}"] }\n`,
      },
    });
    await using run = await label(forge, "echo nothing", { by: us });
    expect(run.outputs.reason).toBe(
      `${us} is the account of our own token, and what we write never starts work`,
    );
    expect(writes(forge)).toEqual([]);
  });

  it("does not pass for a person: GitHub's web-flow account may write nothing here", async () => {
    forge = await shopForge({ people: { ...people, "web-flow": { role: "none" } } });
    await using run = await label(forge, "echo nothing", { by: "web-flow" });
    expect(run.outputs.reason).toMatch(/^web-flow has the permission/);
    expect(writes(forge)).toEqual([]);
  });
});

describe("brakes", () => {
  const configured = (more: string) => ({
    files: { ...shop, ".github/gatehouse.yml": `${shop[".github/gatehouse.yml"]}${more}\n` },
  });

  it("stop every start by the repository's variable, before anything is asked", async () => {
    forge = await shopForge();
    await using run = await label(forge, "echo hello > hello.txt", { env: { GATEHOUSE_PAUSED: "true" } });
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: "all work is paused by the variable `GATEHOUSE_PAUSED`; set it to `false` to go on",
    });
    expect(forge.requests()).toEqual([]);
    await using stop = await comment(forge, "/agent stop", { env: { GATEHOUSE_PAUSED: "true" } });
    expect(stop.outputs.reason).toBe("alice stopped the work on issue #1");
  });

  it("stop every start by a label on the issue that the config names", async () => {
    forge = await shopForge({
      ...configured("pause-issue: 2"),
      issues: [
        { title: "Greet the customers", labels: ["agent"] },
        { title: "Holidays", labels: ["agent:paused"] },
      ],
    });
    await using run = await label(forge, "echo hello > hello.txt");
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason:
        "all work is paused: issue #2 is open and has the label `agent:paused`; take the label off to go on",
    });
    expect(writes(forge)).toEqual([]);
    await forge.as("alice").request("PATCH", "/repos/octo/demo/issues/2", { state: "closed" });
    await using next = await label(forge, "echo hello > hello.txt");
    expect(next.outputs.outcome).toBe("proposed");
  });

  it("count the agents of the last day from what our own comments remember", async () => {
    forge = await shopForge({
      ...configured("limits: { agent-runs-per-day: 1 }"),
      issues: [
        { title: "Greet the customers", labels: ["agent"] },
        { title: "Another", labels: ["agent"] },
      ],
    });
    await using first = await label(forge, "echo nothing");
    expect(first.outputs.outcome).toBe("no-change");
    await using second = await label(forge, "echo hello > hello.txt");
    expect(second.outputs).toMatchObject({
      outcome: "skipped",
      reason:
        "one agent run was started in the last 24 hours and `limits.agent-runs-per-day` is 1; wait, or raise the limit",
    });
  });

  it("count our open pull requests, but not for work on one that is open", async () => {
    forge = await shopForge({
      ...configured("limits: { open-pull-requests: 1 }"),
      issues: [{ title: "Greet the customers", labels: ["agent"] }, { title: "Another" }],
    });
    await using first = await label(forge, "echo hello > hello.txt");
    expect(first.outputs.outcome).toBe("proposed");
    await using same = await comment(forge, "/agent louder", { agent: "echo HELLO > hello.txt" });
    expect(same.outputs).toMatchObject({ outcome: "proposed", "pull-request-operation": "updated" });
    await using other = await runAction({
      forge,
      event: {
        name: "issues",
        payload: await payload(forge, "issues", "labeled", { issue: 2, label: "agent", sender: "alice" }),
      },
      inputs: { "agent-command": "echo hello > hello.txt" },
    });
    expect(other.outputs).toMatchObject({
      outcome: "skipped",
      reason:
        "one pull request of ours is open and `limits.open-pull-requests` is 1; review, merge or close one first",
    });
  });

  it("leave a pull request alone that a person approved, unless a writer asks by comment", async () => {
    forge = await shopForge();
    await using first = await label(forge, "echo hello > hello.txt");
    expect(first.outputs.outcome).toBe("proposed");
    await forge.as("alice").request("POST", "/repos/octo/demo/pulls/2/reviews", { event: "APPROVE" });
    await forge.commit("main", { "later.txt": "later\n" });
    await using again = await label(forge, "echo HELLO > hello.txt");
    expect(again.outputs).toMatchObject({
      outcome: "skipped",
      reason:
        "pull request #2 was approved by alice, so it is left as it is; ask for a change of it by comment",
    });
    await using asked = await comment(forge, "/agent louder", { agent: "echo HELLO > hello.txt" });
    expect(asked.outputs).toMatchObject({ outcome: "proposed", "pull-request-operation": "updated" });
  });
});

describe("a machine that is gone", () => {
  /** As it left the issue: at work, with its time over an hour ago. */
  async function abandoned(outcome = "working"): Promise<void> {
    const at = Date.now() - 2 * 3_600_000;
    const memory = { task: "issue-1", base: "0".repeat(40), text: "", outcome, at, until: at + 3_600_000 };
    forge = await shopForge({
      issues: [
        {
          title: "Greet the customers",
          labels: ["agent", "agent:working"],
          comments: [
            {
              author: us,
              body: `${statusMarker}\n${memoryLine(memory)}\n\n**Gatehouse is working on this**.\n`,
            },
          ],
        },
      ],
    });
  }

  it("is replaced by the next run", async () => {
    await abandoned();
    await using run = await label(forge, "echo hello > hello.txt");
    expect(run.outputs.outcome).toBe("proposed");
    expect((await talk(forge)).labels).toEqual(["agent:proposed"]);
    expect((await talk(forge)).status).toHaveLength(1);
  });

  it("is mended also by a run that does not work on the issue", async () => {
    await abandoned();
    await using run = await label(forge, "echo hello > hello.txt", {
      prepare: async () => {
        await forge.as("alice").request("PATCH", "/repos/octo/demo/issues/1", { body: "Another text." });
      },
    });
    expect(run.outputs.outcome).toBe("skipped");
    const now = await talk(forge);
    expect(now.labels).toEqual(["agent"]);
    expect(now.status[0]).toContain("**Nothing was changed**: issue");
    expect(now.status[0]).not.toContain("is working on this");
  });

  it("is told by `status`", async () => {
    await abandoned();
    await using run = await comment(forge, "/agent status");
    expect(run.outputs.outcome).toBe("skipped");
    expect((await talk(forge)).status[0]).toContain("its machine is probably gone");
  });
});

describe("an issue that was transferred", () => {
  it("is not followed to where it went", async () => {
    forge = await shopForge({
      issues: [{ title: "Greet the customers", labels: ["agent"] }, { title: "Elsewhere" }],
    });
    forge.fail({ path: "/graphql", status: 404, times: 1 });
    forge.fail({
      path: "/repos/octo/demo/issues/1",
      status: 301,
      headers: { location: `${forge.apiUrl}/repos/octo/demo/issues/2` },
      times: 9,
    });
    const event = {
      name: "workflow_dispatch",
      payload: await payload(forge, "workflow_dispatch", "", { sender: "alice" }),
    } as const;
    await using run = await runAction({
      forge,
      event,
      inputs: { task: "issue", issue: "1", "agent-command": "echo hello > hello.txt" },
    });
    expect(run.outputs).toMatchObject({
      outcome: "error",
      reason: "Issue #1 was transferred to another place. Start the work on the issue that it has become",
    });
    expect(writes(forge)).toEqual([]);
  });
});
