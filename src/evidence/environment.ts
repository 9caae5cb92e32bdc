/** Finds assertions that a change lets run only where the environment says so. It does not know what the gate's is. */
import { languageOf } from "./languages.ts";
import { type Assertion, indentOf, readTests, withoutComments } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Weakening, Weight } from "./weakening.ts";

export const asksEnvironment =
  /\bprocess\.env\b|\bimport\.meta\.env\b|\bDeno\.env\b|\bos\.(?:environ|getenv|Getenv|LookupEnv)\b|\btesting\.(?:Short|Verbose)\(\)|(?<![\w.])ENV(?:\[|\.\w)|\bSystem\.get(?:env|Property|Properties)\b|\bBoolean\.getBoolean\(|\bEnvironment\.GetEnvironmentVariable\b|\bgetenv\(|\$_(?:ENV|SERVER)\[|\benv::var(?:_os)?\(|\boption_env!\(/;
const condition = /^\s*(?:[})]\s*)*(?:else\s+)?(?:if|unless|elif|elsif|switch|match|when|case)\b/;
const leaves = /\breturn\b|(?<![.\w])(?:next|exit)\b/;

/** Like a skipped test, and honest more often than what the environment decides. */
const asksSystem =
  /\bprocess\.platform\b|\bos\.platform\(\)|\bsys\.platform\b|\bplatform\.system\(\)|\bos\.name\b|\bruntime\.GOOS\b|\bRUBY_PLATFORM\b|\bcfg!\((?:target_os|windows|unix)|\bOperatingSystem\.Is|\bPHP_OS/;

interface Read {
  readonly path: string;
  readonly assertion: Assertion;
  /** `look`: under any other condition that leaves the test before it, or under one about the system. */
  readonly condition: Weight | undefined;
}

/** Per test: what always ran runs under a condition now. What is new under one takes nothing away. */
export function environmentConditions(tests: readonly TwoSides[]): readonly Weakening[] {
  const before = grouped(tests.flatMap(({ path, before: lines = [] }) => read(path, lines)));
  const after = grouped(tests.flatMap(({ path, after: lines = [] }) => read(path, lines)));
  return [...after].flatMap(([key, now]) => {
    const was = before.get(key) ?? [];
    const count = (of: readonly Read[], weight: Weight | undefined) =>
      of.filter(({ condition: under }) => under === weight).length;
    let lost = count(was, undefined) - count(now, undefined);
    return (["weakened", "look"] as const).flatMap((weight) => {
      const moved = Math.max(0, Math.min(lost, count(now, weight) - count(was, weight)));
      lost -= moved;
      return now
        .filter(({ condition: under }) => under === weight)
        .slice(0, moved)
        .map(
          ({ path, assertion }): Weakening => ({
            rule: "environment-condition",
            weight,
            path,
            line: assertion.line,
            side: "after",
            what:
              weight === "weakened"
                ? "An assertion runs only where the environment says so"
                : "An assertion is reached only under a condition that was not there",
            quote: assertion.text.trim(),
          }),
        );
    });
  });
}

/** A test keeps its name when its file moves. */
function grouped(all: readonly Read[]): ReadonlyMap<string, readonly Read[]> {
  const groups = new Map<string, Read[]>();
  for (const one of all) {
    const { test } = one.assertion;
    const key = test === undefined ? `file ${one.path}` : `test ${test}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function read(path: string, lines: readonly string[]): readonly Read[] {
  const language = languageOf(path);
  if (language === undefined) return [];
  const code = withoutComments(lines, language);
  const { tests, assertions } = readTests(lines, language);
  const starts = new Set(tests.map(({ line }) => line));
  const flags = flagsOf(code);
  const asks = (text: string) =>
    asksEnvironment.test(text) ||
    (flags.size > 0 && (text.match(/\w+/g) ?? []).some((word) => flags.has(word)));
  const onlyWhere = (decides: (text: string) => boolean, leavesBy: (text: string) => boolean) => {
    const under = linesUnder(code, (line) => condition.test(line) && decides(line));
    const left = leftEarly(code, starts, leavesBy);
    return ({ line, statement }: Assertion) =>
      under[line - 1] === true ||
      left[line - 1] === true ||
      isOnLine(code[line - 1] ?? "", statement, decides);
  };
  const byEnvironment = onlyWhere(asks, asks);
  const byOther = onlyWhere(
    (text) => asksSystem.test(text),
    () => true,
  );
  return assertions.map((assertion) => ({
    path,
    assertion,
    condition: byEnvironment(assertion) ? "weakened" : byOther(assertion) ? "look" : undefined,
  }));
}

/** Names that a line gives to what it reads from the environment, and to nothing made of it. */
function flagsOf(code: readonly string[]): ReadonlySet<string> {
  return new Set(
    code.flatMap((line) => {
      const at = line.search(/:?=(?![=>~])/);
      if (at <= 0) return [];
      const value = line.slice(at).replace(/^:?=\s*/, "");
      const start = value.replace(/^(?:[!(\s]|not |bool\(|Boolean\()+/, "").slice(0, 40);
      const name = /(\w+)\s*(?::[^=]{0,60})?$/.exec(line.slice(0, at).slice(-100))?.[1];
      return name !== undefined && (asksEnvironment.exec(start)?.index ?? 9) < 6 ? [name] : [];
    }),
  );
}

/** Which lines are nested in one that `opens`, else branches with it. */
function linesUnder(code: readonly string[], opens: (line: string) => boolean): readonly boolean[] {
  const open: { readonly depth: number; readonly isUnder: boolean }[] = [];
  return code.map((line) => {
    if (line.trim() === "") return false;
    const depth = indentOf(line);
    let sibling: { readonly depth: number; readonly isUnder: boolean } | undefined;
    while ((open.at(-1)?.depth ?? -1) >= depth) sibling = open.pop();
    const outer = open.at(-1)?.isUnder ?? false;
    const goesOn =
      sibling?.depth === depth &&
      sibling.isUnder &&
      /^\s*(?:[{}]\s*$|(?:[})]\s*)*(?:else|elif|elsif)\b)/.test(line);
    open.push({ depth, isUnder: outer || goesOn || opens(line) });
    return outer;
  });
}

/** Which lines stand below one, in the same test, that leaves it under such a condition. */
function leftEarly(
  code: readonly string[],
  starts: ReadonlySet<number>,
  asks: (text: string) => boolean,
): readonly boolean[] {
  let isLeft = false;
  return code.map((line, at) => {
    if (starts.has(at + 1)) isLeft = false;
    const was = isLeft;
    if (/\b(?:if|unless)\b/.test(line) && asks(line)) {
      const next = code.slice(at + 1, at + 4).find((later) => !/^\s*\{?\s*$/.test(later)) ?? "";
      const isNested = indentOf(next) > indentOf(line);
      isLeft ||= leaves.test(line) || (isNested && /^\s*(?:return|next)\b/.test(next));
    }
    return was;
  });
}

/** `process.env.X && expect(…)`, and `expect(…) if ENV["X"]`. What the assertion itself is about is no condition. */
function isOnLine(line: string, statement: string, asks: (text: string) => boolean): boolean {
  if (!asks(line)) return false;
  const postfix = /\s(?:if|unless)\s+(.+)$/.exec(line)?.[1];
  if (postfix !== undefined && asks(postfix)) return true;
  const start = line.search(/\b(?:expect|assert|should|verify|t\.(?:Error|Fatal|Fail))|\$this->assert/i);
  const before = start === -1 ? "" : line.slice(0, start);
  return statement !== "" && asks(before) && /&&|\|\||\?|\bif\b|\band\b|\bor\b/.test(before);
}
