/** The pieces that pull request, comment and report share. Pure views of the story; every outside word is escaped here. */

import type { Finding } from "../change/change.ts";
import { endInWords, type GateReport, isGreen } from "../gate/gate.ts";
import { block, cell, codeSpan, inline } from "../text/markdown.ts";
import { Untrusted } from "../words.ts";
import type { AttemptStory, Story } from "./story.ts";

export function gateTable(gate: GateReport): string {
  const rows = gate.results.map((result) => {
    const state = isGreen(result.end) ? (result.flaky ? "green, flaky" : "green") : "**red**";
    const end = result.end.kind === "exit" ? String(result.end.code) : endInWords(result.end);
    return `| ${cell(new Untrusted(result.check.name))} | ${state} | ${end} | ${result.seconds.toFixed(1)} |`;
  });
  return ["| check | result | exit code | seconds |", "| --- | --- | --- | ---: |", ...rows].join("\n");
}

export function flakeNote(gate: GateReport): string {
  const flaky = gate.results.filter((result) => result.flaky).map((result) => codeSpan(result.check.name));
  return flaky.length === 0
    ? ""
    : `${flaky.join(", ")} failed once and passed on a second fresh checkout of the same commit: a flake, not healed by this change.`;
}

/** One line for each attempt: what it changed and how it ended. */
export function attemptLines(story: Story): string {
  return story.attempts
    .map((attempt) => `- Attempt ${attempt.number}: ${attemptInWords(attempt)}`)
    .join("\n");
}

function attemptInWords(attempt: AttemptStory): string {
  const agent =
    attempt.agent === undefined
      ? "the agent did not end"
      : `agent ${endInWords(attempt.agent.end)} after ${attempt.agent.seconds.toFixed(0)} s`;
  return `${agent}; ${changeInWords(attempt)}; ${verdictInWords(attempt)}`;
}

function changeInWords(attempt: AttemptStory): string {
  const paths = attempt.change?.paths;
  if (paths === undefined) return "no change was taken";
  const added = paths.reduce((sum, path) => sum + path.added, 0);
  const removed = paths.reduce((sum, path) => sum + path.removed, 0);
  return `${paths.length} ${paths.length === 1 ? "file" : "files"}, +${added} −${removed}`;
}

function verdictInWords(attempt: AttemptStory): string {
  if (attempt.findings.length > 0) return "stopped by a guard";
  const gate = attempt.gate;
  if (gate === undefined) return "the gate was not run";
  if (gate.verdict === "green") return "gate green";
  const red = gate.results
    .filter((result) => !isGreen(result.end))
    .map((result) => codeSpan(result.check.name));
  return `gate red (${red.join(", ")})`;
}

export function findingLines(findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const line = finding.line === undefined ? "" : `, line ${finding.line}`;
      const place = finding.path === undefined ? "" : ` (${codeSpan(finding.path)}${line})`;
      return `- ${inline(new Untrusted(finding.what), 500)}${place}. ${inline(new Untrusted(finding.cure), 500)}`;
    })
    .join("\n");
}

/** The digest of every red check, each folded under its name. */
export function redDigests(gate: GateReport, max: number): string {
  return gate.results
    .filter((result) => !isGreen(result.end))
    .map((result) =>
      folded(
        `What \`${plainName(result.check.name)}\` printed, shortened`,
        result.digest === "" ? "It printed nothing." : block(new Untrusted(result.digest), { maxBytes: max }),
      ),
    )
    .join("\n\n");
}

/** The test lines that went away come first: they are what a reviewer must look at. */
export function testChanges(attempt: AttemptStory | undefined): string {
  const tests = attempt?.change?.tests ?? [];
  if (tests.length === 0) return "No test file was changed.";
  const removed = tests.reduce((sum, test) => sum + test.removed.length, 0);
  const added = tests.reduce((sum, test) => sum + test.added, 0);
  const list = tests
    .map((test) => `- ${codeSpan(test.path)}: ${test.added} lines added, ${test.removed.length} removed`)
    .join("\n");
  const what =
    removed === 0
      ? `Test files were changed: ${added} lines added, none removed.`
      : `**${removed} lines of test files were removed or replaced. Look at these first.**`;
  const shown = tests.filter((test) => test.removed.length > 0);
  const lines = shown.flatMap((test) => [
    `${test.path}:`,
    ...test.removed.map((line) => `-${line.line}: ${line.text}`),
  ]);
  const detail =
    removed === 0
      ? ""
      : `\n\n${folded("The removed test lines", block(new Untrusted(lines.join("\n")), { maxBytes: 8_000 }))}`;
  return `${what}\n\n${list}${detail}`;
}

export function allowedInWords(story: Story): string {
  const allowed = story.admitted?.allowed;
  if (allowed === undefined) return "";
  const exposed =
    allowed.exposed.length === 0
      ? "No variable of the job was handed in."
      : `Handed in as they are: ${allowed.exposed.map(codeSpan).join(", ")}.`;
  return `${allowed.walls.note} ${exposed}`;
}

/** `summary` is our own words; a blank line on both sides lets the Markdown inside be Markdown. */
export function folded(summary: string, inside: string): string {
  return `<details><summary>${summary.replaceAll("`", "")}</summary>\n\n${inside}\n\n</details>`;
}

export function hiddenNote(story: Story): string {
  const hidden = Math.max(0, ...story.attempts.map((attempt) => attempt.hidden));
  if (hidden === 0) return "";
  return hidden === 1
    ? "One hidden character, comment or image text was removed from the issue before the agent read it."
    : `${hidden} hidden characters, comments or image texts were removed from the issue before the agent read it.`;
}

/** A check's name stands in an HTML summary, where Markdown is not read: only its harmless characters stay. */
function plainName(name: string): string {
  return name.replace(/[^\p{L}\p{N} .,:_/+=-]/gu, "").slice(0, 80);
}
