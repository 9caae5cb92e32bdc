import { constants } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { access, lstat, realpath, rm } from "node:fs/promises";
import { execFile } from "node:child_process";

// src/edge/box/walls/host.ts
/** Looks at the machine for what a box shows of it, and for the tools that may build one; it changes nothing. */
/**
* The canonical path of a program of the system, `undefined` when it is missing or when anybody but root could have put it there:
* on hosted runners /usr/local/bin precedes /usr/bin in PATH and everyone may write to it.
*/
async function trustedTool(name, folders = [
	"/usr/bin",
	"/bin",
	"/usr/sbin",
	"/sbin"
]) {
	for (const folder of folders) {
		const real = await realpath(path.posix.join(folder, name)).catch(() => void 0);
		if (real !== void 0 && await isExecutable(real) && await onlyRootCanChange(real)) return real;
	}
}
async function isExecutable(file) {
	return access(file, constants.X_OK).then(() => true, () => false);
}
async function onlyRootCanChange(file) {
	for (let at = file;; at = path.posix.dirname(at)) {
		const stats = await stat(at);
		if (stats === void 0 || stats.uid !== 0 || (stats.mode & 18) !== 0) return false;
		if (at === "/") return true;
	}
}
async function stat(name) {
	return lstat(name).catch(() => void 0);
}

// src/edge/box/walls/perl.ts
const shared = String.raw`
sub call { my ($name, @args) = @_; return syscall($N{$name}, @args) }
sub must { my ($what, $result) = @_; $result == -1 and die "$what: $!\n"; return $result }
sub records { map { [unpack '(N/a*)*', $_] } unpack '(N/a*)*', $_[0] }
sub leave { call('exit_group', $_[0]) }

# One record of numbers and strings, as the arguments of a system call: what looks like a number is one only where we say so.
sub numbers { map { 0 + $_ } @_ }

# Undefined at the end of the file, or when it broke.
sub read_exactly {
  my ($handle, $length) = @_;
  my $data = '';
  while (length $data < $length) {
    my $got = sysread $handle, $data, $length - length $data, length $data;
    next if !defined $got && $! == 4;
    return undef if !$got;
  }
  return $data;
}

sub frame { my ($kind, $body) = @_; return $kind . pack('N/a*', $body) }

sub read_frame {
  my ($handle) = @_;
  my $head = read_exactly($handle, 5);
  return unless defined $head;
  my ($kind, $length) = unpack 'aN', $head;
  my $body = read_exactly($handle, $length);
  return defined $body ? ($kind, $body) : ();
}

sub whole { my ($handle) = @_; my $all = ''; while (sysread $handle, $all, 65536, length $all) {} return $all }

sub slurp { open my $file, '<', $_[0] or die "$_[0]: $!\n"; return whole($file) }

# Everything that the process inherited beyond the standard three.
sub close_inherited {
  return if call('close_range', 3, 0x7fffffff, 0) == 0;
  opendir my $list, '/proc/self/fd' or return;
  my @open = grep { /^\d+$/ && $_ > 2 && $_ != fileno $list } readdir $list;
  call('close', 0 + $_) for @open;
}
`;

// src/edge/box/walls/overlay.ts
/** Lays a room's tree over a clean workspace, and reads back what no listing shows: which folders replaced older ones. It runs no git. */
const run = promisify(execFile);
const cleanEnvironment = {
	PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
	LC_ALL: "C"
};
const readerSource = String.raw`
sub look {
  my ($path) = @_;
  my @as = lstat $path;
  return unless -d _;
  chmod $as[2] & 07777 | 0700, $path if ($as[2] & 0700) != 0700;
  my ($name, $value) = ('user.overlay.opaque', ' ' x 8);
  my $length = $path eq '.' ? -1 : syscall($N{lgetxattr}, $path, $name, $value, 8);
  print substr($path, 2), "\0" if $length == 1 && substr($value, 0, 1) eq 'y';
  opendir my $list, $path or die "$path: $!\n";
  my @inside = grep { $_ ne '.' && $_ ne '..' } readdir $list;
  closedir $list;
  look("$path/$_") for @inside;
}
look('.');
`;
/** Removes a dead room's folder, whatever permissions the box left in it. Follows no link. */
async function removeRoom(folder) {
	await rm(folder, {
		recursive: true,
		force: true,
		maxRetries: 2
	}).catch(async () => {
		const chmod = await trustedTool("chmod");
		if (chmod !== void 0) await run(chmod, [
			"-R",
			"u+rwX",
			"--",
			folder
		], { env: cleanEnvironment }).catch(() => {});
		await rm(folder, {
			recursive: true,
			force: true
		});
	});
}

export { removeRoom as t };
