/** The bridge from the box's loopback to its doors, in real boxes of each launcher, with servers of ours outside. */
import { chmodSync, mkdirSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Driver, makeUsers, removeUsers, testable, type Who } from "../walls/supervisor.ts";

const launchers = await testable();
const ports = [19510, 19511] as const;

beforeAll(makeUsers);
afterAll(removeUsers);

/** A listener at a unix socket that the box may use; the sockets' folder is ours alone. */
async function listenAt(folder: string, name: string, serve: (socket: Socket) => void): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => {});
    serve(socket);
  });
  const file = path.join(folder, name);
  await new Promise<void>((resolve) => server.listen(file, resolve));
  chmodSync(file, 0o666);
  return server;
}

/** Sends back what it got, once it has got all of it. */
function echoAtTheEnd(socket: Socket): void {
  const got: Buffer[] = [];
  socket.on("data", (chunk) => got.push(chunk));
  socket.on("end", () => socket.end(Buffer.concat(got)));
}

const connect = (port: number): string =>
  `socket(my $s, 2, 1, 6); connect($s, pack("SnC4x8", 2, ${port}, 127, 0, 0, 1)) or die "no: $!\\n";`;

/** Perl that opens `count` connections, sends on all, then closes its half of each, then compares what comes back. */
const many = (count: number, bytes: number): string => `
  my @all;
  for my $n (1 .. ${count}) { ${connect(ports[0])} push @all, [$s, join("", map { chr(($_ * $n) & 255) } 1 .. ${bytes})] }
  for (@all) { my ($s, $data) = @$_; my $at = 0; $at += syswrite($s, $data, 65536, $at) while $at < length $data; shutdown $s, 1 }
  my $same = 0;
  for (@all) { my ($s, $data) = @$_; my $got = ""; 1 while sysread $s, $got, 65536, length $got; $same++ if $got eq $data }
  print "$same\\n";`;

const perl = (source: string): { argv: readonly [string, ...string[]] } => ({
  argv: ["/usr/bin/perl", "-e", source],
});

describe.each(launchers)("the bridge of a box with launcher %s", (who: Who) => {
  async function withDoors<T>(
    serve: readonly [(socket: Socket) => void, (socket: Socket) => void],
    use: (
      driver: Driver,
      doors: readonly { port: number; from: string }[],
      servers: readonly Server[],
    ) => Promise<T>,
  ): Promise<T> {
    await using driver = new Driver(who);
    const folder = path.join(driver.base, "doors");
    mkdirSync(folder, { mode: 0o711 });
    const servers = await Promise.all(serve.map((one, index) => listenAt(folder, `${index}`, one)));
    const doors = ports.map((port, index) => ({ port, from: path.join(folder, `${index}`) }));
    try {
      return await use(driver, doors, servers);
    } finally {
      for (const server of servers) server.close();
    }
  }

  test("carries each port to its own socket, byte for byte, many at once, each half closed for itself", async () => {
    await withDoors([echoAtTheEnd, (socket) => socket.end("the other door")], async (driver, doors) => {
      await driver.open();
      await driver.start(perl(connect(ports[0])));
      expect((await driver.end()).output, "without doors nobody listens").toBe("no: Connection refused\n");
      await driver.open({ doors });
      // Connecting is the very first thing that the command does.
      await driver.start(perl(`${connect(ports[1])} print <$s>`));
      expect(await driver.end()).toEqual({ end: { kind: "exit", code: 0 }, output: "the other door" });
      await driver.start(perl(many(60, 100_000)));
      expect((await driver.end()).output).toBe("60\n");
      await driver.start(perl(many(500, 100)));
      expect((await driver.end()).output, "more than it carries at once wait their turn").toBe("500\n");
    });
  });

  test("passes on each byte as it comes", async () => {
    const talk = (socket: Socket): void => {
      socket.on("data", (chunk) => (String(chunk) === "5" ? socket.end("bye") : socket.write(chunk)));
    };
    await withDoors([talk, talk], async (driver, doors) => {
      await driver.open({ doors });
      await driver.start(
        perl(`${connect(ports[0])} for (1 .. 4) { syswrite $s, $_; sysread $s, my $got, 9; print $got }
          syswrite $s, 5; sysread $s, my $got, 9; print $got; print "+" if !sysread $s, $got, 9`),
      );
      expect((await driver.end()).output).toBe("1234bye+");
    });
  });

  test("does not keep the box from ending, and ends with it", async () => {
    let gone: () => void = () => {};
    const isGone = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const hold = (socket: Socket): void => {
      socket.write("x");
      socket.on("end", gone).on("error", gone).resume();
    };
    await withDoors([hold, hold], async (driver, doors) => {
      await driver.open({ doors });
      await driver.start(
        perl(`${connect(ports[0])} sysread $s, my $x, 1; fork || sleep; print "held"; exit 7`),
      );
      expect(await driver.end()).toEqual({ end: { kind: "exit", code: 7 }, output: "held" });
      await isGone;
    });
  });

  test("has no powers, and who stops it has stopped only the own way out", async () => {
    await withDoors([echoAtTheEnd, echoAtTheEnd], async (driver, doors) => {
      await driver.open({ doors });
      const { output } = await driver.sh(
        `until grep -q gatehouse-door /proc/2/status; do :; done
        grep -E '^(Name|CapEff|CapBnd|NoNewPrivs|Seccomp):' /proc/2/status; ls -l /proc/2/fd 2>&1 | grep -c socket
        cat /proc/2/environ 2>&1 | head -c 60; echo
        kill -9 2; while [ -e /proc/2 ]; do :; done; perl -e '${connect(ports[0])}' 2>&1; echo on`,
      );
      expect(output.replace(/\t/g, " ")).toMatch(
        /^Name: gatehouse-door\nCapEff: 0+\nCapBnd: 0+\nNoNewPrivs: 1\nSeccomp: 2\n0\ncat: .*Permission denied\n\nno: Connection refused\non\n$/,
      );
    });
  });

  test("a door behind which nobody is any more closes at once", async () => {
    const dead: { server?: Server | undefined } = {};
    const last = (socket: Socket): void => {
      // No longer listening before the box is told to go on: its next try finds the mounted socket deserted.
      dead.server?.close();
      socket.end("go on");
    };
    await withDoors([echoAtTheEnd, last], async (driver, doors, servers) => {
      dead.server = servers[1];
      await driver.open({ doors });
      await driver.start(
        perl(
          `{ ${connect(ports[1])} print <$s> } { ${connect(ports[1])} print ", closed" if !sysread $s, my $x, 1 }`,
        ),
      );
      expect((await driver.end()).output).toBe("go on, closed");
    });
  });

  test("the self-test holds with it", async () => {
    await withDoors([echoAtTheEnd, echoAtTheEnd], async (driver, doors) => {
      const folder = path.join(driver.base, "self-test");
      expect(await driver.ask({ op: "selfTest", order: driver.roomOrder({ doors }), folder })).toEqual({
        kind: "holds",
      });
    });
  });
});
