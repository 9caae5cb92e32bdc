/** All that a change does to the tests and checks that judge it. The one list of what is looked for. */
import type { Change } from "../change/change.ts";
import { testFileMatcher } from "../change/test-files.ts";
import { casesCut } from "./cases-cut.ts";
import { noLongerCollected } from "./collected.ts";
import { endsHardIn, endsRun } from "./ends-run.ts";
import { environmentConditions } from "./environment.ts";
import { languageOf } from "./languages.ts";
import { looksAway } from "./look-away.ts";
import { mockedSubjects } from "./mocked-subject.ts";
import { notAwaited } from "./not-awaited.ts";
import { nothingRemoved, removedCode } from "./removed-code.ts";
import { seesTests } from "./sees-tests.ts";
import { definesGate, isLockFile, mayDefineGate, newHostLine } from "./settings-files.ts";
import { swallowedFailures } from "./swallowed.ts";
import { loweredThresholds } from "./thresholds.ts";
import { type TwoSides, twoSides } from "./two-sides.ts";
import { weakenedTests } from "./weakened-tests.ts";
import type { Task, Weakening } from "./weakening.ts";

/**
 * `extra` are the config's `evidence.paths`. In the order of weight, path and line.
 *
 * The task decides two things that cannot be told by reading. A function that goes together with its tests is what an issue
 * may ask for, and is shown; in a heal it is the shortest way from red to green, and nobody asked for it, so there it is
 * `weakened` like any other test that is gone. The same holds for code that asks whether it is tested.
 */
export function weakenings(
  change: Change,
  extra: readonly string[],
  task: Task,
  isGateScript: (path: string) => boolean = () => false,
): readonly Weakening[] {
  const isTest = testFileMatcher(extra);
  const files = change.files.map(twoSides);
  const code = files.filter(({ path }) => isTest(path) || hasTestsInside(path));
  const settings = files.filter(({ path }) => mayDefineGate(path));
  const isSettings = (path: string) => mayDefineGate(path) || isGateScript(path);
  const sources = onlySource(files, (path) => isTest(path) || isSettings(path));
  const tests = withoutSource(code, isTest);
  const found = [
    ...weakenedTests(tests, task === "heal" ? nothingRemoved : removedCode(sources)),
    ...environmentConditions(tests),
    ...mockedSubjects(tests),
    ...noLongerCollected(tests),
    ...endsRun(tests),
    ...swallowedFailures(tests),
    ...notAwaited(tests),
    ...casesCut(tests),
    ...endsHardIn(sources),
    ...seesTests(sources, task),
    ...looksAway(files, {
      isTest: (path) => isTest(path) || hasTestsInside(path),
      isSettings: (path) => isSettings(path) && !isLockFile(path),
    }),
    ...loweredThresholds(settings.filter(({ path }) => !isLockFile(path))),
  ];
  return ordered([
    ...found,
    ...settings.filter(definesGate).flatMap((file) => settingsChanged(file, found)),
    ...files
      .filter(({ path }) => isGateScript(path) && !mayDefineGate(path))
      .flatMap((file) => settingsChanged(file, found)),
    ...files.filter(({ path }) => isTest(path)).flatMap((file) => goldenChanged(file)),
  ]);
}

function hasTestsInside(path: string): boolean {
  return languageOf(path)?.inside !== undefined;
}

/** Of a source file with tests inside only those lines stay, blank ones in place of the rest. */
function withoutSource(files: readonly TwoSides[], isTest: (path: string) => boolean): readonly TwoSides[] {
  return files.map((file) => {
    const inside = languageOf(file.path)?.inside;
    if (inside === undefined || isTest(file.path)) return file;
    const only = (lines: readonly string[] | undefined) => {
      const from = lines?.findIndex((line) => inside.test(line)) ?? -1;
      return from === -1 ? undefined : lines?.map((line, index) => (index < from ? "" : line));
    };
    return { path: file.path, before: only(file.before), after: only(file.after) };
  });
}

/** Of a source file with tests inside only what stands before them. */
function onlySource(files: readonly TwoSides[], isOther: (path: string) => boolean): readonly TwoSides[] {
  return files
    .filter(({ path }) => !isOther(path))
    .map((file) => {
      const inside = languageOf(file.path)?.inside;
      if (inside === undefined) return file;
      const only = (lines: readonly string[] | undefined) => {
        const from = lines?.findIndex((line) => inside.test(line)) ?? -1;
        return from === -1 ? lines : lines?.slice(0, from);
      };
      return { path: file.path, before: only(file.before), after: only(file.after) };
    });
}

function settingsChanged(file: TwoSides, found: readonly Weakening[]): readonly Weakening[] {
  if (found.some(({ path, weight }) => path === file.path && weight === "weakened")) return [];
  const changed = isLockFile(file.path) ? newHostLine(file) : firstChanged(file);
  const how = file.before === undefined ? "added" : file.after === undefined ? "deleted" : "changed";
  return [
    {
      rule: "settings",
      weight: "look",
      path: file.path,
      line: changed?.line,
      side: "after",
      what: isLockFile(file.path)
        ? "Packages come from a host that none came from before"
        : `A file that says what the checks do was ${how}`,
      quote: changed?.text.trim() ?? "",
    },
  ];
}

function firstChanged({ before = [], after = [] }: TwoSides): { line: number; text: string } | undefined {
  const index = after.findIndex((line, at) => line !== before[at]);
  return index === -1 ? undefined : { line: index + 1, text: after[index] ?? "" };
}

/** Recorded results that were rewritten. */
function goldenChanged(file: TwoSides): readonly Weakening[] {
  const { path, before, after } = file;
  if (
    !/\.(?:snap|golden|approved\.\w+|expected)$|(?:^|\/)(?:__snapshots__|testdata|golden|snapshots|cassettes)\//.test(
      path,
    )
  )
    return [];
  if (before === undefined || after === undefined || languageOf(path) !== undefined) return [];
  const now = new Set(after);
  const index = before.findIndex((line) => !now.has(line));
  if (index === -1) return [];
  return [
    {
      rule: "golden-changed",
      weight: "look",
      path,
      line: index + 1,
      side: "before",
      what: "A recorded result of the tests was rewritten",
      quote: before[index]?.trim() ?? "",
    },
  ];
}

function ordered(found: readonly Weakening[]): readonly Weakening[] {
  const weight = (one: Weakening) => (one.weight === "weakened" ? 0 : 1);
  return [...found].sort(
    (one, other) =>
      weight(one) - weight(other) ||
      (one.path < other.path ? -1 : one.path > other.path ? 1 : 0) ||
      (one.line ?? 0) - (other.line ?? 0),
  );
}
