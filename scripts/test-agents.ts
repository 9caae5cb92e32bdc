/**
 * Proves agents by name: installs the program of each at the version of its preset, into a cache folder, and runs the tests of
 * `__tests__/agents` with it. Without names all are run; `--two` takes two of them, others with each commit.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type PresetName, presetNames } from "../src/settings/settings.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

function chosen(words: readonly string[]): readonly PresetName[] {
  if (words.length === 0) return presetNames;
  if (words.length === 1 && words[0] === "--two") return twoOfThisCommit();
  const names = presetNames.filter((name) => words.includes(name));
  const unknown = words.filter((word) => !names.some((name) => name === word));
  if (unknown.length === 0) return names;
  console.error(`There is no agent ${unknown.join(", ")}. There are ${presetNames.join(", ")}; and --two.`);
  process.exit(2);
}

function twoOfThisCommit(): readonly PresetName[] {
  const head = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  const first = Number.parseInt(head.slice(0, 8), 16) % presetNames.length;
  return [0, 1].flatMap((step) => presetNames[(first + step) % presetNames.length] ?? []);
}

const names = chosen(process.argv.slice(2));
console.log(`Agents that are proven now: ${names.join(", ")} (of ${presetNames.length}).`);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--config", "__tests__/agents/vitest.config.ts"],
  { cwd: root, stdio: "inherit", env: { ...process.env, GATEHOUSE_AGENTS: names.join(",") } },
);
process.exit(status ?? 1);
