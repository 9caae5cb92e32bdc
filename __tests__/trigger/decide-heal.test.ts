import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideInPlace,
  decideOwnPull,
  type Failing,
  failureKey,
  headIsOurs,
  isHealBranch,
  placeOf,
  unnamedBot,
  unwantedWorkflow,
  whoIsBehind,
} from "../../src/trigger/decide-heal.ts";
import type { Memory } from "../../src/trigger/memory.ts";
import { trailerLines } from "../../src/trigger/trailers.ts";
import type { Actor } from "../../src/trigger/trigger.ts";
import { branchName, sha, Untrusted } from "../../src/words.ts";
import type { BranchState, CommitFacts, Identity, Permission, PullRequest } from "../../src/world.ts";
import { runWith } from "./runs.ts";

const us: Identity = { login: "ours[bot]", name: "ours", email: "1+ours@users.noreply.example" };
const main = branchName("main");
const branch = branchName("agent/issue-12-title");
const start = { branch, commit: sha("c".repeat(40)), tree: sha("d".repeat(40)) };
const failing: Failing = { run: runWith(), branch, start, identity: us, human: "alice", key: "k" };

function commit(task: string, attempt: number, over: Partial<CommitFacts> = {}): CommitFacts {
  const message = `Title\n\n${trailerLines({ task, attempt })}`;
  return { sha: sha("c".repeat(40)), authorEmail: us.email, committerEmail: us.email, message, ...over };
}
const theirs = commit("issue-12", 9, { authorEmail: "alice@example.com", message: "Mine" });

function state(...commits: readonly CommitFacts[]): BranchState {
  return { name: branch, tip: start.commit, commits };
}

const pullRequest: PullRequest = {
  number: 13,
  title: new Untrusted("Title"),
  url: "u",
  state: "open",
  draft: false,
  head: branch,
  base: "main",
  authorLogin: us.login,
};

describe("who is behind a run", () => {
  const person = (login: string): Actor => ({ login, kind: "user" });
  const ours: Actor = { login: us.login, kind: "bot" };
  const behind = (actors: readonly (Actor | undefined)[], permissions: Record<string, Permission> = {}) =>
    whoIsBehind({ id: 7, actors }, us, new Map(Object.entries(permissions)));

  it("is a person who may write", () => {
    const alice = { kind: "person", login: "alice", bots: [] };
    expect(behind([person("alice")], { alice: "write" })).toEqual(alice);
    expect(behind([person("alice"), ours], { alice: "admin" })).toEqual(alice);
    expect(behind([ours, person("alice")], { alice: "maintain" })).toEqual(alice);
  });

  it("is only ourselves, or nobody who counts", () => {
    expect(behind([ours])).toEqual({ kind: "only-us" });
    expect(behind([undefined])).toMatchObject({ kind: "nobody" });
    // A person's account with our bot's name is a person.
    expect(behind([person(us.login)])).toMatchObject({ kind: "nobody" });
    expect(behind([person("alice")])).toMatchObject({ kind: "nobody" });
  });

  it("may be bots, which the config has to name", () => {
    const other: Actor = { login: "other[bot]", kind: "bot" };
    expect(behind([other, ours])).toEqual({ kind: "bots", bots: ["other[bot]"] });
    expect(behind([other, person("alice")], { alice: "write" })).toMatchObject({
      kind: "person",
      bots: ["other[bot]"],
    });
    expect(behind([other, person("alice")], { alice: "read" })).toMatchObject({ kind: "nobody" });
    expect(unnamedBot({ id: 7 }, ["other[bot]"], [])).toContain("`allow.bots` in the config file");
    expect(unnamedBot({ id: 7 }, ["other[bot]", "third[bot]"], ["other[bot]"])).toContain("thirdbot");
    expect(unnamedBot({ id: 7 }, ["OTHER[bot]"], ["Other[bot]"])).toBeUndefined();
    expect(unnamedBot({ id: 7 }, [], [])).toBeUndefined();
  });

  it("is nobody as soon as one of them may not start work", () => {
    const permission = fc.constantFrom<Permission>("admin", "maintain", "write", "triage", "read", "none");
    fc.assert(
      fc.property(permission, permission, (first, second) => {
        const may = (one: Permission) => ["admin", "maintain", "write"].includes(one);
        const kind = behind([person("a"), person("b")], { a: first, b: second }).kind;
        expect(kind).toBe(may(first) && may(second) ? "person" : "nobody");
      }),
    );
  });
});

