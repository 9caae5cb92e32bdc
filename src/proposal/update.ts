/**
 * Says anew of a pull request that stands what its head is worth now, and takes back a NOT READY of ours. A draft that a
 * person made, or took over by giving it another title, stays one.
 */
import { pullRequestBody, pullRequestTitle, titleAfterNotReady } from "../report/pull-request.ts";
import type { Publication } from "../work.ts";
import type { PullRequest } from "../world.ts";

export function saysNotReady(pull: PullRequest): boolean {
  return titleAfterNotReady(pull) !== undefined;
}

export interface Updated {
  /** Why the forge did not take it out of draft. */
  readonly stillDraft?: string;
}

/** For a head that passed the gate. */
export async function updatePullRequest(
  { world, reporter, order, settings }: Publication,
  pull: PullRequest,
): Promise<Updated> {
  const ours = pullRequestTitle(order, "ready");
  // Of what stands already the task's title says less than the one that people see, and may have changed, on the page.
  const isAnew = order.revision === undefined && order.heal === undefined;
  const after = titleAfterNotReady(pull);
  const title = isAnew || after === "" ? ours : after;
  await world.forge.updatePullRequest(pull.number, {
    ...(title === undefined ? {} : { title }),
    body: pullRequestBody(reporter.story, world.runner.url, "ready"),
  });
  if (after === undefined || !pull.draft || settings.draft) return {};
  const end = await world.forge.markReady(pull.number);
  return end.kind === "refused" ? { stillDraft: end.why } : {};
}
