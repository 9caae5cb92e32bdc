/** GitHub's addresses for git objects and refs, answered from and written to the real repository with git itself. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Answer } from "./emulator.ts";
import { git } from "./git.ts";
import { api, commitJson } from "./history.ts";
import { type Json, type JsonObject, objectsIn, textAt, valueAt } from "./json.ts";
import { type Asked, failed, type Ground, type Overlays, ok } from "./overlay.ts";

/** The same commit as `GET /git/commits/{sha}` tells it. */
async function gitCommit(ground: Ground, sha: string): Promise<JsonObject> {
  const { node_id, html_url, parents, commit } = await commitJson(ground, sha);
  const { author, committer, message, tree, verification } = commit as Record<string, Json>;
  const url = `${api(ground)}/git/commits/${sha}`;
  return {
    sha,
    node_id,
    url,
    html_url,
    author,
    committer,
    message,
    tree,
    parents,
    verification,
  } as JsonObject;
}

function refJson(ground: Ground, ref: string, sha: string): JsonObject {
  const url = `${api(ground)}/git/${ref}`;
  const object = { type: "commit", sha, url: `${api(ground)}/git/commits/${sha}` };
  return { ref, node_id: Buffer.from(ref).toString("base64"), url, object };
}

export function gitOverlays(ground: Ground, follow: () => Promise<void>): Overlays {
  const { repository } = ground;
  const commitAt = (name: string) => repository.sha(`${name}^{commit}`);
  const protectedRef = (ref: string) => ground.protectedBranches.includes(ref.replace("refs/heads/", ""));

  async function getRef({ values }: Asked): Promise<Answer> {
    const ref = `refs/${values.ref}`;
    const found = (await repository.refs()).get(ref);
    return found === undefined ? failed(404, "Not Found") : ok(refJson(ground, ref, found));
  }

  async function matchingRefs({ values }: Asked): Promise<Answer> {
    const refs = [...(await repository.refs())].filter(([ref]) => ref.startsWith(`refs/${values.ref}`));
    return ok(refs.map(([ref, sha]) => refJson(ground, ref, sha)));
  }

  async function createRef({ body }: Asked): Promise<Answer> {
    const [ref, sha] = [textAt(body, "ref"), textAt(body, "sha")];
    if (!/^refs\/[^/]+\/./.test(ref))
      return failed(422, "Reference name must start with 'refs/' and contain two slashes");
    if ((await repository.refs()).has(ref)) return failed(422, "Reference already exists");
    if ((await commitAt(sha)) === undefined) return failed(422, "Object does not exist");
    const made = await repository.moveRef(ref, sha, "");
    return made ? ok(refJson(ground, ref, sha), 201) : failed(422, "Reference already exists");
  }

  async function updateRef({ values, body }: Asked): Promise<Answer> {
    const [ref, sha] = [`refs/${values.ref}`, textAt(body, "sha")];
    const old = (await repository.refs()).get(ref);
    if (old === undefined) return failed(422, "Reference does not exist");
    if ((await commitAt(sha)) === undefined) return failed(422, "Object does not exist");
    if (protectedRef(ref)) return failed(422, "Changes must be made through a pull request.");
    if (valueAt(body, "force") !== true && !(await repository.isAncestor(old, sha)))
      return failed(422, "Update is not a fast forward");
    if (!(await repository.moveRef(ref, sha, old))) return failed(409, "Reference has changed meanwhile");
    await follow();
    return ok(refJson(ground, ref, sha));
  }

  async function deleteRef({ values }: Asked): Promise<Answer> {
    const ref = `refs/${values.ref}`;
    if (!(await repository.refs()).has(ref)) return failed(422, "Reference does not exist");
    if (protectedRef(ref)) return failed(422, "Cannot delete a protected branch");
    await repository.git(["update-ref", "-d", ref]);
    await follow();
    return ok(undefined, 204);
  }

  async function createBlob({ body }: Asked): Promise<Answer> {
    const encoding = textAt(body, "encoding") === "base64" ? "base64" : "utf8";
    const content = Buffer.from(textAt(body, "content"), encoding);
    const sha = await repository.git(["hash-object", "-w", "--stdin"], content);
    return ok({ sha, url: `${api(ground)}/git/blobs/${sha}` }, 201);
  }

  async function getBlob({ values }: Asked): Promise<Answer> {
    const sha = values.file_sha ?? "";
    const bytes = await repository.bytes(sha);
    if (bytes === undefined) return failed(404, "Not Found");
    const content = Buffer.from(bytes, "latin1").toString("base64");
    const url = `${api(ground)}/git/blobs/${sha}`;
    return ok({ sha, node_id: sha, size: bytes.length, url, content, encoding: "base64" });
  }

  async function createTree({ body }: Asked): Promise<Answer> {
    const index = path.join(repository.directory, `index-${randomUUID()}`);
    const run = (args: string[], input?: string) =>
      git(repository.directory, args, {
        env: { GIT_INDEX_FILE: index },
        ...(input === undefined ? {} : { input }),
      });
    const base = textAt(body, "base_tree");
    if (base !== "") await run(["read-tree", base]);
    for (const entry of objectsIn(valueAt(body, "tree"))) {
      const content = entry.content;
      const written =
        typeof content === "string" ? await run(["hash-object", "-w", "--stdin"], content) : entry.sha;
      const [mode, sha] = written === null ? ["0", "0".repeat(40)] : [textAt(entry, "mode"), String(written)];
      await run(["update-index", "--add", "--index-info"], `${mode} ${sha}\t${textAt(entry, "path")}\n`);
    }
    return treeJson(await run(["write-tree"]), false, 201);
  }

  async function treeJson(sha: string, recursive: boolean, status = 200): Promise<Answer> {
    const listed = await repository.git(["ls-tree", "-l", "-z", ...(recursive ? ["-r", "-t"] : []), sha]);
    const tree = listed
      .split("\0")
      .filter(Boolean)
      .map((line): JsonObject => {
        const [meta = "", file = ""] = line.split("\t");
        const [mode = "", type = "", id = "", size = "-"] = meta.split(/ +/);
        const url = `${api(ground)}/git/${type}s/${id}`;
        return { path: file, mode, type, sha: id, ...(size === "-" ? {} : { size: Number(size) }), url };
      });
    return ok({ sha, url: `${api(ground)}/git/trees/${sha}`, tree, truncated: false }, status);
  }

  async function getTree({ values, query }: Asked): Promise<Answer> {
    const sha = await repository.sha(`${values.tree_sha}^{tree}`);
    return sha === undefined ? failed(404, "Not Found") : treeJson(sha, query.has("recursive"));
  }

  async function createCommit({ body, login }: Asked): Promise<Answer> {
    const tree = textAt(body, "tree");
    if ((await repository.sha(`${tree}^{tree}`)) === undefined) return failed(422, "Tree SHA does not exist");
    const parents = valueAt(body, "parents");
    const wanted = Array.isArray(parents) ? parents.flatMap((parent) => ["-p", String(parent)]) : [];
    const host = new URL(ground.origin).hostname;
    const email = `${ground.people.get(login)?.id ?? 0}+${login}@users.noreply.${host}`;
    const input = textAt(body, "message");
    const isLeftOut = valueAt(body, "author") === undefined && valueAt(body, "committer") === undefined;
    if (ground.signsCommits && login.endsWith("[bot]") && isLeftOut) {
      const at = `${Math.floor(Date.now() / 1000)} +0000`;
      const object = [
        `tree ${tree}`,
        ...(Array.isArray(parents) ? parents.map((parent) => `parent ${parent}`) : []),
        `author ${login} <${email}> ${at}`,
        `committer GitHub <noreply@${host}> ${at}`,
        "gpgsig -----BEGIN PGP SIGNATURE-----\n \n wsFcBAABCAAQBQJ=\n -----END PGP SIGNATURE-----",
        "",
        input,
      ].join("\n");
      const signed = await repository.git(["hash-object", "-t", "commit", "-w", "--stdin"], object);
      return ok(await gitCommit(ground, signed), 201);
    }
    const who = (part: string) => ({
      NAME: textAt(body, part, "name") || textAt(body, "author", "name") || login,
      EMAIL: textAt(body, part, "email") || textAt(body, "author", "email") || email,
      DATE: textAt(body, part, "date") || textAt(body, "author", "date"),
    });
    const env: Record<string, string> = {};
    for (const part of ["author", "committer"])
      for (const [key, value] of Object.entries(who(part)))
        if (value !== "") env[`GIT_${part.toUpperCase()}_${key}`] = value;
    const sha = await git(repository.directory, ["commit-tree", tree, ...wanted], { env, input });
    return ok(await gitCommit(ground, sha), 201);
  }

  async function getGitCommit({ values }: Asked): Promise<Answer> {
    const sha = await commitAt(values.commit_sha ?? "");
    return sha === undefined ? failed(404, "Not Found") : ok(await gitCommit(ground, sha));
  }

  const real = "git is real here; the emulator keeps git objects of its own";
  const row = (answer: (asked: Asked) => Promise<Answer>) => ({ why: real, answer });
  return {
    "git/get-ref": row(getRef),
    "git/list-matching-refs": row(matchingRefs),
    "git/create-ref": row(createRef),
    "git/update-ref": row(updateRef),
    "git/delete-ref": row(deleteRef),
    "git/create-blob": row(createBlob),
    "git/get-blob": row(getBlob),
    "git/create-tree": row(createTree),
    "git/get-tree": row(getTree),
    "git/create-commit": row(createCommit),
    "git/get-commit": row(getGitCommit),
  };
}
