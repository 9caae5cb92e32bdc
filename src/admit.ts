/** Asks the forge and the control repository what the decision needs, in as few questions as can be, and then decides. */
import { admitRun, admitScan } from "./admit-heal.ts";
import { shownComments } from "./brief/gather.ts";
import type { Gate } from "./gate/run-gate.ts";
import type { Reporter } from "./report/reporter.ts";
import type { Inputs, Settings } from "./settings/settings.ts";
import { settle } from "./settle.ts";
import { branchStem, decide, fileOrder, refusalOf, selfHealOrder } from "./trigger/decide.ts";
import { statusCommentOf } from "./trigger/memory.ts";
import type { Order } from "./trigger/order.ts";
import type { Trigger } from "./trigger/trigger.ts";
import { type BranchName, branchName } from "./words.ts";
import type { Base, Identity, World } from "./world.ts";

export type Admission =
  | { readonly kind: "skip"; readonly reason: string }
  | {
      readonly kind: "go";
      readonly order: Order;
      readonly base: Base;
      /** As in `Work`. */
      readonly start: Base;
      readonly identity: Identity;
      readonly settings: Settings;
      readonly gate: Gate;
    };

export async function admit(
  world: World,
  reporter: Reporter,
  trigger: Trigger,
  inputs: Inputs,
): Promise<Admission> {
  switch (trigger.kind) {
    case "not-for-us":
      return { kind: "skip", reason: trigger.reason };
    case "issue":
      return admitIssue(world, reporter, trigger, inputs);
    case "file":
      return admitLaptop(world, inputs, (prefix) =>
        fileOrder(trigger, branchName(`${prefix}${trigger.slug}`)),
      );
    case "self-heal":
      return admitLaptop(world, inputs, (prefix) => selfHealOrder(trigger, branchName(`${prefix}self-heal`)));
    case "failed-run":
      return admitRun(world, reporter, trigger, inputs);
    case "scan":
      return admitScan(world, reporter, trigger, inputs);
    default:
      return trigger satisfies never;
  }
}

async function admitIssue(
  world: World,
  reporter: Reporter,
  trigger: Extract<Trigger, { kind: "issue" }>,
  inputs: Inputs,
): Promise<Admission> {
  const { forge, repository } = world;
  const refusal = refusalOf(trigger.actor.login, await forge.permission(trigger.actor.login));
  if (refusal !== undefined) return { kind: "skip", reason: refusal };

  const fetching = repository.fetch(baseOf(trigger, inputs), branchStem(inputs.branchPrefix, trigger.number));
  // A failure is told below, when the run knows which issue it concerns.
  fetching.catch(() => {});
  const [identity, issue, comments] = await Promise.all([
    forge.identity(),
    forge.issue(trigger.number),
    forge.comments(trigger.number),
  ]);
  const status = statusCommentOf(comments, identity.login);
  reporter.concerns(issue, trigger.actor.login, status?.id, inputs.label);

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
  const shown = await shownComments(world, comments, settings.brief.comments, inputs.command);
  return {
    kind: "go",
    order: { ...decision.order, comments: shown },
    base,
    start: base,
    identity,
    settings,
    gate,
  };
}

async function admitLaptop(
  world: World,
  inputs: Inputs,
  orderOf: (prefix: string) => Order,
): Promise<Admission> {
  const { base } = await world.repository.fetch(inputs.base, orderOf(inputs.branchPrefix).branch);
  const { settings, gate } = await settle(world, inputs, base);
  return {
    kind: "go",
    order: orderOf(inputs.branchPrefix),
    base,
    start: base,
    identity: await world.forge.identity(),
    settings,
    gate,
  };
}

/** The payload names the default branch; where it does not, the forge's own HEAD does. */
function baseOf(trigger: Extract<Trigger, { kind: "issue" }>, inputs: Inputs): BranchName | undefined {
  if (inputs.base !== undefined) return inputs.base;
  return trigger.defaultBranch === undefined ? undefined : branchName(trigger.defaultBranch);
}
