/** A normal issue with all that a brief can hold, for the tests of this folder to change one thing at a time. */
import { type BriefFacts, composeBrief, type EarlierAttempt } from "../../src/brief/compose.ts";
import type { CheckResult, GateReport } from "../../src/gate/gate.ts";
import type { Check } from "../../src/settings/settings.ts";
import type { Order } from "../../src/trigger/order.ts";
import type { Comment } from "../../src/trigger/trigger.ts";
import { branchName, sha, Untrusted } from "../../src/words.ts";

export const boundary = "0123456789abcdef0123456789abcdef";

export const base = {
  branch: branchName("main"),
  commit: sha("1f3c5a7e9b2d4f6081a3c5e7092b4d6f8a0c2e4a"),
  tree: sha("b".repeat(40)),
};

const body = `Context: tasks can be added and listed, but never deleted.

## Acceptance criteria

- [ ] \`tasks delete 3\` removes task 3
- [ ] an unknown number ends with exit code 1 and one line on stderr

## Out of scope

Undo.
`;

export function orderWith(over: Partial<Order> = {}): Order {
  return {
    id: "issue-12",
    issue: 12,
    human: "maintainer",
    title: new Untrusted("Add a delete command"),
    body: new Untrusted(body),
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

export function checkWith(over: Partial<Check> = {}): Check {
  return {
    name: "test",
    run: "pytest -q",
    shell: undefined,
    env: {},
    workingDirectory: ".",
    timeoutMinutes: undefined,
    ...over,
  };
}

export function commentBy(login: string, text: string, over: Partial<Comment> = {}): Comment {
  return {
    id: 1,
    author: { login, kind: "user" },
    body: new Untrusted(text),
    createdAt: "2026-11-22T08:00:00Z",
    updatedAt: "2026-11-22T08:00:00Z",
    ...over,
  };
}

export function resultWith(over: Partial<CheckResult> = {}): CheckResult {
  return {
    check: checkWith(),
    end: { kind: "exit", code: 1 },
    seconds: 2.4,
    digest: "tests/test_delete.py:9: AssertionError\nassert 0 == 1\n1 failed, 8 passed",
    signature: "",
    location: undefined,
    tests: undefined,
    flaky: false,
    traffic: undefined,
    ...over,
  };
}

export function gateWith(...results: readonly CheckResult[]): GateReport {
  const red = results.some(({ end }) => end.kind !== "exit" || end.code !== 0);
  return {
    commit: sha("c".repeat(40)),
    tree: sha("d".repeat(40)),
    verdict: red ? "red" : "green",
    results,
    signature: red ? "s" : "",
  };
}

export function earlierWith(over: Partial<EarlierAttempt> = {}): EarlierAttempt {
  return {
    number: 1,
    stat: "tasks.py | +4 -1\n1 file changed, 4 lines added, 1 removed",
    patch: "--- a/tasks.py\n+++ b/tasks.py\n@@ -1,2 +1,5 @@\n-import sys\n+import sys, os\n",
    since: undefined,
    interrupted: undefined,
    gate: gateWith(resultWith()),
    ...over,
  };
}

export function factsWith(over: Partial<BriefFacts> = {}): BriefFacts {
  return {
    order: orderWith(),
    start: base,
    checks: [checkWith({ name: "lint", run: "ruff check" }), checkWith()],
    protectedPaths: [".github/** (CI and repository settings)", "CODEOWNERS (who must review)"],
    instructions: [],
    limits: { issueCharacters: 60_000, commentCharacters: 8_000 },
    redBase: undefined,
    earlier: [],
    boundary,
    ...over,
  };
}

export function briefOf(over: Partial<BriefFacts> = {}): string {
  return composeBrief(factsWith(over)).text;
}

/** The texts between fence lines, in their order. */
export function fencedIn(brief: string): readonly string[] {
  const parts = brief.split(new RegExp(`^=== outside text ${boundary} (?:begins.*|ends) ===$`, "m"));
  return parts.filter((_, at) => at % 2 === 1);
}

/** Everything that is not in a fence: our own words. */
export function unfencedIn(brief: string): string {
  const parts = brief.split(new RegExp(`^=== outside text ${boundary} (?:begins.*|ends) ===$`, "m"));
  return parts.filter((_, at) => at % 2 === 0).join("\n");
}
