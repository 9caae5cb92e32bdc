/**
 * Decides how each known agent is started without a person. Data only: no agent has a code path of its own.
 *
 * The key of a model's API stays outside the box: `api` says where the proxy finds it and what it is for. Commands, variables and files
 * are what `npm run test:agents` proves with the versions below, against a scripted model: no service was ever asked, so the names of models
 * are those that the programs themselves know.
 */
import type { ModelApi, PresetName } from "./settings.ts";

export interface Preset {
  readonly package: { readonly registry: "npm" | "PyPI"; readonly name: string };
  /** The version that was tried, from the issue to the pull request (`npm run test:agents`). */
  readonly version: string;
  /** A shell line; the brief is on its standard input, and `{prompt_file}` is its path. */
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
  /** Files for the throw-away HOME, by their path in it. */
  readonly home: Readonly<Record<string, string>>;
  readonly api: readonly ModelApi[];
  /** The variable that names another model, handed in by `agent-env`. */
  readonly modelEnv: string;
  /** Files of the repository that the agent reads by itself; the brief need not repeat them. */
  readonly instructionFiles: readonly string[];
}

/** The shell's way to say: this variable's value, or else that. */
function variableOr(variable: string, otherwise: string): string {
  return `\${${variable}:-${otherwise}}`;
}

/** The shell's way to say: the program's own model, or the one that this variable names. */
function modelFrom(variable: string): string {
  return `\${${variable}:+--model "$${variable}"}`;
}

const npm = (name: string) => ({ registry: "npm", name }) as const;

