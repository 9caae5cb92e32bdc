/** The embedded forge held against GitHub's description: every operation it stands for, and what it complains of. */
import { describe, expect, it } from "vitest";
import { emulated } from "./forge/api.ts";
import { forgeWith, refusal } from "./forge/client.ts";
import { corrections } from "./forge/corrections.ts";

describe("the emulator and the overlays", () => {
  it("answer every operation they stand for as GitHub describes it, but for the listed differences", async () => {
    const { forge, octokit, client, at } = await forgeWith({
      people: { alice: { role: "write" }, "dependabot[bot]": { role: "read" } },
      issues: [
        { title: "One", author: "alice", labels: ["agent"], comments: [{ author: "alice", body: "Hi" }] },
      ],
      tokens: {
        FULL: {
          permissions: {
            contents: "write",
            issues: "write",
            "pull-requests": "write",
            actions: "write",
            administration: "read",
            secrets: "read",
          },
        },
      },
      settings: {
        ruleset: { checks: ["test"], reviews: 1 },
        protection: { checks: ["lint"], reviews: 2, codeOwners: true },
        secrets: ["KEY"],
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
    await octokit.repos.checkCollaborator({ ...at, username: "alice" });
    await refusal(octokit.repos.checkCollaborator({ ...at, username: "nobody" }));

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

    const onCommit = { ...at, commit_sha: (await forge.repository.sha("refs/heads/main")) ?? "" };
    const { id } = (await octokit.repos.createCommitComment({ ...onCommit, body: "Red" })).data;
    await octokit.repos.updateCommitComment({ ...at, comment_id: id, body: "Red still" });
    await octokit.repos.getCommitComment({ ...at, comment_id: id });
    await octokit.repos.listCommentsForCommit(onCommit);
    await octokit.repos.listCommitCommentsForRepo(at);
    await octokit.repos.deleteCommitComment({ ...at, comment_id: id });
    await refusal(octokit.repos.getCommitComment({ ...at, comment_id: id }));
    await refusal(octokit.repos.createCommitComment({ ...at, commit_sha: "0".repeat(40), body: "x" }));

    await full.repos.getBranchRules({ ...at, branch: "main" });
    await full.repos.getBranchProtection({ ...at, branch: "main" });
    await full.actions.getGithubActionsDefaultWorkflowPermissionsRepository(at);
    await full.actions.listRepoSecrets(at);
    await full.actions.listRepoOrganizationSecrets(at);

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
    const corrected = corrections.map(([what, why]) => `in every answer: ${what}: ${why}`);
    const table = Object.entries(forge.overlays).map(([operation, { why }]) => `${operation}: ${why}`);
    await expect(`${[...corrected, ...table].sort().join("\n")}\n`).toMatchFileSnapshot(
      "__snapshots__/forge/overlays.txt",
    );
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
