/** Launcher B in orders: the box as arguments of an unprivileged bubblewrap. It starts nothing itself. */
import { bridgeSource } from "./bridge.ts";
import { bwrapCalls, bwrapInitSource, bwrapSource } from "./bwrap-program.ts";
import { initCalls, initSource } from "./init.ts";
import { commandOrders, limitOrders } from "./launch-root.ts";
import { perlProgram } from "./perl.ts";
import { boxFilter, filterBytes } from "./seccomp.ts";
import type { BoxSpec, Mount } from "./spec.ts";
import { supervisorCalls, supervisorSource } from "./supervisor.ts";
import type { Machine } from "./syscalls.ts";
import { encodeOrders, type Order } from "./wire.ts";

export function bwrapSupervisor(machine: Machine): string {
  return perlProgram(machine, [...supervisorCalls, ...bwrapCalls], bwrapSource + supervisorSource);
}

export interface Bubblewrap {
  readonly machine: Machine;
  readonly perl: string;
  readonly bwrap: string;
  /** From version 0.8 on it forbids nested user namespaces itself, by a limit of the kernel; our filter does so in any case. */
  readonly disablesUserns: boolean;
}

const text = (...words: readonly string[]): readonly Order[] => words.map((word) => ["text", word]);
const data = (content: string | Uint8Array): Order => ["data", content];

/** Nothing secret is an argument: file contents and the command's environment travel in handles. */
export function bwrapOrders(
  spec: BoxSpec,
  { machine, perl, bwrap, disablesUserns }: Bubblewrap,
): readonly Order[] {
  const { uid, gid } = spec.identity;
  const init = perlProgram(machine, initCalls, initSource + bridgeSource + bwrapInitSource);
  return [
    ...text(bwrap, "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"),
    ...text("--unshare-cgroup-try", ...(disablesUserns ? ["--disable-userns"] : [])),
    ...text("--uid", String(uid), "--gid", String(gid), "--hostname", spec.hostname),
    ...text("--as-pid-1", "--die-with-parent", "--new-session"),
    ...spec.mounts.flatMap(mountArguments),
    ...spec.mounts.flatMap((mount) => (isSealed(mount) ? text("--remount-ro", mount.to) : [])),
    ...text("--remount-ro", "/", "--chdir", "/"),
    ...text("--info-fd"),
    ["info"],
    ...text("--seccomp"),
    data(filterBytes(boxFilter(machine))),
    ...text("--", perl, "-e", init),
    data(encodeOrders([...commandOrders(spec), ...limitOrders(spec.limits)])),
    ["word"],
  ];
}

function isSealed(mount: Mount): boolean {
  return mount.kind === "cover" || mount.kind === "devices";
}

function mountArguments(mount: Mount): readonly Order[] {
  switch (mount.kind) {
    case "show":
    case "door":
      return text("--ro-bind", mount.from, mount.to);
    case "tree":
      if (mount.tree.kind === "overlay") {
        throw new TypeError("bubblewrap gets no overlay");
      }
      return text("--bind", mount.tree.path, mount.to);
    case "home":
      return mount.home.kind === "folder"
        ? text("--bind", mount.home.path, mount.to)
        : memory(mount.to, mount.home.bytes, "0700");
    case "memory":
      return memory(mount.to, mount.bytes, "1777");
    case "cover":
      return memory(mount.to, 65536, "0755");
    case "file":
      return [...text("--perms", "0444", "--file"), data(mount.content), ...text(mount.to)];
    case "link":
      return text("--symlink", mount.target, mount.to);
    case "processes":
      return text("--proc", mount.to);
    case "devices":
      return [...text("--dev", mount.to), ...memory(`${mount.to}/shm`, mount.sharedBytes, "1777")];
    default:
      return mount satisfies never;
  }
}

function memory(to: string, bytes: number, mode: string): readonly Order[] {
  return text("--perms", mode, "--size", String(bytes), "--tmpfs", to);
}
