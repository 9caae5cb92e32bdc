/**
 * A scripted model on loopback that speaks the four protocols of the agents: asks for one file to be written, then says that it is done.
 * It keeps a record of what it was asked and judges nothing; what it answers follows from the request alone.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as v from "valibot";
import { answers, type Turn } from "./protocols.ts";

/** `hang`: takes the request and never says a word. */
export type Mood = "works" | "refuses" | "hangs";

export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Whatever of the usual headers carried a key. */
  readonly key: string;
  readonly body: string;
}

/** The file that the script writes, relative to the tree's root. */
export interface Wanted {
  readonly path: string;
  readonly content: string;
}

export async function scriptedModel(mood: Mood, wanted: Wanted) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, asked, mood, wanted);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked[],
  mood: Mood,
  wanted: Wanted,
): Promise<void> {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { method = "", url = "" } = request;
  asked.push({ method, path: url, key: keyOf(request), body });
  if (mood === "hangs") return;
  const json = (status: number, value: unknown): void => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(value));
  };
  if (mood === "refuses") {
    json(401, {
      error: { type: "authentication_error", code: "invalid_api_key", message: "This key is not valid." },
    });
    return;
  }
  const protocol = answers.find((one) => one.path.test(url.split("?")[0] ?? ""));
  if (method !== "POST" || protocol === undefined) {
    json(method === "GET" ? 405 : 404, { error: { message: "Not here." } });
    return;
  }
  const question: unknown = JSON.parse(body);
  const turn = turnOf(body, question, wanted);
  const isStreamed = protocol.isStreamed(url, question);
  if (!isStreamed) {
    json(200, protocol.whole(turn));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const event of protocol.events(turn)) {
    const type = v.is(Typed, event) && protocol.namesEvents ? `event: ${event.type}\n` : "";
    response.write(`${type}data: ${typeof event === "string" ? event : JSON.stringify(event)}\n\n`);
  }
  response.end();
}

const Typed = v.object({ type: v.string() });

function keyOf(request: IncomingMessage): string {
  const { "x-api-key": anthropic, "x-goog-api-key": google, authorization = "" } = request.headers;
  return String(anthropic ?? google ?? authorization.replace(/^Bearer /, ""));
}

/** A tool result in the conversation means that the file is written. Without a known tool, as for a title, there is only text. */
function turnOf(body: string, question: unknown, wanted: Wanted): Turn {
  const isWritten =
    /"type":"(tool_result|function_call_output|custom_tool_call_output)"|"role":"tool"|"functionResponse"/.test(
      body,
    );
  const names = toolNames(question);
  const writer = writers.find(({ name }) => names.has(name));
  if (isWritten || writer === undefined) {
    // Agents without tools take blocks of text for edits, and answers to routers have to be JSON.
    const block = `${wanted.path}\n\`\`\`\n<<<<<<< SEARCH\n=======\n${wanted.content}>>>>>>> REPLACE\n\`\`\`\n`;
    return { kind: "text", text: names.size === 0 && !isWritten ? `Here it is.\n\n${block}` : "Done." };
  }
  const root = /(\/[\w./-]*\/work\/[\w.-]+\/[\w.-]+)/.exec(body)?.[1] ?? ".";
  const input = writer.input(wanted, root);
  return { kind: "call", name: writer.name, input };
}

/** The first that is offered is taken. Paths are absolute where a tool asks for it. */
const writers: readonly { name: string; input(wanted: Wanted, root: string): object | string }[] = [
  { name: "Write", input: ({ path, content }, root) => ({ file_path: `${root}/${path}`, content }) },
  { name: "write_file", input: ({ path, content }, root) => ({ file_path: `${root}/${path}`, content }) },
  { name: "write", input: ({ path, content }, root) => ({ filePath: `${root}/${path}`, content }) },
  { name: "create", input: ({ path, content }, root) => ({ path: `${root}/${path}`, file_text: content }) },
  { name: "exec_command", input: ({ path, content }) => ({ cmd: shellLine(path, content) }) },
  // A tool of OpenAI's own kind, which takes a program instead of JSON.
  {
    name: "exec",
    input: ({ path, content }) =>
      `await tools.exec_command(${JSON.stringify({ cmd: shellLine(path, content) })})`,
  },
  {
    name: "apply_patch",
    input: ({ path, content }) =>
      `*** Begin Patch\n*** Add File: ${path}\n${content.replace(/^(?=.)/gm, "+")}*** End Patch\n`,
  },
];

function shellLine(path: string, content: string): string {
  return `printf '%s' '${content}' > ${path}`;
}

/** Of all lists of tools, wherever in the question they stand. */
function toolNames(question: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (value: unknown, isTool: boolean): void => {
    if (Array.isArray(value)) for (const one of value) look(one, isTool);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (isTool && key === "name" && typeof inner === "string") names.add(inner);
      look(inner, ["tools", "function", "functionDeclarations"].includes(key));
    }
  };
  look(question, false);
  return names;
}
