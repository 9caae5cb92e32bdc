import { kt as Problem } from "./first-look.js";
import { i as lookAtHost, n as syscallNumber, o as trustedTool, t as perlProgram } from "./edge-box-walls-perl.js";
import path from "node:path";
import { promisify } from "node:util";
import { randomInt } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { constants as constants$1 } from "node:os";
import { execFile, spawn } from "node:child_process";

// src/edge/box/walls/spec-check.ts
/** Refuses descriptions that no box can be, before anything is started; it repairs none. */
/** Folders that are never shown as they are, because they are the machine's state or ours to make. */
const neverShown = [
	"/",
	"/dev",
	"/etc",
	"/home",
	"/proc",
	"/root",
	"/run",
	"/sys",
	"/tmp",
	"/var",
	"/var/run"
];
/** Whether `path` is `folder` or lies in it. Both absolute and normal. */
function isIn(path, folder) {
	return path === folder || folder === "/" || path.startsWith(`${folder}/`);
}
/** @throws Problem `box-path`, `box-door`, `box-environment`, `box-command` */
function check(system, enclosure, command) {
	const { tree, home, workspace } = enclosure;
	const paths = [
		workspace,
		...enclosure.shown.flatMap((shown) => [shown.path, shown.from]),
		...enclosure.hidden,
		...command.doors.map((door) => door.from),
		...tree.kind === "folder" ? [tree.path] : [tree.lower, tree.layers],
		...home.kind === "folder" ? [home.path] : [],
		...command.files.map((file) => file.path)
	];
	for (const path of paths) if (!isNormal(path)) throw new Problem("box-path", `The path ${JSON.stringify(path)} is not absolute and normal.`);
	if (tree.kind === "overlay") {
		for (const path of tree.covered) if (!isNormal(`/${path}`)) throw new Problem("box-path", `The path ${JSON.stringify(path)} is not relative and normal.`);
	}
	if ([
		"/proc",
		"/dev",
		"/sys",
		"/run",
		"/etc"
	].some((path) => isIn(workspace, path)) || [...neverShown, ...system].some((path) => isIn(path, workspace))) throw new Problem("box-path", `No box can have its tree at ${workspace}.`);
	const ports = command.doors.map((door) => door.port);
	if (new Set(ports).size < ports.length || ports.some((port) => !isOpenToAll(port))) throw new Problem("box-door", `No box can have its doors at the ports ${ports.join(", ")}.`);
	for (const [name, value] of Object.entries(command.env)) if (name === "" || /[=\0]/.test(name) || value.includes("\0")) throw new Problem("box-environment", `No environment can hold the variable ${JSON.stringify(name)}.`);
	if ([...command.argv, command.workingDirectory].some((word) => word.includes("\0"))) throw new Problem("box-command", "A command cannot hold a NUL character.");
}
/** Ports below 1024 take a power that the box's first process no longer has. */
function isOpenToAll(port) {
	return Number.isInteger(port) && port >= 1024 && port <= 65535;
}
function isNormal(path) {
	return path.startsWith("/") && !path.includes("\0") && (path === "/" || path.slice(1).split("/").every((part) => part !== "" && part !== "." && part !== ".."));
}

// src/edge/box/walls/spec.ts
/** Describes a box as plain data: what is mounted where, who it is, what it may use, what it runs. It starts nothing and asks the machine nothing. */
const usualLimits = {
	processes: 2048,
	fileBytes: 4 * 1024 ** 3,
	temporaryBytes: 2 * 1024 ** 3
};
const stdinPath = "/run/gatehouse/stdin";
const doorPath = (port) => `/run/gatehouse/door-${port}.sock`;
const hostname = "gatehouse";
const userName = "agent";
/** HOME inside: a path in which nothing else is mounted, since boxes of the same room may have left links there. */
function homeOf(enclosure) {
	const { workspace, shown } = enclosure;
	const free = [
		"/home/agent",
		"/home/agent-of-the-box",
		"/agent-home"
	].find((path) => ![workspace, ...shown.map((one) => one.path)].some((other) => isIn(other, path)) && !isIn(path, workspace));
	if (free === void 0) throw new Problem("box-path", "No free path is left for the HOME of the box.");
	return free;
}
/**
* @throws Problem `box-path` for a path that is not absolute and normal, or a workspace where none can be
* @throws Problem `box-environment` for a variable that no environment can hold
*/
function describeBox(host, enclosure, command) {
	check(host.top.map((entry) => entry.path), enclosure, command);
	const home = homeOf(enclosure);
	const shown = shownFolders(host, enclosure);
	const mounts = [
		...host.top.map((entry) => entry.kind === "link" ? {
			kind: "link",
			to: entry.path,
			target: entry.target
		} : {
			kind: "show",
			to: entry.path,
			from: entry.path
		}),
		...host.etc.map((entry) => ({
			kind: "show",
			to: entry.path,
			from: entry.from
		})),
		...accounts(enclosure.identity, home),
		...shown.extra.map((entry) => ({
			kind: "show",
			to: entry.path,
			from: entry.from
		})),
		...shown.covered.map((to) => ({
			kind: "cover",
			to
		})),
		{
			kind: "processes",
			to: "/proc"
		},
		{
			kind: "devices",
			to: "/dev",
			sharedBytes: enclosure.limits.temporaryBytes
		},
		{
			kind: "memory",
			to: "/tmp",
			bytes: enclosure.limits.temporaryBytes
		},
		{
			kind: "link",
			to: "/var/tmp",
			target: "/tmp"
		},
		{
			kind: "link",
			to: "/var/run",
			target: "/run"
		},
		{
			kind: "home",
			to: home,
			home: enclosure.home
		},
		{
			kind: "tree",
			to: enclosure.workspace,
			tree: enclosure.tree
		}
	];
	if (command.stdin !== void 0) mounts.push({
		kind: "file",
		to: stdinPath,
		content: command.stdin
	});
	for (const { port, from } of command.doors) mounts.push({
		kind: "door",
		to: doorPath(port),
		from,
		port
	});
	return {
		identity: enclosure.identity,
		hostname,
		mounts: parentsFirst(mounts),
		limits: enclosure.limits,
		command
	};
}
/** Whether a path can be seen in the box; what PATH may name. */
function isSeen(spec, path) {
	const over = spec.mounts.filter((mount) => isIn(path, mount.to)).at(-1);
	return over !== void 0 && over.kind !== "cover";
}
/**
* The extra folders that are really needed, and what has to be covered again. A shown folder that contains the workspace shows
* none of its neighbours: a runner installed below /opt keeps its credentials beside its work folder.
*/
function shownFolders(host, enclosure) {
	const system = host.top.filter((entry) => entry.kind === "folder").map((entry) => entry.path);
	const secret = [enclosure.workspace, ...enclosure.hidden];
	const wanted = enclosure.shown.filter((entry) => !neverShown.includes(entry.path) && !isIn(entry.path, enclosure.workspace) && !secret.some((path) => isIn(path, entry.path) || isIn(path, entry.from)));
	const covered = /* @__PURE__ */ new Set();
	for (const folder of system.filter((path) => isIn(enclosure.workspace, path) && path !== enclosure.workspace)) {
		const [next = ""] = enclosure.workspace.slice(folder.length + 1).split("/");
		covered.add(`${folder}/${next}`);
	}
	for (const path of enclosure.hidden) if (system.some((folder) => isIn(path, folder) && path !== folder) && !isIn(path, enclosure.workspace)) covered.add(path);
	covered.delete(enclosure.workspace);
	const outermost = [...covered].filter((path) => ![...covered].some((other) => other !== path && isIn(path, other)));
	return {
		extra: wanted.filter((entry, index) => {
			const shownAlready = entry.path === entry.from && system.some((folder) => isIn(entry.path, folder)) && !outermost.some((cover) => isIn(entry.path, cover));
			const twice = wanted.findIndex((other) => other.path === entry.path) < index;
			return !shownAlready && !twice;
		}),
		covered: outermost
	};
}
/** The files that libc wants to see, telling nothing of the machine. */
function accounts({ uid, gid }, home) {
	const file = (to, ...lines) => ({
		kind: "file",
		to,
		content: lines.map((line) => `${line}\n`).join("")
	});
	return [
		file("/etc/passwd", "root:x:0:0:root:/:/usr/sbin/nologin", `${userName}:x:${uid}:${gid}::${home}:/bin/sh`, "nobody:x:65534:65534:nobody:/:/usr/sbin/nologin"),
		file("/etc/group", "root:x:0:", `${userName}:x:${gid}:`, "nogroup:x:65534:"),
		file("/etc/hosts", `127.0.0.1 localhost ${hostname}`, "::1 localhost ip6-localhost"),
		file("/etc/hostname", hostname),
		file("/etc/nsswitch.conf", "passwd: files", "group: files", "shadow: files", "hosts: files"),
		file("/etc/resolv.conf"),
		file("/etc/gitconfig", "[safe]", "	directory = *"),
		{
			kind: "link",
			to: "/etc/mtab",
			target: "/proc/self/mounts"
		}
	];
}
/** Stable, by the number of folders above: what lies above is made before what lies in it. */
function parentsFirst(mounts) {
	const depth = (path) => path.split("/").length;
	return [...mounts].sort((one, other) => depth(one.to) - depth(other.to));
}

