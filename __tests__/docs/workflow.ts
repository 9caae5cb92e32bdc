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
  name: v.optional(v.string()),
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]))),
});
const Job = v.looseObject({ "timeout-minutes": v.optional(v.number()), steps: v.array(Step) });
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

/** What the steps that use our action get wrong about its inputs. `action` is the text of `action.yml`. */
export function inputErrors(workflow: Workflow, action: string): string[] {
  const known = Object.keys(
    v.parse(v.looseObject({ inputs: v.record(v.string(), v.unknown()) }), parse(action)).inputs,
  );
  return steps(workflow)
    .filter((step) => isOurs(step.uses))
    .flatMap((step) => Object.keys(step.with ?? {}))
    .filter((name) => !known.includes(name))
    .map((name) => `action.yml has no input "${name}"`);
}

export function isOurs(uses: string | undefined): boolean {
  return uses === "./" || /^gatehouse-action\/gatehouse@/.test(uses ?? "");
}
