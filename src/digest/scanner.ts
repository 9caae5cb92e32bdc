/** Cuts a stream of bytes into clean lines: no colours, no time stamps, no carriage returns. Chooses nothing. */
import type { LineStore, ScannedLine } from "./store.ts";

/** Of a longer line its first and last bytes are kept. */
const headBytes = 3072;
const tailBytes = 1024;
export const longestLine = headBytes + tailBytes;

/** Chunks are taken in pieces of this many bytes, so that memory does not depend on their size. */
export const sliceBytes = 32 << 10;

/**
 * Stems of trouble and the runner's landmarks, on bytes read as Latin-1: what is worth keeping of a log too long to be
 * kept whole. The rules look again at what was kept, so a stem may say too much. Few and short: this reads every byte.
 */
const trouble =
  /rror|ERR|[Ff]ail|FAIL|anic|xcep|sser|bort|illed|nied|fused|nable to|annot|not f|uld not|ndefi|nresol|issing|nvali|ed out|eout|aceb|not ok|xit |SIG|smatch|xpect|nflict|##\[/g;

/** The same lines come out however the bytes are cut into chunks. Memory: one line and one slice. */
export class LineScanner {
  readonly #store: LineStore;
  readonly #scratch = Buffer.allocUnsafe(longestLine);
  readonly #line: ScannedLine = { from: 0, length: 0, stamp: 0, number: 1, blanks: 0, troubled: false, hole: 0 };
  /** The line that has begun, as Latin-1: what is kept of its beginning and end, and how many bytes between. */
  #head = "";
  #tail = "";
  #hole = 0;
  #pieces = 0;
  #open = false;

  constructor(store: LineStore) {
    this.#store = store;
  }

  write(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    for (let at = 0; at < bytes.length; at += sliceBytes) this.#take(bytes.subarray(at, at + sliceBytes));
    if (bytes.length > 0) this.#open = bytes[bytes.length - 1] !== 0x0a;
  }

  /** @returns how many lines there were. */
  end(): number {
    this.#finishPiece();
    return this.#open ? this.#line.number : this.#line.number - 1;
  }

  #take(bytes: Buffer): void {
    const text = bytes.toString("latin1");
    const first = text.indexOf("\n");
    if (first < 0) {
      this.#hold(text);
      return;
    }
    let from = 0;
    if (this.#head !== "" || this.#pieces > 0) {
      this.#hold(text.slice(0, first));
      this.#finishLine();
      from = first + 1;
    }
    const to = text.lastIndexOf("\n") + 1;
    this.#takeLines(bytes, text, from, to);
    this.#hold(text.slice(to));
  }

  /** Whole lines. Runs of plain ones are copied in one go, the others are cleaned one by one. */
  #takeLines(bytes: Buffer, text: string, from: number, to: number): void {
    const store = this.#store;
    const controls = new Controls(text);
    let run = from;
    let nextTrouble = find(trouble, text, from);
    let nextControl = controls.next(from);
    for (let start = from; start < to; ) {
      const newline = text.indexOf("\n", start);
      const end = newline > start && bytes[newline - 1] === 0x0d ? newline - 1 : newline;
      const isPlain = nextControl >= end;
      if (end - start > longestLine || (!isPlain && controls.hasReturn(end))) {
        store.copy(bytes, run, start);
        run = newline + 1;
        this.#hold(text.slice(start, newline));
        this.#finishLine();
      } else {
        this.#line.troubled = nextTrouble < newline;
        let full = false;
        if (isPlain) full = this.#add(bytes, start, end, start - run);
        else {
          store.copy(bytes, run, start);
          run = newline + 1;
          const length = cleanInto(this.#scratch, bytes, start, end);
          full = this.#add(this.#scratch, 0, length, 0);
          store.copy(this.#scratch, 0, length);
        }
        if (full) {
          store.copy(bytes, run, newline);
          run = newline + 1;
          store.thin();
        }
        this.#finishLine();
      }
      start = newline + 1;
      if (nextTrouble < start) nextTrouble = find(trouble, text, start);
      if (nextControl < start) nextControl = controls.next(start);
    }
    store.copy(bytes, run, to);
  }

  /** Notes a line unless it is blank. @returns that the store is full. */
  #add(bytes: Buffer, from: number, to: number, offset: number): boolean {
    const stamp = stampLength(bytes, from, to);
    if (isBlank(bytes, from + stamp, to)) return false;
    const line = this.#line;
    line.from = offset;
    line.length = to - from;
    line.stamp = stamp;
    this.#pieces++;
    const full = this.#store.add(line, bytes, from);
    line.blanks = 0;
    line.hole = 0;
    return full;
  }

  /** Takes a part of a line without its line break. A carriage return ends a piece that counts as a line of its own. */
  #hold(text: string): void {
    let from = 0;
    for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", from)) {
      this.#append(text.slice(from, at));
      this.#finishPiece();
      from = at + 1;
    }
    this.#append(from === 0 ? text : text.slice(from));
  }

  #append(text: string): void {
    const free = headBytes - this.#head.length;
    this.#head += text.slice(0, free);
    this.#tail += text.slice(free);
    if (this.#tail.length > sliceBytes) this.#shortenTail();
  }

  #shortenTail(): void {
    const beyond = this.#tail.length - tailBytes;
    if (beyond <= 0) return;
    this.#hole += beyond;
    this.#tail = this.#tail.slice(beyond);
  }

  #finishLine(): void {
    this.#finishPiece();
    if (this.#pieces === 0) this.#line.blanks++;
    this.#pieces = 0;
    this.#line.number++;
  }

  #finishPiece(): void {
    if (this.#head === "") return;
    this.#shortenTail();
    const raw = this.#head + this.#tail;
    const length = cleanInto(this.#scratch, Buffer.from(raw, "latin1"), 0, raw.length);
    this.#line.troubled = find(trouble, raw, 0) < raw.length;
    this.#line.hole = this.#hole;
    const full = this.#add(this.#scratch, 0, length, 0);
    this.#store.copy(this.#scratch, 0, length);
    if (full) this.#store.thin();
    this.#head = "";
    this.#tail = "";
    this.#hole = 0;
  }
}

