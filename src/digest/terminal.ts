/** Takes out of a line what is meant for a terminal. Knows nothing of what the line says. */

/**
 * Copies a line without what is for a terminal: colours, cursor movements, titles, links. A sequence that is not
 * finished ends with the line. NUL goes too, which makes text of UTF-16 legible where it is ASCII.
 * @returns the length of what was copied.
 */
export function cleanInto(target: Buffer, source: Buffer, from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; ) {
    const byte = source[at] ?? 0;
    if (byte === escapeByte) at = sequenceEnd(source, at + 1, to);
    else {
      if (byte !== 0) target[length++] = byte;
      at++;
    }
  }
  return length;
}

const escapeByte = 0x1b;
const bell = 0x07;
const backslash = 0x5c;

/** @param at the byte after the escape character. */
function sequenceEnd(source: Buffer, at: number, to: number): number {
  if (at >= to) return to;
  const kind = source[at] ?? 0;
  if (kind === escapeByte) return at;
  let end = at + 1;
  if (kind === 0x5b) {
    while (end < to && within(source[end], 0x20, 0x3f)) end++;
    return end < to && within(source[end], 0x40, 0x7e) ? end + 1 : end;
  }
  if (kind === 0x5d || kind === 0x50 || kind === 0x58 || kind === 0x5e || kind === 0x5f) {
    while (end < to && source[end] !== bell && source[end] !== escapeByte) end++;
    if (end >= to || source[end] === bell) return Math.min(to, end + 1);
    return source[end + 1] === backslash ? end + 2 : end;
  }
  const takesOne = kind === 0x28 || kind === 0x29 || kind === 0x23 || kind === 0x25;
  return takesOne && end < to && within(source[end], 0x20, 0x7e) ? end + 1 : end;
}

function within(byte: number | undefined, least: number, most: number): boolean {
  return byte !== undefined && byte >= least && byte <= most;
}
