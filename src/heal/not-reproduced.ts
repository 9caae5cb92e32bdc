/** The end of a heal whose failure does not repeat: a flake is run again by CI, and what CI alone sees is for a person. */

import type { Outcome } from "../outcome.ts";
import { plainName } from "../text/plain-name.ts";
import type { Heal } from "../trigger/order.ts";
import { workflowFile } from "../trigger/workflow-run.ts";
import type { Publication } from "../work.ts";
import type { Asked } from "../world.ts";

export async function notReproduced(work: Publication, heal: Heal): Promise<Outcome> {
  const commit = `\`${work.start.commit.slice(0, 7)}\``;
  if (heal.seenBefore) {
    return {
      kind: "gave-up",
      reason: `CI failed more than once on ${commit} (${failedIn(heal)}), and the gate is green on it: the gate does not see what CI sees; add to the gate what those steps run`,
    };
  }
  // What was started again and is not remembered would be started again for ever.
  await work.reporter.started();
  const again = await work.world.forge.rerunFailedJobs(heal.run.id);
  return {
    kind: "flaky",
    reason: `CI failed on ${commit} (${failedIn(heal)}), and the gate is green on that very commit, so no agent was started; ${againInWords(again)}`,
  };
}

function againInWords(end: Asked): string {
  switch (end.kind) {
    case "asked":
      return "the failed jobs were started once more";
    case "refused":
      return `the failed jobs could not be started again (${end.why}), so start them by hand; the token needs \`actions: write\` for it`;
    case "not-asked":
      return "the failed jobs were not started again, since nothing is written in this run";
    default:
      return end satisfies never;
  }
}

/** `ci.yml: test, step pytest; lint` */
function failedIn({ run, jobs, unread }: Heal): string {
  const named = jobs.slice(0, 4).map(({ name, steps }) => {
    const at = steps.slice(0, 3).map((step) => plainName(step));
    return at.length === 0 ? plainName(name) : `${plainName(name)}, step ${at.join(", ")}`;
  });
  const left = jobs.length - named.length + unread;
  return `\`${plainName(workflowFile(run))}\`: ${named.join("; ")}${left === 0 ? "" : ` and ${left} more`}`;
}
