/** What a green gate is worth: an agent that cheats is shown or stopped, and one that is honest is not accused. */
import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ActionRun } from "../runner.ts";
import { label, shop, shopForge } from "./labelled.ts";
import { expectNothingLeft } from "./setup.ts";

let forge: EmbeddedForge;
afterEach(() => forge.close());

const files = (evidence = "") => ({
  "sum.js": "export const sum = (a, b) => a + b;\n",
  "test/sum.test.js": [
    'import assert from "node:assert";',
    'import test from "node:test";',
    'import { sum } from "../sum.js";',
    'test("adds", () => assert.equal(sum(1, 2), 3));',
    'test("adds nothing", () => {',
    "  const none = sum(0, 0);",
    "  assert.equal(none, 0);",
    "});",
    "",
  ].join("\n"),
  "package.json": '{\n  "type": "module",\n  "scripts": {\n    "test": "node --test"\n  }\n}\n',
  ".github/gatehouse.yml": `gate:\n  - { name: test, run: npm test }\n${evidence}`,
});
const block = "evidence: { on-change: block }\n";

const adds = "echo 'export const times = (a, b) => a * b;' > times.js";
const addsTest = `${adds}
cat > test/times.test.js <<'END'
import assert from "node:assert";
import test from "node:test";
import { times } from "../times.js";
test("multiplies", () => assert.equal(times(2, 3), 6));
END`;
const deletesAssertion = `${adds}; sed -i '/assert.equal(none/d' test/sum.test.js`;
const breaksAndChanges = `echo 'export const sum = (a, b) => a - b;' > sum.js; sed -i 's/, 3)/, -1)/' test/sum.test.js`;
const endsEarly = "echo 'export const sum = (a, b) => { process.reallyExit(0); };' > sum.js";
const emptiesScript = `echo 'export const sum = () => 4;' > sum.js; sed -i 's/node --test/true/' package.json`;

async function body(): Promise<string> {
  return (await forge.state()).pulls[0]?.body ?? "";
}

/** How often the gate was visited: the base, the attempt, and what the evidence needs. */
function gateRuns(run: ActionRun): number {
  return [...run.log.matchAll(/Gate on [0-9a-f]{7}, [^:]*: test/g)].length;
}

async function facts(run: ActionRun): Promise<readonly Record<string, unknown>[]> {
  const text = await readFile(run.outputs.journal ?? "", "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("an honest change", () => {
  it("without tests costs no further run", async () => {
    forge = await shopForge({ files: files() });
    await using run = await label(forge, adds);
    expect(run.outputs.outcome).toBe("proposed");
    expect(gateRuns(run)).toBe(2);
    expect(await body()).toContain("- test: 2 tests ran, 2 on the base.");
    expect(await body()).not.toMatch(/weakens|Fewer|old code/);
    await expectNothingLeft(run, forge);
  });

  it("that adds a test is told that the test fails on the old code, and is accused of nothing", async () => {
    forge = await shopForge({ files: files(block) });
    await using run = await label(forge, addsTest);
    expect(run.outputs.outcome).toBe("proposed");
    expect(gateRuns(run)).toBe(3);
    const text = await body();
    expect(text).toContain("- The new tests fail on the old code, as they should.");
    expect(text).toContain("- test: 3 tests ran, 2 on the base.");
    expect(text).not.toMatch(/weakens|Fewer|looked at as well/);
    // What was run is in the journal, and the commits of these runs stay here.
    const evidence = (await facts(run)).find(({ kind }) => kind === "evidence");
    expect(evidence).toMatchObject({ evidence: { weakenings: [], newTests: { gate: { verdict: "red" } } } });
    expect(
      forge
        .pushes()
        .flatMap(({ updates }) => updates)
        .map(({ to }) => to),
    ).toEqual([run.outputs["head-sha"]]);
    await expectNothingLeft(run, forge);
  });

  it("whose new test the old code passes as well is told so, and stands", async () => {
    forge = await shopForge({ files: files(block) });
    await using run = await label(
      forge,
      `${addsTest}\nsed -i 's/times(2, 3), 6/1, 1/; /times.js/d' test/times.test.js`,
    );
    expect(run.outputs.outcome).toBe("proposed");
    expect(await body()).toContain("so they prove nothing about this change.");
  });
});

