/** Runs a built action, main and then post, as the Actions runner does, against an embedded forge. Judges nothing. */
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { EmbeddedForge } from "./forge/forge.ts";
import type { Annotation } from "./runner/commands.ts";
import { type ActionEvent, makeCanaries, type RunFacts, stepEnvironment } from "./runner/environment.ts";
import { type FileCommands, makeFileCommands } from "./runner/file-commands.ts";
import { inputVariables, readManifest } from "./runner/manifest.ts";
import { makeMasks } from "./runner/masks.ts";
import { runStep, type SignalOrder, type StepEnd } from "./runner/step.ts";
import {
  changesBetween,
  type LeftProcess,
  processesOf,
  type SecretTrace,
  secretTraces,
  snapshotOf,
  textsBelow,
} from "./runner/traces.ts";
import { giveTo, type JobUser, testUser } from "./runner/user.ts";
import { prepareWorkspace, type Workspace } from "./runner/workspace.ts";

export type RunOptions = {
  forge: EmbeddedForge;
  event: ActionEvent;
  /** What the workflow says under `with:`. */
  inputs?: Readonly<Record<string, string>>;
  /** What the workflow says under `env:`. */
  env?: Readonly<Record<string, string>>;
  /** Values of the workflow's `secrets`: masked from the start, and looked for afterwards. */
  secrets?: readonly string[];
  /** Folder of action.yml. Default: this project. */
  action?: string;
  /** Default: `checkout`, fetch-depth 1, credential as v6 leaves it. */
  workspace?: Workspace;
  /** Changes the workspace before the step, as an earlier step would. */
  prepare?: (workspace: string) => Promise<void>;
  /** The value behind `github.token`. Default: the forge's GITHUB_TOKEN. */
  token?: string;
  ref?: string;
  sha?: string;
  runId?: number;
  runAttempt?: number;
  signals?: readonly SignalOrder[];
  /** Happens when main is over, before post. */
  between?: () => void;
  /** False: as when the machine is gone after main. Default: true. */
  post?: boolean;
  /** Folders before PATH, as earlier steps of the job would put them there; the last one comes first. */
  path?: readonly string[];
  /** The user of the job, and what stands in front of its programs. Default: `testUser()`. */
  as?: JobUser;
  /** Seconds for each of main and post before the harness kills it: no measure of anything. Default: 240. */
  limit?: number;
};

type StepRun = {
  exitCode: number | null;
  signal: string | null;
  timedOut: boolean;
  heldOpen: boolean;
  seconds: number;
  /** As people see it: commands obeyed, secrets hidden. */
  log: string;
  /** As the process wrote it. */
  rawLog: string;
};

export type ActionRun = Awaited<ReturnType<typeof runAction>>;

/** The root of this project. */
export const projectRoot = path.resolve(import.meta.dirname, "../..");

