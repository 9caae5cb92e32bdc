/**
 * Turns an untrusted tree of files into a tree object, in place of `git add`. It takes what honest work leaves behind and
 * refuses the rest by name; no git process ever sees the tree, and nothing is silently left out but what is ignored.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Captured } from "../../change/change.ts";
import { Problem } from "../../problem.ts";
import type { Sha } from "../../words.ts";
import { type Checkout, indexOf } from "../git/checkout.ts";
import { type ControlEdge, withScratch } from "../git/control.ts";
import { lstatIfThere } from "../lstat.ts";
import { changedEntries } from "./changed.ts";
import { Findings } from "./findings.ts";
import { IgnoreRules } from "./ignore.ts";
import { judge } from "./judge.ts";
import { Layer, type LayerOrder } from "./layer.ts";
import { storeTree } from "./store.ts";
import { walkTree } from "./walk.ts";

export interface ImportLimits {
  /** Bytes of one changed file. */
  readonly fileBytes: number;
  /** Bytes of all changed files together. */
  readonly totalBytes: number;
  /** Files and folders that the base does not have; an ignored folder counts once. */
  readonly newEntries: number;
}

export const IMPORT_LIMITS: ImportLimits = {
  fileBytes: 10 * 1024 * 1024,
  totalBytes: 50 * 1024 * 1024,
  newEntries: 200_000,
};

export interface ImportOrder {
  readonly control: ControlEdge;
  /** The untrusted tree; nothing that wrote to it may be alive. Its root's `.git` is not looked at. */
  readonly dir: string;
  /** The commit that the tree was made from. */
  readonly base: Sha;
  /** The checkout that the tree was, when it was ours: then only touched files are read. */
  readonly checkout?: Checkout;
  /** Set when `dir` is the upper layer of an overlay: then only what the box wrote is there. */
  readonly layer?: LayerOrder;
  readonly limits?: ImportLimits;
}

/** @throws Problem `git-failed` and file system errors of our own folders; trouble in the tree is a finding */
export async function importTree(order: ImportOrder): Promise<Captured> {
  const { control, dir, base, checkout, limits = IMPORT_LIMITS } = order;
  if (checkout !== undefined && (checkout.commit !== base || checkout.dir !== dir)) {
    throw new Problem(
      "git-failed",
      "The checkout is of another commit or in another folder than the import.",
    );
  }
  const findings = new Findings();
  const root = lstatIfThere(dir);
  const isOurs =
    checkout === undefined || (root?.dev === checkout.root.dev && root.ino === checkout.root.ino);
  if (root?.isDirectory() !== true || !isOurs) {
    findings.add(undefined, "the tree's own folder was replaced", "Leave the folder that the work began in.");
    return { kind: "refused", findings: findings.list() };
  }
  return await withScratch(control, "import", async (scratch) => {
    const folder = (name: string): string => {
      const path = join(scratch, name);
      mkdirSync(path, { mode: 0o700 });
      return path;
    };
    const known = order.layer ?? checkout;
    const entries = known?.entries ?? (await indexOf(control, base, join(scratch, "base-index")));
    const layer = order.layer === undefined ? undefined : new Layer(order.layer);
    const beneath = (path: string) => layer?.rootBeneath(path);
    const walked = await walkTree({
      dir,
      base: entries,
      settled: checkout?.settled,
      layer,
      ignore: new IgnoreRules(control, dir, folder("ignore"), findings, beneath),
      findings,
      maxFresh: limits.newEntries,
    });
    const change = {
      entries: await changedEntries({ control, dir, base: entries, walked, limits, findings }),
      gone: walked.gone,
    };
    await judge({ control, base: entries, change, findings, scratch: folder("lfs") });
    if (findings.count > 0) return { kind: "refused", findings: findings.list() };
    const stored = await storeTree({ control, base, ...change, folder: folder("store") });
    if (stored.kind === "tree") return stored;
    findings.add(
      stored.path,
      "git itself holds this path to be dangerous",
      "Make it a plain file of another name.",
    );
    return { kind: "refused", findings: findings.list() };
  });
}
