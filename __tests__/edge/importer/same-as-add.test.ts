import { chmodSync, lstatSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanceCheckout, checkoutTree } from "../../../src/edge/git/checkout.ts";
import { createLocalControl } from "../../../src/edge/git/control.ts";
import { importTree } from "../../../src/edge/importer/importer.ts";
import { clock, commitAll, git, gitWith, program, repository, temporary } from "../git/scene.ts";

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("a", "b", "c", "keep", "a.log") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        "ü",
        "日本",
        "-x",
        "#x",
        "!x",
        "[b]",
        "star*",
        ":(top)x",
        "back\\slash",
        ".hidden",
        "sp ace",
        'q"uote',
        "tail ",
      ],
    ),
  },
);
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
const rule = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "a",
      "b/",
      "/c",
      "*.log",
      "!a.log",
      "a/*",
      "!a/keep",
      "*",
      "!*/",
      "!keep",
      "a/b",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        "ü",
        "**/c",
        "\\#x",
        "sp ace",
        "!b/",
        "tail\\ ",
        "[b]",
        "c/b",
        "# note",
        "",
        "a/**/b",
        "/a/b/",
        ":(top)x",
        "back\\\\slash",
      ],
    ),
  },
);

type Step =
  | { readonly kind: "file"; readonly path: string; readonly text: string; readonly run: boolean }
  | { readonly kind: "link"; readonly path: string; readonly to: string }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "move"; readonly path: string; readonly to: string }
  | { readonly kind: "mode"; readonly path: string }
  | { readonly kind: "ignore"; readonly folder: string; readonly rules: readonly string[] }
  | { readonly kind: "folder"; readonly path: string };

const text = fc.constantFrom("", "1\n", "2\n", "a\r\nb\r\n", "no end", "\0\xff");
const file = fc.record({ kind: fc.constant("file" as const), path, text, run: fc.boolean() });
const link = fc.record({ kind: fc.constant("link" as const), path, to: path });
const ignore = fc.record({
  kind: fc.constant("ignore" as const),
  folder: fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 1, arbitrary: path }),
  rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: file },
  { weight: 2, arbitrary: link },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("remove" as const), path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move" as const), path, to: path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("mode" as const), path }) },
  { weight: 3, arbitrary: ignore },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("folder" as const), path }) },
);

/** Makes way: nothing that is no folder may stand above the path. */
function clear(root: string, path: string): string {
  const whole = join(root, path);
  const parts = path.split("/").slice(0, -1);
  for (let i = 1; i <= parts.length; i += 1) {
    const above = join(root, ...parts.slice(0, i));
    const stats = lstatSync(above, { throwIfNoEntry: false });
    if (stats !== undefined && !stats.isDirectory()) rmSync(above);
  }
  mkdirSync(dirname(whole), { recursive: true });
  rmSync(whole, { recursive: true, force: true });
  return whole;
}

function take(root: string, step: Step): void {
  switch (step.kind) {
    case "file":
      writeFileSync(clear(root, step.path), step.text, { mode: step.run ? 0o755 : 0o644 });
      return;
    case "link":
      symlinkSync(step.to, clear(root, step.path));
      return;
    case "remove":
      if (isReached(root, step.path)) rmSync(join(root, step.path), { recursive: true, force: true });
      return;
    case "move":
      if (!isReached(root, step.path) || `${step.to}/`.startsWith(`${step.path}/`)) return;
      if (`${step.path}/`.startsWith(`${step.to}/`)) return;
      renameSync(join(root, step.path), clear(root, step.to));
      return;
    case "mode": {
      const whole = join(root, step.path);
      if (isReached(root, step.path) && lstatSync(whole).isFile())
        chmodSync(whole, lstatSync(whole).mode ^ 0o111);
      return;
    }
    case "ignore":
      if (step.folder === "") rmSync(join(root, ".gitignore"), { recursive: true, force: true });
      writeFileSync(clear(root, join(step.folder, ".gitignore")), step.rules.join("\n"));
      return;
    case "folder":
      mkdirSync(clear(root, step.path));
      return;
    default:
      step satisfies never;
  }
}

/** The path leads there through folders only, and not through links. */
function isReached(root: string, path: string): boolean {
  const parts = path.split("/").slice(0, -1);
  for (let i = 1; i <= parts.length; i += 1) {
    const above = join(root, ...parts.slice(0, i));
    if (lstatSync(above, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  }
  return lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
}

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
  });

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
