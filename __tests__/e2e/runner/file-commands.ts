/** The files through which a step talks to the runner: makes them, and reads what the step wrote. */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const files = {
  GITHUB_OUTPUT: "set_output_",
  GITHUB_STATE: "save_state_",
  GITHUB_ENV: "set_env_",
  GITHUB_PATH: "add_path_",
  GITHUB_STEP_SUMMARY: "step_summary_",
} as const;

export type FileCommands = Awaited<ReturnType<typeof makeFileCommands>>;

/** New files for one step. @param temp RUNNER_TEMP */
export async function makeFileCommands(temp: string) {
  const folder = path.join(temp, "_runner_file_commands");
  const suffix = randomUUID();
  await mkdir(folder, { recursive: true });
  const variables: Record<string, string> = {};
  for (const [name, prefix] of Object.entries(files)) {
    variables[name] = path.join(folder, prefix + suffix);
    await writeFile(variables[name], "");
  }
  const text = (name: keyof typeof files) => readFile(variables[name] ?? "", "utf8").catch(() => "");
  return {
    folder,
    variables,
    /** @throws Error with the runner's words when a file is malformed */
    read: async () => ({
      outputs: keyValues(await text("GITHUB_OUTPUT")),
      state: keyValues(await text("GITHUB_STATE")),
      env: keyValues(await text("GITHUB_ENV")),
      path: (await text("GITHUB_PATH")).split(/\r?\n/).filter((line) => line !== ""),
      summary: await text("GITHUB_STEP_SUMMARY"),
    }),
  };
}

/** `NAME=value` lines and `NAME<<DELIMITER` blocks. Whichever of `=` and `<<` comes first decides. */
export function keyValues(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const [equals, heredoc] = [line.indexOf("="), line.indexOf("<<")];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc))
      found[line.slice(0, equals)] = line.slice(equals + 1);
    else if (heredoc > 0 && heredoc + 2 < line.length) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      found[line.slice(0, heredoc)] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else throw new Error(`Invalid format '${line}'`);
  }
  return found;
}
