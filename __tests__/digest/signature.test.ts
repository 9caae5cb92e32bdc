import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/digest/digest.ts";
import { failureSignature } from "../../src/digest/signature.ts";
import { samples } from "./corpus.ts";

interface Failure {
  readonly name: string;
  readonly actual: string;
}

interface Circumstance {
  readonly line: number;
  readonly milliseconds: number;
  readonly address: number;
  readonly hash: string;
  readonly folder: string;
  readonly colour: boolean;
}

function report(
  failures: readonly Failure[],
  { line, milliseconds, address, hash, folder, colour }: Circumstance,
): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return [
    `${paint(36, "collected")} ${failures.length} items in ${milliseconds}ms`,
    ...failures.flatMap(({ name, actual }, index) => [
      `_____________ ${name} _____________`,
      paint(31, `E   AssertionError: assert ${actual} == 'right'`),
      `E    +  where ${actual} = <app.Cart object at 0x${address.toString(16)}>.total`,
      `tests/test_${name}.py:${line + index}: AssertionError`,
      `Error: cannot read ${folder}/out.json at commit ${hash}`,
      `    at load (src/${name}.js:${line}:${index + 3})`,
      `panic after ${milliseconds / 1000}s in goroutine ${line}`,
      `thread '${name}' (${address}) panicked at src/${name}.rs:${line}:5:`,
    ]),
    ...failures.map(({ name }) => `FAILED tests/test_${name}.py::${name} (${milliseconds} ms)`),
    `${failures.length} failed in ${milliseconds / 1000}s`,
  ].join("\n");
}

const word = fc.string({ unit: fc.constantFrom(..."ghijklmnopqrstuvwxyz"), minLength: 3, maxLength: 8 });
const failure = fc.record({ name: word, actual: word.map((text) => `'${text}'`) });
const failures = fc.uniqueArray(failure, { minLength: 1, maxLength: 6, selector: ({ name }) => name });
const circumstance = fc.record({
  line: fc.integer({ min: 1, max: 9999 }),
  milliseconds: fc.integer({ min: 1, max: 99_999 }),
  address: fc.integer({ min: 0x1000, max: 0x7fff_ffff }),
  hash: fc
    .string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 38, maxLength: 38 })
    .map((text) => `a1${text}`),
  folder: fc
    .constantFrom("/tmp", "/var/folders/x1/T", "/private/tmp", "/home/runner/work/_temp")
    .chain((root) => word.map((name) => `${root}/${name}-1`)),
  colour: fc.boolean(),
});

describe("the signature", () => {
  it("survives line numbers, durations, addresses, hashes, temporary paths and colours", () => {
    fc.assert(
      fc.property(failures, circumstance, circumstance, (failed, one, other) => {
        expect(failureSignature(report(failed, one))).toBe(failureSignature(report(failed, other)));
      }),
    );
  });

  it("survives the order of the tests", () => {
    fc.assert(
      fc.property(
        failures.chain((failed) =>
          fc.tuple(fc.constant(failed), fc.shuffledSubarray(failed, { minLength: failed.length })),
        ),
        circumstance,
        ([failed, shuffled], when) => {
          expect(failureSignature(report(failed, when))).toBe(failureSignature(report(shuffled, when)));
        },
      ),
    );
  });

  it("differs for another test, another value, and one failure more", () => {
    fc.assert(
      fc.property(failures, failure, circumstance, (failed, other, when) => {
        fc.pre(!failed.some(({ name, actual }) => name === other.name || actual === other.actual));
        const [first, ...rest] = failed;
        if (first === undefined) return;
        const signature = failureSignature(report(failed, when));
        expect(failureSignature(report([other, ...rest], when))).not.toBe(signature);
        expect(failureSignature(report([{ ...first, actual: other.actual }, ...rest], when))).not.toBe(
          signature,
        );
        expect(failureSignature(report([...failed, other], when))).not.toBe(signature);
      }),
    );
  });

  it.each([
    ["the time of day", "error: late at 10:11:12", "error: late at 23:59:01"],
    ["a date", "error: at 2026-01-02T03:04:05Z", "error: at 2026-11-12T13:14:15.123Z"],
    ["a port", "Error: connect ECONNREFUSED 127.0.0.1:34567", "Error: connect ECONNREFUSED 127.0.0.1:40001"],
    ["a process", "ERROR: pid 4127 was killed", "ERROR: pid 99 was killed"],
    [
      "an id",
      "error: job 8f14e45f-ceea-467a-9f2a-1c0b6b0d1111 failed",
      "error: job 00000000-ceea-467a-9f2a-1c0b6b0d2222 failed",
    ],
    ["a duration in words", "error: gave up after 30 seconds", "error: gave up after 31.5 seconds"],
    ["a duration of minutes", "error: gave up after 2m 21s", "error: gave up after 3m 4s"],
    [
      "a temporary path on Windows",
      "error: C:\\Users\\me\\AppData\\Local\\Temp\\a1\\x.txt is locked",
      "error: C:\\Users\\me\\AppData\\Local\\Temp\\b2\\x.txt is locked",
    ],
    ["a place in a compiler's line", "src/a.ts(4,2): error TS2322: x", "src/a.ts(14,12): error TS2322: x"],
    ["a place in a test's line", "src/a.c:4:2: error: x", "src/a.c:5: error: x"],
    ["a failure's number", "  1) cart sums up", "  12) cart sums up"],
    ["a test's number", "not ok 4 - cart sums up", "not ok 17 - cart sums up"],
    ["a time stamp of the runner", "2026-01-01T00:00:00.0000000Z error: x", "error: x"],
    ["a runner's mark", "##[error]src/a.c:4:2: error: x", "src/a.c:4:2: error: x"],
  ])("survives %s", (_, one, other) => {
    expect(failureSignature(one)).toBe(failureSignature(other));
  });

  it.each([
    ["values", "Expected: 180\nReceived: 18", "Expected: 180\nReceived: 19"],
    ["files", "src/a.c:4:2: error: x", "src/b.c:4:2: error: x"],
    ["codes", "a.ts(1,1): error TS2322: x", "a.ts(1,1): error TS2323: x"],
    ["names with digits", "FAILED tests/test_a.py::test_1", "FAILED tests/test_a.py::test_2"],
    ["words of tools nobody knows", "steady\nsnag in the loom", "steady\nsnag in the weft"],
  ])("differs for other %s", (_, one, other) => {
    expect(failureSignature(one)).not.toBe(failureSignature(other));
  });

  it("is the same for the same failure in two frames, and for each other sample another", () => {
    const signatures = new Map<string, string[]>();
    for (const { name, log } of [...samples("seen"), ...samples("held")]) {
      const signature = failureSignature(log.toString());
      signatures.set(signature, [...(signatures.get(signature) ?? []), name]);
    }
    expect([...signatures.values()].filter((names) => names.length > 1)).toEqual([
      ["travis-unittest", "unittest"],
    ]);
  });

  it("is that of the log for most digests", () => {
    const all = [...samples("seen"), ...samples("held")];
    const equal = all.filter(({ log }) => {
      const { text, signature } = digestOf(log.toString());
      return failureSignature(text) === signature;
    });
    expect(equal.length / all.length).toBeGreaterThan(0.8);
  });

  it("looks like a hash, also of nothing", () => {
    for (const text of ["", "\n", "all is well", "error: x"])
      expect(failureSignature(text)).toMatch(/^[0-9a-f]{16}$/);
  });
});
