/** Pushes exactly what the gate ran on, and opens or updates its one pull request. It merges nothing. */
import type { Outcome } from "../outcome.ts";
import { Problem } from "../problem.ts";
import { pullRequestBody, pullRequestTitle } from "../report/pull-request.ts";
import { greenGate } from "../report/two-jobs.ts";
import type { Sha } from "../words.ts";
import type { Publication } from "../work.ts";
import type { PullRequest } from "../world.ts";
import { lookForCi } from "./look-for-ci.ts";
import { saysNotReady, type Updated, updatePullRequest } from "./update.ts";

type Readiness = "ready" | "not ready";

/** @throws Problem `push-refused`, or what the forge said against the commit or the pull request */
export async function propose(work: Publication, commit: Sha, state: Readiness): Promise<Outcome> {
  const { world, reporter, order } = work;
  reporter.at({ kind: "pushing" });
  const push = await world.repository.push({ commit, branch: order.branch, expected: order.standing?.tip });
  switch (push.kind) {
    case "moved":
      return {
        kind: "skipped",
        reason: `\`${order.branch}\` was changed by somebody else while this run worked, so nothing was pushed`,
      };
    case "refused":
      throw new Problem(
        "push-refused",
        `The forge refused the push to \`${order.branch}\`: ${push.why}`,
        "Look at the branch's rules and at the token's permission `contents: write`.",
      );
    case "not-pushed":
    case "pushed":
    case "made anew":
      break;
    default:
      push satisfies never;
  }
  const isOut = push.kind !== "not-pushed";
  const head = push.kind === "made anew" ? push.commit : commit;
  const command = isOut ? undefined : push.command;
  reporter.tell({ kind: "pushed", branch: order.branch, commit: head, command });
  if (order.heal?.how === "in place") return isOut ? healed(work, head) : nothingLeft(head, "healed");
  if (order.pullRequest === undefined) return opened(work, head, state);
  return updated(work, head, order.pullRequest, isOut);
}

async function healed(work: Publication, head: Sha): Promise<Outcome> {
  const { reporter, order } = work;
  const { pullRequest } = order;
  await lookForCi(work, order.branch, head);
  const end: Updated =
    pullRequest !== undefined && saysNotReady(pullRequest) ? await updatePullRequest(work, pullRequest) : {};
  if (pullRequest !== undefined) {
    reporter.tell({ kind: "pull-request", operation: "updated", pullRequest, ...end });
  }
  return {
    kind: "healed",
    reason: `\`${head.slice(0, 7)}\` was pushed to \`${order.branch}\`; ${green(work, "that head")}${leftToPress(end)}`,
  };
}

async function opened(work: Publication, head: Sha, state: Readiness): Promise<Outcome> {
  const { world, reporter, order, base } = work;
  const title = pullRequestTitle(order, state);
  const body = () => pullRequestBody(reporter.story, world.runner.url, state);
  const end = await world.forge.openPullRequest({
    head: order.branch,
    base: order.heal?.branch ?? base.branch,
    title,
    body: body(),
    draft: state === "not ready" || work.settings.draft,
  });
  if (end.kind === "exists") {
    return { kind: "skipped", reason: `another run opened a pull request from \`${order.branch}\` first` };
  }
  if (end.kind === "not-opened") {
    reporter.tell({ kind: "not-opened", command: end.command });
    return nothingLeft(head, "proposed");
  }
  const { number } = end.pullRequest;
  reporter.tell({ kind: "pull-request", operation: "created", pullRequest: end.pullRequest });
  const { ci, dispatch } = await lookForCi(work, order.branch, head);
  // What the body says already holds where nothing was seen and nothing done.
  if (ci.kind === "seen" || dispatch !== undefined) {
    await world.forge.updatePullRequest(number, { title, body: body() });
  }
  return { kind: "proposed", reason: `pull request #${number} was opened; ${green(work, "its head")}` };
}

async function updated(
  work: Publication,
  head: Sha,
  pullRequest: PullRequest,
  isOut: boolean,
): Promise<Outcome> {
  if (isOut) await lookForCi(work, work.order.branch, head);
  const end = await updatePullRequest(work, pullRequest);
  if (!isOut) return nothingLeft(head, "proposed");
  work.reporter.tell({ kind: "pull-request", operation: "updated", pullRequest, ...end });
  return {
    kind: "proposed",
    reason: `pull request #${pullRequest.number} was updated; ${green(work, "its head")}${leftToPress(end)}`,
  };
}

function green({ reporter }: Publication, on: string): string {
  return greenGate(reporter.story, on);
}

function leftToPress({ stillDraft }: Updated): string {
  return stillDraft === undefined ? "" : '; it is still a draft until a person presses "Ready for review"';
}

function nothingLeft(commit: Sha, kind: "proposed" | "healed"): Outcome {
  return {
    kind,
    reason: `the gate is green on ${commit.slice(0, 7)}; nothing left this machine`,
  };
}
