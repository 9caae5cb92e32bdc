/** The forge as GitHub's REST API shows it: our words in, our words out. Retries and paging are Octokit's plugins' business. */
import { Problem } from "../problem.ts";
import { actorOf } from "../trigger/read.ts";
import type { Issue } from "../trigger/trigger.ts";
import { type Secret, Untrusted } from "../words.ts";
import type { Forge, Identity, Permission } from "../world.ts";
import { createClient, hurried, plainFetch } from "./github-client.ts";
import { createCommitComments } from "./github-commit-comments.ts";
import { createPeople } from "./github-people.ts";
import { asking, forgeProblem, isStatus } from "./github-problem.ts";
import { markReady, openPullRequest, pullRequestOf } from "./github-pulls.ts";
import { commentOf, createReady } from "./github-ready.ts";
import { isSameText, writeOnce } from "./github-retry.ts";
import { createReviews } from "./github-reviews.ts";
import { createRuns } from "./github-runs.ts";
import { issueAtStart } from "./github-start.ts";

export interface GitHubOptions {
  readonly token: Secret;
  readonly owner: string;
  readonly name: string;
  /** As in `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** Takes every secret of this run out of a text before it leaves. */
  readonly redact: (text: string) => string;
  readonly say: (line: string) => void;
}

export function createGitHub(options: GitHubOptions): Forge {
  const octokit = createClient(options);
  const repository = { owner: options.owner, repo: options.name };

  /** A token stays what it is. */
  let identity: Promise<Identity> | undefined;

  const commentsOf = (number: number) =>
    octokit.paginate(octokit.rest.issues.listComments, {
      ...repository,
      issue_number: number,
      per_page: 100,
    });

  const forge: Forge = {
    ...createRuns(octokit, repository, plainFetch()),
    ...createPeople(octokit, repository),
    ...createReviews(octokit, repository),
    ready: createReady(octokit, repository),
    commitComments: createCommitComments(octokit, repository, options.redact),

    identity: () => {
      identity ??= asking("find out whose token this is", async () => {
        const answer = await octokit.graphql<{ viewer: { login: string; databaseId: number | null } }>(
          "query { viewer { login databaseId } }",
        );
        return identityOf(answer.viewer.login, answer.viewer.databaseId, options.apiUrl);
      });
      identity.catch(() => {
        identity = undefined;
      });
      return identity;
    },

    permission: async (login) => {
      try {
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
          ...repository,
          username: login,
        });
        return permissionOf(data.permission, data.role_name);
      } catch (error) {
        if (isStatus(error, 404)) return "none";
        throw forgeProblem(`ask what ${login} may do here`, error);
      }
    },

    issue: (number) =>
      asking(`read issue #${number}`, async () => {
        const { data } = await octokit.rest.issues.get({ ...repository, issue_number: number });
        // The forge leads on to where an issue was moved to; that one is not ours to work on.
        if (data.number !== number || !isHere(data.repository_url, repository)) throw transferred(number);
        return issueOf(data);
      }),

    issueAtStart: (number) =>
      issueAtStart(octokit, repository, number, forge, ({ login, databaseId }) => {
        identity ??= Promise.resolve(identityOf(login, databaseId, options.apiUrl));
      }),

    comments: (number) =>
      asking(`read the comments of #${number}`, async () => {
        const all = await commentsOf(number);
        return all.map(commentOf);
      }),

    addLabel: (number, label) =>
      asking(`set the label \`${label}\` on #${number}`, async () => {
        await octokit.rest.issues.addLabels({ ...repository, issue_number: number, labels: [label] });
      }),

    removeLabel: async (number, label) => {
      try {
        await octokit.rest.issues.removeLabel({ ...repository, issue_number: number, name: label });
      } catch (error) {
        if (!isStatus(error, 404)) throw forgeProblem(`remove the label \`${label}\` from #${number}`, error);
      }
    },

    writeComment: (number, id, body) =>
      asking(`write the status comment on #${number}`, async () => {
        const text = options.redact(body);
        if (id !== undefined) {
          await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body: text });
          return id;
        }
        const create = async () => {
          const { data } = await octokit.rest.issues.createComment({
            ...repository,
            issue_number: number,
            body: text,
            request: { retries: 0 },
          });
          return data.id;
        };
        return await writeOnce(create, async () => {
          const all = await commentsOf(number);
          return all.findLast((comment) => isSameText(comment.body, text))?.id;
        });
      }),

    commentText: async (id) => {
      try {
        const { data } = await octokit.rest.issues.getComment({
          ...repository,
          comment_id: id,
          request: hurried,
        });
        return data.body ?? "";
      } catch (error) {
        if (isStatus(error, 404)) return undefined;
        throw forgeProblem("read our own comment", error);
      }
    },

    refreshComment: (id, body) =>
      asking("write the status comment", async () => {
        const text = options.redact(body);
        await octokit.rest.issues.updateComment({
          ...repository,
          comment_id: id,
          body: text,
          request: hurried,
        });
      }),

    removeComment: async (id) => {
      try {
        await octokit.rest.issues.deleteComment({ ...repository, comment_id: id });
      } catch (error) {
        if (!isStatus(error, 404)) throw forgeProblem("remove our own comment", error);
      }
    },

    pullRequestsOf: (head) =>
      asking(`look for pull requests from \`${head}\``, async () => {
        const { data } = await octokit.rest.pulls.list({
          ...repository,
          head: `${options.owner}:${head}`,
          state: "all",
          per_page: 100,
        });
        return data.map(pullRequestOf);
      }),

    openPullRequest: (proposal) =>
      openPullRequest(octokit, repository, {
        ...proposal,
        title: options.redact(proposal.title),
        body: options.redact(proposal.body),
      }),

    isAncestor: async (commit, of) => {
      if (commit === of) return true;
      try {
        // Lists of commits and files come with the first page, and are not wanted.
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
          ...repository,
          basehead: `${commit}...${of}`,
          per_page: 1,
          page: 2,
        });
        return data.status === "ahead" || data.status === "identical";
      } catch (error) {
        if (isStatus(error, 404)) return false;
        throw forgeProblem(`compare \`${commit.slice(0, 7)}\` with \`${of.slice(0, 7)}\``, error);
      }
    },

    updatePullRequest: (number, change) =>
      asking(`update pull request #${number}`, async () => {
        await octokit.rest.pulls.update({
          ...repository,
          pull_number: number,
          ...(change.title === undefined ? {} : { title: options.redact(change.title) }),
          body: options.redact(change.body),
        });
      }),

    markReady: (number) => markReady(octokit, repository, number),
  };
  return forge;
}

