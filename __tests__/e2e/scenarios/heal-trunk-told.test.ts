/** A red default branch has no issue and no pull request to be told on: its red commit says how the work stands, and remembers it. */
import { afterEach, describe, expect, it } from "vitest";
import { type Memory, memoryLine, statusCommentOf, statusMarker } from "../../../src/trigger/memory.ts";
import { Untrusted } from "../../../src/words.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ForgeOptions, RunSeed } from "../forge/options.ts";
import { payload, schedulePayload } from "../payload.ts";
import { type ActionRun, runAction } from "../runner.ts";
import { broken, ciFailed, failedJob, healByName, log, mends, redShop } from "./failed-run.ts";
import { expectTold, label, shop, shopForge } from "./labelled.ts";
import { kept, writes } from "./setup.ts";
import { carried, publish, readerToken, work } from "./two-jobs.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const us = "github-actions[bot]";
const paid = `${mends} echo 'the agent was paid'`;
const hopeless = "echo 'echo 9' > sum.sh";
const onMain: RunSeed = { branch: "main", event: "push" };
const config = (more: string) => ({ ".github/gatehouse.yml": `${shop[".github/gatehouse.yml"]}${more}\n` });
const scanned = config("heal: { workflows: [ci.yml] }");
const mayRerun = {
  tokens: {
    GITHUB_TOKEN: {
      permissions: { contents: "write", issues: "write", "pull-requests": "write", actions: "write" },
    },
  },
} satisfies ForgeOptions;

const tip = async () => (await forge.repository.sha("refs/heads/main")) ?? "";
const comments = async () => (await forge.state()).commitComments;

/** What the one comment of ours on the head of main remembers. */
async function remembered(): Promise<Memory | undefined> {
  const head = await tip();
  const ours = (await comments()).filter(({ commit, author }) => commit === head && author === us);
  expect(ours).toHaveLength(1);
  const [one] = ours.map(({ body, author }) => ({
    id: 1,
    author: { login: author, kind: "bot" as const },
    body: new Untrusted(body),
    createdAt: "",
    updatedAt: "",
  }));
  return one && statusCommentOf([one], us)?.memory;
}

function scan(agent: string): Promise<ActionRun> {
  const event = { name: "schedule", payload: schedulePayload("17 * * * *") };
  return runAction({ forge, event, inputs: { "agent-command": agent, task: "scan" } });
}

function write(login: string, sha: string, body: string) {
  return forge.as(login).request("POST", `/repos/octo/demo/commits/${sha}/comments`, { body });
}

