/**
 * The one way in which git is called: an absolute program, a built environment, no configuration but ours. It knows no
 * subcommand, and must never be given an untrusted folder as working directory, repository or source of content.
 *
 * It starts git with `node:child_process` and not with `@actions/exec`, which leaves a write error on the child's
 * standard input unhandled (a git that dies early then ends our process), cannot tell a signal from an exit code,
 * and cannot be cancelled.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { Problem } from "../../problem.ts";
import { failure } from "./failure.ts";

/** Git on this machine: found once, before anything untrusted is read. */
export interface GitProgram {
  readonly path: string;
  /** For every call. */
  readonly env: Readonly<Record<string, string>>;
  /** Further variables for the calls that speak to the forge: proxies and certificates, as the machine has them. */
  readonly networkEnv: Readonly<Record<string, string>>;
}

export interface GitOrder {
  readonly args: readonly string[];
  readonly gitDir: string;
  /** Only a folder of our own that nothing untrusted has touched. */
  readonly workTree?: string;
  readonly index?: string;
  readonly input?: Uint8Array;
  /** `key=value`, on top of the closed configuration. Never a secret: other users can read a command line. */
  readonly config?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly network?: boolean;
}

export interface GitEnd {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: Buffer;
  /** The last 64 KiB. */
  readonly stderr: string;
}

export interface Git {
  /** How it ended, whatever the code. @throws Problem `git-failed`, `cancelled` */
  run(order: GitOrder): Promise<GitEnd>;
  /** Standard output. @throws Problem `git-failed` unless the exit code is 0, with git's own last line */
  read(order: GitOrder): Promise<Buffer>;
}

const NETWORK_NAMES = [
  "HTTPS_PROXY",
  "https_proxy",
  "HTTP_PROXY",
  "http_proxy",
  "ALL_PROXY",
  "all_proxy",
  "NO_PROXY",
  "no_proxy",
  "GIT_SSL_CAINFO",
  "GIT_SSL_CAPATH",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
] as const;

/** What the system itself needs to start a program: the developer tools of macOS, the loader of Windows. */
const SYSTEM_NAMES = ["DEVELOPER_DIR", "SYSTEMROOT", "SystemRoot"] as const;

const CLOSED_CONFIG = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.untrackedCache=false",
  "core.attributesFile=/dev/null",
  "core.excludesFile=/dev/null",
  "core.askPass=",
  "core.protectHFS=true",
  "core.protectNTFS=true",
  "core.symlinks=true",
  "core.autocrlf=false",
  "core.safecrlf=false",
  // Both are read from borrowed objects too, and could tell another history than the commits do.
  "core.commitGraph=false",
  "core.multiPackIndex=false",
  // Otherwise a fetch runs `git for-each-ref` in the repository that objects are borrowed from, with its configuration.
  "core.alternateRefsCommand=true",
  // The control repository lives as long as the run: a crash loses nothing that anyone would look for.
  "core.fsync=none",
  "index.version=2",
  "core.splitIndex=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "advice.graftFileDeprecated=false",
  "submodule.recurse=false",
  "credential.helper=",
  "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);

const MAX_OUTPUT = 512 * 1024 * 1024;
const KEPT_STDERR = 64 * 1024;

/**
 * Looks for git along PATH. Relative folders are passed over, and what anyone can exchange: whoever can chooses what we
 * run.
 * @throws Problem `no-git`
 */
export function findGit(environment: Readonly<Record<string, string | undefined>>): GitProgram {
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => isAbsolute(folder));
  const names = process.platform === "win32" ? ["git.exe"] : ["git"];
  let unsafe: string | undefined;
  for (const path of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    if (!isProgram(path)) continue;
    if (!isOpenToAll(path) && !isOpenToAll(realpathSync(path))) return program(path, environment);
    unsafe ??= path;
  }
  if (unsafe !== undefined) {
    throw new Problem(
      "no-git",
      `The only git on PATH is ${unsafe}, which every user can change, or a folder on the way to it.`,
      "Install git in a folder that only root can write to, such as /usr/bin.",
    );
  }
  throw new Problem("no-git", "There is no git on PATH.", "Install git 2.32 or later.");
}

