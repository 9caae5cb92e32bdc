import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem, problemLine } from "../../src/problem.ts";
import { inputNames } from "../../src/settings/input-table.ts";
import { listItems, readInputs } from "../../src/settings/inputs.ts";
import { Secret } from "../../src/words.ts";

/** As the runner sets them: `INPUT_` and the name in upper case, hyphens kept. */
function variables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
}

function lineOf(env: Readonly<Record<string, string>>): string {
  try {
    readInputs(env);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toBe("bad-input");
    return problemLine(error);
  }
  return "accepted";
}

describe("inputs that are not given", () => {
  const nothing = {
    token: undefined,
    agent: undefined,
    agentEnv: undefined,
    allowedHosts: undefined,
    gateHosts: undefined,
    setup: undefined,
    gate: undefined,
    configPath: ".github/gatehouse.yml",
    task: "auto",
    issue: undefined,
    runId: undefined,
    base: undefined,
    branchPrefix: "agent/",
    label: "agent",
    readyLabel: "ready",
    command: "/agent",
    maxAttempts: undefined,
    timeoutMinutes: undefined,
    sandbox: "required",
    phase: "all",
    bundle: undefined,
    onGiveUp: "comment",
    draft: false,
    signCommits: false,
    ciWorkflow: undefined,
    dryRun: false,
  };

  it("have the contract's defaults, or none", () => {
    expect(readInputs({})).toEqual(nothing);
  });

  it("are those that are empty, blank, or lists without an item", () => {
    const empty = variables(Object.fromEntries(inputNames.map((name) => [name, " \n "])));
    expect(readInputs({ ...empty, AGENT_CMD: "  " })).toEqual(nothing);
    expect(
      readInputs(variables({ gate: "# npm test\n\n  # npm run lint", "agent-env": " , ,\n#X" })),
    ).toEqual(nothing);
  });

  it("are not looked for in other variables", () => {
    expect(readInputs({ TASK: "heal", input_task: "heal", LABEL: "x", PATH: "/bin" })).toEqual(nothing);
  });
});

describe("inputs that are given", () => {
  it("are read by kind", () => {
    const inputs = readInputs(
      variables({
        token: " ghs_abc \n",
        agent: "codex",
        "agent-env": "OPENAI_API_KEY, OPENAI_MODEL\n# not this one\n_X1\n",
        "allowed-hosts": "API.example.com,\nfiles.example.com",
        "gate-hosts": "registry.example.org",
        setup: "npm ci\n",
        gate: "npm run lint -- --rule a,b\r\n\r\n# the tests\nnpm test",
        config: "ci/gatehouse.yml",
        task: "issue",
        issue: "12",
        "run-id": "19283746550",
        base: "release/2.x",
        "branch-prefix": "bot-",
        label: "good first issue",
        "ready-label": "queue: agent",
        command: "/fix",
        "max-attempts": "10",
        "timeout-minutes": "1",
        sandbox: "required",
        phase: "work",
        "on-give-up": "draft",
        draft: "true",
        "sign-commits": "true",
        "ci-workflow": ".github/workflows/ci.yaml",
        "dry-run": "true",
      }),
    );
    expect(inputs.token === undefined ? undefined : Secret.reveal(inputs.token)).toBe("ghs_abc");
    expect({ ...inputs, token: undefined }).toEqual({
      token: undefined,
      agent: { kind: "preset", name: "codex" },
      agentEnv: ["OPENAI_API_KEY", "OPENAI_MODEL", "_X1"],
      allowedHosts: ["api.example.com", "files.example.com"],
      gateHosts: ["registry.example.org"],
      setup: ["npm ci"],
      gate: ["npm run lint -- --rule a,b", "npm test"],
      configPath: "ci/gatehouse.yml",
      task: "issue",
      issue: 12,
      runId: 19283746550,
      base: "release/2.x",
      branchPrefix: "bot-",
      label: "good first issue",
      readyLabel: "queue: agent",
      command: "/fix",
      maxAttempts: 10,
      timeoutMinutes: 1,
      sandbox: "required",
      phase: "work",
      bundle: undefined,
      onGiveUp: "draft",
      draft: true,
      signCommits: true,
      ciWorkflow: "ci.yaml",
      dryRun: true,
    });
  });

  it("take the agent's command from AGENT_CMD only when neither input names an agent", () => {
    const AGENT_CMD = " my-agent {prompt_file} ";
    expect(readInputs({ AGENT_CMD }).agent).toEqual({ kind: "command", command: "my-agent {prompt_file}" });
    expect(readInputs({ AGENT_CMD, ...variables({ agent: "qwen" }) }).agent).toEqual({
      kind: "preset",
      name: "qwen",
    });
    expect(readInputs({ AGENT_CMD, ...variables({ "agent-command": "other -p" }) }).agent).toEqual({
      kind: "command",
      command: "other -p",
    });
  });

  it("may switch the walls off for the phase that meets no token, and publish with a bundle", () => {
    expect(readInputs(variables({ sandbox: "off", phase: "work" })).sandbox).toBe("off");
    expect(readInputs(variables({ phase: "publish", bundle: "/tmp/proposal" })).bundle).toBe("/tmp/proposal");
  });
});

