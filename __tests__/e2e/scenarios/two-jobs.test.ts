/** Work in one job that may only read, publication in another: every end comes to the issue, and a bundle from one to the other. */
import { readdir, readFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import { comment } from "./commented.ts";
import { shop } from "./labelled.ts";
import { expectEnd, expectNothingLeft, writes } from "./setup.ts";
import { branch, carried, greets, publish, twoJobsForge, work } from "./two-jobs.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const workSays = "the job that did the work says";

describe("a proposal", () => {
  it("goes from the label over two machines to a pull request", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, greets);
    await expectEnd(worked, forge, {
      outcome: "proposed",
      reason: /^the gate is green on [0-9a-f]{7}; nothing left this machine$/,
      issue: "untouched",
    });
    expect(worked.outputs).toMatchObject({ branch: "", "head-sha": "", attempts: "1", "issue-number": "1" });
    expect(worked.summary).toContain("Nothing was written to the forge.");
    await using bundle = await carried(worked);
    expect((await readdir(bundle.folder)).sort()).toEqual(["0", "1", "journal.json", "manifest.json"]);

    await using published = await publish(forge, bundle.folder);
    await expectEnd(published, forge, {
      outcome: "proposed",
      reason: `pull request #2 was opened; ${workSays} that the gate is green on exactly the tree of its head`,
      issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.** The job that did the work says"] },
      branches: [branch],
      pulls: 1,
    });
    const { branches, pulls } = await forge.state();
    expect(branches[branch]?.commits.map(({ message }) => message)).toEqual([
      expect.stringMatching(/\n\nGatehouse-Task: issue-1\nGatehouse-Attempt: 1$/),
    ]);
    const tree = await forge.repository.tree(branch);
    expect(tree.map((entry) => entry.path)).toEqual(
      [...Object.keys(shop), "hello.txt", "shop/greet.sh"].sort(),
    );
    expect(await forge.repository.git(["ls-tree", branch, "shop/greet.sh"])).toMatch(/^100755 /);
    const manifest = JSON.parse(await readFile(bundle.file("manifest.json"), "utf8"));
    expect(await forge.repository.sha(`${branch}^{tree}`)).toBe(manifest.change.tree);
    expect(pulls[0]?.body).toContain("by the word of the job that did the work");
    expect(pulls[0]?.body).toContain("| test | green | 0 |");
    expect(pulls[0]?.body).toContain("Closes #1");
    expect(published.outputs).toMatchObject({ attempts: "1", branch, "pull-request-operation": "created" });
    expect(published.outputs.patch).toMatch(/attempt-1\.patch$/);
  });

  it("carries deletions, links and odd names", async () => {
    forge = await twoJobsForge({ files: { ...shop, "old.txt": "old\n", "dir/file": "x\n" } });
    await using worked = await work(
      forge,
      "rm old.txt; rm -r dir; echo now a file > dir; ln -s hello.txt link; printf 'one\\r\\ntwo' > hello.txt; echo x > 'späte $(x) \"Grüße\".txt'",
    );
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder);
    expect([worked.outputs.reason, published.outputs.reason]).toEqual([
      expect.stringMatching(/^the gate is green/),
      expect.stringMatching(/^pull request #2 was opened/),
    ]);
    const manifest = JSON.parse(await readFile(bundle.file("manifest.json"), "utf8"));
    expect(await forge.repository.sha(`${branch}^{tree}`)).toBe(manifest.change.tree);
    expect(await forge.repository.git(["ls-tree", branch, "link"])).toMatch(/^120000 /);
  });

  it("updates the pull request that stands, with the attempts counted on", async () => {
    forge = await twoJobsForge();
    await using first = await work(forge, greets);
    await using firstBundle = await carried(first);
    await using _ = await publish(forge, firstBundle.folder);
    await forge.commit("main", { "later.txt": "later\n" });
    await using second = await work(forge, `${greets}; echo more >> hello.txt`);
    await using secondBundle = await carried(second);
    await using published = await publish(forge, secondBundle.folder);
    expect(published.outputs).toMatchObject({
      outcome: "proposed",
      attempts: "2",
      "pull-request-operation": "updated",
    });
    const { branches } = await forge.state();
    expect(branches[branch]?.commits.at(-1)?.message).toMatch(/Gatehouse-Attempt: 2$/);
  });

  it("stands on the base that the work began from, when that has moved on meanwhile", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, greets);
    await forge.commit("main", { "later.txt": "later\n" });
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder, { workspace: "checkout" });
    expect(published.outputs).toMatchObject({ outcome: "proposed" });
    const paths = (await forge.repository.tree(branch)).map((entry) => entry.path);
    expect(paths).not.toContain("later.txt");
    expect((await forge.state()).pulls).toHaveLength(1);
    await expectNothingLeft(published, forge);
  });

  it("works without walls where that is asked for, and says so in both reports", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, greets, { inputs: { sandbox: "off" } });
    expect(worked.summary).toContain("There are no walls");
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder);
    expect((await forge.state()).pulls[0]?.body).toContain(
      "there were no walls around agent and gate (`sandbox: off`)",
    );
    expect(published.outputs.outcome).toBe("proposed");
  });

  it("is left to the second job in a dry run of it", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, greets);
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder, { inputs: { "dry-run": "true" } });
    expect(published.outputs.outcome).toBe("proposed");
    expect(writes(forge)).toEqual([]);
  });
});

