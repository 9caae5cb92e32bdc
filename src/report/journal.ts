/** Keeps the facts of a run in their order and writes each to the journal as it happens. It judges nothing. */
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
      const results = fact.gate.results.map(({ check, end, seconds, flaky }) => ({
        check: check.name,
        end,
        seconds,
        flaky,
      }));
      const { commit, tree, verdict } = fact.gate;
      return { ...fact, gate: { commit, tree, verdict, results } };
    }
    case "agent": {
      const { words: _, ...rest } = fact;
      return rest;
    }
    case "attempt":
    case "change":
    case "findings":
    case "pushed":
    case "pull-request":
    case "not-opened":
    case "ci":
    case "ended":
      return fact;
    default:
      return fact satisfies never;
  }
}
