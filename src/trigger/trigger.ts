/** What came in, as one tagged union. Everything after the door works on this and never on a payload. Types only. */
import type { Untrusted } from "../words.ts";
import type { WorkflowRun } from "./workflow-run.ts";

export interface Actor {
  readonly login: string;
  readonly kind: "user" | "bot";
}

/** Who wrote a text, and when: ISO 8601, UTC. */
export interface Written {
  readonly by: string;
  readonly at: string | undefined;
}

/** An issue as the event showed it, or as the forge shows it now. */
export interface Issue {
  readonly number: number;
  readonly title: Untrusted;
  readonly body: Untrusted;
  readonly author: Actor;
  readonly labels: readonly string[];
  readonly state: "open" | "closed";
  readonly locked: boolean;
  readonly isPullRequest: boolean;
  /** Logins of people and bots, where they are known. */
  readonly assignees?: readonly string[];
  /** ISO 8601, UTC, where it is known. */
  readonly createdAt?: string | undefined;
}

export interface Comment {
  readonly id: number;
  readonly author: Actor;
  readonly body: Untrusted;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type Trigger =
  /** Work on an issue: its label was set, a comment asked for it, or a dispatch named it. */
  | {
      readonly kind: "issue";
      readonly number: number;
      /** `queue`: the schedule chose it, and `actor` is who put it into the queue. */
      readonly how: "label" | "comment" | "retry" | "dispatch" | "queue";
      readonly actor: Actor;
      /** The comment that asked, where one did; reactions go there. */
      readonly comment: number | undefined;
      /** When it was asked for, ISO 8601: what is said later is not read. Empty where nothing tells it; then all is read. */
      readonly at: string;
      /** The text that counts: as it stood when the work was asked for, or when the queue was. `undefined`: read it from the forge. */
      readonly asTriggered: Issue | undefined;
      /** Words after the command in a comment. */
      readonly instruction: Untrusted | undefined;
      readonly defaultBranch: string | undefined;
    }
  /** A further attempt on a pull request. Whether it is one of ours the payload cannot tell. */
  | {
      readonly kind: "pull-request";
      readonly number: number;
      /** `review`: one that requests changes. `retry`: the attempts are counted from the start again. */
      readonly how: "comment" | "retry" | "review";
      readonly actor: Actor;
      /** The comment that asked, where one did; reactions go there. */
      readonly comment: number | undefined;
      /** The review that asked, where one did. */
      readonly review: number | undefined;
      /** When it was asked for, ISO 8601: what is said later is not read. */
      readonly at: string;
      /** Words after the command in a comment. */
      readonly instruction: Untrusted | undefined;
      readonly defaultBranch: string | undefined;
    }
  /** A comment that asks for something other than work. `near` is the word that an unclear one is near to. */
  | {
      readonly kind: "word";
      readonly word: "stop" | "status" | "help" | "unclear";
      readonly near: string;
      readonly on: "issue" | "pull request";
      readonly number: number;
      readonly actor: Actor;
      readonly comment: number;
      readonly defaultBranch: string | undefined;
    }
  /** Choose from the ready issues: the first (`next`), all that fit (`plan`), or a named one if it is still ready. */
  | {
      readonly kind: "queue";
      readonly take: "next" | "plan" | { readonly issue: number };
      /** Who dispatched it; a schedule has nobody. */
      readonly actor: Actor | undefined;
      readonly defaultBranch: string | undefined;
    }
  /** Work on a file: the laptop's `issue-to-pr`. `slug` names the branch. */
  | { readonly kind: "file"; readonly slug: string; readonly title: Untrusted; readonly body: Untrusted }
  /** Make a red gate green: the laptop's `self-heal`. */
  | { readonly kind: "self-heal"; readonly evenIfGreen: boolean }
  /** Heal a CI run that failed: the event told of it, or somebody named it. */
  | {
      readonly kind: "failed-run";
      readonly id: number;
      /** `undefined`: ask the forge. */
      readonly run: WorkflowRun | undefined;
      /** Who asked for it by name; `undefined` where an event or a timer did. */
      readonly starter: Actor | undefined;
      readonly defaultBranch: string | undefined;
      /** File of the workflow that we run in. */
      readonly ownWorkflow: string | undefined;
    }
  /** Look whether the default branch is red. */
  | {
      readonly kind: "scan";
      readonly starter: Actor | undefined;
      readonly defaultBranch: string | undefined;
      readonly ownWorkflow: string | undefined;
    }
  | { readonly kind: "not-for-us"; readonly reason: string };