export const presets: Readonly<Record<PresetName, Preset>> = {
  claude: {
    package: npm("@anthropic-ai/claude-code"),
    version: "2.1.330",
    // A repository's own settings would otherwise lead it to another address, and start their hooks, key helper and MCP servers.
    // With them it leaves CLAUDE.md out, which the brief has. IS_SANDBOX lets root leave out the questions.
    command: `claude -p --permission-mode bypassPermissions --output-format json --setting-sources user --strict-mcp-config ${modelFrom("ANTHROPIC_MODEL")}`,
    env: { IS_SANDBOX: "1", CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1", CLAUDE_CODE_MAX_RETRIES: "3" },
    home: {},
    api: [
      {
        upstream: "https://api.anthropic.com",
        paths: ["/v1/messages"],
        baseUrlEnv: "ANTHROPIC_BASE_URL",
        keyEnv: "ANTHROPIC_API_KEY",
        header: "x-api-key",
      },
    ],
    modelEnv: "ANTHROPIC_MODEL",
    instructionFiles: [],
  },
  codex: {
    package: npm("@openai/codex"),
    version: "0.169.0",
    // The provider that is built in ignores OPENAI_BASE_URL and tries a WebSocket first; one of our own does neither.
    command: [
      "codex exec --json --ephemeral --skip-git-repo-check --dangerously-bypass-approvals-and-sandbox",
      "-c model_provider=gatehouse",
      String.raw`-c "model_providers.gatehouse={name=\"gatehouse\",base_url=\"${variableOr("OPENAI_BASE_URL", "https://api.openai.com/v1")}\",env_key=\"OPENAI_API_KEY\",wire_api=\"responses\",request_max_retries=2,stream_max_retries=2}"`,
      "-c analytics.enabled=false -c check_for_update_on_startup=false",
      "--disable plugins --disable remote_plugin --disable apps",
      `${modelFrom("CODEX_MODEL")} -`,
    ].join(" "),
    env: {},
    home: {},
    api: [openAi(["/responses"], "OPENAI_BASE_URL", "OPENAI_API_KEY")],
    modelEnv: "CODEX_MODEL",
    instructionFiles: ["AGENTS.md"],
  },
  gemini: {
    package: npm("@google/gemini-cli"),
    version: "0.61.0",
    // Without a model named, a second model is asked first which one to take.
    command: `gemini -m "${variableOr("GEMINI_MODEL", "gemini-2.5-pro")}" --approval-mode yolo --skip-trust --output-format json`,
    env: { GEMINI_CLI_NO_RELAUNCH: "true" },
    home: {
      ".gemini/settings.json": JSON.stringify({
        security: { auth: { selectedType: "gemini-api-key" } },
        privacy: { usageStatisticsEnabled: false },
        general: { enableAutoUpdate: false, maxAttempts: 2 },
        context: { fileName: ["AGENTS.md", "GEMINI.md"] },
      }),
    },
    api: [
      {
        upstream: "https://generativelanguage.googleapis.com",
        paths: ["/v1beta/models/*"],
        baseUrlEnv: "GOOGLE_GEMINI_BASE_URL",
        keyEnv: "GEMINI_API_KEY",
        header: "x-goog-api-key",
      },
    ],
    modelEnv: "GEMINI_MODEL",
    instructionFiles: ["AGENTS.md", "GEMINI.md"],
  },
  copilot: {
    package: npm("@github/copilot"),
    version: "1.0.102",
    command: [
      `COPILOT_PROVIDER_BASE_URL="${variableOr("COPILOT_PROVIDER_BASE_URL", "https://api.openai.com/v1")}"`,
      `COPILOT_MODEL="${variableOr("COPILOT_MODEL", "gpt-5.4")}"`,
      `COPILOT_PROVIDER_WIRE_API="${variableOr("COPILOT_PROVIDER_WIRE_API", "responses")}"`,
      "copilot --allow-all --no-auto-update --output-format json",
    ].join(" "),
    env: { COPILOT_OFFLINE: "true" },
    home: {},
    api: [
      openAi(["/responses", "/chat/completions"], "COPILOT_PROVIDER_BASE_URL", "COPILOT_PROVIDER_API_KEY"),
    ],
    modelEnv: "COPILOT_MODEL",
    instructionFiles: ["AGENTS.md", "CLAUDE.md", "GEMINI.md", ".github/copilot-instructions.md"],
  },
  opencode: {
    package: npm("opencode-ai"),
    version: "1.18.33",
    // A title keeps it from asking the model for one. Of a project's own settings it would change the file, which a guard then stops.
    command: `OPENCODE_CONFIG_CONTENT='{"autoupdate":false,"share":"disabled","provider":{"anthropic":{"options":{"baseURL":"'"${variableOr("OPENCODE_BASE_URL", "https://api.anthropic.com/v1")}"'"}}}}' opencode run --auto --format json --title brief ${modelFrom("OPENCODE_MODEL")}`,
    env: {
      OPENCODE_DISABLE_AUTOUPDATE: "1",
      OPENCODE_DISABLE_MODELS_FETCH: "1",
      OPENCODE_DISABLE_PROJECT_CONFIG: "1",
    },
    home: {},
    api: [
      {
        upstream: "https://api.anthropic.com/v1",
        paths: ["/messages"],
        baseUrlEnv: "OPENCODE_BASE_URL",
        keyEnv: "ANTHROPIC_API_KEY",
        header: "x-api-key",
      },
    ],
    modelEnv: "OPENCODE_MODEL",
    instructionFiles: [],
  },
  qwen: {
    package: npm("@qwen-code/qwen-code"),
    version: "0.15.10",
    // It would write the project's settings anew in its own form, which a guard then stops. It takes no notice of NO_PROXY, so it
    // would look for the door behind the proxy; what it starts still finds the proxy by ALL_PROXY.
    command: [
      "[ ! -d .qwen ] || chmod -R a-w .qwen",
      [
        "env -u HTTPS_PROXY -u https_proxy -u HTTP_PROXY -u http_proxy",
        'QWEN_CODE_SYSTEM_SETTINGS_PATH="$HOME/.qwen/system-settings.json"',
        `qwen --allowed-mcp-server-names none --auth-type openai --model "${variableOr("OPENAI_MODEL", "gpt-5.4")}" --approval-mode yolo --output-format json`,
      ].join(" "),
    ].join("\n"),
    env: {},
    home: {
      ".qwen/system-settings.json": JSON.stringify({
        privacy: { usageStatisticsEnabled: false },
        telemetry: { enabled: false },
        general: { enableAutoUpdate: false },
      }),
    },
    api: [openAi(["/chat/completions"], "OPENAI_BASE_URL", "OPENAI_API_KEY")],
    modelEnv: "OPENAI_MODEL",
    instructionFiles: ["AGENTS.md", "QWEN.md"],
  },
  aider: {
    package: { registry: "PyPI", name: "aider-chat" },
    version: "0.86.2",
    // It takes every file into its conversation that the brief names.
    // It cannot read a history whose objects lie elsewhere.
    // It knows of the tree's files only what git knows. Its cache has no other place than the tree, so it is kept from making one.
    // Variables from the repository's .env would win over ours.
    command: [
      "rm -rf .git && git init --quiet && git add --all",
      "mkdir -p .aider.tags.cache.v4/none && chmod 555 .aider.tags.cache.v4",
      [
        `base="${variableOr("OPENAI_API_BASE", "https://api.openai.com/v1")}" code=0;`,
        `aider --model "${variableOr("AIDER_MODEL", "openai/gpt-5")}" --openai-api-base "$base" --set-env "OPENAI_BASE_URL=$base"`,
        "--message-file {prompt_file} --yes-always --no-auto-commits --no-dirty-commits --no-auto-lint --no-auto-test --no-gitignore",
        "--no-check-update --analytics-disable --no-show-release-notes --no-show-model-warnings --no-detect-urls --no-stream",
        '--chat-history-file "$HOME/.aider.history.md" --input-history-file "$HOME/.aider.input" || code=$?',
      ].join(" "),
      "chmod 755 .aider.tags.cache.v4 && rm -r .aider.tags.cache.v4",
      'exit "$code"',
    ].join("\n"),
    env: { LITELLM_LOCAL_MODEL_COST_MAP: "True" },
    home: {},
    api: [openAi(["/chat/completions"], "OPENAI_API_BASE", "OPENAI_API_KEY")],
    modelEnv: "AIDER_MODEL",
    instructionFiles: ["AGENTS.md", "CLAUDE.md", "GEMINI.md"],
  },
};

/** The agent asks below its base URL, which stands for `/v1` of the service. */
function openAi(paths: readonly string[], baseUrlEnv: string, keyEnv: string): ModelApi {
  return {
    upstream: "https://api.openai.com/v1",
    paths,
    baseUrlEnv,
    keyEnv,
    header: "authorization",
  };
}

/** The shell line that installs the version that was tried. */
export function installLine({ package: { registry, name }, version }: Preset): string {
  switch (registry) {
    case "npm":
      return `npm install --global ${name}@${version}`;
    case "PyPI":
      return `pipx install ${name}==${version}`;
    default:
      return registry satisfies never;
  }
}

/** The shell lines that start a preset: its files in HOME (those that are not there yet), then its command. */
export function presetCommand(name: PresetName): string {
  const { command, home } = presets[name];
  const files = Object.entries(home).map(([path, content]) => {
    const folder = path.slice(0, path.lastIndexOf("/"));
    return [
      `mkdir -p "$HOME/${folder}"`,
      `[ -e "$HOME/${path}" ] || printf '%s' '${content.replaceAll("'", "'\\''")}' > "$HOME/${path}"`,
    ].join("\n");
  });
  return [...files, command].join("\n");
}
