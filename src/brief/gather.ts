/** Collects what the brief quotes: the instruction files of the base commit and the comments that may be shown. */
import type { Settings } from "../settings/settings.ts";
import { commandIn } from "../trigger/command.ts";
import { refusalOf } from "../trigger/decide.ts";
import { statusMarker } from "../trigger/memory.ts";
import type { Review, ReviewComment } from "../trigger/revision.ts";
import type { Actor, Comment } from "../trigger/trigger.ts";
import { type Sha, Untrusted } from "../words.ts";
import type { World } from "../world.ts";
import type { InstructionFile } from "./compose.ts";

export async function instructionFiles(
  world: World,
  commit: Sha,
  paths: readonly string[],
): Promise<readonly InstructionFile[]> {
  const texts = await Promise.all(paths.map((path) => world.repository.readFile(commit, path)));
  return paths.flatMap((path, at) => {
    const bytes = texts[at];
    return bytes === undefined ? [] : [{ path, text: Buffer.from(bytes).toString("utf8") }];
  });
}

/** Authors about whom the forge is asked, the latest first; what others wrote is left out. */
const mostAsked = 20;

/** What people said, and when. */
interface Said {
  readonly author: Actor;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/**
 * Whose words the brief may show. `collaborators` asks the forge about each author once; nobody is believed for what the
 * payload says of them.
 * @param authors the latest last
 */
async function heardAuthors(
  world: World,
  authors: readonly Actor[],
  rule: Settings["brief"]["comments"],
): Promise<(author: Actor) => boolean> {
  switch (rule) {
    case "none":
      return () => false;
    case "all":
      return ({ kind }) => kind === "user";
    case "collaborators": {
      const people = authors.filter(({ kind }) => kind === "user");
      const logins = [...new Set(people.map(({ login }) => login).reverse())].slice(0, mostAsked);
      const permissions = await Promise.all(
        logins.map(async (login) => [login, await world.forge.permission(login)] as const),
      );
      const writers = new Set(
        permissions
          .filter(([login, permission]) => refusalOf(login, permission) === undefined)
          .map(([login]) => login),
      );
      return ({ login, kind }) => kind === "user" && writers.has(login);
    }
    default:
      return rule satisfies never;
  }
}

/** Commands to us are no talk, and neither is what we say ourselves. */
function isTalk({ author, body }: Comment, command: string): boolean {
  const text = Untrusted.reveal(body);
  return author.kind === "user" && !text.startsWith(statusMarker) && commandIn(text, command).kind === "none";
}

/** What was said up to `at`. A text that was edited later is left out: nobody knows what it said then. */
function isSaidBy({ clock }: World, at: string): (said: Pick<Said, "createdAt" | "updatedAt">) => boolean {
  const end = clock.instant(at);
  return ({ createdAt, updatedAt }) => !(clock.instant(createdAt) > end || clock.instant(updatedAt) > end);
}

/** @param at as for `shownTalk` */
export async function shownComments(
  world: World,
  comments: readonly Comment[],
  rule: Settings["brief"]["comments"],
  command: string,
  at: string,
): Promise<readonly Comment[]> {
  const isIn = isSaidBy(world, at);
  const talk = comments.filter((comment) => isTalk(comment, command) && isIn(comment));
  const isHeard = await heardAuthors(
    world,
    talk.map(({ author }) => author),
    rule,
  );
  return talk.filter(({ author }) => isHeard(author));
}

/** All that was said about a pull request of ours, and about its issue. */
export interface Talk {
  readonly onIssue: readonly Comment[];
  readonly onPull: readonly Comment[];
  readonly reviews: readonly Review[];
}

/**
 * What of it the brief may show: of people who are heard, up to the moment at which the work was asked for.
 * @param at ISO 8601; when it is no time, everything counts
 */
export async function shownTalk(
  world: World,
  talk: Talk,
  rule: Settings["brief"]["comments"],
  command: string,
  at: string,
): Promise<Talk> {
  const isIn = isSaidBy(world, at);
  const inTime = (comments: readonly Comment[]) =>
    comments.filter((comment) => isTalk(comment, command) && isIn(comment));
  const [onIssue, onPull] = [inTime(talk.onIssue), inTime(talk.onPull)];
  const reviews = talk.reviews.filter(({ at }) => isIn({ createdAt: at, updatedAt: at }));
  const isHeard = await heardAuthors(
    world,
    [...onIssue, ...onPull, ...reviews].map(({ author }) => author),
    rule,
  );
  return {
    onIssue: onIssue.filter(({ author }) => isHeard(author)),
    onPull: onPull.filter(({ author }) => isHeard(author)),
    reviews: reviews.filter(({ author }) => isHeard(author)).map((review) => withoutLate(review, isIn)),
  };
}

function withoutLate(review: Review, isIn: (comment: ReviewComment) => boolean): Review {
  return { ...review, comments: review.comments.filter(isIn) };
}

/** A review without words says nothing to an agent. */
export function saysSomething({ body, comments }: Review): boolean {
  return comments.length > 0 || Untrusted.reveal(body).trim() !== "";
}
