/** A job with more rights than are needed is told, or refused where the config is strict; whoever cannot know says nothing. */
import { expect, it } from "vitest";
import { read, reusable } from "../../docs/workflow.ts";
import { asked } from "../asked.ts";
import { label, shop, shopForge } from "./labelled.ts";
import { expectEnd } from "./setup.ts";

const greets = "echo hello > hello.txt";
const workflow = (permissions: string) =>
  `on: issues\n${permissions}jobs:\n  agent:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: octo/gatehouse@v1\n`;
const withWorkflow = (permissions: string, config = "") => ({
  ...shop,
  ".github/workflows/agent.yml": workflow(permissions),
  ".github/gatehouse.yml": `${shop[".github/gatehouse.yml"]}${config}`,
});
const proposed = {
  outcome: "proposed",
  reason: "pull request #2 was opened; the gate is green on exactly its head",
  issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
  branches: ["agent/issue-1-greet-the-customers"],
  pulls: 1,
};
const file = `/repos/octo/demo/contents/${encodeURIComponent(".github/workflows/agent.yml")}`;

it.each([
  ["", [/^\.github\/workflows\/agent\.yml names no permissions/]],
  [
    "permissions: { contents: write, issues: write, packages: write }\n",
    [/^The job has the permission `packages: write`/],
  ],
  ["permissions: { contents: write, issues: write, pull-requests: write, actions: write }\n", []],
])("a workflow with %j, without a further request", async (permissions, warnings) => {
  await using forge = await shopForge({ files: withWorkflow(permissions) });
  await using run = await label(forge, greets);
  await expectEnd(run, forge, { ...proposed, warnings });
  expect(asked(forge).length).toBeLessThanOrEqual(12);
});

it("is an error where the config is strict, and no agent is paid", async () => {
  await using forge = await shopForge({ files: withWorkflow("permissions: write-all\n", "strict: true\n") });
  await using run = await label(forge, "echo paid");
  await expectEnd(run, forge, {
    outcome: "error",
    reason: /^The job has `permissions: write-all`\. .* Or take `strict: true` out of the config file$/,
    issue: { labels: ["agent:needs-human"], says: ["`permissions: write-all`"] },
  });
  expect(run.log).not.toContain("paid");
});

it.each(["", "permissions: write-all\n"])(
  "a caller of the reusable workflow, with %j, says nothing: the called job's own list is in another file",
  async (above) => {
    const call = read("docs/recipes/reusable.yml").replace("permissions: {}\n", above);
    const config = `${shop[".github/gatehouse.yml"]}strict: true\n`;
    await using forge = await shopForge({
      files: { ...shop, ".github/workflows/agent.yml": call, ".github/gatehouse.yml": config },
    });
    // What is not given to the call comes to the action as the declared default, or empty.
    const inputs = Object.entries(reusable().inputs).map(([name, input]) => [
      name,
      String(input.default ?? ""),
    ]);
    await using run = await label(forge, greets, {
      inputs: { ...Object.fromEntries(inputs), "agent-command": greets },
    });
    await expectEnd(run, forge, { ...proposed, warnings: [] });
  },
);

it("of a commit that is not at hand: the forge is asked for that one file", async () => {
  await using forge = await shopForge({ files: withWorkflow("") });
  const old = await forge.repository.sha("refs/heads/main");
  await forge.commit("main", { ".github/workflows/agent.yml": workflow("permissions: {}\n") });
  await using run = await label(forge, greets, {
    workspace: "empty",
    env: { GITHUB_WORKFLOW_SHA: old ?? "" },
  });
  expect(run.outputs.outcome).toBe("proposed");
  expect(run.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining("names no permissions"),
  ]);
  expect(forge.requests().filter((request) => request.path === file)).toHaveLength(1);
});

it("that the token may not read says nothing", async () => {
  await using forge = await shopForge({ files: withWorkflow("permissions: write-all\n", "strict: true\n") });
  const old = await forge.repository.sha("refs/heads/main");
  await forge.commit("main", { "later.txt": "later\n" });
  forge.fail({ method: "GET", path: file, status: 403, message: "Resource not accessible by integration" });
  await using run = await label(forge, greets, {
    workspace: "empty",
    env: { GITHUB_WORKFLOW_SHA: old ?? "" },
  });
  expect(run.outputs.outcome).toBe("proposed");
  expect(run.annotations).toEqual([]);
  expect(forge.requests().filter((request) => request.path === file)).toHaveLength(1);
});
