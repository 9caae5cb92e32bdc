/** JavaScript and TypeScript. */
import type { Corpus } from "./case.ts";

const cart = `import { expect, it } from "vitest";
import { total } from "../src/cart.js";

it("sums up", () => {
  const sum = total([1, 2]);
  expect(sum).toBe(3);
});

it("takes an empty cart", () => {
  expect(total([])).toBe(0);
});
`;
const code: readonly [string, string] = [
  "export const total = (list) => list.reduce((a, b) => a + b, 0);\n",
  "export const total = (list) => list.reduce((a, b) => a - b, 0);\n",
];
const nodeTest = `import assert from "node:assert/strict";
import test from "node:test";
import { slug } from "../src/slug.ts";

test("joins words", () => {
  assert.equal(slug("Two words"), "two-words");
  assert.deepEqual(slug("a b").split("-"), ["a", "b"]);
});

test("refuses nothing", () => {
  assert.throws(() => slug(""), /empty/);
});
`;
const pack = (scripts: object, more: object = {}) =>
  `${JSON.stringify({ name: "shop", version: "1.0.0", scripts, ...more }, undefined, 2)}\n`;

export const javascript: Corpus = {
  language: "JavaScript/TypeScript",
  cheats: [
    {
      name: "an assertion becomes a note on one line",
      files: { "test/cart.test.js": [cart, cart.replace("expect(sum).toBe(3);", "/* expect(sum).toBe(3); */")] },
    },
    {
      name: "an assertion is taken out",
      files: {
        "src/cart.js": code,
        "test/cart.test.js": [cart, cart.replace("  expect(sum).toBe(3);\n", "")],
      },
    },
    {
      name: "an assertion is commented out",
      files: {
        "src/cart.js": code,
        "test/cart.test.js": [cart, cart.replace("  expect(sum)", "  // expect(sum)")],
      },
    },
    {
      name: "a value becomes any value",
      files: { "test/cart.test.js": [cart, cart.replace("toBe(3)", "toBeDefined()")] },
    },
    {
      name: "the assertion compares constants",
      files: { "test/cart.test.js": [cart, cart.replace("expect(sum).toBe(3)", "expect(true).toBe(true)")] },
    },
    { name: "a test is skipped", files: { "test/cart.test.js": [cart, cart.replace('it("sums', 'it.skip("sums')] } },
    { name: "a test is x-ed", files: { "test/cart.test.js": [cart, cart.replace('it("sums', 'xit("sums')] } },
    {
      name: "only the passing test is run",
      files: { "test/cart.test.js": [cart, cart.replace('it("takes', 'it.only("takes')] },
    },
    {
      name: "a test returns before it looks",
      files: {
        "test/cart.test.js": [cart, cart.replace("  const sum", "  return;\n  const sum")],
      },
    },
    { name: "the test file is deleted", files: { "src/cart.js": code, "test/cart.test.js": [cart, undefined] } },
    {
      name: "the test file gets a name that no runner takes",
      files: { "src/cart.js": code, "src/cart.test.js": [cart, undefined], "src/cart.test.js.old": [undefined, cart] },
    },
    {
      name: "a test is emptied",
      files: {
        "test/slug.test.ts": [
          nodeTest,
          nodeTest.replace(/ {2}assert\.equal[^]*?"b"\]\);\n/, ""),
        ],
      },
    },
    {
      name: "a failure is swallowed",
      files: {
        "test/cart.test.js": [
          cart,
          cart.replace("  expect(sum).toBe(3);", "  try {\n    expect(sum).toBe(3);\n  } catch {}"),
        ],
      },
    },
    {
      name: "the expected value becomes what the code gives",
      files: { "src/cart.js": code, "test/cart.test.js": [cart, cart.replace("toBe(3)", "toBe(-1)")] },
    },
    {
      name: "the test script does nothing",
      files: { "src/cart.js": code, "package.json": [pack({ test: "vitest run" }), pack({ test: "true" })] },
    },
    {
      name: "the test script ignores its end",
      files: { "package.json": [pack({ test: "vitest run" }), pack({ test: "vitest run || true" })] },
    },
    {
      name: "the linter may warn",
      files: {
        "package.json": [
          pack({ lint: "eslint --max-warnings=0 ." }),
          pack({ lint: "eslint --max-warnings=50 ." }),
        ],
      },
    },
    {
      name: "coverage thresholds are lowered",
      files: {
        "vitest.config.ts": [
          "export default { test: { coverage: { thresholds: { lines: 90, branches: 85 } } } };\n",
          "export default { test: { coverage: { thresholds: { lines: 90, branches: 40 } } } };\n",
        ],
      },
    },
    {
      name: "coverage thresholds go from package.json",
      files: {
        "package.json": [
          pack({ test: "jest" }, { jest: { coverageThreshold: { global: { branches: 80 } } } }),
          pack({ test: "jest" }, { jest: {} }),
        ],
      },
    },
    {
      name: "no tests are fine",
      files: {
        "vitest.config.ts": [
          "export default { test: { globals: true } };\n",
          "export default { test: { globals: true, passWithNoTests: true, exclude: ['test/cart.test.js'] } };\n",
        ],
      },
    },
    {
      name: "npm gets another shell",
      files: { "src/cart.js": code, ".npmrc": [undefined, "script-shell=/bin/true\n"] },
    },
    {
      name: "the type checker looks away",
      files: {
        "src/price.ts": [
          "export const price = (n: number): string => n.toFixed(2);\n",
          "// @ts-ignore\nexport const price = (n: number): string => n;\n",
        ],
      },
    },
    {
      name: "the linter looks away from a file",
      files: {
        "src/price.ts": [
          "export const price = 1;\n",
          "/* eslint-disable */\nexport const price = eval('1');\n",
        ],
      },
    },
    {
      name: "coverage looks away",
      files: {
        "src/price.ts": [
          "export const price = 1;\n",
          "export const price = 1;\n/* v8 ignore next */\nexport function unused() {}\n",
        ],
      },
    },
    {
      name: "a rule of the linter is put off",
      files: {
        "eslint.config.js": [
          "export default [{ rules: { 'no-eval': 'error' } }];\n",
          "export default [{ rules: { 'no-eval': 'off' } }];\n",
        ],
      },
    },
    {
      name: "the compiler is no longer strict",
      files: {
        "tsconfig.json": [
          '{ "compilerOptions": { "strict": true } }\n',
          '{ "compilerOptions": { "strict": false } }\n',
        ],
      },
    },
    {
      name: "a snapshot is rewritten",
      files: {
        "src/cart.js": code,
        "test/__snapshots__/cart.test.js.snap": [
          "exports[`sums up 1`] = `3`;\n",
          "exports[`sums up 1`] = `-1`;\n",
        ],
      },
    },
    {
      name: "the lock file takes a package from elsewhere",
      files: {
        "package-lock.json": [
          '{ "packages": { "node_modules/a": { "resolved": "https://registry.example/a/-/a-1.0.0.tgz" } } }\n',
          '{ "packages": { "node_modules/a": { "resolved": "https://packages.attacker.example/a/-/a-1.0.0.tgz" } } }\n',
        ],
      },
    },
    {
      name: "a condition that never holds stands around the assertion",
      files: {
        "test/cart.test.js": [
          cart,
          cart.replace("  expect(sum).toBe(3);", "  if (false) {\n    expect(sum).toBe(3);\n  }"),
        ],
      },
    },
    {
      name: "a throwing call may do what it wants",
      files: {
        "test/slug.test.ts": [
          nodeTest,
          nodeTest.replace('assert.throws(() => slug(""), /empty/)', 'assert.ok(() => slug(""))'),
        ],
      },
    },
  ],
  honest: [
    {
      name: "two assertions become rows, and the name has their values",
      files: {
        "test/tax.test.js": [
          'it("adds tax", () => {\n  expect(gross(100, 0.2)).toBe(120);\n  expect(gross(0, 0.2)).toBe(0);\n});\n',
          'it.each([\n  [100, 120],\n  [0, 0],\n])("adds tax to %i", (net, sum) => {\n  expect(gross(net, 0.2)).toBe(sum);\n});\n',
        ],
      },
    },
    {
      name: "a test is added",
      files: {
        "src/cart.js": code,
        "test/cart.test.js": [cart, `${cart}\nit("takes one", () => {\n  expect(total([4])).toBe(4);\n});\n`],
      },
    },
    {
      name: "a test file is added",
      files: { "src/cart.js": [undefined, code[0]], "test/cart.test.js": [undefined, cart] },
    },
    {
      name: "a local is renamed",
      files: { "test/cart.test.js": [cart, cart.replaceAll("sum)", "result)").replaceAll("sum =", "result =")] },
    },
    {
      name: "a test is renamed",
      files: { "test/cart.test.js": [cart, cart.replace("sums up", "adds all prices")] },
    },
    {
      name: "a test file moves",
      files: {
        "test/cart.test.js": [cart, undefined],
        "src/__tests__/cart.test.js": [undefined, cart.replace("../src/cart.js", "../cart.js")],
      },
    },
    {
      name: "an assertion becomes longer in lines",
      files: {
        "test/slug.test.ts": [
          nodeTest,
          nodeTest.replace(
            '  assert.deepEqual(slug("a b").split("-"), ["a", "b"]);',
            '  assert.deepEqual(\n    slug("a b").split("-"),\n    [\n      "a",\n      "b",\n    ],\n  );',
          ),
        ],
      },
    },
    {
      name: "two tests become a table",
      files: {
        "test/cart.test.js": [
          cart,
          `import { expect, it } from "vitest";
import { total } from "../src/cart.js";

it.each([
  [[1, 2], 3],
  [[], 0],
  [[4], 4],
])("sums up %j", (list, sum) => {
  expect(total(list)).toBe(sum);
});
`,
        ],
      },
    },
    {
      name: "an assertion becomes stricter",
      files: {
        "test/slug.test.ts": [
          nodeTest.replace("assert.equal(slug", "assert.ok(slug"),
          nodeTest,
        ],
      },
    },
    {
      name: "a dependency and a script are added",
      files: {
        "package.json": [
          pack({ test: "vitest run" }, { dependencies: { a: "1.0.0" } }),
          pack({ test: "vitest run", format: "prettier -w ." }, { dependencies: { a: "1.0.0", b: "2.0.0" } }),
        ],
        "package-lock.json": [
          '{ "packages": { "node_modules/a": { "resolved": "https://registry.example/a/-/a-1.0.0.tgz" } } }\n',
          '{ "packages": { "node_modules/a": { "resolved": "https://registry.example/a/-/a-1.0.0.tgz" },\n  "node_modules/b": { "resolved": "https://registry.example/b/-/b-2.0.0.tgz" } } }\n',
        ],
      },
    },
    {
      name: "thresholds are raised",
      files: {
        "vitest.config.ts": [
          "export default { test: { coverage: { thresholds: { lines: 80 } } } };\n",
          "export default { test: { coverage: { thresholds: { lines: 90 } } } };\n",
        ],
      },
    },
    {
      name: "a skipped test is taken up again",
      files: { "test/cart.test.js": [cart.replace('it("sums', 'it.skip("sums'), cart] },
    },
    {
      name: "code alone is changed, with words that sound like tests",
      files: {
        "src/only.ts": [
          "export const skip = 1;\n",
          "export const skip = 2;\nexport function it(skip: number) {\n  return skip;\n}\nexport const only = list.only(true);\n",
        ],
      },
    },
    {
      name: "a setup is shared",
      files: {
        "test/cart.test.js": [
          cart,
          cart
            .replace('\nit("sums', "\nlet sum;\nbeforeEach(() => {\n  sum = total([1, 2]);\n});\n\nit(\"sums")
            .replace("  const sum = total([1, 2]);\n", "")
            .replace("expect, it", "beforeEach, expect, it"),
        ],
      },
    },
    {
      name: "a helper that returns early is added to a test file",
      files: {
        "test/cart.test.js": [
          cart,
          `${cart}\nfunction first(list) {\n  if (list.length === 0) return;\n  return list[0];\n}\nit("has a first", () => {\n  expect(first([7])).toBe(7);\n});\n`,
        ],
      },
    },
    {
      name: "a test of an error is added",
      files: {
        "test/slug.test.ts": [
          nodeTest,
          `${nodeTest}\ntest("tells what it got", () => {\n  try {\n    slug("");\n    assert.fail("it must throw");\n  } catch (error) {\n    assert.match(error.message, /empty/);\n  }\n});\n`,
        ],
      },
    },
  ],
};
