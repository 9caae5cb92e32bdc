/** The first process of a box: takes the limits, proves that it has no powers left, starts the one command, reaps, tells how it ended. */
import type { Syscall } from "./syscalls.ts";

export const initCalls = ["close", "prctl", "prlimit64", "exit_group"] as const satisfies readonly Syscall[];

/**
 * It stays the program that it is, which no process of the box may trace or look into (it is not dumpable), where an exec would make it
 * readable again. Its only word to the outside is one line: `exit N`, `signal N`, or `! why` when the command was never reached.
 */
export const initSource = String.raw`
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
