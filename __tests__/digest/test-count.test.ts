import { describe, expect, it } from "vitest";
import { TestCounter } from "../../src/digest/test-count.ts";

function counted(output: string, size = output.length): number | undefined {
  const counter = new TestCounter();
  const bytes = Buffer.from(output);
  for (let at = 0; at < bytes.length; at += size) counter.write(bytes.subarray(at, at + size));
  return counter.end();
}

describe("the number of tests", () => {
  it.each<[string, number, string]>([
    ["pytest", 5, "tests/test_a.py .....   [100%]\n\n============ 5 passed in 0.12s ============\n"],
    [
      "pytest, red",
      6,
      "FAILED tests/test_a.py::test_b\n==== 1 failed, 5 passed, 2 skipped, 1 warning in 0.12s ====\n",
    ],
    ["pytest -q", 5, ".....\n5 passed, 1 xfailed in 1.02s\n"],
    ["pytest, all skipped", 0, "==== 0 passed, 3 skipped in 0.01s ====\n"],
    ["unittest", 3, "...\n------\nRan 3 tests in 0.001s\n\nOK\n"],
    [
      "jest",
      6,
      "Test Suites: 1 failed, 2 passed, 3 total\nTests:       1 failed, 2 skipped, 5 passed, 8 total\nSnapshots:   0 total\n",
    ],
    ["jest of two packages", 7, "a: Tests:       5 passed, 5 total\nb: Tests:       2 passed, 2 total\n"],
    ["vitest", 6, " Test Files  1 failed | 1 passed (2)\n      Tests  1 failed | 5 passed | 1 skipped (7)\n"],
    [
      "vitest with colours",
      5,
      "\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m5 passed\u001b[39m\u001b[22m\u001b[90m (5)\u001b[39m\n",
    ],
    ["mocha", 7, "\n  5 passing (10ms)\n  1 pending\n  2 failing\n\n"],
    ["node:test, spec", 6, "✔ a (1ms)\nℹ tests 7\nℹ suites 0\nℹ pass 5\nℹ fail 1\nℹ skipped 1\n"],
    ["node:test, tap", 5, "TAP version 13\nok 1 - a\n1..1\n# tests 5\n# pass 5\n# fail 0\n"],
    [
      "go test -v",
      2,
      "=== RUN   TestA\n--- PASS: TestA (0.00s)\n=== RUN   TestB\n    --- PASS: TestB/one (0.00s)\n--- PASS: TestB (0.00s)\nPASS\nok  \texample.org/a\t0.01s\n",
    ],
    [
      "go test",
      2,
      "ok  \texample.org/a\t0.01s\nok  \texample.org/b\t(cached)\n?   \texample.org/c\t[no test files]\nok  \texample.org/d\t0.01s [no tests to run]\n",
    ],
    [
      "cargo",
      6,
      "running 5 tests\ntest result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured\n",
    ],
    ["nextest", 5, "     Summary [   0.512s] 5 tests run: 5 passed, 1 skipped\n"],
    ["rspec", 5, "Finished in 0.1 seconds\n5 examples, 0 failures, 1 pending\n"],
    ["minitest", 5, "5 runs, 10 assertions, 0 failures, 0 errors, 0 skips\n"],
    ["phpunit", 5, "OK (5 tests, 10 assertions)\n"],
    ["phpunit, red", 5, "FAILURES!\nTests: 5, Assertions: 10, Failures: 1.\n"],
    ["pest", 6, "  Tests:    1 failed, 5 passed (10 assertions)\n"],
    [
      "dotnet",
      5,
      "Passed!  - Failed:     0, Passed:     5, Skipped:     1, Total:     6, Duration: 3 ms - A.dll (net9.0)\n",
    ],
    ["dotnet's new line", 5, "Test summary: total: 6, failed: 1, succeeded: 4, skipped: 1, duration: 1.0s\n"],
    [
      "Maven",
      7,
      "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in a.ATest\n[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in a.BTest\n[INFO] \n[INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 0\n",
    ],
    ["Gradle, red", 9, "9 tests completed, 1 failed\n"],
    [
      "Gradle with logged tests",
      2,
      "CartTest > sumsUp() PASSED\n\nCartTest > refusesNull() PASSED\n\nBUILD SUCCESSFUL in 2s\n",
    ],
    ["prove", 5, "All tests successful.\nFiles=1, Tests=5,  0 wallclock secs\nResult: PASS\n"],
    ["TAP", 2, "TAP version 14\n1..3\nok 1 - a\nnot ok 2 - b\nok 3 - c # SKIP no network\n"],
    ["two runners in one check", 7, "      Tests  5 passed (5)\n==== 2 passed in 0.12s ====\n"],
  ])("is read from %s", (_, number, output) => {
    expect(counted(output)).toBe(number);
    expect(counted(output, 3)).toBe(number);
    expect(counted(output.trimEnd())).toBe(number);
  });

  it.each([
    "",
    "compiled 5 files in 0.12s\n",
    "5 warnings\n",
    "Checked 120 files in 22ms. No fixes applied.\n",
    "All checks passed!\n",
    "PASS\n",
    "Downloading 5 packages in 3s\n",
    "build finished in 3.21s\n",
  ])("is unknown from %j", (output) => {
    expect(counted(output)).toBeUndefined();
  });

  it("takes lines without end", () => {
    const counter = new TestCounter();
    for (let megabyte = 0; megabyte < 20; megabyte += 1) counter.write(Buffer.alloc(1_000_000, "5 "));
    counter.write(Buffer.from("\n5 passed in 1.0s\n"));
    expect(counter.end()).toBe(5);
  });
});
