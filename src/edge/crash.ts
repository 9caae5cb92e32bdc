/** Tells on the issue that a run died before it could say how it ended. Called by the post step only. */
import * as core from "@actions/core";
import { endsGreen, type Outcome, outcomeKinds } from "../outcome.ts";
import { claim } from "../report/claim.ts";
import { statusComment } from "../report/status-comment.ts";
import { commitPage, issuePage } from "../report/status-page.ts";
import { storyOf } from "../report/story.ts";
import { readInputs } from "../settings/inputs.ts";
import { redactor } from "../text/redact.ts";
import { labels } from "../trigger/labels.ts";
import { sha } from "../words.ts";
import { createGitHub } from "./github.ts";
import { readPlace } from "./place.ts";

/** What `main` remembered. */
export interface Remembered {
  /** Where it was told: the number of an issue, or else the commit. */
  readonly issue: string;
  readonly commit: string;
  readonly task: string;
  /** As in `Memory.run`. */
  readonly run: string;
  /** As in `Claimant`: what stood there before the first word of the run. */
  readonly before: string | undefined;
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
  const { issue, commit, task, run, before, comment, human } = remembered;
  const place = readPlace(env);
  const forge = createGitHub({
    token,
    ...place.repository,
    apiUrl: place.apiUrl,
    redact: redactor([token]).redact,
    say: core.info,
  });
  const page =
    issue === "" ? commitPage(forge, sha(commit)) : issuePage(forge, { number: Number(issue), labels: [] });
  const outcome = outcomeOf(remembered.end);
  const isProposed = outcome.kind === "proposed" || outcome.kind === "healed";
  const where = issue === "" ? `Commit ${commit.slice(0, 7)}` : `#${issue}`;
  const { login } = await forge.identity();
  const found = await claim(page, { login, run, before, comment }, Date.now());
  const isSkipped = outcome.kind === "skipped";
  if (!isProposed && (found.kind !== "ours" || (isSkipped && found.isAnew))) {
    if (found.kind !== "another run's" || !found.isUnderWay) await page.removeLabel(labels.working);
    core.info(`${where} was told by others how the work stands.`);
    return;
  }
  const body = statusComment(storyOf([{ kind: "ended", outcome, seconds: 0 }]), {
    task,
    run,
    human,
    text: "",
    url: place.runUrl,
    times: { at: Date.now(), until: 0, starts: startsOf(remembered.starts) },
  });
  await page.write(found.comment, body);
  const isGreen = endsGreen(outcome.kind);
  // As the reporter does it: a healed pull request gets no label.
  if (!isSkipped && (!isGreen || task.startsWith("issue-"))) {
    await page.addLabel(isGreen ? labels.proposed : labels.needsHuman);
  }
  await page.removeLabel(labels.working);
  core.info(`${where} was told how the run ended.`);
}

function startsOf(text: string): readonly number[] {
  return text.split(" ").map(Number).filter(Number.isSafeInteger);
}

function outcomeOf(end: string): Outcome {
  const kind = outcomeKinds.find((known) => end.startsWith(`${known}: `));
  if (kind !== undefined) return { kind, reason: end.slice(kind.length + 2) };
  return { kind: "error", reason: "the run ended before it could say how; its log may tell why" };
}
