/** Wrong inputs, configs, workflows, tokens and forges: each ends in its outcome, with one line that says what to mend. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ForgeOptions, Permissions } from "../forge/options.ts";
import { label, shop, shopForge } from "./labelled.ts";
import { expectEnd, writes } from "./setup.ts";

const greets = "echo hello > hello.txt; echo 'I wrote hello.txt.'";
const branch = "agent/issue-1-greet-the-customers";
const gate = "gate:\n  - { name: test, run: sh test.sh }\n";
type Trouble = Parameters<EmbeddedForge["fail"]>[0];
const comments = "/repos/octo/demo/issues/1/comments";

function withConfig(text: string, more: Record<string, string> = {}): ForgeOptions {
  return { files: { ...shop, ".github/gatehouse.yml": text, ...more } };
}

describe.concurrent("an input that is wrong ends the run before anything is asked", () => {
  const cases: [name: string, inputs: Record<string, string>, reason: string, warnings?: string[]][] = [
    [
      "an unknown name",
      { "agent-comand": "x" },
      'Unknown input "agent-comand". Did you mean "agent-command"?',
      ["Unexpected input(s) 'agent-comand'"],
    ],
    ["a boolean", { draft: "yes" }, 'Input "draft" is "yes", but must be true or false'],
    [
      "a number",
      { "max-attempts": "11" },
      'Input "max-attempts" is "11", but must be a whole number from 1 to 10',
    ],
    [
      "a choice",
      { "on-give-up": "drafts" },
      'Input "on-give-up" is "drafts", but must be one of comment, draft. Did you mean "draft"?',
    ],
    [
      "two agents",
      { agent: "claude" },
      'Inputs "agent" ("claude") and "agent-command" ("true") are both given, but only one of them is accepted. Remove one of them',
    ],
    [
      "a branch that git would refuse",
      { base: "-f" },
      'Input "base" is "-f", but must be a branch name of letters, digits and . _ - / + = @, not starting with a dash or a dot',
    ],
    ["an empty token", { token: "" }, "The input `token` is empty. Leave it out to use the job's own token"],
  ];
  it.each(cases)("%s", async (_name, inputs, reason, warnings = []) => {
    await using forge = await shopForge();
    await using run = await label(forge, "true", { inputs });
    await expectEnd(run, forge, { outcome: "error", reason, issue: "untouched", early: true, warnings });
    expect(forge.requests()).toEqual([]);
    expect(run.summary).toContain(reason.slice(0, 20));
  });

  it.each([
    ["NODE_OPTIONS", "--import=data:text/javascript,globalThis.met=1"],
    ["LD_PRELOAD", "libnobody-has-this.so"],
    ["ACTIONS_ALLOW_UNSECURE_COMMANDS", "true"],
  ])("a process into which others could reach: %s", async (name, value) => {
    await using forge = await shopForge();
    await using run = await label(forge, "true", { env: { [name]: value } });
    await expectEnd(run, forge, {
      outcome: "error",
      reason: new RegExp(`^\`${name}\` .* Set it only on the steps that need it`),
      issue: "untouched",
      early: true,
    });
    expect(forge.requests()).toEqual([]);
  });
});

describe.concurrent("what the repository says of itself is wrong: told on the issue, and no agent is paid", () => {
  const agentMissing =
    'No agent is named. Set input "agent" (claude, codex, gemini, copilot, opencode, qwen, aider) or "agent-command", or "agent.preset" or "agent.command" in .github/gatehouse.yml, or the environment variable AGENT_CMD';
  const gateMissing =
    'No gate is named, and nothing is proposed without one. Set input "gate" (one command a line), or in .github/gatehouse.yml either "gate: [npm test]" or "gate: { workflow: ci.yml, job: test }"';
  const workflow = (steps: string) =>
    withConfig("gate: { workflow: ci.yml, job: test }\n", {
      ".github/workflows/ci.yml": `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`,
    });
  const cases: [name: string, forge: ForgeOptions, inputs: Record<string, string>, reason: string][] = [
    ["no agent", {}, { "agent-command": "" }, agentMissing],
    ["no gate in the config", withConfig("agent:\n  timeout-minutes: 5\n"), {}, gateMissing],
    ["no config and no gate", { files: { "README.md": "# A shop\n" } }, {}, gateMissing],
    [
      "YAML that is none",
      withConfig("gate:\n  - { name: test, run: sh test.sh }\nsetup: [npm ci\n"),
      {},
      ".github/gatehouse.yml:4:1: this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    [
      "a misspelled key",
      withConfig(`${gate}limts:\n  attempts: 2\n`),
      {},
      '.github/gatehouse.yml:3:1: unknown key "limts". Did you mean "limits"?',
    ],
    [
      "a wrong type further down",
      withConfig(`${gate}limits:\n  attempts: many\n`),
      {},
      '.github/gatehouse.yml:4:13: "limits.attempts" is "many", but must be a whole number from 1 to 10.',
    ],
    [
      "a base that does not exist",
      {},
      { base: "develop" },
      'The branch "develop" does not exist in the repository. Give the name of an existing branch as `base`',
    ],
    [
      "a workflow that does not exist",
      withConfig("gate: { workflow: ci.yml, job: test }\n"),
      {},
      "The gate names the workflow `.github/workflows/ci.yml`, and `main` has no such file. Correct `gate.workflow` in the config file, or list the commands under `gate:`",
    ],
    [
      "a job that does not exist",
      withConfig("gate: { workflow: ci.yml, job: tset }\n", {
        ".github/workflows/ci.yml":
          "on: push\njobs:\n  test: { runs-on: ubuntu-latest, steps: [{ run: sh test.sh }] }\n",
      }),
      {},
      '.github/workflows/ci.yml:2:1: there is no job "tset". Did you mean "test"? The jobs are "test"',
    ],
    [
      "a step with an expression that only CI knows",
      workflow(`      - name: unit tests\n        run: TOKEN=\${{ secrets.DEPLOY_KEY }} sh test.sh\n`),
      {},
      `.github/workflows/ci.yml:6:9: job "test", step "unit tests": \${{ secrets.DEPLOY_KEY }} in "run" cannot be known: secrets never reach the gate. List the commands under "gate:" in the config file instead`,
    ],
  ];
  it.each(cases)("%s", async (_name, forgeOptions, inputs, reason) => {
    await using forge = await shopForge(forgeOptions);
    await using run = await label(forge, "echo the agent was paid", { inputs });
    await expectEnd(run, forge, {
      outcome: "error",
      reason: reason.replace(/\.$/, ""),
      issue: {
        labels: ["agent:needs-human"],
        says: ["**This could not be done.** @alice, a person is needed: ", "then set the start label again."],
      },
    });
    expect(run.log).not.toContain("the agent was paid");
  });
});

it("takes the gate from a workflow, with its shell, its variables and its folder", async () => {
  const workflow = [
    "on: push",
    "env: { LEVEL: workflow, KEPT: workflow }",
    "defaults: { run: { working-directory: part } }",
    "jobs:",
    "  test:",
    "    runs-on: ubuntu-latest",
    "    env: { LEVEL: job }",
    "    strategy: { matrix: { node: [24] } }",
    "    steps:",
    "      - uses: actions/checkout@v6",
    `      - name: on node \${{ matrix.node }}`,
    "        shell: python",
    `        env: { LEVEL: step, NODE: '\${{ matrix.node }}' }`,
    "        run: |",
    "          import os",
    "          print('python', os.path.basename(os.getcwd()), os.environ['LEVEL'], os.environ['KEPT'], os.environ['NODE'])",
    '      - run: false | echo no pipefail here, in "$LEVEL"',
    "      - name: strict",
    "        shell: bash",
    "        working-directory: .",
    "        run: ls; test ! -e hello.txt || { sleep 0.1 | cat; [[ $LEVEL == job ]] && echo 'strict $LEVEL' | cat; }",
    "      - if: failure()",
    "        run: exit 1",
    "",
  ].join("\n");
  await using forge = await shopForge(
    withConfig("gate: { workflow: ci.yml, job: test }\n", {
      ".github/workflows/ci.yml": workflow,
      "part/file.txt": "x\n",
    }),
  );
  await using run = await label(forge, greets);
  await expectEnd(run, forge, {
    outcome: "proposed",
    reason: "pull request #2 was opened; the gate is green on exactly its head",
    issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
    branches: [branch],
    pulls: 1,
  });
  expect(run.log).toContain("│ python part step workflow 24\n");
  expect(run.log).toContain("│ no pipefail here, in job\n");
  expect(run.log).toContain("│ strict $LEVEL\n");
  expect(run.log).toContain("Not part of the gate: actions/checkout@v6: it is an action;");
  expect(run.log).toContain('its condition ("failure()") holds only after a failure, or never');
  const body = (await forge.state()).pulls[0]?.body;
  for (const name of ["on node 24", "strict"]) expect(body).toContain(`| ${name} | green | 0 |`);
});

it("fails a gate from a workflow whose pipe fails under `shell: bash`, and that takes longer than its own limit", async () => {
  const workflow = [
    "on: push",
    "jobs:",
    "  test:",
    "    runs-on: ubuntu-latest",
    "    steps:",
    "      - { name: piped, shell: bash, run: 'false | cat' }",
    "      - { name: slow, run: sleep 100, timeout-minutes: 0.01 }",
    "",
  ].join("\n");
  // A base that had to be green within that limit would need a fast machine.
  const config = "gate: { workflow: ci.yml, job: test }\ngate-baseline: off\n";
  await using forge = await shopForge(withConfig(config, { ".github/workflows/ci.yml": workflow }));
  await using run = await label(forge, greets, { inputs: { "max-attempts": "1" } });
  await expectEnd(run, forge, {
    outcome: "refused",
    reason: "the gate is red and only one attempt is allowed",
    issue: {
      labels: ["agent:needs-human"],
      says: ["| piped | **red** | 1 |", "| slow | **red** | stopped after 0.01 minutes |"],
    },
  });
});

describe.concurrent("a token that may not do all that is needed", () => {
  const all: Permissions = { contents: "write", issues: "write", "pull-requests": "write" };
  const limited = (permissions: Permissions): ForgeOptions => ({
    tokens: { GITHUB_TOKEN: { kind: "actions", permissions } },
  });

  it("contents: nothing is pushed", async () => {
    await using forge = await shopForge(limited({ ...all, contents: "read" }));
    await using run = await label(forge, greets);
    await expectEnd(run, forge, {
      outcome: "error",
      reason:
        /^The forge did not let the token push to the repository: .*403.* Give the token `contents: write` for this repository/,
      issue: { labels: ["agent:needs-human"], says: ["contents: write"] },
    });
  });

  it("issues: nothing is written at all, and no agent is paid", async () => {
    await using forge = await shopForge(limited({ ...all, issues: "read", "pull-requests": "read" }));
    await using run = await label(forge, "echo the agent was paid");
    await expectEnd(run, forge, {
      outcome: "error",
      reason:
        "The forge did not let us set the label `agent:working` on #1 (403: Resource not accessible by integration). The job needs `permissions:` with `contents: write`, `issues: write` and `pull-requests: write`",
      issue: { labels: ["agent"], says: [] },
      warnings: [/write the status comment on #1 \(403/, /write the status comment on #1 \(403/],
    });
    expect(run.log).not.toContain("the agent was paid");
  });

  it("pull-requests: the branch stands, and the report says so", async () => {
    await using forge = await shopForge(limited({ ...all, "pull-requests": "none" }));
    await using run = await label(forge, greets);
    await expectEnd(run, forge, {
      outcome: "error",
      reason:
        "The forge did not let us open a pull request for `agent/issue-1-greet-the-customers` (the branch is pushed) (403: Resource not accessible by integration). The job needs `permissions:` with `contents: write`, `issues: write` and `pull-requests: write`",
      issue: { labels: ["agent:needs-human"], says: ["(the branch is pushed)"] },
      branches: [branch],
    });
    const tip = await forge.repository.sha(`refs/heads/${branch}`);
    expect(run.outputs).toMatchObject({ branch, "head-sha": tip, "pull-request-operation": "none" });
    expect(run.summary).toContain(`Commit \`${tip}\` on \`${branch}\`.`);
  });

  it("the repository forbids Actions to open pull requests: the branch stands, and the setting is named", async () => {
    await using forge = await shopForge({ actionsMayOpenPullRequests: false });
    await using run = await label(forge, greets);
    const reason =
      'The forge did not let us open a pull request for `agent/issue-1-greet-the-customers` (the branch is pushed) (403: GitHub Actions is not permitted to create or approve pull requests.). Allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or use the token of an app';
    await expectEnd(run, forge, {
      outcome: "error",
      reason,
      issue: {
        labels: ["agent:needs-human"],
        says: ["Settings, Actions, General", "Allow GitHub Actions to create and approve pull requests"],
      },
      branches: [branch],
    });
    expect(run.summary).toContain(`on \`${branch}\`.`);
  });

  it("is not valid: nobody can be told but the log", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, greets, {
      inputs: { token: "ghs_0123456789abcdefghijklmnopqrstuvwxyz" },
    });
    await expectEnd(run, forge, {
      outcome: "error",
      reason:
        "The forge did not let us ask what alice may do here (401: Bad credentials). The token is not valid (any more); look at the input `token`",
      issue: "untouched",
    });
    expect(run.log).not.toContain("ghs_0123456789");
  });
});

/** The trouble begins when the event is there and the workspace is checked out. */
function later(forge: EmbeddedForge, ...troubles: readonly Trouble[]) {
  return {
    prepare: async () => {
      for (const trouble of troubles) forge.fail(trouble);
    },
  };
}

