import { chmodSync, chownSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lastLine } from "../../../src/edge/git/failure.ts";
import { createGit, findGit } from "../../../src/edge/git/git.ts";
import { program, repository, temporary } from "./scene.ts";

function plant(folder: string, mode: number): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "git"), "#!/bin/sh\necho planted\n", { mode: 0o755 });
  chmodSync(folder, mode);
  return folder;
}

describe("findGit", () => {
  it("takes the first git on PATH", () => {
    const folder = plant(join(temporary(), "bin"), 0o755);
    expect(findGit({ PATH: `/nonexistent:${folder}:/usr/bin` }).path).toBe(join(folder, "git"));
  });

  it("passes over folders that anyone can write to, and relative ones", () => {
    const open = plant(join(temporary(), "bin"), 0o777);
    expect(findGit({ PATH: `${open}:.:bin:/usr/bin` }).path).toBe("/usr/bin/git");
    expect(() => findGit({ PATH: open })).toThrow(/every user can change/);
  });

  it("passes over a git that anyone can exchange: by a folder above it, behind a link, or in place", () => {
    const above = temporary();
    const below = plant(join(above, "tools", "bin"), 0o755);
    expect(findGit({ PATH: `${below}:/usr/bin` }).path).toBe(join(below, "git"));
    const link = join(temporary(), "bin");
    symlinkSync(below, link);
    chmodSync(join(above, "tools"), 0o777);
    expect(findGit({ PATH: `${below}:/usr/bin` }).path).toBe("/usr/bin/git");
    expect(findGit({ PATH: `${link}:/usr/bin` }).path).toBe("/usr/bin/git");
    // As in /tmp, where nobody may exchange what is ours; a stranger may what is theirs.
    chmodSync(join(above, "tools"), 0o1777);
    expect(findGit({ PATH: `${link}:/usr/bin` }).path).toBe(join(link, "git"));
    if (process.geteuid?.() === 0) {
      chownSync(below, 12_345, 12_345);
      expect(findGit({ PATH: `${link}:/usr/bin` }).path).toBe("/usr/bin/git");
      chownSync(below, 0, 0);
    }
    chmodSync(join(below, "git"), 0o777);
    expect(findGit({ PATH: `${below}:/usr/bin` }).path).toBe("/usr/bin/git");
    expect(() => findGit({ PATH: below })).toThrow(/every user can change/);
  });

  it("says that there is none", () => {
    expect(() => findGit({ PATH: "/nonexistent" })).toThrow("There is no git on PATH.");
    expect(() => findGit({})).toThrow("There is no git on PATH.");
  });

  it("keeps nothing of the environment but proxies and certificates, and those for the network only", () => {
    const found = findGit({
      PATH: "/usr/bin",
      HTTPS_PROXY: "http://proxy:3128",
      GIT_SSL_CAINFO: "/ca.pem",
      GIT_DIR: "/elsewhere",
      GIT_CONFIG_COUNT: "1",
      GIT_SSH_COMMAND: "touch x",
      GITHUB_TOKEN: "secret",
      LD_PRELOAD: "/x.so",
    });
    expect(found.networkEnv).toEqual({ HTTPS_PROXY: "http://proxy:3128", GIT_SSL_CAINFO: "/ca.pem" });
    expect(Object.keys(found.env).sort()).toEqual([
      "GIT_ATTR_NOSYSTEM",
      "GIT_CONFIG_GLOBAL",
      "GIT_CONFIG_NOSYSTEM",
      "GIT_CONFIG_SYSTEM",
      "GIT_GRAFT_FILE",
      "GIT_NO_LAZY_FETCH",
      "GIT_NO_REPLACE_OBJECTS",
      "GIT_OPTIONAL_LOCKS",
      "GIT_TERMINAL_PROMPT",
      "HOME",
      "LC_ALL",
      "PATH",
    ]);
  });
});

describe("createGit", () => {
  it("says in git's own last line why a call failed", async () => {
    const git = createGit(program);
    await expect(git.read({ gitDir: "/nonexistent", args: ["rev-parse", "HEAD"] })).rejects.toMatchObject({
      code: "git-failed",
      message: "git rev-parse ended with exit code 128: fatal: not a git repository: '/nonexistent'",
    });
  });

  it("outlives a git that ends before it has read its input", async () => {
    const git = createGit(program);
    const input = Buffer.alloc(4 * 1024 * 1024, "x");
    const end = await git.run({ gitDir: "/nonexistent", args: ["cat-file", "--batch"], input });
    expect(end.code).toBe(128);
  });

  it("tells a signal from an exit code", async () => {
    const folder = join(temporary(), "bin");
    mkdirSync(folder);
    writeFileSync(join(folder, "git"), "#!/bin/sh\nkill -9 $$\n", { mode: 0o755 });
    const git = createGit(findGit({ PATH: folder }));
    const order = { gitDir: "/x", args: ["version"] };
    expect(await git.run(order)).toMatchObject({ code: null, signal: "SIGKILL" });
    await expect(git.read(order)).rejects.toThrow("git version was ended by SIGKILL.");
  });

  it("ends with the run", async () => {
    const cancel = new AbortController();
    const git = createGit(program, cancel.signal);
    const gitDir = join(repository(), ".git");
    const started = join(temporary(), "started");
    const running = git.run({ gitDir, args: ["-c", `alias.wait=!touch ${started}; sleep 600`, "wait"] });
    // What git has started holds our pipes open for as long as it lives.
    while (!existsSync(started)) await new Promise((next) => setImmediate(next));
    cancel.abort();
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
    await expect(git.run({ gitDir, args: ["version"] })).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("lastLine", () => {
  it("prefers the line that names the error, and shows no credential or control character", () => {
    const text = "remote: hello\nfatal: no \u001b[31mway to https://user:tok@host/x\nhint: try\n";
    expect(lastLine(text)).toBe("fatal: no  [31mway to https://***@host/x");
    expect(lastLine("warning: a\rprogress 1%\rprogress 2%\n")).toBe("progress 2%");
    expect(lastLine("")).toBe("");
  });
});
