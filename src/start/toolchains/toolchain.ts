/** What one language with its package manager needs to be prepared and checked. Types only. */
import type { RepositoryView } from "../view.ts";

/** One step of the written workflow. */
export type WorkflowStep =
  | {
      readonly kind: "uses";
      /** The action with its version, a comment perhaps after it. */
      readonly uses: string;
      readonly with: Readonly<Record<string, string | number | boolean>>;
    }
  | { readonly kind: "run"; readonly name: string; readonly run: string };

export interface FoundCheck {
  readonly name: string;
  readonly run: string;
}

export interface Toolchain {
  /** For people: `npm`, `Python with uv`. */
  readonly name: string;
  /** Bring the tools; CI's own step for the same action takes the place of one. */
  readonly steps: readonly WorkflowStep[];
  /** Come after the steps that bring the tools: what must be installed where the box only reads. */
  readonly installs: readonly WorkflowStep[];
  readonly setup: readonly string[];
  /** What `setup` reaches when nothing is configured otherwise. */
  readonly hosts: readonly string[];
  /** What the manifest offers as a gate where no CI tells. */
  readonly checks: readonly FoundCheck[];
}

/** `undefined` when the repository's root has no manifest of this kind. */
export type Detect = (view: RepositoryView) => Toolchain | undefined;
