/**
 * Fetches from the forge what a run must know: the base branch, and our own branches with the commits that the base lacks.
 * It downloads no history beyond that, and nothing that the borrowed objects already hold.
 */
import { Problem } from "../../problem.ts";
import { type BranchName, branchName, Secret, type Sha, sha } from "../../words.ts";
import type { Base, BranchState } from "../../world.ts";
import type { ControlEdge } from "./control.ts";
import { networkFailure, networkProblem } from "./failure.ts";
import type { GitEnd } from "./git.ts";
import { commitsSince, treeOf } from "./history.ts";

export interface ForgeRemote {
  readonly url: string;
  readonly scheme: "https" | "http" | "file";
  readonly origin: string;
  readonly credential: Secret | undefined;
  /** Milliseconds. */
  readonly retryAfter: readonly number[];
  readonly pause: (milliseconds: number) => Promise<void>;
}

export interface FetchOrder {
  readonly base: BranchName | undefined;
  /** Well-formed, without a `*`. */
  readonly stem: string;
  /** Of the branches that begin so, the one that is looked at; `undefined` means all. */
  readonly only?: BranchName | undefined;
  /** The borrowed objects hold this repository's whole history up to some commit. */
  readonly isFull: boolean;
}

const BASE = "refs/gatehouse/base";
const HEADS = "refs/gatehouse/heads/";
const FETCH = [
  "fetch",
  "--quiet",
  "--no-tags",
  "--no-write-fetch-head",
  "--no-recurse-submodules",
  "--no-auto-maintenance",
  "--no-show-forced-updates",
];

/**
 * One fetch. In a shallow repository each branch of ours takes one more, which asks for the commits that the base lacks.
 * @throws Problem `no-base`, `forge-permission`, `forge-unreachable`, `git-failed`, `cancelled`
 */
export async function fetchFromForge(
  edge: ControlEdge,
  remote: ForgeRemote,
  order: FetchOrder,
): Promise<{ base: Base; branches: readonly BranchState[] }> {
  const base = order.base ?? (await defaultBranch(edge, remote));
  const end = await talk(edge, remote, [
    ...FETCH,
    "--prune",
    ...(order.isFull ? [] : ["--depth=1"]),
    "--end-of-options",
    remote.url,
    `+refs/heads/${base}:${BASE}`,
    `+refs/heads/${order.stem}*:${HEADS}${order.stem}*`,
  ]);
  if (end.code !== 0 && networkFailure(end.stderr) === "missing-branch") throw noBase(base);
  if (end.code !== 0) throw networkProblem(end, "fetch from the repository", "contents: read");
  const seen = await fetchedRefs(edge);
  const start = seen.get(BASE);
  if (start === undefined) throw noBase(base);
  const isWanted = (name: BranchName) => order.only === undefined || name === order.only;
  const swallowed = new Set<string>();
  if (!order.isFull) {
    for (const [ref, { tip }] of seen) {
      const name = ownName(ref);
      if (name === undefined || tip === start.tip || !isWanted(name)) continue;
      if ((await deepen(edge, remote, base, name)) === "none") swallowed.add(ref);
    }
  }
  // A branch may have moved on, or gone, between the two fetches.
  const refs = order.isFull ? seen : await fetchedRefs(edge);
  const branches: BranchState[] = [];
  for (const [ref, { tip }] of refs) {
    const name = ownName(ref);
    if (name === undefined || !isWanted(name)) continue;
    const commits = swallowed.has(ref) ? [] : await commitsSince(edge, start.tip, tip);
    branches.push({ name, tip, commits });
  }
  return { base: { branch: base, commit: start.tip, tree: start.tree }, branches };
}

/** One commit without its history, unless it is there, and its tree. @throws Problem as the other fetch */
export async function fetchCommit(edge: ControlEdge, remote: ForgeRemote, commit: Sha): Promise<Sha> {
  const there = await edge.git.run({ gitDir: edge.dir, args: ["cat-file", "-e", `${commit}^{tree}`] });
  if (there.code !== 0) {
    const end = await talk(edge, remote, [...FETCH, "--depth=1", "--end-of-options", remote.url, commit]);
    if (end.code !== 0) throw networkProblem(end, `fetch the commit ${commit.slice(0, 7)}`, "contents: read");
  }
  return await treeOf(edge, commit);
}

