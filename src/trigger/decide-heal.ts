/** Decides whether a failed run is healed, where, and from which commit on. Asks nobody; writes nothing. */
import { createHash } from "node:crypto";
import picomatch from "picomatch";
import { plainName } from "../text/plain-name.ts";
import { type BranchName, branchName, Untrusted } from "../words.ts";
import type { Base, BranchState, CommitFacts, Identity, Permission, PullRequest } from "../world.ts";
import { attemptsOn, refusalOf } from "./decide.ts";
import { approvedReason } from "./decide-pull.ts";
import { isUnderWay, type Memory, type StatusComment } from "./memory.ts";
import type { Heal, Order } from "./order.ts";
import { ourTrailers } from "./trailers.ts";
import { type FailedJob, type JobFailure, type WorkflowRun, workflowFile } from "./workflow-run.ts";

/** Who stands behind a run: somebody who may start work here, or only ourselves; else why it is not healed. */
export type Behind =
  | { readonly kind: "person"; readonly login: string; readonly bots: readonly string[] }
  /** Bots other than ourselves, and no person. */
  | { readonly kind: "bots"; readonly bots: readonly string[] }
  | { readonly kind: "only-us" }
  | { readonly kind: "nobody"; readonly reason: string };

/**
 * Everybody who had a hand in the run must be allowed to start work: people by what the forge answers at this moment, bots
 * by the config, which is read later (see `unnamedBot`). Our own
 * account alone starts nothing: its run counts when the head is a commit of ours, made for a task that a person started
 * (see `headIsOurs`), and then the cap on that branch bounds it.
 */
export function whoIsBehind(
  run: Pick<WorkflowRun, "id" | "actors">,
  identity: Identity,
  permissions: ReadonlyMap<string, Permission>,
): Behind {
  let person: string | undefined;
  const bots: string[] = [];
  for (const actor of run.actors) {
    if (actor === undefined) return nobody(`run ${run.id} was caused by an account that is gone`);
    if (actor.kind === "bot") {
      if (actor.login !== identity.login) bots.push(actor.login);
      continue;
    }
    const refusal = refusalOf(actor.login, permissions.get(actor.login) ?? "none");
    if (refusal !== undefined) return nobody(`run ${run.id}: ${refusal}`);
    person = actor.login;
  }
  if (person !== undefined) return { kind: "person", login: person, bots };
  return bots.length === 0 ? { kind: "only-us" } : { kind: "bots", bots };
}

/** Why a bot behind a run may not start work; `allowed` is `allow.bots` of the base commit's config. */
export function unnamedBot(
  run: Pick<WorkflowRun, "id">,
  bots: readonly string[],
  allowed: readonly string[],
): string | undefined {
  const known = new Set(allowed.map((name) => name.toLowerCase()));
  const stranger = bots.find((login) => !known.has(login.toLowerCase()));
  return stranger === undefined
    ? undefined
    : `run ${run.id} was caused by ${plainName(stranger)}, which is a bot that \`allow.bots\` in the config file does not name`;
}

function nobody(reason: string): Behind {
  return { kind: "nobody", reason };
}

/** @param commits of the branch, newest first */
export function headIsOurs(commits: readonly CommitFacts[], identity: Identity): boolean {
  const [head] = commits;
  return head !== undefined && ourTrailers(head, identity) !== undefined;
}

/** Why this workflow's failures are not healed here. An empty list lets every workflow be healed. */
export function unwantedWorkflow(run: WorkflowRun, workflows: readonly string[]): string | undefined {
  const file = workflowFile(run);
  return workflows.length === 0 || workflows.includes(file)
    ? undefined
    : `\`${plainName(file)}\` is not one of the workflows under \`heal.workflows\``;
}

export type Place =
  | { readonly kind: "in place" }
  | { readonly kind: "own pull request" }
  | { readonly kind: "skip"; readonly reason: string };

/**
 * The default branch and protected ones are never pushed to, whatever the config says of them.
 * @param isProtected as the forge says; not asked for a branch under our own prefix
 */
export function placeOf(
  branch: BranchName,
  base: BranchName,
  isProtected: boolean,
  heal: { readonly branches: readonly string[] },
): Place {
  if (branch === base || isProtected) return { kind: "own pull request" };
  if (heal.branches.length > 0 && picomatch([...heal.branches], { dot: true })(branch)) {
    return { kind: "in place" };
  }
  return {
    kind: "skip",
    reason: `\`${branch}\` is neither under \`heal.branches\` nor a protected branch, so its failed runs are left to its people`,
  };
}

/** `agent/heal-main-` */
export function healStem(prefix: string, branch: BranchName): string {
  return `${prefix}heal-${branch}-`;
}

/** The branches that were made to heal this one, and no namesakes. */
export function isHealBranch(name: BranchName, prefix: string, branch: BranchName): boolean {
  const stem = healStem(prefix, branch);
  return name.startsWith(stem) && /^[0-9a-f]{7}$/.test(name.slice(stem.length));
}

/** Equal for the same failed jobs of the same workflow. */
export function failureKey(run: WorkflowRun, jobs: readonly FailedJob[]): string {
  const names = jobs.map((job) => job.name).sort();
  return createHash("sha256")
    .update(JSON.stringify([run.path, names]))
    .digest("hex");
}

export type HealDecision =
  | { readonly kind: "skip"; readonly reason: string }
  | { readonly kind: "go"; readonly order: Order; readonly start: Base };

/** What all heals know, once the branch that failed was found to stand where it failed. */
export interface Failing {
  readonly run: WorkflowRun;
  readonly branch: BranchName;
  /** The branch's head, on which the run failed. */
  readonly start: Base;
  readonly identity: Identity;
  readonly human: string | undefined;
  readonly key: string;
}

