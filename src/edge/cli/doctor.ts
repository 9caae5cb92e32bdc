/** `gatehouse doctor`: reads what is committed, asks the forge and the machine, and says line by line what carries. It changes nothing. */
import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { getExecOutput } from "@actions/exec";
import { Problem } from "../../problem.ts";
import { readInputs } from "../../settings/inputs.ts";
import { onOneLine } from "../../settings/values.ts";
import { linesOfForge, wantedLabels } from "../../start/doctor/forge.ts";
import { linesHere } from "../../start/doctor/here.ts";
import { type Answer, type ForgeFacts, type Line, lineText } from "../../start/doctor/line.ts";
import { doctorExit, verdict } from "../../start/doctor/verdict.ts";
import type { RepositoryView } from "../../start/view.ts";
import { redactor } from "../../text/redact.ts";
import { Secret } from "../../words.ts";
import { type Choice, chooseLauncher } from "../box/walls/walls.ts";
import { askSettings } from "../github-settings.ts";
import type { Environment, Terminal } from "./commands.ts";
import { repositoryRoot } from "./user-repository.ts";

/** @throws Problem for a folder without a commit, a token that is not valid, a forge that cannot be reached */
export async function doctor(json: boolean, terminal: Terminal): Promise<number> {
  const root = await repositoryRoot(terminal.cwd);
  const view = await committed(root);
  const here = linesHere(view, readInputs({}), (name) => existsSync(path.join(root, name)));
  const token = [terminal.env.GH_TOKEN, terminal.env.GITHUB_TOKEN].find(
    (value) => value !== undefined && value !== "",
  );
  const { redact } = redactor(token === undefined ? [] : [new Secret(token)]);
  const asked = await askForge(root, token, terminal.env, wantedLabels(here.step));
  const lines = [
    ...here.lines,
    ...linesOfForge(asked, view, here.step, here.settings),
    boxLine(await chooseLauncher(), here.step?.inputs.sandbox === "off"),
  ];
  const says = verdict(lines);
  if (json) terminal.print(redact(JSON.stringify({ lines, verdict: says }, undefined, 2)));
  else for (const text of [...lines.map(lineText), "", says]) terminal.print(redact(text));
  return doctorExit(lines);
}

/** The commit that one stands on, as the action would read the base. */
async function committed(root: string): Promise<RepositoryView> {
  const { exitCode, stdout } = await git(root, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD"]);
  if (exitCode !== 0) {
    throw new Problem("no-commit", "The repository has no commit yet.", "Commit what is there first.");
  }
  const files = stdout.split("\0").filter((name) => name !== "");
  const known = new Set(files);
  return {
    files,
    read: (name) => {
      if (!known.has(name)) return undefined;
      const options: ExecFileSyncOptions = {
        cwd: root,
        maxBuffer: 64 * 1024 * 1024,
        stdio: ["ignore", "pipe", "ignore"],
      };
      return execFileSync("git", ["cat-file", "blob", `HEAD:${name}`], options).toString("utf8");
    },
  };
}

async function askForge(
  root: string,
  token: string | undefined,
  env: Environment,
  labels: readonly string[],
): Promise<Answer<ForgeFacts>> {
  if (token === undefined) return { kind: "unknown", why: "there is no token (GH_TOKEN or GITHUB_TOKEN)." };
  const place = await placeOf(root, env);
  if (place.kind === "unknown") return place;
  const facts = await askSettings({
    token: new Secret(token),
    ...place.value,
    say: (line) => process.stderr.write(`${line}\n`),
    labels,
  });
  return { kind: "known", value: facts };
}

/** The token goes only to github.com or to where `GITHUB_API_URL` says: a remote may lead anywhere. */
async function placeOf(
  root: string,
  env: Environment,
): Promise<Answer<{ readonly owner: string; readonly name: string; readonly apiUrl: string }>> {
  const remote = (await git(root, ["remote", "get-url", "origin"])).stdout.trim();
  const found =
    /^(?:[a-z+]+:\/\/(?:[^/@]*@)?|(?:[^/@]*@)?)([^/:]+)(?::\d+)?[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(
      remote,
    );
  const [, host = "", ofRemote = "", nameOfRemote = ""] = found ?? [];
  const [owner = ofRemote, name = nameOfRemote] = env.GITHUB_REPOSITORY?.split("/") ?? [];
  if (owner === "" || name === "") {
    return {
      kind: "unknown",
      why: "no remote `origin` names a repository, and GITHUB_REPOSITORY is not set.",
    };
  }
  if (env.GITHUB_API_URL !== undefined && env.GITHUB_API_URL !== "") {
    return { kind: "known", value: { owner, name, apiUrl: env.GITHUB_API_URL } };
  }
  if (env.GITHUB_REPOSITORY === undefined && host !== "github.com" && host !== "ssh.github.com") {
    return {
      kind: "unknown",
      why: `the remote is on ${onOneLine(host)}, and GITHUB_API_URL does not say where its API is.`,
    };
  }
  return { kind: "known", value: { owner, name, apiUrl: "https://api.github.com" } };
}

function boxLine(choice: Choice, isOff: boolean): Line {
  const about = "box";
  if (isOff) {
    return {
      about,
      state: "weak",
      says: "The workflow says `sandbox: off`: nothing stands between the agent and its machine.",
      todo: "Leave it out.",
    };
  }
  switch (choice.kind) {
    case "root":
      return { about, state: "ok", says: "A box can be built on this machine, by root." };
    case "sudo":
      return { about, state: "ok", says: "A box can be built on this machine, with sudo." };
    case "bwrap":
      return { about, state: "ok", says: "A box can be built on this machine, with bubblewrap." };
    case "none":
      return {
        about,
        state: "weak",
        says: `No box can be built on this machine: ${onOneLine(choice.why)}`,
        todo: `Where the workflow runs on GitHub's own Linux machines, there is one. ${onOneLine(choice.cure)}`,
      };
    default:
      return choice satisfies never;
  }
}

function git(root: string, args: readonly string[]) {
  return getExecOutput("git", [...args], { cwd: root, silent: true, ignoreReturnCode: true });
}
