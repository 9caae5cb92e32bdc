import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twoSides } from "../../src/evidence/two-sides.ts";
import type { Sha } from "../../src/words.ts";
import { added, deleted, file } from "../change/build.ts";
import { commitAll, controlOf, git, repository, write } from "../edge/git/scene.ts";

const text = fc
  .array(fc.constantFrom("a", "b", "c", "", "  d"), { maxLength: 12 })
  .map((lines) => lines.map((line) => `${line}\n`).join(""));
const linesOf = (content: string) => (content === "" ? [] : content.replace(/\n$/, "").split("\n"));

describe("twoSides", () => {
  it("gives back both texts of any change", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(twoSides(file("a.py", before, after))).toEqual({
          path: "a.py",
          before: linesOf(before),
          after: linesOf(after),
        });
      }),
    );
  });

  it("gives back both texts of git's own differences, with lines that moved", async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `line ${at % 7} ${at}`);
    const now = [
      ...lines.slice(40, 55),
      "new",
      ...lines.slice(3, 20),
      ...lines.slice(22, 40).reverse(),
      "end",
    ];
    const folder = repository({ "a.py": `${lines.join("\n")}\n`, "b.py": "gone" });
    const made = await controlOf(folder);
    const base = git(folder, "rev-parse", "HEAD^{tree}") as Sha;
    write(folder, { "a.py": now.join("\n"), "c.py": "new\r\n" });
    execFileSync("rm", ["b.py"], { cwd: folder });
    commitAll(folder, "second");
    await made.fetch(undefined, "agent/none-");
    const { files } = await made.change(base, git(folder, "rev-parse", "HEAD^{tree}") as Sha);
    expect(files.map(twoSides)).toEqual([
      { path: "a.py", before: lines, after: now },
      { path: "b.py", before: ["gone"], after: undefined },
      { path: "c.py", before: undefined, after: ["new"] },
    ]);
  });

  it("has no lines of a binary file, and no side where the file is not there", () => {
    expect(twoSides(file("a.bin", "\0a", "\0b"))).toMatchObject({ before: [], after: [] });
    expect(twoSides(added("a", "x\n"))).toMatchObject({ before: undefined, after: ["x"] });
    expect(twoSides(deleted("a", "x\n"))).toMatchObject({ before: ["x"], after: undefined });
  });
});
