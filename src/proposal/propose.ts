/** Pushes exactly the commit that the gate ran on, and opens or updates its one pull request. It merges nothing. */
import type { Outcome } from "../outcome.ts";
import { Problem } from "../problem.ts";
import { pullRequestBody, pullRequestTitle } from "../report/pull-request.ts";
import { greenGate } from "../report/two-jobs.ts";
import type { Sha } from "../words.ts";
import type { Publication } from "../work.ts";
import { lookForCi } from "./look-for-ci.ts";

/** @throws Problem `push-refused`, or what the forge said against the pull request */
export async function propose(
  work: Publication,
  commit: Sha,
  state: "ready" | "not ready",
): Promise<Outcome> {
  const { world, reporter, order, base } = work;
  const green = (on: string) => greenGate(reporter.story, on);
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
      reporter.tell({
        kind: "pushed",
        branch: order.branch,
        commit,
        command: push.kind === "not-pushed" ? push.command : undefined,
      });
      break;
    default:
      push satisfies never;
  }
  if (order.heal?.how === "in place") {
    if (push.kind === "not-pushed") return nothingLeft(commit, "healed");
    const { pullRequest } = order;
    if (pullRequest !== undefined) reporter.tell({ kind: "pull-request", operation: "updated", pullRequest });
    await lookForCi(work, order.branch, commit);
    return {
      kind: "healed",
      reason: `\`${commit.slice(0, 7)}\` was pushed to \`${order.branch}\`; ${green("that head")}`,
    };
  }
  const title = pullRequestTitle(order, state);
  const body = () => pullRequestBody(reporter.story, world.runner.url, state);
  if (order.pullRequest === undefined) {
    const draft = state === "not ready" || work.settings.draft;
    const opened = await world.forge.openPullRequest({
      head: order.branch,
      base: order.heal?.branch ?? base.branch,
      title,
      body: body(),
      draft,
    });
    if (opened.kind === "exists") {
      return { kind: "skipped", reason: `another run opened a pull request from \`${order.branch}\` first` };
    }
    if (opened.kind === "not-opened") {
      reporter.tell({ kind: "not-opened", command: opened.command });
      return nothingLeft(commit, "proposed");
    }
    const { number } = opened.pullRequest;
    reporter.tell({ kind: "pull-request", operation: "created", pullRequest: opened.pullRequest });
    const { ci, dispatch } = await lookForCi(work, order.branch, commit);
    // What the body says already holds where nothing was seen and nothing done.
    if (ci.kind === "seen" || dispatch !== undefined) {
      await world.forge.updatePullRequest(number, { title, body: body() });
    }
    return {
      kind: "proposed",
      reason: `pull request #${number} was opened; ${green("its head")}`,
    };
  }
  if (push.kind === "pushed") await lookForCi(work, order.branch, commit);
  // Of a further attempt the title says less than the one that people see, and may have changed, on the page.
  const asItIs = order.revision !== undefined && !order.revision.saysNotReady;
  await world.forge.updatePullRequest(order.pullRequest.number, {
    ...(asItIs ? {} : { title }),
    body: body(),
  });
  if (push.kind === "not-pushed") return nothingLeft(commit, "proposed");
  reporter.tell({ kind: "pull-request", operation: "updated", pullRequest: order.pullRequest });
  return {
    kind: "proposed",
    reason: `pull request #${order.pullRequest.number} was updated; ${green("its head")}`,
  };
}

function nothingLeft(commit: Sha, kind: "proposed" | "healed"): Outcome {
  return {
    kind,
    reason: `the gate is green on ${commit.slice(0, 7)}; nothing left this machine`,
  };
}
