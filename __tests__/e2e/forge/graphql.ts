/** The two GraphQL questions that are asked: whose token this is, and who set a label. Every other field is a violation, not a guess. */
import type { Answer } from "./emulator.ts";
import { type Json, type JsonObject, numberAt, objectsIn, textAt, valueAt } from "./json.ts";
import { failed, type Ground, ok } from "./overlay.ts";
import type { Credential } from "./tokens.ts";

/** When and by whom the body of an issue was edited last. */
export type Edits = ReadonlyMap<number, { at: string; login: string }>;

export async function graphql(
  ground: Ground,
  credential: Exclude<Credential, "unknown">,
  body: Json | undefined,
  complain: (problem: string) => void,
  edits: Edits,
): Promise<Answer> {
  if (credential === "anonymous") return failed(401, "This endpoint requires you to be authenticated.");
  const query = textAt(body, "query").replaceAll(/#.*$/gm, "");
  if (query.replaceAll(/\s+/g, " ").trim() === settingQuery) return setting(ground, body, edits);
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

const events = "createdAt actor { __typename login }";
const settingQuery =
  "query($owner: String!, $name: String!, $number: Int!) { repository(owner: $owner, name: $name) { " +
  "issue(number: $number) { title body lastEditedAt editor { __typename login } " +
  "timelineItems(last: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, RENAMED_TITLE_EVENT]) { nodes { __typename " +
  `... on LabeledEvent { ${events} label { name } } ... on UnlabeledEvent { ${events} label { name } } ` +
  `... on RenamedTitleEvent { ${events} } } } } } }`;

const typeNames: Readonly<Record<string, string>> = {
  labeled: "LabeledEvent",
  unlabeled: "UnlabeledEvent",
  renamed: "RenamedTitleEvent",
};

/** From the emulator's events. Labels that came with the issue were set by its author, for which the emulator has no event. */
async function setting(ground: Ground, body: Json | undefined, edits: Edits): Promise<Answer> {
  const number = Number(valueAt(body, "variables", "number"));
  const at = `/repos/${ground.fullName}/issues/${number}`;
  const { status, body: issue } = await ground.ask(ground.owner, "GET", at);
  if (status !== 200)
    return ok({ data: { repository: { issue: null } }, errors: [{ message: "Not found" }] });
  const all = objectsIn((await ground.ask(ground.owner, "GET", `${at}/events?per_page=100`)).body);
  const actorOf = (login: string) => ({
    __typename: login.endsWith("[bot]") ? "Bot" : "User",
    login: login.replace("[bot]", ""),
  });
  const told = all.flatMap((event) => {
    const name = typeNames[textAt(event, "event")];
    if (name === undefined) return [];
    const label = textAt(event, "label", "name");
    const shared = { __typename: name, createdAt: textAt(event, "created_at").replace(/\.\d+/, "") };
    return [{ ...shared, actor: actorOf(textAt(event, "actor", "login")), label: { name: label } }];
  });
  const fromTheStart = objectsIn(valueAt(issue, "labels"))
    .map((label) => textAt(label, "name"))
    .filter((name) => !told.some((event) => event.label.name === name))
    .map((name) => ({
      __typename: "LabeledEvent",
      createdAt: textAt(issue, "created_at"),
      actor: actorOf(textAt(issue, "user", "login")),
      label: { name },
    }));
  const edit = edits.get(numberAt(issue, "number"));
  return ok({
    data: {
      repository: {
        issue: {
          title: textAt(issue, "title"),
          body: textAt(issue, "body"),
          lastEditedAt: edit?.at ?? null,
          editor: edit === undefined ? null : actorOf(edit.login),
          timelineItems: { nodes: [...fromTheStart, ...told] },
        },
      },
    },
  });
}
