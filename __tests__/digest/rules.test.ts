import { describe, expect, it } from "vitest";
import { coreOf } from "../../src/digest/core.ts";
import { noiseRules } from "../../src/digest/rules/noise.ts";
import { matchingRules, noiseIn, rules } from "../../src/digest/rules/rules.ts";
import { samples } from "./corpus.ts";

const lines = [...samples("seen"), ...samples("held")].flatMap((sample) =>
  sample.log
    .toString()
    // biome-ignore lint/complexity/useRegexLiterals: one that holds the escape character is hard to read
    .replace(new RegExp("\\u001b\\[[0-9;?]*[A-Za-z]", "g"), "")
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\uFEFF?(?:[^\t]*\t[^\t]*\t)?\d{4}-\d\d-\d\dT[\d:.]+Z /, "")),
);

describe("the table of rules", () => {
  it("has a word on every line that a rule is for, so that no rule waits for a word that does not come", () => {
    const unheard = new Map<string, string>();
    for (const line of new Set(lines)) {
      const { text } = coreOf(line);
      const lower = line.toLowerCase();
      for (const rule of [...rules, ...noiseRules]) {
        if (!rule.find.test(text)) continue;
        // What counts as alike in the automaton counts as alike here.
        const heard = rule.words.some(
          (word) => lower.includes(word) || /[^\0-\x7f]|[0-9([{<>}\])'"`]/.test(word),
        );
        if (!heard) unheard.set(`${rule.tool}: ${rule.find.source.slice(0, 60)}`, line.slice(0, 100));
      }
    }
    expect([...unheard]).toEqual([]);
  });

  it("has weights, words and patterns that can work", () => {
    for (const rule of rules) {
      expect(rule.weight).toBeGreaterThan(0);
      expect(rule.weight).toBeLessThanOrEqual(100);
    }
    for (const { words, find } of [...rules, ...noiseRules]) {
      expect(words.length).toBeGreaterThan(0);
      expect(find.flags).not.toMatch(/[gy]/);
    }
  });

  it.each([
    ["rustc", "error[E0425]: cannot find function `lookup` in this scope"],
    ["tsc", "src/a.ts(1,2): error TS2322: Type 'x' is not assignable to type 'y'."],
    ["jest", "  ● cart › sums up"],
    ["mypy", 'src/a.py:3: error: Incompatible return value type (got "int", expected "str")  [return-value]'],
    [
      "dotnet",
      "/src/A.cs(58,31): error CS1061: 'Order' does not contain a definition for 'Totals' [/src/A.csproj]",
    ],
    ["kernel", "/tmp/x.sh: line 2:  4127 Killed                  python train.py"],
    ["pip", "ERROR: ResolutionImpossible: for help visit the documentation"],
    ["pnpm", " ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with frozen-lockfile"],
    ["elixir", "** (CompileError) lib/a.ex:3: undefined function"],
    [
      "powershell",
      "npx: The term 'npx' is not recognized as a name of a cmdlet, function, script file, or executable program.",
    ],
    ["meson", "  3/109 gst_gstabi                              FAIL     0.26 s (exit status 1)"],
  ])("knows %s", (tool, line) => {
    expect(matchingRules(coreOf(line).text, -1).map((rule) => rule.tool)).toContain(tool);
  });

  it.each([
    "remote: Counting objects:  42% (59/138)        ",
    "  Downloading numpy-1.26.4-cp311-cp311-manylinux_2_17_x86_64.whl (18.3 MB)",
    "     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 18.3/18.3 MB 60.1 MB/s eta 0:00:00",
    "test tests::reads_001 ... ok",
    "ok 12 - refuses a broken error message",
    "tests/test_a.py::test_fails_with_error PASSED                       [ 12%]",
    "   Compiling thiserror v1.0.61",
    "go: downloading github.com/pkg/errors v0.9.1",
    "#5 sha256:0a12ab7c99 12.10MB / 252.00MB 1.1s",
    "[INFO] Downloaded from central: https://repo.example.org/maven2/a/b.pom (2 kB at 30 kB/s)",
    "npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory.",
  ])("calls noise: %s", (line) => {
    expect(noiseIn(coreOf(line).text, -1)).toBeDefined();
  });

  it.each([
    "95% tests passed, 3 tests failed out of 64",
    "error: failed to download from `https://example.org/a.crate`",
    "✖ rounds half to even (1.3ms)",
    "ERROR: Could not find a version that satisfies the requirement numpy==1.99.1",
    "not ok 12 - x",
  ])("does not call noise: %s", (line) => {
    expect(noiseIn(coreOf(line).text, -1)).toBeUndefined();
  });
});

describe("the core of a line", () => {
  it.each([
    ["##[error]src/a.ts(1,2): error TS1: x", "src/a.ts(1,2): error TS1: x", "error"],
    ["#10 6.311 npm error code 2", "npm error code 2", undefined],
    ["[ERROR] BUILD FAILURE", "BUILD FAILURE", "error"],
    ["[WARNING] x", "x", "warning"],
    ["@acme/cli: FAIL src/args.test.ts", "FAIL src/args.test.ts", undefined],
    ["web:test: Error: x", "Error: x", undefined],
    ["web-1  | Error: x", "Error: x", undefined],
    ["[10:01:02] Error: x", "Error: x", undefined],
    ["│ Error: x", "Error: x", undefined],
    ["  12 | const a = 1;", "12 | const a = 1;", undefined],
    ["error: x", "error: x", undefined],
  ])("of %j is %j", (line, text, marked) => {
    expect(coreOf(line)).toMatchObject({ text, marked });
  });
});
