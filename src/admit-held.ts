/** Decides whether a start that is allowed is held back all the same: paused, over a limit, or approved by a person already. */
import type { StartRules } from "./settings/settings.ts";
import { approvedReason } from "./trigger/decide-pull.ts";
import { hasLabel, pausedLabel } from "./trigger/labels.ts";
import type { Order } from "./trigger/order.ts";
import { type Counted, roomLeft } from "./trigger/passing.ts";
import type { Comment } from "./trigger/trigger.ts";
import type { World } from "./world.ts";

export async function heldBack(
  world: World,
  rules: StartRules,
  order: Order,
  around: Counted,
  recent: readonly Comment[],
): Promise<string | undefined> {
  const paused = await pausedHere(world, rules);
  if (paused !== undefined) return paused;
  const { pullRequest } = order;
  const { full } = roomLeft(rules.limits, around, recent, world.clock.now(), pullRequest === undefined);
  if (full !== undefined) return full;
  return pullRequest === undefined ? undefined : heldByApproval(world, order, pullRequest.number);
}

/** A pull request that a person has approved is left as it is, unless somebody asks for more in words. */
export async function heldByApproval(
  { forge }: World,
  order: Order,
  pullRequest: number,
): Promise<string | undefined> {
  if (order.isAskedInWords) return undefined;
  const [approver] = await forge.approvers(pullRequest);
  return approver === undefined ? undefined : approvedReason(pullRequest, approver);
}

const dayMs = 24 * 60 * 60 * 1000;

/** For work whose start was not asked for on an issue: the limits are looked at with questions of their own. */
export async function overLimit(
  { forge, clock }: World,
  { limits }: StartRules,
  { login, prefix, opensOne }: Pick<Counted, "login" | "prefix"> & { readonly opensOne: boolean },
): Promise<string | undefined> {
  const now = clock.now();
  const [recent, onCommits, openPullRequests] = await Promise.all([
    forge.ready.commentsSince(now - dayMs),
    forge.commitComments.since(now - dayMs),
    opensOne ? forge.ready.openPullRequests() : [],
  ]);
  const around = { login, prefix, openPullRequests };
  return roomLeft(limits, around, [...recent, ...onCommits], now, opensOne).full;
}

/** The label on the issue that the config names, as long as that is open. */
export async function pausedHere(world: World, rules: StartRules): Promise<string | undefined> {
  if (rules.pauseIssue === undefined) return undefined;
  const issue = await world.forge.issue(rules.pauseIssue);
  if (issue.state !== "open" || !hasLabel(issue, pausedLabel)) return undefined;
  return `all work is paused: issue #${issue.number} is open and has the label \`${pausedLabel}\`; take the label off to go on`;
}
