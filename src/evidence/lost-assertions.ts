/** Pairs the assertions of all test files before with those after, and says which are gone or ask for less. */
import { asksTheSame, isWeaker, likeness, tokensOf } from "./strength.ts";
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

/** `rows` are the new lines that a table of cases may have taken the values into. */
export function compareAssertions(
  before: readonly Placed[],
  after: readonly Placed[],
  rows: readonly string[],
): Compared {
  let old = [...before];
  const left = [...after];
  const orphaned: Placed[] = [];
  const takeWhere = (fits: (was: Placed, now: Placed) => boolean) => {
    old = old.filter((was) => {
      const at = left.findIndex((now) => fits(was, now));
      if (at === -1) return true;
      const [now] = left.splice(at, 1);
      if (was.assertion.test !== undefined && now?.assertion.test === undefined) orphaned.push(was);
      return false;
    });
  };
  const same = (was: Placed, now: Placed) => was.assertion.statement === now.assertion.statement;
  takeWhere(
    (was, now) => same(was, now) && was.path === now.path && was.assertion.test === now.assertion.test,
  );
  takeWhere((was, now) => same(was, now) && was.path === now.path);
  takeWhere(same);
  takeWhere(
    (was, now) => was.path === now.path && asksTheSame(now.assertion.statement, was.assertion.statement),
  );
  takeWhere((was, now) => asksTheSame(now.assertion.statement, was.assertion.statement));
  old = old.filter((was) => !isInRow(was, rows));
  return { lost: replaced(old, left), orphaned };
}

/** The most alike are paired first; what has no partner is gone. */
function replaced(old: readonly Placed[], left: readonly Placed[]): readonly Lost[] {
  const pairs = old
    .flatMap((was) =>
      left
        .filter((now) => now.path === was.path)
        .map((now) => ({ was, now, how: likeness(was.assertion.statement, now.assertion.statement) })),
    )
    .filter(({ was, now, how }) => how >= alike || was.assertion.test === now.assertion.test)
    .sort((one, other) => other.how - one.how);
  const partner = new Map<Placed, Placed>();
  const taken = new Set<Placed>();
  for (const { was, now } of pairs) {
    if (partner.has(was) || taken.has(now)) continue;
    partner.set(was, now);
    taken.add(now);
  }
  return old.map((was): Lost => {
    const now = partner.get(was);
    if (now === undefined) return { kind: "gone", was };
    const kind = isWeaker(now.assertion.statement, was.assertion.statement) ? "weaker" : "other";
    return { kind, was, now };
  });
}

function isInRow({ assertion }: Placed, rows: readonly string[]): boolean {
  const { literals } = tokensOf(assertion.statement);
  return (
    literals.length > 0 &&
    rows.some((row) => {
      const words = tokensOf(normal(row)).literals;
      return literals.every((literal) => words.includes(literal));
    })
  );
}
