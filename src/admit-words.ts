/** Answers the words that ask for something other than work: stop, status, help, and what was not understood. */
import { baseNamed } from "./admit-issue.ts";
import { refusalFor, tellRefused } from "./admit-who.ts";
import { helpAnswer, statusAnswer, stoppedComment, withAnswer } from "./report/answers.ts";
import { react } from "./report/react.ts";
import { startRulesOf } from "./settings/merge.ts";
import type { Inputs } from "./settings/settings.ts";
import { configOf } from "./settle.ts";
import { branchStem, textHash } from "./trigger/decide.ts";
import { hasLabel, labels } from "./trigger/labels.ts";
import { type Memory, type StatusComment, startsOfTheDay, statusCommentOf } from "./trigger/memory.ts";
import type { Comment, Trigger } from "./trigger/trigger.ts";
import { Untrusted } from "./words.ts";
import type { World } from "./world.ts";

type Word = Extract<Trigger, { kind: "word" }>;

/** The one line that says what was done. */
export async function answerWord(world: World, trigger: Word, inputs: Inputs): Promise<string> {
  const { forge, runner, clock } = world;
  const { number, actor, comment } = trigger;
  const refusal = await refusalFor(world, actor, async () => {
    const { base } = await world.repository.fetch(
      baseNamed(trigger, inputs),
      branchStem(inputs.branchPrefix, number),
    );
    return startRulesOf(inputs, await configOf(world, inputs, base));
  });
  if (refusal !== undefined) {
    await tellRefused(world, comment, actor, refusal);
    return refusal.reason;
  }
  if (trigger.word === "unclear") {
    await react(world, comment, "confused");
    return `the comment was not understood; did ${actor.login} mean \`${inputs.command} ${trigger.near}\`?`;
  }

  const [identity, comments] = await Promise.all([forge.identity(), forge.comments(number)]);
  const status = statusCommentOf(comments, identity.login);
  const answered = async (body: string) => {
    await forge.writeComment(number, status?.id, body);
    await react(world, comment, "rocket");
  };
  switch (trigger.word) {
    case "stop":
      await stop(world, trigger, inputs, status, async (memory) =>
        answered(stoppedComment(memory, actor.login, inputs.command, runner.url)),
      );
      return `${actor.login} stopped the work on issue #${number}`;
    case "status": {
      const answer = statusAnswer(status?.memory, actor.login, clock.now(), inputs.command);
      await answered(withAnswer(bodyOf(comments, status), answer));
      return `\`${inputs.command} status\` was answered in the status comment of issue #${number}`;
    }
    case "help":
      await answered(withAnswer(bodyOf(comments, status), helpAnswer(inputs.command, actor.login)));
      return `\`${inputs.command} help\` was answered in the status comment of issue #${number}`;
    default:
      return trigger.word satisfies never;
  }
}

/** The status is written first: a run that is under way looks there. */
async function stop(
  world: World,
  trigger: Word,
  inputs: Inputs,
  status: StatusComment | undefined,
  write: (memory: Memory) => Promise<void>,
): Promise<void> {
  const { forge, clock } = world;
  const issue = await forge.issue(trigger.number);
  const now = clock.now();
  const before = status?.memory;
  await write({
    task: `issue-${issue.number}`,
    base: before?.base ?? "",
    text: textHash(issue),
    outcome: "stopped",
    at: now,
    starts: [...startsOfTheDay(before, now)],
    ...(before?.pull === undefined ? {} : { pull: before.pull }),
  });
  const ours = [inputs.label, inputs.readyLabel, labels.working, labels.proposed, labels.needsHuman];
  for (const name of ours) if (hasLabel(issue, name)) await forge.removeLabel(issue.number, name);
}

function bodyOf(comments: readonly Comment[], status: StatusComment | undefined): string | undefined {
  const ours = comments.find((comment) => comment.id === status?.id);
  return ours === undefined ? undefined : Untrusted.reveal(ours.body);
}
