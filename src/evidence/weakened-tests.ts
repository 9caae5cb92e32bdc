/** Finds where a change asks less of the code in its tests: assertions, whole tests and files that are gone, rows of tables. */
import { helperCalls } from "./helper-calls.ts";
import { type Language, languageOf } from "./languages.ts";
import { compareAssertions, type Lost, type Placed } from "./lost-assertions.ts";
import { isOfRemoved, mentionsRemoved, type RemovedCode } from "./removed-code.ts";
import { indentOf, normal, readTests, type Test, type TestCode } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Weakening, Weight } from "./weakening.ts";

interface Side {
  readonly path: string;
  readonly lines: readonly string[];
  readonly language: Language;
  readonly code: TestCode;
}

/**
 * `tests` holds the changed test files; a side is missing where the path is no test there. What tested `removed` code went
 * with it and is only shown.
 */
export function weakenedTests(tests: readonly TwoSides[], removed: RemovedCode): readonly Weakening[] {
  const before = tests.flatMap((file) => sideOf(file.path, file.before));
  const after = tests.flatMap((file) => sideOf(file.path, file.after));
  const { lost, orphaned } = compareAssertions(
    placed(before),
    placed(after),
    tableRows(before, after),
    helperCalls(before, after),
  );
  const isRemoved = ({ path, test }: GoneTest) => {
    const side = before.find((one) => one.path === path);
    return side !== undefined && isOfRemoved(removed, { ...side, tests: side.code.tests }, test);
  };
  const goneTests = testsGone(before, after, lost, orphaned);
  const goneFiles = filesGone(tests, before, lost, goneTests).map((gone) => {
    const side = before.find((one) => one.path === gone.path);
    const mine = side?.code.tests ?? [];
    return mine.length > 0 && mine.every((test) => isRemoved({ path: gone.path, test }))
      ? withItsCode(gone)
      : gone;
  });
  const inGone = ({ path, assertion }: Placed) =>
    goneFiles.some((gone) => gone.path === path) ||
    goneTests.some((gone) => gone.path === path && gone.test.name === assertion.test);
  return [
    ...goneFiles,
    ...goneTests
      .filter(({ path }) => !goneFiles.some((gone) => gone.path === path))
      .map((gone) => {
        const { path, test } = gone;
        const found = weakening(
          "test-gone",
          "weakened",
          path,
          test,
          "before",
          "A test is gone, or runs no more",
        );
        return isRemoved(gone) ? withItsCode(found) : found;
      }),
    ...lost
      .filter(({ was }) => !inGone(was))
      .map((one) =>
        one.kind === "gone" && mentionsRemoved(removed, one.was.assertion.statement)
          ? withItsCode(lostAssertion(one))
          : lostAssertion(one),
      ),
    ...rowsGone(before, after),
  ];
}

function withItsCode(found: Weakening): Weakening {
  return { ...found, weight: "look", what: `${found.what}, and the code that it tested as well` };
}

function sideOf(path: string, lines: readonly string[] | undefined): readonly Side[] {
  const language = languageOf(path);
  return lines === undefined || language === undefined
    ? []
    : [{ path, lines, language, code: readTests(lines, language) }];
}

function placed(sides: readonly Side[]): readonly Placed[] {
  return sides.flatMap(({ path, code }) => code.assertions.map((assertion) => ({ path, assertion })));
}

function weakening(
  rule: string,
  weight: Weight,
  path: string,
  at: { readonly line: number; readonly text: string },
  side: Weakening["side"],
  what: string,
): Weakening {
  return { rule, weight, path, line: at.line, side, what, quote: at.text.trim() };
}

