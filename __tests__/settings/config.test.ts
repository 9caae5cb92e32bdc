import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem, problemLine } from "../../src/problem.ts";
import { readConfig } from "../../src/settings/config.ts";
import type { Config } from "../../src/settings/settings.ts";
import { findingLine, SourceProblem } from "../../src/settings/source.ts";

const file = ".github/gatehouse.yml";

function problemOf(text: string): SourceProblem {
  try {
    readConfig(text, file);
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    expect(error).toBeInstanceOf(Problem);
    expect(error.code).toBe("bad-config");
    return error;
  }
  throw new Error(`accepted: ${text}`);
}

const nothing: Config = {
  agent: undefined,
  setup: undefined,
  gate: undefined,
  gateBaseline: undefined,
  gateHosts: undefined,
  toolchainEnv: undefined,
  evidence: { paths: undefined, onChange: undefined },
  protect: undefined,
  brief: { files: undefined, comments: undefined },
  limits: {
    attempts: undefined,
    minutes: undefined,
    changedFiles: undefined,
    changedLines: undefined,
    openPullRequests: undefined,
    agentRunsPerDay: undefined,
    issueCharacters: undefined,
    commentCharacters: undefined,
  },
  schedule: { order: undefined, priorities: undefined, cooldownDays: undefined },
  allow: { bots: undefined },
  pauseIssue: undefined,
  strict: undefined,
  heal: { branches: undefined, workflows: undefined },
};

it("takes only true and false for a switch", () => {
  expect(readConfig("strict: true\n", "x.yml").strict).toBe(true);
  expect(() => readConfig("strict: yes please\n", "x.yml")).toThrow(
    'x.yml:1:9: "strict" is "yes please", but must be true or false',
  );
});

