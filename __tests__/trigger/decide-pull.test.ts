import { describe, expect, it } from "vitest";
import { type Further, furtherOrder, issueOfTask, taskOf, unfitPull } from "../../src/trigger/decide-pull.ts";
import { trailerLines } from "../../src/trigger/trailers.ts";
import { branchName, sha, Untrusted } from "../../src/words.ts";
import type { BranchState, CommitFacts, Identity, StandingPull } from "../../src/world.ts";

const us: Identity = { login: "ours[bot]", name: "ours", email: "1+ours@users.noreply.example" };
const branch = branchName("agent/issue-12-title");

function pull(over: Partial<StandingPull> = {}, locked = false): StandingPull {
  return {
    number: 13,
    title: new Untrusted("Title on the page"),
    url: "u",
    state: "open",
    draft: false,
    head: branch,
    base: "main",
    authorLogin: us.login,
    own: true,
    changedFiles: 1,
    page: {
      number: 13,
      title: new Untrusted("Title on the page"),
      body: new Untrusted("Closes #12"),
      author: { login: us.login, kind: "bot" },
      labels: [],
      state: "open",
      locked,
      isPullRequest: true,
    },
    ...over,
  };
}

function commit(task: string, attempt: number, over: Partial<CommitFacts> = {}): CommitFacts {
  const message = `Title\n\n${trailerLines({ task, attempt })}`;
  return { sha: sha("c".repeat(40)), authorEmail: us.email, committerEmail: us.email, message, ...over };
}
const alice = { authorEmail: "alice@example.com", committerEmail: "alice@example.com" };

function state(...commits: readonly CommitFacts[]): BranchState {
  return { name: branch, tip: sha("c".repeat(40)), commits };
}

describe("a pull request", () => {
  const unfit = (one: StandingPull | undefined) => unfitPull(13, one, us, "agent/");

  it("is worked on when we opened it from our own branch, and it is open", () => {
    expect(unfit(pull())).toBeUndefined();
  });

  it.each<[string, StandingPull | undefined, RegExp]>([
    ["that is not there", undefined, /there is no pull request #13/],
    ["from a fork, whoever opened it", pull({ own: false }), /from another repository/],
    ["of somebody else", pull({ authorLogin: "alice" }), /not one of ours/],
    ["from a branch without our prefix", pull({ head: "feature" }), /not one of ours/],
    ["that is closed", pull({ state: "closed" }), /is closed, and that is its end/],
    ["that is merged", pull({ state: "merged" }), /is merged, and that is its end/],
    ["that is locked", pull({}, true), /is locked/],
  ])("%s is left alone", (_name, one, reason) => {
    expect(unfit(one)).toMatch(reason);
  });
});

describe("the task of a branch", () => {
  it("is what the latest commit of ours says, and no person's", () => {
    expect(taskOf(branch, "agent/", state(commit("issue-9", 5, alice), commit("issue-12", 1)), us)).toBe(
      "issue-12",
    );
  });

  it.each([
    ["agent/issue-12-title", "issue-12"],
    ["agent/heal-main-1234567", "heal-main-1234567"],
    ["agent/issue-0-title", "issue-0-title"],
    ["agent/issue-12", "issue-12"],
  ])("is told by the name %s where nobody's commit tells it", (head, task) => {
    expect(taskOf(head, "agent/", undefined, us)).toBe(task);
    expect(taskOf(head, "agent/", state(commit("issue-9", 5, alice)), us)).toBe(task);
  });

  it("names its issue", () => {
    expect(issueOfTask("issue-12")).toBe(12);
    for (const other of ["heal-main", "issue-", "issue-0", "issue-12-x", "file-issue-12"]) {
      expect(issueOfTask(other)).toBeUndefined();
    }
  });
});

describe("the order of a further attempt", () => {
  const asked = { actor: { login: "alice", kind: "user" }, at: "2026-11-22T08:00:00Z" } as const;
  const further = (over: Partial<Further> = {}): Further => ({
    trigger: { ...asked, how: "comment", instruction: new Untrusted("louder") },
    task: "issue-12",
    human: "alice",
    pull: pull(),
    branch,
    state: state(commit("issue-12", 2)),
    issue: {
      ...pull().page,
      title: new Untrusted("Title of the issue"),
      author: { login: "mallory", kind: "user" },
      createdAt: "2026-11-20T08:00:00Z",
    },
    comments: [],
    revision: {
      how: "comment",
      by: "alice",
      review: undefined,
      reviews: [],
      comments: [],
      files: [],
      filesLeft: 0,
    },
    ...over,
  });

  it("goes on with the branch as it stands, its task and its count", () => {
    const order = furtherOrder(further());
    expect(order).toMatchObject({
      id: "issue-12",
      issue: 12,
      human: "alice",
      branch,
      standing: { tip: "c".repeat(40) },
      pullRequest: { number: 13 },
      attemptsBefore: 2,
      written: { by: "mallory", at: "2026-11-20T08:00:00Z" },
      instructed: { by: "alice", at: "2026-11-22T08:00:00Z" },
    });
    expect(Untrusted.reveal(order.title)).toBe("Title of the issue");
  });

  it("counts over a person's commits, and anew after `retry`", () => {
    const commits = state({ ...commit("issue-12", 9, alice), message: "Mine" }, commit("issue-12", 2));
    expect(furtherOrder(further({ state: commits })).attemptsBefore).toBe(2);
    const trigger = { ...asked, how: "retry", instruction: undefined } as const;
    expect(furtherOrder(further({ state: commits, trigger })).attemptsBefore).toBe(0);
  });

  it("has the page's own text where no issue is behind it", () => {
    const order = furtherOrder(further({ task: "heal-main", issue: undefined, human: "" }));
    expect(order).toMatchObject({ issue: undefined, human: undefined });
    expect(Untrusted.reveal(order.title)).toBe("Title on the page");
  });
});
