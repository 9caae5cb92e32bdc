/** Writes the tables of README.md, or with `--check` says whether they are what `action.yml` declares. Touches nothing else. */
import { readFileSync, writeFileSync } from "node:fs";
import { withTables } from "./tables.ts";

const at = (name: string) => new URL(`../${name}`, import.meta.url);
const present = readFileSync(at("README.md"), "utf8");
const wanted = withTables(present, readFileSync(at("action.yml"), "utf8"));

if (!process.argv.includes("--check")) {
  writeFileSync(at("README.md"), wanted);
} else if (present !== wanted) {
  console.error(
    "The tables of README.md are not what action.yml declares. Run `npm run docs` and commit README.md.",
  );
  process.exitCode = 1;
}
