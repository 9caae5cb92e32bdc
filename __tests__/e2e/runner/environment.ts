/** The environment of a JavaScript action's step, as the runner builds it. Decides no value that a test can set. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { EmbeddedForge } from "../forge/forge.ts";
import { type Json, textAt } from "../forge/json.ts";

export type ActionEvent = { name: string; payload: object };
export type RunFacts = {
  event: ActionEvent;
  eventPath: string;
  sha: string;
  ref: string;
  token: string;
  workspace: string;
  temp: string;
  toolCache: string;
  home: string;
  marker: string;
  runId: number;
  runAttempt: number;
  env: Readonly<Record<string, string>>;
};

/** Values that only the runner and this step may know; a test looks for them where they must not be. */
export type Canaries = { runtimeToken: string; idToken: string };

export function makeCanaries(): Canaries {
  return { runtimeToken: `runtime-${randomUUID()}`, idToken: `id-token-${randomUUID()}` };
}

/** Everything but inputs, state and the file commands. */
export function stepEnvironment(
  forge: EmbeddedForge,
  facts: RunFacts,
  canaries: Canaries,
): Record<string, string> {
  const actor = textAt(facts.event.payload as Json, "sender", "login") || forge.owner;
  const branch = facts.ref.replace(/^refs\/(heads|tags)\//, "");
  const workflow = `${forge.fullName}/.github/workflows/agent.yml@refs/heads/${forge.defaultBranch}`;
  return {
    PATH: searchPath(),
    HOME: facts.home,
    USER: "runner",
    LANG: "C.UTF-8",
    SHELL: "/bin/bash",
    ImageOS: "ubuntu24",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__gatehouse",
    GITHUB_ACTION_REF: "v1",
    GITHUB_ACTION_REPOSITORY: "octo/gatehouse",
    GITHUB_ACTOR: actor,
    GITHUB_ACTOR_ID: String(forge.people.get(actor)?.id ?? 0),
    GITHUB_API_URL: forge.apiUrl,
    GITHUB_BASE_REF: "",
    GITHUB_EVENT_NAME: facts.event.name,
    GITHUB_EVENT_PATH: facts.eventPath,
    GITHUB_GRAPHQL_URL: forge.graphqlUrl,
    GITHUB_HEAD_REF: "",
    GITHUB_JOB: "agent",
    GITHUB_REF: facts.ref,
    GITHUB_REF_NAME: branch,
    GITHUB_REF_PROTECTED: "false",
    GITHUB_REF_TYPE: facts.ref.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_REPOSITORY: forge.fullName,
    GITHUB_REPOSITORY_ID: String(forge.repositoryId),
    GITHUB_REPOSITORY_OWNER: forge.owner,
    GITHUB_REPOSITORY_OWNER_ID: String(forge.people.get(forge.owner)?.id ?? 0),
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: String(facts.runAttempt),
    GITHUB_RUN_ID: String(facts.runId),
    GITHUB_RUN_NUMBER: "7",
    GITHUB_SERVER_URL: forge.url,
    GITHUB_SHA: facts.sha,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: "Agent",
    GITHUB_WORKFLOW_REF: workflow,
    GITHUB_WORKFLOW_SHA: facts.sha,
    GITHUB_WORKSPACE: facts.workspace,
    RUNNER_ARCH: "X64",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: facts.temp,
    RUNNER_TOOL_CACHE: facts.toolCache,
    RUNNER_TRACKING_ID: facts.marker,
    RUNNER_WORKSPACE: path.dirname(facts.workspace),
    ACTIONS_CACHE_SERVICE_V2: "True",
    ACTIONS_CACHE_URL: `${forge.url}/_cache/`,
    ACTIONS_RESULTS_URL: `${forge.url}/_results/`,
    ACTIONS_RUNTIME_TOKEN: canaries.runtimeToken,
    ACTIONS_RUNTIME_URL: `${forge.url}/_runtime/`,
    ...facts.env,
  };
}

/** The tests' own search path, without the folders of this project's packages. */
function searchPath(): string {
  const folders = (process.env.PATH ?? "/usr/bin:/bin").split(":");
  const kept = folders.filter((folder) => folder !== "" && !folder.includes("node_modules"));
  return [path.dirname(process.execPath), ...kept].join(":");
}
