/** The one GraphQL question that a token answers about itself. Every other field is a violation, not a guess. */
import type { Answer } from "./emulator.ts";
import { type Json, type JsonObject, textAt } from "./json.ts";
import { failed, type Ground, ok } from "./overlay.ts";
import type { Credential } from "./tokens.ts";

export function graphql(
  ground: Ground,
  credential: Exclude<Credential, "unknown">,
  body: Json | undefined,
  complain: (problem: string) => void,
): Answer {
  if (credential === "anonymous") return failed(401, "This endpoint requires you to be authenticated.");
  const query = textAt(body, "query").replaceAll(/#.*$/gm, "");
  const wanted = /^\s*(?:query\s*\w*\s*)?\{\s*viewer\s*\{([\w\s,]*)\}\s*\}\s*$/.exec(query)?.[1];
  const viewer: JsonObject = {
    login: credential.login,
    databaseId: ground.people.get(credential.login)?.id ?? 0,
    id: Buffer.from(credential.login).toString("base64"),
    url: `${ground.origin}/${credential.login}`,
    __typename: credential.login.endsWith("[bot]") ? "Bot" : "User",
  };
  const fields = wanted?.split(/[\s,]+/).filter(Boolean) ?? [];
  const unknown = fields.filter((field) => !(field in viewer));
  if (wanted === undefined || unknown.length > 0) {
    complain(`the embedded forge does not stand for this GraphQL query yet: ${query.trim().slice(0, 200)}`);
    return ok({ errors: [{ message: `Field '${unknown[0] ?? "?"}' doesn't exist on type 'Query'` }] });
  }
  return ok({ data: { viewer: Object.fromEntries(fields.map((field) => [field, viewer[field] ?? null])) } });
}
