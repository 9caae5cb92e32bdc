/**
 * Runs scenarios of the built action as a hosted runner does: as a plain user who may use sudo without a password. Then looks for what they
 * left on the machine. It needs root, makes its user and removes it; where it cannot, it says why and, but for CI, ends well.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Account, asUser, canMakeUsers, has, makeUser, removeUser } from "../__tests__/users.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Every attack that we know, in every kind of run that ends early or leaves much. `sudo.test.ts` is run with all the others. */
const usual = [
  "__tests__/attacks/probes.test.ts",
  "__tests__/attacks/residue.test.ts",
  "__tests__/e2e/scenarios/interrupted.test.ts",
];

/** A plain user with sudo needs no other one: for them all tests are such tests. */
function whyNot(): { readonly why: string; readonly isFine: boolean } | undefined {
  if (process.geteuid?.() !== 0) return { why: "it takes root to make the user", isFine: true };
  if (!canMakeUsers) return { why: "useradd is not installed", isFine: false };
  return has("sudo") ? undefined : { why: "sudo is not installed", isFine: false };
}

function readableBy(user: Account): boolean {
  const [program = "", ...words] = [...asUser(user), "test", "-r", path.join(root, "dist/main.js")];
  return spawnSync(program, words).status === 0;
}

/** Processes that are the user's, or that stand in a mount namespace in which something of `folder` is mounted: a box, or who minds it. */
function processesLeft({ uid }: Account, folder: string): readonly string[] {
  return readdirSync("/proc").filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const isZombie = /\) [ZX] /.test(readFileSync(`/proc/${id}/stat`, "latin1"));
      const mounts = readFileSync(`/proc/${id}/mountinfo`, "latin1");
      return !isZombie && (statSync(`/proc/${id}`).uid === uid || mounts.includes(folder));
    } catch {
      return false;
    }
  });
}

function filesLeft({ uid }: Account, folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => statSync(path.join(folder, name)).uid === uid);
}

const not = whyNot();
if (not !== undefined) {
  console.error(`\n*** NOT TESTED: the action as a user with sudo: ${not.why} ***\n`);
  process.exit(process.env.CI === "true" && !not.isFine ? 1 : 0);
}
const user = makeUser("sudo");
const folder = mkdtempSync(path.join(os.tmpdir(), "sudo-"));
chmodSync(folder, 0o755);
let isGood = false;
try {
  if (!readableBy(user)) {
    console.error(`Another user cannot read ${root}: clone it to a place where everybody may look.`);
  } else {
    const given = process.argv.slice(2);
    const { status } = spawnSync(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", "run", ...(given.length > 0 ? given : usual)],
      {
        cwd: root,
        stdio: "inherit",
        env: { ...process.env, TMPDIR: folder, GATEHOUSE_TEST_USER: user.name },
      },
    );
    const left = {
      processes: processesLeft(user, folder),
      mounts: readFileSync("/proc/self/mountinfo", "utf8")
        .split("\n")
        .filter((line) => line.includes(folder)),
      files: filesLeft(user, folder),
    };
    const isClean = Object.values(left).every((found) => found.length === 0);
    console.log(isClean ? "Nothing is left: no process, no mount, no file." : left);
    isGood = status === 0 && isClean;
  }
} finally {
  removeUser(user.name);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(isGood ? 0 : 1);
