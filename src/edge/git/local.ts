/**
 * Reads the user's own repository on the laptop: its current commit, and our branches in it. Its objects are borrowed, so
 * that nothing is copied; hooks, the index and the work tree are left alone.
 */
import { Problem } from "../../problem.ts";
import { type BranchName, branchName, type Sha, sha } from "../../words.ts";
import type { Base, BranchState } from "../../world.ts";
import type { ControlEdge } from "./control.ts";
import { nameOf, noBase } from "./fetch.ts";
import { commitsSince, treeOf } from "./history.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** @throws Problem `no-repository` */
export function openFolder(repository: string): Workspace & { objects: string } {
  const workspace = openWorkspace(repository);
  if (workspace === undefined) {
    throw new Problem(
      "no-repository",
      `${repository} is not the top folder of a git repository.`,
      "Change into a repository, or make one with `git init`.",
    );
  }
  if (workspace.objects === undefined) {
    throw new Problem(
      "no-repository",
      `${repository} is a partial clone: objects are missing in it.`,
      "Work in a full clone.",
    );
  }
  return { ...workspace, objects: workspace.objects };
}

/**
 * The base is the commit of the branch `base`, else the commit that the user stands on.
 * @throws Problem `no-base`, `bad-branch-name`, `git-failed`
 */
export async function fetchFromFolder(
  edge: ControlEdge,
  folder: Workspace,
  base: BranchName | undefined,
  stem: string,
): Promise<{ base: Base; branches: readonly BranchState[] }> {
  const listed = await edge.git.read({
    gitDir: folder.gitDir,
    args: ["for-each-ref", "--format=%(objectname) %(HEAD) %(refname)", "refs/heads/"],
  });
  const heads: { readonly name: string; readonly tip: Sha; readonly isCurrent: boolean }[] = [];
  for (const line of listed.toString().split("\n")) {
    const [, id, mark, name] = /^([0-9a-f]+) (.) refs\/heads\/(.+)$/.exec(line) ?? [];
    if (id !== undefined && name !== undefined) heads.push({ name, tip: sha(id), isCurrent: mark === "*" });
  }
  const start = heads.find((head) => (base === undefined ? head.isCurrent : head.name === base));
  if (start === undefined) throw base === undefined ? notOnABranch() : noBase(base);
  const branches: BranchState[] = [];
  for (const head of heads) {
    const name = head.name.startsWith(stem) ? nameOf(head.name) : undefined;
    if (name === undefined) continue;
    branches.push({ name, tip: head.tip, commits: await commitsSince(edge, start.tip, head.tip) });
  }
  return {
    base: { branch: branchName(start.name), commit: start.tip, tree: await treeOf(edge, start.tip) },
    branches,
  };
}

function notOnABranch(): Problem {
  return new Problem(
    "no-base",
    "The repository stands on no branch with a commit.",
    "Switch to the branch to start from, or make a first commit.",
  );
}
