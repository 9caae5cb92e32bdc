/** What the doctor says, line by line, and what the forge said to it. Types, and how a line is read on a terminal. */

export type State = "ok" | "weak" | "missing" | "unknown";

export interface Line {
  /** Never changes its meaning; for machines. */
  readonly about:
    | "config"
    | "workflow"
    | "gate"
    | "key"
    | "labels"
    | "proposing"
    | "protection"
    | "code-owners"
    | "pull-request-target"
    | "token-default"
    | "pushes"
    | "box";
  readonly state: State;
  /** One sentence. */
  readonly says: string;
  /** What to do, where there is something to do. */
  readonly todo?: string;
}

/** `why` completes the sentence "It could not be asked: …". */
export type Answer<T> =
  | { readonly kind: "known"; readonly value: T }
  | { readonly kind: "unknown"; readonly why: string };

export interface BranchRules {
  /** Names of the required checks. */
  readonly checks: readonly string[];
  /** Approvals that a merge needs. */
  readonly reviews: number;
  readonly codeOwners: boolean;
}

export interface ForgeFacts {
  readonly defaultBranch: string;
  readonly rules: Answer<BranchRules>;
  readonly workflows: Answer<{ readonly writeByDefault: boolean; readonly mayPropose: boolean }>;
  /** Those of the wanted labels that are there. */
  readonly labels: Answer<readonly string[]>;
  /** Names of the secrets that workflows here can use. */
  readonly secrets: Answer<readonly string[]>;
}

export function lineText({ state, says, todo }: Line): string {
  return `${state.padEnd(8)} ${says}${todo === undefined ? "" : ` ${todo}`}`;
}
