/** A run that reads everything and writes nothing: a dry one, which tells each write instead, and the work of two jobs, which does not. */
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
    // The one that would have been written is not there.
    commentText: async () => undefined,
    refreshComment: async () => {},
    removeComment: async () => would("remove our status comment"),
    openPullRequest: async (proposal) => {
      would(
        `open a ${proposal.draft ? "draft " : ""}pull request from \`${proposal.head}\` into \`${proposal.base}\``,
      );
      return { kind: "not-opened", command: undefined };
    },
    updatePullRequest: async (number) => would(`update pull request #${number}`),
    markReady: async (number) => {
      would(`take pull request #${number} out of draft`);
      return { kind: "not-asked" };
    },
    rerunFailedJobs: async (run) => {
      would(`start the failed jobs of run ${run} once more`);
      return { kind: "not-asked" };
    },
    dispatchWorkflow: async (workflow, branch) => {
      would(`dispatch \`${workflow}\` on \`${branch}\``);
      return { kind: "not-asked" };
    },
    react: async () => {},
    commitComments: {
      ...forge.commitComments,
      write: async (commit, id) => {
        would(`${id === undefined ? "write" : "update"} the status comment on commit ${commit.slice(0, 7)}`);
        return id ?? 0;
      },
      text: async () => undefined,
      refresh: async () => {},
      remove: async () => would("remove our status comment"),
    },
  };
}

export function dryRepository(repository: Repository, say: (line: string) => void): Repository {
  return {
    ...repository,
    push: async ({ commit, branch }) => {
      say(`Dry run: would push ${commit} to \`${branch}\`.`);
      return { kind: "not-pushed", command: undefined };
    },
  };
}
