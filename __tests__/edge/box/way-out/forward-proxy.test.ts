/** Ways to get out past the proxy, each beside the same attempt where it succeeds: with the rule's subject allowed, or straight to the server. */
import { mkdirSync } from "node:fs";
import { rename } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { Duplex } from "node:stream";
import { connect as tlsConnect } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { longestHello } from "../../../../src/edge/box/way-out/client-hello.ts";
import { network } from "../../../../src/edge/box/way-out/outside.ts";
import type { WayOut, WayOutOrder } from "../../../../src/edge/box/way-out/way-out.ts";
import {
  ask,
  blockedIn,
  type Certificate,
  connectTo,
  listening,
  nextChunk,
  outsideOf,
  proxyOf,
  publicAddress,
  Scene,
  selfMade,
  talk,
  tlsServer,
} from "./scene.ts";

const names = ["good.example.com", "evil.example.org", "api.forge.example", "metadata.example.net"] as const;
const allowed = ["good.example.com"];
const certificate: Certificate = selfMade(...names);
const ports: Record<string, number> = {};
const closers: (() => void)[] = [];

beforeAll(async () => {
  for (const name of names) {
    const { port, close } = await tlsServer(name, certificate);
    ports[name] = port;
    closers.push(close);
  }
});
afterAll(() => {
  for (const close of closers) close();
});

type Opened = {
  readonly wayOut: WayOut;
  readonly outside: ReturnType<typeof outsideOf>;
  readonly scene: Scene;
} & AsyncDisposable;

async function open(order: Partial<WayOutOrder> = {}, outside = outsideOf(ports)): Promise<Opened> {
  const scene = new Scene();
  const wayOut = await scene.open({ allowed, outside, ...order });
  return { wayOut, outside, scene, [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose]() };
}

/** Through the proxy to `target`, and TLS with that server name: what the server answered, or what the proxy said. */
async function reach(
  { wayOut }: Opened,
  target: string,
  servername: string | undefined = target.split(":")[0],
): Promise<string> {
  const { status, text, socket } = await ask(proxyOf(wayOut), connectTo(target));
  if (status !== 200) return text.slice(text.indexOf("\r\n\r\n") + 4);
  return talk(socket, servername, certificate.cert);
}

const goodTarget = "good.example.com:443";
const cannot = (target: string) => `Gatehouse: ${target} cannot be reached from this box: `;

describe("an allowed host", () => {
  test("is reached, however its name is written, and what went through is counted", async () => {
    await using opened = await open();
    expect(await reach(opened, goodTarget)).toBe("good.example.com heard hello");
    expect(await reach(opened, "GOOD.Example.com.:443", "good.example.com")).toBe(
      "good.example.com heard hello",
    );
    const { allowed: through, blocked } = opened.wayOut.seen();
    expect(blocked).toEqual([]);
    expect(through).toEqual([
      { host: "good.example.com", connections: 2, sent: expect.any(Number), received: expect.any(Number) },
    ]);
    expect(through[0]?.sent).toBeGreaterThan(400);
    expect(through[0]?.received).toBeGreaterThan(400);
    expect(opened.outside.connections).toEqual(Array(2).fill(`good.example.com at ${publicAddress}`));
  });

  test("that cannot be connected to, or has no address, is said to be so", async () => {
    await using nowhere = await open({}, outsideOf({}));
    expect(await reach(nowhere, goodTarget)).toBe(`${cannot(goodTarget)}it cannot be connected to.\n`);
    await using nameless = await open(
      {},
      outsideOf(ports, () => []),
    );
    expect(await reach(nameless, goodTarget)).toBe(`${cannot(goodTarget)}its name has no address.\n`);
  });

  test("may close its half, and hears the rest", async () => {
    // What is behind the tunnel is bytes to the proxy, so bytes are enough here once a hello has gone before.
    let heard = 0;
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      socket.on("error", () => {}).once("data", () => socket.write("x"));
      socket.on("data", (chunk) => {
        heard += chunk.length;
      });
      socket.on("end", () => socket.end(Buffer.alloc(2_999_999, "x")));
    });
    const port = await listening(server);
    await using opened = await open({}, outsideOf({ "good.example.com": port }));
    const { socket } = await ask(proxyOf(opened.wayOut), connectTo(goodTarget));
    const hello = await realHello("good.example.com");
    socket.write(hello);
    socket.end(Buffer.alloc(2_000_000, "y"));
    let got = 0;
    for (let chunk = await nextChunk(socket); chunk !== undefined; chunk = await nextChunk(socket))
      got += chunk.length;
    expect({ got, heard }).toEqual({ got: 3_000_000, heard: hello.length + 2_000_000 });
    server.close();
  });
});

