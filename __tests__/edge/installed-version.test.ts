import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installedVersion } from "../../src/edge/installed-version.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "programs-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  const full = path.join(root, name);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, text);
  return full;
}

/** A program as npm installs it for everybody: a link in `bin` into the package. */
async function npmProgram(description: string): Promise<void> {
  await file("lib/node_modules/@house/agent/package.json", description);
  await chmod(await file("lib/node_modules/@house/agent/dist/cli.js", "#!/bin/sh\n"), 0o755);
  await mkdir(path.join(root, "bin"));
  await symlink("../lib/node_modules/@house/agent/dist/cli.js", path.join(root, "bin/agent"));
}

async function pythonProgram(...folders: readonly string[]): Promise<void> {
  await chmod(await file("bin/agent", "#!/bin/sh\n"), 0o755);
  for (const folder of folders) await file(`lib/${folder}/METADATA`, "");
}

const npm = { name: "agent", package: { registry: "npm", name: "@house/agent" } } as const;
const python = { name: "agent", package: { registry: "PyPI", name: "house-agent" } } as const;
const bin = () => `/nowhere:bin:${path.join(root, "bin")}`;

describe("a program of npm", () => {
  it("has the version of its package", async () => {
    await npmProgram('{"name":"@house/agent","version":"2.2.0"}');
    expect(await installedVersion(npm, bin())).toBe("2.2.0");
  });

  it("has it also where a part of it describes itself", async () => {
    await npmProgram('{"name":"@house/agent","version":"2.2.0-beta.1"}');
    await file("lib/node_modules/@house/agent/dist/package.json", '{"type":"module"}');
    expect(await installedVersion(npm, bin())).toBe("2.2.0-beta.1");
  });

  it.each([
    ["another package", '{"name":"@other/agent","version":"2.2.0"}'],
    ["no JSON", "2.2.0"],
    ["no version", '{"name":"@house/agent"}'],
    ["a version that is none", '{"name":"@house/agent","version":"2.2.0\\n::error::x"}'],
    ["a version with Markdown", '{"name":"@house/agent","version":"2.2.0-[x](http://x)"}'],
    ["a version without end", `{"name":"@house/agent","version":"2.2.0-${"1".repeat(100)}"}`],
    ["far too much", `{"name":"@house/agent","version":"2.2.0"}${" ".repeat(1_000_001)}`],
  ])("has none that is known when its description holds %s", async (_what, description) => {
    await npmProgram(description);
    expect(await installedVersion(npm, bin())).toBeUndefined();
  });

  it("has none that is known when its description is a pipe that nobody writes to", async () => {
    await npmProgram("");
    const pipe = path.join(root, "lib/node_modules/@house/agent/package.json");
    await rm(pipe);
    execFileSync("mkfifo", [pipe]);
    expect(await installedVersion(npm, bin())).toBeUndefined();
  });

  it("is the one that a shell would take", async () => {
    await npmProgram('{"name":"@house/agent","version":"2.2.0"}');
    const first = await file("first/agent", "#!/bin/sh\n");
    const search = `${path.join(root, "first")}:${bin()}`;
    expect(await installedVersion(npm, search)).toBe("2.2.0");
    await chmod(first, 0o755);
    expect(await installedVersion(npm, search)).toBeUndefined();
    expect(await installedVersion(npm, "")).toBeUndefined();
  });
});

describe("a program of PyPI", () => {
  it("has the version in the name of its package's folder", async () => {
    await pythonProgram("python3.12/site-packages/house_agent-0.86.3.dev1.dist-info");
    expect(await installedVersion(python, bin())).toBe("0.86.3.dev1");
  });

  it("has none that is known when two Pythons have different ones, or none has it", async () => {
    await pythonProgram(
      "python3.12/site-packages/house_agent-0.86.2.dist-info",
      "python3.12/site-packages/house_agent_more-1.0.0.dist-info",
      "python3.13/dist-packages/house_agent-0.90.0.dist-info",
    );
    expect(await installedVersion(python, bin())).toBeUndefined();
    await rm(path.join(root, "lib/python3.13"), { recursive: true });
    expect(await installedVersion(python, bin())).toBe("0.86.2");
    await rm(path.join(root, "lib"), { recursive: true });
    expect(await installedVersion(python, bin())).toBeUndefined();
  });
});
