/**
 * Threat: a change that is only merged, opened or checked out, and never reviewed as a program, runs as one: CI with its
 * secrets, a bot's or a reviewer's say, hooks on a developer's machine, the next agent's instructions. This guard stops
 * a change that touches such a path at either end, however the path is spelled, and what a link at such a path leads to.
 * It must not let the config take a built-in path out.
 */
import type { Change, FileChange, Finding } from "../change.ts";
import type { Policy } from "../guards.ts";
import { linkedNames } from "../linked-names.ts";
import {
  type ComparedPath,
  comparedPath,
  foldersOnTheWay,
  foldPath,
  matchesExactly,
  matchesFolded,
} from "../path-match.ts";
import { protectedGroups } from "./protected-paths-list.ts";

interface Protection {
  readonly reason: string;
  readonly holds: (path: ComparedPath) => boolean;
  /** The path stands where a folder with protected files would be. */
  readonly holdsBelow: (path: ComparedPath) => boolean;
}

const builtIn: readonly Protection[] = protectedGroups.map(({ reason, globs, except }) =>
  protection(reason, globs, except),
);

export async function protectedPaths(change: Change, policy: Policy): Promise<readonly Finding[]> {
  const refused = policy.protect.filter(takesBack).map(takenBack);
  const added = policy.protect.flatMap(configured);
  const configPath = foldPath(policy.configPath.replace(/^(?:\.?\/)+/, ""));
  const protections: readonly Protection[] = [
    {
      reason: "Gatehouse itself is configured by it",
      holds: ({ folded }) => folded === configPath,
      holdsBelow: ({ folded }) => configPath.startsWith(`${folded}/`),
    },
    ...builtIn,
    protection("the config file protects it", added),
  ];
  const reasonFor = (name: string, file: FileChange): string | undefined => {
    const path = comparedPath(name);
    return protections.find(({ holds, holdsBelow }) => holds(path) || (isDeadEnd(file) && holdsBelow(path)))
      ?.reason;
  };
  const namesOf = linkedNames(await policy.links);
  const touched = change.files.flatMap((file) => {
    const own = reasonFor(file.path, file);
    if (own !== undefined) return [finding(file, `a protected path: ${own}`)];
    for (const name of namesOf(file.path)) {
      const reason = reasonFor(name, file);
      if (reason !== undefined)
        return [finding(file, `what the protected path "${name}" is a link to: ${reason}`)];
    }
    return [];
  });
  return [...refused, ...touched];
}

/** What may not be touched, a line each, in Markdown, for the agent to read. The built-in list is told by its sense. */
export function protectedInWords({
  protect,
  configPath,
}: Pick<Policy, "protect" | "configPath">): readonly string[] {
  return [
    ...protectedGroups.map(({ inWords }) => inWords),
    `the configuration of Gatehouse: \`${configPath}\``,
    ...protect.filter((glob) => !takesBack(glob)).map((glob) => `\`${glob}\``),
  ];
}

function protection(reason: string, globs: readonly string[], except: readonly string[] = []): Protection {
  const matches = matchesFolded(globs);
  const isExcepted = matchesExactly(except);
  return {
    reason,
    holds: (path) => matches(path) && !isExcepted(path.exact),
    holdsBelow: matchesFolded(globs.flatMap(foldersOnTheWay)),
  };
}

/** People write `/db`, `./db`, `db/` and `db` for a folder and all below it; a glob alone would miss some of these. */
function configured(glob: string): readonly string[] {
  const plain = glob.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
  const spellings = [plain, `${plain}/**`];
  return [...spellings, ...spellings.map(foldGlob)];
}

/** Folded like the paths that it meets; a glob with an escape is left alone, since case can change what that means. */
function foldGlob(glob: string): string {
  return glob.includes("\\") ? glob : glob.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

function takesBack(glob: string): boolean {
  return /^!(?!\()/.test(glob.trim());
}

/** Neither a negation that does nothing nor one that unprotects is what the writer asked for. */
function takenBack(glob: string): Finding {
  return {
    guard: "protected-paths",
    path: undefined,
    line: undefined,
    what: `The config's protect list has "${glob}", and nothing can be taken out of the protected paths`,
    cure: "Remove the pattern that begins with ! from protect in the config file.",
  };
}

/** A link or a submodule: nothing below it is in this tree. */
function isDeadEnd(file: FileChange): boolean {
  return file.after?.mode === "120000" || file.after?.mode === "160000";
}

function finding(file: FileChange, which: string): Finding {
  return {
    guard: "protected-paths",
    path: file.path,
    line: undefined,
    what: `The change ${deed(file)} ${which}`,
    cure: "Leave the path as it is in the base; a person can make this change in a commit of their own.",
  };
}

function deed({ before, after }: FileChange): string {
  if (before === undefined) return "adds";
  if (after === undefined) return "deletes";
  return before.sha === after.sha ? "changes the mode of" : "changes";
}
