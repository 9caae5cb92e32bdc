/** The laptop, where there is no forge: reads come from what is at hand, writes become the commands that a person would type. */
import { Problem } from "../problem.ts";
import { quoted } from "../text/shell.ts";
import type { Issue } from "../trigger/trigger.ts";
import type { Forge, Identity, Opened, ProposalText, Runs } from "../world.ts";

export interface LaptopOptions {
  readonly identity: Identity;
  /** The issue of a recorded event, when there is one. */
  readonly issue: Issue | undefined;
  readonly say: (line: string) => void;
  /** Keeps the body of the pull request and returns the file's path. */
  readonly keep: (name: string, content: string) => Promise<string>;
}

/** Whoever sits at the machine owns it, so everybody may start work there. */
export function createLaptop(options: LaptopOptions): Forge {
  const would = (what: string) => options.say(`On a forge this would ${what}.`);
  const issue = async (number: number) => {
    if (options.issue?.number === number) return options.issue;
    throw new Problem(
      "no-forge",
      `Issue #${number} cannot be read: there is no forge here, and the recorded event does not hold it.`,
      "Pass the payload of an `issues` or `issue_comment` event.",
    );
  };
  return {
    identity: async () => options.identity,
    permission: async () => "admin",
    issue,
    issueAtStart: async (number) => ({
      identity: options.identity,
      issue: await issue(number),
      comments: [],
      onCommits: [],
      openPullRequests: [],
    }),
    comments: async () => [],
    addLabel: async (issue, label) => would(`set the label \`${label}\` on #${issue}`),
    removeLabel: async (issue, label) => would(`remove the label \`${label}\` from #${issue}`),
    writeComment: async (issue, id) => {
      would(`${id === undefined ? "write" : "update"} the status comment on #${issue}`);
      return id ?? 1;
    },
    commentText: async () => undefined,
    refreshComment: async () => {},
    removeComment: async () => would("remove our status comment"),
    pullRequestsOf: async () => [],
    openPullRequest: (proposal) => told(options, proposal),
    updatePullRequest: async (number) => would(`update pull request #${number}`),
    markReady: async () => ({ kind: "not-asked" }),
    pullRequest: async (number) => {
      throw new Problem(
        "no-forge",
        `Pull request #${number} cannot be read: there is no forge here.`,
        "Try it with the event of an issue.",
      );
    },
    reviews: async () => [],
    diffedFiles: async () => [],
    approvers: async () => [],
    isAncestor: async (commit, of) => commit === of,
    isCollaborator: async () => true,
    react: async () => {},
    ready: {
      issues: noQueue,
      labelNames: noQueue,
      dueMilestones: noQueue,
      openPullRequests: async () => [],
      commentsSince: async () => [],
      labelSettings: noQueue,
    },
    commitComments: {
      on: async () => [],
      since: async () => [],
      write: async (commit, id) => {
        would(`${id === undefined ? "write" : "update"} the status comment on commit ${commit.slice(0, 7)}`);
        return id ?? 1;
      },
      text: async () => undefined,
      refresh: async () => {},
      remove: async () => would("remove our status comment"),
    },
    ...noRuns,
  };
}

async function noQueue(): Promise<never> {
  throw new Problem("no-forge", "There is no forge here, and so no queue of issues.", "Name the issue.");
}

/** There is no CI on the laptop, so nothing of a run can be read. */
const noRuns: Runs = {
  workflowRun: async () => undefined,
  runsOf: async () => [],
  completedRuns: async () => [],
  failedJobs: async ({ id }) => {
    throw new Problem(
      "no-forge",
      `What failed in run ${id} cannot be read: there is no forge here.`,
      "Mend a red gate with `self-heal`.",
    );
  },
  jobLog: async () => ({ kind: "gone" }),
  rerunFailedJobs: async () => ({ kind: "not-asked" }),
  dispatchWorkflow: async () => ({ kind: "not-asked" }),
  isProtected: async () => false,
};

async function told(options: LaptopOptions, proposal: ProposalText): Promise<Opened> {
  const body = await options.keep("pull-request.md", proposal.body);
  const draft = proposal.draft ? " --draft" : "";
  return {
    kind: "not-opened",
    command: `gh pr create${draft} --base ${proposal.base} --head ${proposal.head} --title ${quoted(proposal.title)} --body-file ${quoted(body)}`,
  };
}