function isHere(url: string, { owner, repo }: { readonly owner: string; readonly repo: string }): boolean {
  return url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase());
}

function transferred(number: number): Problem {
  return new Problem(
    "issue-transferred",
    `Issue #${number} was transferred to another place.`,
    "Start the work on the issue that it has become.",
  );
}

/** The forge's own no-reply address, so that commits are shown as the token's account. */
function identityOf(login: string, id: number | null, apiUrl: string): Identity {
  const host = new URL(apiUrl).host;
  const domain = host === "api.github.com" ? "github.com" : host.replace(/:\d+$/, "");
  const email = id === null ? `${login}@users.noreply.${domain}` : `${id}+${login}@users.noreply.${domain}`;
  return { login, name: login, email, signer: `noreply@${domain}` };
}

/** `permission` says at most `admin`, `write`, `read`, `none`; `role_name` tells `maintain` and `triage` apart. */
function permissionOf(permission: string, role: string | undefined): Permission {
  const known: readonly Permission[] = ["admin", "maintain", "write", "triage", "read", "none"];
  const base = known.find((candidate) => candidate === permission) ?? "none";
  if (base === "write" && role === "maintain") return "maintain";
  if (base === "read" && role === "triage") return "triage";
  return base;
}

interface RawIssue {
  readonly number: number;
  readonly title: string;
  readonly body?: string | null;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly labels: readonly (string | { readonly name?: string })[];
  readonly state: string;
  readonly locked: boolean;
  readonly assignees?: readonly { readonly login: string }[] | null;
  readonly created_at: string;
  readonly pull_request?: unknown;
}

function issueOf(raw: RawIssue): Issue {
  return {
    number: raw.number,
    title: new Untrusted(raw.title),
    body: new Untrusted(raw.body ?? ""),
    author: raw.user === null ? { login: "ghost", kind: "user" } : actorOf(raw.user),
    labels: raw.labels.map((label) => (typeof label === "string" ? label : (label.name ?? ""))),
    state: raw.state === "open" ? "open" : "closed",
    locked: raw.locked,
    isPullRequest: raw.pull_request !== undefined,
    assignees: (raw.assignees ?? []).map((person) => person.login),
    createdAt: raw.created_at,
  };
}
