// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are expressions of workflows.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checksFromWorkflow } from "../../src/gate/workflow.ts";
import { Problem, problemLine } from "../../src/problem.ts";

const action =
  'it is an action; what it prepares must be there before the gate, by a step of the workflow or by "setup"';
const plain = { shell: undefined, env: {}, workingDirectory: ".", timeoutMinutes: undefined };

function fixture(name: string, job: string | undefined) {
  const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
  return checksFromWorkflow(text, `.github/workflows/${name}`, job);
}

function problemOf(run: () => unknown): Problem {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("no problem");
}

/** A workflow with one job `test` on `ubuntu-latest`; `steps` and `job` are YAML, indented as they stand here. */
function workflow(steps: string, job = "", top = ""): string {
  return `on: push\n${top}jobs:\n  test:\n    runs-on: ubuntu-latest\n${job}    steps:\n${steps}\n`;
}

function checksOf(steps: string, job = "", top = "") {
  return checksFromWorkflow(workflow(steps, job, top), "ci.yml", undefined);
}

describe("the run: steps of a job", () => {
  it("are its checks: Node with a matrix", () => {
    const env = { FORCE_COLOR: "1", TURBO_TELEMETRY_DISABLED: "true" };
    expect(fixture("node-matrix.yml", undefined)).toEqual({
      checks: [
        { ...plain, name: "npm ci", run: "npm ci", env, timeoutMinutes: 20 },
        { ...plain, name: "Lint", run: "npm run lint", env, timeoutMinutes: 20 },
        {
          ...plain,
          name: "Test (ubuntu-latest)",
          run: "npm test -- --shard=1/1",
          env: { ...env, OS_NAME: "ubuntu-latest" },
          timeoutMinutes: 10,
        },
      ],
      skipped: [
        { name: "actions/checkout@v4", why: action },
        { name: "Set up Node", why: action },
        { name: "Keep the coverage", why: action },
        {
          name: "Show what failed",
          why: 'its condition ("${{ failure() }}") holds only after a failure, or never',
        },
      ],
    });
  });

  it("have the shell, folder and variables of their level: Python with services", () => {
    const env = { UV_FROZEN: "1", DATABASE_URL: "postgresql://app:app@localhost:5432/app" };
    expect(fixture("python-uv.yml", "tests")).toEqual({
      checks: [
        {
          ...plain,
          name: "Install",
          run: "uv sync --all-extras\nuv pip list\n",
          shell: "bash",
          workingDirectory: "backend",
          env,
        },
        {
          ...plain,
          name: "Tests",
          run: "uv run pytest -q",
          shell: "bash",
          workingDirectory: "backend",
          env: {
            UV_FROZEN: "1",
            DATABASE_URL: "postgresql://app:app@localhost:5432/app_test",
            PYTEST_ADDOPTS: "-p no:cacheprovider",
          },
        },
        {
          ...plain,
          name: "Check the docs",
          run: 'import pathlib\nassert pathlib.Path("index.md").exists()\n',
          shell: "python",
          workingDirectory: "docs",
          env,
        },
      ],
      skipped: [
        { name: 'service: "postgres"', why: "the gate has no service containers" },
        { name: "actions/checkout@v4", why: action },
        { name: "astral-sh/setup-uv@v5", why: action },
        { name: "Types", why: "it may fail in CI (continue-on-error)" },
      ],
    });
  });

  it("take the workflow's defaults where the job has none: Go", () => {
    expect(fixture("go-rust-cmake.yml", "go").checks).toEqual([
      { ...plain, name: "go vet ./...", run: "go vet ./...", shell: "bash", workingDirectory: "src" },
      {
        ...plain,
        name: "go test -race ./...",
        run: "go test -race ./...",
        shell: "bash",
        workingDirectory: "src",
        env: { GOFLAGS: "-mod=readonly" },
      },
    ]);
  });

  it("take the job's defaults in place of the workflow's, and sh in a container: Rust", () => {
    expect(fixture("go-rust-cmake.yml", "rust")).toEqual({
      checks: [
        {
          ...plain,
          name: "cargo +stable test --workspace",
          run: "cargo +stable test --workspace",
          shell: "sh",
          workingDirectory: "crates",
        },
        {
          ...plain,
          name: "cargo clippy -- -D warnings",
          run: "cargo clippy -- -D warnings",
          shell: "bash --noprofile -e {0}",
          workingDirectory: "crates/core",
        },
      ],
      skipped: [
        { name: 'container: "rust:1.90"', why: "the gate runs on this machine, not in the job's container" },
        { name: "actions/checkout@v4", why: action },
      ],
    });
  });

  it("keep what a Windows job means, and say what the gate has not: CMake", () => {
    const { checks, skipped } = fixture("go-rust-cmake.yml", "cmake");
    expect(checks.map(({ run, shell }) => ({ run, shell }))).toEqual([
      { run: "cmake -B build", shell: "bash" },
      { run: "ctest --test-dir build", shell: "cmd" },
    ]);
    expect(skipped).toEqual([
      {
        name: "actions/checkout@v4",
        why: 'it is an action, and the folder "src" that it makes is not in the gate',
      },
    ]);
    const windows = "on: push\njobs: { a: { runs-on: windows-2025, steps: [{ run: dir }] } }";
    expect(checksFromWorkflow(windows, "ci.yml", "a").checks[0]?.shell).toBe("pwsh");
  });

  it("may use what the text alone tells", () => {
    const { checks } = checksOf(
      [
        "      - run: echo ${{ env.A }} ${{ env['B'] }} ${{ ENV.C }} ${{ 'it''s }} fine' }} ${{ 1.50 }} ${{ true }}${{ null }}",
        "        env: { C: c }",
        "      - run: echo ${{ runner.os }} ${{matrix.node}} ${{ matrix.db.name }}",
      ].join("\n"),
      "    env: { B: b }\n    strategy: { matrix: { node: [22.10], db: [{ name: pg }], os: [a, b] } }\n",
      "env: { A: a, B: x }\n",
    );
    expect(checks.map((check) => check.run)).toEqual([
      "echo a b c it's }} fine 1.5 true",
      "echo Linux 22.1 pg",
    ]);
    expect(checks.map((check) => check.env)).toEqual([
      { A: "a", B: "b", C: "c" },
      { A: "a", B: "b" },
    ]);
  });

  it("are not run where CI would not run or count them", () => {
    const { checks, skipped } = checksOf(
      [
        "      - { run: a, if: true }",
        "      - { run: b, if: '${{ always() }}' }",
        "      - { run: c, if: 'success()' }",
        "      - { run: d, if: '!cancelled()' }",
        "      - { run: e, if: false }",
        "      - { run: f, if: 'failure() || cancelled()' }",
        "      - { run: g, continue-on-error: '${{ matrix.may-fail }}' }",
        "      - { run: h, continue-on-error: false }",
      ].join("\n"),
      "    if: github.repository == 'a/b'\n    continue-on-error: true\n    strategy: { matrix: { may-fail: [true] } }\n",
    );
    expect(checks.map((check) => check.run)).toEqual(["a", "b", "c", "d", "h"]);
    expect(skipped).toEqual([
      {
        name: "if: \"github.repository == 'a/b'\"",
        why: "the gate runs the job's steps whatever its own condition says",
      },
      { name: 'job "test" of ci.yml', why: "CI lets it fail (continue-on-error); the gate does not" },
      { name: "e", why: 'its condition ("false") holds only after a failure, or never' },
      { name: "f", why: 'its condition ("failure() || cancelled()") holds only after a failure, or never' },
      { name: "g", why: "it may fail in CI (continue-on-error)" },
    ]);
  });

  it("may name the runner's variables where they give a value in their place, or only speak of them", () => {
    const { checks } = checksOf(
      [
        "      - run: |",
        "          # $GITHUB_SHA is not read here",
        '          test -z "$GITHUB_ACTIONS" || echo in CI',
        '          echo "${GITHUB_SHA:-none} ${RUNNER_TEMP-/tmp} ${GITHUB_REF:+set} $MY_GITHUB_SHA"',
        "      - run: echo $GITHUB_SHA",
        "        env: { GITHUB_SHA: abc }",
      ].join("\n"),
    );
    expect(checks).toHaveLength(2);
  });

  it("may have a strategy without a matrix, and keys that say nothing", () => {
    const job =
      "    strategy: { fail-fast: false }\n    env:\n    services:\n    container:\n    timeout-minutes:\n";
    expect(checksOf("      - run: x\n        env:\n        shell:\n        if:", job).checks).toEqual([
      { ...plain, name: "x", run: "x" },
    ]);
  });

  it("keep an inner variable that overrules one that is not known", () => {
    const { checks } = checksOf(
      "      - run: x\n        env: { T: t }",
      "",
      "env: { T: '${{ secrets.T }}' }\n",
    );
    expect(checks[0]?.env).toEqual({ T: "t" });
  });
});

