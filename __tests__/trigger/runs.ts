/** A failed run of CI, for tests to change one thing at a time. */
import type { WorkflowRun } from "../../src/trigger/workflow-run.ts";

export function runWith(over: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    id: 7,
    name: "CI",
    path: ".github/workflows/ci.yml",
    event: "push",
    status: "completed",
    conclusion: "failure",
    branch: "agent/issue-12-title",
    headSha: "c".repeat(40),
    attempt: 1,
    url: "https://forge.example/o/r/actions/runs/7",
    actors: [{ login: "alice", kind: "user" }],
    isOfThisRepository: true,
    ...over,
  };
}
