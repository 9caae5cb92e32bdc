/** Finds code under test that a change lets ask whether it is tested. It does not say what the code does then. */
import { languageOf } from "./languages.ts";
import { withoutComments } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Task, Weakening } from "./weakening.ts";

/** Marks that test runners leave, and frameworks' words for their test environment. */
const asks: Readonly<Record<string, RegExp>> = {
  JavaScript:
    /\b(?:process|import\.meta)\.env\.(?:VITEST\w*|JEST_WORKER_ID|NODE_TEST_CONTEXT|MOCHA_\w+|AVA_\w+)\b|\benv(?:\.|\[["'])(?:NODE_ENV|MODE)(?:["']\])?\s*[!=]==?\s*["'`]test\b|["'`]test["'`]\s*[!=]==?\s*(?:process|import\.meta)\.env\b|\btypeof\s+(?:jest|vi|vitest|describe|it|expect)\s*[!=]==?|\bglobalThis\.(?:jest|vi|describe|expect|__vitest_\w+)\b/,
  Python:
    /(?:\binspect\.stack|\bsys\._getframe|\btraceback\.extract_stack)\b.{0,80}\b_?(?:py)?test|["']_?(?:py)?test_?["'].{0,80}(?:\binspect\.stack|\bsys\._getframe)|["'](?:pytest|_pytest|unittest)["']\s+(?:not\s+)?in\s+sys\.modules|\bPYTEST_(?:CURRENT_TEST|XDIST_WORKER|VERSION)\b|["'](?:test|pytest)["']\s+in\s+sys\.argv|\bsys\.modules\.get\(\s*["'](?:pytest|unittest)/,
  Go: /\btesting\.Testing\(\)|\bflag\.Lookup\(\s*"test\.|\bos\.Args\[0\].{0,40}"[._]test"/,
  Ruby: /\bdefined\?\(?\s*:{0,2}(?:RSpec|Minitest|Test::Unit)\b|\bRails\.env\.test\?|\b(?:RAILS|RACK|APP)_ENV["']\s*(?:\]|\))\s*[!=]=\s*["']test\b|\$(?:PROGRAM_NAME|0)\b.{0,40}\b(?:rspec|minitest)/,
  Java: /\bClass\.forName\(\s*"(?:org\.junit|org\.testng|io\.kotest)|\bgetStackTrace\(\).{0,80}\bjunit|"(?:org\.)?junit[^"]{0,40}".{0,40}\bgetStackTrace|\bcontains\(\s*"(?:org\.)?junit/,
  Rust: /\bcfg!\(\s*test\s*\)|\bvar(?:_os)?\(\s*"(?:NEXTEST\w*|RUST_TEST_\w+)"/,
  "C#": /\b(?:StartsWith|Contains)\(\s*"(?:xunit|nunit|testhost|Microsoft\.VisualStudio\.TestPlatform)/i,
  PHP: /\bPHPUNIT_\w+|\brunningUnitTests\(|\benvironment\(\s*["']testing["']|\bclass_exists\(\s*["'\\]*PHPUnit|\bAPP_ENV\b.{0,20}[!=]==?\s*["']test/,
};

/** A build's settings may well know of the tests. */
const isSetting = /(?:\.config|rc)\.\w+$|(?:^|\/)(?:config|scripts|\.\w+)\//;

/** `sources` hold no tests. An honest change may do this too (a server that does not listen); in a heal it is a way to green. */
export function seesTests(sources: readonly TwoSides[], task: Task): readonly Weakening[] {
  return sources.flatMap(({ path, before = [], after = [] }) => {
    const language = languageOf(path);
    const pattern = asks[language?.name ?? ""];
    if (language === undefined || pattern === undefined || isSetting.test(path)) return [];
    const found = (lines: readonly string[]) =>
      withoutComments(lines, language).flatMap((text, index) =>
        pattern.test(text) ? [{ line: index + 1, text: text.trim() }] : [],
      );
    const known = found(before).map(({ text }) => text);
    return found(after)
      .filter(({ text }) => {
        const at = known.indexOf(text);
        if (at !== -1) known.splice(at, 1);
        return at === -1;
      })
      .map(
        ({ line, text }): Weakening => ({
          rule: "sees-tests",
          weight: task === "heal" ? "weakened" : "look",
          path,
          line,
          side: "after",
          what: "The code asks whether it is being tested",
          quote: text,
        }),
      );
  });
}
