/** Finds how much of a line a runner wrote before the text: time stamps and step names. */

/**
 * Bytes before the text: a byte order mark; a time stamp as GitHub and Azure write it
 * (`2026-01-01T00:00:00.0000000Z `), also in brackets (Jenkins); job and step before it, as `gh run view --log` writes.
 */
export function stampLength(bytes: Buffer, from: number, to: number): number {
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
