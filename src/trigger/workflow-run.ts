/** CI's own runs as the forge tells of them, from an event's payload or from its API. Types, one shape, and nothing decided. */
import * as v from "valibot";
import type { Untrusted } from "../words.ts";
import type { Actor } from "./trigger.ts";

const user = v.object({ login: v.string(), type: v.string() });

/** The same object stands in the payload of `workflow_run` and in the API's answers. */
export const rawWorkflowRun = v.object({
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  name: v.nullish(v.string(), ""),
  /** Old servers tell it of the workflow only. */
  path: v.nullish(v.string(), ""),
  event: v.string(),
  status: v.nullish(v.string(), ""),
  conclusion: v.nullish(v.string()),
  head_branch: v.nullish(v.string()),
  head_sha: v.string(),
  run_attempt: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 1),
  html_url: v.string(),
  actor: v.nullish(user),
  triggering_actor: v.optional(v.nullable(user)),
  repository: v.object({ id: v.number() }),
  head_repository: v.nullish(v.object({ id: v.number() })),
});

export interface WorkflowRun {
  readonly id: number;
  /** Of the workflow; anybody who may write a workflow chose it. */
  readonly name: string;
  /** Of the workflow's file, in the repository: `.github/workflows/ci.yml`. */
  readonly path: string;
  /** What started it: `push`, `pull_request`, … */
  readonly event: string;
  /** `completed`, `in_progress`, `queued`, `waiting`, … */
  readonly status: string;
  readonly conclusion: string | undefined;
  readonly branch: string | undefined;
  readonly headSha: string;
  /** 1 for the first; a re-run counts on. */
  readonly attempt: number;
  readonly url: string;
  /** Who caused the run, and who caused this attempt of it, each once; `undefined` stands for an account that is gone. */
  readonly actors: readonly (Actor | undefined)[];
  /** The head is a commit of this very repository, by id: names can be taken by others. */
  readonly isOfThisRepository: boolean;
}

export interface FailedJob {
  readonly id: number;
  readonly name: string;
  /** Names of the steps that failed. */
  readonly steps: readonly string[];
}

/** What came of reading one log. What was read before it broke off has been handed on. */
export type LogEnd =
  | { readonly kind: "read" }
  /** Too old, or deleted. */
  | { readonly kind: "gone" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "broken"; readonly why: string };

/** A failed job with what its log says. */
export interface JobFailure extends FailedJob {
  readonly log: LogEnd;
  /** The failure digest of the log; nothing where none could be read. */
  readonly digest: Untrusted;
}

export function workflowRunOf(raw: v.InferOutput<typeof rawWorkflowRun>): WorkflowRun {
  const first = actorOf(raw.actor);
  const second = raw.triggering_actor === undefined ? first : actorOf(raw.triggering_actor);
  return {
    id: raw.id,
    name: raw.name ?? "",
    path: fileOf(raw.path),
    event: raw.event,
    status: raw.status ?? "",
    conclusion: raw.conclusion ?? undefined,
    branch: raw.head_branch ?? undefined,
    headSha: raw.head_sha,
    attempt: raw.run_attempt,
    url: raw.html_url,
    actors: first?.login === second?.login ? [first] : [first, second],
    isOfThisRepository: raw.head_repository != null && raw.head_repository.id === raw.repository.id,
  };
}

/** Without the ref that a required workflow's path carries. */
export function fileOf(path: string | null | undefined): string {
  return (path ?? "").replace(/@.*$/s, "");
}

function actorOf(raw: v.InferOutput<typeof user> | null | undefined): Actor | undefined {
  return raw == null ? undefined : { login: raw.login, kind: raw.type === "User" ? "user" : "bot" };
}

/** The file's name: what `heal.workflows` and `ci-workflow` hold. */
export function workflowFile(run: Pick<WorkflowRun, "path">): string {
  return run.path.split("/").at(-1) ?? "";
}
