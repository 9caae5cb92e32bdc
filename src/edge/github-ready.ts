/** The queue of ready issues as GitHub shows it, page by page. What is chosen of it is decided elsewhere. */
import type { Octokit } from "@octokit/rest";
import { closedIssues } from "../trigger/closing.ts";
import { actorOf } from "../trigger/read.ts";
import type { OpenPullRequest, ReadyForge, ReadyIssue } from "../trigger/ready.ts";
import type { Actor, Comment } from "../trigger/trigger.ts";
import { Untrusted } from "../words.ts";
import { createLabelSettings } from "./github-label-setting.ts";
import { asking } from "./github-problem.ts";

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

const ghost: Actor = { login: "ghost", kind: "user" };
const commentPages = 10;

export function createReady(octokit: Octokit, repository: Repository): ReadyForge {
  return {
    issues: ({ labels, milestone }, page) =>
      asking("list the ready issues", async () => {
        const { data, headers } = await octokit.rest.issues.listForRepo({
          ...repository,
          labels: labels.join(","),
          ...(milestone === undefined ? {} : { milestone: String(milestone) }),
          state: "open",
          sort: "created",
          direction: "asc",
          per_page: 100,
          page,
        });
        const issues = data.filter((raw) => raw.pull_request === undefined).map(readyIssueOf);
        return { issues, more: /rel="next"/.test(headers.link ?? "") };
      }),

    labelNames: () =>
      asking("list the labels", async () => {
        const all = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, {
          ...repository,
          per_page: 100,
        });
        return all.map((label) => label.name);
      }),

    dueMilestones: () =>
      asking("list the milestones", async () => {
        const all = await octokit.paginate(octokit.rest.issues.listMilestones, {
          ...repository,
          state: "open",
          sort: "due_on",
          direction: "asc",
          per_page: 100,
        });
        return all
          .filter((milestone) => milestone.open_issues > 0)
          .flatMap(({ number, due_on }) => (due_on === null ? [] : [{ number, due: Date.parse(due_on) }]))
          .sort((one, other) => one.due - other.due);
      }),

    openPullRequests: () =>
      asking("list the open pull requests", async () => {
        const all = await octokit.paginate(octokit.rest.pulls.list, {
          ...repository,
          state: "open",
          per_page: 100,
        });
        const name = `${repository.owner}/${repository.repo}`.toLowerCase();
        return all.map(
          (raw): OpenPullRequest => ({
            number: raw.number,
            head: raw.head.ref,
            own: raw.head.repo?.full_name.toLowerCase() === name,
            author: raw.user === null ? ghost : actorOf(raw.user),
            closes: closedIssues(new Untrusted(raw.body ?? ""), name),
          }),
        );
      }),

    commentsSince: (time) =>
      asking("read the comments of the last day", async () => {
        const found: Comment[] = [];
        const pages = octokit.paginate.iterator(octokit.rest.issues.listCommentsForRepo, {
          ...repository,
          since: new Date(time).toISOString().replace(/\.\d+/, ""),
          sort: "updated",
          direction: "desc",
          per_page: 100,
        });
        let page = 0;
        for await (const { data } of pages) {
          found.push(...data.map(commentOf));
          if (++page >= commentPages) break;
        }
        return found;
      }),

    labelSettings: createLabelSettings(octokit, repository),
  };
}

interface RawReady {
  readonly number: number;
  readonly title: string;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly labels: readonly (string | { readonly name?: string })[];
  readonly assignees?: readonly { readonly login: string }[] | null;
  readonly locked: boolean;
  readonly milestone: { readonly state: string; readonly due_on: string | null } | null;
  readonly created_at: string;
  readonly comments: number;
}

function readyIssueOf(raw: RawReady): ReadyIssue {
  const { milestone } = raw;
  const isDue = milestone !== null && milestone.state === "open" && milestone.due_on !== null;
  return {
    number: raw.number,
    title: new Untrusted(raw.title),
    author: raw.user === null ? ghost : actorOf(raw.user),
    labels: raw.labels.map((label) => (typeof label === "string" ? label : (label.name ?? ""))),
    assignees: (raw.assignees ?? []).map((person) => person.login),
    locked: raw.locked,
    due: isDue && milestone.due_on !== null ? Date.parse(milestone.due_on) : undefined,
    created: Date.parse(raw.created_at),
    comments: raw.comments,
  };
}

interface RawComment {
  readonly id: number;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly body?: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export function commentOf(raw: RawComment): Comment {
  return {
    id: raw.id,
    author: raw.user === null ? ghost : actorOf(raw.user),
    body: new Untrusted(raw.body ?? ""),
    createdAt: raw.created_at,
    updatedAt: raw.updated_at,
  };
}
