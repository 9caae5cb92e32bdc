/** Keeps the lines of a log that may matter, in a fixed amount of memory. Judges them only by the words seen in them. */

/** What the scanner knows of a line. Its bytes stand at the store's `end`, cleaned, without its line break. */
export interface ScannedLine {
  /** Counted from 1. Pieces of a line between carriage returns share it. */
  readonly number: number;
  readonly length: number;
  /** Bytes of the runner's time stamp at its beginning. */
  readonly stamp: number;
  /** Empty lines directly before it. */
  readonly blanks: number;
  readonly bits: number;
  readonly hint: number;
  /** Bytes that were left out in its middle. */
  readonly hole: number;
}

const capacity = 6 << 20;
const maxLines = 1 << 16;
/** Never thinned: how a log begins and how it ends. */
const headBytes = 256 << 10;
const tailBytes = 2 << 20;
const tailLines = maxLines >> 2;
const templateBytes = 64;

/** Lines worth their surroundings: `hint` from here on pulls in what stands around it. */
const strong = 80;
const linesAfter = 24;
const linesBefore = 6;

export class LineStore {
  readonly bytes: Buffer = Buffer.allocUnsafe(capacity);
  /** Where the scanner writes the line it is in. At least `room` bytes are free there. */
  end = 0;
  count = 0;
  /** All lines with text that were ever added. */
  seen = 0;
  readonly #room: number;
  readonly #offset = new Uint32Array(maxLines);
  readonly #length = new Uint16Array(maxLines);
  readonly #stamp = new Uint16Array(maxLines);
  readonly #number = new Float64Array(maxLines);
  readonly #order = new Float64Array(maxLines);
  readonly #blanks = new Uint8Array(maxLines);
  readonly #bits = new Int32Array(maxLines);
  readonly #hint = new Uint8Array(maxLines);
  readonly #template = new Uint16Array(maxLines);
  readonly #hole = new Float64Array(maxLines);
  /** How often each template (a line without its digits, hashed) occurred in the whole log. */
  readonly #occurrences = new Uint16Array(1 << 16);
  /** Lines below this index are the log's beginning and stay; set when first thinned. */
  #head = -1;

  /** @param room the most bytes that one line needs. */
  constructor(room: number) {
    this.#room = room;
  }

