/** What is said of a further attempt on a pull request and of nothing else: who asked, what was pushed, how to ask again. Pure views. */
import type { OutcomeKind } from "../outcome.ts";
import { codeSpan } from "../text/markdown.ts";
import type { Revision } from "../trigger/revision.ts";
import type { Story } from "./story.ts";
import { greenGate } from "./two-jobs.ts";

/** One sentence for the top of the pull request; empty for all other work. */
export function revisionOrigin(story: Story): string {
  const { order, start } = story.admitted ?? {};
  if (order?.revision === undefined) return "";
  return `This commit goes on from \`${start?.commit.slice(0, 7)}\`, ${asked(order.revision)}. What is said below is about this last step alone.`;
}

export function revisedLine(story: Story): string {
  const { order } = story.admitted ?? {};
  const by = order?.revision === undefined ? "" : `, ${asked(order.revision)}`;
  const green = greenGate(story, "this head");
  return `**Changed with \`${story.pushed?.commit.slice(0, 7)}\`**${by}. ${green.charAt(0).toUpperCase()}${green.slice(1)}. A person reviews and merges.`;
}

function asked({ by, how }: Revision): string {
  return `as ${codeSpan(by)} asked ${how === "review" ? "in a review" : "in a comment"}`;
}

/** What a person does after a further attempt that came to nothing. */
export function afterRevision(kind: OutcomeKind): string {
  const again = "ask again by a comment or a review";
  switch (kind) {
    case "error":
      return `Mend what is named above, then ${again}.`;
    case "cancelled":
      return `To go on, ${again}.`;
    case "blocked":
      return "If the change is wanted, a person has to make it.";
    default:
      return `Say more clearly what is wanted and ${again}, or take the branch over with a commit.`;
  }
}
