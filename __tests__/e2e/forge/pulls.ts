/** Pull requests whose heads and bases are the real refs. Title, body, labels and state stay with the emulator. */
import type { Answer } from "./emulator.ts";
import { changedFiles, commitJson } from "./history.ts";
import { isObject, type JsonObject, numberAt, objectsIn, textAt, valueAt } from "./json.ts";
import { type Asked, failed, type Ground, invalid, type Overlays, ok, page } from "./overlay.ts";

type Open = { head: string; base: string; state: string };

export function makePulls(ground: Ground) {
  const { repository, owner, fullName } = ground;
  const pulls = new Map<number, Open>();
  const branch = (name: string) => repository.sha(`refs/heads/${name}`);
  const headOf = (number: number) => repository.sha(`refs/pull/${number}/head`);

  /** The pull request as the emulator tells it, with what git knows about it. */
  async function real(pull: JsonObject): Promise<JsonObject> {
    const number = numberAt(pull, "number");
    const [head, base] = await Promise.all([headOf(number), branch(textAt(pull, "base", "ref"))]);
    if (head === undefined || base === undefined || !isObject(pull.head) || !isObject(pull.base)) return pull;
    const statuses = `${ground.origin}/api/v3/repos/${fullName}/statuses/${head}`;
    const links = isObject(pull._links) ? pull._links : {};
    const counted = "commits" in pull ? await counts(base, head) : {};
    return {
      ...pull,
      head: { ...pull.head, sha: head },
      base: { ...pull.base, sha: base },
      statuses_url: statuses,
      _links: { ...links, statuses: { href: statuses } },
      ...counted,
    };
  }

  async function counts(base: string, head: string) {
    const files = await repository.git(["diff", "--numstat", `${base}...${head}`]);
    const lines = files === "" ? [] : files.split("\n").map((line) => line.split("\t").map(Number));
    const sum = (column: number) => lines.reduce((total, line) => total + (line[column] || 0), 0);
    const commits = Number(await repository.git(["rev-list", "--count", `${base}..${head}`]));
    return { commits, additions: sum(0), deletions: sum(1), changed_files: lines.length };
  }

  async function shown(answer: Answer): Promise<Answer> {
    if (answer.status >= 300) return answer;
    if (Array.isArray(answer.body))
      return { ...answer, body: await Promise.all(objectsIn(answer.body).map(real)) };
    return isObject(answer.body) ? { ...answer, body: await real(answer.body) } : answer;
  }

  /** One at a time: of two requests for the same branch at the same moment one has to lose, as on GitHub. */
  let creating: Promise<unknown> = Promise.resolve();
  function create(asked: Asked): Promise<Answer> {
    const answer = creating.then(() => createNow(asked));
    creating = answer.catch(() => {});
    return answer;
  }

  async function createNow(asked: Asked): Promise<Answer> {
    if (asked.token !== "anonymous" && asked.token.kind === "actions" && !ground.actionsMayOpenPullRequests)
      return failed(403, "GitHub Actions is not permitted to create or approve pull requests.");
    const head = textAt(asked.body, "head").replace(`${owner}:`, "");
    const base = textAt(asked.body, "base");
    const [headSha, baseSha] = await Promise.all([branch(head), branch(base)]);
    if (headSha === undefined || head.includes(":")) return invalid("PullRequest", { field: "head" });
    if (baseSha === undefined) return invalid("PullRequest", { field: "base" });
    const twin = [...pulls.values()].some(
      (one) => one.state === "open" && one.head === head && one.base === base,
    );
    if (twin)
      return invalid("PullRequest", { message: `A pull request already exists for ${owner}:${head}.` });
    if ((await repository.git(["rev-list", "--count", `${baseSha}..${headSha}`])) === "0")
      return invalid("PullRequest", { message: `No commits between ${base} and ${head}` });
    const answer = await ground.ask(asked.login, "POST", asked.target, asked.body);
    if (answer.status !== 201) return answer;
    const number = numberAt(answer.body, "number");
    pulls.set(number, { head, base, state: "open" });
    await repository.git(["update-ref", `refs/pull/${number}/head`, headSha]);
    const made = await shown(answer);
    // GitHub computes this in the background, so that a new pull request never knows it yet.
    const unknown = { mergeable: null, rebaseable: null, mergeable_state: "unknown" };
    return { ...made, body: { ...(made.body as JsonObject), ...unknown } };
  }

  async function update(asked: Asked): Promise<Answer> {
    const number = Number(asked.values.pull_number);
    const known = pulls.get(number);
    const newBase = textAt(asked.body, "base");
    if (newBase !== "" && (await branch(newBase)) === undefined)
      return invalid("PullRequest", { field: "base" });
    const reopened = textAt(asked.body, "state") === "open" && known?.state === "closed";
    if (reopened && (await branch(known.head)) === undefined)
      return invalid("PullRequest", {
        message: `state cannot be changed. The ${known.head} branch has been deleted.`,
      });
    const answer = await ground.ask(asked.login, "PATCH", asked.target, asked.body);
    const base = newBase === "" ? (known?.base ?? "") : newBase;
    if (known !== undefined && answer.status === 200)
      pulls.set(number, { head: known.head, base, state: textAt(answer.body, "state") });
    await follow();
    return shown(answer);
  }

  /** GitHub ignores a `head` without an owner; the emulator would filter by it. */
  async function list(asked: Asked): Promise<Answer> {
    const query = new URLSearchParams(asked.query);
    if (!query.get("head")?.includes(":")) query.delete("head");
    return shown(await ground.ask(asked.login, "GET", `${asked.target.split("?")[0]}?${query}`));
  }

  async function get(asked: Asked): Promise<Answer> {
    const number = Number(asked.values.pull_number);
    const known = pulls.get(number);
    if (known !== undefined && /\bdiff\b|\bpatch\b/.test(asked.accept)) {
      const range = `${await branch(known.base)}...${await headOf(number)}`;
      return ok(await repository.git(["diff", range]), 200, { "content-type": asked.accept });
    }
    return shown(await ground.ask(asked.login, "GET", asked.target));
  }

  async function range(asked: Asked): Promise<string | undefined> {
    const known = pulls.get(Number(asked.values.pull_number));
    if (known === undefined) return undefined;
    return `${await branch(known.base)}..${await headOf(Number(asked.values.pull_number))}`;
  }

  async function files(asked: Asked): Promise<Answer> {
    const between = await range(asked);
    if (between === undefined) return failed(404, "Not Found");
    const { items, headers } = page(asked, ground, await changedFiles(ground, between.replace("..", "...")));
    return ok(items, 200, headers);
  }

  async function commits(asked: Asked): Promise<Answer> {
    const between = await range(asked);
    if (between === undefined) return failed(404, "Not Found");
    const listed = (await repository.git(["rev-list", "--reverse", between])).split("\n").filter(Boolean);
    const { items, headers } = page(asked, ground, listed);
    return ok(await Promise.all(items.map((sha) => commitJson(ground, sha))), 200, headers);
  }

  /** Makes every open pull request follow its branch; one whose branch is gone is closed, as GitHub does. */
  async function follow(): Promise<void> {
    for (const [number, pull] of pulls) {
      if (pull.state !== "open") continue;
      const sha = await branch(pull.head);
      if (sha !== undefined) await repository.git(["update-ref", `refs/pull/${number}/head`, sha]);
      else {
        await ground.ask(owner, "PATCH", `/repos/${fullName}/pulls/${number}`, { state: "closed" });
        pulls.set(number, { ...pull, state: "closed" });
      }
    }
  }

  /** Where comments of reviews stand: `review path body` to line and side. */
  const places = new Map<string, { line: number; side: string }>();

  /** The emulator wants a position in the diff, which GitHub has given up for line and side. */
  async function createReview(asked: Asked): Promise<Answer> {
    const comments = objectsIn(valueAt(asked.body, "comments"));
    const body = isObject(asked.body) ? asked.body : {};
    const answer = await ground.ask(asked.login, asked.method, asked.target, {
      ...body,
      comments: comments.map(({ path = "", body: text = "" }) => ({ path, body: text, position: 1 })),
    });
    if (answer.status !== 201) return answer;
    for (const comment of comments) {
      const key = `${numberAt(answer.body, "id")} ${textAt(comment, "path")} ${textAt(comment, "body")}`;
      places.set(key, { line: numberAt(comment, "line"), side: textAt(comment, "side") || "RIGHT" });
    }
    return { ...answer, status: 200 };
  }

  async function reviewComments(asked: Asked): Promise<Answer> {
    const answer = await ground.ask(asked.login, "GET", asked.target);
    const between = (await range(asked))?.replace("..", "...");
    if (answer.status !== 200 || between === undefined) return answer;
    const changed = objectsIn(await changedFiles(ground, between));
    const body = objectsIn(answer.body).map((comment) => {
      const path = textAt(comment, "path");
      const key = `${numberAt(comment, "pull_request_review_id")} ${path} ${textAt(comment, "body")}`;
      const hunk = textAt(
        changed.find((file) => file.filename === path),
        "patch",
      ).trimEnd();
      return { ...comment, ...places.get(key), diff_hunk: hunk };
    });
    return { ...answer, body };
  }

  const heads =
    "the emulator invents head branches and commits; here they are the refs of the real repository";
  const overlays: Overlays = {
    "pulls/create": { why: `${heads}, and GitHub's 422 and 403 answers`, answer: create },
    "pulls/update": { why: heads, answer: update },
    "pulls/get": { why: `${heads}, and the diff media type`, answer: get },
    "pulls/list": { why: `${heads}, and GitHub's reading of head=`, answer: list },
    "pulls/create-review": { why: "the emulator knows positions, not lines, and 201", answer: createReview },
    "pulls/list-review-comments": {
      why: "the emulator quotes no hunk, and forgets the line",
      answer: reviewComments,
    },
    "pulls/list-files": { why: heads, answer: files },
    "pulls/list-commits": { why: heads, answer: commits },
  };
  return { overlays, follow, isPull: (number: number) => pulls.has(number), real };
}
