/** What of the machine is shown because it is on PATH, and what never is because credentials lie there. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
