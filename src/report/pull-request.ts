/** Title and body of the pull request: the verdict first, then what to look at, then the evidence, then the rest folded. */
import { subjectOf } from "../proposal/commit-message.ts";
import { quote } from "../text/markdown.ts";
import type { Order } from "../trigger/order.ts";
import {
  allowedInWords,
  attemptLines,
  flakeNote,
  folded,
  gateTable,
  hiddenNote,
  redDigests,
  testChanges,
} from "./parts.ts";
import type { Story } from "./story.ts";

export type Readiness = "ready" | "not ready";

export function pullRequestTitle(order: Order, readiness: Readiness): string {
  return readiness === "ready" ? subjectOf(order) : `NOT READY: ${subjectOf(order)}`;
}

export function pullRequestBody(story: Story, url: string | undefined, readiness: Readiness): string {
  const last = story.attempts.at(-1);
  const withGate = story.attempts.findLast((attempt) => attempt.gate !== undefined);
  const commit = story.pushed?.commit;
  const issue = story.admitted?.order.issue;
  const gate = withGate?.gate;
  const tries = story.attempts.length === 1 ? "the first attempt" : `attempt ${last?.number ?? 0}`;
  const parts = [
    readiness === "ready"
      ? `**The gate is green** on exactly this commit, \`${commit}\`, at ${tries}. A coding agent wrote it; no person has read it yet.`
      : `**NOT READY.** The gate is red on this commit, \`${commit}\`, and no attempt is left. A person has to take over.`,
    issue === undefined ? "" : readiness === "ready" ? `Closes #${issue}` : `For #${issue}`,
    "### What to look at",
    testChanges(withGate ?? last),
    "### The gate",
    gate === undefined ? "" : gateTable(gate),
    gate === undefined ? "" : flakeNote(gate),
    gate === undefined || readiness === "ready" ? "" : redDigests(gate, 8_000),
    "A green gate is evidence, not proof: it ran code that the agent wrote.",
    "### How it came about",
    attemptLines(story),
    hiddenNote(story),
    folded("What was allowed in the box", allowedInWords(story)),
    agentWords(story),
    folded(
      "How to undo it",
      `After a merge: \`git revert ${commit}\`. Before: close this pull request and delete its branch.`,
    ),
    url === undefined ? "" : `[The run with its log](${url})`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function agentWords(story: Story): string {
  const words = story.attempts.at(-1)?.agent?.words;
  if (words === undefined || words.length === 0) return "";
  return folded("What the agent said at its end (not verified)", quote(words, { maxBytes: 4_000 }));
}
