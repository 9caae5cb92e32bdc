import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LogGuard, type LogLimits, resumeCommands, stopCommands } from "../../src/text/lines.ts";
import { comparisons, obeyed } from "./runner-parser.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function guarded(chunks: readonly Uint8Array[], limits?: LogLimits): string[] {
  const guard = new LogGuard(limits);
  return [...chunks.flatMap((chunk) => guard.write(chunk)), ...guard.end()];
}

const lines = (text: string, limits?: LogLimits): string[] => guarded([bytes(text)], limits);
const bare = (text: string): string[] => lines(text).map((line) => line.replace(/^│ /, ""));

const attacks: Readonly<Record<string, string>> = {
  "a command at the start of a line": "::set-output name=pull-request-number::1",
  "after blanks": "   \t::error file=a.ts,line=1::x",
  "after a no-break space": "\u00a0::error::x",
  "after an ideographic space": "\u3000::warning::x",
  "after a next-line character": "\u0085::warning::x",
  "after a lone carriage return": "harmless\r::add-mask::e",
  "after CRLF": "harmless\r\n::save-state name=a::b",
  "hashes at the start": "##[error]x",
  "hashes within a line": "text ##[set-output name=outcome]proposed",
  "hashes in capitals": "text ##[SET-OUTPUT name=outcome]proposed",
  "hashes twice": "####[warning]x",
  "hashes behind our own prefix": "│ ##[add-matcher]evil.json",
  "hashes after a colour": "\x1b[31m##[error]x",
  "a stop with a token of its own": "::stop-commands::abc\n::abc::\n::add-mask::x",
};

describe("the runner's parser", () => {
  it.each(Object.entries(attacks))("obeys %s in raw output", (_name, attack) => {
    expect(obeyed(attack)).not.toEqual([]);
  });

  it.each(Object.entries(attacks))("obeys nothing of %s behind the guard", (_name, attack) => {
    for (const comparison of comparisons) expect(obeyed(lines(attack).join("\n"), comparison)).toEqual([]);
  });

  it("is not held off by a prefix alone", () => {
    const prefixed = "text ##[error]x\r::add-mask::e".split("\n").map((line) => `│ ${line}`);
    expect(obeyed(prefixed.join("\n"))).toHaveLength(2);
  });
});

const atoms = [
  "::",
  ":",
  "##[",
  "#",
  "[",
  "]",
  "\r",
  "\n",
  "\r\n",
  "\x1b",
  "\x1b[0m",
  "\x1b[1;31m",
  "\x1b]0;",
  "\x07",
  "\x1b[2J",
  "\0",
  "\u200b",
  "\u00ad",
  "\u2060",
  "\ufeff",
  "\u0085",
  "\u2028",
  "\u009b",
  "\u00a0",
  " ",
  "\t",
  "error",
  "set-output name=a",
  "add-mask",
  "stop-commands::x",
  "text",
  "é",
  "😀",
];
/** Random parts, and real commands with one random part put in somewhere. */
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...atoms), { maxLength: 24 }).map((parts) => parts.join("")),
  fc
    .tuple(fc.constantFrom(...Object.values(attacks)), fc.constantFrom(...atoms), fc.nat(60))
    .map(([attack, atom, at]) => attack.slice(0, at) + atom + attack.slice(at)),
);

