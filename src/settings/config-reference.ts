/** Says what each key of the config file means, in one line each. The types make it complete; what a key accepts, the schema says. */
import type { ConfigFile } from "./config-schema.ts";
import type { Settings } from "./settings.ts";

/** `agent.api[].upstream`: every key that the schema knows, and no other. */
export type ConfigKey = Keys<ConfigFile>;
export type TopKey = keyof ConfigFile;

type Keys<T> = T extends object
  ? { [K in keyof T & string]-?: K | `${K}${Below<NonNullable<T[K]>>}` }[keyof T & string]
  : never;
type Below<T> = T extends readonly (infer Item)[]
  ? `[].${Keys<Item>}`
  : string extends keyof T
    ? never
    : `.${Keys<T>}`;

export interface KeyNote {
  readonly meaning: string;
  /** Markdown; or where the default stands when neither input nor config file says anything. */
  readonly byDefault: string | ((settings: Settings) => unknown);
}

const nothing = "none";

/** In the order of the page. */
export const keyNotes: Readonly<Record<ConfigKey, KeyNote>> = {
  agent: { meaning: "Who works.", byDefault: "inputs `agent` or `agent-command`, else an error" },
  "agent.preset": {
    meaning: "The agent by name, with all that belongs to it. Or `command`, not both.",
    byDefault: nothing,
  },
  "agent.command": {
    meaning:
      "The agent's one-shot command. `{prompt_file}` becomes the path of the brief; without it the brief arrives on standard input.",
    byDefault: nothing,
  },
  "agent.api": {
    meaning: "Model APIs that are reached through the proxy, so that their keys stay outside of the box.",
    byDefault: "what the preset brings",
  },
  "agent.api[].upstream": { meaning: "The address of the API.", byDefault: "must be given" },
  "agent.api[].paths": {
    meaning: "The paths below it that may be asked. A `*` at the end stands for all that begin so.",
    byDefault: "must be given",
  },
  "agent.api[].base-url-env": {
    meaning: "The variable that holds, in the box, the loopback address that leads to the proxy.",
    byDefault: "must be given",
  },
  "agent.api[].key-env": {
    meaning: "The variable of the step that holds the key. In the box it holds a stand-in.",
    byDefault: "must be given",
  },
  "agent.api[].header": {
    meaning: "Where the proxy puts the key; in `authorization` after `Bearer`.",
    byDefault: "must be given",
  },
  "agent.env": {
    meaning: "Variables of the step that the agent gets as they are. The report names each.",
    byDefault: ({ agent }) => agent.env,
  },
  "agent.hosts": {
    meaning: "Further hosts that the agent may reach, over TLS on port 443.",
    byDefault: ({ agent }) => agent.hosts,
  },
  "agent.timeout-minutes": {
    meaning: "How long one attempt of the agent may take.",
    byDefault: ({ agent }) => agent.timeoutMinutes,
  },
  setup: {
    meaning:
      "Commands that prepare a clean checkout, before the agent, and before a gate whose dependency manifests changed.",
    byDefault: ({ setup }) => setup,
  },
  gate: {
    meaning:
      "The repository's own checks. Every one must exit 0. A list of commands, a list of mappings, or the `run:` steps of a CI job.",
    byDefault: "input `gate`, else an error",
  },
  "gate[].name": { meaning: "What reports call it.", byDefault: "the first line of `run`" },
  "gate[].run": { meaning: "The command.", byDefault: "must be given" },
  "gate[].timeout-minutes": { meaning: "How long it may take.", byDefault: "what is left of the run's time" },
  "gate[].shell": { meaning: "As in a workflow.", byDefault: "bash with `-e`, else sh with `-e`" },
  "gate[].env": { meaning: "Variables for this check alone.", byDefault: nothing },
  "gate[].working-directory": { meaning: "The folder it runs in.", byDefault: "the root" },
  "gate.workflow": {
    meaning:
      "The CI workflow whose `run:` steps are the gate. What only a run of it knows, such as a secret, is an error and not guessed.",
    byDefault: "must be given",
  },
  "gate.job": { meaning: "The job in it.", byDefault: "the only job" },
  "gate-baseline": {
    meaning:
      "When the gate runs on the untouched base: before an agent is paid, only after a red attempt, or never.",
    byDefault: ({ gateBaseline }) => gateBaseline,
  },
  "gate-hosts": {
    meaning: "Hosts that `setup` and the gate may reach; package registries, say.",
    byDefault: ({ gateHosts }) => gateHosts,
  },
  "toolchain-env": {
    meaning:
      "Further variables that say where tools are. Agent, `setup` and gate get them as they are; those of common toolchains (`JAVA_HOME`, `GOROOT` and the like) are handed in anyhow.",
    byDefault: ({ toolchainEnv }) => toolchainEnv,
  },
  evidence: {
    meaning: "What a change to the tests and checks that judge it leads to.",
    byDefault: "see below",
  },
  "evidence.paths": {
    meaning: "What counts as a test file here, beside the patterns of common languages.",
    byDefault: ({ evidence }) => evidence.paths,
  },
  "evidence.on-change": {
    meaning:
      "`flag` lists a weakened test first in the pull request, `block` stops the proposal, `allow` does not look.",
    byDefault: "`flag`, and `block` for a heal",
  },
  protect: {
    meaning:
      "Paths that no change may touch, beside the built-in list (`.github/**`, code owners, the config file, instructions and settings of agents, and others). It cannot take one out.",
    byDefault: ({ protect }) => protect,
  },
  brief: { meaning: "What the agent reads.", byDefault: "see below" },
  "brief.files": {
    meaning: "Instruction files of the base commit that are put into the brief, where they are there.",
    byDefault: ({ brief }) => brief.files,
  },
  "brief.comments": {
    meaning:
      "Whose comments are put into the brief: nobody's, those of people who may write to the repository, or all people's.",
    byDefault: ({ brief }) => brief.comments,
  },
  limits: {
    meaning: "How much may happen. A number that is passed ends or stops the work.",
    byDefault: "see below",
  },
  "limits.attempts": {
    meaning: "How often the agent may try, first try included, counted over runs for one branch.",
    byDefault: ({ limits }) => limits.attempts,
  },
  "limits.minutes": {
    meaning:
      "Time for the whole run, agent and gates together. Keep the job's own `timeout-minutes` above it.",
    byDefault: ({ limits }) => limits.minutes,
  },
  "limits.changed-files": { meaning: "Files in a change.", byDefault: ({ limits }) => limits.changedFiles },
  "limits.changed-lines": {
    meaning: "Lines added and removed; a long one counts for every 500 characters.",
    byDefault: ({ limits }) => limits.changedLines,
  },
  "limits.open-pull-requests": {
    meaning: "Open pull requests of the agent's beyond which none is begun.",
    byDefault: ({ limits }) => limits.openPullRequests,
  },
  "limits.agent-runs-per-day": {
    meaning: "Starts in 24 hours, by what our status comments remember.",
    byDefault: ({ limits }) => limits.agentRunsPerDay,
  },
  "limits.issue-characters": {
    meaning:
      "How much of an issue's text the agent reads, and of all that was said below it together. What is longer is cut, and the brief says where.",
    byDefault: ({ limits }) => limits.issueCharacters,
  },
  "limits.comment-characters": {
    meaning: "The same, for one comment or one review.",
    byDefault: ({ limits }) => limits.commentCharacters,
  },
  schedule: { meaning: "How the queue of ready issues is worked off.", byDefault: "see below" },
  "schedule.order": {
    meaning: "What decides which issue comes first, and what decides among equals.",
    byDefault: ({ schedule }) => schedule.order,
  },
  "schedule.priorities": {
    meaning: "Labels, the most urgent first.",
    byDefault:
      "`P0` to `P3`, and `priority: critical`, `high`, `medium`, `low`, also with `/` or without the blank",
  },
  "schedule.cooldown-days": {
    meaning: "How long an issue rests after a give-up, unless a person edits it or comments on it.",
    byDefault: ({ schedule }) => schedule.cooldownDays,
  },
  allow: { meaning: "Exceptions from who may start work.", byDefault: "see below" },
  "allow.bots": {
    meaning:
      "Bots whose labels and comments start work, and whose failed CI runs are healed. All others are refused.",
    byDefault: ({ allow }) => allow.bots,
  },
  strict: {
    meaning:
      "A job that holds more rights than Gatehouse needs (`id-token: write`, `write-all`, further ones to write) is an error and not a warning.",
    byDefault: ({ strict }) => strict,
  },
  "pause-issue": {
    meaning:
      "The number of an issue that stops every start while it is open and has the label `agent:paused`.",
    byDefault: nothing,
  },
  heal: { meaning: "Which failed CI runs start work.", byDefault: "see below" },
  "heal.branches": {
    meaning:
      "Branches that are healed in place. The default branch and protected ones get a pull request of their own.",
    byDefault: ({ heal }) => heal.branches,
  },
  "heal.workflows": {
    meaning: "The CI workflows that count. `task: scan` looks at these and at no others.",
    byDefault: "all; for `task: scan` none",
  },
};

