/** The difference of a base and a tree, read from objects: modes, sizes, lines, contents, and the patch. Judges nothing. */
import type { Change, FileChange, Mode, TreeEntry } from "../../change/change.ts";
import { Problem } from "../../problem.ts";
import { type Sha, sha } from "../../words.ts";
import type { ControlEdge } from "./control.ts";
import { looksBinary, type PatchSection, parsePatch, parseRaw, type RawEntry } from "./diff.ts";

const DIFF = [
  "diff-tree",
  "-r",
  "--no-renames",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--ignore-submodules=none",
];

/** @param base a commit or a tree. @throws Problem `git-failed`, `git-output` */
export async function changeBetween(edge: ControlEdge, base: Sha, tree: Sha): Promise<Change> {
  const { git, dir } = edge;
  const [raw, patch] = await Promise.all([
    git.read({ gitDir: dir, args: [...DIFF, "--raw", "-z", "--no-abbrev", "--end-of-options", base, tree] }),
    git.read({
      gitDir: dir,
      args: [
        ...DIFF,
        "-p",
        "--binary",
        "--full-index",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--end-of-options",
        base,
        tree,
      ],
    }),
  ]);
  const entries = parseRaw(raw);
  const sections = parsePatch(patch)[Symbol.iterator]();
  const contents = await readBlobs(
    edge,
    entries.flatMap((entry) => [
      ...(hasBlob(entry.beforeMode) ? [entry.beforeId] : []),
      ...(hasBlob(entry.afterMode) ? [entry.afterId] : []),
    ]),
  );
  const files = entries.map((entry) => fileChange(entry, sectionsOf(entry, sections), contents));
  if (sections.next().done !== true) throw disagreement("the end");
  return { base, tree, files, patch };
}

function fileChange(
  entry: RawEntry,
  sections: readonly PatchSection[],
  contents: ReadonlyMap<string, Buffer>,
): FileChange {
  const before = side(entry.beforeMode, entry.beforeId, contents);
  const after = side(entry.afterMode, entry.afterId, contents);
  const binary = [before, after].some(
    (end) => end !== undefined && looksBinary(contents.get(end.sha) ?? Buffer.alloc(0)),
  );
  return {
    path: entry.path,
    before,
    after,
    binary,
    // Of a submodule git shows a line that is in no file.
    addedLines: binary || isGitlink(after) ? [] : sections.flatMap((section) => section.added),
    removedLines: binary || isGitlink(before) ? [] : sections.flatMap((section) => section.removed),
    content: after === undefined ? undefined : contents.get(after.sha),
  };
}

/** The sections of the patch stand in the order of the raw entries; a change of type takes two. */
function sectionsOf(entry: RawEntry, sections: Iterator<PatchSection>): PatchSection[] {
  const isTypeChange =
    entry.beforeMode !== "000000" &&
    entry.afterMode !== "000000" &&
    entry.beforeMode.slice(0, 3) !== entry.afterMode.slice(0, 3);
  const taken: PatchSection[] = [];
  for (let i = 0; i < (isTypeChange ? 2 : 1); i += 1) {
    const next = sections.next();
    if (next.done === true) throw disagreement(entry.path);
    taken.push(next.value);
  }
  const first = taken[0]?.ids;
  const last = taken.at(-1)?.ids;
  const agrees =
    (first === undefined && last === undefined && entry.beforeId === entry.afterId) ||
    (first?.before === entry.beforeId && last?.after === entry.afterId);
  if (!agrees) throw disagreement(entry.path);
  return taken;
}

function side(mode: string, id: string, contents: ReadonlyMap<string, Buffer>): TreeEntry | undefined {
  if (mode === "000000") return undefined;
  return { mode: modeOf(mode), sha: sha(id), size: hasBlob(mode) ? (contents.get(id)?.length ?? 0) : 0 };
}

function modeOf(mode: string): Mode {
  switch (mode) {
    case "100644":
    case "100755":
    case "120000":
    case "160000":
      return mode;
    default:
      // Old trees hold other permission bits (100664); only the owner's execute bit ever meant anything.
      if (mode.startsWith("100")) return (Number.parseInt(mode, 8) & 0o100) === 0 ? "100644" : "100755";
      throw new Problem("git-output", `git printed the unknown mode ${mode}.`);
  }
}

function isGitlink(entry: TreeEntry | undefined): boolean {
  return entry?.mode === "160000";
}

function hasBlob(mode: string): boolean {
  return mode.startsWith("100") || mode.startsWith("120");
}

/** From object id to content. @throws Problem `git-failed`, `git-output` */
export async function readBlobs(edge: ControlEdge, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return contents;
  const output = await edge.git.read({
    gitDir: edge.dir,
    args: ["cat-file", "--batch"],
    input: Buffer.from(wanted.map((id) => `${id}\n`).join("")),
  });
  let offset = 0;
  for (const id of wanted) {
    const end = output.indexOf(0x0a, offset);
    const [answered, type, size] = output.toString("latin1", offset, end).split(" ");
    if (answered !== id || type !== "blob") {
      throw new Problem("git-output", `The object ${id} is missing, or is no file's content.`);
    }
    const start = end + 1;
    const stop = start + Number(size);
    contents.set(id, output.subarray(start, stop));
    offset = stop + 1;
  }
  return contents;
}

function disagreement(path: string): Problem {
  return new Problem("git-output", `git's list of changes and its patch do not agree at "${path}".`);
}
