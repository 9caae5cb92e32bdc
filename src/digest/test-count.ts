/**
 * Reads from a check's output how many tests were run, by the summary lines of the common runners. It believes what is
 * printed, so it can show that tests are missing, never that they are there; exit codes alone decide the gate.
 */

interface CountRule {
  /** The runner's name; the counts of one runner's lines are added up. */
  readonly runner: string;
  readonly line: RegExp;
  /** The numbers in such a line that are added up; without it the line itself is one test. */
  readonly numbers?: RegExp;
  /** Counts only where nothing with a lower number was found. */
  readonly rank: number;
}

/**
 * Run means passed or failed: a test that is skipped now counts no more. What a reporter puts before the line (a
 * package's name in a workspace, `[INFO]`) is let be where the rest is telling enough.
 */
const rules: readonly CountRule[] = [
  // ===== 1 failed, 5 passed, 2 skipped in 0.12s =====
  {
    runner: "pytest",
    line: /(?:^|\s)\d+ (?:passed|failed|skipped|xfailed|xpassed|errors?|deselected|warnings?)\b.* in \d[\d.]*s\b/,
    numbers: /(?<!\w)\d+(?= (?:passed|failed|xpassed)\b)/g,
    rank: 0,
  },
  // Ran 5 tests in 0.001s
  { runner: "unittest", line: /^Ran \d+ tests? in /, numbers: /\d+(?= test)/g, rank: 0 },
  // Tests:       1 failed, 2 skipped, 5 passed, 8 total
  { runner: "jest", line: /\bTests:\s.*\b\d+ total\b/, numbers: /\d+(?= (?:passed|failed)\b)/g, rank: 0 },
  //       Tests  1 failed | 5 passed | 1 skipped (7)
  {
    runner: "vitest",
    line: /(?:^|\s)Tests\s+\d+ \w+.*\(\d+\)/,
    numbers: /\d+(?= (?:passed|failed)\b)/g,
    rank: 0,
  },
  //   5 passing (10ms), and on a line of its own: 1 failing
  { runner: "mocha", line: /^\s*\d+ (?:passing \(|failing$)/, numbers: /\d+(?= (?:pass|fail)ing)/g, rank: 0 },
  // ℹ pass 5, # fail 1
  { runner: "node:test", line: /^\s*(?:ℹ|#) (?:pass|fail) \d+$/, numbers: /\d+$/g, rank: 0 },
  // --- PASS: TestTotal (0.00s)
  { runner: "go tests", line: /^--- (?:PASS|FAIL): /, rank: 0 },
  // ok  	example.org/cart	0.01s: packages, where the tests are not named
  {
    runner: "go packages",
    line: /^(?:ok|FAIL)\s+\S+\s+(?:[\d.]+s|\(cached\))(?!.*\[no tests to run\])/,
    rank: 1,
  },
  // test result: ok. 5 passed; 0 failed; 1 ignored; …
  {
    runner: "cargo",
    line: /\btest result: \w+\. \d+ passed;/,
    numbers: /\d+(?= (?:passed|failed);)/g,
    rank: 0,
  },
  //      Summary [   0.5s] 5 tests run: 5 passed, 0 skipped
  {
    runner: "nextest",
    line: /\bSummary \[[^\]]*\]\s+\d+(?:\/\d+)? tests? run:/,
    numbers: /\d+(?=(?:\/\d+)? tests? run)/g,
    rank: 0,
  },
  // 5 examples, 0 failures, 1 pending
  { runner: "rspec", line: /(?:^|\s)\d+ examples?, \d+ failures?/, numbers: /\d+(?= example)/g, rank: 0 },
  // 5 runs, 10 assertions, 0 failures, 0 errors, 0 skips
  {
    runner: "minitest",
    line: /(?:^|\s)\d+ (?:runs|tests), \d+ assertions, \d+ failures, \d+ errors/,
    numbers: /\d+(?= (?:runs|tests),)/g,
    rank: 0,
  },
  // OK (5 tests, 10 assertions)
  { runner: "phpunit", line: /^\s*OK \(\d+ tests?, \d+ assertions?\)/, numbers: /\d+(?= test)/g, rank: 0 },
  // Tests: 5, Assertions: 10, Failures: 1.
  { runner: "phpunit", line: /^\s*Tests: \d+, Assertions: \d+/, numbers: /(?<=Tests: )\d+/g, rank: 0 },
  //   Tests:    1 failed, 5 passed (10 assertions)
  {
    runner: "pest",
    line: /^\s*Tests:\s.*\(\d+ assertions\)/,
    numbers: /\d+(?= (?:passed|failed)\b)/g,
    rank: 0,
  },
  // Passed!  - Failed:     0, Passed:     5, Skipped:     0, Total:     5
  {
    runner: "dotnet",
    line: /\bFailed:\s+\d+, Passed:\s+\d+, Skipped:\s+\d+, Total:/,
    numbers: /(?<=(?:Failed|Passed):\s+)\d+/g,
    rank: 0,
  },
  // Test summary: total: 5, failed: 0, succeeded: 5, skipped: 0
  {
    runner: "dotnet",
    line: /\bTest summary: total: \d+, failed: \d+, succeeded: \d+/,
    numbers: /(?<=(?:failed|succeeded): )\d+/g,
    rank: 0,
  },
  // Total tests: 5, then      Passed: 5
  { runner: "vstest", line: /^\s+(?:Passed|Failed): \d+$/, numbers: /\d+$/g, rank: 1 },
  // [INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 1; each class has such a line as well, with its time
  {
    runner: "maven",
    line: /\bTests run: \d+, Failures: \d+, Errors: \d+, Skipped: \d+$/,
    numbers: /(?<=Tests run: )\d+/g,
    rank: 0,
  },
  // 5 tests completed, 1 failed
  { runner: "gradle", line: /^\s*\d+ tests? completed/, numbers: /\d+(?= test)/g, rank: 0 },
  // CartTest > sumsUp() PASSED, where the build logs them
  { runner: "gradle tests", line: /^\S.* > .+ (?:PASSED|FAILED)$/, rank: 1 },
  // Files=1, Tests=5, …
  { runner: "prove", line: /^Files=\d+, Tests=\d+,/, numbers: /(?<=Tests=)\d+/g, rank: 0 },
  // 100% tests passed, 0 tests failed out of 5
  {
    runner: "ctest",
    line: /\d+% tests passed, \d+ tests failed out of \d+/,
    numbers: /(?<=out of )\d+/g,
    rank: 0,
  },
  // [==========] 5 tests from 2 test suites ran.
  { runner: "gtest", line: /^\[=+\] \d+ tests? from .* ran\./, numbers: /\d+(?= tests? from)/g, rank: 0 },
  //  5 pass
  { runner: "bun", line: /^\s\d+ (?:pass|fail)$/, numbers: /\d+/g, rank: 0 },
  // ok | 5 passed | 0 failed
  {
    runner: "deno",
    line: /^(?:ok|FAILED) \| \d+ passed/,
    numbers: /\d+(?= (?:passed|failed)\b)/g,
    rank: 0,
  },
  // 5 tests, 0 failures
  { runner: "bats", line: /^\d+ tests?, \d+ failures?\b/, numbers: /^\d+/g, rank: 0 },
  //   5 passed (2.1s)
  {
    runner: "playwright",
    line: /^\s+\d+ (?:passed \([\d.]+m?s?\)|failed)$/,
    numbers: /\d+(?= (?:passed|failed))/g,
    rank: 1,
  },
  // ok 3 - takes one
  { runner: "tap", line: /^(?:not )?ok \d+\b(?!.*# ?(?:SKIP|TODO))/i, rank: 2 },
];

/** A line that says how many tests ran is short; of a longer one only the beginning is looked at. Bytes. */
const longest = 400;
/** What every such line has, so that most lines are looked at once only. */
const telling =
  /\d (?:\x1b\[[\d;]*m)*(?:pass|fail|tests?\b|examples?\b|runs\b|skip|xfail|xpass|warn|error|desel)|(?:tests?|pass|fail|passed|failed|run|total|\])[:=\] ](?:\x1b\[[\d;]*m|\s)*\d|^(?:---|ok|not ok|FAIL)\s|(?:PASSED|FAILED)\s*$/i;
const escapes = /\x1b\[[\d;]*m/g;

/** Streaming, in bounded memory whatever comes. */
export class TestCounter {
  readonly #counts = new Map<string, number>();
  readonly #line = Buffer.alloc(longest);
  #length = 0;

  write(chunk: Uint8Array): void {
    let from = 0;
    while (from < chunk.length) {
      const end = chunk.indexOf(0x0a, from);
      const stop = end === -1 ? chunk.length : end;
      const taken = chunk.subarray(from, Math.min(stop, from + longest - this.#length));
      this.#line.set(taken, this.#length);
      this.#length += taken.length;
      if (end === -1) return;
      this.#endLine();
      from = end + 1;
    }
  }

  /** Of the runners that said something, all together; `undefined` when none did. */
  end(): number | undefined {
    this.#endLine();
    const ranks = [...this.#counts.keys()].map((runner) => rankOf(runner));
    const lowest = Math.min(...ranks);
    const counted = [...this.#counts].filter(([runner]) => rankOf(runner) === lowest);
    return counted.length === 0 ? undefined : counted.reduce((sum, [, count]) => sum + count, 0);
  }

  #endLine(): void {
    const length = this.#length;
    this.#length = 0;
    if (length < 4) return;
    // One byte a character is enough to see that a line tells nothing, as most do.
    if (!telling.test(this.#line.toString("latin1", 0, length))) return;
    const line = this.#line.toString("utf8", 0, length).replace(escapes, "").trimEnd();
    const rule = rules.find((candidate) => candidate.line.test(line));
    if (rule === undefined) return;
    const numbers = rule.numbers === undefined ? ["1"] : (line.match(rule.numbers) ?? []);
    const sum = numbers.reduce((total, number) => total + Number(number), 0);
    this.#counts.set(rule.runner, (this.#counts.get(rule.runner) ?? 0) + sum);
  }
}

function rankOf(runner: string): number {
  return rules.find((rule) => rule.runner === runner)?.rank ?? 0;
}
