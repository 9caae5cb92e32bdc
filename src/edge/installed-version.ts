/**
 * Reads which version of an agent's program lies on PATH, from the files of its package: nothing is started for it. What it cannot tell
 * for certain it does not tell.
 */
import { access, constants, open, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import type { Program } from "../settings/agent.ts";

/** A package's description is a few kilobytes. */
const most = 1_000_000;

const description = v.pipe(v.string(), v.parseJson(), v.object({ name: v.string(), version: v.string() }));

/** Harmless in any text. */
const version = /^\d{1,9}(?:\.\d{1,9}){1,3}(?:[-+.]?[0-9A-Za-z][0-9A-Za-z.+-]{0,40})?$/;

/** @returns `undefined` when the program is not there, or does not come from its package */
export async function installedVersion(
  { name, package: { registry, name: wanted } }: Program,
  searchPath: string,
): Promise<string | undefined> {
  const file = await programOn(searchPath, name);
  if (file === undefined) return undefined;
  switch (registry) {
    case "npm":
      return await npmVersion(file, wanted);
    case "PyPI":
      return await pythonVersion(file, wanted);
    default:
      return registry satisfies never;
  }
}

async function programOn(searchPath: string, name: string): Promise<string | undefined> {
  for (const folder of searchPath.split(path.delimiter).filter((one) => path.isAbsolute(one))) {
    try {
      const file = path.join(folder, name);
      await access(file, constants.X_OK);
      if ((await stat(file)).isFile()) return await realpath(file);
    } catch {
      // Not there, or not for us.
    }
  }
  return undefined;
}

/** The nearest description above the program counts when it is that of the package. */
async function npmVersion(file: string, wanted: string): Promise<string | undefined> {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const text = await textOf(path.join(folder, "package.json"));
    if (text === undefined) continue;
    const read = v.safeParse(description, text);
    // Programs keep descriptions of parts of themselves, too.
    if (read.success && read.output.name === wanted) return known(read.output.version);
  }
  return undefined;
}

/** `bin/NAME` stands beside `lib/python3.12/site-packages`, whose folder for the package names the version. */
async function pythonVersion(file: string, wanted: string): Promise<string | undefined> {
  const lib = path.join(path.dirname(path.dirname(file)), "lib");
  const found = new Set<string>();
  for (const python of await namesIn(lib)) {
    if (!/^python3(?:\.\d+)?$/.test(python)) continue;
    for (const packages of ["site-packages", "dist-packages"]) {
      for (const entry of await namesIn(path.join(lib, python, packages))) {
        const [, name = "", number] = /^(.{1,100})-([^-]{1,60})\.dist-info$/.exec(entry) ?? [];
        const isWanted = name.replace(/[-_.]+/g, "-").toLowerCase() === wanted.toLowerCase();
        if (isWanted && number !== undefined) found.add(number);
      }
    }
  }
  const [only, ...more] = found;
  return more.length === 0 ? known(only) : undefined;
}

function known(text: string | undefined): string | undefined {
  return text !== undefined && version.test(text) ? text : undefined;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch(() => []);
}

/** `undefined` when there is no such file, or none of a size that is worth reading; a pipe would never end. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    await using handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const facts = await handle.stat();
    return facts.isFile() && facts.size <= most ? await handle.readFile("utf8") : undefined;
  } catch {
    return undefined;
  }
}
