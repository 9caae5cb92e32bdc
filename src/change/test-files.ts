/** Which files are tests, by their names in common languages, and which of their lines a change touches. It judges none. */
import type { AddedLine, Change } from "./change.ts";
import { matchesExactly } from "./path-match.ts";

/** Upper and lower case count: `LoginTest.java` is a test, `Contest.java` is not. */
const testGlobs: readonly string[] = [
  // Folders whose whole content serves tests.
  "**/{__tests__,__mocks__,__snapshots__,__fixtures__,testdata}/**",
  "**/{test,tests,Test,Tests}/**",
  "**/{e2e,cypress,playwright}/**",
  "**/spec/**/*.{rb,js,jsx,ts,tsx,mjs,cjs,php,lua,cr}",
  "**/spec/{fixtures,support,factories,cassettes}/**",
  "**/src/{test,androidTest,integrationTest,testFixtures,*Test}/**",
  "**/*.{Test,Tests,UnitTests,IntegrationTests}/**",
  "**/features/**/*.feature",
  // JavaScript and TypeScript
  "**/*.{test,spec,cy,e2e,e2e-spec}{-d,}.{js,jsx,ts,tsx,mjs,cjs,mts,cts,vue,svelte}",
  "**/*{-,_}test.{js,jsx,ts,tsx,mjs,cjs}",
  "**/test.{js,jsx,ts,tsx,mjs,cjs,mts,cts}",
  "**/*.snap",
  "**/{setupTests,{jest,vitest}.setup}.{js,ts,mjs,cjs}",
  // Python
  "**/{test_*,*_test,tests,conftest}.py",
  // Go, Rust, Dart, Elixir, C and C++
  "**/*_test.{go,rs,dart,exs,c,cc,cpp,cxx}",
  "**/{tests,test}.rs",
  "**/*_unittest.{cc,cpp}",
  // Java, Kotlin, Scala, Groovy, Swift
  "**/*{Test,Tests,TestCase,Spec,[a-z0-9]IT}.{java,kt,kts,scala,groovy}",
  "**/*{Test,Tests}.swift",
  // Ruby
  "**/{*_spec,*_test,test_*,spec_helper,rails_helper,test_helper}.rb",
  // C#, F#, Visual Basic
  "**/*{Test,Tests}.{cs,fs,vb}",
  // PHP
  "**/*{Test,Cest,TestCase}.php",
  "**/*.phpt",
];

/** Built once, since every changed path meets it. */
const isBuiltInTest = matchesExactly(testGlobs);

/** `extra` are globs of the config's `evidence.paths`. Tests inside a source file (as in Rust) cannot be told by its path. */
export function isTestFile(path: string, extra: readonly string[]): boolean {
  return testFileMatcher(extra)(path);
}

export interface ChangedTest {
  readonly path: string;
  /** Lines. */
  readonly added: number;
  readonly removed: readonly AddedLine[];
}

/** Every changed test file, also one without lines (a binary fixture, a mode). A renamed one is there twice. */
export function changedTestLines(change: Change, extra: readonly string[]): readonly ChangedTest[] {
  const isTest = testFileMatcher(extra);
  return change.files
    .filter(({ path }) => isTest(path))
    .map(({ path, addedLines, removedLines }) => ({ path, added: addedLines.length, removed: removedLines }));
}

/** For many paths: the globs are read once. */
export function testFileMatcher(extra: readonly string[]): (path: string) => boolean {
  const isExtra = matchesExactly(extra);
  return (path) => isBuiltInTest(path.normalize("NFC")) || isExtra(path.normalize("NFC"));
}