// src/edge/box/walls/bridge.ts
/** The way from the box's loopback to its doors, in Perl: carries bytes between ports and unix sockets. It reads and decides nothing. */
/**
* The box's first process binds the ports, so that they answer before the command starts, and leaves the carrying to a child, which lives
* no longer than the box does. Whoever in the box stops or kills that child has closed its own way out.
*/
const bridgeSource = String.raw`
sub start_bridge {
  my @doors;
  for (@_) {
    my ($port, $path) = @$_;
    socket my $listener, 2, 1, 6 or die "door $port: $!\n";
    bind $listener, pack('SnC4x8', 2, $port, 127, 0, 0, 1) or die "door $port: $!\n";
    listen $listener, 256 or die "door $port: $!\n";
    push @doors, [$listener, $path];
  }
  my $child = fork;
  defined $child or die "fork: $!\n";
  return if $child;
  $0 = 'gatehouse-door';
  eval { keep_nothing_but(map { fileno $_->[0] } @doors); carry(@doors) };
  leave(1);
}

# The command's output ends when its own processes do.
sub keep_nothing_but {
  my %kept = map { $_ => 1 } 0, 1, 2, @_;
  open STDIN, '<', '/dev/null' or die;
  open $_, '>', '/dev/null' or die for \*STDOUT, \*STDERR;
  opendir my $list, '/proc/self/fd' or die;
  my @open = grep { /^\d+$/ && !$kept{$_} && $_ != fileno $list } readdir $list;
  call('close', 0 + $_) for @open;
}

sub no_wait { my $flags = fcntl $_[0], 3, 0; fcntl $_[0], 4, $flags | 2048 }

# One direction of a connection: what was read of it and not yet written; ended once its source is at its end and the other side knows.
sub direction { my ($from, $to) = @_; return {from => $from, to => $to, held => '', over => 0, ended => 0} }

sub carry {
  my @doors = @_;
  $SIG{$_} = 'IGNORE' for qw(INT TERM HUP PIPE);
  no_wait($_->[0]) for @doors;
  my ($most, $chunk) = (400, 65536);
  my @lines;
  for (;;) {
    my ($in, $out) = ('', '');
    # Those that wait at the port have been answered by the kernel already.
    if (@lines < $most) { vec($in, fileno $_->[0], 1) = 1 for @doors }
    for (map { @$_ } @lines) {
      if (length $_->{held}) { vec($out, fileno $_->{to}, 1) = 1 }
      elsif (!$_->{over}) { vec($in, fileno $_->{from}, 1) = 1 }
    }
    next if select($in, $out, undef, undef) < 1;
    for my $one (map { @$_ } @lines) {
      if (!length $one->{held} && !$one->{over} && vec($in, fileno $one->{from}, 1)) {
        my $got = sysread $one->{from}, $one->{held}, $chunk;
        $one->{over} = 1 if defined $got ? $got == 0 : $! != 4 && $! != 11;
      }
      if (length $one->{held}) {
        my $done = syswrite $one->{to}, $one->{held};
        if (defined $done) { substr $one->{held}, 0, $done, '' }
        # Nobody takes it any more; the other direction may still have an answer.
        elsif ($! != 4 && $! != 11) { ($one->{held}, $one->{over}) = ('', 1) }
      }
      if ($one->{over} && !$one->{ended} && !length $one->{held}) { shutdown $one->{to}, 1; $one->{ended} = 1 }
    }
    @lines = grep { !($_->[0]{ended} && $_->[1]{ended}) } @lines;
    for (@doors) {
      my ($listener, $path) = @$_;
      next unless vec($in, fileno $listener, 1) && accept my $inner, $listener;
      socket my $outer, 1, 1, 0 or next;
      connect $outer, pack('Sa*', 1, "$path\0") or next;
      no_wait($_) for $inner, $outer;
      push @lines, [direction($inner, $outer), direction($outer, $inner)];
    }
  }
}
`;

// src/edge/box/walls/bwrap-program.ts
const bwrapCalls = ["memfd_create"];
/**
* bubblewrap's own end says nothing about the box (it comes before the last process is gone, and never when the box talked its way out of
* the parent-death signal), so the id of the box's first process is asked for, killed and waited for.
*/
const bwrapSource = String.raw`
sub open_room { return 'stands' }
sub close_room { }
sub after_box { }

# A file without a name, from its beginning.
sub memory_file {
  my ($content) = @_;
  my $name = 'gatehouse';
  my $number = must('memory file', call('memfd_create', $name, 0));
  open my $file, '+<&=', $number or die "memory file: $!\n";
  while (length $content) { substr $content, 0, must('memory file', syswrite($file, $content) // -1), '' }
  sysseek $file, 0, 0;
  return $file;
}

sub start_box {
  my (@argv, @kept, $plan);
  pipe my $out, my $into or die "pipe: $!\n";
  pipe my $word, my $tell or die "pipe: $!\n";
  pipe my $info, my $inform or die "pipe: $!\n";
  my $pass = sub { push @kept, $_[0]; return fileno $_[0] };
  my %argument = (
    text => sub { $_[0] },
    data => sub { $pass->(memory_file($_[0])) },
    info => sub { $pass->($inform) },
    word => sub { $pass->($tell) },
  );
  for (@_) { my ($kind, @rest) = @$_; push @argv, $argument{$kind}->(@rest) }
  my $child = fork;
  defined $child or die "fork: $!\n";
  if ($child == 0) {
    open STDIN, '<', '/dev/null';
    open STDOUT, '>&', $into;
    open STDERR, '>&', $into;
    if (open my $score, '>', '/proc/self/oom_score_adj') { syswrite $score, '1000' }
    fcntl $_, 2, 0 for @kept;
    %ENV = (PATH => '/usr/bin:/bin', LC_ALL => 'C');
    { no warnings; exec { $argv[0] } @argv }
    syswrite STDERR, "$argv[0]: $!";
    leave(127);
  }
  close $_ for $into, $tell, $inform;
  my $said = whole($info);
  if ($said !~ /"child-pid": (\d+)/) {
    waitpid $child, 0;
    die whole($out) . "\n";
  }
  return ($child, $1, $out, $word);
}
`;
/** The first process of a box that bubblewrap made: takes its orders from one handle and answers on another. */
const bwrapInitSource = String.raw`
my ($plan_number, $word_number) = @ARGV;
open my $from, '<&=', $plan_number or leave(1);
open my $tell, '>&=', $word_number or leave(1);
my %plan;
for (records(whole($from))) { my ($name, @rest) = @$_; push @{$plan{$name}}, \@rest }
close $from;
fcntl $tell, 2, 1;
eval { begin(\%plan, $tell) };
syswrite $tell, "! $@";
leave(1);
`;

