/** Makes random runs, with random troubles, from a seed: what happens on the issues, who asks, what the agent does, what fails. */
import type { Fault } from "../forge/faults.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import { payload, schedulePayload } from "../payload.ts";
import type { RunOptions } from "../runner.ts";
import { broken, failedJob, mends, ourselves } from "../scenarios/failed-run.ts";
import { us } from "../scenarios/reviewed.ts";

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (probability: number) => next() < probability,
    oneOf: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
  };
}

type Random = ReturnType<typeof randomFrom>;

export const issues = [1, 2, 3, 4] as const;

const waits = "echo waiting; sleep 1000";

/** Each ends another way: proposed, changed again, nothing, red, healed, blocked, killed. */
const agents = [
  "echo hello > hello.txt",
  "date +%N > hello.txt",
  "date +%N >> hello.txt; echo more",
  "echo 'I looked around.'",
  "echo 'echo 4' > sum.sh",
  "if [ -f hello.txt ]; then echo 'echo $(($1 + $2))' > sum.sh; else echo 'echo 5' > sum.sh; echo hello > hello.txt; fi",
  "mkdir -p .github/workflows; echo 'on: push' > .github/workflows/x.yml",
  waits,
] as const;

const places: readonly Pick<Fault, "method" | "path">[] = [
  { method: "GET", path: "/repos/octo/demo/**" },
  { method: "POST", path: "/graphql" },
  { method: "POST", path: "/repos/octo/demo/issues/*/labels" },
  { method: "DELETE", path: "/repos/octo/demo/issues/*/labels/*" },
  { method: "POST", path: "/repos/octo/demo/issues/*/comments" },
  { method: "PATCH", path: "/repos/octo/demo/issues/comments/*" },
  { method: "POST", path: "/repos/octo/demo/pulls" },
  { method: "PATCH", path: "/repos/octo/demo/pulls/*" },
  { path: "/octo/demo/info/refs" },
  { method: "POST", path: "/octo/demo/git-receive-pack" },
];

const troubles: readonly Omit<Fault, "path">[] = [
  { status: 502 },
  { status: 500, after: true },
  { reset: true },
  { reset: true, after: true },
  { truncated: true },
  { status: 403, message: "Resource not accessible by integration" },
];

export interface PlannedRun {
  /** The issue that is asked for by name, if any. */
  readonly issue: number | undefined;
  /** The pull request on which it is asked, and told. */
  readonly pull: number | undefined;
  readonly faults: readonly Fault[];
  readonly options: Omit<RunOptions, "forge">;
}

/** One run, two at the same moment, or two one after the other of which the first loses its machine. */
export interface Step {
  readonly way: Way;
  readonly said: string;
  readonly runs: readonly PlannedRun[];
}

type Way = (typeof deck)[number];

/** As often as each comes among as many steps as there are cards. */
const deck = [
  ...(["label", "label", "comment", "comment", "retry", "stop", "status", "next", "plan"] as const),
  ...(["dispatch", "scan", "review", "heal", "heal", "together", "lost"] as const),
];
export const cards = deck.length;

/** Deals one way after the other, so that none is left out for long. */
export function dealer(random: Random): () => Way {
  let left: Way[] = [];
  return () => {
    if (left.length === 0) left = [...deck];
    const card = random.oneOf(left);
    left.splice(left.indexOf(card), 1);
    return card;
  };
}

const greets = agents[0];

/** Also does on the forge what people do in between. */
export async function plannedStep(forge: EmbeddedForge, random: Random, way: Way): Promise<Step> {
  const issue = random.oneOf(issues);
  const between = await people(forge, random);
  const plan = (by: string, agent: string, faults: readonly Fault[], of: Way = way) =>
    plannedRun(forge, random, { way: of, issue, by, agent, faults });
  const mayFail = way !== "lost";
  const faults =
    mayFail && random.chance(0.6) ? [{ ...random.oneOf(places), ...random.oneOf(troubles) }] : [];
  const runs: PlannedRun[] = [];
  const by = random.oneOf(["alice", "alice", "alice", "alice", "mallory"]);
  const agent = random.oneOf(way === "heal" ? [mends, mends, ...agents] : agents);
  if (way === "together") {
    for (const of of ["label", "comment"] as const) {
      const one = random.oneOf(agents.filter((agent) => agent !== waits));
      // Both are at work at the same moment.
      runs.push(await plan("alice", `${one}; sleep 1`, of === "label" ? faults : [], of));
    }
  } else if (way === "lost") {
    const gone = await plan("alice", waits, [], "retry");
    const signals = [{ name: "SIGKILL" as const, when: /│ waiting/ }];
    runs.push({ ...gone, options: { ...gone.options, signals, post: false } });
    runs.push(await plan("alice", greets, [], "retry"));
  } else {
    runs.push(await plan(by, agent, faults));
  }
  const asked = runs.map(({ options }) => options.inputs?.["agent-command"]).join(" | ");
  return { way, runs, said: `${between}${way} on #${issue} by ${by}, ${asked}, ${JSON.stringify(faults)}` };
}

interface Plan {
  readonly way: Way;
  readonly issue: number;
  readonly by: string;
  readonly agent: string;
  readonly faults: readonly Fault[];
}

