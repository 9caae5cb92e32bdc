/** Comments on commits, with state of the forge's own. Knows nothing of issues. */
import type { Answer } from "./emulator.ts";
import { type JsonObject, textAt } from "./json.ts";
import {
  type Asked,
  failed,
  type Ground,
  invalid,
  type Overlay,
  type Overlays,
  ok,
  page,
} from "./overlay.ts";

type CommitComment = { id: number; commit: string; login: string; body: string; at: string; edited: string };

export function makeCommitComments(ground: Ground) {
  const comments: CommitComment[] = [];
  const now = () => new Date().toISOString().replace(/\.\d+/, "");

  async function shown(one: CommitComment): Promise<JsonObject> {
    const person = ground.people.get(one.login);
    const belongs = person !== undefined && person.role !== "none" && person.type === "User";
    return {
      html_url: `${ground.origin}/${ground.fullName}/commit/${one.commit}#commitcomment-${one.id}`,
      url: `${ground.origin}/api/v3/repos/${ground.fullName}/comments/${one.id}`,
      id: one.id,
      node_id: `commitcomment${one.id}`,
      body: one.body,
      path: null,
      position: null,
      line: null,
      commit_id: one.commit,
      user: await ground.user(one.login),
      created_at: one.at,
      updated_at: one.edited,
      author_association: one.login === ground.owner ? "OWNER" : belongs ? "COLLABORATOR" : "NONE",
    };
  }

  async function listed(asked: Asked, all: readonly CommitComment[]): Promise<Answer> {
    const { items, headers } = page(asked, ground, all);
    return ok(await Promise.all(items.map(shown)), 200, headers);
  }

  const commitOf = (asked: Asked) => ground.repository.sha(`${asked.values.commit_sha}^{commit}`);
  const blank = (asked: Asked) => textAt(asked.body, "body").trim() === "";
  const unwritten = () => invalid("CommitComment", { field: "body", message: "body can't be blank" });

  async function create(asked: Asked): Promise<Answer> {
    const commit = await commitOf(asked);
    const { commit_sha } = asked.values;
    if (commit === undefined) return failed(422, `No commit found for SHA: ${commit_sha}`);
    if (blank(asked)) return unwritten();
    const at = now();
    const body = textAt(asked.body, "body");
    const one = { id: 8001 + comments.length, commit, login: asked.login, body, at, edited: at };
    comments.push(one);
    return ok(await shown(one), 201);
  }

  const withOne = (answer: (one: CommitComment, asked: Asked) => Promise<Answer>) => async (asked: Asked) => {
    const one = comments.find(({ id }) => id === Number(asked.values.comment_id));
    return one === undefined ? failed(404, "Not Found") : answer(one, asked);
  };

  async function update(one: CommitComment, asked: Asked): Promise<Answer> {
    if (blank(asked)) return unwritten();
    one.body = textAt(asked.body, "body");
    one.edited = now();
    return ok(await shown(one));
  }

  async function remove(one: CommitComment): Promise<Answer> {
    comments.splice(comments.indexOf(one), 1);
    return ok(undefined, 204);
  }

  const row = (answer: Overlay["answer"]): Overlay => ({
    why: "the emulator knows no comments on commits",
    answer,
  });
  const overlays: Overlays = {
    "repos/list-commit-comments-for-repo": row((asked) => listed(asked, comments)),
    "repos/list-comments-for-commit": row(async (asked) => {
      const commit = await commitOf(asked);
      return listed(
        asked,
        comments.filter((one) => one.commit === commit),
      );
    }),
    "repos/create-commit-comment": row(create),
    "repos/get-commit-comment": row(withOne(async (one) => ok(await shown(one)))),
    "repos/update-commit-comment": row(withOne(update)),
    "repos/delete-commit-comment": row(withOne(remove)),
  };
  const commitComments = () => comments.map(({ commit, login, body }) => ({ commit, author: login, body }));
  const allShown = () => Promise.all(comments.map(shown));
  return { overlays, commitComments, allShown };
}
