/** Leads each trigger to those who decide on it. */

import { admitRun, admitScan } from "./admit-heal.ts";
import { overLimit, pausedHere } from "./admit-held.ts";
import { admitIssue } from "./admit-issue.ts";
import { admitPull } from "./admit-pull.ts";
import { admitFromQueue } from "./admit-queue.ts";
import { answerWord } from "./admit-words.ts";
import type { Gate } from "./gate/run-gate.ts";
import type { Reporter } from "./report/reporter.ts";
import type { Inputs, Settings } from "./settings/settings.ts";
import { settle } from "./settle.ts";
import { fileOrder, selfHealOrder } from "./trigger/decide.ts";
import type { Order } from "./trigger/order.ts";
import type { Trigger } from "./trigger/trigger.ts";
import { branchName } from "./words.ts";
import type { Base, Identity, World } from "./world.ts";

export type Admission =
  | { readonly kind: "skip"; readonly reason: string }
  /** The queue was listed; there is nothing more to do. */
  | { readonly kind: "planned"; readonly reason: string }
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
    case "pull-request":
      return admitPull(world, reporter, trigger, inputs);
    case "word":
      return { kind: "skip", reason: await answerWord(world, trigger, inputs) };
    case "queue":
      return admitFromQueue(world, reporter, trigger, inputs);
    case "file":
      return admitLaptop(world, inputs, (prefix) =>
        fileOrder(trigger, branchName(`${prefix}${trigger.slug}`)),
      );
    case "self-heal":
      return admitLaptop(world, inputs, (prefix) => selfHealOrder(trigger, branchName(`${prefix}self-heal`)));
    case "failed-run":
      return unlessHeld(world, inputs, await admitRun(world, reporter, trigger, inputs));
    case "scan":
      return unlessHeld(world, inputs, await admitScan(world, reporter, trigger, inputs));
    default:
      return trigger satisfies never;
  }
}

async function unlessHeld(world: World, inputs: Inputs, admission: Admission): Promise<Admission> {
  if (admission.kind !== "go") return admission;
  const { settings, order, identity } = admission;
  const held =
    (await pausedHere(world, settings)) ??
    (await overLimit(world, settings, {
      login: identity.login,
      prefix: inputs.branchPrefix,
      opensOne: order.pullRequest === undefined,
    }));
  return held === undefined ? admission : { kind: "skip", reason: held };
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
