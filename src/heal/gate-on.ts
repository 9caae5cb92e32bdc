/** Runs the gate of a work, and tells those who watch which check begins. It judges nothing. */
import type { CheckBegun, GateReport } from "../gate/gate.ts";
import { runGate } from "../gate/run-gate.ts";
import { type GateOn, gateInWords } from "../report/stage.ts";
import type { Sha } from "../words.ts";
import type { Work } from "../work.ts";

export async function gateOn(
  { world, gate, reporter }: Work,
  on: GateOn,
  commit: Sha,
  tree: Sha,
  looks?: "once" | "twice",
): Promise<GateReport> {
  const watch = {
    where: gateInWords(on),
    begins: (begun: CheckBegun) => reporter.at({ kind: "gate", on, ...begun }),
  };
  return await runGate(world, gate, commit, tree, watch, looks);
}

/** Where the work starts: the base, or the branch that it goes on with. */
export function startOf({ order }: Work): GateOn {
  const isBase = order.heal === undefined && order.revision === undefined;
  return { kind: "start", name: isBase ? "base" : "head" };
}
