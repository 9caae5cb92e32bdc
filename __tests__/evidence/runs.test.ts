import { describe, expect, it } from "vitest";
import type { FileChange } from "../../src/change/change.ts";
import { runsFor } from "../../src/evidence/runs.ts";
import { added, change, deleted, file } from "../change/build.ts";

const code = file("src/a.py", "a = 1\n", "a = 2\n");
const test = file(
  "tests/test_a.py",
  "def test_a():\n    assert a == 1\n",
  "def test_a():\n    assert a == 2\n",
);
const newTest = added("tests/test_b.py", "def test_b():\n    assert b\n");
const script = file(
  "package.json",
  '{ "scripts": { "test": "jest" } }\n',
  '{ "scripts": { "test": "true" } }\n',
);
const dependency = file("package.json", '{ "dependencies": {} }\n', '{ "dependencies": { "a": "1" } }\n');

describe("the further runs", () => {
  it.each<[string, readonly FileChange[]]>([
    ["code alone", [code]],
    ["code and a dependency", [code, dependency]],
    ["code and words about it", [code, file("README.md", "a\n", "b\n")]],
    ["tests alone", [test, newTest]],
    ["tests and words about them", [test, added("docs/a.md", "a\n")]],
    ["settings alone", [script]],
  ])("are none for %s", (_, files) => {
    expect(runsFor(change(...files), [])).toEqual({ oldTests: undefined, newTests: undefined });
  });

  it("are the new tests on the old code for tests that are added", () => {
    expect(runsFor(change(code, newTest, dependency), [])).toEqual({
      oldTests: undefined,
      newTests: { paths: ["src/a.py", "package.json"] },
    });
  });

  it("are both for a test that is changed, with every touched test put back", () => {
    expect(runsFor(change(code, test, newTest), [])).toEqual({
      oldTests: { paths: ["tests/test_a.py", "tests/test_b.py"], tests: true, settings: [] },
      newTests: { paths: ["src/a.py"] },
    });
  });

  it("are the old tests alone for a test that is deleted, and the old settings for settings", () => {
    expect(runsFor(change(code, deleted("tests/test_c.py", "x\n")), [])).toEqual({
      oldTests: { paths: ["tests/test_c.py"], tests: true, settings: [] },
      newTests: undefined,
    });
    expect(runsFor(change(code, script, added(".npmrc", "script-shell=/bin/true\n")), [])).toEqual({
      oldTests: { paths: ["package.json", ".npmrc"], tests: false, settings: ["package.json", ".npmrc"] },
      newTests: undefined,
    });
  });

  it("know the tests that the config names", () => {
    expect(runsFor(change(code, file("checks/a.sh", "a\n", "b\n")), ["checks/**"]).oldTests?.paths).toEqual([
      "checks/a.sh",
    ]);
  });
});