// src/edge/box/walls/init.ts
const initCalls = [
	"close",
	"prctl",
	"prlimit64",
	"exit_group"
];
/**
* It stays the program that it is, which no process of the box may trace or look into (it is not dumpable), where an exec would make it
* readable again. Its only word to the outside is one line: `exit N`, `signal N`, or `! why` when the command was never reached.
*/
const initSource = String.raw`
sub begin {
  my ($plan, $tell) = @_;
  $0 = 'gatehouse';
  must('not dumpable', call('prctl', 4, 0, 0, 0, 0));
  # Should the program outside die without a word. Nobody in the box can take it back: it is not theirs to trace.
  must('die with it', call('prctl', 1, 9, 0, 0, 0));
  # One that is dead already sends no signal any more. It alone would have read our word.
  my $unread = '';
  vec($unread, fileno $tell, 1) = 1;
  leave(1) if select $unread, undef, undef, 0;
  for my $limit (@{$plan->{limit}}) {
    my ($which, $most) = numbers(@$limit);
    must("limit $which", call('prlimit64', 0, $which, pack('QQ', $most, $most), 0));
  }
  prove_powerless();
  start_bridge(@{$plan->{door}}) if $plan->{door};
  my $main = fork;
  defined $main or die "fork: $!\n";
  run_command($plan) if $main == 0;
  syswrite $tell, "+\n";
  for (;;) {
    my $dead = wait;
    next if $dead == -1 && $! == 4;
    last if $dead == -1;
    next if $dead != $main;
    syswrite $tell, $? & 127 ? 'signal ' . ($? & 127) : 'exit ' . ($? >> 8);
    last;
  }
  leave(0);
}

sub prove_powerless {
  my $status = slurp('/proc/self/status');
  for my $line (qw(CapInh CapPrm CapEff CapBnd CapAmb)) {
    $status =~ /^$line:\s+0+$/m or die "the box would keep powers ($line)\n";
  }
  $status =~ /^NoNewPrivs:\s+1$/m or die "the box could gain powers\n";
  $status =~ /^Seccomp:\s+2$/m or die "the box would have no system-call filter\n";
  $status =~ /^Uid:.*\b0\b/m and die "the box would be root\n";
}

sub run_command {
  my ($plan) = @_;
  my $failed = sub { syswrite STDERR, "gatehouse: $_[0]: $!\n"; leave(126) };
  $SIG{$_} = 'DEFAULT' for qw(INT TERM HUP PIPE CHLD);
  umask 022;
  for my $file (@{$plan->{late}}) {
    my ($path, $content) = @$file;
    my $at = '';
    my @parts = grep { length } split m{/}, $path;
    pop @parts;
    for (@parts) { $at .= "/$_"; mkdir $at, 0755 unless -d $at }
    open my $out, '>', $path or $failed->("cannot write $path");
    print $out $content and close $out or $failed->("cannot write $path");
  }
  open STDIN, '<', $plan->{stdin}[0][0] or $failed->('cannot open the standard input');
  chdir $plan->{folder}[0][0] or $failed->("cannot work in $plan->{folder}[0][0]");
  %ENV = map { @$_ } @{$plan->{env}};
  my @argv = @{$plan->{argv}[0]};
  { no warnings; exec { $argv[0] } @argv }
  syswrite STDERR, "gatehouse: cannot start $argv[0]: $!\n";
  leave(127);
}
`;

// src/edge/box/walls/root-mounts.ts
/** What launcher A mounts and how, in Perl: each kind of mount of a spec is one entry. It decides neither order nor content. */
/**
* Every path that root resolves was named by us, and lies in a folder that no box can write: a box's own folders are mounted last and
* nothing is made below them.
*/
const mountSource = String.raw`
my ($RDONLY, $NOSUID, $NODEV, $NOEXEC, $IDMAP) = (1, 2, 4, 8, 0x100000);
sub mount_at { my ($type, $to, $flags, $options) = @_; must("mount $type at $to", call('mount', $type, $to, $type, $flags, $options)) }

sub set_attributes {
  my ($handle, $path, $recursive, $set, $map) = @_;
  my $attributes = pack 'QQQQ', $set | ($map ? $IDMAP : 0), 0, 0, $map ? fileno $map : 0;
  return call('mount_setattr', $handle, $path, ($path eq '' ? 0x1000 : 0) | ($recursive ? 0x8000 : 0), $attributes, 32);
}

# Shows $from at $to, which exists. Kernels before 5.12 get a plain bind mount, without what is mounted below it.
sub bind_at {
  my ($from, $to, $set, $map) = @_;
  my $tree = call('open_tree', -100, $from, 0x80000 | 1 | ($map ? 0 : 0x8000));
  my $done = $tree != -1 && set_attributes($tree, '', !$map, $set, $map) == 0;
  my $unknown = $! == 38;
  must("show $from", call('move_mount', $tree, '', -100, $to, 4)) if $done;
  call('close', $tree) if $tree != -1;
  return if $done;
  die "show $from: $!\n" if $map || !$unknown;
  must("bind $from", call('mount', $from, $to, 0, 0x1000, 0));
  must("bind $from", call('mount', 'none', $to, 0, 0x1020 | $set, 0));
}

# No more is written to this mount, but to those below it.
sub seal_at { my ($at, $more) = @_; must("seal $at", call('mount', 'none', $at, 0, 0x1020 | $RDONLY | $NOSUID | $more, 0)) }

# Makes what is missing of a path below the new root; a link on the way would lead root out of it.
sub folder {
  my $at = $place;
  for my $part (grep { length } split m{/}, $_[0]) {
    $at .= "/$part";
    if (lstat $at) { -d _ or die "$at is not a folder\n" } else { mkdir $at, 0755 or die "$at: $!\n" }
  }
  return $at;
}

sub parent { return folder($_[0] =~ m{^(.*)/}s ? $1 : '') }

sub target {
  my ($from, $to) = @_;
  return folder($to) if -d $from;
  parent($to);
  if (!lstat "$place$to") { open my $made, '>', "$place$to" or die "$to: $!\n" } else { -f _ or die "$to is not a file\n" }
  return "$place$to";
}

my %make = (
  show => sub { my ($from, $to) = @_; bind_at($from, target($from, $to), $RDONLY | $NOSUID | $NODEV) },
  door => sub { my ($from, $to) = @_; -S $from or die "$from is not a socket\n"; bind_at($from, target($from, $to), $RDONLY | $NOSUID | $NODEV) },
  memory => sub { my ($to, $options) = @_; mount_at('tmpfs', folder($to), $NOSUID | $NODEV, $options) },
  link => sub { my ($to, $target) = @_; parent($to); symlink $target, "$place$to" or die "$to: $!\n" },
  file => sub {
    my ($to, $content) = @_;
    parent($to);
    open my $file, '>', "$place$to" or die "$to: $!\n";
    print $file $content and close $file or die "$to: $!\n";
    chmod 0444, "$place$to";
  },
  seal => sub { my ($to) = @_; seal_at("$place$to", $NODEV) },
  home => sub {
    my ($to, $from) = @_;
    bind_at($from eq '' ? $room{home}[0] : $from, folder($to), $NOSUID | $NODEV, $from eq '' ? undef : $owners);
  },
  tree => sub {
    my ($to, @covered) = @_;
    my $at = folder($to);
    return overlay_at($at, @covered) if $room{tree}[0] eq 'overlay';
    bind_at($room{tree}[1], $at, $NOSUID | $NODEV, $owners);
  },
  processes => sub {
    my ($to) = @_;
    my $at = folder($to);
    mount_at('proc', $at, $NOSUID | $NODEV | $NOEXEC, 0);
    for (qw(sys irq bus fs sysrq-trigger)) { bind_at("$at/$_", "$at/$_", $RDONLY | $NOSUID | $NODEV | $NOEXEC) if -e "$at/$_" }
    for (qw(kcore keys key-users timer_list)) { bind_at('/dev/null', "$at/$_", $RDONLY | $NOSUID | $NOEXEC) if -e "$at/$_" }
  },
  devices => sub {
    my ($to, $options) = @_;
    my $at = folder($to);
    mount_at('tmpfs', $at, $NOSUID | $NOEXEC, 'mode=0755,size=64k');
    for (qw(null zero full random urandom tty)) { bind_at("/dev/$_", target("/dev/$_", "$to/$_"), $NOSUID | $NOEXEC) if -e "/dev/$_" }
    for (['fd', '/proc/self/fd'], ['stdin', '/proc/self/fd/0'], ['stdout', '/proc/self/fd/1'], ['stderr', '/proc/self/fd/2'], ['ptmx', 'pts/ptmx']) {
      symlink $_->[1], "$at/$_->[0]";
    }
    mount_at('devpts', folder("$to/pts"), $NOSUID | $NOEXEC, 'newinstance,ptmxmode=0666,mode=0620');
    mount_at('tmpfs', folder("$to/shm"), $NOSUID | $NODEV, $options);
    seal_at($at, $NOEXEC);
  },
);
`;

