/** Turns an event's payload into a Trigger, or says why it is not for us. Asks nobody; what it returns is true from here on. */
import * as v from "valibot";
import { Problem } from "../problem.ts";
import type { Inputs } from "../settings/settings.ts";
import { cutCharacters } from "../text/cut.ts";
import { Untrusted } from "../words.ts";
import { commandIn } from "./command.ts";
import { isSameLabel } from "./labels.ts";
import { reviewEvent, reviewTrigger } from "./read-review.ts";
import { namedRunTrigger, runEvent, runTrigger, scanTrigger } from "./read-run.ts";
import type { Actor, Issue, Trigger } from "./trigger.ts";

export interface Event {
  /** As in `GITHUB_EVENT_NAME`. */
  readonly name: string;
  readonly payload: unknown;
  /** As in `GITHUB_WORKFLOW_REF`, where there is one. */
  readonly workflowRef?: string | undefined;
}

const user = v.object({ login: v.string(), type: v.string() });

const issue = v.object({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  title: v.string(),
  body: v.nullish(v.string(), ""),
  user: v.nullish(user, { login: "ghost", type: "User" }),
  labels: v.optional(v.array(v.object({ name: v.string() })), []),
  state: v.picklist(["open", "closed"]),
  locked: v.optional(v.boolean(), false),
  pull_request: v.nullish(v.unknown()),
  created_at: v.optional(v.string()),
  updated_at: v.optional(v.string(), ""),
});

const repository = v.object({ default_branch: v.optional(v.string()) });

/** Looked at first: events that are not for us come in more shapes than the two that are (a pinned issue has no state). */
const labelHead = v.object({ action: v.string(), label: v.nullish(v.object({ name: v.string() })) });

const commentHead = v.object({
  action: v.string(),
  comment: v.object({
    id: v.pipe(v.number(), v.safeInteger()),
    body: v.nullish(v.string(), ""),
    created_at: v.optional(v.string(), ""),
  }),
});

const onIssue = v.object({ issue, sender: user, repository });

const anyEvent = v.object({ sender: v.optional(user), repository: v.optional(repository) });

/** @throws Problem `bad-payload` when a payload that may be for us does not have the shape that GitHub documents */
export function readTrigger(event: Event, inputs: Inputs): Trigger {
  switch (inputs.task) {
    case "auto":
      return fromEvent(event, inputs);
    case "issue":
      return dispatched(event, inputs.issue);
    case "heal":
      return namedRunTrigger(event, parse(anyEvent, event), inputs.runId);
    case "scan":
      return scanTrigger(event, parse(anyEvent, event));
    case "next":
    case "plan":
      return fromQueue(event, inputs.task);
    default:
      return inputs.task satisfies never;
  }
}

/** The issue as the rest of the house knows it. */
function issueOf(raw: v.InferOutput<typeof issue>): Issue {
  return {
    number: raw.number,
    title: new Untrusted(raw.title),
    body: new Untrusted(raw.body ?? ""),
    author: actorOf(raw.user ?? { login: "ghost", type: "User" }),
    labels: raw.labels.map((label) => label.name),
    state: raw.state,
    locked: raw.locked,
    isPullRequest: raw.pull_request !== undefined && raw.pull_request !== null,
    createdAt: raw.created_at,
  };
}

/** Only an account of type `User` is a person. */
export function actorOf(raw: { login: string; type: string }): Actor {
  return { login: raw.login, kind: raw.type === "User" ? "user" : "bot" };
}

function fromEvent(event: Event, inputs: Inputs): Trigger {
  switch (event.name) {
    case "issues":
      return fromLabel(event, inputs);
    case "issue_comment":
      return fromComment(event, inputs);
    case "pull_request_review":
      return reviewTrigger(parse(reviewEvent, event));
    case "workflow_dispatch":
    case "repository_dispatch":
      return fromDispatch(event, inputs);
    case "workflow_run":
      return runTrigger(event, parse(runEvent, event));
    case "schedule":
      return fromQueue(event, "next");
    default:
      return notForUs(`the event \`${shortLine(event.name)}\` starts nothing`);
  }
}

function fromDispatch(event: Event, { issue, runId }: Inputs): Trigger {
  if (issue === undefined && runId === undefined) {
    return notForUs("a dispatch starts work only with the input `issue` or `run-id`");
  }
  if (issue !== undefined && runId !== undefined) {
    return notForUs(
      "the dispatch names an issue and a run; leave out `issue` or `run-id`, or say with `task` which is meant",
    );
  }
  return runId === undefined
    ? dispatched(event, issue)
    : namedRunTrigger(event, parse(anyEvent, event), runId);
}

function fromLabel(event: Event, inputs: Inputs): Trigger {
  const { action, label } = parse(labelHead, event);
  if (action !== "labeled")
    return notForUs(`an issue was ${shortLine(action)}, and only a label starts work`);
  if (label == null || !isSameLabel(label.name, inputs.label))
    return notForUs(`the label that was set is not \`${inputs.label}\``);
  const payload = parse(onIssue, event);
  return started(payload, {
    how: "label",
    comment: undefined,
    // The event has no time of its own, and setting the label was the last change.
    at: payload.issue.updated_at,
    instruction: undefined,
  });
}

