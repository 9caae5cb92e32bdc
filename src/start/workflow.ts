/** Reads a workflow's text as plain values. What cannot be read as one is CI's trouble, not ours. */
import { Problem } from "../problem.ts";
import { isMapping } from "../settings/checked.ts";
import { readSource } from "../settings/source.ts";

export function workflowIn(text: string, path: string): Record<string, unknown> | undefined {
  try {
    const { value } = readSource(text, path, "bad-workflow");
    return isMapping(value) ? value : undefined;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Empty for what is none. */
export function mapping(value: unknown): Record<string, unknown> {
  return isMapping(value) ? value : {};
}
