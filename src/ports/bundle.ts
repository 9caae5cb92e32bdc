/** What the two jobs ask of the folder between them. */
import type { BundledChange } from "../bundle/manifest.ts";
import type { Captured, Finding } from "../change/change.ts";
import type { Sha } from "../words.ts";

/** The folder between the jobs of `phase: work` and `phase: publish`. */
export interface Bundle {
  /** Writes the files by their names into a folder of the run's record, and returns its path. */
  leave(files: ReadonlyMap<string, string | Uint8Array>): Promise<string>;
  /**
   * Looks at the folder that was handed in, and believes nothing of it.
   * @throws Problem `no-bundle`
   */
  open(): Promise<OpenedBundle>;
  /** After `open`: makes a tree of the files over the commit `start`, and judges each path as if it came out of a room. */
  capture(start: Sha, change: BundledChange): Promise<Captured>;
}

export type OpenedBundle =
  | { readonly kind: "refused"; readonly finding: Finding }
  /** Two texts of bounded size; whatever they say. */
  | { readonly kind: "open"; readonly manifest: string; readonly journal: string };
