/** Decides what an expression of a workflow is worth without a run of it. It resolves plain names and literals only. */

/** `text` when it is known; else why not, for people. */
export type Resolved =
  | { readonly kind: "known"; readonly text: string }
  | { readonly kind: "unknown"; readonly expression: string; readonly why: string };

/** What a context's name stands for: `env.CI` is asked as `("env", ["CI"])`. A text is why it cannot be known. */
export type Lookup = (
  context: string,
  path: readonly string[],
) => { readonly value: string } | { readonly why: string };

/** Replaces each `${{ … }}` in a text. The first that cannot be known ends it. */
export function resolveText(text: string, lookup: Lookup): Resolved {
  let resolved = "";
  let rest = text;
  for (;;) {
    const start = rest.indexOf("${{");
    if (start < 0) return { kind: "known", text: resolved + rest };
    const inside = expressionAt(rest, start + 3);
    if (inside === undefined) {
      return { kind: "unknown", expression: rest.slice(start, start + 60), why: "it has no end" };
    }
    const found = resolveExpression(inside, lookup);
    if (found.kind === "unknown") return found;
    resolved += rest.slice(0, start) + found.text;
    rest = rest.slice(start + 3 + inside.length + 2);
  }
}

/** One expression without its braces. */
export function resolveExpression(expression: string, lookup: Lookup): Resolved {
  const inside = expression.trim();
  const unknown = (why: string): Resolved => ({ kind: "unknown", expression: `\${{ ${inside} }}`, why });
  const quoted = /^'((?:[^']|'')*)'$/.exec(inside)?.[1];
  if (quoted !== undefined) return { kind: "known", text: quoted.replaceAll("''", "'") };
  if (/^(?:true|false)$/.test(inside)) return { kind: "known", text: inside };
  if (/^-?\d+(?:\.\d+)?$/.test(inside)) return { kind: "known", text: String(Number(inside)) };
  if (inside === "null") return { kind: "known", text: "" };
  const name = /^([A-Za-z_][\w-]*)((?:\.[A-Za-z_][\w-]*|\['[^']*'\])+)$/.exec(inside);
  if (name?.[1] === undefined || name[2] === undefined) {
    return unknown("only plain names such as env.NAME and matrix.NAME can be known before a run");
  }
  const path = [...name[2].matchAll(/\.([\w-]+)|\['([^']*)'\]/g)].map((step) => step[1] ?? step[2] ?? "");
  const answer = lookup(name[1].toLowerCase(), path);
  return "value" in answer ? { kind: "known", text: answer.value } : unknown(answer.why);
}

/** The text up to the `}}` that ends the expression; one inside quotes does not. */
function expressionAt(text: string, from: number): string | undefined {
  let quoted = false;
  for (let index = from; index < text.length; index++) {
    if (text[index] === "'") quoted = !quoted;
    else if (!quoted && text.startsWith("}}", index)) return text.slice(from, index);
  }
  return undefined;
}

/** Whether a step with this `if:` runs in a job in which everything before it went well. */
export function conditionHolds(condition: string): "yes" | "never" | "unknown" {
  const inside = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  switch (inside.replaceAll(/\s+/g, "").toLowerCase()) {
    case "":
    case "true":
    case "always()":
    case "success()":
    case "!cancelled()":
    case "!failure()":
      return "yes";
    case "false":
    case "failure()":
    case "cancelled()":
    case "failure()||cancelled()":
    case "cancelled()||failure()":
      return "never";
    default:
      return "unknown";
  }
}
