/** The switch that stops every start at once: a repository variable that the workflow hands in. */
import type { Trigger } from "./trigger.ts";

export const pauseVariable = "GATEHOUSE_PAUSED";

/** Anything but an empty value, `false`, `0`, `no` and `off` pauses: whoever sets the variable wants it quiet. */
export function pausedByVariable(trigger: Trigger, value: string | undefined): string | undefined {
  // To stop a run, or to ask how it stands, starts nothing.
  if (trigger.kind === "not-for-us" || trigger.kind === "word") return undefined;
  if (/^(?:|false|0|no|off)$/i.test((value ?? "").trim())) return undefined;
  return `all work is paused by the variable \`${pauseVariable}\`; set it to \`false\` to go on`;
}
