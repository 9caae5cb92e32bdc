/** The command line as a learner uses it: the built file, real repositories, the real gate. */
import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { node24 } from "./runner/step.ts";

const project = path.resolve(import.meta.dirname, "../..");
const cli = path.join(project, "dist/cli.js");

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let root: string;
let repository: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), "cli-")));
  repository = path.join(root, "repository");
  mkdirSync(repository);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** TMPDIR is the test's own, so that nothing stays behind. */
async function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const options = {
    cwd: repository,
    env: { PATH: process.env.PATH ?? "", HOME: root, TMPDIR: root, ...env },
  };
  return promisify(execFile)(command, [...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  );
}

const gatehouse = (args: readonly string[], env?: Record<string, string>) => run(node24, [cli, ...args], env);

async function git(...args: readonly string[]): Promise<string> {
  const person = ["-c", "user.name=Learner", "-c", "user.email=learner@example.com"];
  return (await run("git", [...person, ...args])).out.trim();
}

async function begin(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(repository, name)), { recursive: true });
    writeFileSync(path.join(repository, name), text);
  }
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Start");
}

const shop = {
  "package.json": '{ "name": "shop", "private": true, "type": "module" }\n',
  "total.js": "export const total = (prices) => prices.reduce((sum, price) => sum + price, 0);\n",
  "test/total.test.js":
    'import assert from "node:assert/strict";\nimport { it } from "node:test";\nimport { total } from "../total.js";\n\nit("adds up", () => assert.equal(total([1, 2]), 3));\n',
  "ISSUE.md": "# Give a discount\n\nPlease.\n",
  ".github/gatehouse.yml": "gate:\n  - { name: test, run: node --test }\n",
};

describe("demo", () => {
  it("tells four stories that end as promised, and leaves nothing but their records", async () => {
    const ended = await gatehouse(["demo"]);
    expect(ended.out).toContain("4 of 4 stories went as told.");
    expect(ended.code).toBe(0);
  });
});

describe("issue-to-pr in JavaScript", () => {
  it("refuses a bad change: exit code 1, no branch, no proposal", async () => {
    await begin(shop);
    const ended = await gatehouse(["issue-to-pr", "ISSUE.md", "--simulate", "bad"]);
    expect(ended).toMatchObject({ code: 1, err: "" });
    expect(ended.out).toContain("refused: the gate is red and only one attempt is allowed.");
    expect(ended.out).toContain("It does not implement the issue.");
    expect(await git("branch", "--format=%(refname:short)")).toBe("main");
  });

  it("turns a good one into a branch, a commit, a diff and the commands that would propose it", async () => {
    await begin(shop);
    const start = await git("rev-parse", "HEAD");
    const ended = await gatehouse(["issue-to-pr", "ISSUE.md", "--simulate", "good"]);
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(await git("branch", "--show-current")).toBe("agent/issue");
    expect(await git("rev-parse", "HEAD~1")).toBe(start);
    expect(await git("rev-parse", "main")).toBe(start);
    expect(await git("log", "-1", "--format=%B")).toContain(
      "Gatehouse-Task: file-issue\nGatehouse-Attempt: 1",
    );
    expect(await git("status", "--porcelain")).toBe("");
    expect(ended.out).toContain("+export function discount(price, percent) {");
    expect(ended.out).toContain("git push --set-upstream origin agent/issue");
    const body = /--body-file (\S+)/.exec(ended.out)?.[1] ?? "";
    expect(readFileSync(body, "utf8")).toContain("| test | green | 0 |");
  });

  it("drives the agent in AGENT_CMD by the same path, with the brief's path and on standard input", async () => {
    await begin(shop);
    const agent =
      "cmp - {prompt_file} && grep -q 'Give a discount' {prompt_file} && echo '// done' >> total.js";
    const ended = await gatehouse(["issue-to-pr", "ISSUE.md"], { AGENT_CMD: agent });
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(await git("show", "HEAD:total.js")).toContain("// done");
    expect(ended.out).not.toContain("stand-in");
  });

  it("takes the gate from the command line where the repository names none", async () => {
    const { ".github/gatehouse.yml": _, ...files } = shop;
    await begin(files);
    const none = await gatehouse(["issue-to-pr", "ISSUE.md", "--simulate", "good"]);
    expect(none.code).toBe(2);
    expect(none.out).toContain("error: ");
    const given = await gatehouse(["issue-to-pr", "ISSUE.md", "--simulate", "good", "--gate", "node --test"]);
    expect(given.code).toBe(0);
  });
});

