/** A pull request with its reviews and its diff, as GitHub tells of them. Which of them count is decided elsewhere. */
import type { Octokit } from "@octokit/rest";
import { actorOf } from "../trigger/read.ts";
import type { Review, ReviewComment } from "../trigger/revision.ts";
import type { Actor } from "../trigger/trigger.ts";
import { Untrusted } from "../words.ts";
import type { Forge } from "../world.ts";
import { forgeProblem, isStatus } from "./github-problem.ts";
import { pullRequestOf } from "./github-pulls.ts";

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

const ghost: Actor = { login: "ghost", kind: "user" };

export function createReviews(
  octokit: Octokit,
  repository: Repository,
): Pick<Forge, "pullRequest" | "reviews" | "diffedFiles"> {
  return {
    pullRequest: async (number) => {
      try {
        const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
        const name = `${repository.owner}/${repository.repo}`.toLowerCase();
        return {
          ...pullRequestOf(data),
          own: data.head.repo?.full_name.toLowerCase() === name,
          changedFiles: data.changed_files,
          page: {
            number: data.number,
            title: new Untrusted(data.title),
            body: new Untrusted(data.body ?? ""),
            author: data.user === null ? ghost : actorOf(data.user),
            labels: data.labels.map((label) => label.name),
            state: data.state,
            locked: data.locked,
            isPullRequest: true,
            createdAt: data.created_at,
          },
        };
      } catch (error) {
        if (isStatus(error, 404)) return undefined;
        throw forgeProblem(`read pull request #${number}`, error);
      }
    },

    reviews: async (pullRequest) => {
      const all = { ...repository, pull_number: pullRequest, per_page: 100 };
      try {
        const [reviews, comments] = await Promise.all([
          octokit.paginate(octokit.rest.pulls.listReviews, all),
          octokit.paginate(octokit.rest.pulls.listReviewComments, all),
        ]);
        const of = new Map<number, ReviewComment[]>();
        for (const raw of comments) {
          const review = raw.pull_request_review_id ?? 0;
          of.set(review, [...(of.get(review) ?? []), commentOf(raw)]);
        }
        return reviews.flatMap((raw): readonly Review[] => {
          const state = stateOf(raw.state);
          // One that is still being written is seen by its author alone.
          if (state === undefined || raw.submitted_at === undefined) return [];
          return [
            {
              id: raw.id,
              author: raw.user === null ? ghost : actorOf(raw.user),
              body: new Untrusted(raw.body),
              state,
              at: raw.submitted_at,
              comments: of.get(raw.id) ?? [],
            },
          ];
        });
      } catch (error) {
        throw forgeProblem(`read the reviews of #${pullRequest}`, error);
      }
    },

    diffedFiles: async (pullRequest) => {
      try {
        const { data } = await octokit.rest.pulls.listFiles({
          ...repository,
          pull_number: pullRequest,
          per_page: 100,
        });
        return data.map((file) => ({
          path: file.filename,
          added: file.additions,
          removed: file.deletions,
          patch: file.patch === undefined ? undefined : new Untrusted(file.patch),
        }));
      } catch (error) {
        throw forgeProblem(`read the diff of #${pullRequest}`, error);
      }
    },
  };
}

function stateOf(raw: string): Review["state"] | undefined {
  switch (raw) {
    case "APPROVED":
      return "approved";
    case "CHANGES_REQUESTED":
      return "changes requested";
    case "COMMENTED":
      return "commented";
    case "DISMISSED":
      return "dismissed";
    default:
      return undefined;
  }
}

interface RawComment {
  readonly path: string;
  readonly line?: number;
  readonly side?: string;
  readonly diff_hunk: string;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly body: string;
  readonly created_at: string;
  readonly updated_at: string;
}

function commentOf(raw: RawComment): ReviewComment {
  return {
    path: raw.path,
    line: raw.line ?? undefined,
    side: raw.side === "LEFT" ? "old" : "new",
    hunk: new Untrusted(raw.diff_hunk),
    author: raw.user === null ? ghost : actorOf(raw.user),
    body: new Untrusted(raw.body),
    createdAt: raw.created_at,
    updatedAt: raw.updated_at,
  };
}
