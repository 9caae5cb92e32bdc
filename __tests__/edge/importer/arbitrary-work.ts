/** Honest work of every kind, for property tests. */
import fc from "fast-check";
import type { Step } from "./honest-work.ts";

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("a", "b", "c", "keep", "a.log") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        "ü",
        "日本",
        "-x",
        "#x",
        "!x",
        "[b]",
        "star*",
        ":(top)x",
        "back\\slash",
        ".hidden",
        "sp ace",
        'q"uote',
        "tail ",
      ],
    ),
  },
);
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
const rule = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "a",
      "b/",
      "/c",
      "*.log",
      "!a.log",
      "a/*",
      "!a/keep",
      "*",
      "!*/",
      "!keep",
      "a/b",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        "ü",
        "**/c",
        "\\#x",
        "sp ace",
        "!b/",
        "tail\\ ",
        "[b]",
        "c/b",
        "# note",
        "",
        "a/**/b",
        "/a/b/",
        ":(top)x",
        "back\\\\slash",
      ],
    ),
  },
);

const text = fc.constantFrom("", "1\n", "2\n", "a\r\nb\r\n", "no end", "\0\xff");
export const file = fc.record({ kind: fc.constant("file" as const), path, text, run: fc.boolean() });
export const link = fc.record({ kind: fc.constant("link" as const), path, to: path });
const ignore = fc.record({
  kind: fc.constant("ignore" as const),
  folder: fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 1, arbitrary: path }),
  rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
});
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: file },
  { weight: 2, arbitrary: link },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("remove" as const), path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move" as const), path, to: path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("mode" as const), path }) },
  { weight: 3, arbitrary: ignore },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("folder" as const), path }) },
);
