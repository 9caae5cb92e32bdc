/** Reads one file or link of the untrusted tree, as it was seen and never through a link, and names its git object. */
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync, type Stats } from "node:fs";
import { type Sha, sha } from "../../words.ts";
import type { ObjectFormat } from "../git/workspace.ts";
import { below } from "./byte-path.ts";

export type Read =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  /** `why` completes "…, and": "it cannot be read". */
  | { readonly kind: "refused"; readonly why: string };

const CHUNK = 4 * 1024 * 1024;

/** @param seen what `lstat` said before; another file in its place is refused. @param max bytes */
export function readRegular(dir: string, path: string, seen: Stats | undefined, max: number): Read {
  return opened(dir, path, seen, (file, size) => {
    if (size > max) return { kind: "refused", why: "it is too large" };
    const bytes = Buffer.allocUnsafe(size);
    let read = 0;
    while (read < size) {
      const got = readSync(file, bytes, read, size - read, null);
      if (got === 0) return CHANGED;
      read += got;
    }
    return { kind: "bytes", bytes };
  });
}

/** The object id of a file of any size, in bounded memory; `undefined` when it cannot be read. */
export function idOfLarge(dir: string, path: string, seen: Stats, format: ObjectFormat): Sha | undefined {
  let id: Sha | undefined;
  opened(dir, path, seen, (file, size) => {
    const hash = createHash(format).update(`blob ${size}\0`);
    const chunk = Buffer.allocUnsafe(CHUNK);
    let left = size;
    while (left > 0) {
      const got = readSync(file, chunk, 0, Math.min(CHUNK, left), null);
      if (got === 0) return CHANGED;
      hash.update(chunk.subarray(0, got));
      left -= got;
    }
    id = sha(hash.digest("hex"));
    return CHANGED;
  });
  return id;
}

/** The target of a link, as bytes. */
export function readTarget(dir: string, path: string): Read {
  try {
    return { kind: "bytes", bytes: readlinkSync(below(dir, path), { encoding: "buffer" }) };
  } catch {
    return CHANGED;
  }
}

export function blobId(bytes: Uint8Array, format: ObjectFormat): Sha {
  return sha(createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex"));
}

const CHANGED = { kind: "refused", why: "it changed while it was read" } as const;

function opened(
  dir: string,
  path: string,
  seen: Stats | undefined,
  use: (file: number, size: number) => Read,
): Read {
  let file: number;
  try {
    // Without O_NONBLOCK a named pipe would hold us until someone writes to it.
    file = openSync(below(dir, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return { kind: "refused", why: "it cannot be read" };
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return { kind: "refused", why: "it is no plain file" };
    if (
      seen !== undefined &&
      (stats.ino !== seen.ino || stats.dev !== seen.dev || stats.size !== seen.size)
    ) {
      return CHANGED;
    }
    return use(file, stats.size);
  } finally {
    closeSync(file);
  }
}
