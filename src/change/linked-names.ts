/** By which further names the links of a tree lead to its paths: what is done to a file is done at all of them. It reads no file. */
import { foldPath, pathFrom } from "./path-match.ts";

/** Two folders with a link to each other give a path names without end. */
const most = 100;

/** @param links from path to target. Those that lead to a folder above themselves only make names longer, and do not count. */
export function linkedNames(links: ReadonlyMap<string, string>): (path: string) => readonly string[] {
  const leading = new Map<string, string[]>();
  for (const [link, target] of links) {
    const place = pathFrom(link.split("/").slice(0, -1).join("/"), target);
    const to = place === undefined ? undefined : foldPath(place);
    if (to === undefined || foldPath(link).startsWith(`${to}/`)) continue;
    leading.set(to, [...(leading.get(to) ?? []), link]);
  }
  return (path) => {
    if (leading.size === 0) return [];
    const names = new Set([path]);
    // What is added on the way is looked at as well.
    for (const name of names) {
      const parts = name.split("/");
      for (let length = parts.length; length > 0; length -= 1) {
        const links = leading.get(foldPath(parts.slice(0, length).join("/"))) ?? [];
        for (const link of links) if (names.size < most) names.add([link, ...parts.slice(length)].join("/"));
      }
    }
    names.delete(path);
    return [...names];
  };
}
