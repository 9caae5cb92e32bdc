/** Walks a schema and says which keys it has and what each accepts, in the schema's own words. Pure. */
import type { configSchema } from "../src/settings/config-schema.ts";

/** What is looked at of a part of a schema. */
interface Part {
  readonly type: string;
  readonly wrapped?: Part;
  readonly item?: Part;
  readonly options?: readonly string[];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly pipe?: readonly Part[];
  readonly message?: unknown;
  readonly getter?: (input: unknown) => Part;
}

export interface AcceptedKey {
  /** `agent.api[].upstream` */
  readonly key: string;
  readonly accepts: string;
}

export function keysOf(schema: typeof configSchema): readonly AcceptedKey[] {
  return keysBelow(schema, "");
}

function keysBelow(part: Part, path: string): readonly AcceptedKey[] {
  return alternatives(part).flatMap((one) => {
    if (one.item !== undefined) return keysBelow(one.item, `${path}[]`);
    return Object.entries(one.entries ?? {}).flatMap(([name, value]) => {
      const key = path === "" ? name : `${path}.${name}`;
      return [{ key, accepts: accepted(value) }, ...keysBelow(value, key)];
    });
  });
}

/** A part that stands for others gives way to them: one that may be left out, a choice by what is there, a pipe. */
function alternatives(part: Part): readonly Part[] {
  if (part.wrapped !== undefined) return alternatives(part.wrapped);
  if (part.getter !== undefined) {
    return [part.getter(""), part.getter([]), part.getter({})]
      .filter((one, at, all) => all.indexOf(one) === at)
      .flatMap(alternatives);
  }
  const main = part.pipe?.find(({ item, entries, getter, pipe }) => item ?? entries ?? getter ?? pipe);
  return main === undefined ? [part] : alternatives(main);
}

function accepted(part: Part): string {
  const all = alternatives(part).map((one) => {
    if (one.options !== undefined) return one.options.map((option) => `\`${option}\``).join(", ");
    if (one.item !== undefined) return listOf(one.item);
    return one.entries === undefined ? inWords(one) : "a mapping";
  });
  return [...new Set(all)].join(", or ");
}

function listOf(item: Part): string {
  const of = accepted(item);
  return of === "a mapping" ? "a list of mappings" : `a list; each item ${of}`;
}

/** The message that a wrong value would get, up to its hint. */
function inWords(part: Part): string {
  const said = [part, ...(part.pipe ?? [])]
    .map(({ message }) => (typeof message === "function" ? message({ input: "" }) : message))
    .filter((message) => typeof message === "string");
  return said.at(-1)?.split("\n")[0] ?? part.type;
}
