import { describe, expect, it } from "vitest";
import { gateScripts } from "../../src/evidence/gate-scripts.ts";
import { runsFor } from "../../src/evidence/runs.ts";
import { weakenings } from "../../src/evidence/weakenings.ts";
import { change, file } from "../change/build.ts";

const named = (run: string, path: string, workingDirectory = ".") =>
  gateScripts([{ run, workingDirectory }])(path);

describe("the scripts of a gate", () => {
  it.each([
    ["sh check.sh", "check.sh"],
    ["bash -eux ./ci/test.sh --fast", "ci/test.sh"],
    ["./run", "run"],
    ["set -e\nnpm ci && CI=1 scripts/lint.sh", "scripts/lint.sh"],
    ["if ! ./verify; then exit 1; fi", "verify"],
    ["timeout 60 bin/check 'a b'", "bin/check"],
    ["source ./env.sh; make", "env.sh"],
    [". tools/env", "tools/env"],
    ["node scripts/run-tests.mjs", "scripts/run-tests.mjs"],
    ["uv run python -u run_tests.py", "run_tests.py"],
    ['echo "$(bash "tools/count.sh")"', "tools/count.sh"],
  ])("are found in %j", (run, path) => {
    expect(named(run, path)).toBe(true);
  });

  it("are looked for from the check's own folder", () => {
    expect(named("sh ../ci/check.sh", "ci/check.sh", "packages")).toBe(true);
    expect(named("sh check.sh", "check.sh", "packages")).toBe(false);
    expect(named("sh ../../check.sh", "check.sh", "packages")).toBe(false);
  });

  it.each([
    ["npm test", "test"],
    ["node index.js", "index.js"],
    ["python -m pytest tests", "tests"],
    ["ruff check src/app.py", "src/app.py"],
    ["shellcheck install.sh", "install.sh"],
    ["/usr/bin/true", "usr/bin/true"],
    ["cat scripts/a.sh", "scripts/a.sh"],
  ])("are not what %j reads or starts elsewhere", (run, path) => {
    expect(named(run, path)).toBe(false);
  });
});

describe("a script of the gate that is emptied", () => {
  const isScript = gateScripts([{ run: "sh ci/check.sh", workingDirectory: "." }]);
  const script = file("ci/check.sh", "set -e\npytest\n", "exit 0\n");
  const code = file("src/a.py", "a = 1\n", "a = 2\n");

  it("is put back for a run of its own, and shown", () => {
    expect(runsFor(change(code, script), [])).toEqual({ oldTests: undefined, newTests: undefined });
    expect(runsFor(change(code, script), [], isScript)).toEqual({
      oldTests: { paths: ["ci/check.sh"], tests: false, settings: ["ci/check.sh"] },
      newTests: undefined,
    });
    expect(weakenings(change(code, script), [], "issue", isScript)).toMatchObject([
      { rule: "settings", path: "ci/check.sh", what: "A file that says what the checks do was changed" },
    ]);
  });

  it("is weakened where a failure no longer counts in it", () => {
    const lenient = file("ci/check.sh", "set -e\npytest\n", "set -e\npytest || true\n");
    expect(weakenings(change(code, lenient), [], "issue")).toEqual([]);
    expect(weakenings(change(code, lenient), [], "issue", isScript)).toMatchObject([
      { rule: "end-ignored", weight: "weakened", path: "ci/check.sh", line: 2 },
    ]);
  });
});
