/** Makes a commit of ours out of a bundle's files, or says what stops it. What the bundle says of the commit is not asked. */
import type { Change, Finding } from "../change/change.ts";
import { guard } from "../change/guards.ts";
import { changedPaths } from "../change/paths.ts";
import { changedTestLines } from "../change/test-files.ts";
import { blocking, type Evidence, onChangeFor, taskOf } from "../evidence/evidence.ts";
import { gateScripts } from "../evidence/gate-scripts.ts";
import { weakenings } from "../evidence/weakenings.ts";
import { commitMessage } from "../proposal/commit-message.ts";
import type { Fact } from "../report/story.ts";
import type { Sha } from "../words.ts";
import type { Publication } from "../work.ts";
import { untoldChanges } from "./contradictions.ts";
import { bundleFinding } from "./hostile-json.ts";
import type { BundledChange } from "./manifest.ts";

export type Imported =
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  /** `facts` are what was found here, in place of what was told of it. */
  | { readonly kind: "commit"; readonly commit: Sha; readonly facts: readonly Fact[] };

/** @param number of the attempt, by our own count. @param told what the other job says of the runs that weigh the gate */
export async function importChange(
  work: Publication,
  number: number,
  claimed: BundledChange,
  told: Evidence | undefined,
): Promise<Imported> {
  const { world, start } = work;
  const captured = await world.bundle.capture(start.commit, claimed);
  if (captured.kind === "refused") return captured;
  if (captured.tree !== claimed.tree) {
    const what =
      "The bundle's files do not make the tree that its manifest names, and that its gate was green on";
    return { kind: "refused", findings: [bundleFinding(what)] };
  }
  const change = await world.repository.change(start.commit, captured.tree);
  const findings = [...untoldChanges(claimed, change), ...(await guard(change, work.policy))];
  if (findings.length > 0) return { kind: "refused", findings };
  const evidence = weighedAgain(work, change, told);
  const isBlocking = onChangeFor(work.settings.evidence.onChange, work.order) === "block";
  const against = isBlocking && evidence !== undefined ? blocking(evidence) : [];
  if (against.length > 0) return { kind: "refused", findings: against };
  const commit = await world.repository.commit({
    tree: change.tree,
    parents: [start.commit],
    message: commitMessage(work.order, number),
    author: work.identity,
  });
  return { kind: "commit", commit, facts: await factsOf(work, number, change, evidence) };
}

async function factsOf(
  { world, settings }: Publication,
  number: number,
  change: Change,
  evidence: Evidence | undefined,
): Promise<readonly Fact[]> {
  const patch = await world.runner.keep(`attempt-${number}.patch`, change.patch);
  const tests = changedTestLines(change, settings.evidence.paths);
  return [
    { kind: "change", number, tree: change.tree, paths: changedPaths(change), tests, patch },
    ...(evidence === undefined ? [] : [{ kind: "evidence", number, evidence } as const]),
  ];
}

/** What can be seen in the change itself is seen again; only the runs are the other job's word. */
function weighedAgain(
  { settings, order, gate }: Publication,
  change: Change,
  told: Evidence | undefined,
): Evidence | undefined {
  if (onChangeFor(settings.evidence.onChange, order) === "allow") return undefined;
  return {
    ...(told ?? { oldTests: undefined, newTests: undefined, counts: [] }),
    weakenings: weakenings(change, settings.evidence.paths, taskOf(order), gateScripts(gate.checks)),
  };
}
