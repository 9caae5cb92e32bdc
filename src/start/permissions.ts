/** Says what a job may do that this action does not need, by the workflow's own text. What cannot be known is no accusation. */
import { isMapping } from "../settings/checked.ts";
import { onOneLine } from "../settings/values.ts";
import { mapping, workflowIn } from "./workflow.ts";

export interface JobName {
  /** Path of the workflow. */
  readonly file: string;
  readonly job: string;
  /** `owner/name` of this action, as the workflow calls it; `undefined` for one of the repository's own. */
  readonly action: string | undefined;
}

const enough = "`contents`, `issues` and `pull-requests: write`, and `actions: read`";

/** Written to with it: branches, issues and pull requests; `actions: write` starts a failed job once more. `id-token` shows in the runner's variables. */
const known: ReadonlySet<string> = new Set(["contents", "issues", "pull-requests", "actions", "id-token"]);

/** One sentence each. */
export function excessIn(text: string, name: JobName): readonly string[] {
  const file = onOneLine(name.file);
  const workflow = workflowIn(text, name.file);
  const job = mapping(mapping(workflow?.jobs)[name.job]);
  // Inside a called workflow the job has the name of a job that is not in this file, or of another one in it.
  if (!startsAction(job, name.action)) return [];
  const permissions = "permissions" in job ? job.permissions : workflow?.permissions;
  if (permissions === undefined) {
    return [
      `${file} names no permissions, so the token of this job may do all that the repository's default gives it. Gatehouse needs ${enough}; name these under \`permissions\`.`,
    ];
  }
  if (permissions === "write-all") {
    return [
      `The job has \`permissions: write-all\`. Gatehouse needs ${enough}; name these in ${file} instead.`,
    ];
  }
  if (!isMapping(permissions)) return [];
  const more = Object.entries(permissions)
    .filter(([permission, level]) => level === "write" && !known.has(permission))
    .map(([permission]) => `\`${onOneLine(permission)}: write\``);
  if (more.length === 0) return [];
  const [what, them] = more.length === 1 ? ["permission", "it"] : ["permissions", "them"];
  return [
    `The job has the ${what} ${more.join(", ")}. Gatehouse does not need ${them}; take ${them} out of ${file}.`,
  ];
}

function startsAction(job: Record<string, unknown>, action: string | undefined): boolean {
  const steps = Array.isArray(job.steps) ? job.steps : [];
  return steps.some((step) => {
    const uses = String(mapping(step).uses ?? "").toLowerCase();
    return action === undefined ? uses.startsWith("./") : uses.startsWith(`${action.toLowerCase()}@`);
  });
}
