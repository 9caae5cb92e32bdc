/** Tells an end that came before the house was opened: outputs, summary and one line. Loads next to nothing. */
import { appendFileSync } from "node:fs";
import * as core from "@actions/core";
import { endsGreen, type Outcome } from "../outcome.ts";

const emptyOutputs = [
  "issue-number",
  "branch",
  "head-sha",
  "pull-request-number",
  "pull-request-url",
  "journal",
  "report",
  "patch",
  "bundle",
  "matrix",
] as const;

export function endEarly(outcome: Outcome): void {
  core.setOutput("outcome", outcome.kind);
  core.setOutput("reason", outcome.reason);
  core.setOutput("pull-request-operation", "none");
  core.setOutput("attempts", "0");
  for (const name of emptyOutputs) core.setOutput(name, "");
  core.saveState("concluded", "true");
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary !== undefined && summary !== "")
    appendFileSync(summary, `Gatehouse: ${outcome.kind}: ${plain(outcome.reason)}.\n`);
  if (endsGreen(outcome.kind)) {
    core.info(`${outcome.kind}: ${outcome.reason}.`);
  } else {
    core.error(outcome.reason, { title: `Gatehouse: ${outcome.kind}` });
    process.exitCode = 1;
  }
}

/** Reasons quote inputs and event names; in Markdown they are shown as they are. */
function plain(text: string): string {
  return text.replace(/[<>[\]@#*_|\\]/g, (character) => `&#${character.codePointAt(0)};`);
}
