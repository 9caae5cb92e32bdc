/** Applies the rules about lines to both sides of a change: what stands there more often than before is a finding. */
import { languageOf } from "./languages.ts";
import { type LineRule, lineRules } from "./line-rules.ts";
import { indentOf, readTests } from "./test-code.ts";
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
  const known = testNames(
    files.flatMap(({ path, before }) => (before === undefined ? [] : [{ path, lines: before }])),
  );
  const byRule = lineRules.flatMap((rule) =>
    surplus(hits(files, "before", rule, scopes), hits(files, "after", rule, scopes)).map((hit) =>
      weakeningOf(rule, hit, files, known),
    ),
  );
  return [
    ...byRule,
    ...files.filter(({ path }) => scopes.isTest(path)).flatMap(unreachable),
    ...swallowed(files, scopes),
  ];
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
  const old = before.map(({ text }) => text.trim());
  const fresh = after.filter(({ text }) => {
    const at = old.indexOf(text.trim());
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
  files: readonly TwoSides[],
  known: ReadonlySet<string>,
): Weakening {
  const file = files.find(({ path }) => path === hit.path);
  const isOld = rule.scope !== "tests" || rule.alsoOnNewTests === true || concernsOld(hit, file, known);
  return {
    rule: rule.name,
    weight: isOld && rule.isOften !== true ? "weakened" : "look",
    path: hit.path,
    line: hit.line,
    side: "after",
    what: isOld ? rule.what : `${rule.what}, which is new`,
    quote: hit.text.trim(),
  };
}

function testNames(sides: readonly { path: string; lines: readonly string[] }[]): ReadonlySet<string> {
  return new Set(
    sides.flatMap(({ path, lines }) => {
      const language = languageOf(path);
      return language === undefined ? [] : readTests(lines, language).tests.map(({ name }) => name);
    }),
  );
}

/** The test that the line belongs to was there before; a line for a whole file, if the file was. */
function concernsOld(hit: Hit, file: TwoSides | undefined, known: ReadonlySet<string>): boolean {
  const language = languageOf(hit.path);
  const lines = file?.after ?? [];
  const whole = file?.before !== undefined;
  if (language === undefined) return whole;
  const { tests } = readTests(lines, language);
  const here = tests.find(({ line }) => line === hit.line);
  const isMark = /^\s*[@#[]/.test(hit.text);
  const next = tests.find(({ line }) => line > hit.line && line <= hit.line + 6);
  const above = tests.findLast(({ line }) => line < hit.line);
  const test =
    here ?? (isMark ? next : indentOf(hit.text) === 0 && !/^[})]/.test(hit.text) ? undefined : above);
  return test === undefined ? whole : known.has(test.name);
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

/** A failed assertion that is caught and forgotten; only what catches it is meant, not an error that a test waits for. */
const catches: Readonly<Record<string, RegExp>> = {
  JavaScript: /catch\s*(?:\(\s*\w*\s*\))?\s*\{\s*\}/g,
  Python:
    /except(?:\s+(?:Base)?(?:Exception|AssertionError)\b[^\n:]*)?:\s*\n?\s*pass\b|suppress\((?:Base)?(?:Exception|AssertionError)\)/g,
  Java: /catch\s*\(\s*(?:final\s+)?(?:\w+\s*:\s*)?(?:Throwable|Exception|Error|AssertionError)\b[^)]*\)\s*\{\s*\}/g,
  "C#": /catch\s*(?:\(\s*(?:System\.)?(?:Exception|\w*AssertionException|XunitException)\b[^)]*\))?\s*\{\s*\}/g,
  PHP: /catch\s*\(\s*\\?(?:Throwable|Exception|Error|\w*AssertionFailedError)\b[^)]*\)\s*\{\s*\}/g,
  Ruby: /\brescue\s+nil\b|\brescue(?:\s+(?:Exception|StandardError|Minitest::Assertion|RSpec::Expectations::\w+)\b[^\n]*)?\n\s*(?:nil\s*\n\s*)?end\b/g,
};

function swallowed(files: readonly TwoSides[], scopes: Scopes): readonly Weakening[] {
  return files
    .filter(({ path }) => scopes.isTest(path))
    .flatMap(({ path, before = [], after = [] }) => {
      const pattern = catches[languageOf(path)?.name ?? ""];
      if (pattern === undefined) return [];
      const found = (lines: readonly string[]): readonly Hit[] => {
        const text = lines.join("\n");
        return [...text.matchAll(pattern)].map((match) => {
          const line = text.slice(0, match.index).split("\n").length;
          return { path, line, text: lines[line - 1] ?? "" };
        });
      };
      return surplusOf(found(before), found(after)).map(
        (hit): Weakening => ({
          rule: "failure-swallowed",
          weight: "weakened",
          path,
          line: hit.line,
          side: "after",
          what: "A failure is caught in a test and forgotten",
          quote: hit.text.trim(),
        }),
      );
    });
}
