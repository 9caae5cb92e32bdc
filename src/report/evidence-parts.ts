/** What a green gate is worth, in the fewest words that a reviewer needs. A pure view; every outside word is escaped here. */
import { countInWords, type Evidence, isFewer } from "../evidence/evidence.ts";
import type { Weakening } from "../evidence/weakening.ts";
import { isGreen } from "../gate/gate.ts";
import { codeSpan, inline } from "../text/markdown.ts";
import { Untrusted } from "../words.ts";
import { folded, listed, named, removesTestLines, testChanges } from "./parts.ts";
import type { AttemptStory } from "./story.ts";

/** How many lines stand open; the rest is folded. */
const open = { weakened: 8, look: 4 };
/** In characters of the finished text, for each of four lists. */
const size = 4_000;

/** What a reviewer has to look at, the removed lines of tests first; never empty for a change. */
export function toLookAt(attempt: AttemptStory | undefined): string {
  const tests = testChanges(attempt);
  const evidence = attempt?.evidence;
  if (evidence === undefined) return tests;
  // What stopped the change is listed as the guards' findings.
  const lists = attempt?.findings.length === 0 ? weakeningLists(evidence.weakenings) : [];
  const runs = runSentences(evidence);
  const weighed = [...lists, ...(lists.length > 0 && runs !== "" ? ["What the runs say:"] : []), runs];
  const parts = removesTestLines(attempt) ? [tests, ...weighed] : [...weighed, tests];
  return parts.filter((part) => part !== "").join("\n\n");
}

function weakeningLists(all: readonly Weakening[]): readonly string[] {
  const weakened = all.filter(({ weight }) => weight === "weakened");
  const look = all.filter(({ weight }) => weight === "look");
  const places = weakened.length === 1 ? "one place" : `${weakened.length} places`;
  return [
    ...(weakened.length === 0
      ? []
      : [`**The change weakens what judges it, in ${places}.**`, ...list(weakened, open.weakened)]),
    ...(look.length === 0
      ? []
      : [weakened.length === 0 ? "Worth a look:" : "Worth a look as well:", ...list(look, open.look)]),
  ];
}

function list(all: readonly Weakening[], shown: number): readonly string[] {
  const lines = all.map(line);
  const more = (left: string) => `- … ${left} more, in the journal`;
  const rest = lines.slice(shown);
  return [
    listed(lines.slice(0, shown), size, more),
    ...(rest.length === 0 ? [] : [folded(`${rest.length} more of these`, listed(rest, size, more))]),
  ];
}

function line({ what, quote, path, line: at, side }: Weakening): string {
  const words = quote === "" ? "" : `: ${codeSpan(quote, 120)}`;
  const where = at === undefined ? "" : `, line ${at}${side === "before" ? " before the change" : ""}`;
  return `- ${inline(new Untrusted(what), 200)}${words} (${codeSpan(path)}${where})`;
}

function runSentences(evidence: Evidence): string {
  const { oldTests, newTests, counts } = evidence;
  return [
    ...(oldTests === undefined ? [] : [oldTestsSentence(oldTests)]),
    ...(newTests === undefined
      ? []
      : [
          newTests.gate.verdict === "red"
            ? "- The new tests fail on the old code, as they should."
            : "- The new tests pass on the old code as well, so they prove nothing about this change.",
        ]),
    ...counts
      .slice(0, 8)
      .map(
        (count) =>
          `- ${isFewer(count) ? "**Fewer tests ran.** " : ""}${inline(new Untrusted(countInWords(count)), 200)}.`,
      ),
  ].join("\n");
}

function oldTestsSentence({ tests, settings, gate }: NonNullable<Evidence["oldTests"]>): string {
  const red = named(gate.results.filter(({ end }) => !isGreen(end)).map(({ check }) => check.name));
  const asWere = [
    ...(tests ? ["the tests"] : []),
    ...(settings.length > 0 ? [`the settings of the checks (${named(settings)})`] : []),
  ].join(" and ");
  return gate.verdict === "green"
    ? `- With ${asWere} as they were before, the gate is green on the new code too.`
    : `- **With ${asWere} as they were before, the gate is red on the new code** (${red}).`;
}
