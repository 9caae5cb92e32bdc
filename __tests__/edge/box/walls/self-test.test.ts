/** The self-test sees each wall that is down, believes nothing that was not said, and holds where the walls stand. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { probeInput, probeProgram, wallNames } from "../../../../src/edge/box/walls/probe.ts";
import { judge, selfTest } from "../../../../src/edge/box/walls/self-test.ts";
import { usualLimits } from "../../../../src/edge/box/walls/spec.ts";
import { chooseLauncher, ourselves, throwAwayIdentity } from "../../../../src/edge/box/walls/walls.ts";
import { isRead } from "./pipes.ts";
import { Driver, emptyFolder, makeUsers, removeUsers, testable } from "./supervisor.ts";

const launchers = await testable();
const isRoot = process.geteuid?.() === 0;
const machine = process.arch === "arm64" ? "arm64" : "x64";
beforeAll(makeUsers);
afterAll(removeUsers);

const walls = Object.keys(wallNames).filter((name) => name !== "end");
const allHold = `${walls.map((name) => `holds ${name}\n`).join("")}ready\n`;

describe("what the probe said is judged", () => {
  test("all walls hold", () => {
    expect(judge(allHold, true, false, 0)).toEqual([]);
  });

  test.each(walls)("a breach of %s, and a silence about it", (name) => {
    const breach = judge(allHold.replace(`holds ${name}\n`, `breach ${name}: somehow\n`), true, false, 0);
    expect(breach).toEqual([expect.stringContaining("somehow")]);
    const silence = judge(allHold.replace(`holds ${name}\n`, ""), true, false, 0);
    expect(silence).toEqual([expect.stringContaining("not proven")]);
    // Who says both lies.
    expect(judge(`${allHold}breach ${name}: somehow\n`, true, false, 0)).toHaveLength(1);
  });

  test("a daemon that lives on, one that was never seen, a visitor at our listener, a probe that broke off", () => {
    expect(judge(allHold, true, true, 0)).toEqual([expect.stringContaining("lives on")]);
    expect(judge(allHold, false, false, 0)).toEqual([expect.stringContaining("no daemon was seen")]);
    expect(judge(allHold, true, false, 1)).toEqual([expect.stringContaining("visitor")]);
    expect(judge(allHold.replace("ready\n", ""), true, false, 0)).toEqual([
      expect.stringContaining("did not come to its end"),
    ]);
    expect(judge("", false, false, 0)).toHaveLength(1);
  });
});

describe.runIf(process.platform === "linux")("the probe without a box", () => {
  test("finds every wall missing: its attacks work", async () => {
    using folder = emptyFolder();
    const canary = "0123456789abcdef0123456789abcdef";
    const tcp = createServer().listen(0, "127.0.0.1");
    const abstract = createServer().listen("\0gatehouse-probe-test");
    await new Promise<void>((resolve) => tcp.once("listening", () => resolve()));
    const address = tcp.address();
    const secret = path.join(folder.path, "secret");
    writeFileSync(secret, canary);
    const bait = spawn("sh", ["-c", "read x"], {
      env: { CANARY: canary },
      stdio: ["pipe", "ignore", "ignore"],
    });
    const fifo = path.join(folder.path, "daemon");
    const input = probeInput({
      canary,
      port: typeof address === "object" && address !== null ? address.port : 0,
      abstractSocket: "gatehouse-probe-test",
      mustNotSee: [secret],
      environment: ["PATH"],
      fifo,
      writable: [folder.path],
    });
    const probe = spawn("/usr/bin/perl", ["-e", probeProgram(machine)], {
      env: { PATH: "/usr/bin:/bin", LEAK: canary },
      detached: true,
      stdio: ["pipe", "pipe", "inherit"],
    });
    probe.stdin.end(input);
    let said = "";
    for await (const chunk of probe.stdout) {
      said += chunk;
      if (said.endsWith("ready\n")) {
        break;
      }
    }
    const daemonLived = isRead(fifo);
    process.kill(-(probe.pid ?? 0), "SIGKILL");
    execFileSync(
      "pkill",
      ["-KILL", "-f", "--", probeProgram(machine).slice(0, 60)]
        .slice(0, 0)
        .concat(["-0", "-s", "0"])
        .slice(0, 0)
        .concat(["-V"]),
    );
    bait.stdin.end();
    tcp.close();
    abstract.close();
    const found = walls.filter((name) => said.includes(`breach ${name}: `));
    const expected = ["environment", "processes", "user", "files", "system", "network", "calls"];
    expect(found.filter((name) => name !== "sudo")).toEqual(expected);
    expect(said).toContain("holds usable");
    expect(daemonLived).toBe(true);
  });
});

test.each(launchers)("the walls of launcher %s hold", async (who) => {
  await using driver = new Driver(who, { env: { INPUT_TOKEN: "canary" } });
  const order = driver.roomOrder({ hidden: [driver.base] });
  expect(await driver.ask({ op: "selfTest", order, folder: path.join(driver.base, "self-test") })).toEqual({
    kind: "holds",
  });
});

describe.runIf(isRoot && launchers.includes("root"))(
  "a launcher that leaves something out is found out",
  () => {
    /** A perl that changes the program it is given before it runs it. */
    async function tested(change: string): Promise<readonly string[]> {
      using folder = emptyFolder();
      const perl = path.join(folder.path, "perl");
      writeFileSync(
        perl,
        `#!/bin/sh\nexec /usr/bin/perl -e "$(printf %s "$2" | /usr/bin/perl -0pe '${change}')"\n`,
        { mode: 0o755 },
      );
      const choice = await chooseLauncher();
      if (choice.kind !== "root") {
        throw new Error("not root");
      }
      mkdirSync(path.join(folder.path, "work"));
      const enclosure = {
        workspace: "/home/runner/work/app/app",
        tree: { kind: "folder", path: "/nowhere", owner: ourselves() },
        home: { kind: "memory", bytes: 2 ** 20 },
        identity: throwAwayIdentity(),
        shown: [],
        hidden: [path.join(folder.path, "work")],
        door: undefined,
        limits: usualLimits,
      } as const;
      const result = await selfTest({ ...choice, perl }, enclosure, path.join(folder.path, "self-test"));
      return result.kind === "holds" ? [] : result.walls;
    }

    test("nothing left out: it holds", async () => {
      expect(await tested("1")).toEqual([]);
    });

    test.each([
      ["the network namespace", "s/ \\| 0x40000000//", wallNames.network],
      ["the filter", "s/must..system-call filter.*?;//; s/^.*Seccomp.*die.*$//m", wallNames.calls],
      ["read-only mounts", "s/NOEXEC, .IDMAP. = .1,/NOEXEC, \\$IDMAP) = (0,/", wallNames.system],
      [
        "a new mount of proc",
        's/mount_at..proc., .at, .*?;/bind_at("\\/proc", \\$at, 0);/',
        wallNames.processes,
      ],
      [
        "a private \\/tmp",
        's/memory => sub .*?;/memory => sub { my (\\$to, \\$options) = \\@_; return bind_at("\\/tmp", folder(\\$to), 0) if \\$to eq "\\/tmp";/',
        wallNames.files,
      ],
      [
        "a clean environment",
        "s/%ENV = map/%ENV = (LEAK => 1, map/; s/plan->..env...;/plan->{env}});/",
        wallNames.environment,
      ],
      ["dropping the bounding set", "s/for .0 .. 63. .*//", wallNames.user],
      [
        "the kill",
        "s/my .finish = sub . kill 9, .first/my \\$finish = sub { kill 9, (split m{ }, `cat \\/proc\\/\\$first\\/task\\/\\$first\\/children`)[0]/",
        wallNames.end,
      ],
    ])("%s", async (_, change, wall) => {
      expect((await tested(change)).join("\n")).toContain(wall);
    });

    test("a box that cannot be built is a breach too", async () => {
      expect(await tested('s/my ..place;/die "no";/')).toEqual([
        expect.stringContaining("could not be tested"),
      ]);
    });
  },
);
