/** Finds tests that were there and now meet a fake in place of what they test. Fakes of what the code calls are no finding. */
import { languageOf } from "./languages.ts";
import { stemOf, subjectOf, wordsOf } from "./removed-code.ts";
import { statementFrom, withoutComments } from "./test-code.ts";
import type { TwoSides } from "./two-sides.ts";
import type { Weakening } from "./weakening.ts";

interface File {
  readonly path: string;
  readonly lines: readonly string[];
  readonly text: string;
}

/** Where the fake's own code takes up the real one, most of it stays. */
const isPart =
  /importActual|importOriginal|requireActual|\boriginal\b|\bwraps\s*=|and_call_original|CALLS_REAL_METHODS|callThrough/;

export function mockedSubjects(tests: readonly TwoSides[]): readonly Weakening[] {
  return tests.flatMap(({ path, before, after }) => {
    const language = languageOf(path);
    const fakes = fakesOf[language?.name ?? ""];
    if (language === undefined || fakes === undefined || before === undefined || after === undefined)
      return [];
    const lines = withoutComments(after, language);
    const file: File = { path, lines, text: lines.join("\n") };
    const known = new Set(before.map((line) => line.trim()));
    const isFake = fakes(file);
    return lines.flatMap((line, index): readonly Weakening[] => {
      if (known.has((after[index] ?? "").trim()) || !isFake(line)) return [];
      if (isPart.test(statementFrom(lines, index, 0))) return [];
      return [
        {
          rule: "subject-mocked",
          weight: "look",
          path,
          line: index + 1,
          side: "after",
          what: "A fake stands in place of what the test is about",
          quote: line.trim(),
        },
      ];
    });
  });
}

interface Import {
  readonly line: string;
  readonly module: string;
}

type Fakes = (file: File) => (line: string) => boolean;

const byName: Fakes = ({ path }) => {
  const subject = subjectOf(path);
  return (line) => {
    const faked =
      /\b(?:mock|spy|mockStatic|mockConstruction|mockk|mockkObject|mockkStatic|mockkClass|spyk|createMock|createPartialMock|createStub|getMockBuilder|Substitute\.For|new Mock)\s*[(<]\s*\\?(\w+)/.exec(
        line,
      )?.[1] ??
      /@(?:Mock|Spy|MockBean|SpyBean|MockitoBean|MockK)\b(?:\([^()]*\))?\s+(?:(?:private|lateinit|final|var|val)\s+){0,3}(\w+)/.exec(
        line,
      )?.[1];
    return faked?.toLowerCase() === subject;
  };
};

const fakesOf: Readonly<Record<string, Fakes>> = {
  JavaScript: ({ path, lines, text }) => {
    const imports = lines.flatMap((line): readonly Import[] => {
      const from = /(?:\bfrom|\brequire\(|\bimport\(?)\s*["'`](\.[^"'`]+)["'`]/.exec(line)?.[1];
      return from === undefined ? [] : [{ line, module: from.replace(/\.\w+$/, "") }];
    });
    const modules = new Set(imports.map(({ module }) => module));
    const isSubject = (module: string) =>
      modules.has(module) && (modules.size === 1 || stemOf(module) === subjectOf(path));
    return (line) => {
      const module =
        /\b(?:vi|jest|mock)\.(?:mock|doMock|unstable_mockModule|module)\(\s*["'`](\.[^"'`]+)["'`]/.exec(
          line,
        )?.[1];
      if (module !== undefined) return isSubject(module.replace(/\.\w+$/, ""));
      const [, object = "", method = ""] =
        /\b(?:spyOn|stub|replace|mock\.method)\(\s*(\w+)\s*,\s*["'`](\w+)["'`]/.exec(line) ?? [];
      return (
        method !== "" &&
        text.includes(`${object}.${method}(`) &&
        imports.some((one) => isSubject(one.module) && wordsOf(one.line).includes(object))
      );
    };
  },
  Python: ({ lines, text }) => {
    const imported = new Map<string, string>();
    for (const [at, line] of lines.entries()) {
      const from = /^\s*from\s+([\w.]+)\s+import\b/.exec(line)?.[1];
      if (from === undefined) continue;
      for (const name of statementFrom(lines, at, line.indexOf("import")).match(/\w+/g) ?? [])
        imported.set(`${from}.${name}`, name);
    }
    const names = new Set(imported.values());
    return (line) => {
      const target = /\b(?:setattr|patch)\(\s*["']([\w.]+)["']/.exec(line)?.[1];
      const name = imported.get(target ?? "");
      if (name !== undefined) return text.includes(`${name}(`);
      const replaced = /^\s*(\w+)\s*=\s*(?:(?:mock\.)?(?:Magic|Async|NonCallable)?Mock\(|lambda\b)/.exec(
        line,
      )?.[1];
      if (replaced !== undefined) return names.has(replaced);
      const [, object = "", method = ""] =
        /\b(?:setattr|patch\.object)\(\s*(\w+)\s*,\s*["'](\w+)["']/.exec(line) ?? [];
      return names.has(object) && text.includes(`${object}.${method}(`);
    };
  },
  Ruby: ({ lines }) => {
    const described = lines.flatMap((line) => /\bdescribe\(?\s+([A-Z][\w:]*)/.exec(line)?.[1] ?? []);
    const subjects = lines.flatMap((line) => /\bsubject\(\s*:(\w+)/.exec(line)?.[1] ?? []);
    const known = new Set(["described_class", "subject", ...described, ...subjects]);
    return (line) => {
      const faked = /\b(?:allow|allow_any_instance_of)\(\s*([\w:]+)\s*\)\s*\.to\s+receive/.exec(line)?.[1];
      return faked !== undefined && known.has(faked);
    };
  },
  Java: byName,
  "C#": byName,
  PHP: byName,
};
