/** What the run has agreed to do: one task, one branch, and what stands there already. Types only. */

import type { BranchName, Untrusted } from "../words.ts";
import type { BranchState, PullRequest } from "../world.ts";
import type { Comment } from "./trigger.ts";

/** One task. `id` is the value of the trailer `Gatehouse-Task`. */
export interface Order {
  readonly id: string;
  readonly issue: number | undefined;
  /** Who is asked when it does not work out; `undefined` mentions nobody. */
  readonly human: string | undefined;
  readonly title: Untrusted;
  readonly body: Untrusted;
  readonly instruction: Untrusted | undefined;
  /** Those that the brief may show, oldest first. */
  readonly comments: readonly Comment[];
  readonly branch: BranchName;
  /** The branch as it stands on the forge; a push must find it so. */
  readonly standing: BranchState | undefined;
  /** Open, from that branch, made by us. */
  readonly pullRequest: PullRequest | undefined;
  /** What the untouched base is expected to be: a red one is the task of a heal, and the end of everything else. */
  readonly expectedBase: "green" | "red" | "either";
  /** How many attempts earlier runs have made on this branch. */
  readonly attemptsBefore: number;
}

export type Decision =
  | { readonly kind: "skip"; readonly reason: string }
  | { readonly kind: "go"; readonly order: Order };