describe("a heal that is given up", () => {
  it("is told on the commit, is not paid for again by the timer, and goes on when a person asks", async () => {
    forge = await shopForge({ files: { ...redShop, ...scanned } });
    await forge.addRun({ ...onMain, actor: "alice", jobs: [failedJob] });
    await using first = await scan(hopeless);
    await expectTold(first, forge);
    expect(first.outputs.outcome).toBe("gave-up");
    const told = await comments();
    expect(told).toMatchObject([{ commit: await tip(), author: us }]);
    for (const said of [
      "@alice, a person is needed",
      "What was tried",
      "expected 3, got 9",
      "run-id: 5001",
    ]) {
      expect(told[0]?.body).toContain(said);
    }
    expect((await remembered())?.starts).toHaveLength(1);

    await using second = await scan(paid);
    expect(second.outputs).toMatchObject({
      outcome: "skipped",
      reason: expect.stringContaining("ended with `gave-up` before; push a commit, or ask for it with"),
    });
    expect(second.log).not.toContain("the agent was paid");
    expect(await comments()).toEqual(told);

    await using third = await healByName(forge, mends, 5001);
    expect(third.outputs.outcome).toBe("proposed");
    expect(await comments()).toHaveLength(1);
    expect((await comments())[0]?.body).toContain("**Proposed in #2.**");
    expect(await remembered()).toMatchObject({ outcome: "proposed", pull: 2 });
    expect((await remembered())?.starts).toHaveLength(2);
  });

  it("is remembered by nobody's words but ours", async () => {
    forge = await shopForge({ files: redShop });
    const memory = { task: "heal-main", base: await tip(), text: "", outcome: "gave-up" };
    await write("mallory", await tip(), `${statusMarker}\n${memoryLine(memory)}\n`);
    await using run = await ciFailed(forge, mends, onMain);
    expect(run.outputs.outcome).toBe("proposed");
    expect((await comments()).map(({ author }) => author)).toEqual(["mallory", us]);
  });

  it("is told by the post step when it was killed", async () => {
    forge = await shopForge({ files: redShop });
    const waits = "echo waiting; sleep 1000";
    const options = { signals: [{ name: "SIGKILL", when: /│ waiting/ }] } as const;
    await using run = await ciFailed(forge, waits, onMain, options);
    expect(run.main.signal).toBe("SIGKILL");
    expect((await comments())[0]?.body).toContain("the run ended before it could say how");
    expect((await comments())[0]?.body).toContain(
      "push to the branch, or ask for it again with `task: heal`",
    );
    const memory = await remembered();
    expect(memory).toMatchObject({ task: "heal-main", outcome: "error" });
    expect(memory?.starts).toHaveLength(1);
  });

  it("is told by the second of two jobs only", async () => {
    forge = await shopForge({ files: redShop, ...readerToken });
    const { id } = await forge.addRun({ ...onMain, actor: "alice", jobs: [failedJob] });
    const event = {
      name: "workflow_run",
      payload: await payload(forge, "workflow_run", "completed", { run: id }),
    };
    await using worked = await work(forge, hopeless, { event });
    expect(worked.outputs.outcome).toBe("gave-up");
    expect(writes(forge)).toEqual([]);
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder, { event });
    expect(published.outputs.outcome).toBe("gave-up");
    expect((await comments())[0]?.body).toContain("What was tried");
    expect(await remembered()).toMatchObject({ outcome: "gave-up" });
    expect((await remembered())?.starts).toHaveLength(1);
  });
});

it("a run that is at work on the commit is not joined by another", async () => {
  forge = await shopForge({ files: redShop });
  const now = Date.now();
  const memory = { task: "heal-main", base: await tip(), text: "", outcome: "working", at: now };
  const body = `${statusMarker}\n${memoryLine({ ...memory, until: now + 3_600_000 })}\n`;
  await write(us, await tip(), body);
  await using run = await ciFailed(forge, paid, onMain);
  expect(run.outputs.outcome).toBe("skipped");
  expect(run.outputs.reason).toMatch(/^a run is at work already to mend `main` at /);
  expect(writes(forge)).toEqual([]);
});