describe("a config file", () => {
  it("is read as the contract shows it", () => {
    const text = readFileSync(new URL("fixtures/contract.yml", import.meta.url), "utf8");
    expect(readConfig(text, file)).toEqual({
      agent: {
        choice: { kind: "preset", name: "claude" },
        api: [
          {
            upstream: "https://api.example.com",
            paths: ["/v1/messages"],
            baseUrlEnv: "EXAMPLE_BASE_URL",
            keyEnv: "EXAMPLE_API_KEY",
            header: "x-api-key",
          },
        ],
        env: [],
        hosts: [],
        timeoutMinutes: 30,
      },
      setup: ["npm ci"],
      gate: {
        kind: "checks",
        from: file,
        checks: [
          {
            name: "lint",
            run: "npm run lint",
            shell: undefined,
            env: {},
            workingDirectory: ".",
            timeoutMinutes: undefined,
          },
          {
            name: "test",
            run: "npm test",
            shell: undefined,
            env: {},
            workingDirectory: ".",
            timeoutMinutes: 10,
          },
        ],
      },
      gateBaseline: "first",
      gateHosts: [],
      toolchainEnv: undefined,
      evidence: { paths: ["**/*.test.ts"], onChange: "flag" },
      protect: ["migrations/**"],
      brief: { files: ["AGENTS.md", "CLAUDE.md", "CONTRIBUTING.md"], comments: "collaborators" },
      limits: {
        attempts: 3,
        minutes: 60,
        changedFiles: 100,
        changedLines: 3000,
        openPullRequests: 5,
        agentRunsPerDay: 20,
        issueCharacters: undefined,
        commentCharacters: undefined,
      },
      schedule: { order: ["priority", "milestone", "age"], priorities: [["P0"], ["P1"]], cooldownDays: 7 },
      allow: { bots: ["renovate[bot]"] },
      pauseIssue: 7,
      strict: undefined,
      heal: { branches: ["agent/**"], workflows: ["ci.yml"] },
    } satisfies Config);
  });

  it.each(["", "\n", "# nothing yet\n", "---\n", "null\n", "~", "{}"])(
    "that says nothing is empty: %j",
    (text) => {
      expect(readConfig(text, file)).toEqual(nothing);
    },
  );

  it("takes a workflow's job for a gate", () => {
    expect(readConfig("gate: { workflow: .github/workflows/ci.yml, job: test }", file).gate).toEqual({
      kind: "workflow",
      workflow: "ci.yml",
      job: "test",
    });
    expect(readConfig("gate:\n  workflow: ci.yaml\n", file).gate).toEqual({
      kind: "workflow",
      workflow: "ci.yaml",
      job: undefined,
    });
  });

  it("takes a part of a minute for the agent", () => {
    expect(readConfig("agent: { timeout-minutes: 0.5 }", file).agent?.timeoutMinutes).toBe(0.5);
  });

  it("takes commands, with everything that a check may say", () => {
    const text = [
      "gate:",
      "  - npm run lint",
      "  - run: |",
      "      make all",
      "      make check",
      "    shell: bash -l {0}",
      "    env: { CI: true, WORKERS: 4, MODE: fast, EMPTY: '' }",
      "    working-directory: ./packages/a/",
      "    timeout-minutes: 5",
    ].join("\n");
    expect(readConfig(text, file).gate).toEqual({
      kind: "checks",
      from: file,
      checks: [
        {
          name: "npm run lint",
          run: "npm run lint",
          shell: undefined,
          env: {},
          workingDirectory: ".",
          timeoutMinutes: undefined,
        },
        {
          name: "make all",
          run: "make all\nmake check\n",
          shell: "bash -l {0}",
          env: { CI: "true", WORKERS: "4", MODE: "fast", EMPTY: "" },
          workingDirectory: "packages/a",
          timeoutMinutes: 5,
        },
      ],
    });
  });

  it("is YAML 1.2: off is a word, aliases work, a byte order mark and carriage returns do not matter", () => {
    expect(
      readConfig("\uFEFFgate-baseline: off\r\nprotect: &p [a/**]\r\nevidence:\r\n  paths: *p\r\n", file),
    ).toEqual({
      ...nothing,
      gateBaseline: "off",
      protect: ["a/**"],
      evidence: { paths: ["a/**"], onChange: undefined },
    });
    expect(readConfig("%YAML 1.1\n---\ngate-baseline: off\n", file).gateBaseline).toBe("off");
  });

  it.each(["http://127.0.0.1:8080/v1", "http://localhost:1", "http://[::1]"])(
    "takes %s, a model on the runner itself, without TLS",
    (upstream) => {
      const text = `agent: { api: [{ upstream: '${upstream}', ${apiEntry} }] }`;
      expect(readConfig(text, file).agent?.api?.[0]?.upstream).toBe(upstream);
    },
  );

  it("names hosts in lower case and an upstream without a slash at its end", () => {
    const agent = readConfig(
      "agent:\n  hosts: [API.Example.COM]\n  api:\n    - { upstream: 'https://gw.example.com:8443/openai/v1/', paths: [/responses, '/models/*'], base-url-env: B, key-env: K, header: authorization }",
      file,
    ).agent;
    expect(agent?.hosts).toEqual(["api.example.com"]);
    expect(agent?.choice).toBeUndefined();
    expect(agent?.api).toEqual([
      {
        upstream: "https://gw.example.com:8443/openai/v1",
        paths: ["/responses", "/models/*"],
        baseUrlEnv: "B",
        keyEnv: "K",
        header: "authorization",
      },
    ]);
  });
});

const topKeys =
  "agent, setup, gate, gate-baseline, gate-hosts, toolchain-env, evidence, protect, brief, limits, schedule, allow, strict, pause-issue, heal";
const host = "an exact host name such as api.example.com (no scheme, port, path, address or wildcard)";
const variable = "the name of an environment variable (letters, digits and _, not starting with a digit)";
const pattern = 'a pattern from the repository\'s root, such as "migrations/**"';
const apiEntry = "paths: [/x], base-url-env: B, key-env: K, header: x-api-key";

