/** Names every input of action.yml with its kind and default. Data only; a test compares it with action.yml. */
import { presetNames } from "./settings.ts";

/** `names` and `hosts` are lists split at lines and commas, `commands` at lines only. */
export type InputKind =
  | "secret"
  | "choice"
  | "text"
  | "script"
  | "names"
  | "hosts"
  | "commands"
  | "number"
  | "flag";

export interface InputRow {
  readonly kind: InputKind;
  /** As in action.yml. Where the config file has a say there is none, since the runner passes defaults on as if given. */
  readonly default?: string;
  readonly choices?: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

export const tasks = ["auto", "issue", "heal", "next", "plan", "scan"] as const;
export const sandboxes = ["required", "off"] as const;
export const phases = ["all", "work", "publish"] as const;
export const onGiveUps = ["comment", "draft"] as const;

/** The largest number of attempts; the forge's own token does not live longer than the minutes. */
export const most = { attempts: 10, minutes: 1440 } as const;

/** Every input of action.yml; a test compares the two. */
export const inputTable = {
  token: { kind: "secret", default: `\${{ github.token }}` },
  agent: { kind: "choice", choices: presetNames },
  "agent-command": { kind: "script" },
  "agent-env": { kind: "names" },
  "allowed-hosts": { kind: "hosts" },
  "gate-hosts": { kind: "hosts" },
  setup: { kind: "commands" },
  gate: { kind: "commands" },
  config: { kind: "text", default: ".github/gatehouse.yml" },
  task: { kind: "choice", choices: tasks, default: "auto" },
  issue: { kind: "number", from: 1, to: Number.MAX_SAFE_INTEGER },
  "run-id": { kind: "number", from: 1, to: Number.MAX_SAFE_INTEGER },
  base: { kind: "text" },
  "branch-prefix": { kind: "text", default: "agent/" },
  label: { kind: "text", default: "agent" },
  "ready-label": { kind: "text", default: "ready" },
  command: { kind: "text", default: "/agent" },
  "max-attempts": { kind: "number", from: 1, to: most.attempts },
  "timeout-minutes": { kind: "number", from: 1, to: most.minutes },
  sandbox: { kind: "choice", choices: sandboxes, default: "required" },
  phase: { kind: "choice", choices: phases, default: "all" },
  bundle: { kind: "text" },
  "on-give-up": { kind: "choice", choices: onGiveUps, default: "comment" },
  draft: { kind: "flag", default: "false" },
  "sign-commits": { kind: "flag", default: "false" },
  "ci-workflow": { kind: "text" },
  "dry-run": { kind: "flag", default: "false" },
} as const satisfies Readonly<Record<string, InputRow>>;

export type InputName = keyof typeof inputTable;
export const inputNames = Object.keys(inputTable) as readonly InputName[];

export function wholeNumber(from: number, to: number): string {
  return `a whole number from ${from} to ${to}`;
}
