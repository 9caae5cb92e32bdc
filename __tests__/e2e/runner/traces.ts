/** What a run leaves behind: changed files, files in RUNNER_TEMP, live processes, secrets in texts. Only looks. */
import { createHash } from "node:crypto";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import path from "node:path";
import { formsOf } from "./masks.ts";

/** Every file, folder and link below a folder: path to mode and hash. The folder itself is ".". */
export type Snapshot = ReadonlyMap<string, string>;

export async function snapshotOf(folder: string): Promise<Snapshot> {
  const found = new Map<string, string>();
  const look = async (relative: string): Promise<void> => {
    const full = path.join(folder, relative);
    const status = await lstat(full);
    const mode = status.mode.toString(8);
    if (status.isDirectory()) {
      found.set(relative, mode);
      for (const name of (await readdir(full)).sort()) await look(path.posix.join(relative, name));
    } else if (status.isSymbolicLink()) found.set(relative, `${mode} ${await readlink(full)}`);
    else if (status.isFile())
      found.set(
        relative,
        `${mode} ${createHash("sha1")
          .update(await readFile(full))
          .digest("hex")}`,
      );
    else found.set(relative, mode);
  };
  await look(".");
  return found;
}

/** `+ added`, `- removed`, `~ changed`, sorted by path. */
export function changesBetween(before: Snapshot, after: Snapshot): string[] {
  const changes: [string, string][] = [];
  for (const [name, value] of after) {
    const old = before.get(name);
    if (old === undefined) changes.push([name, "+"]);
    else if (old !== value) changes.push([name, "~"]);
  }
  for (const name of before.keys()) if (!after.has(name)) changes.push([name, "-"]);
  return changes.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, sign]) => `${sign} ${name}`);
}

export type LeftProcess = { pid: number; command: string; because: "environment" | "folder" | "mounts" };

/**
 * Processes that carry the run's marker in their environment, stand in one of its folders, or see one of them mounted where we do not, as
 * boxes and those who mind them. Zombies are gone.
 */
export async function processesOf(marker: string, folder: string): Promise<LeftProcess[]> {
  const found: LeftProcess[] = [];
  const isMountedHere = await seesMounted("self", folder);
  for (const name of await readdir("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const stat = await read(`/proc/${pid}/stat`);
    if (stat === "" || /\) [ZX] /.test(stat)) continue;
    const marked = (await read(`/proc/${pid}/environ`)).includes(marker);
    const standing = (await readlink(`/proc/${pid}/cwd`).catch(() => "")).startsWith(folder);
    const mounted = !isMountedHere && (await seesMounted(name, folder));
    if (!marked && !standing && !mounted) continue;
    const command = (await read(`/proc/${pid}/cmdline`)).replaceAll("\0", " ").trim();
    found.push({ pid, command, because: marked ? "environment" : standing ? "folder" : "mounts" });
  }
  return found;
}

/** Whether something of the folder is a mount of its own to that process. */
export async function seesMounted(pid: string, folder: string): Promise<boolean> {
  return (await read(`/proc/${pid}/mountinfo`)).includes(folder);
}

/** Empty when it is gone, or not for us. */
function read(file: string): Promise<string> {
  return readFile(file, "latin1").catch(() => "");
}

export type SecretTrace = { where: string; form: string };

/**
 * Places whose text holds one of the values: as it is, in base64 at any offset, URL-encoded, hexadecimal or reversed. Also where only
 * whoever reads the page would see it, since the escape of Markdown stands between its characters.
 */
export function secretTraces(
  values: Iterable<string>,
  places: Readonly<Record<string, string>>,
): SecretTrace[] {
  const traces: SecretTrace[] = [];
  for (const value of values) {
    const hex = Buffer.from(value).toString("hex");
    const reversed = [...value].reverse().join("");
    const forms = [...formsOf(value), encodedWhole(value), hex, reversed];
    for (const [where, text] of Object.entries(places))
      for (const [at, form] of forms.entries())
        if (text.includes(form) || asRead(text).includes(form))
          traces.push({ where, form: at === 0 ? "plain" : `encoded: ${form.slice(0, 12)}…` });
  }
  return traces;
}

function asRead(text: string): string {
  return text.replaceAll("\u2060", "").replaceAll(/\\+(?=[^A-Za-z0-9\s])/g, "");
}

/** Every byte as %XX. */
function encodedWhole(value: string): string {
  return [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

/** The text of every regular file below a folder, by path. */
export async function textsBelow(folder: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of (await snapshotOf(folder)).keys()) {
    const full = path.join(folder, name);
    if ((await lstat(full)).isFile()) texts[name] = await readFile(full, "latin1");
  }
  return texts;
}
