/** Finds new calls of helpers that assert, with the values that they hand over. It does not say whose place they take. */
import type { Language } from "./languages.ts";
import { type Asked, askedBy, tokensOf } from "./strength.ts";
import { indentOf, statementFrom, type TestCode } from "./test-code.ts";

export interface HelperCall {
  readonly literals: readonly string[];
  /** What the helper asks, and every name that it uses. */
  readonly asked: readonly Asked[];
  readonly names: ReadonlySet<string>;
}

export interface HelperSide {
  readonly lines: readonly string[];
  readonly language: Language;
  readonly code: TestCode;
}

interface Helper {
  readonly name: string;
  readonly asked: readonly Asked[];
  readonly names: ReadonlySet<string>;
}

/** A change made to keep us busy gets no more than these. */
const most = { helpers: 200, calls: 2_000, lines: 60 };

export function helperCalls(
  before: readonly HelperSide[],
  after: readonly HelperSide[],
): readonly HelperCall[] {
  const helpers = new Map(
    after
      .flatMap(helpersOf)
      .slice(0, most.helpers)
      .map((helper) => [helper.name, helper]),
  );
  if (helpers.size === 0) return [];
  const old = new Set(before.flatMap(({ lines }) => lines.map((line) => line.trim())));
  return after
    .flatMap(({ lines, language }) =>
      lines.flatMap((line, at): readonly HelperCall[] => {
        if (old.has(line.trim()) || language.callable.test(line)) return [];
        const called = [...line.matchAll(/[A-Za-z_]\w*(?=[( ])/g)].find(([name]) => helpers.has(name));
        const helper = helpers.get(called?.[0] ?? "");
        if (called === undefined || helper === undefined) return [];
        const { literals } = tokensOf(statementFrom(lines, at, called.index));
        return literals.length === 0 ? [] : [{ literals, asked: helper.asked, names: helper.names }];
      }),
    )
    .slice(0, most.calls);
}

/** Functions beside the tests with assertions in them. */
function helpersOf({ lines, language, code }: HelperSide): readonly Helper[] {
  const loose = code.assertions.filter(({ test }) => test === undefined);
  if (loose.length === 0) return [];
  const helpers: Helper[] = [];
  for (let at = 0; at < lines.length && helpers.length < most.helpers; at += 1) {
    const head = language.callable.exec(lines[at] ?? "")?.[0] ?? "";
    const name = declaredName.exec(head)?.[1];
    if (name === undefined) continue;
    const last = endOf(lines, at);
    const inside = loose.filter(({ line }) => line > at + 1 && line <= last);
    if (inside.length === 0) continue;
    const asked = inside.map(({ statement }) => askedBy(statement));
    helpers.push({ name, asked, names: new Set(tokensOf(lines.slice(at, last).join("\n")).names) });
  }
  return helpers;
}

const declaredName =
  /\b(?:function|def|func|fn|void|fun|Task|const|let)\s+(?:\([^()]{0,200}\)\s*)?(?:self\.)?(\w+)/;

/** The last line of the function that begins there. */
function endOf(lines: readonly string[], at: number): number {
  const depth = indentOf(lines[at] ?? "");
  const end = Math.min(lines.length, at + most.lines);
  for (let next = at + 1; next < end; next += 1) {
    const line = lines[next] ?? "";
    if (line.trim() !== "" && indentOf(line) <= depth && !/^\s*[{})\]]/.test(line)) return next;
  }
  return end;
}
