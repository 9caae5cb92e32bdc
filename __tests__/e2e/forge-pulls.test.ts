/** Pull requests, workflow runs and faults on the embedded forge. */
import type { Octokit } from "@octokit/rest";
import { describe, expect, it } from "vitest";
import { forgeWith, refusal } from "./forge/client.ts";

describe("pull requests", () => {
  it("are refused as GitHub refuses them", async () => {
    const { octokit, at } = await forgeWith({ branches: { topic: { a: "a" } } });
    const { octokit: forbidden } = await forgeWith({
      branches: { topic: { a: "a" } },
      actionsMayOpenPullRequests: false,
    });
    const create = (client: Octokit, head: string, base = "main") =>
      refusal(client.pulls.create({ ...at, title: "t", head, base }));
    expect(await create(forbidden, "topic")).toBe(
      "403 GitHub Actions is not permitted to create or approve pull requests.",
    );
    expect(await create(octokit, "none")).toContain(
      '{"resource":"PullRequest","code":"invalid","field":"head"}',
    );
    expect(await create(octokit, "topic", "none")).toContain(
      '{"resource":"PullRequest","code":"invalid","field":"base"}',
    );
    expect(await create(octokit, "main")).toContain("No commits between main and main");
    expect(await create(octokit, "octo:topic")).toBe("answered");
    expect(await create(octokit, "topic")).toContain("A pull request already exists for octo:topic.");
    const long = octokit.pulls.create({
      ...at,
      title: "t",
      head: "topic",
      base: "main",
      body: "x".repeat(65_537),
    });
    expect(await refusal(long)).toContain("body is too long (maximum is 65536 characters)");
  });

  it("are one for a branch, and a ref is made once, however many ask at the same moment", async () => {
    const { forge, octokit, at } = await forgeWith({ branches: { topic: { a: "a" } } });
    const sha = (await forge.repository.sha("topic")) ?? "";
    const five = <Answer>(ask: () => Promise<Answer>) =>
      Promise.all([1, 2, 3, 4, 5].map(() => refusal(ask())));
    const pulls = await five(() => octokit.pulls.create({ ...at, title: "t", head: "topic", base: "main" }));
    const refs = await five(() => octokit.git.createRef({ ...at, ref: "refs/heads/new", sha }));
    for (const answers of [pulls, refs])
      expect(answers.filter((answer) => answer === "answered")).toHaveLength(1);
    expect((await forge.state()).pulls).toHaveLength(1);
  });

  it("follow their branch, and close with it", async () => {
    const { forge, octokit, at } = await forgeWith({ branches: { topic: { a: "a" } } });
    const made = (await octokit.pulls.create({ ...at, title: "t", head: "topic", base: "main" })).data;
    const seen = async () => (await octokit.pulls.get({ ...at, pull_number: made.number })).data;
    expect(made).toMatchObject({ commits: 1, additions: 1, changed_files: 1, mergeable: null });
    const next = await forge.commit("topic", { b: "b\n", "a b.txt": "c\n" });
    expect(await seen()).toMatchObject({ head: { sha: next }, commits: 2, changed_files: 3, state: "open" });
    const files = (await octokit.pulls.listFiles({ ...at, pull_number: made.number })).data;
    expect(files.map(({ filename, status }) => [filename, status])).toEqual([
      ["a", "added"],
      ["a b.txt", "added"],
      ["b", "added"],
    ]);
    await octokit.git.deleteRef({ ...at, ref: "heads/topic" });
    expect(await seen()).toMatchObject({ head: { sha: next }, state: "closed" });
    const again = octokit.pulls.update({ ...at, pull_number: made.number, state: "open" });
    expect(await refusal(again)).toContain("The topic branch has been deleted.");
  });

  it("are found by owner and branch; a bare branch filters nothing", async () => {
    const { octokit, at } = await forgeWith({ branches: { topic: { a: "a" } } });
    await octokit.pulls.create({ ...at, title: "t", head: "topic", base: "main" });
    const found = async (head: string) => (await octokit.pulls.list({ ...at, head })).data.length;
    expect([await found("octo:topic"), await found("octo:other"), await found("other")]).toEqual([1, 0, 1]);
  });
});

