/** Shows the pure rooms a repository: the working tree as it stands, or one commit. It reads, and follows no link. */
import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { getExecOutput } from "@actions/exec";
import type { RepositoryView } from "../../start/view.ts";

/** A manifest or a workflow larger than this is none that we would understand. */
const mostBytes = 1024 * 1024;

/** Tracked files, and those that nobody has added yet but that no ignore rule names. */
export async function workingTree(root: string): Promise<RepositoryView> {
  const listed = await git(root, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  return {
    files: [...new Set(listed.split("\0").filter((name) => name !== ""))].sort(),
    read: (name) => {
      const file = path.join(root, name);
      try {
        const stats = lstatSync(file);
        return stats.isFile() && stats.size <= mostBytes ? readFileSync(file, "utf8") : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** The default branch by what git knows of the remote, else the branch one stands on. */
export async function defaultBranch(root: string): Promise<string> {
  const remote = (await git(root, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"])).trim();
  if (remote.startsWith("origin/")) return remote.slice("origin/".length);
  const current = (await git(root, ["symbolic-ref", "--quiet", "--short", "HEAD"])).trim();
  return current === "" ? "main" : current;
}

/** Standard output, empty when git has nothing to say. */
async function git(root: string, args: readonly string[]): Promise<string> {
  const { stdout } = await getExecOutput("git", [...args], {
    cwd: root,
    silent: true,
    ignoreReturnCode: true,
  });
  return stdout;
}
