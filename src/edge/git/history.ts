/** Reads commits: their trees, and those that a branch has and the base lacks. It asks no forge and judges no author. */
import { Problem } from "../../problem.ts";
import { type Sha, sha } from "../../words.ts";
import type { CommitFacts } from "../../world.ts";
import type { ControlEdge } from "./control.ts";

const FIELDS = 4;

/** At most 100. The history of `tip` down to what `base` has must be here. @throws Problem `git-failed` */
export async function commitsSince(edge: ControlEdge, base: Sha, tip: Sha): Promise<CommitFacts[]> {
  const listed = await edge.git.read({
    gitDir: edge.dir,
    args: [
      "log",
      "-z",
      "--topo-order",
      "--max-count=100",
      "--no-mailmap",
      "--no-show-signature",
      "--no-decorate",
      "--no-patch",
      "--encoding=UTF-8",
      "--format=tformat:%H%x00%ae%x00%ce%x00%B",
      "--end-of-options",
      `${base}..${tip}`,
    ],
  });
  const fields = listed.toString("utf8").split("\0");
  const facts: CommitFacts[] = [];
  for (let i = 0; i + FIELDS <= fields.length; i += FIELDS) {
    const [id, authorEmail, committerEmail, message] = fields.slice(i, i + FIELDS);
    if (
      id === undefined ||
      authorEmail === undefined ||
      committerEmail === undefined ||
      message === undefined
    ) {
      throw new Problem("git-output", "git printed a history that cannot be read.");
    }
    facts.push({ sha: sha(id), authorEmail, committerEmail, message });
  }
  return facts;
}

/** @throws Problem `git-failed` when there is no such commit */
export async function treeOf(edge: ControlEdge, commit: Sha): Promise<Sha> {
  const answer = await edge.git.read({
    gitDir: edge.dir,
    args: ["rev-parse", "--verify", `${commit}^{tree}`],
  });
  return sha(answer.toString().trim());
}
