import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Digest, DigestReader, digestOf } from "../../src/digest/digest.ts";
import { missing, type Sample, samples } from "./corpus.ts";

const seen = samples("seen");
const held = samples("held");

function digest(log: Uint8Array, options?: { bytes?: number }): Digest {
  const reader = new DigestReader(options);
  reader.write(log);
  return reader.end();
}

/** What the log says on each line, without colours, time stamps and control characters: a second, slower reading. */
function linesOf(log: string): string[] {
  return log.split("\n").map((line) =>
    line
      // biome-ignore lint/complexity/useRegexLiterals: one that holds the escape character is hard to read
      .replace(new RegExp("\\u001b\\[[0-9;?]*[A-Za-z]|\\u001b\\([A-Z0-9]", "g"), "")
      .replace(/^\uFEFF?(?:[^\t]*\t[^\t]*\t)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z /, "")
      .replace(/\s+$/, ""),
  );
}

describe("what a diagnosis needs", () => {
  it.each(seen.map((sample) => [sample.name, sample] as const))("is kept of %s", (_, sample) => {
    const { text } = digest(sample.log);
    expect(missing(sample, text)).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16_000);
  });

  it("is kept of at least 95 in 100 signals of the logs that were held aside", () => {
    const needed = held.flatMap((sample) => sample.signals).length;
    const lost = held.flatMap((sample) => missing(sample, digest(sample.log).text));
    expect(1 - lost.length / needed).toBeGreaterThanOrEqual(0.95);
  });

  it("is not in the last 200 lines of the same logs, so keeping it shows something", () => {
    const all = [...seen, ...held];
    const lost = all.flatMap((sample) =>
      missing(sample, linesOf(sample.log.toString()).slice(-200).join("\n")),
    );
    expect(lost.length / all.flatMap((sample) => sample.signals).length).toBeGreaterThan(0.15);
  });

  it("fits into a quarter of the room for most of it", () => {
    const all = [...seen, ...held];
    const lost = all.flatMap((sample) => missing(sample, digest(sample.log, { bytes: 4000 }).text));
    expect(lost.length / all.flatMap((sample) => sample.signals).length).toBeLessThan(0.2);
  });
});

