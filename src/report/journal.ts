/** Keeps the facts of a run in their order and writes each to the journal as it happens. It judges nothing. */
import type { GateReport } from "../gate/gate.ts";
import type { Clock, Runner } from "../world.ts";
import { type Fact, type Story, storyOf } from "./story.ts";

export class Journal {
  readonly #facts: Fact[] = [];
  readonly #runner: Runner;
  readonly #clock: Clock;
  readonly #start: number;

  constructor(runner: Runner, clock: Clock) {
    this.#runner = runner;
    this.#clock = clock;
    this.#start = clock.now();
  }

  tell(fact: Fact): void {
    this.#facts.push(fact);
    this.#runner.journal(JSON.stringify({ at: this.seconds(), ...forDisk(fact) }));
  }

  /** Seconds since the run began, to the millisecond. */
  seconds(): number {
    return (this.#clock.now() - this.#start) / 1000;
  }

  get story(): Story {
    return storyOf(this.#facts);
  }
}

/** Long texts have files of their own in the record; the journal keeps what a program would ask for. */
function forDisk(fact: Fact): object {
  switch (fact.kind) {
    case "admitted": {
      const { order, ...rest } = fact;
      return {
        ...rest,
        task: order.id,
        issue: order.issue,
        branch: order.branch,
        run: order.heal?.run.id,
        attemptsBefore: order.attemptsBefore,
      };
    }
    case "queue":
      return { ...fact, entries: fact.entries.map(({ issue, reason }) => ({ issue, reason })) };
    case "baseline":
    case "gate": {
      return { ...fact, gate: gateForDisk(fact.gate) };
    }
    case "evidence": {
      const { oldTests, newTests, ...rest } = fact.evidence;
      return {
        ...fact,
        evidence: {
          ...rest,
          ...(oldTests && { oldTests: { ...oldTests, gate: gateForDisk(oldTests.gate) } }),
          ...(newTests && { newTests: { gate: gateForDisk(newTests.gate) } }),
        },
      };
    }
    case "agent": {
      const { words: _, ...rest } = fact;
      return rest;
    }
    case "pull-request": {
      const { title: _, ...pullRequest } = fact.pullRequest;
      return { ...fact, pullRequest };
    }
    case "attempt":
    case "change":
    case "findings":
    case "pushed":
    case "not-opened":
    case "ci":
    case "bundle":
    case "ended":
      return fact;
    default:
      return fact satisfies never;
  }
}

function gateForDisk({ commit, tree, verdict, results }: GateReport): object {
  const shown = results.map(({ check, end, seconds, tests, flaky }) => ({
    check: check.name,
    end,
    seconds,
    tests,
    flaky,
  }));
  return { commit, tree, verdict, results: shown };
}
