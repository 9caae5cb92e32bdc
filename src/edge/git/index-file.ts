/**
 * Reads git's index file (gitformat-index, version 2): each path's object, mode, and what `lstat` said of the file that
 * was written for it. Read-only; it decides nothing about the files.
 */
import type { Stats } from "node:fs";
import { Problem } from "../../problem.ts";
import { type Sha, sha } from "../../words.ts";
import type { ObjectFormat } from "./workspace.ts";

const HEADER = 12;
const STAT = 40;

/** One entry of an index. `at` is only of use to the index that gave it. */
export interface IndexEntry {
  /** As in a tree: `0o100644` and so on. */
  readonly mode: number;
  readonly at: number;
  /** Its place in the index's order, from 0. */
  readonly ordinal: number;
}

/** Paths are byte strings: each character is one byte (latin1), so that no file name is lost in decoding. */
export class IndexFile {
  /** In the index's order. */
  readonly entries: ReadonlyMap<string, IndexEntry>;
  /** Every folder that holds entries, also deeper down, the root `""` among them: what lies in it itself, by name. */
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, IndexEntry>>;
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #idLength: number;

  /** @throws Problem `git-output` */
  constructor(bytes: Buffer, format: ObjectFormat) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#idLength = format === "sha1" ? 20 : 32;
    if (bytes.toString("latin1", 0, 4) !== "DIRC" || bytes.readUInt32BE(4) !== 2)
      throw unreadable("its version");
    const count = bytes.readUInt32BE(8);
    const entries = new Map<string, IndexEntry>();
    const folders = new Map<string, Map<string, IndexEntry>>();
    let last = { folder: "", names: namesIn(folders, "") };
    let at = HEADER;
    for (let i = 0; i < count; i += 1) {
      const flags = bytes.readUInt16BE(at + STAT + this.#idLength);
      if ((flags & 0xf000) !== 0)
        throw unreadable("an entry that is in conflict, extended, or assumed to be unchanged");
      const start = at + STAT + this.#idLength + 2;
      const length = flags & 0xfff;
      const end = length < 0xfff ? start + length : bytes.indexOf(0, start);
      if (end < start || end >= bytes.length) throw unreadable("its end");
      const path = bytes.toString("latin1", start, end);
      const entry = { mode: bytes.readUInt32BE(at + 24), at, ordinal: i };
      entries.set(path, entry);
      const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
      // Neighbours mostly share their folder.
      if (folder !== last.folder) last = { folder, names: namesIn(folders, folder) };
      last.names.set(folder === "" ? path : path.slice(folder.length + 1), entry);
      // Entries are padded with one to eight NUL bytes.
      at += (end - at + 8) & ~7;
    }
    this.entries = entries;
    this.folders = folders;
  }

  idOf(entry: IndexEntry): Sha {
    const start = entry.at + STAT;
    return sha(this.#bytes.toString("hex", start, start + this.#idLength));
  }

  /** Bytes of the file when git last looked at it, modulo 2^32. */
  sizeOf(entry: IndexEntry): number {
    return this.#bytes.readUInt32BE(entry.at + 36);
  }

  /**
   * The file is as it was when git wrote it: same inode, size, type, execute bit and times, the change time among them, which
   * no unprivileged process can set. `settled` is the change time, in milliseconds, of a file made after the last one
   * was written: an entry that is not older could have changed again within the same tick of the clock.
   */
  isAsWritten({ mode, at }: IndexEntry, stats: Stats, settled: number): boolean {
    const view = this.#view;
    // Added up as Node adds up its own `ctimeMs`, so that equal times are equal numbers.
    const ctime = view.getUint32(at) * 1e3 + view.getUint32(at + 4) / 1e6;
    const mtime = view.getUint32(at + 8) * 1e3 + view.getUint32(at + 12) / 1e6;
    return (
      ctime === stats.ctimeMs &&
      ctime < settled &&
      mtime === stats.mtimeMs &&
      view.getUint32(at + 20) === stats.ino % 0x1_0000_0000 &&
      view.getUint32(at + 36) === stats.size % 0x1_0000_0000 &&
      (mode & 0o170000) === (stats.mode & 0o170000) &&
      ((mode & 0o170000) !== 0o100000 || (mode & 0o100) === (stats.mode & 0o100))
    );
  }
}

function namesIn(folders: Map<string, Map<string, IndexEntry>>, folder: string): Map<string, IndexEntry> {
  const there = folders.get(folder);
  if (there !== undefined) return there;
  const names = new Map<string, IndexEntry>();
  folders.set(folder, names);
  if (folder !== "") namesIn(folders, folder.slice(0, Math.max(0, folder.lastIndexOf("/"))));
  return names;
}

function unreadable(what: string): Problem {
  return new Problem("git-output", `git's index file cannot be read: ${what}.`);
}
