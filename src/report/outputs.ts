/** The action's outputs, all of them, empty where there is nothing to say. A pure view of the story. */
import type { Outcome } from "../outcome.ts";
import type { Issue } from "../trigger/trigger.ts";
import type { Story } from "./story.ts";

/** @param issue that the run is told on; `undefined` where nobody was found to be allowed to start it */
export function outputsOf(
  story: Story,
  outcome: Outcome,
  issue: Issue | undefined,
): Readonly<Record<string, string>> {
  const { admitted, attempts, bundle } = story;
  const pull = story.pullRequest?.pullRequest;
  const left = bundle?.kind === "left" ? bundle.folder : undefined;
  // What the other job will push is a commit that it makes itself.
  const pushed = left === undefined ? story.pushed : undefined;
  const patch = attempts.findLast((attempt) => attempt.change !== undefined)?.change?.patch;
  const worked = issue?.isPullRequest === false ? issue.number : admitted?.order.issue;
  return {
    outcome: outcome.kind,
    reason: outcome.reason,
    "issue-number": issue === undefined ? "" : String(worked ?? ""),
    branch: pushed?.branch ?? "",
    "head-sha": pushed?.commit ?? "",
    "pull-request-number": pull === undefined ? "" : String(pull.number),
    "pull-request-url": pull?.url ?? "",
    "pull-request-operation": story.pullRequest?.operation ?? "none",
    attempts: String((admitted?.order.attemptsBefore ?? 0) + attempts.length),
    patch: patch ?? "",
    bundle: left ?? "",
    matrix: story.queue?.matrix ?? "",
  };
}
