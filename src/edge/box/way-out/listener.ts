/** What all listeners of the way out have in common: limits against a hostile client, a socket in a folder of ours, an end. */
import { chmod, open } from "node:fs/promises";
import type { Server, ServerOptions, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import path from "node:path";
import { Problem } from "../../../problem.ts";

/** A model may think for ten minutes without a byte on the line. */
export const idleMinutes = 20;

/** Bytes and milliseconds. The time for a whole request is that of an upload of some megabytes from inside the same machine. */
export const limits: ServerOptions = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 10 * 60_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 2 * 60_000,
};

const mostConnections = 512;
/** What an address of a unix socket holds, without the byte at its end. */
const longestPath = 107;

export interface Listening extends AsyncDisposable {
  readonly from: string;
}

/**
 * Listens at `name` in `folder`, for whoever the socket is shown to. Disposing ends every connection, tunnels included.
 * @throws Problem `way-out`
 */
export async function listen(server: Server, folder: string, name: string): Promise<Listening> {
  const from = path.join(folder, name);
  const sockets = new Set<Socket>();
  server.maxConnections = mostConnections;
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("clientError", (_error, socket) => {
    if (socket.writable)
      socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    socket.on("error", () => socket.destroy());
  });
  // A path that is too long for the address of a socket is reached through its folder, which needs no name.
  const handle = Buffer.byteLength(from) > longestPath ? await open(folder, "r").catch(failed) : undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(handle === undefined ? from : `/proc/self/fd/${handle.fd}/${name}`, () => resolve());
    });
    // The folder keeps others of this machine out; in the box it is anybody's.
    await chmod(from, 0o666);
  } catch (error) {
    server.close();
    await handle?.close();
    return failed(error);
  }
  return {
    from,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      await handle?.close();
    },
  };
}

function failed(error: unknown): never {
  throw new Problem(
    "way-out",
    `The box's way out could not be opened: ${error instanceof Error ? error.message : String(error)}.`,
    "It needs a temporary folder on a local disk with some space left.",
    { cause: error },
  );
}

/** The whole answer, after which the connection ends, so that what is left of the request is not read. */
export function answerPlainly(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(`${text}\n`);
}
