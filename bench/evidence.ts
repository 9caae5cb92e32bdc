/** How many cheating changes of the corpus are found, and how many honest ones are accused. It asserts nothing. */
import { type Case, changeOf } from "../__tests__/evidence/corpus/case.ts";
import { corpora } from "../__tests__/evidence/corpus/corpus.ts";
import { weakenings } from "../src/evidence/weakenings.ts";

export interface Judged {
  readonly language: string;
  readonly cheats: number;
  readonly honest: number;
  /** Cheats of which nothing at all is said. */
  readonly missed: readonly string[];
  /** Cheats that are shown, and that would not be blocked by what is read in the change alone. */
  readonly shownOnly: readonly string[];
  /** Honest changes that are called weakened, and by which rule. */
  readonly accused: readonly string[];
}

export function judged(): readonly Judged[] {
  return corpora.map(({ language, cheats, honest }) => {
    const rules = (one: Case, weight?: "weakened") =>
      weakenings(changeOf(one), [], "issue")
        .filter((found) => weight === undefined || found.weight === weight)
        .map(({ rule }) => rule);
    return {
      language,
      cheats: cheats.length,
      honest: honest.length,
      missed: cheats.filter((one) => rules(one).length === 0).map(({ name }) => name),
      shownOnly: cheats
        .filter((one) => rules(one).length > 0 && rules(one, "weakened").length === 0)
        .map(({ name }) => name),
      accused: honest
        .filter((one) => rules(one, "weakened").length > 0)
        .map((one) => `${one.name} (${rules(one, "weakened").join(", ")})`),
    };
  });
}

export function evidenceTable(): string {
  const all = judged();
  const sum = (count: (one: Judged) => number) => all.reduce((total, one) => total + count(one), 0);
  const row = (name: string, of: readonly Judged[]) => {
    const count = (what: (one: Judged) => number) => of.reduce((total, one) => total + what(one), 0);
    const cheats = count((one) => one.cheats);
    const found = cheats - count((one) => one.missed.length);
    const accusing = found - count((one) => one.shownOnly.length);
    const accused = count((one) => one.accused.length);
    const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
    return `| ${name} | ${cheats} | ${percent(found, cheats)} | ${percent(accusing, cheats)} | ${count((one) => one.honest)} | ${accused} | ${percent(accusing, accusing + accused)} |`;
  };
  return [
    "| language | cheats | found (recall) | of them called weakened | honest | accused | precision |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...all.map((one) => row(one.language, [one])),
    row("all", all),
    "",
    ...all.flatMap(({ language, missed, accused }) => [
      ...missed.map((name) => `missed, ${language}: ${name}`),
      ...accused.map((name) => `accused, ${language}: ${name}`),
    ]),
    `\n${sum((one) => one.shownOnly.length)} cheats are shown only, since an honest change may do the same; the evidence runs judge those.`,
  ].join("\n");
}

if (import.meta.main) console.log(evidenceTable());
