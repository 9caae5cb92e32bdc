/** The setting in which people talk on a pull request of ours: number 2, for issue 1, with one commit by us. */
import type { EmbeddedForge } from "../forge/forge.ts";
import type { Json } from "../forge/json.ts";
import type { ForgeOptions } from "../forge/options.ts";
import { payload } from "../payload.ts";
import { type ActionRun, type RunOptions, runAction } from "../runner.ts";
import { branch, ourselves } from "./failed-run.ts";
import { shopForge } from "./labelled.ts";

export const us = "github-actions[bot]";
export const people = {
  alice: { role: "write" },
  bob: { role: "write" },
  tom: { role: "triage" },
  mallory: { role: "read" },
} as const;

type Options = ForgeOptions & {
  opener?: string;
  head?: string;
  title?: string;
  draft?: boolean;
  files?: Readonly<Record<string, string>>;
};

export async function pullForge(options: Options = {}): Promise<EmbeddedForge> {
  const { opener = us, head = branch, title = "Greet everybody", draft = false, ...more } = options;
  const { files = { "hello.txt": "hello\n" }, ...rest } = more;
  const forge = await shopForge({ people, ...rest });
  const message = "Greet\n\nGatehouse-Task: issue-1\nGatehouse-Attempt: 1\n";
  await forge.commit(head, files, message, await ourselves(forge));
  await forge.as(opener).request("POST", `/repos/${forge.fullName}/pulls`, {
    head,
    base: "main",
    title,
    draft,
    body: "Closes #1",
  });
  return forge;
}

type Asked = Partial<RunOptions> & { by?: string; agent?: string };

const works = "echo HELLO > hello.txt; echo 'the agent was paid'";

/** A comment on pull request 2, by alice unless said otherwise. */
export async function commentOnPull(
  forge: EmbeddedForge,
  body: string,
  options: Asked = {},
): Promise<ActionRun> {
  const { by = "alice", agent = works, inputs, ...rest } = options;
  const subject = { issue: 2, comment: body, sender: by };
  return runAction({
    forge,
    event: { name: "issue_comment", payload: await payload(forge, "issue_comment", "created", subject) },
    ...rest,
    inputs: { "agent-command": agent, ...inputs },
  });
}

/** A review of pull request 2, by alice unless said otherwise. */
export async function reviewPull(
  forge: EmbeddedForge,
  review: Json,
  options: Asked & { over?: Json } = {},
): Promise<ActionRun> {
  const { by = "alice", agent = works, inputs, over = {}, ...rest } = options;
  const subject = { pull: 2, review, sender: by };
  return runAction({
    forge,
    event: {
      name: "pull_request_review",
      payload: await payload(forge, "pull_request_review", "submitted", subject, over),
    },
    ...rest,
    inputs: { "agent-command": agent, ...inputs },
  });
}

/** Labels, our own comments and the reactions on all others, of pull request 2. */
export async function pullTalk(forge: EmbeddedForge) {
  const pull = (await forge.state()).pulls.find(({ number }) => number === 2);
  const isOurs = ({ author }: { author: string }) => author === us;
  return {
    labels: [...(pull?.labels ?? [])].sort(),
    status: pull?.comments.filter(isOurs).map(({ body }) => body) ?? [],
    reactions:
      pull?.comments.filter((comment) => !isOurs(comment)).flatMap(({ reactions }) => reactions) ?? [],
  };
}
