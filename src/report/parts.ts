/** The pieces that pull request, comment and report share. Pure views of the story; every outside word is escaped here. */

import type { Finding } from "../change/change.ts";
import { type CheckResult, endInWords, type GateReport, isGreen } from "../gate/gate.ts";
import { cutCharacters, cutMark, grouped } from "../text/cut.ts";
import { disarmPage } from "../text/disarm.ts";
import { showInvisible } from "../text/invisible.ts";
import { block, cell, codeSpan, inline, quote } from "../text/markdown.ts";
import { Untrusted } from "../words.ts";
import type { AttemptStory, Story } from "./story.ts";
import { trafficInWords } from "./traffic.ts";

/**
 * In characters of the finished text. The forge takes 65,536 for a comment or a body, and what a view puts together of
 * these pieces stays below that.
 */
const sizes = {
  table: 6_000,
  attempts: 6_000,
  findings: 14_000,
  reason: 4_000,
  list: 5_000,
  lines: 9_000,
  words: 8_000,
};

/** Escapes make a text up to fourteen times longer, so less of it is shown until what is made of it fits. */
export function fitting(size: number, max: number, render: (max: number) => string): string {
  let shown = max;
  let text = render(shown);
  while (text.length > size && shown > 0) {
    shown = Math.floor(shown / 2);
    text = render(shown);
  }
  return text;
}

/** As many lines as fit, and how many do not. */
export function listed(lines: readonly string[], size: number, more: (left: string) => string): string {
  let used = 0;
  const end = lines.findIndex((line) => {
    used += line.length + 1;
    return used > size;
  });
  if (end === -1) return lines.join("\n");
  return [...lines.slice(0, end), more(grouped(lines.length - end))].join("\n");
}

/** Names in code, the first eight of them. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => codeSpan(name, 60));
  return names.length > shown.length
    ? `${shown.join(", ")} and ${grouped(names.length - shown.length)} more`
    : shown.join(", ");
}

/** A reason may quote what a forge, a file or an agent said. Names in backticks are shown as code. */
export function sentence(reason: string): string {
  return `${fitting(sizes.reason, 1_000, (max) => withNames(reason, max))}.`;
}

function withNames(reason: string, max: number): string {
  const { kept, left } = cutCharacters(reason, max);
  const parts = kept.split("`");
  if (parts.length % 2 === 0) return inline(new Untrusted(reason), max);
  const shown = parts.map((part, at) => (at % 2 === 1 ? codeSpan(part) : betweenNames(part))).join("");
  return `${shown.trim()}${left === 0 ? "" : cutMark(left)}`;
}

/** The escape takes the white space off both ends. */
function betweenNames(words: string): string {
  const shown = inline(new Untrusted(words), words.length);
  if (shown === "") return words === "" ? "" : " ";
  return `${/^\s/.test(words) ? " " : ""}${shown}${/\s$/.test(words) ? " " : ""}`;
}

export function gateTable(gate: GateReport): string {
  const rows = gate.results.map((result) => {
    const state = isGreen(result.end) ? (result.flaky ? "green, flaky" : "green") : "**red**";
    const end = result.end.kind === "exit" ? String(result.end.code) : endInWords(result.end);
    return `| ${cell(new Untrusted(result.check.name))} | ${state} | ${end} | ${result.seconds.toFixed(1)} |`;
  });
  const list = listed(rows, sizes.table, (left) => `| … ${left} more checks | | | |`);
  return `| check | result | exit code | seconds |\n| --- | --- | --- | ---: |\n${list}`;
}

export function flakeNote(gate: GateReport): string {
  const flaky = gate.results.filter((result) => result.flaky).map((result) => result.check.name);
  return flaky.length === 0
    ? ""
    : `${named(flaky)} failed once and passed on a second fresh checkout of the same commit: a flake, not healed by this change.`;
}

/** One line for each attempt: what it changed and how it ended. */
export function attemptLines(story: Story): string {
  const lines = story.attempts.map((attempt) => `- Attempt ${attempt.number}: ${attemptInWords(attempt)}`);
  return listed(lines, sizes.attempts, (left) => `- … ${left} more attempts`);
}

function attemptInWords(attempt: AttemptStory): string {
  const agent =
    attempt.agent === undefined
      ? "the agent did not end"
      : `agent ${endInWords(attempt.agent.end)} (${attempt.agent.seconds.toFixed(0)} s)`;
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
  return `gate red (${named(redOf(gate).map((result) => result.check.name))})`;
}

function redOf(gate: GateReport): readonly CheckResult[] {
  return gate.results.filter((result) => !isGreen(result.end));
}

