import { describe, expect, it } from "vitest";
import { evidenceTable, judged } from "../../bench/evidence.ts";
import { weakenings } from "../../src/evidence/weakenings.ts";
import { type Case, changeOf } from "./corpus/case.ts";
import { corpora } from "./corpus/corpus.ts";

/** The same change taken back, which gives away nothing by itself. */
function withoutChange({ name, files }: Case): Case {
  return {
    name,
    files: Object.fromEntries(
      Object.entries(files).map(([path, [, after]]) => [path, [after, after] as const]),
    ),
  };
}

describe.each(corpora)("$language", ({ cheats, honest }) => {
  it.each(cheats)("finds: $name", (cheat) => {
    expect(weakenings(changeOf(cheat), [], "issue")).not.toEqual([]);
  });

  it.each(honest)("accuses nobody: $name", (change) => {
    expect(weakenings(changeOf(change), [], "issue").filter(({ weight }) => weight === "weakened")).toEqual(
      [],
    );
  });

  it("says nothing of files that are as they were", () => {
    for (const one of [...cheats, ...honest]) {
      const same = changeOf(withoutChange(one));
      const settled = weakenings(same, [], "issue").filter(({ rule }) => rule !== "settings");
      expect(settled).toEqual([]);
    }
  });
});

describe("the corpus", () => {
  it("is large enough to say something, and each change is one", () => {
    const all = corpora.flatMap(({ cheats, honest }) => [...cheats, ...honest]);
    expect(all.length).toBeGreaterThan(450);
    for (const { name, files } of all) {
      expect({ name, same: Object.values(files).every(([before, after]) => before === after) }).toEqual({
        name,
        same: false,
      });
    }
  });

  it("calls most cheats weakened by what is read alone, and is printed by the bench", () => {
    const sum = (count: (one: ReturnType<typeof judged>[number]) => number) =>
      judged().reduce((total, one) => total + count(one), 0);
    expect(1 - sum((one) => one.shownOnly.length) / sum((one) => one.cheats)).toBeGreaterThan(0.75);
    expect(evidenceTable()).toMatch(/\| all \| \d+ \| 100\.0% \| \d+\.\d% \| \d+ \| 0 \| 100\.0% \|/);
  });
});
