/** Tells a run as one readable text: outcome, log, requests, and what stands on the forge. Hides what differs each time. */
import path from "node:path";
import { expect } from "vitest";
import { asked } from "./asked.ts";
import type { EmbeddedForge } from "./forge/forge.ts";
import type { ForgeState, IssueState, PullState } from "./forge/state.ts";
import { type ActionRun, projectRoot } from "./runner.ts";

export type SnapshotOptions = {
  /** Default: the test's name. */
  name?: string;
  /** Further patterns that differ from run to run. */
  also?: readonly (readonly [RegExp, string])[];
};

/** Compares with `__snapshots__/<test file>/<name>.txt`, and asks that no request broke GitHub's description. */
export async function expectSnapshot(
  run: ActionRun,
  forge: EmbeddedForge,
  options: SnapshotOptions = {},
): Promise<void> {
  const { testPath = "", currentTestName = "run" } = expect.getState();
  const name = (options.name ?? currentTestName)
    .replaceAll(/[^\w]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .toLowerCase();
  const folder = path.join(path.dirname(testPath), "__snapshots__", path.basename(testPath, ".test.ts"));
  const text = await told(run, forge, options);
  expect(forge.violations()).toEqual([]);
  await expect(text).toMatchFileSnapshot(path.join(folder, `${name}.txt`));
}

/** The same text, for a test that wants to look into it. */
export async function told(
  run: ActionRun,
  forge: EmbeddedForge,
  options: SnapshotOptions = {},
): Promise<string> {
  const state = await forge.state();
  const ends = [run.main, ...(run.post === undefined ? [] : [run.post])].map(
    (step) => step.signal ?? `exit ${step.exitCode}`,
  );
  const sections: [string, string][] = [
    ["outcome", `${run.conclusion} (${ends.join(", ")})`],
    ["outputs", listed(Object.entries(run.outputs).map(([name, value]) => `${name}: ${value}`))],
    [
      "annotations",
      listed(
        run.annotations.map(({ level, message }) => `${level}: ${message.replaceAll("\n", "\n    | ")}`),
      ),
    ],
    ["log", run.main.log],
    ["log of post", run.post?.log ?? ""],
    ["summary", run.summary],
    [
      "requests",
      listed(inGroups(asked(forge).map((one) => `${one.method} ${one.path} ${one.status} ${one.token}`))),
    ],
    ["pushes", listed(forge.pushes().flatMap(pushLines))],
    ["issues", listed(state.issues.map(issueText))],
    ["pull requests", listed(state.pulls.map(pullText))],
    [
      "commit comments",
      listed(
        state.commitComments.map(
          ({ commit, author, body }) => `on ${commit} by ${author}\n${indented(body)}`,
        ),
      ),
    ],
    ["branches", branchText(state)],
    ["workspace", listed(run.workspaceChanges.filter((line) => !/^~ (\.|\.git|\.git\/index)$/.test(line)))],
    ["left in RUNNER_TEMP", listed(withoutGitInsides(run.leftInTemp))],
    ["processes left", listed(run.processesLeft.map(({ command, because }) => `${command} (${because})`))],
  ];
  const shown = sections.filter(([, text]) => text.trim() !== "");
  const whole = shown.map(([title, text]) => `== ${title}\n${text.trimEnd()}\n`).join("\n");
  return normalised(whole, run, forge, state, options.also ?? []);
}

/** Reads that follow each other are asked at once, in no order. */
function inGroups(lines: readonly string[]): string[] {
  const isRead = (line: string) => line.startsWith("GET ") || line.startsWith("POST /graphql ");
  const groups: string[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isRead(last[0]) && isRead(line)) last.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => group.sort());
}

const listed = (lines: readonly string[]): string => lines.join("\n");
const indented = (text: string): string => text.trimEnd().replaceAll(/^/gm, "    | ");

/** A repository left behind is one line, not its object files. */
function withoutGitInsides(lines: readonly string[]): string[] {
  const repositories = lines
    .filter((line) => line.endsWith("/HEAD"))
    .map((line) => line.replace(/HEAD$/, ""));
  const outermost = repositories.filter(
    (one) => !repositories.some((other) => one !== other && one.startsWith(other)),
  );
  return lines.filter((line) => !outermost.some((repository) => line.startsWith(repository)));
}

function pushLines(push: ReturnType<EmbeddedForge["pushes"]>[number]): string[] {
  return push.updates.map(({ ref, from, to, forced, accepted }) => {
    const how = `${forced ? ", forced" : ""}${accepted ? "" : ", refused"}`;
    return `${push.token} ${ref} ${from ?? "(new)"} -> ${to ?? "(deleted)"}${how}`;
  });
}

