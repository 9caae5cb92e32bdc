/** The numbers of the system calls that the walls are built with or that the filter forbids; it forbids nothing itself. */

/** As `process.arch` names them; no other machine gets a box. */
export type Machine = "x64" | "arm64";

/** `[x64, arm64]`; `undefined` where the machine has no such call. Source: the kernel's unistd.h of each machine. */
const numbers = {
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  chroot: [161, 51],
  open_tree: [428, 428],
  open_tree_attr: [467, 467],
  move_mount: [429, 429],
  mount_setattr: [442, 442],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  unshare: [272, 97],
  setns: [308, 268],
  clone: [56, 220],
  clone3: [435, 435],
  prctl: [157, 167],
  seccomp: [317, 277],
  capset: [126, 91],
  setgroups: [116, 159],
  setresgid: [119, 149],
  setresuid: [117, 147],
  setsid: [112, 157],
  sethostname: [170, 161],
  prlimit64: [302, 261],
  close_range: [436, 436],
  memfd_create: [319, 279],
  close: [3, 57],
  fchown: [93, 55],
  exit_group: [231, 94],
  mknodat: [259, 33],
  lgetxattr: [192, 9],
  socket: [41, 198],
  socketpair: [53, 199],
  ioctl: [16, 29],
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  bpf: [321, 280],
  userfaultfd: [323, 282],
  perf_event_open: [298, 241],
  fanotify_init: [300, 262],
  open_by_handle_at: [304, 265],
  lookup_dcookie: [212, 18],
  nfsservctl: [180, 42],
  swapon: [167, 224],
  swapoff: [168, 225],
  reboot: [169, 142],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  create_module: [174, undefined],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  acct: [163, 89],
  quotactl: [179, 60],
  quotactl_fd: [443, 443],
  syslog: [103, 116],
  settimeofday: [164, 170],
  clock_settime: [227, 112],
  vhangup: [153, 58],
  setdomainname: [171, 162],
  iopl: [172, undefined],
  ioperm: [173, undefined],
  uselib: [134, undefined],
  ustat: [136, undefined],
  sysfs: [139, undefined],
  _sysctl: [156, undefined],
} as const satisfies Readonly<Record<string, readonly [number, number | undefined]>>;

export type Syscall = keyof typeof numbers;

export function syscallNumber(machine: Machine, name: Syscall): number | undefined {
  return numbers[name][machine === "x64" ? 0 : 1];
}

/** The highest number in use on either machine when this list was made (Linux 6.19); both share all from 424 on. */
export const newestSyscall = 470;
