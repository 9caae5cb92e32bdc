/** Compares requests and answers with GitHub's own OpenAPI description. Decides what differs; stops nothing. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import { isObject, type Json, type JsonObject, objectsIn, textAt, valueAt } from "./json.ts";

type Operation = { id: string; method: string; template: string; parts: JsonObject };
export type Matched = { operation: Operation; values: Record<string, string> };
export type Difference = { pointer: string; what: string };
export type Description = ReturnType<typeof load>;

let loaded: Description | undefined;

/** Loaded once for each process: about 0.1 s, and 30 MB while it is kept. */
export function githubDescription(): Description {
  loaded ??= load();
  return loaded;
}

function load() {
  const file = createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json");
  const whole = JSON.parse(readFileSync(file, "utf8")) as JsonObject;
  const components = valueAt(whole, "components") as JsonObject;
  const named = (kind: string, part: Json | undefined): JsonObject => {
    const reference = textAt(part, "$ref");
    const found = reference === "" ? part : valueAt(components, kind, reference.split("/").at(-1) ?? "");
    return isObject(found) ? found : {};
  };
  const routes = routesOf(valueAt(whole, "paths") as JsonObject);
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    logger: false,
    inlineRefs: false,
    validateSchema: false,
    formats: { "date-time": dateTime, uri: anyUri },
  });
  const known = new Set<string>();
  const compiled = new Map<string, ValidateFunction>();

  /** GitHub's dialect (OpenAPI 3.0) as JSON Schema; each schema it refers to is handed to Ajv once. */
  function jsonSchema(part: Json): Json {
    if (Array.isArray(part)) return part.map(jsonSchema);
    if (!isObject(part)) return part;
    const reference = textAt(part, "$ref");
    if (reference !== "") {
      const name = reference.split("/").at(-1) ?? "";
      if (!known.has(name)) {
        known.add(name);
        const schema = jsonSchema(valueAt(components, "schemas", name) ?? {});
        ajv.addSchema({ $id: `gh:${name}`, allOf: [schema as JsonObject] });
      }
      return { $ref: `gh:${name}` };
    }
    const result: JsonObject = {};
    for (const [key, value] of Object.entries(part)) {
      if (["properties", "patternProperties"].includes(key) && isObject(value))
        result[key] = Object.fromEntries(
          Object.entries(value).map(([name, inner]) => [name, jsonSchema(inner)]),
        );
      else if (!annotations.has(key) && !key.startsWith("x-"))
        result[key] = key === "enum" ? value : jsonSchema(value);
    }
    return part.nullable === true ? { anyOf: [{ type: "null" }, result] } : result;
  }

  function differences(key: string, schema: Json, value: Json): Difference[] {
    let validate = compiled.get(key);
    if (validate === undefined) {
      validate = ajv.compile(jsonSchema(schema) as JsonObject);
      compiled.set(key, validate);
    }
    if (validate(value)) return [];
    const found = (validate.errors ?? []).map(({ instancePath, keyword, message = "", params }) => ({
      pointer: instancePath.replaceAll(/\/\d+(?=\/|$)/g, "/*"),
      what: keyword === "enum" ? `${message}: ${JSON.stringify(params.allowedValues)}` : message,
    }));
    return deepest(found);
  }

  function find(method: string, path: string): Matched | undefined {
    for (const { pattern, names, operations } of routes) {
      const match = pattern.exec(path);
      const operation = operations[method.toLowerCase()];
      if (match === null || operation === undefined) continue;
      return {
        operation,
        values: Object.fromEntries(names.map((name, at) => [name, decoded(match[at + 1] ?? "")])),
      };
    }
    return undefined;
  }

  function requestProblems(
    { operation, values }: Matched,
    query: URLSearchParams,
    body: Json | undefined,
  ): string[] {
    const problems: string[] = [];
    const parameters = objectsIn(operation.parts.parameters).map((part) => named("parameters", part));
    const parameter = (place: string, name: string) =>
      parameters.find((part) => part.in === place && part.name === name);
    const check = (place: string, name: string, text: string) => {
      const schema = parameter(place, name)?.schema;
      if (schema === undefined) problems.push(`unknown ${place} parameter "${name}"`);
      else
        for (const { what } of differences(`${operation.id} ${place} ${name}`, schema, typed(text, schema)))
          problems.push(`${place} parameter "${name}" ${what}`);
    };
    for (const [name, text] of query) check("query", name, text);
    for (const [name, text] of Object.entries(values)) check("path", name, text);
    const wanted = named("requestBodies", operation.parts.requestBody);
    const schema = valueAt(wanted, "content", "application/json", "schema");
    if (body === undefined || body === "") {
      if (wanted.required === true) problems.push("the body is missing");
    } else if (schema === undefined) problems.push("a body where none is described");
    else {
      for (const { pointer, what } of differences(`${operation.id} body`, schema, body))
        problems.push(`body ${pointer} ${what}`);
      const properties = valueAt(schema, "properties");
      if (isObject(properties) && isObject(body))
        for (const key of Object.keys(body))
          if (!(key in properties)) problems.push(`unknown body property "${key}"`);
    }
    return problems;
  }

  function answerDifferences({ operation }: Matched, status: number, body: Json | undefined): Difference[] {
    const described = valueAt(operation.parts, "responses", String(status));
    if (described === undefined)
      return status === 401 || status === 403 || status >= 500
        ? []
        : [{ pointer: "", what: `status ${status} is not described` }];
    const schema = valueAt(named("responses", described), "content", "application/json", "schema");
    if (schema === undefined)
      return body === undefined ? [] : [{ pointer: "", what: "a body where none is described" }];
    if (body === undefined) return [{ pointer: "", what: "no JSON body" }];
    return differences(`${operation.id} ${status}`, schema, body);
  }

  return { find, requestProblems, answerDifferences };
}

