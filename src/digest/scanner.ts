/** Cuts a stream of bytes into clean lines: no colours, no time stamps, no carriage returns. Decides nothing about them. */
import { rowBits } from "./keywords.ts";
import { automaton } from "./rules/rules.ts";
import type { LineStore } from "./store.ts";

/** Of a longer line its first and last bytes are kept. */
const headBytes = 3072;
const tailBytes = 1024;
export const longestLine = headBytes + tailBytes;

type State = "text" | "escape" | "sequence" | "string" | "string escape" | "one more";

const tab = 0x09;
const newline = 0x0a;
const carriageReturn = 0x0d;
const escape = 0x1b;
const bell = 0x07;

/** The same lines come out however the bytes are cut into chunks. Memory: one line. */
export class LineScanner {
  readonly #store: LineStore;
  readonly #tail = new Uint8Array(tailBytes);
  #state: State = "text";
  #cursor = 0;
  /** Bytes of the line that were written to the store, and all of its bytes. */
  #stored = 0;
  #length = 0;
  #bits = 0;
  #hint = 0;
  #controls = 0;
  #tab = -1;
  #returned = false;
  #anyByte = false;
  #blanks = 0;
  #pieces = 0;
  /** The line that is being read. */
  number = 1;

  constructor(store: LineStore) {
    this.#store = store;
  }

  write(chunk: Uint8Array): void {
    const { classOf, next, accepting, bits, hints, special } = automaton;
    const store = this.#store.bytes;
    let cursor = this.#cursor;
    let stored = this.#stored;
    let length = this.#length;
    let target = this.#store.end;
    let plain = this.#state === "text" && !this.#returned;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      const step = classOf[byte] ?? 0;
      if (plain && step < special) {
        cursor = next[(cursor << rowBits) | step] ?? 0;
        if (cursor >= accepting) {
          this.#bits |= bits[cursor - accepting] ?? 0;
          const hint = hints[cursor - accepting] ?? 0;
          if (hint > this.#hint) this.#hint = hint;
        }
        if (stored < headBytes) store[target + stored++] = byte;
        else this.#tail[length % tailBytes] = byte;
        length++;
        continue;
      }
      this.#cursor = cursor;
      this.#stored = stored;
      this.#length = length;
      if (!this.#special(byte)) at--;
      cursor = this.#cursor;
      stored = this.#stored;
      length = this.#length;
      target = this.#store.end;
      plain = this.#state === "text" && !this.#returned;
    }
    this.#cursor = cursor;
    this.#stored = stored;
    this.#length = length;
    if (chunk.length > 0) this.#anyByte = chunk[chunk.length - 1] !== newline;
  }

  /** @returns how many lines there were. */
  end(): number {
    if (this.#length > 0) this.#finish();
    return this.#anyByte ? this.number : this.number - 1;
  }

  /** Takes a byte that is not plain text. `false`: the state has changed and the byte is to be looked at again. */
  #special(byte: number): boolean {
    if (byte === newline) {
      this.#returned = false;
      this.#state = "text";
      this.#finish();
      if (this.#pieces === 0) this.#blanks++;
      this.#pieces = 0;
      this.number++;
      return true;
    }
    if (this.#returned) {
      if (byte === carriageReturn) return true;
      this.#returned = false;
      this.#finish();
      return false;
    }
    switch (this.#state) {
      case "text":
        return this.#control(byte);
      case "escape":
        this.#state = afterEscape(byte);
        return true;
      case "sequence":
        if (byte >= 0x40 && byte <= 0x7e) this.#state = "text";
        else if (byte < 0x20 || byte > 0x7e) {
          this.#state = "text";
          return false;
        }
        return true;
      case "string":
        if (byte === bell) this.#state = "text";
        else if (byte === escape) this.#state = "string escape";
        return true;
      case "string escape":
        this.#state = "text";
        return byte === 0x5c;
      case "one more":
        this.#state = "text";
        return byte >= 0x20;
    }
    return this.#state satisfies never;
  }

  #control(byte: number): boolean {
    if (byte === carriageReturn) this.#returned = true;
    else if (byte === escape) this.#state = "escape";
    else if (byte === tab) this.#keep(byte);
    else if (byte !== 0) this.#controls++;
    return true;
  }

  #keep(byte: number): void {
    if (byte === tab && this.#tab < 0) this.#tab = this.#length;
    if (this.#stored < headBytes) this.#store.bytes[this.#store.end + this.#stored++] = byte;
    else this.#tail[this.#length % tailBytes] = byte;
    this.#length++;
    this.#cursor = 0;
  }

  /** Hands the line to the store, unless it is blank. */
  #finish(): void {
    const { bytes, end } = this.#store;
    let stored = this.#stored;
    const beyond = this.#length - stored;
    const kept = Math.min(beyond, tailBytes);
    for (let index = 0; index < kept; index++) {
      bytes[end + stored++] = this.#tail[(this.#length - kept + index) % tailBytes] ?? 0;
    }
    const start = stampLength(bytes, end, stored, this.#tab);
    if (hasText(bytes, end + start, end + stored)) {
      const binary = this.#controls * 16 > this.#length;
      this.#store.add({
        number: this.number,
        length: stored,
        stamp: start,
        blanks: this.#blanks,
        bits: binary ? 0 : this.#bits,
        hint: binary ? 0 : this.#hint,
        hole: beyond - kept,
      });
      this.#blanks = 0;
      this.#pieces++;
    }
    this.#stored = 0;
    this.#length = 0;
    this.#cursor = 0;
    this.#bits = 0;
    this.#hint = 0;
    this.#controls = 0;
    this.#tab = -1;
  }
}

