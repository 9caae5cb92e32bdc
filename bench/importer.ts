/** Our importer against `git add -A` and `write-tree`, on a checkout of 30,000 files of which a hundred were changed. */
import { execFile } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { checkoutTree } from "../src/edge/git/checkout.ts";
import { createLocalControl } from "../src/edge/git/control.ts";
import { findGit } from "../src/edge/git/git.ts";
import { importTree } from "../src/edge/importer/importer.ts";
import { inTurn, type Row, ratioRow } from "./measure.ts";
import { generated } from "./repositories.ts";

const files = 30_000;
const changed = 100;

export async function importerRows(): Promise<readonly Row[]> {
  const root = mkdtempSync(path.join(os.tmpdir(), "gatehouse-bench-"));
  try {
    const repository = path.join(root, "repository.git");
    mkdirSync(repository);
    await promisify(execFile)("git", ["init", "--quiet", "--bare", "-b", "main", repository]);
    generated(files)(repository);
    const control = await createLocalControl({
      git: findGit(process.env),
      dir: path.join(root, "control"),
      clock: { now: () => Date.now() },
      repository,
    });
    const { base } = await control.fetch(undefined, "agent/");
    const dir = path.join(root, "tree");
    const checkout = await checkoutTree({ control, commit: base.commit, dir });
    const paths = [...checkout.entries.entries.keys()].slice(0, changed);
    for (const name of paths) appendFileSync(path.join(dir, name), "changed\n");
    const index = path.join(root, "index");
    const env = { ...process.env, GIT_DIR: control.dir, GIT_WORK_TREE: dir, GIT_INDEX_FILE: index };
    const git = (...args: string[]) => promisify(execFile)("git", args, { env });
    let expected = "";
    const measured = await inTurn(5, {
      git: async () => {
        copyFileSync(checkout.index, index);
        const start = performance.now();
        await git("add", "-A");
        expected = (await git("write-tree")).stdout.trim();
        return performance.now() - start;
      },
      ours: async () => {
        const start = performance.now();
        const captured = await importTree({ control, dir, base: base.commit, checkout });
        const time = performance.now() - start;
        if (captured.kind !== "tree" || captured.tree !== expected)
          throw new Error("another tree than git's");
        return time;
      },
    });
    const what = `importer, ${files} files, ${changed} changed, without an overlay, against \`git add -A\``;
    return [ratioRow(what, measured.ours, measured.git, 1.5)];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