const annotations = new Set([
  "nullable",
  "example",
  "examples",
  "description",
  "title",
  "discriminator",
  "deprecated",
]);

/** Routes with the most literal segments first, so that `/issues/comments` wins over `/issues/{issue_number}`. */
function routesOf(paths: JsonObject) {
  const routes = Object.entries(paths).map(([template, item]) => {
    const names: string[] = [];
    const source = template.replaceAll(/\{([^}]+)\}|[.+*?^$()|[\]\\]/g, (text, name: string | undefined) => {
      if (name === undefined) return `\\${text}`;
      names.push(name);
      return ["ref", "path", "basehead", "branch"].includes(name) ? "(.+)" : "([^/]+)";
    });
    const operations: Record<string, Operation> = {};
    for (const [method, parts] of Object.entries(isObject(item) ? item : {}))
      if (isObject(parts)) operations[method] = { id: textAt(parts, "operationId"), method, template, parts };
    const literal = template.split("/").filter((segment) => !segment.startsWith("{")).length;
    return { pattern: new RegExp(`^${source}$`), names, operations, literal };
  });
  return routes.sort((one, other) => other.literal - one.literal);
}

/** A parameter's text as the type that its schema names. */
function typed(text: string, schema: Json): Json {
  const type = textAt(schema, "type");
  if (["integer", "number"].includes(type) && /^-?\d+$/.test(text)) return Number(text);
  if (type === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  const alternatives = valueAt(schema, "oneOf") ?? valueAt(schema, "anyOf");
  if (/^\d+$/.test(text) && objectsIn(alternatives).some((one) => one.type === "integer"))
    return Number(text);
  return text;
}

/** `anyOf` reports every branch that failed; the deepest pointers are the ones that say what is wrong. */
function deepest(found: Difference[]): Difference[] {
  const telling = found.filter(({ what }) => !/^must (match|be null)/.test(what));
  const kept = telling.length === 0 ? found : telling;
  return kept.filter(
    ({ pointer, what }, at) => kept.findIndex((o) => o.pointer === pointer && o.what === what) === at,
  );
}

function dateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
}

function anyUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
