/** Takes from the queue of ready issues: the first that may be worked on, or as many as the limits leave, for a matrix. */
import type { Admission } from "./admit.ts";
import { pausedHere } from "./admit-held.ts";
import { admitIssue, baseNamed } from "./admit-issue.ts";
import { refusalFor } from "./admit-who.ts";
import type { Reporter } from "./report/reporter.ts";
import type { QueueEntry } from "./report/story.ts";
import { startRulesOf } from "./settings/merge.ts";
import type { Inputs, StartRules } from "./settings/settings.ts";
import { configOf } from "./settle.ts";
import { plainTitle } from "./text/title.ts";
import { branchStem } from "./trigger/decide.ts";
import { hasLabel } from "./trigger/labels.ts";
import { type Around, obviousReason, remembered, roomLeft } from "./trigger/passing.ts";
import { inOrder } from "./trigger/queue.ts";
import { unfitIssue } from "./trigger/read.ts";
import type { LabelSetting, ReadyIssue } from "./trigger/ready.ts";
import type { Actor, Issue, Trigger } from "./trigger/trigger.ts";
import type { World } from "./world.ts";

type QueueTrigger = Extract<Trigger, { kind: "queue" }>;

/** A closer look costs two to four requests: somebody who fills the queue with what may not be started shall not spend them all. */
const mostLooks = 30;
const mostListed = 200;
const dayMs = 24 * 60 * 60 * 1000;

/** What a look at the queue works with. */
interface Look {
  readonly world: World;
  readonly inputs: Inputs;
  readonly rules: StartRules;
  readonly around: Around;
  readonly refused: (actor: Actor) => Promise<string | undefined>;
}

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
  const answers = new Map<string, Promise<string | undefined>>();
  const refused = (actor: Actor) => {
    const asked = answers.get(actor.login) ?? refusalFor(world, actor, rulesOnce).then((no) => no?.reason);
    answers.set(actor.login, asked);
    return asked;
  };
  const refusal = trigger.actor === undefined ? undefined : await refused(trigger.actor);
  if (refusal !== undefined) return { kind: "skip", reason: refusal };

  const [rules, identity, openPullRequests, recent] = await Promise.all([
    rulesOnce(),
    forge.identity(),
    forge.ready.openPullRequests(),
    forge.ready.commentsSince(clock.now() - dayMs),
  ]);
  const around: Around = {
    login: identity.login,
    prefix: inputs.branchPrefix,
    startLabel: inputs.label,
    openPullRequests,
  };
  const room = roomLeft(rules.limits, around, recent, clock.now());
  const held = (await pausedHere(world, rules)) ?? room.full;
  const look: Look = { world, inputs, rules, around, refused };
  if (trigger.take === "plan") return plan(look, reporter, held, room.left);
  if (held !== undefined) return { kind: "skip", reason: held };
  return trigger.take === "next"
    ? takeNext(look, reporter, trigger)
    : takeNamed(look, reporter, trigger, trigger.take.issue);
}

