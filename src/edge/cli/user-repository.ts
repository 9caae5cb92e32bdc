/** The repository that the user stands in: asked carefully, and never changed but by switching to the new branch. */
import { getExecOutput } from "@actions/exec";
import { Problem } from "../../problem.ts";

/** @throws Problem `no-repository` */
export async function repositoryRoot(cwd: string): Promise<string> {
  const { exitCode, stdout } = await git(cwd, ["rev-parse", "--show-toplevel"]);
  if (exitCode === 0) return stdout.trim();
  throw new Problem(
    "no-repository",
    "This folder is in no git repository.",
    "Change into one, or make one with `git init`.",
  );
}

/** @throws Problem `uncommitted`, `no-commit` */
export async function requireClean(root: string): Promise<void> {
  if ((await git(root, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])).exitCode !== 0) {
    throw new Problem("no-commit", "The repository has no commit yet.", "Commit what is there first.");
  }
  const { stdout } = await git(root, ["status", "--porcelain", "--untracked-files=no"]);
  if (stdout.trim() === "") return;
  throw new Problem(
    "uncommitted",
    `The working tree has changes that are not committed (${stdout.trim().split("\n").length} files).`,
    "Commit or stash them; the work starts from the last commit.",
  );
}

/** @throws Problem `branch-exists` */
export async function requireNoBranch(root: string, branch: string): Promise<void> {
  const { exitCode } = await git(root, ["rev-parse", "--verify", "--quiet", `refs/heads/${branch}`]);
  if (exitCode !== 0) return;
  const current = (await git(root, ["symbolic-ref", "--short", "-q", "HEAD"])).stdout.trim();
  const leave = current === branch ? "git switch - && " : "";
  throw new Problem(
    "branch-exists",
    `The branch ${branch} is there already, from an earlier run perhaps.`,
    `Look at it, then remove it: ${leave}git branch -D ${branch}`,
  );
}

/** @throws Problem `switch-failed` */
export async function switchTo(root: string, branch: string): Promise<void> {
  const { exitCode, stderr } = await git(root, ["switch", "--quiet", branch]);
  if (exitCode === 0) return;
  throw new Problem(
    "switch-failed",
    `The branch ${branch} was made, but git could not switch to it: ${stderr.trim().split("\n").at(-1)}`,
  );
}

async function git(
  cwd: string,
  args: readonly string[],
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  return getExecOutput("git", [...args], { cwd, silent: true, ignoreReturnCode: true });
}