describe("self-heal", () => {
  it("heals on the second attempt", async () => {
    await begin(shop);
    const ended = await gatehouse(["self-heal", "--simulate", "bad"]);
    expect(ended.code).toBe(0);
    expect(await git("log", "-1", "--format=%B")).toContain("Gatehouse-Attempt: 2");
    expect(await git("branch", "--show-current")).toBe("agent/self-heal");
  });

  it("trips the cap, exits 1 and hands it to a human", async () => {
    await begin(shop);
    const ended = await gatehouse(["self-heal", "--simulate", "stuck", "--max-attempts", "2"]);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain("gave-up: the gate is red after 2 of 2 attempts.");
    expect(await git("branch", "--format=%(refname:short)")).toBe("main");
  });

  it("gives a real agent the failure of the red base, and says so when there is nothing to heal", async () => {
    await begin({ ...shop, "total.js": "export const total = () => 4;\n" });
    const mends = `grep -q 'adds up' {prompt_file} && printf '%s\\n' 'export const total = (all) => all.reduce((a, b) => a + b, 0);' > total.js`;
    const ended = await gatehouse(["self-heal"], { AGENT_CMD: mends });
    expect(ended.code).toBe(0);
    const again = await gatehouse(["self-heal"], { AGENT_CMD: "false" });
    expect(again).toMatchObject({
      code: 2,
      err: expect.stringContaining("The branch agent/self-heal is there already"),
    });
    await git("switch", "--quiet", "--create", "other");
    await git("branch", "--quiet", "-D", "agent/self-heal");
    const nothing = await gatehouse(["self-heal"], { AGENT_CMD: "echo paid" });
    expect(nothing.code).toBe(0);
    expect(nothing.out).toContain("skipped: the gate is green already: there is nothing to heal.");
    expect(nothing.out).not.toContain("│ paid");
  });
});

describe("a heal that takes the shortest way to green", () => {
  it("is stopped: the red test is gone, and nothing is proposed", async () => {
    await begin({ ...shop, "total.js": "export const total = () => 4;\n" });
    const ended = await gatehouse(["self-heal"], {
      AGENT_CMD: "echo \"import 'node:test';\" > test/total.test.js",
    });
    expect(ended.code).toBe(1);
    expect(ended.out).toContain("blocked: ");
    expect(await git("branch", "--format=%(refname:short)")).toBe("main");
  });
});

describe("the example in Python, with the real ruff and pytest", () => {
  beforeEach(() => cpSync(path.join(project, "examples/tasks-app"), repository, { recursive: true }));

  it.each([
    ["bad", 1],
    ["good", 0],
  ] as const)("judges a %s change", async (kind, code) => {
    await begin({});
    const ended = await gatehouse(["issue-to-pr", "issue-delete-command.md", "--simulate", kind]);
    expect(ended.code).toBe(code);
    expect(ended.out).toContain("All checks passed!");
    expect(ended.out).toMatch(kind === "bad" ? /AssertionError: 220.0 != 180/ : /1\d passed/);
    expect(await git("branch", "--show-current")).toBe(
      kind === "bad" ? "main" : "agent/issue-delete-command",
    );
  });
});