test("what a program still says after the server has said all arrives whole", async () => {
  let heard = 0;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => {}).once("data", () => socket.end("bye"));
    socket.on("data", (chunk) => {
      heard += chunk.length;
    });
  });
  const ended = new Promise((resolve) => server.on("connection", (socket) => socket.on("end", resolve)));
  const port = await listening(server);
  await using opened = await open({}, outsideOf({ "good.example.com": port }));
  const socket = connect({ path: proxyOf(opened.wayOut), allowHalfOpen: true });
  socket.write(connectTo(goodTarget));
  await nextChunk(socket);
  const hello = await realHello("good.example.com");
  socket.write(hello);
  expect(String(await nextChunk(socket))).toBe("bye");
  expect(await nextChunk(socket)).toBeUndefined();
  socket.end(Buffer.alloc(5_000_000, "y"));
  await ended;
  expect(heard).toBe(hello.length + 5_000_000);
  server.close();
});

describe("a host that is not allowed", () => {
  test("is refused with words on how to allow it, and reached once it is allowed", async () => {
    await using opened = await open();
    const target = "evil.example.org:443";
    expect(await reach(opened, target)).toBe(
      `${cannot(target)}it is not an allowed host. To allow it, add evil.example.org to allowed-hosts (for the agent) or to gate-hosts (for setup and the gate).\n`,
    );
    expect(opened.outside.connections).toEqual([]);
    await using allowing = await open({ allowed: ["*.example.org"] });
    expect(await reach(allowing, target)).toBe("evil.example.org heard hello");
  });

  test("is refused to plain HTTP and other ports even when it is allowed", async () => {
    await using opened = await open();
    expect(await reach(opened, "good.example.com:22")).toContain("only port 443 is let through");
    const plain = await ask(
      proxyOf(opened.wayOut),
      "GET http://good.example.com/x HTTP/1.1\r\nHost: good.example.com\r\n\r\n",
    );
    expect(plain).toMatchObject({
      status: 403,
      text: expect.stringContaining(
        `${cannot("good.example.com:80")}plain HTTP is not let through, only TLS on port 443.`,
      ),
    });
    const upgrade =
      "GET http://good.example.com/ HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    expect((await ask(proxyOf(opened.wayOut), upgrade)).status).toBe(403);
    expect(opened.outside.connections).toEqual([]);
    expect(await reach(opened, goodTarget)).toBe("good.example.com heard hello");
  });

  test("of the forge or the runner is refused though it is allowed", async () => {
    const order = { allowed: [...names] };
    await using opened = await open({ ...order, never: ["api.forge.example"] });
    expect(await reach(opened, "API.forge.example:443", "api.forge.example")).toContain("never let through");
    await using without = await open(order);
    expect(await reach(without, "api.forge.example:443")).toBe("api.forge.example heard hello");
  });

  test.each(["169.254.169.254", "127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:7f00:1]"])(
    "by the address %s is refused though the list has it",
    async (address) => {
      await using opened = await open({ allowed: [address] });
      expect(await reach(opened, `${address}:443`)).toContain("addresses are not let through, only names");
      expect(opened.outside.connections).toEqual([]);
    },
  );
});

