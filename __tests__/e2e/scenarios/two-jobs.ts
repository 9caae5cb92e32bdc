/** Two jobs on two machines: the first with a token that may only read, then its folder as an artifact carries it, then the second. */
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { EmbeddedForge } from "../forge/forge.ts";
import type { ForgeOptions } from "../forge/options.ts";
import type { ActionRun, RunOptions } from "../runner.ts";
import { label, shopForge } from "./labelled.ts";

export const branch = "agent/issue-1-greet-the-customers";
export const greets =
  "mkdir -p shop; echo hello > hello.txt; echo 'echo hi' > shop/greet.sh; chmod +x shop/greet.sh";

/** The token `reader` may read and nothing else. */
export const readerToken = {
  tokens: {
    reader: {
      kind: "actions",
      permissions: { contents: "read", issues: "read", "pull-requests": "read", actions: "read" },
    },
  },
} satisfies ForgeOptions;

export function twoJobsForge(options: ForgeOptions = {}): Promise<EmbeddedForge> {
  return shopForge({ ...options, ...readerToken });
}

type Options = Partial<RunOptions> & { by?: string };

export function work(forge: EmbeddedForge, agent: string, options: Options = {}): Promise<ActionRun> {
  const token = forge.tokenValue("reader");
  return label(forge, agent, { token, ...options, inputs: { phase: "work", ...options.inputs } });
}

/** On another machine, with the workspace that it likes, and without an agent. */
export function publish(forge: EmbeddedForge, bundle: string, options: Options = {}): Promise<ActionRun> {
  return label(forge, undefined, {
    workspace: "empty",
    ...options,
    inputs: { phase: "publish", bundle, ...options.inputs },
  });
}

/** What is uploaded and downloaded: names and bytes of plain files; modes and links do not survive it. */
export async function carried(run: ActionRun): Promise<Carried> {
  const from = run.outputs.bundle ?? "";
  const root = await mkdtemp(path.join(os.tmpdir(), "artifact-"));
  const folder = path.join(root, "bundle");
  await mkdir(folder);
  for (const name of await readdir(from)) await copyFile(path.join(from, name), path.join(folder, name));
  return new Carried(root, folder);
}

/** A bundle on its way, which whoever holds it may change. */
export class Carried implements AsyncDisposable {
  readonly root: string;
  readonly folder: string;

  constructor(root: string, folder: string) {
    this.root = root;
    this.folder = folder;
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** Another one with the same content. */
  async copy(): Promise<Carried> {
    const root = await mkdtemp(path.join(os.tmpdir(), "artifact-"));
    await cp(this.folder, path.join(root, "bundle"), { recursive: true });
    return new Carried(root, path.join(root, "bundle"));
  }

  // biome-ignore lint/suspicious/noExplicitAny: a forger writes what it likes
  async change(name: "manifest.json" | "journal.json", edit: (json: any) => unknown): Promise<void> {
    const json = JSON.parse(await readFile(this.file(name), "utf8"));
    await writeFile(this.file(name), JSON.stringify(edit(json) ?? json));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}
