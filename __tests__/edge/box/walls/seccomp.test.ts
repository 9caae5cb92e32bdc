/** The filter, judged twice: by an interpreter of its instructions, and by the kernel that runs the calls with and without it. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { perlProgram } from "../../../../src/edge/box/walls/perl.ts";
import {
  allow,
  boxFilter,
  EAFNOSUPPORT,
  ENOSYS,
  EPERM,
  filterBytes,
  type Instruction,
  kill,
  refuse,
} from "../../../../src/edge/box/walls/seccomp.ts";
import { type Machine, type Syscall, syscallNumber } from "../../../../src/edge/box/walls/syscalls.ts";
import { emptyFolder, isFiltered } from "./supervisor.ts";

const machines: readonly Machine[] = ["x64", "arm64"];
const audit: Record<Machine, number> = { x64: 0xc000003e, arm64: 0xc00000b7 };

interface Call {
  readonly machine: number;
  readonly number: number;
  readonly arguments: readonly bigint[];
}

/** Classic BPF as the kernel runs it on `struct seccomp_data`. */
function judgement(program: readonly Instruction[], call: Call): number {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(call.number, 0);
  data.writeUInt32LE(call.machine, 4);
  call.arguments.forEach((value, index) => {
    data.writeBigUInt64LE(BigInt.asUintN(64, value), 16 + 8 * index);
  });
  let accumulator = 0;
  for (let at = 0; ; at++) {
    const [code, jt, jf, k] = program[at] ?? expect.fail(`fell off the program at ${at}`);
    switch (code) {
      case 0x20:
        accumulator = data.readUInt32LE(k);
        break;
      case 0x15:
        at += accumulator === k ? jt : jf;
        break;
      case 0x25:
        at += accumulator > k ? jt : jf;
        break;
      case 0x45:
        at += (accumulator & k) >>> 0 !== 0 ? jt : jf;
        break;
      case 0x06:
        return k;
      default:
        expect.fail(`unknown instruction ${code}`);
    }
  }
}

function ask(machine: Machine, name: Syscall, ...values: readonly number[]): number {
  const number = syscallNumber(machine, name) ?? expect.fail(`${name} does not exist on ${machine}`);
  return judgement(boxFilter(machine), { machine: audit[machine], number, arguments: values.map(BigInt) });
}

describe.each(machines)("on %s", (machine) => {
  test.each<[Syscall, readonly number[], number]>([
    ["socket", [1, 1, 0], allow],
    ["socket", [2, 1, 0], allow],
    ["socket", [10, 2, 0], allow],
    ["socket", [16, 3, 0], allow],
    ["socket", [40, 1, 0], refuse(EAFNOSUPPORT)],
    ["socket", [38, 5, 0], refuse(EAFNOSUPPORT)],
    ["socket", [17, 3, 0], refuse(EAFNOSUPPORT)],
    ["socket", [0x1_0000_0028, 1, 0], refuse(EAFNOSUPPORT)],
    ["socketpair", [1, 1, 0], allow],
    ["socketpair", [40, 1, 0], refuse(EAFNOSUPPORT)],
    ["clone", [0x01200011, 0], allow],
    ["clone", [0x003d0f00, 0], allow],
    ["clone", [0x10000011, 0], refuse(EPERM)],
    ["clone", [0x00020011, 0], refuse(EPERM)],
    ["clone", [0x20000000 + 2 ** 40, 0], refuse(EPERM)],
    ["unshare", [0x400], allow],
    ["unshare", [0x10000000], refuse(EPERM)],
    ["unshare", [0x80], refuse(EPERM)],
    ["clone3", [0, 88], refuse(ENOSYS)],
    ["setns", [3, 0], refuse(EPERM)],
    ["ioctl", [0, 0x5401], allow],
    ["ioctl", [0, 0x5412], refuse(EPERM)],
    ["ioctl", [0, 0x541c], refuse(EPERM)],
    ["ioctl", [0, 0xdead_0000_5412], refuse(EPERM)],
    ["keyctl", [0], refuse(EPERM)],
    ["add_key", [0], refuse(EPERM)],
    ["request_key", [0], refuse(EPERM)],
    ["io_uring_setup", [1], refuse(ENOSYS)],
    ["io_uring_enter", [1], refuse(ENOSYS)],
    ["bpf", [0], refuse(EPERM)],
    ["userfaultfd", [0], refuse(EPERM)],
    ["perf_event_open", [0], refuse(EPERM)],
    ["mount", [0], refuse(EPERM)],
    ["open_tree_attr", [0], refuse(EPERM)],
    ["pivot_root", [0], refuse(EPERM)],
    ["init_module", [0], refuse(EPERM)],
    ["kexec_load", [0], refuse(EPERM)],
    ["prctl", [4], allow],
    ["close", [4], allow],
  ])("%s(%j) is answered %i", (name, values, answer) => {
    expect(ask(machine, name, ...values)).toBe(answer);
  });

  test("calls of another machine kill", () => {
    const other = machine === "x64" ? "arm64" : "x64";
    for (const foreign of [audit[other], 0x40000003, 0x40000028, 0]) {
      expect(judgement(boxFilter(machine), { machine: foreign, number: 1, arguments: [] })).toBe(kill);
    }
  });

  test("numbers that nobody knew when the list was made do not exist, the x32 interface included", () => {
    for (const number of [471, 500, 0x4000_0000, 0x4000_0000 + 165, 0xffff_ffff]) {
      expect(judgement(boxFilter(machine), { machine: audit[machine], number, arguments: [] })).toBe(
        refuse(ENOSYS),
      );
    }
  });

  test("every call gets an answer, and only the forbidden ones are refused", () => {
    const word = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
    fc.assert(
      fc.property(fc.nat(470), fc.array(word, { minLength: 6, maxLength: 6 }), (number, values) => {
        const answer = judgement(boxFilter(machine), { machine: audit[machine], number, arguments: values });
        expect([allow, refuse(EPERM), refuse(ENOSYS), refuse(EAFNOSUPPORT)]).toContain(answer);
      }),
    );
  });

  test("it is a program that the kernel takes: no jump leaves it, and it is short", () => {
    const program = boxFilter(machine);
    program.forEach(([code, jt, jf], at) => {
      const jumps = code === 0x15 || code === 0x25 || code === 0x45;
      expect(jumps ? at + 1 + Math.max(jt, jf) : at).toBeLessThan(program.length);
    });
    expect(program.length).toBeLessThan(256);
    expect(filterBytes(program)).toHaveLength(program.length * 8);
  });
});

