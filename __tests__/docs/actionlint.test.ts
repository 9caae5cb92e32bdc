import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cannot, findings } from "./linter.ts";
import { codeBlocks } from "./markdown.ts";
import { asWorkflow, read, root } from "./workflow.ts";

const inReadme = codeBlocks(read("README.md"))
  .filter(({ language, text }) => language === "yaml" && asWorkflow(text) !== undefined)
  .map(({ line, text }) => ({ at: `README.md:${line}`, text }));
const ours = readdirSync(join(root, ".github/workflows")).map((name) => ({
  at: `.github/workflows/${name}`,
  text: read(`.github/workflows/${name}`),
}));

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
