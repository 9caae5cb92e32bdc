/** Finds numbers that a check holds the code to, and that a change lowers, raises where less is stricter, or drops. */
import type { TwoSides } from "./two-sides.ts";
import type { Weakening } from "./weakening.ts";

/** Names whose number is a least: a smaller one asks for less. */
const least =
  /\b(fail[_-]under|cov-fail-under|minimum_coverage(?:_by_file)?|min(?:imum)?[_-]?(?:coverage|score|msi|covered-msi|cover)|break|branches|functions|lines|statements|minimum|level|threshold\w*|check-coverage|fail-under-\w+|minCoverage|qualityGate)\b["']?\s*(?:[:=>( ]|\bto\b)\s*["']?(\d+(?:\.\d+)?)/gi;

/** Names whose number is a most: a bigger one lets more pass. */
const most =
  /\b(max-warnings|maxWarnings|max-complexity|complexity|maxAllowedViolations|maxIssues|errorLevel|retries|retry|reruns|max_retries|cyclomatic_complexity|cognitive-complexity-threshold|too-many-\w+-threshold|allowed-failures)\b["']?\s*(?:[:=>( ])\s*["']?(\d+(?:\.\d+)?)/gi;

interface Bound {
  readonly name: string;
  readonly number: number;
  readonly line: number;
  readonly text: string;
}

/** `files` are those that configure checks. */
export function loweredThresholds(files: readonly TwoSides[]): readonly Weakening[] {
  return files.flatMap(({ path, before, after }) => {
    if (before === undefined || after === undefined) return [];
    return [
      ...compared(path, bounds(before, least), bounds(after, least), (now, was) => now < was),
      ...compared(path, bounds(before, most), bounds(after, most), (now, was) => now > was),
    ];
  });
}

function bounds(lines: readonly string[], pattern: RegExp): readonly Bound[] {
  return lines.flatMap((text, index) =>
    [...text.matchAll(pattern)].map((match) => ({
      name: (match[1] ?? "").toLowerCase(),
      number: Number(match[2]),
      line: index + 1,
      text,
    })),
  );
}

/** In the order in which a name comes up. */
function compared(
  path: string,
  before: readonly Bound[],
  after: readonly Bound[],
  isWeaker: (now: number, was: number) => boolean,
): readonly Weakening[] {
  return [...new Set(before.map(({ name }) => name))].flatMap((name) => {
    const old = before.filter((bound) => bound.name === name);
    const now = after.filter((bound) => bound.name === name);
    return old.flatMap((was, index): Weakening[] => {
      const is = now[index];
      if (is === undefined) return [told(path, was, "before", "A threshold of the checks was dropped")];
      return isWeaker(is.number, was.number)
        ? [told(path, is, "after", `A threshold of the checks asks for less: it was ${was.number}`)]
        : [];
    });
  });
}

function told(path: string, bound: Bound, side: Weakening["side"], what: string): Weakening {
  return {
    rule: "threshold",
    weight: "weakened",
    path,
    line: bound.line,
    side,
    what,
    quote: bound.text.trim(),
  };
}