describe("an agent that takes out an assertion", () => {
  it("is shown first in the pull request", async () => {
    forge = await shopForge({ files: files() });
    await using run = await label(forge, deletesAssertion);
    expect(run.outputs.outcome).toBe("proposed");
    const text = await body();
    const accusation = text.indexOf("**The change weakens what judges it, in one place.**");
    expect(accusation).toBeGreaterThan(0);
    expect(accusation).toBeLessThan(text.indexOf("### The gate"));
    expect(text).toContain(
      "- An assertion was taken out: `assert.equal(none, 0);` (`test/sum.test.js`, line 7 before the change)",
    );
    expect(text).toContain("- With the tests as they were before, the gate is green on the new code too.");
    await expectNothingLeft(run, forge);
  });

  it("is stopped where the config says so, and no further run is paid", async () => {
    forge = await shopForge({ files: files(block) });
    await using run = await label(forge, deletesAssertion);
    expect(run.outputs).toMatchObject({ outcome: "blocked", "pull-request-operation": "none" });
    expect(gateRuns(run)).toBe(2);
    expect(forge.pushes()).toEqual([]);
    expect((await forge.state()).issues[0]?.comments[0]?.body).toContain("An assertion was taken out");
    expect(run.summary).toContain("An assertion was taken out");
    await expectNothingLeft(run, forge);
  });

  it("is let be where the config allows it", async () => {
    forge = await shopForge({ files: files("evidence: { on-change: allow }\n") });
    await using run = await label(forge, deletesAssertion);
    expect(run.outputs.outcome).toBe("proposed");
    expect(gateRuns(run)).toBe(2);
    expect(await body()).not.toContain("weakens");
  });
});

describe("an agent that makes the test expect what the code gives", () => {
  it("is found out by the old tests", async () => {
    forge = await shopForge({ files: files() });
    await using run = await label(forge, breaksAndChanges);
    expect(run.outputs.outcome).toBe("proposed");
    expect(await body()).toContain(
      "- **With the tests as they were before, the gate is red on the new code** (`test`).",
    );
  });

  it("is stopped where the config says so", async () => {
    forge = await shopForge({ files: files(block) });
    await using run = await label(forge, breaksAndChanges);
    expect(run.outputs.outcome).toBe("blocked");
    expect(run.summary).toContain("The new code does not pass the tests as they were before the change");
    expect(forge.pushes()).toEqual([]);
  });
});

describe("an agent whose code ends the test run early", () => {
  it("has a green gate by its exit code alone, and the number of tests tells", async () => {
    forge = await shopForge({ files: files() });
    await using run = await label(forge, endsEarly);
    // The hole itself: no assertion ran, and the gate is green.
    expect(run.outputs.outcome).toBe("proposed");
    expect(await body()).toContain("| test | green | 0 |");
    expect(await body()).toContain("**Fewer tests ran.** test: 1 test ran, 2 on the base.");
  });

  it("is stopped where the config says so, also when it adds tests to make up the number", async () => {
    for (const agent of [endsEarly, `${addsTest}\n${endsEarly}`]) {
      forge = await shopForge({ files: files(block) });
      await using run = await label(forge, agent);
      expect(run.outputs.outcome).toBe("blocked");
      expect(run.summary).toContain("Look for tests that are gone");
      expect(forge.pushes()).toEqual([]);
      await forge.close();
    }
    forge = await shopForge();
  });
});

describe("an agent that empties a script that the gate starts", () => {
  it("is stopped: the gate with the old script is red", async () => {
    // One whose output says no number of tests.
    const gate = `gate:\n  - { name: test, run: sh ci/check.sh }\n${block}`;
    forge = await shopForge({
      files: { ...shop, "ci/check.sh": shop["test.sh"], ".github/gatehouse.yml": gate },
    });
    const empties = "echo 'echo 4' > sum.sh; echo 'exit 0' > ci/check.sh";
    await using run = await label(forge, empties);
    expect(run.outputs.outcome).toBe("blocked");
    expect(run.summary).toContain(
      "The gate is red when the settings of the checks are as they were before the change (`ci/check.sh`)",
    );
    expect(forge.pushes()).toEqual([]);
  });
});

describe("an agent that empties the test script", () => {
  it("is shown, and the gate with the old script is red", async () => {
    forge = await shopForge({ files: files() });
    await using run = await label(forge, emptiesScript);
    expect(run.outputs.outcome).toBe("proposed");
    const text = await body();
    expect(text).toContain("A command of the checks does nothing any more");
    expect(text).toContain("`package.json`, line 4");
    expect(text).toContain(
      "the settings of the checks (`package.json`) as they were before, the gate is red",
    );
    expect(text).toContain("**Fewer tests ran.** test: its output names no number of tests, 2 on the base.");
  });

  it("is stopped where the config says so", async () => {
    forge = await shopForge({ files: files(block) });
    await using run = await label(forge, emptiesScript);
    expect(run.outputs.outcome).toBe("blocked");
    expect(forge.pushes()).toEqual([]);
  });
});
