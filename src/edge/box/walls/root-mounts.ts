/** What launcher A mounts and how, in Perl: each kind of mount of a spec is one entry. It decides neither order nor content. */

/**
 * Every path that root resolves was named by us, and lies in a folder that no box can write: a box's own folders are mounted last and
 * nothing is made below them.
 */
export const mountSource = String.raw`
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
