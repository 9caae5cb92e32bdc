/** The shape of a recogniser: what a tool prints when something is wrong, as data. Matches nothing itself. */

/**
 * What a recognised line tells.
 * - `cause`: says what went wrong. `assert`: expected and actual. `test`: names a failing test. `place`: file and line.
 * - `summary`: the runner's last word. `exit`: how the command ended. `step`: what was run.
 * - `warning`: kept once, dropped when it repeats.
 */
export type Kind = "cause" | "assert" | "test" | "place" | "summary" | "exit" | "step" | "warning";

/** The lines that belong to a recognised one. */
export interface Block {
  readonly before?: number;
  readonly after?: number;
  /** `blank`: ends at an empty line; `outdent`: ends at a line that is not indented deeper than the first. */
  readonly stop?: "blank" | "outdent";
}

export interface Rule {
  readonly tool: string;
  /** Lower case. One of them is on the line, else `find` is not tried. */
  readonly words: readonly string[];
  /** On the line without its prefix and indentation. Linear: anchored or led by a literal, no nested repetition. */
  readonly find: RegExp;
  /** Only where the tool or the runner itself calls the line an error. */
  readonly marked?: true;
  readonly kind: Kind;
  /** 1 to 100. Above 80 the line is part of the diagnosis. */
  readonly weight: number;
  readonly block?: Block;
}

/** Lines that never help: `soft` ones still do as filling when there is room. */
export interface Noise {
  readonly tool: string;
  readonly words: readonly string[];
  readonly find: RegExp;
  readonly soft?: true;
  /** What was recognised since the last noise of the same tool was not trouble: this line says that all went well. */
  readonly clears?: true;
}
