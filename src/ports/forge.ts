/** What the rooms ask of the forge: issues, pull requests, who may do what, and CI. */
import type { OpenPullRequest, ReadyForge } from "../trigger/ready.ts";
import type { DiffedFile, Review } from "../trigger/revision.ts";
import type { Comment, Issue } from "../trigger/trigger.ts";
import type { FailedJob, LogEnd, WorkflowRun } from "../trigger/workflow-run.ts";
import type { BranchName, Sha, Untrusted } from "../words.ts";

export type Permission = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** Who the token is, and how its commits are signed by name. */
export interface Identity {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  /** The address of the forge itself, which it puts as the committer on what it signs for us. */
  readonly signer?: string;
}

export interface PullRequest {
  readonly number: number;
  readonly title: Untrusted;
  readonly url: string;
  readonly state: "open" | "closed" | "merged";
  readonly draft: boolean;
  readonly head: string;
  readonly base: string;
  readonly authorLogin: string;
}

export interface AtStart {
  readonly identity: Identity;
  readonly issue: Issue;
  /** All comments, oldest first. */
  readonly comments: readonly Comment[];
  /** The latest on commits of the repository, among them those of the last day. */
  readonly onCommits: readonly Comment[];
  readonly openPullRequests: readonly Omit<OpenPullRequest, "closes">[];
}

/** A pull request as the forge shows it at this moment. */
export interface StandingPull extends PullRequest {
  /** Its conversation, which people see as an issue's. */
  readonly page: Issue;
  /** Its head is a branch of this repository. */
  readonly own: boolean;
  readonly changedFiles: number;
}

/** Reads are asked as seldom as possible; writes are made so that repeating them is harmless. All throw `Problem`. */
export interface Forge extends Runs {
  identity(): Promise<Identity>;
  permission(login: string): Promise<Permission>;
  issue(number: number): Promise<Issue>;
  /** What a start on this issue depends on, in one question where the forge takes it. */
  issueAtStart(number: number): Promise<AtStart>;
  /** All comments, oldest first. */
  comments(issue: number): Promise<readonly Comment[]>;
  addLabel(issue: number, label: string): Promise<void>;
  /** A label that is not there is no error. */
  removeLabel(issue: number, label: string): Promise<void>;
  /** The text of a comment, `undefined` when it is gone, or was never written. */
  commentText(id: number): Promise<string | undefined>;
  /** Writes a new comment when `id` is undefined; returns the comment's id. */
  writeComment(issue: number, id: number | undefined, body: string): Promise<number>;
  /** Writes over a comment of ours, with one try and no patience: what it says will soon be said anew. */
  refreshComment(id: number, body: string): Promise<void>;
  /** A comment that is not there is no error. */
  removeComment(id: number): Promise<void>;
  /** Of this repository's own branch, in any state, newest first. */
  pullRequestsOf(head: BranchName): Promise<readonly PullRequest[]>;
  openPullRequest(proposal: ProposalText): Promise<Opened>;
  /** Without a title it stays as it is. */
  updatePullRequest(
    number: number,
    change: { readonly title?: string; readonly body: string },
  ): Promise<void>;
  /** Takes it out of draft, which not every token may. */
  markReady(pullRequest: number): Promise<Asked>;
  /** `undefined` when there is none with this number. */
  pullRequest(number: number): Promise<StandingPull | undefined>;
  /** All that were submitted, oldest first, each with its comments. */
  reviews(pullRequest: number): Promise<readonly Review[]>;
  /** What it changes, at most 100 files. */
  diffedFiles(pullRequest: number): Promise<readonly DiffedFile[]>;
  /** Logins of people whose last review of it approves. */
  approvers(pullRequest: number): Promise<readonly string[]>;
  /** True also for the commit itself; false for a commit that the forge does not know. */
  isAncestor(commit: Sha, of: Sha): Promise<boolean>;
  /** Somebody whom this repository knows, not only everybody's right to read a public one. */
  isCollaborator(login: string): Promise<boolean>;
  /** A reaction on a comment; one that is there already is no error. */
  react(comment: number, reaction: Reaction): Promise<void>;
  readonly ready: ReadyForge;
  readonly commitComments: CommitComments;
}

/** What stands on commits, which have no issue or pull request of their own. All throw `Problem`. */
export interface CommitComments {
  /** All on one commit, oldest first. */
  on(commit: Sha): Promise<readonly Comment[]>;
  /** Of the whole repository, those written or edited since, among the first 100 and the latest 1,000. */
  since(time: number): Promise<readonly Comment[]>;
  /** As `writeComment`. */
  write(commit: Sha, id: number | undefined, body: string): Promise<number>;
  /** As `commentText`. */
  text(id: number): Promise<string | undefined>;
  /** As `refreshComment`. */
  refresh(id: number, body: string): Promise<void>;
  /** As `removeComment`. */
  remove(id: number): Promise<void>;
}

export type Reaction = "eyes" | "rocket" | "confused";

/** A request that needs a right which not every token has. */
export type Asked =
  | { readonly kind: "asked" }
  /** `why` is the forge's own line. */
  | { readonly kind: "refused"; readonly why: string }
  /** A dry run, or no forge. */
  | { readonly kind: "not-asked" };

/** What the forge knows of CI. All throw `Problem`. */
export interface Runs {
  /** `undefined` when there is none with this id, or none any more. */
  workflowRun(id: number): Promise<WorkflowRun | undefined>;
  /** Newest first, at most 100. A token that may not read them gets the reason. */
  runsOf(head: Sha): Promise<readonly WorkflowRun[] | { readonly refused: string }>;
  /** Completed runs of one workflow's file on a branch, newest first, at most 30; `undefined` when there is no such workflow. */
  completedRuns(workflow: string, branch: BranchName): Promise<readonly WorkflowRun[] | undefined>;
  /**
   * Of the run's latest attempt, all pages; of a run that timed out and has no failed job, those that were cancelled. `undefined`
   * when the run is gone.
   */
  failedJobs(run: Pick<WorkflowRun, "id" | "conclusion">): Promise<readonly FailedJob[] | undefined>;
  /** Streams the log of one job; the forge's token goes to nobody but the forge. */
  jobLog(job: number, onChunk: (chunk: Uint8Array) => void): Promise<LogEnd>;
  rerunFailedJobs(run: number): Promise<Asked>;
  dispatchWorkflow(workflow: string, branch: BranchName): Promise<Asked>;
  isProtected(branch: BranchName): Promise<boolean>;
}

export type Opened =
  | { readonly kind: "opened"; readonly pullRequest: PullRequest }
  /** Somebody else opened one from this branch since we looked. */
  | { readonly kind: "exists" }
  | { readonly kind: "not-opened"; readonly command: string | undefined };

export interface ProposalText {
  readonly head: BranchName;
  readonly base: BranchName;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}
