/**
 * Many runs on one forge with random troubles: after each, the forge's state must be as it may be, and must be what the run
 * said. `SOAK_RUNS` (steps) and `SOAK_SEED` ask for more, or for the same again.
 */
import { expect, it } from "vitest";
import { statusCommentOf, statusMarker } from "../../src/trigger/memory.ts";
import { Untrusted } from "../../src/words.ts";
import type { EmbeddedForge } from "./forge/forge.ts";
import type { ForgeState } from "./forge/state.ts";
import { type ActionRun, runAction } from "./runner.ts";
import { shop, shopForge } from "./scenarios/labelled.ts";
import { us } from "./scenarios/reviewed.ts";
import { cards, dealer, issues, type PlannedRun, plannedStep, randomFrom, type Step } from "./soak/runs.ts";

const steps = Number(process.env.SOAK_RUNS ?? cards);
const seed = Number(process.env.SOAK_SEED ?? 5);

it(`holds after each of ${steps} steps from seed ${seed}`, async () => {
  const random = randomFrom(seed);
  const deal = dealer(random);
  let forge = await freshForge();
  const ends = new Map<string, number>();
  try {
    for (let count = 1; count <= steps; count += 1) {
      // Else the issues would soon all rest or have their pull request.
      if (count % 12 === 0) {
        await forge.close();
        forge = await freshForge();
      }
      const step = await plannedStep(forge, random, deal());
      const pushes = forge.pushes().length;
      const told = await taken(forge, step);
      const after = await forge.state();
      const wrong = [...wrongOnTheForge(after), ...protectedPushes(forge, pushes), ...told.wrong];
      expect(wrong, `step ${count}: ${step.said}\n${told.said}`).toEqual([]);
      for (const end of told.ends) ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  } finally {
    await forge.close();
  }
  process.stderr.write(`soak: ${JSON.stringify(Object.fromEntries([...ends].sort()))}\n`);
}, 7_200_000);

/** Of two runs at the same moment the later one may overtake what the first one said, so one of them has to be right. */
async function taken(forge: EmbeddedForge, step: Step) {
  const before = await forge.state();
  const runs: ActionRun[] = [];
  if (step.way === "together") {
    runs.push(...(await Promise.all(step.runs.map((planned) => started(forge, planned)))));
  } else {
    for (const planned of step.runs) runs.push(await started(forge, planned));
  }
  forge.forgetFaults();
  const after = await forge.state();
  const wrong = runs.map((run, at) => {
    const planned = step.runs[at];
    const isLost = planned?.options.post === false && run.outputs.outcome === undefined;
    return planned === undefined || isLost ? [] : contradictions(run, planned, before, after);
  });
  const said = runs.map((run) => `${run.outputs.outcome}: ${run.outputs.reason}\n${run.log.slice(-2000)}`);
  const left = runs.flatMap((run) => run.processesLeft);
  for (const run of runs) await run[Symbol.asyncDispose]();
  const isOneRight = step.way === "together" && wrong.some((one) => one.length === 0);
  return {
    wrong: [...(isOneRight ? [] : wrong.flat()), ...left.map((one) => `still there: ${JSON.stringify(one)}`)],
    said: said.join("\n"),
    ends: runs.map((run) => `${step.way}: ${run.outputs.outcome ?? "killed"}`),
  };
}

function started(forge: EmbeddedForge, planned: PlannedRun): Promise<ActionRun> {
  return runAction({
    forge,
    ...planned.options,
    // Not before the workspace stands.
    prepare: async () => {
      for (const fault of planned.faults) forge.fail({ ...fault, times: 1 });
    },
  });
}

function freshForge(): Promise<EmbeddedForge> {
  return shopForge({
    files: {
      ...shop,
      ".github/gatehouse.yml": `${shop[".github/gatehouse.yml"]}limits: { agent-runs-per-day: 10000 }\nheal: { workflows: [ci.yml] }\n`,
    },
    protectedBranches: ["main"],
    issues: issues.map((number) => ({
      title: `Greet customer ${number}`,
      author: "alice",
      labels: number % 2 === 0 ? ["ready"] : [],
    })),
  });
}

function wrongOnTheForge(state: ForgeState): readonly string[] {
  const wrong: string[] = [];
  for (const issue of state.issues) {
    const statuses = issue.comments.filter(
      ({ author, body }) => author === us && body.startsWith(statusMarker),
    );
    if (statuses.length > 1) wrong.push(`#${issue.number} has ${statuses.length} status comments`);
    if (issue.labels.includes("agent:working")) wrong.push(`#${issue.number} has the label agent:working`);
    const stem = `agent/issue-${issue.number}-`;
    const open = state.pulls.filter((pull) => pull.state === "open" && pull.head.startsWith(stem));
    if (open.length > 1) wrong.push(`#${issue.number} has ${open.length} open pull requests`);
    const branches = Object.keys(state.branches).filter((name) => name.startsWith(stem));
    if (branches.length > 1) wrong.push(`#${issue.number} has the branches ${branches.join(", ")}`);
  }
  for (const pull of state.pulls) {
    const statuses = pull.comments.filter(
      ({ author, body }) => author === us && body.startsWith(statusMarker),
    );
    if (statuses.length > 1) wrong.push(`#${pull.number} has ${statuses.length} status comments`);
    if (pull.labels.includes("agent:working")) wrong.push(`#${pull.number} has the label agent:working`);
  }
  for (const name of Object.keys(state.branches))
    if (name !== "main" && !/^agent\/issue-[1-4]-/.test(name)) wrong.push(`there is a branch ${name}`);
  return wrong;
}

function protectedPushes(forge: EmbeddedForge, from: number): readonly string[] {
  const updates = forge
    .pushes()
    .slice(from)
    .flatMap((push) => push.updates);
  return updates.filter(({ ref }) => ref === "refs/heads/main").map(({ ref }) => `pushed to ${ref}`);
}

/** What a run said of its end, held against what stands there. */
function contradictions(
  run: ActionRun,
  planned: PlannedRun,
  before: ForgeState,
  after: ForgeState,
): readonly string[] {
  const { outcome = "error", "issue-number": number = "" } = run.outputs;
  const wrong: string[] = [];
  if (outcome === "proposed" || outcome === "healed") {
    const pull = after.pulls.find((one) => String(one.number) === run.outputs["pull-request-number"]);
    if (pull?.state !== "open") wrong.push("proposed, and no pull request is open");
    if (pull?.headSha !== run.outputs["head-sha"]) wrong.push("proposed, and the head is another commit");
  } else if (outcome !== "error" && made(before) !== made(after)) {
    wrong.push(`${outcome}, and branches or pull requests have changed`);
  }
  const isTold = outcome !== "skipped" && outcome !== "planned";
  if (planned.pull !== undefined) {
    const pull = after.pulls.find((one) => one.number === planned.pull);
    const isTaken = number !== "" || run.outputs.outcome === undefined;
    const told = rememberedOf(pull)?.outcome;
    if (isTold && isTaken && told !== outcome)
      wrong.push(`${outcome}, and the status comment of #${planned.pull} remembers ${told}`);
    return wrong;
  }
  const worked = run.outputs.outcome === undefined ? planned.issue : Number(number);
  if (!isTold || worked === undefined || worked === 0) return wrong;
  const issue = after.issues.find((one) => one.number === worked);
  const told = rememberedOf(issue)?.outcome;
  if (told !== outcome) wrong.push(`${outcome}, and the status comment of #${worked} remembers ${told}`);
  const label = outcome === "proposed" ? "agent:proposed" : "agent:needs-human";
  if (issue?.labels.includes(label) !== true)
    wrong.push(`${outcome}, and #${worked} has not the label ${label}`);
  return wrong;
}

function made({ branches, pulls }: ForgeState): string {
  const heads = Object.entries(branches).filter(([name]) => name !== "main");
  return JSON.stringify([heads.map(([, { sha }]) => sha), pulls.map((pull) => [pull.number, pull.state])]);
}

function rememberedOf(issue: Pick<ForgeState["issues"][number], "comments"> | undefined) {
  const comments = (issue?.comments ?? []).map(({ author, body }, id) => ({
    id,
    author: { login: author, kind: "bot" as const },
    body: new Untrusted(body),
    createdAt: "",
    updatedAt: "",
  }));
  return statusCommentOf(comments, us)?.memory;
}
