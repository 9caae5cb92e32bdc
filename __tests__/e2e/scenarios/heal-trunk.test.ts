/** The default branch or a protected one is red: it gets one pull request of its own, and is never pushed to. */
import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ForgeOptions, RunSeed } from "../forge/options.ts";
import { payload, schedulePayload } from "../payload.ts";
import { type ActionRun, runAction } from "../runner.ts";
import { broken, ciFailed, failedJob, healByName, mends, ourselves, redShop } from "./failed-run.ts";
import { expectTold, label, shop, shopForge } from "./labelled.ts";
import { expectNothingLeft, writes } from "./setup.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const paid = `${mends} echo 'the agent was paid'`;
const onMain: RunSeed = { branch: "main", event: "push" };
const red = (options: ForgeOptions = {}) => shopForge({ files: redShop, ...options });
const tip = async (name: string) => (await forge.repository.sha(`refs/heads/${name}`)) ?? "";
const open = async () => (await forge.state()).pulls.filter(({ state }) => state === "open");

async function neverPushedTo(name: string, sha: string): Promise<void> {
  expect(await tip(name)).toBe(sha);
  expect(forge.pushes().flatMap(({ updates }) => updates.map(({ ref }) => ref))).not.toContain(
    `refs/heads/${name}`,
  );
}

describe("a red default branch", () => {
  it("gets a pull request of its own", async () => {
    forge = await red();
    const before = await tip("main");
    await using run = await ciFailed(forge, mends, onMain);
    await expectTold(run, forge);
    const branch = `agent/heal-main-${before.slice(0, 7)}`;
    expect(run.outputs).toMatchObject({
      outcome: "proposed",
      branch,
      attempts: "1",
      "pull-request-operation": "created",
    });
    expect(await open()).toMatchObject([{ head: branch, base: "main" }]);
    await neverPushedTo("main", before);
    await expectNothingLeft(run, forge);
  });

  it("gets one and no second, from the same event again and from another workflow's", async () => {
    forge = await red();
    await using first = await ciFailed(forge, mends, onMain);
    expect(first.outputs.outcome).toBe("proposed");
    await using again = await ciFailed(forge, paid, onMain);
    await using other = await ciFailed(forge, paid, { ...onMain, workflow: "lint.yml" });
    for (const run of [again, other]) {
      expect(run.outputs).toMatchObject({
        outcome: "skipped",
        reason: expect.stringContaining("is open already to make `main` green again"),
      });
    }
    expect(await open()).toHaveLength(1);
  });

  it("gets none again after a person closed it", async () => {
    forge = await red();
    await using first = await ciFailed(forge, mends, onMain);
    const number = first.outputs["pull-request-number"];
    await forge.as("alice").request("PATCH", `/repos/octo/demo/pulls/${number}`, { state: "closed" });
    await using again = await ciFailed(forge, paid, onMain);
    expect(again.outputs.reason).toContain(`pull request #${number} for this very failure was closed`);
    expect(await open()).toEqual([]);
  });

  it("gets the pull request that an earlier run pushed for and could not open", async () => {
    forge = await red();
    forge.fail({
      method: "POST",
      path: "/repos/octo/demo/pulls",
      status: 403,
      message: "Resource not accessible by integration",
    });
    await using first = await ciFailed(forge, mends, onMain);
    expect(first.outputs.outcome).toBe("error");
    await using second = await ciFailed(forge, mends, onMain);
    expect(second.outputs).toMatchObject({ outcome: "proposed", attempts: "2" });
    expect(await open()).toHaveLength(1);
  });

  it("is left to its people where `heal.branches` names it: it is not pushed to all the same", async () => {
    const config = `${shop[".github/gatehouse.yml"]}heal: { branches: ["**"] }\n`;
    forge = await red({ files: { ...redShop, ".github/gatehouse.yml": config } });
    const before = await tip("main");
    await using run = await ciFailed(forge, mends, onMain);
    expect(run.outputs.outcome).toBe("proposed");
    await neverPushedTo("main", before);
  });

  it("is left red while as many pull requests of ours are open as may be", async () => {
    const config = `${shop[".github/gatehouse.yml"]}limits: { open-pull-requests: 1 }\n`;
    forge = await shopForge({ files: { ...shop, ".github/gatehouse.yml": config } });
    await using first = await label(forge, "echo hello > hello.txt");
    expect(first.outputs.outcome).toBe("proposed");
    await forge.commit("main", { "sum.sh": broken["sum.sh"] });
    await using run = await ciFailed(forge, paid, onMain);
    expect(run.outputs.reason).toMatch(
      /^one pull request of ours is open and `limits.open-pull-requests` is 1/,
    );
    expect(run.outputs.outcome).toBe("skipped");
    expect(run.log).not.toContain("the agent was paid");
  });

  it("is not healed for a workflow that `heal.workflows` leaves out", async () => {
    const config = `${shop[".github/gatehouse.yml"]}heal: { workflows: [other.yml] }\n`;
    forge = await red({ files: { ...redShop, ".github/gatehouse.yml": config } });
    await using run = await ciFailed(forge, paid, onMain);
    expect(run.outputs.reason).toBe("`ci.yml` is not one of the workflows under `heal.workflows`");
    expect(writes(forge)).toEqual([]);
  });
});

it("a red protected branch gets a pull request into itself, judged by the default branch's gate", async () => {
  forge = await shopForge({ protectedBranches: ["release/2.x"] });
  await forge.commit("release/2.x", { ...broken, ".github/gatehouse.yml": "gate: ['true']\n" });
  const before = await tip("release/2.x");
  await using run = await ciFailed(forge, mends, { branch: "release/2.x", event: "push" });
  const head = `agent/heal-release/2.x-${before.slice(0, 7)}`;
  expect(run.outputs).toMatchObject({ outcome: "proposed", branch: head });
  expect(await open()).toMatchObject([{ head, base: "release/2.x" }]);
  await neverPushedTo("release/2.x", before);
});

