/** The pages that people read, and what is in them to be checked. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../src/settings/config.ts";
import { codeBlocks } from "./markdown.ts";
import { read, root } from "./workflow.ts";

export const pages = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "examples/tasks-app/README.md"],
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`)
    .sort(),
];

export const blocks = pages.flatMap((page) =>
  codeBlocks(read(page)).map((block) => ({ ...block, at: `${page}:${block.line}` })),
);

/** Folders of workflow files: those that run here, and those to be copied. */
export const workflowFiles = [".github/workflows", "docs/recipes"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => ({ at: `${folder}/${name}`, text: read(`${folder}/${name}`) })),
);

/** What the action itself would say of a config file. */
export function configErrors(text: string): string[] {
  try {
    readConfig(text, ".github/gatehouse.yml");
    return [];
  } catch (error) {
    return [String(error)];
  }
}
