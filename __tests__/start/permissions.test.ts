/** What a job may do beyond its need, as its workflow says it; and all that must not be read as that. */
import { describe, expect, it } from "vitest";
import { excessIn } from "../../src/start/permissions.ts";
import { mapping, workflowIn } from "../../src/start/workflow.ts";
import { blocks, workflowFiles } from "../docs/pages.ts";

const file = ".github/workflows/agent.yml";
const steps = "    steps:\n      - uses: actions/checkout@v6\n      - uses: octo/gatehouse@v1\n";

function excess(above: string, job: string, name: Partial<Parameters<typeof excessIn>[1]> = {}) {
  const text = `on: issues\n${above}jobs:\n  agent:\n    runs-on: ubuntu-latest\n${job}${steps}`;
  return excessIn(text, { file, job: "agent", action: "octo/gatehouse", ...name });
}

describe("more than is needed", () => {
  it("is a job that names nothing, in a workflow that names nothing", () => {
    expect(excess("", "")).toEqual([
      `${file} names no permissions, so the token of this job may do all that the repository's default gives it. Gatehouse needs \`contents\`, \`issues\` and \`pull-requests: write\`, and \`actions: read\`; name these under \`permissions\`.`,
    ]);
  });

  it.each([
    ["by the workflow", "permissions: write-all\n", ""],
    ["by the job, whatever the workflow says", "permissions: {}\n", "    permissions: write-all\n"],
  ])("is everything, %s", (_by, above, job) => {
    expect(excess(above, job)).toEqual([
      expect.stringMatching(
        /^The job has `permissions: write-all`\. .* name these in .*agent\.yml instead\.$/,
      ),
    ]);
  });

  it("is each further permission to write, by name", () => {
    const wanted =
      "    permissions: { contents: write, issues: write, packages: write, deployments: write }\n";
    expect(excess("", wanted)).toEqual([
      `The job has the permissions \`packages: write\`, \`deployments: write\`. Gatehouse does not need them; take them out of ${file}.`,
    ]);
    expect(excess("permissions:\n  checks: write\n", "")).toEqual([
      `The job has the permission \`checks: write\`. Gatehouse does not need it; take it out of ${file}.`,
    ]);
  });

  it("also where the repository has the action in itself", () => {
    const text = "on: push\njobs:\n  agent:\n    steps:\n      - uses: ./\n";
    expect(excessIn(text, { file, job: "agent", action: undefined })).toHaveLength(1);
  });
});

describe("nothing is said", () => {
  it.each([
    ["none", "permissions: {}\n", ""],
    [
      "what is needed, and starting a failed job once more",
      "",
      "    permissions: { contents: write, issues: write, pull-requests: write, actions: write }\n",
    ],
    [
      "the job's, which come before the workflow's",
      "permissions: write-all\n",
      "    permissions: { contents: read }\n",
    ],
    ["reading everything", "permissions: read-all\n", ""],
    ["reading more", "permissions: { packages: read, checks: none }\n", ""],
    ["what the runner's variables tell already", "permissions: { id-token: write }\n", ""],
    ["something that is no list of them", "permissions:\n", ""],
  ])("of %s", (_what, above, job) => {
    expect(excess(above, job)).toEqual([]);
  });

  it.each([
    ["a job that is not in the file, as in a called workflow", { job: "other" }],
    ["a job that does not start this action", { action: "octo/composite" }],
    ["an action of the repository's own", { action: undefined }],
  ])("of %s", (_what, name) => {
    expect(excess("permissions: write-all\n", "", name)).toEqual([]);
  });

  it.each([
    "",
    "- a list\n",
    "jobs: [",
    "jobs:\n  agent:\n    uses: ./.github/workflows/called.yml\n",
    "jobs:\n  agent: 3\n",
  ])("of %j", (text) => {
    expect(excessIn(text, { file, job: "agent", action: "octo/gatehouse" })).toEqual([]);
  });

  it("of any workflow of ours, in the pages and the recipes", () => {
    const jobs = [...blocks, ...workflowFiles].flatMap(({ text }) => {
      const action = /uses: ([\w.-]+\/gatehouse)@/.exec(text)?.[1];
      if (action === undefined) return [];
      return Object.keys(mapping(workflowIn(text, file)?.jobs)).map((job) => ({ text, action, job }));
    });
    expect(jobs.length).toBeGreaterThan(10);
    for (const { text, action, job } of jobs) expect(excessIn(text, { file, job, action })).toEqual([]);
  });
});
