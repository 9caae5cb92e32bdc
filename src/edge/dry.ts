/** A dry run: everything is read, nothing is written. Each write is told instead. */
import { quoted } from "../text/shell.ts";
import type { Forge, Repository } from "../world.ts";

export function dryForge(forge: Forge, say: (line: string) => void): Forge {
  const would = (what: string) => say(`Dry run: would ${what}.`);
  return {
    ...forge,
    addLabel: async (issue, label) => would(`set the label \`${label}\` on #${issue}`),
    removeLabel: async (issue, label) => would(`remove the label \`${label}\` from #${issue}`),
    writeComment: async (issue, id) => {
      would(`${id === undefined ? "write" : "update"} the status comment on #${issue}`);
      return id ?? 0;
    },
    removeComment: async () => would("remove our status comment"),
    openPullRequest: async (proposal) => ({
      kind: "not-opened",
      command: `gh pr create --base ${proposal.base} --head ${proposal.head}${proposal.draft ? " --draft" : ""} --title ${quoted(proposal.title)} --body-file report.md`,
    }),
    updatePullRequest: async (number) => would(`update pull request #${number}`),
  };
}

export function dryRepository(repository: Repository): Repository {
  return {
    ...repository,
    fetch: (base, stem) => repository.fetch(base, stem),
    readFile: (commit, path) => repository.readFile(commit, path),
    treeOf: (commit) => repository.treeOf(commit),
    change: (base, tree) => repository.change(base, tree),
    commit: (order) => repository.commit(order),
    push: async ({ commit, branch }) => ({
      kind: "not-pushed",
      command: `git push origin ${commit}:refs/heads/${branch}`,
    }),
  };
}