const host = "an exact host name such as api.example.com (no scheme, port, path, address or wildcard)";
const variable = "the name of an environment variable (letters, digits and _, not starting with a digit)";
const path = "a path from the repository's root, such as .github/gatehouse.yml (no leading / or ./, no ..)";
const prefix = "the beginning of a branch name that ends with / or -, at most 60 characters, such as agent/";
const branch = "a branch name of letters, digits and . _ - / + = @, not starting with a dash or a dot";
const workflow = "the name of a file in .github/workflows, such as ci.yml";
const allNames = inputNames.join(", ");

const wrong: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
  [{ "max-attemps": "3" }, 'Unknown input "max-attemps". Did you mean "max-attempts"?'],
  [{ max_attempts: "3" }, 'Unknown input "max_attempts". Did you mean "max-attempts"?'],
  [{ "git hub token": "x" }, `Unknown input "git_hub_token". The inputs are ${allNames}.`],
  [
    { agent: "cluade" },
    'Input "agent" is "cluade", but must be one of claude, codex, gemini, copilot, opencode, qwen, aider. Did you mean "claude"?',
  ],
  [
    { agent: "Claude" },
    'Input "agent" is "Claude", but must be one of claude, codex, gemini, copilot, opencode, qwen, aider. Did you mean "claude"?',
  ],
  [
    { agent: "cursor" },
    'Input "agent" is "cursor", but must be one of claude, codex, gemini, copilot, opencode, qwen, aider.',
  ],
  [
    { agent: "claude", "agent-command": "my-agent -p" },
    'Inputs "agent" ("claude") and "agent-command" ("my-agent -p") are both given, but only one of them is accepted. Remove one of them.',
  ],
  [{ "agent-env": "GOOD\n1BAD" }, `Input "agent-env" holds "1BAD", but each item must be ${variable}.`],
  [
    { "agent-env": "API_KEY=sk-secret-value" },
    `Input "agent-env" holds "API_KEY=…", but each item must be ${variable}. Give the name only; the value comes from the step's env.`,
  ],
  [
    { "agent-env": "sk-ant-0123456789-very-secret" },
    `Input "agent-env" holds "sk-a…", but each item must be ${variable}.`,
  ],
  [
    { "agent-env": "GITHUB_TOKEN" },
    'Input "agent-env" holds "GITHUB_TOKEN", but each item must be a name that may enter the box, and those of the runner, git, ssh, sudo and the dynamic loader, or that make a program run code when it starts, may not.',
  ],
  [
    { "allowed-hosts": "https://Api.example.com/v1" },
    `Input "allowed-hosts" holds "https://Api.example.com/v1", but each item must be ${host}. Did you mean "api.example.com"?`,
  ],
  [
    { "allowed-hosts": "api.example.com:443" },
    `Input "allowed-hosts" holds "api.example.com:443", but each item must be ${host}. Did you mean "api.example.com"?`,
  ],
  [
    { "gate-hosts": "*.example.com" },
    `Input "gate-hosts" holds "*.example.com", but each item must be ${host}. List every name that is needed.`,
  ],
  [{ "gate-hosts": "10.0.0.1" }, `Input "gate-hosts" holds "10.0.0.1", but each item must be ${host}.`],
  [
    { gate: "npm test \\\n  --coverage" },
    'Input "gate" holds "npm test \\", but each item must be a whole command on one line. Put it on one line, or use the config file.',
  ],
  [
    { setup: "npm ci &&\\" },
    'Input "setup" holds "npm ci &&\\", but each item must be a whole command on one line. Put it on one line, or use the config file.',
  ],
  [{ config: "../gatehouse.yml" }, `Input "config" is "../gatehouse.yml", but must be ${path}.`],
  [{ config: "/etc/passwd" }, `Input "config" is "/etc/passwd", but must be ${path}.`],
  [{ config: ".git/config" }, `Input "config" is ".git/config", but must be ${path}.`],
  [
    { task: "isue" },
    'Input "task" is "isue", but must be one of auto, issue, heal, next, plan, scan. Did you mean "issue"?',
  ],
  [
    { task: "issue" },
    'Input "task" is "issue", but input "issue" is not given. Set "issue" to the number of the issue.',
  ],
  [
    { task: "heal" },
    'Input "task" is "heal", but input "run-id" is not given. Set "run-id" to the id of the failed run.',
  ],
  [{ issue: "#12" }, 'Input "issue" is "#12", but must be a whole number, 1 or more.'],
  [{ issue: "0" }, 'Input "issue" is "0", but must be a whole number, 1 or more.'],
  [{ "run-id": "1e3" }, 'Input "run-id" is "1e3", but must be a whole number, 1 or more.'],
  [
    { "run-id": "99999999999999999" },
    'Input "run-id" is "99999999999999999", but must be a whole number, 1 or more.',
  ],
  [{ base: "-main" }, `Input "base" is "-main", but must be ${branch}.`],
  [
    { base: "refs/heads/main" },
    `Input "base" is "refs/heads/main", but must be ${branch}. Did you mean "main"?`,
  ],
  [{ base: "refs/heads/a..b" }, `Input "base" is "refs/heads/a..b", but must be ${branch}.`],
  [{ "branch-prefix": "agent" }, `Input "branch-prefix" is "agent", but must be ${prefix}.`],
  [{ "branch-prefix": "/" }, `Input "branch-prefix" is "/", but must be ${prefix}.`],
  [{ "branch-prefix": "a b/" }, `Input "branch-prefix" is "a b/", but must be ${prefix}.`],
  [
    { "branch-prefix": "refs/heads/agent/" },
    `Input "branch-prefix" is "refs/heads/agent/", but must be ${prefix}.`,
  ],
  [
    { label: "x".repeat(51) },
    `Input "label" is "${"x".repeat(51)}", but must be a label: one line of at most 50 characters.`,
  ],
  [
    { "ready-label": "agent:working" },
    'Input "ready-label" is "agent:working", but must be a label other than those that a run sets itself.',
  ],
  [
    { command: "/agent please" },
    'Input "command" is "/agent please", but must be one word of at most 50 characters, such as /agent.',
  ],
  [{ "max-attempts": "0" }, 'Input "max-attempts" is "0", but must be a whole number from 1 to 10.'],
  [{ "max-attempts": "11" }, 'Input "max-attempts" is "11", but must be a whole number from 1 to 10.'],
  [{ "max-attempts": "3.0" }, 'Input "max-attempts" is "3.0", but must be a whole number from 1 to 10.'],
  [{ "max-attempts": "three" }, 'Input "max-attempts" is "three", but must be a whole number from 1 to 10.'],
  [
    { "timeout-minutes": "-5" },
    'Input "timeout-minutes" is "-5", but must be a whole number from 1 to 1440.',
  ],
  [{ sandbox: "none" }, 'Input "sandbox" is "none", but must be one of required, off.'],
  [
    { sandbox: "off" },
    'Input "sandbox" is "off" and "phase" is "all", but without walls only "work" is accepted. Set "phase" to "work" and publish in a second job.',
  ],
  [
    { sandbox: "off", phase: "publish", bundle: "b" },
    'Input "sandbox" is "off" and "phase" is "publish", but without walls only "work" is accepted. Set "phase" to "work" and publish in a second job.',
  ],
  [{ phase: "werk" }, 'Input "phase" is "werk", but must be one of all, work, publish. Did you mean "work"?'],
  [
    { phase: "publish" },
    'Input "phase" is "publish", but input "bundle" is not given. Set "bundle" to the folder that the job with "phase: work" left.',
  ],
  [
    { bundle: "out" },
    'Input "bundle" is "out", but is only accepted with "phase: publish", and "phase" is "all". Remove "bundle", or set "phase" to "publish".',
  ],
  [
    { "on-give-up": "drafts" },
    'Input "on-give-up" is "drafts", but must be one of comment, draft. Did you mean "draft"?',
  ],
  [{ draft: "True" }, 'Input "draft" is "True", but must be true or false. Did you mean "true"?'],
  [{ "dry-run": "yes" }, 'Input "dry-run" is "yes", but must be true or false.'],
  [{ "sign-commits": "1" }, 'Input "sign-commits" is "1", but must be true or false.'],
  [{ "ci-workflow": "ci" }, `Input "ci-workflow" is "ci", but must be ${workflow}.`],
  [{ "ci-workflow": "../ci.yml" }, `Input "ci-workflow" is "../ci.yml", but must be ${workflow}.`],
  [{ token: "a b" }, 'Input "token" is not shown here, but must be one word of plain characters.'],
  [
    { label: "a\u202eb\nc\u0007" },
    'Input "label" is "a\\u{202e}b\\u{a}c\\u{7}", but must be a label: one line of at most 50 characters.',
  ],
];