  add(line: ScannedLine): void {
    const index = this.count++;
    this.#offset[index] = this.end;
    this.#length[index] = line.length;
    this.#stamp[index] = line.stamp;
    this.#number[index] = line.number;
    this.#order[index] = this.seen++;
    this.#blanks[index] = Math.min(line.blanks, 0xff);
    this.#bits[index] = line.bits;
    this.#hint[index] = line.hint;
    this.#hole[index] = line.hole;
    const template = this.#templateAt(this.end + line.stamp, this.end + line.length);
    this.#template[index] = template;
    const times = this.#occurrences[template] ?? 0;
    if (times < 0xffff) this.#occurrences[template] = times + 1;
    this.end += line.length;
    if (this.end + this.#room > capacity || this.count === maxLines) this.#thin();
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
  bits(index: number): number {
    return this.#bits[index] ?? 0;
  }
  hint(index: number): number {
    return this.#hint[index] ?? 0;
  }
  hole(index: number): number {
    return this.#hole[index] ?? 0;
  }
  length(index: number): number {
    return (this.#length[index] ?? 0) - (this.#stamp[index] ?? 0);
  }
  /** How often lines like this one occur in the whole log. */
  repeats(index: number): number {
    return this.#occurrences[this.#template[index] ?? 0] ?? 1;
  }
  /** The line without time stamp, as it was written; bytes that are not UTF-8 become U+FFFD. */
  text(index: number): string {
    const from = (this.#offset[index] ?? 0) + (this.#stamp[index] ?? 0);
    return this.bytes.toString("utf8", from, (this.#offset[index] ?? 0) + (this.#length[index] ?? 0));
  }
  /** The time stamp's bytes and what stands before them. */
  prefix(index: number): string {
    const from = this.#offset[index] ?? 0;
    return this.bytes.toString("utf8", from, from + (this.#stamp[index] ?? 0));
  }

  #templateAt(from: number, to: number): number {
    const until = Math.min(to, from + templateBytes);
    const bytes = this.bytes;
    let hash = 0x811c9dc5;
    for (let at = from; at < until; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) continue;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    return (hash ^ (hash >>> 16)) & 0xffff;
  }

  /** Drops the least telling lines between the log's beginning and its latest part, down to about half. */
  #thin(): void {
    if (this.#head < 0) this.#head = this.#linesWithin(headBytes);
    const from = this.#head;
    const until = this.#tailStart(from);
    const worth = this.#worths(from, until);
    const budget = (capacity - this.#bytesOf(0, from) - this.#bytesOf(until, this.count)) >> 1;
    const lineBudget = (maxLines - from - (this.count - until)) >> 1;
    const { threshold, room, lines } = leastWorth(worth, (index) => this.#length[from + index] ?? 0, budget, lineBudget);
    let kept = from;
    let atThreshold = room;
    let linesAtThreshold = lines;
    for (let index = from; index < this.count; index++) {
      if (index < until) {
        const value = worth[index - from] ?? 0;
        if (value < threshold) continue;
        if (value === threshold) {
          const length = this.#length[index] ?? 0;
          if (length > atThreshold || linesAtThreshold === 0) continue;
          atThreshold -= length;
          linesAtThreshold--;
        }
      }
      this.#move(index, kept++);
    }
    this.count = kept;
    const last = kept - 1;
    this.end = (this.#offset[last] ?? 0) + (this.#length[last] ?? 0);
  }

  #linesWithin(size: number): number {
    let index = 0;
    while (index < this.count && (this.#offset[index] ?? 0) < size && index < maxLines >> 3) index++;
    return index;
  }

  #tailStart(from: number): number {
    let index = this.count;
    const least = this.end - tailBytes;
    while (index > from && (this.#offset[index - 1] ?? 0) > least && this.count - index < tailLines) index--;
    return index;
  }

  #bytesOf(from: number, to: number): number {
    const start = from < this.count ? (this.#offset[from] ?? 0) : this.end;
    return (to < this.count ? (this.#offset[to] ?? 0) : this.end) - start;
  }

  /** A line's hint, less the more often lines like it occur; neighbours of strong lines share in their worth. */
  #worths(from: number, until: number): Uint8Array {
    const worth = new Uint8Array(until - from);
    for (let index = from; index < until; index++) {
      const hint = this.#hint[index] ?? 0;
      const repeats = this.#occurrences[this.#template[index] ?? 0] ?? 1;
      const value = hint === 100 ? 100 : Math.max(0, hint - 5 * Math.log2(repeats));
      const own = index - from;
      worth[own] = Math.max(worth[own] ?? 0, value);
      if (value < strong) continue;
      for (let step = 1; step <= linesAfter && own + step < worth.length; step++) {
        worth[own + step] = Math.max(worth[own + step] ?? 0, value - 20 - step);
      }
      for (let step = 1; step <= linesBefore && own >= step; step++) {
        worth[own - step] = Math.max(worth[own - step] ?? 0, value - 24 - step);
      }
    }
    return worth;
  }

  #move(from: number, to: number): void {
    if (from === to) return;
    const previous = to - 1;
    const target = to === 0 ? 0 : (this.#offset[previous] ?? 0) + (this.#length[previous] ?? 0);
    const start = this.#offset[from] ?? 0;
    const length = this.#length[from] ?? 0;
    this.bytes.copyWithin(target, start, start + length);
    this.#offset[to] = target;
    this.#length[to] = length;
    this.#stamp[to] = this.#stamp[from] ?? 0;
    this.#number[to] = this.#number[from] ?? 0;
    this.#order[to] = this.#order[from] ?? 0;
    this.#blanks[to] = this.#blanks[from] ?? 0;
    this.#bits[to] = this.#bits[from] ?? 0;
    this.#hint[to] = this.#hint[from] ?? 0;
    this.#template[to] = this.#template[from] ?? 0;
    this.#hole[to] = this.#hole[from] ?? 0;
  }
}

/** The worth below which lines go, and how much of that very worth may stay (the earliest of them). */
function leastWorth(
  worth: Uint8Array,
  lengthOf: (index: number) => number,
  budget: number,
  lineBudget: number,
): { threshold: number; room: number; lines: number } {
  const sizes = new Float64Array(256);
  const counts = new Float64Array(256);
  for (let index = 0; index < worth.length; index++) {
    const value = worth[index] ?? 0;
    sizes[value] = (sizes[value] ?? 0) + lengthOf(index);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let room = budget;
  let lines = lineBudget;
  for (let value = 255; value >= 0; value--) {
    const size = sizes[value] ?? 0;
    const count = counts[value] ?? 0;
    if (size > room || count > lines) return { threshold: value, room: Math.max(0, room), lines: Math.max(0, lines) };
    room -= size;
    lines -= count;
  }
  return { threshold: 0, room, lines };
}
