/** A small internet on loopback: TLS servers by name, an upstream that tells what it heard, and clients that speak plainly to a door. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, type Server as NetServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Duplex } from "node:stream";
import { createServer as createTlsServer, connect as tlsConnect } from "node:tls";
import type { Outside } from "../../../../src/edge/box/way-out/outside.ts";
import { openWayOut, type WayOut, type WayOutOrder } from "../../../../src/edge/box/way-out/way-out.ts";
import type { Traffic } from "../../../../src/world.ts";

/** Where every name of the scene seems to be. */
export const publicAddress = "93.184.216.34";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** For these names, signed by itself. */
export function selfMade(...names: readonly string[]): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), "way-out-"));
  try {
    const [key, cert] = ["key", "cert"].map((name) => path.join(folder, name)) as [string, string];
    execFileSync(
      "openssl",
      [
        ...[
          "req",
          "-x509",
          "-newkey",
          "ec",
          "-pkeyopt",
          "ec_paramgen_curve:prime256v1",
          "-nodes",
          "-days",
          "2",
        ],
        ...["-subj", "/CN=gatehouse tests", "-keyout", key, "-out", cert],
        ...["-addext", `subjectAltName=${names.map((name) => `DNS:${name}`).join(",")}`],
      ],
      { stdio: "pipe" },
    );
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function listening(server: NetServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Answers the first line with its own name in front, and ends. */
export async function tlsServer(
  name: string,
  certificate: Certificate & { readonly ecdhCurve?: string },
): Promise<{ port: number; close(): void }> {
  const server = createTlsServer(certificate, (socket) => {
    socket.on("error", () => {});
    socket.once("data", (line) => socket.end(`${name} heard ${line}`));
  });
  return { port: await listening(server), close: () => server.close() };
}

export class Scene implements AsyncDisposable {
  readonly folder = mkdtempSync(path.join(tmpdir(), "way-out-"));
  readonly said: string[] = [];
  readonly #open: AsyncDisposable[] = [];
  #count = 0;

  /** A way out of its own, with the defaults of a box that may do nothing. */
  async open(order: Partial<WayOutOrder>): Promise<WayOut> {
    const folder = path.join(this.folder, String(this.#count++));
    execFileSync("mkdir", ["-m", "711", folder]);
    const wayOut = await openWayOut({
      folder,
      allowed: [],
      never: [],
      apis: [],
      env: {},
      say: (line) => this.said.push(line),
      ...order,
    });
    this.#open.push(wayOut);
    return wayOut;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#open.map((one) => one[Symbol.asyncDispose]()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Names lead to servers on loopback, whatever their address is. `answers` overrides the addresses of some. */
export function outsideOf(
  ports: Readonly<Record<string, number>>,
  answers: (host: string) => readonly string[] = () => [publicAddress],
): Outside & { readonly connections: string[] } {
  const connections: string[] = [];
  return {
    connections,
    resolve: async (host) => answers(host),
    connect: (host, addresses) => {
      connections.push(`${host} at ${addresses.join(", ")}`);
      return new Promise((resolve, reject) => {
        const socket = connect({ host: "127.0.0.1", port: ports[host] ?? 1, allowHalfOpen: true });
        socket.once("error", reject).once("connect", () => resolve(socket.off("error", reject).pause()));
      });
    },
  };
}

/** What a server said first, up to the end of its head, and the open line. */
export async function ask(
  door: string | number,
  head: string | Buffer,
): Promise<{ status: number; text: string; socket: Socket }> {
  const socket = typeof door === "string" ? connect(door) : connect(door, "127.0.0.1");
  socket.on("error", () => {});
  socket.write(head);
  let text = "";
  for (;;) {
    const chunk = await nextChunk(socket);
    if (chunk === undefined) break;
    text += chunk.toString("latin1");
    if (text.includes("\r\n\r\n") && text.startsWith("HTTP/1.1 200")) break;
  }
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text, socket };
}

/** `undefined` at the end, however it came. */
export function nextChunk(socket: Socket): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const settle = (chunk: Buffer | undefined): void => {
      socket.off("data", settle).off("end", over).off("close", over).pause();
      resolve(chunk);
    };
    const over = (): void => settle(undefined);
    if (socket.readableEnded || socket.destroyed) over();
    else socket.on("data", settle).on("end", over).on("close", over).resume();
  });
}

export const connectTo = (target: string): string => `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`;

/** TLS over a line that is open; the server's answer to one line, or how it failed. */
export async function talk(socket: Duplex, servername: string | undefined, ca: string): Promise<string> {
  return new Promise((resolve) => {
    const tls = tlsConnect({
      socket,
      ca,
      ...(servername === undefined ? {} : { servername }),
      checkServerIdentity: () => undefined,
    });
    tls.once("secureConnect", () => tls.write("hello"));
    tls.once("data", (data) => {
      resolve(String(data));
      tls.destroy();
    });
    tls.once("error", (error) => resolve(`failed: ${error.message}`));
    tls.once("close", () => resolve("closed"));
  });
}

export function proxyOf(wayOut: WayOut): string {
  return wayOut.doors[0]?.from ?? "";
}

export const blockedIn = (seen: Traffic): readonly string[] =>
  seen.blocked.map(({ target, why, times }) => `${times} × ${target}: ${why}`);

export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

export async function httpServer(serve: Serve): Promise<{ port: number; server: Server }> {
  const server = createServer(serve);
  return { port: await listening(server), server };
}
