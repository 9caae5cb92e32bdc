import { expect, it } from "vitest";
import { cannot, findings } from "./linter.ts";
import { blocks, workflowFiles } from "./pages.ts";
import { asWorkflow } from "./workflow.ts";

const inPages = blocks.filter(({ language, text }) => language === "yaml" && asWorkflow(text) !== undefined);

it.skipIf(cannot).each([...inPages, ...workflowFiles])("actionlint accepts $at", ({ text }) => {
  expect(findings(text)).toEqual([]);
});

it.skipIf(cannot)("actionlint refuses the text of an issue in a shell script", () => {
  const text = inPages[0]?.text.replace(
    "run: npm install",
    `run: echo \${{ github.event.issue.title }}; npm install`,
  );
  expect(findings(text ?? "")).toEqual([expect.stringContaining("potentially untrusted")]);
});
