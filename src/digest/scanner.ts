/** Cuts a stream of bytes into clean lines: no colours, no time stamps, no carriage returns. Chooses nothing. */
import { stampLength } from "./stamp.ts";
import type { LineStore, ScannedLine } from "./store.ts";
import { cleanInto } from "./terminal.ts";

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
  readonly #line: ScannedLine = {
    from: 0,
    length: 0,
    stamp: 0,
    number: 1,
    blanks: 0,
    troubled: false,
    hole: 0,
  };
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
  #escape = -1;
  #return = -1;
  #null = -1;
  constructor(text: string) {
    this.#text = text;
  }
  /** A carriage return stands before `end`. */
  hasReturn(end: number): boolean {
    return this.#return < end;
  }
  /** Past the end when there is none. */
  next(from: number): number {
    if (this.#escape < from) this.#escape = this.#after("\x1b", from);
    if (this.#return < from) this.#return = this.#after("\r", from);
    if (this.#null < from) this.#null = this.#after("\0", from);
    return Math.min(this.#escape, this.#return, this.#null);
  }
  #after(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    return at < 0 ? this.#text.length : at;
  }
}

/** Where `pattern` next matches, past the end when nowhere. */
function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 0x20 && bytes[at] !== 0x09) return false;
  return true;
}
