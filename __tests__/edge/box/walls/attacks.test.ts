/** One hostile command a wall, in real boxes of each launcher; each is first shown to succeed where there is no box. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perlProgram } from "../../../../src/edge/box/walls/perl.ts";
import {
  allow,
  ENOSYS,
  filterBytes,
  type Instruction,
  refuse,
} from "../../../../src/edge/box/walls/seccomp.ts";
import { syscallNumber } from "../../../../src/edge/box/walls/syscalls.ts";
import { Driver, emptyFolder, idOf, makeUsers, removeUsers, testable, type Who } from "./supervisor.ts";

const canary = "canary-4b1d7f";
const machine = process.arch === "arm64" ? "arm64" : "x64";
const number = (name: Parameters<typeof syscallNumber>[1]): number => syscallNumber(machine, name) ?? -1;
const perl = (source: string): string => `perl -e '${source}'`;

interface Surroundings {
  readonly driver: Driver;
  /** For rooms of another shape. */
  readonly other: Driver;
  readonly tcp: Server;
  readonly unix: Server;
  readonly abstract: Server;
  /** Writable for everyone, below /opt, as the tool cache of hosted runners is. */
  readonly open: string | undefined;
  readonly env: Record<string, string>;
}

interface Attack {
  readonly name: string;
  /** Prints PWNED when it succeeds. It finds where things are in its environment. */
  readonly script: string;
  /** Whether it can be shown to work without a box, by this user on this machine. */
  readonly shown?: (who: Who) => boolean;
}

const traceAny = (who: Who): boolean =>
  who === "root" || (readIf("/proc/sys/kernel/yama/ptrace_scope")?.trim() ?? "0") === "0";

const attacks: readonly Attack[] = [
  {
    name: "read the supervisor's secrets in /proc (CR-05)",
    script: "cat /proc/[0-9]*/environ 2>/dev/null | grep -qa $CANARY_HALF-$OTHER_HALF && echo PWNED",
  },
  {
    name: "search the supervisor's memory (CR-06)",
    script: perl(`
      my $word = "$ENV{CANARY_HALF}-$ENV{OTHER_HALF}";
      for my $map (glob "/proc/[0-9]*/maps") {
        my ($id) = $map =~ /(\\d+)/; next if $id == $$;
        open my $maps, "<", $map or next; open my $memory, "<", "/proc/$id/mem" or next;
        while (<$maps>) {
          /^([0-9a-f]{1,12})-([0-9a-f]{1,12}) rw.*stack/ or next;
          sysseek $memory, hex $1, 0; my $bytes;
          print "PWNED\\n" if sysread($memory, $bytes, hex($2) - hex($1)) && index($bytes, $word) >= 0;
        }
      }`),
    shown: traceAny,
  },
  { name: "send the supervisor a signal (CR-07)", script: "kill -0 $SUPERVISOR && echo PWNED" },
  {
    name: "read a credential that everyone may read (CR-11)",
    script: 'grep -qa "$CANARY_HALF-$OTHER_HALF" "$CREDENTIAL" && echo PWNED',
  },
  {
    name: "use a socket like docker's (CR-09)",
    script: perl(`socket my $s, 1, 1, 0; print "PWNED\\n" if connect $s, pack "Sa*", 1, "$ENV{SOCKET}\\0"`),
  },
  {
    name: "use an abstract socket (CR-19)",
    script: perl(`socket my $s, 1, 1, 0; print "PWNED\\n" if connect $s, pack("S", 1) . "\\0$ENV{ABSTRACT}"`),
  },
  {
    name: "connect to a listener on loopback (EX-01)",
    script: perl(
      `socket my $s, 2, 1, 6; print "PWNED\\n" if connect $s, pack "SnC4x8", 2, $ENV{PORT}, 127, 0, 0, 1`,
    ),
  },
  {
    name: "send a datagram anywhere, the metadata address for one (CR-18)",
    script: perl(
      `socket my $s, 2, 2, 17; print "PWNED\\n" if connect $s, pack "SnC4x8", 2, 53, 169, 254, 169, 254`,
    ),
    shown: () => (readIf("/proc/net/route")?.trim().split("\n").length ?? 0) > 1,
  },
  {
    name: "plant a program where everyone may write (RN-02)",
    script: "echo evil > $OPEN/git && echo PWNED",
    shown: (who) => who === "root" || process.geteuid?.() === 0,
  },
  {
    name: "change the system's own programs (RN-02)",
    script: "touch /usr/local/bin/gatehouse-planted && echo PWNED && rm /usr/local/bin/gatehouse-planted",
    shown: (who) => who === "root",
  },
  {
    name: "become root by sudo (CR-08)",
    script: "sudo -n id 2>/dev/null | grep -q uid=0 && echo PWNED",
    shown: (who) => who === "sudo",
  },
  {
    name: "open a socket to the hypervisor, past the network namespace (0.9)",
    script: perl(`print "PWNED\\n" if socket my $s, 40, 1, 0`),
    shown: () =>
      existsSync("/dev/vsock") || spawnSync("perl", ["-e", "exit !socket my $s, 40, 1, 0"]).status === 0,
  },
  {
    name: "make a user namespace of its own (RN-14)",
    script: perl(`print "PWNED\\n" if syscall(${number("unshare")}, 0x10000000) == 0`),
    shown: (who) => who === "root" || spawnSync("unshare", ["-U", "true"], idOf(who)).status === 0,
  },
  {
    name: "make a user namespace of its own by the call that no filter can read (RN-14)",
    script: perl(
      `my $a = pack "Q11", 0x10000000, 0, 0, 0, 17; my $r = syscall(${number("clone3")}, $a, 88); print "PWNED\\n" if $r > 0; exit`,
    ),
    shown: (who) => who === "root" || spawnSync("unshare", ["-U", "true"], idOf(who)).status === 0,
  },
  {
    name: "use the kernel's keyrings (CR-19)",
    script: perl(`print "PWNED\\n" if syscall(${number("keyctl")}, 0, -3, 1, 0, 0) > 0`),
  },
  {
    name: "use io_uring, which goes round system-call filters (RN-14)",
    script: perl(`my $p = "\\0" x 128; print "PWNED\\n" if syscall(${number("io_uring_setup")}, 1, $p) > 0`),
    shown: () => (readIf("/proc/sys/kernel/io_uring_disabled")?.trim() ?? "0") === "0",
  },
  {
    name: "find inherited handles (CR-20)",
    // One for the listing itself.
    script: '[ "$(ls /proc/self/fd | wc -l)" -gt 4 ] && echo PWNED',
  },
  { name: "leave a core dump (CR-21)", script: "ulimit -c unlimited 2>/dev/null && echo PWNED" },
  {
    name: "change settings of the kernel",
    script: "[ -w /proc/sys/kernel/core_pattern ] && echo PWNED",
    shown: (who) => who === "root",
  },
];

