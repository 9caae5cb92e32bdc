/** What the writer of the first files may know of a repository: names, and the texts it asks for. Types and one question. */

/** Paths from the root, with `/`. Nothing is read before it is asked for. */
export interface RepositoryView {
  readonly files: readonly string[];
  /** `undefined` when there is no such file, or none that can be read as text. */
  readonly read: (path: string) => string | undefined;
}

/** The first of the paths that is there. */
export function firstOf(view: RepositoryView, ...paths: readonly string[]): string | undefined {
  return paths.find((path) => view.files.includes(path));
}
