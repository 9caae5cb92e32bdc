/** Finds assertions about a promise or task that a change no longer waits for: the test is over before they fail. */
import { languageOf } from "./languages.ts";
import { readTests } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Weakening } from "./weakening.ts";

/** Statements that are of no use unless somebody waits for them. */
const asynchronous: Readonly<Record<string, RegExp>> = {
  JavaScript:
    /\.(?:rejects|resolves|eventually|rejected|rejectedWith|fulfilled)\b|^assert\.(?:rejects|doesNotReject)\(|^expect\.poll\(/,
  "C#": /\bAssert\.(?:Throws(?:Any)?Async)\b|\.(?:Not)?ThrowAsync\b/,
};
/** With a browser's test library all that is asked of a page is such a statement. */
const browser = /["'](?:@playwright\/test|@wdio\/globals|detox)["']/;
const ofPage = /\.to(?:Be[A-Z]\w+|ContainText|Have(?!Length|Property|BeenCalled)\w+|Pass)\(/;

export function notAwaited(tests: readonly TwoSides[]): readonly Weakening[] {
  const before = new Map<string, number>();
  for (const { path, before: lines = [] } of tests)
    for (const { statement, isAwaited } of read(path, lines))
      if (isAwaited) before.set(statement, (before.get(statement) ?? 0) + 1);
  for (const { path, after: lines = [] } of tests)
    for (const { statement, isAwaited } of read(path, lines))
      if (isAwaited) before.set(statement, (before.get(statement) ?? 0) - 1);
  return tests.flatMap(({ path, after: lines = [] }) =>
    read(path, lines).flatMap(({ statement, isAwaited, line, text }): readonly Weakening[] => {
      const missing = before.get(statement) ?? 0;
      if (isAwaited || missing <= 0) return [];
      before.set(statement, missing - 1);
      return [
        {
          rule: "not-awaited",
          weight: "weakened",
          path,
          line,
          side: "after",
          what: "The test no longer waits for an assertion",
          quote: text.trim(),
        },
      ];
    }),
  );
}

interface Read {
  readonly statement: string;
  readonly isAwaited: boolean;
  readonly line: number;
  readonly text: string;
}

function read(path: string, lines: readonly string[]): readonly Read[] {
  const language = languageOf(path);
  const pattern = asynchronous[language?.name ?? ""];
  if (language === undefined || pattern === undefined) return [];
  const isBrowser = language.name === "JavaScript" && lines.some((line) => browser.test(line));
  return readTests(lines, language)
    .assertions.filter(({ statement }) => pattern.test(statement) || (isBrowser && ofPage.test(statement)))
    .map(({ statement, line, text }) => {
      const start = text.search(/(?<!\w)(?:expect|assert)|\bAssert\./);
      const prefix = text.slice(0, Math.max(0, start)).trim();
      const above = lines[line - 2]?.trim() ?? "";
      // Handed on to something that waits: returned, awaited, kept in a variable, or one of a list of them.
      const isAwaited =
        prefix === ""
          ? /(?:\bawait|\breturn|[([,]|=>|(?<!_ )=)$/.test(above)
          : !/^(?:void|_ =|.*\{)$/.test(prefix);
      return { statement, isAwaited, line, text };
    });
}
