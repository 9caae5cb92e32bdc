/** Which guards there are, and what they find in a change. It must never mend a change, nor take a broken guard for a pass. */
import type { Change, Finding } from "./change.ts";
import { binaries } from "./guards/binaries.ts";
import { invisible } from "./guards/invisible.ts";
import { lfs } from "./guards/lfs.ts";
import { links } from "./guards/links.ts";
import { modes } from "./guards/modes.ts";
import { protectedPaths } from "./guards/protected-paths.ts";
import { secrets } from "./guards/secrets.ts";
import { size } from "./guards/size.ts";

export { protectedInWords } from "./guards/protected-paths.ts";

/** What the base commit and this run say about what a change may be. */
export interface Policy {
  /** Globs of the config file, added to the built-in list. */
  readonly protect: readonly string[];
  readonly configPath: string;
  /** The symbolic links of the commit that the change is made against, from path to target. */
  readonly links: Promise<ReadonlyMap<string, string>>;
  readonly limits: { readonly changedFiles: number; readonly changedLines: number };
  /** The name of the encoding in which a secret of this run stands in these bytes; `undefined`: none does. */
  readonly knownSecrets: (bytes: Uint8Array) => string | undefined;
}

/** Looks at a change and names each reason not to propose it. An exception counts as a reason. */
export type Guard = (change: Change, policy: Policy) => readonly Finding[] | Promise<readonly Finding[]>;

/** By the name of the file in `guards/`. */
const guards: Readonly<Record<string, Guard>> = {
  "protected-paths": protectedPaths,
  links,
  modes,
  size,
  binaries,
  lfs,
  secrets,
  invisible,
};

/** What one guard may list; a change made to drown the report gets a count instead. */
const listed = 25;

/** All findings, in the order of the guards; none means that the change may go on to the gate. Never throws. */
export async function guard(change: Change, policy: Policy): Promise<readonly Finding[]> {
  const found = await Promise.all(
    Object.entries(guards).map(([name, find]) => findings(name, find, change, policy)),
  );
  return found.flat();
}

async function findings(
  name: string,
  find: Guard,
  change: Change,
  policy: Policy,
): Promise<readonly Finding[]> {
  try {
    const all = await find(change, policy);
    const shown = all.slice(0, listed).map((finding) => withoutSecretPath(finding, policy));
    return all.length > listed ? [...shown, furtherFindings(name, all.length - listed)] : shown;
  } catch (error) {
    return [brokenGuard(name, error)];
  }
}

function withoutSecretPath(finding: Finding, policy: Policy): Finding {
  if (finding.path === undefined || policy.knownSecrets(Buffer.from(finding.path)) === undefined)
    return finding;
  return { ...finding, path: undefined };
}

function furtherFindings(name: string, count: number): Finding {
  return {
    guard: name,
    path: undefined,
    line: undefined,
    what: `Further findings of this guard that are not listed here: ${count}`,
    cure: "Mend the ones that are listed first; the rest is listed by the next run.",
  };
}

/** The error's message may hold what the guard was looking at, so only its kind is told. */
function brokenGuard(name: string, error: unknown): Finding {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    guard: name,
    path: undefined,
    line: undefined,
    what: `The guard could not finish (${kind}), so the change counts as stopped by it`,
    cure: "Look at this change by hand, and report the failure of the guard to the project.",
  };
}
