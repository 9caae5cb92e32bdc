/** Finds loops and tables of tests that take only a part of their cases now. It counts no cases. */
import { languageOf } from "./languages.ts";
import { tokensOf } from "./strength.ts";
import { normal } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Weakening } from "./weakening.ts";

/** Takes a part of a list, in the languages' own words. */
const part =
  /\[\s*-?\d*\s*(?::|\.\.=?|,)\s*-?\d*\s*\]|\??\.(?:slice|take|skip|drop|first|last|head|tail|limit|Take|Skip|filter|Where|reject|select|iter\(\)\.take)\([^()]{0,120}\)/g;
const goesThrough =
  /\bfor(?:each)?\b|\.each\b|\.forEach\b|\bparametrize\b|\bMemberData\b|\bwhile\b|\.map\(|\beach do\b|\bwith\(/i;

/** A table on one line. */
const inline =
  /^(?:@(?:CsvSource|ValueSource|EnumSource|NullSource)|@pytest\.mark\.parametrize|#\[values|\[Values|.{0,40}\.each|.{0,40}->with)\b\s*\(/;

export function casesCut(tests: readonly TwoSides[]): readonly Weakening[] {
  return tests.flatMap((file) => [...partTaken(file), ...valuesGone(file)]);
}

/** The line that took its place gives the same values but for some that no other new line has. */
function valuesGone({ path, before = [], after = [] }: TwoSides): readonly Weakening[] {
  const tables = (lines: readonly string[], others: readonly string[]) => {
    const known = new Set(others);
    return lines.flatMap((text, index) =>
      inline.test(text.trim()) && !text.includes("=>") && !known.has(text)
        ? [{ line: index + 1, text: text.trim() }]
        : [],
    );
  };
  const old = tables(before, after).slice(0, most);
  const all = new Set(before);
  const added = new Set(
    after.filter((line) => !all.has(line)).flatMap((line) => tokensOf(normal(line)).literals),
  );
  return tables(after, before)
    .slice(0, most)
    .flatMap(({ line, text }): readonly Weakening[] => {
      const values = tokensOf(normal(text)).literals;
      const isLess = old.some((was) => {
        const others = tokensOf(normal(was.text)).literals;
        return (
          inline.exec(was.text)?.[0] === inline.exec(text)?.[0] &&
          values.length > 0 &&
          values.length < others.length &&
          values.every((value) => others.includes(value)) &&
          others.some((value) => !added.has(value))
        );
      });
      return isLess ? [told(path, line, "A value was taken out of the cases", text)] : [];
    });
}

const most = 100;

function told(path: string, line: number, what: string, quote: string): Weakening {
  return { rule: "cases-cut", weight: "weakened", path, line, side: "after", what, quote };
}

/** The same line stood there without it, so it is no loop over pairs or the like. */
function partTaken({ path, before = [], after = [] }: TwoSides): readonly Weakening[] {
  if (languageOf(path) === undefined) return [];
  const old = new Set(before.map((line) => line.trim()));
  const now = new Set(after.map((line) => line.trim()));
  return after.flatMap((text, index): readonly Weakening[] => {
    const line = text.trim();
    const whole = line.replace(part, "");
    const isCut = whole !== line && !old.has(line) && old.has(whole) && !now.has(whole);
    return isCut && goesThrough.test(whole)
      ? [told(path, index + 1, "Only a part of the cases is tried", line)]
      : [];
  });
}
