/** Takes from the queue of ready issues: the first that may be worked on, or as many as the limits leave, for a matrix. */
import type { Admission } from "./admit.ts";
import { pausedHere } from "./admit-held.ts";
import { admitIssue, baseNamed } from "./admit-issue.ts";
import { judged, judgedAlone, type Look, People, type Verdict } from "./admit-look.ts";
import { mendLost } from "./admit-lost.ts";
import type { Reporter } from "./report/reporter.ts";
import type { QueueEntry } from "./report/story.ts";
import { startRulesOf } from "./settings/merge.ts";
import type { Inputs, StartRules } from "./settings/settings.ts";
import { configOf } from "./settle.ts";
import { plainTitle } from "./text/title.ts";
import { branchStem } from "./trigger/decide.ts";
import { hasLabel } from "./trigger/labels.ts";
import { type Around, roomLeft } from "./trigger/passing.ts";
import { unfitIssue } from "./trigger/read.ts";
import type { ReadyIssue } from "./trigger/ready.ts";
import type { Issue, Trigger } from "./trigger/trigger.ts";
import type { World } from "./world.ts";

type QueueTrigger = Extract<Trigger, { kind: "queue" }>;

const mostListed = 200;
/** GitHub makes no more jobs of one matrix, and fails the workflow that asks for more. */
const mostInMatrix = 256;
const dayMs = 24 * 60 * 60 * 1000;

export async function admitFromQueue(
  world: World,
  reporter: Reporter,
  trigger: QueueTrigger,
  inputs: Inputs,
): Promise<Admission> {
  const { forge, repository, clock } = world;
  const readRules = async () => {
    // No issue has this number: the branches of the chosen one are fetched when it is known.
    const { base } = await repository.fetch(baseNamed(trigger, inputs), branchStem(inputs.branchPrefix, 0));
    return startRulesOf(inputs, await configOf(world, inputs, base));
  };
  let reading: Promise<StartRules> | undefined;
  const rulesOnce = () => {
    reading ??= readRules();
    return reading;
  };
  const people = new People(world, rulesOnce);
  const refusal = trigger.actor === undefined ? undefined : await people.refusal(trigger.actor);
  if (refusal !== undefined) return { kind: "skip", reason: refusal };

  const dayAgo = clock.now() - dayMs;
  const [rules, identity, openPullRequests, recent, onCommits] = await Promise.all([
    rulesOnce(),
    forge.identity(),
    forge.ready.openPullRequests(),
    forge.ready.commentsSince(dayAgo),
    forge.commitComments.since(dayAgo),
  ]);
  const around: Around = {
    login: identity.login,
    prefix: inputs.branchPrefix,
    startLabel: inputs.label,
    openPullRequests,
  };
  const room = roomLeft(rules.limits, around, [...recent, ...onCommits], clock.now());
  const held = (await pausedHere(world, rules)) ?? room.full;
  const look: Look = { world, inputs, rules, around, people };
  if (trigger.take === "plan") return plan(look, reporter, held, Math.min(room.left, mostInMatrix));
  if (trigger.take === "next") await mendLost(world, identity.login, inputs);
  if (held !== undefined) return { kind: "skip", reason: held };
  return trigger.take === "next"
    ? takeNext(look, reporter, trigger)
    : takeNamed(look, reporter, trigger, trigger.take.issue);
}

async function takeNext(look: Look, reporter: Reporter, trigger: QueueTrigger): Promise<Admission> {
  const { world, inputs } = look;
  const list = new List();
  const tell = (more: boolean) =>
    reporter.tell({ kind: "queue", entries: [...list.entries], more, matrix: undefined });
  let more = false;
  for await (const { issue, verdict } of judged(look, 1)) {
    more = verdict.kind === "enough";
    if (verdict.kind !== "may") {
      list.add(issue, verdict.reason);
      if (more) break;
      continue;
    }
    const admission = await admitIssue(world, reporter, startOf(trigger, issue, verdict), inputs);
    list.add(issue, admission.kind === "skip" ? admission.reason : undefined);
    if (admission.kind === "skip") continue;
    tell(true);
    return admission;
  }
  tell(more);
  return { kind: "skip", reason: nothing(list, inputs) };
}

