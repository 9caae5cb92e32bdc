/** Finds failures that a test catches and forgets. What a test catches to look at it is no finding. */
import { languageOf } from "./languages.ts";
import { indentOf } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Weakening } from "./weakening.ts";

/** A failed assertion that is caught and forgotten; only what catches it is meant, not an error that a test waits for. */
const catches: Readonly<Record<string, RegExp>> = {
  JavaScript:
    /catch\s*(?:\(\s*\w*\s*\))?\s*\{\s*\}|\bexpect\b[^\n;]{0,300}\.catch\(\s*(?:\(\s*\w*\s*\)|\w+)\s*=>\s*(?:\{\s*\}|undefined|null)\s*\)/g,
  Python:
    /except(?:\s+(?:Base)?(?:Exception|AssertionError)\b[^\n:]*)?:\s*\n?\s*pass\b|suppress\((?:Base)?(?:Exception|AssertionError)\)/g,
  Java: /catch\s*\(\s*(?:final\s+)?(?:\w+\s*:\s*)?(?:Throwable|Exception|Error|AssertionError)\b[^)]*\)\s*\{\s*\}/g,
  "C#": /catch\s*(?:\(\s*(?:System\.)?(?:Exception|\w*AssertionException|XunitException)\b[^)]*\))?\s*\{\s*\}/g,
  PHP: /catch\s*\(\s*\\?(?:Throwable|Exception|Error|\w*AssertionFailedError)\b[^)]*\)\s*\{\s*\}/g,
  Ruby: /\brescue\s+nil\b|\brescue(?:\s+(?:Exception|StandardError|Minitest::Assertion|RSpec::Expectations::\w+)\b[^\n]*)?\n\s*(?:nil\s*\n\s*)?end\b/g,
};

/** What only an assertion throws, whatever is done with it afterwards; group 1 is that. */
const catchesAssertion: Readonly<Record<string, RegExp>> = {
  Python: /except\s+\(?AssertionError\b[^\n:]{0,80}:([\s\S]{0,300})/g,
  Java: /catch\s*\(\s*(?:final\s+)?(?:\w+\s*:\s*)?(?:AssertionError|AssertionFailedError|ComparisonFailure)\b[^)]{0,80}\)\s*\{([^{}]{0,300})\}/g,
  "C#": /catch\s*\(\s*(?:\w*AssertionException|XunitException|AssertFailedException)\b[^)]{0,80}\)\s*\{([^{}]{0,300})\}/g,
  PHP: /catch\s*\(\s*\\?\w*AssertionFailedError\b[^)]{0,80}\)\s*\{([^{}]{0,300})\}/g,
  Ruby: /\brescue\s+(?:Minitest::Assertion|RSpec::Expectations::\w+)\b([\s\S]{0,300}?)\n\s{0,80}end\b/g,
};
/** It is thrown again, or the test goes on to ask about it. */
const goesOn = /\b(?:throw|raise|fail|assert\w*|expect\w*|verify)\b/;

/** `tests` are test files. */
export function swallowedFailures(tests: readonly TwoSides[]): readonly Weakening[] {
  return tests.flatMap(({ path, before = [], after = [] }) => {
    const language = languageOf(path)?.name ?? "";
    const known = linesOf(before, language).length;
    return linesOf(after, language)
      .slice(known)
      .map(
        (line): Weakening => ({
          rule: "failure-swallowed",
          weight: "weakened",
          path,
          line,
          side: "after",
          what: "A failure is caught in a test and forgotten",
          quote: after[line - 1]?.trim() ?? "",
        }),
      );
  });
}

/** Counted from 1, each once. */
function linesOf(lines: readonly string[], language: string): readonly number[] {
  const text = lines.join("\n");
  const all = (pattern: RegExp | undefined) => (pattern === undefined ? [] : [...text.matchAll(pattern)]);
  const found = [
    ...all(catches[language]),
    ...all(catchesAssertion[language]).filter(({ 1: body = "" }) => !goesOn.test(firstBlock(body))),
  ].map(({ index }) => index);
  let line = 1;
  let at = 0;
  const numbers = found
    .sort((one, other) => one - other)
    .map((index) => {
      for (; at < index; at += 1) if (text[at] === "\n") line += 1;
      return line;
    });
  return [...new Set(numbers)];
}

/** What is as deep as its first line, or deeper; without brackets nothing else tells where it ends. */
function firstBlock(body: string): string {
  const lines = body.split("\n").filter((line) => line.trim() !== "");
  const depth = indentOf(lines[0] ?? "");
  const end = lines.findIndex((line) => indentOf(line) < depth);
  return lines.slice(0, end === -1 ? lines.length : end).join("\n");
}
