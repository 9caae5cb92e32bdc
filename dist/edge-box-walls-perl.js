import { constants } from "node:fs";
import path from "node:path";
import { access, lstat, readdir, readlink, realpath } from "node:fs/promises";

// src/edge/box/walls/host.ts
/** Looks at the machine for what a box shows of it, and for the tools that may build one; it changes nothing. */
const topFolders = [
	"/usr",
	"/opt",
	"/bin",
	"/sbin",
	"/lib",
	"/lib32",
	"/lib64",
	"/libx32",
	"/nix/store"
];
/** Of /etc only what programs need to run: certificates, linker paths, time zones, and the settings of languages. */
const etcNames = /^(alternatives|ca-certificates|ca-certificates\.conf|crypto-policies|debian_version|fonts|ld\.so\.(cache|conf|conf\.d)|localtime|lsb-release|magic|mime\.types|os-release|pki|protocols|rpc|services|ssl|timezone|(dotnet|gradle|ImageMagick|java|maven|perl|php|python|ruby)[-.\w]*)$/;
/** Reads the names only. What cannot be read is not shown. */
async function lookAtHost() {
	const top = await Promise.all(topFolders.map(topEntry));
	const names = (await readdir("/etc").catch(() => [])).filter((name) => etcNames.test(name));
	const etc = await Promise.all(names.map((name) => shownFolder(`/etc/${name}`)));
	return {
		top: top.filter((entry) => entry !== void 0),
		etc: etc.filter((entry) => entry !== void 0)
	};
}
async function topEntry(name) {
	const stats = await stat(name);
	if (stats?.isSymbolicLink()) return {
		kind: "link",
		path: name,
		target: await readlink(name)
	};
	return stats?.isDirectory() ? {
		kind: "folder",
		path: name
	} : void 0;
}
/** `undefined` when there is nothing at that path. */
async function shownFolder(name) {
	const from = await realpath(name).catch(() => void 0);
	return from === void 0 ? void 0 : {
		path: path.posix.normalize(name).replace(/(.)\/$/, "$1"),
		from
	};
}
/** Those of the paths that are folders, as the machine itself calls them; for `Enclosure.hidden`. */
async function existingFolders(names) {
	const found = await Promise.all(names.map(async (name) => {
		const real = await realpath(name).catch(() => void 0);
		return real !== void 0 && (await stat(real))?.isDirectory() ? real : void 0;
	}));
	return [...new Set(found.filter((name) => name !== void 0))];
}
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

// src/edge/box/walls/syscalls.ts
/** `[x64, arm64]`; `undefined` where the machine has no such call. Source: the kernel's unistd.h of each machine. */
const numbers = {
	mount: [165, 40],
	umount2: [166, 39],
	pivot_root: [155, 41],
	chroot: [161, 51],
	open_tree: [428, 428],
	open_tree_attr: [467, 467],
	move_mount: [429, 429],
	mount_setattr: [442, 442],
	fsopen: [430, 430],
	fsconfig: [431, 431],
	fsmount: [432, 432],
	fspick: [433, 433],
	unshare: [272, 97],
	setns: [308, 268],
	clone: [56, 220],
	clone3: [435, 435],
	prctl: [157, 167],
	seccomp: [317, 277],
	capset: [126, 91],
	setgroups: [116, 159],
	setresgid: [119, 149],
	setresuid: [117, 147],
	setsid: [112, 157],
	sethostname: [170, 161],
	prlimit64: [302, 261],
	close_range: [436, 436],
	memfd_create: [319, 279],
	close: [3, 57],
	fchown: [93, 55],
	exit_group: [231, 94],
	mknodat: [259, 33],
	lgetxattr: [192, 9],
	socket: [41, 198],
	socketpair: [53, 199],
	ioctl: [16, 29],
	add_key: [248, 217],
	request_key: [249, 218],
	keyctl: [250, 219],
	io_uring_setup: [425, 425],
	io_uring_enter: [426, 426],
	io_uring_register: [427, 427],
	bpf: [321, 280],
	userfaultfd: [323, 282],
	perf_event_open: [298, 241],
	fanotify_init: [300, 262],
	open_by_handle_at: [304, 265],
	lookup_dcookie: [212, 18],
	nfsservctl: [180, 42],
	swapon: [167, 224],
	swapoff: [168, 225],
	reboot: [169, 142],
	kexec_load: [246, 104],
	kexec_file_load: [320, 294],
	create_module: [174, void 0],
	init_module: [175, 105],
	finit_module: [313, 273],
	delete_module: [176, 106],
	acct: [163, 89],
	quotactl: [179, 60],
	quotactl_fd: [443, 443],
	syslog: [103, 116],
	settimeofday: [164, 170],
	clock_settime: [227, 112],
	vhangup: [153, 58],
	setdomainname: [171, 162],
	iopl: [172, void 0],
	ioperm: [173, void 0],
	uselib: [134, void 0],
	ustat: [136, void 0],
	sysfs: [139, void 0],
	_sysctl: [156, void 0]
};
function syscallNumber(machine, name) {
	return numbers[name][machine === "x64" ? 0 : 1];
}

// src/edge/box/walls/perl.ts
/** What the Perl programs of the walls share: call numbers of this machine, framing, records. They use no module, so perl-base is enough. */
/**
* Perl because it is there on every Debian and Ubuntu, can make any system call, and starts in 3 ms; each `mount` or `ip` process that it
* replaces costs as much, and a box needs forty of them.
*/
function perlProgram(machine, calls, body) {
	return `use strict;my %N=(${calls.map((name) => `${name}=>${syscallNumber(machine, name) ?? -1}`).join(",")});\n${shared}${body}`;
}
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

export { shownFolder as a, lookAtHost as i, syscallNumber as n, trustedTool as o, existingFolders as r, perlProgram as t };
