/**
 * Decides when a text that goes on changing is written again: not sooner than `pause` after it was written last, one write at a time,
 * and none once it was stopped. It knows neither text nor forge, and no write that fails stops anything but itself.
 */
import type { Clock } from "../world.ts";

/** Milliseconds from the end of one write to the begin of the next. */
export const pause = 15_000;

/** A forge that takes nothing is not asked for ever. */
const mostFailures = 3;

export class Refresher {
  readonly #clock: Clock;
  readonly #write: () => Promise<"go on" | "stop">;
  #from: number | undefined;
  #isNew = false;
  #isOver = false;
  #failures = 0;
  #timer: (() => void) | undefined;
  #writing: Promise<void> | undefined;

  /** @param write writes what there is to say at that moment, and says whether it may be asked again */
  constructor(clock: Clock, write: () => Promise<"go on" | "stop">) {
    this.#clock = clock;
    this.#write = write;
  }

  /** The text was written for the first time. Nothing is written before. */
  begin(): void {
    this.#from = this.#clock.now() + pause;
    this.#plan();
  }

  /** There is something new to say. */
  changed(): void {
    this.#isNew = true;
    this.#plan();
  }

  /** Nothing is begun any more; resolves when nothing is under way either. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.#timer?.();
    await this.#writing;
  }

  #plan(): void {
    const isBusy = this.#timer !== undefined || this.#writing !== undefined;
    if (this.#from === undefined || !this.#isNew || this.#isOver || isBusy) return;
    const wait = this.#from - this.#clock.now();
    if (wait > 0) this.#timer = this.#clock.later(wait, () => this.#begin());
    else this.#begin();
  }

  #begin(): void {
    this.#timer = undefined;
    this.#isNew = false;
    this.#writing = this.#once().then(() => {
      this.#writing = undefined;
      this.#from = this.#clock.now() + pause;
      this.#plan();
    });
  }

  async #once(): Promise<void> {
    try {
      if ((await this.#write()) === "stop") this.#isOver = true;
      this.#failures = 0;
    } catch {
      this.#failures += 1;
      this.#isNew = true;
      if (this.#failures === mostFailures) this.#isOver = true;
    }
  }
}
