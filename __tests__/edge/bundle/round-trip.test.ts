import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bundled } from "../../../src/bundle/leave.ts";
import { journalName, manifestName } from "../../../src/bundle/manifest.ts";
import { createBundle } from "../../../src/edge/bundle/folder.ts";
import { checkoutTree } from "../../../src/edge/git/checkout.ts";
import { createLocalControl } from "../../../src/edge/git/control.ts";
import { importTree } from "../../../src/edge/importer/importer.ts";
import { clock, commitAll, git, program, repository, temporary } from "../git/scene.ts";
import { file, link, step } from "../importer/arbitrary-work.ts";
import { take } from "../importer/honest-work.ts";

const runs = { numRuns: Number(process.env.GATEHOUSE_RUNS ?? 12) };
const plain = { redact: (text: string) => text };

it("carries honest work of every kind to the same tree", async () => {
  const folder = repository();
  const control = await createLocalControl({
    git: program,
    clock,
    repository: folder,
    dir: join(temporary(), "control"),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(file, link), { maxLength: 12 }),
      fc.array(step, { minLength: 2, maxLength: 14 }),
      async (before, after) => {
        git(folder, "rm", "-r", "-f", "--quiet", "--ignore-unmatch", ".");
        git(folder, "clean", "-ffdxq");
        for (const one of before) take(folder, one);
        const base = commitAll(folder, "base");
        const dir = join(temporary(), "tree");
        const checkout = await checkoutTree({ control, commit: base, dir });
        for (const one of after) take(dir, one);
        const captured = await importTree({ control, dir, base, checkout });
        if (captured.kind !== "tree") throw new Error("The importer refused honest work.");
        const { change, contents } = bundled(await control.change(base, captured.tree));
        const record = temporary();
        const left = await createBundle({ control, record, given: undefined, ...plain }).leave(
          new Map<string, string | Uint8Array>([
            [manifestName, "{}"],
            [journalName, "{}"],
            ...contents.map((bytes, at) => [String(at), bytes] as const),
          ]),
        );
        const bundle = createBundle({ control, record: temporary(), given: left, ...plain });
        expect(await bundle.open()).toEqual({ kind: "open", manifest: "{}", journal: "{}" });
        expect(await bundle.capture(base, change)).toEqual(captured);
      },
    ),
    runs,
  );
}, 600_000);

/** Parts that mean something to somebody, and noise. */
const part = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "",
    ".git",
    ".GIT",
    "git~1",
    ".g\u200cit",
    "a",
    "A",
    "b",
    "a.txt",
    "HEAD",
    "refs",
    "\0",
    "ü",
    "\u202e",
  ),
  fc.string({ unit: "binary", maxLength: 4 }).map((text) => text.toWellFormed()),
);
const anyPath = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/") || "/");
const modes = ["100644", "100755", "120000"] as const;

it("makes of whatever paths either a tree that has just these, or findings; nothing is thrown and nothing is written", async () => {
  const folder = repository({ "a.txt": "a\n", "b/c.txt": "c\n", "d/HEAD": "x\n" });
  const control = await createLocalControl({
    git: program,
    clock,
    repository: folder,
    dir: join(temporary(), "control"),
  });
  const base = commitAll(folder, "base");
  const around = temporary();
  const given = join(around, "bundle");
  writeFileSync(join(around, "canary"), "");
  let trees = 0;
  const honest = { path: "e/new.txt", mode: modes[0], content: "x\n" };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ path: anyPath, mode: fc.constantFrom(...modes), content: anyPath }), {
        maxLength: 4,
      }),
      fc.subarray(["a.txt", "b/c.txt", "d/HEAD", "nothing", "../a.txt"]),
      async (entries, deleted) => {
        rmSync(given, { recursive: true, force: true });
        mkdirSync(given);
        for (const name of [manifestName, journalName]) writeFileSync(join(given, name), "{}");
        for (const [at, { content }] of entries.entries()) writeFileSync(join(given, String(at)), content);
        const bundle = createBundle({ control, record: around, given, ...plain });
        await bundle.open();
        const changed = entries.map(({ path, mode }, at) => ({ path, mode, file: String(at) }));
        const captured = await bundle.capture(base, { tree: base, changed, deleted });
        expect(readdirSync(around).sort()).toEqual(["bundle", "canary"]);
        if (captured.kind === "refused") {
          expect(captured.findings.length).toBeGreaterThan(0);
          return;
        }
        trees += 1;
        const { files } = await control.change(base, captured.tree);
        const named = new Set([...changed.map(({ path }) => path), ...deleted]);
        expect(files.filter(({ path }) => !named.has(path))).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.GATEHOUSE_RUNS ?? 60), examples: [[[honest], ["a.txt"]]] },
  );
  expect(trees).toBeGreaterThan(0);
});