export async function runAction(options: RunOptions) {
  const { forge } = options;
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), "runner-")));
  const folders = {
    workspace: path.join(root, "work", forge.name, forge.name),
    temp: path.join(root, "work/_temp"),
    toolCache: path.join(root, "tools"),
    home: path.join(root, "home"),
    canaries: path.join(root, "canaries"),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  const token = options.token ?? forge.token;
  await prepareWorkspace(options.workspace ?? "checkout", folders, forge, token);
  await options.prepare?.(folders.workspace);

  const eventPath = path.join(folders.temp, "_github_workflow/event.json");
  await mkdir(path.dirname(eventPath));
  await writeFile(eventPath, JSON.stringify(options.event.payload));
  const facts: RunFacts = {
    ...folders,
    event: options.event,
    eventPath,
    sha: options.sha ?? (await forge.repository.sha(`refs/heads/${forge.defaultBranch}`)) ?? "",
    ref: options.ref ?? `refs/heads/${forge.defaultBranch}`,
    token,
    marker: `github_${randomUUID()}`,
    runId: options.runId ?? 9001,
    runAttempt: options.runAttempt ?? 1,
    env: options.env ?? {},
  };
  const canaries = makeCanaries();
  const secrets = [token, ...(options.secrets ?? []), ...Object.values(canaries)];
  const masks = makeMasks([...secrets, Buffer.from(`x-access-token:${token}`).toString("base64")]);
  const manifest = await readManifest(options.action ?? projectRoot);
  const { variables: inputs, unexpected } = inputVariables(
    manifest,
    options.inputs ?? {},
    contexts(forge, facts),
  );
  const as = options.as ?? testUser();
  if (as !== undefined) giveTo(as, root);
  const before = await snapshotOf(folders.workspace);
  const tempBefore = await snapshotOf(folders.temp);

  let laterEnvironment: Record<string, string> = {};
  let laterPath: string[] = [];
  let failed = false;
  const annotations: Annotation[] = [];
  const masked: string[] = [];

  async function step(script: string, state: Record<string, string>, isMain = false) {
    const files = await makeFileCommands(folders.temp);
    if (as !== undefined) giveTo(as, files.folder);
    const environment = stepEnvironment(forge, facts, canaries);
    const states = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
    const searched = [...(options.path ?? []), ...laterPath]
      .reverse()
      .concat(environment.PATH ?? "")
      .join(":");
    const env = {
      ...environment,
      ...laterEnvironment,
      PATH: searched,
      ...inputs,
      ...states,
      ...files.variables,
    };
    const end = await runStep({
      through: as?.through ?? [],
      script: path.join(manifest.directory, script),
      cwd: folders.workspace,
      env,
      masks,
      limit: (options.limit ?? 240) * 1000,
      ...(isMain && options.signals !== undefined ? { signals: options.signals } : {}),
      before: (log) => {
        const names = `Unexpected input(s) '${unexpected.join("', '")}'`;
        if (isMain && unexpected.length > 0) log.annotate("warning", names);
      },
    });
    const read = await readFiles(files, end);
    laterEnvironment = { ...laterEnvironment, ...read.env };
    laterPath = [...laterPath, ...read.path];
    if (end.exitCode !== 0 || end.log.hasFailed() || read.isBroken) failed = true;
    annotations.push(...end.log.annotations);
    masked.push(...end.log.masked);
    const { exitCode, signal, timedOut, heldOpen, seconds, log } = end;
    const shown: StepRun = {
      ...{ exitCode, signal, timedOut, heldOpen, seconds },
      log: log.shown.map((line) => `${line}\n`).join(""),
      rawLog: log.raw.map((line) => `${line}\n`).join(""),
    };
    return { shown, read, told: log.told.join("\n") };
  }

  const main = await step(manifest.main, {}, true);
  options.between?.();
  const withPost = manifest.post !== undefined && options.post !== false;
  const post = withPost ? await step(manifest.post ?? "", main.read.state) : undefined;

  const look = () => processesOf(facts.marker, root);
  // Who was killed could not wait for its boxes. Those who mind them end them in a moment, or never.
  const processes = main.shown.signal === "SIGKILL" ? await whatStays(look) : await look();
  const summary = main.read.summary + (post?.read.summary ?? "");
  const changes = changesBetween(before, await snapshotOf(folders.workspace));
  const runnerOwn = /^. (_runner_file_commands|_github_workflow)(\/|$)|^~ \.$/;
  const left = changesBetween(tempBefore, await snapshotOf(folders.temp)).filter(
    (line) => !runnerOwn.test(line),
  );
  const conclusion: "success" | "failure" = failed ? "failure" : "success";
  const places: Record<string, string> = {
    "main log": main.told,
    "post log": post?.told ?? "",
    outputs: JSON.stringify(main.read.outputs),
    summary,
    state: JSON.stringify(main.read.state),
  };

  /**
   * Places where a secret of this run stands, of all that the run wrote outside the workspace, before any masking. The
   * commands by which the action asks to hide a value are no place.
   */
  async function secretsFound(more: Readonly<Record<string, string>> = {}): Promise<SecretTrace[]> {
    const files: Record<string, string> = {};
    for (const folder of [folders.temp, folders.home])
      for (const [name, text] of Object.entries(await textsBelow(folder)))
        if (!tempBefore.has(name)) files[path.join(path.basename(folder), name)] = text;
    return secretTraces(secrets, { ...places, ...files, ...more });
  }

  return {
    conclusion,
    /** Of main. */
    exitCode: main.shown.exitCode,
    main: main.shown,
    post: post?.shown,
    log: main.shown.log + (post?.shown.log ?? ""),
    outputs: main.read.outputs,
    state: main.read.state,
    env: laterEnvironment,
    path: laterPath,
    summary: masks.hide(summary),
    annotations,
    /** Values that the action asked to hide. */
    masked,
    folders,
    root,
    canaries,
    /** Changed paths below the workspace, `.git` included: `+`, `-` or `~` and the path. */
    workspaceChanges: changes,
    /** The same below RUNNER_TEMP, without the runner's own files. */
    leftInTemp: left,
    processesLeft: processes as LeftProcess[],
    /** Names of the poisons that took effect. */
    poisonsTaken: [...(await snapshotOf(folders.canaries)).keys()].filter((name) => name !== "."),
    secretsFound,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

async function whatStays(look: () => Promise<LeftProcess[]>): Promise<LeftProcess[]> {
  const until = performance.now() + 60_000;
  let found = await look();
  while (found.length > 0 && performance.now() < until) {
    await setTimeout(50);
    found = await look();
  }
  return found;
}

/** What the step wrote to its files, with the old `::set-output` and `::save-state` commands below it. */
async function readFiles(files: FileCommands, end: StepEnd) {
  const { log } = end;
  try {
    const read = await files.read();
    const outputs = { ...log.outputs, ...read.outputs };
    return { ...read, outputs, state: { ...log.state, ...read.state }, isBroken: false };
  } catch (error) {
    log.annotate(
      "error",
      `Unable to process file command successfully. ${error instanceof Error ? error.message : error}`,
    );
    return { outputs: log.outputs, state: log.state, env: {}, path: [], summary: "", isBroken: true };
  }
}

function contexts(forge: EmbeddedForge, facts: RunFacts): Record<string, string> {
  return {
    "github.token": facts.token,
    "github.repository": forge.fullName,
    "github.workspace": facts.workspace,
    "github.sha": facts.sha,
    "github.ref": facts.ref,
    "github.event_name": facts.event.name,
    "github.server_url": forge.url,
    "github.api_url": forge.apiUrl,
    "github.run_id": String(facts.runId),
    "runner.temp": facts.temp,
  };
}
