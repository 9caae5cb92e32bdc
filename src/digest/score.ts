/** Gives each kept line of a log its worth for a diagnosis. Chooses nothing, prints nothing. */
import { type Core, coreOf } from "./core.ts";
import type { Kind, Rule } from "./rules/rule.ts";
import { matchingRules, noiseIn } from "./rules/rules.ts";
import { type Step, stepsOf } from "./steps.ts";
import type { LineStore } from "./store.ts";
import { type Words, wordsOf } from "./words.ts";

export interface Scores {
  /** By line index; the higher the sooner it is kept. Below zero: never. */
  readonly worth: Float32Array;
  /** Lines that say what went wrong, or where, in the log's order. */
  readonly causes: readonly number[];
  /** The words of the lines that tell this failure from another. */
  readonly telling: readonly string[];
}

interface Found {
  readonly index: number;
  readonly core: Core;
  readonly weight: number;
  readonly kind: Kind;
  readonly rule: Rule | undefined;
}

const never = -1;
/** From here on a line is worth its room in any digest; below it only where the whole log finds room. */
export const filling = 1;
const spare = 0.75;
/** Not raised by what stands around it either. */
const softNoise = 0.5;
/** Lines like many others: the first of them are kept, and the last. */
const manyRepeats = 6;
const tooManyRepeats = 30;
const firstTurns = 2;
const lastTurns = 40;
/** From here on a line is part of the diagnosis. */
const tellingWeight = 80;
/** How much a step's lines count. Steps after the failure are often its diagnosis, steps before it seldom. */
const shareOf = { failed: 1, after: 0.5, before: 0.3, cleanup: 0.1 } as const;

/** A command seldom goes on for long after what ends it: here a late match counts like a first. */
const lastLines = 80;

/** Reads as trouble and is none. */
const harmless =
  /\b(?:0|no|zero) (?:errors?|failures?|failed|failing|warnings?|problems|issues|vulnerabilit\w+|conflicts?)\b|\b(?:[Ee]rrors?|[Ff]ail(?:ed|ures?)?|FAILED|ERRORS?)[:=] ?"?0\b|fail-fast|if-no-files-found|continue-on-error|\bno-error|[Ww]ithout errors?|errors? ?\(0\)/;

export function scoresOf(store: LineStore): Scores {
  const worth = new Float32Array(store.count);
  const causes: number[] = [];
  const telling: string[] = [];
  const seen = new Map<string, number>();
  const words = wordsOf(store);
  for (const step of stepsOf(store, words)) {
    const share = shareOf[step.role];
    scoreHeader(store, step, worth);
    const found = matchesIn(store, words, step, worth, seen);
    scoreFilling(store, step, worth, found);
    scoreFound(store, step, worth, found, share, seen);
    if (step.role !== "failed") continue;
    for (const { index, kind, weight, core } of found) {
      if (weight < tellingWeight || kind === "summary" || kind === "exit" || kind === "step") continue;
      causes.push(index);
      telling.push(core.text);
    }
  }
  if (telling.length === 0) telling.push(...lastWords(store, worth));
  return { worth, causes, telling };
}

/** Where no rule knew the tool, what it said last tells the failure. */
function lastWords(store: LineStore, worth: Float32Array): string[] {
  const words: string[] = [];
  for (let index = store.count - 1; index >= 0 && words.length < 12; index--) {
    if ((worth[index] ?? 0) > 1) words.push(coreOf(store.text(index)).text);
  }
  return words;
}

/** The title and the script of a step that failed; of others the title. */
function scoreHeader(store: LineStore, step: Step, worth: Float32Array): void {
  if (step.body === step.first) return;
  const failed = step.role === "failed";
  worth[step.first] = failed ? 99 : step.role === "cleanup" ? never : 12;
  let script = true;
  for (let index = step.first + 1; index < step.body; index++) {
    if (/^(?:shell: |with:$|env:$)/.test(store.text(index))) script = false;
    const line = index - step.first;
    worth[index] = failed && script ? Math.max(30, 84 - 3 * line) : never;
  }
}

