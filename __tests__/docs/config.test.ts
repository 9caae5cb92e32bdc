import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { keysOf } from "../../scripts/config-keys.ts";
import { withKeys } from "../../scripts/config-page.ts";
import { examples, keyNotes } from "../../src/settings/config-reference.ts";
import { configSchema } from "../../src/settings/config-schema.ts";
import { codeBlocks, tables } from "./markdown.ts";
import { configErrors } from "./pages.ts";
import { read } from "./workflow.ts";

const page = read("docs/config.md");
const keys = keysOf(configSchema).map(({ key }) => key);

/** `gate[].run` of every value that the text has. */
function pathsIn(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const key = path === "" ? name : `${path}.${name}`;
    return [key, ...pathsIn(inner, key)];
  });
}

describe("docs/config.md", () => {
  it("is what the schema says", () => {
    expect(page).toBe(withKeys(page));
  });

  it("has a row for each key of the schema, and for no other", () => {
    const rows = tables(page).flatMap(([, ...body]) => body.map(([key]) => key));
    expect(keys.length).toBeGreaterThan(40);
    expect([...rows].sort()).toEqual([...keys].sort());
    expect(Object.keys(keyNotes).sort()).toEqual([...keys].sort());
  });

  it("says of each key what it accepts, by default and for what", () => {
    const cells = tables(page).flatMap(([, ...body]) => body);
    expect(cells.filter((row) => row.length !== 4 || row.includes(""))).toEqual([]);
  });

  it("shows each key in an example", () => {
    const shown = Object.values(examples)
      .flat()
      .flatMap((text) => pathsIn(parse(text)));
    expect(keys.filter((key) => !shown.includes(key))).toEqual([]);
  });

  it("quotes the error as it is", () => {
    const [quoted] = codeBlocks(page).filter(({ language }) => language === "text");
    const [said] = configErrors("gate:\n  - npm test\nprotekt: []\n");
    expect(`Problem: ${quoted?.text}`).toContain(said);
  });

  it("knows the defaults of the code, and the words of the schema", () => {
    const row = (key: string) =>
      tables(page)
        .flat()
        .find(([name]) => name === key);
    expect(row("limits.attempts")?.slice(1, 3)).toEqual(["a whole number from 1 to 10", "3"]);
    expect(row("gate-baseline")?.slice(1, 3)).toEqual(["first, lazy, off", "first"]);
    expect(row("heal.branches")?.[2]).toBe("agent/**");
  });
});
