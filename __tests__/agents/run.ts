/** Runs the built action with a real agent by its preset, against a scripted model behind the proxy. Judges nothing. */
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { presets } from "../../src/settings/presets.ts";
import type { PresetName } from "../../src/settings/settings.ts";
import type { EmbeddedForge } from "../e2e/forge/forge.ts";
import { label, shop, shopForge } from "../e2e/scenarios/labelled.ts";
import { folderOf } from "./install.ts";
import { type Mood, scriptedModel } from "./model-server.ts";

const key = "sk-the-real-key-of-4711-and-no-other";

export interface Scene {
  readonly mood?: Mood;
  /** Of the agent's own time limit; by default more than any machine needs. */
  readonly minutes?: number;
  /** Further files of the repository. */
  readonly files?: Readonly<Record<string, string>>;
}

export async function runAgent(name: PresetName, { mood = "works", minutes = 3, files = {} }: Scene = {}) {
  const wanted = { path: "hello.txt", content: "Good morning!\n" };
  const model = await scriptedModel(mood, wanted);
  const folder = await mkdtemp(path.join(os.tmpdir(), "agent-"));
  const forge = await shopForge({
    files: { ...shop, ...files, ".github/gatehouse.yml": config(name, model.origin, minutes) },
  });
  const [api] = presets[name].api;
  if (api === undefined) throw new Error(`${name} has no API.`);
  await recordingWrapper(name, folder);
  const run = await label(forge, "", {
    inputs: { agent: name, "agent-command": "", "max-attempts": "1" },
    env: { [api.keyEnv]: key },
    secrets: [key],
    path: [path.join(folderOf(name), "bin"), folder],
  });
  return {
    run,
    forge,
    asked: model.asked,
    key,
    /** All environments that the program could read before it began. */
    inside: turned(run.log),
    keyVariable: api.keyEnv,
    changed: () => changed(forge),
    [Symbol.asyncDispose]: async () => {
      await run[Symbol.asyncDispose]();
      await forge[Symbol.asyncDispose]();
      await model[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What the preset asks at the scripted model, instead of the service. */
function config(name: PresetName, origin: string, minutes: number): string {
  const apis = presets[name].api.flatMap((api) => [
    `    - upstream: ${origin}${new URL(api.upstream).pathname.replace(/\/$/, "")}`,
    `      paths: ${JSON.stringify(api.paths)}`,
    `      base-url-env: ${api.baseUrlEnv}`,
    `      key-env: ${api.keyEnv}`,
    `      header: ${api.header}`,
  ]);
  return [
    "agent:",
    `  timeout-minutes: ${minutes}`,
    "  api:",
    ...apis,
    "gate:",
    "  - { name: test, run: sh test.sh }",
    "",
  ].join("\n");
}

/**
 * A program of the same name before the real one on PATH. It writes all environments that it can read into the log, letters moved by
 * thirteen places, since the log covers keys as they are.
 */
async function recordingWrapper(name: PresetName, folder: string): Promise<void> {
  const file = path.join(folder, name);
  const lines = [
    "#!/bin/sh",
    `cat /proc/*/environ 2>/dev/null | tr '\\0' '\\n' | tr 'A-Za-z' 'N-ZA-Mn-za-m' | sed 's/^/inside: /'`,
    `exec ${path.join(folderOf(name), "bin", name)} "$@"`,
    "",
  ];
  await writeFile(file, lines.join("\n"));
  await chmod(file, 0o755);
  await chmod(folder, 0o755);
}

/** The wrapper's lines, in clear. */
function turned(log: string): string {
  return log
    .split("\n")
    .flatMap((line) => /│ inside: (.*)$/.exec(line)?.[1] ?? [])
    .join("\n")
    .replace(/[A-Za-z]/g, (letter) => {
      const first = letter < "a" ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
    });
}

/** Paths of the one proposal, empty when there is none. */
async function changed(forge: EmbeddedForge): Promise<readonly string[]> {
  const { branches } = await forge.state();
  const patch = branches["agent/issue-1-greet-the-customers"]?.patch ?? "";
  return [...patch.matchAll(/^diff --git a\/(.*) b\/\1$/gm)].map(([, path = ""]) => path);
}
