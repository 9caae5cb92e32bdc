import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { RequestError } from "@octokit/request-error";
import { afterEach, describe, expect, it } from "vitest";
import { isSameText, readingToTheEnd, writeOnce } from "../../src/edge/github-retry.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function answering(how: (response: ServerResponse) => void): Promise<string> {
  server = createServer((_request, response) => how(response));
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe("an answer", () => {
  it("is handed on when it is whole", async () => {
    const address = await answering((response) => response.writeHead(201, { "x-one": "1" }).end('{"a":1}'));
    const response = await readingToTheEnd(fetch)(address);
    expect([response.status, response.headers.get("x-one"), await response.json()]).toEqual([
      201,
      "1",
      { a: 1 },
    ]);
  });

  it("is handed on when it has no body", async () => {
    const address = await answering((response) => response.writeHead(204).end());
    expect((await readingToTheEnd(fetch)(address)).status).toBe(204);
  });

  it("that breaks off is a request that failed", async () => {
    const half = (response: ServerResponse) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("half", () => response.socket?.destroy());
    };
    const address = await answering(half);
    expect((await fetch(address)).status, "without us it looks like an answer").toBe(200);
    await expect(readingToTheEnd(fetch)(address)).rejects.toThrow();
  });

  it.each([
    ["never comes", () => {}],
    ["never ends", (response: ServerResponse) => void response.writeHead(200).write("a")],
  ])("that %s is a request that failed", async (_how, how) => {
    const address = await answering(how);
    await expect(readingToTheEnd(fetch, 100)(address)).rejects.toThrow(/timeout/);
  });

  it("is not waited for when the asker gives up", async () => {
    const address = await answering(() => {});
    await expect(readingToTheEnd(fetch)(address, { signal: AbortSignal.abort("stop") })).rejects.toBe("stop");
  });
});

describe("a write", () => {
  const failed = (status: number) =>
    new RequestError("no", status, { request: { method: "POST", url: "https://example.com/", headers: {} } });

  async function told(answers: readonly (number | string)[], found: readonly (string | undefined)[]) {
    const seen: string[] = [];
    const write = async () => {
      const answer = answers[seen.filter((one) => one === "write").length] ?? 500;
      seen.push("write");
      if (typeof answer === "number") throw failed(answer);
      return answer;
    };
    const find = async () => {
      const answer = found[seen.filter((one) => one === "find").length];
      seen.push("find");
      return answer;
    };
    const end = await writeOnce(write, find, async (pause) => void seen.push(String(pause))).catch(
      (error: unknown) => (error instanceof RequestError ? error.status : error),
    );
    return { seen: seen.join(" "), end };
  }

  it("is made once when it is answered", async () => {
    expect(await told(["made"], [])).toEqual({ seen: "write", end: "made" });
  });

  it("is not repeated when it took effect without an answer", async () => {
    expect(await told([502], ["made"])).toEqual({ seen: "write 1000 find", end: "made" });
  });

  it("is repeated when it did not take effect", async () => {
    expect(await told([502, "made"], [])).toEqual({ seen: "write 1000 find write", end: "made" });
  });

  it("is not repeated when it was refused", async () => {
    expect(await told([403], [])).toEqual({ seen: "write", end: 403 });
  });

  it("is given up after the fourth time", async () => {
    expect(await told([500, 500, 500, 503], [])).toEqual({
      seen: "write 1000 find write 4000 find write 9000 find write",
      end: 503,
    });
  });
});

it("takes a text for the same when only line ends and blanks at its end differ", () => {
  expect(isSameText("a\r\nb", "a\nb\n")).toBe(true);
  expect(isSameText("a b", "a  b")).toBe(false);
  expect(isSameText(null, "a")).toBe(false);
});
