/** Which files the checks' own commands start as programs: whoever changes one changes what the check does. It opens no file. */
import { pathFrom } from "../change/path-match.ts";
import type { Check } from "../settings/settings.ts";

const shells = /^(?:sh|bash|dash|zsh|ksh|source|\.)$/;
const runtimes = /^(?:node|deno|bun|tsx|ts-node|python[\d.]*|ruby|perl|php|Rscript|pwsh)$/;
/** What stands in front of a command and is none. */
const before =
  /^(?:\w+=.*|-.*|\d+[smh]?|sudo|env|exec|command|time|timeout|nice|xvfb-run|if|then|else|elif|while|until|do|!|run|uv|poetry)$/;
/** A runtime is given the product as often as a script that checks it: only one that is called so counts. */
const checking =
  /(?:^|\/)(?:\.?ci|scripts?|tools?|build|dev|hack|tasks?)\/|(?:^|[/_.-])(?:tests?|checks?|lint|verify|validate|ci)(?:[_.-]|$)/i;

export function gateScripts(
  checks: readonly Pick<Check, "run" | "workingDirectory">[],
): (path: string) => boolean {
  const found = new Set(
    checks.flatMap(({ run, workingDirectory }) =>
      run
        .split(/&&|\|\||[;|&\n(){}`]|\$\(/)
        .map(startedBy)
        .filter((file) => file !== undefined)
        .map((file) => pathFrom(workingDirectory, file)),
    ),
  );
  return (path) => found.has(path);
}

function startedBy(command: string): string | undefined {
  const words = command.split(/\s+/).map((word) => word.replace(/^["']|["']$/g, ""));
  const [program, file] = words.filter((word) => word !== "" && !before.test(word));
  if (program === undefined) return undefined;
  if (shells.test(program)) return file;
  if (runtimes.test(program)) return file !== undefined && checking.test(file) ? file : undefined;
  return program.includes("/") ? program : undefined;
}
