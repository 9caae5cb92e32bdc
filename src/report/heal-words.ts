/** What is said of a heal and of nothing else: which failed run began it, what was pushed, what a person can do. Pure views. */
import type { OutcomeKind } from "../outcome.ts";
import { disarmPage } from "../text/disarm.ts";
import { block, codeSpan } from "../text/markdown.ts";
import { plainName } from "../text/plain-name.ts";
import type { Heal } from "../trigger/order.ts";
import { workflowFile } from "../trigger/workflow-run.ts";
import { fitting, folded } from "./parts.ts";
import type { Story } from "./story.ts";
import { greenGate } from "./two-jobs.ts";

/** One sentence for the top of a pull request that heals a branch of its own. */
export function healOrigin(heal: Heal | undefined): string {
  if (heal === undefined) return "";
  return `It is to make ${codeSpan(heal.branch)} green again: ${failedRun(heal)} failed there, and the gate failed on the same commit.`;
}

export function healedLine(story: Story, heal: Heal): string {
  const commit = story.pushed?.commit.slice(0, 7);
  return `**Healed with \`${commit}\`.** ${failedRun(heal)} had failed on \`${story.admitted?.start.commit.slice(0, 7)}\`, and the gate with it; now ${greenGate(story, "this head")}. A person reviews and merges.`;
}

function failedRun(heal: Heal): string {
  return `[run ${heal.run.id}](${heal.run.url}) of ${codeSpan(workflowFile(heal.run), 60)}`;
}

/** Of the gate's first run: on the base, or on the commit on which CI failed. */
export function baselineName(story: Story): string {
  const order = story.admitted?.order;
  if (order?.revision !== undefined) return "the branch as it stood";
  return order?.heal === undefined ? "the untouched base" : "the commit on which CI failed";
}

/** What the failed jobs printed, each folded. `size` is for all of them together. */
export function ciDigests(story: Story, size: number): string {
  const jobs = story.admitted?.order.heal?.jobs ?? [];
  const each = Math.floor(size / Math.max(1, jobs.length));
  return jobs
    .map((job) =>
      folded(
        `What CI's job ${disarmPage(plainName(job.name))} printed, shortened`,
        job.digest.length === 0
          ? "Nothing could be read of it."
          : fitting(each - 300, each, (max) => block(job.digest, { maxBytes: max })),
      ),
    )
    .join("\n\n");
}

/** What a person does after a heal that did not come to a fix; empty where the reason says it. */
export function afterHeal(kind: OutcomeKind, story: Story): string {
  const id = story.admitted?.order.heal?.run.id;
  const again = `or ask for it again with \`task: heal\` and ${id === undefined ? "the run's id" : `\`run-id: ${id}\``}`;
  switch (kind) {
    case "error":
      return `Mend what is named above, then push to the branch, ${again}.`;
    case "cancelled":
      return `Push to the branch, ${again}.`;
    case "blocked":
      return "If the change is wanted, a person has to make it.";
    default:
      return story.attempts.length === 0 ? "" : `Take it over from here with a commit, ${again}.`;
  }
}
