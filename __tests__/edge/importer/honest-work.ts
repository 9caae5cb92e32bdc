/** What honest work does to a tree, step by step. It needs nothing but Node, so that it also runs in a box: steps as JSON on standard input. */
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

export type Step =
  | { readonly kind: "file"; readonly path: string; readonly text: string; readonly run: boolean }
  | { readonly kind: "link"; readonly path: string; readonly to: string }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "move"; readonly path: string; readonly to: string }
  | { readonly kind: "mode"; readonly path: string }
  | { readonly kind: "ignore"; readonly folder: string; readonly rules: readonly string[] }
  | { readonly kind: "folder"; readonly path: string };

/** Makes way: nothing that is no folder may stand above the path. */
function clear(root: string, path: string): string {
  const whole = join(root, path);
  const parts = path.split("/").slice(0, -1);
  for (let i = 1; i <= parts.length; i += 1) {
    const above = join(root, ...parts.slice(0, i));
    const stats = lstatSync(above, { throwIfNoEntry: false });
    if (stats !== undefined && !stats.isDirectory()) rmSync(above);
  }
  mkdirSync(dirname(whole), { recursive: true });
  rmSync(whole, { recursive: true, force: true });
  return whole;
}

export function take(root: string, step: Step): void {
  switch (step.kind) {
    case "file":
      writeFileSync(clear(root, step.path), step.text, { mode: step.run ? 0o755 : 0o644 });
      return;
    case "link":
      symlinkSync(step.to, clear(root, step.path));
      return;
    case "remove":
      if (isReached(root, step.path)) rmSync(join(root, step.path), { recursive: true, force: true });
      return;
    case "move":
      if (!isReached(root, step.path) || `${step.to}/`.startsWith(`${step.path}/`)) return;
      if (`${step.path}/`.startsWith(`${step.to}/`)) return;
      move(join(root, step.path), clear(root, step.to));
      return;
    case "mode": {
      const whole = join(root, step.path);
      if (isReached(root, step.path) && lstatSync(whole).isFile())
        chmodSync(whole, lstatSync(whole).mode ^ 0o111);
      return;
    }
    case "ignore":
      if (step.folder === "") rmSync(join(root, ".gitignore"), { recursive: true, force: true });
      writeFileSync(clear(root, join(step.folder, ".gitignore")), step.rules.join("\n"));
      return;
    case "folder":
      mkdirSync(clear(root, step.path));
      return;
    default:
      step satisfies never;
  }
}

/** As `mv` does it: an overlay, like a container's, does not rename a folder that lies in its lower layer. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    rmSync(from, { recursive: true });
  }
}

/** The path leads there through folders only, and not through links. */
function isReached(root: string, path: string): boolean {
  const parts = path.split("/").slice(0, -1);
  for (let i = 1; i <= parts.length; i += 1) {
    const above = join(root, ...parts.slice(0, i));
    if (lstatSync(above, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  }
  return lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
}

/** Some link leads round in a circle. What the base had behind it is gone, and `git add -A` cannot see that it is. */
export function hasCircle(root: string): boolean {
  return readdirSync(root, { recursive: true, withFileTypes: true }).some((entry) => {
    if (!entry.isSymbolicLink()) return false;
    try {
      statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false });
      return false;
    } catch (error) {
      return error instanceof Error && "code" in error && error.code === "ELOOP";
    }
  });
}

if (process.argv[1] === import.meta.filename) {
  const steps: Step[] = JSON.parse(readFileSync(0, "utf8"));
  for (const step of steps) take(process.cwd(), step);
}
