import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Digest, DigestReader, digestOf } from "../../src/digest/digest.ts";
import { rules } from "../../src/digest/rules/rules.ts";

function digestOfChunks(chunks: Iterable<Uint8Array>): Digest {
  const reader = new DigestReader();
  for (const chunk of chunks) reader.write(chunk);
  return reader.end();
}

function* times(count: number, chunk: Uint8Array): Generator<Uint8Array> {
  for (let turn = 0; turn < count; turn++) yield chunk;
}

const cause = Buffer.from("src/a.ts(4,2): error TS2322: Type 'string' is not assignable to type 'number'.\n");
const calm = Buffer.from(
  Array.from(
    { length: 2000 },
    (_, index) => `2026-01-01T00:00:00.0000000Z worker ${index} took job ${index * 7}\n`,
  ).join(""),
);

describe("a log that is", () => {
  it("one line of 200 MB keeps its beginning and its end", () => {
    const chunk = Buffer.alloc(1 << 20, "x");
    const { text, linesRead, bytesRead } = digestOfChunks([
      Buffer.from("error: it begins "),
      ...times(200, chunk),
      Buffer.from(" and it ends"),
    ]);
    expect(linesRead).toBe(1);
    expect(bytesRead).toBe(200 * (1 << 20) + 29);
    expect(text).toMatch(/^error: it begins x+ … \d+ bytes left out … x+ and it ends$/);
    expect(Buffer.byteLength(text)).toBeLessThan(1000);
  });

  it("progress without a line break, 20 MB of it, shows what it ended with", () => {
    const chunk = Buffer.from(
      Array.from({ length: 10_000 }, (_, index) => `\rfetching ${index} of 10000`).join(""),
    );
    const { text, linesRead } = digestOfChunks([
      ...times(80, chunk),
      Buffer.from("\rfatal: no space left\n"),
    ]);
    expect(linesRead).toBe(1);
    expect(text).toContain("fatal: no space left");
  });

  it("binary says nothing, and does not hide the line after it", () => {
    const noise = Buffer.alloc(200_000);
    for (let at = 0, seed = 7; at < noise.length; at++) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      noise[at] = seed >> 16;
    }
    const { text } = digestOfChunks([noise, Buffer.from("\n"), cause, noise]);
    expect(text).toContain("error TS2322");
    expect(text).not.toMatch(/[\0-\x08\v-\x1f\x7f]/);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16_000);
  });

  it("UTF-16 is legible where it is ASCII", () => {
    expect(digestOfChunks([Buffer.from(`\ufeff${cause}`, "utf16le")]).text).toContain(
      "error TS2322: Type 'string'",
    );
  });

  it("cut in the middle of a character ends there", () => {
    const log = Buffer.from("error: ü is missing\nerror: Ünn");
    expect(digestOfChunks([log.subarray(0, -3)]).text).toBe("error: ü is missing\nerror: \ufffd");
  });

  it("not UTF-8 stays within its bytes", () => {
    const { text } = digestOfChunks(
      times(4000, Buffer.from([0x65, 0x72, 0x72, 0x6f, 0x72, 0x3a, 0xff, 0xfe, 0x80, 0x0a])),
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16_000);
  });

  it("full of terminal sequences that never end keeps its lines", () => {
    for (const begun of [
      "\u001b]0;",
      "\u001b[31;",
      "\u001bP",
      "\u001b_",
      "\u001b",
      "\u001b(",
      "\u001b]8;;\u001b",
    ]) {
      const { text } = digestOf(`${begun}\nerror: kept\n${begun}`);
      expect(text).toContain("error: kept");
    }
  });

  it("all errors keeps the first of them", () => {
    const errors = Array.from(
      { length: 200_000 },
      (_, index) => `src/f${index}.ts(1,${index}): error TS2304: Cannot find name 'n${index}'.`,
    );
    const { text, linesRead } = digestOf(errors.join("\n"));
    expect(linesRead).toBe(200_000);
    expect(text.startsWith(errors[0] ?? "?")).toBe(true);
  });

  it("empty lines only, or one endless blank, is nothing", () => {
    expect(digestOfChunks(times(40, Buffer.alloc(1 << 20, "\n")))).toMatchObject({
      text: "",
      linesRead: 40 << 20,
    });
    expect(digestOfChunks(times(40, Buffer.alloc(1 << 20, " ")))).toMatchObject({ text: "", linesRead: 1 });
  });

  it("forged as a digest, or as a runner's, is text", () => {
    const { text } = digestOf(
      "… lines 1-9 left out …\n##[group]Run x\n##[group]Run y\nerror: a\n##[error]b\n",
    );
    expect(text).toContain("error: a");
    expect(text).toContain("##[error]b");
  });
});

describe("a cause in the middle of a long log", () => {
  const long = () =>
    digestOfChunks([...times(300, calm), Buffer.from("compiling\n"), cause, ...times(300, calm)]);

  it("is found behind tens of megabytes", () => {
    const { text, location, linesRead } = long();
    expect(linesRead).toBe(600 * 2000 + 2);
    expect(text).toContain(cause.toString().trim());
    expect(text).toMatch(/… lines \d+-\d+ left out …\n(?:.*\n){0,8}src\/a\.ts/);
    expect(location).toEqual({ path: "src/a.ts", line: 4 });
  });

  it("is found in the same place however the chunks fall", () => {
    const whole = Buffer.concat([...times(120, calm), cause, ...times(120, calm)]);
    const pieces = (size: number) =>
      digestOfChunks(
        Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
          whole.subarray(index * size, (index + 1) * size),
        ),
      );
    const once = digestOfChunks([whole]);
    expect(whole.length).toBeGreaterThan(12 << 20);
    expect(pieces(65_536)).toEqual(once);
    expect(pieces(10_007)).toEqual(once);
  });
});

describe("the patterns", () => {
  const strings = [
    "a",
    "1",
    " ",
    ".",
    ":",
    "a:",
    "1.",
    "...",
    "[",
    "(",
    "-",
    "=",
    "~^",
    "/a",
    "x.y:",
    "é",
    " !== ",
    "error ",
    "E   ",
  ];
  it("come to an end on lines made to hold them up", () => {
    for (const { words } of rules) {
      const lines = strings.map((text) => `${words[0]}${text.repeat(1500)}`.slice(0, 1500));
      const { linesRead } = digestOf(lines.flatMap((line) => [line, `${line}!`]).join("\n"));
      expect(linesRead).toBe(2 * strings.length);
    }
  });
});

describe("memory", () => {
  const megabytes = 500;
  const run = (mode: "digest" | "hoard") => {
    const script = fileURLToPath(new URL("./memory.ts", import.meta.url));
    // What the engine would leave lying about for a while, as much as it likes, is not what is kept.
    const engine = ["--max-semi-space-size=1", "--max-old-space-size=64"];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", ...engine, script, mode, `${megabytes}`],
      { encoding: "utf8" },
    );
    if (stdout === "") throw new Error(stderr);
    return Number(stdout);
  };
  it("does not grow with the log, where keeping it does", () => {
    expect(run("hoard")).toBeGreaterThan(megabytes);
    expect(run("digest")).toBeLessThan(megabytes / 2);
  });
});
