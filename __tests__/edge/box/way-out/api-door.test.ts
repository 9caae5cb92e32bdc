/** A model's API through its door: the real key goes in, nothing but the listed paths goes out, and answers come as they are sent. */
import { type IncomingHttpHeaders, type IncomingMessage, type RequestOptions, request } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, createServer } from "node:net";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apiTarget } from "../../../../src/edge/box/way-out/api-request.ts";
import { coverKey } from "../../../../src/edge/box/way-out/cover-key.ts";
import { limits } from "../../../../src/edge/box/way-out/listener.ts";
import type { WayOut, WayOutOrder } from "../../../../src/edge/box/way-out/way-out.ts";
import type { ModelApi } from "../../../../src/settings/settings.ts";
import { Secret } from "../../../../src/words.ts";
import {
  ask,
  blockedIn,
  httpServer,
  listening,
  nextChunk,
  outsideOf,
  Scene,
  type Serve,
  selfMade,
} from "./scene.ts";

const key = "sk-real-0123456789abcdef";
const env = { EXAMPLE_API_KEY: ` ${key}\n` };

const apiAt = (upstream: string, more: Partial<ModelApi> = {}): ModelApi => ({
  upstream,
  paths: ["/v1/messages", "/v1beta/models/*"],
  baseUrlEnv: "EXAMPLE_BASE_URL",
  keyEnv: "EXAMPLE_API_KEY",
  header: "x-api-key",
  ...more,
});

interface Opened extends AsyncDisposable {
  readonly wayOut: WayOut;
  readonly door: string;
  /** Of the upstream. */
  readonly port: number;
}

