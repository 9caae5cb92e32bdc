/** What a run is told to do: the action's inputs, the config file of the base commit, and the two put together. Types only. */
import type { BranchName, Secret } from "../words.ts";

export const presetNames = ["claude", "codex", "gemini", "copilot", "opencode", "qwen", "aider"] as const;
export type PresetName = (typeof presetNames)[number];

export type AgentChoice =
  | { readonly kind: "preset"; readonly name: PresetName }
  /** A shell command. `{prompt_file}` becomes the brief's path; the brief is on stdin as well. */
  | { readonly kind: "command"; readonly command: string };

export type Task = "auto" | "issue" | "heal" | "next" | "plan" | "scan";
export type OnGiveUp = "comment" | "draft";
export type GateBaseline = "first" | "lazy" | "off";

/** The action's inputs, checked. `undefined` always means "not given": the config file or the default decides. */
export interface Inputs {
  readonly token: Secret | undefined;
  readonly agent: AgentChoice | undefined;
  readonly agentEnv: readonly string[] | undefined;
  readonly allowedHosts: readonly string[] | undefined;
  readonly gateHosts: readonly string[] | undefined;
  readonly setup: readonly string[] | undefined;
  readonly gate: readonly string[] | undefined;
  readonly configPath: string;
  readonly task: Task;
  readonly issue: number | undefined;
  readonly runId: number | undefined;
  readonly base: BranchName | undefined;
  readonly branchPrefix: string;
  readonly label: string;
  readonly readyLabel: string;
  readonly command: string;
  readonly maxAttempts: number | undefined;
  readonly timeoutMinutes: number | undefined;
  readonly sandbox: "required" | "off";
  readonly phase: "all" | "work" | "publish";
  readonly bundle: string | undefined;
  readonly onGiveUp: OnGiveUp;
  readonly draft: boolean;
  readonly signCommits: boolean;
  readonly ciWorkflow: string | undefined;
  readonly dryRun: boolean;
}

/** One check of the gate: a command that must exit 0. */
export interface Check {
  readonly name: string;
  readonly run: string;
  /** As in a workflow: `bash`, `sh`, `python`, or a template with `{0}`; `undefined` is bash with `-e`, else sh with `-e`. */
  readonly shell: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Relative to the tree's root; `.` is the root. */
  readonly workingDirectory: string;
  /** `undefined`: only the run's own time limit holds. */
  readonly timeoutMinutes: number | undefined;
}

export type GateSource =
  | { readonly kind: "checks"; readonly checks: readonly Check[]; readonly from: string }
  /** The `run:` steps of a job; `job` may be left out where the workflow has one job only. */
  | { readonly kind: "workflow"; readonly workflow: string; readonly job: string | undefined };

/** A model's API behind the proxy's second door; the key stays outside the box. */
export interface ModelApi {
  readonly upstream: string;
  readonly paths: readonly string[];
  readonly baseUrlEnv: string;
  readonly keyEnv: string;
  readonly header: "x-api-key" | "x-goog-api-key" | "authorization";
}

/** The config file as it was read; `undefined` means that the key is not there. */
export interface Config {
  readonly agent:
    | {
        readonly choice: AgentChoice | undefined;
        readonly api: readonly ModelApi[] | undefined;
        readonly env: readonly string[] | undefined;
        readonly hosts: readonly string[] | undefined;
        readonly timeoutMinutes: number | undefined;
      }
    | undefined;
  readonly setup: readonly string[] | undefined;
  readonly gate: GateSource | undefined;
  readonly gateBaseline: GateBaseline | undefined;
  readonly gateHosts: readonly string[] | undefined;
  readonly toolchainEnv: readonly string[] | undefined;
  readonly evidence: {
    readonly paths: readonly string[] | undefined;
    readonly onChange: "allow" | "flag" | "block" | undefined;
  };
  readonly protect: readonly string[] | undefined;
  readonly brief: {
    readonly files: readonly string[] | undefined;
    readonly comments: "none" | "collaborators" | "all" | undefined;
  };
  readonly limits: { readonly [K in keyof Limits]: number | undefined };
  readonly schedule: { readonly [K in keyof Schedule]: Schedule[K] | undefined };
  readonly allow: { readonly bots: readonly string[] | undefined };
  readonly strict: boolean | undefined;
  readonly pauseIssue: number | undefined;
  readonly heal: {
    readonly branches: readonly string[] | undefined;
    readonly workflows: readonly string[] | undefined;
  };
}

export interface Limits {
  readonly attempts: number;
  readonly minutes: number;
  readonly changedFiles: number;
  readonly changedLines: number;
  readonly openPullRequests: number;
  readonly agentRunsPerDay: number;
  /** Of an issue's text, and of all that was said below it together. */
  readonly issueCharacters: number;
  /** Of one comment, review or instruction. */
  readonly commentCharacters: number;
}

export type OrderBy = "priority" | "milestone" | "age";

/** How the queue of ready issues is ordered, and how long an issue rests after a give-up. */
export interface Schedule {
  readonly order: readonly OrderBy[];
  /** Names of labels, the most urgent first; those of one entry weigh the same. */
  readonly priorities: readonly (readonly string[])[];
  readonly cooldownDays: number;
}

/** What decides whether work may start, before anything is known of an agent or a gate. */
export interface StartRules {
  readonly limits: Limits;
  readonly schedule: Schedule;
  /** Logins of bots that may start work. */
  readonly allow: { readonly bots: readonly string[] };
  /** A job that holds more than Gatehouse needs is an error and not a warning. */
  readonly strict: boolean;
  /** An open issue that stops every start while it has the label `agent:paused`. */
  readonly pauseIssue: number | undefined;
}

/** Inputs over config over defaults; nothing in it is left open. */
export interface Settings extends StartRules {
  readonly agent: {
    readonly choice: AgentChoice;
    readonly api: readonly ModelApi[];
    readonly env: readonly string[];
    readonly hosts: readonly string[];
    readonly timeoutMinutes: number;
  };
  readonly setup: readonly string[];
  readonly gate: GateSource;
  readonly gateBaseline: GateBaseline;
  readonly gateHosts: readonly string[];
  /** Further variables that say where tools are, for every command in the box. */
  readonly toolchainEnv: readonly string[];
  readonly evidence: {
    readonly paths: readonly string[];
    /** `undefined` where nobody wrote it: the default depends on the task. */
    readonly onChange: "allow" | "flag" | "block" | undefined;
  };
  readonly protect: readonly string[];
  readonly brief: {
    readonly files: readonly string[];
    readonly comments: "none" | "collaborators" | "all";
  };
  readonly heal: { readonly branches: readonly string[]; readonly workflows: readonly string[] };
  readonly branchPrefix: string;
  readonly configPath: string;
  readonly onGiveUp: OnGiveUp;
  readonly draft: boolean;
  readonly ciWorkflow: string | undefined;
  readonly dryRun: boolean;
}
