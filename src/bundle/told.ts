/** From the story of the work to a bundle's journal, and from a journal that was read back to facts. Judges nothing. */
import type { Finding } from "../change/change.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { CheckResult, CommandEnd, GateReport } from "../gate/gate.ts";
import type { AttemptStory, Fact, Story } from "../report/story.ts";
import { cutCharacters } from "../text/cut.ts";
import { Untrusted } from "../words.ts";
import type { Traffic } from "../world.ts";
import {
  type BundledAttempt,
  type BundledGate,
  type BundledJournal,
  type BundledTraffic,
  plainWhy,
} from "./journal.ts";

/** What a name or a line may not hold is shown as `?`, and what is longer is cut. */
export function oneLine(text: string, longest: number): string {
  const plain = text
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "?");
  return cutCharacters(plain, longest).kept;
}

export function journalOf(
  admitted: NonNullable<Story["admitted"]>,
  { baseline, attempts }: Story,
  began: number,
): BundledJournal {
  const { order, base, start, agent, checks, allowed } = admitted;
  return {
    task: order.id,
    base: base.commit,
    start: start.commit,
    began: Math.round(began),
    agent: oneLine(agent, 200),
    checks: checks.map((check) => oneLine(check, 500)),
    walls: allowed.walls.kind,
    exposed: allowed.exposed.map((name) => oneLine(name, 200)).slice(0, 200),
    baseline: baseline === undefined ? null : gateOf(baseline),
    attempts: attempts.map(attemptOf),
  };
}

function attemptOf({
  number,
  hidden,
  agent,
  change,
  findings,
  gate,
  evidence,
}: AttemptStory): BundledAttempt {
  return {
    number,
    hidden,
    agent:
      agent === undefined
        ? null
        : {
            end: endOf(agent.end),
            seconds: Math.max(0, agent.seconds),
            traffic: trafficOf(agent.traffic),
            words: Untrusted.reveal(agent.words).slice(-20_000),
          },
    change:
      change === undefined
        ? null
        : {
            tree: change.tree,
            paths: change.paths
              .slice(0, 20_000)
              .map((path) => ({ ...path, path: path.path.slice(0, 4_096) })),
          },
    findings: findings.slice(0, 1_000).map(findingOf),
    gate: gate === undefined ? null : gateOf(gate),
    evidence: evidence === undefined ? null : evidenceOf(evidence),
  };
}

function findingOf({ guard, path, line, what, cure }: Finding): BundledAttempt["findings"][number] {
  return {
    guard,
    path: path?.slice(0, 4_096) ?? null,
    line: line ?? null,
    what: what.slice(0, 2_000),
    cure: cure.slice(0, 2_000),
  };
}

/** A signal that has no name of the usual form is told as one without. */
function endOf(end: CommandEnd): CommandEnd {
  return end.kind === "signal" && !/^SIG[A-Z0-9]{1,12}$/.test(end.signal)
    ? { kind: "signal", signal: "SIGUNKNOWN" }
    : end;
}

function gateOf({ commit, tree, verdict, results }: GateReport): BundledGate {
  return {
    commit,
    tree,
    verdict,
    results: results.map(({ check, end, seconds, digest, tests, flaky, traffic }) => ({
      check: oneLine(check.name, 500),
      end: endOf(end),
      seconds: Math.max(0, seconds),
      digest: digest.slice(0, 100_000),
      tests: tests ?? null,
      flaky,
      traffic: trafficOf(traffic),
    })),
  };
}

function trafficOf(traffic: Traffic | undefined): BundledTraffic | null {
  if (traffic === undefined) return null;
  return {
    blocked: traffic.blocked.map(({ target, why, times }) => ({
      target: oneLine(target, 200),
      why: why.replace(plainWhy, "").slice(0, 200),
      times,
    })),
    allowed: traffic.allowed.map(({ host, ...rest }) => ({ host: oneLine(host, 300), ...rest })),
    apis: traffic.apis.map(({ upstream, requests }) => ({ upstream: oneLine(upstream, 500), requests })),
  };
}

