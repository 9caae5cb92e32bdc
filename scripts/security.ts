/** Turns the catalogue of attacks into the tables of SECURITY.md. Pure: it reads and writes no files. */
import path from "node:path";
import { catalogue } from "../__tests__/attacks/catalogue.ts";
import { probesFile, type ShownBy, type Threat } from "../__tests__/attacks/threat.ts";
import { between, table } from "./pages.ts";

/**
 * The page with the text between its markers (`<!-- threats:start -->`, `<!-- threats:end -->`) replaced by a table for each family.
 *
 * @throws Error when a marker is missing
 */
export function withThreats(security: string): string {
  const head = ["threat", "how it is attempted", "what stops it", "what remains", "shown by"];
  const sections = catalogue.map(
    ({ heading, threats }) => `### ${heading}\n\n${table(head, threats.map(cells))}\n`,
  );
  return between(security, "threats", `\n${sections.join("\n")}`);
}

function cells({ id, title, attempted, stopped, remains, shown }: Threat): readonly string[] {
  return [`**${id}**: ${title}`, attempted, stopped, remains, shown.map(link).join("; ")];
}

/** What all three try is one test for each row: its name is the row's. */
function link({ file, test }: ShownBy): string {
  const name = path.basename(file, ".test.ts");
  const words = file === probesFile ? "" : `: ${test.replace(/ ?%[sj]/g, "").replace(/[,:]\s*$/, "")}`;
  return `[${name}](${file})${escaped(words)}`;
}

function escaped(text: string): string {
  return text.replace(/[<>*_[\]]/g, "\\$&");
}
