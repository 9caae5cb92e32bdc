/** The enemy of the self-test: one program that tries each wall from inside and reports what it found. It judges nothing. */
import { perlProgram } from "./perl.ts";
import type { Machine, Syscall } from "./syscalls.ts";

const calls = [
  "add_key",
  "bpf",
  "clone",
  "clone3",
  "exit_group",
  "io_uring_setup",
  "ioctl",
  "keyctl",
  "mknodat",
  "mount",
  "perf_event_open",
  "prctl",
  "setns",
  "socket",
  "unshare",
  "userfaultfd",
] as const satisfies readonly Syscall[];

/** The walls, as the probe names them and as people read them. `end` is judged from outside. */
export const wallNames = {
  usable: "the box can work: its tree, HOME and /tmp are writable, its input arrives, its doors answer",
  environment: "its environment holds nothing of ours",
  processes: "no process of the machine is visible, and no memory or environment of one",
  user: "an unprivileged user of no group, who can never gain a capability",
  sudo: "sudo is refused",
  files: "no file or socket of the machine is visible",
  system: "the system is read-only",
  network: "nothing of the network is reachable",
  calls: "the system-call filter holds",
  end: "a kill leaves no process behind",
} as const;

export type WallName = keyof typeof wallNames;

export interface ProbeOrder {
  /** A random word; it is in our environment, in the bait's memory and environment, and in the files of `mustNotSee`. */
  readonly canary: string;
  /** Of a listener on 127.0.0.1. */
  readonly port: number;
  /** Ports of 127.0.0.1 inside that lead out. */
  readonly doors: readonly number[];
  /** The name of an abstract unix socket that listens. */
  readonly abstractSocket: string;
  /** Paths of the machine. */
  readonly mustNotSee: readonly string[];
  /** Names of the environment that the probe is given. */
  readonly environment: readonly string[];
  /** A path in the tree; the daemon keeps it open for reading. */
  readonly fifo: string;
  readonly writable: readonly string[];
}

/** The order travels on standard input, the canary backwards, so that the probe does not find itself. */
export function probeInput(order: ProbeOrder): string {
  const lines = [
    ["canary", [...order.canary].reverse().join("")],
    ["port", String(order.port)],
    ["abstract", order.abstractSocket],
    ...order.doors.map((door) => ["door", String(door)]),
    ["fifo", order.fifo],
    ...order.mustNotSee.map((path) => ["hidden", path]),
    ...order.environment.map((name) => ["name", name]),
    ...order.writable.map((path) => ["writable", path]),
  ];
  return lines.map((line) => `${line.join(" ")}\n`).join("");
}

export function probeProgram(machine: Machine): string {
  return perlProgram(machine, calls, probeSource);
}

