/** Reads parsed JSON without trusting its shape. Decides nothing about what the JSON means. */

export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a path of keys, or undefined where the path ends early. */
export function valueAt(value: Json | undefined, ...path: string[]): Json | undefined {
  let here = value;
  for (const key of path) here = isObject(here) ? here[key] : undefined;
  return here;
}

/** The string at a path of keys, or "" where there is none. */
export function textAt(value: Json | undefined, ...path: string[]): string {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : "";
}

/** The number at a path of keys, or NaN where there is none. */
export function numberAt(value: Json | undefined, ...path: string[]): number {
  const found = valueAt(value, ...path);
  return typeof found === "number" ? found : Number.NaN;
}

/** The objects in a list, or none where it is no list. */
export function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Undefined for text that is not JSON. */
export function tryJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** What is laid over wins; objects are merged key by key, everything else is replaced. */
export function merged(under: Json, over: Json): Json {
  if (!isObject(under) || !isObject(over)) return over;
  const result: JsonObject = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = under[key];
    result[key] = below === undefined ? value : merged(below, value);
  }
  return result;
}
