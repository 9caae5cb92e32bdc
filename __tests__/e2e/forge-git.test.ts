/** The forge's git over HTTP, spoken to by git itself. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedForge, startForge } from "./forge/forge.ts";
import { cleanGitEnvironment, git } from "./forge/git.ts";
import type { ForgeOptions } from "./forge/options.ts";

let folder: string;
const open: EmbeddedForge[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "clone-"));
});
afterEach(async () => {
  for (const forge of open.splice(0)) await forge.close();
  await rm(folder, { recursive: true, force: true });
});

async function forgeWith(options: ForgeOptions = {}): Promise<EmbeddedForge> {
  const forge = await startForge(options);
  open.push(forge);
  return forge;
}

/** Exit code and everything printed. */
function run(args: readonly string[], token?: string): Promise<{ code: number | null; text: string }> {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const header = {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "http.extraheader",
    GIT_CONFIG_VALUE_0: `authorization: basic ${basic}`,
  };
  const identity = {
    GIT_AUTHOR_NAME: "a",
    GIT_AUTHOR_EMAIL: "a@b",
    GIT_COMMITTER_NAME: "a",
    GIT_COMMITTER_EMAIL: "a@b",
  };
  const env = { ...cleanGitEnvironment, ...identity, ...(token === undefined ? {} : header) };
  return new Promise((resolve) => {
    const child = spawn("git", args, { cwd: folder, env });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk));
    child.stderr.on("data", (chunk: Buffer) => (text += chunk));
    child.on("close", (code) => resolve({ code, text }));
  });
}

async function commit(name: string, content: string): Promise<string> {
  await writeFile(path.join(folder, name), content);
  await run(["add", "-A"]);
  await run(["commit", "-q", "-m", `Change ${name}`]);
  return git(folder, ["rev-parse", "HEAD"]);
}

describe("fetching", () => {
  it("is open to everybody in a public repository, with and without .git", async () => {
    const forge = await forgeWith();
    for (const suffix of ["", ".git"])
      expect((await run(["ls-remote", forge.cloneUrl + suffix])).code).toBe(0);
    expect((await run(["ls-remote", `${forge.url}/octo/other`])).code).not.toBe(0);
  });

  it("needs a good token in a private one, and a bad one is refused everywhere", async () => {
    const hidden = await forgeWith({ private: true });
    expect((await run(["ls-remote", hidden.cloneUrl])).code).toBe(128);
    expect((await run(["ls-remote", hidden.cloneUrl], hidden.token)).code).toBe(0);
    const shown = await forgeWith();
    expect((await run(["ls-remote", shown.cloneUrl], "wrong")).code).toBe(128);
  });

  it("serves any commit by its id, shallow and filtered", async () => {
    const forge = await forgeWith();
    const old = (await forge.repository.sha("main")) ?? "";
    await forge.commit("main", { "README.md": "changed\n" });
    await run(["init", "-q"]);
    expect((await run(["fetch", "-q", "--depth=1", "--filter=blob:none", forge.cloneUrl, old])).code).toBe(0);
  });
});