async function plannedRun(forge: EmbeddedForge, random: Random, plan: Plan): Promise<PlannedRun> {
  const { way, issue, by, agent, faults } = plan;
  const signals =
    agent === waits
      ? [{ name: random.oneOf(["SIGINT", "SIGTERM", "SIGKILL"] as const), when: /│ waiting/ }]
      : [];
  const pull = way === "heal" || way === "review" ? await ourPull(forge, random) : undefined;
  const { event, inputs } = await eventOf(forge, way, issue, by, pull, random);
  const basic = { "agent-command": agent, "max-attempts": random.oneOf(["1", "2", "3"]) };
  return {
    issue: way === "next" || way === "plan" || way === "scan" || pull !== undefined ? undefined : issue,
    pull: pull?.number,
    faults,
    options: { event, inputs: { ...basic, ...inputs }, signals },
  };
}

interface OurPull {
  readonly number: number;
  readonly head: string;
}

/** One that is open; else one as an earlier run of ours made it, for an issue that has no branch yet. */
async function ourPull(forge: EmbeddedForge, random: Random): Promise<OurPull | undefined> {
  const { pulls, branches } = await forge.state();
  const open = pulls.filter(({ state }) => state === "open");
  if (open.length > 0) return random.oneOf(open);
  const issue = issues.find((one) => branches[`agent/issue-${one}-greet-customer-${one}`] === undefined);
  if (issue === undefined) return undefined;
  const head = `agent/issue-${issue}-greet-customer-${issue}`;
  const message = `Greet\n\nGatehouse-Task: issue-${issue}\nGatehouse-Attempt: 1\n`;
  await forge.commit(head, { "hello.txt": "hello\n" }, message, await ourselves(forge));
  await forge.as(us).request("POST", "/repos/octo/demo/pulls", {
    head,
    base: "main",
    title: `Greet customer ${issue}`,
    body: `Closes #${issue}`,
  });
  const made = (await forge.state()).pulls.find((pull) => pull.head === head && pull.state === "open");
  return made;
}

type Asked = Pick<RunOptions, "event"> & { inputs?: Readonly<Record<string, string>> };

async function eventOf(
  forge: EmbeddedForge,
  way: Way,
  issue: number,
  sender: string,
  pull: OurPull | undefined,
  random: Random,
): Promise<Asked> {
  switch (way) {
    case "review":
    case "heal":
      if (pull === undefined) return eventOf(forge, "label", issue, sender, pull, random);
      return way === "review" ? reviewed(forge, pull, sender) : failed(forge, pull, sender, random);
    case "label":
      await forge
        .as("alice")
        .request("POST", `/repos/octo/demo/issues/${issue}/labels`, { labels: ["agent"] });
      return {
        event: {
          name: "issues",
          payload: await payload(forge, "issues", "labeled", { issue, label: "agent", sender }),
        },
      };
    case "comment":
    case "retry":
    case "stop":
    case "status": {
      const comment = way === "comment" ? "/agent say it" : `/agent ${way}`;
      return {
        event: {
          name: "issue_comment",
          payload: await payload(forge, "issue_comment", "created", { issue, comment, sender }),
        },
      };
    }
    case "dispatch":
      return {
        event: {
          name: "workflow_dispatch",
          payload: await payload(forge, "workflow_dispatch", "", { sender }),
        },
        inputs: { issue: String(issue) },
      };
    case "scan":
      await forge.addRun({ ...failedRun("main", sender), conclusion: random.oneOf(["failure", "success"]) });
      return { event: atNight, inputs: { task: "scan" } };
    case "next":
      return { event: atNight };
    case "plan":
      return { event: atNight, inputs: { task: "plan" } };
    case "together":
    case "lost":
      throw new Error(`${way} is made of others`);
    default:
      return way satisfies never;
  }
}

const atNight = { name: "schedule", payload: schedulePayload("0 3 * * *") };
const failedRun = (on: string, actor: string) => ({ branch: on, event: "push", actor, jobs: [failedJob] });

async function reviewed(forge: EmbeddedForge, pull: OurPull, sender: string): Promise<Asked> {
  const review = { event: "REQUEST_CHANGES", body: "Louder, please." };
  const subject = { pull: pull.number, review, sender };
  const made = await payload(forge, "pull_request_review", "submitted", subject);
  return { event: { name: "pull_request_review", payload: made } };
}

/** Mostly somebody broke the branch before; else it is a flake. */
async function failed(forge: EmbeddedForge, pull: OurPull, actor: string, random: Random): Promise<Asked> {
  const alice = { name: "Alice", email: "alice@example.com" };
  if (random.chance(0.8))
    await forge.commit(pull.head, { "sum.sh": broken["sum.sh"] }, "Break the sum", alice);
  const run = await forge.addRun({ ...failedRun(pull.head, actor), event: "pull_request" });
  const made = await payload(forge, "workflow_run", "completed", { run: run.id });
  return { event: { name: "workflow_run", payload: made } };
}

async function people(forge: EmbeddedForge, random: Random): Promise<string> {
  const alice = forge.as("alice");
  if (random.chance(0.2)) {
    await forge.commit("main", { "later.txt": `${random.oneOf([1, 2, 3, 4, 5, 6, 7, 8, 9])}\n` }, "Go on");
    return "main moves on; ";
  }
  if (random.chance(0.2)) {
    const open = (await forge.state()).pulls.filter((pull) => pull.state === "open");
    if (open.length === 0) return "";
    const { number } = random.oneOf(open);
    await alice.request("PATCH", `/repos/octo/demo/pulls/${number}`, { state: "closed" });
    return `#${number} is closed; `;
  }
  if (random.chance(0.3)) {
    const issue = random.oneOf(issues);
    await alice.request("DELETE", `/repos/octo/demo/issues/${issue}/labels/agent%3Aneeds-human`);
    await alice.request("POST", `/repos/octo/demo/issues/${issue}/labels`, { labels: ["ready"] });
    return `#${issue} is ready; `;
  }
  return "";
}
