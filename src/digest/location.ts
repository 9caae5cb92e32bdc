/** Reads the file and line that a failure points at. Never guesses: a path of the toolchain or of a dependency is none. */
import { coreOf } from "./core.ts";
import type { LineStore } from "./store.ts";

export interface Location {
  readonly path: string;
  readonly line: number;
}

const shapes: readonly RegExp[] = [
  /File "([^"\s]{1,300})", line (\d{1,7})/,
  /([\w@./\\+-]{1,300}\.\w{1,8}):line (\d{1,7})/,
  /([\w@./\\+-]{1,300}\.\w{1,8}):\[(\d{1,7}),\d{1,7}\]/,
  /([\w@./\\+-]{1,300}\.\w{1,8})\((\d{1,7}),\d{1,7}\)/,
  /([\w@./\\+-]{1,300}\.\w{1,8}):(\d{1,7})\b/,
  /([\w@./\\+-]{1,300}\.\w{1,8}) on line (\d{1,7})/,
];

const foreign =
  /node_modules|site-packages|dist-packages|\/lib\/python|hostedtoolcache|\/usr\/|\/rustc\/|<frozen|\.cargo\/|\/gems\/|vendor\/|\.pnpm|_testmain\.go|internal\/|\/runner\/work\/_temp|\.(?:com|org|net|io|sh:\/\/)$/;

/** Around a cause its place may follow some lines later. */
const reach = 30;

export function locationOf(store: LineStore, causes: readonly number[]): Location | undefined {
  for (const cause of causes.slice(0, 40)) {
    for (let index = cause; index < Math.min(store.count, cause + reach); index++) {
      if (index > cause && store.blanks(index) > 2) break;
      const found = locationIn(coreOf(store.text(index)).text);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function locationIn(text: string): Location | undefined {
  if (!/[:(,e] ?\[?\d/.test(text)) return undefined;
  for (const shape of shapes) {
    const [, path, line] = shape.exec(text) ?? [];
    if (path === undefined || line === undefined || Number(line) < 1 || foreign.test(path)) continue;
    return { path: relative(path), line: Number(line) };
  }
  return undefined;
}

/** The checkout's place on a runner is no part of a path in the repository. */
function relative(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^(?:file:\/\/)?\/(?:home|Users)\/runner\/work\/[^/]{1,200}\/[^/]{1,200}\//, "")
    .replace(/^\/(?:__w|github\/workspace|builds)\/[^/]{1,200}\/[^/]{1,200}\//, "")
    .replace(/^[A-Z]:\/a\/[^/]{1,200}\/[^/]{1,200}\//, "")
    .replace(/^\/home\/vsts\/work\/1\/s\//, "")
    .replace(/^\/home\/travis\/build\/[^/]{1,200}\/[^/]{1,200}\//, "")
    .replace(/^\.\//, "");
}
