/** The forge token and the runner's own secrets are in no place where commands of the box look; exposed keys stand in no text. */

import { execFile, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { openSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openChannel, searchPath } from "../channel.ts";
import { secretTraces, textsBelow } from "../runner/traces.ts";
import { label, shop, shopForge } from "./labelled.ts";
import { expectEnd } from "./setup.ts";

const run = promisify(execFile);
const branch = "agent/issue-1-greet-the-customers";

/**
 * Writes down what a program sees: `probe OUT FOLDER…`. Its own and its parent's environment, what their open files hold, the
 * command line of every process, and all files below HOME, TMPDIR, the working folder and each FOLDER.
 */
const probe = `
out=$1; shift; mkdir -p "$out"
env > "$out/env"
for p in $$ $PPID; do
  cat /proc/$p/environ > "$out/environ-$p"
  for fd in /proc/$p/fd/*; do
    echo "$fd $(readlink "$fd")" >> "$out/descriptors"
    if test -f "$fd"; then cat "$fd" >> "$out/open-files"; fi
  done
done
cat /proc/[0-9]*/cmdline > "$out/command-lines" 2> /dev/null
i=0
for folder in "$HOME" "$TMPDIR" "$PWD" "$@"; do i=$((i + 1)); tar cf "$out/files-$i.tar" --one-file-system -C "$folder" . 2> /dev/null; done
true
`;

/** Stands before git on the search path: notes every command line, and all others' while git pushes. */
const watchedGit = (git: string, out: string) => `#!/bin/sh
for word in "$@"; do printf '%s\\n' "$word"; done >> ${out}/git-arguments
case " $* " in *" push "*) (
  while kill -0 $$; do cat /proc/[0-9]*/cmdline | tr '\\0' ' '; echo; done
) > ${out}/command-lines-while-pushing 2> /dev/null < /dev/null & ;; esac
exec ${git} "$@"
`;

let root: string;
let script: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "no-token-"));
  script = path.join(root, "probe.sh");
  await writeFile(script, probe);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function place(name: string): Promise<string> {
  const folder = path.join(root, `${name}-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

describe("the probe", () => {
  const token = `ghs_${randomBytes(27).toString("base64").replaceAll(/[+/]/g, "x")}`;
  const forms: [name: string, text: string][] = [
    ["as it is", token],
    ["in base64", Buffer.from(`x-access-token:${token}`).toString("base64")],
    ["in hexadecimal", Buffer.from(token).toString("hex")],
    ["with every byte as %XX", [...Buffer.from(token)].map((byte) => `%${byte.toString(16)}`).join("")],
  ];

  async function foundIn(
    plant: (room: Record<"home" | "tmp" | "tree" | "brief", string>) => Promise<Planted>,
  ) {
    const folders = {
      home: await place("home"),
      tmp: await place("tmp"),
      tree: await place("tree"),
      brief: await place("brief"),
    };
    const planted = await plant(folders);
    const out = await place("out");
    const env = { PATH: process.env.PATH, HOME: folders.home, TMPDIR: folders.tmp, ...planted.env };
    const wrapped = 'sh "$0" "$@"; true';
    await new Promise<void>((done) => {
      const child = spawn("sh", ["-c", wrapped, script, out, folders.brief], {
        cwd: folders.tree,
        env,
        stdio: [planted.stdin ?? "ignore", "ignore", "ignore"],
      });
      child.on("close", () => done());
    });
    planted.end?.();
    const traces = secretTraces([token], await textsBelow(out));
    return [...new Set(traces.map(({ where }) => where.replace(/-\d+$/, "")))].sort();
  }
  type Planted = { env?: Record<string, string>; stdin?: number; end?: () => void };

  it.each(forms)("finds a token in the environment %s", async (_form, text) => {
    const found = await foundIn(async () => ({ env: { PLANTED: `a ${text} b` } }));
    expect(found).toEqual(["env", "environ"]);
  });

  it.each([
    ["home", "files-1.tar"],
    ["tmp", "files-2.tar"],
    ["tree", "files-3.tar"],
    ["brief", "files-4.tar"],
  ] as const)("finds a token in a file below the folder %s", async (where, file) => {
    for (const [, text] of forms) {
      const found = await foundIn(async (room) => {
        await mkdir(path.join(room[where], "a/.hidden"), { recursive: true });
        await writeFile(path.join(room[where], "a/.hidden/x"), `\0\u{ff}${text}\n`);
        return {};
      });
      expect(found).toEqual([file]);
    }
  });

  it("finds a token in an open file that has no name any more", async () => {
    const found = await foundIn(async () => {
      const file = path.join(root, randomUUID());
      await writeFile(file, token);
      const stdin = openSync(file, "r");
      await rm(file);
      return { stdin };
    });
    expect(found).toEqual(["open-files"]);
  });

  it("finds a token on another process's command line", async () => {
    const found = await foundIn(async () => {
      const other = spawn("sh", ["-c", "sleep 60; true", token], { stdio: "ignore" });
      return { end: () => other.kill("SIGKILL") };
    });
    expect(found).toEqual(["command-lines"]);
  });
});

describe("no token in reach", () => {
  /** What a step of a workflow has in its environment beside our inputs. */
  const step = (token: string) => ({
    GITHUB_TOKEN: token,
    GH_TOKEN: token,
    DEPLOY_KEY: `deploy-${randomUUID()}`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: `request-${randomUUID()}`,
    ACTIONS_ID_TOKEN_REQUEST_URL: "https://example.com/token",
    // A name that is handed on, with a value that must not be.
    JAVA_HOME_99_X64: `/opt/${token}`,
    EDITOR_NAME: "exposed on purpose",
    MY_SDK_ROOT: "/opt/my-sdk",
  });
  const inEveryRoom = [
    "ALL_PROXY",
    "CI",
    "HOME",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "LANG",
    "LOGNAME",
    "NO_COLOR",
    "NO_PROXY",
    "PATH",
    "SHELL",
    "TERM",
    "TMPDIR",
    "USER",
    "all_proxy",
    "http_proxy",
    "https_proxy",
    "no_proxy",
  ];

  it("of agent, setup and gate, nor on any command line while we push", async () => {
    await using forge = await shopForge({
      files: { ...shop, ".github/gatehouse.yml": "toolchain-env: [MY_SDK_ROOT]\n" },
    });
    const out = await place("out");
    const tools = await place("tools");
    await using channel = await openChannel();
    await chmod(root, 0o755);
    const { stdout: git } = await run("sh", ["-c", "command -v git"]);
    await writeFile(path.join(tools, "git"), watchedGit(git.trim(), out));
    await chmod(path.join(tools, "git"), 0o755);
    const env = { ...step(forge.token), PATH: `${tools}:${searchPath(channel)}` };
    await channel.tool("probe.sh", probe);
    const pipe = channel.pipe("found");
    channel.unpack(pipe, out);
    const watched = path.join(out, "command-lines-while-pushing");
    // The push goes on when the watcher has seen who pushes.
    forge.when("POST", /\/git-receive-pack$/, () =>
      vi.waitFor(async () => expect(await readFile(watched, "utf8")).toMatch(/git-remote-http|send-pack/), {
        timeout: 200_000,
      }),
    );
    const look = (who: string, more = "") =>
      [
        "mkdir /tmp/found",
        `tr '\\0' '\\n' < /proc/$$/environ | sort > /tmp/found/${who}.names`,
        `sh ${channel.folder}/probe.sh /tmp/found/${who} ${more}`,
        channel.send("/tmp/found", pipe),
      ].join("; ");
    await using done = await label(
      forge,
      `echo hello > hello.txt; ${look("agent", '"$(dirname {prompt_file})"')}`,
      {
        env,
        inputs: { gate: look("gate"), setup: look("setup"), "agent-env": "EDITOR_NAME" },
        secrets: [env.DEPLOY_KEY, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN],
      },
    );
    await expectEnd(done, forge, {
      outcome: "proposed",
      reason: "pull request #2 was opened; the gate is green on exactly its head",
      issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
      branches: [branch],
      pulls: 1,
      warnings: [/^The job has the permission `id-token: write`/],
    });

    const seen = await textsBelow(out);
    const namesOf = (who: string) =>
      (seen[`${who}.names`] ?? "")
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/=.*/s, ""));
    expect(namesOf("agent")).toEqual([...inEveryRoom, "EDITOR_NAME", "MY_SDK_ROOT"].sort());
    expect(namesOf("setup")).toEqual([...inEveryRoom, "MY_SDK_ROOT"].sort());
    expect(namesOf("gate")).toEqual([...inEveryRoom, "MY_SDK_ROOT"].sort());
    for (const who of ["agent", "setup", "gate"]) {
      expect(seen[`${who}/descriptors`]).not.toMatch(/socket:|control|git-credentials/);
      for (const file of ["env", "open-files", "command-lines", "files-1.tar", "files-2.tar", "files-3.tar"])
        expect(Object.keys(seen)).toContain(`${who}/${file}`);
    }
    // The probes and the watcher did look at something.
    expect(seen["agent/files-3.tar"]).toContain("hello.txt");
    expect(seen["agent/files-4.tar"]).toContain("# A task for you, unattended");
    expect(seen["agent/open-files"]).toContain("# A task for you, unattended");
    expect(seen["git-arguments"]).toContain(`:refs/heads/${branch}`);
    expect(seen["command-lines-while-pushing"]).toMatch(/git-remote-http|send-pack/);
    expect(forge.pushes()[0]?.token).toBe("GITHUB_TOKEN");

    const secrets = [
      forge.token,
      env.DEPLOY_KEY,
      env.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
      ...Object.values(done.canaries),
    ];
    expect(secretTraces(secrets, seen)).toEqual([]);
  });

  it("of an agent to which somebody wants to hand it: that ends the run", async () => {
    await using forge = await shopForge();
    const env = { MY_TOKEN: forge.token };
    await using done = await label(forge, "env", { env, inputs: { "agent-env": "MY_TOKEN" } });
    expect(done.outputs).toMatchObject({
      outcome: "error",
      reason:
        "The variable `MY_TOKEN` was to be handed to the agent or the gate, and its value holds the forge token. Take it out of `agent-env`, or of the check's `env`; neither needs the token",
    });
    expect(forge.pushes()).toEqual([]);
  });
});

describe("a secret that an agent got hold of", () => {
  /** Characters that differ when they are URL-encoded, written in JSON, or escaped for a page. */
  const newKey = () => `sk_1/${randomUUID()}+a=`;
  const prints = [
    'printf "plain: %s\\n" "$MODEL_API_KEY"',
    'printf %s "$MODEL_API_KEY" | base64 -w0; echo',
    'printf "user:%s" "$MODEL_API_KEY" | base64 -w0; echo',
    "printf %s \"$MODEL_API_KEY\" | sed 's,/,%2F,g; s/+/%2B/g; s/=/%3D/g'; echo",
    'printf %s "$MODEL_API_KEY" | od -An -tx1 | tr -d " \\n"; echo',
    'echo "I use $MODEL_NAME."',
  ].join("\n");

  it("is in no text when it was exposed and is printed", async () => {
    const key = newKey();
    await using forge = await shopForge();
    await using done = await label(forge, `echo hello > hello.txt\n${prints}`, {
      env: { MODEL_API_KEY: key, MODEL_NAME: "large-model-7" },
      inputs: { "agent-env": "MODEL_API_KEY\nMODEL_NAME" },
      secrets: [key],
    });
    expect(done.outputs.outcome).toBe("proposed");
    const { pulls, issues } = await forge.state();
    expect(await done.secretsFound({ forge: JSON.stringify([pulls, issues]) })).toEqual([]);
    expect(done.main.rawLog).toContain("│ plain: ***\n");
    expect(pulls[0]?.body).toContain("I use large-model-7.");
    expect(pulls[0]?.body).toContain("Handed in as they are: `MODEL_API_KEY`, `MODEL_NAME`.");
  });

  it("is in no text when it passed the guards in a disguise and the gate prints it", async () => {
    const key = newKey();
    await using forge = await shopForge();
    const hide = `printf %s "$MODEL_API_KEY" | tr a-zA-Z b-zaB-ZA > key.txt`;
    await using done = await label(forge, hide, {
      env: { MODEL_API_KEY: key },
      inputs: {
        "agent-env": "MODEL_API_KEY",
        "max-attempts": "1",
        gate: 'test ! -e key.txt || { echo "Error: bad key $(tr b-zaB-ZA a-zA-Z < key.txt)"; exit 1; }',
      },
      secrets: [key],
    });
    expect(done.outputs.outcome).toBe("refused");
    const { pulls, issues } = await forge.state();
    expect(await done.secretsFound({ forge: JSON.stringify([pulls, issues]) })).toEqual([]);
    for (const text of [done.main.rawLog, done.summary, issues[0]?.comments[0]?.body])
      expect(text).toContain("Error: bad key ***");
  });

  it.each(["plain", "base64", "hex"])("is never pushed when it stands in a file, %s", async (form) => {
    const key = newKey();
    const written = { plain: "cat", base64: "base64 -w0", hex: "od -An -tx1 | tr -d ' \\n'" }[form];
    await using forge = await shopForge();
    await using done = await label(forge, `printf %s "$MODEL_API_KEY" | ${written} > notes.txt`, {
      env: { MODEL_API_KEY: key },
      inputs: { "agent-env": "MODEL_API_KEY" },
      secrets: [key],
    });
    expect(done.outputs).toMatchObject({ outcome: "blocked", reason: "a guard stopped the change" });
    expect(done.summary).toContain(`The file holds a secret of this run (${form}) (\`notes.txt\`)`);
    expect(forge.pushes()).toEqual([]);
    expect(await done.secretsFound({ forge: JSON.stringify(await forge.state()) })).toEqual([]);
  });

  it("is not kept in the record either, where git packs what stands in a binary file", async () => {
    const key = newKey();
    await using forge = await shopForge();
    await using done = await label(forge, 'printf "\\000%s" "$MODEL_API_KEY" > notes.bin', {
      env: { MODEL_API_KEY: key },
      inputs: { "agent-env": "MODEL_API_KEY" },
      secrets: [key],
    });
    expect(done.outputs).toMatchObject({ outcome: "blocked", patch: "" });
    expect(done.leftInTemp.filter((line) => line.endsWith(".patch"))).toEqual([]);
    const [comment] = (await forge.state()).issues[0]?.comments ?? [];
    expect(comment?.body).toContain("The change itself is not kept, because of the secret in it.");
  });

  it("is never pushed when it is the forge token itself, from wherever the agent has it", async () => {
    await using forge = await shopForge();
    await using channel = await openChannel();
    const stolen = await channel.tool("token", forge.token);
    await using done = await label(forge, `cat ${stolen} > notes.txt; cat ${stolen}`, {
      env: { PATH: searchPath(channel) },
    });
    await expectEnd(done, forge, {
      outcome: "blocked",
      reason: "guards stopped the change for 2 reasons",
      issue: {
        labels: ["agent:needs-human"],
        says: [
          "The file holds a secret of this run (plain) (`notes.txt`). Replace that secret with a new one,",
        ],
      },
    });
    expect(done.outputs.patch).toBe("");
  });
});