const instead = 'List the commands under "gate:" in the config file instead.';
const onlyNames = "only plain names such as env.NAME and matrix.NAME can be known before a run";
const inRun = "it is known only in a run of the workflow";

/** The step, and what is said after its place. The step stands in line 6 at column 9. */
const unknown: readonly (readonly [string, string])[] = [
  [
    "{ name: Build, run: 'make ${{ github.sha }}' }",
    `"Build": \${{ github.sha }} in "run" cannot be known: ${inRun}.`,
  ],
  [
    "{ run: 'x ${{ secrets.TOKEN }}' }",
    '"x ${{ secrets.TOKEN }}": ${{ secrets.TOKEN }} in "run" cannot be known: secrets never reach the gate.',
  ],
  [
    "{ run: x, env: { T: '${{ secrets.T }}' } }",
    '"x": ${{ secrets.T }} in "env.T" cannot be known: secrets never reach the gate.',
  ],
  [
    "{ name: n, run: 'x ${{ steps.a.outputs.b }}' }",
    `"n": \${{ steps.a.outputs.b }} in "run" cannot be known: ${inRun}.`,
  ],
  [
    "{ name: n, run: 'x ${{ inputs.level }}' }",
    `"n": \${{ inputs.level }} in "run" cannot be known: ${inRun}.`,
  ],
  [
    "{ name: n, run: \"x ${{ hashFiles('a') }}\" }",
    `"n": \${{ hashFiles('a') }} in "run" cannot be known: ${onlyNames}.`,
  ],
  [
    "{ name: n, run: \"x ${{ env.A || 'b' }}\" }",
    `"n": \${{ env.A || 'b' }} in "run" cannot be known: ${onlyNames}.`,
  ],
  [
    "{ name: n, run: 'x ${{ env.NOT_SET }}' }",
    '"n": ${{ env.NOT_SET }} in "run" cannot be known: no env: of the workflow, the job or the step sets NOT_SET.',
  ],
  [
    "{ name: n, run: 'x ${{ matrix.node }}' }",
    '"n": ${{ matrix.node }} in "run" cannot be known: matrix.node has 2 values (20, 22).',
  ],
  [
    "{ name: n, run: 'x ${{ matrix.os }}' }",
    '"n": ${{ matrix.os }} in "run" cannot be known: there is no text or number matrix.os.',
  ],
  [
    "{ name: n, run: 'x ${{ github.workspace }}/y' }",
    `"n": \${{ github.workspace }} in "run" cannot be known: ${inRun}.`,
  ],
  [
    "{ name: n, run: 'x ${{ runner.temp }}' }",
    `"n": \${{ runner.temp }} in "run" cannot be known: ${inRun}.`,
  ],
  ["{ name: n, run: 'x ${{ env.A' }", '"n": ${{ env.A in "run" cannot be known: it has no end.'],
  [
    "{ name: n, run: x, env: { A: '${{ env.B }}', B: b } }",
    '"n": ${{ env.B }} in "env.A" cannot be known: no env: of the workflow, the job or the step sets B.',
  ],
  [
    "{ name: n, run: x, env: '${{ matrix.env }}' }",
    '"n": "env" is "${{ matrix.env }}", which cannot be known.',
  ],
  [
    "{ name: n, run: x, working-directory: '${{ env.HOME }}' }",
    '"n": ${{ env.HOME }} in "working-directory" cannot be known: no env: of the workflow, the job or the step sets HOME.',
  ],
  [
    "{ name: n, run: x, shell: '${{ inputs.shell }}' }",
    `"n": \${{ inputs.shell }} in "shell" cannot be known: ${inRun}.`,
  ],
  [
    "{ name: n, run: x, timeout-minutes: '${{ inputs.t }}' }",
    `"n": \${{ inputs.t }} in "timeout-minutes" cannot be known: ${inRun}.`,
  ],
  [
    "{ name: n, run: x, continue-on-error: '${{ inputs.c }}' }",
    `"n": \${{ inputs.c }} in "continue-on-error" cannot be known: ${inRun}.`,
  ],
  [
    "{ name: n, run: x, if: \"github.event_name == 'push'\" }",
    '"n": "if: github.event_name == \'push\'" cannot be known before a run.',
  ],
  [
    "{ name: n, run: x, if: 'success() && matrix.node == 20' }",
    '"n": "if: success() && matrix.node == 20" cannot be known before a run.',
  ],
  [
    "{ name: n, run: 'echo a=b >> $GITHUB_ENV' }",
    '"n": "run" uses $GITHUB_ENV, which only the Actions runner sets.',
  ],
  [
    "{ name: n, run: 'echo \"${GITHUB_REF#refs/}\"' }",
    '"n": "run" uses $GITHUB_REF, which only the Actions runner sets.',
  ],
  [
    "{ name: n, run: 'echo $env:RUNNER_TEMP' }",
    '"n": "run" uses $RUNNER_TEMP, which only the Actions runner sets.',
  ],
];

