/**
 * Looks whether the work was taken away since it began: a person has stopped it, or closed or approved its pull request, or
 * another run has the task.
 */
import { heldByApproval } from "./admit-held.ts";
import type { Outcome } from "./outcome.ts";
import type { Reporter } from "./report/reporter.ts";
import { statusCommentOf } from "./trigger/memory.ts";
import type { Publication } from "./work.ts";

/** A run that has just begun is not asked about again, seconds. */
const justBegun = 60;

export async function takenAway(work: Publication, attempts: number): Promise<Outcome | undefined> {
  const { world, reporter, order, identity } = work;
  if (attempts === 0 && reporter.seconds() < justBegun) return undefined;
  const claim = await reporter.claim();
  switch (claim) {
    case "ours":
      break;
    case "stopped":
      return cancelledOn("");
    case "another run's":
      return { kind: "skipped", reason: "another run has taken this task up, so nothing was pushed" };
    default:
      claim satisfies never;
  }
  const began = world.clock.now() - reporter.seconds() * 1_000;
  const elsewhere = [order.issue, order.pullRequest?.number].filter((page) => page !== reporter.page());
  for (const page of elsewhere) {
    if (page === undefined) continue;
    const memory = statusCommentOf(await world.forge.comments(page), identity.login)?.memory;
    // An older stop was of other work.
    if (memory?.outcome === "stopped" && (memory.at ?? 0) >= began) return cancelledOn(` on #${page}`);
  }
  return endedByPeople(work);
}

async function endedByPeople({ world, order }: Publication): Promise<Outcome | undefined> {
  if (order.pullRequest === undefined) return undefined;
  const { number } = order.pullRequest;
  const [now, held] = await Promise.all([
    world.forge.pullRequest(number),
    heldByApproval(world, order, number),
  ]);
  if (now?.state !== "open") {
    const end = now?.state ?? "removed";
    return {
      kind: "skipped",
      reason: `pull request #${number} was ${end} while this run worked, so nothing was pushed`,
    };
  }
  return held === undefined ? undefined : { kind: "skipped", reason: held };
}

/** @param began in milliseconds since 1970: when another job began the work that this one is to publish */
export function stoppedSince(reporter: Reporter, began: number): Outcome | undefined {
  const { before } = reporter;
  if (before?.outcome !== "stopped" || (before.at ?? 0) < began) return undefined;
  reporter.stopped();
  return cancelledOn("");
}

function cancelledOn(where: string): Outcome {
  return { kind: "cancelled", reason: `a person stopped the work by comment${where}; nothing was pushed` };
}
