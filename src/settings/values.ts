/** Decides what a host, a variable's name, a path, a prefix or a shell may look like; where the value came from is not its business. */
import { posix } from "node:path";
import { branchName } from "../words.ts";

/** Why a value is not accepted: `must` ends the sentence "but must be …"; `hint` says what to do. */
export interface Fault {
  readonly must: string;
  readonly hint?: string | undefined;
}

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function writtenOut(mark: string): string {
  return `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Text on one line: line breaks and blanks are one space, other control and invisible characters are written out. */
export function onOneLine(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  return line.replaceAll(unprintable, writtenOut);
}

/** A value in quotes on one line: cut after 60 characters, with control and invisible characters written out. */
export function shown(value: string): string {
  const cut = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `"${cut.replaceAll(unprintable, writtenOut)}"`;
}

/** As `shown`, for a place where people put a secret by mistake: at most the name before `=`, or the first letters. */
export function shownName(value: string): string {
  const name = /^[A-Za-z_][A-Za-z0-9_]*(?==)/.exec(value)?.[0];
  if (name !== undefined && name.length <= 60) return shown(`${name}=…`);
  return shown(value.length > 8 && !isVariableName(value) ? `${value.slice(0, 4)}…` : value);
}

export function isVariableName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}

const neverExposed =
  /^(?:INPUT_|ACTIONS_|RUNNER_|GITHUB_|GIT_|SSH_|LD_|DYLD_|SUDO_|NODE_OPTIONS$|BASH_ENV$|ENV$|PYTHONSTARTUP$|PERL5OPT$)/;

/** A name of our own environment that may be handed into the box. */
export function exposedNameFault(text: string): Fault | undefined {
  if (!isVariableName(text)) {
    return {
      must: "the name of an environment variable (letters, digits and _, not starting with a digit)",
      hint: text.includes("=") ? "Give the name only; the value comes from the step's env." : undefined,
    };
  }
  if (neverExposed.test(text)) {
    return {
      must: "a name that may enter the box, and those of the runner, git, ssh, sudo and the dynamic loader, or that make a program run code when it starts, may not",
    };
  }
  return undefined;
}

export function variableNameFault(text: string): Fault | undefined {
  return isVariableName(text)
    ? undefined
    : { must: "the name of an environment variable (letters, digits and _, not starting with a digit)" };
}

const hostLabels = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

function isHost(text: string): boolean {
  return text.length <= 253 && hostLabels.test(text) && !/(?:^|\.)localhost$/i.test(text);
}

/** An exact host name with at least two labels: no scheme, port, path, address or wildcard. Case does not count. */
export function hostFault(text: string): Fault | undefined {
  if (isHost(text)) return undefined;
  const must = "an exact host name such as api.example.com (no scheme, port, path, address or wildcard)";
  if (text.includes("*")) return { must, hint: "List every name that is needed." };
  if (text.length > 300) return { must };
  const bare = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@\s]*@)?([^/:?#\s]+?)\.?(?::\d+)?(?:[/?#]\S*)?$/i.exec(
    text,
  )?.[1];
  if (bare !== undefined && bare !== text && isHost(bare)) {
    return { must, hint: `Did you mean "${bare.toLowerCase()}"?` };
  }
  if (/[^\x20-\x7e]/.test(text)) return { must, hint: "Write an international name in its xn-- form." };
  return { must };
}

/** A path inside a repository, with `/`, as git spells it. */
export function repositoryPathFault(text: string): Fault | undefined {
  const wellFormed =
    text !== "" &&
    !/[\p{Cc}\\]/u.test(text) &&
    !/^[/~-]/.test(text) &&
    text
      .split("/")
      .every((part) => part !== "" && part !== "." && part !== ".." && part.toLowerCase() !== ".git");
  return wellFormed
    ? undefined
    : {
        must: "a path from the repository's root, such as .github/gatehouse.yml (no leading / or ./, no ..)",
      };
}

/** A folder inside the tree; `.` is the root. What is accepted is normal after `treeFolder`. */
export function treeFolderFault(text: string): Fault | undefined {
  const normal = posix.normalize(text);
  const inside =
    text !== "" &&
    !/[\p{Cc}\\]/u.test(text) &&
    !/^[/~]/.test(normal) &&
    normal !== ".." &&
    !normal.startsWith("../") &&
    normal.split("/").every((part) => part.toLowerCase() !== ".git");
  return inside ? undefined : { must: "a folder of the repository, written from its root" };
}

export function treeFolder(text: string): string {
  const normal = posix.normalize(text);
  return normal === "./" ? "." : normal.replace(/\/$/, "");
}

/** A workflow by its file name; the folder may stand before it. */
export function workflowFileFault(text: string): Fault | undefined {
  return /^(?:\.github\/workflows\/)?[^/\\\p{Cc}\s][^/\\\p{Cc}]*\.ya?ml$/u.test(text)
    ? undefined
    : { must: "the name of a file in .github/workflows, such as ci.yml" };
}

/** The file name alone. */
export function workflowFile(text: string): string {
  return text.slice(text.lastIndexOf("/") + 1);
}

/** Our branches are found again by their prefix, so it must end where a name begins. */
export function branchPrefixFault(text: string): Fault | undefined {
  const must = "the beginning of a branch name that ends with / or -, at most 60 characters, such as agent/";
  if (text.length > 60 || !/[/-]$/.test(text) || /^refs\//i.test(text)) return { must };
  try {
    branchName(`${text}x`);
    return undefined;
  } catch {
    return { must };
  }
}

/** A pattern over paths, from the root, that adds to a list and cannot take away from it. */
export function patternFault(text: string): Fault | undefined {
  return faultOf('a pattern from the repository\'s root, such as "migrations/**"', text);
}

/** Of names of branches. */
export function branchPatternFault(text: string): Fault | undefined {
  return faultOf('a pattern of branch names, such as "agent/**"', text);
}

function faultOf(must: string, text: string): Fault | undefined {
  if (text === "" || /[\p{Cc}\\]/u.test(text)) return { must };
  if (text.startsWith("!"))
    return { must, hint: "A pattern can only add; it cannot begin with an exclamation mark." };
  const plain = text.replace(/^(?:\.?\/)+/, "");
  if (plain !== text) return { must, hint: plain === "" ? undefined : `Did you mean "${plain}"?` };
  if (text.endsWith("/")) return { must, hint: `Did you mean "${text}**"?` };
  return undefined;
}

export const shellNames = ["bash", "sh", "python", "pwsh", "powershell", "cmd"] as const;

/** A shell by its name, or a command with `{0}` where the script's path goes. */
export function shellFault(text: string): Fault | undefined {
  const known = shellNames.some((name) => name === text);
  if (known || (/^\S+\s+\S/.test(text) && text.includes("{0}") && !/[\r\n]/.test(text))) return undefined;
  return {
    must: `one of ${shellNames.join(", ")}, or a command with {0} in the place of the script's path`,
    hint: /\s/.test(text.trim()) ? `Did you mean "${text.trim()} {0}"?` : undefined,
  };
}
