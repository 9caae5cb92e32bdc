/** The same event again: found, updated where the base or the issue moved on, never doubled, never over a person's work. */
import { afterEach, describe, expect, it } from "vitest";
import { openChannel, searchPath } from "../channel.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import { expectTold, label, setLabelAgain, shopForge } from "./labelled.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const branch = "agent/issue-1-greet-the-customers";
/** Leaves a trace in the log whenever it is paid. */
const greets = "echo hello > hello.txt; echo 'the agent was paid'";

async function proposed(): Promise<void> {
  forge = await shopForge();
  await using run = await label(forge, greets);
  expect(run.outputs.outcome).toBe("proposed");
  await setLabelAgain(forge);
}

describe("the same event again", () => {
  it("is skipped while the proposal stands and nothing moved on", async () => {
    await proposed();
    const before = await forge.state();
    await using run = await label(forge, greets);
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: "pull request #2 stands, and neither the issue nor `main` has moved on since",
    });
    expect(run.log).not.toContain("the agent was paid");
    expect(await forge.state()).toEqual(before);
  });

  it("updates the one pull request when the base moved on", async () => {
    await proposed();
    await forge.commit("main", { "later.txt": "later\n" });
    await using run = await label(forge, greets);
    await expectTold(run, forge);
    expect(run.outputs).toMatchObject({
      outcome: "proposed",
      "pull-request-operation": "updated",
      attempts: "2",
    });
    const state = await forge.state();
    expect(state.pulls.map((pull) => pull.number)).toEqual([2]);
    expect(state.issues[0]?.comments).toHaveLength(1);
    const ours = state.branches[branch]?.commits.filter((commit) =>
      commit.message.includes("Gatehouse-Task"),
    );
    expect(ours).toHaveLength(1);
    expect((await forge.repository.tree(branch)).map((entry) => entry.path)).toContain("later.txt");
  });

  it.each([
    [
      "approves",
      () => forge.as("alice").request("POST", "/repos/octo/demo/pulls/2/reviews", { event: "APPROVE" }),
      "pull request #2 was approved by alice, so it is left as it is; ask for a change of it by comment",
    ],
    [
      "closes",
      () => forge.as("alice").request("PATCH", "/repos/octo/demo/pulls/2", { state: "closed" }),
      "pull request #2 was closed while this run worked, so nothing was pushed",
    ],
  ])("pushes nothing to a pull request that a person %s meanwhile", async (_what, meanwhile, reason) => {
    await proposed();
    await forge.commit("main", { "later.txt": "later\n" });
    const before = await forge.state();
    forge.when("POST", /issues\/1\/labels$/, meanwhile);
    await using run = await label(forge, "echo HELLO > hello.txt");
    expect(run.outputs).toMatchObject({ outcome: "skipped", reason });
    const state = await forge.state();
    expect(state.branches[branch]).toEqual(before.branches[branch]);
    expect(state.issues[0]?.labels).toEqual(["agent:proposed"]);
    expect(state.issues[0]?.comments[0]?.body).toContain("**Nothing was changed**: ");
  });

  it("updates it when the issue was edited, also under another title", async () => {
    await proposed();
    await forge
      .as("alice")
      .request("PATCH", "/repos/octo/demo/issues/1", { title: "Greet everybody", body: "Loudly." });
    await using run = await label(forge, "echo HELLO > hello.txt");
    expect(run.outputs).toMatchObject({ outcome: "proposed", "pull-request-operation": "updated", branch });
    const state = await forge.state();
    expect(state.pulls.map((pull) => pull.title)).toEqual(["Greet everybody"]);
    expect(state.branches[branch]?.patch).toContain("+HELLO");
  });

  it("leaves a branch alone to which a person has pushed", async () => {
    await proposed();
    const person = { name: "Alice", email: "alice@example.com" };
    const pushed = await forge.commit(branch, { "mine.txt": "mine\n" }, "My own", person);
    await forge.commit("main", { "later.txt": "later\n" });
    await using run = await label(forge, greets);
    expect(run.outputs.outcome).toBe("skipped");
    expect(run.outputs.reason).toContain(
      `\`${branch}\` holds a commit that we did not make (${pushed.slice(0, 7)})`,
    );
    expect((await forge.state()).branches[branch]?.sha).toBe(pushed);
  });

  it("opens the pull request that an earlier run pushed for and could not open", async () => {
    forge = await shopForge();
    forge.fail({
      method: "POST",
      path: "/repos/octo/demo/pulls",
      status: 403,
      message: "Resource not accessible by integration",
    });
    await using first = await label(forge, greets);
    expect(first.outputs.outcome).toBe("error");
    expect((await forge.state()).pulls).toEqual([]);
    await setLabelAgain(forge);
    await using second = await label(forge, greets);
    expect(second.outputs).toMatchObject({
      outcome: "proposed",
      "pull-request-operation": "created",
      branch,
    });
    expect((await forge.state()).issues[0]?.comments).toHaveLength(1);
  });

  it("is skipped when a person closed the pull request, which stays closed", async () => {
    await proposed();
    await forge.as("alice").request("PATCH", "/repos/octo/demo/pulls/2", { state: "closed" });
    await using run = await label(forge, greets);
    expect(run.outputs.outcome).toBe("skipped");
    expect(run.outputs.reason).toMatch(/^pull request #2 for issue #1 was closed without a merge/);
    expect((await forge.state()).pulls.map((pull) => pull.state)).toEqual(["closed"]);
  });

  it("stops when earlier runs on the branch used all attempts up", async () => {
    await proposed();
    await forge.commit("main", { "later.txt": "later\n" });
    await using run = await label(forge, greets, { inputs: { "max-attempts": "1" } });
    expect(run.outputs.outcome).toBe("gave-up");
    expect(run.outputs.reason).toContain("was used by an earlier run on this branch");
    expect(run.log).not.toContain("the agent was paid");
  });

  it("believes no marker that somebody else wrote", async () => {
    await proposed();
    const [own] = (await forge.state()).issues[0]?.comments ?? [];
    await forge
      .as("mallory")
      .request("POST", "/repos/octo/demo/issues/1/comments", { body: own?.body ?? "" });
    await forge.commit("main", { "later.txt": "later\n" });
    await using run = await label(forge, greets);
    expect(run.outputs.outcome).toBe("proposed");
    const comments = (await forge.state()).issues[0]?.comments ?? [];
    expect(comments.map((comment) => comment.author)).toEqual(["github-actions[bot]", "mallory"]);
    expect(comments[1]?.body).toBe(own?.body);
  });
});

describe("two runs at once", () => {
  it("make one branch, one pull request and one status comment; the slower one is skipped", async () => {
    forge = await shopForge();
    await using channel = await openChannel();
    const options = { env: { PATH: searchPath(channel) } };
    const runs = await Promise.all(
      channel.meeting().map((both) => label(forge, `${both}; ${greets}`, options)),
    );
    expect(runs.map((run) => run.outputs.outcome).sort()).toEqual(["proposed", "skipped"]);
    const state = await forge.state();
    expect(state.pulls).toHaveLength(1);
    expect(state.issues[0]?.comments).toHaveLength(1);
    expect(state.issues[0]?.labels).toEqual(["agent:proposed"]);
    expect(Object.keys(state.branches)).toEqual([branch, "main"]);
    for (const run of runs) await run[Symbol.asyncDispose]();
  });
});
