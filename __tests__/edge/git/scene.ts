/** Throw-away folders and repositories for the tests of git and of the importer. Real git, no fakes. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Control, type ControlOrder, createControl } from "../../../src/edge/git/control.ts";
import { findGit } from "../../../src/edge/git/git.ts";
import { branchName, type Sha, sha } from "../../../src/words.ts";

export const program = findGit(process.env);
export const clock = { now: () => 1_700_000_000_000 };
export const us = { login: "bot", name: "gatehouse[bot]", email: "1+gatehouse[bot]@example.com" };

/** Removed when the test ends. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "gatehouse-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Git as a person runs it: in the folder, with the folder's configuration and hooks. */
export function git(cwd: string, ...args: string[]): string {
  return gitWith(cwd, {}, undefined, ...args);
}

export function gitWith(
  cwd: string,
  env: Record<string, string>,
  input: Buffer | string | undefined,
  ...args: string[]
): string {
  return gitBytes(cwd, env, input, ...args)
    .toString("utf8")
    .trim();
}

export function gitBytes(
  cwd: string,
  env: Record<string, string>,
  input: Buffer | string | undefined,
  ...args: string[]
): Buffer {
  return execFileSync("git", args, {
    cwd,
    input,
    stdio: ["pipe", "pipe", "pipe"],
    maxBuffer: 1 << 28,
    env: {
      PATH: process.env.PATH ?? "",
      HOME: cwd,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_AUTHOR_NAME: "A Person",
      GIT_AUTHOR_EMAIL: "person@example.com",
      GIT_COMMITTER_NAME: "A Person",
      GIT_COMMITTER_EMAIL: "person@example.com",
      GIT_AUTHOR_DATE: "@1600000000 +0000",
      GIT_COMMITTER_DATE: "@1600000000 +0000",
      // A newer git tidies up in the background, and would be at it when the folder is copied or removed.
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "maintenance.auto",
      GIT_CONFIG_VALUE_0: "false",
      ...env,
    },
  });
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

export function commitAll(repository: string, message: string): Sha {
  git(repository, "add", "-A");
  git(repository, "commit", "--quiet", "--allow-empty", "-m", message);
  return sha(git(repository, "rev-parse", "HEAD"));
}

/** A repository on branch `main` with one commit of these files. */
export function repository(files: Files = { "a.txt": "a\n" }, ...initArgs: string[]): string {
  const folder = join(temporary(), "repo");
  mkdirSync(folder);
  git(folder, "init", "--quiet", "-b", "main", ...initArgs);
  write(folder, files);
  commitAll(folder, "first");
  return folder;
}

export function head(repository: string, ref = "HEAD"): Sha {
  return sha(git(repository, "rev-parse", ref));
}

export const main = branchName("main");

export async function control(order: Partial<ControlOrder> & { url: string }): Promise<Control> {
  return await createControl({
    git: program,
    dir: join(temporary(), "control"),
    clock,
    workspace: undefined,
    credential: undefined,
    retryAfter: [],
    ...order,
  });
}

/** A control repository that has fetched the `main` of a repository on disk. */
export async function controlOf(repository: string): Promise<Control> {
  const made = await control({ url: `file://${repository}` });
  await made.fetch(main, "agent/none-");
  return made;
}
