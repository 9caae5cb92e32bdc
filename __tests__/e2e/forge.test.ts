/** The embedded forge held against GitHub: what it answers, whom it turns away, what it records. */
import { Octokit } from "@octokit/rest";
import { afterEach, describe, expect, it } from "vitest";
import { emulated } from "./forge/api.ts";
import { type EmbeddedForge, startForge } from "./forge/forge.ts";
import type { ForgeOptions } from "./forge/options.ts";

const open: EmbeddedForge[] = [];
afterEach(async () => {
  for (const forge of open.splice(0)) await forge.close();
});

const silent = { debug() {}, info() {}, warn() {}, error() {} };

async function forgeWith(options: ForgeOptions = {}) {
  const forge = await startForge(options);
  open.push(forge);
  const client = (token = "GITHUB_TOKEN") =>
    new Octokit({ auth: forge.tokenValue(token), baseUrl: forge.apiUrl, log: silent });
  return { forge, client, octokit: client(), at: { owner: forge.owner, repo: forge.name } };
}

/** Status and text of a request that is refused. */
async function refusal(request: Promise<unknown>): Promise<string> {
  return request.then(
    () => "answered",
    (error: { status: number; message: string }) =>
      `${error.status} ${error.message.replace(/ - https.*$/, "")}`,
  );
}

