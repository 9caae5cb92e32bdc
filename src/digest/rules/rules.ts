/** The table of recognisers and its automaton: which rules may match a line that has certain words. Scores nothing. */
import { type Automaton, automatonOf, type Keyword } from "../keywords.ts";
import { checkerRules } from "./checkers.ts";
import { ciRules } from "./ci.ts";
import { genericRules } from "./generic.ts";
import { javascriptRules } from "./javascript.ts";
import { managedRules } from "./managed.ts";
import { nativeRules } from "./native.ts";
import { noiseRules } from "./noise.ts";
import { pythonRules } from "./python.ts";
import type { Noise, Rule } from "./rule.ts";

export const rules: readonly Rule[] = [
  ...ciRules,
  ...pythonRules,
  ...javascriptRules,
  ...nativeRules,
  ...managedRules,
  ...checkerRules,
  ...genericRules,
];

/** What a runner itself says of steps. */
const landmarks = ["##[group]run ", "##[error]", "post job cleanup.", "##[section]", 'the command "'];
const landmarkHint = 101;

/** A rule is tried on a line only if a bit of one of its words is set. Several rules share a bit. */
function bitOf(index: number): number {
  return 1 << (index % 31);
}

const ruleBits = rules.map((_, index) => bitOf(index));
const noiseBits = noiseRules.map((_, index) => bitOf(rules.length + index));

function keywords(): Keyword[] {
  const merged = new Map<string, Keyword>();
  const add = (word: string, bits: number, hint: number) => {
    const known = merged.get(word);
    merged.set(word, { word, bits: bits | (known?.bits ?? 0), hint: Math.max(hint, known?.hint ?? 0) });
  };
  for (const [index, rule] of rules.entries()) {
    for (const word of rule.words) add(word, ruleBits[index] ?? 0, rule.weight);
  }
  for (const [index, noise] of noiseRules.entries()) {
    for (const word of noise.words) add(word, noiseBits[index] ?? 0, 1);
  }
  for (const word of landmarks) add(word, 0, landmarkHint);
  return [...merged.values()];
}

let built: Automaton | undefined;

/** Of all words of all rules. Built when first asked for. */
export function ruleAutomaton(): Automaton {
  built ??= automatonOf(keywords());
  return built;
}

/** The rules that match `text`, a line without prefix and indentation whose words set `bits`. */
export function matchingRules(text: string, bits: number): Rule[] {
  const found: Rule[] = [];
  for (let index = 0; index < rules.length; index++) {
    if ((bits & (ruleBits[index] ?? 0)) === 0) continue;
    const rule = rules[index];
    if (rule?.find.test(text)) found.push(rule);
  }
  return found;
}

export function noiseIn(text: string, bits: number): Noise | undefined {
  for (let index = 0; index < noiseRules.length; index++) {
    if ((bits & (noiseBits[index] ?? 0)) === 0) continue;
    const noise = noiseRules[index];
    if (noise?.find.test(text)) return noise;
  }
  return undefined;
}
