/** Tokens, people and issues on the embedded forge: who is turned away, and what stands there as it was seeded. */
import { describe, expect, it } from "vitest";
import { clientOf, forgeWith, refusal } from "./forge/client.ts";

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
    const bad = clientOf(forge, "ghs_wrong");
    const nobody = clientOf(forge, undefined);
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
    const commit_sha = (await forge.repository.sha("refs/heads/main")) ?? "";
    const onCommit = { ...at, commit_sha };
    expect(await refusal(client("READ").repos.createCommitComment({ ...onCommit, body: "x" }))).toBe(denied);
    expect(await refusal(client("READ").repos.listCommentsForCommit(onCommit))).toBe("answered");
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
    const nobody = clientOf(forge, undefined);
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
