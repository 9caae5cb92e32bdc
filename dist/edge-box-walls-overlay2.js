import { o as trustedTool, t as perlProgram } from "./edge-box-walls-perl.js";
import path from "node:path";
import { promisify } from "node:util";
import { mkdir, rm } from "node:fs/promises";
import { execFile } from "node:child_process";

// src/edge/box/walls/overlay.ts
/** Lays a room's tree over a clean workspace, and reads back what no listing shows: which folders replaced older ones. It runs no git. */
const run = promisify(execFile);
const outputBytes = 256 * 1024 ** 2;
const cleanEnvironment = {
	PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
	LC_ALL: "C"
};
/**
* `workspace` is a clean checkout of the room's commit (the caller has seen that); it is never written. `layers` is made, for this
* room alone, on a disk that need not be the workspace's. What the box changes is then in `upperOf(tree)`.
*/
async function layOverlay(workspace, layers, covered, owner) {
	await mkdir(layers, { mode: 448 });
	await mkdir(path.join(layers, "upper"), { mode: 493 });
	await mkdir(path.join(layers, "work"), { mode: 448 });
	return {
		kind: "overlay",
		lower: workspace,
		layers,
		covered,
		owner
	};
}
/** What the box wrote. A deleted path is a character device 0/0; the box cannot make such a device itself. */
function upperOf(tree) {
	return path.join(tree.layers, "upper");
}
/**
* What a workspace may hold that no box may see, relative to it: repositories (with the credentials that checkout leaves in them) at any
* depth, and the key files that the cloud providers' login actions write there. Links are not followed.
*/
async function pathsToCover(workspace) {
	const find = await trustedTool("find");
	if (find === void 0) return [".git"];
	const { stdout } = await run(find, [
		".",
		"(",
		...[
			"-name",
			".git",
			"-prune",
			"-o",
			"-name",
			"gha-creds-*.json",
			"-o",
			"-name",
			".netrc"
		],
		")",
		"-print0"
	], {
		cwd: workspace,
		env: cleanEnvironment,
		maxBuffer: outputBytes,
		encoding: "buffer"
	});
	return split(stdout).map((name) => name.toString().slice(2));
}
/**
* The folders of an upper layer under which nothing of the workspace shows through any more, relative to it: they were removed and
* made again. Also lets us read and enter whatever the box locked. Only for a dead box's layer.
*/
async function replacedFolders(machine, perl, upper) {
	const { stdout } = await run(perl, ["-e", perlProgram(machine, ["lgetxattr"], readerSource)], {
		cwd: upper,
		env: cleanEnvironment,
		maxBuffer: outputBytes,
		encoding: "buffer"
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
function split(bytes) {
	const parts = [];
	for (let at = 0; at < bytes.length;) {
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
async function removeRoom(folder) {
	await rm(folder, {
		recursive: true,
		force: true,
		maxRetries: 2
	}).catch(async () => {
		await runTool("chmod", [
			"-R",
			"u+rwX",
			"--",
			folder
		]);
		await runTool("rm", [
			"-rf",
			"--one-file-system",
			"--",
			folder
		]);
		await rm(folder, {
			recursive: true,
			force: true
		});
	});
}
/** Its failure shows in what it did not do. */
async function runTool(name, words) {
	const tool = await trustedTool(name);
	if (tool !== void 0) await run(tool, words, { env: cleanEnvironment }).catch(() => {});
}

export { upperOf as a, replacedFolders as i, pathsToCover as n, removeRoom as r, layOverlay as t };
