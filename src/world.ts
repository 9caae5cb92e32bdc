/** The ports: all that the rooms may ask of the outside, in our own words. Implemented in edge/, chosen by the doors. */
import type { BundledChange } from "./bundle/manifest.ts";
import type { Captured, Change, Finding } from "./change/change.ts";
import type { CommandEnd } from "./gate/gate.ts";
import type { Program } from "./settings/agent.ts";
import type { ModelApi } from "./settings/settings.ts";
import type { OpenPullRequest, ReadyForge } from "./trigger/ready.ts";
import type { DiffedFile, Review } from "./trigger/revision.ts";
import type { Comment, Issue } from "./trigger/trigger.ts";
import type { FailedJob, LogEnd, WorkflowRun } from "./trigger/workflow-run.ts";
import type { BranchName, Sha, Untrusted } from "./words.ts";

export interface World {
  readonly forge: Forge;
  readonly repository: Repository;
  readonly box: Box;
  readonly bundle: Bundle;
  readonly clock: Clock;
  readonly runner: Runner;
  /** Names the encoding in which a secret of this run stands in these bytes; `undefined` when none does. */
  readonly knownSecrets: (bytes: Uint8Array) => string | undefined;
  /** What the job holds and this action does not need, one sentence each. Costs nothing when it is asked after the base was fetched. */
  excess(): Promise<readonly string[]>;
  /** The version of a program that is on PATH here; `undefined` when it is not known. */
  readonly installedVersion: (program: Program) => Promise<string | undefined>;
  /** Aborted when the run is cancelled or out of time; the reason is a string for people. */
  readonly cancelled: AbortSignal;
}

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
  readonly openPullRequests: readonly Omit<OpenPullRequest, "body">[];
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
  /** Of the run's latest attempt, all pages; `undefined` when the run is gone. */
  failedJobs(run: number): Promise<readonly FailedJob[] | undefined>;
  /** Streams the log of one job; the forge's token goes to nobody but the forge. */
  jobLog(job: number, onChunk: (chunk: Uint8Array) => void): Promise<LogEnd>;
  rerunFailedJobs(run: number): Promise<Asked>;
  dispatchWorkflow(workflow: string, branch: BranchName): Promise<Asked>;
  isProtected(branch: BranchName): Promise<boolean>;
}

export interface CommitFacts {
  readonly sha: Sha;
  readonly authorEmail: string;
  readonly committerEmail: string;
  readonly message: string;
}

export interface BranchState {
  readonly name: BranchName;
  readonly tip: Sha;
  /** The commits that the base does not have, newest first, at most 100. */
  readonly commits: readonly CommitFacts[];
}

export interface Base {
  readonly branch: BranchName;
  readonly commit: Sha;
  readonly tree: Sha;
}

export type PushEnd =
  | { readonly kind: "pushed" }
  /** The forge made a commit of its own, with the same tree, parents and message, and the branch is there. */
  | { readonly kind: "made anew"; readonly commit: Sha }
  /** The branch was not as we saw it. */
  | { readonly kind: "moved" }
  /** The forge refused it; `why` is the forge's own line. */
  | { readonly kind: "refused"; readonly why: string }
  /** Nothing left this machine. `command` is what a person would type on a laptop; a dry run keeps nothing to push. */
  | { readonly kind: "not-pushed"; readonly command: string | undefined };

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

/** The control repository: the only place from which anything is fetched or pushed. All throw `Problem`. */
export interface Repository {
  /**
   * Fetches the base branch (`undefined`: the default branch) and every branch whose name begins with `branchStem`, or
   * of these `only` one.
   * @throws Problem `no-base` when the branch does not exist
   */
  fetch(
    base: BranchName | undefined,
    branchStem: string,
    only?: BranchName,
  ): Promise<{ base: Base; branches: readonly BranchState[] }>;
  /** A file of a commit, `undefined` when there is none (or it is no regular file). */
  readFile(commit: Sha, path: string): Promise<Uint8Array | undefined>;
  treeOf(commit: Sha): Promise<Sha>;
  /** Fetches one commit of the forge without its history, where it is not there, and returns its tree. */
  fetchCommit(commit: Sha): Promise<Sha>;
  change(base: Sha, tree: Sha): Promise<Change>;
  /** The tree with these paths as they are in `from`: gone where they are not there. Writes objects only. */
  mix(order: { tree: Sha; from: Sha; paths: readonly string[] }): Promise<Sha>;
  /** Author and committer are `author`, at the clock's time. The message is taken as it is. */
  commit(order: { tree: Sha; parents: readonly Sha[]; message: string; author: Identity }): Promise<Sha>;
  /** Pushes exactly `commit`, or has the forge make it anew; the branch must be at `expected` (`undefined`: must not exist). */
  push(order: { commit: Sha; branch: BranchName; expected: Sha | undefined }): Promise<PushEnd>;
}

/** What stands between untrusted code and the machine, said in every log and report. */
export type Walls =
  | { readonly kind: "none"; readonly note: string }
  | { readonly kind: "namespaces"; readonly note: string };

