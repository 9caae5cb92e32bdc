/** What each way to start costs in requests, and what it takes to choose among 10,000 ready issues. */
import { type EmbeddedForge, startForge } from "../__tests__/e2e/forge/forge.ts";
import { payload, schedulePayload } from "../__tests__/e2e/payload.ts";
import { type RunOptions, runAction } from "../__tests__/e2e/runner.ts";
import { branch, failedJob, mends, proposedForge, redShop } from "../__tests__/e2e/scenarios/failed-run.ts";
import { shopForge } from "../__tests__/e2e/scenarios/labelled.ts";
import { pullForge } from "../__tests__/e2e/scenarios/reviewed.ts";
import { inOrder } from "../src/trigger/queue.ts";
import type { IssueFilter, ReadyIssue } from "../src/trigger/ready.ts";
import { Untrusted } from "../src/words.ts";
import { type Row, series } from "./measure.ts";

type Way = readonly [
  name: string,
  aim: number,
  event: (forge: EmbeddedForge) => Promise<Partial<RunOptions>>,
  /** Default: one issue, with the label that the way needs. */
  forge?: () => Promise<EmbeddedForge>,
];

const commented = async (forge: EmbeddedForge, comment: string, sender: string) => ({
  event: {
    name: "issue_comment" as const,
    payload: await payload(forge, "issue_comment", "created", { issue: 1, comment, sender }),
  },
});

const dispatched = async (forge: EmbeddedForge, inputs: Readonly<Record<string, string>>) => ({
  event: {
    name: "workflow_dispatch" as const,
    payload: await payload(forge, "workflow_dispatch", "", { sender: "alice" }),
  },
  inputs,
});

const failedRun = (forge: EmbeddedForge, on: string) =>
  forge.addRun({ branch: on, event: "push", actor: "alice", jobs: [failedJob] });
const itsEvent = async (forge: EmbeddedForge, run: { readonly id: number }) => ({
  event: {
    name: "workflow_run" as const,
    payload: await payload(forge, "workflow_run", "completed", { run: run.id }),
  },
});
const hourly = (inputs: Readonly<Record<string, string>>) => ({
  event: { name: "schedule" as const, payload: schedulePayload("23 * * * *") },
  inputs,
});
const shopGate = { gate: "sh test.sh" };
const asMended = { ...shopGate, "agent-command": mends };
const redMain = () =>
  shopForge({
    files: { ...redShop, ".github/gatehouse.yml": "heal: { workflows: [ci.yml] }\n" },
    protectedBranches: ["main"],
  });

const ways: readonly Way[] = [
  [
    "label, to a pull request",
    12,
    async (forge) => ({
      event: {
        name: "issues",
        payload: await payload(forge, "issues", "labeled", { issue: 1, label: "agent", sender: "alice" }),
      },
    }),
  ],
  ["comment, to a pull request", 14, (forge) => commented(forge, "/agent", "alice")],
  ["comment by a stranger", 2, (forge) => commented(forge, "/agent", "mallory")],
  ["`stop`", 7, (forge) => commented(forge, "/agent stop", "alice")],
  ["`status`", 5, (forge) => commented(forge, "/agent status", "alice")],
  [
    "schedule, to a pull request",
    20,
    async () => ({ event: { name: "schedule", payload: schedulePayload("0 3 * * *") } }),
  ],
  [
    "plan",
    7,
    async () => ({
      event: { name: "schedule", payload: schedulePayload("0 3 * * *") },
      inputs: { task: "plan" },
    }),
  ],
  ["dispatch, to a pull request", 12, (forge) => dispatched(forge, { issue: "1" })],
  [
    "review that requests changes, to a further commit",
    20,
    async (forge) => ({
      event: {
        name: "pull_request_review",
        payload: await payload(forge, "pull_request_review", "submitted", {
          pull: 2,
          review: { event: "REQUEST_CHANGES", body: "Greet in capitals." },
          sender: "alice",
        }),
      },
      inputs: shopGate,
    }),
    () => pullForge(),
  ],
  [
    "failed run, healed in place",
    16,
    async (forge) => ({ ...(await itsEvent(forge, await failedRun(forge, branch))), inputs: asMended }),
    () => proposedForge(),
  ],
  [
    "failed run on main, to a pull request",
    10,
    async (forge) => ({ ...(await itsEvent(forge, await failedRun(forge, "main"))), inputs: asMended }),
    redMain,
  ],
  [
    "`task: heal` with `run-id`, to a pull request",
    12,
    async (forge) =>
      dispatched(forge, {
        ...asMended,
        task: "heal",
        "run-id": String((await failedRun(forge, "main")).id),
      }),
    redMain,
  ],
  [
    "scan of a green main",
    3,
    async (forge) => {
      await forge.addRun({ branch: "main", event: "push", actor: "alice", conclusion: "success" });
      return hourly({ task: "scan" });
    },
    redMain,
  ],
  [
    "scan of a red main, to a pull request",
    12,
    async (forge) => {
      await failedRun(forge, "main");
      return hourly({ ...asMended, task: "scan" });
    },
    redMain,
  ],
];