function lostAssertion(one: Lost): Weakening {
  const { was } = one;
  switch (one.kind) {
    case "gone":
      return weakening(
        "assertion-gone",
        "weakened",
        was.path,
        was.assertion,
        "before",
        "An assertion was taken out",
      );
    case "weaker":
      return weakening(
        "assertion-weaker",
        "weakened",
        one.now.path,
        one.now.assertion,
        "after",
        "An assertion asks for less than before",
      );
    case "other":
      return weakening(
        "expectation-changed",
        "look",
        one.now.path,
        one.now.assertion,
        "after",
        "An assertion expects something else than before",
      );
    default:
      return one satisfies never;
  }
}

interface GoneTest {
  readonly path: string;
  readonly test: Test;
}

/**
 * Only as many as there are fewer names: a renamed test is none. A test whose assertions all run elsewhere was merged
 * into another one, or became a row of a table.
 */
function testsGone(
  before: readonly Side[],
  after: readonly Side[],
  lost: readonly Lost[],
  orphaned: readonly Placed[],
): readonly GoneTest[] {
  const names = (sides: readonly Side[]) =>
    new Set(sides.flatMap(({ code }) => code.tests.map(({ name }) => name)));
  const now = names(after);
  const old = names(before);
  const missing = before.flatMap(({ path, code }) =>
    code.tests.filter(({ name }) => !now.has(name)).map((test) => ({ path, test, code })),
  );
  const fewer = missing.length - [...now].filter((name) => !old.has(name)).length;
  if (fewer <= 0) return [];
  const isIn = (placedAt: Placed, { path, test }: GoneTest) =>
    placedAt.path === path && placedAt.assertion.test === test.name;
  const hurt = missing.filter(
    (gone) =>
      lost.some((one) => one.kind === "gone" && isIn(one.was, gone)) ||
      orphaned.some((one) => isIn(one, gone)) ||
      !gone.code.assertions.some(({ test }) => test === gone.test.name),
  );
  return hurt.slice(0, fewer);
}

/** A file whose tests all stand elsewhere was moved. */
function filesGone(
  tests: readonly TwoSides[],
  before: readonly Side[],
  lost: readonly Lost[],
  goneTests: readonly GoneTest[],
): readonly Weakening[] {
  return tests
    .filter(({ before: was, after: is }) => was !== undefined && is === undefined)
    .flatMap(({ path, before: lines = [] }) => {
      const side = before.find((one) => one.path === path);
      const isKnown = side !== undefined && side.code.tests.length + side.code.assertions.length > 0;
      const isHurt = isKnown
        ? lost.some((one) => one.kind === "gone" && one.was.path === path) ||
          goneTests.some((one) => one.path === path)
        : !tests.some((other) => other.before === undefined && other.after?.join("\n") === lines.join("\n"));
      if (!isHurt) return [];
      const what = isKnown ? "A test file was deleted" : "A file of the tests was deleted";
      const weight: Weight = isKnown ? "weakened" : "look";
      return [
        { rule: "test-file-gone", weight, path, line: undefined, side: "before", what, quote: "" } as const,
      ];
    });
}

