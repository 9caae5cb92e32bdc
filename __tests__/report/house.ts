import type { Comment, Issue } from "../../src/trigger/trigger.ts";
import { Untrusted } from "../../src/words.ts";
import type { Annotation, World } from "../../src/world.ts";
import { ManualClock } from "../manual-clock.ts";

/** The mark of the run, where there is but one. */
export const ours = "5f".repeat(16);

/** One issue on a forge, and the place where the run shows itself, as they stand after each call. */
export class House {
  readonly labels: Set<string>;
  readonly comments: Comment[] = [];
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  readonly files = new Map<string, string>();
  readonly journal: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly calls: string[] = [];
  /** With the time of each, in seconds since the run began. */
  readonly refreshes: number[] = [];
  readonly said: string[] = [];
  readonly clock = new ManualClock("2026-11-22T23:50:00Z");
  readonly #start = this.clock.now();
  #next = 100;
  summary = "";

  constructor(...set: readonly string[]) {
    this.labels = new Set(set);
  }

  get issue(): Issue {
    return {
      number: 12,
      title: new Untrusted("Add a delete command"),
      body: new Untrusted("It should delete."),
      author: { login: "reporter", kind: "user" },
      labels: [...this.labels],
      state: "open",
      locked: false,
      isPullRequest: false,
    };
  }

  /** The text of a comment, `undefined` when there is none. */
  text(id: number): string | undefined {
    const found = this.comments.find((comment) => comment.id === id);
    return found === undefined ? undefined : Untrusted.reveal(found.body);
  }

  put(id: number, login: string, body: string): void {
    const comment: Comment = {
      id,
      author: { login, kind: "bot" },
      body: new Untrusted(body),
      createdAt: "2026-11-22T08:00:00Z",
      updatedAt: "2026-11-22T08:00:00Z",
    };
    const at = this.comments.findIndex((one) => one.id === id);
    if (at === -1) this.comments.push(comment);
    else this.comments[at] = comment;
  }

  /** @param run the mark of the run whose world it is */
  world(run = ours): World {
    const unused = (): never => {
      throw new Error("Nobody was to ask for this.");
    };
    return {
      forge: {
        identity: async () => ({ login: "bot", name: "bot", email: "bot@users.example" }),
        comments: async () => [...this.comments],
        addLabel: async (_issue, label) => {
          this.calls.push(`+${label}`);
          this.labels.add(label);
        },
        removeLabel: async (_issue, label) => {
          this.calls.push(`-${label}`);
          this.labels.delete(label);
        },
        writeComment: async (_issue, id, body) => {
          const written = id ?? this.#next++;
          this.calls.push(id === undefined ? "new comment" : "edited comment");
          this.put(written, "bot", body);
          return written;
        },
        commentText: async (id) => this.text(id),
        refreshComment: async (id, body) => {
          this.refreshes.push((this.clock.now() - this.#start) / 1000);
          this.put(id, "bot", body);
        },
        removeComment: async (id) => {
          this.calls.push("removed comment");
          this.comments.splice(
            this.comments.findIndex((one) => one.id === id),
            1,
          );
        },
        permission: unused,
        issue: unused,
        issueAtStart: unused,
        pullRequestsOf: unused,
        openPullRequest: unused,
        updatePullRequest: unused,
        markReady: unused,
        workflowRun: unused,
        runsOf: unused,
        completedRuns: unused,
        failedJobs: unused,
        jobLog: unused,
        rerunFailedJobs: unused,
        dispatchWorkflow: unused,
        isProtected: unused,
        pullRequest: unused,
        reviews: unused,
        diffedFiles: unused,
        approvers: unused,
        isAncestor: unused,
        isCollaborator: unused,
        react: async (comment, reaction) => void this.calls.push(`${reaction} on ${comment}`),
        ready: {
          issues: unused,
          labelNames: unused,
          dueMilestones: unused,
          openPullRequests: unused,
          commentsSince: unused,
          labelSettings: unused,
        },
        commitComments: {
          on: unused,
          since: unused,
          write: unused,
          text: unused,
          refresh: unused,
          remove: unused,
        },
      },
      repository: {
        fetch: unused,
        readFile: unused,
        links: unused,
        treeOf: unused,
        fetchCommit: unused,
        change: unused,
        mix: unused,
        commit: unused,
        push: unused,
      },
      box: { ready: unused, room: unused },
      bundle: { leave: unused, open: unused, capture: unused },
      clock: this.clock,
      runner: {
        say: (line) => this.said.push(line),
        doing: () => {},
        group: () => () => {},
        foreign: unused,
        annotate: (annotation) => this.annotations.push(annotation),
        keep: async (name, content) => {
          this.files.set(name, String(content));
          return `/record/${name}`;
        },
        journal: (line) => this.journal.push(line),
        summary: async (markdown) => {
          this.summary = markdown;
        },
        output: (name, value) => this.outputs.set(name, value),
        url: "https://forge.example/o/r/actions/runs/1",
        remember: (name, value) => this.state.set(name, value),
        nonce: () => run,
      },
      knownSecrets: () => undefined,
      excess: async () => [],
      installedVersion: unused,
      cancelled: new AbortController().signal,
    };
  }
}