/** Prints `holds WALL` or `breach WALL: what`, then `ready`, then waits to be killed. */
const probeSource = String.raw`
my %order;
for (split /\n/, whole(\*STDIN)) { my ($key, $value) = split / /, $_, 2; push @{$order{$key}}, $value }
my $canary = reverse $order{canary}[0] // '';
my %found;
sub breach { my ($wall, $what) = @_; push @{$found{$wall}}, $what }
sub content { open my $file, '<', $_[0] or return ''; my $all = ''; while (sysread $file, $all, 65536, length $all) { last if length $all > 1e6 } return $all }
my $me = $$;

breach('usable', 'its input did not arrive') if $canary eq '';
for my $folder (@{$order{writable}}) {
  my $name = "$folder/.gatehouse-probe";
  my $file;
  (open $file, '>', $name and print $file 'x' and close $file and unlink $name) or breach('usable', "$folder: $!");
}

for my $port (@{$order{door}}) {
  socket my $door, 2, 1, 6 or breach('usable', "a socket: $!");
  connect $door, pack 'SnC4x8', 2, $port, 127, 0, 0, 1 or breach('usable', "its door at port $port: $!");
}

my $mine = content('/proc/self/environ');
breach('environment', 'the canary is in it') if $canary ne '' && (index($mine, $canary) >= 0 || grep { index($_, $canary) >= 0 } values %ENV);
my %known = map { $_ => 1 } @{$order{name}};
breach('environment', "$_ is in it") for grep { !$known{$_} } sort keys %ENV;

opendir my $processes, '/proc';
for my $id (grep { /^\d+$/ && $_ != $me } readdir $processes) {
  # Where the box has doors, its first process has started the one that carries them, and nothing else before us.
  breach('processes', "process $id is visible") if $me == 1 || $id != 1 && !($order{door} && $id == 2 && $me == 3);
  breach('processes', "the environment of process $id") if index(content("/proc/$id/environ"), $canary) >= 0;
  open my $memory, '<', "/proc/$id/mem" or next;
  my $got = 0;
  for (split /\n/, content("/proc/$id/maps")) {
    my ($from, $to, $how) = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/ or next;
    next if $how !~ /^rw/ || length $from > 12 || hex($to) - hex($from) > 1 << 24;
    sysseek $memory, hex $from, 0 or next;
    my $bytes;
    $got = 1 if sysread($memory, $bytes, hex($to) - hex($from)) && index($bytes, $canary) >= 0;
  }
  breach('processes', "the memory of process $id") if $got;
}

my $status = content('/proc/self/status');
for my $line (qw(CapInh CapPrm CapEff CapBnd CapAmb)) { breach('user', $line) unless $status =~ /^$line:\s+0+$/m }
breach('user', 'new privileges') unless $status =~ /^NoNewPrivs:\s+1$/m;
breach('user', 'root') if $status =~ /^Uid:.*\b0\b/m;
breach('user', 'groups') if $status =~ /^Groups:[ \t]*(.*?)[ \t]*$/m && grep { $_ != 65534 } split ' ', $1;
breach('calls', 'no filter') unless $status =~ /^Seccomp:\s+2$/m;

for my $sudo (grep { -x } qw(/usr/bin/sudo /bin/sudo /usr/local/bin/sudo)) {
  my $child = fork;
  if (defined $child && $child == 0) {
    open STDIN, '<', '/dev/null'; open STDOUT, '>', '/dev/null'; open STDERR, '>', '/dev/null';
    { no warnings; exec $sudo, '-n', 'true' }
    call('exit_group', 1);
  }
  waitpid $child, 0;
  breach('sudo', $sudo) if $? == 0;
}

for my $path (@{$order{hidden}}) { breach('files', $path) if lstat $path }
for my $path (grep { -e } qw(/run/docker.sock /var/run/docker.sock /run/containerd/containerd.sock /run/podman/podman.sock /run/systemd/private /run/dbus/system_bus_socket)) { breach('files', $path) }

for my $folder (qw(/ /usr /usr/bin /usr/local /usr/local/bin /usr/share /opt /etc /lib /dev /proc/sys/kernel), split /:/, $ENV{PATH} // '') {
  -d $folder or next;
  my $name = "$folder/.gatehouse-probe";
  if (open my $file, '>', $name) { breach('system', "$folder is writable"); unlink $name }
}
my %own = map { $_ => 1 } @{$order{writable}};
for (split /\n/, content('/proc/self/mountinfo')) {
  my ($at, $how) = (split ' ')[4, 5];
  $at =~ s/\\([0-7]{3})/chr oct $1/ge;
  breach('system', "$at is not nosuid") unless $how =~ /\bnosuid\b/;
  breach('system', "$at is not read-only") unless $how =~ /\bro\b/ || $own{$at} || $at =~ m{^/(proc|dev/.*)$};
}

if (socket my $tcp, 2, 1, 6) {
  breach('network', 'a listener on 127.0.0.1') if connect $tcp, pack 'SnC4x8', 2, $order{port}[0] // 0, 127, 0, 0, 1;
}
if (socket my $unix, 1, 1, 0) {
  breach('network', 'an abstract socket') if connect $unix, pack 'Sa108', 1, "\0$order{abstract}[0]";
  breach('network', 'an abstract socket') if connect $unix, pack('S', 1) . "\0$order{abstract}[0]";
}
for (split /\n/, content('/proc/net/dev')) { breach('network', "the interface $1") if /^\s*(\S+):/ && $1 ne 'lo' }
my @routes = split /\n/, content('/proc/net/route');
breach('network', 'a route') if @routes > 1;

# Each with arguments that would do no harm if it went through.
my ($none, $zero) = ("\0" x 128, 0);
sub refused {
  my ($what, $errno, $name, @args) = @_;
  my $result = call($name, @args);
  if ($result == 0 && $name eq 'clone') { call('exit_group', 0) }
  breach('calls', $what) if $result != -1 || $! != $errno;
}
refused('AF_VSOCK', 97, 'socket', 40, 1, 0);
refused('AF_ALG', 97, 'socket', 38, 5, 0);
refused('a nested user namespace (unshare)', 1, 'unshare', 0x10000000);
refused('a nested user namespace (clone)', 1, 'clone', 0x10000011, 0, 0, 0, 0);
refused('clone3', 38, 'clone3', $none, 88);
refused('setns', 1, 'setns', -1, 0);
refused('mount', 1, 'mount', 'none', '/nowhere', 'tmpfs', 0, 0);
refused('a keyring', 1, 'keyctl', 0, -3, 0, 0, 0);
refused('add_key', 1, 'add_key', 'user', 'gatehouse', 'x', 1, -2);
refused('io_uring', 38, 'io_uring_setup', 1, $none);
refused('bpf', 1, 'bpf', 99, $none, 128);
refused('userfaultfd', 1, 'userfaultfd', 1);
refused('perf events', 1, 'perf_event_open', $none, 0, -1, -1, 0);
refused('TIOCSTI', 1, 'ioctl', 0, 0x5412, 'x');
refused('TIOCSTI with a high bit', 1, 'ioctl', 0, 0x100005412, 'x');
refused('TIOCLINUX', 1, 'ioctl', 0, 0x541c, 'x');

pipe my $up, my $tell;
if ((fork // die) == 0) {
  setpgrp;
  if ((fork // die) == 0) {
    $SIG{$_} = 'IGNORE' for qw(TERM HUP INT);
    call('prctl', 1, 0, 0, 0, 0);
    call('mknodat', -100, $order{fifo}[0], 0010600, 0);
    chmod 0666, $order{fifo}[0];
    open my $kept, '+<', $order{fifo}[0];
    syswrite $tell, 'x';
    sleep 1 while 1;
  }
  call('exit_group', 0);
}
wait;
close $tell;
sysread $up, my $x, 1;

my $report = '';
for my $wall (qw(usable environment processes user sudo files system network calls)) {
  $report .= $found{$wall} ? "breach $wall: " . join('; ', @{$found{$wall}}) . "\n" : "holds $wall\n";
}
syswrite STDOUT, $report . "ready\n";
sleep 1 while 1;
`;
