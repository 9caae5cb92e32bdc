/** Small repositories of each kind that `init` knows, as files. Data only. */

export type Sample = Readonly<Record<string, string>>;

const workflow = (name: string, steps: string, more = "") =>
  `name: ${name}\non:\n  push:\n    branches: [main]\n  pull_request:\njobs:\n  test:\n    runs-on: ubuntu-latest\n${more}    steps:\n      - uses: actions/checkout@v6\n${steps}`;

const manifest = (scripts: Readonly<Record<string, string>>, more: object = {}) =>
  `${JSON.stringify({ name: "sample", private: true, scripts, ...more }, null, 2)}\n`;

const emptyLock = `${JSON.stringify({ name: "sample", lockfileVersion: 3, requires: true, packages: { "": { name: "sample" } } }, null, 2)}\n`;

export const samples = {
  npm: {
    "package.json": manifest({ test: "node --test" }),
    "package-lock.json": emptyLock,
    "sum.js": "exports.sum = (a, b) => a + b;\n",
    "sum.test.js":
      'const { sum } = require("./sum.js");\nrequire("node:test")("adds", () => require("node:assert").equal(sum(1, 2), 3));\n',
    ".github/workflows/ci.yml": workflow(
      "CI",
      [
        "      - uses: actions/setup-node@53b83947a5a98c8d113130e565377fae1a50d02f # v6.3.0",
        `        with: { node-version: '\${{ matrix.node }}', cache: npm }`,
        "      - run: npm ci",
        "      - { name: Unit tests, run: npm test }",
        "",
      ].join("\n"),
      "    strategy: { matrix: { node: [20, 22, 24] } }\n",
    ),
  },
  pnpm: {
    "package.json": manifest({ lint: "eslint .", test: "vitest run" }, { packageManager: "pnpm@9.15.4" }),
    "pnpm-lock.yaml": "lockfileVersion: '9.0'\n",
    ".nvmrc": "22\n",
    ".npmrc": "@acme:registry=https://npm.acme.example/\nregistry=http://localhost:4873/\n",
    ".github/workflows/test.yaml": workflow(
      "Tests",
      [
        "      - uses: pnpm/action-setup@v4",
        "      - uses: actions/setup-node@v6",
        "        with:",
        "          node-version-file: .nvmrc",
        "          cache: pnpm",
        "      - run: pnpm install --frozen-lockfile",
        "      - run: pnpm lint",
        `      - run: pnpm test --shard=\${{ matrix.shard }}/2`,
        "",
      ].join("\n"),
      "    strategy: { matrix: { shard: [1, 2] } }\n    services: { db: { image: postgres } }\n",
    ),
  },
  uv: {
    "pyproject.toml":
      '[project]\nname = "sample"\nversion = "1"\n[dependency-groups]\ndev = ["pytest", "ruff"]\n[tool.ruff]\n',
    "uv.lock": "version = 1\n",
    ".python-version": "3.13\n",
    "test_sum.py": "def test_sum():\n    assert 1 + 2 == 3\n",
  },
  pip: {
    "requirements.txt": "requests\n",
    "requirements-dev.txt": "pytest\n",
    "test_sum.py":
      "import unittest\n\n\nclass Sum(unittest.TestCase):\n    def test_sum(self):\n        self.assertEqual(1 + 2, 3)\n",
    ".github/workflows/python.yml": workflow(
      "Python",
      [
        "      - uses: actions/setup-python@v6",
        "        with:",
        "          python-version: '3.12'",
        "          cache: pip",
        "      - run: |",
        "          python -m pip install --upgrade pip",
        "          pip install -r requirements.txt -r requirements-dev.txt",
        "      - name: Tests",
        "        run: pytest -q",
        "        env: { MODE: test }",
        "        timeout-minutes: 5",
        "",
      ].join("\n"),
    ),
  },
  go: {
    "go.mod": "module example.com/sample\n\ngo 1.24\n",
    "main.go": "package main\n\nfunc main() {}\n",
    ".github/workflows/go.yml": workflow(
      "Go",
      [
        "      - uses: actions/setup-go@v6",
        "        with: { go-version: '1.24' }",
        "      - run: go build ./...",
        "      - run: go test ./...",
        "",
      ].join("\n"),
    ),
  },
  rust: {
    "Cargo.toml": '[package]\nname = "sample"\nversion = "0.1.0"\nedition = "2024"\n',
    "Cargo.lock": "version = 4\n",
    "rust-toolchain.toml": '[toolchain]\nchannel = "1.90"\n',
    "src/lib.rs": "",
  },
  maven: {
    "pom.xml": "<project><modelVersion>4.0.0</modelVersion></project>\n",
    mvnw: "#!/bin/sh\n",
    ".github/workflows/maven.yml": workflow(
      "Java CI",
      [
        "      - uses: actions/setup-java@v5",
        "        with: { distribution: zulu, java-version: '17', cache: maven }",
        "      - run: mvn --batch-mode verify",
        "",
      ].join("\n"),
    ),
  },
  gradle: {
    "build.gradle.kts": "plugins { java }\n",
    gradlew: "#!/bin/sh\n",
    ".github/workflows/build.yml": workflow(
      "Build",
      [
        "      - uses: actions/setup-java@v5",
        "        with: { distribution: temurin, java-version: 21 }",
        "      - uses: gradle/actions/setup-gradle@v5",
        "      - run: ./gradlew build",
        "",
      ].join("\n"),
    ),
  },
  "without CI": {
    "package.json": manifest({
      test: 'echo "Error: no test specified" && exit 1',
      lint: "node --check index.js",
    }),
    "index.js": "console.log(1);\n",
    Makefile: "test:\n\ttrue\n",
  },
  "several workflows": {
    "package.json": manifest({ test: "node --test" }),
    "package-lock.json": emptyLock,
    "packages/a/index.ts": "",
    ".github/labels.yml": "- { name: bug, color: red }\n",
    ".github/workflows/ci.yml": workflow(
      "CI",
      [
        "      - run: sudo apt-get install -y jq",
        "      - run: npm ci",
        "      - run: npm test",
        "  lint:",
        "    runs-on: ubuntu-latest",
        "    steps:",
        "      - run: npm ci",
        "      - { name: Style, run: npx eslint . }",
        "  deploy:",
        "    runs-on: ubuntu-latest",
        "    steps:",
        "      - run: npm publish",
        "  windows:",
        "    runs-on: windows-latest",
        "    steps:",
        "      - run: npm test",
        "",
      ].join("\n"),
    ),
    ".github/workflows/release.yml":
      "name: Release\non: { push: { tags: ['v*'] } }\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm run release\n",
    ".github/workflows/types.yml":
      'name: "Types: strict, ok"\non: [pull_request]\njobs:\n  types:\n    runs-on: ubuntu-latest\n    defaults: { run: { working-directory: packages/a } }\n    steps:\n      - name: Check\n        run: |\n          npx tsc --noEmit\n          echo "done: # yes"\n',
    ".github/workflows/broken.yml": "on: [pull_request\n",
  },
} as const satisfies Readonly<Record<string, Sample>>;

export type SampleName = keyof typeof samples;
export const sampleNames = Object.keys(samples) as readonly SampleName[];
