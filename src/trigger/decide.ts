/** Decides whether work starts: who asked, what was asked, and what stands there already. Asks nobody; writes nothing. */
import { createHash } from "node:crypto";
import { slug } from "../text/title.ts";
import { type BranchName, branchName, type Sha, Untrusted } from "../words.ts";
import type { Base, BranchState, Identity, Permission, PullRequest } from "../world.ts";
import type { StatusComment } from "./memory.ts";
import type { Decision, Order } from "./order.ts";
import { unfitIssue } from "./read.ts";
import { ourTrailers, trailersOf } from "./trailers.ts";
import type { Issue, Trigger, Written } from "./trigger.ts";

type IssueTrigger = Extract<Trigger, { kind: "issue" }>;

/** Why this person may not start work; `undefined` when they may. Fails closed: only three answers allow it. */
export function refusalOf(login: string, permission: Permission): string | undefined {
  switch (permission) {
    case "admin":
    case "maintain":
    case "write":
      return undefined;
    case "triage":
    case "read":
    case "none":
      return `${login} has the permission \`${permission}\` here, and starting work needs \`write\``;
    default:
      return permission satisfies never;
  }
}

/** The part of a branch name that an issue's title cannot change. */
export function branchStem(prefix: string, issue: number): string {
  return `${prefix}issue-${issue}-`;
}

/** What the forge said about an issue that somebody who may start work has asked us to work on. */
export interface Standing {
  readonly trigger: IssueTrigger;
  readonly issue: Issue;
  readonly identity: Identity;
  readonly base: Base;
  readonly branch: BranchState | undefined;
  readonly pullRequests: readonly PullRequest[];
  readonly status: StatusComment | undefined;
  readonly prefix: string;
}

export function decide(now: Standing): Decision {
  const { trigger, issue, base, branch } = now;
  const unfit = unfitIssue(issue);
  if (unfit !== undefined) return skip(unfit);
  if (trigger.asTriggered !== undefined && textHash(issue) !== textHash(trigger.asTriggered)) {
    return skip(
      trigger.comment === undefined
        ? `issue #${issue.number} was edited after the label was set; look at the new text, then remove the label and set it again`
        : `issue #${issue.number} was edited after the comment that asked for it; look at the new text, then ask again`,
    );
  }
  const open = now.pullRequests.find((pull) => pull.state === "open");
  const task = taskId(issue.number);
  const stranger = branch?.commits.find((commit) => ourTrailers(commit, now.identity)?.task !== task);
  if (branch !== undefined && stranger !== undefined) {
    const ours = open !== undefined && open.authorLogin === now.identity.login;
    const ask = ours
      ? `ask on pull request #${open.number}, by comment or review, for a further attempt on top of it`
      : "rename or delete the branch to start anew";
    return skip(
      `\`${branch.name}\` holds a commit that we did not make (${stranger.sha.slice(0, 7)}), so it is left alone; ${ask}`,
    );
  }
  if (open !== undefined && open.authorLogin !== now.identity.login) {
    return skip(
      `pull request #${open.number} from \`${open.head}\` was opened by ${open.authorLogin}, so it is left alone`,
    );
  }
  const newest = now.pullRequests.find((pull) => pull.authorLogin === now.identity.login);
  if (open === undefined && newest?.state === "closed" && trigger.how !== "retry") {
    return skip(
      `pull request #${newest.number} for issue #${issue.number} was closed without a merge; ask for a \`retry\` by comment, or delete \`${newest.head}\`, to start anew`,
    );
  }
  const asksAgain = trigger.instruction !== undefined || trigger.how === "retry";
  if (open !== undefined && !asksAgain && !hasMovedOn(now)) {
    return skip(
      `pull request #${open.number} stands, and neither the issue nor \`${base.branch}\` has moved on since`,
    );
  }
  return { kind: "go", order: orderOf(now, open) };
}

function orderOf(now: Standing, open: PullRequest | undefined): Order {
  const { issue, branch } = now;
  const title = slug(issue.title);
  const made = branchName(`${branchStem(now.prefix, issue.number)}${title === "" ? "work" : title}`);
  return {
    id: taskId(issue.number),
    issue: issue.number,
    human: now.trigger.actor.login,
    title: issue.title,
    body: issue.body,
    instruction: now.trigger.instruction,
    written: writtenOf(issue),
    instructed: { by: now.trigger.actor.login, at: now.trigger.at },
    comments: [],
    branch: branch?.name ?? made,
    standing: branch,
    pullRequest: open,
    expectedBase: "green",
    heal: undefined,
    revision: undefined,
    isAskedInWords: now.trigger.how === "comment" || now.trigger.how === "retry",
    attemptsBefore: now.trigger.how === "retry" ? 0 : attemptsOn(branch),
  };
}

export function writtenOf({ author, createdAt }: Issue): Written {
  return { by: author.login, at: createdAt };
}

/**
 * The latest commit tells it: they are counted on from run to run, and after a retry from the start. Whoever made it: the cap
 * must hold also when the token is another account's than last time.
 */
export function attemptsOn(branch: BranchState | undefined): number {
  for (const commit of branch?.commits ?? []) {
    const trailers = trailersOf(commit.message);
    if (trailers !== undefined) return trailers.attempt;
  }
  return 0;
}

/** SHA-256 of what the agent is asked for, so that an edit is noticed. */
export function textHash(text: { readonly title: Untrusted; readonly body: Untrusted }): string {
  return createHash("sha256")
    .update(`${Untrusted.reveal(text.title)}\0${Untrusted.reveal(text.body).replaceAll("\r\n", "\n")}`)
    .digest("hex");
}

/** The work of the laptop: a file with an issue's text. */
export function fileOrder(trigger: Extract<Trigger, { kind: "file" }>, branch: BranchName): Order {
  return {
    ...laptopOrder(branch),
    id: `file-${trigger.slug}`,
    title: trigger.title,
    body: trigger.body,
  };
}

/** The work of the laptop: a red gate. */
export function selfHealOrder(trigger: Extract<Trigger, { kind: "self-heal" }>, branch: BranchName): Order {
  return {
    ...laptopOrder(branch),
    expectedBase: trigger.evenIfGreen ? "either" : "red",
    id: "self-heal",
    title: new Untrusted("Make the gate green again"),
    body: new Untrusted("The repository's own checks fail. Find out why and mend the cause."),
  };
}

function laptopOrder(branch: BranchName): Omit<Order, "id" | "title" | "body"> {
  return {
    issue: undefined,
    human: undefined,
    instruction: undefined,
    comments: [],
    branch,
    standing: undefined,
    pullRequest: undefined,
    expectedBase: "green",
    heal: undefined,
    revision: undefined,
    isAskedInWords: false,
    attemptsBefore: 0,
  };
}

function taskId(issue: number): string {
  return `issue-${issue}`;
}

/**
 * Without a memory of ours nothing is known, and the person asked again: then it counts as moved on. So it does when the
 * last run did not come to a proposal: what it remembers is its own start, not what the pull request was made for.
 */
function hasMovedOn(now: Standing): boolean {
  const memory = now.status?.memory;
  if (memory === undefined || memory.task !== taskId(now.issue.number)) return true;
  if (memory.outcome !== "proposed" && memory.outcome !== "healed") return true;
  const base: Sha = now.base.commit;
  return memory.base !== base || memory.text !== textHash(now.issue);
}

function skip(reason: string): Decision {
  return { kind: "skip", reason };
}
