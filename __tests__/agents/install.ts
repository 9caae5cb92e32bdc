/** Installs an agent's program at the version that its preset names, once, in a folder of the user's cache. It runs none of it. */
import { execFile } from "node:child_process";
import { access, mkdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { presets } from "../../src/settings/presets.ts";
import type { PresetName } from "../../src/settings/settings.ts";

const run = promisify(execFile);

/** Where `install` puts it; its programs are in `bin`. */
export function folderOf(name: PresetName): string {
  const cache = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache");
  return path.join(cache, "gatehouse-agents", `${name}-${presets[name].version}`);
}

/** A folder that was not finished is made anew. @throws Error when a registry does not give it */
export async function install(name: PresetName): Promise<void> {
  const folder = folderOf(name);
  const done = path.join(folder, ".installed");
  if (await isThere(done)) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { package: of, version } = presets[name];
  switch (of.registry) {
    case "npm":
      await run("npm", [
        "install",
        "--global",
        "--prefix",
        folder,
        "--no-audit",
        "--no-fund",
        `${of.name}@${version}`,
      ]);
      break;
    case "PyPI":
      await run("python3", ["-m", "venv", folder]);
      await run(path.join(folder, "bin/pip"), ["install", "--quiet", `${of.name}==${version}`]);
      break;
    default:
      of.registry satisfies never;
  }
  await writeFile(done, "");
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
