/** GitHub's own example payloads, and the two that start work with what a test wants otherwise laid over them. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

interface Example {
  readonly name: string;
  readonly examples: readonly JsonObject[];
}

const root = path.dirname(path.dirname(createRequire(import.meta.url).resolve("@octokit/webhooks-examples")));

/** Of one forge: `api.github.com`, or a version of GitHub Enterprise Server. */
export function examplesOf(forge: string): readonly Example[] {
  return JSON.parse(readFileSync(path.join(root, forge, "index.json"), "utf8"));
}

export const forges = readdirSync(root, { withFileTypes: true })
  .filter((folder) => folder.isDirectory())
  .map((folder) => folder.name);

const github = examplesOf("api.github.com");

export function example(name: string, action?: string): JsonObject {
  const all = github.find((event) => event.name === name)?.examples ?? [];
  const found = all.find((payload) => action === undefined || payload.action === action);
  if (found === undefined) throw new Error(`There is no example of the event ${name} ${action ?? ""}.`);
  return found;
}

/** Lays `over` on `payload` key by key; a key that is `undefined` is taken away. */
export function laidOver(payload: JsonObject, over: { readonly [key: string]: unknown }): JsonObject {
  const result: { [key: string]: Json } = { ...payload };
  for (const [key, value] of Object.entries(over)) {
    const under = result[key];
    if (value === undefined) delete result[key];
    else result[key] = isObject(value) && isObject(under) ? laidOver(under, value) : (value as Json);
  }
  return result;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Somebody with the login `Codertocat` set the label `agent` on issue 1. */
export function labeled(over: { readonly [key: string]: unknown } = {}): JsonObject {
  return laidOver(laidOver(example("issues", "labeled"), { label: { name: "agent" } }), over);
}

/** Somebody with the login `Codertocat` wrote `body` on issue 1. */
export function commented(body: string, over: { readonly [key: string]: unknown } = {}): JsonObject {
  return laidOver(laidOver(example("issue_comment", "created"), { comment: { body } }), over);
}
