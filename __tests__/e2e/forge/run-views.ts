/** Workflow runs and jobs as GitHub's answers and payloads show them. Keeps no state. */
import { api, commitJson } from "./history.ts";
import { type JsonObject, textAt } from "./json.ts";
import type { JobSeed, RunSeed } from "./options.ts";
import type { Ground } from "./overlay.ts";

export type Job = JobSeed & { id: number; status: string; attempt: number };
export type Run = Omit<RunSeed, "jobs"> & {
  id: number;
  number: number;
  workflow: string;
  name: string;
  event: string;
  branch: string;
  sha: string;
  status: string;
  conclusion: string | null;
  attempt: number;
  actor: string;
  at: string;
  jobs: Job[];
};
export function runViews(ground: Ground, workflowId: (workflow: string) => number) {
  const { repository } = ground;

  async function runJson(run: Run): Promise<JsonObject> {
    const [shown, actor, triggeringActor] = await Promise.all([
      ground.shown(),
      ground.user(run.actor),
      ground.user(run.triggeringActor ?? run.actor),
    ]);
    const url = `${api(ground)}/actions/runs/${run.id}`;
    const known = (await repository.sha(run.sha)) !== undefined;
    const commit = known ? await commitJson(ground, run.sha) : undefined;
    const person = { name: "octo", email: "octo@users.noreply.example.com" };
    const fork = run.headRepository;
    const head =
      fork === undefined
        ? shown
        : { ...shown, id: fork.id, full_name: fork.fullName, fork: true, private: false };
    return {
      id: run.id,
      name: run.name,
      node_id: `run${run.id}`,
      check_suite_id: run.id + 1000,
      check_suite_node_id: `suite${run.id}`,
      head_branch: run.branch,
      head_sha: run.sha,
      path: `.github/workflows/${run.workflow}`,
      run_number: run.number,
      run_attempt: run.attempt,
      event: run.event,
      display_title: textAt(commit, "commit", "message").split("\n")[0] || run.name,
      status: run.status,
      conclusion: run.conclusion,
      workflow_id: workflowId(run.workflow),
      url,
      html_url: `${ground.origin}/${ground.fullName}/actions/runs/${run.id}`,
      pull_requests: [],
      created_at: run.at,
      updated_at: run.at,
      run_started_at: run.at,
      actor,
      triggering_actor: triggeringActor,
      jobs_url: `${url}/jobs`,
      logs_url: `${url}/logs`,
      check_suite_url: `${api(ground)}/check-suites/${run.id + 1000}`,
      artifacts_url: `${url}/artifacts`,
      cancel_url: `${url}/cancel`,
      rerun_url: `${url}/rerun`,
      previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
      workflow_url: `${api(ground)}/actions/workflows/${workflowId(run.workflow)}`,
      head_commit: {
        id: run.sha,
        tree_id: textAt(commit, "commit", "tree", "sha") || run.sha,
        message: textAt(commit, "commit", "message") || "a commit elsewhere",
        timestamp: run.at,
        author: person,
        committer: person,
      },
      repository: shown,
      head_repository: head,
    };
  }

  function jobJson(run: Run, job: Job): JsonObject {
    const url = `${api(ground)}/actions/jobs/${job.id}`;
    const conclusion = job.status === "completed" ? (job.conclusion ?? run.conclusion) : null;
    return {
      id: job.id,
      run_id: run.id,
      run_url: `${api(ground)}/actions/runs/${run.id}`,
      run_attempt: job.attempt,
      node_id: `job${job.id}`,
      head_sha: run.sha,
      head_branch: run.branch,
      workflow_name: run.name,
      url,
      html_url: `${ground.origin}/${ground.fullName}/actions/runs/${run.id}/job/${job.id}`,
      status: job.status,
      conclusion,
      created_at: run.at,
      started_at: run.at,
      completed_at: job.status === "completed" ? run.at : null,
      name: job.name,
      steps: (job.steps ?? []).map((step, at) => ({
        name: step.name,
        status: "completed",
        conclusion: step.conclusion ?? conclusion,
        number: at + 1,
        started_at: run.at,
        completed_at: run.at,
      })),
      check_run_url: `${api(ground)}/check-runs/${job.id}`,
      labels: ["ubuntu-latest"],
      runner_id: 1,
      runner_name: "GitHub Actions 1",
      runner_group_id: 0,
      runner_group_name: "GitHub Actions",
    };
  }

  return { runJson, jobJson };
}
