import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanceCheckout, checkoutTree } from "../../../src/edge/git/checkout.ts";
import { createLocalControl } from "../../../src/edge/git/control.ts";
import { importTree } from "../../../src/edge/importer/importer.ts";
import { clock, commitAll, git, gitWith, program, repository, temporary } from "../git/scene.ts";
import { file, link, step } from "./arbitrary-work.ts";
import { hasCircle, take } from "./honest-work.ts";

describe("importTree", () => {
  it("gives the tree that `git add -A` gives, for honest work of every kind", async () => {
    const folder = repository();
    const order = { git: program, clock, repository: folder };
    const control = await createLocalControl({ ...order, dir: join(temporary(), "control") });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(file, link), { maxLength: 12 }),
        fc.array(step, { minLength: 4, maxLength: 18 }),
        async (before, after) => {
          run += 1;
          git(folder, "rm", "-r", "-f", "--quiet", "--ignore-unmatch", ".");
          git(folder, "clean", "-ffdxq");
          for (const one of before) take(folder, one);
          // Some tracked files are ignored: they were added by force.
          git(folder, "add", "-A", "-f");
          git(folder, "commit", "--quiet", "--allow-empty", "-m", `base ${run}`);
          const base = commitAll(folder, "again");
          const dir = join(temporary(), "tree");
          const checkout = await checkoutTree({ control, commit: base, dir });
          for (const one of after) take(dir, one);
          fc.pre(!hasCircle(dir));
          const index = {
            GIT_INDEX_FILE: join(temporary(), "index"),
            GIT_DIR: join(folder, ".git"),
            GIT_WORK_TREE: dir,
          };
          gitWith(dir, index, undefined, "read-tree", base);
          gitWith(dir, index, undefined, "add", "-A");
          const expected = gitWith(dir, index, undefined, "write-tree");
          expect(await importTree({ control, dir, base, checkout })).toEqual({
            kind: "tree",
            tree: expected,
          });
          expect(await importTree({ control, dir, base })).toEqual({ kind: "tree", tree: expected });
          // A second attempt goes on from there, against the same base.
          take(dir, { kind: "file", path: "second", text: `${run}\n`, run: false });
          gitWith(dir, index, undefined, "add", "-A");
          const second = gitWith(dir, index, undefined, "write-tree");
          expect(await importTree({ control, dir, base, checkout })).toEqual({ kind: "tree", tree: second });
        },
      ),
      { numRuns: Number(process.env.GATEHOUSE_RUNS ?? 15) },
    );
  }, 600_000);

  it("gives the base's tree for a tree that nobody touched, and for one that was only read and written back", async () => {
    const folder = repository({ "a.txt": "a\n", "b/c.txt": "c\n" });
    const order = { git: program, clock, repository: folder };
    const control = await createLocalControl({ ...order, dir: join(temporary(), "control") });
    const { base } = await control.fetch(undefined, "agent/");
    const checkout = await checkoutTree({ control, commit: base.commit, dir: join(temporary(), "tree") });
    const { dir } = checkout;
    const same = { kind: "tree", tree: base.tree };
    expect(await importTree({ control, dir, base: base.commit, checkout })).toEqual(same);
    writeFileSync(join(dir, "a.txt"), "a\n");
    mkdirSync(join(dir, "empty"));
    expect(await importTree({ control, dir, base: base.commit, checkout })).toEqual(same);
    const next = await advanceCheckout({ control, checkout, commit: base.commit });
    expect(await importTree({ control, dir, base: base.commit, checkout: next })).toEqual(same);
  });
});
