/** Decides what a check is called and how it runs when only its command was given. */
import type { Check } from "./settings.ts";

/** A command and nothing more: in the tree's root, with the usual shell and no variables of its own. */
export function checkOf(run: string): Check {
  return {
    name: firstLine(run),
    run,
    shell: undefined,
    env: {},
    workingDirectory: ".",
    timeoutMinutes: undefined,
  };
}

/** What a check is called when nobody named it: the first line of its commands, at most 80 characters. */
export function firstLine(commands: string): string {
  const line = commands.trim().split(/[\r\n]/, 1)[0] ?? "";
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
