/** The disk of the runner is full: the run ends as an error that says so, and nothing is pushed. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { label, shopForge } from "./labelled.ts";

const canMount = process.getuid?.() === 0 && process.platform === "linux";

it.skipIf(!canMount).each([96, 128])("a full disk, of %d kB", async (size) => {
  await using forge = await shopForge();
  let temp = "";
  const run = await label(forge, "echo hello > hello.txt", {
    prepare: async (workspace) => {
      temp = path.resolve(workspace, "../../_temp");
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}k`, "none", temp]);
    },
  });
  execFileSync("umount", ["-l", temp]);
  await using _ = run;
  expect(run.outputs.reason).toContain("no space left on the runner's disk");
  expect(run.outputs.outcome).toBe("error");
  expect(run.log).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(forge.pushes()).toEqual([]);
  expect((await forge.state()).issues[0]?.labels).not.toContain("agent:working");
});