it("a pull request that heals is healed itself when its CI fails", async () => {
  forge = await red();
  const us = await ourselves(forge);
  const sha = (await tip("main")).slice(0, 7);
  const branch = `agent/heal-main-${sha}`;
  await forge.commit(
    branch,
    { "note.txt": "not enough\n" },
    "Try\n\nGatehouse-Task: heal-main\nGatehouse-Attempt: 1\n",
    us,
  );
  await forge
    .as("alice")
    .request("POST", "/repos/octo/demo/pulls", { head: branch, base: "main", title: "Mend" });
  await using run = await ciFailed(forge, mends, {
    branch,
    actor: "github-actions[bot]",
    event: "workflow_dispatch",
  });
  expect(run.outputs).toMatchObject({ outcome: "healed", attempts: "2", branch });
  expect((await forge.state()).branches[branch]?.commits.at(-1)?.message).toContain(
    "Gatehouse-Task: heal-main\nGatehouse-Attempt: 2",
  );
});

describe("a run that our own account caused", () => {
  it("is not healed on a commit that is not our work", async () => {
    forge = await red();
    await using run = await ciFailed(forge, paid, {
      ...onMain,
      actor: "github-actions[bot]",
      event: "workflow_dispatch",
    });
    expect(run.outputs.reason).toBe(
      "run 5001 was caused by our own account alone, on a commit that is not our work",
    );
    expect(writes(forge)).toEqual([]);
  });
});

describe("task: scan", () => {
  const config = `${shop[".github/gatehouse.yml"]}heal: { workflows: [lint.yml, ci.yml] }\n`;
  const scanned = (options: ForgeOptions = {}) =>
    shopForge({ files: { ...redShop, ".github/gatehouse.yml": config }, ...options });
  const scan = (agent: string): Promise<ActionRun> =>
    runAction({
      forge,
      event: { name: "schedule", payload: schedulePayload("17 * * * *") },
      inputs: { "agent-command": agent, task: "scan" },
    });
  const green: RunSeed = { ...onMain, workflow: "lint.yml", conclusion: "success" };

  it("heals the default branch when the latest run of a named workflow failed", async () => {
    forge = await scanned();
    await forge.addRun(green);
    await forge.addRun({ ...onMain, actor: "alice", jobs: [failedJob] });
    const fork = { fullName: "mallory/demo", id: 4711 };
    await forge.addRun({ ...onMain, event: "pull_request", conclusion: "success", headRepository: fork });
    await using run = await scan(mends);
    expect(run.outputs).toMatchObject({
      outcome: "proposed",
      branch: `agent/heal-main-${(await tip("main")).slice(0, 7)}`,
    });
    expect(await open()).toHaveLength(1);
    await using again = await scan(paid);
    expect(again.outputs.outcome).toBe("skipped");
    expect(await open()).toHaveLength(1);
  });

  it("says that nothing is red, and does not take a fork's branch of the same name for it", async () => {
    forge = await scanned();
    await forge.addRun(green);
    await forge.addRun({ ...onMain, conclusion: "success" });
    await forge.addRun({
      ...onMain,
      event: "pull_request",
      headRepository: { fullName: "mallory/demo", id: 4711 },
    });
    await using run = await scan(paid);
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: "`main` is not red: no latest run of `lint.yml`, `ci.yml` failed",
    });
    expect(writes(forge)).toEqual([]);
  });

  it("leaves a failure alone that a newer commit may have mended", async () => {
    forge = await scanned();
    await forge.addRun(green);
    await forge.addRun({ ...onMain, jobs: [failedJob] });
    await forge.commit("main", { "later.txt": "later\n" });
    await using run = await scan(paid);
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: expect.stringContaining("has moved on since"),
    });
  });

  it("looks at the next workflow where the first one's run is of somebody who may not start work", async () => {
    forge = await scanned();
    await forge.addRun({ ...onMain, workflow: "lint.yml", actor: "mallory", jobs: [failedJob] });
    await forge.addRun({ ...onMain, jobs: [failedJob] });
    await using run = await scan(mends);
    expect(run.outputs.outcome).toBe("proposed");
  });

  it("says which of the names the forge does not know", async () => {
    forge = await scanned();
    forge.fail({
      path: "/repos/octo/demo/actions/workflows/lint.yml/runs",
      status: 404,
      message: "Not Found",
    });
    await using run = await scan(paid);
    expect(run.outputs).toMatchObject({
      outcome: "error",
      reason: expect.stringContaining(
        "`heal.workflows` names `lint.yml`, and the forge knows no such workflow",
      ),
    });
  });

  it("asks for the names of workflows", async () => {
    forge = await red();
    await using run = await scan(paid);
    expect(run.outputs.reason).toBe("`heal.workflows` in the config file names no workflow to look at");
  });
});

it("task: heal needs a run of this repository, and a person behind a dispatch", async () => {
  forge = await red();
  await forge.addRun({ ...onMain, actor: "alice", jobs: [failedJob] });
  await using run = await healByName(forge, mends, 5001);
  expect(run.outputs.outcome).toBe("proposed");
  const event = {
    name: "workflow_dispatch",
    payload: await payload(forge, "workflow_dispatch", "", { sender: "github-actions[bot]" }),
  };
  await using bots = await runAction({
    forge,
    event,
    inputs: { "agent-command": paid, task: "heal", "run-id": "5001" },
  });
  expect(bots.outputs.reason).toContain("is the account of our own token");
});
