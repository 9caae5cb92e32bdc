/**
 * Lets TLS connections to allowed names out of the box, and nothing else. What it lets out is decided by `hosts.ts`, `addresses.ts` and
 * `client-hello.ts`; it looks into no connection beyond its hello, and the second one where the server asks for it.
 */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { isPublicAddress } from "./addresses.ts";
import { asksAgain, type Hello, readClientHello, readSecondHello } from "./client-hello.ts";
import { type HostRules, judgeTarget } from "./hosts.ts";
import type { Ledger } from "./ledger.ts";
import { answerPlainly, idleMinutes, limits } from "./listener.ts";
import type { Outside } from "./outside.ts";
import { type Refusal, refusalText } from "./refusal.ts";

/** A program that wants out speaks first. */
const helloSeconds = 20;

/** What is not the box's fault. */
const unreachable: readonly Refusal[] = ["no-address", "no-answer"];

export interface ForwardOrder {
  readonly rules: HostRules;
  readonly outside: Outside;
  readonly ledger: Ledger;
  readonly isPublic?: (address: string) => boolean;
}

export function forwardProxy(order: ForwardOrder): Server {
  const server = createServer(limits);
  server.on("request", (request, response) => {
    const target = plainTarget(request);
    order.ledger.block(target, "plain-http");
    answerPlainly(response, 403, refusalText(target, "plain-http"));
  });
  server.on("connect", (request, client, head) => {
    client.on("error", () => client.destroy());
    letOut(order, request.url ?? "", client, head).catch(() => client.destroy());
  });
  return server;
}

async function letOut(order: ForwardOrder, target: string, client: Duplex, head: Buffer): Promise<void> {
  const { rules, outside, ledger } = order;
  const refuse = (why: Refusal, host?: string): void => {
    ledger.block(target, why);
    client.end(refusalAnswer(refusalText(target, why, host), unreachable.includes(why) ? 502 : 403));
    client.resume();
  };
  const verdict = judgeTarget(target, rules);
  if (verdict.kind === "refused") return refuse(verdict.why, verdict.host);
  const { host } = verdict;
  const addresses = await outside.resolve(host);
  if (addresses.length === 0 && !outside.isProxied?.(host)) return refuse("no-address");
  if (!addresses.every((address) => (order.isPublic ?? isPublicAddress)(address)))
    return refuse("inner-address");
  const server = await outside.connect(host, addresses).catch(() => undefined);
  if (server === undefined) return refuse("no-answer");
  server.on("error", () => client.destroy());
  // What one side still had to say goes through before the other's end; a break does not wait.
  client.on("close", () => (client.readableEnded ? server.end() : server.destroy()));
  if (client.destroyed) return void server.destroy();
  client.write("HTTP/1.1 200 Connection established\r\n\r\n");
  const drop = (why: Refusal | undefined): void => {
    if (why !== undefined) ledger.block(target, why);
    server.destroy();
    client.destroy();
  };
  const first = await helloOf(client, head, host, readClientHello);
  if (first.kind === "refused") return drop(first.why);
  const account = ledger.tunnel(host);
  const send = (bytes: Buffer): void => {
    account.sent(bytes.length);
    server.write(bytes);
  };
  server.on("data", (chunk) => account.received(chunk.length));
  server.setTimeout(idleMinutes * 60_000, () => server.destroy());
  server.on("close", () => (server.readableEnded ? undefined : client.destroy()));
  const isAskedAgain = askedAgain(server);
  send(first.bytes.subarray(0, first.end));
  server.pipe(client);
  const rest = first.bytes.subarray(first.end);
  // The name that counts may be that of a second hello. Until the server has answered the first, a program has only early data to say.
  if (await isAskedAgain) {
    const second = await helloOf(client, rest, host, readSecondHello);
    if (second.kind === "refused") return drop(second.why);
    send(second.bytes);
  } else send(rest);
  client.on("data", (chunk: Buffer) => account.sent(chunk.length));
  client.pipe(server);
}

type Heard =
  | { readonly kind: "may-pass"; readonly bytes: Buffer; readonly end: number }
  /** Without a reason where the program broke off before it had said anything wrong. */
  | { readonly kind: "refused"; readonly why: Refusal | undefined };

/** Whether these bytes, with this message in them, may go to that host. */
function judged(bytes: Buffer, hello: Hello, host: string): Heard {
  switch (hello.kind) {
    case "incomplete":
      return { kind: "refused", why: "not-tls" };
    case "refused":
      return hello;
    case "named":
      return hello.name.toLowerCase() === host
        ? { kind: "may-pass", bytes, end: hello.end }
        : { kind: "refused", why: "other-server-name" };
    default:
      return hello satisfies never;
  }
}

/** Once it is clear from the server's first words; a server that says nothing asks for nothing. */
function askedAgain(server: Duplex): Promise<boolean> {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    const settle = (answer: boolean): void => {
      server.off("data", take).off("end", stop).off("close", stop);
      resolve(answer);
    };
    const stop = (): void => settle(false);
    const take = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk]);
      const answer = asksAgain(bytes);
      if (answer !== undefined) settle(answer);
    };
    server.on("data", take).on("end", stop).on("close", stop);
  });
}

/** What the program says, up to a whole message or to the point where it can be none. Leaves it paused. */
function helloOf(
  client: Duplex,
  head: Buffer,
  host: string,
  read: (bytes: Uint8Array) => Hello,
): Promise<Heard> {
  return new Promise((resolve) => {
    let bytes = head;
    const settle = (heard: Heard): void => {
      clearTimeout(timer);
      client.off("data", take).off("end", stop).off("close", stop).pause();
      resolve(heard);
    };
    const stop = (): void => settle({ kind: "refused", why: undefined });
    const take = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk]);
      const hello = read(bytes);
      if (bytes.length > 0 && hello.kind !== "incomplete") settle(judged(bytes, hello, host));
    };
    const timer = setTimeout(stop, helloSeconds * 1000);
    client.on("data", take).on("end", stop).on("close", stop);
    take(Buffer.alloc(0));
    if (client.listeners("data").includes(take)) client.resume();
  });
}

function refusalAnswer(text: string, status: 403 | 502): string {
  const body = `${text}\n`;
  return [
    `HTTP/1.1 ${status} ${status === 403 ? "Not allowed by Gatehouse" : "No answer"}`,
    "content-type: text/plain; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    "",
    body,
  ].join("\r\n");
}

/** Where a plain request was meant to go: `host:port` of its address, or of its Host line. */
function plainTarget(request: IncomingMessage): string {
  const address = request.url ?? "";
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined)
    return url.port === "" ? `${url.hostname}:${url.protocol === "https:" ? 443 : 80}` : url.host;
  return request.headers.host ?? "the proxy itself";
}
