/**
 * Runs the built action on the embedded forge and draws what people then see, with GitHub's stylesheet, in a headless chromium.
 *
 *     npm run picture                                   the picture of the README, docs/pull-request.png
 *     npm run picture -- --page comment --scene gave-up --width 390 --out /tmp/comment.png
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { openChannel, searchPath } from "../__tests__/e2e/channel.ts";
import { type EmbeddedForge, startForge } from "../__tests__/e2e/forge/forge.ts";
import { payload } from "../__tests__/e2e/payload.ts";
import { runAction } from "../__tests__/e2e/runner.ts";
import { type Kind, kinds, page, type Shown } from "./picture/page.ts";
import { agents, broken, issue, issues, repository, type Scene } from "./picture/scenes.ts";

const scenes = Object.keys(agents) as Scene[];
const { values } = parseArgs({
  options: {
    page: { type: "string", default: "pull-request" },
    scene: { type: "string", default: "proposed" },
    /** The comment as it stood after so many writes; 0 is the last one. */
    write: { type: "string", default: "0" },
    width: { type: "string", default: "880" },
    out: { type: "string", default: "docs/pull-request.png" },
  },
});
const kind = oneOf(kinds, values.page);
const scene = oneOf(scenes, values.scene);
const width = Number(values.width);
await draw(page(await told(kind, scene), await css(), width), width, values.out);

function oneOf<Name extends string>(names: readonly Name[], asked: string): Name {
  const name = names.find((one) => one === asked);
  if (name !== undefined) return name;
  console.error(`There is no "${asked}"; there are ${names.join(", ")}.`);
  process.exit(2);
}

async function css(): Promise<string> {
  const file = createRequire(import.meta.url).resolve("github-markdown-css/github-markdown-light.css");
  return readFile(file, "utf8");
}

/** The text that the action wrote to the place that is asked for. */
async function told(of: Kind, during: Scene): Promise<Shown> {
  await using api = await model();
  await using channel = await openChannel();
  await channel.tool("coder", `#!/bin/sh\nset +e\n${agents[during].join("\n")}\n`);
  await using forge = await startForge({
    repository: "octo/shop",
    files: { ...repository(api.upstream), ...broken(during) },
    people: { alice: { role: "write" }, mallory: { role: "read" } },
    issues,
  });
  const number = issue.number;
  await using run = await runAction({
    forge,
    event: {
      name: "issues",
      payload: await payload(forge, "issues", "labeled", { issue: number, label: "agent", sender: "alice" }),
    },
    env: { PATH: searchPath(channel), ...(during === "error" ? {} : { MODEL_API_KEY: "K3y-of-the-model" }) },
  });
  console.error(`${run.outputs.outcome}: ${run.outputs.reason}`);
  const pull = (await forge.state()).pulls[0];
  switch (of) {
    case "summary":
      return { kind: of, title: "", number, branches: undefined, markdown: run.summary };
    case "comment":
      return { kind: of, title: issue.title, number, branches: undefined, markdown: commentOf(forge) };
    case "pull-request":
      if (pull === undefined) throw new Error(`The scene ${during} ends without a pull request.`);
      return {
        kind: of,
        title: pull.title,
        number: pull.number,
        branches: [pull.head, pull.base],
        markdown: pull.body ?? "",
      };
    default:
      return of satisfies never;
  }
}

function commentOf(forge: EmbeddedForge): string {
  const bodies = forge
    .requests()
    .filter(({ method, path: asked }) => method !== "GET" && /\/issues\/(?:\d+\/)?comments/.test(asked))
    .flatMap(({ body }) => (typeof body === "object" && body !== null && "body" in body ? body.body : []));
  const text = bodies.at(Number(values.write) - 1);
  if (typeof text !== "string") throw new Error(`The comment was written ${bodies.length} times.`);
  return text;
}

/** A model on this machine that says nothing and counts tokens. */
async function model() {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"content":[],"usage":{"input_tokens":30700,"output_tokens":1600}}\n');
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The model has no port.");
  return {
    upstream: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** The whole page, however long it is. */
async function draw(html: string, width: number, out: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "picture-"));
  const file = path.join(folder, "page.html");
  await writeFile(file, html);
  const browser = (height: number, ...what: string[]) =>
    execFileSync(
      "chromium",
      [
        ...["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
        ...[
          `--user-data-dir=${folder}/profile`,
          `--window-size=${width},${height}`,
          ...what,
          `file://${file}`,
        ],
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
  const height = browser(100, "--dump-dom").match(/data-height="(\d+)"/)?.[1];
  if (height === undefined) throw new Error("The page did not say how high it is.");
  browser(Number(height), `--screenshot=${path.resolve(out)}`);
  await rm(folder, { recursive: true, force: true });
  console.error(`${out}: ${width} x ${height}`);
}
