/** Looks whether a person has stopped the work since it began, on the issue or on its pull request. */
import type { Outcome } from "./outcome.ts";
import type { Reporter } from "./report/reporter.ts";
import { statusCommentOf } from "./trigger/memory.ts";
import type { Work } from "./work.ts";

/** A run that has just begun is not asked about again, seconds. */
const justBegun = 60;

export async function stoppedByPerson(work: Work, attempts: number): Promise<Outcome | undefined> {
  const { world, reporter, order, identity } = work;
  if (attempts === 0 && reporter.seconds() < justBegun) return undefined;
  const began = world.clock.now() - reporter.seconds() * 1_000;
  const pages = [order.issue, order.pullRequest?.number].filter((page) => page !== undefined);
  for (const page of pages) {
    const comments = await world.forge.comments(page);
    const memory = statusCommentOf(comments, identity.login)?.memory;
    if (memory?.outcome !== "stopped") continue;
    // Where we write ourselves a stop is newer than our own word; elsewhere it may be an old one.
    const isHere = page === reporter.page();
    if (!isHere && !((memory.at ?? 0) >= began)) continue;
    // A run that writes nothing finds there what stood there before it began.
    if (isHere && memory.at === reporter.before?.at) continue;
    return isHere ? stopped(reporter) : cancelledOn(` on #${page}`);
  }
  return undefined;
}

/** @param began in milliseconds since 1970: when another job began the work that this one is to publish */
export function stoppedSince(reporter: Reporter, began: number): Outcome | undefined {
  const { before } = reporter;
  return before?.outcome === "stopped" && (before.at ?? 0) >= began ? stopped(reporter) : undefined;
}

function stopped(reporter: Reporter): Outcome {
  reporter.stopped();
  return cancelledOn("");
}

function cancelledOn(where: string): Outcome {
  return { kind: "cancelled", reason: `a person stopped the work by comment${where}; nothing was pushed` };
}
