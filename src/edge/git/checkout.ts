/**
 * Writes a commit's files into a folder of our own, and remembers what the file system said of each, so that the importer
 * need not read again what nobody touched. Never used on a folder that untrusted code has written to.
 */
import { randomBytes } from "node:crypto";
import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats, unlinkSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Problem } from "../../problem.ts";
import type { Sha } from "../../words.ts";
import type { ControlEdge } from "./control.ts";
import { IndexFile } from "./index-file.ts";

export interface Checkout {
  /** Absolute. */
  readonly dir: string;
  readonly commit: Sha;
  /** Each path with its object, and what `lstat` said when it was written. */
  readonly entries: IndexFile;
  /** What changed at or after this time (`ctimeMs` of the tree's own file system) may have been changed by others. */
  readonly settled: number;
  /** The private index file; it is given up with the control repository. */
  readonly index: string;
  /** The folder itself, so that another one in its place is noticed. */
  readonly root: { readonly dev: number; readonly ino: number };
}

export interface CheckoutOrder {
  readonly control: ControlEdge;
  readonly commit: Sha;
  /** Absolute; must not exist or be empty. */
  readonly dir: string;
  /** Processes that write files; by default one for each core, at most 4. */
  readonly workers?: number;
}

/**
 * The bytes on disk are the bytes of the blobs. Submodules are empty folders.
 * @throws Problem `git-failed`
 */
export async function checkoutTree({ control, commit, dir, workers }: CheckoutOrder): Promise<Checkout> {
  await mkdir(dir, { recursive: true });
  if ((await readdir(dir)).length > 0) {
    throw new Problem("git-failed", `The folder ${dir} for the checkout is not empty.`);
  }
  const index = join(await control.scratch("index"), "index");
  await control.git.read({
    gitDir: control.dir,
    workTree: dir,
    index,
    args: ["read-tree", "-m", "-u", "--no-recurse-submodules", "--end-of-options", commit],
    config: [`checkout.workers=${workers ?? Math.min(availableParallelism(), 4)}`],
  });
  return await recorded(control, commit, dir, index);
}

/**
 * Turns a checkout that nobody has touched into one of another commit, by writing and deleting only what differs.
 * The given checkout must not be used again.
 * @throws Problem `git-failed`
 */
export async function advanceCheckout(order: {
  readonly control: ControlEdge;
  readonly checkout: Checkout;
  readonly commit: Sha;
}): Promise<Checkout> {
  const { control, checkout, commit } = order;
  await control.git.read({
    gitDir: control.dir,
    workTree: checkout.dir,
    index: checkout.index,
    args: ["read-tree", "-m", "-u", "--no-recurse-submodules", "--end-of-options", checkout.commit, commit],
  });
  return await recorded(control, commit, checkout.dir, checkout.index);
}

async function recorded(control: ControlEdge, commit: Sha, dir: string, index: string): Promise<Checkout> {
  const root = lstatSync(dir);
  return {
    dir,
    commit,
    index,
    settled: probe(dir).ctimeMs,
    entries: new IndexFile(await readFile(index), control.format),
    root: { dev: root.dev, ino: root.ino },
  };
}

/** Asks the tree's own file system what time it is: another file system may count in other ticks. */
function probe(dir: string): Stats {
  const path = join(dir, `.gatehouse-${randomBytes(12).toString("hex")}`);
  const file = openSync(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    return fstatSync(file);
  } finally {
    closeSync(file);
    unlinkSync(path);
  }
}

/** The index of a commit without any checkout: every file has to be read. */
export async function indexOf(control: ControlEdge, commit: Sha, index: string): Promise<IndexFile> {
  await control.git.read({
    gitDir: control.dir,
    index,
    args: ["read-tree", "--no-recurse-submodules", "--end-of-options", commit],
  });
  return new IndexFile(await readFile(index), control.format);
}