describe("workflow runs", () => {
  it("give a job's log once, from another origin, without authorization", async () => {
    const { forge, octokit, at } = await forgeWith({
      runs: [
        {
          jobs: [
            { name: "a", log: "boom\n" },
            { name: "gone", logStatus: 410 },
            { name: "no", logStatus: 403 },
          ],
        },
      ],
    });
    const [a = 0, gone = 0, no = 0] = [500_100, 500_101, 500_102];
    expect((await octokit.actions.downloadJobLogsForWorkflowRun({ ...at, job_id: a })).data).toBe("boom\n");
    expect(forge.violations()).toEqual([]);
    expect(await refusal(octokit.actions.downloadJobLogsForWorkflowRun({ ...at, job_id: gone }))).toMatch(
      /^410/,
    );
    expect(await refusal(octokit.actions.downloadJobLogsForWorkflowRun({ ...at, job_id: no }))).toMatch(
      /^403/,
    );
    const { headers } = await fetch(`${forge.apiUrl}/repos/octo/demo/actions/jobs/${a}/logs`, {
      redirect: "manual",
      headers: { authorization: `token ${forge.token}` },
    });
    const location = headers.get("location") ?? "";
    expect(new URL(location).hostname).toBe("localhost");
    expect(await (await fetch(location)).text()).toBe("boom\n");
    expect((await fetch(location)).status).toBe(403);
    expect((await fetch(location, { headers: { authorization: "token x" } })).status).toBe(400);
    expect(forge.violations()).toHaveLength(1);
  });

  it("need actions: read for logs, and actions: write to run again", async () => {
    const { octokit, client, at } = await forgeWith({
      runs: [{ jobs: [{ name: "a" }] }],
      tokens: { NONE: { kind: "actions", permissions: {} } },
    });
    const none = client("NONE");
    const ofRun = { ...at, run_id: 5001 };
    expect(await refusal(none.actions.listJobsForWorkflowRun(ofRun))).toBe("answered");
    expect(await refusal(none.actions.downloadJobLogsForWorkflowRun({ ...at, job_id: 500_100 }))).toBe(
      "403 Must have admin rights to Repository.",
    );
    expect(await refusal(octokit.actions.reRunWorkflowFailedJobs(ofRun))).toBe(
      "403 Resource not accessible by integration",
    );
  });

  it("can be added at any time and are found by what they are", async () => {
    const { forge, octokit, at } = await forgeWith({ people: { fork: {} } });
    await forge.addRun({ conclusion: "success", branch: "main" });
    await forge.addRun({
      headRepository: { fullName: "fork/demo", id: 9 },
      status: "in_progress",
      event: "pull_request",
    });
    const found = async (query: object) =>
      (await octokit.actions.listWorkflowRuns({ ...at, workflow_id: "ci.yml", ...query })).data;
    expect((await found({})).workflow_runs.map((run) => run.id)).toEqual([5002, 5001]);
    expect((await found({ status: "success" })).total_count).toBe(1);
    expect((await found({ event: "pull_request" })).workflow_runs[0]).toMatchObject({
      conclusion: null,
      head_repository: { id: 9, full_name: "fork/demo", fork: true },
    });
  });
});

describe("faults", () => {
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";

  it.each([
    { fault: { status: 502 }, answer: "502 Server Error", comments: 0 },
    { fault: { status: 502, after: true }, answer: "502 Server Error", comments: 1 },
    { fault: { reset: true }, answer: /^500 .*(terminated|fetch failed|ECONNRESET|other side)/, comments: 0 },
    { fault: { reset: true, after: true }, answer: /^500 /, comments: 1 },
    { fault: { truncated: true }, answer: /./, comments: 1 },
    {
      fault: { status: 429, headers: { "retry-after": "3" }, message: "Slow down" },
      answer: "429 Slow down",
      comments: 0,
    },
  ])("$fault fail the request once", async ({ fault, answer, comments }) => {
    const { forge, octokit, at } = await forgeWith({ issues: [{ title: "One" }] });
    const ordered = forge.fail({ ...fault, method: "POST", path: "/repos/*/*/issues/1/comments" });
    const seen = await refusal(octokit.request(route, { ...at, issue_number: 1, body: "x" }));
    if (typeof answer === "string") expect(seen).toBe(answer);
    else expect(seen).toMatch(answer);
    expect(ordered.used).toBe(1);
    expect((await forge.state()).issues[0]?.comments).toHaveLength(comments);
    expect(await refusal(octokit.request(route, { ...at, issue_number: 1, body: "y" }))).toBe("answered");
    expect(forge.requests()[0]).toMatchObject({ operation: "issues/create-comment", token: "GITHUB_TOKEN" });
  });

  it("can hang until the forge is closed", async () => {
    const { forge } = await forgeWith();
    forge.fail({ path: /repos/, hang: true });
    const asked = fetch(`${forge.apiUrl}/repos/octo/demo`).then(
      () => "answered",
      () => "closed",
    );
    await expect.poll(() => forge.requests().length).toBe(1);
    await forge.close();
    expect(await asked).toBe("closed");
  });
});
