/** Comments on commits as GitHub's REST API shows them. Writing one needs `contents: write`. What stands in them is decided elsewhere. */
import type { Octokit } from "@octokit/rest";
import type { Comment } from "../trigger/trigger.ts";
import type { CommitComments } from "../world.ts";
import { hurried } from "./github-client.ts";
import { asking, forgeProblem, isStatus } from "./github-problem.ts";
import { commentOf } from "./github-ready.ts";
import { isSameText, writeOnce } from "./github-retry.ts";

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

const mostPages = 10;

export function createCommitComments(
  octokit: Octokit,
  repository: Repository,
  redact: (text: string) => string,
): CommitComments {
  const { repos } = octokit.rest;

  const onCommit = (commit: string) =>
    octokit.paginate(repos.listCommentsForCommit, { ...repository, commit_sha: commit, per_page: 100 });

  /** The forge lists them oldest first, and cannot be asked for the latest only. */
  async function page(number: number) {
    const { data, headers } = await repos.listCommitCommentsForRepo({
      ...repository,
      per_page: 100,
      page: number,
    });
    const last = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? "")?.[1];
    return { comments: data.map(commentOf), last: last === undefined ? number : Number(last) };
  }

  return {
    on: (commit) =>
      asking(`read the comments on commit ${commit.slice(0, 7)}`, async () =>
        (await onCommit(commit)).map(commentOf),
      ),

    since: (time) =>
      asking("read the comments on commits of the last day", async () => {
        const isLater = (at: string) => Date.parse(at) >= time;
        const found: Comment[] = [];
        const { comments: first, last } = await page(1);
        for (let number = last; number > Math.max(1, last - mostPages); number -= 1) {
          const { comments } = await page(number);
          found.unshift(...comments);
          if (!comments.every((comment) => isLater(comment.createdAt))) break;
        }
        return [...first, ...found].filter((comment) => isLater(comment.updatedAt));
      }),

    write: (commit, id, body) =>
      asking(`write the status comment on commit ${commit.slice(0, 7)}`, async () => {
        const text = redact(body);
        if (id !== undefined) {
          await repos.updateCommitComment({ ...repository, comment_id: id, body: text });
          return id;
        }
        const create = async () => {
          const { data } = await repos.createCommitComment({
            ...repository,
            commit_sha: commit,
            body: text,
            request: { retries: 0 },
          });
          return data.id;
        };
        return await writeOnce(create, async () => {
          const all = await onCommit(commit);
          return all.findLast((comment) => isSameText(comment.body, text))?.id;
        });
      }),

    text: async (id) => {
      try {
        const { data } = await repos.getCommitComment({ ...repository, comment_id: id, request: hurried });
        return data.body;
      } catch (error) {
        if (isStatus(error, 404)) return undefined;
        throw forgeProblem("read our own comment", error);
      }
    },

    refresh: (id, body) =>
      asking("write the status comment", async () => {
        const text = redact(body);
        await repos.updateCommitComment({ ...repository, comment_id: id, body: text, request: hurried });
      }),

    remove: async (id) => {
      try {
        await repos.deleteCommitComment({ ...repository, comment_id: id });
      } catch (error) {
        if (!isStatus(error, 404)) throw forgeProblem("remove our own comment", error);
      }
    },
  };
}
