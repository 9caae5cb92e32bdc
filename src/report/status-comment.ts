/** The one comment on the issue, edited in place: how the work stands, and what is asked of whom. */
import { type Finding, isOfSecrets } from "../change/change.ts";
import type { OutcomeKind } from "../outcome.ts";
import { codeSpan } from "../text/markdown.ts";
import { isHealTask, memoryLine, statusMarker } from "../trigger/memory.ts";
import { ciInWords } from "./ci.ts";
import { afterHeal, baselineName, ciDigests, healedLine } from "./heal-words.ts";
import { modelTrouble } from "./model-trouble.ts";
import { attemptLines, findingLines, gateTable, redDigests, sentence } from "./parts.ts";
import { stillDraft } from "./pull-request.ts";
import { afterRevision, revisedLine } from "./revision-words.ts";
import { type Stage, stageInWords } from "./stage.ts";
import { findingsOf, type Story } from "./story.ts";
import { greenGate } from "./two-jobs.ts";

export interface StatusFacts {
  /** As in `Order.id`. */
  readonly task: string;
  /** As in `Memory.run`. */
  readonly run?: string;
  /** Login of the person who is asked when the work does not succeed; nobody is mentioned when it is no login. */
  readonly human: string;
  readonly text: string;
  readonly url: string | undefined;
  /** Of a run that goes on. Times are ISO 8601, UTC. */
  readonly progress?: {
    readonly stage: Stage | undefined;
    /** When this stage began. */
    readonly since: string;
    /** When the work began. */
    readonly began: string;
    /** How long it may take. */
    readonly minutes: number;
    /** When this is written. */
    readonly at: string;
  };
  /** When it is written, when the work must have ended, and when agents were started in the last day: all in ms since 1970. */
  readonly times?: { readonly at: number; readonly until: number; readonly starts: readonly number[] };
}