// src/edge/box/walls/root-tree.ts
/** How launcher A lends a tree to its boxes, in Perl: by mapping its owner, as an overlay or as it is, else by giving it away for a while. */
/**
* Files are owned by the runner on the disk and by the throw-away user inside (an id-mapped mount), so that neither copies nor changes of
* owner are needed, before or after; where the file system cannot do that, a plain tree changes its owner, and there is no overlay.
*/
const treeSource = String.raw`
# A user namespace in which the ids of the disk are those of the box. It lives on in its handle. Root stays somebody, for the overlay's work.
sub owner_map {
  my ($disk_uid, $disk_gid, $uid, $gid) = @_;
  pipe my $ready, my $tell or die "pipe: $!\n";
  pipe my $hold, my $release or die "pipe: $!\n";
  my $helper = fork;
  defined $helper or die "fork: $!\n";
  if ($helper == 0) {
    close $release;
    syswrite $tell, 'x' if call('unshare', 0x10000000) == 0;
    sysread $hold, my $nothing, 1;
    leave(0);
  }
  close $tell;
  my $namespace;
  if (sysread $ready, my $made, 1) {
    for (['uid_map', $disk_uid, $uid], ['gid_map', $disk_gid, $gid]) {
      my ($file, $disk, $inside) = @$_;
      open my $map, '>', "/proc/$helper/$file" or next;
      syswrite $map, "$disk $inside 1\n" . ($disk == 0 ? "$inside 0 1\n" : "0 0 1\n");
    }
    open $namespace, '<', "/proc/$helper/ns/user";
  }
  close $release;
  waitpid $helper, 0;
  return $namespace;
}

sub can_map {
  my ($path) = @_;
  my $tree = call('open_tree', -100, $path, 0x80000 | 1);
  return 0 if $tree == -1;
  my $done = set_attributes($tree, '', 0, 0, $owners) == 0;
  call('close', $tree);
  return $done;
}

sub give_tree {
  my ($uid, $gid) = @_;
  my $path = $room{tree}[1];
  system('/bin/chown', '-R', '-h', "$uid:$gid", '--', $path) == 0 or die "the tree cannot be given to another user\n";
}

# Only the kernel writes into an overlay's work folder.
sub wipe {
  my ($path) = @_;
  lstat $path or return;
  return unlink $path if !-d _;
  opendir my $list, $path or return;
  wipe("$path/$_") for grep { !/^\.\.?$/ } readdir $list;
  rmdir $path;
}

sub work_folder { return "$room{tree}[2]/work/$turn" }

# A new one for each mount: the last one's is marked as not to be used again, since nothing of it was synced to the disk.
sub make_work_folder {
  $turn++;
  mkdir work_folder(), 0700 or die work_folder() . ": $!\n";
  chown @{$room{owners}}[0, 1], work_folder();
}

sub cover_paths {
  my ($lower, $cover, @paths) = @_;
  my ($disk_uid, $disk_gid, $uid, $gid) = numbers(@{$room{owners}});
  for my $path (@paths) {
    my $at = '';
    my @parts = split m{/}, $path;
    my $name = pop @parts;
    for (@parts) {
      $at .= "/$_";
      my @as = lstat "$lower$at" or last;
      next if -d "$cover$at";
      mkdir "$cover$at", $as[2] & 07777 or die "$cover$at: $!\n";
      chown $as[4] == $disk_uid ? $uid : $as[4], $as[5] == $disk_gid ? $gid : $as[5], "$cover$at";
    }
    -d "$cover$at" or next;
    must("cover $path", call('mknodat', -100, "$cover$at/$name", 0020000, 0)) unless lstat "$cover$at/$name";
  }
}

sub overlay_at {
  my ($to, @covered) = @_;
  my ($lower, $layers) = @{$room{tree}}[1, 2];
  my $stage = folder('/.stage');
  mount_at('tmpfs', $stage, $NOSUID | $NODEV, 'mode=0700,size=16m');
  mkdir "$stage/$_", 0755 for qw(cover lower layers);
  bind_at($lower, "$stage/lower", $RDONLY | $NOSUID | $NODEV, $owners);
  bind_at($layers, "$stage/layers", $NOSUID | $NODEV, $owners);
  cover_paths($lower, "$stage/cover", @covered);
  chdir $stage or die "$stage: $!\n";
  my $options = "lowerdir=cover:lower,upperdir=layers/upper,workdir=layers/work/$turn,userxattr,volatile,index=off,metacopy=off";
  mount_at('overlay', $to, $NOSUID | $NODEV, $options);
  chdir '/';
  must('unstage', call('umount2', $stage, 2));
  rmdir $stage;
}

# Proves, before a room relies on it, that the box's user can make and replace folders in an overlay of these very layers.
sub try_overlay {
  my ($uid, $gid) = (numbers(@{$room{owners}}))[2, 3];
  my $name = '.gatehouse-try';
  make_work_folder();
  pipe my $word, my $tell or die "pipe: $!\n";
  my $child = fork;
  defined $child or die "fork: $!\n";
  if ($child == 0) {
    my $done = eval {
      must('namespace', call('unshare', 0x20000));
      mount_at('tmpfs', $place, $NOSUID | $NODEV, 'mode=0755,size=1m');
      my $at = folder('/tree');
      overlay_at($at, $name);
      chdir $at or die "$at: $!\n";
      must('group', call('setresgid', $gid, $gid, $gid));
      must('user', call('setresuid', $uid, $uid, $uid));
      mkdir $name and rmdir $name or die "a folder in it: $!\n";
      1;
    };
    syswrite $tell, $@ unless $done;
    leave(0);
  }
  close $tell;
  my $why = whole($word);
  waitpid $child, 0;
  after_box();
  wipe("$room{tree}[2]/upper/$name");
  die "overlay: $why" if $why ne '';
}
`;

// src/edge/box/walls/root-program.ts
/** Launcher A as a program: root makes the namespaces and the mounts of a box by system calls, then gives up everything for good. */
const rootCalls = [
	"capset",
	"mknodat",
	"mount",
	"mount_setattr",
	"move_mount",
	"open_tree",
	"pivot_root",
	"prctl",
	"seccomp",
	"sethostname",
	"setgroups",
	"setns",
	"setresgid",
	"setresuid",
	"setsid",
	"umount2",
	"unshare"
];
const roomVariables = `
my %room;
my $place;
my $owners;
my $outside;
my $turn = 0;
`;
const roomSource = String.raw`
sub open_room {
  for (@_) { my ($name, @rest) = @$_; $room{$name} = \@rest }
  $place = $room{place}[0];
  open $outside, '<', '/proc/self/ns/pid' or die "/proc/self/ns/pid: $!\n";
  must('new mount namespace', call('unshare', 0x20000));
  must('private mounts', call('mount', 'none', '/', 0, 0x84000, 0));
  if (my $home = $room{home}) { mount_at('tmpfs', $home->[0], $NOSUID | $NODEV, $home->[1]) }
  return 'stands' unless $room{tree};
  $owners = owner_map(numbers(@{$room{owners}}));
  my ($kind, @paths) = @{$room{tree}};
  my $mapped = $owners && !grep { !can_map($_) } @paths;
  if ($kind eq 'overlay') {
    $mapped or die "overlay: no id-mapped mounts on this file system\n";
    try_overlay();
  }
  return 'mapped' if $mapped;
  $owners = undef;
  give_tree(@{$room{owners}}[2, 3]);
  return 'given';
}

sub close_room {
  return unless $room{tree} && $room{tree}[0] eq 'folder' && !$owners;
  give_tree(@{$room{owners}}[0, 1]);
  system '/bin/chmod', '-R', 'u+rwX', '--', $room{tree}[1];
}

sub after_box { wipe(work_folder()) if $room{tree} && $room{tree}[0] eq 'overlay' }

sub loopback_up {
  socket my $any, 2, 2, 0 or die "loopback: $!\n";
  my $request = pack 'a16sx22', 'lo', 0x41;
  ioctl $any, 0x8914, $request or die "loopback: $!\n";
}

sub give_up_everything {
  my ($uid, $gid) = @_;
  for (0 .. 63) { last if call('prctl', 24, $_, 0, 0, 0) == -1 }
  must('no groups', call('setgroups', 0, 0));
  must('group', call('setresgid', $gid, $gid, $gid));
  must('user', call('setresuid', $uid, $uid, $uid));
  my ($head, $none) = (pack('LL', 0x20080522, 0), "\0" x 24);
  must('no capabilities', call('capset', $head, $none));
  must('no new privileges', call('prctl', 38, 1, 0, 0, 0));
}

sub build_box {
  my ($plan) = @_;
  must('session', call('setsid'));
  must('namespaces', call('unshare', 0x20000 | 0x2000000 | 0x4000000 | 0x8000000 | 0x40000000));
  must('private mounts', call('mount', 'none', '/', 0, 0x44000, 0));
  if (open my $score, '>', '/proc/self/oom_score_adj') { syswrite $score, '1000' }
  my $name = $plan->{name}[0][0];
  must('host name', call('sethostname', $name, length $name));
  loopback_up();
  mount_at('tmpfs', $place, $NOSUID | $NODEV, 'mode=0755,size=64m');
  for (@{$plan->{mount}}) { my ($kind, @rest) = @$_; $make{$kind}->(@rest) }
  chdir $place or die "$place: $!\n";
  must('new root', call('pivot_root', '.', '.'));
  must('old root', call('umount2', '.', 2));
  chdir '/';
  seal_at('/', $NODEV);
  give_up_everything(numbers(@{$plan->{user}[0]}));
  my $filter = $plan->{filter}[0][0];
  my $program = pack 'Sx6P', length($filter) / 8, $filter;
  must('system-call filter', call('seccomp', 1, 0, $program));
}

sub start_box {
  my %plan;
  for (@_) { my ($name, @rest) = @$_; push @{$plan{$name}}, \@rest }
  my ($uid, $gid) = numbers(@{$plan{user}[0]});
  make_work_folder() if $room{tree} && $room{tree}[0] eq 'overlay';
  pipe my $out, my $into or die "pipe: $!\n";
  pipe my $word, my $tell or die "pipe: $!\n";
  # The box may open its standard output by name.
  must('give pipe', call('fchown', fileno $into, $uid, $gid));
  must('process namespace', call('unshare', 0x20000000));
  my $first = fork;
  defined $first or die "fork: $!\n";
  # Only this one child was born into it; once it is dead nobody can be any more.
  must('back', call('setns', fileno $outside, 0x20000000)) if $first;
  if ($first == 0) {
    open STDIN, '<', '/dev/null';
    open STDOUT, '>&', $into;
    open STDERR, '>&', $into;
    close $_ for $into, $out, $word, $outside;
    eval { build_box(\%plan); begin(\%plan, $tell) };
    syswrite $tell, "! $@";
    leave(1);
  }
  close $into;
  close $tell;
  return ($first, $first, $out, $word);
}
`;
/** The variables of the room come first; the rest are names that find each other when they run. */
const rootSource = roomVariables + mountSource + treeSource + roomSource;

