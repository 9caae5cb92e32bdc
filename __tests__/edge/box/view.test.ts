/** What of the machine is shown because it is on PATH, and what never is because credentials lie there. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { viewOf } from "../../../src/edge/box/view.ts";

let root = "";
beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "view-")));
  for (const folder of [
    "home/.local/bin",
    "home/bin",
    "home/tool/1/bin",
    "home/.cargo/bin",
    "temp/kit/bin",
    "venv/bin",
    "python/bin",
  ])
    mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, "python/bin/python3"), "");
  symlinkSync(path.join(root, "python/bin/python3"), path.join(root, "venv/bin/python"));
});
afterAll(() => rmSync(root, { recursive: true }));

async function shown(...folders: readonly string[]): Promise<readonly string[]> {
  const at = (name: string) => (path.isAbsolute(name) ? name : path.join(root, name));
  const outer = { PATH: folders.map(at).join(":"), HOME: at("home"), RUNNER_TEMP: at("temp") };
  const view = await viewOf(outer, []);
  return view.shown.map((entry) => path.relative(root, entry.path));
}

describe("a folder on PATH", () => {
  it("brings the libraries beside it", async () => {
    expect(await shown("home/tool/1/bin", "temp/kit/bin")).toEqual(["home/tool/1", "temp/kit"]);
  });

  it("brings what its links lead to, as a virtual environment's do", async () => {
    expect(await shown("venv/bin")).toEqual(["venv", "python"]);
  });

  it("brings nothing beside it where credentials lie", async () => {
    expect(await shown("home/bin", "home/.local/bin", "home/.cargo/bin")).toEqual([
      "home/bin",
      "home/.local/bin",
      "home/.cargo/bin",
    ]);
  });

  it("brings nothing of the system, which is shown anyway", async () => {
    expect(await shown("/usr/bin", "/opt/tool/bin")).toEqual([]);
  });

  it("in the HOME of an account brings nothing beside it, whatever HOME the job has", async () => {
    mkdirSync(path.join(root, "elsewhere"));
    const account = userInfo().homedir;
    const view = await viewOf({ PATH: `${account}/bin`, HOME: path.join(root, "elsewhere") }, []);
    expect(view.shown.map((entry) => entry.path)).not.toContain(account);
    expect(view.hidden).toContain(realpathSync(account));
  });

  it.each(["/", "/usr/sbin", "/dev", ""])("hides no system, when HOME is %j", async (home) => {
    const view = await viewOf({ PATH: "/usr/bin", HOME: home }, []);
    expect(view.hidden).not.toContain(home);
  });
});

describe("a program that an installer put on PATH", () => {
  let top: string;
  beforeEach(() => {
    top = realpathSync(mkdtempSync(path.join(tmpdir(), "view-")));
  });
  afterEach(() => rmSync(top, { recursive: true, force: true }));

  function program(file: string): void {
    mkdirSync(path.join(top, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(top, file), "#!/bin/sh\n");
    chmodSync(path.join(top, file), 0o755);
  }

  function link(file: string, target: string): void {
    mkdirSync(path.join(top, path.dirname(file)), { recursive: true });
    symlinkSync(target, path.join(top, file));
  }

  /** Of our folder, with a HOME in it. */
  async function shownOf(...onPath: readonly string[]): Promise<readonly string[]> {
    const PATH = ["/usr/bin", ...onPath.map((name) => path.join(top, name))].join(":");
    const view = await viewOf({ HOME: path.join(top, "home"), PATH }, []);
    return view.shown.map((entry) => path.relative(top, entry.path)).sort();
  }

  it("shows a prefix of npm as a whole", async () => {
    program("npm/lib/node_modules/@some/agent/bin/agent.js");
    link("npm/bin/agent", "../lib/node_modules/@some/agent/bin/agent.js");
    expect(await shownOf("npm/bin")).toEqual(["npm", "npm/lib/node_modules"]);
  });

  it("shows the packages of a prefix in HOME, and nothing beside them", async () => {
    program("home/.npm-global/lib/node_modules/agent/bundle/agent.js");
    program("home/.npm-global/lib/node_modules/agent/node_modules/part/index.js");
    link("home/.npm-global/bin/agent", "../lib/node_modules/agent/bundle/agent.js");
    writeFileSync(path.join(top, "home/.npm-global/.npmrc"), "//registry.example/:_authToken=secret\n");
    expect(await shownOf("home/.npm-global/bin")).toEqual([
      "home/.npm-global/bin",
      "home/.npm-global/lib/node_modules",
    ]);
  });

  it("shows the virtual environment and the Python behind a link in ~/.local/bin", async () => {
    program("home/.local/share/uv/python/cpython-3.12/bin/python3.12");
    program("home/.local/share/uv/tools/agent/bin/agent");
    link("home/.local/share/uv/tools/agent/bin/python", "../../../python/cpython-3.12/bin/python3.12");
    link("home/.local/bin/agent", "../share/uv/tools/agent/bin/agent");
    expect(await shownOf("home/.local/bin")).toEqual([
      "home/.local/bin",
      "home/.local/share/uv/python/cpython-3.12",
      "home/.local/share/uv/tools/agent",
    ]);
  });

  it("never shows HOME for a program that lies in it", async () => {
    program("home/bin/agent");
    link("home/.local/bin/agent", "../../bin/agent");
    expect(await shownOf("home/.local/bin", "home/bin")).toEqual(["home/.local/bin", "home/bin"]);
  });
});
