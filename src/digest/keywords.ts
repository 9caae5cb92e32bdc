/** Finds which of a fixed set of words occur in a line, one table step a byte whatever the input. Judges nothing. */

/** What a hit of a word means: `bits` are or-ed over a line, `hint` is the line's largest and above 0. */
export interface Keyword {
  readonly word: string;
  readonly bits: number;
  readonly hint: number;
}

export interface Automaton {
  readonly classOf: Uint8Array;
  /** `next[(state << rowBits) | classOf[byte]]` is the next state; a line begins in state 0. */
  readonly next: Uint16Array;
  /** By state: what its hits mean, 0 for a state without hits. */
  readonly bits: Int32Array;
  readonly hints: Uint8Array;
  /** Classes from here on are not text: the caller looks at the byte itself. */
  readonly special: number;
}

export const rowBits = 6;
const width = 1 << rowBits;
const special = 62;
const mostStates = 0xffff;

/**
 * Aho and Corasick's automaton over bytes, letters folded to lower case, with its failure links resolved so that each
 * byte costs one step. Control bytes get the class `special`.
 */
export function automatonOf(keywords: readonly Keyword[]): Automaton {
  const classOf = byteClasses(keywords);
  const room = 1 + keywords.reduce((sum, { word }) => sum + Buffer.byteLength(word), 0);
  if (room > mostStates)
    throw new RangeError(`the keywords may need ${room} states, ${mostStates} is the most`);
  const next = new Uint16Array(room * width);
  const bits = new Int32Array(room);
  const hints = new Uint8Array(room);
  let states = 1;
  for (const keyword of keywords) {
    let state = 0;
    for (const byte of Buffer.from(keyword.word, "utf8")) {
      const edge = state * width + (classOf[byte] ?? 0);
      if (next[edge] === 0) next[edge] = states++;
      state = next[edge] ?? 0;
    }
    bits[state] = (bits[state] ?? 0) | keyword.bits;
    hints[state] = Math.max(hints[state] ?? 0, keyword.hint);
  }
  resolveFailures(next, bits, hints, states);
  return { classOf, next: next.slice(0, states * width), bits, hints, special };
}

/** Breadth first, so that the state a mismatch falls back to is complete before it is copied from. */
function resolveFailures(next: Uint16Array, bits: Int32Array, hints: Uint8Array, states: number): void {
  const fallback = new Uint16Array(states);
  const queue = new Uint16Array(states);
  let last = 1;
  for (let at = 0; at < last; at++) {
    const state = queue[at] ?? 0;
    const other = fallback[state] ?? 0;
    for (let step = 0; step < width; step++) {
      const child = next[state * width + step] ?? 0;
      const onMismatch = state === 0 ? 0 : (next[other * width + step] ?? 0);
      if (child === 0) {
        next[state * width + step] = onMismatch;
        continue;
      }
      fallback[child] = onMismatch;
      bits[child] = (bits[child] ?? 0) | (bits[onMismatch] ?? 0);
      hints[child] = Math.max(hints[child] ?? 0, hints[onMismatch] ?? 0);
      queue[last++] = child;
    }
  }
}

/** Bytes that count as one another, so that a table row stays short: a hit only says that a closer look is due. */
const alike = ["0123456789", "([{<", ")]}>", "'\"`"];

/** Bytes that occur in a word get a class, the rest share class 0; all bytes of characters beyond ASCII share one. */
function byteClasses(keywords: readonly Keyword[]): Uint8Array {
  const classOf = new Uint8Array(256);
  let classes = 1;
  for (const { word } of keywords) {
    for (const byte of Buffer.from(word, "utf8")) {
      if (byte >= 0x41 && byte <= 0x5a) throw new RangeError(`keyword "${word}" is not in lower case`);
      if (byte < 0x20) throw new RangeError(`keyword "${word}" has a control character`);
      if (classOf[byte] !== 0) continue;
      for (const same of bytesLike(byte)) classOf[same] = classes;
      classes++;
    }
  }
  if (classes > special)
    throw new RangeError(`the keywords need ${classes} byte classes, ${special} is the most`);
  for (let control = 0; control < 0x20; control++) classOf[control] = special;
  classOf[0x7f] = special;
  return classOf;
}

function bytesLike(byte: number): number[] {
  if (byte >= 0x80) return Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
  const character = String.fromCharCode(byte);
  const group = alike.find((each) => each.includes(character)) ?? character + character.toUpperCase();
  return [...group].map((each) => each.charCodeAt(0));
}