// src/edge/box/walls/seccomp.ts
/** Decides which system calls a box may make, as a classic BPF program; it does not load it. */
const load = 32;
const jumpIfEqual = 21;
const jumpIfGreater = 37;
const jumpIfAnyBit = 69;
const give = 6;
const numberAt = 0;
const machineAt = 4;
const argumentAt = (index) => 16 + 8 * index;
const allow = 2147418112;
const kill = 2147483648;
const refuse = (errno) => 327680 + errno;
const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;
const auditMachine = {
	x64: 3221225534,
	arm64: 3221225655
};
/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
const newNamespaces = 2114060288;
/** Pushes characters into a terminal's input. */
const tiocsti = 21522;
const tioclinux = 21532;
/** AF_UNIX, AF_INET, AF_INET6, AF_NETLINK (libc lists network interfaces by it). AF_VSOCK would reach the hypervisor past the network namespace. */
const socketFamilies = [
	1,
	2,
	10,
	16
];
const never = (errno, ...calls) => calls.map((call) => ({
	kind: "never",
	call,
	errno
}));
/**
* What a box may not ask of the kernel; the rest is allowed. ptrace and process_vm_* stay (debuggers, sanitizers): they reach no
* further than the box's own process namespace. ENOSYS where programs know how to do without.
*/
const rules = [
	{
		kind: "only-one-of",
		call: "socket",
		argument: 0,
		values: socketFamilies,
		errno: 97
	},
	{
		kind: "only-one-of",
		call: "socketpair",
		argument: 0,
		values: socketFamilies,
		errno: 97
	},
	{
		kind: "not-one-of",
		call: "ioctl",
		argument: 1,
		values: [tiocsti, tioclinux]
	},
	{
		kind: "no-bit",
		call: "clone",
		argument: 0,
		bits: newNamespaces
	},
	{
		kind: "no-bit",
		call: "unshare",
		argument: 0,
		bits: 2114060416
	},
	...never(38, "clone3", "io_uring_setup", "io_uring_enter", "io_uring_register"),
	...never(1, "setns", "add_key", "request_key", "keyctl", "bpf", "userfaultfd", "perf_event_open"),
	...never(1, "mount", "umount2", "pivot_root", "chroot", "open_tree", "open_tree_attr", "move_mount"),
	...never(1, "mount_setattr", "fsopen", "fsconfig", "fsmount", "fspick", "swapon", "swapoff"),
	...never(1, "fanotify_init", "open_by_handle_at", "lookup_dcookie", "nfsservctl", "quotactl"),
	...never(1, "quotactl_fd", "acct", "reboot", "kexec_load", "kexec_file_load", "create_module"),
	...never(1, "init_module", "finit_module", "delete_module", "syslog", "settimeofday", "clock_settime"),
	...never(1, "sethostname", "setdomainname", "vhangup", "iopl", "ioperm", "uselib", "ustat", "sysfs"),
	...never(1, "_sysctl")
];
/**
* The whole filter: a foreign machine's calls kill the process, numbers that this list does not know yet (and those of the x32 interface,
* which begin at 0x40000000) do not exist, then one block for each rule.
*/
function boxFilter(machine) {
	return [
		[
			load,
			0,
			0,
			machineAt
		],
		[
			jumpIfEqual,
			1,
			0,
			auditMachine[machine]
		],
		[
			give,
			0,
			0,
			kill
		],
		[
			load,
			0,
			0,
			numberAt
		],
		[
			jumpIfGreater,
			0,
			1,
			470
		],
		[
			give,
			0,
			0,
			refuse(38)
		],
		...rules.flatMap((rule) => block(machine, rule)),
		[
			give,
			0,
			0,
			allow
		]
	];
}
/** One rule; falls through to the next one, with the call's number still loaded, when it is about another call. */
function block(machine, rule) {
	const number = syscallNumber(machine, rule.call);
	if (number === void 0) return [];
	const body = judge(rule);
	return [[
		jumpIfEqual,
		0,
		body.length,
		number
	], ...body];
}
function judge(rule) {
	switch (rule.kind) {
		case "never": return [[
			give,
			0,
			0,
			refuse(rule.errno)
		]];
		case "no-bit": return [
			[
				load,
				0,
				0,
				argumentAt(rule.argument)
			],
			[
				jumpIfAnyBit,
				0,
				1,
				rule.bits
			],
			[
				give,
				0,
				0,
				refuse(1)
			],
			[
				give,
				0,
				0,
				allow
			]
		];
		case "not-one-of": return [
			...choose(rule.argument, rule.values),
			[
				give,
				0,
				0,
				allow
			],
			[
				give,
				0,
				0,
				refuse(1)
			]
		];
		case "only-one-of": return [
			...choose(rule.argument, rule.values),
			[
				give,
				0,
				0,
				refuse(rule.errno)
			],
			[
				give,
				0,
				0,
				allow
			]
		];
		default: return rule;
	}
}
/** Skips the next instruction when the argument is one of the values. */
function choose(argument, values) {
	return [[
		load,
		0,
		0,
		argumentAt(argument)
	], ...values.map((value, index) => [
		jumpIfEqual,
		values.length - index,
		0,
		value
	])];
}
/** As the kernel's `struct sock_filter[]`, little-endian, eight bytes an instruction. */
function filterBytes(program) {
	const bytes = new Uint8Array(program.length * 8);
	const view = new DataView(bytes.buffer);
	program.forEach(([code, jt, jf, k], index) => {
		view.setUint16(index * 8, code, true);
		view.setUint8(index * 8 + 2, jt);
		view.setUint8(index * 8 + 3, jf);
		view.setUint32(index * 8 + 4, k, true);
	});
	return bytes;
}

