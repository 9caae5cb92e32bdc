import picomatch from "picomatch";
import { describe, expect, it } from "vitest";
import { Problem, problemLine } from "../../src/problem.ts";
import { readConfig } from "../../src/settings/config.ts";
import { readInputs } from "../../src/settings/inputs.ts";
import { settingsOf } from "../../src/settings/merge.ts";
import { presets } from "../../src/settings/presets.ts";

function inputs(given: Readonly<Record<string, string>> = {}) {
  return readInputs(
    Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );
}

const config = (text: string) => readConfig(text, ".github/gatehouse.yml");
const least = { "agent-command": "my-agent", gate: "npm test" };

function problemOf(run: () => unknown): Problem {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("no problem");
}

describe("settings", () => {
  it("are the contract's defaults where nothing else is said", () => {
    const check = { shell: undefined, env: {}, workingDirectory: ".", timeoutMinutes: undefined };
    const expected = {
      agent: {
        choice: { kind: "command", command: "my-agent" },
        api: [],
        env: [],
        hosts: [],
        timeoutMinutes: 30,
      },
      setup: [],
      gate: {
        kind: "checks",
        checks: [{ ...check, name: "npm test", run: "npm test" }],
        from: 'input "gate"',
      },
      gateBaseline: "first",
      gateHosts: [],
      toolchainEnv: [],
      evidence: { paths: [], onChange: undefined },
      protect: [],
      brief: { files: ["AGENTS.md", "CLAUDE.md", "CONTRIBUTING.md"], comments: "collaborators" },
      limits: {
        attempts: 3,
        minutes: 60,
        changedFiles: 100,
        changedLines: 3000,
        openPullRequests: 5,
        agentRunsPerDay: 20,
        issueCharacters: 60_000,
        commentCharacters: 8_000,
      },
      schedule: {
        order: ["priority", "milestone", "age"],
        priorities: [
          ["P0", "priority: critical", "priority:critical", "priority/critical"],
          ["P1", "priority: high", "priority:high", "priority/high"],
          ["P2", "priority: medium", "priority:medium", "priority/medium"],
          ["P3", "priority: low", "priority:low", "priority/low"],
        ],
        cooldownDays: 7,
      },
      allow: { bots: [] },
      pauseIssue: undefined,
      strict: false,
      heal: { branches: ["agent/**"], workflows: [] },
      branchPrefix: "agent/",
      configPath: ".github/gatehouse.yml",
      onGiveUp: "comment",
      draft: false,
      dryRun: false,
      ciWorkflow: undefined,
    };
    expect(settingsOf(inputs(least), undefined)).toEqual(expected);
    expect(settingsOf(inputs(least), config(""))).toEqual(expected);
  });

  it("take the config over the default, and an input over the config", () => {
    const written = config(`
agent: { command: theirs, env: [A], hosts: [a.example.com], timeout-minutes: 7 }
setup: [make deps]
gate: [make check]
gate-baseline: lazy
gate-hosts: [b.example.com]
evidence: { paths: ["spec/**"], on-change: block }
protect: ["db/**"]
brief: { files: [DOCS.md], comments: none }
limits: { attempts: 2, minutes: 30, changed-files: 5, changed-lines: 50, open-pull-requests: 1, agent-runs-per-day: 2, issue-characters: 5000, comment-characters: 600 }
schedule: { order: [age], cooldown-days: 0, priorities: [now] }
allow: { bots: [helper] }
pause-issue: 3
heal: { branches: [main], workflows: [ci.yml] }
`);
    const fromConfig = settingsOf(inputs(), written);
    expect(fromConfig).toMatchObject({
      agent: {
        choice: { kind: "command", command: "theirs" },
        env: ["A"],
        hosts: ["a.example.com"],
        timeoutMinutes: 7,
      },
      setup: ["make deps"],
      gate: { kind: "checks", checks: [{ run: "make check" }], from: ".github/gatehouse.yml" },
      gateBaseline: "lazy",
      gateHosts: ["b.example.com"],
      evidence: { paths: ["spec/**"], onChange: "block" },
      protect: ["db/**"],
      brief: { files: ["DOCS.md"], comments: "none" },
      limits: {
        attempts: 2,
        minutes: 30,
        changedFiles: 5,
        changedLines: 50,
        openPullRequests: 1,
        agentRunsPerDay: 2,
        issueCharacters: 5000,
        commentCharacters: 600,
      },
      schedule: { order: ["age"], priorities: [["now"]], cooldownDays: 0 },
      allow: { bots: ["helper"] },
      pauseIssue: 3,
      heal: { branches: ["main"], workflows: ["ci.yml"] },
    });
    const overruled = settingsOf(
      inputs({
        "agent-command": "mine",
        "agent-env": "B",
        "allowed-hosts": "c.example.com",
        setup: "npm ci",
        gate: "npm test",
        "gate-hosts": "d.example.com",
        "max-attempts": "9",
        "timeout-minutes": "90",
      }),
      written,
    );
    expect(overruled).toMatchObject({
      agent: { choice: { command: "mine" }, env: ["B"], hosts: ["c.example.com"], timeoutMinutes: 7 },
      setup: ["npm ci"],
      gate: { checks: [{ run: "npm test" }], from: 'input "gate"' },
      gateHosts: ["d.example.com"],
      limits: { attempts: 9, minutes: 90, changedFiles: 5 },
    });
  });

  it("take an empty list of the config for an answer", () => {
    const settings = settingsOf(inputs(least), config("brief: { files: [] }\nheal: { branches: [] }"));
    expect(settings.brief.files).toEqual([]);
    expect(settings.heal.branches).toEqual([]);
  });

  it("heal the branches under the prefix, whichever it is", () => {
    for (const prefix of ["agent/", "bot-", "a/b-"]) {
      const { branches } = settingsOf(inputs({ ...least, "branch-prefix": prefix }), undefined).heal;
      const healed = picomatch([...branches]);
      expect(healed(`${prefix}issue-12-title`)).toBe(true);
      expect(healed(`${prefix}heal-release/2.x-1234567`)).toBe(true);
      expect(healed("main")).toBe(false);
      expect(healed(`x${prefix}issue-12`)).toBe(false);
    }
  });
});

