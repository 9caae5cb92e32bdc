/** Keeps the lines of a log that may matter, in a fixed amount of memory. Judges them only by the words seen in them. */

import { longestLine, sliceBytes } from "./scanner.ts";

/** What the scanner knows of a line. The scanner fills one and the same again and again. */
export interface ScannedLine {
  /** Where its bytes begin after the store's `end`, once they are copied there. */
  from: number;
  length: number;
  /** Bytes of the runner's time stamp, and of what stands before it. */
  stamp: number;
  /** Counted from 1. Pieces of a line between carriage returns share it. */
  number: number;
  /** Empty lines directly before it. */
  blanks: number;
  /** It has a word of trouble, or one of the runner's landmarks. */
  troubled: boolean;
  /** Bytes that were left out in its middle. */
  hole: number;
}

/** Beyond one of these the store is thinned. */
const fullBytes = 4 << 20;
const fullLines = 48_000;
/** Never thinned: how a log begins and how it ends. */
const headBytes = 256 << 10;
const headLines = 4_000;
const tailBytes = 1 << 20;
const tailLines = 12_000;
const templateBytes = 64;

/** A line next to trouble is worth that much less than it, and less with each line further off. */
const neighbour = 24;
const fadeAfter = 3;
const fadeBefore = 12;

export class LineStore {
  /** Line breaks may stand between lines, hence a byte more for each. */
  readonly #bytes: Buffer = Buffer.allocUnsafe(fullBytes + fullLines + sliceBytes + 2 * longestLine);
  #end = 0;
  #used = 0;
  count = 0;
  /** All lines with text that were ever added. */
  seen = 0;
  readonly #offset = new Uint32Array(fullLines);
  readonly #length = new Uint16Array(fullLines);
  readonly #stamp = new Uint16Array(fullLines);
  readonly #number = new Float64Array(fullLines);
  readonly #order = new Float64Array(fullLines);
  readonly #blanks = new Uint8Array(fullLines);
  readonly #troubled = new Uint8Array(fullLines);
  readonly #template = new Uint16Array(fullLines);
  readonly #hole = new Float64Array(fullLines);
  /** How often each template (a line without its digits, hashed) occurred in the whole log. */
  readonly #occurrences = new Uint16Array(1 << 16);
  /** Lines below this index are the log's beginning and stay; set when first thinned. */
  #head = -1;

  /**
   * Notes a line that stands at `start` of `source`; its bytes follow by `copy`.
   * @returns that the store is full: after the copy it is to be thinned.
   */
  add(line: ScannedLine, source: Buffer, start: number): boolean {
    const index = this.count++;
    this.#offset[index] = this.#end + line.from;
    this.#length[index] = line.length;
    this.#stamp[index] = line.stamp;
    this.#number[index] = line.number;
    this.#order[index] = this.seen++;
    this.#blanks[index] = Math.min(line.blanks, 0xff);
    this.#troubled[index] = line.troubled ? 1 : 0;
    this.#hole[index] = line.hole;
    const template = templateOf(source, start + line.stamp, start + line.length);
    this.#template[index] = template;
    const times = this.#occurrences[template] ?? 0;
    if (times < 0xffff) this.#occurrences[template] = times + 1;
    this.#used += line.length;
    return this.#used >= fullBytes || this.count === fullLines;
  }

