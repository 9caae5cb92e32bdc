/** Where a bundle contradicts itself, or what we know without it. Pure; a bundle without contradictions is still only a claim. */
import type { Change, Finding } from "../change/change.ts";
import { type GateReport, isGreen } from "../gate/gate.ts";
import type { Order } from "../trigger/order.ts";
import type { Base } from "../world.ts";
import { bundleFinding } from "./hostile-json.ts";
import type { BundledGate, BundledJournal } from "./journal.ts";
import type { Manifest } from "./manifest.ts";
import { gateFrom, oneLine } from "./told.ts";

/** What this job has found out by itself. */
export interface Known {
  readonly order: Order;
  readonly start: Base;
  /** How many attempts may be made, over all runs. */
  readonly cap: number;
  /** Names of the gate's checks; empty where this job does not know them. */
  readonly checks: readonly string[];
}

export function contradictions(
  manifest: Manifest,
  journal: BundledJournal,
  known: Known,
): readonly Finding[] {
  return [
    ...ofIdentity(manifest, journal, known),
    ...ofAttempts(manifest, journal, known),
    ...ofGates(journal, known),
    ...ofOutcome(manifest, journal, known),
  ];
}

function ofIdentity(manifest: Manifest, journal: BundledJournal, { order }: Known): readonly Finding[] {
  return [
    ...unless(
      manifest.task === order.id,
      `The bundle is of the task \`${plain(manifest.task)}\`, and this job is about \`${order.id}\``,
      "Give both jobs the same event, or name the issue in both (`task: issue`).",
    ),
    ...unless(journal.task === manifest.task, "The journal and the manifest are of different tasks"),
    ...unless(
      journal.base === manifest.base && journal.start === manifest.start,
      "The journal and the manifest start from different commits",
    ),
  ];
}

function ofAttempts({ attempt }: Manifest, { attempts }: BundledJournal, known: Known): readonly Finding[] {
  const before = known.order.attemptsBefore;
  const isCounted = attempts.every(({ number }, at) => number === before + at + 1);
  return [
    ...unless(
      isCounted && attempt === before + attempts.length,
      `The bundle's attempts are not the ones after the ${before} that the branch tells of`,
      "Start anew; another run has worked on the branch meanwhile, or the bundle is of another run.",
    ),
    ...unless(
      attempts.length === 0 || before + attempts.length <= known.cap,
      `The bundle tells of more attempts than the ${known.cap} that are allowed`,
      "Give both jobs the same `max-attempts`.",
    ),
  ];
}

function ofGates({ baseline, attempts }: BundledJournal, { start }: Known): readonly Finding[] {
  const weighed = attempts.flatMap(({ evidence }) => [evidence?.oldTests?.gate, evidence?.newTests?.gate]);
  const gates = [baseline, ...attempts.map(({ gate }) => gate), ...weighed].filter(
    (gate): gate is BundledGate => gate !== null && gate !== undefined,
  );
  return [
    ...unless(gates.every(isConsistent), "The journal has a gate whose verdict is not that of its checks"),
    ...unless(
      baseline === null || baseline.tree === start.tree,
      "The journal's first gate ran on another tree",
    ),
    ...unless(
      attempts.every(({ gate, change }) => gate === null || gate.tree === change?.tree),
      "The journal has a gate that ran on another tree than the attempt made",
    ),
  ];
}

/** A gate without a check has shown nothing. */
function isConsistent(gate: BundledGate): boolean {
  const { verdict, results }: GateReport = gateFrom(gate);
  const isAllGreen = results.length > 0 && results.every(({ end }) => isGreen(end));
  return (verdict === "green") === isAllGreen;
}

function ofOutcome(manifest: Manifest, journal: BundledJournal, known: Known): readonly Finding[] {
  const { outcome, change } = manifest;
  const last = journal.attempts.at(-1);
  switch (outcome.kind) {
    case "proposed":
    case "healed":
      return [
        ...unless(
          (outcome.kind === "healed") === (known.order.heal?.how === "in place"),
          `The bundle's outcome \`${outcome.kind}\` does not fit the task`,
        ),
        ...unless(
          change !== null && last?.gate?.verdict === "green" && last.gate.tree === change.tree,
          "The journal has no green gate on the tree that the manifest names",
        ),
        ...unless(last?.findings.length === 0, "The journal's last attempt was stopped by a guard"),
        ...ofBaseline(journal, known),
        ...ofChecks(last?.gate ?? undefined, known),
      ];
    case "gave-up":
    case "refused": {
      const tried = journal.attempts.findLast(({ gate }) => gate !== null)?.gate;
      return unless(
        change === null || (tried?.verdict === "red" && tried.tree === change.tree),
        "The journal has no red gate on the tree that the manifest names",
      );
    }
    case "flaky":
      return [
        ...withoutChange(change),
        ...unless(
          known.order.heal !== undefined && journal.baseline?.verdict === "green" && last === undefined,
          "The journal does not show that the failure did not repeat",
        ),
      ];
    case "planned":
      return [bundleFinding("The bundle's outcome `planned` is none that leaves a bundle")];
    case "skipped":
    case "blocked":
    case "no-change":
    case "already-red":
    case "cancelled":
    case "error":
      return withoutChange(change);
    default:
      return outcome.kind satisfies never;
  }
}

function withoutChange(change: Manifest["change"]): readonly Finding[] {
  return unless(change === null, "The bundle holds a change, and its outcome proposes none");
}

function ofBaseline({ baseline }: BundledJournal, { order }: Known): readonly Finding[] {
  const isAsExpected =
    baseline === null || order.expectedBase === "either" || baseline.verdict === order.expectedBase;
  return unless(isAsExpected, `The journal's gate on the untouched commit is not ${order.expectedBase}`);
}

function ofChecks(gate: BundledGate | undefined, { checks }: Known): readonly Finding[] {
  const ran = new Set(gate?.results.map(({ check }) => check));
  const missing = checks.find((check) => !ran.has(oneLine(check, 500)));
  return unless(
    missing === undefined,
    `The journal's gate lacks the check \`${plain(missing ?? "")}\``,
    "Give both jobs the same gate, and start anew when it was changed meanwhile.",
  );
}

/** The tree's own id was checked; this says whether the manifest told all of what it takes to get there, and no more. */
export function untoldChanges(manifest: NonNullable<Manifest["change"]>, change: Change): readonly Finding[] {
  const told = new Set([...manifest.changed.map(({ path }) => path), ...manifest.deleted]);
  const isSame = change.files.length === told.size && change.files.every(({ path }) => told.has(path));
  return unless(isSame, "The manifest names paths that do not differ");
}

function unless(holds: boolean, what: string, cure?: string): readonly Finding[] {
  return holds ? [] : [bundleFinding(what, cure)];
}

function plain(text: string): string {
  return oneLine(text.replaceAll("`", "'"), 100);
}
