/** Reads JSON that somebody else may have written: its depth is looked at before it is parsed, its shape before it is used. */
import * as v from "valibot";
import type { Finding } from "../change/change.ts";
import { cutCharacters } from "../text/cut.ts";

export type Read<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "refused"; readonly finding: Finding };

/** Our own files are a quarter as deep. */
const deepest = 40;

export function readJson<S extends v.GenericSchema>(
  name: string,
  text: string,
  schema: S,
): Read<v.InferOutput<S>> {
  if (depthOf(text) > deepest) return refused(`\`${name}\` is nested more than ${deepest} levels deep`);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refused(`\`${name}\` is not JSON`);
  }
  const result = v.safeParse(schema, raw, { abortEarly: true });
  if (result.success) return { kind: "read", value: result.output };
  const [first] = result.issues;
  const place = cutCharacters(v.getDotPath(first) ?? "", 80).kept.replace(/[^\w.]/g, "?");
  return refused(`\`${name}\` is not of the form of a bundle${place === "" ? "" : `, at \`${place}\``}`);
}

/** Of brackets outside of strings, wherever they are closed. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "[" || char === "{") {
      depth += 1;
      most = Math.max(most, depth);
    } else if (char === "]" || char === "}") depth -= 1;
  }
  return most;
}

/** What is wrong with a bundle as a whole. */
export function bundleFinding(
  what: string,
  cure = "Look at the job that left it; nothing of it was used.",
): Finding {
  return { guard: "bundle", path: undefined, line: undefined, what, cure };
}

function refused(what: string): Read<never> {
  return { kind: "refused", finding: bundleFinding(what) };
}
