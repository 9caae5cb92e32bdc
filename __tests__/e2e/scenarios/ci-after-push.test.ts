/** After a push, the pull request says exactly what state CI is in, and what a person has to press. */
import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ForgeOptions, RunSeed } from "../forge/options.ts";
import { ciFailed, mends, proposedForge } from "./failed-run.ts";
import { label, shop, shopForge } from "./labelled.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const greets = "echo hello > hello.txt";
const ci = { "ci-workflow": "ci.yml" };
const held: RunSeed = { event: "pull_request", status: "completed", conclusion: "action_required" };
const running: RunSeed = { event: "push", status: "in_progress", conclusion: null };
const dispatchable = { ...shop, ".github/workflows/ci.yml": "on: workflow_dispatch\njobs: {}\n" };
const mayDispatch = {
  files: dispatchable,
  tokens: {
    GITHUB_TOKEN: {
      permissions: { contents: "write", issues: "write", "pull-requests": "write", actions: "write" },
    },
  },
} satisfies ForgeOptions;
const body = async () => (await forge.state()).pulls[0]?.body ?? "";
const press = "press **Approve workflows to run**";

describe("a new pull request", () => {
  it("says what to press when CI waits for a person, and does not call that a failure", async () => {
    forge = await shopForge({ starts: { pull: held } });
    await using run = await label(forge, greets);
    expect(run.outputs.outcome).toBe("proposed");
    expect(await body()).toMatch(
      /### CI\n\nCI's run of `CI` \(\[log\]\(\S+\)\) waits and has said nothing yet: .*press \*\*Approve workflows to run\*\*/,
    );
    expect(await body()).not.toContain("**red**");
    expect((await forge.state()).issues[0]?.comments[0]?.body).toContain("waits and has said nothing yet");
  });

  it("says that CI is under way", async () => {
    forge = await shopForge({ ...mayDispatch, starts: { pull: running } });
    await using run = await label(forge, greets, { inputs: ci });
    expect(run.outputs.outcome).toBe("proposed");
    expect(await body()).toContain("is under way.");
    expect((await forge.state()).dispatches).toEqual([]);
  });

  it("has the named workflow dispatched when nothing began", async () => {
    forge = await shopForge({ ...mayDispatch, starts: { dispatch: running } });
    await using run = await label(forge, greets, { inputs: ci });
    expect(run.outputs.outcome).toBe("proposed");
    expect((await forge.state()).dispatches).toEqual([
      { workflow: "ci.yml", ref: "agent/issue-1-greet-the-customers", inputs: {} },
    ]);
    expect(await body()).toContain("So `ci.yml` was dispatched on the branch.");
  });

  it("has it dispatched also while another run waits", async () => {
    forge = await shopForge({ ...mayDispatch, starts: { pull: held } });
    await using run = await label(forge, greets, { inputs: ci });
    expect(run.outputs.outcome).toBe("proposed");
    expect((await forge.state()).dispatches).toHaveLength(1);
    expect(await body()).toContain(press);
  });

  it.each<[string, ForgeOptions, string]>([
    ["the token may not", { files: dispatchable }, "Resource not accessible by integration"],
    ["there is no such workflow", { ...mayDispatch, files: shop }, "Not Found"],
  ])("stands when nothing could be dispatched, since %s", async (_name, options, why) => {
    forge = await shopForge(options);
    await using run = await label(forge, greets, { inputs: ci });
    expect(run.outputs.outcome).toBe("proposed");
    expect(await body()).toContain("`ci.yml` could not be dispatched on the branch");
    expect(await body()).toContain(why);
    expect((await forge.state()).dispatches).toEqual([]);
  });

  it("stands when CI's runs cannot be read", async () => {
    forge = await shopForge();
    forge.fail({
      path: "/repos/octo/demo/actions/runs",
      status: 403,
      message: "Resource not accessible by integration",
    });
    await using run = await label(forge, greets);
    expect(run.outputs.outcome).toBe("proposed");
    expect(run.summary).toContain("could not be read");
    expect(await body()).toContain("no run of CI was known on this commit");
  });

  it("dispatches nothing in a dry run", async () => {
    forge = await shopForge(mayDispatch);
    await using run = await label(forge, greets, { inputs: { ...ci, "dry-run": "true" } });
    expect(run.outputs.outcome).toBe("proposed");
    expect((await forge.state()).dispatches).toEqual([]);
  });
});

it("a healed pull request says it in its status comment", async () => {
  forge = await proposedForge();
  forge.when("GET", /\/actions\/runs$/, () =>
    forge.addRun({ ...held, branch: "agent/issue-1-greet-the-customers" }),
  );
  await using run = await ciFailed(forge, mends);
  expect(run.outputs.outcome).toBe("healed");
  const [pull] = (await forge.state()).pulls;
  expect(pull?.comments[0]?.body).toContain(press);
  expect(pull?.body).toBe("Closes #1");
});

it("a dry run of a heal writes nothing", async () => {
  forge = await proposedForge();
  await using run = await ciFailed(forge, mends, {}, { inputs: { "dry-run": "true" } });
  expect(run.outputs.outcome).toBe("healed");
  expect(forge.pushes()).toEqual([]);
  expect((await forge.state()).pulls[0]?.comments).toEqual([]);
});
