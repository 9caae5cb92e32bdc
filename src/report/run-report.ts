/** The report of a run, for the job summary and the record: the same story as the pull request, for every outcome. */
import { endsGreen } from "../outcome.ts";
import { codeSpan, inline, quote } from "../text/markdown.ts";
import { Untrusted } from "../words.ts";
import {
  allowedInWords,
  attemptLines,
  findingLines,
  flakeNote,
  folded,
  gateTable,
  hiddenNote,
  redDigests,
  testChanges,
} from "./parts.ts";
import type { Story } from "./story.ts";

export function runReport(story: Story, url: string | undefined): string {
  const { admitted, ended, attempts, pushed, pullRequest } = story;
  const last = attempts.at(-1);
  const gate = attempts.findLast((attempt) => attempt.gate !== undefined)?.gate;
  const words = last?.agent?.words;
  const parts = [
    ended === undefined
      ? "## Gatehouse"
      : `## Gatehouse: ${ended.outcome.kind}\n\n${endsGreen(ended.outcome.kind) ? "" : "**A person is needed.** "}${inline(new Untrusted(ended.outcome.reason), 1_000)}.`,
    admitted === undefined ? "" : task(admitted),
    pullRequest === undefined
      ? ""
      : `Pull request: [#${pullRequest.pullRequest.number}](${pullRequest.pullRequest.url}), ${pullRequest.operation}.`,
    pushed === undefined ? "" : `Commit \`${pushed.commit}\` on ${codeSpan(pushed.branch)}.`,
    ...commands(story),
    findingLines(attempts.flatMap((attempt) => attempt.findings)),
    last?.change === undefined ? "" : `### Tests\n\n${testChanges(last)}`,
    gate === undefined ? "" : `### The gate on \`${gate.commit.slice(0, 7)}\`\n\n${gateTable(gate)}`,
    gate === undefined ? "" : flakeNote(gate),
    gate === undefined || gate.verdict === "green" ? "" : redDigests(gate, 16_000),
    story.baseline === undefined ? "" : `### The gate on the untouched base\n\n${gateTable(story.baseline)}`,
    story.baseline?.verdict === "red" ? redDigests(story.baseline, 16_000) : "",
    attempts.length === 0 ? "" : `### Attempts\n\n${attemptLines(story)}`,
    hiddenNote(story),
    admitted === undefined ? "" : `### The box\n\n${allowedInWords(story)}`,
    words === undefined || words.length === 0
      ? ""
      : folded("What the agent said at its end (not verified)", quote(words, { maxBytes: 4_000 })),
    url === undefined ? "" : `[The run with its log](${url})`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function task(admitted: NonNullable<Story["admitted"]>): string {
  const { order, base, agent, cap, checks, dryRun } = admitted;
  const what =
    order.issue === undefined
      ? inline(order.title, 200)
      : `issue #${order.issue}, ${inline(order.title, 200)}`;
  const start = `Task: ${what}. Started from \`${base.branch}\` at \`${base.commit.slice(0, 7)}\`; agent ${codeSpan(agent)}; at most ${cap} attempts; gate: ${checks.map(codeSpan).join(", ")}.`;
  return dryRun ? `${start} **Dry run: nothing was written.**` : start;
}

function commands(story: Story): readonly string[] {
  const lines = [story.pushed?.command, story.notOpened].filter((line) => line !== undefined);
  return lines.length === 0
    ? []
    : ["Nothing left this machine. To publish it:", `\`\`\`sh\n${lines.join("\n")}\n\`\`\``];
}