function talk(one: IssueState | PullState): string {
  const reactions = "reactions" in one ? one.reactions : [];
  const comments = one.comments.map((comment) => {
    const reacted = comment.reactions.length === 0 ? "" : ` (${comment.reactions.join(", ")})`;
    return `\n  comment by ${comment.author}${reacted}\n${indented(comment.body)}`;
  });
  return `${reactions.length === 0 ? "" : `\n  reactions: ${reactions.join(", ")}`}${comments.join("")}`;
}

function issueText(issue: IssueState): string {
  const labels = issue.labels.length === 0 ? "" : ` [${issue.labels.join(", ")}]`;
  return `#${issue.number} ${issue.state} "${issue.title}" by ${issue.author}${labels}${talk(issue)}`;
}

function pullText(pull: PullState): string {
  const labels = pull.labels.length === 0 ? "" : ` [${pull.labels.join(", ")}]`;
  const draft = pull.draft ? "draft, " : "";
  const line = `#${pull.number} ${draft}${pull.state} "${pull.title}" by ${pull.author}${labels}`;
  return `${line}\n  ${pull.head} (${pull.headSha}) into ${pull.base}\n${indented(pull.body)}${talk(pull)}`;
}

/** Branches with new commits in full, the others by name. */
function branchText({ branches, dispatches }: ForgeState): string {
  const lines = Object.entries(branches).map(([name, branch]) => {
    const commits = branch.commits.map(
      ({ sha, tree, author, committer, message }) =>
        `  commit ${sha} tree ${tree}\n  author ${author}, committer ${committer}\n${indented(message)}\n`,
    );
    const patch = branch.patch.replaceAll(/^index .*\n/gm, "");
    return `${name} ${branch.sha}\n${commits.join("")}${patch === "" ? "" : `${indented(patch)}\n`}`;
  });
  const sent = dispatches.map(
    ({ workflow, ref, inputs }) => `dispatched ${workflow} on ${ref} ${JSON.stringify(inputs)}`,
  );
  return lines.join("") + listed(sent);
}

function normalised(
  text: string,
  run: ActionRun,
  forge: EmbeddedForge,
  state: ForgeState,
  also: NonNullable<SnapshotOptions["also"]>,
): string {
  let result = text;
  const names: [string, string][] = [
    [run.folders.workspace, "<workspace>"],
    [run.folders.temp, "<temp>"],
    [run.folders.home, "<home>"],
    [run.root, "<root>"],
    [projectRoot, "<action>"],
    [forge.url, "<forge>"],
    [forge.url.replace("127.0.0.1", "localhost"), "<storage>"],
    [forge.url.replace("http://", ""), "<forge host>"],
  ];
  for (const [value, name] of names) result = result.replaceAll(value, name);
  for (const [pattern, name] of also)
    result = result.replaceAll(new RegExp(pattern, `g${pattern.flags.replace("g", "")}`), name);
  for (const line of run.leftInTemp) {
    const [, start, random] = /^. ([\w.-]+-)([A-Za-z0-9]{6})$/.exec(line) ?? [];
    if (random !== undefined) result = result.replaceAll(`${start}${random}`, `${start}<random>`);
  }
  const uuids = counter("uuid");
  result = result.replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, uuids);
  result = result.replaceAll(
    /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| ?[+-]\d\d:?\d\d| UTC)?/g,
    "<time>",
  );
  result = result.replaceAll(/\b\d+(?:\.\d+)? ?(?:ms|s|seconds?)\b/g, "<duration>");
  result = result.replaceAll(/\bpid \d+/g, "pid <pid>");
  return withNumberedIds(result, state);
}

/** Object ids, whole or shortened, by the order in which they appear. */
function withNumberedIds(text: string, state: ForgeState): string {
  const full = new Set(text.match(/\b[0-9a-f]{40}\b/g) ?? []);
  for (const { sha, commits } of Object.values(state.branches))
    for (const id of [sha, ...commits.flatMap((one) => [one.sha, one.tree])]) full.add(id);
  const number = counter("sha");
  return text.replaceAll(/(?<![0-9a-f])[0-9a-f]{7,40}(?![0-9a-f])/g, (word) => {
    const id = [...full].find((one) => one.startsWith(word));
    if (id === undefined) return word;
    return word.length === 40 ? number(id) : number(id).replace(">", " short>");
  });
}

function counter(kind: string): (value: string) => string {
  const seen = new Map<string, number>();
  return (value) => {
    if (!seen.has(value)) seen.set(value, seen.size + 1);
    return `<${kind}:${seen.get(value)}>`;
  };
}
