/** Says on issues that the machine at work on them is gone, where no later run would come to say it. It starts nothing. */
import { statusComment } from "./report/status-comment.ts";
import { storyOf } from "./report/story.ts";
import type { Inputs } from "./settings/settings.ts";
import { hasLabel, labels } from "./trigger/labels.ts";
import { isStale, startsOfTheDay, statusCommentOf } from "./trigger/memory.ts";
import type { World } from "./world.ts";

/** More of them than this are left to the next time. */
const mostMended = 10;

const outcome = {
  kind: "error",
  reason: "the time of the run is over and it said no word: its machine is probably gone",
} as const;

/** Issues in the queue are left to it: it takes them up again. */
export async function mendLost(
  { forge, clock, runner }: World,
  login: string,
  inputs: Inputs,
): Promise<void> {
  const { issues } = await forge.ready.issues({ labels: [labels.working], milestone: undefined }, 1);
  const others = issues.filter((issue) => issue.comments > 0 && !hasLabel(issue, inputs.readyLabel));
  for (const { number } of others.slice(0, mostMended)) {
    const status = statusCommentOf(await forge.comments(number), login);
    const now = clock.now();
    const memory = status?.memory;
    if (memory === undefined || !isStale(memory, now)) continue;
    const { task, text } = memory;
    const times = { at: now, until: 0, starts: startsOfTheDay(memory, now) };
    const story = storyOf([{ kind: "ended", outcome, seconds: 0 }]);
    const body = statusComment(story, { task, human: "", text, url: runner.url, times });
    await forge.writeComment(number, status?.id, body);
    await forge.addLabel(number, labels.needsHuman);
    await forge.removeLabel(number, labels.working);
  }
}
