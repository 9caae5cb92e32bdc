/** `npm run bench`: speed as ratios, measured in one run, in one table. It fails no build: it tells. */
import os from "node:os";
import path from "node:path";
import { boxRows } from "./box.ts";
import { table as digestTable } from "./digest.ts";
import { evidenceTable } from "./evidence.ts";
import { importerRows } from "./importer.ts";
import type { Row } from "./measure.ts";
import { notForUs } from "./not-for-us.ts";
import { largeAgainstSmall, oneLineChange } from "./one-line-change.ts";
import { generated, ownSize } from "./repositories.ts";
import { soak } from "./soak.ts";
import { waysToStart } from "./ways.ts";

const main = path.resolve(import.meta.dirname, "../dist/main.js");

const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  "not-for-us": () => notForUs(main),
  "own-size": () => oneLineChange("this repository's size", ownSize, 0, 15),
  "own-size-working": () => oneLineChange("this repository's size", ownSize, 3, 3),
  "50000": () => oneLineChange("50,000 files", generated(50_000), 0, 2),
  "50000-against-50": () => largeAgainstSmall(5),
  box: boxRows,
  importer: importerRows,
  ways: waysToStart,
  soak: () => soak(),
  "50000-working": () => oneLineChange("50,000 files", generated(50_000), 8, 2),
};

/** Tables of their own. */
const tables: Readonly<Record<string, () => Promise<string>>> = {
  evidence: async () => evidenceTable(),
  digest: () => digestTable(),
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in parts) && !(name in tables));
if (unknown !== undefined) {
  console.error(
    `There is no part "${unknown}"; there are ${[...Object.keys(tables), ...Object.keys(parts)].join(", ")}.`,
  );
  process.exit(2);
}
for (const [name, measure] of Object.entries(tables)) {
  if (chosen.length === 0 || chosen.includes(name)) console.log(`${await measure()}\n`);
}
const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 ? !chosen.includes(name) : name === "soak") continue;
  process.stderr.write(`measuring ${name}\n`);
  rows.push(...(await measure()));
}
if (rows.length === 0) process.exit(0);
console.log("| what | median (least to most) | floor | ratio | aim |\n| --- | --- | --- | ---: | --- |");
for (const row of rows)
  console.log(`| ${row.what} | ${row.value} | ${row.floor} | ${row.ratio} | ${row.aim} |`);
console.log(
  `\nNode ${process.version}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)} at the end.`,
);
process.exit(0);