describe("a head of ours", () => {
  it("carries our trailers in a commit that our account made", () => {
    expect(headIsOurs([commit("issue-12", 1), theirs], us)).toBe(true);
    expect(headIsOurs([theirs, commit("issue-12", 1)], us)).toBe(false);
    expect(headIsOurs([commit("issue-12", 1, { authorEmail: "alice@example.com" })], us)).toBe(false);
    expect(headIsOurs([commit("issue-12", 1, { message: "No trailers" })], us)).toBe(false);
    expect(headIsOurs([], us)).toBe(false);
  });
});

describe("the place of a heal", () => {
  const branches = ["agent/**"];
  it.each<[string, boolean, readonly string[], string]>([
    ["agent/issue-12-title", false, branches, "in place"],
    ["agent/heal-release/2.x-1234567", false, branches, "in place"],
    ["main", false, branches, "own pull request"],
    ["main", false, ["**"], "own pull request"],
    ["release/2.x", true, ["**"], "own pull request"],
    ["feature", false, branches, "skip"],
    ["feature", false, [], "skip"],
    ["feature", false, ["feat*"], "in place"],
  ])("of %s (protected: %s) under %j is %s", (name, isProtected, globs, kind) => {
    expect(placeOf(branchName(name), main, isProtected, { branches: globs }).kind).toBe(kind);
  });

  it("is never the default branch or a protected one, whatever the globs", () => {
    fc.assert(
      fc.property(fc.constantFrom("main", "other"), fc.boolean(), (name, isProtected) => {
        const { kind } = placeOf(branchName(name), main, isProtected, { branches: ["**", name] });
        expect(kind === "in place").toBe(name !== "main" && !isProtected);
      }),
    );
  });

  it("knows its branches from those of a namesake", () => {
    const is = (name: string) => isHealBranch(branchName(name), "agent/", main);
    expect(is("agent/heal-main-1234567")).toBe(true);
    for (const other of ["agent/heal-main-2-1234567", "agent/heal-main-12345678", "agent/heal-mai-1234567"]) {
      expect(is(other)).toBe(false);
    }
  });
});

it("an empty list of workflows leaves none out", () => {
  expect(unwantedWorkflow(runWith(), [])).toBeUndefined();
  expect(unwantedWorkflow(runWith(), ["ci.yml"])).toBeUndefined();
  expect(unwantedWorkflow(runWith(), ["lint.yml"])).toContain("`ci.yml` is not one of");
});

it("a failure's key does not depend on the order of its jobs, and does on their names", () => {
  const job = (name: string) => ({ id: 1, name, steps: [] });
  const key = (...names: string[]) => failureKey(runWith(), names.map(job));
  expect(key("a", "b")).toBe(key("b", "a"));
  expect(key("a", "b")).not.toBe(key("a"));
  expect(key("a")).not.toBe(failureKey(runWith({ path: "other.yml" }), [job("a")]));
});

describe("a heal in place", () => {
  const remembered = (outcome: string, over = {}) => ({
    id: 1,
    memory: { task: "issue-12", base: start.commit, text: "k", outcome, ...over },
  });
  const decide = (over: Partial<Parameters<typeof decideInPlace>[1]> = {}, run = runWith()) =>
    decideInPlace(
      { ...failing, run },
      {
        byName: false,
        state: state(commit("issue-12", 1)),
        pullRequest,
        status: undefined,
        approver: undefined,
        ...over,
      },
    );
  const order = (...args: Parameters<typeof decide>) => {
    const decision = decide(...args);
    if (decision.kind === "skip") throw new Error(decision.reason);
    return decision.order;
  };

  it("is not made where a person approved the pull request or stopped the work there", () => {
    expect(decide({ approver: "bob" })).toMatchObject({
      kind: "skip",
      reason: expect.stringContaining("bob"),
    });
    expect(decide({ approver: "bob", byName: true }).kind).toBe("skip");
    const status = remembered("stopped", { base: "b" });
    expect(decide({ status })).toMatchObject({ kind: "skip", reason: expect.stringContaining("stopped") });
    expect(decide({ status, byName: true }).kind).toBe("go");
  });

  it("goes on with the branch's task and count, also after a person's commit", () => {
    const commits = state(theirs, commit("issue-12", 2), commit("issue-12", 1));
    expect(order({ state: commits })).toMatchObject({
      id: "issue-12",
      attemptsBefore: 2,
      branch,
      expectedBase: "red",
      heal: { how: "in place", seenBefore: false },
    });
    expect(order({ state: state(theirs) })).toMatchObject({ id: `heal-${branch}`, attemptsBefore: 0 });
  });

  it("counts what another account of ours tried", () => {
    const before = commit("issue-12", 3, { authorEmail: "2+app@users.noreply.example" });
    expect(order({ state: state(before) }).attemptsBefore).toBe(3);
  });

  it("counts anew after a retry, as the branch's newest commit does", () => {
    const again = state(commit("issue-12", 1), commit("issue-12", 3));
    expect(order({ state: again }).attemptsBefore).toBe(1);
  });

  it.each(["gave-up", "refused", "blocked", "no-change"])(
    "is not tried again on a commit that ended with %s",
    (outcome) => {
      expect(decide({ status: remembered(outcome) }).kind).toBe("skip");
      expect(decide({ status: remembered(outcome), byName: true }).kind).toBe("go");
      expect(decide({ status: remembered(outcome, { base: "e".repeat(40) }) }).kind).toBe("go");
      expect(decide({ status: remembered(outcome, { task: "issue-13" }) }).kind).toBe("go");
    },
  );

  it("knows a failure that CI showed before", () => {
    expect(order({}, runWith({ attempt: 2 })).heal?.seenBefore).toBe(true);
    expect(order({ status: remembered("flaky") }).heal?.seenBefore).toBe(true);
    expect(order({ status: remembered("flaky", { text: "other" }) }).heal?.seenBefore).toBe(false);
    expect(order({ status: remembered("healed") }).heal?.seenBefore).toBe(false);
  });
});

