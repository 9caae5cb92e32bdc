/** Chooses the lines of most worth that fit, and prints them in the log's order with every cut marked. */
import { filling } from "./score.ts";
import type { LineStore } from "./store.ts";

/** Characters of a line that are printed, the less the smaller the budget. */
const longestLine = 700;
const shortestLine = 80;

interface Chosen {
  readonly index: number;
  readonly text: string;
  readonly size: number;
}

export interface Selection {
  readonly text: string;
  readonly lines: number;
}

/**
 * @param budget bytes of UTF-8 that the text may have.
 * @param linesRead lines of the whole log, for the mark of a cut at its end.
 */
export function select(store: LineStore, worth: Float32Array, budget: number, linesRead: number): Selection {
  const mark = markSize(linesRead);
  const longest = Math.max(shortestLine, Math.min(longestLine, Math.floor(budget / 4)));
  const least = holdsAll(store, worth, budget) ? 0 : filling;
  const order = [...worth.keys()].filter((index) => (worth[index] ?? 0) >= least);
  order.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  const chosen = new Map<number, Chosen>();
  let size = 2 * mark;
  for (const index of order) {
    if (size >= budget) break;
    const line = printed(store, index, longest);
    const joins = (chosen.has(index - 1) ? 1 : 0) + (chosen.has(index + 1) ? 1 : 0);
    const cost = line.size + (1 - joins) * mark + 1;
    if (size + cost > budget) continue;
    size += cost;
    chosen.set(index, line);
  }
  fillGaps(store, worth, chosen, mark, longest);
  return print(
    store,
    [...chosen.values()].sort((a, b) => a.index - b.index),
    budget,
    linesRead,
    worth,
  );
}

/** All that is not plain noise has room. */
function holdsAll(store: LineStore, worth: Float32Array, budget: number): boolean {
  if (store.seen > store.count) return false;
  let size = 0;
  for (let index = 0; index < store.count && size <= budget; index++) {
    if ((worth[index] ?? 0) >= 0) size += store.length(index) + 1;
  }
  return size <= budget;
}

/** Where a mark would take as much room as what it stands for, the lines themselves stay. */
function fillGaps(
  store: LineStore,
  worth: Float32Array,
  chosen: Map<number, Chosen>,
  mark: number,
  longest: number,
): void {
  for (const index of [...chosen.keys()]) {
    let size = 0;
    const gap: Chosen[] = [];
    for (let line = index + 1; line < store.count && size <= mark; line++) {
      if (chosen.has(line)) {
        for (const each of gap) chosen.set(each.index, each);
        break;
      }
      if ((worth[line] ?? 0) < 0 || store.order(line) !== store.order(line - 1) + 1) break;
      const next = printed(store, line, longest);
      gap.push(next);
      size += next.size + 1;
    }
  }
}

function print(
  store: LineStore,
  chosen: readonly Chosen[],
  budget: number,
  linesRead: number,
  worth: Float32Array,
): Selection {
  const out: string[] = [];
  let previous: Chosen | undefined;
  for (const line of chosen) {
    const from = previous === undefined ? 0 : store.number(previous.index);
    const expected = previous === undefined ? 0 : store.order(previous.index) + 1;
    if (store.order(line.index) !== expected) out.push(cutMark(from + 1, store.number(line.index) - 1));
    else if (store.blanks(line.index) > 0 && previous !== undefined) out.push("");
    out.push(line.text);
    previous = line;
  }
  if (previous === undefined) {
    if (store.seen > 0) out.push(cutMark(1, linesRead));
  } else if (store.order(previous.index) !== store.seen - 1) {
    out.push(cutMark(store.number(previous.index) + 1, linesRead));
  }
  const text = out.join("\n");
  if (Buffer.byteLength(text) <= budget) return { text, lines: chosen.length };
  if (chosen.length === 0) return { text: "", lines: 0 };
  return print(store, withoutLeast(chosen, worth), budget, linesRead, worth);
}

function withoutLeast(chosen: readonly Chosen[], worth: Float32Array): Chosen[] {
  const ranked = [...chosen].sort(
    (a, b) => (worth[a.index] ?? 0) - (worth[b.index] ?? 0) || b.index - a.index,
  );
  const drop = new Set(ranked.slice(0, Math.max(1, ranked.length >> 4)));
  return chosen.filter((line) => !drop.has(line));
}

function cutMark(from: number, to: number): string {
  if (to < from) return `… part of line ${from - 1} left out …`;
  return from === to ? `… line ${from} left out …` : `… lines ${from}-${to} left out …`;
}

function markSize(linesRead: number): number {
  return Buffer.byteLength(cutMark(linesRead, linesRead + 1)) + 1;
}

function printed(store: LineStore, index: number, longest: number): Chosen {
  const text = shortened(clean(named(store, index)), store.hole(index), longest);
  return { index, text, size: Buffer.byteLength(text) };
}

/** Where a log names the step on each line, it is said where a step begins and where it fails. */
function named(store: LineStore, index: number): string {
  const text = store.text(index);
  if (!text.startsWith("##[group]Run ") && !text.startsWith("##[error]")) return text;
  const prefix = store.prefix(index);
  const names = prefix.slice(0, prefix.lastIndexOf("\t") + 1);
  return names + text;
}

/** Without control characters, colour codes that lost their escape character, and spaces at the end but in a diff. */
function clean(text: string): string {
  const trimmed = /^[+-]/.test(text) ? text : text.trimEnd();
  return trimmed.replace(/\[\d{1,3}(?:;\d{1,3}){0,4}m/g, "").replace(/[\0-\b\v-\x1f\x7f-\x9f\ufeff]/g, "");
}

/** The beginning and the end of a line that is too long, or that came without its middle. */
function shortened(text: string, hole: number, longest: number): string {
  if (text.length <= longest && hole === 0) return text;
  const endLength = Math.floor(longest / 3);
  const from = text.slice(0, wholeUntil(text, longest - endLength));
  const to = text.slice(wholeUntil(text, Math.max(from.length, text.length - endLength)));
  const out = Buffer.byteLength(text) - Buffer.byteLength(from) - Buffer.byteLength(to) + hole;
  return out > 0 ? `${from} … ${out} bytes left out … ${to}` : text;
}

/** At or before `at`, not between the halves of a character. */
function wholeUntil(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}
