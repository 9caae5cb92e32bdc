/** One API request from the door to the answer: who asks, may they, is it well formed, who answers. Keeps the records. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Difference, githubDescription, type Matched } from "./description.ts";
import type { Answer } from "./emulator.ts";
import { answerWithFault, errorBody, type Fault } from "./faults.ts";
import { type GraphqlState, graphql } from "./graphql.ts";
import { tooLong } from "./issues.ts";
import { type Json, tryJson } from "./json.ts";
import { type Asked, failed, type Ground, type Overlays } from "./overlay.ts";
import { type Credential, isGuarded, may, neededFor, refusal } from "./tokens.ts";

/** `token` is the name the test gave it. `operation` is GitHub's name, "" for an unknown one. */
type ForgeRequest = {
  method: string;
  path: string;
  query: string;
  body: Json | undefined;
  status: number | string;
  token: string;
  login: string;
  operation: string;
};
export type Violation = { method: string; path: string; operation: string; problem: string };
export type AnswerDifference = Difference & {
  method: string;
  operation: string;
  status: number;
  from: string;
};

/** What the emulator answers alone. Each is tried, and its answer compared, in forge.test.ts. */
export const emulated: ReadonlySet<string> = new Set([
  "issues/create",
  "issues/list-comments",
  "issues/get-comment",
  "issues/update-comment",
  "issues/delete-comment",
  "issues/list-labels-on-issue",
  "issues/list-labels-for-repo",
  "issues/get-label",
  "issues/remove-assignees",
  "issues/create-milestone",
  "issues/list-milestones",
  "pulls/list-reviews",
  "repos/get",
  "users/get-by-username",
]);

type ApiOptions = {
  ground: Ground;
  overlays: Overlays;
  isPull: (number: number) => boolean;
  fault: (method: string, path: string) => Fault | undefined;
  hidden: (credential: Credential) => boolean;
  /** Runs before a recorded request is answered. */
  before: (method: string, path: string) => Promise<void>;
  graphql: GraphqlState;
};

