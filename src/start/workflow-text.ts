/** Writes `.github/workflows/gatehouse.yml`: the plan as a workflow, with the comments that its next reader wants. Pure. */
import { ourAction, pins } from "./pins.ts";
import type { StartPlan, TriggerName } from "./plan.ts";
import type { WorkflowStep } from "./toolchains/toolchain.ts";
import { indented, inFlow, stepText } from "./yaml-text.ts";

export const workflowPath = ".github/workflows/gatehouse.yml";

export function workflowText(plan: StartPlan): string {
  return [
    "# Written by `gatehouse init`, and yours to change: only `gatehouse init --force` writes over it.",
    "# It starts the agent; what has to be green before anything is proposed stands in .github/gatehouse.yml.",
    "name: Gatehouse",
    "",
    "on:",
    ...plan.choice.triggers.map((trigger) => `  ${indented(onText(trigger, plan), 2)}`),
    "",
    "permissions: {} # each job says what it needs",
    "",
    "jobs:",
    `  ${indented(plan.choice.twoJobs ? twoJobs(plan) : oneJob(plan), 2)}`,
    "",
  ].join("\n");
}

function onText(trigger: TriggerName, plan: StartPlan): string {
  switch (trigger) {
    case "label":
      return "issues:\n  types: [labeled]";
    case "comment":
      return "issue_comment:\n  types: [created]\npull_request_review:\n  types: [submitted] # one that requests changes of a pull request of the agent's";
    case "failed-runs":
      return `workflow_run:\n  workflows: [${plan.ci.map(({ name }) => inFlow(name)).join(", ")}]\n  types: [completed]`;
    case "schedule":
      return 'schedule:\n  - cron: "17 3 * * 1-5" # at night, on working days: the top issue with the label `ready`';
    default:
      return trigger satisfies never;
  }
}

const conditions: Readonly<Record<TriggerName, string>> = {
  label: "(github.event_name == 'issues' && github.event.label.name == 'agent')",
  comment:
    "(github.event_name == 'issue_comment' && startsWith(github.event.comment.body, '/agent')) ||\n  (github.event_name == 'pull_request_review' && github.event.review.state == 'changes_requested')",
  "failed-runs":
    "(github.event_name == 'workflow_run' && contains(fromJSON('[\"failure\", \"timed_out\"]'), github.event.workflow_run.conclusion))",
  schedule: "github.event_name == 'schedule'",
};

const condition = (plan: StartPlan) =>
  [
    "# Only spares a machine for events that are not for us: who may start work, the action asks the forge.",
    "if: >-",
    plan.choice.triggers.map((trigger) => `  ${conditions[trigger]}`).join(" ||\n"),
  ].join("\n");

function subject(plan: StartPlan): string {
  const { triggers } = plan.choice;
  const names = [
    ...(triggers.includes("label") || triggers.includes("comment") ? ["github.event.issue.number"] : []),
    ...(triggers.includes("comment") ? ["github.event.pull_request.number"] : []),
    ...(triggers.includes("failed-runs") ? ["github.event.workflow_run.head_branch"] : []),
    ...(triggers.includes("schedule") ? ["'next'"] : []),
  ];
  return `\${{ ${names.join(" || ")} }}`;
}

const words = ["stop", "status", "help"].map(
  (word) => `startsWith(github.event.comment.body, '/agent ${word}')`,
);

function concurrency(plan: StartPlan, group: string): string {
  const isTalk = plan.choice.triggers.includes("comment");
  const word = isTalk ? `\${{ (${words.join(" || ")}) && '-word' || '' }}` : "";
  const why = isTalk ? "; a word to a run that is under way must not wait for it" : "";
  return [
    `concurrency: # one run at a time for one issue or branch${why}`,
    `  group: ${group}-${subject(plan)}${word}`,
    "  cancel-in-progress: false",
  ].join("\n");
}

const writing = (plan: StartPlan) =>
  [
    "permissions:",
    "  contents: write # to push the agent's branch; the default branch is never pushed to",
    "  issues: write # to set labels and keep one status comment",
    "  pull-requests: write # to open the pull request",
    ...readingLogs(plan),
  ].join("\n");

const reading = (plan: StartPlan) =>
  [
    "permissions: # nothing can be written from here, whatever the agent does",
    "  contents: read # to check the repository out",
    "  issues: read # to read the issue and its comments",
    "  pull-requests: read # to see what was proposed before",
    ...readingLogs(plan),
  ].join("\n");

