/** Launcher B as a program: an ordinary user has bubblewrap make the box; this hands it what it must not get as arguments. */
import type { Syscall } from "./syscalls.ts";

export const bwrapCalls = ["memfd_create"] as const satisfies readonly Syscall[];

/**
 * bubblewrap's own end says nothing about the box (it comes before the last process is gone, and never when the box talked its way out of
 * the parent-death signal), so the id of the box's first process is asked for, killed and waited for.
 */
export const bwrapSource = String.raw`
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
export const bwrapInitSource = String.raw`
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
