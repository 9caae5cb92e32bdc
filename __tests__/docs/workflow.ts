/** Says what is wrong with a workflow: GitHub's own parser, and our `action.yml`. Decides nothing about style. */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { parse, parseDocument } from "yaml";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const read = (path: string): string => readFileSync(join(root, path), "utf8");

// The parser imports its schemas without the attribute that Node asks for.
registerHooks({
  load(url, context, next) {
    const schema = url.includes("/@actions/workflow-parser/") && url.endsWith(".json");
    return next(url, schema ? { ...context, importAttributes: { type: "json" } } : context);
  },
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  "@actions/workflow-parser"
);
const { parseAction } = await import("@actions/workflow-parser/actions/action-parser");

const Step = v.looseObject({
  id: v.optional(v.string()),
  name: v.optional(v.string()),
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]))),
});
const Job = v.looseObject({
  "timeout-minutes": v.optional(v.number()),
  /** A reusable workflow, in place of steps. */
  uses: v.optional(v.string()),
  with: Step.entries.with,
  secrets: v.optional(v.union([v.literal("inherit"), v.record(v.string(), v.string())])),
  permissions: v.optional(v.record(v.string(), v.string())),
  steps: v.optional(v.array(Step), []),
});
const Workflow = v.looseObject({ on: v.unknown(), jobs: v.record(v.string(), Job) });

export type Workflow = v.InferOutput<typeof Workflow>;
export type Step = v.InferOutput<typeof Step>;

/** `undefined` when the text is YAML of another kind, or none. */
export function asWorkflow(text: string): Workflow | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  const parsed = v.safeParse(Workflow, document.toJS());
  return parsed.success ? parsed.output : undefined;
}

export function steps(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps);
}

/** What `on: workflow_call` of our reusable workflow declares. */
export function reusable() {
  const Declared = v.record(v.string(), v.looseObject({}));
  const shape = v.looseObject({
    on: v.object({
      workflow_call: v.object({ inputs: Declared, secrets: Declared, outputs: Declared }),
    }),
  });
  return v.parse(shape, parse(read(".github/workflows/gatehouse.yml"))).on.workflow_call;
}

/** The errors that GitHub would show instead of starting the workflow. */
export async function parserErrors(text: string): Promise<string[]> {
  const { context, value } = parseWorkflow(
    { name: "workflow.yml", content: text },
    new NoOperationTraceWriter(),
  );
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map((error) => error.message);
}

export function actionErrors(text: string): string[] {
  const { context } = parseAction({ name: "action.yml", content: text }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}

/** What the steps and jobs that use us get wrong about our inputs and secrets. `action` is the text of `action.yml`. */
export function inputErrors(workflow: Workflow, action: string): string[] {
  const known = Object.keys(
    v.parse(v.looseObject({ inputs: v.record(v.string(), v.unknown()) }), parse(action)).inputs,
  );
  const unknown = steps(workflow)
    .filter((step) => isOurs(step.uses))
    .flatMap((step) => Object.keys(step.with ?? {}))
    .filter((name) => !known.includes(name))
    .map((name) => `action.yml has no input "${name}"`);
  const { inputs, secrets } = reusable();
  const calls = Object.values(workflow.jobs).filter(({ uses }) => isOurs(uses));
  return [
    ...unknown,
    ...calls.flatMap((job) => [
      ...Object.keys(job.with ?? {}).filter((name) => !(name in inputs)),
      ...Object.keys(job.secrets === "inherit" ? {} : (job.secrets ?? {})).filter(
        (name) => !(name in secrets),
      ),
    ]),
  ];
}

export function isOurs(uses: string | undefined): boolean {
  const ours = /^gatehouse-action\/gatehouse(?:\/\.github\/workflows\/gatehouse\.yml)?@/;
  return uses === "./" || ours.test(uses ?? "");
}
