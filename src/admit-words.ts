/** Answers the words that ask for something other than work: stop, status, help, and what was not understood. */
import { baseNamed } from "./admit-issue.ts";
import { pullOfOurs } from "./admit-pull.ts";
import { refusalFor, tellRefused } from "./admit-who.ts";
import { helpAnswer, statusAnswer, stoppedComment, withAnswer } from "./report/answers.ts";
import { react } from "./report/react.ts";
import { startRulesOf } from "./settings/merge.ts";
import type { Inputs } from "./settings/settings.ts";
import { configOf } from "./settle.ts";
import { branchStem, textHash } from "./trigger/decide.ts";
import { issueOfTask, taskOf } from "./trigger/decide-pull.ts";
import { hasLabel, labels } from "./trigger/labels.ts";
import { type Memory, type StatusComment, startsOfTheDay, statusCommentOf } from "./trigger/memory.ts";
import type { Comment, Issue, Trigger } from "./trigger/trigger.ts";
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

  const pull = trigger.on === "issue" ? undefined : await pullOfOurs(world, number, inputs.branchPrefix);
  if (typeof pull === "string") {
    await react(world, comment, "confused");
    return pull;
  }
  const [identity, comments] = await Promise.all([forge.identity(), forge.comments(number)]);
  const status = statusCommentOf(comments, identity.login);
  const write = async (bodyOn: (stands: string | undefined) => string) => {
    const id = await forge.writeComment(number, status?.id, bodyOn(bodyOf(comments, status)));
    if (status !== undefined) return id;
    // A run may have written its first word at the same moment: the oldest comment is the one.
    const now = await forge.comments(number);
    const oldest = statusCommentOf(now, identity.login);
    if (oldest === undefined || oldest.id === id) return id;
    await forge.writeComment(number, oldest.id, bodyOn(bodyOf(now, oldest)));
    await forge.removeComment(id);
    return oldest.id;
  };
  const answered = async (answer: string) => {
    await write((stands) => withAnswer(stands, answer));
    await react(world, comment, "rocket");
  };
  const where = `${trigger.on} #${number}`;
  const task =
    pull === undefined ? `issue-${number}` : taskOf(pull.head, inputs.branchPrefix, undefined, identity);
  switch (trigger.word) {
    case "stop": {
      const page = pull?.page ?? (await forge.issue(number));
      const memory = stoppedMemory(page, task, status?.memory, clock.now());
      const body = stoppedComment(memory, actor.login, inputs.command, runner.url, trigger.on);
      // The status is written first: a run that is under way looks there.
      const id = await write(() => body);
      await react(world, comment, "rocket");
      await takeLabelsOff(world, page, inputs);
      // A run that was just about to say there how far it is did not see it.
      const stands = await forge.commentText(id).catch(() => undefined);
      if (stands !== undefined && stands.trim() !== body.trim()) await forge.writeComment(number, id, body);
      return `${actor.login} stopped the work on ${where}`;
    }
    case "status": {
      const memory = status?.memory ?? (pull && (await memoryOfIssue(world, task, identity.login)));
      const answer = statusAnswer(memory, actor.login, clock.now(), inputs.command, trigger.on);
      await answered(answer);
      return `\`${inputs.command} status\` was answered in the status comment of ${where}`;
    }
    case "help": {
      const answer = helpAnswer(inputs.command, actor.login, trigger.on);
      await answered(answer);
      return `\`${inputs.command} help\` was answered in the status comment of ${where}`;
    }
    default:
      return trigger.word satisfies never;
  }
}

function stoppedMemory(page: Issue, task: string, before: Memory | undefined, now: number): Memory {
  return {
    task,
    base: before?.base ?? "",
    text: page.isPullRequest ? (before?.text ?? "") : textHash(page),
    outcome: "stopped",
    at: now,
    starts: [...startsOfTheDay(before, now)],
    ...(page.isPullRequest ? { pull: page.number } : before?.pull === undefined ? {} : { pull: before.pull }),
  };
}

async function takeLabelsOff({ forge }: World, page: Issue, inputs: Inputs): Promise<void> {
  const ours = [inputs.label, inputs.readyLabel, labels.working, labels.proposed, labels.needsHuman];
  for (const name of ours) if (hasLabel(page, name)) await forge.removeLabel(page.number, name);
}

/** Where nothing was asked for on the pull request yet, the issue's status comment tells how the work stands. */
async function memoryOfIssue(world: World, task: string, login: string): Promise<Memory | undefined> {
  const issue = issueOfTask(task);
  return issue === undefined ? undefined : statusCommentOf(await world.forge.comments(issue), login)?.memory;
}

function bodyOf(comments: readonly Comment[], status: StatusComment | undefined): string | undefined {
  const ours = comments.find((comment) => comment.id === status?.id);
  return ours === undefined ? undefined : Untrusted.reveal(ours.body);
}
