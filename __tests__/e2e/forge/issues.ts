/** What GitHub does with issues, labels and comments where the emulator does otherwise. The issues stay the emulator's. */
import type { Answer } from "./emulator.ts";
import { isObject, type Json, type JsonObject, numberAt, objectsIn, textAt, valueAt } from "./json.ts";
import { type Asked, failed, type Ground, invalid, type Overlays, ok, page } from "./overlay.ts";

/** GitHub's limits, in characters. @returns the refusal, or undefined */
export function tooLong(operation: string, body: Json | undefined): Answer | undefined {
  const resource = operation.startsWith("pulls/")
    ? "PullRequest"
    : operation.includes("commit-comment")
      ? "CommitComment"
      : operation.includes("comment")
        ? "IssueComment"
        : "Issue";
  for (const [field, limit] of [
    ["title", 256],
    ["body", 65536],
  ] as const)
    if ([...textAt(body, field)].length > limit)
      return invalid(resource, { field, message: `${field} is too long (maximum is ${limit} characters)` });
  const labels = valueAt(body, "labels");
  if (Array.isArray(labels) && labels.some((name) => typeof name === "string" && [...name].length > 50))
    return invalid("Label", { field: "name", message: "name is too long (maximum is 50 characters)" });
  return undefined;
}

export function makeIssues(
  ground: Ground,
  pulls: { isPull: (n: number) => boolean; real: (p: JsonObject) => Promise<JsonObject> },
) {
  const { fullName, owner, ask } = ground;
  const base = `/repos/${fullName}`;
  const numberOf = (asked: Asked) => Number(asked.values.issue_number);
  const pass = (asked: Asked, target = asked.target, body = asked.body) =>
    ask(asked.login, asked.method, target, body);

  /** Every page of a list, for the forge's own use. */
  async function everything(path: string): Promise<JsonObject[]> {
    const all: JsonObject[] = [];
    for (let number = 1; ; number++) {
      const query = `${path.includes("?") ? "&" : "?"}per_page=100&page=${number}`;
      const { status, body } = await ask(owner, "GET", path + query);
      if (status !== 200) throw new Error(`The emulator answers ${status} to ${path}.`);
      const more = objectsIn(body);
      all.push(...more);
      if (more.length < 100) return all;
    }
  }

  /** Every comment on issues and pull requests, oldest first. */
  async function allComments(): Promise<JsonObject[]> {
    const issues = (await everything(`${base}/issues?state=all`)).filter(
      (issue) => numberAt(issue, "comments") > 0,
    );
    const talked = [...issues, ...(await everything(`${base}/pulls?state=all`))];
    const comments: JsonObject[] = [];
    for (const one of talked)
      comments.push(...(await everything(`${base}/issues/${numberAt(one, "number")}/comments`)));
    return comments.sort((one, other) => numberAt(one, "id") - numberAt(other, "id"));
  }

  async function listAllComments(asked: Asked): Promise<Answer> {
    const since = asked.query.get("since") ?? "";
    const found = (await allComments()).filter((comment) => textAt(comment, "updated_at") >= since);
    if (asked.query.get("direction") === "desc") found.reverse();
    const { items, headers } = page(asked, ground, found);
    return ok(items, 200, headers);
  }

  /** A pull request as the issues address tells it. */
  function asIssue(pull: JsonObject): JsonObject {
    const number = numberAt(pull, "number");
    const issue = `${ground.origin}/api/v3${base}/issues/${number}`;
    const { user, title, body, state, labels, assignees, milestone, created_at, updated_at, closed_at } =
      pull;
    const { author_association, locked, html_url, id, node_id, assignee, draft, comments } = pull;
    return {
      ...{
        id,
        node_id,
        number,
        title,
        user,
        body,
        state,
        labels,
        assignee,
        assignees,
        milestone,
        locked,
        draft,
      },
      ...{ created_at, updated_at, closed_at, author_association, html_url, state_reason: null },
      ...{
        comments: comments ?? 0,
        active_lock_reason: null,
        performed_via_github_app: null,
        closed_by: null,
      },
      url: issue,
      repository_url: `${ground.origin}/api/v3${base}`,
      labels_url: `${issue}/labels{/name}`,
      comments_url: `${issue}/comments`,
      events_url: `${issue}/events`,
      timeline_url: `${issue}/timeline`,
      pull_request: {
        url: textAt(pull, "url"),
        html_url: textAt(pull, "html_url"),
        diff_url: textAt(pull, "diff_url"),
        patch_url: textAt(pull, "patch_url"),
        merged_at: null,
      },
    } as JsonObject;
  }

  async function list(asked: Asked): Promise<Answer> {
    const state = asked.query.get("state") ?? "open";
    const wanted = asked.query.get("labels")?.split(",") ?? [];
    const query = new URLSearchParams(asked.query);
    if (wanted.length > 0) query.set("labels", (await canonical(wanted)).join(","));
    const found = await everything(`${base}/pulls?state=${state}`);
    const fits = (pull: JsonObject) =>
      wanted.every((name) => objectsIn(pull.labels).some((label) => same(textAt(label, "name"), name)));
    const filtered = ["assignee", "creator", "mentioned", "milestone"].some((name) => query.has(name));
    const asIssues = filtered ? [] : found.filter(fits).map(asIssue);
    if (asIssues.length === 0) return ask(owner, "GET", `${base}/issues?${query}`);
    query.delete("page");
    const direction = query.get("direction") === "asc" ? 1 : -1;
    const by = { updated: "updated_at", comments: "comments" }[query.get("sort") ?? ""] ?? "created_at";
    const key = (issue: JsonObject) => (by === "comments" ? numberAt(issue, by) : textAt(issue, by));
    const all = [...(await everything(`${base}/issues?${query}`)), ...asIssues].sort(
      (one, other) =>
        direction *
        (key(one) < key(other)
          ? -1
          : key(one) > key(other)
            ? 1
            : numberAt(one, "number") - numberAt(other, "number")),
    );
    const { items, headers } = page(asked, ground, all);
    return ok(items, 200, headers);
  }

  async function pullAsIssue(number: number): Promise<Answer> {
    const { status, headers, body } = await ask(owner, "GET", `${base}/pulls/${number}`);
    return isObject(body) && status === 200 ? ok(asIssue(await pulls.real(body))) : { status, headers, body };
  }

  const get = (asked: Asked) => (pulls.isPull(numberOf(asked)) ? pullAsIssue(numberOf(asked)) : pass(asked));

  /** The last edit of each issue's body, which only GraphQL tells. */
  const edits = new Map<number, { at: string; login: string }>();

  async function update(asked: Asked): Promise<Answer> {
    const number = numberOf(asked);
    if (valueAt(asked.body, "body") !== undefined)
      edits.set(number, { at: new Date().toISOString().replace(/\.\d+/, ""), login: asked.login });
    const labels = valueAt(asked.body, "labels");
    const body = isObject(asked.body) ? { ...asked.body } : {};
    if (Array.isArray(labels)) body.labels = await canonical(labels.map(String));
    if (!pulls.isPull(number)) return pass(asked, asked.target, body);
    const { title, body: text, state } = body;
    const kept = Object.fromEntries(
      Object.entries({ title, body: text, state }).filter(([, value]) => value !== undefined),
    );
    await ask(asked.login, "PATCH", `${base}/pulls/${number}`, kept as JsonObject);
    if (body.labels !== undefined)
      await ask(asked.login, "PUT", `${base}/issues/${number}/labels`, { labels: body.labels });
    return pullAsIssue(number);
  }

  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

  /** The names as the repository spells them, since GitHub does not tell upper from lower case in labels. */
  async function canonical(names: readonly string[]): Promise<string[]> {
    const known = (await everything(`${base}/labels`)).map((label) => textAt(label, "name"));
    return names.map((name) => known.find((one) => same(one, name)) ?? name);
  }

  async function writeLabels(asked: Asked): Promise<Answer> {
    const given = Array.isArray(asked.body) ? asked.body : (valueAt(asked.body, "labels") ?? []);
    const names = Array.isArray(given)
      ? given.map((one) => (typeof one === "string" ? one : textAt(one, "name")))
      : [];
    const long = tooLong("issues/add-labels", { labels: names });
    return long ?? pass(asked, asked.target, { labels: await canonical(names) });
  }

  async function removeLabel(asked: Asked): Promise<Answer> {
    const [name = ""] = await canonical([asked.values.name ?? ""]);
    const answer = await pass(asked, `${base}/issues/${numberOf(asked)}/labels/${encodeURIComponent(name)}`);
    return answer.status === 404 ? failed(404, "Label does not exist") : answer;
  }

  async function createLabel(asked: Asked): Promise<Answer> {
    const name = textAt(asked.body, "name");
    const known = (await everything(`${base}/labels`)).some((label) => same(textAt(label, "name"), name));
    if (known)
      return failed(422, "Validation Failed", [{ resource: "Label", code: "already_exists", field: "name" }]);
    const color = textAt(asked.body, "color") || "ededed";
    return pass(asked, asked.target, { ...(asked.body as JsonObject), color });
  }

  async function comment(asked: Asked): Promise<Answer> {
    const issue = await ask(owner, "GET", `${base}/issues/${numberOf(asked)}`);
    if (
      valueAt(issue.body, "locked") === true &&
      asked.token !== "anonymous" &&
      asked.token.kind !== "personal"
    )
      return failed(403, "Unable to create comment because issue is locked.");
    if (textAt(asked.body, "body").trim() === "")
      return invalid("IssueComment", { field: "body", message: "body can't be blank" });
    return pass(asked);
  }

  const prs = "GitHub shows pull requests as issues too; the emulator does not";
  const spelled = "GitHub does not tell upper from lower case in label names";
  const overlays: Overlays = {
    "issues/list-for-repo": { why: prs, answer: list },
    "issues/get": { why: prs, answer: get },
    "issues/update": { why: `${prs}; ${spelled}`, answer: update },
    "issues/add-labels": { why: spelled, answer: writeLabels },
    "issues/set-labels": { why: spelled, answer: writeLabels },
    "issues/remove-label": { why: `${spelled}; 404 has its own text`, answer: removeLabel },
    "issues/create-label": {
      why: `${spelled}; 422 names the field; the emulator wants a colour`,
      answer: createLabel,
    },
    "issues/list-comments-for-repo": {
      why: "the emulator takes this address for an issue",
      answer: listAllComments,
    },
    "issues/create-comment": { why: "locked issues and empty bodies are refused", answer: comment },
  };
  return { overlays, everything, allComments, edits };
}
