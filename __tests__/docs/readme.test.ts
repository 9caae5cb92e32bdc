import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withTables } from "../../scripts/tables.ts";
import { tables } from "./markdown.ts";
import { read } from "./workflow.ts";

describe("README.md", () => {
  it("has the tables that action.yml declares", () => {
    expect(read("README.md")).toBe(withTables(read("README.md"), read("action.yml")));
  });

  it("would not, were an input added, dropped or worded anew", () => {
    const action = read("action.yml");
    const changes = [
      action.replace("\ninputs:\n", "\ninputs:\n  new:\n    description: New.\n"),
      action.replace(/ {2}agent-env:\n(?: {4}.*\n)+/, ""),
      action.replace("The label that starts", "The label that begins"),
      action.replace("Default: `3`", "Default: `4`"),
    ];
    for (const changed of changes) expect(withTables(read("README.md"), changed)).not.toBe(read("README.md"));
  });

  it("has a row for each outcome that the action tells", () => {
    const { outcome } = v.parse(
      v.looseObject({ outputs: v.looseObject({ outcome: v.object({ description: v.string() }) }) }),
      parse(read("action.yml")),
    ).outputs;
    const told = outcome.description.match(/`[a-z-]+`/g)?.map((word) => word.slice(1, -1));
    const rows = tables(read("README.md"))
      .find(([head]) => head?.[0] === "outcome")
      ?.slice(1);
    expect(rows?.map(([name]) => name).sort()).toEqual(told?.sort());
  });
});
