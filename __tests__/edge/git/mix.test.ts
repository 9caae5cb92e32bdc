import { symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Control } from "../../../src/edge/git/control.ts";
import type { Sha } from "../../../src/words.ts";
import { commitAll, controlOf, git, repository, write } from "./scene.ts";

/** Two commits: `old`, and `now` in which a file was changed, one deleted, one added, one became a link, one a folder. */
async function twoTrees(): Promise<{ made: Control; old: Sha; now: Sha }> {
  const folder = repository({
    "kept.txt": "kept\n",
    "changed.txt": "old\n",
    "deleted ü.txt": "gone\n",
    "link.sh": "#!/bin/sh\n",
    thing: "a file\n",
    "[x]*": "old\n",
  });
  const first = git(folder, "rev-parse", "HEAD^{tree}");
  for (const path of ["deleted ü.txt", "link.sh", "thing"]) unlinkSync(join(folder, path));
  symlinkSync("kept.txt", join(folder, "link.sh"));
  write(folder, {
    "changed.txt": "new\n",
    "added.txt": "new\n",
    "thing/inside.txt": "new\n",
    "[x]*": "new\n",
  });
  const made = await controlOf(folder);
  commitAll(folder, "second");
  await made.fetch(undefined, "agent/none-");
  return { made, old: first as Sha, now: git(folder, "rev-parse", "HEAD^{tree}") as Sha };
}

function listing({ dir }: Control, tree: Sha): readonly string[] {
  return git(
    dir,
    "--git-dir=.",
    "-c",
    "core.quotePath=false",
    "ls-tree",
    "-r",
    "--format=%(objectmode) %(path)",
    tree,
  ).split("\n");
}

describe("mix", () => {
  it("gives the one tree with some paths of the other, whatever became of them", async () => {
    const { made, old, now } = await twoTrees();
    const paths = ["changed.txt", "deleted ü.txt", "added.txt", "link.sh"];
    const mixed = await made.mix({ tree: now, from: old, paths });
    expect(listing(made, mixed)).toEqual([
      "100644 [x]*",
      "100644 changed.txt",
      "100644 deleted ü.txt",
      "100644 kept.txt",
      "100644 link.sh",
      "100644 thing/inside.txt",
    ]);
    expect((await made.change(old, mixed)).files.map(({ path }) => path)).toEqual([
      "[x]*",
      "thing",
      "thing/inside.txt",
    ]);
  });

  it("gives back the whole other tree when every path that differs is named, and the tree itself when none is", async () => {
    const { made, old, now } = await twoTrees();
    const all = (await made.change(old, now)).files.map(({ path }) => path);
    expect(await made.mix({ tree: now, from: old, paths: all })).toBe(old);
    expect(await made.mix({ tree: old, from: now, paths: all })).toBe(now);
    expect(await made.mix({ tree: now, from: old, paths: ["kept.txt", "nowhere.txt", "*"] })).toBe(now);
  });

  it("lets a file take the place of a folder that was not named", async () => {
    const { made, old, now } = await twoTrees();
    const mixed = await made.mix({ tree: now, from: old, paths: ["thing"] });
    expect(listing(made, mixed)).toContain("100644 thing");
    expect(listing(made, mixed).join("\n")).not.toContain("inside.txt");
  });
});
