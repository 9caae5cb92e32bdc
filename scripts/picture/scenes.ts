/** What the pictures show: a shop, an issue, and agents that are shell scripts. Data only; every text in a picture is the action's own. */

const number = 12;

/** Green while prices add up; the gate's last check is the shop's own tests. */
const files = {
  "README.md": "# A shop\n",
  "AGENTS.md": "Plain JavaScript, no dependencies. A change of behaviour comes with a test.\n",
  "package.json": '{ "name": "shop", "private": true, "type": "module" }\n',
  "src/price.js": [
    "/** In cents. */",
    "export function total(items) {",
    "  return items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);",
    "}",
    "",
  ].join("\n"),
  "test/price.test.js": [
    'import assert from "node:assert/strict";',
    'import { test } from "node:test";',
    'import { total } from "../src/price.js";',
    "",
    'test("an empty basket costs nothing", () => assert.equal(total([]), 0));',
    'test("prices are summed up", () => {',
    "  assert.equal(total([{ price: 250, quantity: 2 }, { price: 99, quantity: 1 }]), 599);",
    "});",
    "",
  ].join("\n"),
};

export const issue = {
  number,
  title: "Ten percent off from 100 euros on",
  body: [
    "Who buys for 100 euros or more gets ten percent off, rounded to a whole cent.",
    "",
    "- A basket of 100.00 costs 90.00, one of 99.99 costs 99.99.",
    "- There are tests for both.",
    "",
  ].join("\n"),
};

/** Before the issue of the pictures there are others, so that it has a number that an issue has. */
const earlier = Array.from({ length: number - 1 }, (_, at) => ({
  title: `Issue ${at + 1}`,
  state: "closed" as const,
}));
export const issues = [...earlier, { ...issue, author: "mallory", labels: ["agent"] }];

/** The upstream stands for a model's API; what it answers is where the tokens in the pictures come from. */
export function repository(upstream: string): Record<string, string> {
  const config = [
    "agent:",
    "  command: coder {prompt_file}",
    "  api:",
    `    - upstream: ${upstream}`,
    "      paths: [/v1/messages]",
    "      base-url-env: MODEL_BASE_URL",
    "      key-env: MODEL_API_KEY",
    "      header: x-api-key",
    "gate:",
    '  - { name: lint, run: "node --check src/price.js" }',
    '  - { name: test, run: "node --test" }',
    "",
  ];
  return { ...files, ".github/gatehouse.yml": config.join("\n") };
}

const ask =
  'curl -sS --noproxy "*" -d @"$1" "$MODEL_BASE_URL/v1/messages" > /dev/null && grep -q "^## What happened in attempt" "$1" && again=yes';
const write = (path: string, lines: readonly string[]) =>
  [`cat > ${path} <<'END'`, ...lines, "END"].join("\n");
const price = (body: readonly string[]) =>
  write("src/price.js", ["/** In cents. */", "export function total(items) {", ...body, "}"]);
const sum = "  const sum = items.reduce((all, { price, quantity }) => all + price * quantity, 0);";
const tests = [
  `cat >> test/price.test.js <<'END'`,
  'test("from 100 euros on there is ten percent off", () => {',
  "  assert.equal(total([{ price: 10_000, quantity: 1 }]), 9_000);",
  "  assert.equal(total([{ price: 9_999, quantity: 1 }]), 9_999);",
  "});",
  "END",
].join("\n");
const right = price([sum, "  return sum >= 10_000 ? Math.round(sum * 0.9) : sum;"]);
const wrong = price([sum, "  return sum > 10_000 ? sum * 0.9 : sum;"]);

export type Scene = keyof typeof agents;

/** Each ends in another way. */
export const agents = {
  proposed: [
    ask,
    `if [ "$again" = yes ]; then ${right}`,
    "echo 'The reduction begins at exactly 100 euros now. I added tests for 100.00 and for 99.99.'",
    `else ${wrong}\n${tests}\nfi`,
  ],
  weakened: [
    ask,
    right,
    "sed -i 's/, 599)/, 600 - 1)/; s/an empty basket costs nothing/an empty basket/' test/price.test.js",
    "sed -i '/an empty basket/d' test/price.test.js",
    tests,
  ],
  "gave-up": [ask, `[ "$again" = yes ] && echo '// tried' >> src/price.js || { ${wrong}\n${tests}\n}`],
  blocked: [ask, right, tests, "mkdir -p .github/workflows; echo 'on: push' > .github/workflows/release.yml"],
  "no-change": [ask, "echo 'I looked around.'"],
  "already-red": [ask],
  error: [ask],
} as const;

/** What is changed in the repository before a scene begins. */
export function broken(scene: Scene): Record<string, string> {
  return scene === "already-red"
    ? { "src/price.js": files["src/price.js"].replace("sum + price", "sum - price") }
    : {};
}
