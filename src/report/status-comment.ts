/** The one comment on the issue, edited in place: how the work stands, and what is asked of whom. */
import type { OutcomeKind } from "../outcome.ts";
import { codeSpan, inline } from "../text/markdown.ts";
import { memoryLine, statusMarker } from "../trigger/memory.ts";
import { Untrusted } from "../words.ts";
import { attemptLines, findingLines, gateTable, redDigests } from "./parts.ts";
import type { Story } from "./story.ts";

export interface StatusFacts {
  readonly issue: number;
  /** Login of the person who is asked when the work does not succeed. */
  readonly human: string;
  readonly text: string;
  readonly url: string | undefined;
}

export function statusComment(story: Story, facts: StatusFacts): string {
  const outcome = story.ended?.outcome;
  const parts = [
    `${statusMarker}\n${memoryLine({
      task: `issue-${facts.issue}`,
      base: story.admitted?.base.commit ?? "",
      text: facts.text,
      outcome: outcome?.kind ?? "working",
    })}`,
    ...(outcome === undefined ? working(story) : ended(outcome.kind, outcome.reason, story, facts)),
    facts.url === undefined ? "" : `[The run with its log](${facts.url})`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function working(story: Story): readonly string[] {
  const admitted = story.admitted;
  if (admitted === undefined) return ["**Gatehouse is looking at this.**"];
  const { order, base } = admitted;
  return [
    `**Gatehouse is working on this**, from \`${base.branch}\` at \`${base.commit.slice(0, 7)}\`, for the branch ${codeSpan(order.branch)}.`,
  ];
}

function ended(kind: OutcomeKind, reason: string, story: Story, facts: StatusFacts): readonly string[] {
  switch (kind) {
    case "proposed":
    case "healed":
      return [proposedLine(story), lastGate(story), attemptLines(story)];
    case "planned":
    case "flaky":
    case "skipped":
      return [`**Nothing was changed**: ${sentence(reason)}`];
    case "refused":
    case "gave-up":
    case "blocked":
    case "no-change":
    case "already-red":
    case "cancelled":
    case "error":
      return asksForAHuman(kind, reason, story, facts);
    default:
      return kind satisfies never;
  }
}

function proposedLine(story: Story): string {
  const made = story.pullRequest;
  if (made === undefined) return "**The change passed the gate.**";
  return `**Proposed in #${made.pullRequest.number}.** The gate is green on exactly its head, \`${story.pushed?.commit.slice(0, 7)}\`. A person reviews and merges.`;
}

function asksForAHuman(
  kind: OutcomeKind,
  reason: string,
  story: Story,
  facts: StatusFacts,
): readonly string[] {
  const gate = story.attempts.findLast((attempt) => attempt.gate !== undefined)?.gate ?? story.baseline;
  const findings = story.attempts.flatMap((attempt) => attempt.findings);
  const patch = story.attempts.findLast((attempt) => attempt.change !== undefined)?.change?.patch;
  return [
    `**${headline(kind)}** @${facts.human}, a person is needed: ${sentence(reason)}`,
    findingLines(findings),
    story.pullRequest === undefined
      ? ""
      : `What there is stands in the draft #${story.pullRequest.pullRequest.number}.`,
    attemptLines(story),
    gate === undefined || gate.verdict === "green" ? "" : `${gateTable(gate)}\n\n${redDigests(gate, 12_000)}`,
    patch === undefined
      ? ""
      : `The last change is kept in the run's record as \`${patch.split("/").at(-1)}\` (output \`patch\`).`,
    nextSteps(kind),
  ];
}

function headline(kind: OutcomeKind): string {
  switch (kind) {
    case "blocked":
      return "Stopped by a guard.";
    case "no-change":
      return "Nothing was changed.";
    case "already-red":
      return "The gate is red without any change.";
    case "cancelled":
      return "Cancelled.";
    case "error":
      return "This could not be done.";
    default:
      return "No proposal.";
  }
}

function nextSteps(kind: OutcomeKind): string {
  switch (kind) {
    case "already-red":
      return "Mend the gate on the base branch first, then set the start label again.";
    case "error":
      return "Mend what is named above, then set the start label again.";
    case "blocked":
      return "If the change is wanted, a person has to make it; else say in the issue what to leave alone, and set the start label again.";
    default:
      return "Make the issue clearer or smaller, or take it over; setting the start label again starts anew.";
  }
}

function lastGate(story: Story): string {
  const gate = story.attempts.findLast((attempt) => attempt.gate !== undefined)?.gate;
  return gate === undefined ? "" : gateTable(gate);
}

/** Reasons may quote what a forge, a file or an agent said. */
function sentence(reason: string): string {
  return `${inline(new Untrusted(reason), 1_000)}.`;
}