/** Text, and the line after `.github/gatehouse.yml:`. */
const wrong: readonly (readonly [string, string])[] = [
  ["setup: []\nprotekt: [a]\n", '2:1: unknown key "protekt". Did you mean "protect"?'],
  ["limits:\n  atempts: 3\n", '2:3: unknown key "limits.atempts". Did you mean "attempts"?'],
  ["zzz: 1", `1:1: unknown key "zzz". The keys here are ${topKeys}.`],
  ["__proto__: 1", `1:1: unknown key "__proto__". The keys here are ${topKeys}.`],
  ["<<: { setup: [x] }", `1:1: unknown key "<<". The keys here are ${topKeys}.`],
  ["gate:\n  - { nme: x, run: y }", '2:7: unknown key "gate[0].nme". Did you mean "name"?'],
  ["gate: { workflow: ci.yml, jobs: test }", '1:27: unknown key "gate.jobs". Did you mean "job"?'],
  ["- a\n- b\n", "1:1: the file is a list, but must be a mapping of keys to values."],
  ["just text", '1:1: the file is "just text", but must be a mapping of keys to values.'],
  [
    "setup: npm ci",
    '1:8: "setup" is "npm ci", but must be a list. Write each item on a line of its own, after a dash.',
  ],
  ["setup:\n", '1:1: "setup" has no value. Give it one, or remove the key.'],
  ["setup:\n  - npm ci\n  -\n", '3:4: "setup[1]" has no value. Give it one, or remove the key.'],
  ["setup:\n  - 42\n", '2:5: "setup[0]" is 42, but must be text. Put it in quotes.'],
  ["setup: ['']", '1:9: "setup[0]" is "", but must be a command.'],
  ["limits: []", '1:1: "limits" is an empty list, but must be a mapping of keys to values.'],
  ["limits:\n  attempts: 11", '2:13: "limits.attempts" is 11, but must be a whole number from 1 to 10.'],
  ["limits: { attempts: 2.5 }", '1:21: "limits.attempts" is 2.5, but must be a whole number from 1 to 10.'],
  ["limits: { minutes: '60' }", '1:20: "limits.minutes" is "60", but must be a whole number from 1 to 1440.'],
  [
    "limits: { changed-files: .inf }",
    '1:26: "limits.changed-files" is Infinity, but must be a whole number from 1 to 100000.',
  ],
  [
    "gate-baseline: frist",
    '1:16: "gate-baseline" is "frist", but must be one of first, lazy, off. Did you mean "first"?',
  ],
  ["gate-baseline: false", '1:16: "gate-baseline" is false, but must be one of first, lazy, off.'],
  [
    "evidence:\n  on-change: blok",
    '2:14: "evidence.on-change" is "blok", but must be one of allow, flag, block. Did you mean "block"?',
  ],
  [
    "gate: []",
    '1:1: "gate" is an empty list, but must be a list with at least one command; a gate without commands would let everything pass.',
  ],
  [
    "gate: npm test",
    '1:7: "gate" is "npm test", but must be a list of commands, or { workflow: ci.yml, job: test }.',
  ],
  ["gate:\n  job: test", '1:1: "gate.workflow" is missing.'],
  ["gate:\n  - name: x", '2:5: "gate[0].run" is missing.'],
  ["gate: [{ run: x, env: { 1A: b } }]", `1:25: "gate[0].env.1A" is "1A", but must be ${variable}.`],
  [
    "gate: [{ run: x, env: { V: 1.10 } }]",
    '1:28: "gate[0].env.V" is 1.1, but must be text, a whole number, true or false. Put it in quotes.',
  ],
  [
    "gate: [{ run: x, shell: zsh }]",
    '1:25: "gate[0].shell" is "zsh", but must be one of bash, sh, python, pwsh, powershell, cmd, or a command with {0} in the place of the script\'s path.',
  ],
  [
    "gate: [{ run: x, shell: bash -l }]",
    '1:25: "gate[0].shell" is "bash -l", but must be one of bash, sh, python, pwsh, powershell, cmd, or a command with {0} in the place of the script\'s path. Did you mean "bash -l {0}"?',
  ],
  [
    "gate: [{ run: x, working-directory: ../y }]",
    '1:37: "gate[0].working-directory" is "../y", but must be a folder of the repository, written from its root.',
  ],
  [
    "gate: [{ run: x, timeout-minutes: 0 }]",
    '1:35: "gate[0].timeout-minutes" is 0, but must be a whole number from 1 to 1440.',
  ],
  [
    "gate: { workflow: ci }",
    '1:19: "gate.workflow" is "ci", but must be the name of a file in .github/workflows, such as ci.yml.',
  ],
  [
    "agent:\n  preset: claude\n  command: my-agent\n",
    '3:12: "agent.command" is "my-agent", but must be left out where "agent.preset" is given. Remove one of the two.',
  ],
  [
    "agent: { preset: cluade }",
    '1:18: "agent.preset" is "cluade", but must be one of claude, codex, gemini, copilot, opencode, qwen, aider. Did you mean "claude"?',
  ],
  [
    "agent: { timeout-minutes: 0.05 }",
    '1:27: "agent.timeout-minutes" is 0.05, but must be a number from 0.1 to 1440.',
  ],
  ["agent: claude", '1:8: "agent" is "claude", but must be a mapping of keys to values.'],
  ["agent: { env: [A-B] }", `1:16: "agent.env[0]" is "A-B", but must be ${variable}.`],
  [
    "agent: { env: ['KEY=sk-secret'] }",
    `1:16: "agent.env[0]" is "KEY=…", but must be ${variable}. Give the name only; the value comes from the step's env.`,
  ],
  [
    "agent: { env: [GITHUB_TOKEN] }",
    '1:16: "agent.env[0]" is "GITHUB_TOKEN", but must be a name that may enter the box, and those of the runner, git, ssh, sudo and the dynamic loader, or that make a program run code when it starts, may not.',
  ],
  [
    "gate-hosts: ['http://x.example.com/']",
    `1:14: "gate-hosts[0]" is "http://x.example.com/", but must be ${host}. Did you mean "x.example.com"?`,
  ],
  [
    `agent: { api: [{ upstream: http://a.example.com, ${apiEntry} }] }`,
    '1:28: "agent.api[0].upstream" is "http://a.example.com", but must be an https address without user, query and fragment, such as https://api.example.com. Did you mean "https://a.example.com"?',
  ],
  [
    `agent: { api: [{ upstream: 'http://127.0.0.1.example.com', ${apiEntry} }] }`,
    '1:28: "agent.api[0].upstream" is "http://127.0.0.1.example.com", but must be an https address without user, query and fragment, such as https://api.example.com. Did you mean "https://127.0.0.1.example.com"?',
  ],
  [
    `agent: { api: [{ upstream: 'https://u:p@a.example.com', ${apiEntry} }] }`,
    '1:28: "agent.api[0].upstream" is "https://u:p@a.example.com", but must be an https address without user, query and fragment, such as https://api.example.com.',
  ],
  [`agent: { api: [{ ${apiEntry} }] }`, '1:16: "agent.api[0].upstream" is missing.'],
  [
    "agent: { api: [{ upstream: https://a.example.com, paths: [v1], base-url-env: B, key-env: K, header: x-api-key }] }",
    '1:59: "agent.api[0].paths[0]" is "v1", but must be a path that begins with / (a * may stand at its end), without .. and without a query.',
  ],
  [
    "agent: { api: [{ upstream: https://a.example.com, paths: [/a/../b], base-url-env: B, key-env: K, header: cookie }] }",
    '1:59: "agent.api[0].paths[0]" is "/a/../b", but must be a path that begins with / (a * may stand at its end), without .. and without a query. (1 of 2 errors in this file.)',
  ],
  [
    "agent: { api: [{ upstream: https://a.example.com, paths: [/a], base-url-env: B, key-env: sk-live-abcdef, header: x-api-key }] }",
    `1:90: "agent.api[0].key-env" is "sk-l…", but must be ${variable}.`,
  ],
  [
    "protect: ['!src/**']",
    `1:11: "protect[0]" is "!src/**", but must be ${pattern}. A pattern can only add; it cannot begin with an exclamation mark.`,
  ],
  [
    "protect: [/migrations/**]",
    `1:11: "protect[0]" is "/migrations/**", but must be ${pattern}. Did you mean "migrations/**"?`,
  ],
  [
    "protect: [migrations/]",
    `1:11: "protect[0]" is "migrations/", but must be ${pattern}. Did you mean "migrations/**"?`,
  ],
  [
    "brief: { files: [../x] }",
    '1:18: "brief.files[0]" is "../x", but must be a path from the repository\'s root, such as .github/gatehouse.yml (no leading / or ./, no ..).',
  ],
  [
    "schedule: { order: [age, age] }",
    '1:13: "schedule.order" is a list, but must be a list in which no two entries have the same name.',
  ],
  [
    "schedule: { cooldown-days: -1 }",
    '1:28: "schedule.cooldown-days" is -1, but must be a whole number from 0 to 365.',
  ],
  [
    "schedule: { priorities: ['a,b'] }",
    '1:26: "schedule.priorities[0]" is "a,b", but must be the name of a label, of at most 50 characters and without a comma.',
  ],
  [
    "allow: { bots: ['*'] }",
    '1:17: "allow.bots[0]" is "*", but must be the login of a bot, such as "renovate[bot]".',
  ],
  ["pause-issue: 0", '1:14: "pause-issue" is 0, but must be a whole number from 1 to 1000000000.'],
  [
    "heal: { workflows: [ci.txt] }",
    '1:21: "heal.workflows[0]" is "ci.txt", but must be the name of a file in .github/workflows, such as ci.yml.',
  ],
];

