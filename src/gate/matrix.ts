/** Decides which combinations a job's matrix has, as far as its text alone tells. It does not choose between them. */

import { isMapping } from "../settings/checked.ts";

export type Combination = Readonly<Record<string, unknown>>;

const mostCombinations = 256;

/**
 * The combinations of `strategy.matrix`, with `exclude` and `include` applied; `undefined` when it is an expression,
 * or too large. Source: "Running variations of jobs in a workflow" of the GitHub Actions documentation.
 */
export function matrixCombinations(matrix: unknown): readonly Combination[] | undefined {
  if (matrix === undefined || matrix === null) return [];
  if (!isMapping(matrix)) return undefined;
  const { include, exclude, ...vectors } = matrix;
  if (
    (include ?? exclude ?? undefined) !== undefined &&
    ![include ?? [], exclude ?? []].every(Array.isArray)
  ) {
    return undefined;
  }
  let combinations: Combination[] = Object.keys(vectors).length === 0 ? [] : [{}];
  for (const [name, values] of Object.entries(vectors)) {
    if (!Array.isArray(values)) return undefined;
    combinations = combinations.flatMap((combination) =>
      values.map((value) => ({ ...combination, [name]: value })),
    );
    if (combinations.length > mostCombinations) return undefined;
  }
  const excluded = entriesOf(exclude);
  const kept = combinations.filter((combination) => !excluded.some((entry) => agrees(entry, combination)));
  return included(kept, entriesOf(include), Object.keys(vectors));
}

/** An entry is added wherever it changes no value of the matrix itself; where that is nowhere, it is a combination more. */
function included(
  kept: readonly Combination[],
  entries: readonly Combination[],
  originals: readonly string[],
): readonly Combination[] {
  let combinations = [...kept];
  const more: Combination[] = [];
  for (const entry of entries) {
    const fixed = Object.fromEntries(Object.entries(entry).filter(([name]) => originals.includes(name)));
    const fits = (combination: Combination) => agrees(fixed, combination);
    if (!combinations.some(fits)) more.push(entry);
    else
      combinations = combinations.map((combination) =>
        fits(combination) ? { ...combination, ...entry } : combination,
      );
  }
  return [...combinations, ...more];
}

function agrees(entry: Combination, combination: Combination): boolean {
  return Object.entries(entry).every(
    ([name, value]) => JSON.stringify(combination[name]) === JSON.stringify(value),
  );
}

function entriesOf(list: unknown): readonly Combination[] {
  return Array.isArray(list) ? list.filter(isMapping) : [];
}

/** The value that a name has in every combination: `known`, or why it is not. */
export function matrixValue(
  combinations: readonly Combination[] | undefined,
  path: readonly string[],
): { readonly value: string } | { readonly why: string } {
  const name = `matrix.${path.join(".")}`;
  if (combinations === undefined) return { why: "the matrix is itself worked out in the run" };
  const values = [...new Set(combinations.map((combination) => scalarText(valueAt(combination, path))))];
  const [only] = values;
  if (only === undefined && values.length <= 1) return { why: `there is no text or number ${name}` };
  if (values.length > 1) {
    const named = values.map((value) => value ?? "none").slice(0, 5);
    return {
      why: `${name} has ${values.length} values (${named.join(", ")}${values.length > 5 ? ", …" : ""})`,
    };
  }
  if (only?.includes("${{")) return { why: `${name} is itself an expression` };
  return { value: only ?? "" };
}

/** Names in expressions are found whatever their case. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  let inner: unknown = value;
  for (const step of path) {
    if (!isMapping(inner)) return undefined;
    inner = Object.entries(inner).find(([name]) => name.toLowerCase() === step.toLowerCase())?.[1];
  }
  return inner;
}

/** As GitHub writes a value into text; a list or mapping has no text. */
export function scalarText(value: unknown): string | undefined {
  if (value === null) return "";
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}
