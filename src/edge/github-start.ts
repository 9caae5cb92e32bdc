/** All that a start on an issue depends on, in one question. Where the forge does not answer it, REST is asked piece by piece. */
import type { Octokit } from "@octokit/rest";
import * as v from "valibot";
import type { Actor, Comment, Issue } from "../trigger/trigger.ts";
import { Untrusted } from "../words.ts";
import type { AtStart, Forge } from "../world.ts";
import { actor, personOf } from "./github-actor.ts";

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

type Pieces = Pick<Forge, "identity" | "issue" | "comments" | "commitComments" | "ready">;
type Viewer = { readonly login: string; readonly databaseId: number | null };

const dayMs = 24 * 60 * 60 * 1000;

/** A list that goes on is not paged here: REST reads it to its end. Of the comments on commits the latest are enough. */
const query = `query($owner: String!, $name: String!, $number: Int!) {
  viewer { login databaseId }
  repository(owner: $owner, name: $name) {
    nameWithOwner
    commitComments(last: 100) { nodes { url body createdAt updatedAt author { __typename login } } }
    pullRequests(states: OPEN, first: 100) {
      pageInfo { hasNextPage }
      nodes { number headRefName isCrossRepository author { __typename login } }
    }
    issue(number: $number) {
      number title body createdAt state locked
      repository { nameWithOwner }
      author { __typename login }
      labels(first: 100) { nodes { name } }
      comments(first: 100) {
        pageInfo { hasNextPage }
        nodes { url body createdAt updatedAt author { __typename login } }
      }
    }
  }
}`;

const pageInfo = v.object({ hasNextPage: v.boolean() });

const comment = v.object({
  // The number at its end has outgrown the `Int` of `databaseId`.
  url: v.pipe(v.string(), v.regex(/#(?:issue|commit)comment-\d{1,15}$/)),
  body: v.string(),
  createdAt: v.string(),
  updatedAt: v.string(),
  author: actor,
});

const answer = v.object({
  viewer: v.object({ login: v.string(), databaseId: v.nullable(v.number()) }),
  repository: v.object({
    nameWithOwner: v.string(),
    commitComments: v.object({ nodes: v.array(comment) }),
    pullRequests: v.object({
      pageInfo,
      nodes: v.array(
        v.object({
          number: v.number(),
          headRefName: v.string(),
          isCrossRepository: v.boolean(),
          author: actor,
        }),
      ),
    }),
    issue: v.object({
      number: v.number(),
      title: v.string(),
      body: v.string(),
      createdAt: v.string(),
      state: v.picklist(["OPEN", "CLOSED"]),
      locked: v.boolean(),
      repository: v.object({ nameWithOwner: v.string() }),
      author: actor,
      labels: v.object({ nodes: v.array(v.object({ name: v.string() })) }),
      comments: v.object({ pageInfo, nodes: v.array(comment) }),
    }),
  }),
});

type Answer = v.InferOutput<typeof answer>;

/** @param isKnown hears whose token it is, so that nobody asks again */
export async function issueAtStart(
  octokit: Octokit,
  repository: Repository,
  number: number,
  pieces: Pieces,
  isKnown: (viewer: Viewer) => void,
): Promise<AtStart> {
  const found = await asked(octokit, repository, number);
  if (found === undefined) {
    const [identity, issue, comments, onCommits, openPullRequests] = await Promise.all([
      pieces.identity(),
      pieces.issue(number),
      pieces.comments(number),
      pieces.commitComments.since(Date.now() - dayMs),
      pieces.ready.openPullRequests(),
    ]);
    return { identity, issue, comments, onCommits, openPullRequests };
  }
  isKnown(found.viewer);
  const { issue, pullRequests, commitComments } = found.repository;
  const [identity, comments, openPullRequests] = await Promise.all([
    pieces.identity(),
    issue.comments.pageInfo.hasNextPage ? pieces.comments(number) : issue.comments.nodes.map(commentOf),
    pullRequests.pageInfo.hasNextPage
      ? pieces.ready.openPullRequests()
      : pullRequests.nodes.map((raw) => ({
          number: raw.number,
          head: raw.headRefName,
          own: !raw.isCrossRepository,
          author: personOf(raw.author) ?? ghost,
        })),
  ]);
  const onCommits = commitComments.nodes.map(commentOf);
  return { identity, issue: issueOf(issue), comments, onCommits, openPullRequests };
}

/** `undefined` where it is no plain answer about an issue of this repository: REST tells what is the matter. */
async function asked(
  octokit: Octokit,
  { owner, repo: name }: Repository,
  number: number,
): Promise<Answer | undefined> {
  const raw = await octokit.graphql(query, { owner, name, number }).catch(() => undefined);
  const parsed = v.safeParse(answer, raw);
  if (!parsed.success) return undefined;
  const { issue, nameWithOwner } = parsed.output.repository;
  const isHere = issue.number === number && issue.repository.nameWithOwner === nameWithOwner;
  return isHere ? parsed.output : undefined;
}

const ghost: Actor = { login: "ghost", kind: "user" };

function issueOf(raw: Answer["repository"]["issue"]): Issue {
  return {
    number: raw.number,
    title: new Untrusted(raw.title),
    body: new Untrusted(raw.body),
    author: personOf(raw.author) ?? ghost,
    labels: raw.labels.nodes.map(({ name }) => name),
    state: raw.state === "OPEN" ? "open" : "closed",
    locked: raw.locked,
    isPullRequest: false,
    createdAt: raw.createdAt,
  };
}

function commentOf(raw: v.InferOutput<typeof comment>): Comment {
  return {
    id: Number(raw.url.slice(raw.url.lastIndexOf("-") + 1)),
    author: personOf(raw.author) ?? ghost,
    body: new Untrusted(raw.body),
    createdAt: raw.createdAt,
    updatedAt: raw.updatedAt,
  };
}
