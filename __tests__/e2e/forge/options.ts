/** What a test can say about the forge it wants: its repository, people, issues, tokens and runs. Data only. */
import type { Files } from "./repository.ts";

export type Role = "admin" | "maintain" | "write" | "triage" | "read" | "none";

/** `role` is what the person may do on the repository; `customRole` is the name GitHub shows for an own role. */
export type Person = {
  role?: Role;
  customRole?: string;
  type?: "User" | "Bot" | "Organization" | "Mannequin";
  id?: number;
  name?: string;
};

type CommentSeed = { author: string; body: string; at?: string };
export type IssueSeed = {
  title: string;
  body?: string | null;
  author?: string;
  labels?: readonly string[];
  assignees?: readonly string[];
  state?: "open" | "closed";
  locked?: boolean;
  /** Title of one of the seeded milestones. */
  milestone?: string;
  /** ISO time of opening; the time of the last change is that of the last comment, else the same. */
  at?: string;
  comments?: readonly CommentSeed[];
};

/** Levels by the names that a workflow's `permissions:` uses. What is not named is `none`. */
export type Permissions = Readonly<Record<string, "none" | "read" | "write">>;

/**
 * `actions` is the GITHUB_TOKEN of a workflow, `app` an installation token of a GitHub App, `personal` a fine-grained
 * token of a person. Only what GitHub does differently for them differs here.
 */
export type TokenSeed = {
  kind?: "actions" | "app" | "personal";
  login?: string;
  permissions?: Permissions;
};

export type JobSeed = {
  name: string;
  conclusion?: string | null;
  status?: string;
  /** A function gives a log that is too long to be held at once. */
  log?: string | Uint8Array | (() => Iterable<Uint8Array>);
  /** What the log's request is answered with instead: 410 when it is gone, 403, 404. */
  logStatus?: number;
  steps?: readonly { name: string; conclusion?: string | null }[];
  /** Attempt of the run to which the job belongs. Default: the run's. */
  attempt?: number;
};
export type RunSeed = {
  workflow?: string;
  name?: string;
  event?: string;
  branch?: string;
  sha?: string;
  status?: string;
  conclusion?: string | null;
  attempt?: number;
  actor?: string;
  /** Who began this attempt. Default: the actor. */
  triggeringActor?: string;
  at?: string;
  jobs?: readonly JobSeed[];
  /** A fork: `owner/name` and its id. */
  headRepository?: { fullName: string; id: number };
};

/** By the issue's number; `unknown` to a forge that does not know such links yet. */
export type SidebarLinks = "unknown" | Readonly<Record<number, readonly number[]>>;

/** What the default branch asks of a merge; what is not named is not asked. */
export type RulesSeed = { checks?: readonly string[]; reviews?: number; codeOwners?: boolean };
export type SettingsSeed = {
  ruleset?: RulesSeed;
  /** Branch protection of the older kind. */
  protection?: RulesSeed;
  /** What a workflow's token may do that names no permissions. Default: false. */
  workflowsMayWrite?: boolean;
  /** Names only. */
  secrets?: readonly string[];
  organizationSecrets?: readonly string[];
};

export type ForgeOptions = {
  /** `owner/name`; the owner is a person with the role `admin`. */
  repository?: string;
  private?: boolean;
  defaultBranch?: string;
  /** The first commit of the default branch. Default: a README. */
  files?: Files;
  /** One commit for each further branch, on top of the default branch. */
  branches?: Readonly<Record<string, Files>>;
  people?: Readonly<Record<string, Person>>;
  labels?: readonly string[];
  /** By title: when each is due (an ISO time), if ever. */
  milestones?: Readonly<Record<string, string | null>>;
  issues?: readonly IssueSeed[];
  /** By a name of the test's choice. `GITHUB_TOKEN` is always there. */
  tokens?: Readonly<Record<string, TokenSeed>>;
  /** The repository's setting "Allow GitHub Actions to create and approve pull requests". Default: true. */
  actionsMayOpenPullRequests?: boolean;
  /** False: no token takes a pull request out of draft, as GitHub has it for some. Default: true. */
  mayMarkReady?: boolean;
  /** Pull requests that people linked by hand. Default: none. */
  sidebarLinks?: SidebarLinks;
  /** False: a server of one's own that does not sign what apps commit. Default: true. */
  signsCommits?: boolean;
  /** Branches that only a pull request may change. */
  protectedBranches?: readonly string[];
  runs?: readonly RunSeed[];
  /** Runs that begin on a branch's head when it is pushed to, and when a pull request from it is opened or a workflow dispatched. */
  starts?: { push?: RunSeed; pull?: RunSeed; dispatch?: RunSeed };
  settings?: SettingsSeed;
};
