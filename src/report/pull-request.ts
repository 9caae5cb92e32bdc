/** Title and body of the pull request: the verdict first, then what to look at, then the evidence, then the rest folded. */
import { subjectOf } from "../proposal/commit-message.ts";
import { issueOfTask } from "../trigger/decide-pull.ts";
import type { Order } from "../trigger/order.ts";
import { Untrusted } from "../words.ts";
import type { PullRequest } from "../world.ts";
import { ciSection } from "./ci.ts";
import { toLookAt } from "./evidence-parts.ts";
import { healOrigin } from "./heal-words.ts";
import {
  agentWords,
  allowedInWords,
  attemptLines,
  flakeNote,
  folded,
  gateTable,
  hiddenNote,
  redDigests,
  sentence,
  testChanges,
} from "./parts.ts";
import { revisionOrigin } from "./revision-words.ts";
import type { AttemptStory, Story } from "./story.ts";
import { tokensInWords } from "./traffic.ts";
import { asTold, bundleNote, greenLead } from "./two-jobs.ts";

export type Readiness = "ready" | "not ready";

/** How the title of a draft begins that was given up. */
const notReady = "NOT READY:";

/** What people see after our NOT READY in a pull request's title; `undefined` when it does not begin so. */
export function titleAfterNotReady({ title }: PullRequest): string | undefined {
  const text = Untrusted.reveal(title);
  return text.startsWith(notReady) ? text.slice(notReady.length).trim() : undefined;
}

/** For where the run is told; empty when there is nothing to press. */
export function stillDraft({ pullRequest }: Story): string {
  if (pullRequest?.stillDraft === undefined) return "";
  const { number, url } = pullRequest.pullRequest;
  return `[#${number}](${url}) is still a draft, and a person has to press **Ready for review**: ${sentence(pullRequest.stillDraft.replace(/\.$/, ""))}`;
}

export function pullRequestTitle(order: Order, readiness: Readiness): string {
  return readiness === "ready" ? subjectOf(order) : `${notReady} ${subjectOf(order)}`;
}

/** Below the forge's limit of 65,536 characters, whatever the story holds. */
export function pullRequestBody(story: Story, url: string | undefined, readiness: Readiness): string {
  const last = story.attempts.findLast((attempt) => attempt.gate !== undefined) ?? story.attempts.at(-1);
  const gate = last?.gate;
  const commit = story.pushed?.commit ?? gate?.commit;
  const order = story.admitted?.order;
  // A heal in place is about the failed run; what it heals is for the issue as before.
  const issue = order?.heal?.how === "in place" ? issueOfTask(order.id) : order?.issue;
  const origin = healOrigin(order?.heal);
  const parts = [
    ...(readiness === "ready"
      ? [
          `${greenLead(story, commit ?? "")}${attemptOf(last)}. A coding agent wrote it, unattended; no person has read it yet.`,
          issue === undefined ? origin : `Closes #${issue}`,
          revisionOrigin(story),
          "### What to look at",
          toLookAt(last),
          `### The gate${asTold(story)}`,
          gate === undefined ? "" : gateTable(gate),
          gate === undefined ? "" : flakeNote(gate),
          "A green gate is evidence, not proof: it ran code that the agent wrote.",
        ]
      : [
          `**NOT READY.** The gate is red on this commit, \`${commit}\`, and the work was given up. A person has to take it over, or to close this.`,
          issue === undefined ? origin : `For #${issue}`,
          `### What is still red${asTold(story)}`,
          gate === undefined ? "" : gateTable(gate),
          gate === undefined ? "" : redDigests(gate, 10_000),
          "### What to look at",
          testChanges(last),
        ]),
    ciSection(story),
    "### How it came about",
    tokensInWords(story),
    attemptLines(story),
    hiddenNote(story),
    agentWords(story),
    bundleNote(story),
    folded("What was allowed in the box", allowedInWords(story)),
    folded(
      "How to undo it",
      `Before the merge: close this pull request and delete its branch. After it: ${afterMerge(story, commit)}; where the merge squashed it, revert the commit that the squash made.`,
    ),
    url === undefined ? "" : `[The run with its log](${url})`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function afterMerge(story: Story, commit: string | undefined): string {
  const { revision, heal } = story.admitted?.order ?? {};
  return revision === undefined && heal?.how !== "in place"
    ? `\`git revert ${commit}\``
    : "`git revert -m 1` of the merge, since the branch has more commits than the last";
}

function attemptOf(attempt: AttemptStory | undefined): string {
  if (attempt === undefined) return "";
  return attempt.number === 1 ? ", at the first attempt" : `, at attempt ${attempt.number}`;
}
