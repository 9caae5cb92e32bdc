/** Decides what the config file of the base commit says. It fills in no defaults and believes nothing it does not know. */
import { checkOf, firstLine } from "./check.ts";
import { checked } from "./checked.ts";
import { type ConfigFile, configSchema } from "./config-schema.ts";
import type { AgentChoice, Check, Config, GateSource, ModelApi } from "./settings.ts";
import { readSource } from "./source.ts";
import { treeFolder, workflowFile } from "./values.ts";

/**
 * Reads the config file. An empty one says nothing, as a missing one does.
 * @param file its path in the repository, for messages
 * @throws SourceProblem `bad-config`, with the line, column and key of up to ten errors
 */
export function readConfig(text: string, file: string): Config {
  const source = readSource(text, file, "bad-config");
  const config: ConfigFile = source.value === null ? {} : checked(configSchema, source, "bad-config");
  return {
    agent: agentOf(config.agent),
    setup: config.setup,
    gate: gateOf(config.gate, file),
    gateBaseline: config["gate-baseline"],
    gateHosts: lowerCase(config["gate-hosts"]),
    toolchainEnv: config["toolchain-env"],
    evidence: { paths: config.evidence?.paths, onChange: config.evidence?.["on-change"] },
    protect: config.protect,
    brief: { files: config.brief?.files, comments: config.brief?.comments },
    limits: {
      attempts: config.limits?.attempts,
      minutes: config.limits?.minutes,
      changedFiles: config.limits?.["changed-files"],
      changedLines: config.limits?.["changed-lines"],
      openPullRequests: config.limits?.["open-pull-requests"],
      agentRunsPerDay: config.limits?.["agent-runs-per-day"],
      issueCharacters: config.limits?.["issue-characters"],
      commentCharacters: config.limits?.["comment-characters"],
    },
    schedule: {
      order: config.schedule?.order,
      priorities: config.schedule?.priorities?.map((name) => [name]),
      cooldownDays: config.schedule?.["cooldown-days"],
    },
    allow: { bots: config.allow?.bots },
    strict: config.strict,
    pauseIssue: config["pause-issue"],
    heal: { branches: config.heal?.branches, workflows: config.heal?.workflows?.map(workflowFile) },
  };
}

function agentOf(agent: ConfigFile["agent"]): Config["agent"] {
  if (agent === undefined) return undefined;
  return {
    choice: choiceOf(agent),
    api: agent.api?.map(
      (entry): ModelApi => ({
        upstream: entry.upstream.replace(/\/+$/, ""),
        paths: entry.paths,
        baseUrlEnv: entry["base-url-env"],
        keyEnv: entry["key-env"],
        header: entry.header,
      }),
    ),
    env: agent.env,
    hosts: lowerCase(agent.hosts),
    timeoutMinutes: agent["timeout-minutes"],
  };
}

function choiceOf(agent: NonNullable<ConfigFile["agent"]>): AgentChoice | undefined {
  if (agent.preset !== undefined) return { kind: "preset", name: agent.preset };
  return agent.command === undefined ? undefined : { kind: "command", command: agent.command.trim() };
}

function gateOf(gate: ConfigFile["gate"], file: string): GateSource | undefined {
  if (gate === undefined) return undefined;
  if (!Array.isArray(gate)) return { kind: "workflow", workflow: workflowFile(gate.workflow), job: gate.job };
  const checks = gate.map((item): Check => {
    if (typeof item === "string") return checkOf(item);
    return {
      name: item.name ?? firstLine(item.run),
      run: item.run,
      shell: item.shell,
      env: item.env ?? {},
      workingDirectory: treeFolder(item["working-directory"] ?? "."),
      timeoutMinutes: item["timeout-minutes"],
    };
  });
  return { kind: "checks", checks, from: file };
}

function lowerCase(hosts: readonly string[] | undefined): readonly string[] | undefined {
  return hosts?.map((host) => host.toLowerCase());
}