/** YAML for each key of the top; together they show every key below. */
export const examples: Readonly<Record<TopKey, readonly [string, ...string[]]>> = {
  agent: [
    "agent:\n  preset: claude\n  timeout-minutes: 20",
    "agent:\n  command: my-agent --print --prompt-file {prompt_file}\n  api:\n    - upstream: https://api.example.com\n      paths: [/v1/messages]\n      base-url-env: EXAMPLE_BASE_URL\n      key-env: EXAMPLE_API_KEY\n      header: x-api-key\n  env: [EXAMPLE_MODEL]\n  hosts: [docs.example.com]",
  ],
  setup: ["setup:\n  - npm ci"],
  gate: [
    "gate:\n  - npm run lint\n  - npm test",
    "gate:\n  - { name: lint, run: npm run lint }\n  - name: test\n    run: npm test\n    timeout-minutes: 10\n    shell: bash\n    working-directory: packages/shop\n    env: { TZ: UTC }",
    "gate: { workflow: ci.yml, job: test }",
  ],
  "gate-baseline": ["gate-baseline: lazy"],
  "gate-hosts": ["gate-hosts:\n  - registry.npmjs.org"],
  "toolchain-env": ["toolchain-env: [MY_SDK_ROOT]"],
  evidence: ['evidence:\n  paths: ["checks/**"]\n  on-change: block'],
  protect: ['protect: ["migrations/**", "src/billing/**"]'],
  brief: ["brief:\n  files: [AGENTS.md, docs/style.md]\n  comments: none"],
  limits: [
    "limits:\n  attempts: 2\n  minutes: 45\n  changed-files: 30\n  changed-lines: 1000\n  open-pull-requests: 3\n  agent-runs-per-day: 10\n  issue-characters: 20000\n  comment-characters: 4000",
  ],
  schedule: [
    "schedule:\n  order: [priority, milestone, age]\n  priorities: [urgent, soon]\n  cooldown-days: 14",
  ],
  allow: ['allow:\n  bots: ["renovate[bot]"]'],
  strict: ["strict: true"],
  "pause-issue": ["pause-issue: 7"],
  heal: ['heal:\n  branches: ["agent/**", "renovate/**"]\n  workflows: [ci.yml]'],
};