  copy(source: Buffer, from: number, to: number): void {
    if (to <= from) return;
    source.copy(this.#bytes, this.#end, from, to);
    this.#end += to - from;
  }

  number(index: number): number {
    return this.#number[index] ?? 0;
  }
  /** Counts the lines with text, thinned ones too: two kept lines are neighbours when this differs by one. */
  order(index: number): number {
    return this.#order[index] ?? 0;
  }
  blanks(index: number): number {
    return this.#blanks[index] ?? 0;
  }
  /** Bytes of `text`. */
  length(index: number): number {
    return (this.#length[index] ?? 0) - (this.#stamp[index] ?? 0);
  }
  hole(index: number): number {
    return this.#hole[index] ?? 0;
  }
  /** The same for lines that differ in their digits only, and seldom for others. */
  template(index: number): number {
    return this.#template[index] ?? 0;
  }
  /** How often lines like this one occur in the whole log. */
  repeats(index: number): number {
    return this.#occurrences[this.#template[index] ?? 0] ?? 1;
  }
  /** The line without time stamp, as it was written; bytes that are not UTF-8 become U+FFFD. */
  text(index: number): string {
    const from = this.#offset[index] ?? 0;
    return this.#bytes.toString("utf8", from + (this.#stamp[index] ?? 0), from + (this.#length[index] ?? 0));
  }
  /** The bytes of `text`. Valid until the next line is added. */
  bytes(index: number): Buffer {
    const from = this.#offset[index] ?? 0;
    return this.#bytes.subarray(from + (this.#stamp[index] ?? 0), from + (this.#length[index] ?? 0));
  }
  /** The time stamp's bytes and what stands before them. */
  prefix(index: number): string {
    const from = this.#offset[index] ?? 0;
    return this.#bytes.toString("utf8", from, from + (this.#stamp[index] ?? 0));
  }

  /** Drops the least telling lines between the log's beginning and its latest part, three quarters of what is there. */
  thin(): void {
    if (this.#head < 0) this.#head = this.#headEnd();
    const from = this.#head;
    const until = this.#tailStart(from);
    const keep = this.#keptOf(from, until);
    const source = { from: 0, to: 0 };
    let kept = from;
    let end = from < this.count ? (this.#offset[from] ?? 0) : this.#end;
    let used = this.#sizeOf(0, from);
    const flush = () => {
      if (source.to > source.from)
        this.#bytes.copyWithin(end - (source.to - source.from), source.from, source.to);
      source.from = source.to;
    };
    for (let index = from; index < this.count; index++) {
      if (index < until && keep[index - from] !== 1) continue;
      const offset = this.#offset[index] ?? 0;
      const length = this.#length[index] ?? 0;
      if (offset !== source.to) {
        flush();
        source.from = offset;
      }
      source.to = offset + length;
      this.#moveFields(index, kept);
      this.#offset[kept++] = end;
      end += length;
      used += length;
    }
    flush();
    this.count = kept;
    this.#end = end;
    this.#used = used;
  }

  #headEnd(): number {
    let index = 0;
    while (index < this.count && index < headLines && (this.#offset[index] ?? 0) < headBytes) index++;
    return index;
  }

  #tailStart(from: number): number {
    let index = this.count;
    let size = 0;
    while (index > from && this.count - index < tailLines) {
      size += this.#length[index - 1] ?? 0;
      if (size > tailBytes) break;
      index--;
    }
    return index;
  }

  #sizeOf(from: number, to: number): number {
    let size = 0;
    for (let index = from; index < to; index++) size += this.#length[index] ?? 0;
    return size;
  }

  /** 1 for each line of the middle that stays: those of most worth, of equal ones the earliest. */
  #keptOf(from: number, until: number): Uint8Array {
    const worth = this.#worths(from, until);
    const sizes = new Float64Array(256);
    const counts = new Float64Array(256);
    for (let index = 0; index < worth.length; index++) {
      const value = worth[index] ?? 0;
      sizes[value] = (sizes[value] ?? 0) + (this.#length[from + index] ?? 0);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    let room = this.#sizeOf(from, until) >> 2;
    let lines = (until - from) >> 2;
    let threshold = 255;
    while (threshold > 0 && (sizes[threshold] ?? 0) <= room && (counts[threshold] ?? 0) <= lines) {
      room -= sizes[threshold] ?? 0;
      lines -= counts[threshold] ?? 0;
      threshold--;
    }
    const keep = new Uint8Array(until - from);
    for (let index = 0; index < worth.length; index++) {
      const value = worth[index] ?? 0;
      if (value < threshold) continue;
      if (value === threshold) {
        const length = this.#length[from + index] ?? 0;
        if (length > room || lines === 0) continue;
        room -= length;
        lines--;
      }
      keep[index] = 1;
    }
    return keep;
  }

  /** Trouble counts, the less the more often a line like it occurs; its neighbours share in it. */
  #worths(from: number, until: number): Uint8Array {
    const worth = new Uint8Array(until - from);
    let following = 0;
    for (let index = from; index < until; index++) {
      const repeats = 31 - Math.clz32(this.repeats(index));
      const own = this.#troubled[index] === 1 ? 200 - 10 * repeats : 16 - repeats;
      worth[index - from] = Math.max(own, following, 0);
      following = Math.max(following - fadeAfter, own - neighbour);
    }
    let preceding = 0;
    for (let own = worth.length - 1; own >= 0; own--) {
      const value = worth[own] ?? 0;
      if (preceding > value) worth[own] = preceding;
      preceding = Math.max(preceding, value - neighbour) - fadeBefore;
    }
    return worth;
  }

  #moveFields(from: number, to: number): void {
    this.#length[to] = this.#length[from] ?? 0;
    this.#stamp[to] = this.#stamp[from] ?? 0;
    this.#number[to] = this.#number[from] ?? 0;
    this.#order[to] = this.#order[from] ?? 0;
    this.#blanks[to] = this.#blanks[from] ?? 0;
    this.#troubled[to] = this.#troubled[from] ?? 0;
    this.#template[to] = this.#template[from] ?? 0;
    this.#hole[to] = this.#hole[from] ?? 0;
  }
}

function templateOf(bytes: Buffer, from: number, to: number): number {
  const until = to - from > templateBytes ? from + templateBytes : to;
  let hash = 5381;
  for (let at = from; at < until; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) hash = ((hash << 5) - hash + byte) | 0;
  }
  return (hash ^ (hash >>> 16)) & 0xffff;
}
