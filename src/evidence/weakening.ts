/** What a change does to the tests and the checks that judge it, by file and line. It says what is there, not why. */

/**
 * `weakened`: less is asked than before; under `evidence.on-change: block` such a change is not proposed.
 * `look`: an honest change may do this too, so it is only shown and never blocks.
 */
export type Weight = "weakened" | "look";

/** What the agent was sent for. In a heal the red test, and what it tests, is the temptation. */
export type Task = "issue" | "heal";

export interface Weakening {
  /** Name of the rule. */
  readonly rule: string;
  readonly weight: Weight;
  readonly path: string;
  /** Counted from 1, in the file as `side` has it; `undefined` for a whole file. */
  readonly line: number | undefined;
  readonly side: "before" | "after";
  /** One sentence without a final stop, in our own words. */
  readonly what: string;
  /** The line itself, as somebody else wrote it; empty where there is none. */
  readonly quote: string;
}
