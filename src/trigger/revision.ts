/** What a further attempt on a pull request works from: who asked, what was said there, and the diff so far. Types only. */
import type { Untrusted } from "../words.ts";
import type { Actor, Comment } from "./trigger.ts";

export interface Review {
  readonly id: number;
  readonly author: Actor;
  readonly body: Untrusted;
  readonly state: "approved" | "changes requested" | "commented" | "dismissed";
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly comments: readonly ReviewComment[];
}

export interface ReviewComment {
  readonly path: string;
  /** `undefined` where the line is not in the diff any more, or the whole file is meant. */
  readonly line: number | undefined;
  readonly side: "old" | "new";
  /** The lines of the diff above it, as the forge quotes them. */
  readonly hunk: Untrusted;
  readonly author: Actor;
  readonly body: Untrusted;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface DiffedFile {
  readonly path: string;
  readonly added: number;
  readonly removed: number;
  /** `undefined` where the forge shows none: a binary file, or a difference that is too large. */
  readonly patch: Untrusted | undefined;
}

export interface Revision {
  readonly how: "comment" | "retry" | "review";
  readonly by: string;
  /** The review that asked for it. */
  readonly review: Review | undefined;
  /** Other reviews and comments on the pull request that the brief may show, oldest first. */
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
  /** Against the point where the branch left its base. */
  readonly files: readonly DiffedFile[];
  /** Changed files that the forge did not list. */
  readonly filesLeft: number;
}
