/**
 * Writes changed contents as objects, and the tree that has them in place of the base's. Everything goes to git over its standard
 * input: it is given no file and no folder to look at.
 */
import { join } from "node:path";
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

export interface StoreOrder {
  readonly control: ControlEdge;
  /** The commit that the change is against. */
  readonly base: Sha;
  readonly entries: readonly Entry[];
  readonly gone: readonly string[];
  /** An empty folder of our own. */
  readonly folder: string;
}

export type Stored =
  | { readonly kind: "tree"; readonly tree: Sha }
  /** Git itself will not have this path. */
  | { readonly kind: "refused"; readonly path: string };

/** @throws Problem `git-failed` */
export async function storeTree(order: StoreOrder): Promise<Stored> {
  // Git's word on the paths comes first: writing the tree may have failed over the very same path.
  const [refused, tree] = await Promise.allSettled([refusedPath(order), writtenTree(order)]);
  if (refused.status === "rejected") throw refused.reason;
  if (refused.value !== undefined) return { kind: "refused", path: refused.value };
  if (tree.status === "rejected") throw tree.reason;
  return { kind: "tree", tree: tree.value };
}

/** The first path that git holds to be dangerous. It says so of what enters an index, and `fast-import` not in every version. */
async function refusedPath({ control, entries, gone, folder }: StoreOrder): Promise<string | undefined> {
  const none = "0".repeat(control.format === "sha1" ? 40 : 64);
  const lines = [
    ...gone.map((path) => `0 ${none}\t${path}\0`),
    ...entries.map((entry) => `${entry.mode} ${entry.id}\t${entry.path}\0`),
  ];
  if (lines.length === 0) return undefined;
  const args = ["update-index", "-z", "--index-info"];
  const index = join(folder, "index");
  const input = Buffer.from(lines.join(""), "latin1");
  const end = await control.git.run({ gitDir: control.dir, index, args, input });
  // Git passes over such a path, says so, and ends with 0.
  const passedOver = /^Ignoring path (.*)$/m.exec(end.stderr)?.[1];
  if (passedOver !== undefined) return Buffer.from(passedOver).toString("latin1");
  if (end.code !== 0 || end.stderr !== "") throw failure(args, end);
  return undefined;
}

/** No index: to write one with all paths takes longer than all the rest. */
async function writtenTree({ control, base, entries, gone }: StoreOrder): Promise<Sha> {
  const contents = new Map(entries.map((entry) => [entry.id, entry.bytes]));
  const input = [
    ...[...contents.values()].flatMap((bytes) => [`blob\ndata ${bytes.length}\n`, bytes, "\n"]),
    // The commit only brings the tree about, and the branch is taken back before it has been written.
    `commit ${BRANCH}\ncommitter <> 0 +0000\ndata 0\nfrom ${base}\n`,
    ...gone.map((path) => `D ${quoted(path)}\n`),
    // By our own id, so that git fails if it stored other contents than the ones that were read.
    ...entries.map(({ mode, id, path }) => `M ${mode} ${id} ${quoted(path)}\n`),
    `ls ""\nreset ${BRANCH}\n`,
  ];
  const answer = await control.git.read({
    gitDir: control.dir,
    args: ["fast-import", "--quiet", "--depth=0"],
    // Otherwise few objects are packed, and unpacked again by another process.
    config: ["fastimport.unpackLimit=0"],
    input: Buffer.concat(input.map((part) => (typeof part === "string" ? Buffer.from(part) : part))),
  });
  return sha(/^040000 tree ([0-9a-f]+)\t$/m.exec(answer.toString())?.[1] ?? "");
}

const BRANCH = "refs/gatehouse/import";

/** A path must not end its line: of all but the plainest bytes, the stream has the numbers. */
function quoted(path: string): string {
  const bytes = path.replace(/[^\w./-]/g, (byte) => `\\${byte.charCodeAt(0).toString(8).padStart(3, "0")}`);
  return `"${bytes}"`;
}
