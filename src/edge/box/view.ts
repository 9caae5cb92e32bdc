/** Says what of this machine a box shows beyond the system: the tools on PATH. And what it must never show. It mounts nothing. */
import { readdir, realpath } from "node:fs/promises";
import { userInfo } from "node:os";
import path from "node:path";
import { existingFolders, shownFolder } from "./walls/host.ts";
import type { Shown } from "./walls/spec.ts";
import { isIn } from "./walls/spec-check.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface View {
  readonly shown: readonly Shown[];
  readonly hidden: readonly string[];
}

const system = ["/usr", "/opt", "/bin", "/sbin", "/lib", "/lib64", "/nix/store"];

/** Where version managers keep what their shims on PATH start; they look in the HOME that the box does not have. No credentials lie there. */
const inHome = [
  { variable: "RUSTUP_HOME", folder: ".rustup" },
  { variable: "PYENV_ROOT", folder: ".pyenv" },
  { variable: "RBENV_ROOT", folder: ".rbenv" },
  { variable: "VOLTA_HOME", folder: ".volta" },
];

/** @param ours folders of this run, with the token's neighbours in them */
export async function viewOf(outer: Environment, ours: readonly string[]): Promise<View> {
  const home = outer.HOME;
  const homes = [home, accountHome()].filter((name) => name !== undefined).filter(isOfPeople);
  const folders = (outer.PATH ?? "").split(":").filter((folder) => path.isAbsolute(folder));
  const wanted = new Set<string>();
  for (const folder of folders.filter((name) => !system.some((top) => isIn(name, top)))) {
    for (const one of await foldersOfTools(path.normalize(folder), homes)) wanted.add(one);
  }
  for (const { variable, folder } of inHome) {
    const named = outer[variable] ?? (home === undefined ? undefined : path.join(home, folder));
    if (named !== undefined && path.isAbsolute(named)) wanted.add(path.normalize(named));
  }
  const shown = await Promise.all([...wanted].map(shownFolder));
  const secret = [...homes, outer.RUNNER_TEMP, outer.RUNNER_WORKSPACE].filter((name) => name !== undefined);
  return {
    shown: shown.filter((entry) => entry !== undefined),
    hidden: await existingFolders([...secret, ...ours].filter((name) => name !== "")),
  };
}

/** Where the variables of `inHome` lead when nobody has set them. */
export function homeVariables(outer: Environment, { shown }: View): Readonly<Record<string, string>> {
  const set: Record<string, string> = {};
  for (const { variable, folder } of inHome) {
    const usual = outer.HOME === undefined ? undefined : path.join(outer.HOME, folder);
    if (outer[variable] === undefined && usual !== undefined && shown.some((entry) => entry.path === usual)) {
      set[variable] = usual;
    }
  }
  return set;
}

/** Folders in which a second look for links is worth it. */
const mostLinked = 50;

/**
 * A folder of tools, and the folders that its links lead to: those of a virtual environment lead to the Python that made it, and a link
 * in `~/.local/bin` leads to a virtual environment first.
 */
async function foldersOfTools(folder: string, homes: readonly string[]): Promise<readonly string[]> {
  const linked = await linkedFolders(folder);
  const further = await Promise.all(linked.slice(0, mostLinked).map(linkedFolders));
  return [...new Set([folder, ...linked, ...further.flat()].map((name) => withLibraries(name, homes)))];
}

/**
 * `…/node/20/bin` needs `…/node/20`, where its libraries are; a program of npm needs the packages beside its own; of `~/.cargo/bin` and
 * `~/.local/bin` only the folder itself is shown, since credentials lie beside it.
 */
function withLibraries(folder: string, homes: readonly string[]): string {
  const packages = folder.indexOf("/node_modules/");
  if (packages !== -1) return folder.slice(0, packages + "/node_modules".length);
  const above = path.dirname(folder);
  const isNarrow =
    path.basename(folder) !== "bin" ||
    path.basename(above).startsWith(".") ||
    path.dirname(above) === "/home" ||
    homes.some((home) => isIn(home, above));
  return isNarrow ? folder : above;
}

/** Accounts of the system have a HOME that every box shows, or makes itself. */
function isOfPeople(home: string): boolean {
  const shownAnyway = ["/usr", "/bin", "/sbin", "/lib", "/lib64", "/dev", "/etc", "/proc"];
  return home !== "" && home !== "/" && !shownAnyway.some((top) => isIn(home, top));
}

/** A workflow can set HOME, and a container's job has another one than the account; the credentials may lie in either. */
function accountHome(): string | undefined {
  try {
    return userInfo().homedir;
  } catch {
    // A user without an account.
    return undefined;
  }
}

async function linkedFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const targets = await Promise.all(
    entries
      .filter((entry) => entry.isSymbolicLink())
      .slice(0, 200)
      .map((entry) => realpath(path.join(folder, entry.name)).catch(() => undefined)),
  );
  const found = targets.filter((target) => target !== undefined).map((target) => path.dirname(target));
  return [...new Set(found)].filter((target) => !system.some((top) => isIn(target, top)));
}
