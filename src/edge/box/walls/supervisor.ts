/**
 * The program that stands outside a room's boxes and owns their lives: it starts one box after the other, carries their output, kills, and
 * says "ended" only when nothing of a box is left. It outlives its own master by exactly one kill.
 */
import type { Syscall } from "./syscalls.ts";

export const supervisorCalls = [
  "close",
  "close_range",
  "exit_group",
  "fchown",
] as const satisfies readonly Syscall[];

/**
 * Frames in: `O` the room, `R` one command, `K` kill it; the end of the standard input means kill it and go.
 * Frames out: `o` the room stands (how), `p` host process id of the box's first process, `d` output, `e` it ended, `x` it could not be done.
 * A launcher adds `open_room`, `start_box` (returns id, output, word) and `close_room`.
 */
export const supervisorSource = String.raw`
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