export function findingLines(findings: readonly Finding[]): string {
  const lines = findings.map((finding) => {
    const line = finding.line === undefined ? "" : `, line ${finding.line}`;
    const place = finding.path === undefined ? "" : ` (${codeSpan(finding.path)}${line})`;
    return `- ${inline(new Untrusted(finding.what), 300)}${place}. ${inline(new Untrusted(finding.cure), 300)}`;
  });
  return listed(lines, sizes.findings, (left) => `- … ${left} more findings`);
}

/** The digest of every red check, each folded under its name. `size` is for all of them together. */
export function redDigests(gate: GateReport, size: number): string {
  const red = redOf(gate);
  const shown = red.slice(0, Math.max(1, Math.floor(size / 2_000)));
  const each = Math.floor(size / Math.max(1, shown.length));
  const texts = shown.map((result) =>
    folded(
      `What ${plainName(result.check.name)} printed, shortened`,
      result.digest === ""
        ? "It printed nothing."
        : fitting(each - 300, each, (max) => block(new Untrusted(result.digest), { maxBytes: max })),
    ),
  );
  const left = red.length - shown.length;
  return [
    ...texts,
    ...(left === 0 ? [] : [`… ${grouped(left)} more red checks; the log has their output.`]),
  ].join("\n\n");
}

export function removesTestLines(attempt: AttemptStory | undefined): boolean {
  return attempt?.change?.tests.some((test) => test.removed.length > 0) === true;
}

/** The test lines that went away come first: they are what a reviewer must look at. */
export function testChanges(attempt: AttemptStory | undefined): string {
  const tests = attempt?.change?.tests ?? [];
  if (tests.length === 0) return "No test file was changed.";
  const removed = tests.reduce((sum, test) => sum + test.removed.length, 0);
  const added = tests.reduce((sum, test) => sum + test.added, 0);
  const ordered = [...tests].sort((one, other) => other.removed.length - one.removed.length);
  const list = listed(
    ordered.map(
      (test) => `- ${codeSpan(test.path)}: ${countOf(test.added)} added, ${test.removed.length} removed`,
    ),
    sizes.list,
    (left) => `- … ${left} more test files`,
  );
  const [only] = tests;
  if (removed === 0 && only !== undefined && tests.length === 1)
    return `One test file was changed, ${codeSpan(only.path)}: ${countOf(added)} added, none removed.`;
  if (removed === 0) return `Test files were changed: ${countOf(added)} added, none removed.\n\n${list}`;
  const lines = ordered
    .filter((test) => test.removed.length > 0)
    .flatMap((test) => [
      `${showInvisible(test.path)}:`,
      ...test.removed.map((line) => `-${line.line}: ${line.text}`),
    ]);
  const detail = fitting(sizes.lines, 8_000, (max) =>
    block(new Untrusted(lines.join("\n")), { maxBytes: max }),
  );
  return [
    `**${countOf(removed)} of test files ${removed === 1 ? "was" : "were"} removed or replaced. Look there first.**`,
    list,
    folded("The removed test lines", detail),
  ].join("\n\n");
}

function countOf(lines: number): string {
  return lines === 1 ? "1 line" : `${grouped(lines)} lines`;
}

export function allowedInWords(story: Story): string {
  const allowed = story.admitted?.allowed;
  if (allowed === undefined) return "";
  const exposed =
    allowed.exposed.length === 0
      ? "No variable of the job was handed in."
      : `Handed in as they are: ${named(allowed.exposed)}.`;
  return [allowed.walls.note, exposed, trafficInWords(story)].filter((part) => part !== "").join(" ");
}

/** The agent's last words, folded; empty when it said nothing. */
export function agentWords(story: Story): string {
  const words = story.attempts.at(-1)?.agent?.words;
  if (words === undefined || inline(words, 1) === "") return "";
  return folded(
    "What the agent said at its end",
    // What does not fit is cut at the front: an end is where a program says what it did.
    fitting(sizes.words, 4_000, (max) => quote(new Untrusted(Untrusted.reveal(words).slice(-max)))),
  );
}

/** `summary` is our own words; a blank line on both sides lets the Markdown inside be Markdown. */
export function folded(summary: string, inside: string): string {
  return `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`;
}

export function hiddenNote(story: Story): string {
  const hidden = Math.max(0, ...story.attempts.map((attempt) => attempt.hidden));
  if (hidden === 0) return "";
  const where =
    story.admitted?.order.revision === undefined ? "the issue" : "the issue and the pull request's talk";
  return hidden === 1
    ? `One hidden character, comment or image text was removed from ${where} before the agent read it.`
    : `${grouped(hidden)} hidden characters, comments or image texts were removed from ${where} before the agent read it.`;
}

/** A check's name stands in an HTML summary, where Markdown is not read: only its harmless characters stay. */
function plainName(name: string): string {
  return disarmPage(name.replace(/[^\p{L}\p{N} .,:_/+=-]/gu, "").slice(0, 80));
}
