import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { withThreats } from "../../scripts/security.ts";
import { projectRoot } from "../e2e/runner.ts";
import { catalogue, probes } from "./catalogue.ts";
import { probesFile } from "./threat.ts";

const threats = catalogue.flatMap((family) => family.threats);

it("names each threat once", () => {
  const ids = threats.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

it.each(threats)("$id points at tests that are there", ({ id, shown }) => {
  for (const { file, test } of shown) {
    if (file === probesFile) {
      expect(probes.map((one) => `${one.id}: ${one.title}`)).toContain(test);
      expect(test.startsWith(`${id}: `)).toBe(true);
    } else {
      const quoted = [`"${test.replaceAll('"', '\\"')}"`, `\`${test}\``, `'${test}'`];
      const text = readFileSync(path.join(projectRoot, file), "utf8");
      expect(
        quoted.some((name) => text.includes(name)),
        `${file} has a test named ${test}`,
      ).toBe(true);
    }
  }
});

it("is what SECURITY.md says", () => {
  const page = readFileSync(path.join(projectRoot, "SECURITY.md"), "utf8");
  expect(withThreats(page)).toBe(page);
  for (const { id } of threats) expect(page).toContain(`| **${id}**: `);
});
