/** Runs actionlint over the text of a workflow, or says why there is none on this machine. Judges nothing itself. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { getBinaryPath } from "github-actionlint";

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

export function findings(text: string): string[] {
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

/** Without a network a laptop cannot get it; where it matters, CI is set. */
export const cannot = "missing" in linter && !process.env.CI;
