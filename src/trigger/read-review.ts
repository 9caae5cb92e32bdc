/** Turns a review's event into a Trigger, or says why it is not for us. Asks nobody; only a review that requests changes starts anything. */
import * as v from "valibot";
import { plainName } from "../text/plain-name.ts";
import type { Actor, Trigger } from "./trigger.ts";

const user = v.object({ login: v.string(), type: v.string() });
const id = v.pipe(v.number(), v.safeInteger());

export const reviewEvent = v.object({
  action: v.string(),
  review: v.object({ id, state: v.string(), submitted_at: v.nullish(v.string(), "") }),
  pull_request: v.object({
    number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    head: v.object({ repo: v.nullish(v.object({ id })) }),
  }),
  sender: user,
  repository: v.object({ id, default_branch: v.optional(v.string()) }),
});

export function reviewTrigger({
  action,
  review,
  pull_request: pull,
  sender,
  repository,
}: v.InferOutput<typeof reviewEvent>): Trigger {
  const notForUs = (reason: string): Trigger => ({ kind: "not-for-us", reason });
  if (action !== "submitted") {
    return notForUs(`a review was ${plainName(action)}, and only a new one starts work`);
  }
  // The REST API writes it in capitals.
  if (review.state.toLowerCase() !== "changes_requested") {
    return notForUs("the review requests no changes");
  }
  if (pull.head.repo?.id !== repository.id) {
    return notForUs(`pull request #${pull.number} comes from another repository`);
  }
  const actor: Actor = { login: sender.login, kind: sender.type === "User" ? "user" : "bot" };
  return {
    kind: "pull-request",
    number: pull.number,
    how: "review",
    actor,
    comment: undefined,
    review: review.id,
    at: review.submitted_at ?? "",
    instruction: undefined,
    defaultBranch: repository.default_branch,
  };
}
