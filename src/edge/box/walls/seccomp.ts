/** Decides which system calls a box may make, as a classic BPF program; it does not load it. */
import { type Machine, newestSyscall, type Syscall, syscallNumber } from "./syscalls.ts";

/** One instruction of classic BPF: operation, jump if true, jump if false, constant. */
export type Instruction = readonly [code: number, jt: number, jf: number, k: number];

const load = 0x20; // BPF_LD | BPF_W | BPF_ABS
const jumpIfEqual = 0x15;
const jumpIfGreater = 0x25;
const jumpIfAnyBit = 0x45;
const give = 0x06; // BPF_RET | BPF_K

// struct seccomp_data: nr, arch, instruction pointer, six arguments of 64 bits. Arguments that the kernel takes as an int are compared
// in their low half only, because it ignores the high half too.
const numberAt = 0;
const machineAt = 4;
const argumentAt = (index: number): number => 16 + 8 * index;

export const allow = 0x7fff0000;
export const kill = 0x80000000;
export const refuse = (errno: number): number => 0x00050000 + errno;
export const EPERM = 1;
export const ENOSYS = 38;
export const EAFNOSUPPORT = 97;

const auditMachine = { x64: 0xc000003e, arm64: 0xc00000b7 } as const satisfies Record<Machine, number>;

/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
const newNamespaces = 0x7e020000;
/** Means a new time namespace to unshare; to clone it is part of the exit signal. */
const newTime = 0x80;
/** Pushes characters into a terminal's input. */
const tiocsti = 0x5412;
const tioclinux = 0x541c;
/** AF_UNIX, AF_INET, AF_INET6, AF_NETLINK (libc lists network interfaces by it). AF_VSOCK would reach the hypervisor past the network namespace. */
const socketFamilies = [1, 2, 10, 16];

type Rule =
  | { readonly kind: "never"; readonly call: Syscall; readonly errno: number }
  | { readonly kind: "no-bit"; readonly call: Syscall; readonly argument: number; readonly bits: number }
  | {
      readonly kind: "not-one-of";
      readonly call: Syscall;
      readonly argument: number;
      readonly values: readonly number[];
    }
  | {
      readonly kind: "only-one-of";
      readonly call: Syscall;
      readonly argument: number;
      readonly values: readonly number[];
      readonly errno: number;
    };

const never = (errno: number, ...calls: readonly Syscall[]): readonly Rule[] =>
  calls.map((call) => ({ kind: "never", call, errno }));

/**
 * What a box may not ask of the kernel; the rest is allowed. ptrace and process_vm_* stay (debuggers, sanitizers): they reach no
 * further than the box's own process namespace. ENOSYS where programs know how to do without.
 */
const rules: readonly Rule[] = [
  { kind: "only-one-of", call: "socket", argument: 0, values: socketFamilies, errno: EAFNOSUPPORT },
  { kind: "only-one-of", call: "socketpair", argument: 0, values: socketFamilies, errno: EAFNOSUPPORT },
  { kind: "not-one-of", call: "ioctl", argument: 1, values: [tiocsti, tioclinux] },
  { kind: "no-bit", call: "clone", argument: 0, bits: newNamespaces },
  { kind: "no-bit", call: "unshare", argument: 0, bits: newNamespaces + newTime },
  // Its flags are in memory, where a filter cannot look; libc falls back to clone.
  ...never(ENOSYS, "clone3", "io_uring_setup", "io_uring_enter", "io_uring_register"),
  ...never(EPERM, "setns", "add_key", "request_key", "keyctl", "bpf", "userfaultfd", "perf_event_open"),
  ...never(EPERM, "mount", "umount2", "pivot_root", "chroot", "open_tree", "open_tree_attr", "move_mount"),
  ...never(EPERM, "mount_setattr", "fsopen", "fsconfig", "fsmount", "fspick", "swapon", "swapoff"),
  ...never(EPERM, "fanotify_init", "open_by_handle_at", "lookup_dcookie", "nfsservctl", "quotactl"),
  ...never(EPERM, "quotactl_fd", "acct", "reboot", "kexec_load", "kexec_file_load", "create_module"),
  ...never(EPERM, "init_module", "finit_module", "delete_module", "syslog", "settimeofday", "clock_settime"),
  ...never(EPERM, "sethostname", "setdomainname", "vhangup", "iopl", "ioperm", "uselib", "ustat", "sysfs"),
  ...never(EPERM, "_sysctl"),
];

/**
 * The whole filter: a foreign machine's calls kill the process, numbers that this list does not know yet (and those of the x32 interface,
 * which begin at 0x40000000) do not exist, then one block for each rule.
 */
export function boxFilter(machine: Machine): readonly Instruction[] {
  return [
    [load, 0, 0, machineAt],
    [jumpIfEqual, 1, 0, auditMachine[machine]],
    [give, 0, 0, kill],
    [load, 0, 0, numberAt],
    [jumpIfGreater, 0, 1, newestSyscall],
    [give, 0, 0, refuse(ENOSYS)],
    ...rules.flatMap((rule) => block(machine, rule)),
    [give, 0, 0, allow],
  ];
}

/** One rule; falls through to the next one, with the call's number still loaded, when it is about another call. */
function block(machine: Machine, rule: Rule): readonly Instruction[] {
  const number = syscallNumber(machine, rule.call);
  if (number === undefined) {
    return [];
  }
  const body = judge(rule);
  return [[jumpIfEqual, 0, body.length, number], ...body];
}

function judge(rule: Rule): readonly Instruction[] {
  switch (rule.kind) {
    case "never":
      return [[give, 0, 0, refuse(rule.errno)]];
    case "no-bit":
      return [
        [load, 0, 0, argumentAt(rule.argument)],
        [jumpIfAnyBit, 0, 1, rule.bits],
        [give, 0, 0, refuse(EPERM)],
        [give, 0, 0, allow],
      ];
    case "not-one-of":
      return [...choose(rule.argument, rule.values), [give, 0, 0, allow], [give, 0, 0, refuse(EPERM)]];
    case "only-one-of":
      return [...choose(rule.argument, rule.values), [give, 0, 0, refuse(rule.errno)], [give, 0, 0, allow]];
    default:
      return rule satisfies never;
  }
}

/** Skips the next instruction when the argument is one of the values. */
function choose(argument: number, values: readonly number[]): readonly Instruction[] {
  return [
    [load, 0, 0, argumentAt(argument)],
    ...values.map((value, index): Instruction => [jumpIfEqual, values.length - index, 0, value]),
  ];
}

/** As the kernel's `struct sock_filter[]`, little-endian, eight bytes an instruction. */
export function filterBytes(program: readonly Instruction[]): Uint8Array {
  const bytes = new Uint8Array(program.length * 8);
  const view = new DataView(bytes.buffer);
  program.forEach(([code, jt, jf, k], index) => {
    view.setUint16(index * 8, code, true);
    view.setUint8(index * 8 + 2, jt);
    view.setUint8(index * 8 + 3, jf);
    view.setUint32(index * 8 + 4, k, true);
  });
  return bytes;
}
