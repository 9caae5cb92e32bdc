/** What the rooms ask of the control repository: branches, trees, commits, and the push. */
import type { Change } from "../change/change.ts";
import type { BranchName, Sha } from "../words.ts";
import type { Identity } from "./forge.ts";

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
  /** The symbolic links of a commit, from path to target. */
  links(commit: Sha): Promise<ReadonlyMap<string, string>>;
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