describe("a name that leads inside", () => {
  test.each([
    ["the metadata address", ["169.254.169.254"]],
    ["one public and one private address", [publicAddress, "10.0.0.1"]],
    ["loopback in the clothes of IPv6", ["::ffff:127.0.0.1"]],
  ])("to %s is refused, and reached at a public one", async (_, addresses) => {
    const order = { allowed: ["metadata.example.net"] };
    await using opened = await open(
      order,
      outsideOf(ports, () => addresses),
    );
    expect(await reach(opened, "metadata.example.net:443")).toContain(
      "an address that is not on the public internet",
    );
    expect(opened.outside.connections).toEqual([]);
    await using outside = await open(order);
    expect(await reach(outside, "metadata.example.net:443")).toBe("metadata.example.net heard hello");
  });

  test("only when it is asked for the second time (DNS rebinding) finds no second time", async () => {
    let asked = 0;
    const rebinding = outsideOf(ports, () => (asked++ === 0 ? [publicAddress] : ["127.0.0.1"]));
    await using opened = await open({}, rebinding);
    expect(await reach(opened, goodTarget)).toBe("good.example.com heard hello");
    expect(asked).toBe(1);
    expect(rebinding.connections).toEqual([`good.example.com at ${publicAddress}`]);
    expect(await reach(opened, goodTarget), "and each connection is asked for anew").toContain(
      "public internet",
    );
  });

  test("is connected to at the addresses that it was judged by, and looked up no more", async () => {
    const { connect: connectTo, resolve } = network({});
    // Nothing listens at port 443 here; the address is the one that was given.
    await expect(connectTo("no-such-name.invalid", ["127.0.0.1"])).rejects.toThrow(/127\.0\.0\.1:443/);
    expect(await resolve("no-such-name.invalid")).toEqual([]);
  });
});

