/** The setting of the scenarios in which CI failed: the shop with a branch of ours and its pull request, and a failed run on it. */
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ForgeOptions, JobSeed, RunSeed } from "../forge/options.ts";
import { payload } from "../payload.ts";
import { type ActionRun, type RunOptions, runAction } from "../runner.ts";
import { shop, shopForge } from "./labelled.ts";

export const branch = "agent/issue-1-greet-the-customers";

/** As the last run of ours left it, and then broke the sum. */
export const broken = { "hello.txt": "hello\n", "sum.sh": "echo $(($1 - $2))\n" };
export const mends = "echo 'echo $(($1 + $2))' > sum.sh; echo 'I mended the sum.'";

export const log = [
  "2026-01-02T03:04:05.0000000Z ##[group]Run sh test.sh",
  "2026-01-02T03:04:06.0000000Z FAIL: sum of 1 and 2: expected 3, got -1",
  "2026-01-02T03:04:06.1000000Z ##[error]Process completed with exit code 1.",
  "",
].join("\n");

export const failedJob: JobSeed = {
  name: "test",
  conclusion: "failure",
  log,
  steps: [
    { name: "Set up job", conclusion: "success" },
    { name: "Run sh test.sh", conclusion: "failure" },
  ],
};

/** Branch and pull request 2 as an earlier run of ours made them; `files` stand on the branch. */
export async function proposedForge(
  options: ForgeOptions = {},
  files: Readonly<Record<string, string>> = broken,
): Promise<EmbeddedForge> {
  const forge = await shopForge(options);
  await forge.commit(
    branch,
    files,
    "Greet\n\nGatehouse-Task: issue-1\nGatehouse-Attempt: 1\n",
    await ourselves(forge),
  );
  await forge.as("alice").request("POST", `/repos/${forge.fullName}/pulls`, {
    head: branch,
    base: "main",
    title: "Greet the customers",
    body: "Closes #1",
  });
  return forge;
}

/** How our commits are signed by name. */
export async function ourselves(forge: EmbeddedForge): Promise<{ name: string; email: string }> {
  const login = "github-actions[bot]";
  return { name: login, email: `${forge.people.get(login)?.id}+${login}@users.noreply.127.0.0.1` };
}

/** A failed run on the branch's head, by alice unless said otherwise; then our action for its event. */
export async function ciFailed(
  forge: EmbeddedForge,
  agent: string,
  seed: RunSeed = {},
  options: Partial<RunOptions> = {},
): Promise<ActionRun> {
  const run = await forge.addRun({
    branch,
    event: "pull_request",
    actor: "alice",
    jobs: [{ name: "lint", conclusion: "success" }, failedJob],
    ...seed,
  });
  const { inputs, ...rest } = options;
  return runAction({
    forge,
    event: {
      name: "workflow_run",
      payload: await payload(forge, "workflow_run", "completed", { run: run.id }),
    },
    ...rest,
    inputs: { "agent-command": agent, ...inputs },
  });
}

/** `task: heal` with the id of a run, dispatched by alice unless said otherwise. */
export async function healByName(
  forge: EmbeddedForge,
  agent: string,
  id: number,
  by = "alice",
): Promise<ActionRun> {
  return runAction({
    forge,
    event: {
      name: "workflow_dispatch",
      payload: await payload(forge, "workflow_dispatch", "", { sender: by }),
    },
    inputs: { "agent-command": agent, task: "heal", "run-id": String(id) },
  });
}

export const redShop = { ...shop, "sum.sh": broken["sum.sh"] };
