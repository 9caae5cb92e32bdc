import { describe, expect, it } from "vitest";
import { pins } from "../../src/start/pins.ts";
import { localLinks } from "./markdown.ts";
import { workflowFiles } from "./pages.ts";
import {
  actionErrors,
  asWorkflow,
  inputErrors,
  isOurs,
  parserErrors,
  read,
  type Step,
  steps,
} from "./workflow.ts";

describe.each(workflowFiles)("$at", ({ text }) => {
  const workflow = asWorkflow(text) ?? { on: {}, jobs: {} };

  it("is accepted by GitHub's parser", async () => {
    expect(await parserErrors(text)).toEqual([]);
    const called = Object.values(workflow.jobs).filter(({ uses }) => uses !== undefined);
    expect(steps(workflow).length + called.length).toBeGreaterThan(0);
  });

  it("uses only inputs that the action has", () => {
    expect(inputErrors(workflow, read("action.yml"))).toEqual([]);
  });

  it("pins the actions of others by commit, with the version beside it", () => {
    const lines = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
    const loose = lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
    expect(loose.filter((line) => !isOurs(line.match(/uses: (\S+)/)?.[1]))).toEqual([]);
  });

  it("leaves no credentials behind in the checkout", () => {
    const checkouts = steps(workflow).filter((step) => step.uses?.startsWith("actions/checkout@"));
    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(checkouts.map(() => false));
  });

  it("limits the time of every job", () => {
    // Those of a reusable workflow limit themselves; GitHub takes no limit for the call.
    const own = Object.values(workflow.jobs).filter(({ uses }) => uses === undefined);
    for (const job of own) expect(job["timeout-minutes"]).toBeTypeOf("number");
  });

  it("says of every permission why it is needed", () => {
    const grants = text.split("\n").filter((line) => /^\s+[a-z-]+: (?:read|write)\b/.test(line));
    expect(text).toMatch(/^permissions:/m);
    expect(grants.filter((line) => !/: (?:read|write) # to /.test(line))).toEqual([]);
  });

  it("writes no expression into a shell script", () => {
    expect(steps(workflow).filter((step) => step.run?.includes("${{"))).toEqual([]);
  });
});

/** Where no agent runs there is no patch; actions/upload-artifact has no version for GHES that is kept up. */
const withoutRecord = (at: string, step: Step) =>
  step.with?.task === "plan" || at === "docs/recipes/ghes.yml";

it("each run of an agent leaves its record, also when it was cancelled", () => {
  const told = workflowFiles.flatMap(({ at, text }) =>
    Object.values(asWorkflow(text)?.jobs ?? {}).flatMap((job) =>
      job.steps
        .filter((step) => isOurs(step.uses) && !withoutRecord(at, step))
        .map(({ id }) => ({
          at,
          if: `\${{ always() && steps.${id}.outputs.journal != '' }}`,
          steps: job.steps,
        })),
    ),
  );
  expect(told.length).toBeGreaterThan(11);
  for (const { at, steps: of, ...condition } of told) {
    const [upload] = of.filter((step) => String(step.with?.path).includes("gatehouse-record-"));
    expect(upload, at).toMatchObject({
      ...condition,
      uses: pins.upload.split(" ")[0],
      with: { path: `\${{ runner.temp }}/gatehouse-record-*`, "retention-days": 14 },
    });
  }
});

describe("docs/recipes", () => {
  const recipes = workflowFiles.filter(({ at }) => at.startsWith("docs/recipes/"));

  it("are all on their page", () => {
    const linked = localLinks(read("docs/recipes/README.md")).map(({ target }) => `docs/recipes/${target}`);
    expect(recipes.filter(({ at }) => !linked.includes(at)).map(({ at }) => at)).toEqual([]);
    expect(recipes.length).toBeGreaterThanOrEqual(10);
  });

  it("pin what `init` pins", () => {
    const ours = new Map(Object.values(pins).map((pin) => [pin.split("@")[0], pin]));
    const used = recipes.flatMap(({ text }) => [...text.matchAll(/uses: (.*@[0-9a-f]{40}.*)$/gm)]);
    const other = used
      .map(([, pin = ""]) => pin)
      .filter((pin) => (ours.get(pin.split("@")[0]) ?? pin) !== pin);
    expect(other).toEqual([]);
  });

  it("begin with what they are for", () => {
    expect(recipes.filter(({ text }) => !text.startsWith("# ")).map(({ at }) => at)).toEqual([]);
  });
});

describe("action.yml", () => {
  it("is accepted by GitHub's parser, which refuses a key that it does not know", () => {
    expect(actionErrors(read("action.yml"))).toEqual([]);
    expect(actionErrors(read("action.yml").replace("  main:", "  mian:")).length).toBeGreaterThan(0);
  });

  it("has no default for an input that the config file also knows", () => {
    const shared = [
      ...["agent", "agent-command", "agent-env", "allowed-hosts", "gate-hosts", "setup", "gate"],
      ...["max-attempts", "timeout-minutes"],
    ];
    for (const name of shared) {
      const entry = read("action.yml").match(new RegExp(`^  ${name}:\\n((?: {4}.*\\n)+)`, "m"))?.[1];
      expect(entry, name).toContain("description:");
      expect(entry, name).not.toMatch(/^ {4}default:/m);
    }
  });
});
