/** A clock that goes on only when a test says so, and then does what was put off until then. */
import type { Clock } from "../src/world.ts";

export class ManualClock implements Clock {
  #now: number;
  #waiting: { readonly at: number; readonly then: () => void }[] = [];

  constructor(iso: string) {
    this.#now = Date.parse(iso);
  }

  now(): number {
    return this.#now;
  }

  instant(iso: string): number {
    return Date.parse(iso);
  }

  iso(milliseconds: number): string {
    return new Date(milliseconds).toISOString();
  }

  stopAfter(): void {}

  later(milliseconds: number, then: () => void): () => void {
    const entry = { at: this.#now + milliseconds, then };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== entry);
    };
  }

  /** How many things are put off. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Lets time pass, step by step, and everything that follows from it. */
  async pass(seconds: number): Promise<void> {
    const end = this.#now + seconds * 1000;
    for (;;) {
      await settled();
      const [next] = this.#waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.then();
    }
    this.#now = end;
    await settled();
  }
}

/** All promises that can be kept without anything from outside are kept. */
export function settled(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
