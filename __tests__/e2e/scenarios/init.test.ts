/** What `gatehouse init` writes is committed as it is, and the step that it wrote is run: issue in, pull request out. */
import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asWorkflow, isOurs, steps } from "../../docs/workflow.ts";
import { type SampleName, sampleNames, samples } from "../../start/samples.ts";
import type { Files } from "../forge/repository.ts";
import { node24 } from "../runner/step.ts";
import { projectRoot } from "../runner.ts";
import { label, shopForge } from "./labelled.ts";
import { expectEnd } from "./setup.ts";

const written = [".github/workflows/gatehouse.yml", ".github/gatehouse.yml"] as const;

/**
 * Tools that not every machine has, or that want a registry, are stand-ins that succeed: the commands are those that init wrote, and
 * what they would find is not tried here. Node and npm are real. The agent's own command line is a stand-in too.
 */
const standIns = ["pnpm", "npx", "uv", "python", "pip", "pytest", "go", "cargo", "mvn"];

let root: string;
let tools: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(os.tmpdir(), "init-")));
  tools = path.join(root, "tools");
  await mkdir(tools);
  for (const name of standIns) await program(name, "exit 0");
  await program("claude", "cat > /dev/null\necho Hello > hello.txt");
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function program(name: string, script: string): Promise<void> {
  await writeFile(path.join(tools, name), `#!/bin/sh\n${script}\n`);
  await chmod(path.join(tools, name), 0o755);
}

async function repositoryOf(name: SampleName): Promise<string> {
  const folder = path.join(root, name.replaceAll(" ", "-"));
  for (const [file, text] of Object.entries(samples[name])) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  await promisify(execFile)("git", ["init", "--quiet", "--initial-branch=main"], { cwd: folder });
  return folder;
}

async function init(folder: string, ...more: readonly string[]): Promise<readonly string[]> {
  const cli = path.join(projectRoot, "dist/cli.js");
  await promisify(execFile)(node24, [cli, "init", "--agent", "claude", ...more], { cwd: folder });
  return Promise.all(written.map((file) => readFile(path.join(folder, file), "utf8")));
}

describe.each(sampleNames)("the sample %s", (name) => {
  it("goes from a label to a pull request with the files that init wrote, and again with the same bytes", async () => {
    const folder = await repositoryOf(name);
    const [workflow = "", config = ""] = await init(folder);
    expect(await init(folder, "--force")).toEqual([workflow, config]);

    const ours = steps(asWorkflow(workflow) ?? { on: {}, jobs: {} }).filter(({ uses }) => isOurs(uses));
    expect(ours).toMatchObject([{ env: { ANTHROPIC_API_KEY: `\${{ secrets.ANTHROPIC_API_KEY }}` } }]);
    const files: Files = Object.fromEntries(
      Object.entries({ ...samples[name], [written[0]]: workflow, [written[1]]: config }).map(
        ([file, text]) => [file, /^(?:mvnw|gradlew)$/.test(file) ? { content: text, mode: "100755" } : text],
      ),
    );
    await using forge = await shopForge({ files });
    const run = await label(forge, "", {
      inputs: { "agent-command": "" },
      env: { ANTHROPIC_API_KEY: "sk-stand-in-key", PATH: `${tools}:${process.env.PATH}` },
    });
    await expectEnd(run, forge, {
      outcome: "proposed",
      reason: /./,
      issue: { labels: ["agent:proposed"], says: ["Proposed in #2."] },
      branches: ["agent/issue-1-greet-the-customers"],
      pulls: 1,
      warnings: [],
    });
    await run[Symbol.asyncDispose]();
  });
});
