/** Git over HTTP on loopback, as a forge serves it: real `git http-backend`, a token, a record of requests, and faults. */
import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { Secret } from "../../../src/words.ts";

export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string> }
  /** The connection breaks before git sees the request, or after git has obeyed it. */
  | "reset"
  | "lose-answer";

export interface Forge {
  /** The address of a repository below the root. */
  url(repository: string): string;
  readonly requests: { readonly method: string; readonly path: string; readonly authorization: string }[];
  /** What happens in place of git's answer; `undefined` lets the request through. */
  fault: (request: IncomingMessage) => Fault | undefined;
  /** Holds a request until it resolves. */
  gate: (request: IncomingMessage) => Promise<void>;
}

export const TOKEN = "ghs_0123456789abcdef";
const BASIC = `basic ${Buffer.from(`x-access-token:${TOKEN}`).toString("base64")}`;
export const credential = { header: new Secret(`AUTHORIZATION: ${BASIC}`) };

/** Serves every repository below `root`, to those who show the token. */
export async function serve(root: string): Promise<Forge> {
  const forge: Forge = {
    url: () => "",
    requests: [],
    fault: () => undefined,
    gate: async () => {},
  };
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const authorization = request.headers.authorization ?? "";
    forge.requests.push({ method: request.method ?? "", path, authorization });
    const fault = forge.fault(request);
    if (fault === "reset") request.socket.destroy();
    else if (typeof fault === "object") response.writeHead(fault.status, fault.headers).end();
    else if (authorization !== BASIC)
      response.writeHead(401, { "www-authenticate": 'Basic realm="x"' }).end();
    else void forge.gate(request).then(() => answer(root, request, response, fault === "lose-answer"));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  forge.url = (repository) => `http://127.0.0.1:${port}/${repository}`;
  return forge;
}

function answer(root: string, request: IncomingMessage, response: ServerResponse, isLost: boolean): void {
  const url = new URL(request.url ?? "", "http://localhost");
  const child = spawn("git", ["-c", "http.receivepack=true", "http-backend"], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {
      PATH: process.env.PATH ?? "",
      HOME: root,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? "",
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      HTTP_CONTENT_ENCODING: String(request.headers["content-encoding"] ?? ""),
      REMOTE_USER: "x",
    },
  });
  request.pipe(child.stdin);
  child.stdin.on("error", () => {});
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.on("close", () => {
    if (isLost) {
      request.socket.destroy();
      return;
    }
    const output = Buffer.concat(chunks);
    const split = output.indexOf("\r\n\r\n");
    const headers: Record<string, string> = {};
    let status = 200;
    for (const line of output.toString("latin1", 0, split).split("\r\n")) {
      const [name = "", value = ""] = line.split(/: (.*)/s);
      if (name === "Status") status = Number.parseInt(value, 10);
      else headers[name] = value;
    }
    response.writeHead(status, headers).end(output.subarray(split + 4));
  });
}
