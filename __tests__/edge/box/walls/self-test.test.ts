/** The self-test sees each wall that is down, believes nothing that was not said, and holds where the walls stand. */
import { spawn } from "node:child_process";
import { chmodSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rootProgram } from "../../../../src/edge/box/walls/launch-root.ts";
import { probeInput, probeProgram, wallNames } from "../../../../src/edge/box/walls/probe.ts";
import { hiddenEntries, judge, selfTest } from "../../../../src/edge/box/walls/self-test.ts";
import { usualLimits } from "../../../../src/edge/box/walls/spec.ts";
import { ourselves, throwAwayIdentity } from "../../../../src/edge/box/walls/walls.ts";
import { isRead, killHolders } from "./pipes.ts";
import { Driver, emptyFolder, folderOf, isFiltered, makeUsers, removeUsers, testable } from "./supervisor.ts";

const launchers = await testable();
const isRoot = process.geteuid?.() === 0;
const machine = process.arch === "arm64" ? "arm64" : "x64";
beforeAll(makeUsers);
afterAll(removeUsers);

/** Whatever a broken box of that throw-away user left. */
function killUser(uid: number): void {
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (statSync(`/proc/${id}`).uid === uid) {
        process.kill(Number(id), "SIGKILL");
      }
    } catch {
      // Gone.
    }
  }
}

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

describe.runIf(process.platform === "linux" && !isFiltered())("the probe without a box", () => {
  test("finds every wall missing: its attacks work", async () => {
    using folder = emptyFolder();
    const canary = "0123456789abcdef0123456789abcdef";
    const tcp = createServer().listen(0, "127.0.0.1");
    const abstractSocket = `gatehouse-probe-test-${process.pid}`;
    const abstract = createServer().listen(`\0${abstractSocket}`);
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
      doors: [],
      abstractSocket,
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
    killHolders(fifo);
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

test.each(launchers)(
  "with launcher %s a hidden home may contain the workspace and tools that are shown",
  async (who) => {
    await using driver = new Driver(who);
    const home = folderOf(who, driver.base, "home");
    chmodSync(home, 0o755);
    const tools = folderOf(who, home, "tools");
    const workspace = path.join(folderOf(who, home, "work"), "app");
    writeFileSync(path.join(home, ".netrc"), "secret", { mode: 0o644 });
    const order = driver.roomOrder({ workspace, hidden: [home], shown: [tools] });
    const enclosure = { ...order, hidden: [home], shown: [{ path: tools, from: tools }] };
    expect(await hiddenEntries(enclosure)).toEqual([path.join(home, ".netrc")]);
    const folder = path.join(driver.base, "self-test");
    expect(await driver.ask({ op: "selfTest", order, folder })).toEqual({ kind: "holds" });
  },
);

describe.runIf(isRoot && launchers.includes("root"))(
  "a launcher that leaves something out is found out",
  () => {
    /** A perl that runs another program than the one it is given: ours, with one thing changed. */
    async function tested(search: string, replacement: string, trusting = false): Promise<readonly string[]> {
      using folder = emptyFolder();
      chmodSync(folder.path, 0o711);
      const whole = rootProgram(machine);
      // The first process proves some of it itself; where the self-test is to see it, it must not.
      const program = trusting ? whole.replace("  prove_powerless();\n", "") : whole;
      expect(search === "" || program.split(search).length === 2, "the change is one change").toBe(true);
      writeFileSync(
        path.join(folder.path, "program"),
        search === "" ? program : program.replace(search, () => replacement),
      );
      const perl = path.join(folder.path, "perl");
      writeFileSync(perl, `#!/bin/sh\nexec /usr/bin/perl ${folder.path}/program\n`, { mode: 0o755 });
      const from = path.join(folder.path, "door");
      const server = createServer((socket) => socket.end()).listen(from);
      await new Promise<void>((resolve) => server.once("listening", () => resolve()));
      chmodSync(from, 0o666);
      const enclosure = {
        workspace: "/home/runner/work/app/app",
        tree: { kind: "folder", path: "/nowhere", owner: ourselves() },
        home: { kind: "memory", bytes: 2 ** 20 },
        identity: throwAwayIdentity(),
        shown: [],
        hidden: [],
        limits: usualLimits,
      } as const;
      const result = await selfTest(
        { kind: "root", machine, perl },
        enclosure,
        path.join(folder.path, "self-test"),
        [{ port: 19510, from }],
      );
      killUser(enclosure.identity.uid);
      server.close();
      return result.kind === "holds" ? [] : result.walls;
    }

    test("nothing left out: it holds", async () => {
      expect(await tested("", "")).toEqual([]);
    });

    test.each([
      ["the network namespace", " | 0x40000000));", "));", wallNames.network],
      ["the filter", "must('system-call filter', call('seccomp', 1, 0, $program));", "", wallNames.calls],
      ["read-only mounts", "NOEXEC, $IDMAP) = (1,", "NOEXEC, $IDMAP) = (0,", wallNames.system],
      [
        "a new mount of proc",
        "mount_at('proc', $at, $NOSUID | $NODEV | $NOEXEC, 0);",
        "bind_at('/proc', $at, 2);",
        wallNames.processes,
      ],
      [
        "a /tmp of its own",
        "memory => sub {",
        "memory => sub { return bind_at('/tmp', folder('/tmp'), 2) if $_[0] eq '/tmp';",
        wallNames.files,
      ],
      [
        "a clean environment",
        "%ENV = map { @$_ } @{$plan->{env}};",
        "%ENV = (LEAK => 1, map { @$_ } @{$plan->{env}});",
        wallNames.environment,
      ],
      ["the bridge to its doors", "start_bridge(@{$plan->{door}}) if $plan->{door};", "", wallNames.usable],
      ["dropping the bounding set", "for (0 .. 63) { last if", "for (1 .. 0) { last if", wallNames.user],
      ["the process namespace", "must('process namespace', call('unshare', 0x20000000));", "", wallNames.end],
    ])("%s", async (_, search, replacement, wall) => {
      expect((await tested(search, replacement, true)).join("\n")).toContain(wall);
    });

    test("a box that cannot be built is a breach too", async () => {
      expect(await tested("my $place;", "die 'no';")).toEqual([
        expect.stringContaining("could not be tested"),
      ]);
    });
  },
);
