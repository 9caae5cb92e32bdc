/** Troubles that a test orders beforehand: the wanted status, a reset or half an answer, for so many requests. */
import type { Server, ServerResponse } from "node:http";
import picomatch from "picomatch";

export type Fault = {
  /** Default: any. */
  method?: string;
  /** A glob or a pattern on the path, without `/api/v3` and without the query. */
  path: string | RegExp;
  /** Answer with this status and GitHub's shape of an error. */
  status?: number;
  message?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Close the connection without an answer. */
  reset?: boolean;
  /** Let the request take effect, send half of the answer, then close the connection. */
  truncated?: boolean;
  /** Never answer. The connection is closed with the forge. */
  hang?: boolean;
  /** Let the request take effect first, then fail its answer. Default: false. */
  after?: boolean;
  /** How many requests fail. Default: 1. */
  times?: number;
};

export type OrderedFault = Fault & { readonly used: number };

export function makeFaults() {
  const ordered: { fault: Fault; used: number; left: number; fits: (path: string) => boolean }[] = [];

  /** @returns the fault, whose `used` tells how many requests it failed */
  function order(fault: Fault): OrderedFault {
    const { path } = fault;
    const fits = typeof path === "string" ? picomatch(path) : (text: string) => path.test(text);
    const entry = { fault, used: 0, left: fault.times ?? 1, fits };
    ordered.push(entry);
    return Object.defineProperty({ ...fault }, "used", { get: () => entry.used }) as OrderedFault;
  }

  /** The fault for this request, counted as used. */
  function next(method: string, path: string): Fault | undefined {
    const entry = ordered.find(
      ({ fault, left, fits }) =>
        left > 0 && (fault.method === undefined || fault.method === method) && fits(path),
    );
    if (entry === undefined) return undefined;
    entry.left--;
    entry.used++;
    return entry.fault;
  }

  /** What was ordered and not met yet will not be. */
  function forget(): void {
    ordered.length = 0;
  }

  return { order, next, forget };
}

/**
 * Answers as the fault says. `real` is the answer without the fault, for a fault that lets the request take effect.
 * @returns the status sent, or a word for what was done instead
 */
export function answerWithFault(
  fault: Fault,
  response: ServerResponse,
  real: { status: number; body: string | Buffer } | undefined,
): number | string {
  if (fault.reset) {
    response.socket?.resetAndDestroy();
    return "reset";
  }
  if (fault.hang) return "hang";
  const status = fault.status ?? real?.status ?? 200;
  const ordered = fault.body ?? (fault.status === undefined ? real?.body : undefined);
  const body = Buffer.from(ordered ?? errorBody(status, fault.message));
  const headers = { "content-type": "application/json; charset=utf-8", ...fault.headers };
  if (!fault.truncated) {
    response.writeHead(status, headers).end(body);
    return status;
  }
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
  return `${status} truncated`;
}

/** GitHub's shape of an error. */
export function errorBody(status: number, message = "Server Error"): string {
  return JSON.stringify({
    message,
    documentation_url: "https://docs.github.com/rest",
    status: String(status),
  });
}

/** Ends every open connection, so that a hanging request does not keep the process. */
export function closeAtOnce(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
