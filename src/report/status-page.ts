/** Where the status of a task stands: an issue, a pull request, or the commit that is red. It decides nothing of what stands there. */
import { Problem } from "../problem.ts";
import { isSameLabel } from "../trigger/labels.ts";
import type { Memory } from "../trigger/memory.ts";
import type { Comment, Issue } from "../trigger/trigger.ts";
import type { Sha } from "../words.ts";
import type { Forge } from "../world.ts";

export interface StatusPage {
  /** As they were when the run began. */
  readonly labels: readonly string[];
  /** What the post step finds it again by. */
  readonly remembered: readonly [name: "issue" | "commit", value: string];
  /** `undefined` for a commit. */
  readonly number: number | undefined;
  comments(): Promise<readonly Comment[]>;
  /** Writes a new comment when `id` is undefined; returns the comment's id. */
  write(id: number | undefined, body: string): Promise<number>;
  text(id: number): Promise<string | undefined>;
  refresh(id: number, body: string): Promise<void>;
  remove(id: number): Promise<void>;
  addLabel(label: string): Promise<void>;
  removeLabel(label: string): Promise<void>;
  /** Those of them that were set when the run began. */
  removeOf(labels: readonly string[]): Promise<void>;
}

/** What the run is about, once the person who started it was found to be allowed to. */
export interface Concern {
  /** Where it is told. */
  readonly page: StatusPage;
  /** `undefined` where it is told on a commit. */
  readonly issue: Issue | undefined;
  readonly human: string;
  readonly startLabel: string;
  /** Named in the comment's memory, with what makes two such tasks the same. */
  readonly task: string;
  readonly text: string;
  /** What our status comment remembered when this run began. */
  readonly before: Memory | undefined;
  /** The comment that asked for the work. */
  readonly asked: number | undefined;
}

export function issuePage(forge: Forge, { number, labels }: Pick<Issue, "number" | "labels">): StatusPage {
  return {
    labels,
    remembered: ["issue", String(number)],
    number,
    comments: () => forge.comments(number),
    write: (id, body) => forge.writeComment(number, id, body),
    text: (id) => forge.commentText(id),
    refresh: (id, body) => forge.refreshComment(id, body),
    remove: (id) => forge.removeComment(id),
    addLabel: (label) => forge.addLabel(number, label),
    removeLabel: (label) => forge.removeLabel(number, label),
    removeOf: async (names) => {
      for (const name of names) {
        const there = labels.find((label) => isSameLabel(label, name));
        if (there !== undefined) await forge.removeLabel(number, there);
      }
    },
  };
}

/** A commit has no labels: its comment alone says how the work stands. */
export function commitPage({ commitComments }: Forge, commit: Sha): StatusPage {
  return {
    labels: [],
    remembered: ["commit", commit],
    number: undefined,
    comments: () => commitComments.on(commit),
    write: async (id, body) => {
      try {
        return await commitComments.write(commit, id, body);
      } catch (error) {
        throw id === undefined && error instanceof Problem ? unremembered(error) : error;
      }
    },
    text: (id) => commitComments.text(id),
    refresh: (id, body) => commitComments.refresh(id, body),
    remove: (id) => commitComments.remove(id),
    addLabel: async () => {},
    removeLabel: async () => {},
    removeOf: async () => {},
  };
}

function unremembered({ code, message, hint, cause }: Problem): Problem {
  const why = "What is not remembered there the next run would pay for again, so no agent is started.";
  return new Problem(code, `${message} ${why}`, hint, { cause });
}
