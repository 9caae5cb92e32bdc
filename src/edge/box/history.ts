/**
 * Gives a room a repository to look at: a throw-away `.git` of ours, with the commit checked out and its history borrowed. Nothing in it
 * is ever read again, so that neither the agent nor the gate can change anything through it.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
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

/** The folders that hold the history's objects: those of the control repository, and what it borrows itself. */
export async function objectFolders(control: ControlEdge): Promise<readonly string[]> {
  const own = path.join(control.dir, "objects");
  const borrowed = await readFile(path.join(own, "info/alternates"), "utf8").catch(() => "");
  return [own, ...borrowed.split("\n").filter((line) => path.isAbsolute(line))];
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
    writeFile(path.join(dir, "objects/info/alternates"), order.objects.map((name) => `${name}\n`).join("")),
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
