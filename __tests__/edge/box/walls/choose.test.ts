/** Who builds the boxes on which machine, and what a person is told when nobody can. */
import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trustedTool } from "../../../../src/edge/box/walls/host.ts";
import { perlProgram } from "../../../../src/edge/box/walls/perl.ts";
import { boxFilter, filterBytes } from "../../../../src/edge/box/walls/seccomp.ts";
import { chooseLauncher } from "../../../../src/edge/box/walls/walls.ts";
import { Driver, emptyFolder, idOf, makeUsers, removeUsers, testable } from "./supervisor.ts";

const launchers = await testable();
const machine = process.arch === "arm64" ? "arm64" : "x64";
const isRoot = process.geteuid?.() === 0;
beforeAll(makeUsers);
afterAll(removeUsers);

test.each(launchers)("the strongest that works is taken: %s", async (who) => {
  await using driver = new Driver(who);
  expect(await driver.ask({ op: "choose" })).toMatchObject({
    kind: who,
    perl: expect.stringMatching(/^\/usr\/bin\/perl/),
  });
});

test.each([
  ["darwin", "arm64", "macOS"],
  ["win32", "x64", "Windows"],
  ["linux", "s390x", "linux (s390x)"],
])("there is none on %s %s, and the two jobs are the way out", async (platform, arch, name) => {
  const choice = await chooseLauncher({ platform, arch });
  const [page = ""] = /docs\/\S+\.yml/.exec("cure" in choice ? choice.cure : "") ?? [];
  expect(existsSync(path.join(import.meta.dirname, "../../../..", page)), page).toBe(true);
  expect(page).toBe("docs/recipes/two-jobs.yml");
  expect(choice).toMatchObject({
    kind: "none",
    why: expect.stringContaining(`no box on ${name}:`),
    cure: expect.stringContaining("phase: publish"),
  });
});

describe.runIf(isRoot && launchers.length === 3)("where something is missing", () => {
  /** In front of the driver: a mount namespace in which some tools are not there, then another user. */
  const without = (who: "sudo" | "bwrap", ...tools: readonly string[]): readonly string[] => {
    const { uid, gid } = idOf(who);
    const hide = tools.map((tool) => `mount --bind /dev/null $(readlink -f /usr/bin/${tool})`).join(" && ");
    const drop = `exec setpriv --reuid ${uid} --regid ${gid} --clear-groups "$@"`;
    return [
      "unshare",
      "--mount",
      "--propagation",
      "private",
      "sh",
      "-c",
      `${hide === "" ? ":" : hide} && ${drop}`,
      "sh",
    ];
  };

  test("a sudo that asks for a password, and no bubblewrap: the reason of each, and the cure", async () => {
    await using driver = new Driver("bwrap", { through: without("bwrap", "bwrap") });
    expect(await driver.ask({ op: "choose" })).toMatchObject({
      kind: "none",
      why: expect.stringMatching(/sudo: .*(password|not allowed).*With bubblewrap: it is not installed/s),
      cure: expect.stringMatching(/sudo without a password, or install bubblewrap/),
    });
    await expect(driver.open()).rejects.toThrow(/password|not allowed/);
  });

  test("no sudo, and a kernel that refuses user namespaces", async () => {
    using folder = emptyFolder();
    chmodSync(folder.path, 0o755);
    const filter = path.join(folder.path, "filter");
    // Our own filter stands in for such a kernel.
    writeFileSync(filter, filterBytes(boxFilter(machine)));
    const load = perlProgram(
      machine,
      ["prctl", "seccomp"],
      `my $filter = slurp(shift @ARGV);
      must('promise', call('prctl', 38, 1, 0, 0, 0));
      must('load', call('seccomp', 1, 0, pack('Sx6P', length($filter) / 8, $filter)));
      exec @ARGV`,
    );
    const through = [...without("bwrap", "sudo"), "/usr/bin/perl", "-e", load, filter];
    await using driver = new Driver("bwrap", { through });
    expect(await driver.ask({ op: "choose" })).toMatchObject({
      kind: "none",
      why: expect.stringMatching(/sudo: it is not installed\. With bubblewrap: .*namespace/s),
    });
  });

  test("no perl: what to install", async () => {
    await using driver = new Driver("sudo", { through: without("sudo", "perl") });
    expect(await driver.ask({ op: "choose" })).toMatchObject({
      kind: "none",
      why: expect.stringContaining("needs perl"),
      cure: expect.stringContaining("perl-base"),
    });
  });

  test("a root that may mount nothing, as in a container without rights, is not taken", async () => {
    const through = ["setpriv", "--bounding-set=-sys_admin", "--inh-caps=-sys_admin"];
    await using driver = new Driver("root", { through });
    const choice = await driver.ask<{ kind: string; why?: string }>({ op: "choose" });
    expect(["bwrap", "none"]).toContain(choice.kind);
  });
});

describe("a tool is trusted", () => {
  test("in the system's folders", async () => {
    expect(await trustedTool("sh")).toMatch(/^\/usr\/bin\/|^\/bin\//);
    expect(await trustedTool("no-such-tool")).toBeUndefined();
  });

  test.runIf(isRoot)("only when root alone can change it and every folder above it", async () => {
    using folder = emptyFolder();
    // Temporary folders are anybody's; this one must stand where only root can write.
    const base = `/opt/gatehouse-trust-${path.basename(folder.path)}`;
    mkdirSync(path.join(base, "open"), { recursive: true });
    try {
      const tool = (name: string, mode: number): string => {
        const file = path.join(base, name);
        writeFileSync(file, "#!/bin/sh\n");
        chmodSync(file, mode);
        return file;
      };
      tool("good", 0o755);
      tool("writable", 0o777);
      tool("plain", 0o644);
      chownSync(tool("foreign", 0o755), 1000, 1000);
      tool("open/planted", 0o755);
      chmodSync(path.join(base, "open"), 0o777);
      symlinkSync(path.join(base, "open/planted"), path.join(base, "link"));
      const found = (name: string) => trustedTool(name, [base]);
      expect(await found("good")).toBe(path.join(base, "good"));
      for (const name of ["writable", "plain", "foreign", "open/planted", "link"]) {
        expect(await found(name), name).toBeUndefined();
      }
    } finally {
      execFileSync("rm", ["-rf", base]);
    }
  });
});
