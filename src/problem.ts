/** What goes wrong at an edge, said for people: what happened, and what to do about it. Caught once, in the door. */

/** `code` names the kind of trouble and never changes its meaning; `hint` says what the reader can do. */
export class Problem extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  constructor(code: string, message: string, hint?: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "Problem";
    this.code = code;
    this.hint = hint;
  }
}

export function diskFull(): Problem {
  return new Problem(
    "disk-full",
    "There was no space left on the runner's disk.",
    "Free some in a step before this one, or use a runner with a larger disk.",
  );
}

/** One line: what happened, then what to do. */
export function problemLine(problem: Problem): string {
  return problem.hint === undefined ? problem.message : `${problem.message} ${problem.hint}`;
}
