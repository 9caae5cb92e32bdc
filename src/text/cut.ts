/** Where long text is cut and how the cut is said. Never cuts inside a character, and never without saying so. */

export interface Cut {
  readonly kept: string;
  /** Characters (code points) that are not in `kept`. */
  readonly left: number;
}

/** Keeps the first `max` characters (code points). */
export function cutCharacters(text: string, max: number): Cut {
  if (text.length <= max) return { kept: text, left: 0 };
  const characters = Array.from(text);
  return { kept: characters.slice(0, max).join(""), left: Math.max(0, characters.length - max) };
}

/** Keeps as many whole characters as fit into `maxBytes` of UTF-8. */
export function cutBytes(text: string, maxBytes: number): Cut {
  if (text.length * 3 <= maxBytes) return { kept: text, left: 0 };
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= maxBytes) return { kept: text, left: 0 };
  let end = maxBytes;
  while (end > 0 && isContinuation(bytes[end])) end -= 1;
  let left = 0;
  for (const byte of bytes.subarray(end)) if (!isContinuation(byte)) left += 1;
  return { kept: bytes.toString("utf8", 0, end), left };
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** `… 1,234 more characters` */
export function cutMark(left: number): string {
  return `… ${grouped(left)} more ${left === 1 ? "character" : "characters"}`;
}

/** 1234567 → `1,234,567` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
