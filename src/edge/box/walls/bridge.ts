/** The way from the box's loopback to its doors, in Perl: carries bytes between ports and unix sockets. It reads and decides nothing. */

/**
 * The box's first process binds the ports, so that they answer before the command starts, and leaves the carrying to a child, which lives
 * no longer than the box does. Whoever in the box stops or kills that child has closed its own way out.
 */
export const bridgeSource = String.raw`
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
