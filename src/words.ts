/** The few words that a mistake must not mix up: a commit, a branch, text from outside, a secret. Decides nothing else. */
import { Problem } from "./problem.ts";

declare const shaBrand: unique symbol;
declare const branchBrand: unique symbol;

/** A full object id, 40 or 64 lowercase hexadecimal digits. */
export type Sha = string & { readonly [shaBrand]: true };

/** A branch name without `refs/heads/` that git accepts and that cannot be read as an option. */
export type BranchName = string & { readonly [branchBrand]: true };

/** @throws Problem `bad-object-id` */
export function sha(text: string): Sha {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text as Sha;
  throw new Problem("bad-object-id", `"${text.slice(0, 80)}" is not a full object id.`);
}

/**
 * Follows `git check-ref-format --branch`, and is stricter: printable ASCII without shell or glob characters.
 * @throws Problem `bad-branch-name`
 */
export function branchName(text: string): BranchName {
  const parts = text.split("/");
  const wellFormed =
    /^[A-Za-z0-9_][A-Za-z0-9._/+@=-]{0,199}$/.test(text) &&
    !text.includes("..") &&
    !text.includes("@{") &&
    text !== "@" &&
    text !== "HEAD" &&
    parts.every(
      (part) => part !== "" && !part.startsWith(".") && !part.endsWith(".") && !part.endsWith(".lock"),
    );
  if (wellFormed) return text as BranchName;
  throw new Problem(
    "bad-branch-name",
    `"${text.slice(0, 80)}" cannot be used as a branch name.`,
    "Use letters, digits and . _ - / + only, not starting with a dash or a dot.",
  );
}

/**
 * Text that a person or a program outside wrote. It prints as a placeholder, so that it cannot slip into a prompt, a
 * page or a log by interpolation: only the fence, the escape and the checks in this project reveal it.
 */
export class Untrusted {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  get length(): number {
    return this.#text.length;
  }
  toString(): string {
    return "[untrusted text]";
  }
  toJSON(): string {
    return "[untrusted text]";
  }
  static reveal(untrusted: Untrusted): string {
    return untrusted.#text;
  }
}

/** A credential. It prints as `***`; only the edge that hands it to the forge, and the secret guard, reveal it. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  toString(): string {
    return "***";
  }
  toJSON(): string {
    return "***";
  }
  static reveal(secret: Secret): string {
    return secret.#value;
  }
}
