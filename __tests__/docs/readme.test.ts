import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withTables } from "../../scripts/tables.ts";
import { readConfig } from "../../src/settings/config.ts";
import { codeBlocks, localLinks, tables } from "./markdown.ts";
import { asWorkflow, inputErrors, parserErrors, read, root } from "./workflow.ts";

const pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "examples/tasks-app/README.md"];
const blocks = pages.flatMap((page) =>
  codeBlocks(read(page)).map((block) => ({ ...block, at: `${page}:${block.line}` })),
);
const inLanguage = (...languages: string[]) => blocks.filter((block) => languages.includes(block.language));
const yaml = inLanguage("yaml");
const workflows = yaml.filter((block) => asWorkflow(block.text) !== undefined);
const configs = yaml.filter((block) => asWorkflow(block.text) === undefined);
const ownConfigs = [".github/gatehouse.yml", "examples/tasks-app/.github/gatehouse.yml"];
const shell = inLanguage("sh", "console").map((block) => ({ ...block, commands: commandsOf(block) }));

/** The lines that a reader types: all of a `sh` block, those after `$ ` of a `console` block. */
function commandsOf(block: { language: string; text: string }): string[] {
  const lines = block.text.split("\n").filter((line) => line.trim() !== "");
  return block.language === "sh"
    ? lines
    : lines.filter((line) => line.startsWith("$ ")).map((line) => line.slice(2));
}

/** What the action itself would say of a config file. */
function configErrors(text: string): string[] {
  try {
    readConfig(text, ".github/gatehouse.yml");
    return [];
  } catch (error) {
    return [String(error)];
  }
}

describe("code blocks", () => {
  it("are all of a kind that is checked here, and there are some of each", () => {
    expect(blocks.filter((block) => !["yaml", "sh", "console", "text"].includes(block.language))).toEqual([]);
    expect(workflows.length).toBeGreaterThan(0);
    expect(configs.length).toBeGreaterThan(0);
    expect(shell.length).toBeGreaterThan(0);
  });

  describe.each(workflows)("workflow at $at", ({ text }) => {
    it("is accepted by GitHub's parser", async () => {
      expect(await parserErrors(text)).toEqual([]);
    });

    it("uses only inputs that the action has", () => {
      const workflow = asWorkflow(text);
      expect(workflow && inputErrors(workflow, read("action.yml"))).toEqual([]);
    });
  });

  it.each([...configs, ...ownConfigs.map((at) => ({ at, text: read(at) }))])(
    "config at $at is accepted",
    ({ text }) => {
      expect(configErrors(text)).toEqual([]);
    },
  );

  describe.each(shell)("commands at $at", ({ commands }) => {
    it("are shell", () => {
      const checked = spawnSync("bash", ["-n"], { input: commands.join("\n"), encoding: "utf8" });
      expect(checked.stderr).toBe("");
    });

    it("name npm scripts that exist", () => {
      const { scripts } = v.parse(
        v.looseObject({ scripts: v.record(v.string(), v.string()) }),
        JSON.parse(read("package.json")),
      );
      const named = commands.flatMap((line) => line.match(/^npm run ([\w:-]+)/)?.[1] ?? []);
      expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    });

    it.skipIf(!existsSync(join(root, "dist/cli.js")))(
      "name commands and options that the command line has",
      () => {
        const help = execFileSync(process.execPath, [join(root, "dist/cli.js"), "--help"], {
          encoding: "utf8",
        });
        const words = commands.flatMap((line) => {
          const typed = line.match(/dist\/cli\.js (.*)/)?.[1]?.split(" ") ?? [];
          return [...typed.slice(0, 1), ...typed.filter((word) => word.startsWith("--"))];
        });
        expect(words.filter((word) => !help.includes(word))).toEqual([]);
      },
    );
  });
});

describe("the checks of this file can fail", () => {
  const sound = workflows[0]?.text ?? "";

  it("on an input that does not exist", () => {
    const workflow = asWorkflow(sound.replace("setup:", "setpu:"));
    expect(workflow && inputErrors(workflow, read("action.yml"))).toEqual([
      'action.yml has no input "setpu"',
    ]);
  });

  it("on a key that GitHub does not know", async () => {
    expect((await parserErrors(sound.replace("runs-on:", "run-on:"))).length).toBeGreaterThan(0);
  });

  it("on a key that the config does not have", () => {
    expect(configErrors(`${configs[0]?.text}\nprotekt: []\n`)).toEqual([expect.stringContaining("protekt")]);
  });
});

describe("README.md", () => {
  it("has the tables that action.yml declares", () => {
    expect(read("README.md")).toBe(withTables(read("README.md"), read("action.yml")));
  });

  it("would not, were an input added, dropped or worded anew", () => {
    const action = read("action.yml");
    const changes = [
      action.replace("\ninputs:\n", "\ninputs:\n  new:\n    description: New.\n"),
      action.replace(/ {2}agent-env:\n(?: {4}.*\n)+/, ""),
      action.replace("The label that starts", "The label that begins"),
      action.replace("Default: `3`", "Default: `4`"),
    ];
    for (const changed of changes) expect(withTables(read("README.md"), changed)).not.toBe(read("README.md"));
  });

  it("has a row for each outcome that the action tells", () => {
    const { outcome } = v.parse(
      v.looseObject({ outputs: v.looseObject({ outcome: v.object({ description: v.string() }) }) }),
      parse(read("action.yml")),
    ).outputs;
    const told = outcome.description.match(/`[a-z-]+`/g)?.map((word) => word.slice(1, -1));
    const rows = tables(read("README.md"))
      .find(([head]) => head?.[0] === "outcome")
      ?.slice(1);
    expect(rows?.map(([name]) => name).sort()).toEqual(told?.sort());
  });
});

it.each(pages)("%s links to files that exist", (page) => {
  const links = localLinks(read(page)).filter((target) => target !== "dist/LICENSES.txt");
  expect(links.filter((target) => !existsSync(join(root, page, "..", target)))).toEqual([]);
});
