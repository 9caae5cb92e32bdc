/** A comment on issue 1, by alice unless said otherwise, and what of the issue people see afterwards. */
import type { EmbeddedForge } from "../forge/forge.ts";
import { payload } from "../payload.ts";
import { type ActionRun, type RunOptions, runAction } from "../runner.ts";

export async function comment(
  forge: EmbeddedForge,
  body: string,
  options: Partial<RunOptions> & { by?: string; agent?: string } = {},
): Promise<ActionRun> {
  const {
    by = "alice",
    agent = "echo hello > hello.txt; echo 'the agent was paid'",
    inputs,
    ...rest
  } = options;
  return runAction({
    forge,
    event: {
      name: "issue_comment",
      payload: await payload(forge, "issue_comment", "created", { issue: 1, comment: body, sender: by }),
    },
    ...rest,
    inputs: { "agent-command": agent, ...inputs },
  });
}

/** Labels, our own comments and the reactions on all others, of issue 1. */
export async function talk(forge: EmbeddedForge) {
  const issue = (await forge.state()).issues[0];
  const ours = issue?.comments.filter(({ author }) => author === "github-actions[bot]") ?? [];
  const others = issue?.comments.filter(({ author }) => author !== "github-actions[bot]") ?? [];
  return {
    labels: [...(issue?.labels ?? [])].sort(),
    status: ours.map(({ body }) => body),
    reactions: others.flatMap(({ reactions }) => reactions),
  };
}