function readingLogs(plan: StartPlan): readonly string[] {
  return plan.choice.triggers.includes("failed-runs")
    ? ["  actions: read # to read the logs of a failed run; with `write` a flaky job is started once more"]
    : [];
}

const checkout = [
  `- uses: ${pins.checkout}`,
  "  with:",
  "    persist-credentials: false # no token is left lying in the checkout",
].join("\n");

function preparation(plan: StartPlan): readonly string[] {
  return [checkout, ...plan.steps.map((step: WorkflowStep) => stepText(step)), stepText(plan.install)];
}

/** The keys go to our step alone; it keeps them outside of the box. */
function keys(plan: StartPlan): string {
  const lines = [
    ...plan.secrets.map((name) => `    ${name}: \${{ secrets.${name} }}`),
    `    GATEHOUSE_PAUSED: \${{ vars.GATEHOUSE_PAUSED }} # set this repository variable to \`true\` to stop every start`,
  ];
  return ["  env:", ...lines].join("\n");
}

const steps = (texts: readonly string[]) =>
  ["steps:", ...texts.map((text) => `  ${indented(text, 2)}`)].join("\n");

function oneJob(plan: StartPlan): string {
  const job = [
    condition(plan),
    "runs-on: ubuntu-latest",
    "timeout-minutes: 75 # the action ends by itself after 60, with the time to say how",
    writing(plan),
    concurrency(plan, "gatehouse"),
    steps([
      ...preparation(plan),
      `- uses: ${ourAction}\n  id: agent\n${keys(plan)}`,
      record("agent", "record"),
    ]),
  ];
  return `agent:\n  ${indented(job.join("\n"), 2)}`;
}

/** What the machine takes with it otherwise. A cancelled run has a record, too. @param id of our step @param name of the artifact */
function record(id: string, name: string): string {
  return [
    `- uses: ${pins.upload}`,
    `  if: \${{ always() && steps.${id}.outputs.journal != '' }} # the run's record: briefs, patches and report`,
    "  with:",
    `    name: ${name}`,
    `    path: \${{ runner.temp }}/gatehouse-record-*`,
    "    retention-days: 14",
  ].join("\n");
}

/** Two machines: the one on which the agent runs has no token that can write, the other one never runs the agent's code. */
function twoJobs(plan: StartPlan): string {
  const work = [
    condition(plan),
    "runs-on: ubuntu-latest",
    "timeout-minutes: 75 # the action ends by itself after 60, with the time to say how",
    reading(plan),
    concurrency(plan, "gatehouse"),
    "outputs:",
    `  bundle: \${{ steps.work.outputs.bundle }}`,
    steps([
      ...preparation(plan),
      `- uses: ${ourAction}\n  id: work\n${keys(plan)}\n  with:\n    phase: work`,
      [
        `- uses: ${pins.upload}`,
        `  if: \${{ !cancelled() && steps.work.outputs.bundle }}`,
        "  with:",
        "    name: proposal",
        `    path: \${{ steps.work.outputs.bundle }}`,
        "    include-hidden-files: true",
        "    if-no-files-found: error",
        "    retention-days: 1",
      ].join("\n"),
      record("work", "record-of-the-work"),
    ]),
  ];
  const publish = [
    "# Takes the proposal as hostile input: imports it again, guards it again, then pushes and opens.",
    "needs: work",
    "# Also after a red job, and after one that left nothing: this one tells it, and answers words in comments.",
    `if: \${{ !cancelled() && needs.work.result != 'skipped' }}`,
    "runs-on: ubuntu-latest",
    "timeout-minutes: 15",
    writing(plan),
    concurrency(plan, "gatehouse-publish"),
    steps([
      checkout,
      [
        `- uses: ${pins.download}`,
        "  if: needs.work.outputs.bundle",
        "  with:",
        "    name: proposal",
        `    path: \${{ runner.temp }}/proposal`,
      ].join("\n"),
      [
        `- uses: ${ourAction}`,
        "  id: publish",
        "  with:",
        "    phase: publish",
        `    bundle: \${{ runner.temp }}/proposal`,
      ].join("\n"),
      record("publish", "record"),
    ]),
  ];
  return `work:\n  ${indented(work.join("\n"), 2)}\n\npublish:\n  ${indented(publish.join("\n"), 2)}`;
}
