/** The whole way out, from a command in a real box of each launcher to servers outside, and nothing beside it. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWayOut, type WayOut } from "../../../../src/edge/box/way-out/way-out.ts";
import { Driver, makeUsers, removeUsers, testable, type Who } from "../walls/supervisor.ts";
import { blockedIn, httpServer, outsideOf, selfMade, tlsServer } from "./scene.ts";

const launchers = await testable();
const key = "sk-real-0123456789abcdef";
const certificate = selfMade("good.example.com", "evil.example.org");

beforeAll(makeUsers);
afterAll(removeUsers);

/** TLS through the proxy to `target`, by a program that knows nothing of us; prints what the server says. */
const through = (target: string, name = target.split(":")[0]): string =>
  `{ echo hello; } | timeout 60 openssl s_client -quiet -verify_quiet -servername ${name} -proxy "\${HTTPS_PROXY#http://}" -connect ${target} 2>&1 | tr '\\r' '\\n'`;

/** Perl that posts to the API's base URL with the key that it was given, and prints the answer event by event. */
const post = (at: string): string => `
perl -e '
  my ($host, $port, $prefix) = $ENV{EXAMPLE_BASE_URL} =~ m{^http://([^:]+):(\\d+)(.*)};
  socket(my $s, 2, 1, 6); connect($s, pack("SnC4x8", 2, $port, 127, 0, 0, 1)) or die "no: $!\\n";
  syswrite $s, "POST $prefix${at} HTTP/1.1\\r\\nHost: $host\\r\\nX-Api-Key: $ENV{EXAMPLE_API_KEY}\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\nhi";
  print while <$s>;'`;

describe.each(launchers)("from a box with launcher %s", (who: Who) => {
  let driver: Driver;
  let wayOut: WayOut;
  const closers: (() => void)[] = [];
  const heard: string[] = [];
  let env: Record<string, string> = {};

  beforeAll(async () => {
    driver = new Driver(who, { env: { EXAMPLE_API_KEY: key } });
    const servers = await Promise.all(
      ["good.example.com", "evil.example.org"].map((name) => tlsServer(name, certificate)),
    );
    const [good, evil] = servers;
    const upstream = await httpServer((incoming, response) => {
      heard.push(String(incoming.headers["x-api-key"]));
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("data: one\n\n");
      response.end("data: two\n\n");
    });
    const folder = path.join(driver.base, "way-out");
    mkdirSync(folder, { mode: 0o711 });
    wayOut = await openWayOut({
      folder,
      allowed: ["good.example.com"],
      never: [],
      apis: [
        {
          upstream: `http://127.0.0.1:${upstream.port}/v1`,
          paths: ["/messages"],
          baseUrlEnv: "EXAMPLE_BASE_URL",
          keyEnv: "EXAMPLE_API_KEY",
          header: "x-api-key",
        },
      ],
      env: { EXAMPLE_API_KEY: key },
      say: () => {},
      outside: outsideOf({ "good.example.com": good?.port ?? 0, "evil.example.org": evil?.port ?? 0 }),
    });
    env = { ...wayOut.env };
    closers.push(() => upstream.server.close(), ...servers.map((server) => () => server.close()));
    await driver.open({ doors: wayOut.doors });
  });
  afterAll(async () => {
    await driver[Symbol.asyncDispose]();
    await wayOut[Symbol.asyncDispose]();
    for (const close of closers) close();
  });

  test("an allowed host is reached, and with its name in front of another one nothing is", async () => {
    const { output } = await driver.sh(
      `${through("good.example.com:443")}; echo; ${through("evil.example.org:443")}; ${through("good.example.com:443", "evil.example.org")}`,
      { env },
    );
    expect(output).toContain("good.example.com heard hello");
    expect(output).not.toContain("evil.example.org heard");
    expect(output.split("heard")).toHaveLength(2);
    expect(blockedIn(wayOut.seen())).toEqual([
      "1 × evil.example.org:443: it is not an allowed host",
      "1 × good.example.com:443: its TLS handshake names another server",
    ]);
    expect(wayOut.seen().allowed).toMatchObject([{ host: "good.example.com", connections: 1 }]);
  });

  test("the API answers, with the real key outside and none inside", async () => {
    const { output } = await driver.sh(
      `${post("/messages")}; ${post("/files")} | head -1; env; tr '\\0' '\\n' < /proc/1/environ; grep -rl real-0123 /tmp /run "$HOME" . 2>/dev/null`,
      { env },
    );
    expect(heard).toEqual([key]);
    for (const part of ["HTTP/1.1 200 OK", "data: one\n\n", "data: two\n\n"]) expect(output).toContain(part);
    expect(output).toContain("HTTP/1.1 403 Forbidden");
    expect(output).toContain("EXAMPLE_API_KEY=gatehouse-stand-in-");
    expect(output).not.toContain(key);
    expect(wayOut.seen().apis).toMatchObject([{ requests: 1, answers: { 200: 1 }, broken: 0 }]);
  });

  test("there is nothing but the doors: no name is looked up, no other port answers, no socket lies beside them", async () => {
    const { output } = await driver.sh(
      `getent hosts good.example.com; ls /run/gatehouse; ls -l ${path.join(driver.base, "way-out")} 2>&1 | head -1
      perl -e 'for my $port (22, 80, 443, 8080, 19512) { socket(my $s, 2, 1, 6); print "PWNED $port\\n" if connect($s, pack("SnC4x8", 2, $port, 127, 0, 0, 1)) }'`,
      { env },
    );
    expect(output).toMatch(/^door-19510\.sock\ndoor-19511\.sock\nls: .*No such file.*\n$/);
  });
});
