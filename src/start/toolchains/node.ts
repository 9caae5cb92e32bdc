/** Decides what a JavaScript repository needs, by its lock file and the scripts of its package.json. */
import * as v from "valibot";
import { hostFault } from "../../settings/values.ts";
import { pins } from "../pins.ts";
import { firstOf, type RepositoryView } from "../view.ts";
import type { FoundCheck, Toolchain, WorkflowStep } from "./toolchain.ts";

type Manager = "npm" | "pnpm" | "yarn";

const manifestSchema = v.looseObject({
  scripts: v.optional(v.record(v.string(), v.unknown())),
  packageManager: v.optional(v.string()),
});
type Manifest = v.InferOutput<typeof manifestSchema>;

export function node(view: RepositoryView): Toolchain | undefined {
  const manifest = manifestOf(view.read("package.json"));
  if (manifest === undefined) return undefined;
  const manager = managerOf(view, manifest);
  return {
    name: manager,
    steps: [{ kind: "uses", uses: pins.node, with: versionOf(view) }, ...bringing(manager, manifest)],
    installs: [],
    setup: [installOf(view, manager)],
    hosts: registriesOf(view, manager),
    checks: checksOf(manager, manifest),
  };
}

function manifestOf(text: string | undefined): Manifest | undefined {
  try {
    const parsed = v.safeParse(manifestSchema, JSON.parse(text ?? ""));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function managerOf(view: RepositoryView, { packageManager = "" }: Manifest): Manager {
  if (firstOf(view, "pnpm-lock.yaml") !== undefined) return "pnpm";
  if (firstOf(view, "yarn.lock") !== undefined) return "yarn";
  if (firstOf(view, "package-lock.json", "npm-shrinkwrap.json") !== undefined) return "npm";
  return /^(pnpm|yarn)@/.test(packageManager) ? (packageManager.startsWith("p") ? "pnpm" : "yarn") : "npm";
}

/** The machine's own cache would be of no use: the box has a HOME of its own. */
function versionOf(view: RepositoryView): Readonly<Record<string, string | number | boolean>> {
  const file = firstOf(view, ".nvmrc", ".node-version", ".tool-versions");
  const version = file === undefined ? { "node-version": 24 } : { "node-version-file": file };
  return { ...version, "package-manager-cache": false };
}

function bringing(manager: Manager, { packageManager = "" }: Manifest): readonly WorkflowStep[] {
  if (manager !== "pnpm") return [];
  const pinned = /^pnpm@(\d[\w.-]*)/.exec(packageManager)?.[1] ?? "10";
  return [{ kind: "run", name: "Install pnpm", run: `npm install --global pnpm@${pinned}` }];
}

/** Where there is no lock file, none may come into being: it would be part of every change. */
function installOf(view: RepositoryView, manager: Manager): string {
  switch (manager) {
    case "pnpm":
      return firstOf(view, "pnpm-lock.yaml") === undefined
        ? "pnpm install --no-lockfile"
        : "pnpm install --frozen-lockfile";
    case "yarn":
      if (firstOf(view, "yarn.lock") === undefined) return "yarn install --no-lockfile";
      // Only the lock file of Yarn 2 and later says which format it has.
      return /^__metadata:/m.test(view.read("yarn.lock") ?? "")
        ? "yarn install --immutable"
        : "yarn install --frozen-lockfile";
    case "npm":
      return firstOf(view, "package-lock.json", "npm-shrinkwrap.json") === undefined
        ? "npm install --no-package-lock"
        : "npm ci";
    default:
      return manager satisfies never;
  }
}

/** The public registry, and those that `.npmrc` names. */
function registriesOf(view: RepositoryView, manager: Manager): readonly string[] {
  const named = [
    ...(view.read(".npmrc") ?? "").matchAll(/^\s*(?:@[^:\s]+:)?registry\s*=\s*https:\/\/([^/\s:]+)/gm),
  ];
  const usual = manager === "yarn" ? ["registry.yarnpkg.com", "registry.npmjs.org"] : ["registry.npmjs.org"];
  const own = named
    .map(([, host = ""]) => host.toLowerCase())
    .filter((host) => hostFault(host) === undefined);
  return [...new Set([...usual, ...own])];
}

const wanted = ["lint", "typecheck", "type-check", "types", "test"] as const;

function checksOf(manager: Manager, { scripts = {} }: Manifest): readonly FoundCheck[] {
  const real = (name: string) =>
    typeof scripts[name] === "string" && !/no test specified/.test(String(scripts[name]));
  return wanted.filter(real).map((name) => ({
    name,
    run: name === "test" ? `${manager} test` : `${manager} run ${name}`,
  }));
}