function fromComment(event: Event, inputs: Inputs): Trigger {
  const { action, comment } = parse(commentHead, event);
  if (action !== "created")
    return notForUs(`a comment was ${shortLine(action)}, and only a new one starts work`);
  const command = commandIn(comment.body ?? "", inputs.command);
  const start = (how: "comment" | "retry", instruction: Untrusted | undefined) => {
    const payload = parse(onIssue, event);
    const asked = { how, comment: comment.id, at: comment.created_at, instruction };
    return issueOf(payload.issue).isPullRequest ? furtherWork(payload, asked) : started(payload, asked);
  };
  switch (command.kind) {
    case "none":
      return notForUs(`the comment does not begin with \`${inputs.command}\``);
    case "start":
      return start("comment", command.instruction);
    case "word":
      return command.word === "retry"
        ? start("retry", undefined)
        : answer(event, inputs, { word: command.word, near: command.word, comment: comment.id });
    case "unclear":
      return answer(event, inputs, { word: "unclear", near: command.near, comment: comment.id });
    default:
      return command satisfies never;
  }
}

function started(
  { issue, sender, repository }: v.InferOutput<typeof onIssue>,
  what: Pick<Extract<Trigger, { kind: "issue" }>, "how" | "comment" | "at" | "instruction">,
): Trigger {
  const asTriggered = issueOf(issue);
  const refusal = unfitIssue(asTriggered);
  if (refusal !== undefined) return notForUs(refusal);
  return {
    kind: "issue",
    number: issue.number,
    actor: actorOf(sender),
    asTriggered,
    defaultBranch: repository.default_branch,
    ...what,
  };
}

/** Also of one that is closed: whoever asks there is told. */
function furtherWork(
  { issue, sender, repository }: v.InferOutput<typeof onIssue>,
  what: Pick<Extract<Trigger, { kind: "pull-request" }>, "how" | "comment" | "at" | "instruction">,
): Trigger {
  return {
    kind: "pull-request",
    number: issue.number,
    actor: actorOf(sender),
    review: undefined,
    defaultBranch: repository.default_branch,
    ...what,
  };
}

/** Answers are written, so that of two jobs only the one that may write gives them. */
function answer(event: Event, inputs: Inputs, what: Parameters<typeof said>[1]): Trigger {
  return inputs.phase === "work"
    ? notForUs("words are answered by the job with `phase: publish`")
    : said(parse(onIssue, event), what);
}

function said(
  { issue, sender, repository }: v.InferOutput<typeof onIssue>,
  what: Pick<Extract<Trigger, { kind: "word" }>, "word" | "near" | "comment">,
): Trigger {
  const page = issueOf(issue);
  // Work goes on when an issue is closed, until somebody stops it.
  const isLate = page.state === "closed" && what.word === "stop";
  const refusal = page.isPullRequest ? undefined : unfitIssue(isLate ? { ...page, state: "open" } : page);
  if (refusal !== undefined) return notForUs(refusal);
  return {
    kind: "word",
    on: page.isPullRequest ? "pull request" : "issue",
    number: issue.number,
    actor: actorOf(sender),
    defaultBranch: repository.default_branch,
    ...what,
  };
}

/** A schedule has no person: there the issue must be ready, and who made it so must be allowed to start work. */
function dispatched(event: Event, issueNumber: number | undefined): Trigger {
  const payload = parse(anyEvent, event);
  if (issueNumber === undefined) throw new Problem("bad-input", "`task: issue` needs the input `issue`.");
  if (event.name === "schedule") {
    return {
      kind: "queue",
      take: { issue: issueNumber },
      actor: undefined,
      defaultBranch: payload.repository?.default_branch,
    };
  }
  if (payload.sender === undefined) return withoutSender(event);
  return {
    kind: "issue",
    number: issueNumber,
    how: "dispatch",
    comment: undefined,
    at: "",
    actor: actorOf(payload.sender),
    asTriggered: undefined,
    instruction: undefined,
    defaultBranch: payload.repository?.default_branch,
  };
}

function fromQueue(event: Event, take: "next" | "plan"): Trigger {
  const payload = parse(anyEvent, event);
  const isScheduled = event.name === "schedule";
  if (!isScheduled && payload.sender === undefined) return withoutSender(event);
  return {
    kind: "queue",
    take,
    actor: isScheduled || payload.sender === undefined ? undefined : actorOf(payload.sender),
    defaultBranch: payload.repository?.default_branch,
  };
}

function withoutSender(event: Event): Trigger {
  return notForUs(`the event \`${shortLine(event.name)}\` has no sender whose permission could be asked for`);
}

/** Why no work is done on this issue, whoever asks; `undefined` when it may be worked on. */
export function unfitIssue(candidate: Issue): string | undefined {
  if (candidate.isPullRequest)
    return `#${candidate.number} is a pull request, and work starts on issues only`;
  if (candidate.state === "closed") return `issue #${candidate.number} is closed`;
  if (candidate.locked) return `issue #${candidate.number} is locked`;
  return undefined;
}

function parse<S extends v.GenericSchema>(schema: S, event: Event): v.InferOutput<S> {
  const result = v.safeParse(schema, event.payload);
  if (result.success) return result.output;
  const first = result.issues[0];
  const path = v.getDotPath(first) ?? "(root)";
  throw new Problem(
    "bad-payload",
    `The payload of the event \`${event.name}\` is not as GitHub describes it: ${path}: ${shortLine(first.message)}`,
    "Start the action from the event itself, or pass the event's own JSON.",
  );
}

/** Reasons are one line, whatever the payload says. */
function shortLine(text: string): string {
  return cutCharacters(text, 200).kept.replace(/\s+/g, " ");
}

function notForUs(reason: string): Trigger {
  return { kind: "not-for-us", reason };
}
