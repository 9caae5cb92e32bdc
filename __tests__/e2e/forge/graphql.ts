/** The GraphQL that is asked: whose token this is, who set a label, how an issue stands, and the writes beside. Every other field is a violation, not a guess. */
import type { Answer } from "./emulator.ts";
import type { Writes } from "./graphql-writes.ts";
import { type Json, type JsonObject, numberAt, objectsIn, textAt, valueAt } from "./json.ts";
import { failed, type Ground, ok } from "./overlay.ts";
import type { Credential } from "./tokens.ts";

/** When and by whom the body of an issue was edited last. */
export type Edits = ReadonlyMap<number, { at: string; login: string }>;

/** What the forge holds beside the emulator. */
export type GraphqlState = {
  edits: Edits;
  onCommits: () => Promise<JsonObject[]>;
  writes: Writes;
};

export async function graphql(
  ground: Ground,
  credential: Exclude<Credential, "unknown">,
  body: Json | undefined,
  complain: (problem: string) => void,
  { edits, onCommits, writes }: GraphqlState,
): Promise<Answer> {
  if (credential === "anonymous") return failed(401, "This endpoint requires you to be authenticated.");
  const query = textAt(body, "query").replaceAll(/#.*$/gm, "");
  const asked = query.replaceAll(/\s+/g, " ").trim();
  const settings = settingQuery.exec(asked);
  if (settings !== null) return settingsOf(ground, settings, edits);
  if (asked === startQuery) return atStart(ground, credential, body, await onCommits());
  const write = writes[asked];
  if (write !== undefined) return write(credential, valueAt(body, "variables"));
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
const links =
  "closedByPullRequestsReferences(first: 20) { nodes { number state repository { nameWithOwner } } }";
const settingText =
  "fragment setting on Issue { title body lastEditedAt editor { __typename login } LINKS" +
  "timelineItems(last: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, RENAMED_TITLE_EVENT]) { nodes { __typename " +
  `... on LabeledEvent { ${events} label { name } } ... on UnlabeledEvent { ${events} label { name } } ` +
  `... on RenamedTitleEvent { ${events} } } } }`;
/** Of many issues at once, each under a name of its own. */
const settingQuery = new RegExp(
  String.raw`^query\(\$owner: String!, \$name: String!\) \{ repository\(owner: \$owner, name: \$name\) \{ ` +
    String.raw`(?<issues>(?:i(\d+): issue\(number: \2\) \{ \.\.\.setting \} )+)\} \} ` +
    `${settingText.replaceAll(/[.()[\]{}]/g, String.raw`\$&`).replace("LINKS", `(?<links>${links.replaceAll(/[(){}]/g, String.raw`\$&`)} )?`)}$`,
);

async function settingsOf(ground: Ground, { groups }: RegExpExecArray, edits: Edits): Promise<Answer> {
  const withLinks = groups?.links !== undefined;
  if (withLinks && ground.sidebarLinks === "unknown")
    return ok({
      errors: [{ message: "Field 'closedByPullRequestsReferences' doesn't exist on type 'Issue'" }],
    });
  const found: Record<string, Json> = {};
  const errors: Json[] = [];
  for (const [, number] of (groups?.issues ?? "").matchAll(/number: (\d+)/g)) {
    const issue = await setting(ground, Number(number), edits, withLinks);
    found[`i${number}`] = issue ?? null;
    if (issue === undefined) errors.push({ type: "NOT_FOUND", message: "Could not resolve to an Issue" });
  }
  return ok({ data: { repository: found }, ...(errors.length === 0 ? {} : { errors }) });
}

async function linkedTo(ground: Ground, issue: number): Promise<Json> {
  const links = ground.sidebarLinks === "unknown" ? [] : (ground.sidebarLinks[issue] ?? []);
  const pulls = objectsIn(
    (await ground.ask(ground.owner, "GET", `/repos/${ground.fullName}/pulls?state=all`)).body,
  );
  const nodes = pulls
    .filter((pull) => links.includes(numberAt(pull, "number")))
    .map((pull) => ({
      number: numberAt(pull, "number"),
      state: textAt(pull, "state").toUpperCase(),
      repository: { nameWithOwner: ground.fullName },
    }));
  return { closedByPullRequestsReferences: { nodes } };
}

/** Here the forge leaves the `[bot]` out of a bot's login. */
function actorOf(login: string) {
  return { __typename: login.endsWith("[bot]") ? "Bot" : "User", login: login.replace("[bot]", "") };
}

const typeNames: Readonly<Record<string, string>> = {
  labeled: "LabeledEvent",
  unlabeled: "UnlabeledEvent",
  renamed: "RenamedTitleEvent",
};

/** From the emulator's events. Labels that came with the issue were set by its author, for which the emulator has no event. */
async function setting(
  ground: Ground,
  number: number,
  edits: Edits,
  withLinks: boolean,
): Promise<Json | undefined> {
  const at = `/repos/${ground.fullName}/issues/${number}`;
  const { status, body: issue } = await ground.ask(ground.owner, "GET", at);
  if (status !== 200) return undefined;
  const all = objectsIn((await ground.ask(ground.owner, "GET", `${at}/events?per_page=100`)).body);
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
  return {
    title: textAt(issue, "title"),
    body: textAt(issue, "body"),
    lastEditedAt: edit?.at ?? null,
    editor: edit === undefined ? null : actorOf(edit.login),
    ...(withLinks ? ((await linkedTo(ground, number)) as JsonObject) : {}),
    timelineItems: { nodes: [...fromTheStart, ...told] },
  };
}

const whole = "pageInfo { hasNextPage }";
const startQuery =
  "query($owner: String!, $name: String!, $number: Int!) { viewer { login databaseId } " +
  "repository(owner: $owner, name: $name) { nameWithOwner " +
  "commitComments(last: 100) { nodes { url body createdAt updatedAt author { __typename login } } } " +
  `pullRequests(states: OPEN, first: 100) { ${whole} nodes { number headRefName isCrossRepository author { __typename login } } } ` +
  "issue(number: $number) { number title body createdAt state locked repository { nameWithOwner } author { __typename login } " +
  `labels(first: 100) { nodes { name } } comments(first: 100) { ${whole} ` +
  "nodes { url body createdAt updatedAt author { __typename login } } } } } }";

function commentNode(comment: JsonObject): JsonObject {
  return {
    url: textAt(comment, "html_url"),
    body: textAt(comment, "body"),
    createdAt: textAt(comment, "created_at"),
    updatedAt: textAt(comment, "updated_at"),
    author: actorOf(textAt(comment, "user", "login")),
  };
}

/** From what the emulator's REST answers. A pull request is no issue to GraphQL. */
async function atStart(
  ground: Ground,
  credential: Exclude<Credential, "unknown" | "anonymous">,
  body: Json | undefined,
  onCommits: JsonObject[],
): Promise<Answer> {
  const number = Number(valueAt(body, "variables", "number"));
  const base = `/repos/${ground.fullName}`;
  const get = (path: string) => ground.ask(ground.owner, "GET", `${base}${path}`);
  const { status, body: issue } = await get(`/issues/${number}`);
  if (status !== 200 || valueAt(issue, "pull_request") !== undefined)
    return ok({ data: { repository: { issue: null } }, errors: [{ message: "Not found" }] });
  const comments = objectsIn((await get(`/issues/${number}/comments?per_page=100`)).body);
  const pulls = objectsIn((await get("/pulls?state=open&per_page=100")).body);
  const name = ground.fullName;
  return ok({
    data: {
      viewer: { login: credential.login, databaseId: ground.people.get(credential.login)?.id ?? 0 },
      repository: {
        nameWithOwner: name,
        commitComments: { nodes: onCommits.slice(-100).map(commentNode) },
        pullRequests: {
          pageInfo: { hasNextPage: pulls.length === 100 },
          nodes: pulls.map((pull) => ({
            number: numberAt(pull, "number"),
            headRefName: textAt(pull, "head", "ref"),
            isCrossRepository: textAt(pull, "head", "repo", "full_name") !== name,
            author: actorOf(textAt(pull, "user", "login")),
          })),
        },
        issue: {
          number,
          title: textAt(issue, "title"),
          body: textAt(issue, "body"),
          createdAt: textAt(issue, "created_at"),
          state: textAt(issue, "state").toUpperCase(),
          locked: valueAt(issue, "locked") === true,
          repository: { nameWithOwner: name },
          author: actorOf(textAt(issue, "user", "login")),
          labels: {
            nodes: objectsIn(valueAt(issue, "labels")).map((label) => ({ name: textAt(label, "name") })),
          },
          comments: {
            pageInfo: { hasNextPage: comments.length === 100 },
            nodes: comments.map(commentNode),
          },
        },
      },
    },
  });
}
