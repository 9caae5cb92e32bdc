/** The message of our one commit: a template, our two trailers, and of the issue only its title made plain. */
import { plainTitle } from "../text/title.ts";
import type { Order } from "../trigger/order.ts";
import { trailerLines } from "../trigger/trailers.ts";

export function commitMessage(order: Order, attempt: number): string {
  const origin = order.issue === undefined ? "" : ` It is for issue #${order.issue}.`;
  return [
    subjectOf(order),
    `Written by a coding agent that worked unattended, proposed by Gatehouse.${origin}`,
    trailerLines({ task: order.id, attempt }),
  ].join("\n\n");
}

/** One line, at most 72 characters, never empty. */
export function subjectOf(order: Order): string {
  return plainTitle(
    order.title,
    72,
    order.issue === undefined ? "Proposed change" : `Work on issue ${order.issue}`,
  );
}
