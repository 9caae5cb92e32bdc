/**
 * Tells an end that came before the house was opened: outputs, summary and one line. Loads nothing: even `@actions/core`
 * brings Node's cryptography with it, which takes longer than all the rest of an event that is not for us.
 */
import { appendFileSync } from "node:fs";
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

type Environment = Readonly<Record<string, string | undefined>>;

export function endEarly(env: Environment, outcome: Outcome): void {
  const reason = oneLine(outcome.reason);
  const outputs = { outcome: outcome.kind, reason, "pull-request-operation": "none", attempts: "0" };
  const empty = emptyOutputs.map((name) => `${name}=\n`).join("");
  append(
    env.GITHUB_OUTPUT,
    Object.entries(outputs)
      .map(([name, value]) => `${name}=${value}\n`)
      .join("") + empty,
  );
  append(env.GITHUB_STATE, "concluded=true\n");
  append(env.GITHUB_STEP_SUMMARY, `Gatehouse: ${outcome.kind}: ${plain(reason)}.\n`);
  if (endsGreen(outcome.kind)) {
    process.stdout.write(`${outcome.kind}: ${reason}.\n`);
  } else {
    process.stdout.write(`::error title=Gatehouse%3A ${outcome.kind}::${reason.replaceAll("%", "%25")}\n`);
    process.exitCode = 1;
  }
}

function append(file: string | undefined, text: string): void {
  if (file !== undefined && file !== "") appendFileSync(file, text);
}

/** Reasons quote inputs and event names: they must not begin a line, nor hold a command. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ").replaceAll("##[", "##\u2060[");
}

/** In Markdown the quoted names are shown as they are. */
function plain(text: string): string {
  return text.replace(/[<>[\]@#*_|\\]/g, (character) => `&#${character.codePointAt(0)};`);
}
