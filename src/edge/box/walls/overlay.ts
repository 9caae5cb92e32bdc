/** Lays a room's tree over a clean workspace, and reads back what no listing shows: which folders replaced older ones. It runs no git. */
import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { trustedTool } from "./host.ts";
import { perlProgram } from "./perl.ts";
import type { Owner, Tree } from "./spec.ts";
import type { Machine } from "./syscalls.ts";

const run = promisify(execFile);
const outputBytes = 256 * 1024 ** 2;
const cleanEnvironment = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" };

export type Overlay = Extract<Tree, { kind: "overlay" }>;

/**
 * `workspace` is a clean checkout of the room's commit (the caller has seen that); it is never written. `layers` is made, for this
 * room alone, on a disk that need not be the workspace's. What the box changes is then in `upperOf(tree)`.
 */
export async function layOverlay(
  workspace: string,
  layers: string,
  covered: readonly string[],
  owner: Owner,
): Promise<Overlay> {
  await mkdir(layers, { mode: 0o700 });
  // The root of the tree has the mode of this folder.
  await mkdir(path.join(layers, "upper"), { mode: 0o755 });
  await mkdir(path.join(layers, "work"), { mode: 0o700 });
  return { kind: "overlay", lower: workspace, layers, covered, owner };
}

/** What the box wrote. A deleted path is a character device 0/0; the box cannot make such a device itself. */
export function upperOf(tree: Overlay): string {
  return path.join(tree.layers, "upper");
}

/**
 * What a workspace may hold that no box may see, relative to it: repositories (with the credentials that checkout leaves in them) at any
 * depth, and the key files that the cloud providers' login actions write there. Links are not followed.
 */
export async function pathsToCover(workspace: string): Promise<readonly string[]> {
  const find = await trustedTool("find");
  if (find === undefined) {
    return [".git"];
  }
  const names = ["-name", ".git", "-prune", "-o", "-name", "gha-creds-*.json", "-o", "-name", ".netrc"];
  const { stdout } = await run(find, [".", "(", ...names, ")", "-print0"], {
    cwd: workspace,
    env: cleanEnvironment,
    maxBuffer: outputBytes,
    encoding: "buffer",
  });
  return split(stdout).map((name) => name.toString().slice(2));
}

/**
 * The folders of an upper layer under which nothing of the workspace shows through any more, relative to it: they were removed and
 * made again. Also lets us read and enter whatever the box locked. Only for a dead box's layer.
 */
export async function replacedFolders(
  machine: Machine,
  perl: string,
  upper: string,
): Promise<readonly Buffer[]> {
  const { stdout } = await run(perl, ["-e", perlProgram(machine, ["lgetxattr"], readerSource)], {
    cwd: upper,
    env: cleanEnvironment,
    maxBuffer: outputBytes,
    encoding: "buffer",
  });
  return split(stdout);
}

const readerSource = String.raw`
sub look {
  my ($path) = @_;
  my @as = lstat $path;
  return unless -d _;
  chmod $as[2] & 07777 | 0700, $path if ($as[2] & 0700) != 0700;
  my ($name, $value) = ('user.overlay.opaque', ' ' x 8);
  my $length = $path eq '.' ? -1 : syscall($N{lgetxattr}, $path, $name, $value, 8);
  print substr($path, 2), "\0" if $length == 1 && substr($value, 0, 1) eq 'y';
  # Longer than a path can be: nothing of the workspace lies so deep, and nothing new from there is ever taken.
  return if length $path > 3800;
  opendir my $list, $path or die "$path: $!\n";
  my @inside = grep { $_ ne '.' && $_ ne '..' } readdir $list;
  closedir $list;
  look("$path/$_") for @inside;
}
look('.');
`;

function split(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    const stop = end === -1 ? bytes.length : end;
    parts.push(bytes.subarray(at, stop));
    at = stop + 1;
  }
  return parts;
}

/**
 * Removes a dead room's folder, whatever permissions the box left in it and however deep it built. Follows no link.
 * @throws what `node:fs` throws when something is still there
 */
export async function removeRoom(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 2 }).catch(async () => {
    // Node names every entry by its whole path, which a box can make longer than the kernel takes; these two go folder by folder.
    await runTool("chmod", ["-R", "u+rwX", "--", folder]);
    await runTool("rm", ["-rf", "--one-file-system", "--", folder]);
    await rm(folder, { recursive: true, force: true });
  });
}

/** Its failure shows in what it did not do. */
async function runTool(name: string, words: readonly string[]): Promise<void> {
  const tool = await trustedTool(name);
  if (tool !== undefined) await run(tool, words, { env: cleanEnvironment }).catch(() => {});
}
