import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { getBinaryPath } from "github-actionlint";
import { expect, it } from "vitest";
import { codeBlocks } from "./markdown.ts";
import { asWorkflow, read, root } from "./workflow.ts";

const inReadme = codeBlocks(read("README.md"))
  .filter(({ language, text }) => language === "yaml" && asWorkflow(text) !== undefined)
  .map(({ line, text }) => ({ at: `README.md:${line}`, text }));
const ours = readdirSync(join(root, ".github/workflows")).map((name) => ({
  at: `.github/workflows/${name}`,
  text: read(`.github/workflows/${name}`),
}));

const linter = await obtained();

/** The one on the PATH, else a download; or the reason why there is none. */
async function obtained(): Promise<{ path: string } | { missing: string }> {
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "actionlint"));
  const found = onPath.find(existsSync);
  if (found !== undefined) return { path: found };
  // The downloader would send it along.
  delete process.env.GITHUB_TOKEN;
  try {
    return { path: await getBinaryPath("1.7.12") };
  } catch (error) {
    return { missing: String(error) };
  }
}

function findings(text: string): string[] {
  if ("missing" in linter) throw new Error(`There is no actionlint: ${linter.missing}`);
  const options = [
    "-no-color",
    "-oneline",
    "-shellcheck=",
    "-pyflakes=",
    "-stdin-filename=workflow.yml",
    "-",
  ];
  const ran = spawnSync(linter.path, options, { input: text, encoding: "utf8" });
  if (ran.status !== 0 && ran.stdout === "") throw new Error(ran.stderr);
  return ran.stdout.split("\n").filter((line) => line !== "");
}

// Without a network a laptop cannot get it; where it matters, CI is set.
const cannot = "missing" in linter && !process.env.CI;

it.skipIf(cannot).each([...inReadme, ...ours])("actionlint accepts $at", ({ text }) => {
  expect(findings(text)).toEqual([]);
});

it.skipIf(cannot)("actionlint refuses the text of an issue in a shell script", () => {
  const text = inReadme[0]?.text.replace(
    "run: npm install",
    `run: echo \${{ github.event.issue.title }}; npm install`,
  );
  expect(findings(text ?? "")).toEqual([expect.stringContaining("potentially untrusted")]);
});
