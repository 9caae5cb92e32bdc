/** Looks whether a person has stopped the work since it began, on the issue or on its pull request. */
import type { Outcome } from "./outcome.ts";
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
    if (isHere) reporter.stopped();
    const where = isHere ? "" : ` on #${page}`;
    return {
      kind: "cancelled",
      reason: `a person stopped the work by comment${where}; nothing was pushed`,
    };
  }
  return undefined;
}