describe("a TLS handshake", () => {
  test("with another server's name (domain fronting) is refused, and goes through straight", async () => {
    const straight = connect(ports["good.example.com"] ?? 0, "127.0.0.1");
    expect(await talk(straight, "evil.example.org", certificate.cert)).toBe("good.example.com heard hello");
    await using opened = await open();
    expect(await reach(opened, goodTarget, "evil.example.org")).not.toContain("heard");
    expect(blockedIn(opened.wayOut.seen())).toEqual([
      `1 × ${goodTarget}: its TLS handshake names another server`,
    ]);
    expect(opened.wayOut.seen().allowed).toEqual([]);
  });

  test("without a server's name is refused", async () => {
    await using opened = await open();
    const { socket } = await ask(proxyOf(opened.wayOut), connectTo(goodTarget));
    expect(await talk(socket, undefined, certificate.cert)).not.toContain("heard");
    expect(blockedIn(opened.wayOut.seen())).toEqual([`1 × ${goodTarget}: its TLS handshake names no server`]);
  });

  test("with another server's name in the hello that the server asks for again is refused, and goes through straight", async () => {
    const server = await askingAgain();
    const straight = connect(server.port, "127.0.0.1");
    await talk(changingItsMind(straight), "good.example.com", certificate.cert);
    expect(server.names()).toEqual(["good.example.com", "evil.example.org"]);
    // Also sent at once, before the server has asked.
    for (const atOnce of [undefined, await realHello("evil.example.org")]) {
      await using opened = await open({}, outsideOf({ "good.example.com": server.port }));
      const { socket } = await ask(proxyOf(opened.wayOut), connectTo(goodTarget));
      const client = changingItsMind(socket, atOnce);
      expect(await talk(client, "good.example.com", certificate.cert)).not.toContain("heard");
      expect(server.names()).toEqual(["good.example.com"]);
      expect(blockedIn(opened.wayOut.seen())).toEqual([
        `1 × ${goodTarget}: its TLS handshake names another server`,
      ]);
    }
    await using honest = await open({}, outsideOf({ "good.example.com": server.port }));
    expect(await reach(honest, goodTarget)).toBe("good.example.com heard hello");
    expect(server.names()).toEqual(["good.example.com", "good.example.com"]);
    expect(blockedIn(honest.wayOut.seen())).toEqual([]);
    server.close();
  });

  test("is the only thing that goes through: no byte of anything else arrives", async () => {
    const heard: string[] = [];
    const server = createServer((socket) =>
      socket.on("error", () => {}).on("data", (data) => heard.push(String(data))),
    );
    const port = await listening(server);
    for (const words of [
      "SSH-2.0-x\r\n",
      "GET / HTTP/1.1\r\n\r\n",
      `\x16\x03\x01${"\x40\x00".repeat(longestHello)}`,
    ]) {
      await using opened = await open({}, outsideOf({ "good.example.com": port }));
      // Sent together with the request, before the answer, too.
      for (const head of [connectTo(goodTarget), connectTo(goodTarget) + words]) {
        const { socket } = await ask(proxyOf(opened.wayOut), head);
        socket.write(words);
        while ((await nextChunk(socket)) !== undefined);
      }
      expect(blockedIn(opened.wayOut.seen())).toEqual([
        `2 × ${goodTarget}: what was sent does not begin as TLS does`,
      ]);
    }
    expect(heard).toEqual([]);
    await using opened = await open({}, outsideOf({ "good.example.com": port }));
    const { socket } = await ask(proxyOf(opened.wayOut), connectTo(goodTarget));
    socket.write(await realHello("good.example.com"));
    while (heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
    socket.destroy();
    server.close();
  });
});

describe("a hostile client", () => {
  test.each([
    ["a head that is too long", `CONNECT ${goodTarget} HTTP/1.1\r\nx: ${"y".repeat(40_000)}\r\n\r\n`, 431],
    ["no HTTP", "\x00\x01\x02\r\n\r\n", 400],
    [
      "two lengths",
      "POST http://a.example.com/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
      400,
    ],
  ])("that sends %s is answered and cut off", async (_, head, status) => {
    await using opened = await open();
    const answer = await ask(proxyOf(opened.wayOut), head);
    expect([status, 400]).toContain(answer.status);
    while ((await nextChunk(answer.socket)) !== undefined);
    expect(await reach(opened, goodTarget), "and the proxy goes on").toBe("good.example.com heard hello");
  });

  test("that breaks off at any moment harms nobody else", async () => {
    await using opened = await open();
    const hello = await realHello("good.example.com");
    for (const words of [
      "",
      "CONN",
      connectTo(goodTarget),
      connectTo(goodTarget) + hello.subarray(0, 99).toString("latin1"),
    ]) {
      const socket = connect(proxyOf(opened.wayOut));
      socket.on("error", () => {});
      await new Promise<void>((resolve) => socket.write(Buffer.from(`${words} `, "latin1"), () => resolve()));
      socket.destroy();
    }
    expect(await reach(opened, goodTarget)).toBe("good.example.com heard hello");
  });

  test("that tries thousands of names is counted in bounded memory, in characters that harm nobody", async () => {
    await using opened = await open();
    const door = proxyOf(opened.wayOut);
    const hostile = "`</details>@team![x](y)|\u001b[31m";
    await ask(door, connectTo(`${hostile}:443`));
    await ask(door, connectTo(`${"a".repeat(5000)}.example.com:443`));
    for (let n = 0; n < 300; n++) await ask(door, connectTo(`n${n}.example.org:443`));
    for (let n = 0; n < 3; n++) await ask(door, connectTo("n7.example.org:443"));
    const { blocked, blockedMore } = opened.wayOut.seen();
    expect(blocked).toHaveLength(50);
    expect(blockedMore).toBeGreaterThan(200);
    expect(blocked[0]).toEqual({ target: "n7.example.org:443", why: "it is not an allowed host", times: 4 });
    for (const { target } of blocked) expect(target).toMatch(/^[A-Za-z0-9._:%/[\]?-]{1,123}$/);
    expect(opened.scene.said).toHaveLength(50);
    for (const line of opened.scene.said) expect(line).toMatch(/^[\x20-\x7e]{1,250}$/);
  });
});

test("the variables lead to the proxy and to nothing else, and the box's own loopback stays direct", async () => {
  await using opened = await open({ allowed: [] });
  const { env, doors } = opened.wayOut;
  expect(doors).toEqual([{ port: 19510, from: expect.stringMatching(/door-0$/) }]);
  expect(env).toEqual({
    ...Object.fromEntries(
      ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"].flatMap((name) => [
        [name, "http://127.0.0.1:19510"],
        [name.toLowerCase(), "http://127.0.0.1:19510"],
      ]),
    ),
    NO_PROXY: "127.0.0.1,localhost,::1",
    no_proxy: "127.0.0.1,localhost,::1",
  });
  expect(await reach(opened, goodTarget)).toContain("it is not an allowed host");
  await using some = await open();
  const java = expect.stringMatching(/^-Dhttps\.proxyHost=127\.0\.0\.1 -Dhttps\.proxyPort=19510 /);
  expect(some.wayOut.env).toMatchObject({ NODE_USE_ENV_PROXY: "1", MAVEN_OPTS: java, GRADLE_OPTS: java });
});