describe("run", () => {
  it.each([
    ["issues", { action: "labeled", label: { name: "agent" } }],
    ["issue_comment", { action: "created", comment: { id: 1, body: "/agent" } }],
  ])(
    "is the action's whole run for a recorded event (%s), and nothing leaves the machine",
    async (name, what) => {
      await begin(shop);
      const person = { login: "alice", type: "User" };
      const issue = {
        number: 7,
        title: "Greet",
        body: "Say hello.",
        user: person,
        labels: [{ name: "agent" }],
        state: "open",
      };
      const event = { ...what, issue, sender: person, repository: { default_branch: "main" } };
      writeFileSync(path.join(root, "event.json"), JSON.stringify(event));
      const ended = await gatehouse(["run", "--event", name, "--payload", "../event.json"], {
        "INPUT_AGENT-COMMAND": "echo hello > hello.txt",
      });
      expect(ended.code).toBe(0);
      expect(ended.out).toContain("Dry run: would set the label `agent:working` on #7.");
      expect(ended.out).toContain(
        "Dry run: would open a pull request from `agent/issue-7-greet` into `main`.",
      );
      expect(await git("branch", "--format=%(refname:short)")).toBe("main");
    },
  );
});

describe("digest", () => {
  it("reads a file or standard input, within the wanted bytes", async () => {
    const noise = Array.from({ length: 5_000 }, (_, index) => `ok ${index} - fine`).join("\n");
    writeFileSync(
      path.join(root, "log"),
      `${noise}\nFAILED test_sum.py::test_adds - assert 4 == 3\n${noise}\n`,
    );
    const ended = await gatehouse(["digest", "../log", "--bytes", "1000"]);
    expect(ended.code).toBe(0);
    expect(Buffer.byteLength(ended.out)).toBeLessThanOrEqual(1_000);
    expect(ended.out).toContain("test_sum.py::test_adds");
    const piped = await run("sh", ["-c", `"${node24}" "${cli}" digest --bytes 1000 < ../log`]);
    expect(piped).toEqual(ended);
  });
});

describe("init", () => {
  it("writes two files, says what remains, and never writes over what is there unasked", async () => {
    const { ".github/gatehouse.yml": _, ...files } = shop;
    await begin({ ...files, "package.json": '{ "scripts": { "test": "node --test" } }\n' });
    const ended = await gatehouse(["init", "--agent", "codex"]);
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(ended.out).toContain("gh secret set OPENAI_API_KEY");
    expect(ended.out).not.toContain("\u001b");
    expect(await git("status", "--porcelain", "--untracked-files=all")).toBe(
      "?? .github/gatehouse.yml\n?? .github/workflows/gatehouse.yml",
    );
    const written = readFileSync(path.join(repository, ".github/gatehouse.yml"), "utf8");
    expect(written).toContain("  preset: codex\n");
    rmSync(path.join(repository, ".github/workflows/gatehouse.yml"));

    const again = await gatehouse(["init", "--agent", "claude"]);
    expect(again).toMatchObject({ code: 2, out: "" });
    expect(again.err).toBe(
      "gatehouse: .github/gatehouse.yml is there already, and nothing was written. --force writes over it.\n",
    );
    expect(readFileSync(path.join(repository, ".github/gatehouse.yml"), "utf8")).toBe(written);
    expect(existsSync(path.join(repository, ".github/workflows/gatehouse.yml"))).toBe(false);
    expect((await gatehouse(["init", "--agent", "claude", "--force"])).code).toBe(0);
    expect(readFileSync(path.join(repository, ".github/gatehouse.yml"), "utf8")).toContain(
      "  preset: claude\n",
    );
  });

  it("works from a folder below the root, and takes the gate that it is given", async () => {
    const { ".github/gatehouse.yml": _, ...files } = shop;
    await begin(files);
    const none = await gatehouse(["init", "--agent", "claude"]);
    expect(none).toMatchObject({
      code: 2,
      err: expect.stringContaining("Nothing here tells what has to be green"),
    });
    expect(existsSync(path.join(repository, ".github"))).toBe(false);
    const below = `cd test && "${node24}" "${cli}" init --agent claude --gate 'node --test'`;
    expect((await run("sh", ["-c", below])).code).toBe(0);
    expect(readFileSync(path.join(repository, ".github/gatehouse.yml"), "utf8")).toContain(
      "run: node --test }",
    );
  });

  it("follows no link out of the repository", async () => {
    const { ".github/gatehouse.yml": _, ...files } = shop;
    await begin(files);
    mkdirSync(path.join(root, "elsewhere"));
    symlinkSync(path.join(root, "elsewhere"), path.join(repository, ".github"));
    const ended = await gatehouse(["init", "--agent", "claude", "--gate", "true", "--force"]);
    expect(ended).toMatchObject({
      code: 2,
      err: "gatehouse: .github is a symbolic link. Remove it, or write the file yourself.\n",
    });
    expect(readdirSync(path.join(root, "elsewhere"))).toEqual([]);
  });
});

