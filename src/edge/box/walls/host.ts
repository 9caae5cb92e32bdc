/** Looks at the machine for what a box shows of it, and for the tools that may build one; it changes nothing. */
import { constants as fileConstants, type Stats } from "node:fs";
import { access, lstat, readdir, readlink, realpath } from "node:fs/promises";
import path from "node:path";
import type { Host, Shown } from "./spec.ts";

const topFolders = ["/usr", "/opt", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store"];

/** Of /etc only what programs need to run: certificates, linker paths, time zones, and the settings of languages. */
const etcNames =
  /^(alternatives|ca-certificates|ca-certificates\.conf|crypto-policies|debian_version|fonts|ld\.so\.(cache|conf|conf\.d)|localtime|lsb-release|magic|mime\.types|os-release|pki|protocols|rpc|services|ssl|timezone|(dotnet|gradle|ImageMagick|java|maven|perl|php|python|ruby)[-.\w]*)$/;

/** Reads the names only. What cannot be read is not shown. */
export async function lookAtHost(): Promise<Host> {
  const top = await Promise.all(topFolders.map(topEntry));
  const names = (await readdir("/etc").catch((): string[] => [])).filter((name) => etcNames.test(name));
  const etc = await Promise.all(names.map((name) => shownFolder(`/etc/${name}`)));
  return { top: top.filter((entry) => entry !== undefined), etc: etc.filter((entry) => entry !== undefined) };
}

async function topEntry(name: string): Promise<Host["top"][number] | undefined> {
  const stats = await stat(name);
  if (stats?.isSymbolicLink()) {
    return { kind: "link", path: name, target: await readlink(name) };
  }
  return stats?.isDirectory() ? { kind: "folder", path: name } : undefined;
}

/** `undefined` when there is nothing at that path. */
export async function shownFolder(name: string): Promise<Shown | undefined> {
  const from = await realpath(name).catch(() => undefined);
  return from === undefined ? undefined : { path: path.posix.normalize(name).replace(/(.)\/$/, "$1"), from };
}

/** Those of the paths that are folders, as the machine itself calls them; for `Enclosure.hidden`. */
export async function existingFolders(names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const real = await realpath(name).catch(() => undefined);
      return real !== undefined && (await stat(real))?.isDirectory() ? real : undefined;
    }),
  );
  return [...new Set(found.filter((name) => name !== undefined))];
}

/**
 * The canonical path of a program of the system, `undefined` when it is missing or when anybody but root could have put it there:
 * on hosted runners /usr/local/bin precedes /usr/bin in PATH and everyone may write to it.
 */
export async function trustedTool(
  name: string,
  folders: readonly string[] = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"],
): Promise<string | undefined> {
  for (const folder of folders) {
    const real = await realpath(path.posix.join(folder, name)).catch(() => undefined);
    if (real !== undefined && (await isExecutable(real)) && (await onlyRootCanChange(real))) {
      return real;
    }
  }
  return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, fileConstants.X_OK).then(
    () => true,
    () => false,
  );
}

async function onlyRootCanChange(file: string): Promise<boolean> {
  for (let at = file; ; at = path.posix.dirname(at)) {
    const stats = await stat(at);
    if (stats === undefined || stats.uid !== 0 || (stats.mode & 0o022) !== 0) {
      return false;
    }
    if (at === "/") {
      return true;
    }
  }
}

async function stat(name: string): Promise<Stats | undefined> {
  return lstat(name).catch(() => undefined);
}
