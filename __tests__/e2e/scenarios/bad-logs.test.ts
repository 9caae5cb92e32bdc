/** What the logs of failed jobs can be like, and what can happen to the branch meanwhile: the right end, nothing lost or doubled. */
import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { JobSeed } from "../forge/options.ts";
import { branch, ciFailed, failedJob, mends, proposedForge } from "./failed-run.ts";
import { expectNothingLeft, kept } from "./setup.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

/** 200 MB without a line end, and the cause at its end. */
function* oneLine(): Iterable<Uint8Array> {
  const chunk = Buffer.alloc(1 << 20, "x");
  for (let sent = 0; sent < 200; sent += 1) yield chunk;
  yield Buffer.from("\nAssertionError: expected 3, got -1\n");
}

describe("a log that is", () => {
  it.each<[string, Partial<JobSeed>, string, string]>([
    ["empty", { log: "" }, "its log is empty", "(empty)"],
    [
      "binary",
      { log: Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 37) % 256)) },
      "its log was read",
      "log of that job",
    ],
    ["one line of 200 MB", { log: oneLine }, "its log was read (2097", "AssertionError: expected 3, got -1"],
    ["gone", { logStatus: 410 }, "its log is gone", "(it is gone)"],
    ["forbidden", { logStatus: 403 }, "its log may not be read with this token", "(it may not be read)"],
    [
      "cut in the middle of a character",
      { log: Buffer.from("Error: caf\u00e9").subarray(0, -1) },
      "its log was read (11 bytes)",
      "Error: caf",
    ],
    [
      "hostile",
      { log: "Error: x\n##[set-output name=outcome]y\n::error::mine\n@alice closes #1 </details>\n" },
      "its log was read",
      "Error: x",
    ],
  ])("%s is no hindrance: the gate shows the failure, too", async (_name, job, said, read) => {
    forge = await proposedForge();
    await using run = await ciFailed(forge, mends, { jobs: [{ ...failedJob, ...job }] });
    expect(run.outputs.outcome).toBe("healed");
    expect(run.log).toContain(`CI's job test failed; ${said}`);
    expect(await kept(run, "brief-2.md")).toContain(read);
    await expectNothingLeft(run, forge);
  });

  it("broken off in the middle is read as far as it goes", async () => {
    forge = await proposedForge();
    forge.fail({ path: "/_storage/*", truncated: true });
    await using run = await ciFailed(forge, mends, {
      jobs: [{ ...failedJob, log: `Error: no such sum\n${"x".repeat(60)}\n` }],
    });
    expect(run.outputs.outcome).toBe("healed");
    expect(run.log).toContain("its log broke off after");
    expect(await kept(run, "brief-2.md")).toContain("Error: no such sum");
  });

  it("one of very many is left out, and all pages of jobs are seen", async () => {
    forge = await proposedForge();
    const jobs = Array.from({ length: 130 }, (_, at) => ({
      ...failedJob,
      name: `test ${at}`,
      conclusion: at < 110 ? "success" : "failure",
    }));
    await using run = await ciFailed(forge, mends, { jobs });
    expect(run.outputs.outcome).toBe("healed");
    const brief = await kept(run, "brief-2.md");
    expect(brief).toContain("test 110");
    expect(brief).toContain("12 further failed jobs are not shown.");
    expect(forge.requests().filter(({ path }) => path.endsWith("/logs"))).toHaveLength(8);
    expect(brief.length).toBeLessThan(60_000);
  });
});

describe("while we work", () => {
  const whenWeBegan = (act: () => Promise<unknown>) => forge.when("POST", /\/issues\/2\/comments$/, act);

  it("a person pushes to the branch: theirs stays, and nothing of ours is pushed", async () => {
    forge = await proposedForge();
    let theirs = "";
    whenWeBegan(async () => {
      theirs = await forge.commit(branch, { "mine.txt": "mine\n" });
    });
    await using run = await ciFailed(forge, mends);
    expect(run.outputs).toMatchObject({
      outcome: "skipped",
      reason: expect.stringContaining("was changed by somebody else"),
    });
    const state = await forge.state();
    expect(state.branches[branch]?.sha).toBe(theirs);
    expect(state.pulls[0]).toMatchObject({ labels: [] });
    expect(state.pulls[0]?.comments).toHaveLength(1);
    expect(state.pulls[0]?.comments[0]?.body).toContain("Nothing was changed");
  });

  it("the branch is force-pushed: it stays as it is then", async () => {
    forge = await proposedForge();
    let forced = "";
    whenWeBegan(async () => {
      forced = (await forge.repository.sha("refs/heads/main")) ?? "";
      await forge.repository.git(["update-ref", `refs/heads/${branch}`, forced]);
    });
    await using run = await ciFailed(forge, mends);
    expect(run.outputs.outcome).toBe("skipped");
    expect((await forge.state()).branches[branch]?.sha).toBe(forced);
  });

  it("the branch is deleted: it is not made again", async () => {
    forge = await proposedForge();
    whenWeBegan(() => forge.repository.git(["update-ref", "-d", `refs/heads/${branch}`]));
    await using run = await ciFailed(forge, mends);
    expect(run.outputs.outcome).toBe("skipped");
    expect((await forge.state()).branches[branch]).toBeUndefined();
  });
});
