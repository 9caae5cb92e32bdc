/** Opens the one pull request of a proposal, also when the answer to an earlier try was lost; takes it out of draft; reads the forge's own shape. */
import type { Octokit } from "@octokit/rest";
import { Untrusted } from "../words.ts";
import type { Asked, Opened, ProposalText, PullRequest } from "../world.ts";
import { asked, forgeProblem, isStatus } from "./github-problem.ts";
import { isSameText, writeOnce } from "./github-retry.ts";

interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** @throws Problem what the forge says against it */
export async function openPullRequest(
  octokit: Octokit,
  repository: Repository,
  proposal: ProposalText,
): Promise<Opened> {
  const create = async () => {
    const { data } = await octokit.rest.pulls.create({ ...repository, ...proposal, request: { retries: 0 } });
    return pullRequestOf(data);
  };
  let mayStand = false;
  const find = () => {
    mayStand = true;
    return openedUnseen(octokit, repository, proposal);
  };
  try {
    return { kind: "opened", pullRequest: await writeOnce(create, find) };
  } catch (error) {
    if (isStatus(error, 422) && /already exists/i.test(String(error))) {
      const ours = mayStand ? await find().catch(() => undefined) : undefined;
      return ours === undefined ? { kind: "exists" } : { kind: "opened", pullRequest: ours };
    }
    throw forgeProblem(`open a pull request for \`${proposal.head}\` (the branch is pushed)`, error);
  }
}

/** The pull request that an earlier try opened when its answer was lost: it says word for word what we wanted to say. */
async function openedUnseen(
  octokit: Octokit,
  repository: Repository,
  { head, base, title, body }: ProposalText,
): Promise<PullRequest | undefined> {
  const { data } = await octokit.rest.pulls.list({
    ...repository,
    head: `${repository.owner}:${head}`,
    base,
    state: "open",
  });
  const ours = data.find((pull) => pull.title === title && isSameText(pull.body, body));
  return ours === undefined ? undefined : pullRequestOf(ours);
}

/**
 * REST cannot do it. An app's token needs `contents: write` for it besides `pull-requests: write`, and is refused with
 * "Resource not accessible by integration" without (cli/cli issue 8910, discussion 6924).
 */
export function markReady(octokit: Octokit, repository: Repository, number: number): Promise<Asked> {
  return asked(`take pull request #${number} out of draft`, async () => {
    const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
    if (data.draft === true) await octokit.graphql(ready, { id: data.node_id });
  });
}

const ready = `mutation($id: ID!) {
  markPullRequestReadyForReview(input: { pullRequestId: $id }) { pullRequest { isDraft } }
}`;

interface RawPullRequest {
  readonly number: number;
  readonly title: string;
  readonly html_url: string;
  readonly state: string;
  readonly merged_at: string | null;
  readonly draft?: boolean;
  readonly head: { readonly ref: string };
  readonly base: { readonly ref: string };
  readonly user: { readonly login: string } | null;
}

export function pullRequestOf(raw: RawPullRequest): PullRequest {
  return {
    number: raw.number,
    title: new Untrusted(raw.title),
    url: raw.html_url,
    state: raw.state === "open" ? "open" : raw.merged_at === null ? "closed" : "merged",
    draft: raw.draft ?? false,
    head: raw.head.ref,
    base: raw.base.ref,
    authorLogin: raw.user?.login ?? "ghost",
  };
}
