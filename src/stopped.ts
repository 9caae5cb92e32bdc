/** Looks whether a person has stopped the work since it began. */
import type { Outcome } from "./outcome.ts";
import type { Reporter } from "./report/reporter.ts";
import { statusCommentOf } from "./trigger/memory.ts";
import type { Work } from "./work.ts";

/** A run that has just begun is not asked about again, seconds. */
const justBegun = 60;

export async function stoppedByPerson(work: Work, attempts: number): Promise<Outcome | undefined> {
  const { world, reporter, order, identity } = work;
  if (order.issue === undefined || (attempts === 0 && reporter.seconds() < justBegun)) return undefined;
  const comments = await world.forge.comments(order.issue);
  const memory = statusCommentOf(comments, identity.login)?.memory;
  // A run that writes nothing finds there what stood there before it began.
  if (memory?.outcome !== "stopped" || memory.at === reporter.before?.at) return undefined;
  return stopped(reporter);
}

/** @param began in milliseconds since 1970: when another job began the work that this one is to publish */
export function stoppedSince(reporter: Reporter, began: number): Outcome | undefined {
  const { before } = reporter;
  return before?.outcome === "stopped" && (before.at ?? 0) >= began ? stopped(reporter) : undefined;
}

function stopped(reporter: Reporter): Outcome {
  reporter.stopped();
  return { kind: "cancelled", reason: "a person stopped the work by comment; nothing was pushed" };
}