describe("a job of several steps", () => {
  const step = (script: string, output: readonly string[]) => [
    `##[group]Run ${script.split("\n")[0]}`,
    ...script.split("\n").map((line) => `\u001b[36;1m${line}\u001b[0m`),
    "shell: /usr/bin/bash -e {0}",
    "env:",
    "  SECRET_FREE: yes",
    "##[endgroup]",
    ...output,
  ];
  const name = (index: number) =>
    String.fromCharCode(
      97 + (index % 26),
      97 + ((index >> 2) % 26),
      97 + ((index * 7) % 26),
      97 + (index % 25),
    );
  const loud = Array.from(
    { length: 800 },
    (_, index) => `error[E0425]: cannot find function \`${name(index)}\` in module ${name(index * 3)}`,
  );
  const quiet = [
    "--- a/release.sh",
    "+++ b/release.sh",
    "-  if true",
    "+if true",
    "##[error]Process completed with exit code 1.",
  ];
  const log = [
    ...step("retry --until-well", loud),
    ...step("shfmt -d .\necho error and exit 1", quiet),
    "Post job cleanup.",
    ...loud,
  ].join("\n");

  it("shows the one that failed, whatever another one shouted", () => {
    const { text } = digestOf(log, { bytes: 3000 });
    for (const line of quiet) expect(text).toContain(line);
    expect(text).toContain("##[group]Run shfmt -d .\nshfmt -d .\necho error and exit 1\n");
    expect(text).not.toContain("SECRET_FREE");
  });

  it("shows all when none is marked as failed", () => {
    const { text } = digestOf(log.replace(/^##\[error\].*$/m, ""), { bytes: 3000 });
    expect(text).toContain(loud[0]);
  });

  it("takes a group that a tool opened for what it is", () => {
    const groups = [
      ...step("make check", ["##[group]Run unit tests", "fine", "##[endgroup]", "steady", "odd end"]),
      quiet.at(-1),
    ].join("\n");
    expect(digestOf(groups).text).toContain("##[group]Run unit tests\nfine\n");
  });
});

describe("what no diagnosis needs", () => {
  const text = (name: string) => {
    const sample = [...seen, ...held].find((each) => each.name === name);
    if (sample === undefined) throw new Error(name);
    return digest(sample.log).text;
  };
  it.each([
    ["time stamps", "pytest-verbose", /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z/],
    ["step names on each line", "go-panic-race", /\t2026-/],
    ["colours", "vitest-verbose", /\[\d+m|\u001b/],
    ["git's progress", "pytest-verbose", /Counting objects/],
    ["downloads", "pytest-verbose", /Downloading|eta 0:00/],
    ["Maven's downloads", "maven-compile", /Downloaded from/],
    ["passing tests", "pytest-verbose", /PASSED/],
    ["passing tests of Go", "go-test", /--- PASS|=== RUN/],
    ["what a passing test of Go logged", "go-test", /checked 77/],
    ["passing tests of cargo", "cargo-test", /\.\.\. ok/],
    ["compiled dependencies", "cargo-test", /Compiling /],
    ["a step's environment", "unittest", /PKG_CONFIG_PATH/],
    ["the runner's own chatter", "mocha", /Temporarily overriding HOME|Cleaning up orphan/],
    ["frames of the test runner", "gradle-kotlin", /Step200\.execute/],
    ["folds of Travis", "travis-unittest", /travis_time|travis_fold/],
  ])("%s", (_, name, noise) => {
    expect(text(name)).not.toMatch(noise);
  });

  it("repeated warnings: the first stays", () => {
    const warnings = text("dotnet-test").match(/warning CS8618/g) ?? [];
    expect(warnings).toHaveLength(1);
  });

  it("but nothing else goes from a short log", () => {
    const log = "building\nsome words\n\n  indented\nDownloading a-1.0.whl (12 kB)\nerror: it broke\nbye\n";
    expect(digestOf(log).text).toBe(
      "building\nsome words\n\n  indented\n… line 5 left out …\nerror: it broke\nbye",
    );
  });
});

describe("the cuts", () => {
  it.each(
    [...seen, ...held]
      .filter(({ name }) => !/travis|gitlab/.test(name))
      .map((sample) => [sample.name, sample] as const),
  )("of %s name exactly the lines that are left out", (_, sample: Sample) => {
    const log = linesOf(sample.log.toString());
    const { text, linesRead } = digest(sample.log);
    expect(linesRead).toBe(log.length - 1);
    let at = 0;
    for (const line of text.split("\n")) {
      const [, from, to] = /^… lines? (\d+)(?:-(\d+))? left out …$/.exec(line) ?? [];
      if (from !== undefined) {
        expect(Number(from)).toBe(at + 1);
        at = Number(to ?? from);
      } else if (line.trim() !== "") {
        while (log[at] === "") at++;
        expect(plain(line)).toBe(plain(log[at] ?? ""));
        at++;
      }
    }
    expect(log.slice(at).join("")).toBe("");
  });

  /** Without the step's name, and without a cut in the line. */
  function plain(line: string): string {
    return line
      .replace(/^(?:[^\t]*\t){2}(?=##)/, "")
      .replace(/ … \d+ bytes left out … .*/, "")
      .slice(0, 300)
      .trimEnd();
  }

  it("say when only a part of a line went", () => {
    const progress = Array.from({ length: 400 }, (_, percent) => `at ${percent / 4}%\r`).join("");
    const { text, linesRead } = digestOf(`start\n${progress}error: no space\nend\n`);
    expect(linesRead).toBe(3);
    expect(text).toContain("error: no space");
    expect(text).toMatch(/… part of line 1 left out …|… line 2 left out …/);
  });

  it("within a line say how many bytes", () => {
    const { text } = digestOf(`error: ${"x".repeat(5000)} the end\n`);
    expect(text).toMatch(/^error: x+ … \d+ bytes left out … x+ the end$/);
    expect(text.length).toBeLessThan(800);
  });
});

describe("the place of the first cause", () => {
  it.each([
    ["pytest-verbose", "tests/test_cart.py", 12],
    ["unittest", "test_bank.py", 754],
    ["jest-verbose", "src/price.test.js", 6],
    ["vitest-verbose", "queue.test.ts", 9],
    ["node-test-spec", "money.test.mjs", 4],
    ["tsc", "src/store.ts", 2],
    ["eslint", "src/log1.ts", 4],
    ["go-test", "ledger_test.go", 168],
    ["go-build", "store/store.go", 8],
    ["cargo-test", "src/lib.rs", 371],
    ["gcc-templates", "tmpl.cpp", 11],
    ["javac", "src/Shop.java", 4],
    ["gradle-junit", "LedgerTest.java", 88],
    ["dotnet-test", "tests/Billing.Tests/InvoiceTests.cs", 41],
    ["docker-build", "src/routes/health.ts", 14],
    ["maven-compile", "web/src/main/java/app/Page.java", 2],
    ["django-migrate", "orders/migrations/0014_backfill.py", 12],
    ["terraform", "modules/queue/main.tf", 31],
    ["gradle-kotlin", "app/src/main/java/com/acme/net/Client.kt", 35],
  ])("of %s is %s:%i", (name, path, line) => {
    const sample = [...seen, ...held].find((each) => each.name === name);
    expect(digest(sample?.log ?? Buffer.of()).location).toEqual({ path, line });
  });

  it("is not one of the system's files", () => {
    const { location } = digestOf(
      "/usr/include/x.h:3:1: error: no match\nsrc/a.c:4:2: note: required from here\n",
    );
    expect(location).toEqual({ path: "src/a.c", line: 4 });
  });

  it("is unknown where the log names none", () => {
    expect(digestOf("npm error code ERESOLVE\nnpm error could not resolve\n").location).toBeUndefined();
  });

  it("is not a line of a dependency", () => {
    const { location } = digestOf(
      "TypeError: x is undefined\n    at load (/app/node_modules/dep/index.js:3:1)\n    at main (src/main.js:9:2)\n",
    );
    expect(location).toEqual({ path: "src/main.js", line: 9 });
  });
});

const logs = fc.array(
  fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "##[group]Run npm test",
      "shell: /usr/bin/bash -e {0}",
      "##[endgroup]",
      "##[error]Process completed with exit code 1.",
      "FAIL src/a.test.ts",
      "error: it broke",
      "E   assert 1 == 2",
      "Traceback (most recent call last):",
      "\u001b[31mred\u001b[0m",
      "\u001b]0;title\u0007after",
      "\u001b[",
      "10%\r20%\r30%",
      "\r",
      "",
      "2026-01-01T00:00:00.0000000Z stamped",
      "job\tstep\t2026-01-01T00:00:00.0000000Z stamped error",
      "\uFEFF2026-01-01T00:00:00.0000000Z marked",
      "ü".repeat(3000),
      `${"y".repeat(5000)} error: late`,
    ),
  ),
  { maxLength: 60 },
);
const endings = fc.constantFrom("\n", "\r\n");
const bytesOf = fc.oneof(
  fc
    .tuple(logs, endings, fc.boolean())
    .map(([lines, end, last]) => Buffer.from(lines.join(end) + (last ? end : ""))),
  fc.uint8Array({ maxLength: 4000 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(...seen.slice(0, 12).map((sample) => sample.log)),
);

describe("any log", () => {
  it("gives at most the wanted bytes, of well-formed text", () => {
    fc.assert(
      fc.property(bytesOf, fc.integer({ min: 0, max: 3000 }), (log, bytes) => {
        const { text } = digest(log, { bytes });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes);
        expect(Buffer.from(text).toString()).toBe(text);
        expect(text).not.toMatch(/[\0-\x08\v-\x1f\x7f]/);
      }),
    );
  });

  it("gives the same digest however it is cut into chunks", () => {
    fc.assert(
      fc.property(bytesOf, fc.array(fc.nat(200), { minLength: 1, maxLength: 30 }), (log, cuts) => {
        const reader = new DigestReader();
        let at = 0;
        for (let turn = 0; at < log.length; turn++) {
          const size = (cuts[turn % cuts.length] ?? 0) + (turn > 2000 ? 100_000 : 1);
          reader.write(log.subarray(at, at + size));
          at += size;
        }
        expect(reader.end()).toEqual(digest(log));
      }),
    );
  });

  it("keeps its order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 200, max: 4000 }), (count, bytes) => {
        const lines = Array.from({ length: count }, (_, index) =>
          index % 7 === 0 ? `error: no ${index}` : `line ${index}`,
        );
        const kept = [...digestOf(lines.join("\n"), { bytes }).text.matchAll(/^(?:error: no|line) (\d+)$/gm)];
        const numbers = kept.map(([, number]) => Number(number));
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it("keeps what was kept when its digest is digested", () => {
    for (const sample of seen) {
      const once = digest(sample.log).text;
      expect(missing(sample, digestOf(once).text)).toEqual([]);
    }
  });

  it("counts what was read", () => {
    expect(digestOf("")).toMatchObject({
      text: "",
      linesRead: 0,
      linesKept: 0,
      bytesRead: 0,
      location: undefined,
    });
    expect(digestOf("a")).toMatchObject({ text: "a", linesRead: 1, linesKept: 1, bytesRead: 1 });
    expect(digestOf("a\n")).toMatchObject({ linesRead: 1, linesKept: 1 });
    expect(digestOf("a\n\nb\n")).toMatchObject({ text: "a\n\nb", linesRead: 3, linesKept: 2 });
    expect(digestOf("\n\n\n")).toMatchObject({ text: "", linesRead: 3, linesKept: 0 });
  });

  it("takes no budget that is none", () => {
    for (const bytes of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => new DigestReader({ bytes })).toThrow(RangeError);
    }
  });
});
