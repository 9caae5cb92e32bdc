/** Weighs a green gate: reads the change, runs the gate again where that is necessary, and says what blocks. */
import type { Change, Finding } from "../change/change.ts";
import { blocking, type Evidence, onChangeFor, taskOf, testCounts } from "../evidence/evidence.ts";
import { gateScripts } from "../evidence/gate-scripts.ts";
import { runsFor } from "../evidence/runs.ts";
import { weakenings } from "../evidence/weakenings.ts";
import type { GateReport } from "../gate/gate.ts";
import type { Sha } from "../words.ts";
import type { Work } from "../work.ts";
import { gateOn } from "./gate-on.ts";

/** Findings that stop the change; none under `allow` and `flag`. The commits that are made here are never pushed. */
export async function weigh(
  work: Work,
  number: number,
  change: Change,
  gate: GateReport,
): Promise<readonly Finding[]> {
  const { settings, reporter } = work;
  const onChange = onChangeFor(settings.evidence.onChange, work.order);
  if (onChange === "allow") return [];
  const { baseline } = reporter.story;
  const read: Evidence = {
    weakenings: weakenings(
      change,
      settings.evidence.paths,
      taskOf(work.order),
      gateScripts(work.gate.checks),
    ),
    oldTests: undefined,
    newTests: undefined,
    counts: testCounts(gate, baseline, undefined),
  };
  // What blocks anyway needs no further proof.
  const isBlocked = onChange === "block" && blocking(read).length > 0;
  const evidence = isBlocked ? read : await withRuns(work, change, gate, read);
  work.world.cancelled.throwIfAborted();
  reporter.tell({ kind: "evidence", number, evidence });
  return onChange === "block" ? blocking(evidence) : [];
}

async function withRuns(work: Work, change: Change, gate: GateReport, read: Evidence): Promise<Evidence> {
  const { world, start, settings, reporter } = work;
  const runs = runsFor(change, settings.evidence.paths, gateScripts(work.gate.checks));
  let evidence = read;
  if (runs.oldTests !== undefined) {
    const what = [
      ...(runs.oldTests.tests ? ["tests"] : []),
      ...(runs.oldTests.settings.length > 0 ? ["settings of the checks"] : []),
    ];
    world.runner.say(`Evidence: the gate on the new code with the base's ${what.join(" and ")}.`);
    const tree = await world.repository.mix({
      tree: change.tree,
      from: start.tree,
      paths: runs.oldTests.paths,
    });
    const report = await gateOn(
      work,
      { kind: "evidence", tests: "old" },
      await neverPushed(work, tree),
      tree,
    );
    evidence = { ...evidence, oldTests: { ...runs.oldTests, gate: report } };
    world.cancelled.throwIfAborted();
  }
  if (runs.newTests !== undefined) {
    world.runner.say("Evidence: the gate on the base's code with the new tests; red is what is hoped for.");
    const tree = await world.repository.mix({
      tree: change.tree,
      from: start.tree,
      paths: runs.newTests.paths,
    });
    const report = await gateOn(
      work,
      { kind: "evidence", tests: "new" },
      await neverPushed(work, tree),
      tree,
      "once",
    );
    const counts = testCounts(gate, reporter.story.baseline, report);
    evidence = { ...evidence, newTests: { gate: report }, counts };
  }
  return evidence;
}

async function neverPushed(work: Work, tree: Sha): Promise<Sha> {
  return await work.world.repository.commit({
    tree,
    parents: [work.start.commit],
    message: "Evidence run\n",
    author: work.identity,
  });
}
