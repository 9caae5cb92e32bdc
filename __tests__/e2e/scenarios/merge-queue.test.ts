/** The merge queue acts for nobody: whatever it causes ends skipped, with nothing written. */
import { expect, it } from "vitest";
import { payload } from "../payload.ts";
import { runAction } from "../runner.ts";
import { ciFailed, proposedForge } from "./failed-run.ts";
import { label, shopForge } from "./labelled.ts";
import { expectEnd } from "./setup.ts";

const queue = "github-merge-queue[bot]";
const people = { alice: { role: "write" }, [queue]: { type: "Bot", role: "write" } } as const;
const paid = "echo hello > hello.txt; echo 'the agent was paid'";
const held = "gh-readonly-queue/main/pr-2-0123456789abcdef0123456789abcdef01234567";

it("a check that it asks for is no event of ours, and nobody is asked anything", async () => {
  await using forge = await shopForge({ people });
  const event = await payload(forge, "merge_group", "checks_requested", { sender: queue });
  await using run = await runAction({
    forge,
    event: { name: "merge_group", payload: event },
    ref: `refs/heads/${held}`,
    inputs: { "agent-command": paid },
  });
  expect(forge.requests()).toEqual([]);
  await expectEnd(run, forge, {
    outcome: "skipped",
    reason: "the event `merge_group` starts nothing",
    issue: "untouched",
    early: true,
  });
});

it("a label that it set starts nothing, though it may write", async () => {
  await using forge = await shopForge({ people });
  await using run = await label(forge, paid, { by: queue });
  await expectEnd(run, forge, {
    outcome: "skipped",
    reason: "github-merge-queue[bot] is a bot, and `allow.bots` in the config file does not name it",
    issue: "untouched",
  });
});

it("a failed run of its own branch is not healed", async () => {
  await using forge = await proposedForge({ people });
  await forge.commit(held, { "sum.sh": "echo 4\n" }, "Merge pull request #2");
  const before = await forge.state();
  await using run = await ciFailed(forge, paid, { branch: held, event: "merge_group", actor: queue });
  expect(run.outputs).toMatchObject({
    outcome: "skipped",
    reason: "run 5001 was started by `merge_group`, whose head is not what was tried",
  });
  expect(run.log).not.toContain("the agent was paid");
  expect(forge.pushes()).toEqual([]);
  expect(await forge.state()).toEqual(before);
});
