/** Hands out fresh trees, and prepares the next one while the agent or the gate works. A tree is handed out once. */
import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import type { Sha } from "../../words.ts";
import { advanceCheckout, type Checkout, checkoutTree } from "../git/checkout.ts";
import type { ControlEdge } from "../git/control.ts";

export class Trees {
  readonly #control: ControlEdge;
  readonly #dir: string;
  #base: Sha | undefined;
  #spare: Promise<Checkout> | undefined;

  constructor(control: ControlEdge, dir: string) {
    this.#control = control;
    this.#dir = dir;
  }

  /**
   * The first commit asked for is the base; what follows is the base again, or a commit that differs from it little, so that
   * a spare tree of the base needs only the differing files. The caller removes the tree's parent folder.
   */
  async take(commit: Sha): Promise<Checkout> {
    this.#base ??= commit;
    const spare = this.#spare ?? this.#checkout(this.#base);
    this.#spare = undefined;
    const tree = await spare;
    const taken =
      commit === tree.commit
        ? tree
        : await advanceCheckout({ control: this.#control, checkout: tree, commit });
    // A room of the base is followed by another one; after a gate's room there may be none.
    if (commit === this.#base) this.#prepare(this.#base);
    return taken;
  }

  #prepare(base: Sha): void {
    this.#spare = this.#checkout(base);
    // A failure is told to whoever takes the tree.
    this.#spare.catch(() => {});
  }

  async #checkout(commit: Sha): Promise<Checkout> {
    const parent = await mkdtemp(path.join(this.#dir, "tree-"));
    return await checkoutTree({ control: this.#control, commit, dir: path.join(parent, "tree") });
  }
}
