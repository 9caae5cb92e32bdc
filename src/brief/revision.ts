/** What a further attempt goes on from: the review that asks for it, what was said on the pull request, and the diff so far. */
import type { Limits } from "../settings/settings.ts";
import type { DiffedFile, Review, ReviewComment, Revision } from "../trigger/revision.ts";
import type { Comment } from "../trigger/trigger.ts";
import { Untrusted } from "../words.ts";

interface PutOptions {
  readonly label: string;
  readonly max: number;
  readonly kind?: "markdown" | "plain";
  readonly author?: string;
  readonly at?: string;
}

type Put = (raw: Untrusted, options: PutOptions) => string;

export type TextLimits = Pick<Limits, "issueCharacters" | "commentCharacters">;

/** In characters. */
const limits = { hunk: 2_000, stat: 8_000, diff: 40_000 };

/**
 * @param put counts what was taken out of a text because nobody sees it
 * @param putDiff for what we made of the forge's answer, in which nothing is hidden from a reader
 */
export function revisionPart(
  revision: Revision | undefined,
  most: TextLimits,
  put: Put,
  putDiff: Put,
): string {
  if (revision === undefined) return "";
  const { review } = revision;
  return [
    "## What is asked for now",
    "There is a pull request for this task already, and the tree in front of you is its branch as it stands. Go on from there: do what is asked for, and keep what is not.",
    ...(review === undefined
      ? []
      : [
          "This review asks for changes; the work is done when each of its points is met:",
          ...reviewParts(review, most, put, putDiff),
        ]),
    ...talk(revision, most, put, putDiff),
    "### The change so far",
    ...diff(revision, putDiff),
  ].join("\n\n");
}

function reviewParts(review: Review, most: TextLimits, put: Put, putDiff: Put): readonly string[] {
  const { author, at, body, state } = review;
  const words =
    body.length === 0
      ? []
      : [put(body, { label: `review (${state})`, max: most.commentCharacters, author: author.login, at })];
  return [...words, ...review.comments.flatMap((comment) => onLine(comment, most, put, putDiff))];
}

function onLine(comment: ReviewComment, most: TextLimits, put: Put, putDiff: Put): readonly string[] {
  const { path, line, side, hunk, author, body, createdAt } = comment;
  const where =
    line === undefined
      ? "no line of the present diff"
      : `line ${line} of the ${side === "new" ? "new" : "old"} file`;
  return [
    putDiff(new Untrusted(`${path}\n${where}\n\n${endOf(Untrusted.reveal(hunk))}`), {
      label: "place that the next comment is about",
      max: limits.hunk + 1_000,
      kind: "plain",
    }),
    put(body, {
      label: "comment on that place",
      max: most.commentCharacters,
      author: author.login,
      at: createdAt,
    }),
  ];
}

/** The line that is meant is the last one of what the forge quotes. */
function endOf(hunk: string): string {
  return hunk.length <= limits.hunk ? hunk : `[…]\n${hunk.slice(-limits.hunk)}`;
}

type Said =
  | { readonly kind: "comment"; readonly at: string; readonly size: number; readonly comment: Comment }
  | { readonly kind: "review"; readonly at: string; readonly size: number; readonly review: Review };

/** As many as fit together, the newest first to be kept, in the order in which they were said. */
function talk({ comments, reviews }: Revision, most: TextLimits, put: Put, putDiff: Put): readonly string[] {
  const said: readonly Said[] = [
    ...comments.map(
      (comment): Said => ({
        kind: "comment",
        at: comment.createdAt,
        size: Math.min(comment.body.length, most.commentCharacters),
        comment,
      }),
    ),
    ...reviews.map((review): Said => ({ kind: "review", at: review.at, size: sizeOf(review, most), review })),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  if (said.length === 0) return [];
  let left = most.issueCharacters;
  const tooOld = said.findLastIndex(({ size }) => {
    left -= size;
    return left < 0;
  });
  return [
    "### What was said on the pull request before",
    ...(tooOld === -1 ? [] : [`${tooOld + 1} older entries are not shown.`]),
    ...said.slice(tooOld + 1).flatMap((one) => {
      if (one.kind === "review") return reviewParts(one.review, most, put, putDiff);
      const { author, body, createdAt } = one.comment;
      return [
        put(body, { label: "comment", max: most.commentCharacters, author: author.login, at: createdAt }),
      ];
    }),
  ];
}

function sizeOf({ body, comments }: Review, most: TextLimits): number {
  const each = comments.map(
    (comment) =>
      Math.min(comment.body.length, most.commentCharacters) + Math.min(comment.hunk.length, limits.hunk),
  );
  return each.reduce((sum, size) => sum + size, Math.min(body.length, most.commentCharacters));
}

function diff({ files, filesLeft }: Revision, putDiff: Put): readonly string[] {
  if (files.length === 0) return ["Nothing: the branch and its base hold the same files."];
  const stat = files.map(({ path, added, removed }) => `${path} | +${added} -${removed}`).join("\n");
  const more = filesLeft === 0 ? [] : [`${filesLeft} further changed files are not listed.`];
  return [
    putDiff(new Untrusted(stat), { label: "changed files", max: limits.stat, kind: "plain" }),
    ...more,
    putDiff(new Untrusted(files.map(patchOf).join("\n")), {
      label: "diff",
      max: limits.diff,
      kind: "plain",
    }),
  ];
}

function patchOf({ path, patch }: DiffedFile): string {
  const lines = patch === undefined ? "(no text is shown of it)" : Untrusted.reveal(patch).trimEnd();
  return `--- ${path}\n${lines}\n`;
}