/** A person named this run, so what was given up before is tried again. */
interface Asked {
  readonly byName: boolean;
}

/** Heals the branch itself: the fix is put on its head, and its pull request tells of it. */
export function decideInPlace(
  failing: Failing,
  now: Asked & {
    readonly state: BranchState;
    readonly pullRequest: PullRequest;
    readonly status: StatusComment | undefined;
    /** A person whose last review approves the pull request. */
    readonly approver: string | undefined;
  },
): HealDecision {
  const { run, branch, start, identity } = failing;
  const trailers = now.state.commits.flatMap((commit) => ourTrailers(commit, identity) ?? []);
  const id = trailers[0]?.task ?? healTask(branch);
  const memory = now.status?.memory;
  const { number } = now.pullRequest;
  if (now.approver !== undefined) return skip(approvedReason(number, now.approver));
  if (memory?.outcome === "stopped" && !now.byName) {
    return skip(`a person stopped the work on pull request #${number}; ask for more by comment there`);
  }
  const isSameHead = memory !== undefined && memory.task === id && memory.base === start.commit;
  if (isSameHead && !now.byName && gaveUp.includes(memory.outcome)) return givenUp(failing, memory);
  const isSameFailure = isSameHead && isFlakeAgain(failing, memory);
  return {
    kind: "go",
    start,
    order: {
      ...orderOf(failing, "in place", run.attempt > 1 || isSameFailure),
      id,
      branch,
      standing: now.state,
      pullRequest: now.pullRequest,
      attemptsBefore: attemptsOn(now.state),
    },
  };
}

/** Ends after which the same commit is not tried again unless a person asks for it. */
const gaveUp: readonly string[] = ["gave-up", "refused", "blocked", "no-change"];

function givenUp({ branch, start }: Failing, { outcome }: Memory): HealDecision {
  return skip(
    `the work on \`${branch}\` at \`${start.commit.slice(0, 7)}\` ended with \`${outcome}\` before; push a commit, or ask for it with \`task: heal\``,
  );
}

/** CI has shown the same jobs red before on this commit, and the gate was green. */
function isFlakeAgain({ key }: Failing, memory: Memory | undefined): boolean {
  return memory?.outcome === "flaky" && memory.text === key;
}

/** Heals by a branch and a pull request of its own: one for a failure, found again and not doubled. */
export function decideOwnPull(
  failing: Failing,
  now: Asked & {
    readonly prefix: string;
    /** On the commit that failed, whichever branch it was remembered for: it is the same work. */
    readonly status: StatusComment | undefined;
    /** Milliseconds since 1970. */
    readonly time: number;
    /** All heal branches of this branch, with the pull requests from each, newest first. */
    readonly heals: readonly { readonly state: BranchState; readonly pulls: readonly PullRequest[] }[];
  },
): HealDecision {
  const { branch, start, run, identity } = failing;
  const name = branchName(`${healStem(now.prefix, branch)}${start.commit.slice(0, 7)}`);
  const open = now.heals.flatMap(({ pulls }) => pulls).find((pull) => pull.state === "open");
  if (open !== undefined) {
    return skip(`pull request #${open.number} is open already to make \`${branch}\` green again`);
  }
  const standing = now.heals.find(({ state }) => state.name === name);
  const closed = standing?.pulls.find((pull) => pull.state !== "open");
  if (closed !== undefined) {
    return skip(
      `pull request #${closed.number} for this very failure was ${closed.state}, and it is not opened again`,
    );
  }
  const memory = now.status?.memory;
  const at = `\`${start.commit.slice(0, 7)}\``;
  if (isUnderWay(memory, now.time)) return skip(`a run is at work already to mend \`${branch}\` at ${at}`);
  if (memory !== undefined && !now.byName && gaveUp.includes(memory.outcome)) return givenUp(failing, memory);
  const stranger = standing?.state.commits.find((commit) => ourTrailers(commit, identity) === undefined);
  if (stranger !== undefined) {
    return skip(
      `\`${name}\` holds a commit that we did not make (${stranger.sha.slice(0, 7)}), so it is left alone`,
    );
  }
  return {
    kind: "go",
    start,
    order: {
      ...orderOf(failing, "own pull request", run.attempt > 1 || isFlakeAgain(failing, memory)),
      id: healTask(branch),
      branch: name,
      standing: standing?.state,
      pullRequest: undefined,
      attemptsBefore: attemptsOn(standing?.state),
    },
  };
}

function orderOf(
  { run, branch, start, human, key }: Failing,
  how: Heal["how"],
  seenBefore: boolean,
): Omit<Order, "id" | "branch" | "standing" | "pullRequest" | "attemptsBefore"> {
  const workflow = plainName(workflowFile(run));
  return {
    issue: undefined,
    human,
    title: new Untrusted(`Mend ${workflow} on ${branch}`),
    body: new Untrusted(
      `Run ${run.id} of the workflow ${workflow} failed on ${branch} at ${start.commit.slice(0, 7)}. Find out why, and mend the cause.`,
    ),
    instruction: undefined,
    comments: [],
    expectedBase: "red",
    heal: { run, branch, how, jobs: [], unread: 0, key, seenBefore },
    revision: undefined,
    isAskedInWords: false,
  };
}

/** With what the logs say, once they were read. */
export function withLogs(order: Order, jobs: readonly JobFailure[], unread: number): Order {
  return order.heal === undefined ? order : { ...order, heal: { ...order.heal, jobs, unread } };
}

function healTask(branch: BranchName): string {
  return `heal-${branch}`;
}

function skip(reason: string): HealDecision {
  return { kind: "skip", reason };
}
