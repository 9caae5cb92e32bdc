/** Who may do what on the repository, reactions and events: none of which the emulator tells as GitHub does. */
import type { Answer } from "./emulator.ts";
import { type JsonObject, objectsIn, textAt } from "./json.ts";
import { type Asked, coarse, failed, type Ground, type Overlays, ok, page } from "./overlay.ts";

export type Reaction = { id: number; on: string; content: string; login: string };

export function makePeople(ground: Ground) {
  const base = `/repos/${ground.fullName}`;
  const reactions: Reaction[] = [];

  async function permission(asked: Asked): Promise<Answer> {
    const person = ground.people.get(asked.values.username ?? "");
    if (person === undefined) return failed(404, `${asked.values.username} is not a user`);
    const role = person.role === "none" && !ground.private ? "read" : person.role;
    const name = person.role === "none" ? role : person.roleName;
    const able = (level: readonly string[]) => level.includes(role);
    const permissions = {
      admin: able(["admin"]),
      maintain: able(["admin", "maintain"]),
      push: able(["admin", "maintain", "write"]),
      triage: able(["admin", "maintain", "write", "triage"]),
      pull: role !== "none",
    };
    const user = { ...(await ground.user(person.login)), permissions, role_name: name };
    return ok({ permission: coarse(role), role_name: name, user });
  }

  /** Everybody may read a public repository; that alone makes no collaborator. */
  async function isCollaborator(asked: Asked): Promise<Answer> {
    const person = ground.people.get(asked.values.username ?? "");
    const belongs = person !== undefined && person.role !== "none";
    return belongs ? ok(undefined, 204) : failed(404, "Not Found");
  }

  async function authenticated(asked: Asked): Promise<Answer> {
    if (asked.token === "anonymous") return failed(401, "Requires authentication");
    if (asked.token.kind !== "personal") return failed(403, "Resource not accessible by integration");
    return ground.ask(asked.login, asked.method, asked.target, asked.body);
  }

  const subject = (asked: Asked) => asked.target.replace(/\/reactions.*/, "").replace(`${base}/`, "");
  async function react(asked: Asked): Promise<Answer> {
    const [on, content] = [subject(asked), textAt(asked.body, "content")];
    let found = reactions.find(
      (one) => one.on === on && one.content === content && one.login === asked.login,
    );
    const status = found === undefined ? 201 : 200;
    if (found === undefined) {
      found = { id: 7001 + reactions.length, on, content, login: asked.login };
      reactions.push(found);
    }
    return ok(await reactionJson(found), status);
  }
  const reactionJson = async ({ id, content, login }: Reaction): Promise<JsonObject> => {
    return {
      id,
      node_id: `reaction${id}`,
      user: await ground.user(login),
      content,
      created_at: "2026-01-02T03:04:05Z",
    };
  };
  async function listReactions(asked: Asked): Promise<Answer> {
    const { items, headers } = page(
      asked,
      ground,
      reactions.filter((one) => one.on === subject(asked)),
    );
    return ok(await Promise.all(items.map(reactionJson)), 200, headers);
  }
  async function removeReaction(asked: Asked): Promise<Answer> {
    const at = reactions.findIndex((one) => one.id === Number(asked.values.reaction_id));
    if (at < 0) return failed(404, "Not Found");
    reactions.splice(at, 1);
    return ok(undefined, 204);
  }

  /** The emulator's answer with the status that GitHub gives. */
  const withStatus = (status: number) => async (asked: Asked) => {
    const answer = await ground.ask(asked.login, asked.method, asked.target, asked.body);
    return answer.status < 300 ? { ...answer, status } : answer;
  };

  /** GitHub has no event for the opening, and leaves out what an event does not have. */
  async function listEvents(asked: Asked): Promise<Answer> {
    const answer = await ground.ask(ground.owner, "GET", asked.target);
    const events = objectsIn(answer.body).filter((event) => event.event !== "opened");
    const clean = (event: JsonObject) =>
      Object.fromEntries(
        Object.entries(event).filter(([key, value]) => value !== null || key.startsWith("commit_")),
      );
    return { ...answer, body: events.map((event) => ({ ...clean(event), performed_via_github_app: null })) };
  }

  const none = "the emulator has no reactions";
  const status = "the emulator answers with another status";
  const overlays: Overlays = {
    "repos/get-collaborator-permission-level": {
      why: "GitHub's two scales, and custom roles",
      answer: permission,
    },
    "repos/check-collaborator": { why: "the seeded people are the collaborators", answer: isCollaborator },
    "users/get-authenticated": { why: "an installation token is nobody's", answer: authenticated },
    "issues/list-events": {
      why: "the emulator adds an event for the opening, and nulls",
      answer: listEvents,
    },
    "issues/add-assignees": { why: status, answer: withStatus(201) },
    "pulls/request-reviewers": { why: status, answer: withStatus(201) },
    "reactions/create-for-issue": { why: none, answer: react },
    "reactions/create-for-issue-comment": { why: none, answer: react },
    "reactions/list-for-issue": { why: none, answer: listReactions },
    "reactions/list-for-issue-comment": { why: none, answer: listReactions },
    "reactions/delete-for-issue": { why: none, answer: removeReaction },
    "reactions/delete-for-issue-comment": { why: none, answer: removeReaction },
  };
  return { overlays, reactions };
}
