/** Four stories in a throw-away repository, with the real gate and the simulated agent, each checked for its promised end. */
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { getExecOutput } from "@actions/exec";
import type { OutcomeKind } from "../../outcome.ts";
import { Problem } from "../../problem.ts";
import { issueToPr, selfHeal, type Terminal } from "./commands.ts";
import type { Simulation } from "./simulated-agent.ts";
import type { Visited } from "./workshop.ts";

interface Tale {
  readonly title: string;
  readonly promise: string;
  readonly play: (terminal: Terminal) => Promise<Visited>;
  readonly ends: OutcomeKind;
  readonly attempts: number;
}

const once = (simulate: Simulation, maxAttempts: number) => ({
  simulate,
  maxAttempts,
  gate: [],
  base: undefined,
});

const tales: readonly Tale[] = [
  {
    title: "A bad change is refused",
    promise: "The gate is red, one attempt is allowed: no branch, no proposal.",
    play: (terminal) => issueToPr("ISSUE.md", once("bad", 1), terminal),
    ends: "refused",
    attempts: 1,
  },
  {
    title: "A good change is proposed",
    promise: "The gate is green on exactly the commit that would be pushed.",
    play: (terminal) => issueToPr("ISSUE.md", once("good", 1), terminal),
    ends: "proposed",
    attempts: 1,
  },
  {
    title: "A red gate is healed",
    promise: "The failure goes back to the agent; the second attempt is green.",
    play: (terminal) => selfHeal(once("heals", 3), terminal),
    ends: "proposed",
    attempts: 2,
  },
  {
    title: "A hopeless change is stopped",
    promise: "After three attempts nobody is paid any more; a person is asked.",
    play: (terminal) => selfHeal(once("stuck", 3), terminal),
    ends: "gave-up",
    attempts: 3,
  },
];

/** 0 when all four went as told. */
export async function demo(terminal: Terminal): Promise<number> {
  let asTold = 0;
  for (const [index, tale] of tales.entries()) {
    terminal.print(`\n${index + 1}. ${tale.title}\n   ${tale.promise}\n`);
    const root = await throwAwayRepository();
    try {
      const { outcome, story } = await tale.play({
        ...terminal,
        cwd: root,
        env: {
          ...terminal.env,
          PATH: [path.dirname(process.execPath), terminal.env.PATH].join(path.delimiter),
        },
        print: (line) => terminal.print(line.replace(/^/gm, "   ")),
      });
      const held = outcome.kind === tale.ends && story.attempts.length === tale.attempts;
      if (held) asTold += 1;
      else
        terminal.print(
          `   NOT AS TOLD: it should have ended as ${tale.ends} after ${tale.attempts} attempts.`,
        );
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }
  terminal.print(`\n${asTold} of ${tales.length} stories went as told.`);
  return asTold === tales.length ? 0 : 1;
}

const files: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "shop", "version": "1.0.0", "private": true, "type": "module" }\n',
  "total.js": "export function total(prices) {\n  return prices.reduce((sum, price) => sum + price, 0);\n}\n",
  "test/total.test.js": [
    'import assert from "node:assert/strict";',
    'import { it } from "node:test";',
    'import { total } from "../total.js";',
    "",
    'it("adds the prices up", () => {',
    "  assert.equal(total([1, 2]), 3);",
    "});",
    "",
  ].join("\n"),
  "ISSUE.md":
    "# Give a discount\n\n## Acceptance criteria\n\n- `discount(200, 10)` is 180.\n- A test shows it.\n",
  ".github/gatehouse.yml": "gate:\n  - { name: test, run: node --test }\n",
};

async function throwAwayRepository(): Promise<string> {
  const root = mkdtempSync(path.join(realpathSync(os.tmpdir()), "gatehouse-demo-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  const person = ["-c", "user.name=Demo", "-c", "user.email=demo@localhost", "-c", "commit.gpgsign=false"];
  for (const args of [
    ["init", "--quiet"],
    ["add", "--all"],
    [...person, "commit", "--quiet", "-m", "A small shop"],
  ]) {
    const { exitCode, stderr } = await getExecOutput("git", args, {
      cwd: root,
      silent: true,
      ignoreReturnCode: true,
    });
    if (exitCode !== 0)
      throw new Problem("no-git", `git ${args.at(-1)} failed: ${stderr.trim()}`, "The demo needs git.");
  }
  return root;
}
