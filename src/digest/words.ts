/** Reads from each kept line which rules are worth trying on it. Tries none. */
import { rowBits } from "./keywords.ts";
import { ruleAutomaton } from "./rules/rules.ts";
import type { LineStore } from "./store.ts";

export interface Words {
  /** By line index: the bits of the words on it, 0 for a line without any. */
  readonly bits: Int32Array;
  /** By line index: 1 for a line on which the runner speaks of steps. */
  readonly landmark: Uint8Array;
  /** By line index: 1 for a line that is no text. */
  readonly binary: Uint8Array;
}

/** The landmarks have this hint in the automaton, no other word has. */
const landmarkHint = 101;

const tab = 0x09;

export function wordsOf(store: LineStore): Words {
  const { classOf, next, bits, hints, special } = ruleAutomaton();
  const found = new Int32Array(store.count);
  const binary = new Uint8Array(store.count);
  const landmark = new Uint8Array(store.count);
  for (let index = 0; index < store.count; index++) {
    let state = 0;
    let mask = 0;
    let hint = 0;
    let controls = 0;
    const bytes = store.bytes(index);
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      const step = classOf[byte] ?? 0;
      if (step >= special) {
        if (byte !== tab) controls++;
        state = 0;
        continue;
      }
      state = next[(state << rowBits) | step] ?? 0;
      const own = hints[state] ?? 0;
      if (own === 0) continue;
      mask |= bits[state] ?? 0;
      if (own > hint) hint = own;
    }
    binary[index] = controls * 16 > bytes.length ? 1 : 0;
    found[index] = mask;
    landmark[index] = hint === landmarkHint ? 1 : 0;
  }
  return { bits: found, landmark, binary };
}