describe("the emulator and the overlays", () => {
  it("answer every operation they stand for as GitHub describes it, but for the listed differences", async () => {
    const { forge, octokit, client, at } = await forgeWith({
      people: { alice: { role: "write" }, "dependabot[bot]": { role: "read" } },
      issues: [
        { title: "One", author: "alice", labels: ["agent"], comments: [{ author: "alice", body: "Hi" }] },
      ],
      tokens: {
        FULL: {
          permissions: { contents: "write", issues: "write", "pull-requests": "write", actions: "write" },
        },
      },
      files: { "README.md": "# demo\n", ".github/workflows/ci.yml": "on: workflow_dispatch\n" },
      branches: { topic: { "a/b.txt": "text\n" } },
      runs: [
        { jobs: [{ name: "test", log: "boom\n", steps: [{ name: "Run" }] }] },
        { conclusion: "success" },
      ],
    });
    const full = client("FULL");
    const issue = { ...at, issue_number: 1 };
    await octokit.repos.get(at);
    await octokit.users.getByUsername({ username: "alice" });
    await octokit.users.getByUsername({ username: "dependabot[bot]" });
    await full.users.getAuthenticated();
    await refusal(octokit.users.getAuthenticated());
    await octokit.repos.getCollaboratorPermissionLevel({ ...at, username: "alice" });
    await refusal(octokit.repos.getCollaboratorPermissionLevel({ ...at, username: "nobody" }));

    await octokit.issues.get(issue);
    await refusal(octokit.issues.get({ ...at, issue_number: 99 }));
    await octokit.issues.create({ ...at, title: "Two", labels: ["agent"] });
    await octokit.issues.update({ ...issue, title: "One more", labels: ["Agent"], assignees: ["alice"] });
    await octokit.issues.listForRepo({ ...at, labels: "agent", state: "all" });
    await octokit.issues.addAssignees({ ...issue, assignees: ["alice"] });
    await octokit.issues.removeAssignees({ ...issue, assignees: ["alice"] });
    await octokit.issues.createLabel({ ...at, name: "p1", color: "ff0000", description: "first" });
    await refusal(octokit.issues.createLabel({ ...at, name: "P1" }));
    await octokit.issues.getLabel({ ...at, name: "p1" });
    await octokit.issues.listLabelsForRepo(at);
    await octokit.issues.addLabels({ ...issue, labels: ["p1"] });
    await octokit.issues.setLabels({ ...issue, labels: ["p1", "new label"] });
    await octokit.issues.listLabelsOnIssue(issue);
    await octokit.issues.removeLabel({ ...issue, name: "New Label" });
    await refusal(octokit.issues.removeLabel({ ...issue, name: "agent" }));
    await octokit.issues.createMilestone({ ...at, title: "soon", due_on: "2026-05-01T00:00:00Z" });
    await octokit.issues.listMilestones(at);
    await octokit.issues.listEvents(issue);
    const comment = (await octokit.issues.createComment({ ...issue, body: "Working" })).data;
    const ofComment = { ...at, comment_id: comment.id };
    await octokit.issues.updateComment({ ...ofComment, body: "Done" });
    await octokit.issues.getComment(ofComment);
    await octokit.issues.listComments(issue);
    await octokit.issues.listCommentsForRepo(at);
    const reaction = (await octokit.reactions.createForIssueComment({ ...ofComment, content: "eyes" })).data;
    await octokit.reactions.listForIssueComment(ofComment);
    await octokit.reactions.deleteForIssueComment({ ...ofComment, reaction_id: reaction.id });
    const other = (await octokit.reactions.createForIssue({ ...issue, content: "rocket" })).data;
    await octokit.reactions.listForIssue(issue);
    await octokit.reactions.deleteForIssue({ ...issue, reaction_id: other.id });
    await octokit.issues.deleteComment(ofComment);

    const pull = (await octokit.pulls.create({ ...at, title: "T", head: "topic", base: "main", draft: true }))
      .data;
    const ofPull = { ...at, pull_number: pull.number };
    await refusal(octokit.pulls.create({ ...at, title: "T", head: "topic", base: "main" }));
    await octokit.pulls.update({ ...ofPull, body: "B", title: "U" });
    await octokit.pulls.get(ofPull);
    await octokit.pulls.list({ ...at, state: "open", head: "octo:topic" });
    await octokit.pulls.listFiles(ofPull);
    await octokit.pulls.listCommits(ofPull);
    await octokit.pulls.createReview({ ...ofPull, event: "COMMENT", body: "Hm" });
    await octokit.pulls.listReviews(ofPull);
    await octokit.pulls.listReviewComments(ofPull);
    await octokit.pulls.requestReviewers({ ...ofPull, reviewers: ["alice"] });
    await octokit.issues.get({ ...at, issue_number: pull.number });
    await octokit.issues.update({ ...at, issue_number: pull.number, labels: ["p1"] });
    await octokit.issues.listForRepo(at);

    const head = (await octokit.git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
    await refusal(octokit.git.getRef({ ...at, ref: "heads/none" }));
    const blob = (await octokit.git.createBlob({ ...at, content: "x\n" })).data.sha;
    await octokit.git.getBlob({ ...at, file_sha: blob });
    const entry = { path: "x.txt", mode: "100644", type: "blob", sha: blob } as const;
    const tree = (await octokit.git.createTree({ ...at, base_tree: head, tree: [entry] })).data.sha;
    await octokit.git.getTree({ ...at, tree_sha: tree, recursive: "true" });
    const commit = (await octokit.git.createCommit({ ...at, message: "By API", tree, parents: [head] })).data
      .sha;
    await octokit.git.getCommit({ ...at, commit_sha: commit });
    await octokit.git.createRef({ ...at, ref: "refs/heads/api", sha: head });
    await octokit.git.updateRef({ ...at, ref: "heads/api", sha: commit });
    await refusal(octokit.git.updateRef({ ...at, ref: "heads/api", sha: head }));
    await octokit.git.listMatchingRefs({ ...at, ref: "heads/a" });
    await octokit.repos.getCommit({ ...at, ref: "api" });
    await octokit.repos.listCommits({ ...at, sha: "api", per_page: 1 });
    await octokit.repos.getBranch({ ...at, branch: "api" });
    await octokit.repos.listBranches(at);
    await octokit.repos.compareCommitsWithBasehead({ ...at, basehead: "main...api" });
    await octokit.repos.getContent({ ...at, path: "x.txt", ref: "api" });
    await octokit.git.deleteRef({ ...at, ref: "heads/api" });

    const runs = (await octokit.actions.listWorkflowRunsForRepo(at)).data.workflow_runs;
    await octokit.actions.listWorkflowRuns({ ...at, workflow_id: "ci.yml", status: "failure" });
    const ofRun = { ...at, run_id: runs.find((run) => run.conclusion === "failure")?.id ?? 0 };
    await octokit.actions.getWorkflowRun(ofRun);
    const jobs = (await octokit.actions.listJobsForWorkflowRun(ofRun)).data.jobs;
    await octokit.actions.listJobsForWorkflowRunAttempt({ ...ofRun, attempt_number: 1 });
    await octokit.actions.getJobForWorkflowRun({ ...at, job_id: jobs[0]?.id ?? 0 });
    await octokit.actions.downloadJobLogsForWorkflowRun({ ...at, job_id: jobs[0]?.id ?? 0 });
    await full.actions.reRunWorkflowFailedJobs(ofRun);
    await full.actions.reRunWorkflow({
      ...at,
      run_id: runs.find((run) => run.conclusion === "success")?.id ?? 0,
    });
    await full.actions.createWorkflowDispatch({
      ...at,
      workflow_id: "ci.yml",
      ref: "main",
      inputs: { a: "b" },
    });

    expect(forge.violations()).toEqual([]);
    const asked = new Set(forge.requests().map((request) => request.operation));
    const unproven = [...Object.keys(forge.overlays), ...emulated].filter(
      (operation) => !asked.has(operation),
    );
    expect(unproven).toEqual([]);
    const differences = forge
      .differences()
      .map((one) => `${one.operation} ${one.status} ${one.pointer} ${one.what} (${one.from})`);
    await expect(`${differences.sort().join("\n")}\n`).toMatchFileSnapshot(
      "__snapshots__/forge/differences.txt",
    );
    const table = Object.entries(forge.overlays).map(([operation, { why }]) => `${operation}: ${why}`);
    await expect(`${table.sort().join("\n")}\n`).toMatchFileSnapshot("__snapshots__/forge/overlays.txt");
  });
});

describe("requests that GitHub does not know", () => {
  it("are violations, and nothing else is", async () => {
    const { forge, octokit, at } = await forgeWith();
    const ask = (route: string, more = {}) => octokit.request(route, { ...at, ...more }).catch(() => {});
    await octokit.repos.get(at);
    expect(forge.violations()).toEqual([]);
    await ask("GET /repos/{owner}/{repo}/no-such-thing");
    await ask("GET /repos/{owner}/{repo}/issues?colour=red");
    await ask("GET /repos/{owner}/{repo}/issues?state=ajar");
    await ask("GET /repos/{owner}/{repo}/issues/abc");
    await ask("POST /repos/{owner}/{repo}/issues", { title: ["a list"], assignes: ["octo"] });
    await ask("POST /repos/{owner}/{repo}/git/blobs");
    await ask("GET /repos/{owner}/{repo}/topics");
    await octokit.graphql('{ repository(owner: "octo", name: "demo") { id } }').catch(() => {});
    expect(forge.violations().map(({ operation, problem }) => `${operation}: ${problem}`)).toEqual([
      ": GitHub's description has no such operation",
      'issues/list-for-repo: unknown query parameter "colour"',
      'issues/list-for-repo: query parameter "state" must be equal to one of the allowed values: ["open","closed","all"]',
      'issues/get: path parameter "issue_number" must be integer',
      "issues/create: body /title must be string",
      "issues/create: body /title must be integer",
      'issues/create: unknown body property "assignes"',
      "git/create-blob: the body is missing",
      "repos/get-all-topics: the embedded forge does not stand for this operation yet",
      expect.stringContaining("does not stand for this GraphQL query yet"),
    ]);
  });

  it("see only this repository", async () => {
    const { octokit } = await forgeWith();
    expect(await refusal(octokit.repos.get({ owner: "octo", repo: "other" }))).toBe("404 Not Found");
  });
});

describe("tokens", () => {
  it("stand for somebody", async () => {
    const { octokit, client } = await forgeWith({
      people: { alice: {} },
      tokens: { PAT: { login: "alice" } },
    });
    expect(await octokit.graphql("query { viewer { login databaseId } }")).toEqual({
      viewer: { login: "github-actions[bot]", databaseId: 41898282 },
    });
    expect(await refusal(octokit.users.getAuthenticated())).toBe(
      "403 Resource not accessible by integration",
    );
    expect((await client("PAT").users.getAuthenticated()).data.login).toBe("alice");
  });

  it("are turned away when unknown, absent or without the permission", async () => {
    const { forge, client, at } = await forgeWith({
      issues: [{ title: "One" }],
      branches: { topic: { a: "a" } },
      tokens: {
        READ: { kind: "actions", permissions: { contents: "read", issues: "read" } },
        PULLS: { kind: "actions", permissions: { "pull-requests": "write" } },
        PAT: { permissions: {} },
      },
    });
    const comment = { ...at, issue_number: 1, body: "x" };
    const denied = "403 Resource not accessible by integration";
    const bad = new Octokit({ auth: "ghs_wrong", baseUrl: forge.apiUrl, log: silent });
    const nobody = new Octokit({ baseUrl: forge.apiUrl, log: silent });
    expect(await refusal(bad.repos.get(at))).toBe("401 Bad credentials");
    expect(await refusal(nobody.repos.get(at))).toBe("answered");
    expect(await refusal(nobody.issues.createComment(comment))).toBe("401 Requires authentication");
    expect(await refusal(client("READ").issues.createComment(comment))).toBe(denied);
    expect(
      await refusal(client("READ").pulls.create({ ...at, title: "t", head: "topic", base: "main" })),
    ).toBe(denied);
    expect(await refusal(client("READ").issues.addLabels({ ...at, issue_number: 1, labels: ["a"] }))).toBe(
      denied,
    );
    expect(await refusal(client("PAT").issues.createComment(comment))).toBe(
      "403 Resource not accessible by personal access token",
    );
    const pulls = client("PULLS");
    const { number } = (await pulls.pulls.create({ ...at, title: "t", head: "topic", base: "main" })).data;
    expect(await refusal(pulls.issues.createComment({ ...comment, issue_number: number }))).toBe("answered");
    expect(await refusal(pulls.issues.createComment(comment))).toBe(denied);
  });

  it("hide a private repository", async () => {
    const { forge, octokit, client, at } = await forgeWith({
      private: true,
      tokens: { NONE: { kind: "app", permissions: {} } },
    });
    const nobody = new Octokit({ baseUrl: forge.apiUrl, log: silent });
    expect(await refusal(nobody.repos.get(at))).toBe("404 Not Found");
    expect((await octokit.repos.get(at)).data).toMatchObject({
      private: true,
      visibility: "private",
      id: 700_001,
    });
    expect(await refusal(client("NONE").issues.listForRepo(at))).toBe(
      "403 Resource not accessible by integration",
    );
  });

  it("tell a person's permission on both scales", async () => {
    const { octokit, at } = await forgeWith({
      people: {
        mia: { role: "maintain" },
        tom: { role: "triage" },
        stranger: {},
        carl: { role: "write", customRole: "carer" },
      },
    });
    const told = async (username: string) => {
      const { permission, role_name } = (
        await octokit.repos.getCollaboratorPermissionLevel({ ...at, username })
      ).data;
      return [permission, role_name];
    };
    expect(await told("octo")).toEqual(["admin", "admin"]);
    expect(await told("mia")).toEqual(["write", "maintain"]);
    expect(await told("tom")).toEqual(["read", "triage"]);
    expect(await told("carl")).toEqual(["write", "carer"]);
    expect(await told("stranger")).toEqual(["read", "read"]);
    expect(await refusal(told("nobody"))).toBe("404 nobody is not a user");
  });
});

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

describe("issues", () => {
  it("are listed with pull requests, page by page", async () => {
    const issues = Array.from({ length: 130 }, (_, at) => ({
      title: `Issue ${at}`,
      labels: at % 2 === 0 ? ["ready"] : [],
    }));
    const { octokit, at } = await forgeWith({ issues, branches: { topic: { a: "a" } } });
    await octokit.pulls.create({ ...at, title: "t", head: "topic", base: "main" });
    const all = await octokit.paginate(octokit.issues.listForRepo, { ...at, per_page: 100 });
    expect(all).toHaveLength(131);
    expect(all.filter((issue) => issue.pull_request !== undefined)).toHaveLength(1);
    const ready = await octokit.paginate(octokit.issues.listForRepo, {
      ...at,
      labels: "Ready",
      per_page: 30,
    });
    expect(ready).toHaveLength(65);
  });

  it("have the times, authors and kinds of people that were seeded", async () => {
    const { octokit, at } = await forgeWith({
      people: { alice: { role: "write" }, "renovate[bot]": { id: 29139614 } },
      issues: [
        {
          title: "Old",
          author: "renovate[bot]",
          at: "2024-01-01T00:00:00Z",
          comments: [{ author: "alice", body: "Hi", at: "2024-02-01T00:00:00Z" }],
        },
        { title: "Locked", locked: true },
      ],
    });
    const get = async () => (await octokit.issues.get({ ...at, issue_number: 1 })).data;
    expect(await get()).toMatchObject({
      created_at: "2024-01-01T00:00:00Z",
      updated_at: "2024-02-01T00:00:00Z",
      user: { login: "renovate[bot]", id: 29139614, type: "Bot" },
      author_association: "NONE",
      comments: 1,
    });
    const [comment] = (await octokit.issues.listComments({ ...at, issue_number: 1 })).data;
    expect(comment).toMatchObject({ created_at: "2024-02-01T00:00:00Z", author_association: "COLLABORATOR" });
    await octokit.issues.update({ ...at, issue_number: 1, title: "New" });
    expect((await get()).updated_at > "2025").toBe(true);
    const locked = octokit.issues.createComment({ ...at, issue_number: 2, body: "x" });
    expect(await refusal(locked)).toBe("403 Unable to create comment because issue is locked.");
  });

  it("keep the spelling of labels, in whatever case they are named", async () => {
    const { forge, octokit, at } = await forgeWith({ labels: ["Agent"], issues: [{ title: "One" }] });
    const issue = { ...at, issue_number: 1 };
    await octokit.issues.addLabels({ ...issue, labels: ["AGENT"] });
    expect((await forge.state()).issues[0]?.labels).toEqual(["Agent"]);
    await octokit.issues.removeLabel({ ...issue, name: "agent" });
    expect(await refusal(octokit.issues.removeLabel({ ...issue, name: "agent" }))).toBe(
      "404 Label does not exist",
    );
    expect(await refusal(octokit.issues.createLabel({ ...at, name: "agent" }))).toContain("already_exists");
  });

  it("stand in the state with comments and reactions, those of pull requests too", async () => {
    const { forge, octokit, at } = await forgeWith({
      issues: [{ title: "One" }],
      branches: { topic: { a: "a" } },
    });
    await octokit.pulls.create({ ...at, title: "t", head: "topic", base: "main" });
    const { id } = (
      await octokit.issues.createComment({ ...at, issue_number: 2, body: "on the pull request" })
    ).data;
    await octokit.reactions.createForIssueComment({ ...at, comment_id: id, content: "eyes" });
    await octokit.reactions.createForIssue({ ...at, issue_number: 1, content: "rocket" });
    const state = await forge.state();
    expect(state.issues).toMatchObject([{ number: 1, reactions: ["rocket github-actions[bot]"] }]);
    expect(state.pulls).toMatchObject([
      { number: 2, comments: [{ body: "on the pull request", reactions: ["eyes github-actions[bot]"] }] },
    ]);
    expect(state.branches.topic).toMatchObject({ commits: [], patch: "" });
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
