/** Which names may enter a tree. Pure rules on names; the files behind them are not looked at. */
import { decoded, parentOf } from "./byte-path.ts";

const MOST_BYTES = 1024;
const MOST_PARTS = 64;

export interface Fault {
  readonly what: string;
  readonly cure: string;
}

/**
 * A name that git, HFS+ or NTFS takes for `.git`: other case, ignorable characters, trailing dots and spaces, short names,
 * streams, and the same behind a backslash.
 * @param name one part of a path, as bytes
 */
export function isDotGit(name: string): boolean {
  if (!/git/i.test(name) && !/[\x80-\xff]/.test(name)) return false;
  const text = Buffer.from(name, "latin1").toString("utf8");
  return text.split("\\").some((part) => {
    const plain = part
      .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
      .replace(/:.*$/su, "")
      .replace(/[. ]+$/u, "")
      .toLowerCase();
    return plain === ".git" || /^git~\d+$/.test(plain);
  });
}

/** For a name that the base does not have. */
export function nameFault(path: string): Fault | undefined {
  const text = decoded(path);
  if (text === undefined) {
    return { what: "the new name is not UTF-8", cure: "Give the file a name in UTF-8." };
  }
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) {
    return {
      what: "the new name holds control or invisible characters",
      cure: "Give the file a plain name.",
    };
  }
  if (path.split("/").some((name) => shortName.test(name))) {
    return {
      what: "Windows may take the new name for the short name of another file",
      cure: "Give the file a name without `~` and a number.",
    };
  }
  return sizeFault(path);
}

/** `GITHUB~1` is `.github` to NTFS where that stands already: eight characters at most, and three behind the dot. */
const shortName = /^(?=.{1,8}(?:\.|$))[^.~]{1,6}~[1-9]\d*(?:\.[^.]{0,3})?$/su;

export function sizeFault(path: string): Fault | undefined {
  if (path.length > MOST_BYTES) {
    return { what: `the new path is longer than ${MOST_BYTES} bytes`, cure: "Use shorter names." };
  }
  if (path.split("/").length > MOST_PARTS) {
    return { what: `the new path is more than ${MOST_PARTS} folders deep`, cure: "Use fewer folders." };
  }
  return undefined;
}

/**
 * New paths (or folders on their way) that differ from another path of the tree only in case or in the composition of
 * characters, so that one overwrites the other on macOS and Windows. From the new path to the other spelling.
 */
export function collisions(fresh: readonly string[], tree: Iterable<string>): Map<string, string> {
  const spellings = new Map<string, Map<string, string>>();
  for (const path of fresh) {
    for (const prefix of prefixes(path)) {
      const folded = fold(prefix);
      const spelled = spellings.get(folded) ?? new Map<string, string>();
      if (!spelled.has(prefix)) spelled.set(prefix, path);
      spellings.set(folded, spelled);
    }
  }
  const found = new Map<string, string>();
  let lastFolder = "";
  for (const path of tree) {
    const folder = parentOf(path);
    // Neighbours in a tree's order mostly share their folder: its prefixes were looked at with the first of them.
    const looked = folder === lastFolder ? [path] : prefixes(path);
    lastFolder = folder;
    for (const prefix of looked) {
      const spelled = spellings.get(fold(prefix));
      if (spelled === undefined) continue;
      for (const [spelling, freshPath] of spelled)
        if (spelling !== prefix && !found.has(freshPath)) found.set(freshPath, prefix);
    }
  }
  return found;
}

function prefixes(path: string): string[] {
  const found: string[] = [];
  for (let i = path.indexOf("/"); i !== -1; i = path.indexOf("/", i + 1)) found.push(path.slice(0, i));
  found.push(path);
  return found;
}

/** Upper case first, so that "ß" and "ss" or the three sigmas meet. */
function fold(path: string): string {
  return (decoded(path) ?? path).normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

/**
 * Folders that git takes for a bare repository, and would obey, among those on the way to a changed path. The root is
 * not meant: there `.git` itself is found first.
 */
export function embeddedRepositories(changed: readonly string[], tree: readonly string[]): string[] {
  const heads = new Set<string>();
  for (const path of tree) if (/\/HEAD$/i.test(path)) heads.add(parentOf(path).toLowerCase());
  if (heads.size === 0) return [];
  const parts = new Map<string, Set<string>>();
  for (const path of tree) {
    const names = path.toLowerCase().split("/");
    for (const [i, name] of names.entries()) {
      const isLast = i === names.length - 1;
      const counts = isLast ? name === "commondir" : name === "objects" || name === "refs";
      const folder = names.slice(0, i).join("/");
      if (!counts || !heads.has(folder)) continue;
      const seen = parts.get(folder) ?? new Set<string>();
      parts.set(folder, seen.add(name));
    }
  }
  const found = new Set<string>();
  for (const path of changed) {
    for (const folder of prefixes(path).slice(0, -1)) {
      const seen = parts.get(folder.toLowerCase());
      if (seen?.has("commondir") || (seen?.has("objects") && seen.has("refs"))) found.add(folder);
    }
  }
  return [...found];
}