test("a folder with a long name will do, and one that is not there is a problem with words", async () => {
  await using opened = await open();
  const folder = `${opened.scene.folder}/${"long".repeat(30)}`;
  mkdirSync(folder);
  const wayOut = await opened.scene.open({ folder, allowed, outside: outsideOf(ports) });
  expect(proxyOf(wayOut).length).toBeGreaterThan(108);
  // A client has the same trouble with the name; in the box the socket has a short one.
  await rename(proxyOf(wayOut), `${opened.scene.folder}/short`);
  expect((await ask(`${opened.scene.folder}/short`, connectTo("x.example.org:443"))).status).toBe(403);
  await rename(`${opened.scene.folder}/short`, proxyOf(wayOut));
  await expect(opened.scene.open({ folder: "/nowhere/at/all" })).rejects.toMatchObject({
    code: "way-out",
    message: expect.stringContaining("could not be opened"),
  });
});

/** A server that takes only a group that no client guesses, so that it asks for the hello again. OpenSSL's go by the second name. */
async function askingAgain() {
  const { port, close } = await tlsServer("good.example.com", { ...certificate, ecdhCurve: "P-521" });
  let heard = "";
  const before = createServer((socket) => {
    heard = "";
    const server = connect(port, "127.0.0.1");
    for (const one of [socket, server]) one.on("error", () => {});
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
    });
    socket.pipe(server).pipe(socket);
  });
  return {
    port: await listening(before),
    /** On the last connection. */
    names: () => heard.match(/(?:good|evil)\.example\.\w+/g),
    close: () => {
      before.close();
      close();
    },
  };
}

/** The client's own line, on which its second hello names another server. `at once` is sent behind the first one, unasked. */
function changingItsMind(wire: Socket, atOnce?: Buffer): Duplex {
  const rename = (chunk: Buffer) =>
    Buffer.from(chunk.toString("latin1").replaceAll("good.example.com", "evil.example.org"), "latin1");
  let sent = 0;
  const line = new Duplex({
    read: () => wire.resume(),
    write(chunk: Buffer, _encoding, done) {
      sent += 1;
      const bytes = sent > 1 ? rename(chunk) : Buffer.concat([chunk, ...(atOnce ? [atOnce] : [])]);
      wire.write(bytes, () => done());
    },
    final: (done) => void wire.end(done),
  });
  wire.on("data", (chunk) => line.push(chunk) || wire.pause());
  wire.on("close", () => line.destroy());
  return line;
}

function realHello(servername: string): Promise<Buffer> {
  return new Promise((resolve) => {
    const socket = new Duplex({
      read() {},
      write(chunk: Buffer, _encoding, done) {
        resolve(chunk);
        done();
      },
    });
    tlsConnect({ socket, servername }).on("error", () => {});
  });
}
