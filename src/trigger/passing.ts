/** Why a ready issue is passed over, and which limits hold all of them back. Pure: it is told everything, and asks nobody. */
import type { Limits } from "../settings/settings.ts";
import { branchStem, textHash } from "./decide.ts";
import { blockedLabel, hasLabel, labels } from "./labels.ts";
import { cleanUpMs, isStale, type Memory, startsOfTheDay, statusCommentOf } from "./memory.ts";
import type { LabelSetting, OpenPullRequest, ReadyIssue } from "./ready.ts";
import type { Comment } from "./trigger.ts";

/** What stands on the forge around the queue. */
export interface Around {
  /** Our own login. */
  readonly login: string;
  readonly prefix: string;
  readonly startLabel: string;
  readonly openPullRequests: readonly OpenPullRequest[];
}

/** What of it the limits count. */
export interface Counted extends Pick<Around, "login" | "prefix"> {
  readonly openPullRequests: readonly Omit<OpenPullRequest, "closes">[];
}

/** What the list alone tells; `undefined`: a closer look is worth its requests. */
export function obviousReason(issue: ReadyIssue, around: Around): string | undefined {
  if (issue.locked) return "it is locked";
  const people = issue.assignees.filter((login) => !login.endsWith("[bot]"));
  if (people.length > 0) return `it is assigned to ${people.join(", ")}`;
  for (const name of [blockedLabel, labels.needsHuman]) {
    if (hasLabel(issue, name)) return `it has the label \`${name}\``;
  }
  if (hasLabel(issue, around.startLabel))
    return `it has the label \`${around.startLabel}\`, which starts it by itself`;
  const pull = around.openPullRequests.find((open) => isFor(open, issue.number, around.prefix));
  if (pull !== undefined) return `pull request #${pull.number} is open for it`;
  if (hasLabel(issue, labels.proposed)) {
    return `it has the label \`${labels.proposed}\`, and the proposal is not open any more; take the label off to queue it again`;
  }
  return undefined;
}

/** By its branch when it is ours, by the forge's closing words when it is somebody else's. */
function isFor(pull: OpenPullRequest, issue: number, prefix: string): boolean {
  return (pull.own && pull.head.startsWith(branchStem(prefix, issue))) || pull.closes.has(issue);
}

export interface CloserLook {
  readonly issue: ReadyIssue;
  readonly setting: LabelSetting;
  readonly comments: readonly Comment[];
  readonly now: number;
  readonly cooldownDays: number;
  /** How long a run may take, in minutes. */
  readonly minutes: number;
  /** Milliseconds since 1970 of an ISO time. */
  readonly instant: (iso: string) => number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** What our own memory on the issue tells against it. */
export function remembered(look: CloserLook, login: string): string | undefined {
  const memory = statusCommentOf(look.comments, login)?.memory;
  if (isAtWork(look, memory)) return "a run is working on it";
  const rest = memory === undefined ? undefined : restAfter(memory, look);
  if (memory?.at === undefined || rest === undefined || look.now >= rest.until) return undefined;
  const { at } = memory;
  // A run that died could not say which text it had.
  if (memory.text !== "" && memory.text !== textHash(look.setting)) return undefined;
  const isTalkedAbout = look.comments.some(
    (comment) =>
      comment.author.kind === "user" &&
      comment.author.login !== login &&
      look.instant(comment.createdAt) > at,
  );
  if (isTalkedAbout) return undefined;
  const days = Math.ceil((rest.until - look.now) / dayMs);
  const left = days === 1 ? "for one more day" : `for ${days} more days`;
  return `${rest.why} ${left}, or until it is edited or commented on`;
}

/**
 * The label stands, and the run that set it has time left. It is set before the comment is written, so that of a run that
 * died in between there is only its age; one whose age nobody knows any more was set long ago.
 */
function isAtWork(look: CloserLook, memory: Memory | undefined): boolean {
  if (!hasLabel(look.issue, labels.working)) return false;
  if (memory?.outcome === "working" && memory.until !== undefined) return !isStale(memory, look.now);
  const since = look.setting.since.get(labels.working);
  return since !== undefined && look.now <= since + look.minutes * 60_000 + cleanUpMs;
}

/**
 * A run that died is no word about the issue: the next one takes it up again. Not a third within a day, though: an issue
 * whose work takes the machine down with it must not use up the agents of the day.
 */
function restAfter(
  memory: Memory,
  { cooldownDays, now }: CloserLook,
): { readonly until: number; readonly why: string } | undefined {
  if (memory.outcome === "working") {
    const starts = startsOfTheDay(memory, now);
    const last = starts.at(-2);
    if (last === undefined) return undefined;
    const until = last + Math.min(1, cooldownDays) * dayMs;
    return {
      until,
      why: `the last run on it died, and ${starts.length} agents were started on it within a day, so it rests`,
    };
  }
  if (memory.at === undefined || !restsAfter.includes(memory.outcome)) return undefined;
  return {
    until: memory.at + cooldownDays * dayMs,
    why: `the last run on it ended as \`${memory.outcome}\`, so it rests`,
  };
}

const restsAfter: readonly string[] = [
  "refused",
  "gave-up",
  "blocked",
  "no-change",
  "already-red",
  "cancelled",
  "error",
];

/** What the limits leave: how many pull requests may still be opened, and how many agents started, today. */
export interface Room {
  readonly left: number;
  /** Why there is none left. */
  readonly full: string | undefined;
}

/**
 * Counts from what the forge holds: open pull requests from our branches by us, and the starts that our status comments of
 * the last day remember. What it cannot see: comments that were deleted, and runs that could not write one.
 */
export function roomLeft(
  limits: Pick<Limits, "openPullRequests" | "agentRunsPerDay">,
  around: Counted,
  recent: readonly Comment[],
  now: number,
  /** False for work on a pull request that is open already. */
  opensOne = true,
): Room {
  const open = around.openPullRequests.filter(
    (pull) => pull.own && pull.author.login === around.login && pull.head.startsWith(around.prefix),
  ).length;
  const started = recent.reduce(
    (sum, comment) => sum + startsOfTheDay(statusCommentOf([comment], around.login)?.memory, now).length,
    0,
  );
  if (opensOne && open >= limits.openPullRequests) {
    return {
      left: 0,
      full: `${counted(open, "pull request")} of ours ${open === 1 ? "is" : "are"} open and \`limits.open-pull-requests\` is ${limits.openPullRequests}; review, merge or close one first`,
    };
  }
  if (started >= limits.agentRunsPerDay) {
    return {
      left: 0,
      full: `${counted(started, "agent run")} ${started === 1 ? "was" : "were"} started in the last 24 hours and \`limits.agent-runs-per-day\` is ${limits.agentRunsPerDay}; wait, or raise the limit`,
    };
  }
  return {
    left: Math.min(limits.openPullRequests - open, limits.agentRunsPerDay - started),
    full: undefined,
  };
}

function counted(number: number, what: string): string {
  return number === 1 ? `one ${what}` : `${number} ${what}s`;
}
