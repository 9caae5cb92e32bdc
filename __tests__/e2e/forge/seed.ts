/** Writes the seeded labels, issues and comments into the emulator, each as its author. Decides nothing else. */
import type { Times } from "./corrections.ts";
import { type Json, numberAt, textAt } from "./json.ts";
import type { ForgeOptions, IssueSeed } from "./options.ts";
import type { Ground } from "./overlay.ts";
import type { Token } from "./tokens.ts";

/** Everybody whom the seed names anywhere. */
export function loginsIn(options: ForgeOptions, tokens: ReadonlyMap<string, Token>): Set<string> {
  const logins = new Set([...tokens.values()].map((token) => token.login));
  for (const issue of options.issues ?? []) {
    for (const login of [issue.author, ...(issue.assignees ?? [])])
      if (login !== undefined) logins.add(login);
    for (const comment of issue.comments ?? []) logins.add(comment.author);
  }
  for (const run of options.runs ?? []) if (run.actor !== undefined) logins.add(run.actor);
  return logins;
}

export async function seedIssues(options: ForgeOptions, ground: Ground, times: Times): Promise<void> {
  const base = `/repos/${ground.fullName}`;
  const said = async (login: string, method: string, path: string, body: Json): Promise<Json> => {
    const answer = await ground.ask(login, method, path, body);
    if (answer.status >= 300)
      throw new Error(`The seed is refused: ${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body ?? null;
  };
  const names = new Set([
    ...(options.labels ?? []),
    ...(options.issues ?? []).flatMap((issue) => issue.labels ?? []),
  ]);
  for (const name of names) await said(ground.owner, "POST", `${base}/labels`, { name, color: "ededed" });
  const milestones = new Map<string, number>();
  for (const [title, due] of Object.entries(options.milestones ?? {})) {
    const made = await said(ground.owner, "POST", `${base}/milestones`, {
      title,
      ...(due === null ? {} : { due_on: due }),
    });
    milestones.set(title, numberAt(made, "number"));
  }
  for (const issue of options.issues ?? []) await seedIssue(issue);

  async function seedIssue(issue: IssueSeed): Promise<void> {
    const { title, body = "", labels = [], assignees = [] } = issue;
    const milestone = milestones.get(issue.milestone ?? "");
    const wanted = {
      title,
      body,
      labels: [...labels],
      assignees: [...assignees],
      ...(milestone === undefined ? {} : { milestone }),
    };
    const made = await said(issue.author ?? ground.owner, "POST", `${base}/issues`, wanted);
    const at = `${base}/issues/${numberAt(made, "number")}`;
    for (const { author, body: text, at: time } of issue.comments ?? []) {
      const comment = await said(author, "POST", `${at}/comments`, { body: text });
      remember(comment, time ?? issue.at, time ?? issue.at);
    }
    if (issue.state === "closed") await said(ground.owner, "PATCH", at, { state: "closed" });
    if (issue.locked) await said(ground.owner, "PUT", `${at}/lock`, { lock_reason: "resolved" });
    const isTouched = (issue.comments ?? []).length > 0 || issue.state === "closed" || issue.locked === true;
    const now = isTouched && issue.at !== undefined ? (await ground.ask(ground.owner, "GET", at)).body : made;
    remember(now ?? null, issue.at, issue.comments?.at(-1)?.at ?? issue.at);
  }

  function remember(object: Json, created: string | undefined, updated: string | undefined): void {
    if (created === undefined) return;
    const untouched = textAt(object, "updated_at");
    times.set(textAt(object, "url"), { created, updated: updated ?? created, untouched });
  }
}
