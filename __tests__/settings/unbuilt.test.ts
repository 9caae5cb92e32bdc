import { describe, expect, it } from "vitest";
import { Problem } from "../../src/problem.ts";
import { readConfig } from "../../src/settings/config.ts";
import { readInputs } from "../../src/settings/inputs.ts";
import { settingsOf } from "../../src/settings/merge.ts";
import { unbuilt } from "../../src/settings/unbuilt.ts";

/** What is said of a run with these inputs and this config file; a refusal begins with its code. */
function said(inputs: Readonly<Record<string, string>>, config = ""): readonly string[] {
  const env = Object.fromEntries(
    Object.entries({ "agent-command": "agent", gate: "true", ...inputs }).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]),
  );
  const read = readInputs(env);
  try {
    return unbuilt(read, settingsOf(read, readConfig(config, ".github/gatehouse.yml")));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [`${error.code}: ${error.message}`];
  }
}

describe("a setting that has no effect yet", () => {
  it("is not there in a plain run", () => {
    expect(said({})).toEqual([]);
    expect(said({}, "gate-baseline: off\nevidence: { on-change: block }\n")).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["not-built-yet: `sign-commits: true` is not built yet in this version.", { "sign-commits": "true" }, ""],
  ])("is refused where somebody would rely on it: %s", (line, inputs, config) => {
    expect(said(inputs, config)).toEqual([line]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["`gate-baseline: lazy` counts as `off` in this version.", {}, "gate-baseline: lazy\n"],
  ])("is said: %s", (line, inputs, config) => {
    expect(said(inputs, config)).toEqual([line]);
  });
});
