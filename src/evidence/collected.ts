/** Finds tests whose file a change renames so that their runner takes it no more. It knows runners by their defaults only. */
import { languageOf } from "./languages.ts";
import { readTests } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Weakening } from "./weakening.ts";

/** What a runner takes by default; `maybe` where another runner of the language would, or a setting may. */
type Taken = "yes" | "maybe" | "no";

const outOfUse =
  /(?:^|[._-])(?:old|bak|backup|orig|off|disabled|skip|skipped|broken|unused|tmp|wip|todo|hidden|ignore|ignored)(?:[._-]|$)|(?:Old|Bak|Backup|Disabled|Broken|Skipped)$/i;
const systems =
  /_(?:aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm)_test$/;

/** As the runners' own pages have it: file names for jest, vitest, pytest, go test, rspec, minitest, Surefire and PHPUnit. */
const taken: Readonly<Record<string, (stem: string, path: string) => Taken>> = {
  JavaScript: (stem, path) =>
    /[._-](?:test|spec|cy|e2e)$|^test$/.test(stem) || /(?:^|\/)__tests__\//.test(path)
      ? "yes"
      : /(?:^|\/)tests?\//.test(path)
        ? "maybe"
        : "no",
  Python: (stem) => (/^tests?$|^test\w*$|_test$/.test(stem) ? "yes" : "no"),
  Go: (stem) => (!stem.endsWith("_test") || /^[._]/.test(stem) ? "no" : systems.test(stem) ? "maybe" : "yes"),
  Ruby: (stem) => (/_spec$|_test$|^test_/.test(stem) ? "yes" : "no"),
  Java: (stem) => (/^Test|(?:Test|Tests|TestCase|Spec)$/.test(stem) ? "yes" : "maybe"),
  PHP: (stem) => (/(?:Test|Cest)$/.test(stem) ? "yes" : "no"),
};

export function noLongerCollected(tests: readonly TwoSides[]): readonly Weakening[] {
  const names = (path: string, lines: readonly string[] | undefined) => {
    const language = languageOf(path);
    return language === undefined || lines === undefined ? [] : readTests(lines, language).tests;
  };
  const added = tests.filter(({ before, after }) => before === undefined && after !== undefined);
  const old = tests.filter(({ before, after }) => before !== undefined && after === undefined);
  const lost = old.filter(({ path }) => isTaken(path) === "yes");
  const known = new Set(lost.flatMap(({ path, before }) => names(path, before).map(({ name }) => name)));
  const safe = new Set(
    tests
      .filter(({ path, after }) => after !== undefined && isTaken(path) === "yes")
      .flatMap(({ path, after }) => names(path, after).map(({ name }) => name)),
  );
  return added.flatMap(({ path, after }): readonly Weakening[] => {
    const how = isTaken(path);
    if (how === "yes") return [];
    const moved = names(path, after).filter(({ name }) => known.has(name) && !safe.has(name));
    if (moved.length === 0) return [];
    return [
      {
        rule: "not-collected",
        weight: how === "no" ? "weakened" : "look",
        path,
        line: undefined,
        side: "after",
        what: `A test file has a name now that its runner ${how === "no" ? "does not take" : "may not take"}`,
        quote: "",
      },
    ];
  });
}

function isTaken(path: string): Taken {
  const rule = taken[languageOf(path)?.name ?? ""];
  if (rule === undefined) return "maybe";
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const how = rule(stem, path);
  return how === "maybe" && outOfUse.test(stem) && !systems.test(stem) ? "no" : how;
}
