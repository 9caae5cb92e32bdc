/** Gathers what the importer will not take, in words. It decides nothing; it only keeps the list bearable. */
import type { Finding } from "../../change/change.ts";
import { shown } from "./byte-path.ts";

const MOST = 50;

export class Findings {
  readonly #found: Finding[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** @param path a byte path; `undefined` when it is the tree as a whole */
  add(path: string | undefined, what: string, cure: string): void {
    this.#count += 1;
    if (this.#found.length >= MOST) return;
    const name = path === undefined ? undefined : shown(path);
    this.#found.push({ guard: "importer", path: name, line: undefined, what, cure });
  }

  /** At most 50, and one more that says how many are left out. */
  list(): readonly Finding[] {
    const left = this.#count - this.#found.length;
    if (left === 0) return this.#found;
    const what = `${left} more of the tree's entries cannot be taken`;
    const cure = "Mend the listed ones first.";
    return [...this.#found, { guard: "importer", path: undefined, line: undefined, what, cure }];
  }
}
