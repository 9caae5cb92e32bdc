/** Finds the step of a workflow that starts this action, and what it is given. It judges nothing. */
import { isMapping } from "../../settings/checked.ts";
import { readInputs } from "../../settings/inputs.ts";
import { presets } from "../../settings/presets.ts";
import type { Inputs } from "../../settings/settings.ts";
import { workflowFiles } from "../ci.ts";
import { usesUs } from "../pins.ts";
import type { RepositoryView } from "../view.ts";
import { mapping, workflowIn } from "../workflow.ts";

export interface OurStep {
  /** Path of the workflow. */
  readonly file: string;
  readonly events: readonly string[];
  readonly inputs: Inputs;
  /** The token's expression where the workflow names one; else the job's own token is taken. */
  readonly token: string | undefined;
  /** Variable → the secrets that its value names. */
  readonly env: ReadonlyMap<string, readonly string[]>;
}

/** The first such step of the first such workflow. @throws Problem `bad-input` for what the action would refuse */
export function ourStep(view: RepositoryView): OurStep | undefined {
  for (const file of workflowFiles(view)) {
    const workflow = workflowAt(view, file);
    for (const job of Object.values(mapping(workflow?.jobs))) {
      const { steps } = mapping(job);
      for (const step of Array.isArray(steps) ? steps : [asStep(mapping(job))]) {
        if (!isMapping(step) || !usesUs.test(String(step.uses))) continue;
        const env = { ...mapping(workflow?.env), ...mapping(mapping(job).env), ...mapping(step.env) };
        return { file, events: eventsOf(workflow?.on), ...given(mapping(step.with), env) };
      }
    }
  }
  return undefined;
}

/** A call of the reusable workflow takes inputs of the same names, and hands each secret to the variable of its name. */
function asStep({ uses, with: given, secrets }: Record<string, unknown>): Record<string, unknown> {
  const handed = secrets === "inherit" ? everyKey : mapping(secrets);
  const token = handed.token === undefined ? {} : { token: handed.token };
  return { uses, with: { ...mapping(given), ...token }, env: handed };
}

const everyKey: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.values(presets)
    .flatMap(({ api }) => api.map(({ keyEnv }) => keyEnv))
    .map((name) => [name, `\${{ secrets.${name} }}`]),
);

/** `undefined` for what is no workflow. */
export function workflowAt(view: RepositoryView, file: string): Record<string, unknown> | undefined {
  return workflowIn(view.read(file) ?? "", file);
}

export function eventsOf(on: unknown): readonly string[] {
  if (typeof on === "string") return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(mapping(on));
}

/** An expression's value is known only in a run, so the input counts as not given. */
function given(inputs: Record<string, unknown>, env: Record<string, unknown>) {
  const plain = Object.entries(inputs).flatMap(([name, value]): [string, string][] => {
    const text = value === null || isMapping(value) ? "" : String(value);
    return text.includes("${{") ? [] : [[`INPUT_${name.toUpperCase()}`, text]];
  });
  const agent = typeof env.AGENT_CMD === "string" ? { AGENT_CMD: env.AGENT_CMD } : {};
  const named = Object.entries(env).map(([name, value]): [string, readonly string[]] => [
    name,
    [...String(value).matchAll(/\bsecrets\.([A-Za-z_]\w*)/g)].flatMap(([, secret]) => secret ?? []),
  ]);
  const token = typeof inputs.token === "string" ? inputs.token : undefined;
  return {
    inputs: readInputs({ ...Object.fromEntries(plain), ...agent }),
    token:
      token === undefined || /\bgithub\.token\b|\bsecrets\.GITHUB_TOKEN\b/.test(token) ? undefined : token,
    env: new Map(named),
  };
}
