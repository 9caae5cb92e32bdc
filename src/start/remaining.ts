/** Says what a person still has to do after the files are written, with the command for each. It does none of it. */
import { configPath, gateInWords } from "./config-text.ts";
import type { StartPlan } from "./plan.ts";
import { workflowPath } from "./workflow-text.ts";

export function remaining(plan: StartPlan): readonly string[] {
  const { triggers, defaultBranch, agent } = plan.choice;
  const issues = triggers.includes("label") || triggers.includes("comment");
  const labels = [
    ...(issues ? [["agent", "starts the agent on an issue", "5319e7"]] : []),
    ...(triggers.includes("schedule") ? [["ready", "the agent may take it at night", "0e8a16"]] : []),
  ];
  const steps: string[][] = [
    [
      `Look at both files, then bring them to ${defaultBranch}: GitHub starts this workflow only from there.`,
      `git add ${workflowPath} ${configPath} && git commit -m "Let ${agent} work on issues" && git push`,
    ],
    [
      `Give it the agent's key: one of its own, with a budget.`,
      ...plan.secrets.map((name) => `gh secret set ${name}`),
    ],
    [
      plan.labelFile === undefined
        ? "Make the labels."
        : `Make the labels, and add them to ${plan.labelFile}.`,
      ...labels.map(
        ([name, what, colour]) => `gh label create ${name} --description "${what}" --color ${colour}`,
      ),
    ],
    [
      "Let Actions open pull requests (Settings, Actions, General).",
      "gh api --method PUT 'repos/{owner}/{repo}/actions/permissions/workflow' -F can_approve_pull_request_reviews=true",
    ],
    ["Ask what this repository's own gates carry.", "gatehouse doctor"],
  ].filter((step) => step.length > 1);
  return [
    `The gate: ${gateInWords(plan.gate)}`,
    ...(plan.left.length === 0
      ? []
      : [`Not in the gate, though CI has it: ${plan.left.map(({ name }) => name).join(", ")}`]),
    "",
    "What remains:",
    ...steps.flatMap(([what = "", ...commands], index) => [
      `${index + 1}. ${what}`,
      ...commands.map((command) => `     ${command}`),
    ]),
  ];
}
