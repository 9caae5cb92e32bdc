import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { codeBlocks } from "./markdown.ts";
import { read, root } from "./workflow.ts";

const page = read("docs/questions.md");
const messages = codeBlocks(page).filter(({ language }) => language === "text");

/** All that the source says, with the escapes of its strings taken off. */
const said = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(root, "src", name), "utf8").replace(/\\([`"'$])/g, "$1"))
  .join("\n");

/** What stands between the `…` of a message. A word or two could stand anywhere. */
function fixedParts(message: string): string[] {
  return message
    .split("…")
    .map((part) => part.trim())
    .filter((part) => part.length >= 6);
}

it.each(messages)("the message at line $line is one of ours", ({ text }) => {
  const parts = fixedParts(text);
  expect(Math.max(...parts.map((part) => part.length))).toBeGreaterThan(12);
  expect(parts.filter((part) => !said.includes(part))).toEqual([]);
});

it("would not be, were a message worded anew", () => {
  expect(said).toContain("the same failure came twice");
  expect(said).not.toContain("the same failure came two times");
});

it("each question has the message that brought it up", () => {
  const questions = page.split(/^## /m).slice(1);
  expect(questions.length).toBeGreaterThan(12);
  expect(questions.filter((text) => !text.includes("```text"))).toEqual([]);
  for (const question of questions) expect(question.split("\n")[0]).toMatch(/^Why .*\?$/);
});
