/**
 * Walks an untrusted tree without following a link, and tells what differs from the base by name or by `lstat`. It reads no
 * content but that of `.gitignore` files, and starts no process in the tree.
 */
import { type Dir, lstatSync, opendirSync, type Stats } from "node:fs";
import type { IndexEntry, IndexFile } from "../git/index-file.ts";
import { below, child, here } from "./byte-path.ts";
import type { Findings } from "./findings.ts";
import type { IgnoreRules } from "./ignore.ts";
import type { Layer } from "./layer.ts";
import { isDotGit, sizeFault } from "./names.ts";

export interface Found {
  readonly path: string;
  readonly stats: Stats;
}

export interface Walked {
  /** Files and links of the base whose `lstat` is not the one that was recorded. */
  readonly touched: readonly Found[];
  /** Files and links that the base does not have and that are not ignored. */
  readonly fresh: readonly Found[];
  /** Files and links of the base that are not there any more. */
  readonly gone: readonly string[];
  /** How many names of the walk lead to the same file, for files with more than one name. By inode. */
  readonly names: ReadonlyMap<number, number>;
}

export interface WalkOrder {
  readonly dir: string;
  readonly base: IndexFile;
  /** As `IndexFile.isAsWritten` takes it; `undefined` when nothing is known about the files. */
  readonly settled: number | undefined;
  /** Set when the folder is only what an overlay's box wrote, and the rest of the tree lies beneath it. */
  readonly layer: Layer | undefined;
  readonly ignore: IgnoreRules;
  readonly findings: Findings;
  /** Entries that the base does not have, ignored ones counted by their folder. */
  readonly maxFresh: number;
}

const GITLINK = 0o160000;

/** Trouble in the tree is a finding. */
export async function walkTree(order: WalkOrder): Promise<Walked> {
  const walk = new Walk(order);
  walk.walkTracked();
  await walk.decideFresh();
  return walk.walked();
}

class Walk {
  readonly #order: WalkOrder;
  /** By ordinal, 1 for an entry of the base that was met. */
  readonly #seen: Uint8Array;
  readonly #names = new Map<number, number>();
  readonly #touched: Found[] = [];
  readonly #fresh: Found[] = [];
  #undecided: Found[] = [];
  #freshCount = 0;

  constructor(order: WalkOrder) {
    this.#order = order;
    this.#seen = new Uint8Array(order.base.entries.size);
  }