describe("a wrong input ends in one line that names it, its value and what is accepted", () => {
  it.each(wrong)("%j", (inputs, line) => {
    expect(lineOf(variables(inputs))).toBe(line);
  });

  it("covers every input that can be wrong", () => {
    const tried = new Set(wrong.flatMap(([inputs]) => Object.keys(inputs)));
    expect(inputNames.filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each([
    "INPUT_X",
    "ACTIONS_RUNTIME_TOKEN",
    "RUNNER_TEMP",
    "GITHUB_ENV",
    "GIT_DIR",
    "SSH_AUTH_SOCK",
    "LD_PRELOAD",
    "DYLD_INSERT_LIBRARIES",
    "SUDO_ASKPASS",
    "NODE_OPTIONS",
    "BASH_ENV",
    "ENV",
    "PYTHONSTARTUP",
    "PERL5OPT",
  ])("%s never enters the box", (name) => {
    expect(lineOf(variables({ "agent-env": name }))).toMatch(/^Input "agent-env" holds /);
    expect(lineOf(variables({ "agent-env": `MY_${name}` }))).toBe("accepted");
  });

  it("is one line, whatever the value", () => {
    const names = inputNames.filter(
      (name) => name !== "agent-command" && name !== "setup" && name !== "gate",
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: "binary", maxLength: 200 }), (name, value) => {
        const line = lineOf(variables({ [name]: value }));
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(line.length).toBeLessThan(2000);
      }),
    );
  });
});

