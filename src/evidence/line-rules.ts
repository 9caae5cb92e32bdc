/** Lines that make tests and checks look away, one entry a rule. Data: what a rule sees, and where it applies. */

export interface LineRule {
  readonly name: string;
  /** `tests`: test code; `any`: every text file of a known kind; `settings`: what configures the checks. */
  readonly scope: "tests" | "any" | "settings";
  /** One sentence without a final stop. */
  readonly what: string;
  readonly pattern: RegExp;
  /** On a test that is new as well, this takes something away from tests that were there. */
  readonly alsoOnNewTests?: boolean;
  /** Honest changes have such lines often enough that they are only shown. */
  readonly isOften?: boolean;
  /** What the pattern must find, and what it must let be; a test holds them. */
  readonly finds: readonly string[];
  readonly lets: readonly string[];
}

export const lineRules: readonly LineRule[] = [
  {
    name: "skip-javascript",
    scope: "tests",
    what: "A test is skipped",
    pattern:
      /(?<![\w.$])(?:it|test|describe|suite|specify|context)(?:\.\w+)*\.(?:skip|todo|fails|failing|fixme|skipIf)\b|(?<![\w.$])x(?:it|test|describe|context|specify)\s*\(|\bthis\.skip\(\)|\bt\.(?:skip|todo)\(|\{[^}]*\b(?:skip|todo):(?!\s*false)/,
    finds: [
      'it.skip("a", () => {',
      'xdescribe("a", () => {',
      "test.todo('a')",
      'test("a", { skip: true }, () => {',
    ],
    lets: [
      'it("skips a line", () => {',
      "const xit = 1;",
      "list.skip(1);",
      'it("a", { skip: false }, () => {',
    ],
  },
  {
    name: "only-javascript",
    scope: "tests",
    what: "Only this test is run, and the others beside it are not",
    pattern:
      /(?<![\w.$])(?:it|test|describe|suite|specify|context)(?:\.\w+)*\.only\b|(?<![\w.$])f(?:it|describe|context)\s*\(\s*["'`]|\{\s*only:\s*true/,
    alsoOnNewTests: true,
    finds: ['it.only("a", () => {', 'fdescribe("a", () => {', 'test("a", { only: true }, () => {'],
    lets: ["list.only(1);", 'it("only once", () => {', "fit(model, data)"],
  },
  {
    name: "skip-python",
    scope: "tests",
    what: "A test is skipped, or may fail",
    pattern:
      /@(?:pytest\.mark\.(?:skip|skipif|xfail)|unittest\.(?:skip\w*|expectedFailure)|skip\w*|expectedFailure)\b|\bpytest\.(?:skip|xfail)\(|\bself\.skipTest\(|\braise\s+(?:unittest\.)?SkipTest|\b__test__\s*=\s*False|\bcollect_ignore(?:_glob)?\b|pytestmark\s*=.*\b(?:skip|xfail)/,
    finds: ["@pytest.mark.skip", '@unittest.skipIf(True, "x")', 'pytest.skip("later")', "__test__ = False"],
    lets: ["def test_skip_line():", "store.skip(1)", "@pytest.mark.slow"],
  },
  {
    name: "skip-go",
    scope: "tests",
    what: "A test is skipped, or its file is left out of the build",
    pattern: /\b[tb]\.Skip(?:f|Now)?\(|^\/\/(?:go:build|\s*\+build)\s/,
    finds: ['	t.Skip("later")', "//go:build ignore"],
    lets: ["	r.Skip(1)", "// Skip is tested here"],
  },
  {
    name: "skip-java",
    scope: "tests",
    what: "A test is disabled, or runs under a condition only",
    pattern:
      /@(?:Disabled\w*|Ignore|EnabledIf\w*|EnabledOn\w*)\b|(?<![\w.])x(?:test|it|describe|context|should|feature|scenario)\s*\(\s*"|\bconfig\([^)]*enabled\s*=\s*false|\b(?:Assume\.|Assumptions\.)?assum(?:e|ing)\w*\(|@Test\([^)]*(?:enabled\s*=\s*false|expected\s*=)/,
    finds: ['@Disabled("flaky")', "@Ignore @Test", "assumeTrue(false);", "@Test(enabled = false)"],
    lets: ["@Test", "cart.disable();", "@IgnoredFields"],
  },
  {
    name: "skip-rust",
    scope: "tests",
    what: "A test is ignored, or has to panic",
    pattern:
      /#!?\[(?:ignore\b|should_panic\b|cfg\((?:any\(\)|not\(test\)|feature|all\(\s*test\s*,))|#\[cfg_attr\([^\]]*\bignore\b/,
    finds: ["#[ignore]", "#[should_panic]", '#[ignore = "slow"]', '#[cfg(all(test, feature = "slow"))]'],
    lets: ["#[test]", "ignore(1);", "#[cfg(test)]", "#[cfg(all(unix, windows))]"],
  },
  {
    name: "skip-ruby",
    scope: "tests",
    what: "A test is skipped, or pending",
    pattern:
      /^\s*x(?:it|specify|describe|context|example|scenario)[ (]|^\s*(?:skip|pending)(?:\s*$|[ (]["']|\s+(?:if|unless)\b)|,\s*(?:skip:|pending:|:skip\b|:pending\b)/,
    finds: ['  xit "a" do', "    skip", '    pending "later"', '  it "a", skip: true do'],
    lets: ['  it "skips" do', "    list.skip(1)", "    skip = 1", '  it "is pending" do'],
  },
  {
    name: "only-ruby",
    scope: "tests",
    what: "Only this test is run, and the others beside it are not",
    pattern: /^\s*f(?:it|specify|describe|context|example|scenario)\s+["']|,\s*(?:focus:\s*true|:focus\b)/,
    alsoOnNewTests: true,
    finds: ['  fit "a" do', '  it "a", :focus do'],
    lets: ['  it "fits" do', "  fit = 1"],
  },
  {
    name: "skip-csharp",
    scope: "tests",
    what: "A test is skipped, or ends before it looks",
    pattern:
      /\bSkip\s*=\s*(?:"|nameof|\w+\.)|\[(?:[^\]]*\W)?(?:Ignore|Explicit)\b|\bAssert\.(?:Ignore|Inconclusive|Pass)\(|\bSkip\.(?:If|IfNot|Unless|When)\(|\bAssert\.Skip\w*\(|^\s*#(?:el)?if\s(?!.*\b(?:DEBUG|NET\w*|WINDOWS)\b)/,
    finds: ['[Fact(Skip = "flaky")]', "#if FULL", '[Test, Ignore("later")]', "Assert.Pass();"],
    lets: ["[Fact]", "list.Skip(1).First();", "[JsonProperty]", "#if NET8_0_OR_GREATER"],
  },
  {
    name: "skip-php",
    scope: "tests",
    what: "A test is skipped, or asks for nothing",
    pattern:
      /\bmarkTest(?:Skipped|Incomplete)\(|\bexpectNotToPerformAssertions\(|@doesNotPerformAssertions|#\[DoesNotPerformAssertions|\)\s*->(?:skip|todo|only)\(/,
    finds: ["$this->markTestSkipped('later');", "})->skip();"],
    lets: ["$list->skip;", "public function testSkip()"],
  },
  {
    name: "never",
    scope: "tests",
    what: "What follows never runs",
    pattern:
      /\b(?:if|while)\s*\(\s*(?:false|0)\s*(?:\)|&&)|^\s*(?:if|while)\s+(?:False|0|false)\s*(?::|\{|$|&&|and\b)|^\s*(?:[})]\s*)*(?:else\s+)?(?:if|elif|elsif|while)\b.*(?:&&|\band)\s*(?:false|False)(?=\s*[){:]|$)|^\s*(?:false|0)\s*&&/,
    finds: [
      "if (false) {",
      "    if False:",
      "	if false {",
      "	if err == nil && false {",
      "    if a and False:",
    ],
    lets: ["if (falsey) {", "if (0 === a) {", "if not False_:", "expect(a && false).toBe(false);"],
  },
  {
    name: "always-python",
    scope: "tests",
    what: "An assertion of two things in brackets is always true",
    pattern: /^\s*assert\s*\(.+,\s*[fr]?(["']).*\1\s*\)\s*$/,
    alsoOnNewTests: true,
    finds: ['    assert (f(1) == 2, "must be two")'],
    lets: ['    assert f(1) == 2, "must be two"', "    assert (f(1) == 2)", '    assert f(1, "a")'],
  },
  {
    name: "tried-again",
    scope: "tests",
    what: "A test that fails is tried again",
    pattern:
      /\bjest\.retryTimes\(|\bthis\.retries\(|@(?:pytest\.mark\.)?flaky\b|@(?:RepeatedIfExceptionsTest|RetryingTest|Retry)\b|\[Retry\(|\bretry:\s*\d|#\[Retry/,
    finds: ["jest.retryTimes(5);", "@pytest.mark.flaky(reruns=3)", "    [Retry(3)]"],
    lets: ["client.retry(3);", "const retries = 3;"],
  },
  {
    name: "linter-off",
    scope: "any",
    what: "A linter or type checker is told to look away, whatever it finds",
    pattern:
      /#\s*noqa\s*(?:$|[^:\s])|#\s*type:\s*ignore\s*(?:$|[^[\s])|#\s*(?:ruff|flake8):\s*noqa|#\s*mypy:\s*ignore|#\s*pylint:\s*(?:disable=all|skip-file)|\beslint-disable(?:-next-line|-line)?\s*(?:\*\/|$)|@ts-(?:ignore|nocheck)\b|\/\/\s*nolint\s*(?:$|\/\/)|#!\[allow\(|@file:Suppress\(|rubocop:disable\s+all\b|\bCHECKSTYLE[:. ]*OFF\b|#pragma\s+warning\s+disable\s*$|@codingStandardsIgnoreFile|#\s*typed:\s*(?:false|ignore)\b/,
    finds: [
      "import os  # noqa",
      "// @ts-ignore",
      "/* eslint-disable */",
      "#![allow(warnings)]",
      "f() //nolint",
    ],
    lets: [
      "x = 1  # noqa: E501",
      "# type: ignore[arg-type]",
      "#[allow(dead_code)]",
      "// eslint-disable-next-line no-eval",
    ],
  },
  {
    name: "linter-looks-away",
    scope: "any",
    what: "A linter or type checker is told to look away",
    isOften: true,
    pattern:
      /#\s*(?:noqa:|type:\s*ignore\[|pyright:\s*ignore\b|pylint:\s*disable|nosec\b|rubocop:(?:disable|todo))|\b(?:eslint-disable|tslint:disable|oxlint-disable|biome-ignore|deno-lint-ignore|stylelint-disable)|@ts-expect-error\b|\/\/\s*nolint:|\/\/\s*#nosec\b|#\[allow\(|#!?\[expect\(|@SuppressWarnings\b|@Suppress\(|@SuppressFBWarnings|\/\/\s*noinspection\b|\bNOSONAR\b|#pragma\s+warning\s+disable|\[(?:assembly:\s*)?SuppressMessage\(|\/\/\s*ReSharper\s+disable|@phpstan-ignore|@psalm-suppress|\bphpcs:(?:ignore|disable)|@codingStandardsIgnore|\bsorbet:\s*ignore/,
    finds: [
      "x = 1  # noqa: E501",
      "f() //nolint:errcheck",
      "#[allow(dead_code)]",
      "#pragma warning disable CS1",
    ],
    lets: ["# no question asked", "// ignore this", "#[derive(Debug)]", "@SuppressedEvent"],
  },
  {
    name: "coverage-looks-away",
    scope: "any",
    what: "Coverage is told to look away",
    isOften: true,
    pattern:
      /#\s*pragma:\s*no\s*(?:cover|branch)|\b(?:istanbul|c8|v8|node:coverage)\s+(?:ignore|disable)\b|:nocov:|\[ExcludeFromCodeCoverage|@codeCoverageIgnore|#\[CodeCoverageIgnore|@(?:Generated|ExcludeFromJacoco\w*)\b|#\[(?:cfg_attr\([^\]]*)?coverage\(off\)|LCOV_EXCL|GCOV_EXCL|tarpaulin::skip/,
    finds: ["def g():  # pragma: no cover", "/* v8 ignore next */", "# :nocov:", "[ExcludeFromCodeCoverage]"],
    lets: ["# cover this", "/* ignored */"],
  },
  {
    name: "end-ignored",
    scope: "settings",
    what: "A failure of this command no longer counts",
    pattern:
      /\|\|\s*(?:true\b|:(?:\s|$|")|exit\s+0\b|echo\b)|;\s*(?:true|exit\s+0)\b|^\t-\s*@?\w|\bset\s+\+e\b|--exit-zero\b|--no-fail\b|--no-error-on-unmatched|\bcontinue-on-error:\s*true|\ballow_failure:\s*true|\b(?:passWithNoTests|--passWithNoTests|--pass-with-no-tests)\b|\bignoreFailures\s*(?:=\s*|\()?\s*true|\b(?:maven\.test\.failure\.ignore|testFailureIgnore|failIfNoTests>false|maven\.test\.skip|skipTests|skipITs)\b(?!\W+false)|\bignore_failures?\s*=\s*true|\bpytest_runtest_makereport\b|\bsession\.exitstatus\s*=|\bTreatWarningsAsErrors>\s*false|\bfailOnViolation\s*=\s*false|\bfailOn\w*\s*[=:]\s*["']?false|\btest\.enabled\s*=\s*false/,
    finds: [
      '"test": "vitest run || true"',
      "\t-go test ./...",
      "ruff check --exit-zero .",
      "ignoreFailures = true",
    ],
    lets: ["\tgo test ./...", '"test": "a && b"', "ignoreFailures = false", "-skipTests=false"],
  },
  {
    name: "check-emptied",
    scope: "settings",
    what: "A command of the checks does nothing any more",
    pattern:
      /(?:^|[{,])\s*"(?:(?:pre|post)?(?:test|lint|check|types?|typecheck|build|verify|ci)(?:[:\w-]*)|cit)"\s*:\s*"(?:true|:|exit 0|echo\b[^&|;]*|node -e (?:''|\\"\\"|0))?"|["']?\bscript-shell\s*=|^\s*runner\s*=\s*"(?:true|\/bin\/true|echo)"|^\t[@-]*(?:true|exit 0)\s*$/,
    finds: ['    "test": "true",', '  "lint": "echo ok"', "script-shell=/bin/true", "\t@true"],
    lets: ['    "test": "vitest run",', '    "format": "echo"', "\t@:", "\ttrue && make x"],
  },
  {
    name: "ignore-widened",
    scope: "settings",
    what: "The checks leave more out, or ask for less",
    pattern:
      /--tag\s+~|["']?(?:\b(?:per-file-)?(?:extend-)?ignore(?:s|d|Patterns|_errors|_missing_imports)?|\bomit|\b(?:extend-)?exclude(?:s|d|Patterns)?|testPathIgnorePatterns|coveragePathIgnorePatterns|\bdisable(?:d_rules|_error_code)?|--ignore|--deselect|--exclude\w*|-k ["']?not\b|--skip\b|NoWarn|WarningsNotAsErrors)["']?\s*(?:=|:|>|\(|\s)|["']?[\w/@-]+["']?\s*:\s*\[?\s*["'](?:off|warn)["']|^\s*(?:["']?strict\w*|["']?no\w+|["']?forceConsistent\w*|["']?check(?:Js|_untyped_defs)?|["']?(?:dis|warn)\w*|["']?allow(?:Unreachable|Unused)\w*)["']?\s*[:=]\s*(?:false|False|off)|["']strict["']\s*:\s*false|["']skipLibCheck["']\s*:\s*true|^\s*Enabled:\s*false|^\s*\w[\w-]*\s*=\s*(?:"allow"|\{[^}]*level\s*=\s*"allow")|^\s*(?:test|doctest|harness)\s*=\s*false|<exclude>|\bexclude\s*[({'"]|\bfilter\s*\{/,
    finds: [
      'ignore = ["E501"]',
      "'no-eval': 'off'",
      '"strict": false',
      'unwrap_used = "allow"',
      "  Enabled: false",
    ],
    lets: ['select = ["E"]', '"strict": true', "  Enabled: true", 'name = "a"'],
  },
];
