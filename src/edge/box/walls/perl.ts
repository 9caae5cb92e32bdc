/** What the Perl programs of the walls share: call numbers of this machine, framing, records. They use no module, so perl-base is enough. */
import { type Machine, type Syscall, syscallNumber } from "./syscalls.ts";

/**
 * Perl because it is there on every Debian and Ubuntu, can make any system call, and starts in 3 ms; each `mount` or `ip` process that it
 * replaces costs as much, and a box needs forty of them.
 */
export function perlProgram(machine: Machine, calls: readonly Syscall[], body: string): string {
  const table = calls.map((name) => `${name}=>${syscallNumber(machine, name) ?? -1}`).join(",");
  return `use strict;my %N=(${table});\n${shared}${body}`;
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