function afterEscape(byte: number): State {
  if (byte === 0x5b) return "sequence";
  if (byte === 0x5d || byte === 0x50 || byte === 0x58 || byte === 0x5e || byte === 0x5f) return "string";
  if (byte === 0x28 || byte === 0x29 || byte === 0x23 || byte === 0x25) return "one more";
  return "text";
}

function hasText(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 0x20 && bytes[at] !== tab) return true;
  return false;
}

/**
 * Bytes before the text: a byte order mark; a time stamp as GitHub and Azure write it
 * (`2026-01-01T00:00:00.0000000Z `), also in brackets (Jenkins); job and step before it, as `gh run view --log` writes.
 */
function stampLength(bytes: Buffer, from: number, length: number, firstTab: number): number {
  let at = 0;
  if (bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) at = 3;
  const plain = stampAt(bytes, from, at, length);
  if (plain > 0) return plain;
  if (firstTab < 0 || firstTab > 200) return at;
  const second = bytes.indexOf(tab, from + firstTab + 1) - from;
  if (second < 0 || second > firstTab + 300 || second >= length) return at;
  const named = stampAt(bytes, from, second + 1, length);
  return named > 0 ? named : at;
}

const stampShape = "dddd-dd-ddTdd:dd:dd";

/** Where the text begins after a time stamp at `at`, 0 when there is none. */
function stampAt(bytes: Buffer, from: number, start: number, length: number): number {
  let at = start;
  if (bytes[from + at] === 0xef && bytes[from + at + 1] === 0xbb && bytes[from + at + 2] === 0xbf) at += 3;
  const bracket = bytes[from + at] === 0x5b;
  if (bracket) at++;
  if (length - at < stampShape.length + 1) return 0;
  for (let index = 0; index < stampShape.length; index++) {
    const byte = bytes[from + at + index] ?? 0;
    const shape = stampShape.charCodeAt(index);
    if (shape === 0x64 ? !isDigit(byte) : byte !== shape) return 0;
  }
  at += stampShape.length;
  if (bytes[from + at] === 0x2e) {
    at++;
    while (at < length && isDigit(bytes[from + at] ?? 0)) at++;
  }
  if (bytes[from + at] !== 0x5a) return 0;
  at++;
  if (bracket) {
    if (bytes[from + at] !== 0x5d) return 0;
    at++;
  }
  return at < length && bytes[from + at] === 0x20 ? at + 1 : Math.min(at, length);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
