import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scriptFile, shellArguments } from "../../src/gate/shell.ts";
import { Problem, problemLine } from "../../src/problem.ts";

const path = "/t m/it's.sh";

describe("a shell's command", () => {
  it.each([
    [undefined, ["bash", "-e", path]],
    ["bash", ["bash", "--noprofile", "--norc", "-eo", "pipefail", path]],
    ["sh", ["sh", "-e", path]],
    ["python", ["python", path]],
    ["pwsh", ["pwsh", "-command", ". '/t m/it''s.sh'"]],
    ["powershell", ["powershell", "-command", ". '/t m/it''s.sh'"]],
    ["cmd", ["cmd", "/D", "/E:ON", "/V:OFF", "/S", "/C", `CALL "${path}"`]],
    ["bash -el {0}", ["bash", "-el", path]],
    ["perl {0}", ["perl", path]],
    ["nix develop -c  bash\t-e {0} --x={0}", ["nix", "develop", "-c", "bash", "-e", path, `--x=${path}`]],
    ['bash -c "source env && sh {0}"', ["bash", "-c", `source env && sh ${path}`]],
    ['x "a \\"b\\" c"d {0} ""', ["x", 'a "b" cd', path, ""]],
    ["x $& {0} $1", ["x", "$&", path, "$1"]],
  ])("%s", (shell, expected) => {
    expect(shellArguments(shell, path)).toEqual(expected);
  });

  it("takes the path as it is, whatever it holds", () => {
    expect(shellArguments("perl {0}", "/t/$&{0}.pl")).toEqual(["perl", "/t/$&{0}.pl"]);
  });

  it.each(["zsh", "bash -e", "", "{0}", "Bash"])("%j is none", (shell) => {
    try {
      shellArguments(shell, path);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      if (error instanceof Problem) {
        expect(error.code).toBe("bad-shell");
        expect(problemLine(error)).toContain(
          `The shell "${shell}" is not known; it must be one of bash, sh, python, pwsh, powershell, cmd, or a command with {0} in the place of the script's path.`,
        );
      }
    }
  });
});

describe("a script's file", () => {
  it("is the commands as they are", () => {
    expect(scriptFile(undefined, "a\nb")).toEqual({ extension: ".sh", text: "a\nb" });
    expect(scriptFile("bash -l {0}", "a")).toEqual({ extension: ".sh", text: "a" });
    expect(scriptFile("python", "a")).toEqual({ extension: ".py", text: "a" });
    expect(scriptFile("perl {0}", "a")).toEqual({ extension: "", text: "a" });
  });

  it("has the lines that make PowerShell and cmd end with the commands' exit code", () => {
    expect(scriptFile("pwsh", "a")).toEqual({
      extension: ".ps1",
      text: "$ErrorActionPreference = 'stop'\na\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }",
    });
    expect(scriptFile("cmd", "a")).toEqual({ extension: ".cmd", text: "@echo off\na" });
  });
});

describe("run for real", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "shell s-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function exitCode(shell: string | undefined, run: string): number | null {
    const { extension, text } = scriptFile(shell, run);
    const script = join(folder, `script${extension}`);
    writeFileSync(script, text);
    const [command, ...rest] = shellArguments(shell, script);
    return spawnSync(command, rest).status;
  }

  it.each([undefined, "bash", "sh", "bash -e {0}"])("%s stops at the first command that fails", (shell) => {
    expect(exitCode(shell, "true\nexit 0")).toBe(0);
    expect(exitCode(shell, "false\nexit 0")).toBe(1);
    expect(exitCode("bash {0}", "false\nexit 0")).toBe(0);
  });

  it("only bash by name sees a failure inside a pipe, as on the runner", () => {
    expect(exitCode("bash", "false | cat")).toBe(1);
    expect(exitCode(undefined, "false | cat")).toBe(0);
  });
});
