import { expect, it } from "vitest";
import { readInputs } from "../../src/settings/inputs.ts";
import { refuseUnbuilt } from "../../src/settings/unbuilt.ts";

const inputs = (more: Readonly<Record<string, string>>) =>
  readInputs({ INPUT_GATE: "true", "INPUT_AGENT-COMMAND": "agent", ...more });

it("refuses to sign commits, which somebody would rely on", () => {
  expect(() => refuseUnbuilt(inputs({ "INPUT_SIGN-COMMITS": "true" }))).toThrow(
    "`sign-commits: true` is not built yet in this version.",
  );
  expect(() => refuseUnbuilt(inputs({}))).not.toThrow();
});
