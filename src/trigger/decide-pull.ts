/** Decides whether a further attempt is made on a pull request, and from what on. Asks nobody; writes nothing. */
import type { BranchName } from "../words.ts";
import type { BranchState, Identity, PullRequest, StandingPull } from "../world.ts";
import { attemptsOn, writtenOf } from "./decide.ts";
import type { Order } from "./order.ts";
import type { Revision } from "./revision.ts";
import { ourTrailers } from "./trailers.ts";
import type { Issue, Trigger } from "./trigger.ts";

type PullTrigger = Extract<Trigger, { kind: "pull-request" }>;

/** Why no work is done on this pull request, whoever asks; `undefined` when it is one of ours and stands. */
export function unfitPull(
  number: number,
  pull: StandingPull | undefined,
  identity: Pick<Identity, "login">,
  prefix: string,
): string | undefined {
  if (pull === undefined) return `there is no pull request #${number} here`;
  if (!pull.own) return `pull request #${number} comes from another repository`;
  if (pull.authorLogin !== identity.login || !pull.head.startsWith(prefix)) {
    return `pull request #${number} is not one of ours, and only those are worked on`;
  }
  if (pull.state !== "open") return `pull request #${number} is ${pull.state}, and that is its end`;
  if (pull.page.locked) return `pull request #${number} is locked`;
  return undefined;
}

/**
 * The task whose work the branch holds: as our own commits on it tell, else by the branch's name, which we gave it.
 * @param state `undefined` where the branch was not looked at
 */
export function taskOf(
  head: string,
  prefix: string,
  state: BranchState | undefined,
  identity: Identity,
): string {
  for (const commit of state?.commits ?? []) {
    const trailers = ourTrailers(commit, identity);
    if (trailers !== undefined) return trailers.task;
  }
  const name = head.slice(prefix.length);
  return /^issue-[1-9]\d{0,14}(?=-)/.exec(name)?.[0] ?? name;
}

/** Why no further commit is put on a pull request, unless somebody asks for it in words. */
export function approvedReason(number: number, approver: string): string {
  return `pull request #${number} was approved by ${approver}, so it is left as it is; ask for a change of it by comment`;
}

function withoutPage(pull: StandingPull): PullRequest {
  const { number, title, url, state, draft, head, base, authorLogin } = pull;
  return { number, title, url, state, draft, head, base, authorLogin };
}

export function issueOfTask(task: string): number | undefined {
  const number = /^issue-([1-9]\d{0,14})$/.exec(task)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** What is known once the pull request was found to be ours. */
export interface Further {
  readonly trigger: Pick<PullTrigger, "how" | "instruction" | "actor" | "at">;
  readonly task: string;
  readonly human: string;
  readonly pull: StandingPull;
  readonly branch: BranchName;
  readonly state: BranchState;
  /** The issue that the pull request is for. */
  readonly issue: Issue | undefined;
  readonly comments: Order["comments"];
  readonly revision: Revision;
}

export function furtherOrder(now: Further): Order {
  const { pull, state, issue, human } = now;
  const text = issue ?? pull.page;
  return {
    id: now.task,
    issue: issueOfTask(now.task),
    human: human === "" ? undefined : human,
    title: text.title,
    body: text.body,
    instruction: now.trigger.instruction,
    written: writtenOf(text),
    instructed: { by: now.trigger.actor.login, at: now.trigger.at },
    comments: now.comments,
    branch: now.branch,
    standing: state,
    pullRequest: withoutPage(pull),
    expectedBase: "green",
    heal: undefined,
    revision: now.revision,
    isAskedInWords: true,
    attemptsBefore: now.trigger.how === "retry" ? 0 : attemptsOn(state),
  };
}