/** A row of values: a bracketed line of a table of cases, or an attribute that gives a test its values. */
const row =
  /^(?:(?:(?:"[^"]{0,200}"|'[^']{0,200}'|\w{1,80})\s?(?::|=>)\s*)?[([{].*[)\]}],?|\[(?:InlineData|TestCase|DataRow)\(.*\)\]|#\[(?:case|test_case)\(.*\)\]|@(?:TestCase|Example)\(.*\))$/;
const attribute =
  /^\s*(?:\[(?:InlineData|TestCase|DataRow)\(|#\[(?:case|test_case)\(|@(?:TestCase|Example)\()/;
const table =
  /\.each\b|parametrize|\[Theory|\[TestCase|InlineData|ParameterizedTest|#\[(?:rstest|case|test_case)|@?dataProvider|DataProvider|->with\(|\bfor\b.*(?:range|of|in)\b|\.each do|where\s*:|\[\]struct\b|map\[string\]struct\b|\bfunction \w*(?:provide|provider|cases|data)\w*\(|\b(?:cases|tests|table|examples|scenarios)\b\s*(?::=|=|:)/i;

/** The new lines of files in which a table of cases is new. */
function tableRows(before: readonly Side[], after: readonly Side[]): readonly string[] {
  const old = new Set(before.flatMap(({ lines }) => lines.map((line) => line.trim())));
  return after.flatMap(({ path, lines }) => {
    const was = before.find((side) => side.path === path)?.lines ?? [];
    const count = (of: readonly string[]) => of.filter((line) => table.test(line)).length;
    return count(lines) > count(was) ? lines.filter((line) => !old.has(line.trim())) : [];
  });
}

/** A change made to keep us busy gets no more than this. */
const mostRows = 500;

function rowsGone(before: readonly Side[], after: readonly Side[]): readonly Weakening[] {
  const text = (sides: readonly Side[]) => normal(sides.flatMap(({ lines }) => lines).join(" "));
  const rowsNotIn = (sides: readonly Side[], others: readonly Side[]) => {
    const known = new Set(others.flatMap(({ lines }) => rowsOf(lines).map((one) => normal(one.text))));
    const other = text(others);
    return sides
      .flatMap(({ path, lines }) => rowsOf(lines).map((one) => ({ path, ...one })))
      .filter((one) => !known.has(normal(one.text)))
      .slice(0, mostRows)
      .filter((one) => !other.includes(normal(one.text)));
  };
  const missing = rowsNotIn(before, after).filter(({ path }) => after.some((side) => side.path === path));
  const added = rowsNotIn(after, before).length;
  return missing.map((one, index) =>
    index < missing.length - added
      ? weakening("row-gone", "weakened", one.path, one, "before", "A row of a table of cases was taken out")
      : weakening("row-changed", "look", one.path, one, "before", "A row of a table of cases was replaced"),
  );
}

function rowsOf(lines: readonly string[]): readonly { readonly line: number; readonly text: string }[] {
  const providers = new Set(
    lines.flatMap(
      (line) =>
        /(?:dataProvider|DataProvider|MethodSource|MemberData)\W+(?:nameof\W+)?(\w+)/.exec(line)?.[1] ?? [],
    ),
  );
  const outer = outerLines(lines);
  return lines.flatMap((text, index) => {
    const isRow = row.test(text.trim()) && /\d|["'`]|true|false/i.test(text);
    return isRow && (attribute.test(text) || isInTable(lines, index, outer, providers))
      ? [{ line: index + 1, text }]
      : [];
  });
}

/** One of the lines that it is nested in begins a table. */
function isInTable(
  lines: readonly string[],
  index: number,
  outer: readonly number[],
  providers: ReadonlySet<string>,
): boolean {
  let at = outer[index] ?? -1;
  for (let levels = 0; at >= 0 && levels < 6; levels += 1) {
    const line = lines[at] ?? "";
    const callable = /\bfunction\s+(\w+)|\bdef\s+(\w+)|\b(\w+)\s*\(\)/.exec(line);
    if (table.test(line) || providers.has(callable?.slice(1).find((name) => name !== undefined) ?? ""))
      return true;
    at = outer[at] ?? -1;
  }
  return false;
}

/**
 * For each line the one that it is nested in, -1 for none. A bracket on a line of its own, and what closes the head of a
 * table (`}{`), belong to the line before them that is as deep.
 */
function outerLines(lines: readonly string[]): readonly number[] {
  const open: number[] = [];
  return lines.map((line, index) => {
    if (line.trim() === "") return -1;
    const depth = indentOf(line);
    let sibling = -1;
    while (open.length > 0 && indentOf(lines[open.at(-1) ?? 0] ?? "") >= depth) {
      const popped = open.pop() ?? 0;
      if (indentOf(lines[popped] ?? "") === depth) sibling = popped;
    }
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return sibling !== -1 && /^\s*(?:[)}\]]|[[({]\s*$)/.test(line) ? sibling : parent;
  });
}
