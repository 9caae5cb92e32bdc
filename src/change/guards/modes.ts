/**
 * Threat: what a path is changes while its diff looks like one line or like none: a file becomes a link to another, data
 * becomes a program, a script can no longer be started. This guard stops a file that becomes a link, and a change of the
 * executable bit that the content does not explain. It must not stop new scripts, nor a link that becomes a file.
 *
 * The bit alone starts nothing. It is explained where the content begins with `#!`: such a file may gain the bit, and an
 * existing one that loses it was most likely written anew by a tool that forgot it. For new files the bit is free, since
 * binaries have a guard of their own. Submodules are the links guard's.
 */
import type { Change, FileChange, Finding } from "../change.ts";
import { newBytes } from "./new-text.ts";

export function modes(change: Change): readonly Finding[] {
  return change.files.flatMap((file) => {
    const fault = modeFault(file);
    return fault === undefined ? [] : [{ guard: "modes", path: file.path, line: undefined, ...fault }];
  });
}

function modeFault(file: FileChange): { readonly what: string; readonly cure: string } | undefined {
  const before = file.before?.mode;
  const after = file.after?.mode;
  const wasFile = before === "100644" || before === "100755";
  if (!wasFile || after === before) return undefined;
  if (after === "120000") {
    return {
      what: "A file became a symbolic link",
      cure: "Keep it a file, or give the link a name of its own.",
    };
  }
  if (after === "100755" && !isScript(file)) {
    return {
      what: "A file that is no script became executable",
      cure: "Take the executable bit off again (chmod -x), or begin the script with its #! line.",
    };
  }
  if (after === "100644" && isScript(file)) {
    return {
      what: "A script lost its executable bit",
      cure: "Set the executable bit again (chmod +x).",
    };
  }
  return undefined;
}

/** `#![` begins a Rust attribute, not a script. */
function isScript(file: FileChange): boolean {
  const start = Buffer.from(newBytes(file)?.subarray(0, 3) ?? []).toString("latin1");
  return start.startsWith("#!") && start !== "#![";
}