describe("wrong use ends with one line and exit code 2", () => {
  it.each([
    [[], "A command is missing."],
    [["deploy"], "There is no command deploy."],
    [["issue-to-pr"], "This command takes exactly one argument: an issue's file."],
    [["issue-to-pr", "NONE.md"], "There is no file NONE.md."],
    [["issue-to-pr", "ISSUE.md", "--simulate", "stuck"], "--simulate takes good or bad, not stuck."],
    [["issue-to-pr", "ISSUE.md"], "There is no agent."],
    [
      ["self-heal", "--simulate", "bad", "--max-attempts", "11"],
      "--max-attempts takes a whole number from 1 to 10, not 11.",
    ],
    [["self-heal", "--simulated"], "Unknown option '--simulated'."],
    [["self-heal", "--json"], "This command takes no --json."],
    [["doctor", "--gate", "npm test"], "This command takes no --gate."],
    [["digest", "none.log"], "There is no file none.log."],
    [["run", "--event", "issues"], "run needs --event NAME and --payload FILE."],
    [["run", "--event", "issues", "--payload", "ISSUE.md"], "ISSUE.md is not there or is not JSON."],
    [["init", "--force"], "No agent is named. Add --agent and one of claude,"],
    [["init", "--force", "--yes"], "No agent is named."],
    [["init", "--agent", "cluade"], 'There is no agent cluade. Did you mean "claude"?'],
    [["init", "--agent", "claude", "--triggers", "label,nightly"], "There is no trigger nightly."],
    [["init", "claude"], "This command takes no argument: claude."],
  ] as const)("%j", async (args, message) => {
    await begin(shop);
    const ended = await gatehouse(args);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err.startsWith(`gatehouse: ${message}`)).toBe(true);
    expect(ended.err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("helps wherever it is asked", async () => {
    for (const args of [["--help"], ["help"], ["issue-to-pr", "--help"], ["self-heal", "-h"]]) {
      const ended = await gatehouse(args);
      expect(ended).toMatchObject({ code: 0, err: "" });
      expect(ended.out.startsWith("Usage: gatehouse COMMAND")).toBe(true);
    }
  });

  it("in a folder that is no repository, in one without a commit, and with changes that are not committed", async () => {
    writeFileSync(path.join(repository, "ISSUE.md"), "# X\n");
    const simulated = ["issue-to-pr", "ISSUE.md", "--simulate", "good"];
    expect((await gatehouse(simulated)).err).toContain("This folder is in no git repository.");
    expect((await gatehouse(["init", "--agent", "claude"])).err).toContain(
      "This folder is in no git repository.",
    );
    await git("init", "--quiet");
    expect((await gatehouse(simulated)).err).toContain("The repository has no commit yet.");
    await begin(shop);
    writeFileSync(path.join(repository, "total.js"), "// mine\n");
    const ended = await gatehouse(simulated);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toContain("The working tree has changes that are not committed (1 files).");
    expect(readFileSync(path.join(repository, "total.js"), "utf8")).toBe("// mine\n");
    expect(existsSync(path.join(repository, ".git/refs/heads/agent"))).toBe(false);
  });
});
