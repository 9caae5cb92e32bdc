/** What is asked of every run, however it ends: it says its end once and everywhere, and leaves nothing that it does not say. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ActionRun } from "../runner.ts";

/** How a run has to end, and all that it may have written. */
export type End = {
  outcome: string;
  /** The whole line. */
  reason: string | RegExp;
  /** Labels of issue 1 afterwards, and texts that its one status comment has. `untouched`: no request that writes was made. */
  issue: "untouched" | { labels: readonly string[]; says: readonly string[] };
  /** Branches of ours. Default: none. */
  branches?: readonly string[];
  /** How many pull requests. Default: 0. */
  pulls?: number;
  /** Every warning, in order. */
  warnings?: readonly (string | RegExp)[];
  /** True where the run ends before there is anything to keep a record of. */
  early?: boolean;
};

const green: ReadonlySet<string> = new Set(["planned", "proposed", "healed", "flaky", "skipped"]);

export async function expectEnd(run: ActionRun, forge: EmbeddedForge, end: End): Promise<void> {
  const { outcome, reason, warnings = [] } = end;
  expect(run.outputs.reason).toEqual(like(reason));
  expect(run.outputs.outcome).toBe(outcome);
  const isGreen = green.has(outcome);
  expect({ main: run.exitCode, post: run.post?.exitCode, conclusion: run.conclusion }).toEqual({
    main: isGreen ? 0 : 1,
    post: 0,
    conclusion: isGreen ? "success" : "failure",
  });
  const error = { level: "error", message: like(reason), properties: { title: `Gatehouse: ${outcome}` } };
  expect(run.annotations.filter(({ level }) => level === "error")).toEqual(isGreen ? [] : [error]);
  expect(run.annotations.filter(({ level }) => level !== "error").map(({ message }) => message)).toEqual(
    warnings.map(like),
  );
  expect(run.log).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  await expectReport(run, end);
  await expectNothingLeft(run, forge);
  await expectWritten(forge, end);
}

function like(text: string | RegExp): unknown {
  return typeof text === "string" ? text : expect.stringMatching(text);
}

async function expectReport(run: ActionRun, { outcome, early = false }: End): Promise<void> {
  expect(run.summary).toContain(`Gatehouse: ${outcome}`);
  const { report = "", journal = "" } = run.outputs;
  if (early) {
    expect({ report, journal }).toEqual({ report: "", journal: "" });
    return;
  }
  expect(run.summary.trimEnd()).toBe((await readFile(report, "utf8")).trimEnd());
  const facts = (await readFile(journal, "utf8")).trimEnd().split("\n");
  expect(JSON.parse(facts.at(-1) ?? "")).toMatchObject({ kind: "ended", outcome: { kind: outcome } });
}

/** No process, no file but the record, no secret in any text, and no request that GitHub would not know. */
export async function expectNothingLeft(run: ActionRun, forge: EmbeddedForge): Promise<void> {
  const { main, post } = run;
  expect([main.timedOut, main.heldOpen, post?.timedOut, post?.heldOpen]).not.toContain(true);
  expect(run.processesLeft).toEqual([]);
  const record =
    /^\+ gatehouse-record-\w{6}(?:\/(?:journal\.jsonl|report\.md|brief-\d+\.md|attempt-\d+\.patch|bundle(?:\/(?:manifest\.json|journal\.json|\d+))?))?$/;
  expect(run.leftInTemp.filter((line) => !record.test(line))).toEqual([]);
  expect(run.workspaceChanges).toEqual([]);
  const { home, toolCache, canaries } = run.folders;
  expect((await Promise.all([home, toolCache, canaries].map((folder) => readdir(folder)))).flat()).toEqual(
    [],
  );
  expect({ env: run.env, path: run.path }).toEqual({ env: {}, path: [] });
  expect(await run.secretsFound({ forge: JSON.stringify(await forge.state()) })).toEqual([]);
  expect(forge.violations()).toEqual([]);
}

async function expectWritten(forge: EmbeddedForge, { issue, branches = [], pulls = 0 }: End): Promise<void> {
  const state = await forge.state();
  expect(Object.keys(state.branches).filter((name) => name !== forge.defaultBranch)).toEqual(branches);
  expect(state.branches[forge.defaultBranch]?.commits).toEqual([]);
  expect(state.pulls.length).toBe(pulls);
  const pushed = forge.pushes().flatMap(({ updates }) => updates.filter(({ accepted }) => accepted));
  expect(pushed.map(({ ref, forced }) => `${ref}${forced ? " forced" : ""}`)).toEqual(
    branches.map((name) => `refs/heads/${name}`),
  );
  const [talk] = state.issues;
  if (issue === "untouched") {
    expect(writes(forge)).toEqual([]);
    return;
  }
  expect([...(talk?.labels ?? [])].sort()).toEqual([...issue.labels].sort());
  expect(talk?.comments.map(({ author }) => author)).toEqual(
    issue.says.length === 0 ? [] : ["github-actions[bot]"],
  );
  for (const text of issue.says) expect(talk?.comments[0]?.body).toContain(text);
}

/** Every request that would change something, as the forge saw it. */
export function writes(forge: EmbeddedForge): string[] {
  return forge
    .requests()
    .filter(({ method, path: asked }) => method !== "GET" && asked !== "/graphql")
    .map(({ method, path: asked, status }) => `${method} ${asked} ${status}`);
}

/** Text of a file of the run's record. */
export function kept(run: ActionRun, name: string): Promise<string> {
  return readFile(path.join(path.dirname(run.outputs.report ?? ""), name), "utf8");
}
