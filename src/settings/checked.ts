/** Decides how a value that its schema refuses is said: place, key, value, what is accepted. The schemas stand elsewhere. */
import * as v from "valibot";
import { suggestion } from "./nearest.ts";
import { type Finding, type Place, refuse, type Source } from "./source.ts";
import { type Fault, shown, shownName } from "./values.ts";

/** The messages of our schemas are two lines: what the value must be, and what to do. */
export function faultText(fault: Fault): string {
  return fault.hint === undefined ? fault.must : `${fault.must}\n${fault.hint}`;
}

export const mustBe = {
  text: "text",
  list: "a list",
  mapping: "a mapping of keys to values",
} as const;

const missing = "missing";
/** Its second line lists the keys that are known. */
const unknownKey = "unknown";

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const anyMapping = v.custom<Record<string, unknown>>(isMapping, mustBe.mapping);

/** A mapping with these keys and no others. (`strictObject` alone takes a list for an object.) */
export function mapping<const Entries extends v.ObjectEntries>(
  entries: Entries,
  must: string = mustBe.mapping,
) {
  return v.pipe(
    v.custom<Record<string, unknown>>(isMapping, must),
    v.strictObject(entries, (issue) =>
      issue.expected === "never" ? `${unknownKey}\n${Object.keys(entries).join(",")}` : missing,
    ),
  );
}

/** A mapping of which only these keys are looked at. */
export function looseMapping<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(anyMapping, v.looseObject(entries, missing));
}

export function textWith(fault: (text: string) => Fault | undefined) {
  return v.pipe(
    v.string(mustBe.text),
    v.check(
      (text) => fault(text) === undefined,
      (issue) => faultText(fault(issue.input) ?? { must: mustBe.text }),
    ),
  );
}

/**
 * The value at `path` of the source, as its schema says.
 * @throws SourceProblem with `code` and at most ten findings
 */
export function checked<const Schema extends v.GenericSchema>(
  schema: Schema,
  source: Source,
  code: string,
  value: unknown = source.value,
  path: Place = [],
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (!result.success) {
    refuse(
      code,
      result.issues.flatMap((issue) => findingsOf(issue, source, path)),
    );
    throw new TypeError("A refused value had no finding.");
  }
  return result.output;
}

function findingsOf(issue: v.BaseIssue<unknown>, source: Source, base: Place): readonly Finding[] {
  const inner = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const path = [...base, ...inner];
  const last = issue.path?.at(-1);
  const [must = "", hint] = issue.message.split("\n", 2);
  const finding = (what: "key" | "value", message: string, advice?: string, at: Place = path): Finding => ({
    file: source.file,
    ...source.position(at, what),
    message,
    hint: advice,
  });
  if (must === missing) return [finding("key", `"${placeText(path)}" is missing.`)];
  if (must === unknownKey) {
    // Valibot stops at the first unknown key of a mapping.
    const known = hint?.split(",") ?? [];
    const unknown = Object.keys(isMapping(last?.input) ? last.input : {}).filter(
      (key) => !known.includes(key),
    );
    return unknown.map((key) => {
      const place = [...path.slice(0, -1), key];
      const advice = suggestion(key, known) ?? `The keys here are ${known.join(", ")}.`;
      return finding("key", `unknown key "${placeText(place)}".`, advice, place);
    });
  }
  const value = last === undefined ? issue.input : last.origin === "key" ? last.key : last.value;
  if (value === null && path.length === 0) return [finding("key", "the file is empty.")];
  const subject = path.length === 0 ? "the file" : `"${placeText(path)}"`;
  if (value === null) return [finding("key", `${subject} has no value.`, "Give it one, or remove the key.")];
  const scalar = typeof value === "number" || typeof value === "boolean";
  const advice = hint ?? (scalar && must === mustBe.text ? "Put it in quotes." : undefined);
  const text = holdsNames(path) && typeof value === "string" ? shownName(value) : said(value);
  const what = last?.origin === "key" ? "key" : "value";
  return [finding(what, `${subject} is ${text}, but must be ${must}.`, advice)];
}

/** `agent.api[0].upstream` */
function placeText(path: Place): string {
  const text = path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${shown(step).slice(1, -1)}`))
    .join("");
  return text.replace(/^\./, "");
}

/** Where people put a secret by mistake. */
function holdsNames(path: Place): boolean {
  return path[0] === "agent" && path.some((step) => step === "env" || step === "key-env");
}

function said(value: unknown): string {
  if (typeof value === "string") return shown(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "a mapping";
  return String(value);
}
