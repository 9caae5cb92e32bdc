/** git over HTTP as GitHub serves it: who may fetch and push, and what was pushed with which token. The git is git's own. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { answerWithFault, type Fault } from "./faults.ts";
import { cleanGitEnvironment } from "./git.ts";
import type { ServerRepository } from "./repository.ts";
import type { Credential } from "./tokens.ts";

export type RefUpdate = {
  ref: string;
  from: string | null;
  to: string | null;
  forced: boolean;
  accepted: boolean;
};

/** One `git push`. `token` is the name the test gave it; `authorization` the header as it came. */
type Push = { token: string; login: string; authorization: string; updates: RefUpdate[] };
type GitRequest = { method: string; path: string; status: number | string; token: string };

type GitServerOptions = {
  repository: ServerRepository;
  fullName: string;
  private: boolean;
  protectedBranches: readonly string[];
  scratch: string;
  fault: (method: string, path: string) => Fault | undefined;
  before: (method: string, path: string) => Promise<void>;
  afterPush: (push: Push) => Promise<void>;
};

export function makeGitServer(options: GitServerOptions) {
  const { repository, fullName } = options;
  const pushes: Push[] = [];
  const requests: GitRequest[] = [];

  /** The status and text with which GitHub turns a request away, or undefined. */
  function refused(credential: Credential, writes: boolean): [number, string] | undefined {
    if (credential === "unknown") return [401, "Invalid username or token."];
    if (credential === "anonymous")
      return writes || options.private ? [401, "Authentication required."] : undefined;
    const level = credential.permissions.contents ?? "none";
    if (writes && level !== "write")
      return [403, `Permission to ${fullName}.git denied to ${credential.login}.`];
    if (!writes && options.private && level === "none") return [404, "Repository not found."];
    return undefined;
  }

  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    credential: Credential,
  ): Promise<void> {
    const url = new URL(request.url ?? "/", "http://forge");
    const method = request.method ?? "GET";
    const record: GitRequest = {
      method,
      path: url.pathname,
      status: 0,
      token: typeof credential === "string" ? credential : credential.name,
    };
    requests.push(record);
    await options.before(method, url.pathname);
    const fault = options.fault(method, url.pathname);
    if (fault !== undefined && !fault.after && !fault.truncated) {
      record.status = answerWithFault(fault, response, undefined);
      return;
    }
    const service = url.searchParams.get("service") ?? url.pathname.split("/").at(-1);
    const no = refused(credential, service === "git-receive-pack");
    if (no !== undefined) {
      const [status, text] = no;
      record.status = status;
      if (status === 401) response.setHeader("www-authenticate", 'Basic realm="GitHub"');
      response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
      return;
    }
    const answer = await backend(request, url, credential);
    record.status = answer.status;
    if (fault !== undefined) {
      record.status = answerWithFault(fault, response, answer);
      return;
    }
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async function backend(request: IncomingMessage, url: URL, credential: Credential) {
    const inside = url.pathname.slice(`/${fullName}`.length).replace(/^\.git(?=\/)/, "");
    const pushFile = path.join(options.scratch, `push-${randomUUID()}`);
    const header = (name: string) => String(request.headers[name] ?? "");
    const mayChangeWorkflows = typeof credential !== "string" && credential.permissions.workflows === "write";
    const child = spawn("git", ["http-backend"], {
      env: {
        ...cleanGitEnvironment,
        GIT_PROJECT_ROOT: repository.directory,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: inside,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method ?? "GET",
        CONTENT_TYPE: header("content-type"),
        ...(header("content-length") === "" ? {} : { CONTENT_LENGTH: header("content-length") }),
        HTTP_CONTENT_ENCODING: header("content-encoding"),
        GIT_PROTOCOL: header("git-protocol"),
        REMOTE_USER: typeof credential === "string" ? "" : credential.login,
        FORGE_PUSH: pushFile,
        FORGE_PROTECTED: options.protectedBranches.join(" "),
        FORGE_REFUSE_WORKFLOWS: mayChangeWorkflows ? "" : "1",
      },
      stdio: ["pipe", "pipe", "ignore"],
    });
    child.stdin.on("error", () => {});
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(Buffer.from(chunk));
    if (typeof credential !== "string" && inside === "/git-receive-pack" && request.method === "POST")
      await recordPush(pushFile, credential.name, credential.login, header("authorization"));
    return cgiAnswer(Buffer.concat(chunks));
  }

  async function recordPush(
    file: string,
    token: string,
    login: string,
    authorization: string,
  ): Promise<void> {
    const [asked, accepted] = await Promise.all([linesOf(`${file}.asked`), linesOf(`${file}.accepted`)]);
    await Promise.all([rm(`${file}.asked`, { force: true }), rm(`${file}.accepted`, { force: true })]);
    if (asked.length === 0) return;
    const updates = await Promise.all(
      asked.map(async (line): Promise<RefUpdate> => {
        const [from, to, ref] = [
          objectId(line.split(" ")[0]),
          objectId(line.split(" ")[1]),
          line.split(" ")[2] ?? "",
        ];
        const forced = from !== null && to !== null && !(await repository.isAncestor(from, to));
        return { ref, from, to, forced, accepted: accepted.includes(line) };
      }),
    );
    const push = { token, login, authorization, updates };
    pushes.push(push);
    await options.afterPush(push);
  }

  return { serve, pushes, requests };
}

/** Null for the id of all zeros, which stands for "no such object". */
function objectId(text: string | undefined): string | null {
  return text === undefined || /^0*$/.test(text) ? null : text;
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}

function cgiAnswer(output: Buffer) {
  const end = output.indexOf("\r\n\r\n");
  const headers: Record<string, string> = {};
  let status = end < 0 ? 500 : 200;
  for (const line of output.subarray(0, Math.max(end, 0)).toString("latin1").split("\r\n")) {
    const [, name = "", value = ""] = /^([^:]+): *(.*)$/.exec(line) ?? [];
    if (name.toLowerCase() === "status") status = Number.parseInt(value, 10);
    else if (name !== "") headers[name.toLowerCase()] = value;
  }
  return { status, headers, body: output.subarray(end < 0 ? 0 : end + 4) };
}
