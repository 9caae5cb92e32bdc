/** What happened in a run, as facts in their order, and the story they make. Every text that people read is a view of it. */

import type { Finding } from "../change/change.ts";
import type { ChangedPath } from "../change/paths.ts";
import type { ChangedTest } from "../change/test-files.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { CiFact } from "../gate/ci-state.ts";
import type { CommandEnd, GateReport } from "../gate/gate.ts";
import type { Outcome } from "../outcome.ts";
import type { Order } from "../trigger/order.ts";
import type { BranchName, Sha, Untrusted } from "../words.ts";
import type { Base, PullRequest, Traffic, Walls } from "../world.ts";

/** What was allowed in the room, for the reader who decides how far to trust it. */
export interface Allowed {
  readonly walls: Walls;
  readonly exposed: readonly string[];
}

/** One issue of the queue; `reason` says why it was passed over. */
export interface QueueEntry {
  readonly issue: number;
  readonly title: Untrusted;
  readonly reason: string | undefined;
}

export type Fact =
  | {
      readonly kind: "queue";
      readonly entries: readonly QueueEntry[];
      /** The queue goes on; the rest was not looked at. */
      readonly more: boolean;
      /** JSON for `strategy.matrix`, when a plan was asked for. */
      readonly matrix: string | undefined;
    }
  | {
      readonly kind: "admitted";
      readonly order: Order;
      readonly base: Base;
      /** As in `Work`. */
      readonly start: Base;
      readonly allowed: Allowed;
      readonly agent: string;
      /** Of its program; left out where it is not known. */
      readonly agentVersion?: { readonly found: string; readonly tested: string };
      readonly checks: readonly string[];
      readonly cap: number;
      readonly dryRun: boolean;
    }
  | { readonly kind: "baseline"; readonly gate: GateReport }
  | { readonly kind: "attempt"; readonly number: number; readonly hidden: number; readonly brief: string }
  | {
      readonly kind: "agent";
      readonly number: number;
      readonly end: CommandEnd;
      readonly seconds: number;
      readonly traffic: Traffic | undefined;
      readonly words: Untrusted;
    }
  | {
      readonly kind: "change";
      readonly number: number;
      readonly tree: Sha;
      readonly paths: readonly ChangedPath[];
      readonly tests: readonly ChangedTest[];
      /** Path of the patch in the record; empty where none is kept. */
      readonly patch: string;
    }
  | { readonly kind: "findings"; readonly number: number; readonly findings: readonly Finding[] }
  | { readonly kind: "gate"; readonly number: number; readonly gate: GateReport }
  | { readonly kind: "evidence"; readonly number: number; readonly evidence: Evidence }
  | {
      readonly kind: "pushed";
      readonly branch: BranchName;
      readonly commit: Sha;
      readonly command: string | undefined;
    }
  | {
      readonly kind: "pull-request";
      readonly operation: "created" | "updated";
      readonly pullRequest: PullRequest;
      /** Why it could not be taken out of draft, where it should have been. */
      readonly stillDraft?: string;
    }
  | { readonly kind: "not-opened"; readonly command: string | undefined }
  | ({ readonly kind: "ci" } & CiFact)
  | { readonly kind: "bundle"; readonly bundle: BundleFact }
  | { readonly kind: "ended"; readonly outcome: Outcome; readonly seconds: number };

/** The folder between two jobs, as this one met it. */
export type BundleFact =
  | { readonly kind: "left"; readonly folder: string }
  /** What is told of attempts, gate and box is what the other job told. */
  | { readonly kind: "taken" }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

export interface AttemptStory {
  readonly number: number;
  readonly hidden: number;
  readonly agent: Extract<Fact, { kind: "agent" }> | undefined;
  readonly change: Extract<Fact, { kind: "change" }> | undefined;
  readonly findings: readonly Finding[];
  readonly gate: GateReport | undefined;
  /** Only of a green gate; `undefined` also where the settings ask for none. */
  readonly evidence: Evidence | undefined;
}

export interface Story {
  readonly queue: Extract<Fact, { kind: "queue" }> | undefined;
  readonly admitted: Extract<Fact, { kind: "admitted" }> | undefined;
  readonly baseline: GateReport | undefined;
  readonly attempts: readonly AttemptStory[];
  readonly pushed: Extract<Fact, { kind: "pushed" }> | undefined;
  readonly pullRequest: Extract<Fact, { kind: "pull-request" }> | undefined;
  readonly notOpened: string | undefined;
  /** `undefined` until CI was looked for on the pushed commit. */
  readonly ci: CiFact | undefined;
  /** `undefined` where one job does all. */
  readonly bundle: BundleFact | undefined;
  readonly ended: Extract<Fact, { kind: "ended" }> | undefined;
}

const untold: Story = {
  queue: undefined,
  admitted: undefined,
  baseline: undefined,
  attempts: [],
  pushed: undefined,
  pullRequest: undefined,
  notOpened: undefined,
  ci: undefined,
  bundle: undefined,
  ended: undefined,
};

/** All that stopped the work, of whichever job. */
export function findingsOf({ attempts, bundle }: Story): readonly Finding[] {
  const ofBundle = bundle?.kind === "refused" ? bundle.findings : [];
  return [...ofBundle, ...attempts.flatMap((attempt) => attempt.findings)];
}

export function storyOf(facts: readonly Fact[]): Story {
  return facts.reduce(tell, untold);
}

function tell(story: Story, fact: Fact): Story {
  switch (fact.kind) {
    case "queue":
      return { ...story, queue: fact };
    case "admitted":
      return { ...story, admitted: fact };
    case "baseline":
      return { ...story, baseline: fact.gate };
    case "attempt":
      return { ...story, attempts: [...story.attempts, begun(fact.number, fact.hidden)] };
    case "agent":
      return inAttempt(story, fact.number, { agent: fact });
    case "change":
      return inAttempt(story, fact.number, { change: fact });
    case "findings":
      return inAttempt(story, fact.number, { findings: fact.findings });
    case "gate":
      return inAttempt(story, fact.number, { gate: fact.gate });
    case "evidence":
      return inAttempt(story, fact.number, { evidence: fact.evidence });
    case "pushed":
      return { ...story, pushed: fact };
    case "pull-request":
      return { ...story, pullRequest: fact };
    case "not-opened":
      return { ...story, notOpened: fact.command };
    case "ci":
      return { ...story, ci: fact };
    case "bundle":
      return { ...story, bundle: fact.bundle };
    case "ended":
      return { ...story, ended: fact };
    default:
      return fact satisfies never;
  }
}

function begun(number: number, hidden: number): AttemptStory {
  return {
    number,
    hidden,
    agent: undefined,
    change: undefined,
    findings: [],
    gate: undefined,
    evidence: undefined,
  };
}

function inAttempt(story: Story, number: number, what: Partial<AttemptStory>): Story {
  return {
    ...story,
    attempts: story.attempts.map((attempt) =>
      attempt.number === number ? { ...attempt, ...what } : attempt,
    ),
  };
}