  /** Every folder that holds tracked files, ignored or not. */
  walkTracked(): void {
    const { folders } = this.#order.base;
    const stack = [""];
    for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
      this.#list(folder, (path) => {
        if (!folders.has(path)) return false;
        stack.push(path);
        return true;
      });
      if (this.#isTooMuch()) return;
    }
  }

  /** Folder by folder, so that nothing below an ignored folder is looked at. */
  async decideFresh(): Promise<void> {
    const { ignore, findings } = this.#order;
    while (this.#undecided.length > 0 && !this.#isTooMuch()) {
      const level = this.#undecided;
      this.#undecided = [];
      const ignored = await ignore.ignored(level);
      for (const entry of level) {
        if (ignored.has(entry.path)) continue;
        const isFolder = entry.stats.isDirectory();
        const fault = isFolder ? sizeFault(entry.path) : undefined;
        if (fault !== undefined) findings.add(entry.path, fault.what, fault.cure);
        else if (isFolder) this.#list(entry.path, () => false);
        else this.#fresh.push(entry);
        if (this.#isTooMuch()) return;
      }
    }
  }

  walked(): Walked {
    const { findings, maxFresh } = this.#order;
    if (this.#isTooMuch()) {
      const what = `more than ${maxFresh} new entries lie in the tree`;
      findings.add(undefined, what, "Remove them, or name them in `.gitignore`.");
    }
    const { layer } = this.#order;
    const gone: string[] = [];
    for (const [path, entry] of this.#order.base.entries) {
      if (entry.mode === GITLINK || this.#seen[entry.ordinal] === 1) continue;
      if (layer === undefined || !layer.showsThrough(path)) gone.push(path);
    }
    return { touched: this.#touched, fresh: this.#fresh, gone, names: this.#names };
  }

  #isTooMuch(): boolean {
    return this.#freshCount > this.#order.maxFresh;
  }

  /** @param isTaken takes a folder that will be walked by itself */
  #list(folder: string, isTaken: (path: string) => boolean): void {
    const before = process.cwd();
    try {
      this.#listEntries(folder, isTaken);
    } finally {
      process.chdir(before);
    }
  }

  #listEntries(folder: string, isTaken: (path: string) => boolean): void {
    const { dir, base, findings, ignore } = this.#order;
    const whole = below(dir, folder);
    // From within, since the kernel looks up every part of a path again, and there are tens of thousands. Node goes there by text only.
    const isWithin = typeof whole === "string";
    let open: Dir;
    try {
      if (isWithin) process.chdir(whole);
      open = openFolder(isWithin ? "." : whole);
    } catch {
      const what = folder === "" ? "the tree's own folder cannot be read" : "the folder cannot be read";
      findings.add(folder === "" ? undefined : folder, what, "Give its owner the right to read it.");
      return;
    }
    const known = base.folders.get(folder);
    try {
      // Entry by entry: a folder may hold millions.
      for (let entry = open.readSync(); entry !== null && !this.#isTooMuch(); entry = open.readSync()) {
        const { name } = entry;
        if (folder === "" && name === ".git") continue;
        if (isDotGit(name)) {
          const [what, cure] = name === ".git" ? NESTED : LOOKALIKE;
          findings.add(child(folder, name), what, cure);
          continue;
        }
        const stats = statsOf(isWithin ? here(name) : below(dir, child(folder, name)));
        if (stats === undefined) {
          const cure = "Make its folder readable, and let nothing run meanwhile.";
          findings.add(child(folder, name), "it cannot be read", cure);
          continue;
        }
        if (name === ".gitignore" && stats.isFile()) ignore.note(folder);
        const tracked = known?.get(name);
        if (tracked !== undefined && this.#isUntouched(tracked, stats)) continue;
        this.#meet(child(folder, name), tracked, stats, isTaken);
      }
    } finally {
      open.closeSync();
    }
  }

  /** The file that was written for the entry, which is most of what a walk meets. */
  #isUntouched(entry: IndexEntry, stats: Stats): boolean {
    const { base, settled, layer } = this.#order;
    if (settled === undefined || layer !== undefined || stats.nlink > 1) return false;
    if (!base.isAsWritten(entry, stats, settled)) return false;
    this.#seen[entry.ordinal] = 1;
    return true;
  }

  #meet(path: string, entry: IndexEntry | undefined, stats: Stats, isTaken: (path: string) => boolean): void {
    const { base, settled, findings, layer } = this.#order;
    const isFolder = stats.isDirectory();
    // A folder hides the file whose place it took, even when there is nothing in it.
    const isOverFile = entry !== undefined && entry.mode !== GITLINK;
    if (layer !== undefined && (!isFolder || isOverFile)) layer.hide(path);
    if (layer?.isDeletion(stats) === true) return;
    if (!isFolder && stats.nlink > 1) this.#names.set(stats.ino, (this.#names.get(stats.ino) ?? 0) + 1);
    if (entry?.mode === GITLINK) {
      if (!isFolder || !isEmpty(below(this.#order.dir, path))) findings.add(path, ...SUBMODULE);
    } else if (entry !== undefined && !isFolder) {
      this.#seen[entry.ordinal] = 1;
      const isKnown = settled !== undefined && base.isAsWritten(entry, stats, settled);
      if (!isKnown) this.#touched.push({ path, stats });
    } else if (!isFolder || !isTaken(path)) {
      this.#freshCount += 1;
      this.#undecided.push({ path, stats });
    }
  }
}

const SUBMODULE = [
  "the content of a submodule was changed, and changes to submodules are not supported yet",
  "Leave the submodule's folder empty, and propose the change in the submodule's own repository.",
] as const;

const NESTED = [
  "a git repository lies inside the tree",
  "Remove its `.git`; submodules and nested repositories are not supported yet.",
] as const;

const LOOKALIKE = ["some systems take this name for `.git`", "Give it another name."] as const;

/** Node decodes the names in the encoding it is given; its types know only those for text. */
function openFolder(path: string | Buffer): Dir {
  return opendirSync(path as string, { encoding: "latin1", bufferSize: 256 });
}

function statsOf(path: string | Buffer): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** False also for a folder that cannot be read. */
function isEmpty(path: string | Buffer): boolean {
  let open: Dir;
  try {
    open = openFolder(path);
  } catch {
    return false;
  }
  try {
    return open.readSync() === null;
  } finally {
    open.closeSync();
  }
}
