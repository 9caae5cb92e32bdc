import { describe, expect, it } from "vitest";
import { contradictions, type Known } from "../../src/bundle/contradictions.ts";
import type { BundledJournal } from "../../src/bundle/journal.ts";
import type { Manifest } from "../../src/bundle/manifest.ts";
import { journalOf } from "../../src/bundle/told.ts";
import { ending, plain } from "../report/stories.ts";

interface Told {
  manifest: Manifest;
  journal: BundledJournal;
  known: Known;
}

/** As an honest job leaves it after the story of that name. */
function honest(name: string, kind: Manifest["outcome"]["kind"]): Told {
  const story = ending(name, plain);
  const { admitted } = story;
  if (admitted === undefined) throw new Error("There was no start.");
  const { base, start } = admitted;
  const before = (story.attempts[0]?.number ?? 1) - 1;
  const order = { ...admitted.order, attemptsBefore: before };
  const journal = structuredClone(journalOf(admitted, story, 0));
  const tree = journal.attempts.at(-1)?.gate?.tree;
  const last = journal.attempts.at(-1);
  // The stories' gates are made by hand, apart from their changes.
  for (const attempt of journal.attempts)
    if (attempt.change && attempt.gate) attempt.change.tree = attempt.gate.tree;
  if (journal.baseline) journal.baseline.tree = start.tree;
  const isProposal = kind === "proposed" || kind === "healed";
  return {
    manifest: {
      format: 1,
      task: order.id,
      base: base.commit,
      start: start.commit,
      attempt: order.attemptsBefore + journal.attempts.length,
      outcome: { kind, reason: "told" },
      change: isProposal && tree !== undefined ? { tree, changed: [], deleted: [] } : null,
    },
    journal,
    known: { order, start, cap: 3, checks: last?.gate?.results.map(({ check }) => check) ?? [] },
  };
}

const found = ({ manifest, journal, known }: Told) =>
  contradictions(manifest, journal, known).map(({ what }) => what);

/** Puts a value at `a.0.b`. */
function put(told: Told, at: string, value: unknown): void {
  const keys = at.split(".");
  const last = keys.pop() ?? "";
  const holder = Object(keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), told));
  if (!Reflect.set(holder, last, value)) throw new Error(`There is no ${at}.`);
}

describe("what an honest job leaves", () => {
  it.each([
    ["proposed at once", "proposed"],
    ["proposed at the second attempt", "proposed"],
    ["gave up", "gave-up"],
    ["refused", "refused"],
    ["blocked", "blocked"],
    ["no change", "no-change"],
    ["already red", "already-red"],
    ["cancelled", "cancelled"],
    ["error at the push", "error"],
    ["healed", "healed"],
    ["gave up on what only CI sees", "gave-up"],
  ] as const)("has no contradiction: %s", (name, kind) => {
    expect(found(honest(name, kind))).toEqual([]);
  });
});

const a = "a".repeat(40);

describe("a contradiction in a proposal", () => {
  it.each<[string, unknown, RegExp]>([
    ["manifest.task", "issue-9", /is of the task `issue-9`, and this job is about `issue-12`/],
    ["journal.task", "issue-9", /of different tasks/],
    ["journal.base", a, /different commits/],
    ["journal.start", a, /different commits/],
    ["manifest.attempt", 2, /not the ones after the 0/],
    ["journal.attempts.0.number", 2, /not the ones after the 0/],
    ["journal.attempts", [], /not the ones after the 0/],
    ["known.cap", 0, /more attempts than the 0/],
    ["manifest.outcome.kind", "no-change", /its outcome proposes none/],
    ["manifest.outcome.kind", "healed", /does not fit the task/],
    ["manifest.outcome.kind", "planned", /none that leaves a bundle/],
    ["manifest.outcome.kind", "gave-up", /no red gate on the tree/],
    ["manifest.outcome.kind", "flaky", /did not repeat/],
    ["manifest.change", null, /no green gate on the tree/],
    ["manifest.change.tree", a, /no green gate on the tree/],
    ["journal.attempts.0.gate", null, /no green gate on the tree/],
    ["journal.attempts.0.gate.tree", a, /another tree than the attempt made/],
    ["journal.attempts.0.gate.verdict", "red", /verdict is not that of its checks/],
    ["journal.attempts.0.gate.results", [], /verdict is not that of its checks/],
    ["journal.attempts.0.gate.results.0.end", { kind: "exit", code: 1 }, /verdict is not that of its checks/],
    ["journal.attempts.0.gate.results.0.end", { kind: "cancelled" }, /verdict is not that of its checks/],
    ["journal.attempts.0.gate.results.0.check", "true", /lacks the check/],
    [
      "journal.attempts.0.findings",
      [{ guard: "x", path: null, line: null, what: "x", cure: "x" }],
      /stopped by a guard/,
    ],
  ])("%s: %j", (at, value, why) => {
    const told = honest("proposed at once", "proposed");
    put(told, at, value);
    expect(found(told)).toContainEqual(expect.stringMatching(why));
  });

  it("is a base that was red, or that was another", () => {
    const told = honest("proposed at once", "proposed");
    const gate = structuredClone(told.journal.attempts[0]?.gate ?? null);
    if (gate === null) throw new Error("There is no gate.");
    told.journal.baseline = { ...gate, tree: told.known.start.tree };
    expect(found(told)).toEqual([]);
    put(told, "journal.baseline.tree", a);
    expect(found(told)).toEqual(["The journal's first gate ran on another tree"]);
    put(told, "journal.baseline", { ...gate, tree: told.known.start.tree, verdict: "red" });
    put(told, "journal.baseline.results.0.end", { kind: "exit", code: 1 });
    expect(found(told)).toEqual(["The journal's gate on the untouched commit is not green"]);
  });
});

it("does not ask for checks that this job does not know", () => {
  const told = honest("proposed at once", "proposed");
  put(told, "known.checks", []);
  put(told, "journal.attempts.0.gate.results.0.check", "another");
  expect(found(told)).toEqual([]);
});