function program(path: string, environment: Readonly<Record<string, string | undefined>>): GitProgram {
  return {
    path,
    env: {
      PATH: [...new Set([dirname(path), "/usr/bin", "/bin"])].join(delimiter),
      HOME: "/nonexistent",
      LC_ALL: "C",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_SYSTEM: "/dev/null",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_ATTR_NOSYSTEM: "1",
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_GRAFT_FILE: "/dev/null",
      GIT_NO_LAZY_FETCH: "1",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
      ...picked(environment, SYSTEM_NAMES),
    },
    networkEnv: picked(environment, NETWORK_NAMES),
  };
}

function picked(
  environment: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of names) {
    const value = environment[name];
    if (value !== undefined && value !== "") kept[name] = value;
  }
  return kept;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** In a folder like /tmp everyone may write, and nobody may exchange what is ours. */
function isOpenToAll(path: string): boolean {
  if (process.platform === "win32") return false;
  let isOurs = false;
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid } = statSync(at);
    if ((mode & 0o002) !== 0 && ((mode & 0o1000) === 0 || !isOurs)) return true;
    if (at === dirname(at)) return false;
    isOurs = uid === 0 || uid === process.geteuid?.();
  }
}

/** `signal` ends the running child, and with it the call. */
export function createGit(git: GitProgram, signal?: AbortSignal): Git {
  async function run(order: GitOrder): Promise<GitEnd> {
    if (signal?.aborted === true) throw cancelled();
    return await started(git, order, signal);
  }
  return {
    run,
    async read(order) {
      const end = await run(order);
      if (end.code !== 0) throw failure(order.args, end);
      return end.stdout;
    },
  };
}

function started(git: GitProgram, order: GitOrder, signal: AbortSignal | undefined): Promise<GitEnd> {
  const args = [
    ...CLOSED_CONFIG,
    ...(order.config ?? []).flatMap((setting) => ["-c", setting]),
    `--git-dir=${order.gitDir}`,
    ...(order.workTree === undefined ? [] : [`--work-tree=${order.workTree}`]),
    ...order.args,
  ];
  const env = {
    ...git.env,
    ...(order.network === true ? git.networkEnv : {}),
    ...(order.index === undefined ? {} : { GIT_INDEX_FILE: order.index }),
    ...order.env,
  };
  return new Promise((resolve, reject) => {
    // A group of its own, so that what git has started for itself ends with it.
    const child = spawn(git.path, args, {
      cwd: "/",
      env,
      stdio: ["pipe", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let stderr = "";
    const stop = (): void => endGroup(child);
    signal?.addEventListener("abort", stop, { once: true });
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT) stop();
      else chunks.push(chunk);
    });
    child.stderr.setEncoding("utf8");
    child.stderr.on("data", (text: string) => {
      stderr = (stderr + text).slice(-KEPT_STDERR);
    });
    child.on("error", (cause) => {
      signal?.removeEventListener("abort", stop);
      reject(new Problem("git-failed", `git could not be started: ${cause.message}`, undefined, { cause }));
    });
    child.on("close", (code, killedBy) => {
      signal?.removeEventListener("abort", stop);
      if (signal?.aborted === true) reject(cancelled());
      else if (size > MAX_OUTPUT) reject(new Problem("git-failed", "git printed more than 512 MiB."));
      else resolve({ code, signal: killedBy, stdout: Buffer.concat(chunks), stderr });
    });
    // A git that ends before it has read its input says why on standard error; the broken pipe adds nothing.
    child.stdin.on("error", () => {});
    child.stdin.end(order.input ?? "");
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGTERM");
  } catch {
    // It is gone already.
  }
}

function cancelled(): Problem {
  return new Problem("cancelled", "The run was cancelled while git was at work.");
}
