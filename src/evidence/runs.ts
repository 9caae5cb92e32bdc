/** Which further runs of the gate a change makes necessary, and with which paths put back. It runs nothing. */
import type { Change } from "../change/change.ts";
import { testFileMatcher } from "../change/test-files.ts";
import { definesGate } from "./settings-files.ts";
import { twoSides } from "./two-sides.ts";

export interface Runs {
  /** The new code with the base's tests and check settings: all such paths that the change touches. */
  readonly oldTests:
    | {
        readonly paths: readonly string[];
        /** Among them a test file that was changed or deleted. */
        readonly tests: boolean;
        readonly settings: readonly string[];
      }
    | undefined;
  /** The new tests with the base's code: all paths of code that the change touches. */
  readonly newTests: { readonly paths: readonly string[] } | undefined;
}

/** What no check reads as code: a change of it alone needs no further run. */
const prose =
  /\.(?:md|mdx|txt|rst|adoc|png|jpe?g|gif|svg|webp|pdf)$|(?:^|\/)(?:LICENSE|CHANGELOG|NOTICE|AUTHORS)[^/]*$/i;

/**
 * A change without code needs none: with its tests put back it is the base, which was tried. Added tests alone leave the
 * old ones as they are. Lock files and manifests count as settings only where they touch what the checks do.
 */
export function runsFor(
  change: Change,
  extra: readonly string[],
  isGateScript: (path: string) => boolean = () => false,
): Runs {
  const isTest = testFileMatcher(extra);
  const tests = change.files.filter(({ path }) => isTest(path));
  const settings = change.files
    .filter((file) => isGateScript(file.path) || definesGate(twoSides(file)))
    .map(({ path }) => path);
  const exam = new Set([...tests.map(({ path }) => path), ...settings]);
  const rest = change.files.filter(({ path }) => !exam.has(path)).map(({ path }) => path);
  if (!rest.some((path) => !prose.test(path))) return { oldTests: undefined, newTests: undefined };
  const isOldTestTouched = tests.some(({ before }) => before !== undefined);
  return {
    oldTests:
      isOldTestTouched || settings.length > 0
        ? { paths: [...exam], tests: isOldTestTouched, settings }
        : undefined,
    newTests: tests.some(({ after }) => after !== undefined) ? { paths: rest } : undefined,
  };
}
