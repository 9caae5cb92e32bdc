/** Runs as their facts tell them, with every word from outside in one place, for the tests of what people read. */
import type { Finding } from "../../src/change/change.ts";
import type { CheckResult, CommandEnd, GateReport } from "../../src/gate/gate.ts";
import type { OutcomeKind } from "../../src/outcome.ts";
import { type Fact, type Story, storyOf } from "../../src/report/story.ts";
import type { Heal, Order } from "../../src/trigger/order.ts";
import { branchName, sha, Untrusted } from "../../src/words.ts";
import type { Asked } from "../../src/world.ts";

/** Everything in a story that somebody else wrote. */
export interface Outside {
  readonly title: string;
  readonly check: string;
  readonly digest: string;
  readonly path: string;
  readonly removedLine: string;
  readonly words: string;
  readonly finding: string;
  readonly cure: string;
  readonly reason: string;
  readonly agent: string;
  readonly exposed: string;
}

export const plain: Outside = {
  title: "Add a delete command",
  check: "test",
  digest: "tests/test_delete.py:9: AssertionError\nassert 0 == 1\n1 failed, 8 passed",
  path: "tests/test_delete.py",
  removedLine: "assert delete(3) == 0",
  words: "I added the command.\nAll tests pass.",
  finding: "This path is protected",
  cure: "Leave it alone.",
  reason: "the gate is red after 2 of 3 attempts",
  agent: "claude",
  exposed: "MODEL_API_KEY",
};

/** The same words from outside at every place. */
export function everywhere(text: string): Outside {
  return {
    title: text,
    check: text,
    digest: text,
    path: text,
    removedLine: text,
    words: text,
    finding: text,
    cure: text,
    reason: text,
    agent: text,
    exposed: text,
  };
}

const commit = sha("1f3c5a7e9b2d4f6081a3c5e7092b4d6f8a0c2e4a");
const tree = sha("d".repeat(40));

const base = {
  branch: branchName("main"),
  commit: sha("9b1c3d5e7f2a4b6c8d0e1f3a5b7c9d1e3f5a7b9c"),
  tree: sha("b".repeat(40)),
};

const pullRequest = {
  number: 13,
  title: new Untrusted("Add a delete command"),
  url: "https://forge.example/o/r/pull/13",
  state: "open",
  draft: false,
  head: "agent/issue-12-add-a-delete-command",
  base: "main",
  authorLogin: "bot",
} as const;

export const url = "https://forge.example/o/r/actions/runs/1";

export function orderWith(outside: Outside, over: Partial<Order> = {}): Order {
  return {
    id: "issue-12",
    issue: 12,
    human: "maintainer",
    title: new Untrusted(outside.title),
    body: new Untrusted(""),
    instruction: undefined,
    comments: [],
    branch: branchName("agent/issue-12-add-a-delete-command"),
    standing: undefined,
    pullRequest: undefined,
    expectedBase: "green",
    heal: undefined,
    revision: undefined,
    isAskedInWords: false,
    attemptsBefore: 0,
    ...over,
  };
}

const exit = (code: number): CommandEnd => ({ kind: "exit", code });

export function result(
  name: string,
  end: CommandEnd,
  digest = "",
  over: Partial<CheckResult> = {},
): CheckResult {
  return {
    check: {
      name,
      run: "true",
      shell: undefined,
      env: {},
      workingDirectory: ".",
      timeoutMinutes: undefined,
    },
    end,
    seconds: 2.41,
    digest,
    signature: "",
    location: undefined,
    tests: undefined,
    flaky: false,
    traffic: undefined,
    ...over,
  };
}

export function gate(...results: readonly CheckResult[]): GateReport {
  const red = results.some(({ end }) => end.kind !== "exit" || end.code !== 0);
  return { commit, tree, verdict: red ? "red" : "green", results, signature: red ? "s" : "" };
}

function greenGate(outside: Outside): GateReport {
  return gate(result("lint", exit(0)), result(outside.check, exit(0)));
}

function flakyGate(outside: Outside): GateReport {
  return gate(result("lint", exit(0)), result(outside.check, exit(0), outside.digest, { flaky: true }));
}

export function redGate(outside: Outside): GateReport {
  return gate(result("lint", exit(0)), result(outside.check, exit(1), outside.digest));
}

