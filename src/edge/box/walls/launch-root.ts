/** Launcher A in orders: what root, directly or through sudo, is told about a room and about each box. It starts nothing itself. */
import { bridgeSource } from "./bridge.ts";
import { initCalls, initSource } from "./init.ts";
import { perlProgram } from "./perl.ts";
import { rootCalls, rootSource } from "./root-program.ts";
import { boxFilter, filterBytes } from "./seccomp.ts";
import { type BoxSpec, type Enclosure, type Mount, type Owner, stdinPath } from "./spec.ts";
import { supervisorCalls, supervisorSource } from "./supervisor.ts";
import type { Machine } from "./syscalls.ts";
import type { Order } from "./wire.ts";

export function rootProgram(machine: Machine): string {
  return perlProgram(
    machine,
    [...supervisorCalls, ...initCalls, ...rootCalls],
    initSource + bridgeSource + rootSource + supervisorSource,
  );
}

/** The folders of ours that a room with launcher A needs: empty, on the machine, in no box's reach. */
export interface Places {
  /** Where the boxes' root is put together. */
  readonly root: string;
  /** Where the HOME in memory is kept between the room's boxes. */
  readonly home: string;
}

/** The order that makes a room: its HOME and the mapping of the tree's owner hold for all its boxes. */
export function roomOrders(enclosure: Enclosure, places: Places): readonly Order[] {
  const { tree, home, identity } = enclosure;
  return [
    ["place", places.root],
    ["owners", tree.owner.uid, tree.owner.gid, identity.uid, identity.gid],
    tree.kind === "folder" ? ["tree", "folder", tree.path] : ["tree", "overlay", tree.lower, tree.layers],
    ...(home.kind === "memory"
      ? [["home", places.home, memory(home.bytes, "0700", identity)] satisfies Order]
      : []),
  ];
}

/** The order that starts one box; mounts in the order of the spec, then the seals. */
export function boxOrders(spec: BoxSpec, machine: Machine): readonly Order[] {
  const { limits, identity } = spec;
  return [
    ["user", identity.uid, identity.gid],
    ["name", spec.hostname],
    ...spec.mounts.map((mount): Order => ["mount", ...mountOrder(mount)]),
    ...seals(spec.mounts).map((to): Order => ["mount", "seal", to]),
    ["filter", filterBytes(boxFilter(machine))],
    ...commandOrders(spec),
    ...limitOrders(limits),
  ];
}

export function commandOrders({ command, mounts }: BoxSpec): readonly Order[] {
  return [
    ...mounts.flatMap((mount): readonly Order[] =>
      mount.kind === "door" ? [["door", mount.port, mount.to]] : [],
    ),
    ["argv", ...command.argv],
    ["folder", command.workingDirectory],
    ["stdin", command.stdin === undefined ? "/dev/null" : stdinPath],
    ...Object.entries(command.env).map((entry): Order => ["env", ...entry]),
    ...command.files.map((file): Order => ["late", file.path, file.content]),
  ];
}

/** RLIMIT_NPROC, RLIMIT_FSIZE, RLIMIT_CORE; the numbers are the same on all machines that have a box. */
export function limitOrders(limits: BoxSpec["limits"]): readonly Order[] {
  return [
    ["limit", 6, limits.processes],
    ["limit", 1, limits.fileBytes],
    ["limit", 4, 0],
  ];
}

function mountOrder(mount: Mount): Order {
  switch (mount.kind) {
    case "show":
    case "door":
      return [mount.kind, mount.from, mount.to];
    case "tree":
      return ["tree", mount.to, ...(mount.tree.kind === "overlay" ? mount.tree.covered : [])];
    case "home":
      return ["home", mount.to, mount.home.kind === "folder" ? mount.home.path : ""];
    case "memory":
      return ["memory", mount.to, memory(mount.bytes, "1777")];
    case "cover":
      return ["memory", mount.to, "mode=0755,size=64k,nr_inodes=64"];
    case "file":
      return ["file", mount.to, mount.content];
    case "link":
      return ["link", mount.to, mount.target];
    case "processes":
      return ["processes", mount.to];
    case "devices":
      return ["devices", mount.to, memory(mount.sharedBytes, "1777")];
    default:
      return mount satisfies never;
  }
}

/** Covers are writable only until what lies below them has its mount points. */
function seals(mounts: readonly Mount[]): readonly string[] {
  return mounts.filter((mount) => mount.kind === "cover").map((mount) => mount.to);
}

/** tmpfs counts bytes of content only, so its files are limited too: one for each 4 KiB. */
function memory(bytes: number, mode: string, owner?: Owner): string {
  const whose = owner === undefined ? "" : `,uid=${owner.uid},gid=${owner.gid}`;
  return `mode=${mode},size=${bytes},nr_inodes=${Math.max(1024, Math.ceil(bytes / 4096))}${whose}`;
}
