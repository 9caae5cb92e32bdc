/** CI fails on a branch of ours: it is healed in place, or it is said why not. */
import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ForgeOptions, RunSeed } from "../forge/options.ts";
import { branch, broken, ciFailed, failedJob, healByName, mends, proposedForge } from "./failed-run.ts";
import { expectTold, shop } from "./labelled.ts";
import { expectNothingLeft, kept, writes } from "./setup.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const whole = { "hello.txt": "hello\n" };
const paid = `${mends} echo 'the agent was paid'`;
const mayRerun = {
  tokens: {
    GITHUB_TOKEN: {
      permissions: { contents: "write", issues: "write", "pull-requests": "write", actions: "write" },
    },
  },
} satisfies ForgeOptions;
const comments = async () => (await forge.state()).pulls[0]?.comments.map(({ body }) => body) ?? [];

describe("a failed run of our branch", () => {
  it("is healed in place", async () => {
    forge = await proposedForge();
    await using run = await ciFailed(forge, mends);
    await expectTold(run, forge);
    expect(run.outputs).toMatchObject({
      outcome: "healed",
      attempts: "2",
      branch,
      "pull-request-number": "2",
      "pull-request-operation": "updated",
    });
    await expectNothingLeft(run, forge);
    expect(await kept(run, "brief-2.md")).toContain("FAIL: sum of 1 and 2: expected 3, got -1");
  });

  it("is healed on top of a person's commit, which resets nothing and is kept", async () => {
    forge = await proposedForge({}, whole);
    const theirs = await forge.commit(branch, broken, "My own", {
      name: "Alice",
      email: "alice@example.com",
    });
    await using run = await ciFailed(forge, mends);
    expect(run.outputs).toMatchObject({ outcome: "healed", attempts: "2" });
    const commits = (await forge.state()).branches[branch]?.commits ?? [];
    expect(commits.map(({ sha }) => sha)).toContain(theirs);
    expect(commits.at(-1)?.message).toMatch(/Gatehouse-Task: issue-1\nGatehouse-Attempt: 2$/);
    expect(forge.pushes().flatMap(({ updates }) => updates.map(({ forced }) => forced))).toEqual([false]);
  });

  it("is healed when a bot that the config names caused the run", async () => {
    const config = `${shop[".github/gatehouse.yml"]}allow: { bots: ["dependabot[bot]"] }\n`;
    forge = await proposedForge({
      files: { ...shop, ".github/gatehouse.yml": config },
      people: { alice: { role: "write" }, "dependabot[bot]": { type: "Bot", role: "write" } },
    });
    await using run = await ciFailed(forge, mends, { actor: "dependabot[bot]" });
    expect(run.outputs).toMatchObject({ outcome: "healed", attempts: "2" });
  });

  it("is left alone when the agents of the day are used up, and no agent is paid", async () => {
    const config = `${shop[".github/gatehouse.yml"]}limits: { agent-runs-per-day: 1 }\n`;
    forge = await proposedForge({ files: { ...shop, ".github/gatehouse.yml": config } });
    await using first = await ciFailed(forge, mends);
    expect(first.outputs.outcome).toBe("healed");
    await forge.commit(branch, broken, "My own", { name: "Alice", email: "alice@example.com" });
    await using second = await ciFailed(forge, paid);
    expect(second.outputs.reason).toMatch(/^one agent run was started in the last 24 hours/);
    expect(second.outputs.outcome).toBe("skipped");
    expect(second.log).not.toContain("the agent was paid");
  });

  it("counts every agent of the day that was started on it", async () => {
    const config = `${shop[".github/gatehouse.yml"]}limits: { agent-runs-per-day: 2 }\n`;
    forge = await proposedForge({ files: { ...shop, ".github/gatehouse.yml": config } });
    const outcomes: (string | undefined)[] = [];
    for (let time = 0; time < 3; time += 1) {
      await using run = await ciFailed(forge, mends, {}, { inputs: { "max-attempts": "9" } });
      outcomes.push(run.outputs.outcome);
      await forge.commit(branch, broken, "My own", { name: "Alice", email: "alice@example.com" });
    }
    expect(outcomes).toEqual(["healed", "healed", "skipped"]);
  });

  it("is not healed on a pull request that a person closes meanwhile", async () => {
    forge = await proposedForge();
    forge.when("POST", /issues\/2\/labels$/, () =>
      forge.as("alice").request("PATCH", "/repos/octo/demo/pulls/2", { state: "closed" }),
    );
    await using run = await ciFailed(forge, mends);
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: "pull request #2 was closed while this run worked, so nothing was pushed",
    });
    expect(forge.pushes()).toEqual([]);
  });

  it("is given up when earlier runs used all attempts up", async () => {
    forge = await proposedForge();
    await using run = await ciFailed(forge, paid, {}, { inputs: { "max-attempts": "1" } });
    expect(run.outputs.outcome).toBe("gave-up");
    expect(run.outputs.reason).toContain("was used by an earlier run on this branch");
    expect(run.log).not.toContain("the agent was paid");
    expect((await forge.state()).pulls[0]?.labels).toEqual(["agent:needs-human"]);
  });

  it("is not paid for twice on the same commit, unless a person asks by name", async () => {
    forge = await proposedForge();
    await using first = await ciFailed(
      forge,
      "echo 5 > unrelated.txt",
      {},
      { inputs: { "max-attempts": "2" } },
    );
    expect(first.outputs.outcome).toBe("gave-up");
    expect(forge.pushes()).toEqual([]);
    const told = await comments();
    await using second = await ciFailed(forge, paid);
    expect(second.outputs.outcome).toBe("skipped");
    expect(second.outputs.reason).toContain("ended with `gave-up` before");
    expect(await comments()).toEqual(told);
    await using third = await healByName(forge, mends, 5001);
    expect(third.outputs.outcome).toBe("healed");
    expect(await comments()).toHaveLength(1);
  });
});

