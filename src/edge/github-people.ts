/** What the forge knows of people: reactions, reviews that approve, and whether somebody belongs here. */
import type { Octokit } from "@octokit/rest";
import { actorOf } from "../trigger/read.ts";
import type { Forge } from "../world.ts";
import { forgeProblem, isStatus } from "./github-problem.ts";

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

export function createPeople(
  octokit: Octokit,
  repository: Repository,
): Pick<Forge, "approvers" | "isCollaborator" | "react"> {
  return {
    approvers: async (pullRequest) => {
      try {
        const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
          ...repository,
          pull_number: pullRequest,
          per_page: 100,
        });
        // Oldest first; a comment takes no approval back.
        const last = new Map<string, string>();
        for (const { user, state } of reviews) {
          if (user === null || actorOf(user).kind === "bot" || state === "COMMENTED") continue;
          last.set(user.login, state);
        }
        return [...last].filter(([, state]) => state === "APPROVED").map(([login]) => login);
      } catch (error) {
        throw forgeProblem(`read the reviews of #${pullRequest}`, error);
      }
    },

    isCollaborator: async (login) => {
      try {
        await octokit.rest.repos.checkCollaborator({ ...repository, username: login });
        return true;
      } catch (error) {
        if (isStatus(error, 404) || isStatus(error, 403)) return false;
        throw forgeProblem(`ask whether ${login} belongs to this repository`, error);
      }
    },

    react: async (comment, reaction) => {
      try {
        await octokit.rest.reactions.createForIssueComment({
          ...repository,
          comment_id: comment,
          content: reaction,
        });
      } catch (error) {
        throw forgeProblem("react to the comment", error);
      }
    },
  };
}