function matchesIn(
  store: LineStore,
  words: Words,
  step: Step,
  worth: Float32Array,
  seen: Map<string, number>,
): Found[] {
  const found: Found[] = [];
  const lastNoise = new Map<string, number>();
  for (let index = step.body; index < step.end; index++) {
    if (words.binary[index] === 1) worth[index] = never;
    const bits = words.bits[index] ?? 0;
    if (bits === 0 || words.binary[index] === 1) continue;
    const core = coreOf(store.text(index));
    const match = bestMatch(core, bits);
    const noise = isLastWord(match) ? undefined : noiseIn(core.text, bits);
    if (noise !== undefined) {
      worth[index] = noise.soft ? softNoise : never;
      const since = lastNoise.get(noise.tool) ?? index;
      while (noise.clears && (found.at(-1)?.index ?? -1) > since) worth[found.pop()?.index ?? 0] = never;
      lastNoise.set(noise.tool, index);
      continue;
    }
    if (match === undefined) continue;
    if (match.kind === "warning" && isRepeated(core, seen)) {
      worth[index] = never;
      dropWarningBody(store, step, index, core, worth);
      continue;
    }
    found.push({ index, core, ...match });
  }
  return found;
}

/** A runner's summary may look like progress (`95% tests passed`). */
function isLastWord(match: Pick<Found, "weight" | "kind"> | undefined): boolean {
  return match !== undefined && match.weight >= 90 && (match.kind === "summary" || match.kind === "exit");
}

function bestMatch(core: Core, bits: number): Pick<Found, "weight" | "kind" | "rule"> | undefined {
  let matching = matchingRules(core.text, bits).filter((rule) => !rule.marked || core.marked === "error");
  const warning = matching.find(({ kind }) => kind === "warning");
  if (warning !== undefined || matching.some(({ tool }) => tool === "any")) {
    if (warning !== undefined) matching = matching.filter((rule) => rule === warning || rule.weight >= 90);
    else if (harmless.test(core.text)) matching = matching.filter(({ tool }) => tool !== "any");
  }
  const best = matching.reduce<Rule | undefined>(
    (most, rule) => (most === undefined || rule.weight > most.weight ? rule : most),
    undefined,
  );
  const weight = best?.weight ?? 0;
  if (core.marked === "error" && core.text !== "") {
    return weight > 90
      ? { weight, kind: best?.kind ?? "cause", rule: best }
      : { weight: 90, kind: "cause", rule: best };
  }
  if (core.marked === "warning") return { weight: Math.min(weight, 34), kind: "warning", rule: best };
  return best === undefined ? undefined : { weight, kind: best.kind, rule: best };
}

function isRepeated(core: Core, seen: Map<string, number>): boolean {
  const at = Math.max(0, core.text.search(/warn|deprecat/i));
  const key = `warning ${template(core.text.slice(at))}`;
  const times = seen.get(key) ?? 0;
  seen.set(key, times + 1);
  return times > 0;
}

/** What is indented below a repeated warning goes with it. */
function dropWarningBody(store: LineStore, step: Step, index: number, core: Core, worth: Float32Array): void {
  for (let line = index + 1; line < step.end && line <= index + 4; line++) {
    if (store.blanks(line) > 0 || coreOf(store.text(line)).indent <= core.indent) return;
    worth[line] = never;
  }
}

/**
 * Lines of no rule: rare ones and late ones first; of those that repeat, beyond the first, only late ones; none that a
 * terminal would have overwritten.
 */
