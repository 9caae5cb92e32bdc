/**
 * Agent, setup and gate try every probe of the catalogue in one run of the built action. While the agent waits, the same scripts run as
 * plain processes of the same user: there each succeeds.
 */
import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Channel, openChannel, searchPath } from "../e2e/channel.ts";
import type { EmbeddedForge } from "../e2e/forge/forge.ts";
import { changesBetween, type Snapshot, snapshotOf } from "../e2e/runner/traces.ts";
import { type ActionRun, projectRoot } from "../e2e/runner.ts";
import { label, shopForge } from "../e2e/scenarios/labelled.ts";
import { probes } from "./catalogue.ts";
import type { Facts, Probe } from "./threat.ts";

const canary = "canary-3fd19c77a0";
const halves = (word: string): [string, string] => [word.slice(0, 7), word.slice(7)];

/** Runs every probe, and says of each how it went. */
const tryAll = `for p in "\${0%/*}"/probe-*; do
  case $(timeout 20 sh "$p" 2>&1) in *PWNED*) how=PWNED ;; *) how=held ;; esac
  echo "$1 \${p##*/probe-} $how"
done
`;

const open: AsyncDisposable[] = [];
let run: ActionRun;
let forge: EmbeddedForge;
let runner: { root: string; before: Snapshot };
let ports: { tcp: number; tcp6: number; names: number };
let visitors = 0;
let outside: ReadonlyMap<string, boolean>;

beforeAll(async () => {
  forge = await shopForge({
    files: { ...(await import("../e2e/scenarios/labelled.ts")).shop, ".gitignore": "gha-creds-*\n.netrc\n" },
  });
  const channel = await openChannel();
  open.push(forge, channel);
  ports = {
    tcp: await listen({ host: "127.0.0.1", port: 0 }),
    tcp6: await listen({ host: "::1", port: 0 }).catch(() => 0),
    names: await nameServer(),
  };
  await listen({ path: `\0${path.basename(channel.folder)}` });
  const ready = channel.pipe("ready");
  const go = channel.pipe("go");
  const all = await channel.tool("try-all", tryAll);
  for (const { id, script } of probes)
    await channel.tool(`probe-${id}`, `. ${channel.folder}/facts\n${script}\n`);
  const running = label(
    forge,
    `echo > ${ready}; ${channel.ask(go)}; sh ${all} agent; echo hello > hello.txt`,
    {
      inputs: { setup: `sh ${all} setup`, gate: `sh ${all} gate; sh test.sh` },
      env: { PATH: searchPath(channel) },
      workspace: { kind: "checkout", credential: "v4" },
      prepare: (workspace) => furnish(workspace, channel),
    },
  );
  await Promise.race([readFile(ready), running]);
  outside = await tryOutside(channel);
  await channel.answer(go, ["go"]);
  run = await running;
  open.push(run);
});
afterAll(async () => {
  for (const one of open.reverse()) await one[Symbol.asyncDispose]();
});

