/** Starts one git process with a clean environment and returns what it printed. Knows no repository of its own. */
import { spawn } from "node:child_process";

/** What git needs to run without the configuration of the person or machine that runs the tests. */
export const cleanGitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? "/usr/bin:/bin",
  LC_ALL: "C",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
};

type GitOptions = {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  encoding?: "utf8" | "latin1";
  whole?: boolean;
};

/** Standard output, without its last newline unless `whole`. @throws Error with what git printed, when git does not exit with 0 */
export function git(directory: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { cwd: directory, env: { ...cleanGitEnvironment, ...options.env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const printed = Buffer.concat(out).toString(options.encoding ?? "utf8");
      if (code === 0) resolve(options.whole ? printed : printed.replace(/\n$/, ""));
      else reject(new Error(`git ${args.join(" ")} ended with ${signal ?? code}: ${Buffer.concat(err)}`));
    });
    child.stdin.end(options.input ?? "");
  });
}

/** Undefined instead of an error. */
export function tryGit(
  directory: string,
  args: readonly string[],
  options?: GitOptions,
): Promise<string | undefined> {
  return git(directory, args, options).catch(() => undefined);
}
