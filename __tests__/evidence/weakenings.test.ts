import { describe, expect, it } from "vitest";
import { weakenings } from "../../src/evidence/weakenings.ts";
import { changeOf } from "./corpus/case.ts";

type Files = Readonly<Record<string, readonly [string | undefined, string | undefined]>>;

const weights = (files: Files, task: "issue" | "heal") =>
  weakenings(changeOf({ name: "", files }), [], task).map(({ rule, weight }) => `${rule}: ${weight}`);

describe("what the agent was sent for", () => {
  const removed: Files = {
    "src/legacy.ts": ["export const legacy = () => 1;\n", undefined],
    "test/legacy.test.ts": [
      'import { legacy } from "../src/legacy";\n\ntest("legacy", () => {\n  expect(legacy()).toBe(1);\n});\n',
      undefined,
    ],
  };
  const asks: Files = {
    "src/price.ts": [
      "export const price = (n) => n;\n",
      "export const price = (n) => (process.env.VITEST ? 120 : n);\n",
    ],
  };

  it("decides how much it weighs that code goes together with its tests", () => {
    expect(weights(removed, "issue")).toEqual(["test-file-gone: look"]);
    expect(weights(removed, "heal")).toEqual(["test-file-gone: weakened"]);
  });

  it("decides how much it weighs that code asks whether it is tested", () => {
    expect(weights(asks, "issue")).toEqual(["sees-tests: look"]);
    expect(weights(asks, "heal")).toEqual(["sees-tests: weakened"]);
  });

  it("excuses no test whose code stays, whatever else is removed", () => {
    const stays: Files = {
      ...removed,
      "test/price.test.ts": ['test("price", () => {\n  expect(price(1)).toBe(2);\n});\n', undefined],
    };
    expect(weights(stays, "issue")).toEqual(["test-file-gone: weakened", "test-file-gone: look"]);
  });
});

describe("a change made to keep us busy", () => {
  const long = (part: string) => part.repeat(Math.ceil(2_000 / part.length));
  const lines = (line: string) => `${line}\n`.repeat(200);
  const busy: Readonly<Record<string, string>> = {
    "a condition of many brackets": lines(`  if (${long("(")}`),
    "false and then nothing": lines(`if a && false${long(" ")}x`),
    "words of one condition": lines(`  if (process.env.A && ${long("a && ")}`),
    "an arrow that never comes": lines(`const a = (${long("a, ")}`),
    "a type that never ends": lines(`const a = (b): ${long("a ")}`),
    "a method that has no body": lines(`  public static ${long("a ")}`),
    "exits one in the other": Array.from(
      { length: 3_000 },
      (_, at) => `${" ".repeat(at % 500)}process.exit(0)`,
    ).join("\n"),
    "helpers that call each other": lines("function a(b) {\n  expect(b).toBe(1);\n}\na(1);"),
    "catches that never close": lines(`try { } catch (e) ${long("{ ")}`),
    "an assertion that is never caught": lines(`expect(${long(".catch( ")}`),
    "a row with a long name": lines(`"${long("a")}`),
    "a mock with a long name": lines(`vi.mock("./${long("a")}`),
  };

  it.each(Object.keys(busy))("is read to its end: %s", (name) => {
    const text = busy[name] ?? "";
    for (const extension of ["js", "py", "go", "rb", "rs", "java", "cs", "php"]) {
      const files: Files = {
        [`test/a_test.${extension}`]: ["a\n", text],
        [`test/b_test.${extension}`]: [text, undefined],
        [`src/a.${extension}`]: ["a\n", text],
      };
      expect(weights(files, "issue").length).toBeLessThan(50_000);
    }
  });
});