describe("LogGuard", () => {
  it("lets no output command the runner, however the runner compares", () => {
    let triggering = 0;
    fc.assert(
      fc.property(hostile, fc.constantFrom(...comparisons), (text, comparison) => {
        if (obeyed(text, comparison).length > 0) triggering += 1;
        expect(obeyed(lines(text).join("\n"), comparison)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
    expect(triggering).toBeGreaterThan(500);
  });

  it("gives the same lines however the bytes are cut", () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(hostile.map(bytes), fc.uint8Array({ maxLength: 120 })), cuts, (whole, at) => {
        const limits = { lineBytes: 20, totalBytes: 90 };
        const ends = [...at.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const chunks = ends.map((end, index) => whole.subarray(ends[index - 1] ?? 0, end));
        expect(guarded(chunks, limits)).toEqual(guarded([whole], limits));
      }),
      { numRuns: 5_000 },
    );
  });

  it("prints only printable characters, tabs and colours", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of lines(text)) {
          expect(line.replaceAll(/\x1b\[[\d;:]*m/g, "").replaceAll("\u2060", "")).not.toMatch(
            /(?!\t)[\p{C}\p{Zl}\p{Zp}]/u,
          );
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it("prefixes every line and keeps blank ones", () => {
    expect(lines("one\n\ntwo")).toEqual(["│ one", "│ ", "│ two"]);
    expect(lines("")).toEqual([]);
  });

  it("splits where the runner splits, also when CR and LF come apart", () => {
    expect(bare("a\rb\r\nc\n\rd")).toEqual(["a", "b", "c", "", "d"]);
    expect(guarded([bytes("a\r"), bytes("\nb\r"), bytes("c")])).toEqual(["│ a", "│ b", "│ c"]);
  });

  it("keeps colours, ends them, and drops other escapes", () => {
    expect(bare("\x1b[1;31mred\x1b[0m")).toEqual(["\x1b[1;31mred\x1b[0m"]);
    expect(bare("\x1b[31mred")).toEqual(["\x1b[31mred\x1b[0m"]);
    expect(
      bare("a\x1b[2K\x1b[1A\x1b[?25lb\x1b]8;;https://x.example\x07c\x1b]0;t\x1b\\d\x1bMe\u009b5nf"),
    ).toEqual(["abcdef"]);
    expect(bare("a\x1b]0;never ended")).toEqual(["a]0;never ended"]);
    expect(bare("a\u202eb\u200bc\u2028d\0e\bf\tg")).toEqual(["abcdef\tg"]);
  });

  it("does not let a dropped escape put a marker together", () => {
    expect(bare("##\x1b[2K[error]x")).toEqual(["##\u2060[error]x"]);
    expect(bare("##\x1b[0m[error]x")[0]).toContain("##\u2060");
    expect(bare("  ::error::x")).toEqual(["  :\u2060:error::x"]);
  });

  it("reads broken UTF-8 without end", () => {
    expect(guarded([Uint8Array.of(0x61, 0xf0, 0x9f), Uint8Array.of(0x98, 0x80, 0xff, 0x0a)])).toEqual([
      "│ a😀\ufffd",
    ]);
    expect(guarded([Uint8Array.of(0xe2, 0x82)])).toEqual(["│ \ufffd"]);
  });

  it("cuts a long line and says so", () => {
    expect(lines("é".repeat(5000))).toEqual([`│ ${"é".repeat(2048)}… 2,952 more characters`]);
    expect(lines(`${"a".repeat(10)}\x1b[31mb`, { lineBytes: 12 })).toEqual([
      `│ ${"a".repeat(10)}… 4 more characters`,
    ]);
  });

  it("stops at the limit of a phase and says once, at the end, how much is missing", () => {
    const guard = new LogGuard({ totalBytes: 40 });
    const written = [
      ...guard.write(bytes("12345\n12345\n12345\n12345\n")),
      ...guard.write(bytes("1234\n1\n\n12")),
    ];
    expect(written).toEqual(Array(4).fill("│ 12345"));
    expect(guard.end()).toEqual([
      "│ … 4 more lines (7 characters) left out: the log takes 40 bytes of one phase.",
    ]);
    expect(lines("123456\n", { totalBytes: 9 })[0]).toMatch(/^│ … 1 more line \(6 characters\)/);
  });

  it("holds little of a line without end: 600 MB are more than one string can be", () => {
    const guard = new LogGuard();
    const chunk = new Uint8Array(1_000_000).fill(0x61);
    for (let megabyte = 0; megabyte < 600; megabyte += 1) guard.write(chunk);
    expect(guard.end()).toEqual([`│ ${"a".repeat(4096)}… 599,995,904 more characters`]);
  });
});

describe("the stop-commands pair", () => {
  const token = "0123456789abcdef".repeat(4);

  it("keeps the runner from obeying raw output, and lets it obey again", () => {
    const attack = Object.values(attacks).join("\n");
    expect(obeyed([stopCommands(token), attack].join("\n"))).toEqual([]);
    const after = obeyed([stopCommands(token), attack, resumeCommands(token), "::notice::ours"].join("\n"));
    expect(after.map(({ data }) => data)).toEqual(["ours"]);
  });

  it("refuses a token that could be guessed or could break out", () => {
    for (const weak of ["", "abc", `${token.slice(1)}\n`, token.toUpperCase()]) {
      expect(() => stopCommands(weak)).toThrow(/64 random/);
      expect(() => resumeCommands(weak)).toThrow(/64 random/);
    }
  });
});
