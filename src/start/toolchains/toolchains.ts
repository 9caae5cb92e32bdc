/** The languages that are known, in the order in which their checks run. One line each; a new one is a line here. */
import type { RepositoryView } from "../view.ts";
import { go, gradle, maven, rust } from "./compiled.ts";
import { node } from "./node.ts";
import { python } from "./python.ts";
import type { Detect, Toolchain } from "./toolchain.ts";

const known: readonly Detect[] = [node, python, go, rust, maven, gradle];

export function toolchainsOf(view: RepositoryView): readonly Toolchain[] {
  return known.map((detect) => detect(view)).filter((found) => found !== undefined);
}
