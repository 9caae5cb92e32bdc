/** Finds where a change ends the process of the tests with success. A program that a test starts may end as it likes. */
import { asksEnvironment } from "./environment.ts";
import { languageOf } from "./languages.ts";
import { indentOf, readTests, withoutComments } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Weakening, Weight } from "./weakening.ts";

const ends: Readonly<Record<string, RegExp>> = {
  JavaScript: /\bprocess\.(?:exit|reallyExit)\(\s*0?\s*\)|\bprocess\.exitCode\s*=\s*0\b/,
  Python: /\bos\._exit\(\s*0\s*\)|\bsys\.exit\(\s*0?\s*\)|(?<![\w.])(?:exit|quit)\(\s*0?\s*\)/,
  Go: /\b(?:os|syscall)\.Exit\(\s*0\s*\)/,
  Ruby: /(?<![\w.])(?:Process\.)?exit(?:!|!?\(?\s*(?:0|true)\b)/,
  Java: /\bSystem\.exit\(\s*0\s*\)|(?<![\w.])exitProcess\(\s*0\s*\)|\bgetRuntime\(\)\.halt\(\s*0/,
  Rust: /\bprocess::exit\(\s*0\s*\)/,
  "C#": /\bEnvironment\.Exit\(\s*0\s*\)/,
  PHP: /(?<![\w>:$])(?:exit|die)(?:\(\s*0?\s*\)|\s*;)/,
};
/** A program's text that a test hands to another process ends nothing here. */
const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
/** Passes the tests' own end on. */
const passesOn = /\(\s*(?:m\.Run\(\)|code|status|result\w*|ret|rc|exit\w*)\s*\)/i;
const hook =
  /\b(?:beforeAll|beforeEach|afterAll|afterEach|before|after|setup|teardown|globalSetup|globalTeardown|at_exit|addShutdownHook|register_shutdown_function|atexit\.register)\b|\b(?:process|runner)\.(?:on|once)\(|\bdef\s+(?:pytest_\w+|setUp\w*|tearDown\w*|setup_\w+|teardown_\w+)|\bfunc\s+(?:TestMain|init)\b|@(?:Before|After)\w*|\bfunction\s+(?:setUp|tearDown)\w*/;
const isConfig =
  /(?:^|\/)(?:conftest\.py|[^/]*\.setup\.[cm]?[jt]s|setupTests\.[jt]sx?|(?:spec|rails|test)_helper\.rb)$/;

/** Leaves no time for what a runner does at the end. A program seldom has to, so it is shown in all code. */
const endsHard =
  /\bprocess\.reallyExit\(|\bos\._exit\(\s*0|\bsyscall\.Exit\(\s*0|\bRuntime\.getRuntime\(\)\.halt\(|\b(?:libc::)_exit\(|\bprocess\.kill\(\s*process\.pid\b/;

export function endsHardIn(sources: readonly TwoSides[]): readonly Weakening[] {
  return sources.flatMap(({ path, before = [], after = [] }) => {
    const language = languageOf(path);
    if (language === undefined) return [];
    const known = new Set(before.map((line) => line.trim()));
    return withoutComments(after, language).flatMap((text, index) =>
      endsHard.test(text) && !known.has((after[index] ?? "").trim())
        ? [told(path, index, "look", "The code ends its process without a runner's last word", text)]
        : [],
    );
  });
}

function told(path: string, index: number, weight: Weight, what: string, text: string): Weakening {
  return { rule: "run-ended", weight, path, line: index + 1, side: "after", what, quote: text.trim() };
}

/** `tests` are all changed files that are tests by their path. */
export function endsRun(tests: readonly TwoSides[]): readonly Weakening[] {
  return tests.flatMap(({ path, before = [], after = [] }) => {
    const language = languageOf(path);
    const pattern = ends[language?.name ?? ""];
    if (language === undefined || pattern === undefined || /(?:^|\/)(?:fixtures?|testdata|bin)\//.test(path))
      return [];
    const code = withoutComments(after, language);
    const found = code.flatMap((text, index) =>
      pattern.test(text.replace(quoted, '""')) ? [{ index, text: text.trim() }] : [],
    );
    if (found.length === 0) return [];
    const tests = readTests(after, language).tests.map(({ line }) => line - 1);
    if (tests.length === 0 && !isConfig.test(path)) return [];
    const known = new Set(before.map((line) => line.trim()));
    return found
      .filter(({ index, text }) => !known.has((after[index] ?? "").trim()) && !passesOn.test(text))
      .map(({ index, text }) => {
        const weight = isForAll(code, index, new Set(tests)) ? "weakened" : "look";
        return told(path, index, weight, "The process of the tests is ended with success", text);
      });
  });
}

/** Lines that are looked through for what a line stands in. */
const farthest = 500;

/** It stands in a test, in a hook or outside all functions, and under no condition. */
function isForAll(code: readonly string[], at: number, tests: ReadonlySet<number>): boolean {
  let depth = indentOf(code[at] ?? "");
  if (condition.test(code[at] ?? "")) return false;
  if (depth === 0) return true;
  for (let above = at - 1; above >= Math.max(0, at - farthest); above -= 1) {
    const line = code[above] ?? "";
    // A test that is a program when it is asked to: it went back before this, or it is one.
    if (asksEnvironment.test(line)) return false;
    if (line.trim() === "" || indentOf(line) >= depth) continue;
    if (condition.test(line)) return false;
    if (tests.has(above) || hook.test(line) || hook.test(code[above - 1] ?? "")) return true;
    // A bracket on a line of its own belongs to the head above it.
    depth = /^\s*\{\s*$/.test(line) ? indentOf(line) + 1 : indentOf(line);
    if (depth === 0) return false;
  }
  return false;
}

const condition =
  /^\s*(?:[})]\s*)*(?:else\s+)?(?:if|unless|elif|elsif|else|switch|case|when|match|except|rescue|catch)\b|\s(?:if|unless)\s+\S/;
