/**
 * Pushes one commit to one branch, which must be as it was seen. It forces nothing over a commit that was not seen,
 * pushes no tag, and runs no hook.
 */
import type { PushEnd, Repository } from "../../world.ts";
import type { ControlEdge } from "./control.ts";
import { networkProblem, printable } from "./failure.ts";
import { type ForgeRemote, talk } from "./fetch.ts";
import type { GitEnd } from "./git.ts";

type PushOrder = Parameters<Repository["push"]>[0];

const MOVED =
  /stale info|fetch first|non-fast-forward|remote ref updated since checkout|reference already exists|incorrect old value|cannot lock ref|but expected|needs force/i;

/** @throws Problem `forge-permission`, `forge-unreachable`, `git-failed`, `cancelled` */
export async function pushToForge(
  edge: ControlEdge,
  remote: ForgeRemote,
  order: PushOrder,
): Promise<PushEnd> {
  const end = endOf(await talk(edge, remote, pushArgs(remote.url, order)));
  // Connections break after the forge has obeyed, and the repeated push (curl repeats by itself, too) finds the branch there.
  return end.kind === "moved" && (await isAt(edge, remote, order)) ? { kind: "pushed" } : end;
}

async function isAt(edge: ControlEdge, remote: ForgeRemote, order: PushOrder): Promise<boolean> {
  const ref = `refs/heads/${order.branch}`;
  const end = await talk(edge, remote, ["ls-remote", "--end-of-options", remote.url, ref]);
  return end.code === 0 && end.stdout.toString().split("\n").includes(`${order.commit}\t${ref}`);
}

/**
 * Into the user's own repository, on the same terms. A branch that is checked out is refused by git itself.
 * @param gitProgram runs the receiving side, without the repository's hooks
 */
export async function pushToFolder(
  edge: ControlEdge,
  gitProgram: string,
  repository: string,
  order: PushOrder,
): Promise<PushEnd> {
  const receiver = [
    quoted(gitProgram),
    "-c core.hooksPath=/dev/null",
    "-c receive.autogc=false",
    "-c receive.denyCurrentBranch=refuse",
    // The user may stand in a repository of another owner: asked for by name, as here, that is no accident.
    "-c safe.directory='*'",
    "receive-pack",
  ].join(" ");
  const [push = "", ...rest] = pushArgs(repository, order);
  const end = await edge.git.run({
    gitDir: edge.dir,
    args: [push, `--receive-pack=${receiver}`, ...rest],
    config: ["protocol.file.allow=always", "push.followTags=false", "push.gpgSign=false"],
  });
  return endOf(end);
}

function pushArgs(to: string, order: PushOrder): string[] {
  const ref = `refs/heads/${order.branch}`;
  return [
    "push",
    "--porcelain",
    "--no-verify",
    "--no-recurse-submodules",
    `--force-with-lease=${ref}:${order.expected ?? ""}`,
    "--end-of-options",
    to,
    `${order.commit}:${ref}`,
  ];
}

function endOf(end: GitEnd): PushEnd {
  const told = pushEnd(end.stdout.toString(), end.stderr);
  if (end.code === 0 && told?.kind === "pushed") return told;
  if (told !== undefined && told.kind !== "pushed") return told;
  throw networkProblem(end, "push to the repository", "contents: write");
}

/**
 * What `git push --porcelain` says became of its single ref; `undefined` when it does not come to that.
 * @param stderr holds the forge's own lines, each after `remote:`
 */
export function pushEnd(porcelain: string, stderr: string): PushEnd | undefined {
  const line = porcelain.split("\n").find((text) => /^[ +*=!-]\t/.test(text));
  if (line === undefined) return undefined;
  const [flag, , summary = ""] = line.split("\t");
  if (flag !== "!") return { kind: "pushed" };
  const remote = stderr
    .split(/[\r\n]+/)
    .map((text) => /^remote: (.*)$/.exec(text)?.[1]?.trim() ?? "")
    .filter((text) => text !== "");
  const reason = /\((.*)\)\s*$/.exec(summary)?.[1] ?? summary;
  if (MOVED.test(reason) || remote.some((text) => MOVED.test(text))) return { kind: "moved" };
  return { kind: "refused", why: printable([reason, ...remote].join(" - ")) };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
