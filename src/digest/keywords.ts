/** Finds which of a fixed set of words occur in a line, one table step a byte whatever the input. Judges nothing. */

/** What a hit of a word means: `bits` are or-ed over a line, `hint` is the line's largest. */
export interface Keyword {
  readonly word: string;
  readonly bits: number;
  readonly hint: number;
}

/** The table: `next[(state << rowBits) | classOf[byte]]` is the next state; from `accepting` on a state has hits. */
export interface Automaton {
  readonly classOf: Uint8Array;
  readonly next: Uint16Array;
  readonly accepting: number;
  /** By `state - accepting`. */
  readonly bits: Int32Array;
  readonly hints: Uint8Array;
  /** Classes from here on are not text: the caller looks at the byte itself. */
  readonly special: number;
}

interface Node {
  readonly children: Map<number, Node>;
  fail: Node | undefined;
  bits: number;
  hint: number;
  id: number;
}

export const rowBits = 6;
const width = 1 << rowBits;
const special = 62;

/**
 * Aho and Corasick's automaton over bytes, letters folded to lower case, with its failure links resolved so that each
 * byte costs one step. Control bytes get the class `special`.
 */
export function automatonOf(keywords: readonly Keyword[]): Automaton {
  const classOf = byteClasses(keywords);
  const root = node();
  for (const { word, bits, hint } of keywords) {
    let at = root;
    for (const byte of Buffer.from(word, "utf8")) {
      const step = classOf[byte] ?? 0;
      const child = at.children.get(step) ?? node();
      at.children.set(step, child);
      at = child;
    }
    at.bits |= bits;
    at.hint = Math.max(at.hint, hint);
  }
  const order = linkFailures(root);
  if (order.length > 0xffff) throw new RangeError(`the keywords need ${order.length} states`);
  const quiet = order.filter((at) => at.hint === 0);
  const loud = order.filter((at) => at.hint !== 0);
  for (const [index, at] of [...quiet, ...loud].entries()) at.id = index;
  const next = new Uint16Array(order.length * width);
  for (const at of order) {
    for (let step = 0; step < width; step++) next[at.id * width + step] = follow(at, step).id;
  }
  return {
    classOf,
    next,
    accepting: quiet.length,
    bits: Int32Array.from(loud, (at) => at.bits),
    hints: Uint8Array.from(loud, (at) => at.hint),
    special,
  };
}

function node(): Node {
  return { children: new Map(), fail: undefined, bits: 0, hint: 0, id: 0 };
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
  if (classes > special) throw new RangeError(`the keywords need ${classes} byte classes, ${special} is the most`);
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

/** Breadth first; a node inherits the hits of the word end it falls back to. */
function linkFailures(root: Node): Node[] {
  const order = [root];
  for (let index = 0; index < order.length; index++) {
    const at = order[index] ?? root;
    for (const [step, child] of at.children) {
      child.fail = at.fail === undefined ? root : follow(at.fail, step);
      child.bits |= child.fail.bits;
      child.hint = Math.max(child.hint, child.fail.hint);
      order.push(child);
    }
  }
  return order;
}

function follow(from: Node, step: number): Node {
  let at: Node = from;
  for (;;) {
    const child = at.children.get(step);
    if (child !== undefined) return child;
    if (at.fail === undefined) return at;
    at = at.fail;
  }
}
