/**
 * The workshop's agent: it plants a `discount()` function and its test, right or wrong as told, and lets the real gate judge
 * them. It is a stand-in and does not implement the issue; it says so.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "../../problem.ts";

export const simulations = ["good", "bad", "heals", "stuck"] as const;
export type Simulation = (typeof simulations)[number];

/** What the planted function does with a price of 200 and 10 percent; the test wants 180. */
type Variant = "right" | "adds" | "raises" | "text" | "nothing";

interface Language {
  readonly source: string;
  readonly test: string;
  readonly text: Readonly<Record<Variant, string>>;
  readonly testText: string;
}

/** `brief` is what the agent got on standard input; like a real agent it sees there whether an earlier attempt failed. */
export function simulate(simulation: Simulation, root: string, brief: string): string {
  const attempt = Number(/^## What happened in attempt (\d+)$/m.exec(brief)?.[1] ?? "0") + 1;
  const language = speaks(root);
  const variant = variantOf(simulation, attempt);
  plant(root, language.source, language.text[variant]);
  plant(root, language.test, language.testText);
  return [
    "I am the simulated agent: a stand-in, not a coding agent. I do not implement the issue.",
    `Attempt ${attempt}: planted ${language.source} (${variant === "right" ? "right" : "wrong on purpose"}) and ${language.test}.`,
  ].join("\n");
}

function variantOf(simulation: Simulation, attempt: number): Variant {
  const wrong: readonly Variant[] = ["adds", "raises", "text", "nothing"];
  switch (simulation) {
    case "good":
      return "right";
    case "bad":
      return "adds";
    case "heals":
      return attempt === 1 ? "adds" : "right";
    case "stuck":
      return wrong[(attempt - 1) % wrong.length] ?? "adds";
    default:
      return simulation satisfies never;
  }
}

function plant(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** @throws Problem `simulate-language` when the repository is neither Python nor JavaScript */
function speaks(root: string): Language {
  const names = readdirSync(root);
  const isPython =
    names.some((name) =>
      /^(pyproject\.toml|setup\.(py|cfg)|requirements.*\.txt|tox\.ini|pytest\.ini)$/.test(name),
    ) || names.some((name) => name.endsWith(".py"));
  if (isPython) return python(root, testFolder(root, /^test_.*\.py$|_test\.py$/));
  if (names.includes("package.json") || names.some((name) => /\.[cm]?[jt]s$/.test(name))) {
    return javaScript(root, testFolder(root, /\.(test|spec)\.[cm]?[jt]sx?$/));
  }
  throw new Problem(
    "simulate-language",
    "The simulated agent speaks Python and JavaScript, and this repository seems to be neither.",
    "Set AGENT_CMD to a real agent's command and leave out --simulate.",
  );
}

/** Where the repository keeps its tests, so that its own runner finds ours; the root where there are none. */
function testFolder(root: string, pattern: RegExp): string {
  for (const folder of [".", "tests", "test", "__tests__", "spec", "src"]) {
    const full = path.join(root, folder);
    if (existsSync(full) && readdirSync(full).some((name) => pattern.test(name))) return folder;
  }
  return ".";
}

function python(root: string, folder: string): Language {
  const isPackage = existsSync(path.join(root, folder, "__init__.py"));
  const define = (lines: readonly string[]) =>
    `"""A stand-in that Gatehouse's simulated agent planted."""\n\n\ndef discount(price, percent):\n${lines.map((line) => `    ${line}\n`).join("")}`;
  return {
    source: path.posix.join(folder, "discount.py"),
    test: path.posix.join(folder, "test_discount.py"),
    text: {
      right: define(["return price - price * percent / 100"]),
      adds: define(["return price + price * percent / 100"]),
      raises: define(['raise ValueError(f"no discount of {percent} for {price}")']),
      text: define(['return f"{price} less {percent}"']),
      nothing: define(["return None"]),
    },
    testText: [
      "import unittest",
      "",
      `from ${isPackage ? "." : ""}discount import discount`,
      "",
      "",
      "class DiscountTest(unittest.TestCase):",
      "    def test_takes_the_percentage_off(self):",
      "        self.assertEqual(discount(200, 10), 180)",
      "",
    ].join("\n"),
  };
}

function javaScript(root: string, folder: string): Language {
  const manifest = packageJson(root);
  const runner = `${manifest.test} ${manifest.tools}`;
  const isModule = manifest.type === "module" || /\bvitest\b/.test(runner);
  const define = (body: string) =>
    `// A stand-in that Gatehouse's simulated agent planted.\n${isModule ? "export " : ""}function discount(price, percent) {\n  ${body}\n}\n${isModule ? "" : "\nmodule.exports = { discount };\n"}`;
  const take = (names: string, from: string) =>
    isModule ? `import { ${names} } from "${from}";` : `const { ${names} } = require("${from}");`;
  const assert = isModule
    ? 'import assert from "node:assert/strict";'
    : 'const assert = require("node:assert/strict");';
  const globals = /\b(jest|mocha)\b/.test(runner);
  const from = /\bvitest\b/.test(runner) ? "vitest" : "node:test";
  return {
    source: path.posix.join(folder, "discount.js"),
    test: path.posix.join(folder, "discount.test.js"),
    text: {
      right: define("return price - (price * percent) / 100;"),
      adds: define("return price + (price * percent) / 100;"),
      raises: define('throw new RangeError("no discount today");'),
      text: define("return String(price - percent);"),
      nothing: define("return undefined;"),
    },
    testText: [
      assert,
      ...(globals ? [] : [take("it", from)]),
      take("discount", "./discount.js"),
      "",
      'it("takes the percentage off", () => {',
      "  assert.equal(discount(200, 10), 180);",
      "});",
      "",
    ].join("\n"),
  };
}

function packageJson(root: string): { readonly type: string; readonly test: string; readonly tools: string } {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const text = (value: unknown) => (typeof value === "string" ? value : "");
    const at = (value: unknown, key: string): unknown =>
      typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
    const tools = { ...Object(at(parsed, "devDependencies")), ...Object(at(parsed, "dependencies")) };
    return {
      type: text(at(parsed, "type")),
      test: text(at(at(parsed, "scripts"), "test")),
      tools: Object.keys(tools).join(" "),
    };
  } catch {
    return { type: "", test: "", tools: "" };
  }
}