// src/edge/box/walls/supervisor.ts
const supervisorCalls = [
	"close",
	"close_range",
	"exit_group",
	"fchown"
];
/**
* Frames in: `O` the room, `R` one command, `K` kill it; the end of the standard input means kill it and go.
* Frames out: `o` the room stands (how), `p` host process id of the box's first process, `d` output, `e` it ended, `x` it could not be done.
* A launcher adds `open_room`, `start_box` (returns id, output, word) and `close_room`.
*/
const supervisorSource = String.raw`
$0 = 'gatehouse-supervisor';
$SIG{$_} = 'IGNORE' for qw(INT TERM HUP PIPE);
close_inherited();
chdir '/';
umask 022;
my $alone = 0;

sub say_frame {
  my $data = frame(@_);
  while (length $data && !$alone) {
    my $done = syswrite STDOUT, $data;
    if (defined $done) { substr $data, 0, $done, ''; next }
    if ($! == 4) { next }
    if ($! == 11) { my $ready = ''; vec($ready, 1, 1) = 1; select undef, $ready, undef, 1; next }
    $alone = 1;
  }
}

sub unblock { my $flags = fcntl $_[0], 3, 0; fcntl $_[0], 4, $flags | 2048 }

# Gone, or dead and waiting for its parent: the kernel gets there only after it has reaped the whole namespace.
sub is_dead {
  my ($id, $born) = @_;
  open my $file, '<', "/proc/$id/stat" or return 1;
  my ($state, @rest) = split ' ', (whole($file) =~ /^.*\) (.*)/s ? $1 : 'Z');
  return $state eq 'Z' || $state eq 'X' || (defined $born && $rest[18] ne $born);
}

sub born { open my $file, '<', "/proc/$_[0]/stat" or return undef; return (split ' ', (whole($file) =~ /^.*\) (.*)/s)[0])[19] }

# $child is ours; $first is the box's first process, the same one unless a launcher stands between.
sub supervise {
  my ($child, $first, $out, $word) = @_;
  my $born = $first == $child ? undef : born($first);
  my ($pending, $open, $status) = ('', 1, undef);
  # Our own child cannot have given its number away before we wait for it; anybody else's is known by the time of its birth.
  my $finish = sub { kill 9, $first if $first == $child ? !defined $status : !is_dead($first, $born) };
  say_frame('p', $first);
  unblock($out);
  unblock(\*STDOUT);
  my $typed = '';
  for (;;) {
    my ($in, $ready) = ('', '');
    vec($in, 0, 1) = 1 unless $alone;
    vec($in, fileno $out, 1) = 1 if $open && !length $pending;
    vec($ready, 1, 1) = 1 if length $pending && !$alone;
    select $in, $ready, undef, defined $status || !$open ? 0.002 : 0.2;
    if (!$alone && vec($in, 0, 1)) {
      my $got = sysread STDIN, $typed, 4096, length $typed;
      $alone = 1 if defined $got ? $got == 0 : $! != 4 && $! != 11;
      $finish->() if $alone || $typed =~ /K/;
    }
    if ($open && !length $pending) {
      my $got = sysread $out, my $data, 65536;
      if ($got) { $pending = $alone ? '' : frame('d', $data) }
      elsif (defined $got) { $open = 0 }
      elsif ($! == 11 && defined $status) { $open = 0 }
    }
    if (length $pending) {
      my $done = $alone ? length $pending : syswrite STDOUT, $pending;
      if (defined $done) { substr $pending, 0, $done, '' }
      elsif ($! != 4 && $! != 11) { $alone = 1; $pending = ''; $finish->() }
    }
    if (!defined $status && waitpid($child, 1) == $child) { $status = $?; $finish->() if $first != $child }
    last if defined $status && !$open && !length $pending && ($first == $child || is_dead($first, $born));
  }
  # A kill is one empty frame; whatever was cut off of it must not be taken for the next order.
  read_exactly(\*STDIN, -length($typed) % 5) unless $alone;
  unblock($word);
  my $said = whole($word);
  return say_frame('x', $1) if $said =~ /^! ?(.*)/s;
  $said =~ s/^\+\n//;
  # Its first process tells how the command ended. A box that manages to end that one has no end that counts.
  $said = 'killed' if $said eq '';
  say_frame('e', $said);
}

while (my ($kind, $body) = read_frame(\*STDIN)) {
  my @plan = records($body);
  if ($kind eq 'O') {
    my $how = eval { open_room(@plan) };
    say_frame(defined $how ? ('o', $how) : ('x', $@));
  } elsif ($kind eq 'R') {
    my @box = eval { start_box(@plan) };
    if (@box) { supervise(@box); eval { after_box() } } else { say_frame('x', $@ || 'no box') }
  }
  last if $alone;
}
eval { close_room() };
leave(0);
`;

// src/edge/box/walls/launch-root.ts
/** Launcher A in orders: what root, directly or through sudo, is told about a room and about each box. It starts nothing itself. */
function rootProgram(machine) {
	return perlProgram(machine, [
		...supervisorCalls,
		...initCalls,
		...rootCalls
	], initSource + bridgeSource + rootSource + supervisorSource);
}
/** The order that makes a room: its HOME and the mapping of the tree's owner hold for all its boxes. */
function roomOrders(enclosure, places) {
	const { tree, home, identity } = enclosure;
	return [
		["place", places.root],
		[
			"owners",
			tree.owner.uid,
			tree.owner.gid,
			identity.uid,
			identity.gid
		],
		tree.kind === "folder" ? [
			"tree",
			"folder",
			tree.path
		] : [
			"tree",
			"overlay",
			tree.lower,
			tree.layers
		],
		...home.kind === "memory" ? [[
			"home",
			places.home,
			memory$1(home.bytes, "0700", identity)
		]] : []
	];
}
/** The order that starts one box; mounts in the order of the spec, then the seals. */
function boxOrders(spec, machine) {
	const { limits, identity } = spec;
	return [
		[
			"user",
			identity.uid,
			identity.gid
		],
		["name", spec.hostname],
		...spec.mounts.map((mount) => ["mount", ...mountOrder(mount)]),
		...seals(spec.mounts).map((to) => [
			"mount",
			"seal",
			to
		]),
		["filter", filterBytes(boxFilter(machine))],
		...commandOrders(spec),
		...limitOrders(limits)
	];
}
function commandOrders({ command, mounts }) {
	return [
		...mounts.flatMap((mount) => mount.kind === "door" ? [[
			"door",
			mount.port,
			mount.to
		]] : []),
		["argv", ...command.argv],
		["folder", command.workingDirectory],
		["stdin", command.stdin === void 0 ? "/dev/null" : stdinPath],
		...Object.entries(command.env).map((entry) => ["env", ...entry]),
		...command.files.map((file) => [
			"late",
			file.path,
			file.content
		])
	];
}
/** RLIMIT_NPROC, RLIMIT_FSIZE, RLIMIT_CORE; the numbers are the same on all machines that have a box. */
function limitOrders(limits) {
	return [
		[
			"limit",
			6,
			limits.processes
		],
		[
			"limit",
			1,
			limits.fileBytes
		],
		[
			"limit",
			4,
			0
		]
	];
}
function mountOrder(mount) {
	switch (mount.kind) {
		case "show":
		case "door": return [
			mount.kind,
			mount.from,
			mount.to
		];
		case "tree": return [
			"tree",
			mount.to,
			...mount.tree.kind === "overlay" ? mount.tree.covered : []
		];
		case "home": return [
			"home",
			mount.to,
			mount.home.kind === "folder" ? mount.home.path : ""
		];
		case "memory": return [
			"memory",
			mount.to,
			memory$1(mount.bytes, "1777")
		];
		case "cover": return [
			"memory",
			mount.to,
			"mode=0755,size=64k,nr_inodes=64"
		];
		case "file": return [
			"file",
			mount.to,
			mount.content
		];
		case "link": return [
			"link",
			mount.to,
			mount.target
		];
		case "processes": return ["processes", mount.to];
		case "devices": return [
			"devices",
			mount.to,
			memory$1(mount.sharedBytes, "1777")
		];
		default: return mount;
	}
}
/** Covers are writable only until what lies below them has its mount points. */
function seals(mounts) {
	return mounts.filter((mount) => mount.kind === "cover").map((mount) => mount.to);
}
/** tmpfs counts bytes of content only, so its files are limited too: one for each 4 KiB. */
function memory$1(bytes, mode, owner) {
	const whose = owner === void 0 ? "" : `,uid=${owner.uid},gid=${owner.gid}`;
	return `mode=${mode},size=${bytes},nr_inodes=${Math.max(1024, Math.ceil(bytes / 4096))}${whose}`;
}

// src/edge/box/walls/wire.ts
const headBytes = 5;
/** Perl's `unpack "(N/a*)*"` twice gives it back. */
function encodeOrders(orders) {
	return Buffer.concat(orders.map((order) => sized(Buffer.concat(order.map((field) => sized(Buffer.from(fieldBytes(field))))))));
}
function encodeFrame(kind, body = /* @__PURE__ */ new Uint8Array()) {
	return Buffer.concat([Buffer.from(kind, "latin1"), sized(Buffer.from(body))]);
}
function fieldBytes(field) {
	return field instanceof Uint8Array ? field : Buffer.from(String(field));
}
function sized(bytes) {
	const head = Buffer.alloc(4);
	head.writeUInt32BE(bytes.length);
	return Buffer.concat([head, bytes]);
}
/** Takes the stream apart, however it was cut into chunks. */
function frameReader(onFrame) {
	let held = [];
	let length = 0;
	let wanted = headBytes;
	return (chunk) => {
		held.push(chunk);
		length += chunk.length;
		while (length >= wanted) {
			const all = held.length === 1 && held[0] !== void 0 ? held[0] : Buffer.concat(held);
			wanted = headBytes + all.readUInt32BE(1);
			if (all.length < wanted) {
				held = [all];
				return;
			}
			onFrame({
				kind: all.toString("latin1", 0, 1),
				body: all.subarray(headBytes, wanted)
			});
			held = all.length === wanted ? [] : [all.subarray(wanted)];
			length = all.length - wanted;
			wanted = headBytes;
		}
	};
}

