/** Finds the steps of a job in its log, and which of them failed. Says nothing about why. */
import type { LineStore } from "./store.ts";
import type { Words } from "./words.ts";

export interface Step {
  /** Index of the first line; with a header its title. */
  readonly first: number;
  /** Index of the first line after the header. */
  readonly body: number;
  /** Index after the last line. */
  end: number;
  role: "failed" | "before" | "after" | "cleanup";
}

const longestHeader = 600;

/** A log without steps is one step that failed. */
export function stepsOf(store: LineStore, { landmark }: Words): Step[] {
  const steps: Step[] = [{ first: 0, body: 0, end: store.count, role: "before" }];
  const begin = (first: number, body: number, role: Step["role"]) => {
    const current = steps[steps.length - 1];
    if (current !== undefined) current.end = first;
    steps.push({ first, body, end: store.count, role });
  };
  let sealed = false;
  for (let index = 0; index < store.count; index++) {
    if (landmark[index] !== 1) continue;
    const text = store.text(index);
    if (text.startsWith("##[group]Run ")) {
      const body = bodyAfter(store, index);
      if (body !== undefined) {
        begin(index, body, "before");
        index = body - 1;
      }
    } else if (text.startsWith("##[section]Starting: ")) begin(index, index + 1, "before");
    else if (text === "Post job cleanup.") begin(index, index + 1, "cleanup");
    else if (text.startsWith("##[error]")) {
      const current = steps[steps.length - 1];
      if (current !== undefined && current.role !== "cleanup") current.role = "failed";
    } else if (/^The command ".{1,400} exited with [1-9]/.test(text)) {
      const current = steps[steps.length - 1];
      if (current !== undefined) current.role = "failed";
      begin(index + 1, index + 1, "before");
      sealed = true;
    }
  }
  const last = steps.findLastIndex((step) => step.role === "failed");
  if (last < 0) {
    for (const step of steps) if (step.role !== "cleanup") step.role = "failed";
  }
  for (const step of steps.slice(last < 0 ? steps.length : last + 1)) {
    if (step.role === "before") step.role = "after";
  }
  if (sealed) for (const step of steps) if (step.role === "before") step.role = "failed";
  return steps.filter((step) => step.end > step.first);
}

/** A step's header names its shell or its inputs and ends its group; a group that a tool opened does not. */
function bodyAfter(store: LineStore, title: number): number | undefined {
  let named = false;
  for (let index = title + 1; index < store.count && index < title + longestHeader; index++) {
    const text = store.text(index);
    if (/^(?:shell: |with:$|env:$)/.test(text)) named = true;
    if (text === "##[endgroup]") return named || index === title + 1 ? index + 1 : undefined;
    if (text.startsWith("##[group]")) return undefined;
  }
  return undefined;
}
