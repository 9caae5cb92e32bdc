/** The first message of TLS: what Node's own TLS sends is read right, and what could be read in two ways is refused. */
import { Duplex } from "node:stream";
import { type ConnectionOptions, connect } from "node:tls";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asksAgain,
  longestHello,
  readClientHello,
  readSecondHello,
} from "../../../../src/edge/box/way-out/client-hello.ts";

/** The first bytes that a real client sends. */
function helloOf(options: ConnectionOptions): Promise<Buffer> {
  return new Promise((resolve) => {
    const line = new Duplex({
      read() {},
      write(chunk: Buffer, _encoding, done) {
        resolve(chunk);
        done();
      },
    });
    connect({ socket: line, ...options }).on("error", () => {});
  });
}

const named = (name: string, end: unknown = expect.any(Number)) => ({ kind: "named", name, end });
const notTls = { kind: "refused", why: "not-tls" };
const real = await helloOf({ servername: "registry.example.com", ALPNProtocols: ["h2", "http/1.1"] });
const message = real.subarray(5);

const record = (content: Uint8Array, type = 22): Buffer => {
  const head = Buffer.from([type, 3, 1, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
};

interface Extension {
  readonly id: number;
  readonly data: Uint8Array;
}

const sized = (bytes: number, content: Uint8Array): Buffer => {
  const head = Buffer.alloc(bytes);
  head.writeUIntBE(content.length, 0, bytes);
  return Buffer.concat([head, content]);
};

const serverName = (...names: readonly (string | Uint8Array)[]): Extension => ({
  id: 0,
  data: sized(
    2,
    Buffer.concat(names.map((name) => Buffer.concat([Buffer.from([0]), sized(2, Buffer.from(name))]))),
  ),
});

/** A hello of our own making, well formed but for what is put into it. */
const hello = (extensions: readonly Extension[], tail: Uint8Array = Buffer.alloc(0)): Buffer => {
  const list = Buffer.concat(
    extensions.map(({ id, data }) => Buffer.concat([Buffer.from([id >> 8, id & 255]), sized(2, data)])),
  );
  const body = Buffer.concat([
    Buffer.from([3, 3]),
    Buffer.alloc(32, 7),
    sized(1, Buffer.alloc(32)),
    sized(2, Buffer.from([0x13, 1])),
    sized(1, Buffer.from([0])),
    sized(2, list),
    tail,
  ]);
  return record(Buffer.concat([Buffer.from([1]), sized(3, body)]));
};

describe("a client hello", () => {
  test.each(["TLSv1.2", "TLSv1.3"] as const)("of %s by Node is read", async (version) => {
    const bytes = await helloOf({ servername: "a.example.com", minVersion: version, maxVersion: version });
    expect(readClientHello(bytes)).toEqual(named("a.example.com"));
  });

  test("without a server's name is refused", async () => {
    expect(readClientHello(await helloOf({}))).toEqual({ kind: "refused", why: "no-server-name" });
  });

  test("that is not whole yet is waited for, at every byte", () => {
    for (let length = 0; length < real.length; length++) {
      expect(readClientHello(real.subarray(0, length)), String(length)).toEqual({ kind: "incomplete" });
    }
    expect(readClientHello(real)).toEqual(named("registry.example.com"));
  });

  test("in several records is put together, as servers do", () => {
    const cut = (at: number) =>
      Buffer.concat([record(message.subarray(0, at)), record(message.subarray(at))]);
    for (let at = 1; at < message.length; at++)
      expect(readClientHello(cut(at))).toEqual(named("registry.example.com"));
  });

  test("is read whatever follows it", () => {
    const early = record(Buffer.alloc(16_000), 23);
    expect(readClientHello(Buffer.concat([real, early, early, early]))).toEqual(
      named("registry.example.com", real.length),
    );
  });

  test("that was asked for again is read behind what may stand before it, and nothing else", () => {
    const before = [
      record(Buffer.from([1]), 20),
      record(Buffer.alloc(9_000, 22), 23),
      record(Buffer.alloc(2), 21),
    ];
    const bytes = Buffer.concat([...before, real, real]);
    const end = bytes.length - real.length;
    expect(readSecondHello(bytes)).toEqual(named("registry.example.com", end));
    expect(readSecondHello(real)).toEqual(named("registry.example.com", real.length));
    for (const length of [0, 3, 6, 20, 9_011, 9_020, end - 1])
      expect(readSecondHello(bytes.subarray(0, length)), String(length)).toEqual({ kind: "incomplete" });
    expect(readSecondHello(Buffer.concat([record(Buffer.alloc(9), 24), real]))).toEqual(notTls);
    expect(
      readSecondHello(
        Buffer.concat([record(Buffer.alloc(16_384), 23), record(Buffer.alloc(16_384), 23), real]),
      ),
    ).toEqual(notTls);
    expect(readSecondHello(Buffer.concat([record(Buffer.from([11, 0, 0, 0])), real]))).toEqual(notTls);
  });

  test.each([
    ["with two server names", hello([serverName("a.example.com", "b.example.com")])],
    ["with the extension twice", hello([serverName("a.example.com"), serverName("b.example.com")])],
    ["with a name that is not ASCII", hello([serverName(Buffer.from([0xe1, 0x2e, 0x62]))])],
    ["with a NUL in the name", hello([serverName("a.example.com\0.b.example")])],
    ["with an empty name", hello([serverName("")])],
    ["with bytes after its end", hello([serverName("a.example.com")], Buffer.from([0]))],
    ["with another message in the same record", record(Buffer.concat([message, Buffer.from([1, 0, 0, 0])]))],
    ["that is empty", record(Buffer.alloc(0))],
    [
      "cut by another kind of record",
      Buffer.concat([record(message.subarray(0, 9)), record(message.subarray(9), 23)]),
    ],
    ["that goes on for ever", record(Buffer.from([1, 255, 255, 255]))],
    ["longer than any", Buffer.alloc(longestHello + 1, record(Buffer.alloc(100, 1)))],
    [
      "in more records than anybody takes",
      Buffer.concat([...message].map((byte) => record(Buffer.from([byte])))),
    ],
    ["of another message", record(Buffer.from([2, 0, 0, 0]))],
    ["in plain HTTP", Buffer.from("GET / HTTP/1.1\r\nHost: a.example.com\r\n\r\n")],
    ["in SSH", Buffer.from("SSH-2.0-OpenSSH_9.6\r\n")],
    ["of SSL 2", Buffer.from([0x80, 0x2e, 1, 0, 2])],
  ])("%s is refused", (_, bytes) => {
    expect(readClientHello(hello([serverName("a.example.com")])), "well formed it is read").toEqual(
      named("a.example.com"),
    );
    expect(readClientHello(bytes)).toEqual(notTls);
  });

  test.each([0xfe0d, 0xffce])("that hides the real name (extension %i) is refused", (id) => {
    const bytes = hello([serverName("a.example.com"), { id, data: Buffer.alloc(64) }]);
    expect(readClientHello(bytes)).toEqual({ kind: "refused", why: "hidden-server-name" });
  });

  test("whatever is changed in it: an answer, and no name that is not in it", () => {
    const change = fc.record({ at: fc.nat(real.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(real);
        for (const { at, to } of changes) bytes[at] = to;
        const found = readClientHello(bytes);
        if (found.kind === "named") expect(bytes.toString("latin1")).toContain(found.name);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readClientHello(bytes).kind !== "named"),
    );
  });
});

describe("a server's first words", () => {
  const hello = (random: Uint8Array): Buffer =>
    record(Buffer.concat([Buffer.from([2, 0, 0, 40, 3, 3]), random, Buffer.alloc(6)]));
  const again = Buffer.from("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c", "hex");

  test("ask for another hello by their random, and are waited for until it is there", () => {
    const asking = hello(again);
    for (let length = 0; length < 43; length += 1)
      expect(asksAgain(asking.subarray(0, length)), String(length)).toBeUndefined();
    expect(asksAgain(asking)).toBe(true);
    expect(asksAgain(hello(Buffer.alloc(32, 1)))).toBe(false);
  });

  test("that are no handshake ask for nothing, and those that cannot be read count as asking", () => {
    expect(asksAgain(record(Buffer.from([2, 40]), 21))).toBe(false);
    expect(asksAgain(Buffer.from("HTTP/1.1 400 Bad Request"))).toBe(false);
    expect(asksAgain(record(Buffer.from([2, 0])))).toBe(true);
  });
});