async function takeNext(look: Look, reporter: Reporter, trigger: QueueTrigger): Promise<Admission> {
  const { world, inputs } = look;
  const entries: QueueEntry[] = [];
  const tell = (more: boolean) =>
    reporter.tell({ kind: "queue", entries: [...entries], more, matrix: undefined });
  for await (const { issue, verdict } of judged(look)) {
    if (verdict.kind === "may") {
      const admission = await admitIssue(world, reporter, startOf(trigger, issue, verdict), inputs);
      if (admission.kind !== "skip") {
        entries.push({ issue: issue.number, title: issue.title, reason: undefined });
        tell(true);
        return admission;
      }
      entries.push({ issue: issue.number, title: issue.title, reason: admission.reason });
    } else if (entries.length < mostListed) {
      entries.push({ issue: issue.number, title: issue.title, reason: verdict.reason });
    }
    if (verdict.kind === "enough") break;
  }
  tell(false);
  return { kind: "skip", reason: nothing(entries, inputs) };
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
  const issue: ReadyIssue = { ...found, assignees: [], due: undefined, created: 0, comments: 1 };
  const verdict = await verdictOn(look, issue);
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
  const entries: QueueEntry[] = [];
  const chosen: ReadyIssue[] = [];
  if (held === undefined) {
    for await (const { issue, verdict } of judged(look)) {
      const reason = verdict.kind === "may" ? undefined : verdict.reason;
      if (entries.length < mostListed) entries.push({ issue: issue.number, title: issue.title, reason });
      if (verdict.kind === "may") chosen.push(issue);
      if (verdict.kind === "enough" || chosen.length >= wanted) break;
    }
  }
  const include = chosen.map(({ number, title }) => ({
    issue: number,
    title: plainTitle(title, 100, `Issue ${number}`),
  }));
  reporter.tell({
    kind: "queue",
    entries,
    more: chosen.length >= wanted,
    matrix: JSON.stringify({ include }),
  });
  if (held !== undefined) return { kind: "planned", reason: `nothing is planned: ${held}` };
  if (chosen.length === 0) return { kind: "planned", reason: nothing(entries, look.inputs) };
  const numbers = chosen.map(({ number }) => `#${number}`).join(", ");
  return {
    kind: "planned",
    reason: `${chosen.length === 1 ? "one issue is" : `${chosen.length} issues are`} planned: ${numbers}`,
  };
}

type Verdict =
  | { readonly kind: "may"; readonly setting: LabelSetting & { readonly by: Actor } }
  | { readonly kind: "passed" | "enough"; readonly reason: string };

async function* judged(look: Look): AsyncGenerator<{ issue: ReadyIssue; verdict: Verdict }> {
  const { world, inputs, rules, around } = look;
  let looks = 0;
  for await (const issue of inOrder(world.forge.ready, inputs.readyLabel, rules.schedule)) {
    const reason = obviousReason(issue, around);
    if (reason !== undefined) {
      yield { issue, verdict: { kind: "passed", reason } };
      continue;
    }
    looks += 1;
    const verdict = await verdictOn(look, issue, reason);
    const isLast = verdict.kind === "passed" && looks >= mostLooks;
    yield { issue, verdict: isLast ? { kind: "enough", reason: verdict.reason } : verdict };
  }
}

/** Who put it into the queue, whether the text is still the one they saw, and what our own memory says. */
async function verdictOn(
  look: Look,
  issue: ReadyIssue,
  obvious = obviousReason(issue, look.around),
): Promise<Verdict> {
  const passed = (reason: string): Verdict => ({ kind: "passed", reason });
  if (obvious !== undefined) return passed(obvious);
  const { world, inputs, rules, around, refused } = look;
  const { forge, clock } = world;
  const [setting, comments] = await Promise.all([
    forge.ready.labelSetting(issue.number, inputs.readyLabel),
    issue.comments === 0 ? [] : forge.comments(issue.number),
  ]);
  const { cooldownDays } = rules.schedule;
  const memory = remembered(
    { issue, setting, comments, now: clock.now(), cooldownDays, instant: clock.instant },
    around.login,
  );
  if (memory !== undefined) return passed(memory);
  const { by } = setting;
  if (by === undefined)
    return passed(`the forge does not say who set \`${inputs.readyLabel}\`; set it again`);
  const refusal = await refused(by);
  if (refusal !== undefined) return passed(`\`${inputs.readyLabel}\` was set by ${by.login}: ${refusal}`);
  for (const editor of setting.editedBy) {
    if (editor !== undefined && (await refused(editor)) === undefined) continue;
    return passed(
      `${editor?.login ?? "somebody"} edited it after \`${inputs.readyLabel}\` was set; look at the new text, then set the label again`,
    );
  }
  return { kind: "may", setting: { ...setting, by } };
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

function nothing(entries: readonly QueueEntry[], inputs: Inputs): string {
  if (entries.length === 0) return `no open issue has the label \`${inputs.readyLabel}\``;
  const [only] = entries;
  return entries.length === 1 && only !== undefined
    ? `the one ready issue, #${only.issue}, is passed over: ${only.reason}`
    : `all ${entries.length} ready issues that were looked at are passed over; the summary says why`;
}