describe("what only a run of the workflow knows ends in one line that names the step and the expression", () => {
  it.each(unknown)("%s", (step, line) => {
    const text = workflow(`      - ${step}`, "    strategy: { matrix: { node: [20, 22] } }\n");
    const problem = problemOf(() => checksFromWorkflow(text, "ci.yml", "test"));
    expect(problem.code).toBe("gate-expression");
    expect(problemLine(problem)).toBe(`ci.yml:7:9: job "test", step ${line} ${instead}`);
  });

  it("however many lines it has", () => {
    const step =
      "      - name: |\n          a\n          b\n        run: 'x ${{ format(\n\n          inputs.a) }}'";
    expect(problemLine(problemOf(() => checksOf(step)))).toBe(
      `ci.yml:6:9: job "test", step "a\\u{a}b\\u{a}": \${{ format( inputs.a) }} in "run" cannot be known: ${onlyNames}. ${instead}`,
    );
  });

  it("also where the workflow or the job sets it for all its steps", () => {
    const problem = problemOf(() => checksOf("      - run: x", "", "env: { T: '${{ secrets.T }}' }\n"));
    expect(problemLine(problem)).toContain(
      '${{ secrets.T }} in "env.T" cannot be known: secrets never reach the gate.',
    );
  });
});

/** The workflow, the job asked for, the code, and the line. */
const bad: readonly (readonly [string, string | undefined, string, string])[] = [
  ["", undefined, "bad-workflow", "ci.yml:1:1: the file is empty."],
  ["on: push", undefined, "bad-workflow", 'ci.yml:1:1: "jobs" is missing.'],
  [
    "jobs: [a]",
    undefined,
    "bad-workflow",
    'ci.yml:1:1: "jobs" is a list, but must be a mapping of keys to values.',
  ],
  [
    "jobs: {}",
    undefined,
    "bad-workflow",
    'ci.yml:1:1: there are 0 jobs, and the gate names none of them. Add "job:" to "gate:" in the config file; the jobs are none.',
  ],
  [
    "jobs:\n  a: {}\n  b: {}\n",
    undefined,
    "bad-workflow",
    'ci.yml:1:1: there are 2 jobs, and the gate names none of them. Add "job:" to "gate:" in the config file; the jobs are "a", "b".',
  ],
  [
    "jobs:\n  test: {}\n  build: {}\n",
    "tset",
    "bad-workflow",
    'ci.yml:1:1: there is no job "tset". Did you mean "test"? The jobs are "test", "build".',
  ],
  [
    "jobs:\n  test: {}\n",
    "constructor",
    "bad-workflow",
    'ci.yml:1:1: there is no job "constructor". The jobs are "test".',
  ],
  [
    "jobs:\n  test: x\n",
    "test",
    "bad-workflow",
    'ci.yml:2:9: "jobs.test" is "x", but must be a mapping of keys to values.',
  ],
  [
    "jobs:\n  test: { steps: {} }\n",
    "test",
    "bad-workflow",
    'ci.yml:2:11: "jobs.test.steps" is a mapping, but must be a list of steps.',
  ],
  [
    "jobs:\n  test: { steps: [] }\n",
    "test",
    "no-gate",
    'ci.yml: job "test" has no run: steps that a gate could take. Name another job, or list the commands under "gate:" in the config file.',
  ],
  [
    "jobs:\n  test: { steps: [{ uses: a/b@v1 }] }\n",
    "test",
    "no-gate",
    'ci.yml: job "test" has no run: steps that a gate could take. Name another job, or list the commands under "gate:" in the config file.',
  ],
  [
    "jobs:\n  test:\n    uses: ./.github/workflows/x.yml\n",
    "test",
    "bad-workflow",
    `ci.yml:3:5: job "test" calls another workflow ("./.github/workflows/x.yml"). ${instead}`,
  ],
  [
    "jobs:\n  test:\n    steps:\n      - name: n\n",
    "test",
    "bad-workflow",
    `ci.yml:4:9: job "test" has a step that is neither "run" nor "uses". ${instead}`,
  ],
  [
    "jobs:\n  test:\n    steps:\n      - { run: server, background: true }\n",
    "test",
    "bad-workflow",
    `ci.yml:4:9: job "test" has a step that runs in the background. ${instead}`,
  ],
  [
    "jobs:\n  test:\n    steps:\n      - run: [a]\n",
    "test",
    "bad-workflow",
    'ci.yml:4:9: "jobs.test.steps[0].run" is a list, but must be text.',
  ],
  [
    "jobs:\n  test:\n    steps:\n      - { run: a, shell: zsh }\n",
    "test",
    "bad-workflow",
    `ci.yml:4:19: job "test", step "a": "shell" is "zsh", but must be one of bash, sh, python, pwsh, powershell, cmd, or a command with {0} in the place of the script's path. ${instead}`,
  ],
  [
    "jobs:\n  test:\n    steps:\n      - { run: a, working-directory: ../b }\n",
    "test",
    "bad-workflow",
    `ci.yml:4:19: job "test", step "a": "working-directory" is "../b", but must be a folder of the repository, written from its root. ${instead}`,
  ],
  [
    "jobs:\n  test:\n    steps:\n      - { run: a, timeout-minutes: 0 }\n",
    "test",
    "bad-workflow",
    `ci.yml:4:9: job "test", step "a": "timeout-minutes" must be a number above 0. ${instead}`,
  ],
  [
    "jobs:\n  test:\n    steps: [\n",
    "test",
    "bad-workflow",
    "ci.yml:4:1: this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
  ],
  [
    "jobs:\n  test: {}\n  test: {}\n",
    "test",
    "bad-workflow",
    'ci.yml:3:3: the key "test" is there twice. Remove one.',
  ],
];

describe("what is no workflow with such a job ends in one line", () => {
  it.each(bad)("%j, job %s", (text, job, code, line) => {
    const problem = problemOf(() => checksFromWorkflow(text, "ci.yml", job));
    expect(problem.code).toBe(code);
    expect(problemLine(problem)).toBe(line);
  });

  it("a job that calls another workflow", () => {
    expect(problemOf(() => fixture("go-rust-cmake.yml", "shared")).message).toBe(
      '.github/workflows/go-rust-cmake.yml:43:5: job "shared" calls another workflow ("./.github/workflows/shared.yml").',
    );
  });
});
