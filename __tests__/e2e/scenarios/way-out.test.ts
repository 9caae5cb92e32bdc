/** What agent and gate may reach from the box: a model's API without its key, allowed hosts, and nothing else; and how the report says it. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { label, shop, shopForge } from "./labelled.ts";
import { expectEnd } from "./setup.ts";

const refusedKey = "K3y-that-the-model-does-not-know";

/** A model on the runner itself, so that no certificate is needed. It tells what it was asked with. */
async function model() {
  const asked: { path: string; key: string; body: string }[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    asked.push({ path: request.url ?? "", key: String(request.headers["x-api-key"] ?? ""), body });
    const isRefused = request.headers["x-api-key"] === refusedKey;
    response.writeHead(isRefused ? 401 : 200, { "content-type": "application/json" });
    response.end('{"content":"hello","usage":{"input_tokens":61400,"output_tokens":3200}}\n');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    upstream: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  };
}

function configFor(upstream: string): string {
  return [
    "agent:",
    "  command: sh agent.sh",
    "  api:",
    `    - upstream: ${upstream}`,
    "      paths: [/v1/messages]",
    "      base-url-env: MODEL_BASE_URL",
    "      key-env: MODEL_NAME_NOT_TELLING",
    "      header: x-api-key",
    "gate:",
    "  - { name: test, run: sh test.sh }",
    "",
  ].join("\n");
}

const talk = [
  'curl -sS --noproxy "*" -H "x-api-key: my own" -d "the brief" "$MODEL_BASE_URL/v1/messages" > hello.txt',
  'echo "stand-in: $MODEL_NAME_NOT_TELLING"',
].join("\n");

describe("a model's API", () => {
  it("is reached with the real key, which the agent never has", async () => {
    await using api = await model();
    const key = "K3y/that+only=the-proxy-knows";
    await using forge = await shopForge({
      files: { ...shop, "agent.sh": talk, ".github/gatehouse.yml": configFor(api.upstream) },
    });
    await using run = await label(forge, "", {
      env: { MODEL_NAME_NOT_TELLING: key },
      secrets: [key],
    });
    await expectEnd(run, forge, {
      outcome: "proposed",
      reason: "pull request #2 was opened; the gate is green on exactly its head",
      issue: { labels: ["agent:proposed"], says: ["**Proposed in #2.**"] },
      branches: ["agent/issue-1-greet-the-customers"],
      pulls: 1,
    });
    expect(api.asked).toEqual([{ path: "/v1/messages", key, body: "the brief" }]);
    expect(run.log).toContain("│ stand-in: gatehouse-stand-in-");
    const [pull] = (await forge.state()).pulls;
    expect(pull?.body).toContain(`Reached outside: \`${new URL(api.upstream).host}\` (1 request).`);
    expect(pull?.body).toContain("No variable of the job was handed in.");
    expect(pull?.body).toContain("1 attempt, 61,400 tokens in, 3,200 out.");
  });

  it("that refuses the key is told apart from an agent that did nothing", async () => {
    await using api = await model();
    const agent = 'curl -sS -d "the brief" "$MODEL_BASE_URL/v1/messages"';
    await using forge = await shopForge({
      files: { ...shop, "agent.sh": agent, ".github/gatehouse.yml": configFor(api.upstream) },
    });
    await using run = await label(forge, "", { env: { MODEL_NAME_NOT_TELLING: refusedKey } });
    await expectEnd(run, forge, {
      outcome: "no-change",
      reason: "the agent changed nothing: the model's API refused the key (401)",
      issue: {
        labels: ["agent:needs-human"],
        says: ["See to the model's API and its key, then set the start label again."],
      },
    });
  });

  it("without its key ends the run before any agent is started, and says where the key belongs", async () => {
    await using api = await model();
    await using forge = await shopForge({
      files: { ...shop, "agent.sh": talk, ".github/gatehouse.yml": configFor(api.upstream) },
    });
    await using run = await label(forge, "");
    await expectEnd(run, forge, {
      outcome: "error",
      reason:
        /^`MODEL_NAME_NOT_TELLING` is not set, and the agent needs it for 127\.0\.0\.1:\d+\. Set it in the `env:` of the step/,
      issue: {
        labels: ["agent:needs-human"],
        says: ["`MODEL_NAME_NOT_TELLING` is not set"],
      },
    });
    expect(api.asked).toEqual([]);
  });
});

describe("everything else", () => {
  it("is out of reach, counted, and told with the way to allow it", async () => {
    await using forge = await shopForge();
    const tries = [
      "curl -sS https://example.com/ && echo reached",
      `curl -sS ${forge.url}/ && echo reached`,
      `curl -sS --noproxy "*" ${forge.url}/ && echo reached`,
      "curl -sS --noproxy '*' http://169.254.169.254/latest/meta-data/ && echo reached",
      "curl -sS https://api.github.com/ && echo reached",
      "echo hello > hello.txt",
    ].join("\n");
    await using run = await label(forge, `set +e\n${tries}`);
    expect(run.outputs.outcome).toBe("proposed");
    expect(run.log).not.toContain("reached\n");
    expect(run.log).toMatch(/example\.com:443 cannot be reached from the box: .*allowed/);
    const [pull] = (await forge.state()).pulls;
    expect(pull?.body).toContain("Nothing outside was reached. Tried and stopped: ");
    expect(pull?.body).toContain("`example.com:443` (once: ");
    expect(pull?.body).toContain("`api.github.com:443` (once: ");
  });
});
