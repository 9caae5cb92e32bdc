/** Makes random runs, with random troubles, from a seed: what happens on the issues, who asks, what the agent does, what fails. */
import type { Fault } from "../forge/faults.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import { payload, schedulePayload } from "../payload.ts";
import type { RunOptions } from "../runner.ts";

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

/** Each ends another way: proposed, changed again, nothing, red, healed, blocked, killed. */
const agents = [
  "echo hello > hello.txt",
  "date +%N > hello.txt",
  "date +%N >> hello.txt; echo more",
  "echo 'I looked around.'",
  "echo 'echo 4' > sum.sh",
  "if [ -f hello.txt ]; then echo 'echo $(($1 + $2))' > sum.sh; else echo 'echo 5' > sum.sh; echo hello > hello.txt; fi",
  "mkdir -p .github/workflows; echo 'on: push' > .github/workflows/x.yml",
  "echo waiting; sleep 1000",
];

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
  readonly said: string;
  /** The issue that is asked for by name, if any. */
  readonly issue: number | undefined;
  readonly faults: readonly Fault[];
  readonly options: Omit<RunOptions, "forge">;
}

/** Also does on the forge what people do in between. */
export async function plannedRun(forge: EmbeddedForge, random: Random): Promise<PlannedRun> {
  const issue = random.oneOf(issues);
  const by = random.oneOf(["alice", "alice", "alice", "mallory"]);
  const agent = random.oneOf(agents);
  const between = await people(forge, random);
  const faults = random.chance(0.6) ? [{ ...random.oneOf(places), ...random.oneOf(troubles) }] : [];
  const way = random.oneOf(likely);
  const signals = agent.includes("sleep 1000")
    ? [{ name: random.oneOf(["SIGINT", "SIGTERM", "SIGKILL"] as const), when: /│ waiting/ }]
    : [];
  const inputs = {
    "agent-command": agent,
    "max-attempts": random.oneOf(["1", "2", "3"]),
    ...(way === "plan" ? { task: "plan" } : {}),
  };
  return {
    said: `${between}${way} on #${issue} by ${by}, agent ${agent}, ${JSON.stringify(faults)} ${JSON.stringify(signals)}`,
    issue: way === "next" || way === "plan" ? undefined : issue,
    faults,
    options: { event: await eventOf(forge, way, issue, by), inputs, signals },
  };
}

const likely = [
  ...(["label", "label", "label", "label", "comment", "comment", "comment", "retry", "retry"] as const),
  ...(["stop", "status", "next", "next", "plan"] as const),
];

type Way = "label" | "comment" | "retry" | "stop" | "status" | "next" | "plan";

async function eventOf(
  forge: EmbeddedForge,
  way: Way,
  issue: number,
  by: string,
): Promise<RunOptions["event"]> {
  switch (way) {
    case "label":
      await forge
        .as("alice")
        .request("POST", `/repos/octo/demo/issues/${issue}/labels`, { labels: ["agent"] });
      return {
        name: "issues",
        payload: await payload(forge, "issues", "labeled", { issue, label: "agent", sender: by }),
      };
    case "comment":
    case "retry":
    case "stop":
    case "status": {
      const comment = way === "comment" ? "/agent say it" : `/agent ${way}`;
      return {
        name: "issue_comment",
        payload: await payload(forge, "issue_comment", "created", { issue, comment, sender: by }),
      };
    }
    case "next":
    case "plan":
      return { name: "schedule", payload: schedulePayload("0 3 * * *") };
    default:
      return way satisfies never;
  }
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
