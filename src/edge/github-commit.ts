/**
 * Has the forge make our commit anew, so that the forge signs it, and moves the branch to it. The branch moves only when
 * tree, parent, message and signature are what they must be, and only from where it was seen: there is no push.
 */
import type { Octokit } from "@octokit/rest";
import * as v from "valibot";
import type { FileChange } from "../change/change.ts";
import { Problem } from "../problem.ts";
import { plainName } from "../text/plain-name.ts";
import { type Sha, sha } from "../words.ts";
import type { PushEnd, Repository } from "../world.ts";
import { type CommitParts, commitParts } from "./git/commit-parts.ts";
import type { ControlEdge } from "./git/control.ts";
import { type ClientOptions, createClient } from "./github-client.ts";
import { forgeProblem, refusalOf } from "./github-problem.ts";
import { isSameText } from "./github-retry.ts";

type PushOrder = Parameters<Repository["push"]>[0];

export interface SigningOptions extends ClientOptions {
  readonly owner: string;
  readonly name: string;
  /** Once it is aborted nothing further is asked of the forge. */
  readonly cancelled: AbortSignal;
}

/** What takes the place of the push of `edge`. */
export function signedPush(edge: ControlEdge, options: SigningOptions): Repository["push"] {
  const forge: Forge = {
    octokit: createClient(options),
    repository: { owner: options.owner, repo: options.name },
    cancelled: options.cancelled,
  };
  return async (order) => {
    const seen = await branchAt(forge, order);
    if (seen.tip !== order.expected) return { kind: "moved" };
    const parts = await commitParts(edge, order.commit);
    await uploadBlobs(forge, parts.files);
    await makeTree(forge, parts);
    const commit = await makeCommit(forge, parts);
    return await moveBranch(forge, seen.repository, order, { commit, parent: parts.parent });
  };
}

interface Forge {
  readonly octokit: Octokit;
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly cancelled: AbortSignal;
}

async function asking<T>(forge: Forge, what: string, ask: () => Promise<T>): Promise<T> {
  forge.cancelled.throwIfAborted();
  try {
    return await ask();
  } catch (error) {
    throw forgeProblem(what, error);
  }
}

/**
 * One after the other, as the forge asks of its clients. What the parent has, under whatever name, the forge has.
 * @throws Problem `forge-differs`, or what the forge said
 */
async function uploadBlobs(forge: Forge, files: readonly FileChange[]): Promise<void> {
  const known = new Set(files.flatMap(({ before }) => (before === undefined ? [] : [before.sha])));
  for (const { path, after, content } of files) {
    if (after === undefined || content === undefined || known.has(after.sha)) continue;
    known.add(after.sha);
    const name = plainName(path, 200);
    const { data } = await asking(forge, `store \`${name}\` for the commit`, () =>
      forge.octokit.rest.git.createBlob({
        ...forge.repository,
        content: Buffer.from(content).toString("base64"),
        encoding: "base64",
      }),
    );
    if (data.sha !== after.sha) throw differs(`other content for \`${name}\``);
  }
}

async function makeTree(forge: Forge, { tree, parentTree, files }: CommitParts): Promise<void> {
  // A file may make room for a folder of its name, so what goes is named first.
  const gone = files.filter(({ after }) => after === undefined);
  const kept = files.filter(({ after }) => after !== undefined);
  const { data } = await asking(forge, "make the commit's tree", () =>
    forge.octokit.rest.git.createTree({
      ...forge.repository,
      base_tree: parentTree,
      tree: [...gone, ...kept].map(({ path, before, after }) => {
        const mode = (after ?? before)?.mode ?? "100644";
        return { path, mode, type: mode === "160000" ? "commit" : "blob", sha: after?.sha ?? null };
      }),
    }),
  );
  if (data.sha !== tree)
    throw differs(`the tree ${data.sha.slice(0, 7)} where ${tree.slice(0, 7)} was tested`);
}

/**
 * Author and committer are left out: the forge signs only what it may put its own names on. A commit that it did not sign
 * is not used, since somebody relies on it: a branch rule would refuse it, or a reader would be told less than was asked for.
 * @throws Problem `forge-differs`, `not-verified`, or what the forge said
 */
async function makeCommit(forge: Forge, { tree, parent, message }: CommitParts): Promise<Sha> {
  const { data } = await asking(forge, "make the commit", () =>
    forge.octokit.rest.git.createCommit({ ...forge.repository, message, tree, parents: [parent] }),
  );
  const parents = data.parents.map((one) => one.sha);
  if (data.tree.sha !== tree || parents.join() !== parent || !isSameText(data.message, message)) {
    throw differs("another commit than it was asked for");
  }
  if (data.verification.verified) return sha(data.sha);
  throw new Problem(
    "not-verified",
    `\`sign-commits: true\`, and the forge did not sign the commit (${plainName(data.verification.reason)}); nothing was pushed.`,
    "Use the job's own token or that of a GitHub App; on a server of your own, its administrator has to enable the signing of web commits.",
  );
}

function differs(what: string): Problem {
  return new Problem(
    "forge-differs",
    `Through its API the forge made ${what}, so nothing was pushed.`,
    "Run it again; if it stays so, leave `sign-commits` out.",
  );
}

/** `moved` and `pushed` are told from where the branch is afterwards, and not from what the forge says of it. */
async function moveBranch(
  forge: Forge,
  repositoryId: string,
  order: PushOrder,
  { commit, parent }: { readonly commit: Sha; readonly parent: Sha },
): Promise<PushEnd> {
  const { octokit, repository, cancelled } = forge;
  const ref = `refs/heads/${order.branch}`;
  cancelled.throwIfAborted();
  try {
    if (order.expected === undefined) {
      await octokit.rest.git.createRef({ ...repository, ref, sha: commit });
    } else {
      // REST knows no lease. Forced is only what takes the place of our own commit, and that has to be there still.
      const force = order.expected !== parent;
      const update = { name: ref, beforeOid: order.expected, afterOid: commit, force };
      await octokit.graphql(updateRefs, { repositoryId, updates: [update] });
    }
    return { kind: "made anew", commit };
  } catch (error) {
    const now = await branchAt(forge, order);
    if (now.tip === commit) return { kind: "made anew", commit };
    if (now.tip !== order.expected) return { kind: "moved" };
    const why = refusalOf(error);
    if (why === undefined) throw forgeProblem(`put the new commit on \`${order.branch}\``, error);
    return { kind: "refused", why };
  }
}

const updateRefs = `mutation($repositoryId: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $updates }) { clientMutationId }
}`;

const branchQuery = `query($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { id ref(qualifiedName: $ref) { target { oid } } }
}`;

const branchAnswer = v.object({
  repository: v.object({
    id: v.string(),
    ref: v.nullable(v.object({ target: v.object({ oid: v.string() }) })),
  }),
});

async function branchAt(
  forge: Forge,
  { branch }: PushOrder,
): Promise<{ readonly repository: string; readonly tip: Sha | undefined }> {
  const { owner, repo: name } = forge.repository;
  return await asking(forge, `look at \`${branch}\``, async () => {
    const answer = await forge.octokit.graphql(branchQuery, { owner, name, ref: `refs/heads/${branch}` });
    const { id, ref } = v.parse(branchAnswer, answer).repository;
    return { repository: id, tip: ref === null ? undefined : sha(ref.target.oid) };
  });
}
