/** Launcher A as a program: root makes the namespaces and the mounts of a box by system calls, then gives up everything for good. */
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

/**
 * Every path that root resolves was named by us, and lies in a folder that no box can write: a box's own folders are mounted last and
 * nothing is made below them. Files are owned by the runner on the disk and by the throw-away user inside (an id-mapped mount), so that
 * neither copies nor changes of owner are needed, before or after; where the file system cannot do that, the tree changes its owner.
 */
export const rootSource = String.raw`
my ($RDONLY, $NOSUID, $NODEV, $NOEXEC, $IDMAP) = (1, 2, 4, 8, 0x100000);
my %room;
my $place;
my $owners;
my $outside;
my $turn = 0;

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

sub after_box { wipe(work_folder()) if $room{tree} && $room{tree}[0] eq 'overlay' }

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
