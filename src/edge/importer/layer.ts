/**
 * Reads the upper layer of an overlay for what it means: which paths of the tree beneath still show through. The layer is
 * untrusted; what it hides, it could also have deleted.
 */
import type { Stats } from "node:fs";
import type { IndexFile } from "../git/index-file.ts";
import { child, foldersAbove } from "./byte-path.ts";

/** All paths are byte paths. */
export interface LayerOrder {
  /** The folder beneath: nothing has written to it. */
  readonly lower: string;
  /** Folders under which nothing shows through: they were removed and made again. */
  readonly replaced: ReadonlySet<string>;
  /** What was in the layer before the box wrote to it. Such a path that is gone leaves no mark. */
  readonly laid: ReadonlySet<string>;
  /** Paths of the folder beneath that the box never saw. */
  readonly covered: ReadonlySet<string>;
  /** The index of the commit that the tree was made from. */
  readonly entries: IndexFile;
}

export class Layer {
  readonly #order: LayerOrder;
  /** Deleted paths, files that stand over whatever was there, and folders that stand over a file. */
  readonly #over = new Set<string>();

  constructor(order: LayerOrder) {
    this.#order = order;
  }

  /** The layer has something at this path under which nothing of the tree beneath can show. */
  hide(path: string): void {
    this.#over.add(path);
  }

  /** The kernel's mark for a path that was deleted; no box can make one itself. */
  isDeletion(stats: Stats): boolean {
    return stats.isCharacterDevice() && stats.rdev === 0;
  }

  /** Whether a path that the layer does not have is still the file beneath. Only to be asked after the walk. */
  showsThrough(path: string): boolean {
    const { replaced, laid } = this.#order;
    if (laid.has(path) || this.#over.has(path)) return false;
    if (replaced.size === 0 && this.#over.size === 0) return true;
    return !foldersAbove(path).some((folder) => replaced.has(folder) || this.#over.has(folder));
  }

  /** The folder beneath, where its `.gitignore` in `folder` still counts; every layer of folders above must have been walked. */
  rootBeneath(folder: string): string | undefined {
    const { lower, replaced, covered } = this.#order;
    const path = child(folder, ".gitignore");
    if (replaced.has(folder) || !this.showsThrough(path)) return undefined;
    return [...foldersAbove(path), path].some((above) => covered.has(above)) ? undefined : lower;
  }
}
