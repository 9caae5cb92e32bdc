/** Where the runner itself sits behind a proxy: the way out goes through it, for allowed names and for APIs. */
import { createServer, request } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { outerProxy } from "../../../../src/edge/box/way-out/outer-proxy.ts";
import { network } from "../../../../src/edge/box/way-out/outside.ts";
import { ask, connectTo, listening, proxyOf, Scene, selfMade, talk, tlsServer } from "./scene.ts";

const certificate = selfMade("good.invalid", "api.invalid");

/** Leads every name to one port on loopback; wants a password. */
async function proxyTo(port: number): Promise<{ port: number; asked: string[]; close(): void }> {
  const asked: string[] = [];
  const server = createServer();
  server.on("connect", (incoming, client) => {
    asked.push(`${incoming.url} ${incoming.headers["proxy-authorization"]}`);
    if (incoming.headers["proxy-authorization"] === undefined) {
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      return;
    }
    const onward = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      client.pipe(onward).pipe(client);
    });
    onward.on("error", () => client.destroy());
    client.on("error", () => onward.destroy());
  });
  return { port: await listening(server), asked, close: () => server.close() };
}

const basic = `Basic ${Buffer.from("me:pass word").toString("base64")}`;

describe("behind a proxy", () => {
  test("an allowed name goes through it, also one that only the proxy knows; others do not", async () => {
    const good = await tlsServer("good.invalid", certificate);
    const proxy = await proxyTo(good.port);
    await using scene = new Scene();
    const reach = async (address: string, target: string) => {
      const wayOut = await scene.open({
        allowed: ["good.invalid"],
        outside: network({ HTTPS_PROXY: address }),
      });
      const { status, text, socket } = await ask(proxyOf(wayOut), connectTo(target));
      return status === 200 ? talk(socket, target.split(":")[0], certificate.cert) : text;
    };
    const address = `http://me:pass%20word@127.0.0.1:${proxy.port}`;
    expect(await reach(address, "good.invalid:443")).toBe("good.invalid heard hello");
    expect(await reach(address, "evil.invalid:443")).toContain("not an allowed host");
    expect(proxy.asked).toEqual([`good.invalid:443 ${basic}`]);
    expect(await reach(`http://127.0.0.1:${proxy.port}`, "good.invalid:443")).toContain(
      "cannot be connected to",
    );
    expect(await reach("", "good.invalid:443")).toContain("no address");
    expect(await reach("http://me:100%@127.0.0.1:1", "good.invalid:443")).toContain("cannot be connected to");
    good.close();
    proxy.close();
  });

  test("an API is asked through it, by TLS that ends at the upstream", async () => {
    const upstream = createTlsServer(certificate, (incoming, response) =>
      response.end(`told ${incoming.headers.host}`),
    );
    const proxy = await proxyTo(await listening(upstream));
    await using scene = new Scene();
    const wayOut = await scene.open({
      apis: [
        {
          upstream: "https://api.invalid",
          paths: ["/v1"],
          baseUrlEnv: "B",
          keyEnv: "K",
          header: "authorization",
        },
      ],
      env: { K: "a-real-key" },
      outside: {
        ...network({ https_proxy: `me:pass%20word@127.0.0.1:${proxy.port}` }),
        ca: certificate.cert,
      },
    });
    const text = await new Promise((resolve, reject) => {
      request({ socketPath: wayOut.doors[1]?.from, path: "/v1", agent: false }, async (answer) => {
        let all = `${answer.statusCode} `;
        for await (const chunk of answer) all += chunk;
        resolve(all);
      })
        .on("error", reject)
        .end();
    });
    expect(text).toBe("200 told api.invalid");
    expect(proxy.asked).toEqual([`api.invalid:443 ${basic}`]);
    upstream.closeAllConnections();
    upstream.close();
    proxy.close();
  });
});

test.each([
  [{}, undefined],
  [{ HTTPS_PROXY: "http://p:3128" }, "http://p:3128/"],
  [{ https_proxy: "p:3128", HTTPS_PROXY: "http://other" }, "http://p:3128/"],
  [{ ALL_PROXY: "http://p:3128" }, "http://p:3128/"],
  [{ HTTPS_PROXY: "socks5://p:1" }, undefined],
  [{ HTTPS_PROXY: "http://p", NO_PROXY: "a.com, Example.com" }, undefined],
  [{ HTTPS_PROXY: "http://p", no_proxy: ".example.com" }, undefined],
  [{ HTTPS_PROXY: "http://p", no_proxy: "*" }, undefined],
  [{ HTTPS_PROXY: "http://p", no_proxy: "ample.com,," }, "http://p/"],
])("the environment %j leads through %s", (env, proxy) => {
  expect(outerProxy("api.example.com", env)?.href).toBe(proxy);
});
