import { expect, it } from "vitest";
import { readInputs } from "../../src/settings/inputs.ts";
import { pausedByVariable } from "../../src/trigger/pause.ts";
import { readTrigger } from "../../src/trigger/read.ts";
import { commented, labeled } from "./payloads.ts";

const inputs = readInputs({});
const start = readTrigger({ name: "issues", payload: labeled() }, inputs);
const stop = readTrigger({ name: "issue_comment", payload: commented("/agent stop") }, inputs);

it.each([undefined, "", " ", "false", "FALSE", "0", "no", "off"])("%j does not pause", (value) => {
  expect(pausedByVariable(start, value)).toBeUndefined();
});

it.each(["true", "1", "yes", "on", "until Monday", "flase"])(
  "%j pauses every start, and nothing else",
  (value) => {
    expect(pausedByVariable(start, value)).toMatch(/^all work is paused by the variable `GATEHOUSE_PAUSED`/);
    expect(pausedByVariable(stop, value)).toBeUndefined();
  },
);
