/**
 * Decides how a check's commands are handed to its shell, as the Actions runner does it. It starts nothing.
 * Source: the workflow syntax of GitHub Actions, `jobs.<job_id>.steps[*].shell`, and the runner's script handler.
 */
import { Problem } from "../problem.ts";
import { shellFault, shown } from "../settings/values.ts";

/**
 * The command and its arguments for a script at `scriptPath`. Without a shell it is bash with `-e`; where there is no
 * bash the runner takes sh, which is `shellArguments("sh", …)`.
 * @throws Problem `bad-shell` for an unknown name without `{0}`
 */
export function shellArguments(
  shell: string | undefined,
  scriptPath: string,
): readonly [string, ...string[]] {
  switch (shell) {
    case undefined:
      return ["bash", "-e", scriptPath];
    case "bash":
      return ["bash", "--noprofile", "--norc", "-eo", "pipefail", scriptPath];
    case "sh":
      return ["sh", "-e", scriptPath];
    case "python":
      return ["python", scriptPath];
    case "pwsh":
    case "powershell":
      return [shell, "-command", `. '${scriptPath.replaceAll("'", "''")}'`];
    case "cmd":
      return ["cmd", "/D", "/E:ON", "/V:OFF", "/S", "/C", `CALL "${scriptPath}"`];
    default:
      return fromTemplate(shell, scriptPath);
  }
}

/** The name's ending and the text of the file that the shell reads; PowerShell and cmd get the runner's extra lines. */
export function scriptFile(
  shell: string | undefined,
  run: string,
): { readonly extension: string; readonly text: string } {
  const command = shell?.split(/\s/, 1)[0] ?? "bash";
  switch (command) {
    case "bash":
    case "sh":
      return { extension: ".sh", text: run };
    case "python":
      return { extension: ".py", text: run };
    case "pwsh":
    case "powershell":
      return {
        extension: ".ps1",
        text: `$ErrorActionPreference = 'stop'\n${run}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`,
      };
    case "cmd":
      return { extension: ".cmd", text: `@echo off\n${run}` };
    default:
      return { extension: "", text: run };
  }
}

/** Words are split at blanks; double quotes hold a word together, and `\"` is a quote. */
function fromTemplate(template: string, scriptPath: string): readonly [string, ...string[]] {
  const fault = shellFault(template);
  const words: string[] = [];
  for (const [word] of template.matchAll(/(?:\\"|"(?:\\"|[^"])*"|[^\s"])+/g)) {
    const plain = word.replaceAll(/\\"|"/g, (quote) => (quote === '"' ? "" : '"'));
    words.push(plain.replaceAll("{0}", () => scriptPath));
  }
  const [command, ...rest] = words;
  if (fault !== undefined || command === undefined) {
    throw new Problem(
      "bad-shell",
      `The shell ${shown(template)} is not known; it must be ${fault?.must}.`,
      fault?.hint,
    );
  }
  return [command, ...rest];
}