describe("the model's API", () => {
  const api =
    "api: [{ upstream: https://gw.example.com, paths: [/x], base-url-env: B, key-env: K, header: x-api-key }]";

  it("is the preset's, unless the config has another", () => {
    expect(settingsOf(inputs({ ...least, agent: "claude", "agent-command": "" }), undefined).agent.api).toBe(
      presets.claude.api,
    );
    const own = settingsOf(inputs({ gate: "x" }), config(`agent: { preset: claude, ${api} }`)).agent.api;
    expect(own.map((entry) => entry.upstream)).toEqual(["https://gw.example.com"]);
  });

  it("of the config serves an agent that only an input names", () => {
    expect(settingsOf(inputs(least), config(`agent: { ${api} }`)).agent.api).toHaveLength(1);
  });

  it("of the config's agent is not given to another that an input names", () => {
    const written = config(`agent: { preset: claude, ${api} }`);
    expect(settingsOf(inputs({ gate: "x", agent: "codex" }), written).agent.api).toBe(presets.codex.api);
    expect(settingsOf(inputs(least), written).agent.api).toEqual([]);
  });
});

describe("what is missing is said with every way to give it", () => {
  it("no agent", () => {
    const problem = problemOf(() =>
      settingsOf(inputs({ gate: "npm test", config: "g.yml" }), config("setup: [x]")),
    );
    expect(problem.code).toBe("no-agent");
    expect(problemLine(problem)).toBe(
      'No agent is named. Set input "agent" (claude, codex, gemini, copilot, opencode, qwen, aider) or "agent-command", or "agent.preset" or "agent.command" in g.yml, or the environment variable AGENT_CMD.',
    );
  });

  it("no gate", () => {
    const problem = problemOf(() => settingsOf(inputs({ "agent-command": "a" }), undefined));
    expect(problem.code).toBe("no-gate");
    expect(problemLine(problem)).toBe(
      'No gate is named, and nothing is proposed without one. Set input "gate" (one command a line), or in .github/gatehouse.yml either "gate: [npm test]" or "gate: { workflow: ci.yml, job: test }".',
    );
  });
});
