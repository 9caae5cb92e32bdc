/** What stands on the forge, as plain data in a fixed order and without times: what a test compares. Changes nothing. */
import type { Dispatch } from "./actions.ts";
import { type JsonObject, numberAt, objectsIn, textAt } from "./json.ts";
import type { Reaction } from "./people.ts";
import type { ServerRepository } from "./repository.ts";

type CommentState = { author: string; body: string; reactions: string[] };
export type IssueState = {
  number: number;
  title: string;
  body: string;
  state: string;
  author: string;
  labels: string[];
  assignees: string[];
  reactions: string[];
  comments: CommentState[];
};
export type PullState = Omit<IssueState, "reactions"> & {
  head: string;
  base: string;
  headSha: string;
  draft: boolean;
};
type CommitState = { sha: string; tree: string; author: string; committer: string; message: string };
/** `commits` and `patch` are what came since the forge started; the patch is against the default branch's merge base. */
type BranchState = { sha: string; commits: CommitState[]; patch: string };
export type ForgeState = {
  issues: IssueState[];
  pulls: PullState[];
  branches: Record<string, BranchState>;
  dispatches: Dispatch[];
  /** Oldest first. */
  commitComments: { commit: string; author: string; body: string }[];
};

type StateSource = {
  fullName: string;
  everything: (path: string) => Promise<JsonObject[]>;
  allComments: () => Promise<JsonObject[]>;
  repository: ServerRepository;
  seeded: ReadonlyMap<string, string>;
  reactions: readonly Reaction[];
  dispatches: readonly Dispatch[];
  commitComments: () => ForgeState["commitComments"];
  real: (pull: JsonObject) => Promise<JsonObject>;
};

export async function forgeState(source: StateSource): Promise<ForgeState> {
  const { everything, fullName } = source;
  const base = `/repos/${fullName}`;
  const comments = await source.allComments();
  const reactionsOn = (on: string) =>
    source.reactions.filter((one) => one.on === on).map((one) => `${one.content} ${one.login}`);
  const common = (one: JsonObject) => ({
    number: numberAt(one, "number"),
    title: textAt(one, "title"),
    body: textAt(one, "body"),
    state: textAt(one, "state"),
    author: textAt(one, "user", "login"),
    labels: objectsIn(one.labels).map((label) => textAt(label, "name")),
    assignees: objectsIn(one.assignees).map((person) => textAt(person, "login")),
    comments: comments
      .filter((comment) => textAt(comment, "issue_url").endsWith(`/issues/${numberAt(one, "number")}`))
      .map((comment) => ({
        author: textAt(comment, "user", "login"),
        body: textAt(comment, "body"),
        reactions: reactionsOn(`issues/comments/${numberAt(comment, "id")}`),
      })),
  });
  const byNumber = (one: { number: number }, other: { number: number }) => one.number - other.number;
  const issues = (await everything(`${base}/issues?state=all`)).map((issue) => ({
    ...common(issue),
    reactions: reactionsOn(`issues/${numberAt(issue, "number")}`),
  }));
  const pulls = (await Promise.all((await everything(`${base}/pulls?state=all`)).map(source.real))).map(
    (pull) => ({
      ...common(pull),
      head: textAt(pull, "head", "ref"),
      base: textAt(pull, "base", "ref"),
      headSha: textAt(pull, "head", "sha"),
      draft: pull.draft === true,
    }),
  );
  return {
    issues: issues.sort(byNumber),
    pulls: pulls.sort(byNumber),
    branches: await branches(source),
    dispatches: [...source.dispatches],
    commitComments: source.commitComments(),
  };
}

async function branches({ repository, seeded }: StateSource): Promise<Record<string, BranchState>> {
  const known = [...new Set(seeded.values())];
  const trunk = `refs/heads/${repository.defaultBranch}`;
  const found: Record<string, BranchState> = {};
  for (const [ref, sha] of [...(await repository.refs("refs/heads"))].sort()) {
    const listed = await repository.git(["rev-list", "--reverse", sha, "--not", ...known]);
    const commits = await Promise.all(
      listed
        .split("\n")
        .filter(Boolean)
        .map((id) => commitState(repository, id)),
    );
    const from =
      ref === trunk
        ? (seeded.get(trunk) ?? sha)
        : await repository.git(["merge-base", trunk, sha]).catch(() => sha);
    const patch =
      commits.length === 0 ? "" : await repository.git(["diff", "--no-color", "--no-renames", from, sha]);
    found[ref.replace("refs/heads/", "")] = { sha, commits, patch };
  }
  return found;
}

async function commitState(repository: ServerRepository, sha: string): Promise<CommitState> {
  const shown = await repository.git(["show", "-s", "--format=%T%x00%an <%ae>%x00%cn <%ce>%x00%B", sha]);
  const [tree = "", author = "", committer = "", message = ""] = shown.split("\0");
  return { sha, tree, author, committer, message: message.trimEnd() };
}
