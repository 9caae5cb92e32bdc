/** Prepares GITHUB_WORKSPACE as a workflow would have before our step: checked out, empty, or poisoned. */
import { randomUUID } from "node:crypto";
import { appendFile, chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { EmbeddedForge } from "../forge/forge.ts";
import { git } from "../forge/git.ts";

/**
 * `depth` 0 is the whole history. `credential` is how the checkout action left it behind: `v4` in `.git/config`, `v6` in
 * a file of RUNNER_TEMP that `.git/config` includes, `none` with `persist-credentials: false`.
 */
type Checkout = {
  kind: "checkout" | "poisoned";
  depth?: number;
  credential?: "v4" | "v6" | "none";
  branch?: string;
};
export type Workspace = "checkout" | "empty" | "poisoned" | Checkout;

export type Places = { workspace: string; temp: string; canaries: string };

export async function prepareWorkspace(
  wanted: Workspace,
  places: Places,
  forge: EmbeddedForge,
  token: string,
): Promise<void> {
  await mkdir(places.workspace, { recursive: true });
  if (wanted === "empty") return;
  const checkout: Checkout = typeof wanted === "string" ? { kind: wanted } : wanted;
  await checkOut(checkout, places, forge, token);
  if (checkout.kind === "poisoned") await poison(places);
}

/** The commands of actions/checkout, in its order. */
async function checkOut(
  checkout: Checkout,
  { workspace, temp }: Places,
  forge: EmbeddedForge,
  token: string,
) {
  const branch = checkout.branch ?? forge.defaultBranch;
  const depth = checkout.depth ?? 1;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const header = `AUTHORIZATION: basic ${basic}`;
  const key = `http.${forge.url}/.extraheader`;
  const run = (...args: string[]) => git(workspace, args);
  await run("init", "--quiet", `--initial-branch=${forge.defaultBranch}`);
  await run("remote", "add", "origin", forge.cloneUrl);
  await run("config", "--local", "gc.auto", "0");
  const sha = await forge.repository.sha(`refs/heads/${branch}`);
  const refs =
    depth === 0
      ? ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"]
      : [`+${sha}:refs/remotes/origin/${branch}`];
  const how = [
    "--no-tags",
    "--prune",
    "--no-recurse-submodules",
    ...(depth === 0 ? [] : [`--depth=${depth}`]),
  ];
  await run(
    "-c",
    `${key}=${header}`,
    "-c",
    "protocol.version=2",
    "fetch",
    "--quiet",
    ...how,
    "origin",
    ...refs,
  );
  await run("checkout", "--quiet", "--force", "-B", branch, `refs/remotes/origin/${branch}`);
  const credential = checkout.credential ?? "v6";
  if (credential === "v4") await run("config", "--local", key, header);
  if (credential === "v6") {
    const file = path.join(temp, `git-credentials-${randomUUID()}.config`);
    await writeFile(file, `[http "${forge.url}/"]\n\textraheader = ${header}\n`);
    await run("config", "--local", `includeIf.gitdir:${workspace}/.git.path`, file);
  }
}

const hooks = [
  "applypatch-msg",
  "commit-msg",
  "fsmonitor-watchman",
  "post-checkout",
  "post-commit",
  "post-index-change",
  "post-merge",
  "post-rewrite",
  "pre-commit",
  "pre-push",
  "prepare-commit-msg",
  "reference-transaction",
];

/** Everything by which a repository's own configuration makes git start a program. Each leaves a file of its name. */
async function poison({ workspace, canaries }: Places): Promise<void> {
  const touch = (name: string) => `touch ${canaries}/${name}`;
  for (const name of hooks) {
    const file = path.join(workspace, ".git/hooks", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `#!/bin/sh\n${touch(`hook-${name}`)}\n`);
    await chmod(file, 0o755);
  }
  const quoted = (name: string) => `"${touch(name)}; false"`;
  const filter = `\tclean = "${touch("filter-clean")}; cat"\n\tsmudge = "${touch("filter-smudge")}; cat"\n`;
  await appendFile(
    path.join(workspace, ".git/config"),
    [
      `[core]\n\tfsmonitor = "${touch("fsmonitor")}; true"\n\tsshCommand = ${quoted("ssh")}`,
      `\tgitProxy = ${quoted("git-proxy")}\n\taskPass = ${quoted("askpass")}\n\teditor = ${quoted("editor")}\n\tpager = ${quoted("pager")}`,
      `[diff]\n\texternal = ${quoted("diff-external")}\n[diff "canary"]\n\ttextconv = ${quoted("textconv")}`,
      `[filter "canary"]\n${filter}[merge "canary"]\n\tdriver = ${quoted("merge-driver")}`,
      `[credential]\n\thelper = "!${touch("credential-helper")}"`,
      `[gpg]\n\tprogram = ${quoted("gpg")}\n[commit]\n\tgpgSign = true`,
      `[uploadpack]\n\tpackObjectsHook = ${quoted("pack-objects")}`,
      `[alias]\n\tstatus = "!${touch("alias-status")}"\n\tadd = "!${touch("alias-add")}"`,
      "",
    ].join("\n"),
  );
  await mkdir(path.join(workspace, ".git/info"), { recursive: true });
  await writeFile(path.join(workspace, ".git/info/attributes"), "* filter=canary diff=canary merge=canary\n");
}