/** What is not YAML, or not one plain document of it. */
const broken: readonly (readonly [string, string])[] = [
  [
    "setup: [a\ngate: [b]",
    "2:1: this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
  ],
  ["a: b: c", "1:4: this is not valid YAML: Nested mappings are not allowed in compact mappings."],
  ["setup: []\ngate: [a]\ngate: [b]\n", '3:1: the key "gate" is there twice. Remove one.'],
  [
    "limits: !!set { attempts }",
    "1:9: tags (words that begin with an exclamation mark) are not accepted. Put text in quotes.",
  ],
  [
    "setup: [!env HOME]",
    "1:9: tags (words that begin with an exclamation mark) are not accepted. Put text in quotes.",
  ],
  ["setup: []\n---\nsetup: []\n", "2:1: there is more than one document in the file."],
  ["setup: *s", '1:8: nothing is named "&s" before this.'],
  ["? [setup]\n: []\n", "1:3: a key must be plain text."],
  ["protect: [&p a]\n*p : 1\n", "2:1: a key must be plain text."],
  ["setup: &s [*s]", '1:12: "*s" holds itself.'],
];

describe("a wrong config ends in one line with file, line, column, key and a suggestion", () => {
  it.each([...wrong, ...broken])("%j", (text, line) => {
    expect(problemLine(problemOf(text))).toBe(`${file}:${line}`);
  });

  it("and all of its errors are there, in the file's order, at most ten", () => {
    const { message, hint, findings } = problemOf("protekt: []\nlimits: { attempts: 0 }\nsetup: x\n");
    expect(message).toBe(`${file}:1:1: unknown key "protekt".`);
    expect(hint).toBe('Did you mean "protect"? (1 of 3 errors in this file.)');
    expect(findings.map(findingLine)).toEqual([
      `${file}:1:1: unknown key "protekt". Did you mean "protect"?`,
      `${file}:2:21: "limits.attempts" is 0, but must be a whole number from 1 to 10.`,
      `${file}:3:8: "setup" is "x", but must be a list. Write each item on a line of its own, after a dash.`,
    ]);
    const many = problemOf(Array.from({ length: 25 }, (_, index) => `k${index}: 1`).join("\n"));
    expect(many.findings).toHaveLength(10);
    expect(many.hint).toContain("(1 of 25 errors in this file.)");
  });

  it("when its aliases grow without bound, before they have grown", () => {
    const rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let row = 1; row < 12; row++) {
      rows.push(
        `a${row}: &a${row} [${Array(9)
          .fill(`*a${row - 1}`)
          .join(", ")}]`,
      );
    }
    expect(problemOf(rows.join("\n")).message).toBe(
      `${file}:1:1: aliases of aliases make the file too large.`,
    );
    const flat = `protect: [&p a, ${Array(1001).fill("*p").join(", ")}]`;
    expect(problemOf(flat).message).toMatch(/: there are more than 1000 aliases in the file\.$/);
  });

  it("when it is nested without bound or very large", () => {
    expect(problemOf(`setup: ${"[".repeat(100_000)}`).message).toContain("nested too deeply");
    expect(problemOf(`# ${"x".repeat(1024 * 1024)}`).message).toBe(
      `${file}:1:1: the file is larger than 1 MiB.`,
    );
  });

  it("whatever the text: a config, or one line that begins with the place", () => {
    const word = fc.constantFrom(
      ..."agent setup gate limits protect evidence heal run name attempts paths".split(" "),
      ": ",
      ":\n",
      "\n",
      "\n  ",
      "\n  - ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      ", ",
      "'",
      '"',
      "|\n",
      "&a ",
      "*a",
      "!t ",
      "# ",
      "1",
      "x",
      "null",
      "\t",
      "---\n",
      "%",
      "? ",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        try {
          readConfig(words.join(""), file);
        } catch (error) {
          if (!(error instanceof SourceProblem)) throw error;
          expect(problemLine(error)).toMatch(/^\.github\/gatehouse\.yml:\d+:\d+: [^\n\r]+$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
