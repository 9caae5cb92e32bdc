/** Pairs the assertions of all test files before with those after, and says which are gone or ask for less. */
import type { HelperCall } from "./helper-calls.ts";
import { type Asked, askedBy, asksTheSame, isWeaker, likeness, tokensOf } from "./strength.ts";
import { type Assertion, normal } from "./test-code.ts";

export interface Placed {
  readonly path: string;
  readonly assertion: Assertion;
}

export type Lost =
  | { readonly kind: "gone"; readonly was: Placed }
  /** `now` stands in its place and holds for more. */
  | { readonly kind: "weaker"; readonly was: Placed; readonly now: Placed }
  /** `now` stands in its place and expects something else. */
  | { readonly kind: "other"; readonly was: Placed; readonly now: Placed };

export interface Compared {
  readonly lost: readonly Lost[];
  /** Still there, word for word, but no test runs it any more. */
  readonly orphaned: readonly Placed[];
}

/** How much alike two statements must be for one to stand in the other's place, 0 to 1. */
const alike = 0.2;

/** Pairs of statements that are compared word by word; a change made to keep us busy gets no more than this. */
const mostPairs = 400_000;

interface Known extends Placed {
  readonly asked: Asked;
}

/** `rows` are the new lines that a table of cases may have taken the values into, `calls` those of helpers that assert. */
export function compareAssertions(
  before: readonly Placed[],
  after: readonly Placed[],
  rows: readonly string[],
  calls: readonly HelperCall[],
): Compared {
  let old = before.map(known);
  let left = after.map(known);
  const orphaned: Placed[] = [];
  const pair = (was: Known, now: Known) => {
    if (was.assertion.test !== undefined && now.assertion.test === undefined) orphaned.push(was);
  };
  const takeEqual = (key: (placed: Known) => string) => {
    const waiting = new Map<string, Known[]>();
    // From the last to the first, so that the first stands at the end and is cheap to take.
    for (const now of [...left].reverse()) {
      const same = waiting.get(key(now));
      if (same === undefined) waiting.set(key(now), [now]);
      else same.push(now);
    }
    const taken = new Set<Known>();
    old = old.filter((was) => {
      const now = waiting.get(key(was))?.pop();
      if (now === undefined) return true;
      taken.add(now);
      pair(was, now);
      return false;
    });
    left = left.filter((now) => !taken.has(now));
  };
  const takeAlike = (fits: (was: Known, now: Known) => boolean) => {
    if (old.length * left.length > mostPairs) return;
    old = old.filter((was) => {
      const at = left.findIndex((now) => fits(was, now) && asksTheSame(now.asked, was.asked));
      const [now] = at === -1 ? [] : left.splice(at, 1);
      if (now === undefined) return true;
      pair(was, now);
      return false;
    });
  };
  const shape = ({ asked }: Known) => `${asked.tokens.shape}\n${asked.strength} ${asked.isNegated}`;
  takeEqual(({ path, assertion }) => `${path}\n${assertion.test}\n${assertion.statement}`);
  takeEqual(({ path, assertion }) => `${path}\n${assertion.statement}`);
  takeEqual(({ assertion }) => assertion.statement);
  takeEqual((placed) => `${placed.path}\n${placed.assertion.test}\n${shape(placed)}`);
  takeEqual((placed) => `${placed.path}\n${shape(placed)}`);
  takeAlike((was, now) => was.path === now.path);
  takeAlike(() => true);
  old = old.filter((was) => !isInRow(was, rows, left));
  if (old.length * calls.length <= mostPairs) {
    old = old.filter((was) => !calls.some((call) => isAskedBy(call, was.asked)));
  }
  return { lost: replaced(old, left), orphaned };
}

function known(placed: Placed): Known {
  return { ...placed, asked: askedBy(placed.assertion.statement) };
}

/** The most alike are paired first; what has no partner is gone. */
function replaced(old: readonly Known[], left: readonly Known[]): readonly Lost[] {
  const candidates = old.length * left.length > mostPairs ? [] : old;
  const pairs = candidates
    .flatMap((was) =>
      left
        .filter(
          (now) =>
            now.path === was.path ||
            (now.assertion.test !== undefined && now.assertion.test === was.assertion.test),
        )
        .map((now) => ({ was, now, how: likeness(was.asked.statement, now.asked.statement) })),
    )
    .filter(({ was, now, how }) => how >= alike || was.assertion.test === now.assertion.test)
    .sort((one, other) => other.how - one.how);
  const partner = new Map<Known, Known>();
  const taken = new Set<Known>();
  for (const { was, now } of pairs) {
    if (partner.has(was) || taken.has(now)) continue;
    partner.set(was, now);
    taken.add(now);
  }
  return old.map((was): Lost => {
    const now = partner.get(was);
    if (now === undefined) return { kind: "gone", was };
    return { kind: isWeaker(now.asked, was.asked) ? "weaker" : "other", was, now };
  });
}

/** Its values stand in the row; those that all cases share stay in the assertion that took its place. */
function isInRow({ path, assertion }: Placed, rows: readonly string[], left: readonly Known[]): boolean {
  const { literals } = tokensOf(assertion.statement);
  const shared = left.flatMap((now) => (now.path === path ? now.asked.tokens.literals : []));
  return rows.some((row) => {
    const words = tokensOf(normal(row)).literals;
    const isThere = (literal: string) => words.includes(literal);
    return literals.some(isThere) && literals.every((one) => isThere(one) || shared.includes(one));
  });
}

/** The helper asks no less of the same things, and the call hands it the values that it does not hold itself. */
function isAskedBy(call: HelperCall, was: Asked): boolean {
  const { literals, names } = was.tokens;
  return (
    literals.some((literal) => call.literals.includes(literal)) &&
    (names.length === 0 || names.some((name) => call.names.has(name))) &&
    call.asked.some(
      (now) =>
        !isWeaker(now, was) &&
        now.isNegated === was.isNegated &&
        literals.every((one) => call.literals.includes(one) || now.tokens.literals.includes(one)),
    )
  );
}
