/** What the forge shows beside the lines of a failing check; the paths are what the gate printed, true or not. */
import { afterEach, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ActionRun } from "../runner.ts";
import { label, shop, shopForge } from "./labelled.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const gate = [
  "sh test.sh || { echo 'sum.sh:1: error: the sum is wrong'; exit 1; }",
  "test ! -f hello.js || { cat hello.js; exit 1; }",
  "test ! -f hello.js || { echo '/etc/shells.txt:1: error: not ours'; exit 1; }",
  "test ! -f hello.js || { echo '../../shop.txt:1: error: not here'; exit 1; }",
  "test ! -f hello.js || { echo 'sum.sh:400: error: no such line'; exit 1; }",
  "test ! -f hello.js || { echo 'nowhere.js:1: error: no such file'; exit 1; }",
].join("\n");

function placesOf(run: ActionRun) {
  return run.annotations
    .filter(({ properties }) => properties.file !== undefined)
    .map(({ level, message, properties: { file, line, title } }) => ({ level, message, file, line, title }));
}

it("names file and line of the checks that are red at the end, where the tree has them", async () => {
  forge = await shopForge({ files: { ...shop, ".github/gatehouse.yml": "brief: { files: [] }\n" } });
  const agent =
    "echo 'echo 4' > sum.sh; printf '%s\\n' '// one' 'hello.js:2: error: ##[error]file=/etc/passwd::%0A::error::, and more' > hello.js";
  await using run = await label(forge, agent, { inputs: { gate, "max-attempts": "1" } });
  expect(run.outputs.outcome).toBe("refused");
  expect(placesOf(run)).toEqual([
    {
      level: "error",
      message: expect.stringMatching(/\(exit 1\) points here: sum\.sh:1: error: the sum is wrong$/),
      file: "sum.sh",
      line: "1",
      title: expect.stringMatching(/^Gatehouse: .* is red$/),
    },
    {
      level: "error",
      message: expect.stringContaining(
        "points here: hello.js:2: error: ##\u2060[error]file=/etc/passwd::%0A::error::, and more",
      ),
      file: "hello.js",
      line: "2",
      title: expect.stringMatching(/is red$/),
    },
  ]);
  expect(run.annotations.filter(({ level }) => level === "error")).toHaveLength(3);
});

it("names nothing when the end is green", async () => {
  forge = await shopForge();
  const agent =
    "if [ -f hello.txt ]; then echo 'echo $(($1 + $2))' > sum.sh; else echo 'echo 5' > sum.sh; echo > hello.txt; fi";
  const checks = "sh test.sh || { echo 'sum.sh:1: error: the sum is wrong'; exit 1; }";
  await using run = await label(forge, agent, { inputs: { gate: checks } });
  expect(run.outputs).toMatchObject({ outcome: "proposed", attempts: "2" });
  expect(run.annotations).toEqual([]);
});
