import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { installLine, presets } from "../../src/settings/presets.ts";
import { anchors, localLinks } from "./markdown.ts";
import { blocks, configErrors, pages, workflowFiles } from "./pages.ts";
import { asWorkflow, inputErrors, parserErrors, read, root } from "./workflow.ts";

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

it.each(pages)("%s leads to files and headings that are there", (page) => {
  const wrong = localLinks(read(page)).filter(({ target, anchor }) => {
    // Made by the build.
    if (target.endsWith("dist/LICENSES.txt")) return false;
    const file = target === "" ? page : join(page, "..", target);
    if (!existsSync(join(root, file))) return true;
    return anchor !== "" && !anchors(read(file)).includes(anchor);
  });
  expect(wrong).toEqual([]);
});

it("the agents that workflows install have the version that the presets were proven with", () => {
  const lines = [...blocks, ...workflowFiles].flatMap(({ text }) =>
    text.split("\n").flatMap((line) => line.match(/npm install --global \S+/)?.[0] ?? []),
  );
  const proven: readonly string[] = Object.values(presets).map(installLine);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !proven.includes(line))).toEqual([]);
});

it("the picture of the README can be loaded on a train", () => {
  expect(statSync(join(root, "docs/pull-request.png")).size).toBeLessThan(150_000);
});