export interface Box {
  /**
   * Finds out who can build walls here and proves each of them, and looks for the keys of the APIs; may be called early, and more
   * than once.
   * @throws Problem `no-box`, `box-breach`, `no-api-key`
   */
  ready(apis: readonly ModelApi[]): Promise<Walls>;
  /** A fresh tree of exactly this commit, with a throw-away HOME. */
  room(commit: Sha): Promise<Room>;
}

/** What a command may reach, through the proxy; nothing else leads out of its box. */
export interface Reach {
  /** Names, or `*.example.com` for all names below one; TLS on port 443. */
  readonly hosts: readonly string[];
  readonly apis: readonly ModelApi[];
}

/** What went out of a box, and what was stopped on the way. */
export interface Traffic {
  /** Most often tried first; targets are made of harmless characters. */
  readonly blocked: readonly { readonly target: string; readonly why: string; readonly times: number }[];
  /** Tries at targets that found no place in `blocked`. */
  readonly blockedMore: number;
  /** Bytes. */
  readonly allowed: readonly {
    readonly host: string;
    readonly connections: number;
    readonly sent: number;
    readonly received: number;
  }[];
  readonly apis: readonly {
    readonly upstream: string;
    readonly requests: number;
    /** How many answers came with which status. */
    readonly answers: Readonly<Record<number, number>>;
    readonly broken: number;
    /** What the answers told of the model's tokens, and how many told; `undefined` when none did. */
    readonly tokens: { readonly in: number; readonly out: number; readonly answers: number } | undefined;
  }[];
}

export interface BoxOrder {
  /** A shell line, or the text of a script for `shell`. `{prompt_file}` is replaced by the quoted path of `stdin`'s file. */
  readonly script: string;
  /** As in `Check.shell`. */
  readonly shell: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Names of our own environment's variables that are handed in as they are. */
  readonly expose: readonly string[];
  readonly reach: Reach;
  readonly workingDirectory: string;
  /** Given as a regular file on standard input; `undefined` is the null device. */
  readonly stdin: string | undefined;
  /** `undefined`: only the run's own time limit holds. */
  readonly timeoutMinutes: number | undefined;
  /** Raw bytes of both output streams, in the order in which they came. */
  readonly onOutput: (chunk: Uint8Array) => void;
}

/** One tree, one throw-away HOME. When `run` returns, nothing that it started is alive. Disposing removes all of it. */
export interface Room extends AsyncDisposable {
  run(order: BoxOrder): Promise<{
    readonly end: CommandEnd;
    readonly seconds: number;
    /** `undefined` where no walls are: nobody saw it. */
    readonly traffic: Traffic | undefined;
  }>;
  /** Imports the tree as it stands, against the commit that the room was made from. */
  capture(): Promise<Captured>;
}

/** The folder between the jobs of `phase: work` and `phase: publish`. */
export interface Bundle {
  /** Writes the files by their names into a folder of the run's record, and returns its path. */
  leave(files: ReadonlyMap<string, string | Uint8Array>): Promise<string>;
  /**
   * Looks at the folder that was handed in, and believes nothing of it.
   * @throws Problem `no-bundle`
   */
  open(): Promise<OpenedBundle>;
  /** After `open`: makes a tree of the files over the commit `start`, and judges each path as if it came out of a room. */
  capture(start: Sha, change: BundledChange): Promise<Captured>;
}

export type OpenedBundle =
  | { readonly kind: "refused"; readonly finding: Finding }
  /** Two texts of bounded size; whatever they say. */
  | { readonly kind: "open"; readonly manifest: string; readonly journal: string };

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Of an ISO 8601 time, in milliseconds since 1970; `NaN` when it is none. */
  instant(iso: string): number;
  /** ISO 8601, UTC, of milliseconds since 1970. */
  iso(milliseconds: number): string;
  /** From now on at most this long, then `cancelled` is aborted. */
  stopAfter(minutes: number): void;
  /** Calls `then` once, unless the returned function was called before; holds no process that has come to its end. */
  later(milliseconds: number, then: () => void): () => void;
}

export interface Annotation {
  readonly level: "notice" | "warning" | "error";
  readonly title: string;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
}

/** The place where the run shows itself: the Actions runner, or a terminal. Everything given to it is redacted there. */
export interface Runner {
  /** One line of our own words. */
  say(line: string): void;
  /** What is being done from now on; shown for as long as it holds where somebody sits in front of it. */
  doing(words: string): void;
  /** Groups what is said until the returned function is called. */
  group(title: string): () => void;
  /** Untrusted output: guarded line by line. The returned object takes chunks; `end` flushes. */
  foreign(): { write(chunk: Uint8Array): void; end(): void };
  annotate(annotation: Annotation): void;
  /** Writes a file of the run's record and returns its path. */
  keep(name: string, content: string | Uint8Array): Promise<string>;
  /** Adds one line to the journal. */
  journal(line: string): void;
  summary(markdown: string): Promise<void>;
  output(name: string, value: string): void;
  /** The page of this run, where there is one. */
  readonly url: string | undefined;
  /** What the post step must know if this process dies. */
  remember(name: string, value: string): void;
  /** 128 random bits, in hexadecimal: the boundary of a fence. */
  boundary(): string;
}
