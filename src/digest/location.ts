/** Reads the file and line that a failure points at. Never guesses: a path of the toolchain or of a dependency is none. */
import { coreOf } from "./core.ts";
import { noiseIn } from "./rules/rules.ts";
import type { LineStore } from "./store.ts";

export interface Location {
  readonly path: string;
  readonly line: number;
}

/** How a file's extension and a line number stand together. Led by the dot, and short, so that no line takes long. */
const ends: readonly RegExp[] = [
  /\.(\w{1,8}):line (\d{1,7})/g,
  /\.(\w{1,8}):\[(\d{1,7}),\d{1,7}\]/g,
  /\.(\w{1,8})\((\d{1,7}),\d{1,7}\)/g,
  /\.(\w{1,8}):(\d{1,7})\b/g,
  /\.(\w{1,8})"?,? (?:on )?line (\d{1,7})/g,
];
const inPath = /[\w@./\\+-]/;
const longestPath = 300;
const dockerfile = /^((?:[\w@./+-]{1,200}[./])?Dockerfile[\w.-]{0,40}):(\d{1,7})$/;

const foreign =
  /node_modules|site-packages|dist-packages|\/lib\/python|hostedtoolcache|\/usr\/|\/rustc\/|<frozen|\.cargo\/|\/gems\/|vendor\/|\.pnpm|_testmain\.go|internal\/|\/runner\/work\/_temp|libsanitizer|^\/tmp\/|^\d+\.\d+\.\d+\.\d+$/;

const traceback = "Traceback (most recent call last)";

/** Its place may follow some lines after a cause. */
const reach = 40;
const tracebackReach = 400;
const mostCauses = 40;

export function locationOf(store: LineStore, causes: readonly number[]): Location | undefined {
  for (const cause of causes.slice(0, mostCauses)) {
    const found = locationAfter(store, cause);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A Python traceback and pytest name the place where it happened last, everything else first. */
function locationAfter(store: LineStore, cause: number): Location | undefined {
  const first = coreOf(store.text(cause));
  const isTraceback = first.text.startsWith(traceback);
  let found = stylishLocation(store, cause, first.text);
  for (
    let index = cause;
    index < Math.min(store.count, cause + (isTraceback ? tracebackReach : reach));
    index++
  ) {
    const { text, indent } = coreOf(store.text(index));
    if (index > cause && (isTraceback ? indent <= first.indent : text.startsWith(traceback))) break;
    if (noiseIn(text, -1) !== undefined) continue;
    const here = locationIn(text);
    if (here === undefined) continue;
    const isLast = /^\S{1,300}\.py:\d+: \w*(?:Error|Exception|Failed)\b/.test(text);
    if (isLast) return here;
    if (isTraceback || found === undefined) found = here;
    if (!isTraceback && !/^\S{1,300}\.py:\d+: *(?:in .*)?$/.test(text)) break;
  }
  return found;
}

function locationIn(text: string): Location | undefined {
  for (const end of ends) {
    for (const { index, 1: extension, 2: line } of text.matchAll(end)) {
      const path = pathUntil(text, index, extension ?? "");
      if (path !== "" && Number(line) > 0 && !foreign.test(path))
        return { path: relative(path), line: Number(line) };
    }
  }
  const [, path, line] = dockerfile.exec(text) ?? [];
  return path === undefined ? undefined : { path: relative(path), line: Number(line) };
}

/** The path whose extension follows the dot at `dot`; empty when there is nothing before the dot. */
function pathUntil(text: string, dot: number, extension: string): string {
  let from = dot;
  while (from > 0 && dot - from < longestPath && inPath.test(text[from - 1] ?? "")) from--;
  return from === dot ? "" : `${text.slice(from, dot)}.${extension}`;
}

/** ESLint and its like name the file on a line of its own, above its findings. */
function stylishLocation(store: LineStore, index: number, text: string): Location | undefined {
  const [, line] = /^(\d{1,7}):\d{1,7} {1,8}error\b/.exec(text) ?? [];
  if (line === undefined) return undefined;
  for (let above = index - 1; above >= 0 && above > index - 400; above--) {
    const path = coreOf(store.text(above)).text;
    if (/^[\w@./\\+-]{1,300}\.\w{1,8}$/.test(path)) return { path: relative(path), line: Number(line) };
  }
  return undefined;
}

/** The checkout's place on a runner is no part of a path in the repository. */
function relative(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^\/\/[\w.-]{1,100}\/\.\//, "")
    .replace(/^\/{2,}/, "/")
    .replace(/^\/(?:home|Users)\/runner\/work\/[^/]{1,200}\/[^/]{1,200}\//, "")
    .replace(/^\/(?:__w|builds)\/[^/]{1,200}\/[^/]{1,200}\//, "")
    .replace(/^\/github\/workspace\//, "")
    .replace(/^(?:[A-Z]:)?\/a\/[^/]{1,200}\/[^/]{1,200}\//, "")
    .replace(/^\/home\/vsts\/work\/1\/s\//, "")
    .replace(/^\/home\/travis\/build\/[^/]{1,200}\/[^/]{1,200}\//, "")
    .replace(/^\.\//, "");
}
