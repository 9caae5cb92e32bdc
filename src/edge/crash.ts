/** Tells on the issue that a run died before it could say how it ended. Called by the post step only. */
import * as core from "@actions/core";
import type { Outcome } from "../outcome.ts";
import { labels } from "../report/reporter.ts";
import { statusComment } from "../report/status-comment.ts";
import { storyOf } from "../report/story.ts";
import { readInputs } from "../settings/inputs.ts";
import { redactor } from "../text/redact.ts";
import { createGitHub } from "./github.ts";
import { readPlace } from "./place.ts";

/** What `main` remembered; `comment` is undefined when the status comment was not written yet. */
export async function tellCrash(
  env: Readonly<Record<string, string | undefined>>,
  issue: number,
  comment: number | undefined,
  end: string,
): Promise<void> {
  const { token, dryRun } = readInputs(env);
  if (token === undefined || dryRun) return;
  const place = readPlace(env);
  const forge = createGitHub({
    token,
    ...place.repository,
    apiUrl: place.apiUrl,
    redact: redactor([token]).redact,
    say: core.info,
  });
  const outcome: Outcome = {
    kind: "error",
    reason:
      end === ""
        ? "the run ended before it could say how; its log may tell why"
        : `this could not be told in time: ${end}`,
  };
  const body = statusComment(storyOf([{ kind: "ended", outcome, seconds: 0 }]), {
    issue,
    human: env.GITHUB_ACTOR ?? "",
    text: "",
    url: place.runUrl,
  });
  await forge.writeComment(issue, comment, body);
  await forge.addLabel(issue, labels.needsHuman);
  await forge.removeLabel(issue, labels.working);
  core.info(`#${issue} was told that the run did not end properly.`);
}
