/** What the run has agreed to do: one task, one branch, and what stands there already. Types only. */

import type { BranchName, Untrusted } from "../words.ts";
import type { BranchState, PullRequest } from "../world.ts";
import type { Revision } from "./revision.ts";
import type { Comment, Written } from "./trigger.ts";
import type { JobFailure, WorkflowRun } from "./workflow-run.ts";

/** One task. `id` is the value of the trailer `Gatehouse-Task`. */
export interface Order {
  readonly id: string;
  readonly issue: number | undefined;
  /** Who is asked when it does not work out; `undefined` mentions nobody. */
  readonly human: string | undefined;
  readonly title: Untrusted;
  readonly body: Untrusted;
  readonly instruction: Untrusted | undefined;
  /** Of title and body, where the forge tells it. */
  readonly written?: Written;
  /** Of the instruction. */
  readonly instructed?: Written;
  /** Those that the brief may show, oldest first. */
  readonly comments: readonly Comment[];
  readonly branch: BranchName;
  /** The branch as it stands on the forge; a push must find it so. */
  readonly standing: BranchState | undefined;
  /** Open, from that branch, made by us. */
  readonly pullRequest: PullRequest | undefined;
  /** What the untouched base is expected to be: a red one is the task of a heal, and the end of everything else. */
  readonly expectedBase: "green" | "red" | "either";
  /** The failed run of CI that this work is to mend; `undefined` for all other work. */
  readonly heal: Heal | undefined;
  /** What this further attempt on a pull request goes on from; `undefined` for all other work. */
  readonly revision: Revision | undefined;
  /** By a comment or a review: then an approval of the pull request holds nothing back. */
  readonly isAskedInWords: boolean;
  /** How many attempts earlier runs have made on this branch. */
  readonly attemptsBefore: number;
}

export interface Heal {
  readonly run: WorkflowRun;
  /** The branch that failed. */
  readonly branch: BranchName;
  /** Onto the branch that failed, or by a branch and a pull request of its own. */
  readonly how: "in place" | "own pull request";
  readonly jobs: readonly JobFailure[];
  /** Failed jobs whose logs were not read, since there are so many. */
  readonly unread: number;
  /** Equal for the same jobs of the same workflow. */
  readonly key: string;
  /** CI showed this failure on this very commit before. */
  readonly seenBefore: boolean;
}

export type Decision =
  | { readonly kind: "skip"; readonly reason: string }
  | { readonly kind: "go"; readonly order: Order };
