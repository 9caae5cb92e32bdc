/** What only GraphQL can do: move a branch from where it was seen, and take a pull request out of draft. On real refs. */
import type { Answer } from "./emulator.ts";
import { type Json, numberAt, objectsIn, textAt, valueAt } from "./json.ts";
import { type Ground, ok } from "./overlay.ts";
import { may, refusal, type Token } from "./tokens.ts";

/** By the whole text of the query, its white space made single blanks. */
export type Writes = Readonly<Record<string, (token: Token, variables: Json | undefined) => Promise<Answer>>>;

export function graphqlWrites(ground: Ground, follow: () => Promise<void>): Writes {
  const { repository, fullName, owner } = ground;
  const id = Buffer.from(fullName).toString("base64");
  const refused = (mutation: string, message: string, type = "UNPROCESSABLE") =>
    ok({ data: { [mutation]: null }, errors: [{ type, path: [mutation], message }] });
  const lacks = (token: Token, permission: string) =>
    !may(token.permissions, { permissions: [permission], level: "write" });

  async function branch(_token: Token, variables: Json | undefined): Promise<Answer> {
    const asked = `${textAt(variables, "owner")}/${textAt(variables, "name")}`;
    if (asked !== fullName)
      return ok({
        data: { repository: null },
        errors: [{ type: "NOT_FOUND", message: "Could not resolve" }],
      });
    const oid = (await repository.refs()).get(textAt(variables, "ref"));
    return ok({ data: { repository: { id, ref: oid === undefined ? null : { target: { oid } } } } });
  }

  async function updateRefs(token: Token, variables: Json | undefined): Promise<Answer> {
    const no = (message: string, type?: string) => refused("updateRefs", message, type);
    if (lacks(token, "contents")) return no(refusal(token), "FORBIDDEN");
    const [update, ...others] = objectsIn(valueAt(variables, "updates"));
    if (textAt(variables, "repositoryId") !== id || update === undefined || others.length > 0)
      return no("the embedded forge moves one ref of its one repository");
    const [name, from, to] = [
      textAt(update, "name"),
      textAt(update, "beforeOid"),
      textAt(update, "afterOid"),
    ];
    if (ground.protectedBranches.includes(name.replace("refs/heads/", "")))
      return no("Changes must be made through a pull request.");
    const none = "0".repeat(40);
    const now = (await repository.refs()).get(name) ?? none;
    if (from !== "" && from !== now) return no(`The ref '${name}' is not at the given beforeOid`);
    if ((await repository.sha(`${to}^{commit}`)) === undefined) return no("Object does not exist");
    if (update.force !== true && now !== none && !(await repository.isAncestor(now, to)))
      return no("Update is not a fast forward");
    if (!(await repository.moveRef(name, to, now === none ? "" : now)))
      return no(`The ref '${name}' is not at the given beforeOid`);
    await follow();
    return ok({ data: { updateRefs: { clientMutationId: null } } });
  }

  /** GitHub wants `contents: write` for it too, and says so nowhere. */
  async function markReady(token: Token, variables: Json | undefined): Promise<Answer> {
    const mutation = "markPullRequestReadyForReview";
    const isRefused = !ground.mayMarkReady || lacks(token, "pull-requests") || lacks(token, "contents");
    if (isRefused) return refused(mutation, refusal(token), "FORBIDDEN");
    const pulls = objectsIn((await ground.ask(owner, "GET", `/repos/${fullName}/pulls?state=open`)).body);
    const pull = pulls.find((one) => textAt(one, "node_id") === textAt(variables, "id"));
    if (pull === undefined) return refused(mutation, "Could not resolve to a node", "NOT_FOUND");
    await ground.ask(owner, "PATCH", `/repos/${fullName}/pulls/${numberAt(pull, "number")}`, {
      draft: false,
    });
    return ok({ data: { [mutation]: { pullRequest: { isDraft: false } } } });
  }

  return {
    "query($owner: String!, $name: String!, $ref: String!) { repository(owner: $owner, name: $name) { id ref(qualifiedName: $ref) { target { oid } } } }":
      branch,
    "mutation($repositoryId: ID!, $updates: [RefUpdate!]!) { updateRefs(input: { repositoryId: $repositoryId, refUpdates: $updates }) { clientMutationId } }":
      updateRefs,
    "mutation($id: ID!) { markPullRequestReadyForReview(input: { pullRequestId: $id }) { pullRequest { isDraft } } }":
      markReady,
  };
}
