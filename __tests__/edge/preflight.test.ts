import { describe, expect, it } from "vitest";
import { excessOf, type ReadFile, refuseUnsafeProcess } from "../../src/edge/preflight.ts";
import { Problem } from "../../src/problem.ts";

describe("what this process was started with", () => {
  it.each([
    { NODE_OPTIONS: "--require ./evil.js" },
    { NODE_OPTIONS: "-r ./evil.js" },
    { NODE_OPTIONS: "--max-old-space-size=4096 --import=data:text/javascript,0" },
    { NODE_OPTIONS: "--inspect" },
    { NODE_OPTIONS: "--inspect-brk=0.0.0.0:9229" },
    { NODE_OPTIONS: "--env-file=.env" },
    { NODE_OPTIONS: "--max-old-space-size=1 ./evil.js" },
    { LD_PRELOAD: "/tmp/evil.so" },
    { LD_AUDIT: "/tmp/evil.so" },
    { DYLD_INSERT_LIBRARIES: "/tmp/evil.dylib" },
    { OPENSSL_CONF: "/tmp/evil.cnf" },
    { ACTIONS_ALLOW_UNSECURE_COMMANDS: "TRUE" },
  ])("is refused with %j", (env) => {
    expect(() => refuseUnsafeProcess(env)).toThrow(/could load code|loads code|lets every line/);
  });

  it.each([
    {},
    { NODE_OPTIONS: "" },
    { NODE_OPTIONS: "--max-old-space-size=4096" },
    { NODE_OPTIONS: " --max-old-space-size 4096  --no-warnings" },
    { LD_PRELOAD: "" },
    { OPENSSL_CONF: "/dev/null" },
    { ACTIONS_ALLOW_UNSECURE_COMMANDS: "false" },
  ])("is accepted with %j", (env) => {
    expect(() => refuseUnsafeProcess(env)).not.toThrow();
  });

  it("is told where the job may identify itself to clouds", async () => {
    expect(await excessOf({}, [])).toEqual([]);
    expect(await excessOf({ ACTIONS_ID_TOKEN_REQUEST_URL: "https://example.com" }, [])).toEqual([
      expect.stringContaining("`id-token: write`"),
    ]);
  });
});

describe("the workflow of the run", () => {
  const commit = "a".repeat(40);
  const runner = {
    GITHUB_REPOSITORY: "octo/demo",
    GITHUB_WORKFLOW_REF: "Octo/demo/.github/workflows/agent.yml@refs/heads/main",
    GITHUB_WORKFLOW_SHA: commit,
    GITHUB_JOB: "agent",
    GITHUB_ACTION_REPOSITORY: "octo/gatehouse",
  };
  const text = "jobs:\n  agent:\n    steps:\n      - uses: octo/gatehouse@v1\n";
  const gone: ReadFile = async () => {
    throw new Problem("git-failed", "It is not there.");
  };
  const asked = (env: Record<string, string>, ...more: ReadFile[]) => {
    const files: string[] = [];
    const last: ReadFile = async (at, file) => {
      files.push(`${at}:${file}`);
      return text;
    };
    return excessOf({ ...runner, ...env }, [...more, last]).then((excess) => ({ excess, files }));
  };

  it("is read at its own commit, from the first who has it", async () => {
    const where = `${commit}:.github/workflows/agent.yml`;
    const excess = [expect.stringContaining("agent.yml names no permissions")];
    expect(await asked({})).toEqual({ excess, files: [where] });
    expect(await asked({}, gone)).toEqual({ excess, files: [where] });
    expect(await asked({}, async () => undefined)).toEqual({ excess: [], files: [] });
    expect(await excessOf(runner, [gone])).toEqual([]);
  });

  it.each([
    [
      "another repository's",
      { GITHUB_WORKFLOW_REF: "octo/demos/.github/workflows/agent.yml@refs/heads/main" },
    ],
    ["no workflow", { GITHUB_WORKFLOW_REF: "octo/demo/.github/workflows/../agent.yml@refs/heads/main" }],
    ["not named", { GITHUB_WORKFLOW_REF: "" }],
    ["of no commit", { GITHUB_WORKFLOW_SHA: "main" }],
    ["of a commit that is not told", { GITHUB_WORKFLOW_SHA: "" }],
  ])("that is %s is not read", async (_what, env) => {
    expect(await asked(env)).toEqual({ excess: [], files: [] });
  });
});
