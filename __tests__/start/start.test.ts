import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/settings/config.ts";
import { presetNames } from "../../src/settings/settings.ts";
import { ciJobs } from "../../src/start/ci.ts";
import { configText } from "../../src/start/config-text.ts";
import { pins } from "../../src/start/pins.ts";
import {
  agentNamed,
  planStart,
  type StartChoice,
  triggerNames,
  triggersNamed,
} from "../../src/start/plan.ts";
import { remaining } from "../../src/start/remaining.ts";
import type { RepositoryView } from "../../src/start/view.ts";
import { workflowText } from "../../src/start/workflow-text.ts";
import { cannot, findings } from "../docs/linter.ts";
import { asWorkflow, inputErrors, parserErrors, read, steps } from "../docs/workflow.ts";
import { type Sample, sampleNames, samples } from "./samples.ts";

const choice: StartChoice = {
  agent: "claude",
  triggers: ["label", "comment"],
  twoJobs: false,
  gate: [],
  defaultBranch: "main",
};

function viewOf(files: Sample): RepositoryView {
  return { files: Object.keys(files), read: (path) => files[path] };
}

const planOf = (files: Sample, more: Partial<StartChoice> = {}) =>
  planStart(viewOf(files), { ...choice, ...more });

/** All that a written workflow has to be, whatever the repository is. */
async function expectSound(text: string): Promise<void> {
  expect(await parserErrors(text)).toEqual([]);
  if (!cannot) expect(findings(text)).toEqual([]);
  const workflow = asWorkflow(text) ?? { on: {}, jobs: {} };
  expect(inputErrors(workflow, read("action.yml"))).toEqual([]);
  for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeTypeOf("number");
  const checkouts = steps(workflow).filter((step) => step.uses?.startsWith("actions/checkout@"));
  expect(checkouts.length).toBe(Object.keys(workflow.jobs).length);
  const records = steps(workflow).filter((step) => String(step.with?.path).includes("gatehouse-record-*"));
  expect(records.length).toBe(Object.keys(workflow.jobs).length);
  for (const { with: given } of checkouts) expect(given?.["persist-credentials"]).toBe(false);
  const grants = text.split("\n").filter((line) => /^\s+[a-z-]+: (?:read|write)\b/.test(line));
  expect(grants.filter((line) => !/: (?:read|write) # to /.test(line))).toEqual([]);
  expect(steps(workflow).filter((step) => step.run?.includes("${{"))).toEqual([]);
}

describe.each(sampleNames)("%s", (name) => {
  const folder = `./__snapshots__/start/${name.replaceAll(" ", "-")}`;

  it("gets a workflow that GitHub, actionlint and our action accept", async () => {
    const text = workflowText(planOf(samples[name]));
    await expectSound(text);
    await expect(text).toMatchFileSnapshot(`${folder}.workflow.yml`);
  });

  it("gets one with all triggers in two jobs that they accept too", async () => {
    const hasCi = ciJobs(viewOf(samples[name])).length > 0;
    const triggers = triggerNames.filter((trigger) => hasCi || trigger !== "failed-runs");
    await expectSound(workflowText(planOf(samples[name], { triggers, twoJobs: true })));
  });

  it("gets a config file that says what it was planned to say", async () => {
    const plan = planOf(samples[name]);
    const config = readConfig(configText(plan), ".github/gatehouse.yml");
    expect(config.agent?.choice).toEqual({ kind: "preset", name: "claude" });
    expect(config.setup).toEqual(plan.setup.length === 0 ? undefined : plan.setup);
    expect(config.gateHosts).toEqual(plan.gateHosts.length === 0 ? undefined : plan.gateHosts);
    if (plan.gate.kind === "workflow") {
      expect(config.gate).toEqual({ kind: "workflow", workflow: plan.gate.file, job: plan.gate.job });
    } else {
      const trimmed = plan.gate.checks.map((check) => ({ ...check, run: check.run.trim() }));
      expect(config.gate).toMatchObject({ kind: "checks", checks: trimmed });
    }
    await expect(configText(plan)).toMatchFileSnapshot(`${folder}.config.yml`);
  });
});

it.each(presetNames)("the agent %s gets its installation and its key", async (agent) => {
  const plan = planOf(samples.npm, { agent });
  const text = workflowText(plan);
  await expectSound(text);
  for (const key of plan.secrets) expect(text).toContain(`${key}: \${{ secrets.${key} }}`);
  expect(plan.install).toMatchObject({
    run: expect.stringMatching(/^(npm install --global|pipx install) \S+$/),
  });
});

it("pins every action that it names by commit, with the version beside it", () => {
  for (const pin of Object.values(pins))
    expect(pin).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it("says what remains, with the commands", () => {
  const plan = planOf(samples["several workflows"], { triggers: triggerNames, agent: "copilot" });
  expect(remaining(plan).join("\n")).toMatchSnapshot();
});

describe("the gate", () => {
  it("is what was given, whatever is found", () => {
    const { gate } = planOf(samples.npm, { gate: ["make lint", "make 'a: b'"] });
    expect(gate).toMatchObject({ kind: "list", checks: [{ run: "make lint" }, { run: "make 'a: b'" }] });
  });

  it("is an error where nothing tells what has to be green, with the way out", () => {
    expect(() => planOf({ "README.md": "# X\n" })).toThrow(
      expect.objectContaining({ code: "no-gate", hint: expect.stringContaining("--gate") }),
    );
  });

  it("is never taken from a workflow that starts this action", () => {
    const { gate } = planOf({
      ...samples.uv,
      ".github/workflows/agent.yml":
        "on: [push]\njobs:\n  agent:\n    runs-on: ubuntu-latest\n    steps:\n      - run: claude\n      - uses: gatehouse-action/gatehouse@v1\n",
    });
    expect(gate.checks.map(({ run }) => run)).toEqual(["uv run ruff check", "uv run python -m pytest -q"]);
  });

  it("keeps what people wrote out of comments and keys", async () => {
    const nasty = "evil\n    permissions: write-all # x";
    const files = {
      ...samples["several workflows"],
      ".github/workflows/ci.yml": `name: ${JSON.stringify(nasty)}\non: [pull_request]\njobs:\n  ${JSON.stringify(nasty)}:\n    runs-on: ubuntu-latest\n    steps:\n      - name: ${JSON.stringify(nasty)}\n        run: make \${{ secrets.X }}\n      - name: ${JSON.stringify(nasty)}\n        run: make test\n`,
    };
    const plan = planOf(files, { triggers: triggerNames });
    await expectSound(workflowText(plan));
    expect(readConfig(configText(plan), "x").gate).toMatchObject({ kind: "checks" });
    expect(configText(plan)).not.toMatch(/^\s*permissions:/m);
  });
});

it("needs CI where its failures start the agent", () => {
  expect(() => planOf(samples.uv, { triggers: ["failed-runs"] })).toThrow("needs a CI workflow");
});

it("suggests the nearest agent and trigger", () => {
  expect(() => agentNamed("gemnii")).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('"gemini"') }),
  );
  expect(() => triggersNamed("lable,comment")).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('"label"') }),
  );
  expect(triggersNamed("schedule, label")).toEqual(["label", "schedule"]);
  expect(() => triggersNamed(" , ")).toThrow("names none");
});
