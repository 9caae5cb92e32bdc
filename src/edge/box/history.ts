/**
 * Gives a room a repository to look at: a throw-away `.git` of ours, with the commit checked out and its history borrowed. Nothing in it
 * is ever read again, so that neither the agent nor the gate can change anything through it.
 */
import { copyFile, mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Sha } from "../../words.ts";
import type { ControlEdge } from "../git/control.ts";

export interface HistoryOrder {
  readonly control: ControlEdge;
  /** The root of the room's tree as we write it: its checkout, or its upper layer. */
  readonly tree: string;
  readonly commit: Sha;
  /** An index file of `indexed`, with what `lstat` said of the files in the tree. */
  readonly index: string;
  readonly indexed: Sha;
  /** Where `objectFolders` are seen in the room. */
  readonly objects: readonly string[];
}

/** As git does; a longer chain is a circle or nobody's. */
const longestChain = 5;

/**
 * The folders that hold the history's objects: those of the control repository, what it borrows itself, and so on. Canonical, each once;
 * of what a workspace names only what is called as git calls it, since anybody may have written its list.
 */
export async function objectFolders(control: ControlEdge): Promise<readonly string[]> {
  const found = new Set<string>([await realpath(path.join(control.dir, "objects"))]);
  let last: readonly string[] = [...found];
  for (let depth = 0; depth < longestChain && last.length > 0; depth += 1) {
    const named = (await Promise.all(last.map(borrowedBy))).flat();
    last = [...new Set(named)].filter((folder) => path.basename(folder) === "objects" && !found.has(folder));
    for (const folder of last) found.add(folder);
  }
  return [...found];
}

export const alternates = "info/alternates";

async function borrowedBy(folder: string): Promise<readonly string[]> {
  const text = await readFile(path.join(folder, alternates), "utf8").catch(() => "");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const real = lines.map((line) => realpath(path.resolve(folder, line)).catch(() => undefined));
  return (await Promise.all(real)).filter((name) => name !== undefined);
}

/** @throws Problem `git-failed` */
export async function layHistory(order: HistoryOrder): Promise<void> {
  const { control, commit } = order;
  const dir = path.join(order.tree, ".git");
  await Promise.all(
    ["objects/info", "refs/heads", "info"].map((name) => mkdir(path.join(dir, name), { recursive: true })),
  );
  const shallow = await readFile(path.join(control.dir, "shallow"), "utf8").catch(() => "");
  const isSha256 = control.format === "sha256";
  const config = [
    `[core]\n\trepositoryformatversion = ${isSha256 ? 1 : 0}\n\tbare = false`,
    // The files were written by another user and may lie in another layer: only their sizes and times tell.
    "\tcheckStat = minimal\n\ttrustctime = false",
    ...(isSha256 ? ["[extensions]\n\tobjectFormat = sha256"] : []),
    "[user]\n\tname = agent\n\temail = agent@localhost",
    "[gc]\n\tauto = 0",
  ];
  await Promise.all([
    writeFile(path.join(dir, "HEAD"), `${commit}\n`),
    writeFile(path.join(dir, "config"), `${config.join("\n")}\n`),
    writeFile(path.join(dir, "objects", alternates), order.objects.map((name) => `${name}\n`).join("")),
    shallow === "" ? undefined : writeFile(path.join(dir, "shallow"), shallow),
    copyFile(order.index, path.join(dir, "index")),
  ]);
  if (order.indexed === commit) return;
  await control.git.read({
    gitDir: control.dir,
    index: path.join(dir, "index"),
    args: ["read-tree", "-i", "-m", "--no-recurse-submodules", "--end-of-options", order.indexed, commit],
  });
}
