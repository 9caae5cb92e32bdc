/** Workflow runs, jobs and their logs, with state of the forge's own. Starts no workflow: a test says what ran. */
import { randomUUID } from "node:crypto";
import type { Answer } from "./emulator.ts";
import { type JsonObject, textAt, valueAt } from "./json.ts";
import type { ForgeOptions, JobSeed, RunSeed } from "./options.ts";
import { type Asked, failed, type Ground, type Overlay, type Overlays, ok, page } from "./overlay.ts";
import { type Job, type Run, runViews } from "./run-views.ts";

export type Dispatch = { workflow: string; ref: string; inputs: JsonObject };
export type OneTimeLog = { status: number; text: NonNullable<JobSeed["log"]> };

export function makeActions(ground: Ground, starts: NonNullable<ForgeOptions["starts"]> = {}) {
  const { repository } = ground;
  const runs: Run[] = [];
  const dispatches: Dispatch[] = [];
  /** Ids of the runs whose jobs were started again. */
  const reruns: number[] = [];
  const logs = new Map<string, OneTimeLog>();

  /** Adds a run, newest first in every list. Default: a failed `ci.yml` on the default branch's head. */
  async function addRun(seed: RunSeed): Promise<Run> {
    const branch = seed.branch ?? repository.defaultBranch;
    const workflow = seed.workflow ?? "ci.yml";
    const id = 5001 + runs.length;
    const attempt = seed.attempt ?? 1;
    const status = seed.status ?? "completed";
    const run: Run = {
      ...seed,
      id,
      number: runs.filter((one) => one.workflow === workflow).length + 1,
      workflow,
      name: seed.name ?? "CI",
      event: seed.event ?? "push",
      branch,
      sha: seed.sha ?? (await repository.sha(`refs/heads/${branch}`)) ?? "0".repeat(40),
      status,
      conclusion:
        seed.conclusion === undefined ? (status === "completed" ? "failure" : null) : seed.conclusion,
      attempt,
      actor: seed.actor ?? ground.owner,
      at: seed.at ?? "2026-01-02T03:04:05Z",
      jobs: (seed.jobs ?? []).map((job, at) => ({
        status: "completed",
        attempt,
        ...job,
        id: id * 100 + at,
      })),
    };
    runs.unshift(run);
    return run;
  }

  /** What a test says begins by itself on this branch's head. */
  async function begin(by: keyof typeof starts, branch: string): Promise<void> {
    const seed = starts[by];
    if (seed !== undefined) await addRun({ branch, ...seed });
  }

  const workflowId = (workflow: string) =>
    900 + [...new Set(runs.map((run) => run.workflow))].sort().indexOf(workflow);
  const { runJson, jobJson } = runViews(ground, workflowId);

  async function listRuns(asked: Asked): Promise<Answer> {
    const { query, values } = asked;
    const workflow = values.workflow_id;
    const fits = (run: Run) =>
      (workflow === undefined || [run.workflow, String(workflowId(run.workflow))].includes(workflow)) &&
      [
        ["branch", run.branch],
        ["event", run.event],
        ["head_sha", run.sha],
        ["actor", run.actor],
      ].every(([name = "", value]) => !query.has(name) || query.get(name) === value) &&
      (!query.has("status") || [run.status, run.conclusion].includes(query.get("status")));
    const found = runs.filter(fits);
    const { items, headers } = page(asked, ground, found);
    return ok(
      { total_count: found.length, workflow_runs: await Promise.all(items.map(runJson)) },
      200,
      headers,
    );
  }

  const withRun = (answer: (run: Run, asked: Asked) => Promise<Answer>) => async (asked: Asked) => {
    const run = runs.find((one) => one.id === Number(asked.values.run_id));
    return run === undefined ? failed(404, "Not Found") : answer(run, asked);
  };
  const withJob = (answer: (run: Run, job: Job) => Promise<Answer>) => async (asked: Asked) => {
    for (const run of runs)
      for (const job of run.jobs) if (job.id === Number(asked.values.job_id)) return answer(run, job);
    return failed(404, "Not Found");
  };

  async function listJobs(run: Run, asked: Asked): Promise<Answer> {
    const attempt = Number(asked.values.attempt_number ?? run.attempt);
    const all = asked.query.get("filter") === "all";
    const jobs = run.jobs.filter((job) => all || job.attempt === attempt);
    const { items, headers } = page(asked, ground, jobs);
    return ok({ total_count: jobs.length, jobs: items.map((job) => jobJson(run, job)) }, 200, headers);
  }

  /** GitHub sends the reader to a storage service of another origin, which wants no authorization and serves once. */
  async function jobLog(_run: Run, job: Job): Promise<Answer> {
    if (job.status !== "completed") return failed(404, "Not Found");
    if (job.logStatus === 403) return failed(403, "Must have admin rights to Repository.");
    if (job.logStatus === 410) return failed(410, "Server Error");
    if (job.logStatus !== undefined) return failed(job.logStatus, "Not Found");
    const key = randomUUID();
    logs.set(key, { status: 200, text: job.log ?? "" });
    const location = `${ground.origin.replace("127.0.0.1", "localhost")}/_storage/${key}?sig=${randomUUID()}`;
    return ok(undefined, 302, { location });
  }

  async function dispatch(asked: Asked): Promise<Answer> {
    const workflow = asked.values.workflow_id ?? "";
    const ref = textAt(asked.body, "ref").replace("refs/heads/", "");
    if ((await repository.sha(`refs/heads/${ref}`)) === undefined)
      return failed(422, `No ref found for: ${ref}`);
    const file = await repository.bytes(`refs/heads/${ref}:.github/workflows/${workflow}`);
    if (file === undefined) return failed(404, "Not Found");
    if (!/\bworkflow_dispatch\b/.test(file))
      return failed(422, "Workflow does not have 'workflow_dispatch' trigger");
    const inputs = valueAt(asked.body, "inputs");
    dispatches.push({ workflow, ref, inputs: (inputs ?? {}) as JsonObject });
    await begin("dispatch", ref);
    return ok(undefined, 204);
  }

  async function rerun(run: Run): Promise<Answer> {
    if (run.status !== "completed") return failed(403, "This workflow is already running");
    const failedJobs = run.jobs.filter((job) => (job.conclusion ?? run.conclusion) !== "success");
    reruns.push(run.id);
    run.attempt++;
    run.status = "queued";
    run.conclusion = null;
    for (const job of failedJobs)
      run.jobs.push({ ...job, id: job.id + 50, attempt: run.attempt, status: "queued", conclusion: null });
    return ok({}, 201);
  }

  const own = "the emulator has no way to seed runs, conclusions or logs";
  const row = (answer: Overlay["answer"]): Overlay => ({ why: own, answer });
  const overlays: Overlays = {
    "actions/list-workflow-runs-for-repo": row(listRuns),
    "actions/list-workflow-runs": row(listRuns),
    "actions/get-workflow-run": row(withRun(async (run) => ok(await runJson(run)))),
    "actions/list-jobs-for-workflow-run": row(withRun(listJobs)),
    "actions/list-jobs-for-workflow-run-attempt": row(withRun(listJobs)),
    "actions/get-job-for-workflow-run": row(withJob(async (run, job) => ok(jobJson(run, job)))),
    "actions/download-job-logs-for-workflow-run": {
      why: `${own}; GitHub redirects to storage`,
      answer: withJob(jobLog),
    },
    "actions/create-workflow-dispatch": {
      why: "the workflow file is looked up in the real repository",
      answer: dispatch,
    },
    "actions/re-run-workflow-failed-jobs": row(withRun(rerun)),
    "actions/re-run-workflow": row(withRun(rerun)),
  };
  /** The log behind a one-time address, given out once. */
  const takeLog = (key: string): OneTimeLog | undefined => {
    const log = logs.get(key);
    logs.delete(key);
    return log;
  };
  return { overlays, addRun, begin, runs, dispatches, reruns, takeLog, runJson };
}