/** What a runner has around a job, with the canary in it. */
async function furnish(workspace: string, channel: Channel): Promise<void> {
  const root = path.resolve(workspace, "../../..");
  const temp = path.join(root, "work/_temp");
  const basic = Buffer.from(`x-access-token:${forge.token}`).toString("base64");
  const files = {
    "home/.ssh/id_ed25519": canary,
    "home/.npmrc": `//registry.example/:_authToken=${canary}`,
    "home/.docker/config.json": canary,
    "home/.config/gh/hosts.yml": canary,
    ".credentials": canary,
    "_diag/Worker.log": canary,
    "work/_temp/git-credentials-1.config": `extraheader = AUTHORIZATION: basic ${basic}`,
    "work/_actions/octo/cache/v1/dist/index.js": "run()",
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  for (const name of ["gha-creds-1.json", ".netrc"]) await writeFile(path.join(workspace, name), canary);
  await listen({ path: path.join(root, "docker.sock") });
  const [TOKEN_1, TOKEN_2] = halves(forge.token);
  const [BASIC_1, BASIC_2] = halves(basic);
  const [CANARY_1, CANARY_2] = halves(canary);
  const facts: Facts = {
    ...{ TOKEN_1, TOKEN_2, BASIC_1, BASIC_2, CANARY_1, CANARY_2 },
    WORKSPACE: workspace,
    TEMP: temp,
    RUNNER_HOME: path.join(root, "home"),
    TOOLS: path.join(root, "tools"),
    RUNNER: root,
    OUR_CODE: path.join(projectRoot, "dist/main.js"),
    ON_PATH: channel.folder,
    DOCKER: path.join(root, "docker.sock"),
    ABSTRACT: path.basename(channel.folder),
    PORT: String(ports.tcp),
    PORT_6: String(ports.tcp6),
    NAMES: String(ports.names),
    FORGE_PORT: new URL(forge.url).port,
    PTRACE: process.arch === "arm64" ? "117" : "101",
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}='${value}'\n`);
  await channel.tool("facts", lines.join(""));
  runner = { root, before: await snapshotOf(root) };
}

async function tryOutside(channel: Channel): Promise<ReadonlyMap<string, boolean>> {
  const action = await theAction();
  const inherited = (await readFile(`/proc/${action}/environ`, "utf8")).split("\0").filter(Boolean);
  const environment = Object.fromEntries(
    inherited.map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]),
  );
  const found = new Map<string, boolean>();
  for (const { id, inherits } of probes) {
    const env = inherits ? environment : { PATH: process.env.PATH };
    found.set(id, (await said(path.join(channel.folder, `probe-${id}`), env)).includes("PWNED"));
  }
  // Node opens its debugger on this signal, unless somebody listens.
  process.kill(action, "SIGUSR1");
  return found;
}

async function theAction(): Promise<number> {
  for (const id of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const read = (name: string) => readFile(`/proc/${id}/${name}`, "utf8").catch(() => "");
    const isOurs = (await read("environ")).includes(`RUNNER_TEMP=${runner.root}/`);
    if (isOurs && /dist.main\.js/.test(await read("cmdline"))) return Number(id);
  }
  throw new Error("The action is not running.");
}

async function said(script: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn("timeout", ["60", "sh", script], { env, stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk;
  });
  await new Promise((done) => child.on("close", done));
  return text;
}

async function listen(at: { host: string; port: number } | { path: string }): Promise<number> {
  const server: Server = createServer((socket) => {
    visitors++;
    socket.destroy();
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(at, done);
  });
  open.push({ [Symbol.asyncDispose]: async () => void server.close() });
  const address = server.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

async function nameServer(): Promise<number> {
  const socket = createSocket("udp4", (_message, from) => {
    visitors++;
    socket.send("an answer", from.port, from.address);
  });
  await new Promise<void>((done) => socket.bind(0, "127.0.0.1", done));
  open.push({ [Symbol.asyncDispose]: async () => void socket.close() });
  return socket.address().port;
}

describe("in a room of the action", () => {
  it.each(probes.map((one): [string, Probe] => [`${one.id}: ${one.title}`, one]))(
    "%s",
    (name, { id, shownHere }) => {
      if (shownHere === undefined || shownHere()) {
        expect(outside.get(id), "the attack works without a box").toBe(true);
      } else {
        process.stderr.write(`\n*** NOT SHOWN without a box on this machine: ${name} ***\n`);
      }
      const tries = run.log.split("\n").filter((line) => line.startsWith("│ ") && line.split(" ")[2] === id);
      expect([...new Set(tries)].sort()).toEqual(
        ["agent", "gate", "setup"].map((who) => `│ ${who} ${id} held`),
      );
    },
  );

  it("they change nothing, and the run's end is an honest proposal", async () => {
    expect(run.outputs).toMatchObject({ outcome: "proposed", "pull-request-operation": "created" });
    expect({
      env: run.env,
      path: run.path,
      state: Object.keys(run.state).filter((name) => name === "evil"),
    }).toEqual({ env: {}, path: [], state: [] });
    const runnerOwn =
      /^. work\/_temp(\/(_runner_file_commands|_github_workflow|gatehouse-record-\w+)(\/|$)|$)/;
    const changes = changesBetween(runner.before, await snapshotOf(runner.root));
    expect(changes.filter((line) => !runnerOwn.test(line))).toEqual([]);
    expect(run.processesLeft).toEqual([]);
    expect(await run.secretsFound({ forge: JSON.stringify(await forge.state()) })).toEqual([]);
    expect(forge.pushes().map(({ token }) => token)).toEqual(["GITHUB_TOKEN"]);
  });

  it("the listeners had visitors from outside only", () => {
    const fromOutside = ["loopback", "ipv6", "dns", "abstract-socket", "docker-socket"].filter((id) =>
      outside.get(id),
    );
    expect(visitors).toBe(fromOutside.length);
  });

  it("the debugger of our process stays closed, where a plain Node opens it", async () => {
    expect(run.main.rawLog).not.toMatch(/Debugger listening|inspector/);
    const plain = spawn(process.execPath, ["-e", "console.log('up'); setInterval(() => {}, 1000)"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    plain.stdout.once("data", () => plain.kill("SIGUSR1"));
    const opened = await new Promise<string>((done) =>
      plain.stderr.once("data", (chunk: Buffer) => done(String(chunk))),
    );
    plain.kill("SIGKILL");
    expect(opened).toMatch(/Debugger listening|inspector/);
  });
});
