/** Asks what a further attempt on a pull request depends on: whose it is, who asked, what was said; and then decides. */
import type { Admission } from "./admit.ts";
import { overLimit, pausedHere } from "./admit-held.ts";
import { baseNamed } from "./admit-issue.ts";
import { personToAsk, type Refusal, refusalFor, tellRefused } from "./admit-who.ts";
import { saysSomething, shownTalk } from "./brief/gather.ts";
import { react } from "./report/react.ts";
import type { Reporter } from "./report/reporter.ts";
import { startRulesOf } from "./settings/merge.ts";
import type { Inputs } from "./settings/settings.ts";
import { configOf, settle } from "./settle.ts";
import { textHash } from "./trigger/decide.ts";
import { furtherOrder, issueOfTask, taskOf, unfitPull } from "./trigger/decide-pull.ts";
import { type StatusComment, statusCommentOf } from "./trigger/memory.ts";
import type { Actor, Issue, Trigger } from "./trigger/trigger.ts";
import { type BranchName, branchName } from "./words.ts";
import type { StandingPull, World } from "./world.ts";

type PullTrigger = Extract<Trigger, { kind: "pull-request" }>;

export async function admitPull(
  world: World,
  reporter: Reporter,
  trigger: PullTrigger,
  inputs: Inputs,
): Promise<Admission> {
  const { forge, repository } = world;
  const { number, actor } = trigger;
  const refusal = await refusalFor(world, actor, async () => {
    // No issue has this number: the branch is fetched when it is known.
    const { base } = await repository.fetch(baseNamed(trigger, inputs), `${inputs.branchPrefix}issue-0-`);
    return startRulesOf(inputs, await configOf(world, inputs, base));
  });
  if (refusal !== undefined) {
    await tellRefused(world, trigger.comment, actor, refusal);
    return skip(refusal.reason);
  }

  const [identity, found] = await Promise.all([forge.identity(), forge.pullRequest(number)]);
  const unfit = unfitPull(number, found, identity, inputs.branchPrefix);
  const branch = found === undefined ? undefined : nameOf(found.head);
  if (unfit !== undefined || found === undefined || branch === undefined) {
    if (trigger.comment !== undefined) await react(world, trigger.comment, "confused");
    return skip(unfit ?? `the branch of pull request #${number} has a name that we do not work with`);
  }
  const [human, onPull] = await Promise.all([personToAsk(world, actor, found.page), forge.comments(number)]);
  const status = statusCommentOf(onPull, identity.login);
  const asked = `${trigger.how}-${trigger.comment ?? trigger.review ?? ""}`;
  const concerns = (task: string) =>
    reporter.concerns(
      found.page,
      human,
      status?.id,
      inputs.label,
      { task, text: asked },
      { before: status?.memory, asked: trigger.comment },
    );
  concerns(taskOf(branch, inputs.branchPrefix, undefined, identity));

  const { base, branches } = await repository.fetch(baseNamed(trigger, inputs), branch, branch);
  const state = branches.find(({ name }) => name === branch);
  if (state === undefined) return skip(`\`${branch}\` does not exist any more`);
  const task = taskOf(branch, inputs.branchPrefix, state, identity);
  concerns(task);
  const { settings, gate } = await settle(world, inputs, base);
  const held =
    (await pausedHere(world, settings)) ??
    (await overLimit(world, settings, { login: identity.login, prefix: "", opensOne: false }));
  if (held !== undefined) return skip(held);

  const issue = issueOfTask(task);
  const [onIssue, ofIssue, reviews, files, tree] = await Promise.all([
    issue === undefined ? undefined : forge.issue(issue),
    issue === undefined ? [] : forge.comments(issue),
    forge.reviews(number),
    forge.diffedFiles(number),
    repository.treeOf(state.tip),
  ]);
  const stale =
    onIssue === undefined
      ? undefined
      : await editedByOthers(world, onIssue, statusCommentOf(ofIssue, identity.login), inputs, (editor) =>
          refusalFor(world, editor, async () => settings),
        );
  if (stale !== undefined) {
    if (trigger.comment !== undefined) await react(world, trigger.comment, "confused");
    return skip(stale);
  }
  const asking = reviews.find(({ id }) => id === trigger.review);
  if (trigger.review !== undefined && asking?.state !== "changes requested") {
    return skip(`the review that asked for changes of pull request #${number} was dismissed`);
  }
  const shown = await shownTalk(
    world,
    { onIssue: ofIssue, onPull, reviews: reviews.filter((review) => isOpen(review.state)) },
    settings.brief.comments,
    inputs.command,
    trigger.at,
  );
  return {
    kind: "go",
    order: furtherOrder({
      trigger,
      task,
      human,
      pull: found,
      branch,
      state,
      issue: onIssue,
      comments: shown.onIssue,
      revision: {
        how: trigger.how,
        by: actor.login,
        review: asking,
        reviews: shown.reviews.filter((review) => review.id !== asking?.id && saysSomething(review)),
        comments: shown.onPull,
        files,
        filesLeft: Math.max(0, found.changedFiles - files.length),
      },
    }),
    base,
    start: { branch, commit: state.tip, tree },
    identity,
    settings,
    gate,
  };
}

/** Whoever asks here looks at the pull request, and may not have seen what became of the issue since the work on it began. */
async function editedByOthers(
  { forge }: World,
  issue: Issue,
  status: StatusComment | undefined,
  inputs: Inputs,
  refusal: (actor: Actor) => Promise<Refusal | undefined>,
): Promise<string | undefined> {
  const worked = status?.memory?.text ?? "";
  if (worked === "" || worked === textHash(issue)) return undefined;
  const asked = await forge.ready.labelSettings([issue.number], inputs.readyLabel);
  for (const editor of asked.get(issue.number)?.lastEditors ?? [undefined]) {
    if (editor !== undefined && (await refusal(editor)) === undefined) continue;
    const who = editor === undefined ? "somebody" : `${editor.login}, who may not start work,`;
    return `${who} edited issue #${issue.number} after the work on it began; look at the new text, and edit it yourself or ask for the work there`;
  }
  return undefined;
}

/** One of ours that stands, for a word that is said there; else why it is not answered. */
export async function pullOfOurs(
  world: World,
  number: number,
  prefix: string,
): Promise<StandingPull | string> {
  const [identity, pull] = await Promise.all([world.forge.identity(), world.forge.pullRequest(number)]);
  const unfit = unfitPull(number, pull, identity, prefix);
  return unfit ?? pull ?? "";
}

/** What a person took back counts no more. */
function isOpen(state: string): boolean {
  return state !== "dismissed";
}

function nameOf(name: string): BranchName | undefined {
  try {
    return branchName(name);
  } catch {
    return undefined;
  }
}

function skip(reason: string): Extract<Admission, { kind: "skip" }> {
  return { kind: "skip", reason };
}
