/** Commits, branches, comparisons and contents as GitHub tells them, read from the real repository. Writes nothing. */
import path from "node:path";
import type { Answer } from "./emulator.ts";
import type { Json, JsonObject } from "./json.ts";
import { type Asked, failed, type Ground, type Overlays, ok, page } from "./overlay.ts";

/** The repository's address in the API. */
export const api = (ground: Ground) => `${ground.origin}/api/v3/repos/${ground.fullName}`;

/** A commit as `GET /commits/{ref}` tells it. */
export async function commitJson(ground: Ground, sha: string): Promise<JsonObject> {
  const format = "%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B";
  const shown = await ground.repository.git(["show", "-s", `--format=${format}`, sha]);
  const [tree = "", parents = "", an = "", ae = "", at = "", cn = "", ce = "", ct = "", message = ""] =
    shown.split("\0");
  const base = api(ground);
  const page = `${ground.origin}/${ground.fullName}/commit/${sha}`;
  const utc = (time: string) => new Date(time).toISOString().replace(".000", "");
  const object = await ground.repository.git(["cat-file", "commit", sha]);
  const signature = /^gpgsig ((?:.*\n )*.*)/m.exec(object.slice(0, object.indexOf("\n\n")))?.[1];
  const verification =
    signature === undefined
      ? { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null }
      : {
          verified: true,
          reason: "valid",
          signature: signature.replaceAll("\n ", "\n"),
          payload: object.replace(`gpgsig ${signature}\n`, ""),
          verified_at: utc(ct),
        };
  return {
    sha,
    node_id: Buffer.from(`Commit${sha}`).toString("base64"),
    url: `${base}/commits/${sha}`,
    html_url: page,
    comments_url: `${base}/commits/${sha}/comments`,
    commit: {
      url: `${base}/git/commits/${sha}`,
      author: { name: an, email: ae, date: utc(at) },
      committer: { name: cn, email: ce, date: utc(ct) },
      message: message.trimEnd(),
      tree: { sha: tree, url: `${base}/git/trees/${tree}` },
      comment_count: 0,
      verification,
    },
    author: null,
    committer: null,
    parents: parents
      .split(" ")
      .filter(Boolean)
      .map((parent) => ({
        sha: parent,
        url: `${base}/commits/${parent}`,
        html_url: page.replace(sha, parent),
      })),
  };
}

/** GitHub's list of changed files for a range such as `main...topic`. */
export async function changedFiles(ground: Ground, range: string): Promise<Json[]> {
  const { repository, origin, fullName } = ground;
  const [raw, stat] = await Promise.all([
    repository.git(["diff", "--raw", "--no-abbrev", "--no-renames", "-z", range]),
    repository.git(["diff", "--numstat", "--no-renames", "-z", range]),
  ]);
  const lines = raw.split("\0").filter(Boolean);
  const numbers = stat.split("\0").filter(Boolean);
  const files: Json[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [, , , to = "", letter = ""] = (lines[at] ?? "").split(" ");
    const filename = lines[at + 1] ?? "";
    const [added = "0", deleted = "0"] = (numbers[at / 2] ?? "").split("\t");
    const patch = await repository.git(["diff", "--no-renames", range, "--", filename]);
    const [additions, deletions] = [Number(added) || 0, Number(deleted) || 0];
    const status = letter === "A" ? "added" : letter === "D" ? "removed" : "modified";
    const url = encodeURIComponent(filename);
    files.push({
      sha: to,
      filename,
      status,
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: `${origin}/${fullName}/blob/${to}/${url}`,
      raw_url: `${origin}/${fullName}/raw/${to}/${url}`,
      contents_url: `${origin}/api/v3/repos/${fullName}/contents/${url}`,
      ...(added === "-" ? {} : { patch: patch.replace(/^[\s\S]*?(?=^@@)/m, "") }),
    });
  }
  return files;
}

