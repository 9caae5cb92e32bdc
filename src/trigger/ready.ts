/** What the forge is asked about the queue of ready issues, in our own words. Types only. */
import type { Untrusted } from "../words.ts";
import type { Actor, Comment } from "./trigger.ts";

export interface ReadyIssue {
  readonly number: number;
  readonly title: Untrusted;
  readonly author: Actor;
  readonly labels: readonly string[];
  /** Logins of people and bots. */
  readonly assignees: readonly string[];
  readonly locked: boolean;
  /** When its milestone is due, if that is open. All times are milliseconds since 1970. */
  readonly due: number | undefined;
  readonly created: number;
  readonly comments: number;
}

export interface IssueFilter {
  /** All of them. */
  readonly labels: readonly string[];
  readonly milestone: number | undefined;
}

export interface Page {
  readonly issues: readonly ReadyIssue[];
  readonly more: boolean;
}

export interface OpenPullRequest {
  readonly number: number;
  readonly head: string;
  /** The branch is one of this repository. */
  readonly own: boolean;
  readonly author: Actor;
  /** Numbers of the issues that its text says it will close. */
  readonly closes: ReadonlySet<number>;
}

/** What is known of the moment in which a label was set; title and body are those of the same moment as the rest. */
export interface LabelSetting {
  /** `undefined`: nobody did, or the account is gone. */
  readonly by: Actor | undefined;
  readonly title: Untrusted;
  readonly body: Untrusted;
  /** Who edited title or body since; `undefined` is an account that is gone. */
  readonly editedBy: readonly (Actor | undefined)[];
  /** Who edited the body last and who the title, at any time: so far as somebody did. */
  readonly lastEditors: readonly (Actor | undefined)[];
  /** When each label that stands was set, by its name in small letters. One that was set long ago may be missing. */
  readonly since: ReadonlyMap<string, number>;
  /** Open pull requests that will close it, linked by text or by hand: `#3`, of another repository `owner/name#3`. */
  readonly closers: readonly string[];
}

/** All throw `Problem`. */
export interface ReadyForge {
  /** Open issues, the oldest first, at most 100 a page; the first page is 1. */
  issues(filter: IssueFilter, page: number): Promise<Page>;
  /** Of all labels that the repository has. */
  labelNames(): Promise<readonly string[]>;
  /** Open milestones that are due some day and hold open issues, the earliest first. */
  dueMilestones(): Promise<readonly { readonly number: number; readonly due: number }[]>;
  openPullRequests(): Promise<readonly OpenPullRequest[]>;
  /** Comments of the whole repository that were written or edited since, the latest 1,000. */
  commentsSince(time: number): Promise<readonly Comment[]>;
  /** In one question, of at most 25 issues; those that are gone are missing. */
  labelSettings(issues: readonly number[], label: string): Promise<ReadonlyMap<number, LabelSetting>>;
}
