/** A program of an agent at another version than the tested one: it is said, and nothing is refused for it. */
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { presets } from "../../../src/settings/presets.ts";
import type { EmbeddedForge } from "../forge/forge.ts";
import { label, shopForge } from "./labelled.ts";

let forge: EmbeddedForge;
let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "programs-"));
  await chmod(root, 0o755);
});
afterEach(async () => {
  await forge.close();
  await rm(root, { recursive: true, force: true });
});

const tested = presets.claude.version;

/** A made-up program with the name of a real one, as npm would install it. */
async function runWith(version: string) {
  const folder = path.join(root, "lib/node_modules/@anthropic-ai/claude-code");
  await mkdir(folder, { recursive: true });
  await mkdir(path.join(root, "bin"));
  await writeFile(
    path.join(folder, "package.json"),
    JSON.stringify({ name: presets.claude.package.name, version }),
  );
  await writeFile(path.join(folder, "cli.sh"), "#!/bin/sh\necho hello > hello.txt\n", { mode: 0o755 });
  await symlink("../lib/node_modules/@anthropic-ai/claude-code/cli.sh", path.join(root, "bin/claude"));
  forge = await shopForge();
  return label(forge, undefined, {
    inputs: { agent: "claude" },
    env: { ANTHROPIC_API_KEY: "sk-made-up-for-this-test-4711" },
    path: [path.join(root, "bin")],
  });
}

it.each([["99.0.0"], ["0.1.2-beta.3"]])(
  "%s is named beside the tested one in log and report",
  async (version) => {
    await using run = await runWith(version);
    expect(run.outputs.outcome).toBe("proposed");
    expect(run.log).toContain(`\n\`claude\` is ${version} here; Gatehouse was tested with ${tested}.\n`);
    expect(run.summary).toContain(`agent \`claude\` ${version} (tested with ${tested});`);
    expect(run.annotations).toEqual([]);
  },
);

it("the tested one is only in the report", async () => {
  await using run = await runWith(tested);
  expect(run.outputs.outcome).toBe("proposed");
  expect(run.log).not.toContain("was tested with");
  expect(run.summary).toContain(`agent \`claude\` ${tested};`);
});

it("one that nobody can read is not spoken of", async () => {
  await using run = await runWith("99.0.0\n::error::x");
  expect(run.outputs.outcome).toBe("proposed");
  expect(run.log).not.toContain("was tested with");
  expect(run.summary).toContain("agent `claude`;");
});
