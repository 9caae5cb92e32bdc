/** Quotes a word for a POSIX shell. It is not for Markdown, and not for Windows. */

export function quoted(text: string): string {
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
