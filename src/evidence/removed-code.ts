/** Which names and modules a change removes from the code under test, so that their tests had to go as well. It judges no test. */
import { languageOf } from "./languages.ts";
import { tokensOf } from "./strength.ts";
import { type Test, withoutComments } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";

export interface RemovedCode {
  readonly names: ReadonlySet<string>;
  /** File names without folders and extensions. */
  readonly modules: ReadonlySet<string>;
}

export const nothingRemoved: RemovedCode = { names: new Set(), modules: new Set() };

/** Functions and types at any depth, values of a whole file, methods of the C family. */
const declarations: readonly RegExp[] = [
  /\b(?:function\*?|class|def|fn|func|fun|interface|struct|enum|trait|type|module|record|object)\s+(?:\([^()]{0,200}\)\s*)?(?:self\.)?([A-Za-z_]\w+)/,
  /^(?:export\s+)?(?:pub\s+)?(?:const|let|var|val|static)\s+([A-Za-z_]\w+)/,
  /^\s*(?:public|protected|internal|static)\s[^=;(]{0,200}?\s(\w+)\s*\(/,
  /^\s+(?:async\s+)?(?!(?:if|for|foreach|while|switch|catch|function|return|with|using|lock|match)\b)([a-z]\w+)\s*\([^()]{0,200}\)\s*\{/,
];

/** Goes by the name of its file. */
const nameless = /^(?:export\s+default\b(?!\s+(?:async\s+)?(?:function|class)\s+\w)|module\.exports\s*=)/;

/**
 * `sources` hold no tests. Where as many names are new as are gone, code was renamed and not removed: its tests could have
 * followed, so none of them is excused.
 */
export function removedCode(sources: readonly TwoSides[]): RemovedCode {
  const before = declared(sources, "before");
  const after = declared(sources, "after");
  const gone = [...before].filter((name) => !after.has(name));
  const fresh = [...after].filter((name) => !before.has(name));
  const files = (side: "before" | "after") =>
    sources.filter((file) => languageOf(file.path) !== undefined && file[side] !== undefined);
  const stems = new Set(files("after").map(({ path }) => stemOf(path)));
  const modules = files("before").flatMap(({ path, after: is }) =>
    is === undefined && !stems.has(stemOf(path)) ? [stemOf(path)] : [],
  );
  return gone.length > fresh.length ? { names: new Set(gone), modules: new Set(modules) } : nothingRemoved;
}

function declared(sources: readonly TwoSides[], side: "before" | "after"): ReadonlySet<string> {
  const names = sources.flatMap(({ path, [side]: lines = [] }) => {
    const language = languageOf(path);
    const code = language === undefined ? [] : withoutComments(lines, language);
    return code.flatMap((line) =>
      nameless.test(line)
        ? stemOf(path)
        : declarations.flatMap((declaration) => declaration.exec(line)?.[1] ?? []),
    );
  });
  // A name that assertions are made of would excuse every test.
  return new Set(names.filter((name) => name.length > 2 && tokensOf(name).names.length > 0));
}

/** The test file is named after a removed module, or the test itself names what was removed. */
export function isOfRemoved(
  { names, modules }: RemovedCode,
  file: { readonly path: string; readonly lines: readonly string[]; readonly tests: readonly Test[] },
  test: Test,
): boolean {
  if (names.size === 0 && modules.size === 0) return false;
  if (modules.has(subjectOf(file.path))) return true;
  const plain = (name: string) => name.replace(/[^a-z0-9]/gi, "").toLowerCase();
  const title = plain(test.name);
  if ([...names].some((name) => name.length > 5 && title.includes(plain(name)))) return true;
  const end = file.tests.find(({ line }) => line > test.line)?.line ?? file.lines.length + 1;
  const imported = importedFrom(modules, file.lines);
  return file.lines
    .slice(test.line - 1, end - 1)
    .some((line) => wordsOf(line).some((word) => names.has(word) || imported.has(word)));
}

export function mentionsRemoved({ names }: RemovedCode, text: string): boolean {
  return names.size > 0 && wordsOf(text).some((word) => names.has(word));
}

/** `price` of `src/price.test.ts`, `test_price.py`, `price_test.go` and `PriceTests.cs`, in lower case. */
export function subjectOf(path: string): string {
  return stemOf(path)
    .replace(/^test_|(?:_|-|\.)?(?:tests?|spec|it|cest|testcase)$/i, "")
    .toLowerCase();
}

/** In lower case. */
export function stemOf(path: string): string {
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.\w+$/, "")
    .toLowerCase();
}

/** What the lines that import a removed module name. */
function importedFrom(modules: ReadonlySet<string>, lines: readonly string[]): ReadonlySet<string> {
  const imports = lines.filter(
    (line) =>
      /^\s*(?:import|from|use|require\w*|(?:const|let|var)\b.*\brequire)\b/.test(line) &&
      (line.match(/[\w-]+/g) ?? []).some((word) => modules.has(word.toLowerCase())),
  );
  const keyword = /^(?:import|from|use|require|require_relative|const|let|var|type|src|lib)$/;
  return new Set(imports.flatMap(wordsOf).filter((word) => word.length > 2 && !keyword.test(word)));
}

export function wordsOf(line: string): readonly string[] {
  return line.match(/[A-Za-z_]\w*/g) ?? [];
}
