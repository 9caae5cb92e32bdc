/** Turns the schema of the config file, and what is said of its keys, into docs/config.md. Pure: it reads and writes no files. */
import {
  type ConfigKey,
  examples,
  type KeyNote,
  keyNotes,
  type TopKey,
} from "../src/settings/config-reference.ts";
import { configSchema } from "../src/settings/config-schema.ts";
import { readInputs } from "../src/settings/inputs.ts";
import { settingsOf } from "../src/settings/merge.ts";
import { keysOf } from "./config-keys.ts";
import { between, table } from "./pages.ts";

/** The settings when nobody says anything beyond what must be said. */
const settings = settingsOf(readInputs({ "INPUT_AGENT-COMMAND": "true", INPUT_GATE: "true" }), undefined);

/**
 * The page with the text between `<!-- keys:start -->` and `<!-- keys:end -->` replaced.
 *
 * @throws Error when a marker is missing
 */
export function withKeys(page: string): string {
  const accepted = new Map(keysOf(configSchema).map(({ key, accepts }) => [key, accepts]));
  const all = Object.entries(keyNotes) as [ConfigKey, KeyNote][];
  const sections = (Object.entries(examples) as [TopKey, readonly string[]][]).map(([top, texts]) => {
    const rows = all
      .filter(([key]) => key === top || key.startsWith(`${top}.`) || key.startsWith(`${top}[`))
      .map(([key, note]) => [code(key), accepted.get(key) ?? "", fallback(note), note.meaning]);
    const blocks = texts.map((text) => `\`\`\`yaml\n${text}\n\`\`\``);
    return [`## ${code(top)}`, table(["key", "accepts", "default", "meaning"], rows), ...blocks].join("\n\n");
  });
  return between(page, "keys", `\n${sections.join("\n\n")}\n`);
}

function fallback({ byDefault }: KeyNote): string {
  if (typeof byDefault === "string") return byDefault;
  const value = byDefault(settings);
  if (!Array.isArray(value)) return code(String(value));
  return value.length === 0 ? "none" : value.map((item) => code(String(item))).join(", ");
}

function code(text: string): string {
  return `\`${text}\``;
}
