/** Says why a call of git failed, in git's own words; of a talk with a forge, also what kind of failure it was. */
import { diskFull, Problem } from "../../problem.ts";
import type { GitEnd } from "./git.ts";

export type NetworkFailure = "permission" | "missing-branch" | "unreachable" | "other";

const PERMISSION = [
  /The requested URL returned error: 40[134]\b/,
  /Authentication failed for/,
  /could not read (?:Username|Password) for/,
  /^(?:remote: )?(?:fatal|error): repository '.*' not found/im,
  /^remote: (?:ERROR: )?(?:Permission to .* denied|Write access to repository not granted|Invalid username or)/im,
];

const UNREACHABLE = [
  /Could not resolve (?:host|proxy)/i,
  /Failed to connect|Connection (?:refused|reset|timed out|was reset)|Couldn't connect/i,
  /The requested URL returned error: (?:408|429|5\d\d)\b/,
  /SSL|TLS|certificate/,
  /Operation timed out|Operation too slow|transfer closed|Empty reply from server|Recv failure|Send failure/i,
  /the remote end hung up|unexpected disconnect|early EOF|RPC failed|expected flush after/i,
  /invalid server response|unable to access/i,
];

/** @param stderr as git wrote it under `LC_ALL=C` */
export function networkFailure(stderr: string): NetworkFailure {
  if (/couldn't find remote ref/i.test(stderr)) return "missing-branch";
  if (PERMISSION.some((pattern) => pattern.test(stderr))) return "permission";
  if (UNREACHABLE.some((pattern) => pattern.test(stderr))) return "unreachable";
  return "other";
}

const FULL = /No space left on device|Out of diskspace|Disk quota exceeded/i;

/** `doing` completes "git could not …"; `right` names what the token needs. */
export function networkProblem(end: GitEnd, doing: string, right: string): Problem {
  if (FULL.test(end.stderr)) return diskFull();
  const line = lastLine(end.stderr);
  const kind = networkFailure(end.stderr);
  switch (kind) {
    case "permission":
      return new Problem(
        "forge-permission",
        `The forge did not let the token ${doing}: ${line}`,
        `Give the token \`${right}\` for this repository (a private repository that the token cannot see looks as if it did not exist).`,
      );
    case "unreachable":
      return new Problem(
        "forge-unreachable",
        `git could not ${doing}, since the forge did not answer as it should: ${line}`,
        "Run it again; behind a proxy or with certificates of your own, set HTTPS_PROXY and GIT_SSL_CAINFO.",
      );
    case "missing-branch":
    case "other":
      return new Problem(
        "git-failed",
        `git could not ${doing}: ${line === "" ? (end.signal ?? `exit ${end.code}`) : line}`,
      );
    default:
      return kind satisfies never;
  }
}

/** What a failed call says of itself: the subcommand, how it ended, git's own last line. */
export function failure(args: readonly string[], end: GitEnd): Problem {
  if (FULL.test(end.stderr)) return diskFull();
  const how =
    end.code === null ? `was ended by ${end.signal ?? "a signal"}` : `ended with exit code ${end.code}`;
  const line = lastLine(end.stderr);
  return new Problem("git-failed", `git ${args[0] ?? ""} ${how}${line === "" ? "." : `: ${line}`}`);
}

/** The last line that names an error, else the last line at all; one line without control characters or credentials. */
export function lastLine(stderr: string): string {
  const lines = stderr
    .split(/[\r\n]+/)
    .map((line) => printable(line))
    .filter((line) => line !== "");
  return lines.findLast((line) => /^(?:remote: )?(?:fatal|error):/.test(line)) ?? lines.at(-1) ?? "";
}

/** At most 500 characters, no control or format characters, no user information in addresses. */
export function printable(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\/\/[^/@\s]+@/g, "//***@")
    .trim()
    .slice(0, 500);
}
