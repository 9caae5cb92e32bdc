/**
 * Turns the files of a bundle into a tree over the commit that it starts from, by the importer's own rules. Every path is a
 * claim: it is never joined to a folder on disk, only judged and written into an index.
 */
import type { Stats } from "node:fs";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BundledChange } from "../../bundle/manifest.ts";
import type { Captured } from "../../change/change.ts";
import type { Sha } from "../../words.ts";
import { indexOf } from "../git/checkout.ts";
import { type ControlEdge, withScratch } from "../git/control.ts";
import type { IndexFile } from "../git/index-file.ts";
import { foldersAbove } from "../importer/byte-path.ts";
import { blobId, readRegular } from "../importer/content.ts";
import { Findings } from "../importer/findings.ts";
import { IMPORT_LIMITS } from "../importer/importer.ts";
import { judge } from "../importer/judge.ts";
import { isDotGit, sizeFault } from "../importer/names.ts";
import { type Entry, storeTree } from "../importer/store.ts";

export interface BundleImport {
  readonly control: ControlEdge;
  /** Absolute. */
  readonly folder: string;
  /** What `lstat` said of each of its files. */
  readonly seen: ReadonlyMap<string, Stats>;
  readonly start: Sha;
  readonly change: BundledChange;
}

const GITLINK = 0o160000;
const forged = "Nothing of the bundle was used; look at the job that left it.";

/** @throws Problem `git-failed` */
export async function importBundle({
  control,
  folder,
  seen,
  start,
  change,
}: BundleImport): Promise<Captured> {
  const findings = new Findings();
  const refused = (): Captured => ({ kind: "refused", findings: findings.list() });
  return await withScratch(control, "bundle", async (scratch) => {
    const base = await indexOf(control, start, join(scratch, "base-index"));
    const named = change.changed.map((entry) => ({ ...entry, path: bytesOf(entry.path) }));
    const gone = change.deleted.map(bytesOf);
    judgeNames(base, named, gone, findings);
    judgeFiles(seen, named, findings);
    if (findings.count > 0) return refused();
    const entries: Entry[] = [];
    for (const { path, mode, file } of named) {
      const read = readRegular(folder, file, seen.get(file), IMPORT_LIMITS.fileBytes);
      if (read.kind === "refused") findings.add(path, `file ${file} of the bundle: ${read.why}`, forged);
      else if (
        mode === "120000" &&
        (read.bytes.length === 0 || read.bytes.length > 4_096 || read.bytes.includes(0))
      )
        findings.add(path, "the link has no target that a link can have", forged);
      else entries.push({ path, mode, id: blobId(read.bytes, control.format), bytes: read.bytes });
    }
    if (findings.count > 0) return refused();
    const own = (name: string): string => {
      const made = join(scratch, name);
      mkdirSync(made, { mode: 0o700 });
      return made;
    };
    await judge({ control, base, change: { entries, gone }, findings, scratch: own("lfs") });
    if (findings.count > 0) return refused();
    const stored = await storeTree({ control, base: start, entries, gone, folder: own("store") });
    if (stored.kind === "tree") return stored;
    findings.add(stored.path, "git itself holds this path to be dangerous", forged);
    return refused();
  });
}

/** What a walk through real folders could never have found, and so no other rule looks for. */
function judgeNames(
  base: IndexFile,
  changed: readonly { readonly path: string }[],
  gone: readonly string[],
  findings: Findings,
): void {
  const paths = [...changed.map(({ path }) => path), ...gone];
  const once = new Set<string>();
  for (const path of paths) {
    if (once.has(path)) findings.add(path, "the bundle names the path twice", forged);
    once.add(path);
    const parts = path.split("/");
    if (parts.some((part) => part === "" || part === "." || part === ".." || part.includes("\0"))) {
      findings.add(path, "it is no path of a tree", forged);
    } else if (parts.some(isDotGit)) {
      findings.add(path, "some systems take this name for `.git`", forged);
    }
    const fault = base.entries.has(path) ? undefined : sizeFault(path);
    if (fault !== undefined) findings.add(path, fault.what, fault.cure);
    if (base.entries.get(path)?.mode === GITLINK) findings.add(path, "it is a submodule", forged);
  }
  for (const path of gone) {
    if (!base.entries.has(path)) findings.add(path, "the bundle deletes what is not there", forged);
  }
  const without = new Set(gone);
  const tree = new Set(
    [...base.entries.keys(), ...changed.map(({ path }) => path)].filter((path) => !without.has(path)),
  );
  const fresh = new Set(changed.map(({ path }) => path));
  for (const path of tree) {
    for (const above of foldersAbove(path)) {
      if (tree.has(above) && (fresh.has(above) || fresh.has(path))) {
        findings.add(path, "it lies in a folder that is a file", forged);
      }
    }
  }
}

function judgeFiles(
  seen: ReadonlyMap<string, Stats>,
  changed: readonly { readonly path: string; readonly file: string }[],
  findings: Findings,
): void {
  const used = new Set<string>();
  for (const { path, file } of changed) {
    if (!seen.has(file)) findings.add(path, `the bundle has no file ${file}`, forged);
    if (used.has(file)) findings.add(path, `the bundle uses file ${file} twice`, forged);
    used.add(file);
  }
  const extra = [...seen.keys()].filter((name) => /^\d/.test(name) && !used.has(name));
  if (extra.length > 0)
    findings.add(undefined, `the manifest does not name file ${extra[0]} of the bundle`, forged);
}

/** As the importer knows paths: each character is one byte. */
function bytesOf(path: string): string {
  return Buffer.from(path, "utf8").toString("latin1");
}
