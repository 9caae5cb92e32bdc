/** Decides which of input, config file and default counts, for every setting. It checks nothing that was checked before. */
import { Problem } from "../problem.ts";
import { checkOf } from "./check.ts";
import { presets } from "./presets.ts";
import {
  type AgentChoice,
  type Config,
  type GateSource,
  type Inputs,
  presetNames,
  type Settings,
  type StartRules,
} from "./settings.ts";

const defaults = {
  agentTimeoutMinutes: 30,
  gateBaseline: "first",
  briefFiles: ["AGENTS.md", "CLAUDE.md", "CONTRIBUTING.md"],
  briefComments: "collaborators",
  attempts: 3,
  minutes: 60,
  changedFiles: 100,
  changedLines: 3000,
  openPullRequests: 5,
  agentRunsPerDay: 20,
  issueCharacters: 60_000,
  commentCharacters: 8_000,
  scheduleOrder: ["priority", "milestone", "age"],
  priorities: [
    ["P0", "priority: critical", "priority:critical", "priority/critical"],
    ["P1", "priority: high", "priority:high", "priority/high"],
    ["P2", "priority: medium", "priority:medium", "priority/medium"],
    ["P3", "priority: low", "priority:low", "priority/low"],
  ],
  cooldownDays: 7,
} as const;

/**
 * An input wins over the config file, the config file over the default; a list replaces a list.
 * @throws Problem `no-agent`, `no-gate`
 */
export function settingsOf(inputs: Inputs, config: Config | undefined): Settings {
  return {
    ...startRulesOf(inputs, config),
    agent: agentOf(inputs, config),
    setup: inputs.setup ?? config?.setup ?? [],
    gate: gateOf(inputs, config),
    gateBaseline: config?.gateBaseline ?? defaults.gateBaseline,
    gateHosts: inputs.gateHosts ?? config?.gateHosts ?? [],
    toolchainEnv: config?.toolchainEnv ?? [],
    evidence: {
      paths: config?.evidence.paths ?? [],
      onChange: config?.evidence.onChange,
    },
    protect: config?.protect ?? [],
    brief: {
      files: config?.brief.files ?? defaults.briefFiles,
      comments: config?.brief.comments ?? defaults.briefComments,
    },
    heal: {
      branches: config?.heal.branches ?? branchesUnder(inputs.branchPrefix),
      workflows: config?.heal.workflows ?? [],
    },
    branchPrefix: inputs.branchPrefix,
    configPath: inputs.configPath,
    onGiveUp: inputs.onGiveUp,
    draft: inputs.draft,
    ciWorkflow: inputs.ciWorkflow,
    dryRun: inputs.dryRun,
  };
}

/** Who only publishes runs no agent and no gate, and need not name them. A gate that the config names is still read. */
export function withoutWork(inputs: Inputs, config: Config | undefined): Inputs {
  return {
    ...inputs,
    agent: inputs.agent ?? config?.agent?.choice ?? { kind: "command", command: "exit 1" },
    gate: inputs.gate ?? (config?.gate === undefined ? [] : undefined),
  };
}

/** What is needed to decide whether and on what to work; an agent and a gate need not be named for it. */
export function startRulesOf(inputs: Inputs, config: Config | undefined): StartRules {
  const { limits } = config ?? {};
  return {
    limits: {
      attempts: inputs.maxAttempts ?? limits?.attempts ?? defaults.attempts,
      minutes: inputs.timeoutMinutes ?? limits?.minutes ?? defaults.minutes,
      changedFiles: limits?.changedFiles ?? defaults.changedFiles,
      changedLines: limits?.changedLines ?? defaults.changedLines,
      openPullRequests: limits?.openPullRequests ?? defaults.openPullRequests,
      agentRunsPerDay: limits?.agentRunsPerDay ?? defaults.agentRunsPerDay,
      issueCharacters: limits?.issueCharacters ?? defaults.issueCharacters,
      commentCharacters: limits?.commentCharacters ?? defaults.commentCharacters,
    },
    schedule: {
      order: config?.schedule.order ?? defaults.scheduleOrder,
      priorities: config?.schedule.priorities ?? defaults.priorities,
      cooldownDays: config?.schedule.cooldownDays ?? defaults.cooldownDays,
    },
    allow: { bots: config?.allow.bots ?? [] },
    strict: config?.strict ?? false,
    pauseIssue: config?.pauseIssue,
  };
}

function agentOf(inputs: Inputs, config: Config | undefined): Settings["agent"] {
  const choice = inputs.agent ?? config?.agent?.choice;
  if (choice === undefined) {
    throw new Problem(
      "no-agent",
      "No agent is named.",
      `Set input "agent" (${presetNames.join(", ")}) or "agent-command", or "agent.preset" or "agent.command" in ${inputs.configPath}, or the environment variable AGENT_CMD.`,
    );
  }
  return {
    choice,
    api: apiOf(choice, inputs, config),
    env: inputs.agentEnv ?? config?.agent?.env ?? [],
    hosts: inputs.allowedHosts ?? config?.agent?.hosts ?? [],
    timeoutMinutes: config?.agent?.timeoutMinutes ?? defaults.agentTimeoutMinutes,
  };
}

/** The config's API is that of the config's agent: an input that names another one brings its own, or none. */
function apiOf(choice: AgentChoice, inputs: Inputs, config: Config | undefined): Settings["agent"]["api"] {
  const configured = config?.agent;
  const overruled = inputs.agent !== undefined && configured?.choice !== undefined;
  if (configured?.api !== undefined && !overruled) return configured.api;
  return choice.kind === "preset" ? presets[choice.name].api : [];
}

function gateOf(inputs: Inputs, config: Config | undefined): GateSource {
  if (inputs.gate !== undefined)
    return { kind: "checks", checks: inputs.gate.map(checkOf), from: 'input "gate"' };
  if (config?.gate !== undefined) return config.gate;
  throw new Problem(
    "no-gate",
    "No gate is named, and nothing is proposed without one.",
    `Set input "gate" (one command a line), or in ${inputs.configPath} either "gate: [npm test]" or "gate: { workflow: ci.yml, job: test }".`,
  );
}

/** The pattern of every branch under a prefix, whether it ends a folder or a word. */
function branchesUnder(prefix: string): readonly string[] {
  return prefix.endsWith("/") ? [`${prefix}**`] : [`${prefix}*`, `${prefix}*/**`];
}
