/** What GitHub's REST API knows of CI: runs, jobs, logs. A log is streamed from where the API sends us, without our token. */
import type { Octokit } from "@octokit/rest";
import * as v from "valibot";
import { Problem } from "../problem.ts";
import { type FailedJob, rawWorkflowRun, type WorkflowRun, workflowRunOf } from "../trigger/workflow-run.ts";
import type { Runs } from "../world.ts";
import { asked, forgeProblem, isStatus } from "./github-problem.ts";

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

type Fetch = typeof globalThis.fetch;

/** Milliseconds for one log; the longest ones of the forge take seconds. */
const patience = 180_000;

const failed: readonly (string | null)[] = ["failure", "timed_out", "startup_failure"];

/** @param storage fetches what the API redirects to, through the machine's proxy where it has one */
export function createRuns(octokit: Octokit, repository: Repository, storage: Fetch): Runs {
  const { actions, repos } = octokit.rest;

  async function unlessMissing<T>(what: string, ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      if (isStatus(error, 404)) return undefined;
      throw error instanceof Problem ? error : forgeProblem(what, error);
    }
  }

  return {
    workflowRun: (id) =>
      unlessMissing(`read run ${id}`, async () => {
        const { data } = await actions.getWorkflowRun({ ...repository, run_id: id });
        return runOf(data);
      }),

    runsOf: async (head) => {
      try {
        const { data } = await actions.listWorkflowRunsForRepo({
          ...repository,
          head_sha: head,
          per_page: 100,
        });
        return data.workflow_runs.map(runOf);
      } catch (error) {
        return { refused: forgeProblem(`read CI's runs on ${head.slice(0, 7)}`, error).message };
      }
    },

    completedRuns: (workflow, branch) =>
      unlessMissing(`read the runs of ${workflow}`, async () => {
        const { data } = await actions.listWorkflowRuns({
          ...repository,
          workflow_id: workflow,
          branch,
          status: "completed",
          per_page: 30,
        });
        return data.workflow_runs.map(runOf);
      }),

    failedJobs: (run) =>
      unlessMissing(`read the jobs of run ${run.id}`, async () => {
        const jobs = await octokit.paginate(actions.listJobsForWorkflowRun, {
          ...repository,
          run_id: run.id,
          filter: "latest",
          per_page: 100,
        });
        const ended = (conclusions: typeof failed) =>
          jobs
            .filter((job) => conclusions.includes(job.conclusion))
            .map(
              (job): FailedJob => ({
                id: job.id,
                name: job.name,
                steps: (job.steps ?? [])
                  .filter((step) => conclusions.includes(step.conclusion))
                  .map((step) => step.name),
              }),
            );
        const found = ended(failed);
        // The forge ends what takes too long by cancelling it.
        return found.length === 0 && run.conclusion === "timed_out" ? ended(["cancelled"]) : found;
      }),

    jobLog: async (job, onChunk) => {
      try {
        const answer = await octokit.request("GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs", {
          ...repository,
          job_id: job,
          // Followed by hand: the next host is not the forge, and must not see the token.
          request: { redirect: "manual" },
        });
        const { location } = answer.headers;
        if (location === undefined) return { kind: "broken", why: "the forge named no place for it" };
        return await streamed(storage, new URL(location, answer.url), onChunk);
      } catch (error) {
        if (isStatus(error, 404) || isStatus(error, 410)) return { kind: "gone" };
        if (isStatus(error, 403)) return { kind: "forbidden" };
        return { kind: "broken", why: forgeProblem("read a log", error).message };
      }
    },

    rerunFailedJobs: (run) =>
      asked(`start the failed jobs of run ${run} once more`, () =>
        actions.reRunWorkflowFailedJobs({ ...repository, run_id: run, request: { retries: 0 } }),
      ),

    dispatchWorkflow: (workflow, branch) =>
      asked(`dispatch ${workflow}`, () =>
        actions.createWorkflowDispatch({
          ...repository,
          workflow_id: workflow,
          ref: branch,
          request: { retries: 0 },
        }),
      ),

    isProtected: async (branch) => {
      const found = await unlessMissing(`ask whether ${branch} is protected`, async () => {
        const { data } = await repos.getBranch({ ...repository, branch });
        return data.protected;
      });
      return found ?? false;
    },
  };
}

/** The storage's answer is handed on as it comes; nothing of it is kept. */
async function streamed(
  storage: Fetch,
  address: URL,
  onChunk: (chunk: Uint8Array) => void,
): ReturnType<Runs["jobLog"]> {
  try {
    const answer = await storage(address, { signal: AbortSignal.timeout(patience) });
    if (answer.status === 404 || answer.status === 410) return { kind: "gone" };
    if (answer.status === 401 || answer.status === 403) return { kind: "forbidden" };
    if (!answer.ok) return { kind: "broken", why: `the storage answered ${answer.status}` };
    if (answer.body !== null) for await (const chunk of answer.body) onChunk(chunk);
    return { kind: "read" };
  } catch (error) {
    return { kind: "broken", why: error instanceof Error ? error.message : "no reason was given" };
  }
}

/** @throws Problem `forge-answer` when a run is not as GitHub describes it */
function runOf(raw: unknown): WorkflowRun {
  const parsed = v.safeParse(rawWorkflowRun, raw);
  if (parsed.success) return workflowRunOf(parsed.output);
  throw new Problem("forge-answer", `The forge told of a run without ${v.getDotPath(parsed.issues[0])}.`);
}
