/** Looks for CI on the commit that was pushed, and starts it where the settings name a workflow for that. Waits for nothing. */
import { type CiFact, ciOf, hasNotStarted } from "../gate/ci-state.ts";
import { Problem, problemLine } from "../problem.ts";
import type { BranchName, Sha } from "../words.ts";
import type { Publication } from "../work.ts";

/** The proposal stands whatever comes of this, so trouble here is told and ends nothing. */
export async function lookForCi(work: Publication, branch: BranchName, commit: Sha): Promise<CiFact> {
  const { forge } = work.world;
  const { ciWorkflow } = work.settings;
  const seen = await forge.runsOf(commit).catch(refused);
  const ci = "refused" in seen ? ({ kind: "unknown", why: seen.refused } as const) : ciOf(seen);
  if (ciWorkflow === undefined || !hasNotStarted(ci)) return tell(work, { ci, dispatch: undefined });
  const end = await forge.dispatchWorkflow(ciWorkflow, branch).catch((error: unknown) => {
    return { kind: "refused", why: refused(error).refused } as const;
  });
  return tell(work, { ci, dispatch: { workflow: ciWorkflow, end } });
}

function tell(work: Publication, fact: CiFact): CiFact {
  work.reporter.tell({ kind: "ci", ...fact });
  return fact;
}

function refused(error: unknown): { readonly refused: string } {
  if (error instanceof Problem) return { refused: problemLine(error) };
  throw error;
}
