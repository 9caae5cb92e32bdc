import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ciOf, hasNotStarted, type RunState, stateOf } from "../../src/gate/ci-state.ts";
import { runWith } from "../trigger/runs.ts";

describe("a run of CI", () => {
  it.each<[string, string | undefined, RunState]>([
    ["completed", "action_required", "held"],
    ["action_required", undefined, "held"],
    ["waiting", undefined, "held"],
    ["queued", undefined, "running"],
    ["in_progress", undefined, "running"],
    ["completed", "success", "green"],
    ["completed", "failure", "red"],
    ["completed", "timed_out", "red"],
    ["completed", "startup_failure", "red"],
    ["completed", "cancelled", "without a verdict"],
    ["completed", "skipped", "without a verdict"],
    ["completed", undefined, "without a verdict"],
  ])("that is %s with %s is %s", (status, conclusion, state) => {
    expect(stateOf({ status, conclusion })).toBe(state);
  });

  it("that is held is never called a failure", () => {
    const anyStatus = fc.oneof(fc.string(), fc.constantFrom("completed", "queued", "waiting"));
    fc.assert(
      fc.property(anyStatus, (status) => {
        expect(["held", "running"]).toContain(stateOf({ status, conclusion: "action_required" }));
      }),
    );
    expect(stateOf({ status: "waiting", conclusion: "failure" })).toBe("held");
  });
});

describe("CI on a commit", () => {
  it("is what the newest run of each workflow and cause says", () => {
    const runs = [
      runWith({ id: 3, conclusion: "success" }),
      runWith({ id: 2, conclusion: "failure" }),
      runWith({ id: 1, event: "pull_request", conclusion: "action_required" }),
    ];
    expect(ciOf(runs)).toMatchObject({ kind: "seen", runs: [{ state: "green" }, { state: "held" }] });
    expect(ciOf([])).toEqual({ kind: "none" });
  });

  it("has not started while all there is waits for a person", () => {
    const held = runWith({ conclusion: "action_required" });
    expect(hasNotStarted(ciOf([]))).toBe(true);
    expect(hasNotStarted(ciOf([held]))).toBe(true);
    expect(hasNotStarted(ciOf([held, runWith({ path: "other.yml", status: "queued" })]))).toBe(false);
    expect(hasNotStarted({ kind: "unknown", why: "no permission" })).toBe(false);
  });
});
