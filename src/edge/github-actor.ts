/** An account as GraphQL tells it, in our words. */
import * as v from "valibot";
import type { Actor } from "../trigger/trigger.ts";

/** Nobody's, when the account is gone. */
export const actor = v.nullish(v.object({ __typename: v.string(), login: v.string() }));

/** Here the forge leaves the `[bot]` out of a bot's login. */
export function personOf(raw: v.InferOutput<typeof actor>): Actor | undefined {
  if (raw == null) return undefined;
  if (raw.__typename === "User") return { login: raw.login, kind: "user" };
  return { login: raw.__typename === "Bot" ? `${raw.login}[bot]` : raw.login, kind: "bot" };
}
