/** `gatehouse doctor` as people use it: the built file, a real repository, and the embedded forge behind it. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgeWith } from "./forge/client.ts";
import type { EmbeddedForge } from "./forge/forge.ts";
import type { ForgeOptions } from "./forge/options.ts";
import { node24 } from "./runner/step.ts";
import { projectRoot } from "./runner.ts";

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(os.tmpdir(), "doctor-")));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const step = (more = "") =>
  `on:\n  issues: { types: [labeled] }\n  schedule: [{ cron: "1 1 * * *" }]\njobs:\n  agent:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: gatehouse-action/gatehouse@v1\n        env: { ANTHROPIC_API_KEY: "\${{ secrets.ANTHROPIC_API_KEY }}" }\n${more}`;
const files = {
  ".github/gatehouse.yml": "agent: { preset: claude }\ngate: { workflow: ci.yml, job: test }\n",
  ".github/workflows/agent.yml": step(),
  ".github/workflows/ci.yml":
    "on: [pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - { name: unit, run: npm test }\n",
  ".github/CODEOWNERS": "/.github/ @octo\n",
};
const may = { contents: "read", issues: "read", administration: "read", secrets: "read" } as const;
const wellKept: ForgeOptions = {
  labels: ["agent", "ready"],
  tokens: { ADMIN: { permissions: may }, READER: { permissions: { contents: "read" } } },
  settings: { ruleset: { checks: ["test"], reviews: 1, codeOwners: true }, secrets: ["ANTHROPIC_API_KEY"] },
};

async function begin(texts: Readonly<Record<string, string>> = files): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  const git = (...args: string[]) => promisify(execFile)("git", args, { cwd: root });
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=Start");
}

async function doctor(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const cli = path.join(projectRoot, "dist/cli.js");
  const options = { cwd: root, env: { PATH: process.env.PATH ?? "", HOME: root, ...env } };
  return promisify(execFile)(node24, [cli, "doctor", ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      out: stdout,
      err: stderr,
    }),
  );
}

const on = (forge: EmbeddedForge, token: string) => ({
  GH_TOKEN: token,
  GITHUB_API_URL: forge.apiUrl,
  GITHUB_REPOSITORY: forge.fullName,
});

/** The box depends on the machine; it has tests of its own. */
const withoutBox = (out: string) => out.replaceAll(/^.*\bbox can be built on this machine.*\n/gm, "");