describe("lists", () => {
  const item = fc.stringMatching(/^[A-Za-z0-9_.-][A-Za-z0-9_. -]{0,20}[A-Za-z0-9_.-]$/);

  it("come back as they were written, however they are spaced and commented", () => {
    const noise = fc.constantFrom("", "  ", "\t", "# a comment, with a comma", "  # more");
    const blank = fc.constantFrom("", " ", "\t ");
    fc.assert(
      fc.property(fc.array(fc.tuple(item, noise, blank)), fc.constantFrom("\n", "\r\n"), (rows, newline) => {
        const text = rows
          .map(([value, before, space]) => `${before}${newline}${space}${value}${space}`)
          .join(newline);
        const items = rows.map(([value]) => value);
        expect(listItems(text, true)).toEqual(items);
        expect(listItems(text, false)).toEqual(items);
        expect(listItems(items.join(" ,"), true)).toEqual(items);
      }),
    );
  });

  it("of commands keep their commas", () => {
    expect(listItems("a, b\nc", false)).toEqual(["a, b", "c"]);
  });

  it("have no item that is blank or untrimmed, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, commas) => {
        for (const value of listItems(text, commas)) {
          expect(value).not.toBe("");
          expect(value.trim()).toBe(value);
          expect(value).not.toMatch(commas ? /[\r\n,]/ : /[\r\n]/);
        }
      }),
    );
  });
});