// src/edge/box/walls/launch-bwrap.ts
/** Launcher B in orders: the box as arguments of an unprivileged bubblewrap. It starts nothing itself. */
function bwrapSupervisor(machine) {
	return perlProgram(machine, [...supervisorCalls, ...bwrapCalls], bwrapSource + supervisorSource);
}
const text = (...words) => words.map((word) => ["text", word]);
const data = (content) => ["data", content];
/** Nothing secret is an argument: file contents and the command's environment travel in handles. */
function bwrapOrders(spec, { machine, perl, bwrap, disablesUserns }) {
	const { uid, gid } = spec.identity;
	const init = perlProgram(machine, initCalls, initSource + bridgeSource + bwrapInitSource);
	return [
		...text(bwrap, "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"),
		...text("--unshare-cgroup-try", ...disablesUserns ? ["--disable-userns"] : []),
		...text("--uid", String(uid), "--gid", String(gid), "--hostname", spec.hostname),
		...text("--as-pid-1", "--die-with-parent", "--new-session"),
		...spec.mounts.flatMap(mountArguments),
		...spec.mounts.flatMap((mount) => isSealed(mount) ? text("--remount-ro", mount.to) : []),
		...text("--remount-ro", "/", "--chdir", "/"),
		...text("--info-fd"),
		["info"],
		...text("--seccomp"),
		data(filterBytes(boxFilter(machine))),
		...text("--", perl, "-e", init),
		data(encodeOrders([...commandOrders(spec), ...limitOrders(spec.limits)])),
		["word"]
	];
}
function isSealed(mount) {
	return mount.kind === "cover" || mount.kind === "devices";
}
function mountArguments(mount) {
	switch (mount.kind) {
		case "show":
		case "door": return text("--ro-bind", mount.from, mount.to);
		case "tree":
			if (mount.tree.kind === "overlay") throw new TypeError("bubblewrap gets no overlay");
			return text("--bind", mount.tree.path, mount.to);
		case "home": return mount.home.kind === "folder" ? text("--bind", mount.home.path, mount.to) : memory(mount.to, mount.home.bytes, "0700");
		case "memory": return memory(mount.to, mount.bytes, "1777");
		case "cover": return memory(mount.to, 65536, "0755");
		case "file": return [
			...text("--perms", "0444", "--file"),
			data(mount.content),
			...text(mount.to)
		];
		case "link": return text("--symlink", mount.target, mount.to);
		case "processes": return text("--proc", mount.to);
		case "devices": return [...text("--dev", mount.to), ...memory(`${mount.to}/shm`, mount.sharedBytes, "1777")];
		default: return mount;
	}
}
function memory(to, bytes, mode) {
	return text("--perms", mode, "--size", String(bytes), "--tmpfs", to);
}

