/** Reads files and differences from the control repository's objects, and writes commits. It talks to no forge. */
import { sha } from "../../words.ts";
import type { Clock, Repository } from "../../world.ts";
import { changeBetween, readBlobs } from "./change.ts";
import type { ControlEdge } from "./control.ts";
import { treeOf } from "./history.ts";
import { mixedTree } from "./mix.ts";

export function objectsOf(
  edge: ControlEdge,
  clock: Pick<Clock, "now">,
): Pick<Repository, "readFile" | "links" | "treeOf" | "change" | "mix" | "commit"> {
  const { git, dir } = edge;
  return {
    async readFile(commit, path) {
      const listed = await git.read({
        gitDir: dir,
        args: ["ls-tree", "-z", "--full-tree", "--end-of-options", commit, path],
        env: { GIT_LITERAL_PATHSPECS: "1" },
      });
      // A path that ends in `/` lists a folder's entries: only the very path counts.
      const [, id, name] = /^100(?:644|755) blob ([0-9a-f]+)\t([^\0]*)\0$/.exec(listed.toString()) ?? [];
      if (id === undefined || name !== path) return undefined;
      return await git.read({ gitDir: dir, args: ["cat-file", "blob", id] });
    },
    async links(commit) {
      const args = ["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit];
      const listed = (await git.read({ gitDir: dir, args })).toString();
      const links = [...listed.matchAll(/(?<=^|\0)120000 blob ([0-9a-f]+)\t([^\0]+)/g)];
      const targets = await readBlobs(
        edge,
        links.map(([, id = ""]) => id),
      );
      return new Map(links.map(([, id = "", path = ""]) => [path, targets.get(id)?.toString() ?? ""]));
    },
    async treeOf(commit) {
      return await treeOf(edge, commit);
    },
    async change(base, tree) {
      return await changeBetween(edge, base, tree);
    },
    async mix(order) {
      return await mixedTree(edge, order);
    },
    async commit({ tree, parents, message, author }) {
      const date = `@${Math.floor(clock.now() / 1000)} +0000`;
      const answer = await git.read({
        gitDir: dir,
        args: ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"],
        input: Buffer.from(message),
        env: {
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: author.email,
          GIT_AUTHOR_DATE: date,
          GIT_COMMITTER_NAME: author.name,
          GIT_COMMITTER_EMAIL: author.email,
          GIT_COMMITTER_DATE: date,
        },
      });
      return sha(answer.toString().trim());
    },
  };
}
