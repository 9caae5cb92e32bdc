/** Decides which accepted word a misspelled one was meant to be. It never corrects anything; it only suggests. */

/**
 * The candidate nearest to `word`, or `undefined` when none is near: at most one edit for each three letters (at least
 * one) apart, where an edit is a letter put in, left out, replaced, or two neighbours swapped. Case does not count, and
 * `_`, `-` and space are one letter.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = folded(word);
  if (wanted === "" || wanted.length > 60) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, folded(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `Did you mean "x"?`, or `undefined` when nothing is near. */
export function suggestion(word: string, candidates: readonly string[]): string | undefined {
  const near = nearest(word, candidates);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}

function folded(word: string): string {
  return word.toLowerCase().replaceAll(/[_\s-]/g, "-");
}

/** Optimal string alignment: as Levenshtein, and a swap of two neighbours is one edit. */
export function editDistance(from: string, to: string): number {
  let twoBack: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, (twoBack[column - 2] ?? 0) + 1);
      current.push(least);
    }
    twoBack = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
