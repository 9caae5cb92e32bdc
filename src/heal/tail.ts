/** Keeps the last bytes of a stream in bounded memory: what a program said at its end. */

export class Tail {
  readonly #max: number;
  #kept: Uint8Array[] = [];
  #size = 0;

  constructor(max: number) {
    this.#max = max;
  }

  write(chunk: Uint8Array): void {
    this.#kept.push(Uint8Array.from(chunk.subarray(Math.max(0, chunk.length - this.#max))));
    this.#size += Math.min(chunk.length, this.#max);
    while (this.#kept.length > 1 && this.#size - (this.#kept[0]?.length ?? 0) >= this.#max) {
      this.#size -= this.#kept.shift()?.length ?? 0;
    }
  }

  /** At most the last `max` bytes; a character that was cut is left out. */
  text(): string {
    const bytes = Buffer.concat(this.#kept);
    const last = bytes.subarray(Math.max(0, bytes.length - this.#max));
    const start = last.findIndex((byte) => (byte & 0xc0) !== 0x80);
    return start === -1 ? "" : last.subarray(start).toString("utf8");
  }
}
