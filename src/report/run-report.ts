/** The report of a run, for the job summary and the record: the same story as the pull request, for every outcome. */

import type { GateReport } from "../gate/gate.ts";
import { endsGreen } from "../outcome.ts";
import { codeSpan, inline } from "../text/markdown.ts";
import { ciInWords } from "./ci.ts";
import { toLookAt } from "./evidence-parts.ts";
import { baselineName, ciDigests } from "./heal-words.ts";
import {
  agentWords,
  allowedInWords,
  attemptLines,
  findingLines,
  flakeNote,
  folded,
  gateTable,
  hiddenNote,
  named,
  redDigests,
  sentence,
} from "./parts.ts";
import { stillDraft } from "./pull-request.ts";
import { queueLines } from "./queue-lines.ts";
import { findingsOf, type Story } from "./story.ts";
import { tokensInWords } from "./traffic.ts";
import { asTold, bundleNote, wasMadeAnew } from "./two-jobs.ts";

export function runReport(story: Story, url: string | undefined): string {
  const { admitted, ended, attempts } = story;
  const last = attempts.at(-1);
  const gate = attempts.findLast((attempt) => attempt.gate !== undefined)?.gate;
  const findings = findingLines(findingsOf(story));
  const parts = [
    ended === undefined
      ? "## Gatehouse"
      : `## Gatehouse: ${ended.outcome.kind}\n\n${endsGreen(ended.outcome.kind) ? "Result" : "**A person is needed**"}: ${sentence(ended.outcome.reason)}`,
    story.queue === undefined ? "" : queueLines(story.queue),
    admitted === undefined ? "" : task(admitted),
    whereItStands(story),
    stillDraft(story),
    bundleNote(story),
    ciInWords(story),
    ...commands(story),
    findings === "" ? "" : `### What the guards found\n\n${findings}`,
    last?.change === undefined ? "" : `### Tests\n\n${toLookAt(last)}`,
    gate === undefined ? "" : `### The gate on ${gatedName(gate, story)}\n\n${gateTable(gate)}`,
    gate === undefined ? "" : flakeNote(gate),
    gate === undefined ? "" : redDigests(gate, 60_000),
    ciDigests(story, 60_000),
    story.baseline === undefined ? "" : baseline(story.baseline, baselineName(story)),
    attempts.length === 0 ? "" : `### Attempts\n\n${tokensInWords(story)}\n\n${attemptLines(story)}`,
    hiddenNote(story),
    agentWords(story),
    admitted === undefined ? "" : `### The box\n\n${allowedInWords(story)}`,
    url === undefined ? "" : `[The run with its log](${url})`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The other job's commit, and one that the forge made anew, is none that anybody else has: only its tree is the same. */
function gatedName({ commit, tree }: GateReport, story: Story): string {
  if (story.bundle?.kind !== "taken" && !wasMadeAnew(story)) return `\`${commit.slice(0, 7)}\``;
  return `the tree \`${tree.slice(0, 7)}\`${asTold(story)}`;
}

/** A green base is what everybody expects, so it is folded. */
function baseline(gate: GateReport, where: string): string {
  if (gate.verdict === "green") return folded(`The gate was green on ${where}`, gateTable(gate));
  return `### The gate on ${where}\n\n${gateTable(gate)}\n\n${redDigests(gate, 60_000)}`;
}

function whereItStands({ pullRequest, pushed, bundle }: Story): string {
  const pull =
    pullRequest === undefined
      ? undefined
      : `Pull request [#${pullRequest.pullRequest.number}](${pullRequest.pullRequest.url})`;
  if (pushed === undefined || bundle?.kind === "left") return pull === undefined ? "" : `${pull}.`;
  const commit = `ommit \`${pushed.commit}\` on ${codeSpan(pushed.branch)}.`;
  return pull === undefined ? `C${commit}` : `${pull}: c${commit}`;
}

function task(admitted: NonNullable<Story["admitted"]>): string {
  const { order, start: from, agent, cap, checks, dryRun } = admitted;
  const what =
    order.issue === undefined
      ? inline(order.title, 200)
      : `issue #${order.issue}, ${inline(order.title, 200)}`;
  const start = `Task: ${what}. Started from \`${from.branch}\` at \`${from.commit.slice(0, 7)}\`; agent ${codeSpan(agent)}${versionInWords(admitted)}; at most ${cap} attempts; gate: ${named(checks)}.`;
  return dryRun ? `${start} **Dry run: nothing was written.**` : start;
}

function versionInWords({ agentVersion }: NonNullable<Story["admitted"]>): string {
  if (agentVersion === undefined) return "";
  const { found, tested } = agentVersion;
  return found === tested ? ` ${found}` : ` ${found} (tested with ${tested})`;
}

function commands(story: Story): readonly string[] {
  const lines = [story.pushed?.command, story.notOpened].filter((line) => line !== undefined);
  return lines.length === 0
    ? []
    : ["Nothing left this machine. To publish it:", `\`\`\`sh\n${lines.join("\n")}\n\`\`\``];
}
