import { expect, it } from "vitest";
import { ownersOf } from "../../../src/start/doctor/code-owners.ts";

const path = ".github/workflows/ci.yml";

it.each([
  ["* @all", ["@all"]],
  ["/.github/ @ci", ["@ci"]],
  [".github/ @ci", ["@ci"]],
  ["/.github/workflows/ @ci @org/team", ["@ci", "@org/team"]],
  [".github/** @ci", ["@ci"]],
  ["*.yml @yaml # the rest", ["@yaml"]],
  ["workflows @ci", ["@ci"]],
  // A star alone does not reach into the folders below.
  [".github/* @ci", []],
  ["/workflows/ @ci", []],
  ["src/ @src", []],
  ["* @all\n.github/", []],
  ["/.github/ @ci\n* @all", ["@all"]],
  ["# /.github/ @ci\n", []],
  ["[ @broken", []],
])("%j is owned by %j", (text, owners) => {
  expect(ownersOf(text, path)).toEqual(owners);
});
