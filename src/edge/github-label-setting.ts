/** Asks who put issues into the queue, when, and what became of their texts since: many of them in one question. It judges nobody. */
import type { Octokit } from "@octokit/rest";
import * as v from "valibot";
import { isSameLabel } from "../trigger/labels.ts";
import type { LabelSetting } from "../trigger/ready.ts";
import { Untrusted } from "../words.ts";
import { actor, personOf } from "./github-actor.ts";
import { asking } from "./github-problem.ts";

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

export type AskSettings = (
  issues: readonly number[],
  label: string,
) => Promise<ReadonlyMap<number, LabelSetting>>;

export function createLabelSettings(octokit: Octokit, { owner, repo: name }: Repository): AskSettings {
  /** Servers of one's own learned only lately which pull requests were linked in the sidebar, and refuse the whole question. */
  let linksAreKnown = true;

  const ask = async (issues: readonly number[]): Promise<unknown> => {
    try {
      return await octokit.graphql(queryFor(issues, linksAreKnown), { owner, name });
    } catch (error) {
      // An issue that is gone, or a part that this token may not see, leaves the rest of the answer standing.
      const partial = v.safeParse(refusedInPart, error);
      if (partial.success) return partial.output.data;
      if (!linksAreKnown || !v.is(refused, error)) throw error;
      linksAreKnown = false;
      return ask(issues);
    }
  };

  return async (issues, label) => {
    if (issues.length === 0) return new Map();
    return asking("ask who put issues into the queue", async () => {
      const { repository } = v.parse(answer, await ask(issues));
      return new Map(
        issues.flatMap((number) => {
          const raw = repository[`i${number}`];
          return raw == null ? [] : [[number, settingOf(raw, label, `${owner}/${name}`)] as const];
        }),
      );
    });
  };
}

/** Text, label and edits of one issue are those of the same moment. Merged pull requests come with the links, too. */
function queryFor(issues: readonly number[], withLinks: boolean): string {
  const asked = issues.map((number) => `i${number}: issue(number: ${number}) { ...setting }`);
  const links =
    "closedByPullRequestsReferences(first: 20) { nodes { number state repository { nameWithOwner } } }";
  return `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${asked.join("\n    ")}
  }
}
fragment setting on Issue {
  title body lastEditedAt editor { __typename login }
  ${withLinks ? links : ""}
  timelineItems(last: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, RENAMED_TITLE_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { createdAt actor { __typename login } label { name } }
      ... on UnlabeledEvent { createdAt actor { __typename login } label { name } }
      ... on RenamedTitleEvent { createdAt actor { __typename login } }
    }
  }
}`;
}

const refused = v.object({ name: v.literal("GraphqlResponseError") });

const issue = v.object({
  title: v.string(),
  body: v.string(),
  lastEditedAt: v.nullish(v.string()),
  editor: actor,
  closedByPullRequestsReferences: v.nullish(
    v.object({
      nodes: v.array(
        v.nullable(
          v.object({
            number: v.number(),
            state: v.string(),
            repository: v.object({ nameWithOwner: v.string() }),
          }),
        ),
      ),
    }),
  ),
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
});

const answer = v.object({ repository: v.record(v.string(), v.nullish(issue)) });

const refusedInPart = v.object({ ...refused.entries, data: answer });

type RawIssue = v.InferOutput<typeof issue>;

/** An edit within the same second counts as later: the forge tells no shorter times. */
function settingOf(raw: RawIssue, label: string, here: string): LabelSetting {
  const { nodes } = raw.timelineItems;
  const renames = nodes.filter((node) => node.__typename === "RenamedTitleEvent");
  const shared = {
    title: new Untrusted(raw.title),
    body: new Untrusted(raw.body),
    since: standingSince(nodes),
    closers: closersOf(raw, here),
    lastEditors: [
      ...renames.slice(-1).map((node) => personOf(node.actor)),
      ...(raw.lastEditedAt == null ? [] : [personOf(raw.editor)]),
    ],
  };
  const isIt = (name: string | undefined) => name !== undefined && isSameLabel(name, label);
  const set = nodes.findLast((node) => node.__typename !== "RenamedTitleEvent" && isIt(node.label?.name));
  if (set?.__typename !== "LabeledEvent") return { ...shared, by: undefined, editedBy: [] };
  const since = Date.parse(set.createdAt);
  const renamed = renames.filter((node) => Date.parse(node.createdAt) >= since);
  const isEdited = raw.lastEditedAt != null && Date.parse(raw.lastEditedAt) >= since;
  return {
    ...shared,
    by: personOf(set.actor),
    editedBy: [...renamed.map((node) => personOf(node.actor)), ...(isEdited ? [personOf(raw.editor)] : [])],
  };
}

function standingSince(nodes: RawIssue["timelineItems"]["nodes"]): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  for (const { __typename: kind, createdAt, label } of nodes) {
    if (label === undefined) continue;
    if (kind === "LabeledEvent") since.set(label.name.toLowerCase(), Date.parse(createdAt));
    if (kind === "UnlabeledEvent") since.delete(label.name.toLowerCase());
  }
  return since;
}

function closersOf({ closedByPullRequestsReferences: links }: RawIssue, here: string): readonly string[] {
  return (links?.nodes ?? []).flatMap((pull) => {
    if (pull?.state !== "OPEN") return [];
    const { nameWithOwner } = pull.repository;
    return [`${nameWithOwner.toLowerCase() === here.toLowerCase() ? "" : nameWithOwner}#${pull.number}`];
  });
}