function scoreFilling(store: LineStore, step: Step, worth: Float32Array, found: readonly Found[]): void {
  const failed = step.role === "failed";
  const monotony = monotonyOf(store, step);
  const explained = found.some(
    ({ weight, kind }) => weight >= tellingWeight && kind !== "exit" && kind !== "step",
  );
  const turns = new Map<number, number>();
  for (let index = step.body; index < step.end; index++) {
    if ((worth[index] ?? 0) !== 0) continue;
    const repeats = store.repeats(index);
    const turn = turns.get(store.template(index)) ?? 0;
    turns.set(store.template(index), turn + 1);
    const fromEnd = step.end - 1 - index;
    const isOverwritten = index + 1 < step.end && store.number(index + 1) === store.number(index);
    if (isOverwritten) worth[index] = never;
    else if (repeats >= manyRepeats && turn >= firstTurns && fromEnd > lastTurns) {
      worth[index] = failed && repeats < tooManyRepeats ? filling + 1 / repeats : spare;
    } else if (!failed) worth[index] = step.role === "after" ? 1 + 2 / repeats : never;
    else {
      const late = explained ? Math.max(0, 24 - 0.6 * fromEnd) : Math.max(0, 76 - 0.6 * fromEnd);
      const rare = monotony > 0.6 ? 44 * monotony : 12;
      worth[index] = 6 + rare / repeats + late * (0.4 + 0.6 / repeats);
    }
  }
}

/** The share of a step's lines that are like several others. */
function monotonyOf(store: LineStore, step: Step): number {
  let repeated = 0;
  for (let index = step.body; index < step.end; index++) if (store.repeats(index) > 3) repeated++;
  return repeated / Math.max(1, step.end - step.body);
}

function scoreFound(
  store: LineStore,
  step: Step,
  worth: Float32Array,
  found: readonly Found[],
  share: number,
  seen: Map<string, number>,
): void {
  const turns = new Map<string, number>();
  for (const { index, core, weight, kind, rule } of found) {
    const name = `${rule?.tool ?? ""} ${kind}`;
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    const exact = count(seen, `line ${core.text}`);
    const alike = count(seen, `${kind} ${template(core.text)}`);
    const fresh =
      exact > 0
        ? 0.45 * 0.8 ** exact
        : kind === "test" || kind === "place"
          ? 0.97 ** alike
          : 0.9 ** Math.min(alike, 12);
    const early = step.role === "failed" && step.end - index < lastLines ? 1 : Math.max(0.8, 0.985 ** turn);
    const value = weight * share * fresh * early;
    worth[index] = Math.max(worth[index] ?? 0, value);
    const block = rule?.block;
    if (block === undefined) continue;
    const body = weight * share * (exact > 0 ? 0.3 : 0.86 ** turn * 0.75 ** Math.min(alike, 6));
    spread(store, step, worth, { index, indent: core.indent, block, body });
  }
}

interface Spread {
  readonly index: number;
  readonly indent: number;
  readonly block: NonNullable<Rule["block"]>;
  readonly body: number;
}

/** Gives a recognised line's surroundings their share, less with each line. */
function spread(
  store: LineStore,
  step: Step,
  worth: Float32Array,
  { index, indent, block, body }: Spread,
): void {
  const raise = (line: number, value: number) => {
    const now = worth[line] ?? 0;
    if (now !== never && now !== softNoise) worth[line] = Math.max(now, value);
  };
  for (let distance = 1; distance <= (block.before ?? 0); distance++) {
    const line = index - distance;
    if (line < step.body || store.order(line) !== store.order(index) - distance) break;
    raise(line, body * 0.76 - 2.5 * distance);
  }
  for (let distance = 1; distance <= (block.after ?? 0); distance++) {
    const line = index + distance;
    if (line >= step.end || store.order(line) !== store.order(index) + distance) break;
    if (block.stop === "blank" && store.blanks(line) > 0) break;
    if (block.stop === "outdent" && coreOf(store.text(line)).indent <= indent) break;
    raise(line, body * 0.84 - 1.1 * distance);
  }
}

function count(seen: Map<string, number>, key: string): number {
  const times = seen.get(key) ?? 0;
  seen.set(key, times + 1);
  return times;
}

/** A line without what differs between two of its kind. */
function template(text: string): string {
  return text.slice(0, 200).replace(/\d+/g, "");
}
