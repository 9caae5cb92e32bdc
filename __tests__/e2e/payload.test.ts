/** Payloads are about the forge's own things, and about nobody from GitHub's examples. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { type EmbeddedForge, startForge } from "./forge/forge.ts";
import { payload } from "./payload.ts";

let forge: EmbeddedForge;
beforeEach(async () => {
  forge = await startForge({
    people: { alice: { role: "write", id: 77 } },
    issues: [{ title: "One", body: "Text", author: "alice", labels: ["agent"], assignees: ["alice"] }],
    branches: { topic: { a: "a" } },
    runs: [{ workflow: "ci.yml", branch: "topic", jobs: [{ name: "test" }] }],
  });
});
afterEach(() => forge.close());

/** Logins and repositories that the examples speak of. */
const strangers = /Codertocat|Hello-World|octocoders|octokit|wolfy1339|gr2m/i;

it("issues labeled", async () => {
  const made = await payload(forge, "issues", "labeled", { issue: 1, label: "agent", sender: "alice" });
  expect(made).toMatchObject({
    action: "labeled",
    label: { name: "agent", color: "ededed" },
    issue: {
      number: 1,
      title: "One",
      body: "Text",
      user: { login: "alice", id: 77 },
      assignee: { login: "alice" },
    },
    repository: {
      full_name: "octo/demo",
      id: forge.repositoryId,
      default_branch: "main",
      owner: { login: "octo" },
    },
    sender: { login: "alice", id: 77, type: "User" },
  });
  expect(JSON.stringify(made.issue)).not.toMatch(strangers);
  expect(JSON.stringify(made.sender)).not.toMatch(strangers);
  expect(made.issue.url).toBe(`${forge.apiUrl}/repos/octo/demo/issues/1`);
});

it("issue_comment created, with a comment that stands on the forge", async () => {
  const made = await payload(forge, "issue_comment", "created", {
    issue: 1,
    comment: "/agent",
    sender: "alice",
  });
  expect(made).toMatchObject({ action: "created", comment: { body: "/agent", user: { login: "alice" } } });
  const [comment] = (await forge.state()).issues[0]?.comments ?? [];
  expect(comment).toEqual({ author: "alice", body: "/agent", reactions: [] });
  const again = await payload(forge, "issue_comment", "created", { issue: 1, comment: made.comment.id });
  expect(again.comment.body).toBe("/agent");
});

it("issue_comment on a pull request", async () => {
  const pull = { title: "T", head: "topic", base: "main" };
  expect((await forge.as("octo").request("POST", "/repos/octo/demo/pulls", pull)).status).toBe(201);
  const made = await payload(forge, "issue_comment", "created", { issue: 2, comment: "/agent" });
  expect(made.issue.pull_request?.url).toBe(`${forge.apiUrl}/repos/octo/demo/pulls/2`);
  const review = await payload(forge, "pull_request_review", "submitted", { pull: 2, sender: "alice" });
  expect(review.pull_request).toMatchObject({ number: 2, head: { ref: "topic" } });
});

it("workflow_run completed", async () => {
  const made = await payload(forge, "workflow_run", "completed", { run: 5001 });
  expect(made).toMatchObject({
    workflow_run: {
      id: 5001,
      head_branch: "topic",
      conclusion: "failure",
      head_repository: { id: forge.repositoryId },
    },
    workflow: { path: ".github/workflows/ci.yml", name: "CI" },
  });
  expect(made.workflow_run.head_sha).toBe(await forge.repository.sha("topic"));
  expect("organization" in made).toBe(false);
});

it("workflow_dispatch, and what a test lays over it", async () => {
  const made = await payload(
    forge,
    "workflow_dispatch",
    "",
    { inputs: { issue: "12" } },
    { ref: "refs/heads/topic" },
  );
  expect(made).toMatchObject({ inputs: { issue: "12" }, ref: "refs/heads/topic", sender: { login: "octo" } });
  await expect(payload(forge, "issues", "labeled", { issue: 99 })).rejects.toThrow("404");
});
