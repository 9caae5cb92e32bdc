/** Refuses what a later version will do and this one does not, where somebody would rely on it. */
import { Problem } from "../problem.ts";
import type { Inputs } from "./settings.ts";

/** @throws Problem `not-built-yet` */
export function refuseUnbuilt(inputs: Inputs): void {
  if (!inputs.signCommits) return;
  throw new Problem(
    "not-built-yet",
    "`sign-commits: true` is not built yet in this version.",
    "Leave it out; the commits are then not verified.",
  );
}
