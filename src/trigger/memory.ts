/** What the status comment remembers between runs. Believed only when its author is us; anybody else's marker is text. */
import * as v from "valibot";
import { Untrusted } from "../words.ts";
import type { Comment } from "./trigger.ts";

export const statusMarker = "<!-- gatehouse:status -->";

const memory = v.object({
  task: v.string(),
  /** The commit of the base branch that the run started from. */
  base: v.string(),
  /** SHA-256 of the title and the body that it worked on. */
  text: v.string(),
  /** How it ended, `working`, or `stopped` when a person ended it. */
  outcome: v.string(),
  /** The mark of the run that wrote this; a person's stop has none. */
  run: v.optional(v.string()),
  /** When this was written. All times are milliseconds since 1970. */
  at: v.optional(v.number()),
  /** While working: when its time limit ends. */
  until: v.optional(v.number()),
  /** When agents were started on this task in the last day, oldest first. */
  starts: v.optional(v.array(v.number())),
  /** The pull request, when one stands. */
  pull: v.optional(v.number()),
});

export type Memory = v.InferOutput<typeof memory>;

export interface StatusComment {
  readonly id: number;
  readonly memory: Memory | undefined;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Those of the last 24 hours. */
export function startsOfTheDay(memory: Memory | undefined, now: number): readonly number[] {
  return (memory?.starts ?? []).filter((start) => now - start < dayMs).slice(-1000);
}

/** What a run may take beyond its time limit, in milliseconds. */
export const cleanUpMs = 10 * 60 * 1000;

/** A machine that is gone tells no end: the work is over when its time is, with ten minutes for the clean-up. */
export function isStale(memory: Memory | undefined, now: number): boolean {
  if (memory?.outcome !== "working" || memory.until === undefined) return false;
  return now > memory.until + cleanUpMs;
}

/** A run says that it is at work, and its time is not over. */
export function isUnderWay(memory: Memory | undefined, now: number): boolean {
  return memory?.outcome === "working" && memory.until !== undefined && !isStale(memory, now);
}

/** Of a branch, not of an issue. */
export function isHealTask(id: string): boolean {
  return id.startsWith("heal-");
}

/** One line of HTML comment; its JSON is base64, so that nothing in it can end the comment. */
export function memoryLine(remembered: Memory): string {
  return `<!-- gatehouse:memory ${Buffer.from(JSON.stringify(remembered)).toString("base64")} -->`;
}

/** The oldest comment of ours that begins with the marker. */
export function statusCommentOf(comments: readonly Comment[], login: string): StatusComment | undefined {
  for (const comment of comments) {
    if (comment.author.login !== login) continue;
    const body = Untrusted.reveal(comment.body);
    if (!body.startsWith(statusMarker)) continue;
    const packed = /^<!-- gatehouse:memory ([A-Za-z0-9+/=]+) -->$/m.exec(body)?.[1];
    return { id: comment.id, memory: packed === undefined ? undefined : unpack(packed) };
  }
  return undefined;
}

function unpack(packed: string): Memory | undefined {
  try {
    const parsed = v.safeParse(memory, JSON.parse(Buffer.from(packed, "base64").toString("utf8")));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
