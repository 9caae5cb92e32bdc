/** Looks at the ready issues one after the other and says of each whether it may be taken, or why it is passed over. It takes none. */
import { refusalFor } from "./admit-who.ts";
import type { Inputs, StartRules } from "./settings/settings.ts";
import { type Around, obviousReason, remembered } from "./trigger/passing.ts";
import { inOrder } from "./trigger/queue.ts";
import type { LabelSetting, ReadyIssue } from "./trigger/ready.ts";
import type { Actor } from "./trigger/trigger.ts";
import type { World } from "./world.ts";

/**
 * Questions beyond the list itself: about texts and labels (25 issues in one), about each person, about each issue's comments.
 * Somebody who fills the queue with what may not be started shall neither hide what may, nor use up the forge's patience.
 */
const mostQuestions = 100;
const mostAtOnce = 25;

/** What a look at the queue works with. */
export interface Look {
  readonly world: World;
  readonly inputs: Inputs;
  readonly rules: StartRules;
  readonly around: Around;
  readonly people: People;
}

export type Verdict =
  | { readonly kind: "may"; readonly setting: LabelSetting & { readonly by: Actor } }
  /** `enough`: nothing after this one is looked at. */
  | { readonly kind: "passed" | "enough"; readonly reason: string };

/** Each is asked about once. */
export class People {
  readonly #answers = new Map<string, Promise<string | undefined>>();
  readonly #world: World;
  readonly #rules: () => Promise<StartRules>;

  constructor(world: World, rules: () => Promise<StartRules>) {
    this.#world = world;
    this.#rules = rules;
  }

  /** How many were asked about. */
  get asked(): number {
    return this.#answers.size;
  }

  /** Why this one may not start work. */
  refusal(actor: Actor): Promise<string | undefined> {
    const known = this.#answers.get(actor.login);
    if (known !== undefined) return known;
    const asked = refusalFor(this.#world, actor, this.#rules).then((no) => no?.reason);
    this.#answers.set(actor.login, asked);
    return asked;
  }
}

interface Candidate {
  readonly issue: ReadyIssue;
  /** What the list alone tells against it. */
  readonly obvious: string | undefined;
}

/** @param atFirst how many are looked at in the first question; the first one is mostly taken */
export async function* judged(
  look: Look,
  atFirst: number,
): AsyncGenerator<{ issue: ReadyIssue; verdict: Verdict }> {
  const { world, inputs, rules, around, people } = look;
  const count = { questions: 0 };
  async function* verdicts(candidates: readonly Candidate[]) {
    const open = candidates.filter(({ obvious }) => obvious === undefined).map(({ issue }) => issue.number);
    if (open.length > 0) count.questions += 1;
    const settings = await world.forge.ready.labelSettings(open, inputs.readyLabel);
    for (const { issue, obvious } of candidates) {
      const verdict: Verdict =
        obvious === undefined
          ? await verdictOn(look, issue, settings.get(issue.number), count)
          : { kind: "passed", reason: obvious };
      const isLast = verdict.kind === "passed" && count.questions + people.asked >= mostQuestions;
      yield { issue, verdict: isLast ? { kind: "enough" as const, reason: verdict.reason } : verdict };
      // To begin with it, and then to find that its work stands, say, takes about as many.
      if (verdict.kind === "may") count.questions += 3;
    }
  }
  let candidates: Candidate[] = [];
  let left = Math.min(atFirst, mostAtOnce);
  for await (const issue of inOrder(world.forge.ready, inputs.readyLabel, rules.schedule)) {
    const obvious = obviousReason(issue, around);
    candidates.push({ issue, obvious });
    if (obvious === undefined) left -= 1;
    if (left > 0) continue;
    yield* verdicts(candidates);
    candidates = [];
    left = mostAtOnce;
  }
  yield* verdicts(candidates);
}

/** One that an earlier job chose. */
export async function judgedAlone(look: Look, issue: ReadyIssue): Promise<Verdict> {
  const obvious = obviousReason(issue, look.around);
  if (obvious !== undefined) return { kind: "passed", reason: obvious };
  const settings = await look.world.forge.ready.labelSettings([issue.number], look.inputs.readyLabel);
  return verdictOn(look, issue, settings.get(issue.number));
}

/** Who put it into the queue, whether the text is still the one they saw, and what our own memory says: dearest last. */
async function verdictOn(
  { world, inputs, rules, around, people }: Look,
  issue: ReadyIssue,
  setting: LabelSetting | undefined,
  count = { questions: 0 },
): Promise<Verdict> {
  const passed = (reason: string): Verdict => ({ kind: "passed", reason });
  if (setting === undefined) return passed("the forge does not show it any more");
  const [closer] = setting.closers;
  if (closer !== undefined) return passed(`pull request ${closer} is open for it`);
  const { by } = setting;
  if (by === undefined)
    return passed(`the forge does not say who set \`${inputs.readyLabel}\`; set it again`);
  const refusal = await people.refusal(by);
  if (refusal !== undefined) return passed(`\`${inputs.readyLabel}\` was set by ${by.login}: ${refusal}`);
  for (const editor of setting.editedBy) {
    if (editor !== undefined && (await people.refusal(editor)) === undefined) continue;
    return passed(
      `${editor?.login ?? "somebody"} edited it after \`${inputs.readyLabel}\` was set; look at the new text, then set the label again`,
    );
  }
  const { forge, clock } = world;
  if (issue.comments > 0) count.questions += 1;
  const comments = issue.comments === 0 ? [] : await forge.comments(issue.number);
  const memory = remembered(
    {
      issue,
      setting,
      comments,
      now: clock.now(),
      cooldownDays: rules.schedule.cooldownDays,
      minutes: rules.limits.minutes,
      instant: clock.instant,
    },
    around.login,
  );
  return memory === undefined ? { kind: "may", setting: { ...setting, by } } : passed(memory);
}
