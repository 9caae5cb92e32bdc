/** Writes `.github/gatehouse.yml`: the plan as a config file, with the comments that its next reader wants. Pure. */
import type { Check } from "../settings/settings.ts";
import { onOneLine } from "../settings/values.ts";
import type { PlannedGate, StartPlan } from "./plan.ts";
import { block, comment, inFlow, scalar } from "./yaml-text.ts";

export const configPath = ".github/gatehouse.yml";

export function configText(plan: StartPlan): string {
  const parts = [
    [
      "# What Gatehouse may do here, and what has to be green before it proposes anything.",
      "# It is read from the base commit, so that no change can relax its own exam.",
    ],
    agentLines(plan),
    setupLines(plan),
    gateLines(plan),
    hostLines(plan),
    healLines(plan),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function agentLines({ choice }: StartPlan): readonly string[] {
  return ["agent:", `  preset: ${choice.agent}`];
}

function setupLines({ setup }: StartPlan): readonly string[] {
  if (setup.length === 0) return [];
  return [
    "# Prepares a clean checkout, for the agent and for the gate.",
    "setup:",
    ...setup.map((run) => `  - ${scalar(run)}`),
  ];
}

function gateLines({ gate, left }: StartPlan): readonly string[] {
  const gone =
    left.length === 0
      ? []
      : [
          "# Not in it, though CI has it:",
          ...left.map(({ name, why }) => `#   ${onOneLine(`${name}: ${why}`)}`),
        ];
  switch (gate.kind) {
    case "workflow":
      return [
        "# The run: steps of CI's own job, as they stand there: what CI asks of people, the gate asks of the agent.",
        ...gone,
        `gate: { workflow: ${inFlow(gate.file)}, job: ${inFlow(gate.job)} }`,
      ];
    case "list":
      return [
        comment(`Every one must exit 0; ${gate.from}.`),
        ...gone,
        "gate:",
        ...gate.checks.map((check) => `  ${checkText(check)}`),
      ];
    default:
      return gate satisfies never;
  }
}

function checkText(check: Check): string {
  const more = {
    ...(check.shell === undefined ? {} : { shell: check.shell }),
    ...(Object.keys(check.env).length === 0 ? {} : { env: check.env }),
    ...(check.workingDirectory === "." ? {} : { "working-directory": check.workingDirectory }),
    ...(check.timeoutMinutes === undefined ? {} : { "timeout-minutes": check.timeoutMinutes }),
  };
  const run = check.run.trim();
  if (Object.keys(more).length === 0 && !run.includes("\n")) {
    return `- { name: ${inFlow(check.name)}, run: ${inFlow(run)} }`;
  }
  return `- ${block({ name: check.name, run, ...more }, 4)}`;
}

function hostLines({ gateHosts }: StartPlan): readonly string[] {
  if (gateHosts.length === 0) return [];
  return [
    "# All that setup and gate may reach; their box has no other network. The report names what was stopped.",
    "gate-hosts:",
    ...gateHosts.map((host) => `  - ${host}`),
  ];
}

function healLines({ choice, ci }: StartPlan): readonly string[] {
  if (!choice.triggers.includes("failed-runs")) return [];
  return [
    "# Whose failed runs are healed: on the agent's own branches in place, on the default branch by a pull request.",
    "heal:",
    `  workflows: [${ci.map(({ file }) => inFlow(file)).join(", ")}]`,
  ];
}

/** For the terminal: what the gate is, on one line. */
export function gateInWords(gate: PlannedGate): string {
  const names = gate.checks.map(({ name }) => name).join(", ");
  return gate.kind === "workflow" ? `${gate.file}, job ${gate.job} (${names})` : `${names} (${gate.from})`;
}