/** Below the forge's limit of 65,536 characters, whatever the story holds. */
export function statusComment(story: Story, facts: StatusFacts): string {
  const outcome = story.ended?.outcome;
  const pull = (story.pullRequest?.pullRequest ?? story.admitted?.order.pullRequest)?.number;
  const parts = [
    `${statusMarker}\n${memoryLine({
      task: facts.task,
      base: story.admitted?.start.commit ?? "",
      text: facts.text,
      outcome: outcome?.kind ?? "working",
      ...(facts.run === undefined ? {} : { run: facts.run }),
      ...(facts.times === undefined ? {} : { at: facts.times.at, starts: [...facts.times.starts] }),
      ...(facts.times === undefined || outcome !== undefined ? {} : { until: facts.times.until }),
      ...(pull === undefined ? {} : { pull }),
    })}`,
    ...(outcome === undefined
      ? working(story, facts.progress)
      : ended(outcome.kind, outcome.reason, story, facts)),
    facts.url === undefined ? "" : `[The run with its log](${facts.url})`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function working(story: Story, progress: StatusFacts["progress"]): readonly string[] {
  const admitted = story.admitted;
  if (admitted === undefined) return ["**Gatehouse is looking at this.**"];
  const { order, start } = admitted;
  return [
    `**Gatehouse is working on this**, from \`${start.branch}\` at \`${start.commit.slice(0, 7)}\`, for the branch ${codeSpan(order.branch)}.`,
    ...(progress === undefined ? [] : [progressLines(progress)]),
    story.attempts.length < 2 ? "" : attemptLines({ ...story, attempts: story.attempts.slice(0, -1) }),
  ];
}

/** A comment cannot tick, so it says when it was true; people who want more have the log. */
function progressLines({ stage, since, began, minutes, at }: NonNullable<StatusFacts["progress"]>): string {
  const now =
    stage === undefined
      ? ""
      : `At ${day(at)} ${clockTime(at)} UTC: **${stageInWords(stage, (check) => codeSpan(check, 60))}**, since ${clockTime(since)}.\n\n`;
  return `${now}The work began at ${day(began)} ${clockTime(began)} UTC and may take ${minutes === 1 ? "1 minute" : `${minutes} minutes`}. Later steps are told here as they begin; the log of the run has every line.`;
}

function day(iso: string): string {
  return iso.slice(0, 10);
}

function clockTime(iso: string): string {
  return iso.slice(11, 19);
}

function ended(kind: OutcomeKind, reason: string, story: Story, facts: StatusFacts): readonly string[] {
  switch (kind) {
    case "proposed":
    case "healed":
      return [proposedLine(story), stillDraft(story), ciInWords(story), lastGate(story), attemptLines(story)];
    case "planned":
    case "flaky":
    case "skipped":
      return [`**Nothing was changed**: ${sentence(reason)}`];
    case "refused":
    case "gave-up":
    case "blocked":
    case "no-change":
    case "already-red":
    case "cancelled":
    case "error":
      return asksForAHuman(kind, reason, story, facts);
    default:
      return kind satisfies never;
  }
}

function proposedLine(story: Story): string {
  const heal = story.admitted?.order.heal;
  if (heal?.how === "in place" && story.pushed !== undefined) return healedLine(story, heal);
  if (story.admitted?.order.revision !== undefined && story.pushed !== undefined) return revisedLine(story);
  const made = story.pullRequest;
  if (made === undefined) return "**The change passed the gate.**";
  const green = greenGate(story, `its head, \`${story.pushed?.commit.slice(0, 7)}\``);
  return `**Proposed in #${made.pullRequest.number}.** ${green.charAt(0).toUpperCase()}${green.slice(1)}. A person reviews and merges.`;
}

function asksForAHuman(
  kind: OutcomeKind,
  reason: string,
  story: Story,
  facts: StatusFacts,
): readonly string[] {
  const tried = story.attempts.findLast((attempt) => attempt.gate !== undefined);
  const gate = tried?.gate ?? story.baseline;
  const findings = findingsOf(story);
  const patch = story.attempts.findLast((attempt) => attempt.change !== undefined)?.change?.patch;
  return [
    `**${headline(kind, story)}** ${mention(facts.human)}: ${sentence(reason)}`,
    nextSteps(kind, story, facts.task),
    findings.length === 0 ? "" : `What the guards found:\n\n${findingLines(findings)}`,
    ...(gate === undefined || gate.verdict === "green"
      ? []
      : [
          tried === undefined
            ? `The gate on ${baselineName(story)}:`
            : `The gate after attempt ${tried.number}:`,
          gateTable(gate),
          redDigests(gate, 20_000),
        ]),
    tried === undefined && gate?.verdict === "green" ? ciDigests(story, 20_000) : "",
    story.attempts.length === 0 ? "" : `What was tried:\n\n${attemptLines(story)}`,
    patch === undefined ? "" : whereThePatchIs(patch, findings),
  ];
}

function whereThePatchIs(patch: string, findings: readonly Finding[]): string {
  if (patch !== "") {
    const name = codeSpan(patch.split("/").at(-1) ?? "");
    return `The last change is ${name} in the run's record, which is among the run's artifacts if the workflow uploads it.`;
  }
  return findings.some(isOfSecrets) ? "The change itself is not kept, because of the secret in it." : "";
}

/** The forge's own rule for a login, with the underscore of managed accounts. */
function mention(login: string): string {
  const isLogin = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(login);
  return isLogin ? `@${login}, a person is needed` : "A person is needed";
}

function headline(kind: OutcomeKind, story: Story): string {
  switch (kind) {
    case "no-change":
      return "Nothing was changed.";
    case "already-red":
      return "The gate is red without any change.";
    case "cancelled":
      return "Cancelled.";
    case "error":
      return "This could not be done.";
    default:
      if (kind === "blocked" && story.bundle?.kind === "refused") return "The bundle was refused.";
      if (story.admitted?.order.revision !== undefined) return "The branch stays as it was.";
      return story.admitted?.order.heal === undefined ? "No proposal." : "Not healed.";
  }
}

function nextSteps(kind: OutcomeKind, story: Story, task: string): string {
  // Of a run that died no more is known than its task.
  if (story.admitted?.order.heal !== undefined || isHealTask(task)) return afterHeal(kind, story);
  if (story.admitted?.order.revision !== undefined) return afterRevision(kind);
  switch (kind) {
    case "already-red":
      return "Mend the gate on the base branch first, then set the start label again.";
    case "error":
      return "Mend what is named above, then set the start label again.";
    case "cancelled":
      return "Set the start label again to start anew.";
    case "blocked":
      if (story.bundle?.kind === "refused") {
        return "Nothing was pushed. Look at the job that left the bundle, then set the start label again to start anew.";
      }
      return "If the change is wanted, a person has to make it; else say in the issue what to leave alone, and set the start label again.";
    default:
      return afterGivingUp(story);
  }
}

function afterGivingUp(story: Story): string {
  const draft = story.pullRequest;
  if (draft !== undefined) {
    return `What there is stands in #${draft.pullRequest.number}: take it over from there, or delete its branch and set the start label again to start anew.`;
  }
  const trouble = modelTrouble(story.attempts.at(-1)?.agent?.traffic);
  if (trouble !== undefined) return "See to the model's API and its key, then set the start label again.";
  // Without an attempt in this run the branch's budget was used up before, and the reason says what to do.
  if (story.attempts.length === 0) return "";
  return "Make the issue clearer or smaller, or take it over; setting the start label again starts anew.";
}

function lastGate(story: Story): string {
  const gate = story.attempts.findLast((attempt) => attempt.gate !== undefined)?.gate;
  return gate === undefined ? "" : gateTable(gate);
}
