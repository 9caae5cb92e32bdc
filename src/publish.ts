/**
 * The second job of two: takes the other's bundle as the word of an enemy, asks everything that can be asked again, and only
 * then pushes and tells. It runs no agent and no gate, and so it never says of a gate that it was seen here.
 */
import type { Admission } from "./admit.ts";
import { contradictions } from "./bundle/contradictions.ts";
import { bundleFinding } from "./bundle/hostile-json.ts";
import { importChange } from "./bundle/import.ts";
import type { BundledJournal } from "./bundle/journal.ts";
import type { Manifest } from "./bundle/manifest.ts";
import { takeBundle } from "./bundle/take.ts";
import { factsOf } from "./bundle/told.ts";
import type { Finding } from "./change/change.ts";
import { giveUp } from "./heal/give-up.ts";
import { notReproduced } from "./heal/not-reproduced.ts";
import type { Outcome } from "./outcome.ts";
import { propose } from "./proposal/propose.ts";
import type { Reporter } from "./report/reporter.ts";
import { type Fact, storyOf } from "./report/story.ts";
import type { Inputs } from "./settings/settings.ts";
import { judgeExcess, policyOf, refuseUnsigned } from "./take-up.ts";
import { stoppedSince, takenAway } from "./taken-away.ts";
import type { Sha } from "./words.ts";
import type { Publication } from "./work.ts";
import type { Base, World } from "./world.ts";

type Go = Extract<Admission, { kind: "go" }>;

/** @throws Problem `no-bundle`, and for trouble at an edge */
export async function publish(
  world: World,
  reporter: Reporter,
  admission: Go,
  inputs: Inputs,
): Promise<Outcome> {
  const { order, base, identity, settings, gate } = admission;
  world.clock.stopAfter(settings.limits.minutes);
  await judgeExcess(world, settings);
  refuseUnsigned(identity, inputs);
  const taken = await takeBundle(world);
  if (taken.kind === "refused") return refuse(reporter, taken.findings);
  const { manifest, journal } = taken;
  const stopped = stoppedSince(reporter, journal.began);
  if (stopped !== undefined) return stopped;
  const start = await startOf(world, admission, manifest);
  if (start === undefined) return refuse(reporter, [elsewhere(base)]);
  const known = {
    order,
    start,
    cap: settings.limits.attempts,
    checks: gate.checks.map((check) => check.name),
  };
  const found = contradictions(manifest, journal, known);
  if (found.length > 0) return refuse(reporter, found);

  const policy = policyOf(world, settings, start);
  const work: Publication = { world, reporter, identity, order, base, start, settings, gate, policy };
  const { outcome, change } = manifest;
  const number = order.attemptsBefore + journal.attempts.length;
  const facts = factsOf(journal);
  const told = storyOf(facts).attempts.at(-1)?.evidence;
  const imported = change === null ? undefined : await importChange(work, number, change, told);
  if (imported?.kind === "refused") return refuse(reporter, imported.findings);
  tellOfTheWork(work, journal, [...facts, ...(imported?.facts ?? [])]);
  await reporter.started();
  world.cancelled.throwIfAborted();
  const away = await takenAway(work, journal.attempts.length);
  if (away !== undefined) return away;
  return conclude(work, outcome, imported?.commit);
}

/** Where the base has moved on since, the work may stand on what it was; nothing else than its history will do. */
async function startOf(
  { forge, repository }: World,
  { order, base, start }: Go,
  manifest: Manifest,
): Promise<Base | undefined> {
  const isKnown = manifest.base === base.commit || (await forge.isAncestor(manifest.base, base.commit));
  if (!isKnown) return undefined;
  if (manifest.start === start.commit) return start;
  if (order.heal !== undefined || manifest.start !== manifest.base) return undefined;
  return { branch: start.branch, commit: manifest.start, tree: await repository.fetchCommit(manifest.start) };
}

function elsewhere({ branch, commit }: Base): Finding {
  return bundleFinding(
    `The bundle starts from a commit that is neither \`${commit.slice(0, 7)}\` nor in the history of \`${branch}\`, or the branch to heal has moved on`,
    "Start anew, so that the work begins from what the forge has now.",
  );
}

function tellOfTheWork(
  { reporter, order, base, start, settings }: Publication,
  journal: BundledJournal,
  facts: readonly Fact[],
): void {
  reporter.tell({ kind: "bundle", bundle: { kind: "taken" } });
  reporter.admitted(
    {
      kind: "admitted",
      order,
      base,
      start,
      allowed: { walls: { kind: journal.walls, note: wallsTold(journal.walls) }, exposed: journal.exposed },
      agent: journal.agent,
      checks: journal.checks,
      cap: settings.limits.attempts,
      dryRun: settings.dryRun,
    },
    settings.limits.minutes,
  );
  for (const fact of facts) reporter.tell(fact);
}

function wallsTold(walls: BundledJournal["walls"]): string {
  switch (walls) {
    case "none":
      return "The job that did the work says that there were no walls around agent and gate (`sandbox: off`); its machine is not the one that holds this token.";
    case "namespaces":
      return "The job that did the work says that agent and gate ran behind walls; its machine is not the one that holds this token.";
    default:
      return walls satisfies never;
  }
}

/** The last step of the work, with what was told there in place of what would have been seen here. */
async function conclude(
  work: Publication,
  told: Manifest["outcome"],
  commit: Sha | undefined,
): Promise<Outcome> {
  const { order } = work;
  const reason = `the job that did the work says: ${told.reason}`;
  switch (told.kind) {
    case "proposed":
    case "healed":
      // A bundle without its commit was refused.
      return commit === undefined ? { kind: "error", reason } : propose(work, commit, "ready");
    case "gave-up":
    case "refused": {
      const step = { kind: "stop", outcome: told.kind, reason } as const;
      return giveUp(work, commit, step);
    }
    case "flaky":
      return order.heal === undefined ? { kind: "error", reason } : notReproduced(work, order.heal);
    case "planned":
    case "skipped":
    case "blocked":
    case "no-change":
    case "already-red":
    case "cancelled":
    case "error":
      return { kind: told.kind, reason };
    default:
      return told.kind satisfies never;
  }
}

function refuse(reporter: Reporter, findings: readonly Finding[]): Outcome {
  reporter.tell({ kind: "bundle", bundle: { kind: "refused", findings } });
  const [first] = findings;
  const more = findings.length > 1 ? `, and ${findings.length - 1} more` : "";
  return {
    kind: "blocked",
    reason: `the bundle was refused: ${first === undefined ? "" : lowered(first.what)}${placeOf(first)}${more}`,
  };
}

function lowered(what: string): string {
  return what.charAt(0).toLowerCase() + what.slice(1);
}

function placeOf(finding: Finding | undefined): string {
  return finding?.path === undefined ? "" : ` (\`${finding.path.replaceAll("`", "'").slice(0, 200)}\`)`;
}