export const admitted = (outside: Outside, over: Partial<Order> = {}): Fact => ({
  kind: "admitted",
  order: orderWith(outside, over),
  base,
  start: base,
  allowed: { walls: { kind: "none", note: "There are no walls." }, exposed: [outside.exposed] },
  agent: outside.agent,
  checks: ["lint", outside.check],
  cap: 3,
  dryRun: false,
});

export const begun = (number: number, hidden = 0): Fact => ({ kind: "attempt", number, hidden, brief: "x" });

export const agentEnd = (outside: Outside, number: number, end: CommandEnd = exit(0)): Fact => ({
  kind: "agent",
  number,
  end,
  seconds: 61.2,
  traffic: undefined,
  words: new Untrusted(outside.words),
});

export const changed = (outside: Outside, number: number, removed = 1): Fact => ({
  kind: "change",
  number,
  tree,
  paths: [
    { path: "tasks.py", status: "modified", added: 4, removed: 1 },
    { path: outside.path, status: "added", added: 9, removed },
  ],
  tests: [
    {
      path: outside.path,
      added: 9,
      removed: Array.from({ length: removed }, (_, at) => ({ line: 3 + at, text: outside.removedLine })),
    },
  ],
  patch: `/record/attempt-${number}.patch`,
});

export const judged = (number: number, report: GateReport): Fact => ({ kind: "gate", number, gate: report });

/** All that evidence can say, with every word from outside. */
export const weighed = (outside: Outside, number: number): Fact => {
  const found = (weight: "weakened" | "look", side: "before" | "after") => ({
    rule: "assertion-gone",
    weight,
    path: outside.path,
    line: 3,
    side,
    what: "An assertion was taken out",
    quote: outside.removedLine,
  });
  return {
    kind: "evidence",
    number,
    evidence: {
      weakenings: [
        found("weakened", "before"),
        ...Array.from({ length: 6 }, () => found("look", "after")),
        { ...found("look", "after"), line: undefined, quote: "" },
      ],
      oldTests: { paths: [outside.path], tests: true, settings: [outside.path], gate: redGate(outside) },
      newTests: { gate: redGate(outside) },
      counts: [
        { check: outside.check, base: 9, now: 8, withOldCode: undefined },
        { check: "lint", base: undefined, now: 1, withOldCode: undefined },
      ],
    },
  };
};

export const pushed: Extract<Fact, { kind: "pushed" }> = {
  kind: "pushed",
  branch: branchName("agent/issue-12-add-a-delete-command"),
  commit,
  command: undefined,
};

export const opened: Fact = { kind: "pull-request", operation: "created", pullRequest };

export const ended = (kind: OutcomeKind, reason: string): Fact => ({
  kind: "ended",
  outcome: { kind, reason },
  seconds: 100,
});

export function finding(outside: Outside): Finding {
  return { guard: "protected-paths", path: outside.path, line: 3, what: outside.finding, cure: outside.cure };
}

