/**
 * Reads a workspace's `.git` as plain files, to learn which objects may be borrowed from it. No git process is started
 * here, and nothing in it is obeyed: its configuration may have been written by anyone.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";

export type ObjectFormat = "sha1" | "sha256";

export interface Workspace {
  /** The repository's own folder; that of a linked worktree is not the common one. */
  readonly gitDir: string;
  readonly commonDir: string;
  readonly format: ObjectFormat;
  /** The folder of its objects; `undefined` when a clone with left-out objects has nothing that could be relied on. */
  readonly objects: string | undefined;
  /** Where its history is cut off; empty for a full one. */
  readonly shallow: readonly string[];
  /** Object ids that its refs claim, most telling first, at most 100. Not checked. */
  readonly tips: readonly string[];
  /** What its configuration calls `url`. */
  readonly urls: readonly string[];
}

const MAX_FILE = 16 * 1024 * 1024;
const MAX_TIPS = 100;
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** `undefined` when the folder is no work tree (or bare repository) that could be understood. Never throws. */
export function openWorkspace(folder: string): Workspace | undefined {
  const gitDir = locate(folder);
  if (gitDir === undefined) return undefined;
  const common = readText(join(gitDir, "commondir"))?.trim();
  const commonDir = common === undefined || common === "" ? gitDir : resolve(gitDir, common);
  const objects = join(commonDir, "objects");
  // A line break would be a second line of the file that names the borrowed folder.
  if (!isFolder(objects) || /[\r\n]/.test(objects)) return undefined;
  const config = readText(join(commonDir, "config")) ?? "";
  return {
    gitDir,
    commonDir,
    format: /^\s*objectformat\s*=\s*"?sha256/im.test(config) ? "sha256" : "sha1",
    objects: hasLeftOutObjects(objects, config) ? undefined : objects,
    shallow: ids(readText(join(commonDir, "shallow"))),
    tips: tips(gitDir, commonDir),
    urls: [...config.matchAll(/^\s*url\s*=\s*"?([^"\s]+)/gim)].map((match) => match[1] ?? ""),
  };
}

/** The folder that `.git` is or names; the folder itself when it is a bare repository. */
function locate(folder: string): string | undefined {
  const dotGit = join(folder, ".git");
  if (isFolder(dotGit)) return dotGit;
  const pointer = /^gitdir: (.+)$/m.exec(readText(dotGit) ?? "")?.[1]?.trim();
  if (pointer !== undefined) {
    const target = isAbsolute(pointer) ? pointer : resolve(dirname(dotGit), pointer);
    return isFolder(target) ? target : undefined;
  }
  return readText(join(folder, "HEAD")) !== undefined && isFolder(join(folder, "objects"))
    ? folder
    : undefined;
}

/** A partial clone: its refs claim objects that it does not have, and would have to fetch. */
function hasLeftOutObjects(objects: string, config: string): boolean {
  if (/^\s*(?:promisor\s*=\s*true|partialclone)/im.test(config)) return true;
  return names(join(objects, "pack")).some((name) => name.endsWith(".promisor"));
}

function tips(gitDir: string, commonDir: string): string[] {
  const packed = new Map<string, string>();
  for (const line of (readText(join(commonDir, "packed-refs")) ?? "").split("\n")) {
    const [id = "", name] = line.split(" ");
    if (name !== undefined && ID.test(id)) packed.set(name, id);
  }
  const found: string[] = [];
  const head = readText(join(gitDir, "HEAD"))?.trim() ?? "";
  const symbolic = /^ref: (refs\/[\x21-\x7e]+)$/.exec(head)?.[1];
  if (symbolic === undefined) found.push(head);
  else if (!symbolic.includes("..")) {
    found.push(readText(join(commonDir, symbolic))?.trim() ?? packed.get(symbolic) ?? "");
  }
  found.push(...looseIds(join(commonDir, "refs", "remotes"), 4));
  found.push(...[...packed].filter(([name]) => name.startsWith("refs/remotes/")).map(([, id]) => id));
  return [...new Set(found)].filter((id) => ID.test(id)).slice(0, MAX_TIPS);
}

function looseIds(folder: string, depth: number): string[] {
  const found: string[] = [];
  for (const name of names(folder)) {
    if (found.length >= MAX_TIPS) break;
    const path = join(folder, name);
    if (isFolder(path)) {
      if (depth > 0) found.push(...looseIds(path, depth - 1));
    } else found.push(readText(path)?.trim() ?? "");
  }
  return found;
}

function ids(text: string | undefined): string[] {
  return (text ?? "").split("\n").filter((line) => ID.test(line));
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** `undefined` for everything that is no regular file of bearable size. */
function readText(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const stats = fstatSync(file);
    return stats.isFile() && stats.size <= MAX_FILE ? readFileSync(file, "utf8") : undefined;
  } finally {
    closeSync(file);
  }
}
