/** Writes changed contents as objects, and the tree that has them in place of the base's. Only from copies of our own. */
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../../problem.ts";
import { type Sha, sha } from "../../words.ts";
import type { ControlEdge } from "../git/control.ts";
import { failure } from "../git/failure.ts";

/** What a path becomes. */
export interface Entry {
  readonly path: string;
  readonly mode: "100644" | "100755" | "120000";
  readonly id: Sha;
  readonly bytes: Buffer;
}

export type Stored =
  | { readonly kind: "tree"; readonly tree: Sha }
  /** Git itself will not have this path. */
  | { readonly kind: "refused"; readonly path: string };

/** @param folder an empty folder of our own. @throws Problem `git-failed` */
export async function storeTree(
  control: ControlEdge,
  baseIndex: string,
  change: { readonly entries: readonly Entry[]; readonly gone: readonly string[] },
  folder: string,
): Promise<Stored> {
  const index = join(folder, "index");
  copyFileSync(baseIndex, index);
  // The index names objects and does not ask for them; `write-tree` does.
  const [refused] = await Promise.all([
    stage(control, index, change),
    storeBlobs(control, change.entries, folder),
  ]);
  if (refused !== undefined) return refused;
  const tree = await control.git.read({ gitDir: control.dir, index, args: ["write-tree"] });
  return { kind: "tree", tree: sha(tree.toString().trim()) };
}

async function stage(
  control: ControlEdge,
  index: string,
  change: { readonly entries: readonly Entry[]; readonly gone: readonly string[] },
): Promise<Stored | undefined> {
  const none = "0".repeat(control.format === "sha1" ? 40 : 64);
  const lines = [
    ...change.gone.map((path) => `0 ${none}\t${path}\0`),
    ...change.entries.map((entry) => `${entry.mode} ${entry.id}\t${entry.path}\0`),
  ];
  if (lines.length === 0) return undefined;
  const args = ["update-index", "-z", "--index-info"];
  const input = Buffer.from(lines.join(""), "latin1");
  const end = await control.git.run({ gitDir: control.dir, index, args, input });
  // Git passes over a path that it holds to be dangerous, says so, and ends with 0.
  const passedOver = /^Ignoring path (.*)$/m.exec(end.stderr)?.[1];
  if (passedOver !== undefined) return { kind: "refused", path: Buffer.from(passedOver).toString("latin1") };
  if (end.code !== 0 || end.stderr !== "") throw failure(args, end);
  return undefined;
}

async function storeBlobs(control: ControlEdge, entries: readonly Entry[], folder: string): Promise<void> {
  const contents = [...new Map(entries.map((entry) => [entry.id, entry.bytes]))];
  if (contents.length === 0) return;
  const files = contents.map(([, bytes], i) => {
    const file = join(folder, String(i));
    writeFileSync(file, bytes, { mode: 0o600, flag: "wx" });
    return file;
  });
  const answer = await control.git.read({
    gitDir: control.dir,
    args: ["hash-object", "-w", "--no-filters", "--stdin-paths"],
    input: Buffer.from(files.map((file) => `${file}\n`).join("")),
  });
  if (answer.toString() !== contents.map(([id]) => `${id}\n`).join("")) {
    throw new Problem("git-failed", "git stored other contents than the ones that were read.");
  }
}