async function open(serve: Serve, more: Partial<ModelApi> = {}, prefix = ""): Promise<Opened> {
  const { port, server } = await httpServer(serve);
  const scene = new Scene();
  const wayOut = await scene.open({ apis: [apiAt(`http://127.0.0.1:${port}${prefix}`, more)], env });
  return {
    wayOut,
    door: wayOut.doors[1]?.from ?? "",
    port,
    async [Symbol.asyncDispose]() {
      await scene[Symbol.asyncDispose]();
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function send(to: string | number, options: RequestOptions & { body?: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { body, ...rest } = options;
    const where = typeof to === "string" ? { socketPath: to } : { host: "127.0.0.1", port: to };
    const asked = request({ method: "POST", path: "/v1/messages", agent: false, ...where, ...rest });
    asked.on("error", reject);
    asked.on("response", async (answer) => {
      let text = "";
      try {
        for await (const chunk of answer) text += chunk;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      } catch (error) {
        reject(error);
      }
    });
    asked.end(body);
  });
}

/** Tells the request as the upstream got it. */
const tell: Serve = async (incoming, response) => {
  let body = "";
  for await (const chunk of incoming) body += chunk;
  response.setHeader("content-type", "application/json");
  response.end(
    JSON.stringify({ method: incoming.method, url: incoming.url, headers: incoming.rawHeaders, body }),
  );
};

interface Told {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly string[];
  readonly body: string;
}

/** The last header says the key, which is covered on its way back: so what was sent is asked of the upstream itself. */
async function heardBy(
  use: (opened: Opened) => Promise<unknown>,
  more: Partial<ModelApi> = {},
): Promise<readonly Told[]> {
  const told: Told[] = [];
  await using opened = await open(async (incoming: IncomingMessage, response) => {
    let body = "";
    for await (const chunk of incoming) body += chunk;
    told.push({ method: incoming.method ?? "", url: incoming.url ?? "", headers: incoming.rawHeaders, body });
    response.end("ok");
  }, more);
  await use(opened);
  return told;
}

const valuesOf = ({ headers }: Told, name: string): readonly string[] =>
  headers.filter((_, index) => index % 2 === 1 && headers[index - 1]?.toLowerCase() === name);

describe("a request", () => {
  test("goes on with the real key in place of the stand-in, byte for byte else", async () => {
    const [told, ...more] = await heardBy(async ({ door, wayOut }) => {
      const standIn = wayOut.env.EXAMPLE_API_KEY ?? "";
      expect(standIn).toMatch(/^gatehouse-stand-in-[0-9a-f]{32}$/);
      expect(wayOut.env.EXAMPLE_BASE_URL).toBe("http://127.0.0.1:19511");
      expect(wayOut.keys.map((one) => Secret.reveal(one))).toEqual([key]);
      expect(JSON.stringify(wayOut)).not.toContain(key);
      const headers = {
        "x-api-key": standIn,
        "content-type": "application/json",
        "anthropic-version": "2023-06-01",
      };
      expect(await send(door, { path: "/v1/messages?beta=true", headers, body: '{"a":"é"}' })).toMatchObject({
        status: 200,
        text: "ok",
      });
      expect(wayOut.seen().apis).toEqual([
        {
          upstream: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
          requests: 1,
          answers: { 200: 1 },
          broken: 0,
          tokens: undefined,
        },
      ]);
    });
    expect(more).toEqual([]);
    expect(told).toMatchObject({ method: "POST", url: "/v1/messages?beta=true", body: '{"a":"é"}' });
    if (told === undefined) throw new Error("nothing was heard");
    expect(valuesOf(told, "x-api-key")).toEqual([key]);
    expect(valuesOf(told, "anthropic-version")).toEqual(["2023-06-01"]);
    expect(valuesOf(told, "content-type")).toEqual(["application/json"]);
    expect(valuesOf(told, "content-length")).toEqual(["10"]);
    expect(valuesOf(told, "accept-encoding")).toEqual(["identity"]);
  });

  test("takes the key in the header that the API wants, below the prefix that it has", async () => {
    const { port, server } = await httpServer(tell);
    await using scene = new Scene();
    const api = apiAt(`http://127.0.0.1:${port}/v1/`, {
      header: "authorization",
      paths: ["/chat/completions"],
    });
    const wayOut = await scene.open({ apis: [api, { ...api, baseUrlEnv: "OTHER_BASE_URL" }], env });
    expect(wayOut.env).toMatchObject({
      EXAMPLE_BASE_URL: "http://127.0.0.1:19511/v1",
      OTHER_BASE_URL: "http://127.0.0.1:19512/v1",
    });
    const door = wayOut.doors[1]?.from ?? "";
    const { text } = await send(door, { path: "/v1/chat/completions" });
    expect(JSON.parse(text)).toMatchObject({ url: "/v1/chat/completions" });
    expect(text).toContain(`"authorization","Bearer ${"*".repeat(key.length)}"`);
    expect((await send(door, { path: "/chat/completions" })).status).toBe(403);
    server.close();
  });

  test("brings none of the agent's own credentials, wherever they are put", async () => {
    const own = "sk-of-the-agent";
    const headers = {
      authorization: `Bearer ${own}`,
      "x-api-key": own,
      "x-goog-api-key": own,
      "api-key": own,
      "proxy-authorization": own,
      cookie: `session=${own}`,
      // To servers that make variables of headers these are the same as with hyphens.
      x_api_key: own,
      "X.Goog_Api-Key": own,
      connection: "x-api-key, content-length, anthropic-version",
      "anthropic-version": "x",
    };
    const queries = [
      ...[
        "key",
        "%6Bey",
        "KEY",
        "access_token",
        "accessToken",
        "oauth_token",
        "x-api-key",
        "subscription-key",
        "key[]",
      ],
      // Google takes headers from here.
      ...["$httpHeaders=authorization:Bearer%20", "%24httpHeaders=x-goog-api-key:", "b=2;key"],
    ].map((name) => `${name}${name.includes(":") ? "" : "="}${own}`);
    const path = `/v1/messages?${queries.join("&")}&a=1`;
    // Straight to the server they arrive.
    const straight = await heardBy(({ port }) => send(port, { path, headers, body: "x" }));
    expect(JSON.stringify(straight).split(own).length - 1).toBe(8 + queries.length);
    const [told] = await heardBy(({ door }) => send(door, { path, headers, body: "x" }));
    if (told === undefined) throw new Error("nothing was heard");
    expect(JSON.stringify(told)).not.toContain(own);
    expect(told.url).toBe("/v1/messages?a=1");
    expect(valuesOf(told, "x-api-key")).toEqual([key]);
    expect(valuesOf(told, "anthropic-version")).toEqual([]);
    expect(told.body).toBe("x");
  });

  test("cannot name another host, method or path than the one that is judged", async () => {
    const headers = {
      host: "evil.example.org",
      "x-forwarded-host": "evil.example.org",
      forwarded: "host=evil.example.org",
      "x-original-url": "/v1/files",
      "x-rewrite-url": "/v1/files",
      "x-http-method-override": "DELETE",
      via: "1.1 evil",
    };
    const straight = await heardBy(({ port }) => send(port, { headers, body: "x" }));
    expect(JSON.stringify(straight)).toContain("evil.example.org");
    const [told] = await heardBy(({ door }) => send(door, { headers, body: "x" }));
    expect(JSON.stringify(told)).not.toMatch(/evil|files|DELETE/);
    expect(told === undefined ? [] : valuesOf(told, "host")).toEqual([
      expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    ]);
  });
});

describe("a target", () => {
  const listed = ["/messages", "/models/*"];
  test.each([
    ["/v1/messages", true],
    ["/v1/messages/batches", true],
    ["/v1/messages/", true],
    ["/v1/messages?beta=true", true],
    ["/v1/models/gemini-2.5-pro:streamGenerateContent?alt=sse", true],
    ["/v1/models/", true],
    ["/v1/messagesx", false],
    ["/v1/models", false],
    ["/v1/files", false],
    ["/messages", false],
    ["/", false],
    ["*", false],
    ["", false],
    ["v1/messages", false],
    ["http://evil.example.org/v1/messages", false],
    ["//evil.example.org/v1/messages", false],
    ["/v1/messages/../files", false],
    ["/v1/messages/./x", false],
    ["/v1/messages//x", false],
    ["/v1/messages/..", false],
    ["/v1/messages/.../x", false],
    ["/v1/messages/%2e%2e/files", false],
    ["/v1/messages/%2E./files", false],
    ["/v1/messages/..%2ffiles", false],
    ["/v1/messages%2f..%2ffiles", false],
    ["/v1/messages/%252e%252e/files", false],
    ["/v1/messages/..\\files", false],
    ["/v1/messages/..%5cfiles", false],
    ["/v1/messages/..;/files", false],
    ["/v1/messages;x=/../files", false],
    ["/v1/messages/%00", false],
    ["/v1/messages/%c0%ae%c0%ae/files", false],
    ["/v1/messages/%zz", false],
    ["/v1/messages/%", false],
    ["/v1/messages#/x", false],
    ["/v1/messages /x", false],
    ["/v1/messages?a=1#b", false],
    ["/v1/messages?a=\u00e9", false],
    ["/V1/messages", false],
  ])("%j is let through: %s", (path, is) => {
    expect(apiTarget("POST", path, "/v1", listed).kind).toBe(is ? "listed" : "refused");
  });

  test("that is let through is below a listed path for every reader", () => {
    const part = fc.constantFrom(
      "/",
      "v1",
      "messages",
      "models",
      "files",
      "..",
      ".",
      "%2e",
      "%2f",
      "%25",
      "\\",
      ";",
      "?",
      "a=/",
      "%",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const target = apiTarget("GET", `/v1/${parts.join("")}`, "/v1", listed);
        if (target.kind === "refused") return;
        let path = target.path.split("?")[0] ?? "";
        for (let turn = 0; turn < 3; turn++) path = decodeURIComponent(new URL(path, "http://x").pathname);
        expect(path).toMatch(/^\/v1\/(messages(\/|$)|models\/)/);
      }),
      { numRuns: 3000 },
    );
  });

  test("is refused at the door as well, with words, and counted; straight it arrives", async () => {
    await using opened = await open(tell);
    expect((await send(opened.port, { path: "/v1/files?x" })).status).toBe(200);
    const refused = await send(opened.door, { path: "/v1/files?x", body: "stolen" });
    expect(refused).toMatchObject({
      status: 403,
      text: expect.stringMatching(
        /^Gatehouse: POST 127.*\/v1\/files is not let through: its path is not one of the listed ones\.\n$/,
      ),
    });
    expect((await send(opened.door, { path: "/v1/messages/../files" })).status).toBe(403);
    expect(
      (
        await ask(
          opened.door,
          "GET http://evil.example.org/v1/messages HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        )
      ).status,
    ).toBe(403);
    expect(
      (await ask(opened.door, `TRACE /v1/messages HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).status,
    ).toBe(403);
    expect((await ask(opened.door, "CONNECT evil.example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n")).status).toBe(
      0,
    );
    const upgrade =
      "GET /v1/messages HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n";
    const answer = await ask(opened.door, upgrade);
    expect(answer.text).not.toMatch(/upgrade|websocket/i);
    answer.socket.destroy();
    expect(blockedIn(opened.wayOut.seen()).join("\n")).toMatch(
      /1 × 127.*\/v1\/files: its path is not one.*\n1 × 127.*more than one way\n1 × http:\/\/evil.*not a path\n1 × 127.*method/,
    );
    expect(opened.wayOut.seen().apis[0]?.requests).toBe(1);
  });
});

describe("a request inside a request", () => {
  const inner = "POST /v1/files HTTP/1.1\r\nHost: a\r\nx-api-key: of-the-agent\r\nContent-Length: 0\r\n\r\n";
  const chunked = `${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`;

  test.each(["GET", "DELETE", "OPTIONS", "POST"])("%s: is a body and never a second one", async (method) => {
    const head = `${method} /v1/messages HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
    const told = await heardBy(async ({ door }) => (await ask(door, head + chunked)).socket.destroy());
    expect(told.map(({ url, body }) => [url, body])).toEqual([["/v1/messages", inner]]);
  });

  test.each([
    ["two ways to tell its length", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n"],
    ["two lengths", "Content-Length: 4\r\nContent-Length: 5\r\n"],
    ["a length that is none", "Content-Length: +4\r\n"],
    ["a coding with a tail", "Transfer-Encoding: chunked, x\r\n"],
    ["a space before the colon", "Transfer-Encoding : chunked\r\n"],
    ["a folded line", "X: a\r\n Transfer-Encoding: chunked\r\n"],
  ])("with %s does not get through", async (_, lines) => {
    const head = `POST /v1/messages HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${lines}\r\n`;
    const told = await heardBy(async ({ door }) => {
      const { socket } = await ask(door, head + chunked);
      socket.destroy();
    });
    expect(told.filter(({ url }) => url !== "/v1/messages")).toEqual([]);
  });
});

describe("an answer", () => {
  test("comes as it is sent, event by event, while the request still goes on", async () => {
    // Each side waits for the other's last word: what is held back anywhere stops the talk.
    await using opened = await open((incoming, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.flushHeaders();
      incoming.on("data", (chunk) => response.write(`data: ${chunk}\n\n`));
      incoming.on("end", () => response.end("data: done\n\n"));
    });
    const asked = request({ socketPath: opened.door, method: "POST", path: "/v1/messages", agent: false });
    asked.flushHeaders();
    const answer = await new Promise<IncomingMessage>((resolve) => asked.on("response", resolve));
    const chunks = answer[Symbol.asyncIterator]();
    for (const word of ["s", "sk-", "three"]) {
      asked.write(word);
      expect(String((await chunks.next()).value)).toBe(`data: ${word}\n\n`);
    }
    asked.end();
    expect(String((await chunks.next()).value)).toBe("data: done\n\n");
  });

  test("never has the key in it, in whatever pieces the upstream says it", async () => {
    const serve: Serve = (_, response) => {
      response.writeHead(401, {
        "x-echo": `<${key}>`,
        "content-type": "text/plain",
        "content-length": key.length * 2 + 2,
      });
      response.write(`${key[0]}`);
      setImmediate(() => {
        response.write(key.slice(1, 9));
        setImmediate(() => response.end(`${key.slice(9)}..${key}`));
      });
    };
    await using opened = await open(serve);
    expect((await send(opened.port, {})).text, "straight it is there").toContain(key);
    const answer = await send(opened.door, {});
    const stars = "*".repeat(key.length);
    expect(answer).toMatchObject({ status: 401, text: `${stars}..${stars}` });
    expect(answer.headers["x-echo"]).toBe(`<${stars}>`);
    expect(opened.wayOut.seen().apis[0]?.answers).toEqual({ 401: 1 });
  });

  test("with the key covered is the same but for the key, however it is cut", async () => {
    const piece = fc.constantFrom(
      "sk-",
      "sk-re",
      "sk-real-0123456789abcdef",
      "s",
      "x",
      "real-0123456789abcdef",
      key + key,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        async (pieces, sizes) => {
          const text = pieces.join("");
          const chunks: Buffer[] = [];
          for (let at = 0, turn = 0; at < text.length; turn++) {
            const size = sizes[turn % sizes.length] ?? 1;
            chunks.push(Buffer.from(text.slice(at, at + size)));
            at += size;
          }
          let got = "";
          for await (const chunk of Readable.from(chunks).pipe(coverKey(key))) got += chunk;
          expect(got).toBe(text.replaceAll(key, "*".repeat(key.length)));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("that is packed unasked is not passed on, since nobody could see the key in it", async () => {
    await using opened = await open((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end("?");
    });
    expect(await send(opened.door, { headers: { "accept-encoding": "gzip" } })).toMatchObject({
      status: 502,
      text: expect.stringContaining("it was packed, which was not asked for"),
    });
  });

  test("that leads elsewhere is passed on and not followed", async () => {
    await using opened = await open((_, response) => {
      response.writeHead(307, {
        location: "https://evil.example.org/v1/messages",
        connection: "x-hop",
        "x-hop": "1",
      });
      response.end();
    });
    const answer = await send(opened.door, { body: "x" });
    expect(answer.status).toBe(307);
    expect(answer.headers.location).toBe("https://evil.example.org/v1/messages");
    expect(answer.headers["x-hop"]).toBeUndefined();
    expect(opened.wayOut.seen().apis[0]?.requests).toBe(1);
  });

  test("that breaks off in the middle is broken off here, and never looks whole", async () => {
    for (const headers of [{}, { "content-length": 100 }]) {
      await using opened = await open((_, response) => {
        response.writeHead(200, headers);
        response.write("data: half", () => response.destroy());
      });
      await expect(send(opened.door, {})).rejects.toMatchObject({ code: "ECONNRESET" });
      // The client may hear of it first.
      while (opened.wayOut.seen().apis[0]?.broken === 0)
        await new Promise((resolve) => setImmediate(resolve));
      expect(opened.wayOut.seen().apis[0]).toMatchObject({ requests: 1, broken: 1 });
    }
  });

  test("of nobody is said to be none, and the door goes on", async () => {
    let isDead = true;
    await using opened = await open((incoming, response) => {
      if (isDead) incoming.socket.destroy();
      else response.end("alive");
    });
    expect(await send(opened.door, { body: "x" })).toMatchObject({
      status: 502,
      text: expect.stringMatching(/^Gatehouse: 127.* gave no answer: ECONNRESET\.\n$/),
    });
    isDead = false;
    expect(await send(opened.door, {})).toMatchObject({ status: 200, text: "alive" });
  });

  test.each(["before it begins", "in the middle"])(
    "that nobody waits for any more %s is given up at the upstream",
    async (when) => {
      let here: () => void = () => {};
      let gone: () => void = () => {};
      const isHere = new Promise<void>((resolve) => {
        here = resolve;
      });
      const isGone = new Promise<void>((resolve) => {
        gone = resolve;
      });
      await using opened = await open((incoming, response) => {
        if (when === "in the middle") response.write("data: expensive\n\n");
        response.on("close", () => gone());
        incoming.resume();
        here();
      });
      const asked = request({ socketPath: opened.door, method: "POST", path: "/v1/messages", agent: false });
      asked.on("error", () => {});
      asked.end("x");
      if (when === "in the middle") await new Promise((resolve) => asked.on("response", resolve));
      await isHere;
      asked.destroy();
      await isGone;
    },
  );

  test("of a gigabyte is never held: the upstream is at most some megabytes ahead of the reader", async () => {
    const total = 2 ** 30;
    const piece = Buffer.alloc(2 ** 20, "x");
    let sent = 0;
    await using opened = await open((_, response) => {
      const more = (): void => {
        while (sent < total) {
          sent += piece.length;
          if (!response.write(piece)) return void response.once("drain", more);
        }
        response.end();
      };
      more();
    });
    const asked = request({
      socketPath: opened.door,
      method: "GET",
      path: "/v1/messages",
      agent: false,
    }).end();
    const answer = await new Promise<IncomingMessage>((resolve) => asked.on("response", resolve));
    let got = 0;
    let ahead = 0;
    for await (const chunk of answer) {
      got += chunk.length;
      ahead = Math.max(ahead, sent - got);
      if (got % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(got).toBe(total);
    expect(ahead).toBeLessThan(16 * 2 ** 20);
  });
});

describe("the upstream", () => {
  const name = "api.example.com";

  test("is asked by TLS, and must prove who it is", async () => {
    const certificate = selfMade("localhost");
    const server = createTlsServer(certificate, tell);
    const port = await listening(server);
    await using scene = new Scene();
    const open = (outside: WayOutOrder["outside"]) =>
      scene.open({
        apis: [apiAt(`https://localhost:${port}`)],
        env,
        ...(outside === undefined ? {} : { outside }),
      });
    const trusting = await open({ ...outsideOf({}), ca: certificate.cert });
    expect((await send(trusting.doors[1]?.from ?? "", {})).status).toBe(200);
    const usual = await open(undefined);
    expect(await send(usual.doors[1]?.from ?? "", {})).toMatchObject({
      status: 502,
      text: expect.stringContaining("SELF_SIGNED"),
    });
    server.closeAllConnections();
    server.close();
  });

  test("without a key in the environment is a problem that names the variable and where to set it", async () => {
    await using scene = new Scene();
    const opened = (value: string | undefined) =>
      scene.open({ apis: [apiAt(`https://${name}`)], env: { EXAMPLE_API_KEY: value } });
    await expect(opened(undefined)).rejects.toMatchObject({
      code: "no-api-key",
      message: "`EXAMPLE_API_KEY` is not set, and the agent needs it for api.example.com.",
      hint: expect.stringMatching(
        /`env:` of the step: `EXAMPLE_API_KEY: \$\{\{ secrets\.EXAMPLE_API_KEY \}\}`\.$/,
      ),
    });
    await expect(opened(" \n")).rejects.toMatchObject({ code: "no-api-key" });
    await expect(opened("two words")).rejects.toMatchObject({
      message: expect.not.stringContaining("two words"),
    });
    await expect(opened("a\r\nx-evil: 1")).rejects.toMatchObject({ code: "no-api-key" });
    await opened(key);
  });

  test("that is plain HTTP, or the forge's, is a problem", async () => {
    await using scene = new Scene();
    const opened = (upstream: string, never: readonly string[] = []) =>
      scene.open({ apis: [apiAt(upstream)], env, never });
    await expect(opened(`http://${name}`)).rejects.toMatchObject({ code: "api-upstream" });
    await expect(opened("http://127.0.0.1.evil.example")).rejects.toMatchObject({ code: "api-upstream" });
    await expect(opened(`https://${name}`, [name])).rejects.toMatchObject({ code: "api-upstream" });
    await opened(`https://${name}`);
  });

  test("cannot harm the door by what it says", async () => {
    for (const words of [
      "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nx",
      "HTTP/1.1 200 \x01\r\n\r\n",
      "nonsense\r\n\r\n",
      "HTTP/1.1 200 OK\r\nx: \xff\r\n\r\nok",
      "",
    ]) {
      const server = createServer((socket) => socket.on("error", () => {}).end(Buffer.from(words, "latin1")));
      const port = await listening(server);
      await using scene = new Scene();
      const wayOut = await scene.open({ apis: [apiAt(`http://127.0.0.1:${port}`)], env });
      const { status } = await send(wayOut.doors[1]?.from ?? "", { body: "x" });
      expect([200, 502]).toContain(status);
      server.close();
    }
  });
});

test("characters that no header should have harm nobody", async () => {
  await using opened = await open(tell);
  for (const code of [...Array(32).keys(), 0x7f, 0x80, 0xff]) {
    const line = `x: a${String.fromCharCode(code)}b`;
    const head = Buffer.from(
      `GET /v1/messages HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${line}\r\n\r\n`,
      "latin1",
    );
    const { status } = await ask(opened.door, head);
    expect([200, 400], String(code)).toContain(status);
  }
  expect((await send(opened.door, {})).status).toBe(200);
});

test("a slow client is cut off before its head is whole, and holds nobody else up", async () => {
  await using opened = await open(tell);
  const slow = connect(opened.door);
  slow.write("POST /v1/messages HTTP/1.1\r\nx: ");
  expect(limits).toMatchObject({
    headersTimeout: 20_000,
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: 32 * 1024,
  });
  expect((await send(opened.door, {})).status).toBe(200);
  slow.write(`${"y".repeat(40_000)}\r\n\r\n`);
  expect(String(await nextChunk(slow))).toMatch(/^HTTP\/1\.1 4(00|31)/);
});