/** The next byte that a line has to be cleaned of. Each search is done once for as long as its answer stands. */
class Controls {
  readonly #text: string;
  readonly #marks = ["\x1b", "\r", "\0"];
  readonly #found = [-1, -1, -1];
  constructor(text: string) {
    this.#text = text;
  }
  /** A carriage return stands before `end`. */
  hasReturn(end: number): boolean {
    return (this.#found[1] ?? end) < end;
  }
  /** Past the end when there is none. */
  next(from: number): number {
    let nearest = this.#text.length;
    for (const [index, mark] of this.#marks.entries()) {
      if ((this.#found[index] ?? 0) < from) {
        const at = this.#text.indexOf(mark, from);
        this.#found[index] = at < 0 ? this.#text.length : at;
      }
      nearest = Math.min(nearest, this.#found[index] ?? 0);
    }
    return nearest;
  }
}

/** Where `pattern` next matches, past the end when nowhere. */
function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/**
 * Copies a line without what is for a terminal: colours, cursor movements, titles, links. A sequence that is not
 * finished ends with the line. NUL goes too, which makes text of UTF-16 legible where it is ASCII.
 * @returns the length of what was copied.
 */
function cleanInto(target: Buffer, source: Buffer, from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; ) {
    const byte = source[at] ?? 0;
    if (byte === escape) at = sequenceEnd(source, at + 1, to);
    else {
      if (byte !== 0) target[length++] = byte;
      at++;
    }
  }
  return length;
}

const escape = 0x1b;
const bell = 0x07;
const backslash = 0x5c;

/** @param at the byte after the escape character. */
function sequenceEnd(source: Buffer, at: number, to: number): number {
  if (at >= to) return to;
  const kind = source[at] ?? 0;
  if (kind === escape) return at;
  let end = at + 1;
  if (kind === 0x5b) {
    while (end < to && within(source[end], 0x20, 0x3f)) end++;
    return end < to && within(source[end], 0x40, 0x7e) ? end + 1 : end;
  }
  if (kind === 0x5d || kind === 0x50 || kind === 0x58 || kind === 0x5e || kind === 0x5f) {
    while (end < to && source[end] !== bell && source[end] !== escape) end++;
    if (end >= to || source[end] === bell) return Math.min(to, end + 1);
    return source[end + 1] === backslash ? end + 2 : end;
  }
  const takesOne = kind === 0x28 || kind === 0x29 || kind === 0x23 || kind === 0x25;
  return takesOne && end < to && within(source[end], 0x20, 0x7e) ? end + 1 : end;
}

function within(byte: number | undefined, least: number, most: number): boolean {
  return byte !== undefined && byte >= least && byte <= most;
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 0x20 && bytes[at] !== 0x09) return false;
  return true;
}

/**
 * Bytes before the text: a byte order mark; a time stamp as GitHub and Azure write it
 * (`2026-01-01T00:00:00.0000000Z `), also in brackets (Jenkins); job and step before it, as `gh run view --log` writes.
 */
function stampLength(bytes: Buffer, from: number, to: number): number {
  const mark = markAt(bytes, from);
  const plain = stampEnd(bytes, from + mark, to);
  if (plain > 0) return plain - from;
  const first = tabWithin(bytes, from, Math.min(to, from + 200));
  if (first < 0) return mark;
  const second = tabWithin(bytes, first + 1, Math.min(to, first + 300));
  if (second < 0) return mark;
  const named = stampEnd(bytes, second + 1 + markAt(bytes, second + 1), to);
  return named > 0 ? named - from : mark;
}

function markAt(bytes: Buffer, at: number): number {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? 3 : 0;
}

function tabWithin(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === 0x09) return at;
  return -1;
}

const stampShape = "dddd-dd-ddTdd:dd:dd";
const digitShape = 0x64;

/** Where the text begins after a time stamp at `start`, 0 when there is none. */
function stampEnd(bytes: Buffer, start: number, to: number): number {
  const bracket = bytes[start] === 0x5b;
  let at = bracket ? start + 1 : start;
  if (to - at < stampShape.length + 1 || !isDigit(bytes[at])) return 0;
  for (let index = 0; index < stampShape.length; index++) {
    const shape = stampShape.charCodeAt(index);
    if (shape === digitShape ? !isDigit(bytes[at + index]) : bytes[at + index] !== shape) return 0;
  }
  at += stampShape.length;
  if (bytes[at] === 0x2e) at++;
  while (at < to && isDigit(bytes[at])) at++;
  if (at >= to || bytes[at] !== 0x5a) return 0;
  at++;
  if (bracket) {
    if (bytes[at] !== 0x5d) return 0;
    at++;
  }
  return at < to && bytes[at] === 0x20 ? at + 1 : at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
