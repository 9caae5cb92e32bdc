/** Asks the forge and the control repository what a start on one issue depends on, in as few questions as can be, and decides. */
import type { Admission } from "./admit.ts";
import { heldBack } from "./admit-held.ts";
import { personToAsk, refusalFor, tellRefused } from "./admit-who.ts";
import { shownComments } from "./brief/gather.ts";
import type { Reporter } from "./report/reporter.ts";
import { startRulesOf } from "./settings/merge.ts";
import type { Inputs } from "./settings/settings.ts";
import { configOf, settle } from "./settle.ts";
import { branchStem, decide } from "./trigger/decide.ts";
import { statusCommentOf } from "./trigger/memory.ts";
import type { Order } from "./trigger/order.ts";
import type { Trigger } from "./trigger/trigger.ts";
import { type BranchName, branchName } from "./words.ts";
import type { World } from "./world.ts";

type IssueTrigger = Extract<Trigger, { kind: "issue" }>;

const dayMs = 24 * 60 * 60 * 1000;

export async function admitIssue(
  world: World,
  reporter: Reporter,
  trigger: IssueTrigger,
  inputs: Inputs,
): Promise<Admission> {
  const { forge, repository } = world;
  let begun: ReturnType<typeof repository.fetch> | undefined;
  const fetched = () => {
    begun ??= repository.fetch(baseNamed(trigger, inputs), branchStem(inputs.branchPrefix, trigger.number));
    return begun;
  };
  // Who put an issue into the queue was asked about when it was chosen.
  const refusal =
    trigger.how === "queue"
      ? undefined
      : await refusalFor(world, trigger.actor, async () =>
          startRulesOf(inputs, await configOf(world, inputs, (await fetched()).base)),
        );
  if (refusal !== undefined) {
    await tellRefused(world, trigger.comment, trigger.actor, refusal);
    return { kind: "skip", reason: refusal.reason };
  }

  const fetching = fetched();
  // A failure is told below, when the run knows which issue it concerns.
  fetching.catch(() => {});
  const now = world.clock.now();
  const [{ identity, issue, comments, onCommits, openPullRequests }, recent] = await Promise.all([
    forge.issueAtStart(trigger.number),
    forge.ready.commentsSince(now - dayMs),
  ]);
  const status = statusCommentOf(comments, identity.login);
  const human = await personToAsk(world, trigger.actor, issue);
  const kept = { before: status?.memory, asked: trigger.comment };
  reporter.concerns(issue, human, status?.id, inputs.label, undefined, kept);

  const { base, branches } = await fetching;
  const branch = branches[0];
  const pullRequests = branch === undefined ? [] : await forge.pullRequestsOf(branch.name);
  const { settings, gate } = await settle(world, inputs, base);
  const decision = decide({
    trigger,
    issue,
    identity,
    base,
    branch,
    pullRequests,
    status,
    prefix: inputs.branchPrefix,
  });
  if (decision.kind === "skip") return decision;
  const order: Order = { ...decision.order, human: human === "" ? undefined : human };
  const around = { login: identity.login, prefix: inputs.branchPrefix, openPullRequests };
  const held = await heldBack(world, settings, order, around, [...recent, ...onCommits]);
  if (held !== undefined) return { kind: "skip", reason: held };
  const { comments: rule } = settings.brief;
  const shown = await shownComments(world, comments, rule, inputs.command, trigger.at);
  return { kind: "go", order: { ...order, comments: shown }, base, start: base, identity, settings, gate };
}

/** The payload names the default branch; where it does not, the forge's own HEAD does. */
export function baseNamed(
  trigger: { readonly defaultBranch: string | undefined },
  inputs: Inputs,
): BranchName | undefined {
  if (inputs.base !== undefined) return inputs.base;
  return trigger.defaultBranch === undefined ? undefined : branchName(trigger.defaultBranch);
}
