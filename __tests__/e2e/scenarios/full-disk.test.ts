/** The disk of the runner is full: the run ends as an error that says so, and nothing is pushed. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { label, shopForge } from "./labelled.ts";

const canMount = process.getuid?.() === 0 && process.platform === "linux";

it.skipIf(!canMount)("a full disk", async () => {
  await using forge = await shopForge();
  let temp = "";
  try {
    await using run = await label(forge, "echo hello > hello.txt", {
      prepare: async (workspace) => {
        temp = path.resolve(workspace, "../../_temp");
        execFileSync("mount", ["-t", "tmpfs", "-o", "size=320k", "none", temp]);
      },
    });
    expect(run.outputs.outcome).toBe("error");
    expect(run.outputs.reason).toMatch(/no space left/i);
    expect(run.log).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(forge.pushes()).toEqual([]);
    expect((await forge.state()).issues[0]?.labels).not.toContain("agent:working");
  } finally {
    if (temp !== "") execFileSync("umount", ["-l", temp]);
  }
});