/** Each prints a line with its name and the error number, 0 for success; harmless when they go through. */
const attempts = String.raw`
sub say_of { my ($name, $result) = @_; my $why = $result == -1 ? 0 + $! : 0; if ($result == 0 && $name =~ /clone/ ) { leave(0) } syswrite STDOUT, "$name $why\n" }
my $none = "\0" x 128;
my ($type, $word) = ('user', 'gatehouse-test');
say_of('unix', call('socket', 1, 1, 0));
say_of('vsock', call('socket', 40, 1, 0));
say_of('keyring', call('keyctl', 0, -3, 1, 0, 0));
say_of('add_key', call('add_key', $type, $word, $word, 4, -2));
say_of('io_uring', call('io_uring_setup', 1, $none));
say_of('bpf', call('bpf', 99, $none, 128));
say_of('userfaultfd', call('userfaultfd', 1));
say_of('clone3', call('clone3', 0, 0));
say_of('clone newuser', call('clone', 0x10000011, 0, 0, 0, 0));
say_of('tiocsti', call('ioctl', 1, 0x5412, $none));
say_of('unshare', call('unshare', 0x10000000));
`;

function answers(withFilter: boolean): Record<string, number> {
  const machine = process.arch === "arm64" ? "arm64" : "x64";
  using folder = emptyFolder();
  const file = `${folder.path}/filter`;
  writeFileSync(file, filterBytes(boxFilter(machine)));
  const load = `
    my $filter = slurp($ARGV[0]);
    must('nnp', call('prctl', 38, 1, 0, 0, 0));
    must('load', call('seccomp', 1, 0, pack('Sx6P', length($filter) / 8, $filter)));
  `;
  const calls = [
    "socket",
    "keyctl",
    "add_key",
    "io_uring_setup",
    "bpf",
    "userfaultfd",
    "clone3",
    "clone",
    "ioctl",
  ] as const;
  const program = perlProgram(
    machine,
    [...calls, "unshare", "prctl", "seccomp", "exit_group"],
    (withFilter ? load : "") + attempts,
  );
  const said = execFileSync("/usr/bin/perl", ["-e", program, file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return Object.fromEntries(
    said
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]),
  );
}

describe.runIf(process.platform === "linux")("in the kernel", () => {
  test("each call is really made without the filter, and refused with it", () => {
    const [without, within] = [answers(false), answers(true)];
    expect(within).toEqual({
      unix: 0,
      vsock: EAFNOSUPPORT,
      keyring: EPERM,
      add_key: EPERM,
      io_uring: ENOSYS,
      bpf: EPERM,
      userfaultfd: EPERM,
      clone3: ENOSYS,
      "clone newuser": EPERM,
      tiocsti: EPERM,
      unshare: EPERM,
    });
    const unshown = Object.keys(within).filter((name) => name !== "unix" && without[name] === within[name]);
    if (unshown.length > 0) {
      process.stderr.write(
        `\n*** NOT SHOWN: refused here without our filter too: ${unshown.join(", ")} ***\n\n`,
      );
    }
    expect(without.unix).toBe(0);
    if (!isFiltered()) {
      expect(unshown.length, "most of them differ").toBeLessThan(6);
    }
  });
});
