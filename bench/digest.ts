/** How much of what a diagnosis needs a digest keeps, and what reading 1 GB costs. It asserts nothing. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { rolldown } from "rolldown";
import { missing, type Sample, samples } from "../__tests__/digest/corpus.ts";
import { DigestReader } from "../src/digest/digest.ts";

export interface Recall {
  readonly logs: string;
  readonly count: number;
  readonly signals: number;
  /** Share of the needed strings that are kept, 0 to 1, and mean bytes of what is kept. */
  readonly digest: { readonly recall: number; readonly bytes: number };
  readonly tail: { readonly recall: number; readonly bytes: number };
}

export interface Speed {
  readonly megabytes: number;
  /** Megabytes (10^6) a second: of the clock, and of the processor time that the process had. */
  readonly perSecond: number;
  readonly perProcessorSecond: number;
  /** Milliseconds from the log's end to its digest. */
  readonly ending: number;
  /** Most memory that the process had, in 2^20 bytes; before the first byte was read, and after all. */
  readonly memoryBefore: number;
  readonly memory: number;
}

export function recalls(): Recall[] {
  const splits = [samples("seen"), samples("held")];
  return splits.flatMap((split) => [
    recallOf(`${split[0]?.split}`, split),
    recallOf(
      `${split[0]?.split}, tools' own output`,
      split.filter(({ source }) => source === "real"),
    ),
    recallOf(
      `${split[0]?.split}, written in a tool's shape`,
      split.filter(({ source }) => source === "shaped"),
    ),
  ]);
}

function recallOf(logs: string, split: readonly Sample[]): Recall {
  const signals = split.reduce((sum, sample) => sum + sample.signals.length, 0);
  const kept = (textOf: (log: Buffer) => string) => {
    let lost = 0;
    let bytes = 0;
    for (const sample of split) {
      const text = textOf(sample.log);
      lost += missing(sample, text).length;
      bytes += Buffer.byteLength(text);
    }
    return { recall: 1 - lost / signals, bytes: bytes / split.length };
  };
  return { logs, count: split.length, signals, digest: kept(digestText), tail: kept(lastLines) };
}

function digestText(log: Buffer): string {
  const reader = new DigestReader();
  reader.write(log);
  return reader.end().text;
}

/** `tail -200`, with its colours taken out so that they do not hide a signal. */
function lastLines(log: Buffer): string {
  const lines = log.toString().split("\n");
  // biome-ignore lint/complexity/useRegexLiterals: one that holds the escape character is hard to read
  return lines.slice(-201).join("\n").replace(new RegExp("\\u001b\\[[0-9;?]*[A-Za-z]", "g"), "");
}

/** In a process of its own, on the bundled code, as it runs in the action. */
export async function speeds(megabytes: number): Promise<Speed> {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-bench-"));
  try {
    const source = path.resolve(import.meta.dirname, "../src/digest/digest.ts");
    const bundle = await rolldown({ input: source, platform: "node" });
    await bundle.write({ file: path.join(folder, "digest.mjs"), format: "esm" });
    const reader = `import { DigestReader } from "./digest.mjs";\n${readerSource}\nread(DigestReader, ${megabytes});\n`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", reader], {
      cwd: folder,
    });
    return JSON.parse(printed.toString());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A made-up job log: stamped, one line in six coloured, mostly progress and passing tests, with decoys on one line in
 * twenty and a failing test in the middle. One block is kept and its numbers are counted up in place, so that making
 * the log costs next to no memory and no time.
 */
const readerSource = `
function blockOf() {
  const lines = [];
  for (let line = 0; line < 2600; line++) {
    const stamp = "2026-03-04T10:00:00.0000000Z ";
    const kinds = [
      "  \\u001b[32m✓\\u001b[39m module " + (line % 97) + " > takes case 0000000 of the list \\u001b[2m12ms\\u001b[22m",
      "tests/test_module_" + (line % 61) + ".py::test_reads_case_0000000 PASSED                [ 42%]",
      "Downloading package-0000000-py3-none-any.whl (" + (line % 900) + " kB)",
      "INFO  worker-" + (line % 16) + " took job 0000000 from the queue and finished it in " + (line % 300) + " ms",
      "[INFO] Building part " + (line % 211) + " 0000000 of the product from its sources",
      line % 4 === 0 ? "warning: retrying request 0000000, the error budget is not used up" : "copying build/lib/module_" + (line % 500) + "/file_0000000.py to the target folder",
    ];
    lines.push(stamp + kinds[line % kinds.length]);
  }
  return Buffer.from(lines.join("\\n") + "\\n");
}
function read(DigestReader, megabytes) {
  const block = blockOf();
  const places = [];
  for (let at = block.indexOf("0000000", 0); at >= 0; at = block.indexOf("0000000", at + 7)) {
    if (block[at + 7] !== 0x5a) places.push(at);
  }
  const cause = Buffer.from([
    "##[group]Run npm test", "npm test", "shell: /usr/bin/bash -e {0}", "##[endgroup]",
    "FAIL src/cart.test.ts > sums up", "AssertionError: expected 6 to be 7", " ❯ src/cart.test.ts:12:24",
  ].map((line) => "2026-03-04T10:00:00.0000000Z " + line + "\\n").join(""));
  const memoryBefore = process.resourceUsage().maxRSS / 1024;
  const reader = new DigestReader();
  const total = megabytes * 1e6;
  const started = performance.now();
  const processor = process.cpuUsage();
  let count = 0;
  let bytes = 0;
  let told = false;
  while (bytes < total) {
    for (const at of places) {
      let number = count++;
      for (let digit = 6; digit >= 0; digit--) {
        block[at + digit] = 0x30 + (number % 10);
        number = Math.floor(number / 10);
      }
    }
    for (let at = 0; at < block.length; at += 65536) reader.write(block.subarray(at, at + 65536));
    bytes += block.length;
    if (!told && bytes > total / 2) {
      reader.write(cause);
      told = true;
    }
  }
  const read = performance.now();
  const digest = reader.end();
  const ended = performance.now();
  const used = process.cpuUsage(processor);
  if (!digest.text.includes("expected 6 to be 7")) throw new Error("the cause was lost");
  console.log(JSON.stringify({
    megabytes: Math.round(bytes / 1e6),
    perSecond: bytes / 1e3 / (ended - started),
    perProcessorSecond: bytes / (used.user + used.system),
    ending: ended - read,
    memoryBefore,
    memory: process.resourceUsage().maxRSS / 1024,
  }));
}
`;

export async function table(megabytes = 1000): Promise<string> {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const speed = await speeds(megabytes);
  return [
    "| logs | number | signals | digest keeps | in | `tail -200` keeps | in |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...recalls().map(
      ({ logs, count, signals, digest, tail }) =>
        `| ${logs} | ${count} | ${signals} | ${percent(digest.recall)} | ${kilobytes(digest.bytes)} | ${percent(tail.recall)} | ${kilobytes(tail.bytes)} |`,
    ),
    "",
    "| reading | speed | of processor time | digest after the end | most memory | aim |",
    "| --- | ---: | ---: | ---: | ---: | --- |",
    `| ${speed.megabytes} MB | ${speed.perSecond.toFixed(0)} MB/s | ${speed.perProcessorSecond.toFixed(0)} MB/s | ${speed.ending.toFixed(0)} ms | ${speed.memory.toFixed(0)} MiB (${speed.memoryBefore.toFixed(0)} before the first byte) | 100 MB/s, below 100 MB |`,
  ].join("\n");
}

if (import.meta.main) console.log(await table(Number(process.argv[2] ?? 1000)));
