/** Tells on the issue that a run died before it could say how it ended. Called by the post step only. */
import * as core from "@actions/core";
import { endsGreen, type Outcome, outcomeKinds } from "../outcome.ts";
import { statusComment } from "../report/status-comment.ts";
import { storyOf } from "../report/story.ts";
import { readInputs } from "../settings/inputs.ts";
import { redactor } from "../text/redact.ts";
import { labels } from "../trigger/labels.ts";
import { createGitHub } from "./github.ts";
import { readPlace } from "./place.ts";

/** What `main` remembered. */
export interface Remembered {
  readonly issue: number;
  readonly task: string;
  /** `undefined` when the status comment was not written yet. */
  readonly comment: number | undefined;
  /** Login of the person who started the work. */
  readonly human: string;
  /** `kind: reason` when the run had come to its end and could only not tell it. */
  readonly end: string;
  /** When agents were started in the last day, this run's own among them: milliseconds since 1970, with blanks between. */
  readonly starts: string;
}

export async function tellCrash(
  env: Readonly<Record<string, string | undefined>>,
  remembered: Remembered,
): Promise<void> {
  const { token, dryRun, phase } = readInputs(env);
  if (token === undefined || dryRun || phase === "work") return;
  const { issue, task, comment, human } = remembered;
  const place = readPlace(env);
  const forge = createGitHub({
    token,
    ...place.repository,
    apiUrl: place.apiUrl,
    redact: redactor([token]).redact,
    say: core.info,
  });
  const outcome = outcomeOf(remembered.end);
  const body = statusComment(storyOf([{ kind: "ended", outcome, seconds: 0 }]), {
    task,
    human,
    text: "",
    url: place.runUrl,
    times: { at: Date.now(), until: 0, starts: startsOf(remembered.starts) },
  });
  await forge.writeComment(issue, comment, body);
  const isProposed = endsGreen(outcome.kind);
  // As the reporter does it: a healed pull request gets no label.
  if (!isProposed || task.startsWith("issue-")) {
    await forge.addLabel(issue, isProposed ? labels.proposed : labels.needsHuman);
  }
  await forge.removeLabel(issue, labels.working);
  core.info(`#${issue} was told how the run ended.`);
}

function startsOf(text: string): readonly number[] {
  return text.split(" ").map(Number).filter(Number.isSafeInteger);
}

function outcomeOf(end: string): Outcome {
  const kind = outcomeKinds.find((known) => end.startsWith(`${known}: `));
  if (kind !== undefined) return { kind, reason: end.slice(kind.length + 2) };
  return { kind: "error", reason: "the run ended before it could say how; its log may tell why" };
}
