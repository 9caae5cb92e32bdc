/** Work that a dispatch names by its inputs: an issue, or a failed run; by a person, or by a bot that the config names. */
import { afterEach, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import { payload } from "../payload.ts";
import { type ActionRun, runAction } from "../runner.ts";
import { branch, failedJob, mends, proposedForge } from "./failed-run.ts";
import { shop } from "./labelled.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const bot = "helper[bot]";

async function redPull(config = ""): Promise<number> {
  forge = await proposedForge({
    files: { ...shop, ".github/gatehouse.yml": `${shop[".github/gatehouse.yml"]}${config}` },
    people: { alice: { role: "write" }, mallory: { role: "read" }, [bot]: { type: "Bot", role: "none" } },
  });
  return (await forge.addRun({ branch, event: "pull_request", actor: "alice", jobs: [failedJob] })).id;
}

async function dispatched(sender: string, inputs: Record<string, string>): Promise<ActionRun> {
  return runAction({
    forge,
    event: {
      name: "workflow_dispatch",
      payload: await payload(forge, "workflow_dispatch", "", { sender }),
    },
    inputs: { "agent-command": `${mends}; echo 'the agent was paid'`, ...inputs },
  });
}

it("heals the run that it names, with no task said", async () => {
  const id = await redPull();
  await using run = await dispatched("alice", { "run-id": String(id) });
  expect(run.outputs.outcome).toBe("healed");
});

it("starts nothing when it names an issue and a run", async () => {
  const id = await redPull();
  await using run = await dispatched("alice", { issue: "1", "run-id": String(id) });
  expect(run.outputs).toMatchObject({
    outcome: "skipped",
    reason:
      "the dispatch names an issue and a run; leave out `issue` or `run-id`, or say with `task` which is meant",
  });
});

it("heals for a bot that the config names, and nobody asks the bot when it fails", async () => {
  const id = await redPull(`allow: { bots: ["${bot}"] }\n`);
  await using run = await dispatched(bot, { task: "heal", "run-id": String(id) });
  expect(run.outputs.outcome).toBe("healed");
  expect(JSON.stringify(await forge.state())).not.toContain("@helper");
});

it.each([
  { task: "heal", "run-id": "5001" },
  { task: "scan", "run-id": "" },
])("refuses a bot that it does not name: $task", async (inputs) => {
  await redPull();
  await using run = await dispatched(bot, inputs);
  expect(run.outputs).toMatchObject({
    outcome: "skipped",
    reason: `${bot} is a bot, and \`allow.bots\` in the config file does not name it`,
  });
  expect(run.log).not.toContain("the agent was paid");
});
