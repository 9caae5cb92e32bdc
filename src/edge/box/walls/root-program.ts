/** Launcher A as a program: root makes the namespaces and the mounts of a box by system calls, then gives up everything for good. */
import { mountSource } from "./root-mounts.ts";
import { treeSource } from "./root-tree.ts";
import type { Syscall } from "./syscalls.ts";

export const rootCalls = [
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
  "unshare",
] as const satisfies readonly Syscall[];

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
export const rootSource = roomVariables + mountSource + treeSource + roomSource;
