import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { presetCommand, presets } from "../../src/settings/presets.ts";
import { presetNames } from "../../src/settings/settings.ts";
import { exposedNameFault } from "../../src/settings/values.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "presets-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a preset's lines with a stand-in for its program that writes down what it was given. */
function started(name: (typeof presetNames)[number], env: Readonly<Record<string, string>> = {}) {
  const bin = join(folder, "bin");
  const home = join(folder, "home");
  mkdirSync(bin, { recursive: true });
  const tree = join(folder, "tree");
  mkdirSync(home, { recursive: true });
  mkdirSync(tree, { recursive: true });
  const program = join(bin, name);
  const record = 'printf "%s\\0" "$@" > "$HOME/arguments"; env -0 > "$HOME/environment"; cat > "$HOME/stdin"';
  writeFileSync(program, `#!/bin/sh\n${record}\n`);
  chmodSync(program, 0o755);
  const brief = join(folder, "brief.md");
  writeFileSync(brief, "# The brief\n");
  const stdin = openSync(brief, "r");
  const command = presetCommand(name).replaceAll("{prompt_file}", `'${brief}'`);
  const { status, stderr } = spawnSync("bash", ["-e", "-c", command], {
    cwd: tree,
    env: { PATH: `${bin}:/usr/bin:/bin`, HOME: home, ...presets[name].env, ...env },
    stdio: [stdin, "pipe", "pipe"],
    encoding: "utf8",
  });
  closeSync(stdin);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const record0 = (file: string) => readFileSync(join(home, file), "utf8").split("\0").slice(0, -1);
  return {
    arguments: record0("arguments"),
    environment: Object.fromEntries(record0("environment").map((row) => row.split(/=(.*)/s, 2))),
    stdin: readFileSync(join(home, "stdin"), "utf8"),
    home: (path: string) => readFileSync(join(home, path), "utf8"),
  };
}

describe("a preset", () => {
  it.each(presetNames)("%s starts its program with the brief and nothing left for the shell", (name) => {
    const run = started(name);
    expect(run.stdin).toBe("# The brief\n");
    for (const argument of run.arguments) expect(argument).not.toMatch(/\$\{|\{prompt_file\}|^$/);
    expect(readdirSync(join(folder, "tree")).filter((entry) => entry !== ".git")).toEqual([]);
    for (const [path, content] of Object.entries(presets[name].home)) expect(run.home(path)).toBe(content);
    expect(run.environment).toMatchObject(presets[name].env);
  });

  it.each(presetNames)("%s keeps its key and base URL in variables that may enter the box", (name) => {
    const keys = presets[name].api.map((api) => api.keyEnv);
    expect(keys.length).toBeGreaterThan(0);
    for (const api of presets[name].api) {
      expect(exposedNameFault(api.keyEnv)).toBeUndefined();
      expect(exposedNameFault(api.baseUrlEnv)).toBeUndefined();
      expect(new URL(api.upstream).protocol).toBe("https:");
      for (const path of api.paths) expect(path).toMatch(/^\/[^?#]*$/);
    }
    expect(Object.keys(presets[name].env).filter((variable) => keys.includes(variable))).toEqual([]);
  });

  it("does not write over a file that is there", () => {
    mkdirSync(join(folder, "home", ".gemini"), { recursive: true });
    writeFileSync(join(folder, "home", ".gemini/settings.json"), "mine");
    expect(started("gemini").home(".gemini/settings.json")).toBe("mine");
  });

  it("codex is given a provider of ours, at the service or behind the door", () => {
    const provider = (run: { arguments: string[] }) =>
      run.arguments.find((text) => text.startsWith("model_providers"));
    expect(provider(started("codex"))).toBe(
      'model_providers.gatehouse={name="gatehouse",base_url="https://api.openai.com/v1",env_key="OPENAI_API_KEY",wire_api="responses",request_max_retries=2,stream_max_retries=2}',
    );
    expect(provider(started("codex", { OPENAI_BASE_URL: "http://127.0.0.1:1" }))).toContain(
      'base_url="http://127.0.0.1:1"',
    );
  });

  it.each(presetNames)("%s takes the model that its variable names", (name) => {
    const { arguments: words, environment } = started(name, { [presets[name].modelEnv]: "another-model" });
    expect([...words, environment.COPILOT_MODEL]).toContain("another-model");
    expect(started(name).arguments).not.toContain("another-model");
  });

  it("opencode and copilot find the door by their own variables", () => {
    const config = (env: Record<string, string>) =>
      JSON.parse(started("opencode", env).environment.OPENCODE_CONFIG_CONTENT ?? "").provider.anthropic
        .options;
    expect(config({})).toEqual({ baseURL: "https://api.anthropic.com/v1" });
    expect(config({ OPENCODE_BASE_URL: "http://127.0.0.1:1" })).toEqual({ baseURL: "http://127.0.0.1:1" });
    expect(started("copilot").environment.COPILOT_PROVIDER_BASE_URL).toBe("https://api.openai.com/v1");
  });
});
