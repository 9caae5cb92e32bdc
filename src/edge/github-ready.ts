/** The queue of ready issues as GitHub shows it, page by page. What is chosen of it is decided elsewhere. */
import type { Octokit } from "@octokit/rest";
import * as v from "valibot";
import { actorOf } from "../trigger/read.ts";
import type { LabelSetting, OpenPullRequest, ReadyForge, ReadyIssue } from "../trigger/ready.ts";
import type { Actor, Comment } from "../trigger/trigger.ts";
import { Untrusted } from "../words.ts";
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
            body: new Untrusted(raw.body ?? ""),
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

    labelSetting: (issue, label) =>
      asking(`ask who put #${issue} into the queue`, async () => {
        const answer = await octokit.graphql(settingQuery, {
          owner: repository.owner,
          name: repository.repo,
          number: issue,
        });
        return settingOf(v.parse(settingAnswer, answer).repository.issue, label);
      }),
  };
}

/** One question, so that the text is that of the same moment as the label and the edits. */
const settingQuery = `query($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) {
      title body lastEditedAt editor { __typename login }
      timelineItems(last: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, RENAMED_TITLE_EVENT]) {
        nodes {
          __typename
          ... on LabeledEvent { createdAt actor { __typename login } label { name } }
          ... on UnlabeledEvent { createdAt actor { __typename login } label { name } }
          ... on RenamedTitleEvent { createdAt actor { __typename login } }
        }
      }
    }
  }
}`;

export const actor = v.nullish(v.object({ __typename: v.string(), login: v.string() }));

const settingAnswer = v.object({
  repository: v.object({
    issue: v.object({
      title: v.string(),
      body: v.string(),
      lastEditedAt: v.nullish(v.string()),
      editor: actor,
      timelineItems: v.object({
        nodes: v.array(
          v.object({
            __typename: v.string(),
            createdAt: v.string(),
            actor,
            label: v.optional(v.object({ name: v.string() })),
          }),
        ),
      }),
    }),
  }),
});

type RawSetting = v.InferOutput<typeof settingAnswer>["repository"]["issue"];

/** An edit within the same second counts as later: the forge tells no shorter times. */
function settingOf(raw: RawSetting, label: string): LabelSetting {
  const text = { title: new Untrusted(raw.title), body: new Untrusted(raw.body) };
  const nodes = raw.timelineItems.nodes;
  const isIt = (name: string | undefined) => name?.toLowerCase() === label.toLowerCase();
  const set = nodes.findLast((node) => node.__typename !== "RenamedTitleEvent" && isIt(node.label?.name));
  if (set?.__typename !== "LabeledEvent") return { ...text, by: undefined, editedBy: [] };
  const since = Date.parse(set.createdAt);
  const renamed = nodes.filter(
    (node) => node.__typename === "RenamedTitleEvent" && Date.parse(node.createdAt) >= since,
  );
  const isEdited = raw.lastEditedAt != null && Date.parse(raw.lastEditedAt) >= since;
  return {
    ...text,
    by: personOf(set.actor),
    editedBy: [...renamed.map((node) => personOf(node.actor)), ...(isEdited ? [personOf(raw.editor)] : [])],
  };
}

/** Here the forge leaves the `[bot]` out of a bot's login. */
export function personOf(raw: v.InferOutput<typeof actor>): Actor | undefined {
  if (raw == null) return undefined;
  if (raw.__typename === "User") return { login: raw.login, kind: "user" };
  return { login: raw.__typename === "Bot" ? `${raw.login}[bot]` : raw.login, kind: "bot" };
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