describe("pushing", () => {
  it("is recorded with the token, the refs and whether it was forced", async () => {
    const forge = await forgeWith({ tokens: { PAT: {} } });
    await run(["clone", "-q", forge.cloneUrl, "."]);
    const first = await commit("a.txt", "a\n");
    expect((await run(["push", "-q", "origin", "HEAD:refs/heads/topic"], forge.token)).code).toBe(0);
    await run(["reset", "-q", "--hard", "origin/main"]);
    const second = await commit("b.txt", "b\n".repeat(100_000));
    const refused = await run(["push", "origin", "HEAD:refs/heads/topic"], forge.tokenValue("PAT"));
    expect(refused.text).toContain("rejected");
    // A body that needs chunks, and two updates at once.
    const push = [
      "-c",
      "http.postBuffer=1000",
      "push",
      "-q",
      "origin",
      "+HEAD:refs/heads/topic",
      "HEAD:refs/heads/two",
    ];
    expect(await run(push, forge.tokenValue("PAT"))).toEqual({ code: 0, text: "" });
    await run(["push", "-q", "origin", ":refs/heads/two"], forge.token);
    expect(forge.pushes().map(({ token, updates }) => ({ token, updates }))).toEqual([
      {
        token: "GITHUB_TOKEN",
        updates: [{ ref: "refs/heads/topic", from: null, to: first, forced: false, accepted: true }],
      },
      {
        token: "PAT",
        updates: [
          { ref: "refs/heads/topic", from: first, to: second, forced: true, accepted: true },
          { ref: "refs/heads/two", from: null, to: second, forced: false, accepted: true },
        ],
      },
      {
        token: "GITHUB_TOKEN",
        updates: [{ ref: "refs/heads/two", from: second, to: null, forced: false, accepted: true }],
      },
    ]);
    expect(forge.pushes()[0]?.authorization).toMatch(/^basic /);
    expect((await forge.state()).branches.topic).toMatchObject({
      sha: second,
      commits: [{ message: "Change b.txt" }],
    });
  });

  it.each([
    { what: "no token", token: "", text: "could not read Username" },
    { what: "a wrong token", token: "WRONG", text: "Authentication failed" },
    {
      what: "contents: read",
      token: "READ",
      text: "remote: Permission to octo/demo.git denied to github-actions[bot].",
    },
  ])("is refused with $what", async ({ token, text }) => {
    const forge = await forgeWith({
      tokens: { READ: { kind: "actions", permissions: { contents: "read" } } },
    });
    await run(["clone", "-q", forge.cloneUrl, "."]);
    await commit("a.txt", "a\n");
    const value = token === "" ? undefined : token === "WRONG" ? "wrong" : forge.tokenValue(token);
    const pushed = await run(["push", "origin", "HEAD:refs/heads/topic"], value);
    expect(pushed.code).not.toBe(0);
    // git asks for another password when a token is wrong, and here there is nobody to ask.
    expect(pushed.text).toMatch(token === "WRONG" ? /could not read Username|Authentication failed/ : text);
    expect(forge.pushes()).toEqual([]);
  });

  it("is refused on a protected branch, and for workflow files", async () => {
    const forge = await forgeWith({
      protectedBranches: ["main"],
      tokens: { APP: { kind: "app", permissions: { contents: "write", workflows: "write" } } },
    });
    await run(["clone", "-q", forge.cloneUrl, "."]);
    await commit("a.txt", "a\n");
    const main = await run(["push", "origin", "HEAD:refs/heads/main"], forge.token);
    expect(main.text).toContain("remote: error: GH006: Protected branch update failed for refs/heads/main.");
    const { mkdir } = await import("node:fs/promises");
    await mkdir(path.join(folder, ".github/workflows"), { recursive: true });
    await commit(".github/workflows/ci.yml", "on: push\n");
    await commit("b.txt", "b\n");
    const workflow = await run(["push", "origin", "HEAD:refs/heads/topic"], forge.token);
    expect(workflow.text).toContain(
      "refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml`",
    );
    expect(forge.pushes().flatMap(({ updates }) => updates.map((update) => update.accepted))).toEqual([
      false,
      false,
    ]);
    expect((await run(["push", "-q", "origin", "HEAD:refs/heads/topic"], forge.tokenValue("APP"))).code).toBe(
      0,
    );
  });

  it("may take effect though its answer is lost", async () => {
    const forge = await forgeWith();
    await run(["clone", "-q", forge.cloneUrl, "."]);
    const sha = await commit("a.txt", "a\n");
    forge.fail({ method: "POST", path: "/octo/demo/git-receive-pack", reset: true, after: true });
    expect((await run(["push", "origin", "HEAD:refs/heads/topic"], forge.token)).code).not.toBe(0);
    expect(await forge.repository.sha("refs/heads/topic")).toBe(sha);
    forge.fail({ path: "/octo/demo/info/refs", status: 503 });
    expect((await run(["ls-remote", "origin"])).text).toContain("503");
  });
});
