/** Applies the rules about lines to both sides of a change: what stands there more often than before is a finding. */
import { languageOf } from "./languages.ts";
import { type LineRule, lineRules } from "./line-rules.ts";
import { indentOf, readTests, type Test } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Weakening } from "./weakening.ts";

export interface Scopes {
  readonly isTest: (path: string) => boolean;
  readonly isSettings: (path: string) => boolean;
}

interface Hit {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

export function looksAway(files: readonly TwoSides[], scopes: Scopes): readonly Weakening[] {
  const read = new Map(files.map((file) => [file.path, testsOf(file)]));
  const known = new Set([...read.values()].flatMap(({ before }) => before.map(({ name }) => name)));
  const byRule = lineRules.flatMap((rule) => {
    const before = hits(files, "before", rule, scopes);
    return surplus(before, hits(files, "after", rule, scopes)).map((hit) =>
      weakeningOf(rule, hit, before, read.get(hit.path), known),
    );
  });
  return [...byRule, ...files.filter(({ path }) => scopes.isTest(path)).flatMap(unreachable)];
}

interface TestsOf {
  readonly isOld: boolean;
  readonly before: readonly Test[];
  readonly after: readonly Test[];
}

function testsOf({ path, before, after }: TwoSides): TestsOf {
  const language = languageOf(path);
  const tests = (lines: readonly string[] | undefined) =>
    language === undefined || lines === undefined ? [] : readTests(lines, language).tests;
  return { isOld: before !== undefined, before: tests(before), after: tests(after) };
}

/** Prose and data may speak of anything. */
const isProse =
  /\.(?:md|mdx|txt|rst|adoc|csv|svg|html?|snap|lock|po)$|(?:^|\/)(?:LICENSE|CHANGELOG|NOTICE)[^/]*$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum)$/i;

function applies(rule: LineRule, path: string, scopes: Scopes): boolean {
  if (isProse.test(path)) return false;
  switch (rule.scope) {
    case "any":
      return true;
    case "tests":
      return scopes.isTest(path) && languageFits(rule, path);
    case "settings":
      return scopes.isSettings(path);
    default:
      return rule.scope satisfies never;
  }
}

/** A rule about one language's tests is named after it. */
function languageFits(rule: LineRule, path: string): boolean {
  const named = /^(?:skip|only|always)-(\w+)$/.exec(rule.name)?.[1];
  if (named === undefined) return true;
  const language = languageOf(path)?.name.toLowerCase().replace("#", "sharp");
  return language === named;
}

function hits(
  files: readonly TwoSides[],
  side: "before" | "after",
  rule: LineRule,
  scopes: Scopes,
): readonly Hit[] {
  return files
    .filter(({ path }) => applies(rule, path, scopes))
    .flatMap(({ path, [side]: lines = [] }) =>
      lines.flatMap((text, index) => (rule.pattern.test(text) ? [{ path, line: index + 1, text }] : [])),
    );
}

/** A line that was moved, or had its values changed, is no new one: the same words are taken off first, then the number. */
function surplus(before: readonly Hit[], after: readonly Hit[]): readonly Hit[] {
  // What a panic has to say is compared with the assertions.
  const words = (text: string) => text.trim().replace(/^(#\[should_panic)\b.*/, "$1");
  const old = before.map(({ text }) => words(text));
  const fresh = after.filter(({ text }) => {
    const at = old.indexOf(words(text));
    if (at !== -1) old.splice(at, 1);
    return at === -1;
  });
  return fresh.filter((hit) => {
    const at = old.findIndex((text) => isNoLonger(hit.text, text));
    if (at !== -1) old.splice(at, 1);
    return at === -1;
  });
}

/** The same line with something else in it: a longer list of what is ignored is a wider one. */
function isNoLonger(now: string, was: string): boolean {
  const words = (text: string) => new Set(text.match(/[\w.*/-]+/g));
  const old = words(was);
  return [...words(now)].every((word) => old.has(word));
}

function weakeningOf(
  rule: LineRule,
  hit: Hit,
  before: readonly Hit[],
  file: TestsOf | undefined,
  known: ReadonlySet<string>,
): Weakening {
  const owner = ownerOf(hit, file?.after ?? []);
  const isKnown = owner === undefined ? file?.isOld === true : known.has(owner);
  const isOld = rule.scope !== "tests" || rule.alsoOnNewTests === true || isKnown;
  const wasThere =
    rule.scope === "tests" &&
    owner !== undefined &&
    !/\(\s*(?:true|1)\b/i.test(hit.text) &&
    before.some(
      (was) =>
        was.path === hit.path && headOf(was) === headOf(hit) && ownerOf(was, file?.before ?? []) === owner,
    );
  return {
    rule: rule.name,
    weight: isOld && !wasThere && rule.isOften !== true ? "weakened" : "look",
    path: hit.path,
    line: hit.line,
    side: "after",
    what: !isOld
      ? `${rule.what}, which is new`
      : wasThere
        ? `${rule.what}, as before, but for another reason`
        : rule.what,
    quote: hit.text.trim(),
  };
}

/** `@pytest.mark.skipif` of a line that goes on with a condition. */
function headOf({ text }: Hit): string {
  return /^[^(]*/.exec(text.trim())?.[0] ?? "";
}

/** The test that the line belongs to; `undefined` for a line about a whole file. */
function ownerOf(hit: Hit, tests: readonly Test[]): string | undefined {
  const here = tests.find(({ line }) => line === hit.line);
  const isMark = /^\s*[@#[]/.test(hit.text);
  const next = tests.find(({ line }) => line > hit.line && line <= hit.line + 6);
  const above = tests.findLast(({ line }) => line < hit.line);
  const isWhole = indentOf(hit.text) === 0 && !/^[})]/.test(hit.text);
  return (here ?? (isMark ? next : isWhole ? undefined : above))?.name;
}

/** A bare return before further statements of the same depth: they run no more. */
function unreachable({ path, before = [], after = [] }: TwoSides): readonly Weakening[] {
  if (languageOf(path) === undefined) return [];
  const found = (lines: readonly string[]) =>
    lines.flatMap((text, index) => {
      const next = lines.slice(index + 1).find((line) => line.trim() !== "");
      const isBare =
        /^\s*(?:return(?:\s+(?:nil|None|undefined))?;?|(?:os\._exit|sys\.exit|process\.exit|exit)\(0?\);?)$/.test(
          text,
        );
      if (
        !isBare ||
        next === undefined ||
        indentOf(next) !== indentOf(text) ||
        /^\s*(?:[})\]]|end\b|else\b|elif\b|case\b|default\b|except\b|rescue\b|when\b|@|def\b|func\b)/.test(
          next,
        )
      )
        return [];
      const previous = lines.slice(0, index).findLast((line) => line.trim() !== "") ?? "";
      // The body of a condition without brackets.
      if (
        indentOf(previous) < indentOf(text) &&
        /^\s*(?:if|else|for|while|elif)\b(?!.*\{\s*$)(?!.*:\s*$)/.test(previous)
      )
        return [];
      return [{ path, line: index + 1, text }];
    });
  return surplusOf(found(before), found(after)).map((hit) => ({
    rule: "returns-early",
    weight: "weakened",
    path,
    line: hit.line,
    side: "after",
    what: "A test ends before what follows in it",
    quote: hit.text.trim(),
  }));
}

function surplusOf(before: readonly Hit[], after: readonly Hit[]): readonly Hit[] {
  return after.slice(Math.min(before.length, after.length));
}
