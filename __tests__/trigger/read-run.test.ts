import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/settings/inputs.ts";
import type { Inputs } from "../../src/settings/settings.ts";
import { readTrigger } from "../../src/trigger/read.ts";
import { unfitRun, workflowOf } from "../../src/trigger/read-run.ts";
import type { Trigger } from "../../src/trigger/trigger.ts";
import { example, laidOver } from "./payloads.ts";
import { runWith } from "./runs.ts";

const own = ".github/workflows/agent.yml";

function read(name: string, payload: unknown, over: Partial<Inputs> = {}): Trigger {
  const workflowRef = `octo/demo/${own}@refs/heads/main`;
  return readTrigger({ name, payload, workflowRef }, { ...readInputs({}), ...over });
}

/** GitHub's example, as a failure of a branch of this repository. */
function failed(over: { readonly [key: string]: unknown } = {}) {
  const id = 35_129_377;
  return laidOver(example("workflow_run", "completed"), {
    action: "completed",
    workflow_run: {
      path: ".github/workflows/ci.yml",
      conclusion: "failure",
      status: "completed",
      event: "push",
      head_branch: "agent/x",
      repository: { id },
      head_repository: { id },
      ...over,
    },
  });
}

describe("the event of a failed run", () => {
  it("is taken, with everything that the decision needs", () => {
    expect(read("workflow_run", failed({ run_attempt: 2 }))).toMatchObject({
      kind: "failed-run",
      starter: undefined,
      ownWorkflow: own,
      run: { branch: "agent/x", attempt: 2, conclusion: "failure", isOfThisRepository: true },
    });
  });

  it("names each person who had a hand in it", () => {
    const user = (login: string) => ({ login, type: "User" });
    const actors = (over: { readonly [key: string]: unknown }) => {
      const trigger = read("workflow_run", failed(over));
      return trigger.kind === "failed-run" ? trigger.run?.actors.map((actor) => actor?.login) : trigger;
    };
    expect(actors({ actor: user("a"), triggering_actor: user("b") })).toEqual(["a", "b"]);
    expect(actors({ actor: user("a"), triggering_actor: user("a") })).toEqual(["a"]);
    expect(actors({ actor: user("a"), triggering_actor: undefined })).toEqual(["a"]);
    expect(actors({ actor: user("a"), triggering_actor: null })).toEqual(["a", undefined]);
    expect(actors({ actor: null, triggering_actor: undefined })).toEqual([undefined]);
  });

  it("takes the workflow's file from the workflow where an old server tells it only there", () => {
    const old = laidOver(failed({ path: undefined }), { workflow: { path: own } });
    expect(read("workflow_run", old)).toMatchObject({ kind: "not-for-us" });
    const unknown = laidOver(failed({ path: undefined }), { workflow: { path: undefined } });
    expect(read("workflow_run", unknown)).toMatchObject({
      reason: expect.stringContaining("does not say which workflow it is of"),
    });
  });

  it("says nothing before its end", () => {
    const begun = laidOver(failed(), { action: "requested" });
    expect(read("workflow_run", begun)).toMatchObject({ kind: "not-for-us" });
  });
});

describe("a run that is not healed", () => {
  it.each<[string, Parameters<typeof runWith>[0], RegExp]>([
    ["of a fork", { isOfThisRepository: false }, /another repository/],
    ["of our own workflow", { path: own }, /runs Gatehouse itself/],
    ["that goes on", { status: "in_progress", conclusion: undefined }, /has not ended/],
    ["of a comment", { event: "issue_comment" }, /whose head is not what was tried/],
    ["of another run", { event: "workflow_run" }, /whose head is not what was tried/],
    ["of no branch", { branch: undefined }, /no branch/],
  ])("%s", (_name, over, reason) => {
    expect(unfitRun(runWith(over), own)).toMatch(reason);
  });

  it("is every one that did not fail or time out", () => {
    const others = [
      "action_required",
      "cancelled",
      "skipped",
      "neutral",
      "stale",
      "success",
      "startup_failure",
    ];
    for (const conclusion of [...others, "", undefined]) {
      expect(unfitRun(runWith({ conclusion }), own)).toMatch(/which is no failure/);
    }
    for (const conclusion of ["failure", "timed_out"]) {
      expect(unfitRun(runWith({ conclusion }), own)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), (conclusion) => {
        expect(unfitRun(runWith({ conclusion }), own) === undefined).toBe(
          ["failure", "timed_out"].includes(conclusion),
        );
      }),
    );
  });
});

describe("a heal that is asked for by name", () => {
  const dispatch = example("workflow_dispatch");
  it("has the person who asked", () => {
    const trigger = read("workflow_dispatch", dispatch, { task: "heal", runId: 7 });
    expect(trigger).toMatchObject({ kind: "failed-run", id: 7, run: undefined, starter: { kind: "user" } });
  });

  it("has nobody behind it when a timer asks, and a bot is left to the config", () => {
    expect(read("schedule", {}, { task: "scan" })).toMatchObject({ kind: "scan", starter: undefined });
    expect(read("schedule", {}, { task: "heal", runId: 7 })).toMatchObject({ starter: undefined });
    const bot = laidOver(dispatch, { sender: { type: "Bot" } });
    for (const task of ["scan", "heal"] as const) {
      expect(read("workflow_dispatch", bot, { task, runId: 7 })).toMatchObject({
        starter: { login: "octocat", kind: "bot" },
      });
    }
    expect(read("push", {}, { task: "scan" })).toMatchObject({ kind: "not-for-us" });
  });
});

it("our own workflow's file is read from the runner's variable", () => {
  expect(workflowOf(`octo/demo/${own}@refs/heads/main`)).toBe(own);
  expect(workflowOf("octo/demo/.github/workflows/a.yml@refs/heads/x@y")).toBe(".github/workflows/a.yml");
  for (const broken of [undefined, "", "octo/demo", "a@b"]) expect(workflowOf(broken)).toBeUndefined();
});