function evidenceOf({ oldTests, newTests, counts }: Evidence): NonNullable<BundledAttempt["evidence"]> {
  return {
    oldTests:
      oldTests === undefined
        ? null
        : {
            tests: oldTests.tests,
            settings: oldTests.settings.map((path) => path.slice(0, 4_096)),
            gate: gateOf(oldTests.gate),
          },
    newTests: newTests === undefined ? null : { gate: gateOf(newTests.gate) },
    counts: counts.map(({ check, base, now, withOldCode }) => ({
      check: oneLine(check, 500),
      base: base ?? null,
      now: now ?? null,
      withOldCode: withOldCode ?? null,
    })),
  };
}

/** What the other job told, in the order in which it happened there. Only the story of it: nothing here was seen by us. */
export function factsOf({ baseline, attempts }: BundledJournal): readonly Fact[] {
  return [
    ...(baseline === null ? [] : [{ kind: "baseline", gate: gateFrom(baseline) } as const]),
    ...attempts.flatMap(factsOfAttempt),
  ];
}

function factsOfAttempt(attempt: BundledAttempt): readonly Fact[] {
  const { number, hidden, agent, change, findings, gate, evidence } = attempt;
  const facts: Fact[] = [{ kind: "attempt", number, hidden, brief: "" }];
  if (agent !== null) {
    const { end, seconds, traffic, words } = agent;
    facts.push({
      kind: "agent",
      number,
      end,
      seconds,
      traffic: trafficFrom(traffic),
      words: new Untrusted(words),
    });
  }
  if (change !== null) facts.push({ kind: "change", number, ...change, tests: [], patch: "" });
  if (findings.length > 0) facts.push({ kind: "findings", number, findings: findings.map(findingFrom) });
  if (gate !== null) facts.push({ kind: "gate", number, gate: gateFrom(gate) });
  if (evidence !== null) facts.push({ kind: "evidence", number, evidence: evidenceFrom(evidence) });
  return facts;
}

function findingFrom({ path, line, ...rest }: BundledAttempt["findings"][number]): Finding {
  return { ...rest, path: path ?? undefined, line: line ?? undefined };
}

export function gateFrom({ results, ...rest }: BundledGate): GateReport {
  return { ...rest, results: results.map(resultFrom), signature: "" };
}

function resultFrom({ check, tests, traffic, ...rest }: BundledGate["results"][number]): CheckResult {
  return {
    ...rest,
    check: {
      name: check,
      run: "",
      shell: undefined,
      env: {},
      workingDirectory: ".",
      timeoutMinutes: undefined,
    },
    signature: "",
    location: undefined,
    tests: tests ?? undefined,
    traffic: trafficFrom(traffic),
  };
}

function trafficFrom(traffic: BundledTraffic | null): Traffic | undefined {
  if (traffic === null) return undefined;
  const apis = traffic.apis.map((api) => ({ ...api, answers: {}, broken: 0, tokens: undefined }));
  return { blocked: traffic.blocked, blockedMore: 0, allowed: traffic.allowed, apis };
}

/** What weakens the tests is not taken from there: whoever has the change can see it. */
function evidenceFrom({ oldTests, newTests, counts }: NonNullable<BundledAttempt["evidence"]>): Evidence {
  return {
    weakenings: [],
    oldTests: oldTests === null ? undefined : { ...oldTests, paths: [], gate: gateFrom(oldTests.gate) },
    newTests: newTests === null ? undefined : { gate: gateFrom(newTests.gate) },
    counts: counts.map(({ check, base, now, withOldCode }) => ({
      check,
      base: base ?? undefined,
      now: now ?? undefined,
      withOldCode: withOldCode ?? undefined,
    })),
  };
}
