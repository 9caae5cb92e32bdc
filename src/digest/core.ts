/** Takes from a line what a runner or a parallel build put before it, so that a rule meets the tool's own words. */

export interface Core {
  /** Without prefix, indentation and at most `longest` characters. */
  readonly text: string;
  /** Columns of indentation, after the prefix. */
  readonly indent: number;
  /** The runner or the build tool itself calls the line an error, or a warning. */
  readonly marked: "error" | "warning" | undefined;
}

/** Rules look at this much of a line: its beginning, and its end where it is longer. */
const longest = 1000;
const longestEnd = 300;

const prefixes: readonly RegExp[] = [
  /^##\[(?:error|warning|notice|debug)\]/,
  /^::(?:error|warning|notice)(?: [^:]{0,400})?::/,
  /^#\d{1,4} (?:\d{1,6}\.\d{1,4} )?/,
  /^\d{1,5}\.\d{2,4} (?=\S)/,
  /^\[\d{1,2}:\d\d:\d\d(?:[.,]\d{1,6})?\] ?/,
  /^\d\d:\d\d:\d\d(?:[.,]\d{1,6})? (?=\S)/,
  /^\[(?:INFO|ERROR|WARNING|WARN|error|info|warn)\] ?/,
  /^(?:@[\w.-]{1,60}\/[\w.-]{1,60}(?:[:#][\w:-]{1,40})?|[\w./-]{1,60}:(?:test|build|lint|check|dev|typecheck)[\w:-]{0,40}): ?/,
  /^[\w./-]{1,60} (?:test|build|lint|check|typecheck)(?::[\w-]{1,30})?: /,
  /^(?!\d{1,6} {0,6}\|)[\w./-]{1,40} {0,12}\| {1,2}(?=\S)/,
  /^[│┃] ?/,
];

const mostPrefixes = 3;

export function coreOf(line: string): Core {
  let text =
    line.length > longest ? `${line.slice(0, longest - longestEnd)} ${line.slice(-longestEnd)}` : line;
  const marked = /^(?:##\[|::|\[)(?:error|ERROR)\b/.test(text)
    ? "error"
    : /^(?:##\[|::|\[)(?:warn(?:ing)?|WARN(?:ING)?)\b/.test(text)
      ? "warning"
      : undefined;
  for (let round = 0; round < mostPrefixes; round++) {
    const prefix = prefixes.find((each) => each.test(text));
    if (prefix === undefined) break;
    text = text.replace(prefix, "");
  }
  const trimmed = text.trimStart();
  return { text: trimmed, indent: columns(text, text.length - trimmed.length), marked };
}

function columns(text: string, count: number): number {
  let columns = 0;
  for (let index = 0; index < count; index++) columns += text[index] === "\t" ? 4 : 1;
  return columns;
}
