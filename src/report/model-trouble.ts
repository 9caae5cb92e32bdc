/** Says why the model was of no use to the agent, by how its API answered. It reads nothing that the agent said, and judges no change. */
import type { Traffic } from "../world.ts";

/** Completes "the agent changed nothing: …"; `undefined` where one answer was a good one, and where nobody saw the answers. */
export function modelTrouble(traffic: Pick<Traffic, "apis"> | undefined): string | undefined {
  const apis = traffic?.apis ?? [];
  if (apis.length === 0) return undefined;
  if (apis.every((api) => api.requests === 0)) return "it never asked the model's API";
  const statuses = [...new Set(apis.flatMap((api) => Object.keys(api.answers).map(Number)))].sort();
  if (statuses.length === 0) return "the model's API gave no answer";
  if (statuses.some((status) => status < 400)) return undefined;
  const said = `(${statuses.join(", ")})`;
  const only = (...these: readonly number[]) => statuses.every((status) => these.includes(status));
  if (only(401, 403)) return `the model's API refused the key ${said}`;
  if (only(402)) return `the model's API asks for payment ${said}`;
  if (only(429))
    return `the model's API takes no more requests for now, or the key's budget is used up ${said}`;
  if (statuses.every((status) => status >= 500)) return `the model's API failed ${said}`;
  return `the model's API answered no request well ${said}`;
}