describe("a heal by a pull request of its own", () => {
  const name = branchName(`agent/heal-main-${"c".repeat(7)}`);
  const onMain: Failing = { ...failing, branch: main, start: { ...start, branch: main } };
  const healing = (tip: BranchState, ...pulls: readonly PullRequest[]) => ({ state: tip, pulls });
  const at = (...commits: readonly CommitFacts[]): BranchState => ({ ...state(...commits), name });
  const time = 1_800_000_000_000;
  const decide = (...heals: readonly ReturnType<typeof healing>[]) =>
    decideOwnPull(onMain, { byName: false, prefix: "agent/", status: undefined, time, heals });
  const decideAfter = (
    outcome: string,
    { byName = false, ...over }: Partial<Memory> & { byName?: boolean } = {},
  ) => {
    const memory: Memory = { task: "heal-main", base: start.commit, text: "k", outcome, ...over };
    return decideOwnPull(onMain, { byName, prefix: "agent/", status: { id: 1, memory }, time, heals: [] });
  };

  it("begins on the failed commit, on a branch named after it", () => {
    expect(decide()).toMatchObject({
      kind: "go",
      start: { branch: main, commit: start.commit },
      order: { id: "heal-main", branch: name, attemptsBefore: 0, standing: undefined },
    });
  });

  it("is one for a failure", () => {
    const older = { ...at(commit("heal-main", 1)), name: branchName("agent/heal-main-0000000") };
    expect(decide(healing(older, pullRequest)).kind).toBe("skip");
    expect(decide(healing(older, { ...pullRequest, state: "merged" })).kind).toBe("go");
    expect(decide(healing(at(), { ...pullRequest, state: "closed" })).kind).toBe("skip");
  });

  it.each(["gave-up", "refused", "blocked", "no-change"])(
    "is not tried again on a commit that ended with %s, for another branch neither",
    (outcome) => {
      expect(decideAfter(outcome)).toMatchObject({ kind: "skip", reason: expect.stringContaining(outcome) });
      expect(decideAfter(outcome, { task: "heal-release" }).kind).toBe("skip");
      expect(decideAfter(outcome, { byName: true }).kind).toBe("go");
    },
  );

  it("is left to the run that is at work on it, as long as that may take", () => {
    const minute = 60_000;
    expect(decideAfter("working", { until: time + minute }).kind).toBe("skip");
    expect(decideAfter("working", { until: time + minute, byName: true }).kind).toBe("skip");
    expect(decideAfter("working", { until: time - 9 * minute }).kind).toBe("skip");
    expect(decideAfter("working", { until: time - 11 * minute }).kind).toBe("go");
    expect(decideAfter("working").kind).toBe("go");
  });

  it.each(["error", "cancelled", "proposed"])("is tried again after %s", (outcome) => {
    expect(decideAfter(outcome).kind).toBe("go");
  });

  it("knows a failure that CI showed before on the same commit", () => {
    const seen = (decision: ReturnType<typeof decideAfter>) =>
      decision.kind === "go" ? decision.order.heal?.seenBefore : undefined;
    expect(seen(decideAfter("flaky"))).toBe(true);
    expect(seen(decideAfter("flaky", { text: "other" }))).toBe(false);
    expect(seen(decideAfter("proposed"))).toBe(false);
  });

  it("takes up what an earlier run pushed, and leaves a person's commit alone", () => {
    expect(decide(healing(at(commit("heal-main", 2))))).toMatchObject({
      order: { attemptsBefore: 2, standing: { name } },
    });
    expect(decide(healing(at(theirs, commit("heal-main", 2)))).kind).toBe("skip");
  });
});
