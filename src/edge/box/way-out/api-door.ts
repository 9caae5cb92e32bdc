/**
 * A model's API as the box sees it: takes plain HTTP, puts the real key in, asks the one upstream, and passes its answer on as it comes.
 * It follows no redirect, repeats nothing, and never shows the key.
 */
import {
  createServer,
  type IncomingMessage,
  request as plainRequest,
  type Server,
  type ServerResponse,
} from "node:http";
import { request as tlsRequest } from "node:https";
import { pipeline } from "node:stream";
import { Problem } from "../../../problem.ts";
import type { ModelApi } from "../../../settings/settings.ts";
import { Secret } from "../../../words.ts";
import { apiTarget, requestHeaders, responseHeaders } from "./api-request.ts";
import { countTokens } from "./count-tokens.ts";
import { coverKey } from "./cover-key.ts";
import { hostName, isListed } from "./hosts.ts";
import type { ApiLedger, Ledger } from "./ledger.ts";
import { answerPlainly, idleMinutes, limits } from "./listener.ts";
import type { Outside } from "./outside.ts";
import { harmless } from "./refusal.ts";

export interface ApiOrder {
  readonly api: ModelApi;
  readonly key: Secret;
  readonly ledger: Ledger;
  readonly outside: Pick<Outside, "agent" | "ca">;
}

/** The path of the upstream's address, without a slash at its end. */
export function prefixOf(api: ModelApi): string {
  return new URL(api.upstream).pathname.replace(/\/+$/, "");
}

/**
 * The key of an API, as the environment has it, without white space around it.
 * @throws Problem `no-api-key`
 */
export function keyOf(api: ModelApi, env: Readonly<Record<string, string | undefined>>): Secret {
  const value = (env[api.keyEnv] ?? "").trim();
  const host = new URL(api.upstream).host;
  const where = `Set it in the \`env:\` of the step: \`${api.keyEnv}: \${{ secrets.${api.keyEnv} }}\`.`;
  if (value === "") {
    throw new Problem(
      "no-api-key",
      `\`${api.keyEnv}\` is not set, and the agent needs it for ${host}.`,
      where,
    );
  }
  if (!/^[\x21-\x7e]+$/.test(value)) {
    const what = "has white space or other characters in it that no key has";
    throw new Problem("no-api-key", `\`${api.keyEnv}\`, the key for ${host}, ${what}.`, where);
  }
  return new Secret(value);
}

/** @throws Problem `api-upstream` for an upstream that is not https (or http on loopback), or that nothing may reach */
export function checkUpstream(api: ModelApi, never: readonly string[]): void {
  const { protocol, hostname } = new URL(api.upstream);
  const loopback = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && loopback)) {
    throw new Problem("api-upstream", `The API at ${api.upstream} is not an https address.`);
  }
  if (isListed(hostName(hostname) ?? "", never)) {
    throw new Problem(
      "api-upstream",
      `${hostname} cannot be an agent's API: it belongs to the forge or to the runner.`,
      "Take it out of `agent.api` in the config file.",
    );
  }
}

export function apiDoor(order: ApiOrder): Server {
  const { api, ledger } = order;
  const upstream = new URL(api.upstream);
  const account = ledger.api(upstream.host);
  const prefix = prefixOf(api);
  const server = createServer(limits);
  server.on("request", (request, response) => {
    const target = apiTarget(request.method ?? "", request.url ?? "", prefix, api.paths);
    if (target.kind === "refused") {
      const path = (request.url ?? "").split("?")[0] ?? "";
      const what = path.startsWith("/") ? `${upstream.host}${path}` : path;
      ledger.block(what, { text: target.why });
      const text = `Gatehouse: ${request.method} ${harmless(what)} is not let through: ${target.why}.`;
      answerPlainly(response, 403, text);
      return;
    }
    account.request();
    try {
      forward(order, target.path, request, response, account);
    } catch {
      // Should Node ever read a character in a header that it does not write.
      account.broken();
      answerPlainly(response, 400, "Gatehouse: this request cannot be passed on.");
    }
  });
  server.on("connect", (_request, client) => client.on("error", () => {}).destroy());
  return server;
}

function forward(
  { api, key, outside }: ApiOrder,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  account: ApiLedger,
): void {
  const upstream = new URL(api.upstream);
  const secret = Secret.reveal(key);
  const ask = upstream.protocol === "https:" ? tlsRequest : plainRequest;
  const asked = ask({
    // An address in brackets is one only in a URL.
    hostname: upstream.hostname.replace(/^\[|\]$/g, ""),
    port: upstream.port,
    path,
    method: request.method,
    headers: requestHeaders(request.headers, { host: upstream.host, header: api.header, key: secret }),
    agent: upstream.protocol === "https:" ? (outside.agent?.(upstream.hostname, outside.ca) ?? false) : false,
    ...(outside.ca === undefined ? {} : { ca: outside.ca }),
  });
  asked.setTimeout(idleMinutes * 60_000, () => asked.destroy(new Error(`silent for ${idleMinutes} minutes`)));
  let isBroken = false;
  let isAnswered = false;
  const broken = (why: string): void => {
    if (isBroken) return;
    isBroken = true;
    account.broken();
    asked.destroy();
    // An answer that has begun can only be broken off, so that nobody takes it for a whole one.
    if (response.headersSent) response.destroy();
    else answerPlainly(response, 502, `Gatehouse: ${upstream.host} gave no answer: ${why}.`);
  };
  asked.on("error", (error: NodeJS.ErrnoException) => broken(error.code ?? "the connection broke"));
  asked.on("response", (answer) => {
    const { statusCode = 502 } = answer;
    isAnswered = true;
    account.answer(statusCode);
    if ((answer.headers["content-encoding"] ?? "identity") !== "identity") {
      broken("it was packed, which was not asked for");
      return;
    }
    response.writeHead(statusCode, coveredAll(responseHeaders(answer.headers), secret));
    response.flushHeaders();
    const counted = countTokens(answer.headers["content-type"] ?? "", (tokens) => account.tokens(tokens));
    pipeline(answer, counted, coverKey(secret), response, (error) => {
      if (error) broken("it broke off");
    });
  });
  // Who asked is gone: nothing more is to be paid for.
  response.on("close", () => {
    if (!response.writableFinished) broken("the agent hung up");
  });
  asked.on("close", () => (isAnswered ? undefined : broken("the connection closed")));
  // Not a pipeline: what ends our question must leave the line on which the agent hears why.
  request.pipe(asked);
  // Some send their request bit by bit, and wait for the first words of the answer in between.
  asked.flushHeaders();
}

function covered(text: string, secret: string): string {
  return text.replaceAll(secret, "*".repeat(secret.length));
}

function coveredAll(headers: Record<string, unknown>, secret: string): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((one) => covered(String(one), secret))
        : covered(String(value), secret),
    ]),
  );
}