/**
 * Fetches the commits of one branch that the base lacks, as the forge itself knows them: a shallow history cannot tell.
 */
async function deepen(
  edge: ControlEdge,
  remote: ForgeRemote,
  base: BranchName,
  branch: BranchName,
): Promise<"some" | "none"> {
  const ref = `${HEADS}${branch}`;
  const end = await talk(edge, remote, [
    ...FETCH,
    `--shallow-exclude=refs/heads/${base}`,
    "--end-of-options",
    remote.url,
    `+refs/heads/${branch}:${ref}`,
  ]);
  if (end.code === 0) return "some";
  if (/no commits selected for shallow requests|error processing shallow info/.test(end.stderr))
    return "none";
  if (networkFailure(end.stderr) === "missing-branch") {
    await edge.git.read({ gitDir: edge.dir, args: ["update-ref", "-d", ref] });
    return "none";
  }
  throw networkProblem(end, `fetch the branch ${branch}`, "contents: read");
}

async function defaultBranch(edge: ControlEdge, remote: ForgeRemote): Promise<BranchName> {
  const end = await talk(edge, remote, ["ls-remote", "--symref", "--end-of-options", remote.url, "HEAD"]);
  if (end.code !== 0) throw networkProblem(end, "ask for the default branch", "contents: read");
  const name = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(end.stdout.toString())?.[1];
  if (name === undefined) {
    throw new Problem(
      "no-base",
      "The repository has no default branch to start from.",
      "Push a first commit.",
    );
  }
  return branchName(name);
}

/** Runs git with the credential in its environment, and again when the forge could not be reached. */
export async function talk(edge: ControlEdge, remote: ForgeRemote, args: readonly string[]): Promise<GitEnd> {
  for (let attempt = 0; ; attempt += 1) {
    const end = await edge.git.run({
      gitDir: edge.dir,
      args,
      network: true,
      config: [
        `protocol.${remote.scheme}.allow=always`,
        "http.followRedirects=false",
        "http.lowSpeedLimit=1000",
        "http.lowSpeedTime=300",
        "transfer.fsckObjects=true",
        "fetch.writeCommitGraph=false",
        "push.followTags=false",
        "push.gpgSign=false",
        "push.recurseSubmodules=no",
      ],
      env: credentialEnv(remote),
    });
    const wait = remote.retryAfter[attempt];
    const again = end.code !== 0 && networkFailure(end.stderr) === "unreachable" && wait !== undefined;
    if (!again) return end;
    await remote.pause(wait);
  }
}

/** In the environment of one child: a command line can be read by every user, and a file outlives us. */
function credentialEnv(remote: ForgeRemote): Record<string, string> {
  if (remote.credential === undefined) return {};
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${remote.origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: Secret.reveal(remote.credential),
  };
}

/** From ref to its commit and that commit's tree. */
async function fetchedRefs(edge: ControlEdge): Promise<Map<string, { tip: Sha; tree: Sha }>> {
  const listed = await edge.git.read({
    gitDir: edge.dir,
    args: ["for-each-ref", "--format=%(objectname) %(tree) %(refname)", "refs/gatehouse/"],
  });
  const refs = new Map<string, { tip: Sha; tree: Sha }>();
  for (const line of listed.toString().split("\n")) {
    const [tip, tree, ref] = line.split(" ");
    if (tip !== undefined && tree !== undefined && ref !== undefined) {
      refs.set(ref, { tip: sha(tip), tree: sha(tree) });
    }
  }
  return refs;
}

function ownName(ref: string): BranchName | undefined {
  return ref.startsWith(HEADS) ? nameOf(ref.slice(HEADS.length)) : undefined;
}

/** A branch whose name we would not make is none of ours. */
export function nameOf(name: string): BranchName | undefined {
  try {
    return branchName(name);
  } catch {
    return undefined;
  }
}

export function noBase(branch: string): Problem {
  return new Problem(
    "no-base",
    `The branch "${branch}" does not exist in the repository.`,
    "Give the name of an existing branch as `base`.",
  );
}
