import fc from "fast-check";
import { expect, it } from "vitest";
import type { Line, State } from "../../../src/start/doctor/line.ts";
import { doctorExit, verdict } from "../../../src/start/doctor/verdict.ts";

const abouts: readonly Line["about"][] = [
  "config",
  "workflow",
  "gate",
  "key",
  "labels",
  "proposing",
  "protection",
  "code-owners",
  "pull-request-target",
  "token-default",
  "pushes",
  "box",
];
const states: readonly State[] = ["ok", "weak", "missing", "unknown"];
const all = (state: State, except: Partial<Record<Line["about"], State>> = {}): Line[] =>
  abouts.map((about) => ({ about, state: except[about] ?? state, says: "" }));

it.each([
  [{}, "It may work unattended up to the pull request: nothing is merged", 0],
  [{ "token-default": "weak" }, "nothing is merged without green checks and a review.", 0],
  [{ protection: "weak" }, "has to be read with care", 0],
  [{ box: "weak" }, "has to be read with care", 0],
  [{ protection: "missing" }, "It may propose while somebody watches", 1],
  [{ "pull-request-target": "missing" }, "It may propose while somebody watches", 1],
  [
    { protection: "unknown" },
    "cannot be said before it is known what a merge needs. One line could not be judged.",
    0,
  ],
  [{ key: "missing", labels: "missing" }, "Nothing can run here yet: 2 things have", 1],
] as const)("%j", (except, says, exit) => {
  const lines = all("ok", except);
  expect(verdict(lines)).toContain(says);
  expect(doctorExit(lines)).toBe(exit);
});

it("never calls a merge guarded unless it was seen to be", () => {
  const lines = fc.tuple(
    ...abouts.map((about) => fc.constantFrom(...states).map((state): Line => ({ about, state, says: "" }))),
  );
  fc.assert(
    fc.property(lines, (found) => {
      const guarded = found.find(({ about }) => about === "protection")?.state === "ok";
      expect(guarded || !verdict(found).includes("nothing is merged")).toBe(true);
      expect(doctorExit(found)).toBe(found.some(({ state }) => state === "missing") ? 1 : 0);
    }),
  );
});