describe("doctor", () => {
  it("finds all in order, in eight questions, and changes nothing", async () => {
    await begin();
    const { forge } = await forgeWith(wellKept);
    const ended = await doctor(on(forge, forge.tokenValue("ADMIN")));
    expect(withoutBox(ended.out)).toMatchSnapshot();
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(forge.requests().map(({ method }) => method)).toEqual(Array.from({ length: 8 }, () => "GET"));
    expect(forge.violations()).toEqual([]);
    expect(ended.out).not.toContain("\u001b");
  });

  it("says what is missing and weak, with what to do, and exits 1", async () => {
    await begin({ ...files, ".github/CODEOWNERS": "docs/ @octo\n" });
    const { forge } = await forgeWith({
      tokens: { ADMIN: { permissions: may } },
      actionsMayOpenPullRequests: false,
      settings: { protection: { reviews: 1 }, workflowsMayWrite: true, secrets: ["OTHER"] },
    });
    const ended = await doctor(on(forge, forge.tokenValue("ADMIN")));
    expect(withoutBox(ended.out)).toMatchSnapshot();
    expect(ended).toMatchObject({ code: 1, err: "" });
  });

  it("adds up rulesets and the older protection, and finds a secret of the organization", async () => {
    await begin();
    const { forge } = await forgeWith({
      ...wellKept,
      settings: {
        ruleset: { reviews: 1 },
        protection: { checks: ["lint"], reviews: 2, codeOwners: true },
        organizationSecrets: ["ANTHROPIC_API_KEY"],
      },
    });
    const { out } = await doctor(on(forge, forge.tokenValue("ADMIN")));
    expect(out).toContain("ok       A merge into main needs green checks (lint) and 2 reviews.");
    expect(out).toContain("ok       @octo must approve changes of .github/workflows.");
    expect(out).toContain("ok       The agent's secret is set (ANTHROPIC_API_KEY).");
  });

  it("does not guess what the token may not read, and says what it would need", async () => {
    await begin();
    const { forge } = await forgeWith({ ...wellKept, settings: { secrets: ["ANTHROPIC_API_KEY"] } });
    const ended = await doctor(on(forge, forge.tokenValue("READER")));
    expect(withoutBox(ended.out)).toMatchSnapshot();
    expect(ended).toMatchObject({ code: 0, err: "" });
  });

  it("asks nobody without a token, and sends none to a host that the remote names", async () => {
    await begin();
    const { forge } = await forgeWith(wellKept);
    const none = await doctor({ GITHUB_API_URL: forge.apiUrl, GITHUB_REPOSITORY: forge.fullName });
    expect(none.out).toContain("there is no token (GH_TOKEN or GITHUB_TOKEN).");
    await promisify(execFile)("git", ["remote", "add", "origin", forge.cloneUrl], { cwd: root });
    const elsewhere = await doctor({ GH_TOKEN: forge.tokenValue("ADMIN") });
    expect(elsewhere.out).toContain(
      "the remote is on 127.0.0.1, and GITHUB_API_URL does not say where its API is.",
    );
    expect(forge.requests()).toEqual([]);
    const told = await doctor({ GH_TOKEN: forge.tokenValue("ADMIN"), GITHUB_API_URL: forge.apiUrl });
    expect(told.out).toContain("Actions may open pull requests.");
  });

  it("speaks JSON to machines", async () => {
    await begin();
    const { forge } = await forgeWith({ ...wellKept, settings: {} });
    const ended = await doctor(on(forge, forge.tokenValue("ADMIN")), "--json");
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.out)).toMatchObject({
      lines: expect.arrayContaining([
        {
          about: "key",
          state: "missing",
          says: "The secret ANTHROPIC_API_KEY is not set.",
          todo: "gh secret set ANTHROPIC_API_KEY",
        },
        expect.objectContaining({ about: "protection", state: "missing" }),
      ]),
      verdict: "Nothing can run here yet: one thing has to be put right first.",
    });
  });
});

describe("doctor ends with one line and exit code 2", () => {
  const oneLine = (ended: { code: number; out: string; err: string }, message: string) => {
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err.startsWith(`gatehouse: ${message}`)).toBe(true);
    expect(ended.err.trimEnd().split("\n")).toHaveLength(1);
  };

  it("for a wrong token, and never shows it", async () => {
    await begin();
    const { forge } = await forgeWith(wellKept);
    const ended = await doctor(on(forge, "ghs_wrong"));
    oneLine(
      ended,
      "The forge did not let us look at octo/demo (401: Bad credentials). The token is not valid",
    );
    expect(ended.err).not.toContain("ghs_wrong");
  });

  it("for a repository that the token does not see", async () => {
    await begin();
    const { forge } = await forgeWith(wellKept);
    const env = { ...on(forge, forge.tokenValue("ADMIN")), GITHUB_REPOSITORY: "octo/none" };
    oneLine(await doctor(env), "The forge did not let us look at octo/none (404: Not Found).");
  });

  it("without a network, at once", async () => {
    await begin();
    const { forge } = await forgeWith(wellKept);
    forge.fail({ path: "/repos/octo/demo", reset: true, times: 10 });
    oneLine(await doctor(on(forge, forge.tokenValue("ADMIN"))), "We could not look at octo/demo:");
    expect(forge.requests().length).toBe(1);
  });

  it("in a folder that is no repository, and in one without a commit", async () => {
    oneLine(await doctor({}), "This folder is in no git repository.");
    await promisify(execFile)("git", ["init", "--quiet"], { cwd: root });
    oneLine(await doctor({}), "The repository has no commit yet.");
    oneLine(await doctor({}, "--josn"), "Unknown option '--josn'.");
  });
});
