/** CI fails on a branch of ours: it is healed in place, or it is said why not. */
import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import { branch, ciFailed, mends, proposedForge } from "./failed-run.ts";
import { expectTold } from "./labelled.ts";
import { expectNothingLeft, kept } from "./setup.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

describe("a failed run", () => {
  it("of our branch is healed in place", async () => {
    forge = await proposedForge();
    await using run = await ciFailed(forge, mends);
    await expectTold(run, forge);
    expect(run.outputs).toMatchObject({ outcome: "healed", attempts: "2", branch, "pull-request-number": "2" });
    await expectNothingLeft(run, forge);
    expect(await kept(run, "brief-2.md")).toContain("FAIL: sum of 1 and 2: expected 3, got -1");
  });
});
