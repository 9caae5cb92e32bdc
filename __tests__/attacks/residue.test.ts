/** An agent that builds what cannot easily be removed or walked; beside a plain removal, which fails. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { label, shop, shopForge } from "../e2e/scenarios/labelled.ts";
import { expectEnd } from "../e2e/scenarios/setup.ts";

const run = promisify(execFile);
/** Its path is twenty times as long as the kernel takes at once. */
const deep = `perl -e 'my $n = "d" x 200; for (1 .. 400) { mkdir $n or die $!; chdir $n or die $! } open my $f, ">", "f"; chmod 0, "."'`;

describe("a folder deeper than any path", () => {
  it("is not removed by naming what is in it", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "deep-"));
    await run("sh", ["-c", deep], { cwd: folder });
    await expect(rm(folder, { recursive: true })).rejects.toMatchObject({ code: "ENAMETOOLONG" });
    await run("sh", ["-c", 'chmod -R u+rwX "$0"; rm -rf "$0"', folder]);
  });

  it("in the change is refused by name, and is gone after the run", async () => {
    await using forge = await shopForge();
    await using done = await label(forge, `mkdir big; cd big; ${deep}`);
    await expectEnd(done, forge, {
      outcome: "blocked",
      reason: "a guard stopped the change",
      issue: { labels: ["agent:needs-human"], says: ["**No proposal.**"] },
    });
    expect(done.summary).toMatch(/the new path is (longer than|more than) \d+/);
  });

  it("beside the change is no part of it, and is gone after the run", async () => {
    await using forge = await shopForge({ files: { ...shop, ".gitignore": "target/\n" } });
    await using done = await label(
      forge,
      `echo hello > hello.txt; (mkdir target; cd target; ${deep}); (cd; ${deep})`,
    );
    await expectEnd(done, forge, {
      outcome: "proposed",
      reason: "pull request #2 was opened; the gate is green on exactly its head",
      issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
      branches: ["agent/issue-1-greet-the-customers"],
      pulls: 1,
    });
  });
});
