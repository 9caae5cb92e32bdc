/** Where a symbolic link of a tree leads, as the tree's own links would have it. Pure; no file is looked at. */
import { parentOf } from "./byte-path.ts";
import { isDotGit } from "./names.ts";

/** As many as the kernel follows before it gives up; a link that goes in circles leads nowhere. */
const MOST_LINKS = 40;

export type LinkFault = "absolute" | "escapes" | "dot-git";

/** @param links every link of the tree, from path to target, as byte strings */
export function linkFault(
  path: string,
  target: string,
  links: ReadonlyMap<string, string>,
): LinkFault | undefined {
  if (target.startsWith("/")) return "absolute";
  const folder = parentOf(path);
  const at = folder === "" ? [] : folder.split("/");
  const todo = target.split("/").reverse();
  let followed = 0;
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (at.pop() === undefined) return "escapes";
      continue;
    }
    if (isDotGit(part)) return "dot-git";
    at.push(part);
    const next = links.get(at.join("/"));
    if (next === undefined) continue;
    followed += 1;
    if (followed > MOST_LINKS) return undefined;
    if (next.startsWith("/")) return "absolute";
    at.pop();
    todo.push(...next.split("/").reverse());
  }
  return undefined;
}
