/** What is run as the agent: the command itself, or a preset's. */
import { presetCommand, presetKeys, presets } from "./presets.ts";
import type { Settings } from "./settings.ts";

export interface AgentCommand {
  /** For log and report. */
  readonly name: string;
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
  /** Variables of the job that are handed in as they are. A preset needs its key there until the box has its own door for it. */
  readonly expose: readonly string[];
}

export function agentCommand({ choice, env }: Settings["agent"]): AgentCommand {
  switch (choice.kind) {
    case "command":
      return { name: "agent-command", command: choice.command, env: {}, expose: env };
    case "preset":
      return {
        name: choice.name,
        command: presetCommand(choice.name),
        env: presets[choice.name].env,
        expose: [...new Set([...presetKeys(choice.name), ...env])],
      };
    default:
      return choice satisfies never;
  }
}
