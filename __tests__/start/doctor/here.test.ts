import { describe, expect, it } from "vitest";
import { readInputs } from "../../../src/settings/inputs.ts";
import { isOurs } from "../../../src/start/ci.ts";
import { linesHere } from "../../../src/start/doctor/here.ts";
import type { Line } from "../../../src/start/doctor/line.ts";
import { ourStep } from "../../../src/start/doctor/our-step.ts";
import { read } from "../../docs/workflow.ts";

const config = "agent:\n  preset: claude\ngate:\n  - npm test\n";
const workflow = (step: string) =>
  `on:\n  issues:\n    types: [labeled]\njobs:\n  agent:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: gatehouse-action/gatehouse@v1\n${step}`;
const sound: Readonly<Record<string, string>> = {
  ".github/gatehouse.yml": config,
  ".github/workflows/agent.yml": workflow(""),
};

function lineOf(
  about: Line["about"],
  files: Readonly<Record<string, string>>,
  there: readonly string[] = [],
): Line {
  const view = { files: Object.keys(files), read: (path: string) => files[path] };
  const found = linesHere(view, readInputs({}), (path) => there.includes(path)).lines;
  const line = found.find((one) => one.about === about);
  if (line === undefined) throw new Error(`no line about ${about}`);
  return line;
}

describe("config", () => {
  it.each([
    ["is right", sound, "ok", ".github/gatehouse.yml is valid."],
    ["is not there", {}, "missing", "There is no .github/gatehouse.yml."],
    [
      "has a wrong key",
      { ".github/gatehouse.yml": "gaet: []\n" },
      "missing",
      'unknown key "gaet". Did you mean "gate"?',
    ],
    [
      "is not needed",
      { ".github/workflows/agent.yml": workflow("        with: { agent: codex, gate: make test }\n") },
      "ok",
      "There is no config file",
    ],
    [
      "stands elsewhere",
      {
        "agent.yml": config,
        ".github/workflows/agent.yml": workflow("        with: { config: agent.yml }\n"),
      },
      "ok",
      "agent.yml is valid.",
    ],
  ] as const)("%s", (_name, files, state, says) => {
    const line = lineOf("config", files);
    expect(line.state).toBe(state);
    expect(line.says).toContain(says);
  });

  it("is told apart when it only lacks a commit", () => {
    expect(lineOf("config", {}, [".github/gatehouse.yml"]).says).toBe(
      ".github/gatehouse.yml is there, but not committed.",
    );
  });
});

describe("a call of the reusable workflow", () => {
  const file = ".github/workflows/agent.yml";
  const recipe = read("docs/recipes/reusable.yml");
  const stepOf = (text: string) => ourStep({ files: [file], read: () => text });

  it("counts as the step that starts the agent, with the inputs and the key that it hands over", () => {
    expect(lineOf("workflow", { [file]: recipe })).toMatchObject({
      state: "ok",
      says: `${file} starts the agent on: issues, issue_comment.`,
    });
    const step = stepOf(recipe);
    expect(step?.inputs.agent).toEqual({ kind: "preset", name: "claude" });
    expect(step?.env.get("ANTHROPIC_API_KEY")).toEqual(["ANTHROPIC_API_KEY"]);
    expect(step?.token).toBeUndefined();
  });

  it("hands over every key with `inherit`, and a token of its own where it says so", () => {
    const inherits = recipe.replace(/secrets:\n.*\n/, "secrets: inherit\n");
    expect(stepOf(inherits)?.env.get("OPENAI_API_KEY")).toEqual(["OPENAI_API_KEY"]);
    const app = `${recipe}      token: \${{ secrets.APP_TOKEN }}\n`;
    expect(stepOf(app)?.token).toBe(`\${{ secrets.APP_TOKEN }}`);
  });

  it("is no CI, and another action's is no call", () => {
    expect(isOurs(recipe)).toBe(true);
    expect(isOurs(recipe.replaceAll("gatehouse", "greenhouse"))).toBe(false);
    expect(stepOf(recipe.replaceAll("gatehouse", "greenhouse"))).toBeUndefined();
  });
});

describe("workflow", () => {
  it.each([
    [sound, "ok", ".github/workflows/agent.yml starts the agent on: issues."],
    [{}, "missing", "No workflow starts this action."],
    [
      { ".github/workflows/agent.yml": workflow("        with: { agnet: claude }\n") },
      "missing",
      'Unknown input "agnet".',
    ],
  ] as const)("%#", (files, state, says) => {
    const line = lineOf("workflow", files);
    expect(line.state).toBe(state);
    expect(line.says).toContain(says);
  });
});

describe("gate", () => {
  const ci =
    "on: [pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm ci\n      - run: npm test\n      - run: npm run lint\n";
  it.each([
    ["runs its list", sound, "ok", "The gate runs npm test."],
    [
      "is weaker than CI",
      { ...sound, ".github/workflows/ci.yml": ci },
      "weak",
      'The gate runs npm test, and CI also runs "npm run lint".',
    ],
    [
      "runs CI's job",
      {
        ...sound,
        ".github/gatehouse.yml": "agent: { preset: claude }\ngate: { workflow: ci.yml }\n",
        ".github/workflows/ci.yml": ci,
      },
      "ok",
      "The gate runs npm ci, npm test, npm run lint.",
    ],
    [
      "names a workflow that is not there",
      { ".github/gatehouse.yml": "agent: { preset: claude }\ngate: { workflow: ci.yml }\n" },
      "missing",
      "ci.yml, which is not there.",
    ],
    ["is not known where the config is wrong", {}, "unknown", "before the config is right"],
  ] as const)("%s", (_name, files, state, says) => {
    const line = lineOf("gate", files);
    expect(line.state).toBe(state);
    expect(line.says).toContain(says);
  });
});

describe("pull_request_target", () => {
  const target = (step: string) => ({
    ".github/workflows/pr.yml": `on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      ${step}\n`,
  });
  it.each([
    ["- uses: actions/labeler@v6", "ok"],
    ["- uses: actions/checkout@v6", "ok"],
    [
      "- { uses: actions/checkout@v6, with: { ref: '${" + "{ github.event.pull_request.head.sha }}' } }",
      "missing",
    ],
    [
      "- { uses: actions/checkout@v6, with: { repository: '${" +
        "{ github.event.pull_request.head.repo.full_name }}' } }",
      "missing",
    ],
    ["- run: gh pr checkout 1", "missing"],
    ["- run: git fetch origin pull/1/head", "missing"],
  ] as const)("%s: %s", (step, state) => {
    expect(lineOf("pull-request-target", target(step)).state).toBe(state);
  });
});

describe("pushes", () => {
  it.each([
    ["", "ok", "waits until a person approves"],
    ["        with: { token: '${" + "{ github.token }}' }\n", "ok", "waits"],
    ["        with: { ci-workflow: ci.yml }\n", "ok", "ci.yml is dispatched"],
    ["        with: { token: '${" + "{ secrets.PAT }}' }\n", "weak", "a token of its own"],
  ] as const)("%j: %s", (step, state, says) => {
    const line = lineOf("pushes", { ...sound, ".github/workflows/agent.yml": workflow(step) });
    expect(line.state).toBe(state);
    expect(line.says).toContain(says);
  });
});
