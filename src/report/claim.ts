/**
 * Which of two runs at once has a task: the one whose mark stands in the oldest status comment. What it finds besides that
 * comment is its own and goes. It writes nothing.
 */
import type { OutcomeKind } from "../outcome.ts";
import { isUnderWay, type Memory, statusCommentOf } from "../trigger/memory.ts";
import type { StatusPage } from "./status-page.ts";

export interface Claimant {
  readonly login: string;
  /** As in `Memory.run`. */
  readonly run: string;
  /** What stood there when the run began. */
  readonly before: Memory | undefined;
  /** The status comment that the run has written, if any. */
  readonly comment: number | undefined;
}

export type Claim =
  /** `comment` is the one to write on; another one when a run that is over and called for a person had an older one. */
  | { readonly kind: "ours"; readonly comment: number | undefined }
  /** A person ended the work. */
  | { readonly kind: "stopped" }
  | { readonly kind: "another run's"; readonly isUnderWay: boolean };

/** Ends that are not written over by a run that has less to show. */
const lasting: ReadonlySet<string | undefined> = new Set<OutcomeKind>(["proposed", "healed", "flaky"]);

/** @param now in milliseconds since 1970 */
export async function claim(page: StatusPage, claimant: Claimant, now: number): Promise<Claim> {
  const { login, run, before, comment } = claimant;
  const oldest = statusCommentOf(await page.comments(), login);
  if (oldest === undefined) return { kind: "ours", comment };
  const { memory } = oldest;
  // The second: nothing was written since, as in a dry run.
  if (memory?.run === run || isSame(memory, before)) return { kind: "ours", comment };
  if (comment !== undefined && comment !== oldest.id) await page.remove(comment);
  if (memory?.outcome === "stopped") return { kind: "stopped" };
  const works = isUnderWay(memory, now);
  if (works || lasting.has(memory?.outcome)) return { kind: "another run's", isUnderWay: works };
  return { kind: "ours", comment: oldest.id };
}

function isSame(memory: Memory | undefined, before: Memory | undefined): boolean {
  return before !== undefined && memory?.at === before.at && memory?.run === before.run;
}
