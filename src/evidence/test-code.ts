/** Reads the tests and assertions out of a test file's lines. It knows languages by their data only and compares nothing. */
import type { Language } from "./languages.ts";

export interface Test {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

export interface Assertion {
  readonly line: number;
  /** The line it begins on, as it is written. */
  readonly text: string;
  /** The whole statement without what only formats it. */
  readonly statement: string;
  /** The test that it stands in; `undefined` in a helper, or before the first. */
  readonly test: string | undefined;
}

export interface TestCode {
  readonly tests: readonly Test[];
  readonly assertions: readonly Assertion[];
}

/** Lines above a function in which its mark as a test is looked for. */
const marksAbove = 8;
/** Lines that one assertion may take, and characters of it that are compared. */
const longestStatement = { lines: 60, characters: 2_000 };

export function readTests(lines: readonly string[], language: Language): TestCode {
  const code = withoutComments(lines, language);
  const from = language.inside === undefined ? 0 : insideFrom(code, language.inside);
  const tests: Test[] = [];
  const assertions: Assertion[] = [];
  let current: string | undefined;
  for (let at = from; at < code.length; at += 1) {
    const line = code[at] ?? "";
    if (line.trim() === "") continue;
    const name = testAt(code, at, language);
    if (name !== undefined) {
      tests.push({ name, line: at + 1, text: lines[at] ?? "" });
      current = name;
    } else if (
      language.callable.test(line) &&
      indentOf(line) <= indentOf(lines[(tests.at(-1)?.line ?? 1) - 1] ?? "")
    ) {
      current = undefined;
    }
    for (const found of line.matchAll(language.assertion)) {
      const statement = statementAt(code, at, found.index, language);
      assertions.push({
        line: at + 1,
        text: lines[at] ?? "",
        statement,
        test: testOf(code, at, language) ?? current,
      });
    }
  }
  return { tests, assertions };
}

export function indentOf(line: string): number {
  return (/^\s*/.exec(line)?.[0] ?? "").length;
}

/** In a file that is a test by its path there may be no such line; then all of it counts. */
function insideFrom(code: readonly string[], inside: RegExp): number {
  const start = code.findIndex((line) => inside.test(line));
  return start === -1 ? 0 : start;
}

function testAt(code: readonly string[], at: number, language: Language): string | undefined {
  const line = code[at] ?? "";
  const { name, method } = language.test.exec(line)?.groups ?? {};
  if (name !== undefined || method !== undefined) return name ?? method;
  const marked = language.marked?.declaration.exec(line)?.groups?.name;
  if (marked === undefined || language.marked === undefined) return undefined;
  let left = marksAbove;
  for (let above = at; above >= Math.max(0, at - longestStatement.lines) && left >= 0; above -= 1) {
    const text = code[above] ?? "";
    if (language.marked.by.test(text)) return marked;
    // `})` closes the values that a mark gives to its test; they may take many lines.
    if (above < at && (/^\s*(?:\}(?!\s*\))|\)\s*[{:])/.test(text) || language.callable.test(text)))
      return undefined;
    if (!/^\s*["'\d({[-]/.test(text)) left -= 1;
  }
  return undefined;
}

/** A mark that asks something (`#[should_panic(expected = "…")]`) belongs to the test below it. */
function testOf(code: readonly string[], at: number, language: Language): string | undefined {
  if (!/^\s*#\[/.test(code[at] ?? "")) return undefined;
  for (let below = at + 1; below <= Math.min(code.length, at + marksAbove); below += 1) {
    const name = testAt(code, below, language);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Comments become empty, so that what is commented out counts as gone and line numbers stay. */
export function withoutComments(lines: readonly string[], language: Language): readonly string[] {
  const isPython = language.name === "Python";
  const isHash = isPython || language.name === "Ruby";
  const open = isPython ? /^\s*(?:[rbu]*)("""|''')/ : /^\s*(\/\*)/;
  let end: string | undefined;
  return lines.map((line) => {
    if (end !== undefined) {
      const at = line.indexOf(end);
      if (at === -1) return "";
      const rest = line.slice(at + end.length);
      end = undefined;
      return rest;
    }
    const mark = open.exec(line)?.[1];
    if (mark !== undefined) {
      const closing = mark === "/*" ? "*/" : mark;
      const rest = line.slice(line.indexOf(mark) + mark.length);
      if (!rest.includes(closing)) {
        end = closing;
        return "";
      }
      if (mark !== "/*") return "";
    }
    return (isHash ? line : withoutNotes(line)).replace(language.lineComment, "");
  });
}

/** The mark in a PHPDoc of one line (`@test`) tells what follows it. */
function withoutNotes(line: string): string {
  return line.replace(/\/\*(?!.*@test\b).*?\*\//g, "");
}

function statementAt(code: readonly string[], at: number, index: number, language: Language): string {
  const line = code[at] ?? "";
  if (language.name === "Go" && /^[tb]\.(?:Error|Fatal|Fail)/.test(line.slice(index))) {
    return conditionAbove(code, at) ?? normal("assert false");
  }
  const begin = /^[.\s]/.test(line.slice(index)) ? 0 : index;
  return statementFrom(code, at, begin);
}

/** `if got != 3 {` above a failure asks that `got == 3`; the failure's own words may change freely. */
function conditionAbove(code: readonly string[], at: number): string | undefined {
  for (let above = at; above >= Math.max(0, at - 4); above -= 1) {
    const condition = /\bif\s+(?:.*;\s*)?(.+?)\s*\{/.exec(code[above] ?? "")?.[1];
    if (condition !== undefined) {
      const opposite: Readonly<Record<string, string>> = {
        "!=": "==",
        "==": "!=",
        "<": ">=",
        ">": "<=",
        "<=": ">",
        ">=": "<",
      };
      const swapped = condition.replace(/[!=<>]=|[<>]/g, (operator) => opposite[operator] ?? operator);
      return normal(
        `assert ${swapped === condition ? (condition.startsWith("!") ? condition.slice(1) : `!${condition}`) : swapped}`,
      );
    }
  }
  return undefined;
}

/** From `begin` to where brackets are closed and the line, or a chain of calls, ends. */
function balanced(code: readonly string[], at: number, begin: number): string {
  let text = (code[at] ?? "").slice(begin);
  for (let next = at + 1; next < Math.min(code.length, at + longestStatement.lines); next += 1) {
    if (text.length > longestStatement.characters) return text.slice(0, longestStatement.characters);
    const { depth, end } = depthOf(text);
    if (end !== undefined) return text.slice(0, end);
    const line = (code[next] ?? "").trim();
    if (depth <= 0 && !/^(?:\.|->|\?\.|==|!=|&&|\|\|)/.test(line)) break;
    text += ` ${line}`;
  }
  const { end } = depthOf(text);
  return end === undefined ? text : text.slice(0, end);
}

/** How many brackets are open at the end, and where the statement was over before it: a bracket or a stop too many. */
function depthOf(text: string): { depth: number; end: number | undefined } {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === '"' || character === "'" || character === "`") {
      const close = closingQuote(text, at, character);
      if (close !== -1) at = close;
    } else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) {
      depth -= 1;
      if (depth < 0) return { depth: 0, end: at };
    } else if (character === ";" && depth === 0) return { depth, end: at };
  }
  return { depth, end: undefined };
}

/** -1 where the quote is none, as that of a lifetime in Rust. */
function closingQuote(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === quote) return at;
  }
  return -1;
}

/** The whole statement that begins there. */
export function statementFrom(code: readonly string[], at: number, begin: number): string {
  return normal(balanced(code, at, begin));
}

/** White space, quotes, commas at an end and the assertion's receiver change freely. */
export function normal(text: string): string {
  return text
    .replace(/[`']/g, '"')
    .replace(/(?:self|static)::|\$this->|(?<!\w)self\.(?=assert)|Assert(?:ions)?\.(?=assert)/g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([^\w ]) ?/g, "$1")
    .replace(/,(?=[)\]}])/g, "")
    .replace(/[;,:]+$/, "")
    .trim();
}
