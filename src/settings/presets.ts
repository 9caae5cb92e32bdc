/**
 * Decides how each known agent is started without a person. Data only: no agent has a code path of its own.
 *
 * The key of a model's API stays outside the box: `api` says where the proxy finds it and what it is for. An agent that
 * wants a model named (copilot, qwen, aider) takes it from its own variable, handed in by `agent-env` (`COPILOT_MODEL`,
 * `OPENAI_MODEL`, `AIDER_MODEL`). Commands and variables were seen working with the versions below, other than where a comment says so.
 */
import type { ModelApi, PresetName } from "./settings.ts";

export interface Preset {
  readonly package: { readonly registry: "npm" | "PyPI"; readonly name: string };
  /** The version that was tried; `undefined`: none was. */
  readonly version: string | undefined;
  /** A shell line; the brief is on its standard input, and `{prompt_file}` is its path. */
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
  /** Files for the throw-away HOME, by their path in it. */
  readonly home: Readonly<Record<string, string>>;
  readonly api: readonly ModelApi[];
  /** Files of the repository that the agent reads by itself; the brief need not repeat them. */
  readonly instructionFiles: readonly string[];
}

/** The shell's way to say: this variable's value, or else that. */
function variableOr(variable: string, otherwise: string): string {
  return `\${${variable}:-${otherwise}}`;
}

const npm = (name: string) => ({ registry: "npm", name }) as const;

export const presets: Readonly<Record<PresetName, Preset>> = {
  claude: {
    package: npm("@anthropic-ai/claude-code"),
    version: "2.1.330",
    // A repository's own MCP servers and hooks would otherwise run. IS_SANDBOX lets root leave out the questions.
    command:
      "claude -p --permission-mode bypassPermissions --output-format json --strict-mcp-config --settings '{\"disableAllHooks\":true}'",
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
    instructionFiles: ["CLAUDE.md", "AGENTS.md"],
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
      "--disable plugins --disable remote_plugin --disable apps -",
    ].join(" "),
    env: {},
    home: {},
    api: [openAi("/responses", "OPENAI_BASE_URL", "OPENAI_API_KEY")],
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
    instructionFiles: ["AGENTS.md", "GEMINI.md"],
  },
  copilot: {
    package: npm("@github/copilot"),
    version: "1.0.102",
    command: `COPILOT_PROVIDER_BASE_URL="${variableOr("COPILOT_PROVIDER_BASE_URL", "https://api.openai.com/v1")}" copilot --allow-all --no-auto-update --output-format json`,
    env: { COPILOT_OFFLINE: "true" },
    home: {},
    api: [openAi("/chat/completions", "COPILOT_PROVIDER_BASE_URL", "COPILOT_PROVIDER_API_KEY")],
    instructionFiles: ["AGENTS.md", "CLAUDE.md", "GEMINI.md", ".github/copilot-instructions.md"],
  },
  opencode: {
    package: npm("opencode-ai"),
    version: "1.18.33",
    // A title keeps it from asking the model for one. The provider's address from a variable was not tried.
    command: `OPENCODE_CONFIG_CONTENT='{"autoupdate":false,"share":"disabled","provider":{"anthropic":{"options":{"baseURL":"'"${variableOr("OPENCODE_BASE_URL", "https://api.anthropic.com/v1")}"'"}}}}' opencode run --auto --format json --title brief`,
    env: { OPENCODE_DISABLE_AUTOUPDATE: "1", OPENCODE_DISABLE_MODELS_FETCH: "1" },
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
    instructionFiles: ["AGENTS.md", "CLAUDE.md", "CONTEXT.md"],
  },
  qwen: {
    package: npm("@qwen-code/qwen-code"),
    version: "0.15.10",
    command:
      'QWEN_CODE_SYSTEM_SETTINGS_PATH="$HOME/.qwen/system-settings.json" qwen --approval-mode yolo --output-format json',
    env: {},
    home: {
      ".qwen/system-settings.json": JSON.stringify({
        privacy: { usageStatisticsEnabled: false },
        telemetry: { enabled: false },
        general: { enableAutoUpdate: false },
      }),
    },
    api: [openAi("/chat/completions", "OPENAI_BASE_URL", "OPENAI_API_KEY")],
    instructionFiles: ["QWEN.md", "AGENTS.md"],
  },
  aider: {
    package: { registry: "PyPI", name: "aider-chat" },
    // From its documentation; never run by us. Its `.aider*` files in the root need an ignore rule.
    version: undefined,
    command:
      "aider --message-file {prompt_file} --yes-always --no-auto-commits --no-dirty-commits --no-gitignore --no-check-update --analytics-disable --no-show-model-warnings --no-detect-urls --no-stream",
    env: {},
    home: {},
    api: [openAi("/chat/completions", "OPENAI_API_BASE", "OPENAI_API_KEY")],
    instructionFiles: [],
  },
};

/** The agent asks below its base URL, which stands for `/v1` of the service. */
function openAi(path: string, baseUrlEnv: string, keyEnv: string): ModelApi {
  return {
    upstream: "https://api.openai.com/v1",
    paths: [path],
    baseUrlEnv,
    keyEnv,
    header: "authorization",
  };
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
