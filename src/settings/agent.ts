/** What is run as the agent: the command itself, or a preset's; and what it may reach. */
import { installLine, type Preset, presetCommand, presets } from "./presets.ts";
import type { ModelApi, Settings } from "./settings.ts";

/** A program that is looked for on PATH, and the package that it comes from. */
export interface Program {
  readonly name: string;
  readonly package: Preset["package"];
}

export interface AgentCommand {
  /** For log and report. */
  readonly name: string;
  readonly command: string;
  /** The line that installs it, where we know one. */
  readonly install: string | undefined;
  /** A preset's program, which has its name, and the version that was tried. */
  readonly tried: { readonly program: Program; readonly version: string } | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Variables of the job that are handed in as they are. */
  readonly expose: readonly string[];
  readonly reach: { readonly hosts: readonly string[]; readonly apis: readonly ModelApi[] };
}

/** An API that the config names wins over the preset's for the same variable. */
export function agentCommand({
  agent,
  toolchainEnv,
}: Pick<Settings, "agent" | "toolchainEnv">): AgentCommand {
  const { choice, hosts, api } = agent;
  const expose = [...new Set([...agent.env, ...toolchainEnv])];
  switch (choice.kind) {
    case "command":
      return {
        name: "agent-command",
        command: choice.command,
        install: undefined,
        tried: undefined,
        env: {},
        expose,
        reach: { hosts, apis: api },
      };
    case "preset": {
      const preset = presets[choice.name];
      const own = preset.api.filter(({ baseUrlEnv }) => !api.some((one) => one.baseUrlEnv === baseUrlEnv));
      return {
        name: choice.name,
        command: presetCommand(choice.name),
        install: installLine(preset),
        tried: { program: { name: choice.name, package: preset.package }, version: preset.version },
        env: preset.env,
        expose,
        reach: { hosts, apis: [...own, ...api] },
      };
    }
    default:
      return choice satisfies never;
  }
}
