import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type InputRow, inputNames, inputTable } from "../../src/settings/input-table.ts";

const action = parse(readFileSync(new URL("../../action.yml", import.meta.url), "utf8")) as {
  inputs: Record<string, { default?: unknown; description?: unknown; required?: unknown }>;
};

describe("action.yml", () => {
  it("has our inputs and no others", () => {
    expect(Object.keys(action.inputs).sort()).toEqual([...inputNames].sort());
  });

  it.each(inputNames)("gives %s our default", (name) => {
    const row: InputRow = inputTable[name];
    expect(action.inputs[name]?.default).toBe(row.default);
  });

  it.each([
    "agent",
    "agent-command",
    "agent-env",
    "allowed-hosts",
    "gate-hosts",
    "setup",
    "gate",
    "max-attempts",
    "timeout-minutes",
  ])("leaves %s without a default, since the runner passes one on as if it was given", (name) => {
    expect(action.inputs[name]).toBeDefined();
    expect(action.inputs[name]).not.toHaveProperty("default");
  });

  it.each(inputNames)("describes %s and does not require it", (name) => {
    expect(action.inputs[name]?.description).toEqual(expect.stringMatching(/\S/));
    expect(action.inputs[name]?.required ?? false).toBe(false);
  });
});
