/** Turns `action.yml` and the presets into the README's tables. Pure: it reads and writes no files. */
import * as v from "valibot";
import { parse } from "yaml";
import { installLine, presets } from "../src/settings/presets.ts";
import { between, table } from "./pages.ts";

const Action = v.object({
  inputs: v.record(v.string(), v.object({ description: v.string(), default: v.optional(v.string()) })),
  outputs: v.record(v.string(), v.object({ description: v.string() })),
});

/**
 * The README with the text between each pair of markers (`<!-- inputs:start -->`, `<!-- inputs:end -->`, and the same for
 * outputs and agents) replaced by the table of what `action.yml` declares, and of the presets.
 *
 * @throws Error when a marker is missing or `action.yml` is not of an action's form
 */
export function withTables(readme: string, actionYml: string): string {
  const { inputs, outputs } = v.parse(Action, parse(actionYml));
  const inputRows = Object.entries(inputs).map(([name, input]) => {
    const { meaning, fallback } = explained(input.description, input.default);
    return [code(name), fallback, meaning];
  });
  const outputRows = Object.entries(outputs).map(([name, output]) => [code(name), output.description]);
  const withInputs = between(readme, "inputs", table(["input", "default", "meaning"], inputRows));
  const withOutputs = between(withInputs, "outputs", table(["output", "meaning"], outputRows));
  return between(withOutputs, "agents", agentTable());
}

function agentTable(): string {
  const rows = Object.entries(presets).map(([name, preset]) => [
    code(name),
    code(installLine(preset)),
    preset.api.map((api) => code(api.keyEnv)).join(", "),
    preset.api.map((api) => code(new URL(api.upstream).host)).join(", "),
    code(preset.modelEnv),
    preset.instructionFiles.map(code).join(", ") || "nothing",
  ]);
  return table(["agent", "installed by", "secret", "asks", "another model by", "reads by itself"], rows);
}

/** An input that the config file also knows has its default in words, as the last sentence of its description. */
function explained(description: string, fallback: string | undefined): { meaning: string; fallback: string } {
  if (fallback !== undefined) return { meaning: description, fallback: code(fallback) };
  const said = description.match(/^(.*) Default: (.*)\.$/s);
  return { meaning: said?.[1] ?? description, fallback: said?.[2] ?? "" };
}

function code(text: string): string {
  return `\`${text}\``;
}
