/**
 * Threat: a link that leads out of the tree hands a later step, a checkout or an upload a file of the machine, or lets
 * something be written there; one into `.git` reaches hooks and configuration; a submodule's pin brings in code that
 * nobody has looked at. This guard stops new and changed links of that kind and every change of a submodule. It judges
 * the text of a link only and never follows one.
 */
import type { Change, FileChange, Finding } from "../change.ts";
import { foldPath } from "../path-match.ts";
import { newBytes } from "./new-text.ts";

export function links(change: Change): readonly Finding[] {
  const isLink = ({ after }: FileChange) => after?.mode === "120000";
  const isSubmodule = ({ mode }: { mode: string }) => mode === "160000";
  const newLinks = change.files.filter(isLink);
  const linkPaths = new Set(newLinks.map(({ path }) => foldPath(path)));
  const submodules = change.files
    .filter(({ before, after }) => [before, after].some((side) => side !== undefined && isSubmodule(side)))
    .map(submoduleFinding);
  return [...submodules, ...newLinks.flatMap((file) => linkFinding(file, linkPaths))];
}

function linkFinding(file: FileChange, linkPaths: ReadonlySet<string>): readonly Finding[] {
  const fault = faultOfTarget(file, linkPaths);
  if (fault === undefined) return [];
  return [
    {
      guard: "links",
      path: file.path,
      line: undefined,
      what: `The symbolic link ${fault}`,
      cure: "Let it point to a file of this repository by a plain relative path, or put the file itself there.",
    },
  ];
}

/**
 * `..` may stand in front only. Then a target stays inside as long as every link that the base has does, also one that
 * this change does not show: behind the `..` it only ever goes down.
 */
function faultOfTarget(file: FileChange, linkPaths: ReadonlySet<string>): string | undefined {
  const target = targetOf(file);
  if (target === undefined) return "has a target that is no readable text";
  if (target === "") return "has no target";
  if (target.startsWith("/") || /^[a-z]:/i.test(target)) return "has an absolute target";
  if (target.includes("\\")) return "has a backslash in its target, which some systems take for a slash";
  const steps = target.split("/").filter((step) => step !== "" && step !== ".");
  const ups = steps.findIndex((step) => step !== "..");
  const down = ups === -1 ? [] : steps.slice(ups);
  if (down.includes("..")) return "goes up again after it went down, which cannot be followed safely";
  const folder = file.path.split("/").slice(0, -1);
  const climbed = steps.length - down.length;
  if (climbed > folder.length) return "leaves the repository";
  if (down.map(foldPath).some(isGitFolder)) return "points into .git";
  const resolved = [...folder.slice(0, folder.length - climbed), ...down].map(foldPath);
  const passed = resolved.slice(0, -1).map((_, index) => resolved.slice(0, index + 1).join("/"));
  return passed.some((path) => linkPaths.has(path))
    ? "passes through another link of this change"
    : undefined;
}

function targetOf(file: FileChange): string | undefined {
  try {
    const target = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(newBytes(file));
    return /\p{Cc}/u.test(target) ? undefined : target;
  } catch {
    return undefined;
  }
}

function isGitFolder(step: string): boolean {
  return step === ".git" || /^git~[0-9]+$/.test(step);
}

function submoduleFinding(file: FileChange): Finding {
  return {
    guard: "links",
    path: file.path,
    line: undefined,
    what: "The change touches a submodule, which is not supported yet",
    cure: "Leave the submodule as it is in the base; a person can move it in a commit of their own.",
  };
}