export function makeApi({
  ground,
  overlays,
  isPull,
  fault: faultFor,
  hidden,
  before,
  graphql: state,
}: ApiOptions) {
  const requests: ForgeRequest[] = [];
  const violations: Violation[] = [];
  const differences: AnswerDifference[] = [];

  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    credential: Credential,
  ): Promise<void> {
    const url = new URL(request.url ?? "/", ground.origin);
    const path = url.pathname.replace(/^\/api\/v3/, "").replace(/^\/api(?=\/graphql$)/, "");
    const method = request.method ?? "GET";
    const text = await wholeText(request);
    const body = text === "" ? undefined : tryJson(text);
    const matched = path === "/graphql" ? undefined : githubDescription().find(method, path);
    const record: ForgeRequest = {
      method,
      path,
      query: url.search.slice(1),
      body,
      status: 0,
      token: typeof credential === "string" ? credential : credential.name,
      login: typeof credential === "string" ? "" : credential.login,
      operation: matched?.operation.id ?? (path === "/graphql" ? "graphql" : ""),
    };
    if (!hidden(credential)) {
      requests.push(record);
      await before(method, path);
    }
    const complain = (problem: string) =>
      violations.push({ method, path, operation: record.operation, problem });

    if (matched !== undefined)
      for (const problem of githubDescription().requestProblems(matched, url.searchParams, body))
        complain(problem);
    else if (path !== "/graphql") complain("GitHub's description has no such operation");

    const fault = faultFor(method, path);
    if (fault !== undefined && !fault.after && !fault.truncated) {
      record.status = answerWithFault(fault, response, undefined);
      return;
    }
    const answer =
      text !== "" && body === undefined
        ? failed(400, "Problems parsing JSON")
        : await answerFor(credential, matched, {
            url,
            path,
            method,
            body,
            accept: request.headers.accept ?? "",
            complain,
          });
    const sent = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
    if (fault !== undefined) {
      record.status = answerWithFault(fault, response, { status: answer.status, body: sent ?? "" });
      return;
    }
    record.status = answer.status;
    if (matched !== undefined && typeof answer.body !== "string") note(matched, answer);
    response.writeHead(answer.status, { ...usual, ...answer.headers }).end(sent);
  }

  function note(matched: Matched, answer: Answer): void {
    const from = matched.operation.id in overlays ? "overlay" : "emulator";
    const { id: operation, method } = matched.operation;
    for (const { pointer, what } of githubDescription().answerDifferences(
      matched,
      answer.status,
      answer.body,
    )) {
      const same = (one: AnswerDifference) =>
        one.operation === operation &&
        one.status === answer.status &&
        one.pointer === pointer &&
        one.what === what;
      if (!differences.some(same))
        differences.push({ method, operation, status: answer.status, pointer, what, from });
    }
  }

  type Request = Pick<Asked, "method" | "body" | "accept"> & {
    url: URL;
    path: string;
    complain: (problem: string) => void;
  };

  async function answerFor(
    credential: Credential,
    matched: Matched | undefined,
    request: Request,
  ): Promise<Answer> {
    const { url, path, method, body, accept, complain } = request;
    if (credential === "unknown") return failed(401, "Bad credentials");
    if (path === "/graphql") return graphql(ground, credential, body, complain, state);
    if (matched === undefined) return failed(404, "Not Found");
    const { operation, values } = matched;
    const repository = `${values.owner}/${values.repo}`;
    if (operation.template.startsWith("/repos/{owner}/{repo}") && repository !== ground.fullName)
      return failed(404, "Not Found");
    const no = refused(credential, matched);
    if (no !== undefined) return no;
    const long = tooLong(operation.id, body);
    if (long !== undefined) return long;
    const asked: Asked = {
      values,
      query: url.searchParams,
      body,
      accept,
      token: credential,
      login: credential === "anonymous" ? ground.owner : credential.login,
      target: path + url.search,
      method,
    };
    const overlay = overlays[operation.id];
    if (overlay !== undefined) return overlay.answer(asked);
    if (!emulated.has(operation.id)) complain("the embedded forge does not stand for this operation yet");
    return ground.ask(asked.login, method, asked.target, body);
  }

  /** Reading a public repository needs no permission, except for logs. */
  function refused(
    credential: Exclude<Credential, "unknown">,
    { operation, values }: Matched,
  ): Answer | undefined {
    if (!operation.template.startsWith("/repos/")) return undefined;
    const method = operation.method.toUpperCase();
    if (credential === "anonymous")
      return ground.private
        ? failed(404, "Not Found")
        : method === "GET"
          ? undefined
          : failed(401, "Requires authentication");
    const needed = neededFor(method, operation.template, isPull(Number(values.issue_number)));
    const isLog = operation.template.endsWith("/logs");
    const isOpen = needed.level === "read" && !ground.private && !isLog && !isGuarded(needed);
    if (may(credential.permissions, needed) || isOpen) return undefined;
    if (isLog) return failed(403, "Must have admin rights to Repository.");
    const accepted = needed.permissions
      .map((name) => `${name.replaceAll("-", "_")}=${needed.level}`)
      .join("; ");
    const answer = failed(403, refusal(credential));
    return { ...answer, headers: { "x-accepted-github-permissions": accepted } };
  }

  return { serve, requests, violations, differences };
}

const usual = {
  "content-type": "application/json; charset=utf-8",
  "x-github-media-type": "github.v3; format=json",
  "x-ratelimit-limit": "5000",
  "x-ratelimit-remaining": "4999",
  "x-ratelimit-used": "1",
  "x-ratelimit-resource": "core",
  "x-ratelimit-reset": "4102444800",
};

async function wholeText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** The last resort: the forge itself failed. The error goes to the test, which fails on it. */
export function brokenForge(error: unknown, response: ServerResponse, violations: Violation[]): void {
  const problem = `the embedded forge failed: ${error instanceof Error ? error.stack : String(error)}`;
  violations.push({ method: "", path: "", operation: "", problem });
  if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" });
  response.end(errorBody(500, "The embedded forge failed"));
}
