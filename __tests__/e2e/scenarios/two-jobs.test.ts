/** Work in one job that may only read, publication in another: every end comes to the issue, and a bundle from one to the other. */
import { readdir, readFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { asked } from "../asked.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import { payload } from "../payload.ts";
import { comment } from "./commented.ts";
import { failedJob, mends, proposedForge } from "./failed-run.ts";
import { shop } from "./labelled.ts";
import { expectEnd, expectNothingLeft, writes } from "./setup.ts";
import { branch, carried, greets, publish, readerToken, twoJobsForge, work } from "./two-jobs.ts";

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
    const before = asked(forge).length;
    expect(before).toBeLessThanOrEqual(8);
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
    // As many as a run that does both: nothing is asked for the bundle's sake while the base stands.
    expect(asked(forge).length - before).toBeLessThanOrEqual(15);
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

describe("a failed run of our branch", () => {
  const seed = { branch, event: "pull_request", actor: "alice", jobs: [failedJob] };
  const told = async (run: number) => ({
    name: "workflow_run",
    payload: await payload(forge, "workflow_run", "completed", { run }),
  });

  it("is healed in place over two machines", async () => {
    forge = await proposedForge(readerToken);
    const event = await told((await forge.addRun(seed)).id);
    await using worked = await work(forge, mends, { event });
    expect(worked.outputs).toMatchObject({ outcome: "healed", attempts: "2" });
    expect(forge.pushes()).toEqual([]);
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder, { event });
    expect(published.outputs).toMatchObject({
      outcome: "healed",
      attempts: "2",
      branch,
      "pull-request-operation": "updated",
    });
    const { branches, pulls } = await forge.state();
    expect(branches[branch]?.commits.at(-1)?.message).toMatch(/Gatehouse-Attempt: 2$/);
    expect(pulls[0]?.comments[0]?.body).toContain(
      "now the job that did the work says that the gate is green",
    );
    await expectNothingLeft(published, forge);
  });

  it("is left alone by the second job when the branch has moved on meanwhile", async () => {
    forge = await proposedForge(readerToken);
    const event = await told((await forge.addRun(seed)).id);
    await using worked = await work(forge, mends, { event });
    await using bundle = await carried(worked);
    await forge.commit(branch, { "mine.txt": "mine\n" }, "My own", {
      name: "Alice",
      email: "alice@example.com",
    });
    await using published = await publish(forge, bundle.folder, { event });
    expect(published.outputs).toMatchObject({ outcome: "skipped" });
    expect(forge.pushes()).toEqual([]);
  });

  it("is a flake: only the second job starts it again", async () => {
    forge = await proposedForge(
      {
        tokens: {
          ...readerToken.tokens,
          GITHUB_TOKEN: {
            permissions: { contents: "write", issues: "write", "pull-requests": "write", actions: "write" },
          },
        },
      },
      { "hello.txt": "hello\n" },
    );
    const event = await told((await forge.addRun(seed)).id);
    await using worked = await work(forge, "echo paid", { event });
    expect(worked.outputs.outcome).toBe("flaky");
    expect(forge.reruns()).toEqual([]);
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder, { event });
    expect(published.outputs.outcome).toBe("flaky");
    expect(forge.reruns()).toHaveLength(1);
  });
});

describe("what the first job tells", () => {
  it("is text, whatever it says", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, greets);
    await using bundle = await carried(worked);
    const evil =
      "@octo closes #1 </details><!-- gatehouse:status --> [x](https://evil.example) www.evil.example";
    await bundle.change("journal.json", (json) => {
      const attempt = json.attempts[0];
      Object.assign(json, { agent: evil, exposed: [evil], checks: ["test", evil] });
      Object.assign(attempt.agent, { words: evil });
      attempt.gate.results.push({ ...attempt.gate.results[0], check: evil });
      attempt.agent.traffic = {
        blocked: [{ target: evil, why: "it is not an allowed host", times: 1 }],
        allowed: [{ host: evil, connections: 1, sent: 1, received: 1 }],
        apis: [{ upstream: evil, requests: 1 }],
      };
    });
    await using published = await publish(forge, bundle.folder);
    expect(published.outputs.outcome).toBe("proposed");
    const { pulls, issues } = await forge.state();
    const texts = [pulls[0]?.body ?? "", issues[0]?.comments[0]?.body ?? "", published.summary];
    for (const text of texts) {
      // In a code span nothing is read; everywhere else nothing of it may stand as it came.
      const outside = text.replace(/^<!-- gatehouse:status -->/, "").replace(/(`+)[^`].*?\1/g, "");
      expect(outside).not.toMatch(/@octo|closes #1 |<!-- gatehouse:status|\]\(https:\/\/evil|\bwww\.evil/);
    }
    expect(texts[0]).toContain("octo");
  });
});

describe("why there is no proposal", () => {
  it("is text as well, whatever it says", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, "echo nothing");
    await using bundle = await carried(worked);
    await bundle.change("manifest.json", (json) => {
      json.outcome.reason =
        "@octo closes #1 <!-- gatehouse:status --> ##[error]x ::set-output name=branch::main";
    });
    await using published = await publish(forge, bundle.folder);
    expect(published.outputs).toMatchObject({ outcome: "no-change", branch: "" });
    const body = (await forge.state()).issues[0]?.comments[0]?.body ?? "";
    expect(body.replace(/^<!-- gatehouse:status -->/, "")).not.toMatch(
      /@octo|closes #1 |<!-- gatehouse:status/,
    );
    expect(published.annotations.map(({ message }) => message)).toEqual([expect.stringContaining(workSays)]);
  });
});

describe("work that does not come to its end writes nothing either", () => {
  const waits = "echo waiting; sleep 1000";

  it("when it is cancelled: the bundle says so", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, waits, { signals: [{ name: "SIGINT", when: /│ waiting/ }] });
    expect(worked.outputs).toMatchObject({ outcome: "cancelled", reason: "the run was cancelled" });
    expect(writes(forge)).toEqual([]);
    await using bundle = await carried(worked);
    await using published = await publish(forge, bundle.folder);
    await expectEnd(published, forge, {
      outcome: "cancelled",
      reason: `${workSays}: the run was cancelled`,
      issue: { labels: ["agent:needs-human"], says: ["**Cancelled.** @alice"] },
    });
  });

  it("when it is killed: the post step tells nobody", async () => {
    forge = await twoJobsForge();
    await using worked = await work(forge, waits, { signals: [{ name: "SIGKILL", when: /│ waiting/ }] });
    expect(worked.main.signal).toBe("SIGKILL");
    expect(writes(forge)).toEqual([]);
    expect(worked.annotations.filter(({ message }) => message.includes("403"))).toEqual([]);
  });

  it("when the comment asks for something other than work", async () => {
    forge = await twoJobsForge();
    const token = forge.tokenValue("reader");
    await using asked = await comment(forge, "/agent status", { token, inputs: { phase: "work" } });
    expect(asked.outputs).toMatchObject({ outcome: "skipped", bundle: "" });
    expect(writes(forge).filter((line) => !line.endsWith("comments 201"))).toEqual([]);
    await using answered = await comment(forge, "/agent status", {
      inputs: { phase: "publish", bundle: "/nowhere" },
    });
    expect(answered.outputs.reason).toContain("`/agent status` was answered");
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
