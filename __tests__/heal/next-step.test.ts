import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttemptEnd, type History, nextStep, type Step } from "../../src/heal/next-step.ts";
import { sha } from "../../src/words.ts";

const tree = (number: number) => sha(number.toString(16).padStart(40, "0"));
const done = { kind: "exit", code: 0 } as const;

const red = (number: number, signature: string): AttemptEnd => ({
  kind: "red",
  tree: tree(number),
  signature,
});
const green = (number: number): AttemptEnd => ({ kind: "green", tree: tree(number) });
const killed = (number: number): AttemptEnd => ({
  kind: "interrupted",
  tree: tree(number),
  agent: { kind: "timeout", minutes: 30 },
});
const unchanged = { kind: "unchanged", agent: done } as const;
const blocked = (findings: number): AttemptEnd => ({ kind: "blocked", findings });

/** The step as one line. */
function said(attempts: readonly AttemptEnd[], cap = 3, attemptsBefore = 0): string {
  const step = nextStep({ attemptsBefore, attempts }, { attempts: cap });
  return step.kind === "stop" ? `${step.outcome}: ${step.reason}` : `${step.kind} ${step.number}`;
}

describe("the next step", () => {
  it.each<[string, readonly AttemptEnd[], string]>([
    ["nothing was tried", [], "attempt 1"],
    ["the gate is green", [green(1)], "propose 1"],
    ["the gate is red", [red(1, "a")], "attempt 2"],
    ["the gate is red for another reason", [red(1, "a"), red(2, "b")], "attempt 3"],
    ["the gate is green at last", [red(1, "a"), red(2, "b"), green(3)], "propose 3"],
    [
      "the attempts are used up",
      [red(1, "a"), red(2, "b"), red(3, "c")],
      "gave-up: the gate is red after 3 of 3 attempts",
    ],
    ["the same failure came twice", [red(1, "a"), red(2, "a")], "gave-up: the same failure came twice"],
    ["the same tree came twice", [red(1, "a"), red(1, "b")], "gave-up: the same change came twice"],
    ["the agent was stopped in the middle", [killed(1)], "attempt 2"],
    [
      "a half-done tree came to nothing more",
      [killed(1), red(1, "a")],
      "gave-up: the same change came twice",
    ],
    ["a half-done tree came again", [red(1, "a"), killed(1)], "gave-up: the same change came twice"],
    ["a half-done tree was finished", [killed(1), green(1)], "propose 2"],
    ["the agent did nothing", [unchanged], "no-change: the agent changed nothing"],
    [
      "the agent took everything back",
      [red(1, "a"), unchanged],
      "gave-up: the agent took its own change back and changed nothing else",
    ],
    ["a guard found one thing", [blocked(1)], "blocked: a guard stopped the change"],
    ["guards found more", [blocked(3)], "blocked: guards stopped the change for 3 reasons"],
    ["a guard found something later", [red(1, "a"), blocked(1)], "blocked: a guard stopped the change"],
  ])("when %s", (_name, attempts, expected) => {
    expect(said(attempts)).toBe(expected);
  });

  it("after failures that alternate is to stop", () => {
    expect(said([red(1, "a"), red(2, "b"), red(3, "a")], 10)).toBe("gave-up: the same failure came twice");
    expect(said([red(1, "a"), red(2, "b"), red(1, "c")], 10)).toBe("gave-up: the same change came twice");
  });

  it("goes on after two half-done trees that differ", () => {
    expect(said([killed(1), killed(2)], 10)).toBe("attempt 3");
  });

  it("says what was wrong with the model", () => {
    const trouble = "the model's API refused the key (401)";
    expect(said([{ ...unchanged, agent: { kind: "exit", code: 1 }, trouble }])).toBe(
      `no-change: the agent changed nothing: ${trouble} (exit 1)`,
    );
    expect(said([red(1, "a"), { kind: "red", tree: tree(1), signature: "a", trouble }])).toBe(
      `gave-up: the same change came twice: ${trouble}`,
    );
  });

  it("says of an agent that did not end well how it ended", () => {
    expect(said([{ kind: "unchanged", agent: { kind: "exit", code: 1 } }])).toBe(
      "no-change: the agent changed nothing (exit 1)",
    );
    expect(said([{ kind: "unchanged", agent: { kind: "timeout", minutes: 30 } }])).toBe(
      "no-change: the agent changed nothing (stopped after 30 minutes)",
    );
    expect(said([killed(1), killed(2)], 2)).toBe(
      "gave-up: the agent did not finish attempt 2 of 2 (stopped after 30 minutes)",
    );
  });

  describe("with one attempt allowed", () => {
    it.each<[string, readonly AttemptEnd[], string]>([
      ["is the attempt", [], "attempt 1"],
      ["is the proposal when it is green", [green(1)], "propose 1"],
      [
        "is a refusal when it is red",
        [red(1, "a")],
        "refused: the gate is red and only one attempt is allowed",
      ],
      [
        "is a refusal when it did not end",
        [killed(1)],
        "refused: the agent did not finish (stopped after 30 minutes) and only one attempt is allowed",
      ],
    ])("%s", (_name, attempts, expected) => {
      expect(said(attempts, 1)).toBe(expected);
    });
  });

  describe("on a branch of earlier runs", () => {
    it("draws on one budget with them", () => {
      expect(said([], 3, 1)).toBe("attempt 2");
      expect(said([], 3, 2)).toBe("attempt 3");
      expect(said([red(1, "a")], 3, 2)).toBe("gave-up: the gate is red after 3 of 3 attempts");
      expect(said([green(1)], 3, 2)).toBe("propose 3");
    });

    it("is to stop at once when they used it up, and says what to do", () => {
      expect(said([], 3, 3)).toBe(
        "gave-up: all 3 attempts were used by earlier runs on this branch; ask for a retry by comment or delete the branch to start anew, or allow more attempts",
      );
      expect(said([], 1, 1)).toMatch(/^gave-up: the one attempt that is allowed was used by an earlier run/);
      expect(said([], 3, 7)).toMatch(/^gave-up/);
    });
  });
});