export function historyOverlays(ground: Ground): Overlays {
  const { repository } = ground;
  const commitAt = (name: string) => repository.sha(`${name}^{commit}`);
  const branchAt = (name: string) => repository.sha(`refs/heads/${name}`);

  async function getCommit({ values }: Asked): Promise<Answer> {
    const sha = (await branchAt(values.ref ?? "")) ?? (await commitAt(values.ref ?? ""));
    return sha === undefined
      ? failed(422, `No commit found for SHA: ${values.ref}`)
      : ok(await commitJson(ground, sha));
  }

  async function listCommits(asked: Asked): Promise<Answer> {
    const from = asked.query.get("sha") ?? repository.defaultBranch;
    const sha = (await branchAt(from)) ?? (await commitAt(from));
    if (sha === undefined) return failed(404, "Not Found");
    const file = asked.query.get("path");
    const listed = await repository.git(["rev-list", sha, ...(file === null ? [] : ["--", file])]);
    const { items, headers } = page(asked, ground, listed.split("\n").filter(Boolean));
    return ok(await Promise.all(items.map((id) => commitJson(ground, id))), 200, headers);
  }

  async function branchJson(name: string, sha: string, whole: boolean): Promise<JsonObject> {
    const isProtected = ground.protectedBranches.includes(name);
    const url = `${api(ground)}/branches/${encodeURIComponent(name)}`;
    const checks = { enforcement_level: "off", contexts: [], checks: [] };
    return {
      name,
      commit: whole ? await commitJson(ground, sha) : { sha, url: `${api(ground)}/commits/${sha}` },
      protected: isProtected,
      protection: { enabled: isProtected, required_status_checks: checks },
      protection_url: `${url}/protection`,
      ...(whole ? { _links: { self: url, html: `${ground.origin}/${ground.fullName}/tree/${name}` } } : {}),
    };
  }

  async function getBranch({ values }: Asked): Promise<Answer> {
    const name = values.branch ?? "";
    const sha = await branchAt(name);
    return sha === undefined ? failed(404, "Branch not found") : ok(await branchJson(name, sha, true));
  }

  async function listBranches(asked: Asked): Promise<Answer> {
    const wanted = asked.query.get("protected");
    const all = [...(await repository.refs("refs/heads"))]
      .map(([ref, sha]) => [ref.replace("refs/heads/", ""), sha] as const)
      .filter(([name]) => wanted === null || ground.protectedBranches.includes(name) === (wanted === "true"));
    const { items, headers } = page(asked, ground, all);
    return ok(await Promise.all(items.map(([name, sha]) => branchJson(name, sha, false))), 200, headers);
  }

  async function compare({ values }: Asked): Promise<Answer> {
    const [baseName = "", headName = ""] = (values.basehead ?? "")
      .replace(`${ground.owner}:`, "")
      .split("...");
    const [base, head] = await Promise.all(
      [baseName, headName].map(async (name) => (await branchAt(name)) ?? (await commitAt(name))),
    );
    if (base === undefined || head === undefined) return failed(404, "Not Found");
    const [middle, ahead, behind] = await Promise.all([
      repository.git(["merge-base", base, head]),
      repository.git(["rev-list", "--reverse", `${base}..${head}`]),
      repository.git(["rev-list", "--count", `${head}..${base}`]),
    ]);
    const commits = ahead.split("\n").filter(Boolean);
    const status =
      commits.length === 0
        ? behind === "0"
          ? "identical"
          : "behind"
        : behind === "0"
          ? "ahead"
          : "diverged";
    const web = `${ground.origin}/${ground.fullName}/compare/${values.basehead}`;
    return ok({
      url: `${api(ground)}/compare/${values.basehead}`,
      html_url: web,
      permalink_url: web,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: await commitJson(ground, base),
      merge_base_commit: await commitJson(ground, middle),
      status,
      ahead_by: commits.length,
      behind_by: Number(behind),
      total_commits: commits.length,
      commits: await Promise.all(commits.map((sha) => commitJson(ground, sha))),
      files: await changedFiles(ground, `${base}...${head}`),
    });
  }

  async function content({ values, query, accept }: Asked): Promise<Answer> {
    const [file, ref] = [values.path ?? "", query.get("ref") ?? repository.defaultBranch];
    const commit = (await branchAt(ref)) ?? (await commitAt(ref));
    if (commit === undefined) return failed(404, `No commit found for the ref ${ref}`);
    const sha = await repository.sha(`${commit}:${file}`);
    const bytes = sha === undefined ? undefined : await repository.bytes(sha);
    if (sha === undefined || bytes === undefined) return failed(404, "Not Found");
    const raw = Buffer.from(bytes, "latin1");
    if (/\braw\b/.test(accept)) return ok(raw.toString(), 200, { "content-type": accept });
    const url = `${api(ground)}/contents/${file}?ref=${ref}`;
    const html = `${ground.origin}/${ground.fullName}/blob/${ref}/${file}`;
    const git_url = `${api(ground)}/git/blobs/${sha}`;
    const named = {
      name: path.basename(file),
      path: file,
      sha,
      size: raw.length,
      type: "file",
      encoding: "base64",
    };
    const links = { url, html_url: html, git_url, download_url: html.replace("/blob/", "/raw/") };
    return ok({
      ...named,
      ...links,
      content: raw.toString("base64"),
      _links: { self: url, git: git_url, html },
    });
  }

  const why = "read from the real repository; the emulator keeps git objects of its own";
  return {
    "repos/get-commit": { why, answer: getCommit },
    "repos/list-commits": { why, answer: listCommits },
    "repos/get-branch": { why, answer: getBranch },
    "repos/list-branches": { why, answer: listBranches },
    "repos/compare-commits-with-basehead": { why, answer: compare },
    "repos/get-content": { why, answer: content },
  };
}
