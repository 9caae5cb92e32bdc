/** What the repository's own checks said of one commit. Exit codes decide, nothing else. */
import type { Check } from "../settings/settings.ts";
import type { Sha } from "../words.ts";
import type { Traffic } from "../world.ts";

/** How a command in a room ended; a timeout, a signal and an exit code are three different things. */
export type CommandEnd =
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "signal"; readonly signal: string }
  | { readonly kind: "timeout"; readonly minutes: number }
  | { readonly kind: "cancelled" };

export interface CheckResult {
  readonly check: Check;
  readonly end: CommandEnd;
  readonly seconds: number;
  /** The failure digest of the check's output; empty for a green check. */
  readonly digest: string;
  /** Survives line numbers, durations, temporary paths and test order; taken from all that failed. Empty for a green check. */
  readonly signature: string;
  /** File and line of the cause, where the digest knows it. */
  readonly location: { readonly path: string; readonly line: number } | undefined;
  /** How many tests its output says were run, passed or failed; `undefined` when it says nothing. */
  readonly tests: number | undefined;
  /** It was red, and green on the same tree the second time. */
  readonly flaky: boolean;
  readonly traffic: Traffic | undefined;
}

/** A check of the gate begins, its setup included. */
export interface CheckBegun {
  readonly check: string;
  /** From 1. */
  readonly at: number;
  readonly of: number;
  /** It was red, and is tried on a second fresh checkout. */
  readonly again: boolean;
}

export interface GateReport {
  readonly commit: Sha;
  readonly tree: Sha;
  readonly verdict: "green" | "red";
  readonly results: readonly CheckResult[];
  /** Survives line numbers, durations, temporary paths and test order; empty when green. */
  readonly signature: string;
}

export function isGreen(end: CommandEnd): boolean {
  return end.kind === "exit" && end.code === 0;
}

/** `exit 1`, `killed by SIGKILL`, `stopped after 10 minutes`. */
export function endInWords(end: CommandEnd): string {
  switch (end.kind) {
    case "exit":
      return `exit ${end.code}`;
    case "signal":
      return `killed by ${end.signal}`;
    case "timeout":
      return `stopped after ${end.minutes} ${end.minutes === 1 ? "minute" : "minutes"}`;
    case "cancelled":
      return "cancelled";
    default:
      return end satisfies never;
  }
}
