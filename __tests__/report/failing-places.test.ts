import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/gate/gate.ts";
import { failingPlaces } from "../../src/report/failing-places.ts";
import { storyOf } from "../../src/report/story.ts";
import { begun, gate, judged, result } from "./stories.ts";

const files: Readonly<Record<string, string>> = {
  "src/a.ts": "one\ntwo\nthree",
  "shop/src/b.ts": "one\n",
  ".github/workflows/ci.yml": "on: push\n",
};
const asked: string[] = [];
const repository = {
  readFile: async (_commit: string, path: string) => {
    asked.push(path);
    return files[path] === undefined ? undefined : Buffer.from(files[path]);
  },
};

function red(path: string, line: number, over: Partial<CheckResult> = {}): CheckResult {
  return result("test", { kind: "exit", code: 1 }, `noise\n${path}:${line}: expected 3\n`, {
    location: { path, line },
    ...over,
  });
}

const placesOf = (...results: readonly CheckResult[]) =>
  failingPlaces(repository, storyOf([begun(1), judged(1, gate(...results))]));

describe("a red check's place", () => {
  it("is named with what was said of it", async () => {
    expect(await placesOf(red("src/a.ts", 3))).toEqual([
      {
        level: "error",
        title: "Gatehouse: test is red",
        message: "test (exit 1) points here: src/a.ts:3: expected 3",
        path: "src/a.ts",
        line: 3,
      },
    ]);
  });

  it("is looked for in the check's own folder first", async () => {
    const check = { ...red("x", 1).check, workingDirectory: "shop" };
    const [place] = await placesOf(red("src/b.ts", 1, { check }));
    expect(place).toMatchObject({ path: "shop/src/b.ts", line: 1 });
    const [other] = await placesOf(red("src/a.ts", 1, { check }));
    expect(other).toMatchObject({ path: "src/a.ts" });
  });

  it.each([
    ["/etc/passwd", 1],
    ["../src/a.ts", 1],
    ["src/../../src/a.ts", 1],
    ["src/a.ts/", 1],
    ["C:/src/a.ts", 1],
    ["src\\a.ts", 1],
    ["src/a.ts\n::error::x", 1],
    ["\u001b[2Jsrc/a.ts", 1],
    ["", 1],
    [".", 1],
    ["gone.ts", 1],
    ["src/a.ts", 4],
  ])("is not named when it is %j, line %d", async (path, line) => {
    asked.length = 0;
    expect(await placesOf(red(path, line))).toEqual([]);
    for (const one of asked) expect(one).toMatch(/^(src\/a\.ts|gone\.ts|C:\/src\/a\.ts)$/);
  });

  it("has its words in one line without anything that a log obeys", async () => {
    const digest = "\u001b[31msrc/a.ts:3: ##[error]boo\u202e\r::set-output::x\u0007";
    const [place] = await placesOf(red("src/a.ts", 3, { digest }));
    expect(place?.message).toBe(
      "test (exit 1) points here: [31msrc/a.ts:3: ##\u2060[error]boo ::set-output::x",
    );
  });

  it("is one of nine at most", async () => {
    const many = Array.from({ length: 30 }, () => red("src/a.ts", 1));
    expect(await placesOf(...many)).toHaveLength(9);
  });

  it("is that of the base where no attempt came to a gate, and nothing where nothing is red", async () => {
    const base = storyOf([{ kind: "baseline", gate: gate(red("src/a.ts", 1)) }]);
    expect(await failingPlaces(repository, base)).toHaveLength(1);
    expect(await placesOf(result("test", { kind: "exit", code: 0 }))).toEqual([]);
    expect(await failingPlaces(repository, storyOf([]))).toEqual([]);
  });
});
