/**
 * Asks git what the tree's `.gitignore` files ignore, without letting git see the tree: only these files are copied, into a
 * skeleton of our own, and git decides by name.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { Problem } from "../../problem.ts";
import type { ControlEdge } from "../git/control.ts";
import { lstatIfThere } from "../lstat.ts";
import { below, child, foldersAbove } from "./byte-path.ts";
import { readRegular } from "./content.ts";
import type { Findings } from "./findings.ts";
import { sizeFault } from "./names.ts";
import type { Found } from "./walk.ts";

const MAX_GITIGNORE = 1024 * 1024;

export class IgnoreRules {
  readonly #control: ControlEdge;
  readonly #dir: string;
  readonly #skeleton: string;
  readonly #findings: Findings;
  readonly #beneath: (folder: string) => string | undefined;
  /** Folders of the tree that have a `.gitignore`. */
  readonly #noted = new Set<string>();
  readonly #settled = new Set<string>();

  /**
   * @param skeleton an empty folder of our own
   * @param beneath the root in which a folder's `.gitignore` lies when the tree itself has none there
   */
  constructor(
    control: ControlEdge,
    dir: string,
    skeleton: string,
    findings: Findings,
    beneath: (folder: string) => string | undefined = () => undefined,
  ) {
    this.#control = control;
    this.#dir = dir;
    this.#skeleton = skeleton;
    this.#findings = findings;
    this.#beneath = beneath;
  }

  /** The folder has a regular file `.gitignore`. */
  note(folder: string): void {
    this.#noted.add(folder);
  }

  /** Which of the entries are ignored, by path. Every folder above them must have been asked about, or hold tracked files. */
  async ignored(entries: readonly Found[]): Promise<ReadonlySet<string>> {
    const asked = entries.filter((entry) => sizeFault(entry.path) === undefined);
    for (const { path, stats } of asked) {
      for (const folder of ["", ...foldersAbove(path)]) this.#copy(folder);
      // A rule that ends in `/` holds for folders only, so that the skeleton must have them.
      if (stats.isDirectory()) mkdirSync(below(this.#skeleton, path), { recursive: true, mode: 0o700 });
    }
    if (asked.length === 0) return new Set();
    const end = await this.#control.git.run({
      gitDir: this.#control.dir,
      workTree: this.#skeleton,
      args: ["check-ignore", "--no-index", "-z", "--stdin"],
      // "./" keeps a name that begins with ":" from being taken for a pattern.
      input: Buffer.from(asked.map((entry) => `./${entry.path}\0`).join(""), "latin1"),
    });
    // 1: none of them is ignored.
    if (end.code !== 0 && end.code !== 1) {
      throw new Problem("git-failed", "git could not tell which files are ignored.");
    }
    const answer = end.stdout.toString("latin1").split("\0");
    return new Set(answer.filter((path) => path !== "").map((path) => path.slice(2)));
  }

  #copy(folder: string): void {
    if (this.#settled.has(folder)) return;
    this.#settled.add(folder);
    const path = child(folder, ".gitignore");
    const root = this.#noted.has(folder) ? this.#dir : this.#beneath(folder);
    if (root === undefined) return;
    if (root !== this.#dir && lstatIfThere(below(root, path))?.isFile() !== true) return;
    const read = readRegular(root, path, undefined, MAX_GITIGNORE);
    if (read.kind !== "bytes") {
      this.#findings.add(
        path,
        `it decides what is ignored, and ${read.why}`,
        "Make it a plain file below 1 MiB.",
      );
      return;
    }
    mkdirSync(below(this.#skeleton, folder), { recursive: true, mode: 0o700 });
    writeFileSync(below(this.#skeleton, path), read.bytes, { mode: 0o600 });
  }
}