// src/edge/box/walls/session.ts
/** One room's line to the program outside its boxes: opens it, starts one command at a time, hears how it ended. Decides no wall. */
/** Boxes are built and reaped in milliseconds; what is not done by then hangs in the kernel or in sudo. */
const patienceSeconds = 30;
const cleanEnvironment = {
	PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
	LC_ALL: "C"
};
/** @throws Problem `box-start` with what the program or sudo said */
async function openSession(program, room) {
	const child = spawn(program.file, program.arguments, {
		env: cleanEnvironment,
		cwd: "/",
		detached: true,
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const line = connect(child);
	line.send("O", encodeOrders(room));
	const answer = await soon(line.next(), () => new Problem("box-start", "No box was built in time."));
	if (answer.kind !== "o") {
		child.stdin.end();
		throw startProblem(answer);
	}
	let busy = false;
	return {
		how: answer.body.toString(),
		async start(orders, watch) {
			if (busy) throw new Problem("box-start", "A room runs one command at a time.");
			busy = true;
			line.send("R", encodeOrders(orders));
			const first = await soon(line.next(), () => new Problem("box-start", "No box was built in time."));
			if (first.kind !== "p") {
				busy = false;
				throw startProblem(first);
			}
			const killer = killerOf(line, watch.timeoutMinutes);
			const kill = () => killer.kill({ kind: "cancelled" });
			watch.cancelled?.addEventListener("abort", kill);
			if (watch.cancelled?.aborted) kill();
			const end = untilEnd(line, watch, killer).finally(() => {
				watch.cancelled?.removeEventListener("abort", kill);
				killer.stop();
				busy = false;
			});
			end.catch(() => {});
			return {
				pid: Number(first.body.toString()),
				end,
				kill
			};
		},
		async close() {
			child.stdin.end();
			await soon(line.ended, stillAlive);
		}
	};
}
function stillAlive() {
	return new Problem("box-alive", `A box was killed but did not end within ${patienceSeconds} seconds.`);
}
async function soon(promise, otherwise) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(otherwise()), patienceSeconds * 1e3);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
function killerOf(line, timeoutMinutes) {
	let reason;
	let reaping;
	let giveUp = () => {};
	const stuck = new Promise((_, reject) => {
		giveUp = reject;
	});
	stuck.catch(() => {});
	const kill = (why) => {
		if (reason !== void 0) return;
		reason = why;
		line.send("K");
		reaping = setTimeout(() => giveUp(stillAlive()), patienceSeconds * 1e3);
	};
	const alarm = timeoutMinutes === void 0 ? void 0 : setTimeout(() => kill({
		kind: "timeout",
		minutes: timeoutMinutes
	}), timeoutMinutes * 6e4);
	return {
		kill,
		reason: () => reason,
		stuck,
		stop: () => {
			clearTimeout(alarm);
			clearTimeout(reaping);
		}
	};
}
/** Who cannot take the output any more ends the box, and hears of it after the end. */
async function untilEnd(line, watch, killer) {
	let failure;
	for (;;) {
		const frame = await Promise.race([line.next(), killer.stuck]);
		if (frame.kind === "d" && failure === void 0) try {
			watch.onOutput(frame.body);
		} catch (error) {
			failure = { error };
			killer.kill({ kind: "cancelled" });
		}
		else if (frame.kind === "e" && failure !== void 0) throw failure.error;
		else if (frame.kind === "e") return endOf(frame.body.toString(), killer.reason());
		else if (frame.kind === gone) throw boxDied(`The program that minds the box ended while a command ran: ${saidIn(frame)}.`);
		else if (frame.kind !== "d") throw startProblem(frame);
	}
}
/**
* `why` is believed only where the box was really killed: it may have ended by itself the moment before.
* @throws Problem `box-died` when it was killed, and not by us
*/
function endOf(said, why) {
	const [, what, digits] = /^(exit|signal) (\d+)$/.exec(said) ?? [];
	const number = Number(digits);
	if (what === "exit") return {
		kind: "exit",
		code: number
	};
	if (what === "signal") return {
		kind: "signal",
		signal: signalName(number)
	};
	if (said === "killed") {
		if (why !== void 0) return why;
		throw boxDied("The box was killed from outside while a command ran in it.");
	}
	throw new Problem("box-start", `The box ended without a word that we know: ${JSON.stringify(said)}.`);
}
function boxDied(what) {
	return new Problem("box-died", `${what} What the command did was thrown away.`, "Most likely the machine ran out of memory: use a runner with more of it, or let the command do less at a time, and start again.");
}
function signalName(number) {
	return Object.entries(constants$1.signals).find(([, value]) => value === number)?.[0] ?? `signal ${number}`;
}
function startProblem(frame) {
	const said = frame.kind === "x" || frame.kind === gone ? saidIn(frame) : `an unexpected answer (${frame.kind})`;
	return new Problem("box-start", `The box could not be built: ${said}.`);
}
function saidIn(frame) {
	return frame.body.toString().trim().replace(/\.$/, "");
}
/** The kind of the last frame of all, which is ours: the program has ended. */
const gone = "gone";
function connect(child) {
	const waiting = [];
	const frames = [];
	let complaint = "";
	let over;
	const give = (frame) => {
		const taker = waiting.shift();
		if (taker === void 0) frames.push(frame);
		else taker(frame);
	};
	const finish = (why) => {
		over ??= {
			kind: gone,
			body: Buffer.from(complaint.trim() || why)
		};
		for (const taker of waiting.splice(0)) taker(over);
	};
	const read = frameReader(give);
	child.stdout?.on("data", read);
	child.stderr?.on("data", (chunk) => {
		complaint = (complaint + chunk.toString()).slice(0, 4096);
	});
	child.stdin?.on("error", () => {});
	return {
		ended: new Promise((resolve) => {
			child.on("error", (error) => {
				finish(error.message);
				resolve();
			});
			child.on("close", (code, signal) => {
				finish(`it ended (${signal ?? code})`);
				resolve();
			});
		}),
		send: (kind, body) => {
			child.stdin?.write(encodeFrame(kind, body));
		},
		next: () => {
			const frame = frames.shift();
			if (frame !== void 0) return Promise.resolve(frame);
			return over === void 0 ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(over);
		}
	};
}

// src/edge/box/walls/walls.ts
/** The walls of a room: finds out who can build them here, builds them, runs commands in them. It never goes on without them. */
const run = promisify(execFile);
const twoJobs = "Or split the work into two jobs (`phase: work` with `sandbox: off` and no write token, then `phase: publish`): see docs/recipes/two-jobs.yml.";
const systems = {
	darwin: "macOS",
	win32: "Windows"
};
/** Tries each way for real, the strongest first. Takes some 30 ms. */
async function chooseLauncher(on = process) {
	const machine = on.arch;
	if (on.platform !== "linux" || machine !== "x64" && machine !== "arm64") return {
		kind: "none",
		why: `There is no box on ${systems[on.platform] ?? `${on.platform} (${machine})`}: it needs the namespaces of Linux on x64 or arm64.`,
		cure: `Use a Linux runner. ${twoJobs}`
	};
	const perl = await trustedTool("perl");
	if (perl === void 0) return {
		kind: "none",
		why: "The box needs perl, and there is none in /usr/bin that only root can change.",
		cure: "Install it (Debian and Ubuntu: perl-base; Fedora: perl-interpreter)."
	};
	const refusals = [];
	if (process.geteuid?.() === 0) {
		const launcher = {
			kind: "root",
			machine,
			perl
		};
		const refusal = await refusalOf(launcher);
		if (refusal === void 0) return launcher;
		refusals.push(`As root: ${refusal}`);
	} else {
		const sudo = await trustedTool("sudo");
		const launcher = sudo === void 0 ? void 0 : {
			kind: "sudo",
			machine,
			perl,
			sudo
		};
		const refusal = launcher === void 0 ? "it is not installed." : await refusalOf(launcher);
		if (launcher !== void 0 && refusal === void 0) return launcher;
		refusals.push(`With sudo: ${refusal}`);
	}
	const bubblewrap = await findBubblewrap(machine, perl);
	if (typeof bubblewrap !== "string") return bubblewrap;
	refusals.push(`With bubblewrap: ${bubblewrap}`);
	const cure = process.geteuid?.() === 0 ? "Run the job outside of the container, or give the container the right to make namespaces and mounts (`options: --privileged`)." : "Let the runner's user use sudo without a password, or install bubblewrap and allow unprivileged user namespaces.";
	return {
		kind: "none",
		why: `No box can be built on this machine. ${refusals.join(" ")}`,
		cure: `${cure} ${twoJobs}`
	};
}
/** Opens an empty room: the namespaces that root may not make in a container without rights fail here. */
async function refusalOf(launcher) {
	try {
		await (await openSession(programOf(launcher), [["place", "/"]])).close();
		return;
	} catch (error) {
		return refusalIn(error instanceof Error ? error.message : String(error));
	}
}
/** Only the words of whoever refused. */
function refusalIn(message) {
	const words = message.replace(/^(?:The box could not be built: |Command failed: .*\n)/, "").replace(/^(?:sudo|bwrap): /gm, "").trim();
	return words.endsWith(".") ? words : `${words}.`;
}
/** Has it make a box of the smallest kind; answers with its complaint when it cannot. */
async function findBubblewrap(machine, perl) {
	const bwrap = await trustedTool("bwrap");
	if (bwrap === void 0) return "it is not installed.";
	const env = {
		PATH: "/usr/bin:/bin",
		LC_ALL: "C"
	};
	try {
		const { stdout } = await run(bwrap, ["--version"], { env });
		const [major = 0, minor = 0] = stdout.replace(/^\D+/, "").split(".").map(Number);
		await run(bwrap, [
			...[
				"--unshare-user",
				"--unshare-pid",
				"--unshare-net"
			],
			"--ro-bind",
			"/",
			"/",
			"--",
			bwrap,
			"--version"
		], {
			env,
			cwd: "/"
		});
		return {
			kind: "bwrap",
			machine,
			perl,
			bwrap,
			disablesUserns: major > 0 || minor >= 8
		};
	} catch (error) {
		return refusalIn(error instanceof Error ? error.message : String(error));
	}
}
function programOf(launcher) {
	const program = ["-e", rootProgram(launcher.machine)];
	switch (launcher.kind) {
		case "root": return {
			file: launcher.perl,
			arguments: program
		};
		case "sudo": return {
			file: launcher.sudo,
			arguments: [
				"-n",
				"--",
				launcher.perl,
				...program
			]
		};
		case "bwrap": return {
			file: launcher.perl,
			arguments: ["-e", bwrapSupervisor(launcher.machine)]
		};
		default: return launcher;
	}
}
/**
* A user that nobody is, for one room. Below 2^21, since archives with numeric owners cannot hold more, and above what
* distributions give to people and services.
*/
function throwAwayIdentity() {
	const id = randomInt(1e6, 2097152);
	return {
		uid: id,
		gid: id
	};
}
/** Who owns the files that we make. */
function ourselves() {
	return {
		uid: process.geteuid?.() ?? 0,
		gid: process.getegid?.() ?? 0
	};
}
/** For log and report. */
function wallsOf(launcher) {
	const same = "Agent and gate run in a box with processes, mounts and network of its own, a throw-away HOME, no capabilities and a system-call filter";
	switch (launcher.kind) {
		case "root":
		case "sudo": return {
			kind: "namespaces",
			note: `${same}, as a user that nobody is.`
		};
		case "bwrap": return {
			kind: "namespaces",
			note: `${same}, as the runner's own user (bubblewrap).`
		};
		default: return launcher;
	}
}
/**
* `folder` is an existing folder of ours, for this room alone, that no box sees. Disposing ends what runs and unmounts everything; the
* tree stays as it is.
* @throws Problem `box-overlay` when the tree is an overlay and none can be had: make a checkout then
* @throws Problem `box-start` when no box can be had
*/
async function openWalls(launcher, enclosure, folder) {
	if (launcher.kind === "bwrap" && enclosure.tree.kind === "overlay") throw new Problem("box-overlay", "Bubblewrap makes no overlay for an unprivileged user.");
	const places = {
		root: path.join(folder, "root"),
		home: path.join(folder, "home")
	};
	await mkdir(places.root);
	await mkdir(places.home);
	const host = await lookAtHost();
	const inside = homeKept(launcher, enclosure, places);
	const session = await openSession(programOf(launcher), roomOf(launcher, inside, places)).catch(overlayProblem);
	let closing;
	return {
		isGiven: session.how === "given",
		start: async (command, watch) => session.start(boxOf(launcher, describeBox(host, inside, command)), watch),
		[Symbol.asyncDispose]: () => {
			closing ??= session.close();
			return closing;
		}
	};
}
/**
* A room's boxes share one HOME. Only root can keep memory for them between two boxes; with bubblewrap HOME is a folder on the disk,
* whose size is not limited.
*/
function homeKept(launcher, enclosure, places) {
	return launcher.kind !== "bwrap" || enclosure.home.kind === "folder" ? enclosure : {
		...enclosure,
		home: {
			kind: "folder",
			path: places.home
		}
	};
}
function roomOf(launcher, enclosure, places) {
	return launcher.kind === "bwrap" ? [] : roomOrders(enclosure, places);
}
function boxOf(launcher, spec) {
	return launcher.kind === "bwrap" ? bwrapOrders(spec, launcher) : boxOrders(spec, launcher.machine);
}
function overlayProblem(error) {
	if (error instanceof Problem && error.message.includes("overlay:")) throw new Problem("box-overlay", error.message, void 0, { cause: error });
	throw error;
}

export { wallsOf as a, isSeen as c, isIn as d, throwAwayIdentity as i, stdinPath as l, openWalls as n, describeBox as o, ourselves as r, homeOf as s, chooseLauncher as t, usualLimits as u };
