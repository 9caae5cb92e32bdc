/** Says what a later version will do and this one does not. What promises safety is refused, never ignored. */
import { Problem } from "../problem.ts";
import type { Inputs, Settings } from "./settings.ts";

/**
 * Lines for the log, one for each setting that has no effect yet.
 * @throws Problem `not-built-yet` for a setting that somebody would rely on
 */
export function unbuilt(inputs: Inputs, settings: Settings): readonly string[] {
  if (inputs.signCommits)
    throw missing("`sign-commits: true`", "Leave it out; the commits are then not verified.");
  const lines: string[] = [];
  if (settings.gateBaseline === "lazy") lines.push("`gate-baseline: lazy` counts as `off` in this version.");
  return lines;
}

function missing(what: string, hint: string): Problem {
  return new Problem("not-built-yet", `${what} is not built yet in this version.`, hint);
}
