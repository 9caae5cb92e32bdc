/** Tries the gate on the untouched base, so that no agent is paid for, or blamed for, what was red before. */
import { isGreen } from "../gate/gate.ts";
import { runGate } from "../gate/run-gate.ts";
import type { Outcome } from "../outcome.ts";
import type { Work } from "../work.ts";
import { notReproduced } from "./not-reproduced.ts";

export type Baseline = { readonly kind: "go" } | { readonly kind: "end"; readonly outcome: Outcome };

/** For a heal the red base is the task; for everything else it is the end. */
export async function lookAtBase(work: Work): Promise<Baseline> {
  const { world, start, settings, order } = work;
  if (order.expectedBase === "either") return { kind: "go" };
  if (settings.gateBaseline !== "first" && order.expectedBase === "green") return { kind: "go" };
  world.runner.say(
    `First the gate on the untouched ${order.heal === undefined ? "base" : "head"} ${start.commit.slice(0, 7)}.`,
  );
  const gate = await runGate(world, work.gate, start.commit, start.tree);
  world.cancelled.throwIfAborted();
  work.reporter.tell({ kind: "baseline", gate });
  if (gate.verdict === order.expectedBase) return { kind: "go" };
  if (gate.verdict === "green" && order.heal !== undefined) {
    return { kind: "end", outcome: await notReproduced(work, order.heal) };
  }
  if (gate.verdict === "green") return end("skipped", "the gate is green already: there is nothing to heal");
  const red = gate.results
    .filter((result) => !isGreen(result.end))
    .map((result) => `\`${result.check.name}\``);
  return end(
    "already-red",
    `the gate is red on the untouched \`${start.branch}\` (${red.join(", ")}), so no agent was started`,
  );
}

function end(kind: Outcome["kind"], reason: string): Baseline {
  return { kind: "end", outcome: { kind, reason } };
}
