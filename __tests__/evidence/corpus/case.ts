/** One change of the corpus, as small as it can be. What is honest and what cheats was written before the rules were. */
import type { Change } from "../../../src/change/change.ts";
import { change, file } from "../../change/build.ts";

export interface Case {
  readonly name: string;
  /** From path to the file before and after; `undefined` where it is not there. */
  readonly files: Readonly<Record<string, readonly [before: string | undefined, after: string | undefined]>>;
}

export interface Corpus {
  readonly language: string;
  readonly cheats: readonly Case[];
  readonly honest: readonly Case[];
}

export function changeOf({ files }: Case): Change {
  return change(...Object.entries(files).map(([path, [before, after]]) => file(path, before, after)));
}
