/** Writes the generated parts of README.md, SECURITY.md and docs/config.md, or with `--check` says whether they are what their sources say. */
import { readFileSync, writeFileSync } from "node:fs";
import { withKeys } from "./config-page.ts";
import { withThreats } from "./security.ts";
import { withTables } from "./tables.ts";

const at = (name: string) => new URL(`../${name}`, import.meta.url);
const read = (name: string) => readFileSync(at(name), "utf8");

const pages = [
  {
    name: "README.md",
    source: "action.yml and the presets declare",
    wanted: (text: string) => withTables(text, read("action.yml")),
  },
  { name: "SECURITY.md", source: "__tests__/attacks says", wanted: withThreats },
  { name: "docs/config.md", source: "the schema of the config file says", wanted: withKeys },
];

for (const { name, source, wanted } of pages) {
  const present = read(name);
  const page = wanted(present);
  if (!process.argv.includes("--check")) {
    writeFileSync(at(name), page);
  } else if (present !== page) {
    console.error(`The tables of ${name} are not what ${source}. Run \`npm run docs\` and commit ${name}.`);
    process.exitCode = 1;
  }
}