function readIf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

async function listen(at: { port: number; host: string } | { path: string }): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(at, resolve));
  return server;
}

async function surround(who: Who): Promise<Surroundings> {
  const driver = new Driver(who, { env: { INPUT_TOKEN: canary } });
  const tcp = await listen({ host: "127.0.0.1", port: 0 });
  const address = tcp.address();
  const socket = path.join(driver.base, "docker.sock");
  const unix = await listen({ path: socket });
  chmodSync(socket, 0o666);
  const name = `gatehouse-attack-${who}-${process.pid}`;
  const abstract = await listen({ path: `\0${name}` });
  const credential = path.join(driver.base, "git-credentials.config");
  writeFileSync(credential, canary, { mode: 0o644 });
  const open = process.geteuid?.() === 0 ? mkdtempSync("/opt/gatehouse-test-") : undefined;
  if (open !== undefined) {
    chmodSync(open, 0o777);
  }
  const [half = "", other = ""] = canary.split("-");
  const env = {
    CANARY_HALF: half,
    OTHER_HALF: other,
    SUPERVISOR: String(driver.child.pid),
    CREDENTIAL: credential,
    SOCKET: socket,
    ABSTRACT: name,
    PORT: String(typeof address === "object" ? address?.port : 0),
    OPEN: open ?? "/nowhere",
  };
  return { driver, other: new Driver(who), tcp, unix, abstract, open, env };
}

/** As the same user, without a box, with one handle more than a clean start would give. */
async function outside(who: Who, { driver, env }: Surroundings, script: string): Promise<string> {
  const child = spawn("/bin/sh", ["-c", script], {
    cwd: driver.base,
    env: { PATH: "/usr/sbin:/usr/bin:/bin", HOME: driver.base, ...env },
    stdio: ["ignore", "pipe", "ignore", "pipe", "pipe"],
    ...(process.geteuid?.() === 0 ? idOf(who) : {}),
  });
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  await new Promise((resolve) => child.on("close", resolve));
  return said;
}

