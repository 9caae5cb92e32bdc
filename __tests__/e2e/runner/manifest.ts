/** What an action.yml says: entry points and inputs with their defaults. Knows only the expressions that defaults use. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { isObject, type Json, textAt, valueAt } from "../forge/json.ts";

export type Manifest = {
  directory: string;
  using: string;
  main: string;
  post: string | undefined;
  inputs: ReadonlyMap<string, string>;
};

export async function readManifest(directory: string): Promise<Manifest> {
  const manifest = parse(await readFile(path.join(directory, "action.yml"), "utf8")) as Json;
  const inputs = valueAt(manifest, "inputs");
  const post = textAt(manifest, "runs", "post");
  return {
    directory,
    using: textAt(manifest, "runs", "using"),
    main: textAt(manifest, "runs", "main"),
    post: post === "" ? undefined : post,
    inputs: new Map(
      Object.entries(isObject(inputs) ? inputs : {}).map(([name, one]) => [
        name,
        String(valueAt(one, "default") ?? ""),
      ]),
    ),
  };
}

/** `${{ github.token }}` and its like, from the given contexts. @throws Error for any other expression */
function evaluated(text: string, contexts: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (whole, name: string) => {
    const value = contexts[name];
    if (value === undefined) throw new Error(`The harness cannot evaluate ${whole}.`);
    return value;
  });
}

/**
 * `INPUT_…` for every input of the action: upper case, spaces become underscores, hyphens stay.
 * @returns also the names that the action does not have, for which the runner only warns
 */
export function inputVariables(
  manifest: Manifest,
  given: Readonly<Record<string, string>>,
  contexts: Readonly<Record<string, string>>,
) {
  const variables: Record<string, string> = {};
  const set = (name: string, value: string) => {
    variables[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] = value;
  };
  for (const [name, value] of manifest.inputs) set(name, evaluated(value, contexts));
  for (const [name, value] of Object.entries(given)) set(name, value);
  const unexpected = Object.keys(given).filter((name) => !manifest.inputs.has(name));
  return { variables, unexpected };
}
