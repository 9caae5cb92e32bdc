/** Makes and removes the throw-away users of the machine that some tests run as. It changes no user that it did not make. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** `sudo`: may do everything as root and is never asked. `plain`: may not use sudo at all, and sudo asks it for a password first. */
export type UserKind = "sudo" | "plain";

export const canMakeUsers = process.platform === "linux" && process.geteuid?.() === 0 && has("useradd");

export function has(tool: string): boolean {
  return ["/usr/bin", "/usr/sbin"].some((folder) => existsSync(path.join(folder, tool)));
}

/** Of this process: test files run side by side. */
export const userNames = {
  sudo: `gatehouse-sudo-${process.pid}`,
  plain: `gatehouse-plain-${process.pid}`,
} as const satisfies Record<UserKind, string>;

const sudoers = (name: string): string => `/etc/sudoers.d/${name}`;

/** Also removes those that a killed process has left. */
export function makeUser(kind: UserKind): Account {
  for (const [, left = "", pid] of readFileSync("/etc/passwd", "utf8").matchAll(
    /^(gatehouse-\w+-(\d+)):/gm,
  )) {
    if (!existsSync(`/proc/${pid}`)) removeUser(left);
  }
  const name = userNames[kind];
  // The tools give up when they find the file locked: so one after the other. The folder stays where it is; each change replaces the file.
  const words = ["--system", "--no-create-home", "--shell", "/bin/sh", name];
  execFileSync("flock", ["/etc", "useradd", ...words], { stdio: "pipe" });
  if (kind === "sudo" && has("sudo")) {
    // Newer versions of sudo do this by default.
    const lines = [`Defaults:${name} use_pty`, `${name} ALL=(ALL) NOPASSWD: ALL`];
    writeFileSync(sudoers(name), `${lines.join("\n")}\n`, { mode: 0o440 });
  }
  return accountOf(name);
}

export function removeUser(name: string): void {
  rmSync(sudoers(name), { force: true });
  // Also when a process of it is left, dead but not yet waited for.
  spawnSync("flock", ["/etc", "userdel", "--force", name]);
}

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** @throws Error when there is no such user */
export function accountOf(name: string): Account {
  const [uid = 0, gid = 0] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, name])));
  return { name, uid, gid };
}

/** In front of a command: it runs as that user, with the user's own groups and no others. */
export function asUser({ uid, gid }: Account): readonly string[] {
  return ["setpriv", "--reuid", String(uid), "--regid", String(gid), "--init-groups"];
}