describe("the agents of the day", () => {
  const one = config("limits: { agent-runs-per-day: 1 }");

  it("are counted with those that commits remember", async () => {
    forge = await shopForge({ files: { ...redShop, ...one } });
    await using first = await ciFailed(forge, hopeless, onMain);
    expect(first.outputs.outcome).toBe("gave-up");
    await forge.commit("main", { "later.txt": "later\n" });
    await using second = await ciFailed(forge, paid, onMain);
    expect(second.outputs.reason).toMatch(/^one agent run was started in the last 24 hours/);
    expect(second.outputs.outcome).toBe("skipped");
    expect(second.log).not.toContain("the agent was paid");
    expect(await comments()).toHaveLength(1);
  });

  it("are counted where the commits have many other comments", async () => {
    forge = await shopForge({ files: { ...redShop, ...one } });
    const first = await tip();
    for (let number = 0; number < 101; number += 1) await write("alice", first, `Coverage ${number}`);
    await using spent = await ciFailed(forge, hopeless, onMain);
    expect(spent.outputs.outcome).toBe("gave-up");
    await forge.commit("main", { "later.txt": "later\n" });
    await using second = await ciFailed(forge, paid, onMain);
    expect(second.outputs.reason).toMatch(/^one agent run was started in the last 24 hours/);
  });

  it.each<[string, (forge: EmbeddedForge) => Promise<ActionRun>]>([
    ["an issue", (forge) => label(forge, paid)],
    [
      "the schedule",
      (forge) =>
        runAction({
          forge,
          event: { name: "schedule", payload: schedulePayload("17 3 * * *") },
          inputs: { "agent-command": paid },
        }),
    ],
  ])("are counted for %s, too", async (_what, start) => {
    forge = await shopForge({
      files: { ...redShop, ...one },
      issues: [{ title: "Greet the customers", author: "alice", labels: ["agent", "ready"] }],
    });
    await using spent = await ciFailed(forge, hopeless, onMain);
    expect(spent.outputs.outcome).toBe("gave-up");
    await using run = await start(forge);
    expect(run.outputs.reason).toMatch(/^one agent run was started in the last 24 hours/);
  });

  it("are none for a flake, since no agent was started", async () => {
    forge = await shopForge({ files: { ...shop, ...one } });
    await using first = await ciFailed(forge, paid, onMain);
    expect(first.outputs.outcome).toBe("flaky");
    expect((await remembered())?.starts).toEqual([]);
    await forge.commit("main", { "sum.sh": broken["sum.sh"] });
    await using second = await ciFailed(forge, mends, onMain);
    expect(second.outputs.outcome).toBe("proposed");
  });

  it("are none for an issue either whose base is red already", async () => {
    forge = await shopForge({ files: { ...redShop, ...one } });
    await using first = await label(forge, paid);
    expect(first.outputs.outcome).toBe("already-red");
    await using second = await ciFailed(forge, mends, onMain);
    expect(second.outputs.outcome).toBe("proposed");
  });
});

it("a flake that CI shows in a second run of its own is handed to a person, once", async () => {
  forge = await shopForge(mayRerun);
  const outcomes: (string | undefined)[] = [];
  for (let time = 0; time < 3; time += 1) {
    await using run = await ciFailed(forge, paid, onMain);
    expect(run.log).not.toContain("the agent was paid");
    outcomes.push(run.outputs.outcome);
  }
  expect(outcomes).toEqual(["flaky", "gave-up", "skipped"]);
  expect(forge.reruns()).toEqual([5001]);
  expect(await comments()).toHaveLength(1);
  expect((await comments())[0]?.body).toContain("the gate does not see what CI sees");
  expect((await comments())[0]?.body).toContain("@alice, a person is needed");
});

describe("a comment that the forge refuses", () => {
  const refuse = () =>
    forge.fail({
      method: "POST",
      path: "/repos/octo/demo/commits/*/comments",
      status: 403,
      message: "Resource not accessible by integration",
      times: 9,
    });

  it("ends the run before an agent is paid, and says why", async () => {
    forge = await shopForge({ files: redShop });
    refuse();
    await using run = await ciFailed(forge, paid, onMain);
    expect(run.outputs.outcome).toBe("error");
    expect(run.outputs.reason).toMatch(
      /^The forge did not let us write the status comment on commit .*What is not remembered there the next run would pay for again, so no agent is started\..*`contents: write`/,
    );
    expect(run.log).not.toContain("the agent was paid");
    expect(run.annotations.map(({ properties }) => properties.title)).toContain(
      "Gatehouse: the status could not be told",
    );
    expect(forge.pushes()).toEqual([]);
  });

  it("lets no failed job be started again without end", async () => {
    forge = await shopForge(mayRerun);
    refuse();
    await using run = await ciFailed(forge, paid, onMain);
    expect(run.outputs.outcome).toBe("error");
    expect(forge.reruns()).toEqual([]);
  });
});

it("a run that timed out is healed by the logs of the jobs that the forge cancelled for it", async () => {
  forge = await shopForge({ files: redShop });
  const cancelled = { name: "test", conclusion: "cancelled", log };
  await using run = await ciFailed(forge, mends, { ...onMain, conclusion: "timed_out", jobs: [cancelled] });
  expect(run.outputs.outcome).toBe("proposed");
  expect(await kept(run, "brief-1.md")).toContain("FAIL: sum of 1 and 2: expected 3, got -1");
});