const launchers = await testable();
beforeAll(makeUsers);
afterAll(removeUsers);

describe.each(launchers)("with launcher %s", (who) => {
  let around: Surroundings;
  beforeAll(async () => {
    around = await surround(who);
    await around.driver.open();
  });
  afterAll(async () => {
    await around.driver[Symbol.asyncDispose]();
    await around.other[Symbol.asyncDispose]();
    for (const server of [around.tcp, around.unix, around.abstract]) {
      server.close();
    }
    if (around.open !== undefined) {
      rmSync(around.open, { recursive: true });
    }
  });

  test.each(attacks.map((attack) => [attack.name, attack] as const))(
    "%s",
    async (name, { script, shown }) => {
      if (shown === undefined || shown(who)) {
        expect(await outside(who, around, script), "the attack works without a box").toContain("PWNED");
      } else {
        process.stderr.write(`\n*** NOT SHOWN without a box, as ${who}: ${name} ***\n`);
      }
      if (around.open !== undefined) {
        for (const planted of readdirSync(around.open)) {
          rmSync(path.join(around.open, planted));
        }
      }
      const { end, output } = await around.driver.sh(script, { env: around.env });
      expect(output).not.toContain("PWNED");
      expect(end.kind).toBe("exit");
    },
  );

  test("the environment is exactly what was given, in the process and in the kernel's copy", async () => {
    const { output } = await around.driver.sh("exec cat /proc/self/environ", { env: { GIVEN: "ä=1 2" } });
    const names = Buffer.from(output, "latin1").toString().split("\0").filter(Boolean).sort();
    expect(names).toEqual([
      "GIVEN=ä=1 2",
      "HOME=/home/agent",
      "PATH=/usr/bin:/bin",
      "PWD=/home/runner/work/app/app",
    ]);
  });

  test("only its own processes exist, and the first one cannot be looked into or traced", async () => {
    // The box may trace its own children: debuggers work, so it is not the filter that refuses.
    const trace = perl(`
      my $child = fork; if (!$child) { sleep 1 while 1 }
      print "own child: ", syscall(${machine === "x64" ? 101 : 117}, 16, $child, 0, 0), "\\n";
      print "first: ", syscall(${machine === "x64" ? 101 : 117}, 16, 1, 0, 0), "\\n"; kill 9, $child`);
    const { output } = await around.driver.sh(
      `echo /proc/[0-9]*; cat /proc/1/environ /proc/1/mem 2>&1; ls /proc/1/fd 2>&1; tr "\\0" " " < /proc/1/cmdline; echo; ${trace}`,
    );
    expect(output).toMatch(/^\/proc\/1 \/proc\/\d+\n/);
    expect(output.match(/Permission denied/g)).toHaveLength(3);
    expect(output).toMatch(/^gatehouse\s*$/m);
    expect(output).toContain("own child: 0");
    expect(output).toContain("first: -1");
  });

  test("it is nobody of the machine, in no group, without a power (CR-09)", async () => {
    const { output } = await around.driver.sh(
      "grep -E '^(Uid|Gid|Groups|Cap|NoNew|Seccomp:)' /proc/self/status",
    );
    expect(output.match(/^Cap\w+:\s+0+$/gm)).toHaveLength(5);
    expect(output).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(output).toMatch(/^Seccomp:\s+2$/m);
    const groups = /^Groups:(.*)$/m
      .exec(output)?.[1]
      ?.trim()
      .split(" ")
      .filter((id) => id !== "" && id !== "65534");
    expect(groups).toEqual([]);
    const uid = Number(/^Uid:\s+(\d+)/m.exec(output)?.[1]);
    expect(uid).toBeGreaterThanOrEqual(1_000_000);
  });

  test("what is below a shown folder but not for it stays covered", async () => {
    if (around.open === undefined) {
      return;
    }
    const driver = around.other;
    writeFileSync(path.join(around.open, ".credentials"), canary, { mode: 0o644 });
    await driver.open({ workspace: path.join(around.open, "_work/app/app") });
    const look = await driver.sh(
      `cat ${around.open}/.credentials; ls -A ${around.open}; touch ${around.open}/x; pwd; echo y > y`,
    );
    expect(look.output).toMatch(
      /No such file or directory\n_work\n.*Read-only file system\n.*_work\/app\/app\n$/,
    );
    expect((await around.driver.sh(`cat ${around.open}/.credentials`)).output).toContain(canary);
  });

  test("one box leaves nothing in /tmp, in shared memory or in kernel queues for the next; HOME and the tree stay (GA-15)", async () => {
    await around.driver.sh(
      "echo 1 > /tmp/left; echo 1 > /dev/shm/left; ipcmk -M 64 >/dev/null; echo 1 > ~/kept; echo 1 > kept",
    );
    const { output } = await around.driver.sh(
      "ls -A /tmp /dev/shm; ipcs -m | grep -c 0x; cat ~/kept kept; rm kept",
    );
    expect(output).toBe("/dev/shm:\n\n/tmp:\n0\n1\n1\n");
  });

  test("another room has another user and another HOME", async () => {
    const driver = around.other;
    const first = await driver.open();
    await driver.sh("echo 1 > ~/mine");
    await driver.ask({ op: "close" });
    const second = await driver.open();
    expect((await driver.sh("ls -A ~")).output).toBe("");
    expect(second.identity.uid).not.toBe(first.identity.uid);
  });

  test("its input is a regular file; its files are written by itself, links included", async () => {
    await around.driver.sh("ln -s /etc/planted ~/settings 2>/dev/null; ln -sf /usr/planted ~/.config");
    const { end, output } = await around.driver.sh("test -f /dev/stdin && cat && cat /run/gatehouse/stdin", {
      stdin: "brief\n",
    });
    expect(output).toBe("brief\nbrief\n");
    expect(end).toEqual({ kind: "exit", code: 0 });
    const written = await around.driver.sh("cat ~/new/deep/file; rm -r ~/new", {
      files: [{ path: "/home/agent/new/deep/file", content: "ok\n" }],
    });
    expect(written.output).toBe("ok\n");
    const led = await around.driver.sh("echo reached", {
      files: [{ path: "/home/agent/settings", content: "evil" }],
    });
    expect(led.output).toMatch(/^gatehouse: cannot write \/home\/agent\/settings/);
    expect(existsSync("/etc/planted")).toBe(false);
    expect(led.end).toEqual({ kind: "exit", code: 126 });
    await around.driver.sh("rm -f ~/settings ~/.config");
  });

  test("its output is a pipe that it may open by name (3.4)", async () => {
    const { output } = await around.driver.sh(
      "echo one > /dev/stdout; echo two > /dev/stderr; readlink /proc/self/fd/1 | cut -c1-5 >&2",
    );
    expect(output).toBe("one\ntwo\npipe:\n");
  });

  test("the network is a loopback of its own", async () => {
    const talk = perl(`
      socket my $s, 2, 1, 6; bind $s, pack "SnC4x8", 2, 8099, 127, 0, 0, 1; listen $s, 1;
      if (!fork) { socket my $c, 2, 1, 6; connect $c, pack "SnC4x8", 2, 8099, 127, 0, 0, 1; syswrite $c, "inside\\n"; exit }
      accept my $a, $s; print scalar <$a>`);
    expect((await around.driver.sh(`${talk}; cut -d: -f1 -s /proc/net/dev`)).output).toMatch(
      /^inside\n\s*lo\n$/,
    );
  });

  test("limits hold: processes, size of a file, /tmp, and HOME where it is memory (RN-15, RN-16)", async () => {
    const driver = around.other;
    await driver.open({ limits: { processes: 60, fileBytes: 1024 ** 2 }, homeBytes: 2 * 1024 ** 2 });
    const bomb = perl(
      "my $n = 0; for (1 .. 200) { my $p = fork; last unless defined $p; if (!$p) { sleep 1 while 1 } $n++ } print $n",
    );
    expect(Number((await driver.sh(bomb)).output)).toBeLessThan(60);
    const fill = (file: string, megabytes: number) =>
      driver.sh(
        `trap "" XFSZ; dd if=/dev/zero of=${file} bs=64k count=${megabytes * 16} 2>&1 | tail -n 5; ls -l ${file} | cut -d" " -f5`,
      );
    expect((await fill("big", 3)).output).toMatch(/File too large[\s\S]*\n1048576\n$/);
    const many = (folder: string) =>
      driver.sh(
        `i=0; while [ $i -lt 80 ]; do dd if=/dev/zero of=${folder}/$i bs=1M count=1 2>&1 | grep -o "No space"; i=$((i+1)); done | head -n 1`,
      );
    expect((await many("/tmp")).output).toBe("No space\n");
    expect((await many("/dev/shm")).output).toBe("No space\n");
    if (who !== "bwrap") {
      expect((await many("$HOME")).output).toBe("No space\n");
    }
  });

  test("what cannot be started says so and ends with 127, a missing folder with 126", async () => {
    await around.driver.start({ argv: ["/no/such/shell", "-c", "true"] });
    expect(await around.driver.end()).toEqual({
      end: { kind: "exit", code: 127 },
      output: "gatehouse: cannot start /no/such/shell: No such file or directory\n",
    });
    expect(
      (await around.driver.sh("true", { workingDirectory: "/home/runner/work/app/app/gone" })).end,
    ).toEqual({ kind: "exit", code: 126 });
  });

  test("nothing of the command is in an argument that other users could read, but the command itself", async () => {
    await around.driver.start({
      argv: ["/bin/sh", "-c", "echo up; exec sleep 60"],
      env: { KEY: canary },
      stdin: `brief ${canary}`,
    });
    await around.driver.until("up");
    const seen = execFileSync("sh", ["-c", "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' '\\n'"], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    await around.driver.ask({ op: "kill" });
    await around.driver.end();
    expect(seen).not.toContain(canary);
    expect(seen).toContain("gatehouse");
  });

  test("the one door out is a socket at a fixed path, and nothing beside it is there (RN-24)", async () => {
    const driver = around.other;
    const folder = path.join(driver.base, "door");
    mkdirSync(folder);
    const door = path.join(folder, "proxy.sock");
    const server = createServer((socket) => socket.end("through the door\n"));
    await new Promise<void>((resolve) => server.listen(door, resolve));
    chmodSync(door, 0o666);
    await driver.open({ doors: [{ port: 19000, from: door }] });
    const knock = perl(
      `socket my $s, 1, 1, 0; connect $s, pack "Sa*", 1, "/run/gatehouse/door-19000.sock\\0" or die $!; print <$s>`,
    );
    const { output } = await driver.sh(
      `${knock}; ls -A /run/gatehouse; rm /run/gatehouse/door-19000.sock; ls -d ${folder}`,
    );
    server.close();
    expect(output).toMatch(
      /^through the door\ndoor-19000.sock\nrm: .*(Read-only|busy|denied).*\nls: .*No such file/,
    );
  });

  test.runIf(who === "root")(
    "on a kernel without the newer mount calls the walls are the same, and the tree changes its owner",
    async () => {
      using folder = emptyFolder();
      const filter = path.join(folder.path, "filter");
      const older = ["open_tree", "move_mount", "mount_setattr", "close_range"] as const;
      writeFileSync(filter, filterBytes(unknownCalls(older)));
      const load = `my $filter = slurp(shift @ARGV);
      must('load', call('seccomp', 1, 0, pack('Sx6P', length($filter) / 8, $filter)));
      exec @ARGV`;
      await using driver = new Driver(who, {
        through: ["/usr/bin/perl", "-e", perlProgram(machine, ["seccomp"], load), filter],
      });
      const order = driver.roomOrder();
      expect(
        await driver.ask({ op: "selfTest", order, folder: path.join(driver.base, "self-test") }),
      ).toEqual({ kind: "holds" });
      const { tree, identity } = await driver.open();
      expect((await driver.sh("echo x > x; stat -c %U x .")).output).toBe("agent\nagent\n");
      expect(statSync(path.join(tree, "x")).uid).toBe(identity.uid);
      await driver.ask({ op: "close" });
      expect(statSync(path.join(tree, "x")).uid).toBe(0);
    },
  );
});

/** A filter under which these calls do not exist: an older kernel. */
function unknownCalls(names: readonly Parameters<typeof number>[0][]): readonly Instruction[] {
  return [
    [0x20, 0, 0, 0],
    ...names.flatMap((name): readonly Instruction[] => [
      [0x15, 0, 1, number(name)],
      [0x06, 0, 0, refuse(ENOSYS)],
    ]),
    [0x06, 0, 0, allow],
  ];
}