const signatures = fc.constantFrom("", "a", "b", "c", "d", "e");
const trees = fc.integer({ min: 1, max: 6 });
const commandEnd = fc.constantFrom(
  done,
  { kind: "exit", code: 1 } as const,
  { kind: "signal", signal: "SIGKILL" } as const,
  { kind: "timeout", minutes: 30 } as const,
  { kind: "cancelled" } as const,
);
const anyEnd: fc.Arbitrary<AttemptEnd> = fc.oneof(
  fc.record({ kind: fc.constant("unchanged" as const), agent: commandEnd }),
  fc.record({ kind: fc.constant("interrupted" as const), tree: trees.map(tree), agent: commandEnd }),
  fc.record({ kind: fc.constant("blocked" as const), findings: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ kind: fc.constant("red" as const), tree: trees.map(tree), signature: signatures }),
  fc.record({ kind: fc.constant("green" as const), tree: trees.map(tree) }),
);
const caps = fc.integer({ min: 1, max: 10 });
const before = fc.integer({ min: 0, max: 12 });

describe("for any history and limits", () => {
  const anyHistory: fc.Arbitrary<History> = fc.record({
    attemptsBefore: before,
    attempts: fc.array(anyEnd, { maxLength: 12 }),
  });

  it("proposes exactly when the last attempt is green", () => {
    fc.assert(
      fc.property(anyHistory, caps, (history, cap) => {
        const proposes = nextStep(history, { attempts: cap }).kind === "propose";
        expect(proposes).toBe(history.attempts.at(-1)?.kind === "green");
      }),
    );
  });

  it("never starts an attempt past the cap, after a blocked or an empty change, or with nothing new", () => {
    fc.assert(
      fc.property(anyHistory, caps, (history, cap) => {
        const step = nextStep(history, { attempts: cap });
        if (step.kind !== "attempt") return;
        expect(step.number).toBe(history.attemptsBefore + history.attempts.length + 1);
        expect(step.number).toBeLessThanOrEqual(cap);
        const last = history.attempts.at(-1);
        if (last === undefined) return;
        expect(["red", "interrupted"]).toContain(last.kind);
        const earlier = history.attempts.slice(0, -1);
        for (const attempt of earlier) {
          if ("tree" in last && "tree" in attempt) expect(attempt.tree).not.toBe(last.tree);
          if (last.kind === "red" && attempt.kind === "red")
            expect(attempt.signature).not.toBe(last.signature);
        }
      }),
    );
  });

  it("gives a reason of one line without a final stop whenever it stops", () => {
    fc.assert(
      fc.property(anyHistory, caps, (history, cap) => {
        const step = nextStep(history, { attempts: cap });
        if (step.kind === "stop") expect(step.reason).toMatch(/^[a-z][^\n]*[^.\n]$/);
      }),
    );
  });

  it("changes nothing that it was given", () => {
    fc.assert(
      fc.property(anyHistory, caps, (history, cap) => {
        const copy = structuredClone(history);
        nextStep(history, { attempts: cap });
        expect(history).toEqual(copy);
      }),
    );
  });
});

/** The loop as `run` drives it, with an agent and a gate that do what the script says. */
function loop(
  script: readonly AttemptEnd[],
  cap: number,
  attemptsBefore: number,
): { made: number; last: Step } {
  const attempts: AttemptEnd[] = [];
  for (let turns = 0; turns <= 100; turns++) {
    const step = nextStep({ attemptsBefore, attempts }, { attempts: cap });
    if (step.kind !== "attempt") return { made: attempts.length, last: step };
    const next = script[attempts.length];
    if (next === undefined) throw new Error("The script is too short.");
    attempts.push(next);
  }
  throw new Error("The loop did not end.");
}

describe("the loop", () => {
  const script = fc.array(anyEnd, { minLength: 12, maxLength: 12 });

  it("ends within the cap, whatever agent and gate do", () => {
    fc.assert(
      fc.property(script, caps, before, (ends, cap, attemptsBefore) => {
        const { made, last } = loop(ends, cap, attemptsBefore);
        expect(made).toBeLessThanOrEqual(Math.max(0, cap - attemptsBefore));
        if (last.kind === "propose") expect(ends[made - 1]?.kind).toBe("green");
      }),
      { numRuns: 2_000 },
    );
  });

  it("uses the whole budget when every failure is a new one, and no more", () => {
    fc.assert(
      fc.property(caps, before, (cap, attemptsBefore) => {
        const ends = Array.from({ length: 12 }, (_, at) => red(at, `failure ${at}`));
        const { made, last } = loop(ends, cap, attemptsBefore);
        expect(made).toBe(Math.max(0, cap - attemptsBefore));
        expect(last.kind).toBe("stop");
      }),
    );
  });

  it("makes at most as many attempts as there are different failures, and one", () => {
    fc.assert(
      fc.property(fc.array(signatures, { minLength: 12, maxLength: 12 }), (all) => {
        const ends = all.map((signature, at) => red(at, signature));
        expect(loop(ends, 10, 0).made).toBeLessThanOrEqual(new Set(all).size + 1);
      }),
    );
  });
});
