/** What a run is doing at a moment, for those who watch it. Words only: nothing is decided by it, and no report holds it. */
import type { CheckBegun } from "../gate/gate.ts";

/** What the gate runs on. */
export type GateOn =
  | { readonly kind: "start"; readonly name: "base" | "head" }
  | { readonly kind: "attempt"; readonly number: number }
  /** The change with one side's tests. */
  | { readonly kind: "evidence"; readonly tests: "old" | "new" };

export type Stage =
  | { readonly kind: "preparing"; readonly check: string | undefined }
  | { readonly kind: "agent"; readonly attempt: number; readonly cap: number }
  | { readonly kind: "guards"; readonly attempt: number }
  | ({ readonly kind: "gate"; readonly on: GateOn } & CheckBegun)
  | { readonly kind: "pushing" };

/** A stage and the moment at which it began, in milliseconds since 1970. */
export interface Progress {
  readonly stage: Stage;
  readonly since: number;
}

/** @param named shows the name of a check, made harmless for the place that it is shown at */
export function stageInWords(stage: Stage, named: (check: string) => string): string {
  switch (stage.kind) {
    case "preparing":
      return stage.check === undefined ? "getting ready" : `getting ready, ${named(stage.check)}`;
    case "agent":
      return `the agent is at work, attempt ${stage.attempt} of ${stage.cap}`;
    case "guards":
      return `the guards look at the change of attempt ${stage.attempt}`;
    case "gate": {
      const { at, of, again } = stage;
      const count = of === 1 ? "" : ` (${at} of ${of})`;
      return `the gate on ${gateInWords(stage.on)}, ${named(stage.check)}${count}${again ? ", once more" : ""}`;
    }
    case "pushing":
      return "pushing the branch";
    default:
      return stage satisfies never;
  }
}

/** What the log says of a step that prints nothing itself, once it is over; `undefined` for all others. */
export function quietEnd(stage: Stage, seconds: number): string | undefined {
  const isQuiet = stage.kind === "guards" || stage.kind === "pushing" || stage.kind === "preparing";
  if (!isQuiet || (stage.kind === "preparing" && stage.check !== undefined)) return undefined;
  const words = stageInWords(stage, (check) => check);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${seconds.toFixed(1)} s`;
}

export function gateInWords(on: GateOn): string {
  switch (on.kind) {
    case "start":
      return `the untouched ${on.name}`;
    case "attempt":
      return `the change of attempt ${on.number}`;
    case "evidence":
      return on.tests === "old" ? "the new code with the base's tests" : "the base's code with the new tests";
    default:
      return on satisfies never;
  }
}