describe("a failure that the gate does not see", () => {
  it("is a flake: the failed jobs are started once more, and no agent is paid", async () => {
    forge = await proposedForge(mayRerun, whole);
    await using run = await ciFailed(forge, paid);
    await expectTold(run, forge);
    expect(run.outputs).toMatchObject({ outcome: "flaky", attempts: "1" });
    expect(forge.reruns()).toEqual([5001]);
    expect(run.log).not.toContain("the agent was paid");
  });

  it("is said to be one where the token may not start jobs again", async () => {
    forge = await proposedForge({}, whole);
    await using run = await ciFailed(forge, paid);
    expect(run.outputs.outcome).toBe("flaky");
    expect(run.outputs.reason).toContain("could not be started again");
    expect(run.outputs.reason).toContain("`actions: write`");
    expect(forge.reruns()).toEqual([]);
  });

  it("is handed to a person with both facts when CI shows it again", async () => {
    forge = await proposedForge(mayRerun, whole);
    await using run = await ciFailed(forge, paid, { attempt: 2, triggeringActor: "github-actions[bot]" });
    await expectTold(run, forge);
    expect(run.outputs.outcome).toBe("gave-up");
    expect(forge.reruns()).toEqual([]);
    expect((await comments())[0]).toContain("the gate does not see what CI sees");
  });

  it("is remembered: another run with the same failed job on the same commit is no flake", async () => {
    forge = await proposedForge({}, whole);
    await using first = await ciFailed(forge, paid);
    expect(first.outputs.outcome).toBe("flaky");
    await using other = await ciFailed(forge, paid, { jobs: [{ ...failedJob, name: "other" }] });
    expect(other.outputs.outcome).toBe("flaky");
    await using again = await ciFailed(forge, paid, { jobs: [{ ...failedJob, name: "other" }] });
    expect(again.outputs.outcome).toBe("gave-up");
    expect(await comments()).toHaveLength(1);
  });
});

describe("skipped, with nothing written", () => {
  const forks = { headRepository: { fullName: "mallory/demo", id: 4711 } };
  it.each<[string, RunSeed, string]>([
    ["a run of a fork's commit", forks, "ran on a commit of another repository"],
    ["a run that was held", { conclusion: "action_required" }, "which is no failure"],
    ["a run that was cancelled", { conclusion: "cancelled" }, "which is no failure"],
    ["our own workflow", { workflow: "agent.yml" }, "the workflow that runs Gatehouse itself"],
    ["a run by somebody who may not write", { actor: "mallory" }, "mallory has the permission `read` here"],
    [
      "a run that somebody who may not write started again",
      { triggeringActor: "mallory", attempt: 2 },
      "mallory has the permission `read` here",
    ],
    ["a run by another bot", { actor: "dependabot[bot]" }, "dependabotbot, which is a bot that `allow.bots`"],
    ["a run of a moved branch", { sha: "main" }, "has moved on since run 5001"],
    ["a run of a branch that is gone", { branch: "agent/issue-9-gone" }, "does not exist any more"],
    ["a run without a failed job", { jobs: [] }, "has no failed job"],
    ["a pull_request_target", { event: "pull_request_target" }, "whose head is not what was tried"],
  ])("%s", async (_name, seed, reason) => {
    forge = await proposedForge({
      people: {
        alice: { role: "write" },
        mallory: { role: "read" },
        "dependabot[bot]": { type: "Bot", role: "write" },
      },
    });
    const sha = seed.sha === "main" ? await forge.repository.sha("refs/heads/main") : undefined;
    await using run = await ciFailed(forge, paid, { ...seed, ...(sha === undefined ? {} : { sha }) });
    expect(run.outputs).toMatchObject({ outcome: "skipped", reason: expect.stringContaining(reason) });
    expect(writes(forge)).toEqual([]);
    expect(forge.violations()).toEqual([]);
  });

  it("a branch of a person, outside `heal.branches`", async () => {
    forge = await proposedForge();
    await forge.commit("feature", broken, "Mine");
    await using run = await ciFailed(forge, paid, { branch: "feature" });
    expect(run.outputs.reason).toContain("`feature` is neither under `heal.branches` nor a protected branch");
    expect(writes(forge)).toEqual([]);
  });

  it("a branch without an open pull request", async () => {
    forge = await proposedForge();
    await forge.as("alice").request("PATCH", "/repos/octo/demo/pulls/2", { state: "closed" });
    await using run = await ciFailed(forge, paid);
    expect(run.outputs.reason).toContain("no pull request from");
    expect(writes(forge)).toEqual([]);
  });

  it("a run that was deleted", async () => {
    forge = await proposedForge();
    forge.fail({ path: "/repos/octo/demo/actions/runs/*/jobs", status: 404, message: "Not Found" });
    await using run = await ciFailed(forge, paid);
    expect(run.outputs).toMatchObject({ outcome: "skipped", reason: expect.stringContaining("was deleted") });
    expect(writes(forge)).toEqual([]);
  });

  it("a run that was never there, asked for by name", async () => {
    forge = await proposedForge();
    await using run = await healByName(forge, paid, 99);
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: "there is no run 99 in this repository (any more)",
    });
  });

  it("a run that somebody who may not write asks for by name", async () => {
    forge = await proposedForge();
    await forge.addRun({ branch, actor: "alice", jobs: [failedJob] });
    await using run = await healByName(forge, paid, 5001, "mallory");
    expect(run.outputs.reason).toContain("mallory has the permission `read` here");
    expect(writes(forge)).toEqual([]);
  });
});