/** Chosen by an earlier job of the same schedule; all that may have changed since is looked at again. */
async function takeNamed(
  look: Look,
  reporter: Reporter,
  trigger: QueueTrigger,
  number: number,
): Promise<Admission> {
  const { world, inputs } = look;
  const found = await world.forge.issue(number);
  const unfit = unfitIssue(found);
  if (unfit !== undefined) return { kind: "skip", reason: unfit };
  if (!hasLabel(found, inputs.readyLabel)) {
    return { kind: "skip", reason: `issue #${number} has the label \`${inputs.readyLabel}\` no more` };
  }
  const issue: ReadyIssue = { assignees: [], ...found, due: undefined, created: 0, comments: 1 };
  const verdict = await judgedAlone(look, issue);
  if (verdict.kind !== "may") {
    return { kind: "skip", reason: `issue #${number} is passed over: ${verdict.reason}` };
  }
  return admitIssue(world, reporter, startOf(trigger, issue, verdict), inputs);
}

async function plan(
  look: Look,
  reporter: Reporter,
  held: string | undefined,
  wanted: number,
): Promise<Admission> {
  const list = new List();
  const chosen: ReadyIssue[] = [];
  let more = false;
  if (held === undefined) {
    for await (const { issue, verdict } of judged(look, wanted)) {
      list.add(issue, verdict.kind === "may" ? undefined : verdict.reason);
      if (verdict.kind === "may") chosen.push(issue);
      more = verdict.kind === "enough" || chosen.length >= wanted;
      if (more) break;
    }
  }
  const include = chosen.map(({ number, title }) => ({
    issue: number,
    title: plainTitle(title, 100, `Issue ${number}`),
  }));
  reporter.tell({
    kind: "queue",
    entries: list.entries,
    more,
    matrix: JSON.stringify({ include }),
  });
  if (held !== undefined) return { kind: "planned", reason: `nothing is planned: ${held}` };
  if (chosen.length === 0) return { kind: "planned", reason: nothing(list, look.inputs) };
  const numbers = chosen.map(({ number }) => `#${number}`).join(", ");
  return {
    kind: "planned",
    reason: `${chosen.length === 1 ? "one issue is" : `${chosen.length} issues are`} planned: ${numbers}`,
  };
}

/** The queue as it is told: what is chosen always, of the others only the first. */
class List {
  readonly entries: QueueEntry[] = [];
  count = 0;

  add({ number, title }: ReadyIssue, reason: string | undefined): void {
    this.count += 1;
    if (reason !== undefined && this.entries.length >= mostListed) return;
    this.entries.push({ issue: number, title, reason });
  }
}

function startOf(
  trigger: QueueTrigger,
  issue: ReadyIssue,
  { setting }: Extract<Verdict, { kind: "may" }>,
): Extract<Trigger, { kind: "issue" }> {
  const { number, author, labels, locked } = issue;
  const { title, body } = setting;
  const asTriggered: Issue = {
    number,
    title,
    body,
    author,
    labels,
    state: "open",
    locked,
    isPullRequest: false,
  };
  return {
    kind: "issue",
    number,
    how: "queue",
    comment: undefined,
    at: "",
    actor: setting.by,
    asTriggered,
    instruction: undefined,
    defaultBranch: trigger.defaultBranch,
  };
}

function nothing({ entries, count }: List, inputs: Inputs): string {
  const [only] = entries;
  if (only === undefined) return `no open issue has the label \`${inputs.readyLabel}\``;
  return count === 1
    ? `the one ready issue, #${only.issue}, is passed over: ${only.reason}`
    : `all ${count} ready issues that were looked at are passed over; the summary says why`;
}
