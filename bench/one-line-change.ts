/**
 * From a labelled issue to a pull request for a change of one line, agent and gate taken out, against what git itself needs:
 * one clone that borrows objects, one checkout, `add`, `commit-tree`, `push` to the same server.
 */
import { execFile } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type EmbeddedForge, startForge } from "../__tests__/e2e/forge/forge.ts";
import { payload } from "../__tests__/e2e/payload.ts";
import { runAction } from "../__tests__/e2e/runner.ts";
import { inTurn, type Row, ratioRow } from "./measure.ts";
import { generated } from "./repositories.ts";

const gate = "test -f README.md";

/** `seconds` is how long the agent and each run of the gate pretend to work. */
export async function oneLineChange(
  what: string,
  fill: (repository: string) => void,
  seconds: number,
  rounds: number,
): Promise<readonly Row[]> {
  await using scene = await sceneOf(fill, seconds);
  const measured = await inTurn(rounds, { git: scene.git, action: scene.action });
  return [
    ratioRow(`${what}, agent and gate of ${seconds} s each taken out`, measured.action, measured.git, 1.5),
    {
      what: `${what}: API requests`,
      value: String(scene.requests()),
      floor: "",
      ratio: "",
      aim: "at most 12",
    },
  ];
}

/** The same change in a large repository and in a small one, by turns. */
export async function largeAgainstSmall(rounds: number): Promise<readonly Row[]> {
  await using large = await sceneOf(generated(50_000), 0);
  await using small = await sceneOf(generated(50), 0);
  const measured = await inTurn(rounds, { small: small.action, large: large.action });
  return [
    ratioRow("a one-line change in 50,000 files, against 50 files", measured.large, measured.small, 1.5),
  ];
}

async function sceneOf(fill: (repository: string) => void, seconds: number) {
  const forge = await startForge({
    people: { alice: { role: "write" } },
    issues: [{ title: "One line", labels: ["agent"] }],
  });
  fill(forge.repositoryDir);
  let requests = 0;
  let run = 0;
  return {
    git: () => gitAlone(forge, `floor-${run}`),
    action: async () => {
      run += 1;
      const before = forge.requests().length;
      const time = await actionAlone(forge, seconds, run);
      requests = forge.requests().length - before;
      return time;
    },
    /** Of the last run. */
    requests: () => requests,
    [Symbol.asyncDispose]: () => forge.close(),
  };
}

async function actionAlone(forge: EmbeddedForge, seconds: number, run: number): Promise<number> {
  const event = {
    name: "issues",
    payload: await payload(forge, "issues", "labeled", { issue: 1, label: "agent", sender: "alice" }),
  };
  await using action = await runAction({
    forge,
    event,
    inputs: {
      "agent-command": `sleep ${seconds}; echo one line >> README.md`,
      gate: `sleep ${seconds}; ${gate}`,
      "branch-prefix": `run-${run}/`,
      config: "none.yml",
    },
    post: false,
    limit: 20,
  });
  if (action.outputs.outcome !== "proposed")
    throw new Error(`The run ended as ${action.outputs.outcome}: ${action.outputs.reason}\n${action.log}`);
  return action.main.seconds * 1_000 - pretended(action.outputs.journal ?? "");
}

/** Milliseconds that agent and gate took, as the journal says. */
function pretended(journal: string): number {
  const facts = readFileSync(journal, "utf8")
    .trim()
    .split("\n")
    .map(
      (line) =>
        JSON.parse(line) as { kind: string; seconds?: number; gate?: { results: { seconds: number }[] } },
    );
  return facts.reduce((sum, fact) => {
    if (fact.kind === "agent") return sum + (fact.seconds ?? 0) * 1_000;
    if (fact.kind === "gate" || fact.kind === "baseline")
      return sum + (fact.gate?.results ?? []).reduce((all, check) => all + check.seconds * 1_000, 0);
    return sum;
  }, 0);
}

/** With git's own defaults, as a script would do it. */
async function gitAlone(forge: EmbeddedForge, branch: string): Promise<number> {
  const root = mkdtempSync(path.join(os.tmpdir(), "bench-git-"));
  const workspace = path.join(root, "workspace");
  const basic = Buffer.from(`x-access-token:${forge.token}`).toString("base64");
  // Never synchronous: the forge answers from this very process.
  const git = async (cwd: string, ...args: string[]) =>
    (await promisify(execFile)("git", args, { cwd })).stdout.trim();
  try {
    await git(root, "clone", "--quiet", forge.cloneUrl, workspace);
    const start = performance.now();
    const clone = path.join(root, "clone");
    await git(root, "clone", "--quiet", "--shared", "--no-checkout", workspace, clone);
    await git(clone, "checkout", "--quiet", "main");
    appendFileSync(path.join(clone, "README.md"), `${branch}\n`);
    await git(clone, "add", "--all");
    const tree = await git(clone, "write-tree");
    const person = ["-c", "user.name=Bench", "-c", "user.email=bench@example.com"];
    const commit = await git(clone, ...person, "commit-tree", tree, "-p", "HEAD", "-m", "One line");
    const header = `http.${forge.url}/.extraheader=AUTHORIZATION: basic ${basic}`;
    await git(
      clone,
      "-c",
      header,
      "push",
      "--quiet",
      forge.cloneUrl,
      `${commit}:refs/heads/${branch}-${Math.round(start)}`,
    );
    return performance.now() - start;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
