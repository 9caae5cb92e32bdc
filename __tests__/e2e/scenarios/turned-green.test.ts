/** A draft of ours that says NOT READY, and whose later attempt passes the gate: it is taken back, unless a person has a hand in it. */
import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ForgeOptions } from "../forge/options.ts";
import type { ActionRun } from "../runner.ts";
import { ciFailed, mends } from "./failed-run.ts";
import { label, setLabelAgain, shopForge } from "./labelled.ts";
import { commentOnPull, pullForge, pullTalk } from "./reviewed.ts";
import { expectNothingLeft } from "./setup.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

/** Pull request 2 as a run leaves it that was given up. */
async function givenUp(options: ForgeOptions = {}): Promise<void> {
  forge = await shopForge(options);
  const inputs = { "max-attempts": "1", "on-give-up": "draft" };
  await using run = await label(forge, "echo 'echo 4' > sum.sh", { inputs });
  expect(run.outputs.outcome).toBe("refused");
  expect(await pull()).toMatchObject({ draft: true, title: "NOT READY: Greet the customers" });
}

const pull = async () => (await forge.state()).pulls.find(({ number }) => number === 2);
const marked = () =>
  forge.requests().filter(({ body }) => JSON.stringify(body ?? "").includes("markPullRequestReadyForReview"));

async function expectReady(run: ActionRun): Promise<void> {
  const now = await pull();
  expect(now).toMatchObject({ draft: false, title: "Greet the customers" });
  expect(now?.body).toContain("**The gate is green** on exactly this commit");
  expect(now?.body).toContain("Closes #1");
  expect(now?.body).not.toContain("NOT READY");
  expect(run.outputs.reason).not.toContain("draft");
  await expectNothingLeft(run, forge);
}

describe("a draft that was given up and turned green is ready for review", () => {
  it("when the label is set again", async () => {
    await givenUp();
    await setLabelAgain(forge);
    await using run = await label(forge, "echo hello > hello.txt");
    expect(run.outputs).toMatchObject({ outcome: "proposed", "pull-request-operation": "updated" });
    await expectReady(run);
  });

  it("when somebody asks for more on it", async () => {
    await givenUp();
    await using run = await commentOnPull(forge, "/agent mend the sum", { agent: mends });
    expect(run.outputs).toMatchObject({ outcome: "proposed", attempts: "2" });
    await expectReady(run);
  });

  it("when its failed CI is healed in place", async () => {
    await givenUp();
    await using run = await ciFailed(forge, mends);
    expect(run.outputs).toMatchObject({ outcome: "healed", "pull-request-operation": "updated" });
    await expectReady(run);
  });

  it("and keeps the title that a person gave it after our NOT READY", async () => {
    await givenUp();
    const title = "NOT READY: feat!: greet [all] of them";
    await forge.as("alice").request("PATCH", "/repos/octo/demo/pulls/2", { title });
    await using run = await commentOnPull(forge, "/agent mend the sum", { agent: mends });
    expect(run.outputs.outcome).toBe("proposed");
    expect(await pull()).toMatchObject({ draft: false, title: "feat!: greet [all] of them" });
  });
});

describe("it stays a draft", () => {
  it("when the forge refuses, and a person is told what to press", async () => {
    await givenUp({ mayMarkReady: false });
    await using run = await commentOnPull(forge, "/agent mend the sum", { agent: mends });
    expect(run.outputs).toMatchObject({
      outcome: "proposed",
      reason:
        'pull request #2 was updated; the gate is green on exactly its head; it is still a draft until a person presses "Ready for review"',
    });
    expect(await pull()).toMatchObject({ draft: true, title: "Greet the customers" });
    const told = "is still a draft, and a person has to press **Ready for review**";
    expect((await pullTalk(forge)).status).toEqual([expect.stringContaining(told)]);
    expect((await pullTalk(forge)).status[0]).toContain("Resource not accessible by integration");
    expect(run.summary).toContain(told);
    await expectNothingLeft(run, forge);
  });

  it("when every pull request is to be one", async () => {
    await givenUp();
    await using run = await commentOnPull(forge, "/agent mend the sum", {
      agent: mends,
      inputs: { draft: "true" },
    });
    expect(run.outputs.outcome).toBe("proposed");
    expect(await pull()).toMatchObject({ draft: true, title: "Greet the customers" });
    expect(marked()).toEqual([]);
  });

  it("when a person made it one, or has taken it over by another title", async () => {
    forge = await pullForge({ draft: true });
    await using run = await commentOnPull(forge, "/agent louder");
    expect(run.outputs.outcome).toBe("proposed");
    expect(await pull()).toMatchObject({ draft: true, title: "Greet everybody" });
    expect(marked()).toEqual([]);
  });

  it("when the later attempt is red, too: nothing of it changes", async () => {
    await givenUp();
    const before = await pull();
    await using run = await commentOnPull(forge, "/agent mend the sum", { agent: "echo 'echo 5' > sum.sh" });
    expect(run.conclusion).toBe("failure");
    const { title, body, draft, headSha } = (await pull()) ?? {};
    expect({ title, body, draft, headSha }).toEqual({
      title: before?.title,
      body: before?.body,
      draft: true,
      headSha: before?.headSha,
    });
    expect(marked()).toEqual([]);
  });
});

it("one that a person has taken out of draft already is not asked about, and loses its NOT READY", async () => {
  forge = await pullForge({ title: "NOT READY: Greet everybody" });
  await using run = await commentOnPull(forge, "/agent louder");
  expect(run.outputs.outcome).toBe("proposed");
  expect(await pull()).toMatchObject({ draft: false, title: "Greet everybody" });
  expect(marked()).toEqual([]);
});

it("in a dry run nothing is taken back", async () => {
  await givenUp();
  const before = await forge.state();
  await using run = await commentOnPull(forge, "/agent mend the sum", {
    agent: mends,
    inputs: { "dry-run": "true" },
  });
  expect(run.outputs.outcome).toBe("proposed");
  expect(run.log).toContain("Dry run: would take pull request #2 out of draft.");
  expect((await forge.state()).pulls[0]).toMatchObject({ draft: true, title: before.pulls[0]?.title });
});