describe("an end without a proposal is told by the second job", () => {
  const worse =
    "if [ -f tried ]; then echo 'echo no such customer; exit 2' > test.sh; else echo 'cannot parse the price' > sum.sh; fi; touch tried";

  it("gave-up", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, worse, { inputs: { "max-attempts": "2" } });
    await expectEnd(worked, forge, {
      outcome: "gave-up",
      reason: "the gate is red after 2 of 2 attempts",
      issue: "untouched",
    });
    await using bundle = await carried(worked);
    expect((await readdir(bundle.folder)).sort()).toEqual(["journal.json", "manifest.json"]);
    await using published = await publish(forge, bundle.folder, { inputs: { "max-attempts": "2" } });
    await expectEnd(published, forge, {
      outcome: "gave-up",
      reason: `${workSays}: the gate is red after 2 of 2 attempts`,
      issue: {
        labels: ["agent:needs-human"],
        says: ["**No proposal.** @alice", "The gate after attempt 2:", "no such customer"],
      },
    });
  });

  it("gave-up, with the draft that is asked for", async () => {
    forge = await twoJobsForge();
    const asked = { "max-attempts": "1", "on-give-up": "draft" };
    await using worked = await work(forge, "echo 'echo 4' > sum.sh", { inputs: asked });
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder, { inputs: asked });
    expect(published.outputs.outcome).toBe("refused");
    const [pull] = (await forge.state()).pulls;
    expect(pull).toMatchObject({ draft: true, title: "NOT READY: Greet the customers" });
  });

  it.each([
    ["no-change", "echo 'I looked around.'", "the agent changed nothing"],
    [
      "blocked",
      "mkdir -p .github/workflows; echo 'on: push' > .github/workflows/x.yml",
      "a guard stopped the change",
    ],
  ])("%s", async (outcome, agent, reason) => {
    forge = await twoJobsForge();
    await using worked = await work(forge, agent);
    expect(writes(forge)).toEqual([]);
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder);
    await expectEnd(published, forge, {
      outcome,
      reason: `${workSays}: ${reason}`,
      issue: { labels: ["agent:needs-human"], says: ["@alice"] },
    });
  });

  it("already-red", async () => {
    forge = await twoJobsForge({ files: { ...shop, "sum.sh": "echo 4\n" } });
    await using worked = await work(forge, "echo paid");
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder);
    expect(published.outputs).toMatchObject({ outcome: "already-red", attempts: "0" });
  });

  it("nothing at all was left", async () => {
    forge = await twoJobsForge();
    await using published = await publish(forge, "/nowhere/bundle");
    await expectEnd(published, forge, {
      outcome: "error",
      reason:
        /^There is no folder of that name in the input `bundle`: the job with `phase: work` left nothing to publish/,
      issue: { labels: ["agent:needs-human"], says: ["@alice"] },
    });
  });
});

describe("the second job asks again", () => {
  it("whether the person may start work", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, greets);
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder, { by: "mallory" });
    await expectEnd(published, forge, {
      outcome: "skipped",
      reason: "mallory has the permission `read` here, and starting work needs `write`",
      issue: "untouched",
    });
  });

  it("whether somebody has stopped the work meanwhile", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, greets);
    await using bundle = await carried(worked);
    await using word = await comment(forge, "/agent stop");
    expect(word.outputs.reason).toBe("alice stopped the work on issue #1");
    await using published = await publish(forge, bundle.folder);
    expect(published.outputs).toMatchObject({
      outcome: "cancelled",
      reason: "a person stopped the work by comment; nothing was pushed",
    });
    expect(forge.pushes()).toEqual([]);
  });
});
