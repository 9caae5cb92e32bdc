/** Finds the proxy behind which the runner itself sits, and asks it for a connection. What may be connected to is decided before. */
import { request } from "node:http";
import { request as tlsRequest } from "node:https";
import type { Socket } from "node:net";

/** As programs read these variables: lower case first, and `NO_PROXY` as a list of names and their ends. `undefined`: go straight. */
export function outerProxy(host: string, env: Readonly<Record<string, string | undefined>>): URL | undefined {
  const of = (name: string): string => env[name.toLowerCase()] || env[name] || "";
  const address = of("HTTPS_PROXY") || of("ALL_PROXY");
  if (
    address === "" ||
    of("NO_PROXY")
      .split(/[\s,]+/)
      .some((entry) => isExcepted(host, entry))
  )
    return undefined;
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : undefined;
}

function isExcepted(host: string, entry: string): boolean {
  const name = entry
    .toLowerCase()
    .replace(/:\d+$/, "")
    .replace(/^\*?\./, "");
  return entry === "*" || (name !== "" && (host === name || host.endsWith(`.${name}`)));
}

/**
 * A line to `host:port` through that proxy. Its password stays in one header of one request.
 * @param seconds after which it counts as dead
 * @throws Error when the proxy says no, or nothing
 */
export async function connectThrough(
  proxy: URL,
  host: string,
  port: number,
  seconds: number,
): Promise<Socket> {
  const target = `${host}:${port}`;
  const { username, password } = proxy;
  const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return await new Promise((resolve, reject) => {
    const asked = (proxy.protocol === "https:" ? tlsRequest : request)({
      hostname: proxy.hostname.replace(/^\[|\]$/g, ""),
      port: proxy.port,
      method: "CONNECT",
      path: target,
      agent: false,
      timeout: seconds * 1000,
      headers: {
        host: target,
        ...(username === ""
          ? {}
          : { "proxy-authorization": `Basic ${Buffer.from(account).toString("base64")}` }),
      },
    });
    asked.on("connect", ({ statusCode }, socket, head) => {
      socket.setTimeout(0);
      if (statusCode === 200 && head.length === 0) {
        resolve(socket);
      } else {
        socket.destroy();
        reject(new Error(`the proxy answered ${statusCode}`));
      }
    });
    asked.on("response", ({ statusCode }) => {
      asked.destroy();
      reject(new Error(`the proxy answered ${statusCode}`));
    });
    asked.on("timeout", () => asked.destroy(new Error("the proxy did not answer")));
    asked.on("error", reject);
    asked.end();
  });
}