/** For each way a run can end, the facts that lead there. */
export function endings(outside: Outside): Readonly<Record<string, readonly Fact[]>> {
  const start = [admitted(outside)];
  const first = [...start, begun(1), agentEnd(outside, 1), changed(outside, 1), judged(1, redGate(outside))];
  const second = [...first, begun(2, 3), agentEnd(outside, 2), changed(outside, 2)];
  const green = [...second, judged(2, flakyGate(outside)), weighed(outside, 2), pushed];
  const red = [...second, judged(2, redGate(outside))];
  return {
    "proposed at once": [
      ...start,
      { kind: "baseline", gate: greenGate(outside) },
      begun(1),
      agentEnd(outside, 1),
      changed(outside, 1, 0),
      judged(1, greenGate(outside)),
      pushed,
      opened,
      ended("proposed", "pull request #13 was opened; the gate is green on exactly its head"),
    ],
    "proposed at the second attempt": [...green, opened, ended("proposed", "pull request #13 was opened")],
    "proposed with a commit that the forge signed, and still a draft": [
      ...green.slice(0, -1),
      { ...pushed, commit: sha("5".repeat(40)) },
      { kind: "pull-request", operation: "updated", pullRequest, stillDraft: outside.reason },
      ended("proposed", "pull request #13 was updated"),
    ],
    "proposed on a laptop": [
      ...green.slice(0, -1),
      { ...pushed, command: "git push origin x:refs/heads/y" },
      { kind: "not-opened", command: "gh pr create --title 'x'" },
      ended("proposed", "the gate is green; nothing left this machine"),
    ],
    "gave up": [...red, ended("gave-up", outside.reason)],
    "gave up with a draft": [...red, pushed, opened, ended("gave-up", outside.reason)],
    "gave up before the first attempt": [
      ...start,
      ended(
        "gave-up",
        "all 3 attempts were used by earlier runs on this branch; delete the branch to start anew",
      ),
    ],
    refused: [...first, ended("refused", "the gate is red and only one attempt is allowed")],
    blocked: [
      ...second,
      { kind: "findings", number: 2, findings: [finding(outside)] },
      ended("blocked", "a guard stopped the change"),
    ],
    "no change": [
      ...start,
      begun(1),
      agentEnd(outside, 1, { kind: "timeout", minutes: 30 }),
      ended("no-change", "the agent changed nothing (stopped after 30 minutes)"),
    ],
    "already red": [
      ...start,
      { kind: "baseline", gate: redGate(outside) },
      ended("already-red", "the gate is red on the untouched `main` (`test`), so no agent was started"),
    ],
    cancelled: [...first, begun(2), ended("cancelled", "the run was cancelled")],
    "error at the push": [...green, ended("error", outside.reason)],
    "error before it began": [ended("error", outside.reason)],
    skipped: [...start, ended("skipped", outside.reason)],
    flaky: [...start, ended("flaky", "the failure did not repeat")],
    ...healEndings(outside),
  };
}

/** A failed run, named and logged by others. */
export function healWith(outside: Outside, over: Partial<Heal> = {}): Heal {
  return {
    run: {
      id: 77,
      name: outside.check,
      path: `.github/workflows/${outside.check}`,
      event: "push",
      status: "completed",
      conclusion: "failure",
      branch: "agent/issue-12-add-a-delete-command",
      headSha: base.commit,
      attempt: 1,
      url: "https://forge.example/o/r/actions/runs/77",
      actors: [{ login: "maintainer", kind: "user" }],
      isOfThisRepository: true,
    },
    branch: branchName("agent/issue-12-add-a-delete-command"),
    how: "in place",
    jobs: [
      {
        id: 5,
        name: outside.check,
        steps: [outside.title],
        log: { kind: "read" },
        digest: new Untrusted(outside.digest),
      },
    ],
    unread: 0,
    key: "k",
    seenBefore: false,
    ...over,
  };
}

function healEndings(outside: Outside): Readonly<Record<string, readonly Fact[]>> {
  const start = (over: Partial<Heal> = {}) => [
    admitted(outside, { issue: undefined, expectedBase: "red", heal: healWith(outside, over) }),
  ];
  const red: Fact = { kind: "baseline", gate: redGate(outside) };
  const green = [
    begun(2),
    agentEnd(outside, 2),
    changed(outside, 2, 0),
    judged(2, greenGate(outside)),
    pushed,
  ];
  const ci = (state: "held" | "red", end: Asked): Fact => ({
    kind: "ci",
    ci: {
      kind: "seen",
      runs: [{ name: outside.check, url: "https://forge.example/o/r/actions/runs/78", state }],
    },
    dispatch: { workflow: outside.check, end },
  });
  return {
    healed: [
      ...start(),
      red,
      ...green,
      opened,
      ci("held", { kind: "asked" }),
      ended("healed", outside.reason),
    ],
    "proposed for a red branch": [
      ...start({ how: "own pull request", branch: branchName("main") }),
      red,
      ...green,
      opened,
      ci("red", { kind: "refused", why: outside.reason }),
      ended("proposed", "pull request #13 was opened"),
    ],
    "gave up on what only CI sees": [
      ...start({ seenBefore: true }),
      { kind: "baseline", gate: greenGate(outside) },
      ended("gave-up", outside.reason),
    ],
  };
}

export function ending(name: string, outside: Outside): Story {
  return storyOf(endings(outside)[name] ?? []);
}

export const endingNames = Object.keys(endings(plain));
