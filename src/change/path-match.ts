/** How paths are compared with globs: folded as careless file systems fold them. It never decides what a match means. */
import picomatch from "picomatch";

/** As git stores it, and as a file system that ignores case, accents' form, invisible marks and trailing dots sees it. */
export interface ComparedPath {
  readonly exact: string;
  readonly folded: string;
}

/**
 * Two names that some common file system takes for one are equal after this. HFS+ and APFS ignore the form of accents
 * and case (HFS+ also invisible marks); NTFS ignores case, trailing dots and spaces, and takes `\` for `/` and what
 * follows a `:` for a stream of the file.
 */
export function foldPath(path: string): string {
  return path
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => part.replace(/(?<=.):.*$/s, "").replace(/(?<=[^. ])[. ]+$/, ""))
    .join("/")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFC");
}

export function comparedPath(path: string): ComparedPath {
  return { exact: path.normalize("NFC"), folded: foldPath(path) };
}

/** Any of the globs, by picomatch's rules with dotfiles included, upper and lower case apart. */
export function matchesExactly(globs: readonly string[]): (path: string) => boolean {
  return matcher(globs, false);
}

/** Any of the globs, however the path is spelled. */
export function matchesFolded(globs: readonly string[]): (path: ComparedPath) => boolean {
  const matches = matcher(globs, true);
  // A glob with an accent or a sharp s is not folded by itself: it also meets the path as it is written.
  return (path) => matches(path.folded) || matches(path.exact);
}

/**
 * The globs of the folders on the way to what a glob names: `a/{b,c}/d.sql` gives `a` and `a/{b,c}`. A link put in
 * such a folder's place takes all below it along.
 */
export function foldersOnTheWay(glob: string): readonly string[] {
  const parts = globParts(glob);
  const folders: string[] = [];
  for (let length = 1; length < parts.length; length++) {
    if (parts[length - 1] !== "**") folders.push(parts.slice(0, length).join("/"));
  }
  return folders;
}

/** Where a relative path leads from a folder (`.` is the root), by its text; `undefined` for the root, and for what is outside. */
export function pathFrom(folder: string, relative: string): string | undefined {
  if (relative.startsWith("/")) return undefined;
  const at: string[] = [];
  for (const step of [...folder.split("/"), ...relative.split("/")]) {
    if (step === "..") {
      if (at.pop() === undefined) return undefined;
    } else if (step !== "" && step !== ".") at.push(step);
  }
  return at.length === 0 ? undefined : at.join("/");
}

/** @throws on a glob that cannot be read: one that matched nothing would silently drop what it stands for. */
function matcher(globs: readonly string[], nocase: boolean): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const options = { dot: true, nocase, nonegate: true, windows: false, debug: true };
  return picomatch(
    globs.map((glob) => glob.normalize("NFC")),
    options,
  );
}

/** Split at the slashes that stand outside braces, brackets and parentheses. */
function globParts(glob: string): readonly string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const character of glob) {
    if ("{[(".includes(character)) depth += 1;
    if ("}])".includes(character)) depth -= 1;
    if (character === "/" && depth <= 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${character}`);
  }
  return parts;
}
