/** Decides who owns a path by a CODEOWNERS file: the last pattern that matches wins. It knows no person. */
import { matchesExactly } from "../../change/path-match.ts";
import { firstOf, type RepositoryView } from "../view.ts";

/** The file that GitHub takes, `undefined` when there is none. */
export function codeOwnersFile(view: RepositoryView): string | undefined {
  return firstOf(view, ".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");
}

export function ownersOf(text: string, path: string): readonly string[] {
  let owners: readonly string[] = [];
  for (const line of text.split("\n")) {
    const [pattern = "", ...people] = line
      .replace(/(^|\s)#.*$/, "")
      .trim()
      .split(/\s+/);
    if (pattern !== "" && matches(pattern, path)) owners = people;
  }
  return owners;
}

/** As in .gitignore: a slash before the end ties a pattern to the root; a folder owns all that is below it, `folder/*` does not. */
function matches(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\//, "").replace(/\/$/, "");
  const base = bare.includes("/") || pattern.startsWith("/") ? bare : `**/${bare}`;
  const globs = base.endsWith("/*") ? [base] : [base, `${base}/**`];
  try {
    return matchesExactly(pattern.endsWith("/") ? [`${base}/**`] : globs)(path);
  } catch {
    return false;
  }
}
