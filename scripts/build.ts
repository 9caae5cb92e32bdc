/** Builds `dist/` from `src/`, or with `--check` says which files of it are not what the source builds. Touches nothing else. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type InputOptions, type OutputChunk, type Plugin, type PreRenderedChunk, rolldown } from "rolldown";
import { licencesOf } from "./licences.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");
const doors = ["main", "post", "cli"];
/** The one file, besides the door itself, that an event which is not for us loads. */
const firstLook = "first-look";
/** The one file that people start by its path. */
const executable = "cli.js";

const common: InputOptions = {
  cwd: root,
  platform: "node",
  transform: { target: "node20" },
  treeshake: {
    // Packages we use register nothing on import; without this, two functions of @actions/core bring all of undici.
    moduleSideEffects: [{ test: /[\\/]node_modules[\\/]/, sideEffects: false }],
  },
  onLog(level, log) {
    if (level === "warn") throw new Error(`rolldown: ${log.message}`);
  },
};

const built = await build();
if (process.argv.includes("--check")) {
  const wrong = differences(built);
  for (const line of wrong) console.error(line);
  if (wrong.length > 0)
    console.error("dist/ is not what the source builds. Run `npm run build` and commit dist/.");
  process.exitCode = wrong.length === 0 ? 0 : 1;
} else {
  write(built);
  for (const [name, text] of built)
    console.log(`${String(Buffer.byteLength(text)).padStart(9)}  dist/${name}`);
}

/** The modules that `main.ts` needs before it knows whether an event is for us. */
async function loadedFirst(): Promise<ReadonlySet<string>> {
  const later: Plugin = { name: "later", resolveDynamicImport: () => false };
  const bundle = await rolldown({ ...common, input: join(root, "src/main.ts"), plugins: [later] });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  return new Set(output[0].moduleIds.filter((id) => id !== join(root, "src/main.ts")));
}

/** File name → contents, sorted by name. The same on every machine: nothing in it depends on where the checkout lies. */
async function build(): Promise<Map<string, string>> {
  const early = await loadedFirst();
  const bundle = await rolldown({
    ...common,
    input: Object.fromEntries(doors.map((door) => [door, join(root, "src", `${door}.ts`)])),
  });
  const { output } = await bundle.generate({
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: (chunk) => `${chunkName(chunk)}.js`,
    // What every event loads is one file: each further file costs more than what is in it.
    codeSplitting: { groups: [{ name: firstLook, test: (id) => early.has(id) }] },
    minify: false,
    sourcemap: false,
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === "chunk");
  if (chunks.length !== output.length) throw new Error("The bundle has files that are not code.");
  refuseExternals(chunks);
  const files = chunks.map((chunk): [string, string] => [chunk.fileName, fileText(chunk)]);
  files.push([
    "LICENSES.txt",
    licencesOf(
      root,
      chunks.flatMap((chunk) => chunk.moduleIds),
    ),
  ]);
  for (const [name, text] of files) {
    const leak = ["src", "node_modules"].find((folder) => text.includes(join(root, folder)));
    if (leak !== undefined) throw new Error(`${name} contains the path of this checkout.`);
  }
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fileText({ fileName, code }: OutputChunk): string {
  const startable = fileName !== executable || code.startsWith("#!");
  return `${startable ? "" : "#!/usr/bin/env node\n"}${code.trimEnd()}\n`;
}

/** Ours by their path below `src/`, foreign ones by their package; never by a hash, so that a diff of dist/ can be read. */
function chunkName(chunk: PreRenderedChunk): string {
  if (chunk.name === firstLook) return firstLook;
  const source = join(root, "src") + sep;
  const own = chunk.moduleIds.filter((id) => id.startsWith(source));
  const first = chunk.facadeModuleId ?? own.at(-1) ?? chunk.moduleIds.at(-1) ?? chunk.name;
  const foreign = first.match(/.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/)?.[1];
  if (first.startsWith(source)) return relative(source, first).replace(/\.ts$/, "").replaceAll(/[\\/]/g, "-");
  return (foreign ?? chunk.name).replace(/^@/, "").replaceAll(/[\\/]/g, "-");
}

/** A plain clone has no node_modules: whatever is not in the bundle must come with Node. */
function refuseExternals(chunks: readonly OutputChunk[]): void {
  const known = new Set([...chunks.map((chunk) => chunk.fileName), ...builtinModules]);
  for (const chunk of chunks) {
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      if (!known.has(name) && !name.startsWith("node:"))
        throw new Error(`${chunk.fileName} imports ${name}, which is not bundled.`);
    }
  }
}

function write(files: ReadonlyMap<string, string>): void {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(dist, name), text);
  chmodSync(join(dist, executable), 0o755);
}

function differences(files: ReadonlyMap<string, string>): string[] {
  const present = existsSync(dist) ? readdirSync(dist) : [];
  const lines = present
    .filter((name) => !files.has(name))
    .map((name) => `dist/${name}: not built by the source`);
  for (const [name, text] of files) {
    const file = join(dist, name);
    if (!present.includes(name)) lines.push(`dist/${name}: missing`);
    else if (!readFileSync(file).equals(Buffer.from(text))) lines.push(`dist/${name}: differs`);
    else if (name === executable && (statSync(file).mode & 0o111) === 0)
      lines.push(`dist/${name}: not executable`);
  }
  return lines.sort();
}
