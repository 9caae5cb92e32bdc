/** Turns a log of any length into the few lines a diagnosis needs. Knows no files and no clock. */
import { fingerprint } from "./fingerprint.ts";
import { type Location, locationOf } from "./location.ts";
import { LineScanner } from "./scanner.ts";
import { scoresOf } from "./score.ts";
import { select } from "./select.ts";
import { LineStore } from "./store.ts";

export interface Digest {
  /** At most the wanted bytes of UTF-8, in the log's order, each cut marked with the line numbers left out. */
  readonly text: string;
  readonly linesRead: number;
  readonly linesKept: number;
  readonly bytesRead: number;
  /** File and line of the first cause, where the log says it; the file relative to the repository where that is known. */
  readonly location: Location | undefined;
  /** Equal for two logs of the same failure; of all that failed, also of what the text had no room for. */
  readonly signature: string;
}

export const defaultBytes = 16_000;

/** Pure streaming: feed bytes, then end. Memory is bounded whatever the input. */
export class DigestReader {
  readonly #budget: number;
  readonly #store = new LineStore();
  readonly #scanner = new LineScanner(this.#store);
  #bytes = 0;

  /** @throws RangeError when `bytes` is not a natural number. */
  constructor(options: { bytes?: number } = {}) {
    const budget = options.bytes ?? defaultBytes;
    if (!Number.isSafeInteger(budget) || budget < 0)
      throw new RangeError(`"${budget}" is not a number of bytes`);
    this.#budget = budget;
  }

  write(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#scanner.write(chunk);
  }

  /** Ends the log. The reader takes nothing after it. */
  end(): Digest {
    const linesRead = this.#scanner.end();
    const { worth, causes, telling } = scoresOf(this.#store);
    const { text, lines } = select(this.#store, worth, this.#budget, linesRead);
    return {
      text,
      linesRead,
      linesKept: lines,
      bytesRead: this.#bytes,
      location: locationOf(this.#store, causes),
      signature: fingerprint(telling),
    };
  }
}

/** For small texts. */
export function digestOf(text: string, options: { bytes?: number } = {}): Digest {
  const reader = new DigestReader(options);
  reader.write(Buffer.from(text, "utf8"));
  return reader.end();
}