describe.concurrent("a forge in trouble: nothing is doubled", () => {
  const proposed = {
    outcome: "proposed",
    reason: "pull request #2 was opened; the gate is green on exactly its head",
    issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
    branches: [branch],
    pulls: 1,
  } as const;
  const read = { method: "GET", path: "/repos/octo/demo/issues/comments" };
  const comment = { method: "POST", path: comments };
  const open = { method: "POST", path: "/repos/octo/demo/pulls" };
  const labels = { method: "POST", path: "/repos/octo/demo/issues/1/labels" };
  const who = { method: "POST", path: "/graphql" };
  const refs = { method: "GET", path: "**/info/refs" };
  const push = { method: "POST", path: "**/git-receive-pack" };
  const fetch = { method: "POST", path: "**/git-upload-pack" };
  const troubles: [name: string, trouble: Trouble][] = [
    ["500 to a read", { ...read, status: 500 }],
    ["502 to the one question about the issue", { ...who, status: 502 }],
    ["no answer to that question, which is asked piece by piece then", { ...who, status: 404 }],
    ["an answer to it that breaks off", { ...who, truncated: true }],
    ["a read that is reset", { ...read, reset: true }],
    ["a read whose answer breaks off", { ...read, truncated: true }],
    ["500 to the status comment", { ...comment, status: 500 }],
    ["500 after the status comment was written", { ...comment, status: 500, after: true }],
    ["a status comment whose answer is lost", { ...comment, reset: true, after: true }],
    ["a status comment whose answer breaks off", { ...comment, truncated: true }],
    ["500 to a label", { ...labels, status: 500 }],
    ["500 to the pull request", { ...open, status: 500 }],
    ["502 after the pull request was opened", { ...open, status: 502, after: true }],
    ["a pull request whose answer is lost", { ...open, reset: true, after: true }],
    ["a pull request whose answer breaks off", { ...open, truncated: true }],
    ["500 to git", { ...refs, status: 500 }],
    ["a fetch that is reset", { ...fetch, reset: true }],
    ["a fetch that breaks off", { ...fetch, truncated: true }],
    ["503 to the push", { ...push, status: 503 }],
    ["a push that is reset", { ...push, reset: true }],
    ["a push whose answer is lost", { ...push, reset: true, after: true }],
    ["a push whose answer breaks off", { ...push, truncated: true }],
    [
      "a secondary rate limit",
      {
        ...comment,
        status: 403,
        message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
        headers: { "retry-after": "1" },
      },
    ],
    [
      "too many requests",
      {
        ...open,
        status: 429,
        message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
        headers: { "retry-after": "1" },
      },
    ],
    [
      "too many requests, in other words",
      { ...open, status: 429, message: "Too many requests", headers: { "retry-after": "1" } },
    ],
    [
      "the limit of an older server",
      {
        ...comment,
        status: 403,
        message: "You have triggered an abuse detection mechanism. Please wait a few minutes.",
        headers: { "retry-after": "1" },
      },
    ],
  ];
  it.each(troubles)("%s", async (_name, trouble) => {
    await using forge = await shopForge();
    await using run = await label(forge, greets, { workspace: "empty", ...later(forge, trouble) });
    await expectEnd(run, forge, proposed);
    expect(forge.requests().length + forge.gitRequests().length).toBeGreaterThan(0);
  });

  it("a limit that is used up for an hour: an error that says so, at once", async () => {
    await using forge = await shopForge();
    const trouble = {
      ...open,
      status: 403,
      message: "API rate limit exceeded for installation ID 1.",
      headers: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 3600),
      },
    };
    await using run = await label(forge, greets, later(forge, trouble));
    await expectEnd(run, forge, {
      outcome: "error",
      reason:
        "The forge did not let us open a pull request for `agent/issue-1-greet-the-customers` (the branch is pushed) (403: API rate limit exceeded for installation ID 1.). The limit is used up; run it again later",
      issue: { labels: ["agent:needs-human"], says: ["(the branch is pushed)"] },
      branches: [branch],
    });
  });

  it("a forge that is down: an error, said in the log", async () => {
    await using forge = await shopForge();
    const down = { path: "/repos/**", status: 503, message: "Service Unavailable", times: 1000 };
    await using run = await label(forge, greets, later(forge, down));
    await expectEnd(run, forge, {
      outcome: "error",
      reason:
        "The forge did not let us ask what alice may do here (503: Service Unavailable). Run it again; if it stays so, look at the forge's status page",
      issue: "untouched",
    });
  });

  it("a forge that goes down while the agent works: the post step tells it later", async () => {
    await using forge = await shopForge();
    const shut = { ...open, status: 503, message: "Service Unavailable", times: 100 };
    const mute = { method: "PATCH", path: "**/issues/comments/*", status: 503, times: 100 };
    await using run = await label(forge, greets, {
      ...later(forge, shut, mute),
      // After all tries of main, and whatever it told on the way.
      between: forge.forgetFaults,
    });
    await expectEnd(run, forge, {
      outcome: "error",
      reason: /^The forge did not let us open a pull request .* \(503: Service Unavailable\)/,
      issue: {
        labels: ["agent:needs-human"],
        says: ["**This could not be done.**", "(the branch is pushed)"],
      },
      branches: [branch],
      warnings: [/write the status comment/],
    });
    expect(
      writes(forge)
        .filter((line) => line.startsWith("PATCH"))
        .at(-1),
    ).toMatch(/ 200$/);
  });
});

