/** Tries the gate on the untouched base, so that no agent is paid for, or blamed for, what was red before. */
import { type GateReport, isGreen } from "../gate/gate.ts";
import type { Outcome } from "../outcome.ts";
import { gateInWords } from "../report/stage.ts";
import type { Work } from "../work.ts";
import type { Attempt } from "./attempt.ts";
import { gateOn, startOf } from "./gate-on.ts";
import { notReproduced } from "./not-reproduced.ts";

export type Baseline = { readonly kind: "go" } | { readonly kind: "end"; readonly outcome: Outcome };

/** For a heal the red base is the task; for everything else it is the end. */
export async function lookAtBase(work: Work): Promise<Baseline> {
  const { world, start, settings, order } = work;
  if (order.expectedBase === "either") return { kind: "go" };
  if (settings.gateBaseline !== "first" && order.expectedBase === "green") return { kind: "go" };
  world.runner.say(`First the gate on ${gateInWords(startOf(work))} ${start.commit.slice(0, 7)}.`);
  const gate = await gateOn(work, startOf(work), start.commit, start.tree);
  world.cancelled.throwIfAborted();
  work.reporter.tell({ kind: "baseline", gate });
  if (gate.verdict === order.expectedBase) return { kind: "go" };
  // A person has seen the branch and asks for more: what is red there may be what they ask for.
  if (order.revision !== undefined) return { kind: "go" };
  if (gate.verdict === "green" && order.heal !== undefined) {
    return { kind: "end", outcome: await notReproduced(work, order.heal) };
  }
  if (gate.verdict === "green") return end("skipped", "the gate is green already: there is nothing to heal");
  return end("already-red", `${redOn(work, gate)}, so no agent was started`);
}

/** `gate-baseline: lazy`: only once an attempt is red is it asked whether the base was red before. */
export async function lookAtBaseLate(work: Work, last: Attempt | undefined): Promise<Baseline> {
  const { world, start, settings, order, reporter } = work;
  const isAsked =
    settings.gateBaseline === "lazy" && order.expectedBase === "green" && order.revision === undefined;
  if (!isAsked || last?.end.kind !== "red" || reporter.story.baseline !== undefined) return { kind: "go" };
  world.runner.say(
    `The gate is red: was it red before? It runs on the untouched base ${start.commit.slice(0, 7)}.`,
  );
  const gate = await gateOn(work, startOf(work), start.commit, start.tree);
  world.cancelled.throwIfAborted();
  reporter.tell({ kind: "baseline", gate });
  return gate.verdict === "green"
    ? { kind: "go" }
    : end("already-red", `${redOn(work, gate)}, so the change is not judged by it`);
}

function redOn({ start }: Work, gate: GateReport): string {
  const red = gate.results
    .filter((result) => !isGreen(result.end))
    .map((result) => `\`${result.check.name}\``);
  return `the gate is red on the untouched \`${start.branch}\` (${red.join(", ")})`;
}

function end(kind: Outcome["kind"], reason: string): Baseline {
  return { kind: "end", outcome: { kind, reason } };
}
