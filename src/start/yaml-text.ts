/** Writes values into YAML that has comments of its own: scalars, a step, a comment. It decides only how, never what. */
import { stringify } from "yaml";
import { onOneLine } from "../settings/values.ts";
import type { WorkflowStep } from "./toolchains/toolchain.ts";

type Scalar = string | number | boolean;

const style = { lineWidth: 0, blockQuote: "literal" } as const;

/** As it stands after `key: `, on one line. */
export function scalar(value: Scalar): string {
  return stringify(value, { ...style, blockQuote: false }).trimEnd();
}

/** As it stands between `{` and `}`. */
export function inFlow(value: Scalar): string {
  return stringify([value], { ...style, blockQuote: false, collectionStyle: "flow" })
    .trim()
    .slice(1, -1)
    .trim();
}

/** Block style, each line after the first indented by `spaces`. */
export function block(value: unknown, spaces: number): string {
  return indented(stringify(value, style).trimEnd(), spaces);
}

/** Text from a repository cannot end the comment. */
export function comment(text: string): string {
  return `# ${onOneLine(text)}`;
}

export function indented(text: string, spaces: number): string {
  return text.replaceAll(/\n(?=.)/g, `\n${" ".repeat(spaces)}`);
}

/** A step of a workflow as an item of the list under `steps:`, without the indentation of its first line. */
export function stepText(step: WorkflowStep): string {
  switch (step.kind) {
    case "run":
      return `- ${block({ name: step.name, run: step.run }, 2)}`;
    case "uses": {
      const values = Object.entries(step.with).map(([key, value]) => `\n    ${key}: ${scalar(value)}`);
      return `- uses: ${onOneLine(step.uses)}${values.length === 0 ? "" : `\n  with:${values.join("")}`}`;
    }
    default:
      return step satisfies never;
  }
}
