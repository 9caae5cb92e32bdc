/** Decides which setup steps of a CI job the written workflow takes over, and with what. It never takes a cache or a credential. */
import { resolveText } from "../gate/expression.ts";
import { type Combination, scalarText } from "../gate/matrix.ts";
import { isMapping } from "../settings/checked.ts";
import type { WorkflowStep } from "./toolchains/toolchain.ts";

/** Actions that bring tools, and of their inputs those that say which version. */
const known: Readonly<Record<string, readonly string[]>> = {
  "actions/setup-node": ["node-version", "node-version-file"],
  "actions/setup-python": ["python-version", "python-version-file"],
  "actions/setup-go": ["go-version", "go-version-file"],
  "actions/setup-java": ["distribution", "java-version", "java-version-file"],
  "actions/setup-dotnet": ["dotnet-version", "global-json-file"],
  "astral-sh/setup-uv": ["version", "python-version"],
  "pnpm/action-setup": ["version", "package_json_file"],
  "gradle/actions/setup-gradle": ["gradle-version"],
  "dtolnay/rust-toolchain": ["toolchain", "components"],
  "actions-rust-lang/setup-rust-toolchain": ["toolchain", "components"],
  "ruby/setup-ruby": ["ruby-version"],
  "oven-sh/setup-bun": ["bun-version", "bun-version-file"],
};

export function actionName(uses: string): string {
  return uses.split(/[@\s]/, 1)[0] ?? "";
}

/**
 * @param text the workflow's, where the comment after a pinned action stands
 * @param last the combination of the job's matrix to take, the last being the newest by custom
 */
export function toolSteps(
  steps: readonly unknown[],
  text: string,
  env: Readonly<Record<string, unknown>>,
  last: Combination | undefined,
): readonly WorkflowStep[] {
  return steps.flatMap((step): WorkflowStep[] => {
    if (!isMapping(step) || typeof step.uses !== "string") return [];
    const keys = known[actionName(step.uses)];
    if (keys === undefined || !/@[\w./-]+$/.test(step.uses)) return [];
    const given = isMapping(step.with) ? step.with : {};
    const values = keys.flatMap((key): [string, string | number | boolean][] => {
      const value = resolved(given[key], env, last);
      return value === undefined ? [] : [[key, value]];
    });
    return [{ kind: "uses", uses: withComment(step.uses, text), with: Object.fromEntries(values) }];
  });
}

/** `undefined` for what only a run of CI knows. A number stays one, as it was written. */
function resolved(
  value: unknown,
  env: Readonly<Record<string, unknown>>,
  last: Combination | undefined,
): string | number | boolean | undefined {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  const whole = resolveText(value, (context, [name = "", ...deeper]) => {
    const source = context === "matrix" ? last : context === "env" ? env : undefined;
    const found = deeper.length === 0 ? scalarText(source?.[name] ?? undefined) : undefined;
    return found === undefined || found.includes("${{") ? { why: "only a run knows it" } : { value: found };
  });
  return whole.kind === "known" ? whole.text : undefined;
}

function withComment(uses: string, text: string): string {
  const line = text.split("\n").find((candidate) => candidate.includes(`${uses} #`));
  const comment = line?.slice(line.indexOf(`${uses} #`) + uses.length).trim();
  return comment === undefined ? uses : `${uses} ${comment}`;
}
