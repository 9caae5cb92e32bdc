/** Collects the licence texts of what the bundle carries. It must not let a package through whose text it cannot find. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

interface Carried {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/**
 * The contents of `LICENSES.txt`, sorted by package name.
 *
 * @param modules ids of the bundled modules: absolute paths, or names that begin with NUL for the bundler's own helpers
 * @throws Error that names the package without a licence text, and where to put one
 */
export function licencesOf(root: string, modules: Iterable<string>): string {
  const carried = new Map<string, Carried>();
  for (const module of modules) {
    const owner = module.startsWith("\0") ? join(root, "node_modules", "rolldown") : packageFolder(module);
    if (owner === undefined || owner === trimmed(root)) continue;
    if (!carried.has(owner)) carried.set(owner, described(owner));
    for (const inner of packagesInside(module)) {
      if (!carried.has(inner)) carried.set(inner, inlined(root, inner, owner));
    }
  }
  const unique = new Map([...carried.values()].map((one) => [`${one.name}@${one.version}`, one]));
  const sections = [...unique.values()]
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))
    .map((one) => `${one.name} ${one.version}\nLicence: ${one.licence}\n\n${one.text}\n`);
  const rule = `${"-".repeat(78)}\n`;
  return `The files in this folder carry code of the packages below, under their own terms.\n\n${rule}${sections.join(`\n${rule}`)}`;
}

function trimmed(folder: string): string {
  return folder.endsWith(sep) ? folder.slice(0, -1) : folder;
}

/** The nearest folder above with a `package.json` that names a package (some have nameless ones inside, for their type). */
function packageFolder(module: string): string | undefined {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && "name" in JSON.parse(readFileSync(manifest, "utf8"))) return folder;
  }
  return undefined;
}

function described(folder: string): Carried {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
  if (texts.length === 0)
    throw new Error(`${name} ${version} carries no licence file; do not bundle it unread.`);
  return { name, version, licence: license ?? "see the text", text: tidy(texts.join("\n")) };
}

/** Packages that a published file had already swallowed when it was built, as far as its source map tells. */
function packagesInside(module: string): string[] {
  if (module.startsWith("\0") || !existsSync(`${module}.map`)) return [];
  const { sources } = JSON.parse(readFileSync(`${module}.map`, "utf8")) as { sources: string[] };
  return sources.flatMap((source) => {
    const name = source.match(/.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/)?.[1];
    return name === undefined ? [] : [name.replace("\\", "/")];
  });
}

function inlined(root: string, name: string, owner: string): Carried {
  const file = join(root, "scripts", "licences", `${name.replace("/", "+")}.txt`);
  if (!existsSync(file)) throw new Error(`${name} is inside ${owner}: put its licence text at ${file}.`);
  return {
    name,
    version: `(inside ${JSON.parse(readFileSync(join(owner, "package.json"), "utf8")).name})`,
    licence: "see the text",
    text: tidy(readFileSync(file, "utf8")),
  };
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
}
