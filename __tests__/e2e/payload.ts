/** Events as GitHub sends them: real examples, with the forge's own repository, issue, comment, run and people put in. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { EventPayloadMap } from "@octokit/webhooks-types";
import type { EmbeddedForge } from "./forge/forge.ts";
import { isObject, type Json, type JsonObject, merged, objectsIn, textAt, valueAt } from "./forge/json.ts";

type Names = keyof EventPayloadMap;
type ActionOf<Name extends Names> = EventPayloadMap[Name] extends { action: infer Action }
  ? Action & string
  : "";
type PayloadOf<Name extends Names, Action> =
  Extract<EventPayloadMap[Name], { action: Action }> extends never
    ? EventPayloadMap[Name]
    : Extract<EventPayloadMap[Name], { action: Action }>;

/** Which things of the forge the event is about. What is not named stays as in GitHub's example. */
export type Subject = {
  /** Number of an issue or a pull request. */
  issue?: number;
  /** Name of the label that was set or removed. */
  label?: string;
  /** Id of a comment on the issue; a text is posted first, as the sender. */
  comment?: number | string;
  pull?: number;
  /** What is submitted on the pull request first, as the sender. */
  review?: Json;
  /** Id of a run added to the forge. */
  run?: number;
  /** Default: the owner. */
  sender?: string;
  /** Of workflow_dispatch. */
  inputs?: Readonly<Record<string, string>>;
};

let examples: JsonObject[] | undefined;

function exampleOf(name: string, action: string): JsonObject {
  examples ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve("@octokit/webhooks-examples"), "utf8"),
  ) as JsonObject[];
  const all = objectsIn(examples.find((event) => event.name === name)?.examples);
  const fitting = all.filter((example) => action === "" || example.action === action);
  const found =
    fitting.find((example) => valueAt(example, "issue", "pull_request") === undefined) ?? fitting[0];
  if (found === undefined) throw new Error(`There is no example of the event ${name} ${action}.`);
  const { organization: _organization, installation: _installation, ...rest } = found;
  return rest;
}

/**
 * A payload about things that stand on the forge now.
 * @param over laid over the result last, key by key, for what a test wants otherwise
 */
export async function payload<Name extends Names, Action extends ActionOf<Name>>(
  forge: EmbeddedForge,
  name: Name,
  action: Action,
  subject: Subject = {},
  over: Json = {},
): Promise<PayloadOf<Name, Action>> {
  const sender = subject.sender ?? forge.owner;
  const base = `/repos/${forge.fullName}`;
  const ask = async (method: string, path: string, body?: Json): Promise<JsonObject> => {
    const answer = await forge.as(sender).request(method, path, body);
    if (!isObject(answer.body) || answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status}`);
    return answer.body;
  };
  const parts: JsonObject = { repository: await ask("GET", base), sender: await forge.user(sender) };
  if (subject.comment !== undefined) {
    const text = subject.comment;
    const posted =
      typeof text === "number"
        ? await ask("GET", `${base}/issues/comments/${text}`)
        : await ask("POST", `${base}/issues/${subject.issue}/comments`, { body: text });
    parts.comment = posted;
  }
  if (subject.issue !== undefined) parts.issue = await ask("GET", `${base}/issues/${subject.issue}`);
  if (subject.label !== undefined) {
    const known = objectsIn(valueAt(parts.issue, "labels")).find(
      (label) => textAt(label, "name") === subject.label,
    );
    parts.label = known ?? { name: subject.label };
  }
  if (subject.pull !== undefined) parts.pull_request = await ask("GET", `${base}/pulls/${subject.pull}`);
  if (subject.review !== undefined) {
    const made = await ask("POST", `${base}/pulls/${subject.pull}/reviews`, subject.review);
    // The event writes the state small, the API large.
    parts.review = { ...made, state: textAt(made, "state").toLowerCase() };
  }
  if (subject.run !== undefined) {
    parts.workflow_run = await ask("GET", `${base}/actions/runs/${subject.run}`);
    const {
      name: title = "",
      path = "",
      workflow_id: id = 0,
      workflow_url: url = "",
    } = parts.workflow_run as JsonObject;
    parts.workflow = { id, name: title, path, url, html_url: url };
  }
  if (name === "workflow_dispatch") {
    parts.inputs = subject.inputs === undefined ? null : { ...subject.inputs };
    parts.ref = `refs/heads/${forge.defaultBranch}`;
  }
  // The example's own lists and texts about other people go with the objects that are replaced as a whole.
  const example = exampleOf(name, action);
  for (const key of ["issue", "comment", "label", "inputs"]) if (key in parts) delete example[key];
  return merged(merged(example, parts), over) as unknown as PayloadOf<Name, Action>;
}

/** The event of a cron trigger, for which GitHub sends no webhook. */
export function schedulePayload(cron: string): { schedule: string } {
  return { schedule: cron };
}
