/** The reusable workflow of ours: what it takes, hands on and grants, against the action, the presets and the recipe that calls it. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { installLine, presets } from "../../src/settings/presets.ts";
import { presetNames } from "../../src/settings/settings.ts";
import { asWorkflow, inputErrors, isOurs, read, reusable } from "./workflow.ts";

const text = read(".github/workflows/gatehouse.yml");
const { inputs, secrets, outputs } = reusable();
const job = asWorkflow(text)?.jobs.agent;
const ours = job?.steps.find(({ uses }) => isOurs(uses));

describe("the reusable workflow", () => {
  it("hands each of its inputs to the action's input of that name, or tells the job by it", () => {
    const handed = Object.entries(ours?.with ?? {}).filter(([name]) => name !== "token");
    expect(handed.map(([name]) => name).sort()).toEqual(Object.keys(inputs).sort());
    for (const [name, value] of handed) expect(value).toMatch(new RegExp(`^\\$\\{\\{ inputs\\.${name}( |$)`));
  });

  it("has a type and a description for each of them, and the action's own defaults", () => {
    const defaults = parse(read("action.yml")).inputs;
    for (const [name, input] of Object.entries(inputs)) {
      expect(input, name).toMatchObject({ description: expect.any(String), type: expect.any(String) });
      if (input.default !== undefined) expect(String(input.default), name).toBe(defaults[name].default);
      else if (name !== "agent") expect(defaults[name].default, name).toBeUndefined();
    }
  });

  it("takes the key of each preset, and hands it to the action's step alone", () => {
    const keys = new Set(presetNames.flatMap((name) => presets[name].api.map(({ keyEnv }) => keyEnv)));
    expect(Object.keys(secrets).sort()).toEqual([...keys, "token"].sort());
    for (const key of keys) {
      expect(ours).toMatchObject({ env: { [key]: `\${{ secrets.${key} }}` } });
      expect(text.match(new RegExp(`secrets\\.${key}\\b`, "g"))).toHaveLength(1);
    }
  });

  it("tells the caller only what the action's step says", () => {
    for (const name of Object.keys(outputs)) {
      expect(outputs[name]).toMatchObject({ value: `\${{ jobs.agent.outputs.${name} }}` });
      expect(job).toMatchObject({ outputs: { [name]: `\${{ steps.agent.outputs.${name} }}` } });
      expect(Object.keys(parse(read("action.yml")).outputs)).toContain(name);
    }
  });
});

describe("its installation, run by bash as it stands there", () => {
  let tools = "";
  beforeAll(() => {
    tools = mkdtempSync(join(tmpdir(), "install-"));
    for (const name of ["npm", "pipx"]) {
      writeFileSync(join(tools, name), `#!/bin/sh\necho "${name} $*"\n`);
      chmodSync(join(tools, name), 0o755);
    }
  });
  afterAll(() => rmSync(tools, { recursive: true, force: true }));

  const install = (agent: string) => {
    const { run = "" } = job?.steps.find(({ name }) => name === "Install the agent") ?? {};
    const env = { PATH: `${tools}:${process.env.PATH}`, AGENT: agent };
    const { stdout, status } = spawnSync("bash", ["-eo", "pipefail", "-c", run], { env, encoding: "utf8" });
    return { stdout: stdout.trim(), status };
  };

  it.each(presetNames)("takes the proven version of %s", (name) => {
    expect(install(name)).toEqual({ stdout: installLine(presets[name]), status: 0 });
  });

  it.each(["", "cloud", "claude; touch /tmp/pwned", "$(touch pwned)"])("takes nothing for %j", (agent) => {
    const { stdout, status } = install(agent);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^::error::The input agent names no agent that is known here: [a-z, ]+ or aider\.$/,
    );
    for (const name of presetNames) expect(stdout).toContain(name);
  });
});

describe("the recipe that calls it", () => {
  const recipe = read("docs/recipes/reusable.yml");
  const call = asWorkflow(recipe)?.jobs.agent;

  it("is ten lines of a job", () => {
    const lines = recipe.slice(recipe.indexOf("jobs:\n") + 6).split("\n");
    expect(lines.filter((line) => line.trim() !== "")).toHaveLength(10);
    expect(isOurs(call?.uses)).toBe(true);
  });

  it("grants what the called job asks for: GitHub would not start it otherwise, and more it never gets", () => {
    expect(call?.permissions).toEqual(job?.permissions);
  });

  it("and would be refused for an input or a secret that is not there", () => {
    const errors = (from: string, to: string) => {
      const workflow = asWorkflow(recipe.replace(from, to));
      return workflow && inputErrors(workflow, read("action.yml"));
    };
    expect(errors("agent: claude }", "agnet: claude }")).toEqual(["agnet"]);
    expect(errors("ANTHROPIC_API_KEY:", "ANTROPIC_API_KEY:")).toEqual(["ANTROPIC_API_KEY"]);
  });
});
