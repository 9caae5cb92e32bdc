import { describe, expect, it } from "vitest";
import { changedTestLines, isTestFile } from "../../src/change/test-files.ts";
import { added, change, deleted, executable, file } from "./build.ts";

describe("isTestFile", () => {
  it.each([
    "src/a.test.ts",
    "src/a.spec.tsx",
    "a.test.mjs",
    "types.test-d.ts",
    "src/__tests__/a.ts",
    "__mocks__/fs.js",
    "src/__snapshots__/a.test.ts.snap",
    "cypress/e2e/login.cy.ts",
    "e2e/login.ts",
    "tests/unit/foo-test.js",
    "foo-test.js",
    "test.js",
    "vitest.setup.ts",
    "tests/test_app.py",
    "app/test_models.py",
    "app/models_test.py",
    "app/tests.py",
    "conftest.py",
    "pkg/conftest.py",
    "pkg/server_test.go",
    "pkg/testdata/golden.json",
    "src/test/java/com/acme/LoginTest.java",
    "src/test/resources/data.json",
    "core/src/androidTest/kotlin/A.kt",
    "app/LoginIT.java",
    "app/LoginSpec.groovy",
    "app/LoginTests.kt",
    "tests/integration.rs",
    "src/parser/tests.rs",
    "src/parser_test.rs",
    "spec/models/user_spec.rb",
    "spec/fixtures/users.yml",
    "test/models/user_test.rb",
    "lib/test_helper.rb",
    "features/login.feature",
    "Acme.Web.Tests/LoginTests.cs",
    "Acme.UnitTests/Fakes/Clock.cs",
    "src/LoginTest.cs",
    "tests/Unit/LoginTest.php",
    "src/LoginCest.php",
    "Zend/tests/001.phpt",
    "lib/foo_test.exs",
    "Tests/AppTests/AppTests.swift",
    "src/buffer_unittest.cc",
  ])("%s is one", (path) => {
    expect(isTestFile(path, [])).toBe(true);
  });

  it.each([
    "src/a.ts",
    "src/latest.ts",
    "src/testing.ts",
    "src/contest.js",
    "src/attest/index.ts",
    "src/inspect.ts",
    "src/spectrum.rb",
    "app/Contest.java",
    "app/Latest.kt",
    "app/Audit.java",
    "app/EDIT.java",
    "src/TestServer.ts",
    "src/protest.php",
    "app/greatest.py",
    "pkg/test.go",
    "src/testimonials/page.tsx",
    "spec/openapi.yaml",
    "docs/spec/format.md",
    "README.md",
    "package.json",
    "vitest.config.ts",
    "src/a.test.md",
  ])("%s is none", (path) => {
    expect(isTestFile(path, [])).toBe(false);
  });

  it("adds the config's globs, and cannot lose the built-in ones to them", () => {
    expect(isTestFile("checks/a.ts", [])).toBe(false);
    expect(isTestFile("checks/a.ts", ["checks/**"])).toBe(true);
    expect(isTestFile("checks/.a.ts", ["checks/**"])).toBe(true);
    expect(isTestFile("src/a.test.ts", ["!**/*.test.ts"])).toBe(true);
    expect(isTestFile("src/b.ts", ["!**/*.test.ts"])).toBe(false);
  });
});

describe("changedTestLines", () => {
  it("gives the added count and the removed lines of each changed test", () => {
    const test = file("a.test.ts", "one\ntwo\nthree\n", "one\n2\n2b\nthree\n");
    expect(changedTestLines(change(file("a.ts", "x\n", "y\n"), test), [])).toEqual([
      { path: "a.test.ts", added: 2, removed: [{ line: 2, text: "two" }] },
    ]);
  });

  it("holds both ends of a rename, and tests without changed lines", () => {
    const files = [
      deleted("test/a.py", "x\n"),
      added("test/b.py", "x\n"),
      file("test/c.png", "\0", "\0\0"),
      file("test/d.sh", "#!\n", executable("#!\n")),
    ];
    expect(
      changedTestLines(change(...files), []).map(({ path, added, removed }) => [path, added, removed.length]),
    ).toEqual([
      ["test/a.py", 0, 1],
      ["test/b.py", 1, 0],
      ["test/c.png", 0, 0],
      ["test/d.sh", 0, 0],
    ]);
  });

  it("counts what the config names a test", () => {
    const changed = change(added("checks/a.ts", "x\n"));
    expect(changedTestLines(changed, [])).toEqual([]);
    expect(changedTestLines(changed, ["checks/**"])).toHaveLength(1);
  });
});