export async function waysToStart(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, aim, eventOf, ownForge] of ways) {
    const isQueued = name.startsWith("schedule") || name.startsWith("plan");
    const forge = await (ownForge?.() ??
      startForge({
        people: { alice: { role: "write" }, mallory: { role: "none" } },
        issues: [{ title: "One line", author: "alice", labels: [isQueued ? "ready" : "agent"] }],
      }));
    try {
      const { event, inputs } = await eventOf(forge);
      if (event === undefined) continue;
      await using run = await runAction({
        forge,
        event,
        inputs: { "agent-command": "echo one line >> README.md", gate: "true", ...inputs },
        post: false,
      });
      const { outcome } = run.outputs;
      const isMet = !/, (?:to|healed) /.test(name) || outcome === "proposed" || outcome === "healed";
      if (outcome === "error" || !isMet) throw new Error(`${name}: ${run.outputs.reason}`);
      rows.push({
        what: `requests: ${name}`,
        value: String(forge.requests().length),
        floor: "",
        ratio: "",
        aim: `at most ${aim}`,
      });
    } finally {
      await forge.close();
    }
  }
  return [...rows, ...(await manyReady())];
}

const count = 10_000;

/** One in a hundred has a priority label, one in ten a milestone; the forge answers at once, so that only our own time counts. */
async function manyReady(): Promise<readonly Row[]> {
  const issues = Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    title: new Untrusted(`Issue ${at + 1}`),
    author: { login: "alice", kind: "user" as const },
    labels: at % 100 === 99 ? ["ready", `P${(at % 4) as 0 | 1 | 2 | 3}`] : ["ready"],
    assignees: [],
    locked: false,
    milestone: at % 10 === 0 ? 1 + (at % 5) : undefined,
    due: at % 10 === 0 ? 1e12 + (at % 5) * 1e9 : undefined,
    created: at,
    comments: 0,
  }));
  const times: number[] = [];
  let requests = 0;
  let firstRequests = 0;
  for (let round = 0; round < 5; round += 1) {
    requests = 0;
    const start = performance.now();
    const list = inOrder(
      forgeOf(issues, () => (requests += 1)),
      "ready",
      {
        order: ["priority", "milestone", "age"],
        priorities: [["P0"], ["P1"], ["P2"], ["P3"]],
      },
    );
    await list.next();
    firstRequests = requests;
    // As many as two questions look at more closely.
    for (let looked = 1; looked < 30; looked += 1) await list.next();
    times.push(performance.now() - start);
  }
  const { median } = series(times);
  const row = (what: string, value: string, aim: string): Row => ({ what, value, floor: "", ratio: "", aim });
  return [
    row(
      `requests: the first of ${count.toLocaleString("en")} ready issues`,
      String(firstRequests),
      "at most 10",
    ),
    row(`requests: the first 30 of them`, String(requests), "at most 15"),
    row("our own time for that, page contents included", `${median.toFixed(1)} ms`, "at most 100 ms"),
  ];
}

function forgeOf(issues: readonly (ReadyIssue & { milestone: number | undefined })[], asked: () => void) {
  return {
    issues: async (filter: IssueFilter, page: number) => {
      asked();
      const fitting = issues.filter(
        (issue) =>
          filter.labels.every((name) => issue.labels.includes(name)) &&
          (filter.milestone === undefined || issue.milestone === filter.milestone),
      );
      return { issues: fitting.slice((page - 1) * 100, page * 100), more: fitting.length > page * 100 };
    },
    labelNames: async () => {
      asked();
      return ["ready", "P0", "P1", "P2", "P3"];
    },
    dueMilestones: async () => {
      asked();
      return [1, 2, 3, 4, 5].map((number) => ({ number, due: 1e12 + (number - 1) * 1e9 }));
    },
  };
}
