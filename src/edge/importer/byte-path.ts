/**
 * Paths below a root as byte strings: one character a byte (latin1), `/` between parts. No file name is lost in decoding, and
 * plain ASCII stays itself. Conversions only.
 */

const NOT_ASCII = /[\x80-\xff]/;

/** For a call of `node:fs`: what the bytes are, below `root`. */
export function below(root: string, path: string): string | Buffer {
  const whole = path === "" ? root : `${root}/${path}`;
  return NOT_ASCII.test(path) ? Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, "latin1")]) : whole;
}

/** As `below`, for a name in the working directory. */
export function here(name: string): string | Buffer {
  return NOT_ASCII.test(name) ? Buffer.from(name, "latin1") : name;
}

export function child(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** `""` for an entry of the root. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** From the outermost folder inwards, without the root and the path itself. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let i = path.indexOf("/"); i !== -1; i = path.indexOf("/", i + 1)) folders.push(path.slice(0, i));
  return folders;
}

/** `undefined` when the bytes are no UTF-8. */
export function decoded(path: string): string | undefined {
  if (!NOT_ASCII.test(path)) return path;
  const bytes = Buffer.from(path, "latin1");
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : undefined;
}

/** For people: never a control or format character, bytes that are no UTF-8 as U+FFFD. */
export function shown(path: string): string {
  return Buffer.from(path, "latin1")
    .toString("utf8")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}
