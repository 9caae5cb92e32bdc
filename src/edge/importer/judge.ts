/**
 * Decides whether the changed files may enter the tree, by their names, by where links lead, and by what the base says of
 * submodules and LFS. It writes nothing; what may not enter becomes a finding.
 */
import { readBlobs } from "../git/change.ts";
import type { ControlEdge } from "../git/control.ts";
import type { IndexFile } from "../git/index-file.ts";
import { foldersAbove, shown } from "./byte-path.ts";
import type { Findings } from "./findings.ts";
import { keptInLfs } from "./lfs.ts";
import { type LinkFault, linkFault } from "./links.ts";
import { collisions, embeddedRepositories, nameFault } from "./names.ts";
import type { Entry } from "./store.ts";

export interface TreeChange {
  readonly entries: readonly Entry[];
  /** Paths of the base that are not in the tree any more. */
  readonly gone: readonly string[];
}

export interface JudgeOrder {
  readonly control: ControlEdge;
  readonly base: IndexFile;
  readonly change: TreeChange;
  readonly findings: Findings;
  /** An empty folder of our own. */
  readonly scratch: string;
}

const LINK = 0o120000;
const GITLINK = 0o160000;

/** @throws Problem `git-failed` */
export async function judge(order: JudgeOrder): Promise<void> {
  const { base, change, findings } = order;
  if (change.entries.length === 0 && change.gone.length === 0) return;
  const changed = change.entries.map((entry) => entry.path);
  const fresh = changed.filter((path) => !base.entries.has(path));
  for (const path of fresh) {
    const fault = nameFault(path);
    if (fault !== undefined) findings.add(path, fault.what, fault.cure);
  }
  if (changed.length > 0) judgeTree(order, changed, fresh);
  await judgeLinks(order);
  await judgeLfs(order);
}

function judgeTree({ base, change, findings }: JudgeOrder, changed: string[], fresh: string[]): void {
  const gone = new Set(change.gone);
  const tree = [...base.entries.keys(), ...fresh].filter((path) => !gone.has(path));
  if (fresh.length > 0) {
    for (const [path, other] of collisions(fresh, tree)) {
      const what = `its path differs only in case from \`${shown(other)}\``;
      findings.add(path, what, "Give it a name that stays apart on systems that ignore case.");
    }
    const files = new Set(fresh);
    for (const [path, entry] of base.entries) {
      if (entry.mode === GITLINK && foldersAbove(path).some((folder) => files.has(folder))) {
        findings.add(path, "a file took the place of a submodule", "Leave submodules where they are.");
      }
    }
  }
  for (const folder of embeddedRepositories(changed, tree)) {
    const what =
      "the folder is a bare git repository, whose configuration git would obey for whoever enters it";
    findings.add(folder, what, "Pack test repositories into an archive.");
  }
}

async function judgeLinks({ control, base, change, findings }: JudgeOrder): Promise<void> {
  const changed = new Map(change.entries.map((entry) => [entry.path, entry]));
  const wasLink = (path: string): boolean => base.entries.get(path)?.mode === LINK;
  const isAboutLinks = change.entries.some((entry) => entry.mode === "120000" || wasLink(entry.path));
  if (!isAboutLinks && !change.gone.some(wasLink)) return;
  const before = await baseLinks(control, base);
  const after = new Map(before);
  for (const path of change.gone) after.delete(path);
  for (const { path, mode, bytes } of change.entries) {
    if (mode === "120000") after.set(path, bytes.toString("latin1"));
    else after.delete(path);
  }
  for (const [path, target] of after) {
    const fault = linkFault(path, target, after);
    if (fault === undefined) continue;
    if (changed.has(path)) {
      findings.add(
        path,
        `the link leads ${WAYS[fault]}`,
        "Let links lead to files of the tree, by relative paths.",
      );
    } else if (linkFault(path, target, before) === undefined) {
      const what = `the change makes this link lead ${WAYS[fault]}`;
      findings.add(path, what, "Leave the links and folders on its way as they were.");
    }
  }
}

const WAYS: Readonly<Record<LinkFault, string>> = {
  absolute: "to an absolute path",
  escapes: "out of the tree",
  "dot-git": "into `.git`",
};

async function baseLinks(control: ControlEdge, base: IndexFile): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [path, entry] of base.entries) if (entry.mode === LINK) ids.set(path, base.idOf(entry));
  const targets = await readBlobs(control, [...ids.values()]);
  return new Map([...ids].map(([path, id]) => [path, targets.get(id)?.toString("latin1") ?? ""]));
}

async function judgeLfs({ control, base, change, findings, scratch }: JudgeOrder): Promise<void> {
  const rewritten = change.entries.filter(({ path, id }) => {
    const before = base.entries.get(path);
    return before === undefined || base.idOf(before) !== id;
  });
  const paths = rewritten.map((entry) => entry.path);
  for (const path of await keptInLfs(control, base, paths, scratch)) {
    findings.add(
      path,
      "it was changed, and files kept in Git LFS are not supported yet",
      "Leave the files that `.gitattributes` hands to LFS as they are.",
    );
  }
}
