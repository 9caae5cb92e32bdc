/**
 * Which of two runs at once has a task: the one whose mark stands in the oldest status comment. What it finds besides that
 * comment is its own and is removed. It writes nothing.
 */
import type { OutcomeKind } from "../outcome.ts";
import { isUnderWay, type Memory, statusCommentOf } from "../trigger/memory.ts";
import type { StatusPage } from "./status-page.ts";

export interface Claimant {
  readonly login: string;
  /** As in `Memory.run`. */
  readonly run: string;
  /** `wordOf` what stood there when the run began. */
  readonly before: string | undefined;
  /** The status comment that the run has written, if any. */
  readonly comment: number | undefined;
}

export type Claim =
  /** `isAnew`: a run that is over and called for a person has the last word there. */
  | { readonly kind: "ours"; readonly comment: number | undefined; readonly isAnew: boolean }
  /** A person ended the work. */
  | { readonly kind: "stopped"; readonly comment: number }
  | { readonly kind: "another run's"; readonly comment: number; readonly isUnderWay: boolean };

/** Ends that are not written over by a run that has less to show. */
const lasting: ReadonlySet<string | undefined> = new Set<OutcomeKind>(["proposed", "healed"]);

/** @param now in milliseconds since 1970 */
export async function claim(page: StatusPage, claimant: Claimant, now: number): Promise<Claim> {
  const { login, run, before, comment } = claimant;
  const oldest = statusCommentOf(await page.comments(), login);
  // A person may have deleted ours.
  if (oldest === undefined) return { kind: "ours", comment: undefined, isAnew: false };
  const { id, memory } = oldest;
  // The second: nothing was written since, as in a dry run.
  const isKnown = memory?.run === run || (memory !== undefined && wordOf(memory) === before);
  if (isKnown) return { kind: "ours", comment: id, isAnew: false };
  if (comment !== undefined && comment !== id) await page.remove(comment);
  if (memory?.outcome === "stopped") return { kind: "stopped", comment: id };
  const works = isUnderWay(memory, now);
  const isTheirs = works || lasting.has(memory?.outcome);
  if (isTheirs) return { kind: "another run's", comment: id, isUnderWay: works };
  return { kind: "ours", comment: id, isAnew: true };
}

/** Tells one word in a status comment from a later one. */
export function wordOf({ at, run }: Memory): string {
  return `${at ?? ""} ${run ?? ""}`;
}
