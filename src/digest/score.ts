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
}

interface Found {
  readonly index: number;
  readonly core: Core;
  readonly weight: number;
  readonly kind: Kind;
  readonly rule: Rule | undefined;
}

const never = -1;
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
  const seen = new Map<string, number>();
  const words = wordsOf(store);
  for (const step of stepsOf(store, words)) {
    const share = shareOf[step.role];
    scoreHeader(store, step, worth);
    const found = matchesIn(store, words, step, worth, seen);
    scoreFilling(store, step, worth, found);
    scoreFound(store, step, worth, found, share, seen);
    if (step.role === "failed") {
      for (const { index, kind, weight } of found) {
        if (weight >= 80 && kind !== "summary" && kind !== "exit" && kind !== "step") causes.push(index);
      }
    }
  }
  return { worth, causes };
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

function matchesIn(store: LineStore, words: Words, step: Step, worth: Float32Array, seen: Map<string, number>): Found[] {
  const found: Found[] = [];
  for (let index = step.body; index < step.end; index++) {
    if (words.binary[index] === 1) worth[index] = never;
    const bits = words.bits[index] ?? 0;
    if (bits === 0 || words.binary[index] === 1) continue;
    const core = coreOf(store.text(index));
    const match = bestMatch(core, bits);
    const noise = isLastWord(match) ? undefined : noiseIn(core.text, bits);
    if (noise !== undefined) {
      worth[index] = noise.soft ? 0.5 : never;
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
  if (matching.some(({ tool }) => tool === "any")) {
    const warning = matching.find(({ kind }) => kind === "warning");
    if (warning !== undefined) matching = matching.filter((rule) => rule === warning || rule.tool !== "any");
    else if (harmless.test(core.text)) matching = matching.filter(({ tool }) => tool !== "any");
  }
  const best = matching.reduce<Rule | undefined>(
    (most, rule) => (most === undefined || rule.weight > most.weight ? rule : most),
    undefined,
  );
  const weight = best?.weight ?? 0;
  if (core.marked === "error" && core.text !== "") {
    return weight > 90 ? { weight, kind: best?.kind ?? "cause", rule: best } : { weight: 90, kind: "cause", rule: best };
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

/** Lines of no rule: rare ones and late ones first. */
function scoreFilling(store: LineStore, step: Step, worth: Float32Array, found: readonly Found[]): void {
  const failed = step.role === "failed";
  const lines = step.end - step.body;
  let repeated = 0;
  for (let index = step.body; index < step.end; index++) if (store.repeats(index) > 3) repeated++;
  const monotony = lines === 0 ? 0 : repeated / lines;
  const explained = found.some(({ weight, kind }) => weight >= 80 && kind !== "exit" && kind !== "step");
  for (let index = step.body; index < step.end; index++) {
    if ((worth[index] ?? 0) !== 0) continue;
    const rarity = 1 / store.repeats(index);
    if (!failed) {
      worth[index] = step.role === "after" ? 1 + 2 * rarity : never;
      continue;
    }
    const fromEnd = step.end - 1 - index;
    const late = explained ? Math.max(0, 24 - 0.6 * fromEnd) : Math.max(0, 76 - 0.6 * fromEnd);
    worth[index] = 6 + rarity * (monotony > 0.6 ? 44 * monotony : 12) + late * (0.4 + 0.6 * rarity);
  }
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
    const fresh = exact > 0 ? 0.45 * 0.8 ** exact : kind === "test" ? 0.97 ** alike : 0.9 ** Math.min(alike, 12);
    const early = step.end - index < lastLines ? 1 : Math.max(0.8, 0.985 ** turn);
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
function spread(store: LineStore, step: Step, worth: Float32Array, { index, indent, block, body }: Spread): void {
  const raise = (line: number, value: number) => {
    const now = worth[line] ?? 0;
    if (now !== never && now !== 0.5) worth[line] = Math.max(now, value);
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