describe.concurrent("a forge that never answers git", () => {
  let tools: string;
  beforeAll(async () => {
    tools = await mkdtemp(path.join(os.tmpdir(), "tools-"));
    const git = process.env.PATH?.split(":").find((folder) => existsSync(path.join(folder, "git")));
    const cancels = `case " $* " in *" push "*) (p=$PPID; sleep 0.5; kill -INT $p) > /dev/null 2>&1 < /dev/null & ;; esac`;
    await writeFile(path.join(tools, "git"), `#!/bin/sh\n${cancels}\nexec ${git}/git "$@"\n`, {
      mode: 0o755,
    });
  });
  afterAll(() => rm(tools, { recursive: true, force: true }));

  it("when the run is cancelled in the middle of the push: it ends at once, and says so", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, greets, {
      ...later(forge, { method: "POST", path: "**/git-receive-pack", hang: true, times: 9 }),
      env: { PATH: `${tools}:${process.env.PATH}` },
    });
    await expectEnd(run, forge, {
      outcome: "cancelled",
      reason: "the run was cancelled",
      issue: { labels: ["agent:needs-human"], says: ["**Cancelled.**"] },
    });
  });

  it("when the run has ended for another reason: nothing waits for it", async () => {
    await using forge = await shopForge();
    const hang = { method: "POST", path: "**/git-upload-pack", hang: true, times: 9 };
    const gone = {
      method: "GET",
      path: "/repos/octo/demo/issues/1",
      status: 410,
      message: "This issue was deleted",
    };
    await using run = await label(forge, greets, {
      ...later(forge, hang, { method: "POST", path: "/graphql", status: 404 }, gone),
      workspace: "empty",
    });
    await expectEnd(run, forge, {
      outcome: "error",
      reason:
        "The forge did not let us read issue #1 (410: This issue was deleted). Look at what the forge says above",
      issue: "untouched",
    });
  });
});

it("keeps the report of a run that failed at its end", async () => {
  await using forge = await shopForge({ actionsMayOpenPullRequests: false });
  await using run = await label(forge, greets);
  const patch = await readFile(run.outputs.patch ?? "", "utf8");
  expect(patch).toContain("+hello");
  expect(run.outputs.attempts).toBe("1");
});
