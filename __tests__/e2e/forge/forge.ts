/** The embedded forge: one loopback server that is a GitHub with one repository, for tests that run the built action. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { makeActions } from "./actions.ts";
import { brokenForge, makeApi } from "./api.ts";
import { makeCommitComments } from "./commit-comments.ts";
import { knownPeople, makeCorrections, type Times } from "./corrections.ts";
import { startEmulator } from "./emulator.ts";
import { answerWithFault, closeAtOnce, type Fault, makeFaults } from "./faults.ts";
import { gitOverlays } from "./git-data.ts";
import { makeGitServer } from "./git-http.ts";
import { graphqlWrites } from "./graphql-writes.ts";
import { historyOverlays } from "./history.ts";
import { makeIssues } from "./issues.ts";
import { isObject, type Json, type JsonObject, textAt, tryJson } from "./json.ts";
import type { ForgeOptions, RunSeed } from "./options.ts";
import type { Ground, Overlays } from "./overlay.ts";
import { makePeople } from "./people.ts";
import { makePulls } from "./pulls.ts";
import { type Author, createRepository, type Files } from "./repository.ts";
import { loginsIn, seedIssues } from "./seed.ts";
import { settingsOverlays } from "./settings.ts";
import { forgeState } from "./state.ts";
import { credentialOf, everything, makeTokens } from "./tokens.ts";

export type EmbeddedForge = Awaited<ReturnType<typeof startForge>>;

const repositoryId = 700_001;
const userFields =
  "login id node_id avatar_url gravatar_id url html_url followers_url following_url gists_url starred_url " +
  "subscriptions_url organizations_url repos_url events_url received_events_url type site_admin";

export async function startForge(options: ForgeOptions = {}) {
  const fullName = options.repository ?? "octo/demo";
  const [owner = "", name = ""] = fullName.split("/");
  const defaultBranch = options.defaultBranch ?? "main";
  const root = await mkdtemp(path.join(os.tmpdir(), "forge-"));
  const tokens = makeTokens(options, owner);
  const people = knownPeople(owner, options.people ?? {}, loginsIn(options, tokens));
  for (const login of people.keys())
    tokens.set(`person:${login}`, {
      name: `person:${login}`,
      value: `person-${login}`,
      kind: "personal",
      login,
      permissions: everything,
    });

  const repository = await createRepository(path.join(root, "repository.git"), defaultBranch);
  await mkdir(path.join(root, "scratch"));
  const octo: Author = { name: owner, email: `${owner}@users.noreply.example.com` };
  await repository.commit(defaultBranch, options.files ?? { "README.md": `# ${name}\n` }, "Begin", octo);
  for (const [branch, files] of Object.entries(options.branches ?? {}))
    await repository.commit(branch, files, `Begin ${branch}`, octo);

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => brokenForge(error, response, api.violations));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const emulator = await startEmulator({ origin, owner, name, defaultBranch, logins: [...people.keys()] });
  const times: Times = new Map();
  const isPrivate = options.private ?? false;
  const correct = makeCorrections({ origin, fullName, repositoryId, private: isPrivate, people, times });
  const ask: Ground["ask"] = async (login, method, target, body) => {
    const answer = await emulator.ask(login, method, target, body);
    return answer.body === undefined ? answer : { ...answer, body: correct(answer.body) };
  };
  const object = async (target: string): Promise<JsonObject> => {
    const { status, body } = await ask(owner, "GET", target);
    if (status !== 200 || !isObject(body)) throw new Error(`The emulator answers ${status} to ${target}.`);
    return body;
  };
  const remembered = new Map<string, Promise<JsonObject>>();
  const once = (target: string, make: () => Promise<JsonObject>) => {
    const found = remembered.get(target) ?? make();
    remembered.set(target, found);
    return found;
  };
  const ground: Ground = {
    origin,
    fullName,
    owner,
    repository,
    people,
    private: isPrivate,
    protectedBranches: options.protectedBranches ?? [],
    actionsMayOpenPullRequests: options.actionsMayOpenPullRequests ?? true,
    mayMarkReady: options.mayMarkReady ?? true,
    sidebarLinks: options.sidebarLinks ?? {},
    signsCommits: options.signsCommits ?? true,
    ask,
    user: (login) => once(login, async () => picked(await object(`/users/${login}`), userFields.split(" "))),
    shown: () => once("/", () => object(`/repos/${fullName}`)),
  };
  const pulls = makePulls(ground);
  const issues = makeIssues(ground, pulls);
  const persons = makePeople(ground);
  const onCommits = makeCommitComments(ground);
  const actions = makeActions(ground, options.starts);
  const overlays: Overlays = {
    ...pulls.overlays,
    ...issues.overlays,
    ...persons.overlays,
    ...onCommits.overlays,
    ...actions.overlays,
    ...historyOverlays(ground),
    ...gitOverlays(ground, pulls.follow),
    ...settingsOverlays(ground, options.settings ?? {}),
  };
  const create = overlays["pulls/create"];
  const withRuns: Overlays =
    create === undefined
      ? overlays
      : {
          ...overlays,
          "pulls/create": {
            ...create,
            answer: async (asked) => {
              const answer = await create.answer(asked);
              if (answer.status === 201) await actions.begin("pull", textAt(answer.body, "head", "ref"));
              return answer;
            },
          },
        };
  const faults = makeFaults();
  const moments: { method: string; path: RegExp; act: () => Promise<unknown> }[] = [];
  const before = async (method: string, asked: string): Promise<void> => {
    const at = moments.findIndex((one) => one.method === method && one.path.test(asked));
    if (at !== -1) await moments.splice(at, 1)[0]?.act();
  };
  const hidden = (credential: unknown) =>
    isObject(credential) && String(credential.name).startsWith("person:");
  const api = makeApi({
    ground,
    overlays: withRuns,
    isPull: pulls.isPull,
    fault: faults.next,
    hidden,
    before,
    graphql: {
      edits: issues.edits,
      onCommits: onCommits.allShown,
      writes: graphqlWrites(ground, pulls.follow),
    },
  });
  const gitServer = makeGitServer({
    repository,
    fullName,
    private: isPrivate,
    protectedBranches: ground.protectedBranches,
    scratch: path.join(root, "scratch"),
    fault: faults.next,
    before,
    afterPush: pulls.follow,
  });
  await seedIssues(options, ground, times);
  for (const run of options.runs ?? []) await actions.addRun(run);
  const seeded = await repository.refs("refs/heads");

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", origin);
    const credential = credentialOf(request.headers, tokens);
    if (pathname.startsWith("/api/")) return api.serve(request, response, credential);
    const [, asked] =
      /^\/([^/]+\/[^/]+?)(?:\.git)?\/(?:info\/refs|git-(?:upload|receive)-pack)$/.exec(pathname) ?? [];
    if (asked === fullName) return gitServer.serve(request, response, credential);
    if (pathname.startsWith("/_storage/")) return storage(pathname, request, response);
    response.writeHead(404, { "content-type": "text/plain" }).end("Not Found\n");
  }

  function storage(pathname: string, request: IncomingMessage, response: ServerResponse): void {
    const fault = faults.next("GET", pathname);
    const log = actions.takeLog(pathname.replace("/_storage/", ""));
    const text = log?.text ?? "";
    const body = Buffer.from(typeof text === "function" ? "" : text);
    const status = request.headers.authorization !== undefined ? 400 : log === undefined ? 403 : log.status;
    if (status === 400)
      api.violations.push({
        method: "GET",
        path: pathname,
        operation: "",
        problem: "authorization sent to the storage",
      });
    if (fault !== undefined) answerWithFault(fault, response, { status, body });
    else if (typeof text === "function")
      Readable.from(text(), { objectMode: false }).pipe(
        response.writeHead(200, { "content-type": "text/plain" }),
      );
    else
      response
        .writeHead(status, { "content-type": "text/plain; charset=utf-8" })
        .end(status === 200 ? body : "");
  }

  /** A request by a person, with every permission; it is not recorded. */
  async function request(login: string, method: string, target: string, body?: Json) {
    const answer = await fetch(`${origin}/api/v3${target}`, {
      method,
      headers: { authorization: `token person-${login}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: tryJson(text) ?? null };
  }

  async function commit(
    branch: string,
    files: Files,
    message = "Change",
    author: Author = octo,
  ): Promise<string> {
    const sha = await repository.commit(branch, files, message, author);
    await pulls.follow();
    return sha;
  }

  async function close(): Promise<void> {
    await Promise.all([closeAtOnce(server), emulator.close()]);
    await rm(root, { recursive: true, force: true });
  }

  return {
    url: origin,
    apiUrl: `${origin}/api/v3`,
    graphqlUrl: `${origin}/api/graphql`,
    fullName,
    owner,
    name,
    defaultBranch,
    repositoryId,
    people,
    /** The value of GITHUB_TOKEN. */
    token: tokens.get("GITHUB_TOKEN")?.value ?? "",
    /** The value of a token by the name the test gave it. */
    tokenValue: (named: string): string => tokens.get(named)?.value ?? "",
    cloneUrl: `${origin}/${fullName}`,
    repositoryDir: repository.directory,
    repository,
    overlays,
    commit,
    as: (login: string) => ({
      request: (method: string, target: string, body?: Json) => request(login, method, target, body),
    }),
    addRun: (seed: RunSeed) => actions.addRun(seed),
    runJson: actions.runJson,
    reruns: () => [...actions.reruns],
    user: ground.user,
    /** Something happens once, at the moment when the action, or a git of it, asks for this. */
    when: (method: string, asked: RegExp, act: () => Promise<unknown>) =>
      moments.push({ method, path: asked, act }),
    fail: (fault: Fault) => faults.order(fault),
    forgetFaults: faults.forget,
    requests: () => [...api.requests],
    gitRequests: () => [...gitServer.requests],
    pushes: () => [...gitServer.pushes],
    violations: () => [...api.violations],
    differences: () => [...api.differences],
    state: () =>
      forgeState({
        ...issues,
        ...persons,
        ...onCommits,
        fullName,
        repository,
        seeded,
        dispatches: actions.dispatches,
        real: pulls.real,
      }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function picked(object: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(fields.map((field) => [field, object[field] ?? null]));
}
