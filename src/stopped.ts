/** Looks whether a person has stopped the work since it began. */
import type { Outcome } from "./outcome.ts";
import { statusCommentOf } from "./trigger/memory.ts";
import type { Work } from "./work.ts";

/** A run that has just begun is not asked about again, seconds. */
const justBegun = 60;

export async function stoppedByPerson(work: Work, attempts: number): Promise<Outcome | undefined> {
  const { world, reporter, order, identity } = work;
  if (order.issue === undefined || (attempts === 0 && reporter.seconds() < justBegun)) return undefined;
  const comments = await world.forge.comments(order.issue);
  if (statusCommentOf(comments, identity.login)?.memory?.outcome !== "stopped") return undefined;
  reporter.stopped();
  return { kind: "cancelled", reason: "a person stopped the work by comment; nothing was pushed" };
}
